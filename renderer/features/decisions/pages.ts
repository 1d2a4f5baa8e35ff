import type { PageMap } from '../../app/page-definition.ts';
import { AddLinesPage } from './add-lines-page.tsx';
import { CancellationPage } from './cancellation-page.tsx';
import { CeremonyPage } from './ceremony-page.tsx';
import { CorrectionPage } from './correction-page.tsx';
import { DecisionPage } from './decision-page.tsx';
import { DecisionsPage } from './decisions-page.tsx';
import { DecisionFormPage } from './form-page.tsx';

export const decisionPages: PageMap = {
  'quyet-dinh': { component: DecisionsPage, help: 'quyet-dinh', menu: 'quyet-dinh' },
  'quyet-dinh-moi': { component: DecisionFormPage, help: 'quyet-dinh', menu: 'quyet-dinh', deed: 'decision.record' },
  'quyet-dinh-xem': { component: DecisionPage, help: 'quyet-dinh', menu: 'quyet-dinh' },
  'quyet-dinh-them-dong': { component: AddLinesPage, help: 'quyet-dinh', menu: 'quyet-dinh', deed: 'decision.addLines' },
  'dinh-chinh': { component: CorrectionPage, help: 'quyet-dinh', menu: 'quyet-dinh', deed: 'correction.record' },
  'huy-quyet-dinh': { component: CancellationPage, help: 'quyet-dinh', menu: 'quyet-dinh', deed: 'cancellation.record' },
  'danh-sach-cong-bo': { component: CeremonyPage, help: 'quyet-dinh', menu: 'quyet-dinh' },
};
