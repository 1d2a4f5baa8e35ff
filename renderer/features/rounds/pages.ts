import type { PageMap } from '../../app/page-definition.ts';
import { AddNominationsPage } from './add-page.tsx';
import { RoundFormPage } from './round-form-page.tsx';
import { RoundPage } from './round-page.tsx';
import { WorkPage } from './work-page.tsx';

export const roundPages: PageMap = {
  'ho-so': { component: WorkPage, menu: 'ho-so' },
  'dot-xet': { component: RoundPage, menu: 'ho-so' },
  'dot-xet-moi': { component: RoundFormPage, menu: 'ho-so' },
  'them-de-nghi': { component: AddNominationsPage, menu: 'ho-so' },
};
