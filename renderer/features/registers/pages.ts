import { later } from '../../app/later.tsx';
import type { PageMap } from '../../app/page-definition.ts';

export const registerPages: PageMap = {
  'so-theo-doi': { component: later(() => import('./overview-page.tsx'), 'OverviewPage'), help: 'theo-doi', menu: 'so-theo-doi' },
  so: { component: later(() => import('./register-page.tsx'), 'RegisterPage'), help: 'theo-doi', menu: 'so-theo-doi' },
};
