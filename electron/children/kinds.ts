import { copyTask } from './copy-database.ts';
import type { CopyTask } from './copy-database.ts';
import { openTask, packTask } from './bundles.ts';
import type { OpenTask, PackTask } from './bundles.ts';
import { inspectAttachment } from './inspect-attachment.ts';
import { ping } from './ping.ts';
import type { ChildKinds } from './protocol.ts';
import { readSheets } from './read-sheet.ts';
import { renderJobs } from './render.ts';
import type { RenderJob } from '../documents/job.ts';

/** What can run in a child process, by name. Inputs come from our own backend over IPC and carry their own types. */
export const kinds: ChildKinds = {
  ping,
  'inspect-attachment': async (input) => {
    const { fileName, bytes } = input as { fileName: string; bytes: Uint8Array };
    return inspectAttachment(fileName, bytes);
  },
  'read-sheet': (input) => readSheets(input as { fileName: string; bytes: Uint8Array }),
  'pack-bundle': (input, control) => packTask(input as PackTask, control),
  'open-bundle': (input, control) => openTask(input as OpenTask, control),
  'copy-database': async (input) => copyTask(input as CopyTask),
  render: (input, { progress }) => renderJobs((input as { jobs: readonly RenderJob[] }).jobs, progress),
};
