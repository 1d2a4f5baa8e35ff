import type { PageMap } from '../../app/page-definition.ts';
import { AdjustPage } from './adjust-page.tsx';
import { ReadPage } from './read-page.tsx';
import { ReviewPage } from './review-page.tsx';
import { RevisionsPage } from './revisions-page.tsx';

export const planDraftPages: PageMap = {
  'doc-ke-hoach': { component: ReadPage, help: 'phong-trao', menu: 'phong-trao', deed: 'plan.readText' },
  'ban-doc-ke-hoach': { component: ReviewPage, help: 'phong-trao', menu: 'phong-trao' },
  'cac-ban-ke-hoach': { component: RevisionsPage, help: 'phong-trao', menu: 'phong-trao' },
  'dieu-chinh-ke-hoach': { component: AdjustPage, help: 'phong-trao', menu: 'phong-trao', deed: 'campaign.revise' },
};
