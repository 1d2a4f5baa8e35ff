import type { PageMap } from '../../app/page-definition.ts';
import { ReportListPage } from './list-page.tsx';
import { ReportPage } from './report-page.tsx';

export const reportPages: PageMap = {
  'bao-cao-phong-trao': { component: ReportListPage, help: 'bao-cao', menu: 'phong-trao' },
  'bao-cao': { component: ReportPage, help: 'bao-cao', menu: 'phong-trao' },
};
