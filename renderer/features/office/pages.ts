import type { PageMap } from '../../app/page-definition.ts';
import { LinesPage } from './lines-page.tsx';
import { ReceiveManyPage } from './receive-many-page.tsx';
import { UnitsPage } from './units-page.tsx';

export const officePages: PageMap = {
  'tinh-hinh-don-vi': { component: UnitsPage, help: 'tinh', menu: 'gui-nhan' },
  'nhan-nhieu-goi': { component: ReceiveManyPage, help: 'tinh', menu: 'gui-nhan', deed: 'bundle.receiveMany' },
  'de-nghi-nhan-duoc': { component: LinesPage, help: 'tinh', menu: 'ho-so' },
};
