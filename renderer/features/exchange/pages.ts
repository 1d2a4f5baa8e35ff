import { later } from '../../app/later.tsx';
import type { PageMap } from '../../app/page-definition.ts';

export const exchangePages: PageMap = {
  'gui-nhan': { component: later(() => import('./exchange-page.tsx'), 'ExchangePage'), help: 'gui-nhan', menu: 'gui-nhan' },
  'muc-de-rieng': { component: later(() => import('./quarantine-page.tsx'), 'QuarantinePage'), help: 'gui-nhan', menu: 'gui-nhan' },
  'muc-nhan-duoc': { component: later(() => import('./received-page.tsx'), 'ReceivedPage'), help: 'gui-nhan', menu: 'gui-nhan' },
  'so-lieu-don-vi': { component: later(() => import('./figures-page.tsx'), 'FiguresPage'), help: 'tinh', menu: 'phong-trao' },
  'phan-bo': { component: later(() => import('./allotment-page.tsx'), 'AllotmentPage'), help: 'tinh', menu: 'phong-trao' },
  'muc-sua-hai-noi': { component: later(() => import('./conflicts-page.tsx'), 'ConflictsPage'), help: 'gui-nhan', menu: 'gui-nhan' },
};
