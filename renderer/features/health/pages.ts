import { later } from '../../app/later.tsx';
import type { PageMap } from '../../app/page-definition.ts';

export const healthPages: PageMap = {
  'kiem-tra-may': { component: later(() => import('./health-page.tsx'), 'HealthPage'), help: 'su-co', menu: 'thiet-lap' },
};
