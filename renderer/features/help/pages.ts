import { later } from '../../app/later.tsx';
import type { PageMap } from '../../app/page-definition.ts';

export const helpPages: PageMap = {
  'tro-giup': { component: later(() => import('./help-page.tsx'), 'HelpPage'), help: 'bat-dau', menu: 'tro-giup' },
};
