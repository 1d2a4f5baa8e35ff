import type { PageMap } from '../../app/page-definition.ts';
import { AllotmentPage } from './allotment-page.tsx';
import { ConflictsPage } from './conflicts-page.tsx';
import { ExchangePage } from './exchange-page.tsx';
import { FiguresPage } from './figures-page.tsx';
import { QuarantinePage } from './quarantine-page.tsx';
import { ReceivedPage } from './received-page.tsx';

export const exchangePages: PageMap = {
  'gui-nhan': { component: ExchangePage, menu: 'gui-nhan' },
  'muc-de-rieng': { component: QuarantinePage, menu: 'gui-nhan' },
  'muc-nhan-duoc': { component: ReceivedPage, menu: 'gui-nhan' },
  'so-lieu-don-vi': { component: FiguresPage, menu: 'phong-trao' },
  'phan-bo': { component: AllotmentPage, menu: 'phong-trao' },
  'muc-sua-hai-noi': { component: ConflictsPage, menu: 'gui-nhan' },
};
