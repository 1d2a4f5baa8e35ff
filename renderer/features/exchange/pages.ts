import type { PageMap } from '../../app/page-definition.ts';
import { AllotmentPage } from './allotment-page.tsx';
import { ConflictsPage } from './conflicts-page.tsx';
import { ExchangePage } from './exchange-page.tsx';
import { FiguresPage } from './figures-page.tsx';
import { QuarantinePage } from './quarantine-page.tsx';
import { ReceivedPage } from './received-page.tsx';

export const exchangePages: PageMap = {
  'gui-nhan': { component: ExchangePage, help: 'gui-nhan', menu: 'gui-nhan' },
  'muc-de-rieng': { component: QuarantinePage, help: 'gui-nhan', menu: 'gui-nhan' },
  'muc-nhan-duoc': { component: ReceivedPage, help: 'gui-nhan', menu: 'gui-nhan' },
  'so-lieu-don-vi': { component: FiguresPage, help: 'tinh', menu: 'phong-trao' },
  'phan-bo': { component: AllotmentPage, help: 'tinh', menu: 'phong-trao' },
  'muc-sua-hai-noi': { component: ConflictsPage, help: 'gui-nhan', menu: 'gui-nhan' },
};
