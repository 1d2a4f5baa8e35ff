import { backupContract } from './backup.ts';
import { campaignContract } from './campaign.ts';
import { achievementContract } from './achievement.ts';
import { auditContract } from './audit.ts';
import { reviewContract } from './review.ts';
import { agendaContract } from './agenda.ts';
import { indicatorContract } from './indicator.ts';
import { launchingContract } from './launching.ts';
import { planContract } from './plan.ts';
import { registerContract } from './registers.ts';
import { exemplarContract } from './exemplar.ts';
import { reportContract } from './report.ts';
import { registryContract } from './registry.ts';
import { councilContract } from './council.ts';
import { searchContract } from './search.ts';
import { selectionContract } from './selection.ts';
import { certificateContract } from './certificate.ts';
import { decisionContract } from './decision.ts';
import { dossierContract } from './dossier.ts';
import { dossierStepContract } from './dossier-steps.ts';
import { printContract } from './print.ts';
import { exchangeContract } from './exchange.ts';
import { itemContract } from './items.ts';
import { officeContract } from './office.ts';
import { eligibilityContract } from './eligibility.ts';
import { handoverContract } from './handover.ts';
import { handOnContract } from './hand-on.ts';
import { healthContract } from './health.ts';
import { homeContract } from './home.ts';
import { intakeContract } from './intake.ts';
import { shortRoadContract } from './short-road.ts';
import { lawContract } from './law.ts';
import { listContract } from './lists.ts';
import { lockContract } from './lock.ts';
import { wordingContract } from './wording.ts';
import { personContract } from './person.ts';
import { nominationContract } from './nomination.ts';
import { roundContract } from './round.ts';
import { sampleContract } from './sample.ts';
import { sheetReturnContract } from './sheet-return.ts';
import { statisticsContract } from './statistics.ts';
import { subjectContract } from './subject.ts';
import { programUpdateContract } from './program-update.ts';
import { selfTestContract } from './self-test.ts';
import { unitContract } from './unit.ts';
import { userContract } from './user.ts';

/** Everything the window can ask of the backend. Both sides import this and nothing else describes the boundary. */
export const contract = {
  ...unitContract,
  ...sampleContract,
  ...lockContract,
  ...backupContract,
  ...userContract,
  ...auditContract,
  ...healthContract,
  ...selfTestContract,
  ...programUpdateContract,
  ...homeContract,
  ...searchContract,
  ...lawContract,
  ...wordingContract,
  ...campaignContract,
  ...planContract,
  ...launchingContract,
  ...registerContract,
  ...exemplarContract,
  ...reportContract,
  ...agendaContract,
  ...indicatorContract,
  ...subjectContract,
  ...listContract,
  ...personContract,
  ...registryContract,
  ...roundContract,
  ...nominationContract,
  ...achievementContract,
  ...reviewContract,
  ...intakeContract,
  ...sheetReturnContract,
  ...shortRoadContract,
  ...councilContract,
  ...selectionContract,
  ...dossierContract,
  ...dossierStepContract,
  ...printContract,
  ...handoverContract,
  ...eligibilityContract,
  ...decisionContract,
  ...statisticsContract,
  ...certificateContract,
  ...exchangeContract,
  ...handOnContract,
  ...itemContract,
  ...officeContract,
};
export type SoVangContract = typeof contract;
