import type { PageMap } from '../../app/page-definition.ts';
import { OverviewPage } from './overview-page.tsx';
import { RegisterPage } from './register-page.tsx';

export const registerPages: PageMap = {
  'so-theo-doi': { component: OverviewPage, help: 'theo-doi', menu: 'so-theo-doi' },
  so: { component: RegisterPage, help: 'theo-doi', menu: 'so-theo-doi' },
};
