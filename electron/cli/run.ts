import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { contract } from '../../shared/api/contract.ts';
import type { Progress } from '../../shared/api/define.ts';
import type { Result } from '../../shared/result.ts';
import { err, fault, ok } from '../../shared/result.ts';
import { createBackend } from '../backend.ts';
import { programFault } from '../host/dispatch.ts';
import { APP_VERSION } from '../host/app-version.ts';
import { clockFrom } from '../host/clock.ts';
import { describeBug, logBugsToStderr } from '../host/log.ts';
import type { HostPorts } from '../host/ports.ts';
import { runBackup } from './backup.ts';
import { runBundle } from './bundle.ts';
import { callOnce } from './call.ts';
import { runDemo } from './demo.ts';
import { describeMethods } from './methods.ts';
import type { CallCommand, Command } from './options.ts';
import { readCommand } from './options.ts';
import { isSick, runDoctor } from './doctor.ts';
import { runGallery } from './gallery.ts';
import { paperKinds } from './paper.ts';
import { runDataMove, runSelfTest, runUpdate } from './program.ts';
import { runReadPlan } from './plan.ts';

/** What the command line needs of the process that runs it. */
export interface CliIo {
  readonly ports: (sticks: readonly string[]) => HostPorts;
  readonly stdin: () => Promise<Uint8Array>;
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** Told when the user stops the command; answers how to stop listening. Absent: it cannot be stopped. */
  readonly onInterrupt?: (listener: () => void) => () => void;
}

/**
 * One run of the command line. The answer goes to standard output as JSON, progress to standard error. A fault is
 * JSON `{code, message, next}` on standard error, with `--json` on standard output as well; of `plan read` it is words on
 * standard error alone.
 * @param passphrase of the unit; the caller has taken it out of the environment
 * @returns exit status: 0; 1 with a fault, or from `audit verify` where the journal does not hold, or from `doctor` where something must be mended; 130 where the user stopped a bundle command, with nothing changed
 */
export async function runCli(argv: readonly string[], passphrase: string | null, io: CliIo): Promise<number> {
  const json = argv.includes('--json');
  const onProgress = ({ label, done, total }: Progress) => io.stderr(json ? `${JSON.stringify({ progress: { label, done, total } })}\n` : `${label} ${done}${total === undefined ? '' : `/${total}`}\n`);
  const command = readCommand(argv);
  const result = command.ok ? await perform(command.value, passphrase, io, onProgress).catch(bug) : command;
  if (result.ok) {
    io.stdout(typeof result.value === 'string' ? result.value : `${JSON.stringify(result.value ?? null, null, json ? 0 : 2)}\n`);
    // A journal that does not hold, a machine that is not sound: an answer, and no success.
    if (command.ok && (command.value.command === 'doctor' || command.value.command === 'selftest')) return isSick(result.value) ? 1 : 0;
    return command.ok && command.value.command === 'audit verify' && (result.value as { intact?: boolean }).intact !== true ? 1 : 0;
  }
  const { code, message, next, item } = result.error;
  if (command.ok && command.value.command === 'plan read') {
    io.stderr(`${next === undefined ? message : `${message} ${next}`}\n`);
    return 1;
  }
  const line = `${JSON.stringify({ code, message, next, item })}\n`;
  io.stderr(line);
  if (json) io.stdout(line);
  return command.ok && /^(bundle|backup)/u.test(command.value.command) && result.error.kind === 'cancelled' ? 130 : 1;
}

async function perform(command: Command, passphrase: string | null, io: CliIo, onProgress: (progress: Progress) => void): Promise<Result<unknown>> {
  switch (command.command) {
    case 'methods': {
      const methods = describeMethods(contract);
      return ok(command.json ? methods : methods.map(({ name, kind, role, about }) => `${name.padEnd(28)} ${kind.padEnd(9)} ${role.padEnd(10)} ${about}\n`).join(''));
    }
    case 'call':
      return call(command, passphrase, io, onProgress);
    case 'demo':
      return runDemo({ out: resolve(command.out), seed: command.seed, today: command.today, plans: command.plans, passphrase, ports: io.ports, onProgress });
    case 'plan read':
      return runReadPlan(command, { spawn: io.ports([]).spawn, stdin: io.stdin, stderr: io.stderr });
    case 'bundle inspect':
    case 'bundle preview':
    case 'bundle import':
    case 'bundle export':
      return runBundle(command, { passphrase, ports: io.ports, stdin: io.stdin, onProgress, onInterrupt: io.onInterrupt ?? (() => () => undefined) });
    case 'audit verify': {
      const { data, as, today, json, codes } = command;
      return call({ command: 'call', json, method: 'audit.verify', input: JSON.stringify({ anchors: codes }), data, as, in: null, out: null, sticks: [], today }, passphrase, io, onProgress);
    }
    case 'doctor':
      return runDoctor(command, { passphrase, ports: io.ports, onProgress });
    case 'data move':
      return runDataMove(command, onProgress);
    case 'selftest':
      return runSelfTest(command, io.ports([]), onProgress);
    case 'update':
      return runUpdate(command, process.env['SOVANG_FOLDER'], onProgress);
    case 'backup create':
    case 'backup list':
    case 'backup verify':
    case 'backup restore':
      return runBackup(command, { passphrase, ports: io.ports, onProgress, onInterrupt: io.onInterrupt ?? (() => () => undefined) });
    case 'paper kinds':
      return ok(paperKinds(command.json));
    case 'paper make': {
      const { kind, id, format, data, out, as, today, json } = command;
      return call({ command: 'call', json, method: 'paper.make', input: JSON.stringify({ kind, id, format }), data, as, in: null, out, sticks: [], today }, passphrase, io, onProgress);
    }
    case 'paper gallery':
      return runGallery({ out: resolve(command.out), units: command.units, today: command.today, ports: io.ports, onProgress });
  }
}

async function call(command: CallCommand, passphrase: string | null, io: CliIo, onProgress: (progress: Progress) => void): Promise<Result<unknown>> {
  if (command.data === null) return err(fault('sai-lenh', 'call cần --data DIR.', { next: 'Thêm --data và thư mục dữ liệu của đơn vị.' }));
  const text = command.input === '-' ? new TextDecoder().decode(await io.stdin()) : command.input;
  const input = parseJson(text);
  if (!input.ok) return input;
  const backend = createBackend({
    dataDir: resolve(command.data),
    ports: io.ports(command.sticks.map((folder) => resolve(folder))),
    clock: clockFrom(command.today ?? undefined),
    random: (length) => randomBytes(length),
    log: logBugsToStderr,
    appVersion: APP_VERSION,
  });
  try {
    return await callOnce(backend, { ...command, input: input.value, passphrase, onProgress });
  } finally {
    await backend.shutdown();
  }
}

function parseJson(text: string): Result<unknown> {
  try {
    return ok(JSON.parse(text) as unknown);
  } catch (error) {
    if (error instanceof SyntaxError) return err(fault('sai-json', 'Dữ liệu vào không phải JSON đúng.', { next: 'Kiểm tra dấu ngoặc và dấu nháy, hoặc dùng - và đưa JSON qua đầu vào chuẩn.' }));
    throw error;
  }
}

function bug(error: unknown): Result<never> {
  logBugsToStderr({ level: 'error', event: 'bug', ...describeBug(error) });
  return err(programFault);
}
