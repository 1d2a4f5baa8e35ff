import type { PageMap } from '../../app/page-definition.ts';
import { HelpPage } from './help-page.tsx';

export const helpPages: PageMap = {
  'tro-giup': { component: HelpPage, help: 'bat-dau', menu: 'tro-giup' },
};
