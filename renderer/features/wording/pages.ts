import type { PageMap } from '../../app/page-definition.ts';
import { WordingListPage } from './wording-list-page.tsx';
import { WordingPage } from './wording-page.tsx';

export const wordingPages: PageMap = {
  'mau-van-ban': { component: WordingListPage, menu: 'thiet-lap' },
  'mau-van-ban-chi-tiet': { component: WordingPage, menu: 'thiet-lap' },
};
