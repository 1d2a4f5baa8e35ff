import { blockPages } from '../features/blocks/pages.ts';
import { backupPages } from '../features/backup/pages.ts';
import { agendaPages } from '../features/agenda/pages.ts';
import { campaignPages } from '../features/campaigns/pages.ts';
import { councilPages } from '../features/council/pages.ts';
import { decisionPages } from '../features/decisions/pages.ts';
import { dossierPages } from '../features/dossiers/pages.ts';
import { eligibilityPages } from '../features/eligibility/pages.ts';
import { exchangePages } from '../features/exchange/pages.ts';
import { exemplarPages } from '../features/exemplars/pages.ts';
import { handOnPages } from '../features/hand-on/pages.ts';
import { healthPages } from '../features/health/pages.ts';
import { helpPages } from '../features/help/pages.ts';
import { homePages } from '../features/home/pages.ts';
import { inboxPages } from '../features/inbox/pages.ts';
import { indicatorPages } from '../features/indicators/pages.ts';
import { launchingPages } from '../features/launching/pages.ts';
import { lawPages } from '../features/law/pages.ts';
import { nominationPages } from '../features/nominations/pages.ts';
import { organisationPages } from '../features/organisations/pages.ts';
import { registerPages } from '../features/registers/pages.ts';
import { officePages } from '../features/office/pages.ts';
import { planDraftPages } from '../features/plan-drafts/pages.ts';
import { reportPages } from '../features/reports/pages.ts';
import { roundPages } from '../features/rounds/pages.ts';
import { selectionPages } from '../features/selection/pages.ts';
import { selfTestPages } from '../features/self-test/pages.ts';
import { settingsPages } from '../features/settings/pages.ts';
import { sheetReturnPages } from '../features/sheet-return/pages.ts';
import { startPages } from '../features/start/pages.ts';
import { stockPages } from '../features/stocks/pages.ts';
import { statisticsPages } from '../features/statistics/pages.ts';
import { subjectPages } from '../features/subjects/pages.ts';
import { updatePages } from '../features/update/pages.ts';
import { wordingPages } from '../features/wording/pages.ts';
import type { PageMap } from './page-definition.ts';

/** Every page of the window; each feature brings its own. Features never import this file. */
export const pages: PageMap = {
  ...startPages,
  ...homePages,
  ...campaignPages,
  ...planDraftPages,
  ...agendaPages,
  ...launchingPages,
  ...registerPages,
  ...organisationPages,
  ...exemplarPages,
  ...blockPages,
  ...subjectPages,
  ...sheetReturnPages,
  ...reportPages,
  ...roundPages,
  ...nominationPages,
  ...councilPages,
  ...selectionPages,
  ...dossierPages,
  ...eligibilityPages,
  ...inboxPages,
  ...indicatorPages,
  ...decisionPages,
  ...statisticsPages,
  ...stockPages,
  ...exchangePages,
  ...handOnPages,
  ...officePages,
  ...settingsPages,
  ...backupPages,
  ...healthPages,
  ...selfTestPages,
  ...updatePages,
  ...lawPages,
  ...helpPages,
  ...wordingPages,
};
