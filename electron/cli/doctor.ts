import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { createClient } from '../../shared/api/client.ts';
import { contract } from '../../shared/api/contract.ts';
import type { Progress } from '../../shared/api/define.ts';
import { wirePair } from '../../shared/api/wires.ts';
import { HEALTH_STATE_WORDS, healthSummary } from '../../shared/domain/health.ts';
import type { HealthReport } from '../../shared/domain/health.ts';
import { err, fault, ok } from '../../shared/result.ts';
import type { Fault, Result } from '../../shared/result.ts';
import { createBackend } from '../backend.ts';
import { APP_VERSION } from '../host/app-version.ts';
import { clockFrom } from '../host/clock.ts';
import { logBugsToStderr } from '../host/log.ts';
import type { HostPorts } from '../host/ports.ts';
import { serve } from '../host/serve.ts';
import { check } from '../usecases/health/check.ts';
import { machineChecks } from '../usecases/health/machine.ts';
import { reportOf } from '../usecases/health/report.ts';
import { unlock } from './call.ts';
import type { DoctorCommand } from './options.ts';

export interface DoctorIo {
  readonly passphrase: string | null;
  readonly ports: (sticks: readonly string[]) => HostPorts;
  readonly onProgress: (progress: Progress) => void;
}

/**
 * Looks at machine and data. Where the data do not open (locked, damaged, open elsewhere), the machine is looked at all the
 * same and why they do not open is one of the findings. With `--json` the report, else its lines.
 * Fault: `khong-co-thu-muc`.
 */
export async function runDoctor({ data, as, today, deep, json }: DoctorCommand, { passphrase, ports, onProgress }: DoctorIo): Promise<Result<unknown>> {
  const dir = resolve(data);
  if (!existsSync(dir)) return err(fault('khong-co-thu-muc', 'Không có thư mục ở --data.', { next: 'Kiểm tra đường dẫn rồi chạy lại.' }));
  const clock = clockFrom(today ?? undefined);
  const own = ports([]);
  const backend = createBackend({ dataDir: dir, ports: own, clock, random: (length) => randomBytes(length), log: logBugsToStderr, appVersion: APP_VERSION });
  const [windowEnd, backendEnd] = wirePair();
  serve({ wire: backendEnd, dispatcher: backend.dispatcher, session: { id: 'cli', host: 'cli', ...(as !== null && { as }) }, log: logBugsToStderr });
  const api = createClient(contract, windowEnd);
  try {
    const opened = await unlock(api, passphrase, as);
    const found = opened.ok ? await api.job('health.check', { deep }, onProgress).done : opened;
    const report = found.ok ? (found.value as HealthReport) : reportOf(clock(), [...(await machineChecks({ dir, ports: own, appVersion: APP_VERSION, now: clock })), unopened(found.error)]);
    return ok(json ? report : plain(report));
  } finally {
    api.close();
    await backend.shutdown();
  }
}

/** These say that the data were not looked at, not that anything is wrong with them. */
const NOT_LOOKED_AT = new Set(['thieu-mat-khau', 'sai-mat-khau', 'dang-mo-noi-khac', 'thieu-nguoi-dung', 'cho-thu-lai', 'chua-co-du-lieu', 'khong-du-quyen']);

const unopened = ({ code, message, next }: Fault) => check('du-lieu', 'mo-du-lieu', 'Mở dữ liệu', { state: NOT_LOOKED_AT.has(code) ? 'unknown' : 'bad', what: `${message} (${code})`, next: next ?? '' });

/** Whether what `runDoctor` answered, in either form, tells of something that must be mended. */
export const isSick = (answer: unknown): boolean => (typeof answer === 'string' ? answer.includes(`[${HEALTH_STATE_WORDS.bad}]`) : (answer as HealthReport).state === 'bad');

function plain({ checks }: HealthReport): string {
  const lines = checks.map(({ title, state, what, next }) => `[${HEALTH_STATE_WORDS[state]}] ${title}: ${what}${next === '' ? '' : ` → ${next}`}`);
  return `${[...lines, healthSummary(checks)].join('\n')}\n`;
}
