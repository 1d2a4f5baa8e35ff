import type { PageMap } from '../../app/page-definition.ts';
import { SelectionPage } from './selection-page.tsx';

export const selectionPages: PageMap = {
  'bang-so-sanh': { component: SelectionPage, help: 'hoi-dong', menu: 'ho-so' },
};
