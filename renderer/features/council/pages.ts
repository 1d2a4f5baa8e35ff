import { later } from '../../app/later.tsx';
import type { PageMap } from '../../app/page-definition.ts';

export const councilPages: PageMap = {
  'hoi-dong': { component: later(() => import('./council-page.tsx'), 'CouncilPage'), help: 'hoi-dong', menu: 'ho-so' },
  'hop-xet': { component: later(() => import('./session-page.tsx'), 'SessionPage'), help: 'hoi-dong', menu: 'ho-so' },
};
