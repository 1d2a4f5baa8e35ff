import { campaignContract } from './campaign.ts';
import { agendaContract } from './agenda.ts';
import { indicatorContract } from './indicator.ts';
import { launchingContract } from './launching.ts';
import { planContract } from './plan.ts';
import { registerContract } from './registers.ts';
import { exemplarContract } from './exemplar.ts';
import { reportContract } from './report.ts';
import { registryContract } from './registry.ts';
import { councilContract } from './council.ts';
import { selectionContract } from './selection.ts';
import { decisionContract } from './decision.ts';
import { dossierContract } from './dossier.ts';
import { dossierStepContract } from './dossier-steps.ts';
import { exchangeContract } from './exchange.ts';
import { eligibilityContract } from './eligibility.ts';
import { handoverContract } from './handover.ts';
import { homeContract } from './home.ts';
import { intakeContract } from './intake.ts';
import { shortRoadContract } from './short-road.ts';
import { lawContract } from './law.ts';
import { nominationContract } from './nomination.ts';
import { roundContract } from './round.ts';
import { subjectContract } from './subject.ts';
import { unitContract } from './unit.ts';

/** Everything the window can ask of the backend. Both sides import this and nothing else describes the boundary. */
export const contract = {
  ...unitContract,
  ...homeContract,
  ...lawContract,
  ...campaignContract,
  ...planContract,
  ...launchingContract,
  ...registerContract,
  ...exemplarContract,
  ...reportContract,
  ...agendaContract,
  ...indicatorContract,
  ...subjectContract,
  ...registryContract,
  ...roundContract,
  ...nominationContract,
  ...intakeContract,
  ...shortRoadContract,
  ...councilContract,
  ...selectionContract,
  ...dossierContract,
  ...dossierStepContract,
  ...handoverContract,
  ...eligibilityContract,
  ...decisionContract,
  ...exchangeContract,
};
export type SoVangContract = typeof contract;
