import { later } from '../../app/later.tsx';
import type { PageMap } from '../../app/page-definition.ts';

export const selectionPages: PageMap = {
  'bang-so-sanh': { component: later(() => import('./selection-page.tsx'), 'SelectionPage'), help: 'hoi-dong', menu: 'ho-so' },
};
