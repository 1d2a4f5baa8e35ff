import { later } from '../../app/later.tsx';
import type { PageMap } from '../../app/page-definition.ts';

export const officePages: PageMap = {
  'tinh-hinh-don-vi': { component: later(() => import('./units-page.tsx'), 'UnitsPage'), help: 'tinh', menu: 'gui-nhan' },
  'nhan-nhieu-goi': { component: later(() => import('./receive-many-page.tsx'), 'ReceiveManyPage'), help: 'tinh', menu: 'gui-nhan', deed: 'bundle.receiveMany' },
  'de-nghi-nhan-duoc': { component: later(() => import('./lines-page.tsx'), 'LinesPage'), help: 'tinh', menu: 'ho-so' },
};
