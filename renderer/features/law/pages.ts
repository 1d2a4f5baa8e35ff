import { later } from '../../app/later.tsx';
import type { PageMap } from '../../app/page-definition.ts';

export const lawPages: PageMap = {
  'tra-cuu': { component: later(() => import('./lookup-page.tsx'), 'LookupPage'), help: 'tieu-chuan', menu: 'thiet-lap' },
  'tra-cuu-chi-tiet': { component: later(() => import('./award-page.tsx'), 'AwardRulesPage'), help: 'tieu-chuan', menu: 'thiet-lap' },
  'quy-dinh-tinh': { component: later(() => import('./profile-list-page.tsx'), 'ProfileListPage'), help: 'tieu-chuan', menu: 'thiet-lap' },
  'quy-dinh-tinh-chi-tiet': { component: later(() => import('./profile-page.tsx'), 'ProfilePage'), help: 'tieu-chuan', menu: 'thiet-lap' },
};
