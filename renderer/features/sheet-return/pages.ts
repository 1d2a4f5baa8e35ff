import { later } from '../../app/later.tsx';
import type { PageMap } from '../../app/page-definition.ts';

export const sheetReturnPages: PageMap = {
  'xuat-de-dien': { component: later(() => import('./export-page.tsx'), 'ExportPage'), help: 'nhap-excel', menu: 'doi-tuong', deed: 'sheet.export' },
  'doc-lai-tep': { component: later(() => import('./read-page.tsx'), 'ReadPage'), help: 'nhap-excel', menu: 'doi-tuong', deed: 'sheet.read' },
};
