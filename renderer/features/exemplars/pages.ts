import type { PageMap } from '../../app/page-definition.ts';
import { ExemplarPage } from './exemplar-page.tsx';
import { ExemplarListPage } from './list-page.tsx';

export const exemplarPages: PageMap = {
  'dien-hinh': { component: ExemplarListPage, help: 'theo-doi', menu: 'dien-hinh' },
  'dien-hinh-chi-tiet': { component: ExemplarPage, help: 'theo-doi', menu: 'dien-hinh' },
};
