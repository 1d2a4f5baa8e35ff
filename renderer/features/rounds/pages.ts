import type { PageMap } from '../../app/page-definition.ts';
import { AddNominationsPage } from './add-page.tsx';
import { IntakeEntryPage } from './intake/entry-page.tsx';
import { IntakePage } from './intake/intake-page.tsx';
import { ManyPage } from './many/many-page.tsx';
import { QuickPage } from './quick/quick-page.tsx';
import { CopyPage } from './copy-page.tsx';
import { RoundFormPage } from './round-form-page.tsx';
import { RoundPage } from './round-page.tsx';
import { ReviewPage } from './reviews/review-page.tsx';
import { WorkPage } from './work-page.tsx';

export const roundPages: PageMap = {
  'ho-so': { component: WorkPage, help: 'dot-xet', menu: 'ho-so' },
  'dot-xet': { component: RoundPage, help: 'dot-xet', menu: 'ho-so' },
  'binh-xet': { component: ReviewPage, help: 'dot-xet', menu: 'ho-so' },
  'dot-xet-moi': { component: RoundFormPage, help: 'dot-xet', menu: 'ho-so', deed: 'round.save' },
  'nhan-danh-sach': { component: IntakeEntryPage, help: 'dot-xet', menu: 'ho-so', deed: 'intake.save' },
  'danh-sach-nhan': { component: IntakePage, help: 'dot-xet', menu: 'ho-so' },
  'them-nhieu': { component: ManyPage, help: 'dot-xet', menu: 'ho-so', deed: 'many.nominate' },
  'khen-nhanh': { component: QuickPage, help: 'dot-xet', menu: 'ho-so', deed: 'quick.award' },
  'sao-chep-de-nghi': { component: CopyPage, help: 'dot-xet', menu: 'ho-so', deed: 'nomination.copy' },
  'them-de-nghi': { component: AddNominationsPage, help: 'dot-xet', menu: 'ho-so', deed: 'nomination.add' },
};
