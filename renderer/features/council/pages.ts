import type { PageMap } from '../../app/page-definition.ts';
import { CouncilPage } from './council-page.tsx';
import { SessionPage } from './session-page.tsx';

export const councilPages: PageMap = {
  'hoi-dong': { component: CouncilPage, menu: 'ho-so' },
  'hop-xet': { component: SessionPage, menu: 'ho-so' },
};
