import { later } from '../../app/later.tsx';
import type { PageMap } from '../../app/page-definition.ts';

export const reportPages: PageMap = {
  'bao-cao-phong-trao': { component: later(() => import('./list-page.tsx'), 'ReportListPage'), help: 'bao-cao', menu: 'phong-trao' },
  'bao-cao': { component: later(() => import('./report-page.tsx'), 'ReportPage'), help: 'bao-cao', menu: 'phong-trao' },
};
