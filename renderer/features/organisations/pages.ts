import type { PageMap } from '../../app/page-definition.ts';
import { OrganisationPage } from './organisation-page.tsx';
import { OrganisationListPage } from './list-page.tsx';

export const organisationPages: PageMap = {
  'don-vi-to-chuc': { component: OrganisationListPage, help: 'thiet-lap', menu: 'thiet-lap' },
  'don-vi-to-chuc-chi-tiet': { component: OrganisationPage, help: 'thiet-lap', menu: 'thiet-lap' },
};
