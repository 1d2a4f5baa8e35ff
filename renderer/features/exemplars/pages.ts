import { later } from '../../app/later.tsx';
import type { PageMap } from '../../app/page-definition.ts';

export const exemplarPages: PageMap = {
  'dien-hinh': { component: later(() => import('./list-page.tsx'), 'ExemplarListPage'), help: 'theo-doi', menu: 'dien-hinh' },
  'dien-hinh-chi-tiet': { component: later(() => import('./exemplar-page.tsx'), 'ExemplarPage'), help: 'theo-doi', menu: 'dien-hinh' },
};
