import type { PageMap } from '../../app/page-definition.ts';
import { AdjustPage } from './adjust-page.tsx';
import { ReadPage } from './read-page.tsx';
import { ReviewPage } from './review-page.tsx';
import { RevisionsPage } from './revisions-page.tsx';

export const planDraftPages: PageMap = {
  'doc-ke-hoach': { component: ReadPage, menu: 'phong-trao', deed: 'plan.readText' },
  'ban-doc-ke-hoach': { component: ReviewPage, menu: 'phong-trao' },
  'cac-ban-ke-hoach': { component: RevisionsPage, menu: 'phong-trao' },
  'dieu-chinh-ke-hoach': { component: AdjustPage, menu: 'phong-trao', deed: 'campaign.revise' },
};
