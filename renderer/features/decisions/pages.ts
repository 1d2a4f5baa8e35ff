import { later } from '../../app/later.tsx';
import type { PageMap } from '../../app/page-definition.ts';

export const decisionPages: PageMap = {
  'quyet-dinh': { component: later(() => import('./decisions-page.tsx'), 'DecisionsPage'), help: 'quyet-dinh', menu: 'quyet-dinh' },
  'quyet-dinh-moi': { component: later(() => import('./form-page.tsx'), 'DecisionFormPage'), help: 'quyet-dinh', menu: 'quyet-dinh', deed: 'decision.record' },
  'quyet-dinh-xem': { component: later(() => import('./decision-page.tsx'), 'DecisionPage'), help: 'quyet-dinh', menu: 'quyet-dinh' },
  'quyet-dinh-them-dong': { component: later(() => import('./add-lines-page.tsx'), 'AddLinesPage'), help: 'quyet-dinh', menu: 'quyet-dinh', deed: 'decision.addLines' },
  'dinh-chinh': { component: later(() => import('./correction-page.tsx'), 'CorrectionPage'), help: 'quyet-dinh', menu: 'quyet-dinh', deed: 'correction.record' },
  'huy-quyet-dinh': { component: later(() => import('./cancellation-page.tsx'), 'CancellationPage'), help: 'quyet-dinh', menu: 'quyet-dinh', deed: 'cancellation.record' },
  'danh-sach-cong-bo': { component: later(() => import('./ceremony-page.tsx'), 'CeremonyPage'), help: 'quyet-dinh', menu: 'quyet-dinh' },
};
