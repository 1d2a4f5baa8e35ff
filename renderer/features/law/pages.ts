import type { PageMap } from '../../app/page-definition.ts';
import { AwardRulesPage } from './award-page.tsx';
import { LookupPage } from './lookup-page.tsx';
import { ProfileListPage } from './profile-list-page.tsx';
import { ProfilePage } from './profile-page.tsx';

export const lawPages: PageMap = {
  'tra-cuu': { component: LookupPage, help: 'tieu-chuan', menu: 'thiet-lap' },
  'tra-cuu-chi-tiet': { component: AwardRulesPage, help: 'tieu-chuan', menu: 'thiet-lap' },
  'quy-dinh-tinh': { component: ProfileListPage, help: 'tieu-chuan', menu: 'thiet-lap' },
  'quy-dinh-tinh-chi-tiet': { component: ProfilePage, help: 'tieu-chuan', menu: 'thiet-lap' },
};
