import type { PageMap } from '../../app/page-definition.ts';
import { ExportPage } from './export-page.tsx';
import { ReadPage } from './read-page.tsx';

export const sheetReturnPages: PageMap = {
  'xuat-de-dien': { component: ExportPage, help: 'nhap-excel', menu: 'doi-tuong', deed: 'sheet.export' },
  'doc-lai-tep': { component: ReadPage, help: 'nhap-excel', menu: 'doi-tuong', deed: 'sheet.read' },
};
