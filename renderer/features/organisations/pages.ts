import { later } from '../../app/later.tsx';
import type { PageMap } from '../../app/page-definition.ts';

export const organisationPages: PageMap = {
  'don-vi-to-chuc': { component: later(() => import('./list-page.tsx'), 'OrganisationListPage'), help: 'thiet-lap', menu: 'thiet-lap' },
  'don-vi-to-chuc-chi-tiet': { component: later(() => import('./organisation-page.tsx'), 'OrganisationPage'), help: 'thiet-lap', menu: 'thiet-lap' },
};
