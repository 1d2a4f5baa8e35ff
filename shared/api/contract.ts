import { campaignContract } from './campaign.ts';
import { agendaContract } from './agenda.ts';
import { indicatorContract } from './indicator.ts';
import { launchingContract } from './launching.ts';
import { planContract } from './plan.ts';
import { registerContract } from './registers.ts';
import { exemplarContract } from './exemplar.ts';
import { reportContract } from './report.ts';
import { councilContract } from './council.ts';
import { dossierContract } from './dossier.ts';
import { exchangeContract } from './exchange.ts';
import { homeContract } from './home.ts';
import { roundContract } from './round.ts';
import { subjectContract } from './subject.ts';
import { unitContract } from './unit.ts';

/** Everything the window can ask of the backend. Both sides import this and nothing else describes the boundary. */
export const contract = {
  ...unitContract,
  ...homeContract,
  ...campaignContract,
  ...planContract,
  ...launchingContract,
  ...registerContract,
  ...exemplarContract,
  ...reportContract,
  ...agendaContract,
  ...indicatorContract,
  ...subjectContract,
  ...roundContract,
  ...councilContract,
  ...dossierContract,
  ...exchangeContract,
};
export type SoVangContract = typeof contract;
