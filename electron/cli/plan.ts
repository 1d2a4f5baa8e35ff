import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Result } from '../../shared/result.ts';
import { ok } from '../../shared/result.ts';
import { fold } from '../../shared/text/fold.ts';
import type { Spawn } from '../host/child.ts';
import { readPlanFile } from '../plan-files/read-plan-file.ts';
import type { PlanSource } from '../plan-files/reading.ts';
import type { ReadPlanCommand } from './options.ts';
import { planSummary } from './plan-summary.ts';

interface PlanIo {
  readonly spawn: Spawn;
  readonly stdin: () => Promise<Uint8Array>;
  /** Where notes about the file go. */
  readonly stderr: (text: string) => void;
}

/**
 * Reads a plan document. Out: with `--json` the plan in the plan schema (with `--findings` beside its findings, leftovers,
 * notes and the text they point into), else words for people.
 */
export async function runReadPlan({ file, json, findings, code, id, part }: ReadPlanCommand, io: PlanIo): Promise<Result<unknown>> {
  const source: PlanSource = file === '-' ? { kind: 'bytes', bytes: await io.stdin() } : { kind: 'file', path: placeOf(file) };
  const read = await readPlanFile(io.spawn, source, { code, id: id ?? idFrom(file), part });
  if (!read.ok) return read;
  if (!json) return ok(planSummary(read.value, findings));
  if (findings) return ok(read.value);
  for (const { message } of read.value.notes) io.stderr(`${message}\n`);
  return ok(read.value.plan);
}

/** `npm run` works in the project's folder; a name typed elsewhere means the folder it was typed in. */
function placeOf(file: string): string {
  const here = resolve(file);
  const typedIn = process.env['INIT_CWD'];
  return !existsSync(here) && typedIn !== undefined && existsSync(resolve(typedIn, file)) ? resolve(typedIn, file) : here;
}

function idFrom(file: string): string {
  const name = fold(basename(file).replace(/\.[^.]*$/u, '')).replace(/[^a-z0-9]+/gu, '-').replace(/^-+|-+$/gu, '');
  return name === '' ? 'ke-hoach' : name;
}
