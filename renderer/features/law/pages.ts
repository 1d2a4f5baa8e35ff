import type { PageMap } from '../../app/page-definition.ts';
import { AwardRulesPage } from './award-page.tsx';
import { LookupPage } from './lookup-page.tsx';
import { ProfileListPage } from './profile-list-page.tsx';
import { ProfilePage } from './profile-page.tsx';

export const lawPages: PageMap = {
  'tra-cuu': { component: LookupPage, menu: 'thiet-lap' },
  'tra-cuu-chi-tiet': { component: AwardRulesPage, menu: 'thiet-lap' },
  'quy-dinh-tinh': { component: ProfileListPage, menu: 'thiet-lap' },
  'quy-dinh-tinh-chi-tiet': { component: ProfilePage, menu: 'thiet-lap' },
};
