import type { PageMap } from '../../app/page-definition.ts';
import { EditorPage } from './editor-page.tsx';
import { StocksPage } from './list-page.tsx';
import { PrintPage } from './print-page.tsx';

export const stockPages: PageMap = {
  phoi: { component: StocksPage, help: 'quyet-dinh', menu: 'quyet-dinh' },
  'phoi-sua': { component: EditorPage, help: 'quyet-dinh', menu: 'quyet-dinh', deed: 'stock.save' },
  'in-giay-khen': { component: PrintPage, help: 'quyet-dinh', menu: 'quyet-dinh', deed: 'certificate.make' },
};
