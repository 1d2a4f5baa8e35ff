import { achievementHandlers } from './achievement-reports.ts';
import { reviewHandlers } from './reviews.ts';
import { agendaHandlers } from './agenda.ts';
import { attachmentLookHandlers } from './attachment-looks.ts';
import { scanHandlers } from './attachments.ts';
import { backupHandlers } from './backups.ts';
import { blockHandlers } from './blocks.ts';
import { bundleEmergencyHandlers } from './bundle-emergency.ts';
import { bundleExportHandlers } from './bundle-export.ts';
import { officeOverviewHandlers } from './office-overview.ts';
import { officeInboxHandlers } from './office-inbox.ts';
import { officeReceiveHandlers } from './office-receive.ts';
import { bundleImportHandlers } from './bundle-import.ts';
import { campaignHandlers } from './campaigns.ts';
import { councilHandlers } from './councils.ts';
import { bonusHandlers } from './bonuses.ts';
import { cancellationHandlers } from './cancellations.ts';
import { certificateHandlers } from './certificates.ts';
import { certificateRunHandlers } from './certificate-runs.ts';
import { certificateStockHandlers } from './certificate-stocks.ts';
import { printerHandlers } from './printer-offsets.ts';
import { stockLedgerHandlers } from './stock-ledgers.ts';
import { correctionUndoHandlers } from './correction-undo.ts';
import { correctionHandlers } from './corrections.ts';
import { decisionPaperHandlers } from './decision-paper.ts';
import { decisionAfterHandlers } from './decisions-after.ts';
import { decisionHandlers } from './decisions.ts';
import { presentationHandlers } from './presentations.ts';
import { registerBookHandlers } from './register-book.ts';
import { dossierCheckHandlers } from './dossier-check.ts';
import { dossierHandlers } from './dossiers.ts';
import { exemplarHandlers } from './exemplars.ts';
import { exportHandlers } from './export-folder.ts';
import { folderHandlers } from './folders.ts';
import { followHandlers } from './follow-ups.ts';
import type { AllHandlers } from './handlers.ts';
import { eligibilityHandlers } from './eligibility.ts';
import { archiveHandlers } from './archive.ts';
import { handOnHandlers } from './hand-on.ts';
import { handoverHandlers } from './handovers.ts';
import { healthHandlers } from './health/report.ts';
import { homeHandlers } from './home.ts';
import { allotmentHandlers } from './allotments.ts';
import { itemHandlers } from './item-sends.ts';
import { receivedHandlers } from './received-items.ts';
import { inboxHandlers } from './inbox.ts';
import { indicatorHandlers } from './indicators.ts';
import { intakeAcceptHandlers } from './intake-accept.ts';
import { intakeCallHandlers } from './intake-calls.ts';
import { intakeFileHandlers } from './intake-file.ts';
import { intakeHandlers } from './intakes.ts';
import { campaignLinkHandlers } from './campaign-links.ts';
import { launchingHandlers } from './launching.ts';
import { lawHandlers } from './law.ts';
import { listHandlers } from './lists/print.ts';
import { lockHandlers } from './lock-settings.ts';
import { organisationHandlers } from './organisations.ts';
import { manySubjectHandlers } from './many-subjects.ts';
import { personHandlers } from './persons.ts';
import { quickHandlers } from './quick.ts';
import { guidanceItemHandlers } from './guidance-items.ts';
import { nominationSameHandlers } from './nomination-same.ts';
import { nominationCopyHandlers } from './nomination-copies.ts';
import { mistakenDecisionHandlers } from './mistaken-decisions.ts';
import { nominationHandlers } from './nominations.ts';
import { obligationHandlers } from './obligations.ts';
import type { OpenUnit } from './open-unit.ts';
import { ownTargetHandlers } from './own-targets.ts';
import { paperHandlers } from './papers.ts';
import { printHandlers } from './printing.ts';
import { peakHandlers } from './peaks.ts';
import { delegationHandlers } from './delegations.ts';
import { conflictHandlers } from './conflicts.ts';
import { quarantineHandlers } from './quarantine.ts';
import { peerHandlers } from './peers.ts';
import { unitKeyHandlers } from './unit-keys.ts';
import { planDraftHandlers } from './plan-drafts.ts';
import { registerHandlers } from './registers.ts';
import { reportHandlers } from './reports.ts';
import { revisionHandlers } from './revisions.ts';
import { searchHandlers } from './search/index.ts';
import { selectionHandlers } from './selection.ts';
import { statisticsHandlers } from './statistics.ts';
import { roundHandlers } from './rounds.ts';
import { awardHistoryHandlers } from './award-history.ts';
import { awardImportHandlers } from './award-import.ts';
import { importTemplateHandlers } from './import-templates.ts';
import { collectiveEndHandlers } from './collective-ends.ts';
import { confirmationHandlers } from './confirmations.ts';
import { duplicateHandlers } from './duplicates.ts';
import { initiativeUseHandlers } from './initiative-uses.ts';
import { membershipHandlers } from './memberships.ts';
import { subjectChangeHandlers } from './subject-changes.ts';
import { subjectMergeHandlers } from './subject-merge.ts';
import { subjectImportHandlers } from './subject-import.ts';
import { sheetReturnHandlers } from './sheet-returns.ts';
import { subjectHandlers } from './subjects.ts';
import { unitHandlers } from './unit.ts';
import type { UnitsMethods } from './units.ts';
import { auditHandlers } from './audit-guard.ts';
import { historyHandlers } from './history.ts';
import { remarkHandlers } from './remarks.ts';
import { programUpdateHandlers } from './program-update.ts';
import { selfTestHandlers } from './self-test.ts';
import { userHandlers } from './users.ts';
import { basisHandlers } from './basis-changes.ts';
import { paperNoteHandlers } from './paper-notes.ts';
import { templateHandlers } from './own-templates.ts';
import { wordingHandlers } from './wordings.ts';
import { withdrawalHandlers } from './withdrawals.ts';

/** Every method that needs an opened unit; a missing one is a type error. */
export type OpenMethods = Omit<AllHandlers, UnitsMethods>;

export function openHandlers(open: OpenUnit): OpenMethods {
  return {
    ...unitHandlers(open),
    ...backupHandlers(open),
    ...userHandlers(open),
    ...auditHandlers(open),
    ...healthHandlers(open),
    ...selfTestHandlers(open),
    ...programUpdateHandlers(open),
    ...historyHandlers(open),
    ...remarkHandlers(open),
    ...homeHandlers(open),
    ...searchHandlers(open),
    ...statisticsHandlers(open),
    ...lawHandlers(open),
    ...lockHandlers(open),
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
    ...personHandlers(open),
    ...subjectImportHandlers(open),
    ...subjectChangeHandlers(open),
    ...collectiveEndHandlers(open),
    ...membershipHandlers(open),
    ...duplicateHandlers(open),
    ...subjectMergeHandlers(open),
    ...awardHistoryHandlers(open),
    ...awardImportHandlers(open),
    ...importTemplateHandlers(open),
    ...confirmationHandlers(open),
    ...initiativeUseHandlers(open),
    ...roundHandlers(open),
    ...nominationHandlers(open),
    ...achievementHandlers(open),
    ...reviewHandlers(open),
    ...nominationCopyHandlers(open),
    ...nominationSameHandlers(open),
    ...guidanceItemHandlers(open),
    ...manySubjectHandlers(open),
    ...quickHandlers(open),
    ...intakeHandlers(open),
    ...intakeCallHandlers(open),
    ...intakeFileHandlers(open),
    ...intakeAcceptHandlers(open),
    ...sheetReturnHandlers(open),
    ...councilHandlers(open),
    ...selectionHandlers(open),
    ...dossierHandlers(open),
    ...dossierCheckHandlers(open),
    ...withdrawalHandlers(open),
    ...handoverHandlers(open),
    ...eligibilityHandlers(open),
    ...exportHandlers(open),
    ...paperHandlers(open),
    ...listHandlers(open),
    ...paperNoteHandlers(open),
    ...wordingHandlers(open),
    ...basisHandlers(open),
    ...templateHandlers(open),
    ...printHandlers(open),
    ...inboxHandlers(open),
    ...itemHandlers(open),
    ...receivedHandlers(open),
    ...allotmentHandlers(open),
    ...indicatorHandlers(open),
    ...ownTargetHandlers(open),
    ...scanHandlers(open),
    ...attachmentLookHandlers(open),
    ...decisionHandlers(open),
    ...decisionAfterHandlers(open),
    ...decisionPaperHandlers(open),
    ...registerBookHandlers(open),
    ...certificateHandlers(open),
    ...certificateStockHandlers(open),
    ...certificateRunHandlers(open),
    ...printerHandlers(open),
    ...stockLedgerHandlers(open),
    ...presentationHandlers(open),
    ...bonusHandlers(open),
    ...correctionHandlers(open),
    ...correctionUndoHandlers(open),
    ...mistakenDecisionHandlers(open),
    ...cancellationHandlers(open),
    ...folderHandlers(open),
    ...quarantineHandlers(open),
    ...conflictHandlers(open),
    ...peerHandlers(open),
    ...unitKeyHandlers(open),
    ...delegationHandlers(open),
    ...handOnHandlers(open),
    ...archiveHandlers(open),
    ...bundleExportHandlers(open),
    ...bundleEmergencyHandlers(open),
    ...bundleImportHandlers(open),
    ...officeReceiveHandlers(open),
    ...officeOverviewHandlers(open),
    ...officeInboxHandlers(open),
  };
}
