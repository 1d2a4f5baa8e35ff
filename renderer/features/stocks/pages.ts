import type { PageMap } from '../../app/page-definition.ts';
import { EditorPage } from './editor-page.tsx';
import { StocksPage } from './list-page.tsx';
import { PrintPage } from './print-page.tsx';

export const stockPages: PageMap = {
  phoi: { component: StocksPage, menu: 'quyet-dinh' },
  'phoi-sua': { component: EditorPage, menu: 'quyet-dinh', deed: 'stock.save' },
  'in-giay-khen': { component: PrintPage, menu: 'quyet-dinh', deed: 'certificate.make' },
};
