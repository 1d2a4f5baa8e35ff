import type { PageMap } from '../../app/page-definition.ts';
import { DecisionPage } from './decision-page.tsx';
import { DecisionsPage } from './decisions-page.tsx';
import { DecisionFormPage } from './form-page.tsx';

export const decisionPages: PageMap = {
  'quyet-dinh': { component: DecisionsPage, menu: 'quyet-dinh' },
  'quyet-dinh-moi': { component: DecisionFormPage, menu: 'quyet-dinh' },
  'quyet-dinh-xem': { component: DecisionPage, menu: 'quyet-dinh' },
};
