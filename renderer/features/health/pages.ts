import type { PageMap } from '../../app/page-definition.ts';
import { HealthPage } from './health-page.tsx';

export const healthPages: PageMap = {
  'kiem-tra-may': { component: HealthPage, help: 'su-co', menu: 'thiet-lap' },
};
