import { later } from '../../app/later.tsx';
import type { PageMap } from '../../app/page-definition.ts';

export const campaignPages: PageMap = {
  'phong-trao': { component: later(() => import('./campaign-list-page.tsx'), 'CampaignListPage'), help: 'phong-trao', menu: 'phong-trao' },
  'thu-vien-phong-trao': { component: later(() => import('./library-page.tsx'), 'LibraryPage'), help: 'phong-trao', menu: 'phong-trao' },
  'phong-trao-moi': { component: later(() => import('./own-page.tsx'), 'OwnCampaignPage'), help: 'phong-trao', menu: 'phong-trao', deed: 'campaign.createOwn' },
  'phong-trao-chi-tiet': { component: later(() => import('./campaign-page.tsx'), 'CampaignPage'), help: 'phong-trao', menu: 'phong-trao' },
  'ke-hoach-phong-trao': { component: later(() => import('./plan-page.tsx'), 'PlanPage'), help: 'phong-trao', menu: 'phong-trao' },
};
