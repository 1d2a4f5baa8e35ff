import type { PartsJob, RenderJob } from '../documents/job.ts';
import type { PackTask, PlaceTask, VerifyTask } from './bundles.ts';
import type { CheckHealth } from './check-health.ts';
import type { CompareBackup } from '../store/backup-compare.ts';
import type { CopyBackup, MakeBackup } from '../store/backup-make.ts';
import type { VerifyBackup } from '../store/backup-verify.ts';
import type { PrepareRestore } from '../store/restore-prepare.ts';
import type { SalvageTask } from './salvage.ts';
import type { CheckTask } from '../documents/own-docx/check.ts';
import type { ReadPlanTask } from '../plan-files/reading.ts';
import type { KeepTask, StageTask } from './stage-bundle.ts';
import type { LayUpdate } from '../update/lay.ts';
import type { UnlockTask } from './unlock-bundle.ts';
import { ping } from './ping.ts';
import type { ChildKinds } from './protocol.ts';

/**
 * What can run in a child process, by name. Inputs come from our own backend over IPC and carry their own types. Each
 * child loads only what its task needs: the libraries of papers and bundles take longer to load than most tasks run.
 */
export const kinds: ChildKinds = {
  ping,
  'inspect-attachment': async (input) => {
    const { inspectAttachment } = await import('./inspect-attachment.ts');
    const { fileName, bytes } = input as { fileName: string; bytes: Uint8Array };
    return inspectAttachment(fileName, bytes);
  },
  'check-docx': async (input) => (await import('../documents/own-docx/check.ts')).checkDocx(input as CheckTask),
  'read-sheet': async (input) => (await import('./read-sheet.ts')).readSheets(input as { fileName: string; bytes: Uint8Array }),
  'read-plan': async (input, { progress }) => (await import('./read-plan.ts')).readPlanTask(input as ReadPlanTask, progress),
  'pack-bundle': async (input, control) => (await import('./bundles.ts')).packTask(input as PackTask, control),
  'place-bundle': async (input, control) => (await import('./bundles.ts')).placeTask(input as PlaceTask, control),
  'verify-bundle': async (input, control) => (await import('./bundles.ts')).verifyTask(input as VerifyTask, control),
  'stage-bundle': async (input, control) => (await import('./stage-bundle.ts')).stageTask(input as StageTask, control),
  'unlock-bundle': async (input) => (await import('./unlock-bundle.ts')).unlockTask(input as UnlockTask),
  'keep-attachments': async (input, control) => (await import('./stage-bundle.ts')).keepAttachmentsTask(input as KeepTask, control),
  'make-backup': async (input, control) => (await import('./backup.ts')).makeTask(input as MakeBackup, control),
  'copy-backup': async (input, control) => (await import('./backup.ts')).copyToPlaceTask(input as CopyBackup, control),
  'verify-backup': async (input, control) => (await import('./backup.ts')).verifyTask(input as VerifyBackup, control),
  'compare-backup': async (input, control) => (await import('./backup.ts')).compareTask(input as CompareBackup, control),
  'prepare-restore': async (input, control) => (await import('./backup.ts')).prepareTask(input as PrepareRestore, control),
  'check-health': async (input, control) => (await import('./check-health.ts')).checkHealth(input as CheckHealth, control),
  'salvage-database': async (input, control) => (await import('./salvage.ts')).salvageTask(input as SalvageTask, control),
  'self-test-pdf': async () => (await import('../self-test/pdf.ts')).tryPdf(),
  'look-update': async (input, control) => (await import('../update/lay.ts')).lookAtUpdate(input as LayUpdate, control),
  'lay-update': async (input, control) => (await import('../update/lay.ts')).layUpdate(input as LayUpdate, control),
  render: async (input, { progress }) => (await import('./render.ts')).renderJobs((input as { jobs: readonly RenderJob[] }).jobs, progress),
  'render-parts': async (input, { progress }) => (await import('./render.ts')).renderPartsTask(input as PartsJob, progress),
};
