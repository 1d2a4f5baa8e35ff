import type { PageMap } from '../../app/page-definition.ts';
import { BlockPage } from './block-page.tsx';
import { BlockListPage } from './list-page.tsx';

export const blockPages: PageMap = {
  'cum-khoi': { component: BlockListPage, help: 'theo-doi', menu: 'cum-khoi' },
  'cum-khoi-chi-tiet': { component: BlockPage, help: 'theo-doi', menu: 'cum-khoi' },
};
