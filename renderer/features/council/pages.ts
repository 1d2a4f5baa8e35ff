import type { PageMap } from '../../app/page-definition.ts';
import { CouncilPage } from './council-page.tsx';
import { SessionPage } from './session-page.tsx';

export const councilPages: PageMap = {
  'hoi-dong': { component: CouncilPage, help: 'hoi-dong', menu: 'ho-so' },
  'hop-xet': { component: SessionPage, help: 'hoi-dong', menu: 'ho-so' },
};
