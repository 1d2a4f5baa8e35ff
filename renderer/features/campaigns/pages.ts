import type { PageMap } from '../../app/page-definition.ts';
import { CampaignListPage } from './campaign-list-page.tsx';
import { CampaignPage } from './campaign-page.tsx';
import { LibraryPage } from './library-page.tsx';
import { OwnCampaignPage } from './own-page.tsx';
import { PlanPage } from './plan-page.tsx';

export const campaignPages: PageMap = {
  'phong-trao': { component: CampaignListPage, help: 'phong-trao', menu: 'phong-trao' },
  'thu-vien-phong-trao': { component: LibraryPage, help: 'phong-trao', menu: 'phong-trao' },
  'phong-trao-moi': { component: OwnCampaignPage, help: 'phong-trao', menu: 'phong-trao', deed: 'campaign.createOwn' },
  'phong-trao-chi-tiet': { component: CampaignPage, help: 'phong-trao', menu: 'phong-trao' },
  'ke-hoach-phong-trao': { component: PlanPage, help: 'phong-trao', menu: 'phong-trao' },
};
