import type { PaperCode } from '../../shared/documents/catalogue.ts';
import { ACHIEVEMENT_PAPERS } from './achievement-papers.ts';
import { AWARD_PAPERS } from './award-papers.ts';
import { BLOCK_PAPERS } from './block-papers.ts';
import { CAMPAIGN_PAPERS } from './campaign-papers.ts';
import { CERTIFICATE_PAPERS } from './certificate-papers.ts';
import { COUNCIL_PAPERS } from './council-papers.ts';
import { DECISION_PAPERS } from './decision-papers.ts';
import { DOSSIER_PAPERS } from './dossier-papers.ts';
import { EXCHANGE_PAPERS } from './exchange-papers.ts';
import { EXEMPLAR_PAPERS } from './exemplar-papers.ts';
import { INTAKE_PAPERS } from './intake-papers.ts';
import { ITEM_PAPERS } from './item-papers.ts';
import { OFFICE_PAPERS } from './office-papers.ts';
import type { PaperMaker } from './paper-maker.ts';
import { MEETING_PAPERS } from './meeting-papers.ts';
import { SELF_PAPERS } from './self-papers.ts';
import { STATISTICS_PAPERS } from './statistics-papers.ts';
import { NOMINEE_PAPERS } from './nominee-papers.ts';
import { REGISTER_PAPERS } from './register-papers.ts';
import { REVIEW_PAPERS } from './review-papers.ts';
import { RESULT_PAPERS } from './result-papers.ts';
import { EMULATION_PAPERS } from './emulation-papers.ts';
import { TRACKING_PAPERS } from './tracking-papers.ts';
import { WITHDRAWAL_PAPERS } from './withdrawal-papers.ts';

/** How each paper of the catalogue is made. */
const MAKERS: Readonly<Record<PaperCode, PaperMaker>> = {
  ...CAMPAIGN_PAPERS,
  ...BLOCK_PAPERS,
  ...EXEMPLAR_PAPERS,
  ...DOSSIER_PAPERS,
  ...ACHIEVEMENT_PAPERS,
  ...NOMINEE_PAPERS,
  ...REGISTER_PAPERS,
  ...REVIEW_PAPERS,
  ...RESULT_PAPERS,
  ...EMULATION_PAPERS,
  ...INTAKE_PAPERS,
  ...WITHDRAWAL_PAPERS,
  ...COUNCIL_PAPERS,
  ...DECISION_PAPERS,
  ...CERTIFICATE_PAPERS,
  ...AWARD_PAPERS,
  ...MEETING_PAPERS,
  ...STATISTICS_PAPERS,
  ...TRACKING_PAPERS,
  ...EXCHANGE_PAPERS,
  ...OFFICE_PAPERS,
  ...SELF_PAPERS,
  ...ITEM_PAPERS,
};

export function makerOf(code: PaperCode): PaperMaker {
  return MAKERS[code];
}
