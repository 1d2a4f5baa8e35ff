import type { PartsJob, RenderJob } from '../documents/job.ts';
import type { OpenTask, PackTask } from './bundles.ts';
import type { CopyTask } from './copy-database.ts';
import type { CheckTask } from '../documents/own-docx/check.ts';
import type { ReadPlanTask } from '../plan-files/reading.ts';
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
  'open-bundle': async (input, control) => (await import('./bundles.ts')).openTask(input as OpenTask, control),
  'copy-database': async (input) => (await import('./copy-database.ts')).copyTask(input as CopyTask),
  render: async (input, { progress }) => (await import('./render.ts')).renderJobs((input as { jobs: readonly RenderJob[] }).jobs, progress),
  'render-parts': async (input, { progress }) => (await import('./render.ts')).renderPartsTask(input as PartsJob, progress),
};
