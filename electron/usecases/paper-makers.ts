import type { PaperCode } from '../../shared/documents/catalogue.ts';
import { AWARD_PAPERS } from './award-papers.ts';
import { BLOCK_PAPERS } from './block-papers.ts';
import { CAMPAIGN_PAPERS } from './campaign-papers.ts';
import { COUNCIL_PAPERS } from './council-papers.ts';
import { DECISION_PAPERS } from './decision-papers.ts';
import { DOSSIER_PAPERS } from './dossier-papers.ts';
import { EXCHANGE_PAPERS } from './exchange-papers.ts';
import { EXEMPLAR_PAPERS } from './exemplar-papers.ts';
import { INTAKE_PAPERS } from './intake-papers.ts';
import type { PaperMaker } from './paper-maker.ts';
import { TRACKING_PAPERS } from './tracking-papers.ts';
import { WITHDRAWAL_PAPERS } from './withdrawal-papers.ts';

/** How each paper of the catalogue is made. */
const MAKERS: Readonly<Record<PaperCode, PaperMaker>> = {
  ...CAMPAIGN_PAPERS,
  ...BLOCK_PAPERS,
  ...EXEMPLAR_PAPERS,
  ...DOSSIER_PAPERS,
  ...INTAKE_PAPERS,
  ...WITHDRAWAL_PAPERS,
  ...COUNCIL_PAPERS,
  ...DECISION_PAPERS,
  ...AWARD_PAPERS,
  ...TRACKING_PAPERS,
  ...EXCHANGE_PAPERS,
};

export function makerOf(code: PaperCode): PaperMaker {
  return MAKERS[code];
}
