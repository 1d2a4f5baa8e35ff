import { later } from '../../app/later.tsx';
import type { PageMap } from '../../app/page-definition.ts';

export const blockPages: PageMap = {
  'cum-khoi': { component: later(() => import('./list-page.tsx'), 'BlockListPage'), help: 'theo-doi', menu: 'cum-khoi' },
  'cum-khoi-chi-tiet': { component: later(() => import('./block-page.tsx'), 'BlockPage'), help: 'theo-doi', menu: 'cum-khoi' },
};
