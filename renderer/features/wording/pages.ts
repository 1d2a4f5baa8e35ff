import type { PageMap } from '../../app/page-definition.ts';
import { WordingListPage } from './wording-list-page.tsx';
import { WordingPage } from './wording-page.tsx';

export const wordingPages: PageMap = {
  'mau-van-ban': { component: WordingListPage, help: 'thiet-lap', menu: 'thiet-lap' },
  'mau-van-ban-chi-tiet': { component: WordingPage, help: 'thiet-lap', menu: 'thiet-lap' },
};
