import type { PageMap } from '../../app/page-definition.ts';
import { AgendaPage } from './agenda-page.tsx';
import { FollowPage } from './follow-page.tsx';
import { ObligationsPage } from './obligations-page.tsx';
import { PeaksPage } from './peaks-page.tsx';

export const agendaPages: PageMap = {
  lich: { component: AgendaPage, help: 'theo-doi', menu: 'lich' },
  'nghia-vu': { component: ObligationsPage, help: 'theo-doi', menu: 'lich' },
  'cao-diem': { component: PeaksPage, help: 'theo-doi', menu: 'lich' },
  'don-vi-duoi': { component: FollowPage, help: 'tinh', menu: 'phong-trao' },
};
