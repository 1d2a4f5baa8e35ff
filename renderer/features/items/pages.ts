import type { PageMap } from '../../app/page-definition.ts';
import { AllotmentPage } from './allotment-page.tsx';
import { FiguresPage } from './figures-page.tsx';
import { ReceivedPage } from './received-page.tsx';

export const itemPages: PageMap = {
  'muc-nhan-duoc': { component: ReceivedPage, menu: 'gui-nhan' },
  'so-lieu-don-vi': { component: FiguresPage, menu: 'phong-trao' },
  'phan-bo': { component: AllotmentPage, menu: 'phong-trao' },
};
