import type { PageMap } from '../../app/page-definition.ts';
import { HealthPage } from './health-page.tsx';

export const healthPages: PageMap = {
  'kiem-tra-may': { component: HealthPage, menu: 'thiet-lap' },
};
