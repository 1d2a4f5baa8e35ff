import { agendaHandlers } from './agenda.ts';
import { scanHandlers } from './attachments.ts';
import { blockHandlers } from './blocks.ts';
import { bundleExportHandlers } from './bundle-export.ts';
import { bundleImportHandlers } from './bundle-import.ts';
import { campaignHandlers } from './campaigns.ts';
import { councilHandlers } from './councils.ts';
import { decisionHandlers } from './decisions.ts';
import { dossierHandlers } from './dossiers.ts';
import { exemplarHandlers } from './exemplars.ts';
import { exportHandlers } from './export-folder.ts';
import { folderHandlers } from './folders.ts';
import { followHandlers } from './follow-ups.ts';
import type { AllHandlers } from './handlers.ts';
import { homeHandlers } from './home.ts';
import { inboxHandlers } from './inbox.ts';
import { indicatorHandlers } from './indicators.ts';
import { campaignLinkHandlers } from './campaign-links.ts';
import { launchingHandlers } from './launching.ts';
import { organisationHandlers } from './organisations.ts';
import type { lifecycleMethods } from './lifecycle.ts';
import { nominationHandlers } from './nominations.ts';
import { obligationHandlers } from './obligations.ts';
import type { OpenUnit } from './open-unit.ts';
import { ownTargetHandlers } from './own-targets.ts';
import { paperHandlers } from './papers.ts';
import { peakHandlers } from './peaks.ts';
import { peerHandlers } from './peers.ts';
import { planDraftHandlers } from './plan-drafts.ts';
import { registerHandlers } from './registers.ts';
import { reportHandlers } from './reports.ts';
import { revisionHandlers } from './revisions.ts';
import { roundHandlers } from './rounds.ts';
import { subjectImportHandlers } from './subject-import.ts';
import { subjectHandlers } from './subjects.ts';
import { unitHandlers } from './unit.ts';

/** Every method that needs an opened unit; a missing one is a type error. */
export type OpenMethods = Omit<AllHandlers, (typeof lifecycleMethods)[number]>;

export function openHandlers(open: OpenUnit): OpenMethods {
  return {
    ...unitHandlers(open),
    ...homeHandlers(open),
    ...campaignHandlers(open),
    ...revisionHandlers(open),
    ...planDraftHandlers(open),
    ...campaignLinkHandlers(open),
    ...launchingHandlers(open),
    ...organisationHandlers(open),
    ...registerHandlers(open),
    ...agendaHandlers(open),
    ...obligationHandlers(open),
    ...peakHandlers(open),
    ...followHandlers(open),
    ...reportHandlers(open),
    ...exemplarHandlers(open),
    ...blockHandlers(open),
    ...subjectHandlers(open),
    ...subjectImportHandlers(open),
    ...roundHandlers(open),
    ...nominationHandlers(open),
    ...councilHandlers(open),
    ...dossierHandlers(open),
    ...exportHandlers(open),
    ...paperHandlers(open),
    ...inboxHandlers(open),
    ...indicatorHandlers(open),
    ...ownTargetHandlers(open),
    ...scanHandlers(open),
    ...decisionHandlers(open),
    ...folderHandlers(open),
    ...peerHandlers(open),
    ...bundleExportHandlers(open),
    ...bundleImportHandlers(open),
  };
}
