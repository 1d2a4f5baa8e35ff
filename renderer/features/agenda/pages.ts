import { later } from '../../app/later.tsx';
import type { PageMap } from '../../app/page-definition.ts';

export const agendaPages: PageMap = {
  lich: { component: later(() => import('./agenda-page.tsx'), 'AgendaPage'), help: 'theo-doi', menu: 'lich' },
  'nghia-vu': { component: later(() => import('./obligations-page.tsx'), 'ObligationsPage'), help: 'theo-doi', menu: 'lich' },
  'cao-diem': { component: later(() => import('./peaks-page.tsx'), 'PeaksPage'), help: 'theo-doi', menu: 'lich' },
  'don-vi-duoi': { component: later(() => import('./follow-page.tsx'), 'FollowPage'), help: 'tinh', menu: 'phong-trao' },
};
