import { later } from '../../app/later.tsx';
import type { PageMap } from '../../app/page-definition.ts';

export const stockPages: PageMap = {
  phoi: { component: later(() => import('./list-page.tsx'), 'StocksPage'), help: 'quyet-dinh', menu: 'quyet-dinh' },
  'phoi-sua': { component: later(() => import('./editor-page.tsx'), 'EditorPage'), help: 'quyet-dinh', menu: 'quyet-dinh', deed: 'stock.save' },
  'in-giay-khen': { component: later(() => import('./print-page.tsx'), 'PrintPage'), help: 'quyet-dinh', menu: 'quyet-dinh', deed: 'certificate.make' },
};
