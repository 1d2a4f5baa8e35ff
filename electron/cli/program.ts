import { existsSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { resolve } from 'node:path';
import type { Progress } from '../../shared/api/define.ts';
import { HEALTH_STATE_WORDS, healthSummary } from '../../shared/domain/health.ts';
import { err, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { APP_VERSION } from '../host/app-version.ts';
import { readBuildInfo } from '../host/build-info.ts';
import { defaultDataDir } from '../host/data-dir.ts';
import { moveData } from '../host/data-move.ts';
import { dataDirOfUser } from '../host/data-place.ts';
import type { HostPorts } from '../host/ports.ts';
import { selfTest } from '../self-test/run.ts';
import { updateFaults } from '../update/faults.ts';
import { layUpdate } from '../update/lay.ts';
import { reportOf } from '../usecases/health/report.ts';
import type { DataMoveCommand, SelfTestCommand, UpdateCommand } from './options.ts';

type Say = (progress: Progress) => void;

/** `data move`: the folder to a new place, verified; the old one stays. */
export async function runDataMove({ from, to }: DataMoveCommand, onProgress: Say): Promise<Result<unknown>> {
  const place = [process.platform, process.env, homedir()] as const;
  const inUse = dataDirOfUser(...place);
  return moveData({ from: resolve(from ?? inUse), to: resolve(to), usual: defaultDataDir(...place), inUse, onProgress });
}

/** `selftest`: the machine, whatever the data are; without `--data` the temporary folder stands for the data folder. */
export async function runSelfTest({ data, json }: SelfTestCommand, ports: HostPorts, onProgress: Say): Promise<Result<unknown>> {
  const dir = data === null ? tmpdir() : resolve(data);
  if (!existsSync(dir)) return err({ code: 'khong-co-thu-muc', message: 'Không có thư mục ở --data.', next: 'Kiểm tra đường dẫn rồi chạy lại.', kind: 'fixable' });
  const report = reportOf(Date.now(), await selfTest({ dir, ports, appVersion: APP_VERSION, now: () => Date.now() }, onProgress));
  const lines = report.checks.map(({ title, state, what, next }) => `[${HEALTH_STATE_WORDS[state]}] ${title}: ${what}${next === '' ? '' : ` → ${next}`}`);
  return ok(json ? report : `${[...lines, healthSummary(report.checks)].join('\n')}\n`);
}

/** `update FILE`: for a technician without the passphrase. `folder`: of the program, where its launcher started this. */
export async function runUpdate({ file }: UpdateCommand, folder: string | undefined, onProgress: Say): Promise<Result<unknown>> {
  const build = readBuildInfo();
  if (folder === undefined || build === null) return err(updateFaults.notHere());
  return layUpdate({ path: resolve(file), folder, build }, { progress: onProgress });
}
