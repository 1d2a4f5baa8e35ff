import { later } from '../../app/later.tsx';
import { ADJUSTMENT } from '../../app/may.ts';
import type { PageMap } from '../../app/page-definition.ts';

export const planDraftPages: PageMap = {
  'doc-ke-hoach': { component: later(() => import('./read-page.tsx'), 'ReadPage'), help: 'phong-trao', menu: 'phong-trao', deed: 'plan.readText' },
  'ban-doc-ke-hoach': { component: later(() => import('./review-page.tsx'), 'ReviewPage'), help: 'phong-trao', menu: 'phong-trao' },
  'cac-ban-ke-hoach': { component: later(() => import('./revisions-page.tsx'), 'RevisionsPage'), help: 'phong-trao', menu: 'phong-trao' },
  'dieu-chinh-ke-hoach': { component: later(() => import('./adjust-page.tsx'), 'AdjustPage'), help: 'phong-trao', menu: 'phong-trao', deed: ADJUSTMENT },
};
