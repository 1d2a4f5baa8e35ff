import { later } from '../../app/later.tsx';
import type { PageMap } from '../../app/page-definition.ts';

export const roundPages: PageMap = {
  'ho-so': { component: later(() => import('./work-page.tsx'), 'WorkPage'), help: 'dot-xet', menu: 'ho-so' },
  'dot-xet': { component: later(() => import('./round-page.tsx'), 'RoundPage'), help: 'dot-xet', menu: 'ho-so' },
  'binh-xet': { component: later(() => import('./reviews/review-page.tsx'), 'ReviewPage'), help: 'dot-xet', menu: 'ho-so' },
  'dot-xet-moi': { component: later(() => import('./round-form-page.tsx'), 'RoundFormPage'), help: 'dot-xet', menu: 'ho-so', deed: 'round.save' },
  'nhan-danh-sach': { component: later(() => import('./intake/entry-page.tsx'), 'IntakeEntryPage'), help: 'dot-xet', menu: 'ho-so', deed: 'intake.save' },
  'danh-sach-nhan': { component: later(() => import('./intake/intake-page.tsx'), 'IntakePage'), help: 'dot-xet', menu: 'ho-so' },
  'them-nhieu': { component: later(() => import('./many/many-page.tsx'), 'ManyPage'), help: 'dot-xet', menu: 'ho-so', deed: 'many.nominate' },
  'khen-nhanh': { component: later(() => import('./quick/quick-page.tsx'), 'QuickPage'), help: 'dot-xet', menu: 'ho-so', deed: 'quick.award' },
  'sao-chep-de-nghi': { component: later(() => import('./copy-page.tsx'), 'CopyPage'), help: 'dot-xet', menu: 'ho-so', deed: 'nomination.copy' },
  'them-de-nghi': { component: later(() => import('./add-page.tsx'), 'AddNominationsPage'), help: 'dot-xet', menu: 'ho-so', deed: 'nomination.add' },
};
