import { later } from '../../app/later.tsx';
import type { PageMap } from '../../app/page-definition.ts';

export const wordingPages: PageMap = {
  'mau-van-ban': { component: later(() => import('./wording-list-page.tsx'), 'WordingListPage'), help: 'thiet-lap', menu: 'thiet-lap' },
  'mau-van-ban-chi-tiet': { component: later(() => import('./wording-page.tsx'), 'WordingPage'), help: 'thiet-lap', menu: 'thiet-lap' },
};
