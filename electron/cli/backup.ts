import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { createClient } from '../../shared/api/client.ts';
import type { ApiClient } from '../../shared/api/client.ts';
import type { BackupRow } from '../../shared/api/backup.ts';
import { contract } from '../../shared/api/contract.ts';
import { wirePair } from '../../shared/api/wires.ts';
import { DAMAGE_CODES } from '../../shared/domain/backup.ts';
import { err, fault, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { createBackend } from '../backend.ts';
import { APP_VERSION } from '../host/app-version.ts';
import { clockFrom } from '../host/clock.ts';
import { logBugsToStderr } from '../host/log.ts';
import { serve } from '../host/serve.ts';
import type { BundleOptions } from './bundle.ts';
import { unlock } from './call.ts';
import type { BackupCommand } from './options.ts';

type Api = ApiClient<typeof contract>;
type Started<T> = { readonly done: Promise<Result<T>>; readonly cancel: () => void };
type Job = <T>(started: Started<T>) => Promise<Result<T>>;

/**
 * The backup commands. They work on a unit that opens, on one whose data are damaged (`list`, `restore`), and on an empty
 * folder with `--in DIR` (`list`, `restore`). What they answer: `create` `{ backup, second }` · `list` backups, the newest
 * first · `verify` `{ backup, attachments, missing, damaged }` · `restore` what `backup.restore` answers. Backups carry
 * no handles.
 */
export async function runBackup(command: BackupCommand, options: Pick<BundleOptions, 'passphrase' | 'ports' | 'onProgress' | 'onInterrupt'>): Promise<Result<unknown>> {
  const backend = createBackend({
    dataDir: resolve(command.data),
    ports: options.ports([]),
    clock: clockFrom(command.today ?? undefined),
    random: (length) => randomBytes(length),
    log: logBugsToStderr,
    appVersion: APP_VERSION,
  });
  const [windowEnd, backendEnd] = wirePair();
  serve({ wire: backendEnd, dispatcher: backend.dispatcher, session: { id: 'cli', host: 'cli', ...(command.as !== null && { as: command.as }) }, log: logBugsToStderr });
  const api = createClient(contract, windowEnd);
  let running: (() => void) | null = null;
  const stop = options.onInterrupt(() => running?.());
  const job: Job = async (started) => {
    running = started.cancel;
    try {
      return await started.done;
    } finally {
      running = null;
    }
  };
  try {
    const opened = await unlock(api, options.passphrase, command.as);
    const rescue = !opened.ok && (DAMAGE_CODES.has(opened.error.code) || opened.error.code === 'chua-co-du-lieu');
    if (!opened.ok && !(rescue && (command.command === 'backup list' || command.command === 'backup restore'))) return opened;
    return await perform(api, command, { rescue, job, passphrase: options.passphrase, onProgress: options.onProgress });
  } finally {
    stop();
    api.close();
    await backend.shutdown();
  }
}

interface Doing {
  /** The unit does not open: only what the start page offers can be done. */
  readonly rescue: boolean;
  readonly job: Job;
  readonly passphrase: string | null;
  readonly onProgress: BundleOptions['onProgress'];
}

async function perform(api: Api, command: BackupCommand, { rescue, job, passphrase, onProgress }: Doing): Promise<Result<unknown>> {
  if (command.command === 'backup create') {
    const made = await job(api.job('backup.create', {}, onProgress));
    return made.ok ? ok({ backup: shown(made.value.row), second: made.value.second }) : made;
  }
  const input = command.in === null ? {} : { folder: `path:${resolve(command.in)}` };
  const listed = rescue ? await api.call('rescue.list', input) : await api.call('backup.list', input);
  if (!listed.ok) return listed;
  const rows = 'backups' in listed.value ? listed.value.backups : listed.value;
  if (command.command === 'backup list') return ok(rows.map(shown));
  const row = command.name === null ? rows.find(({ state }) => state !== 'bad') : rows.find(({ name }) => name === command.name);
  if (row === undefined) return err(fault('khong-co-ban-sao-luu', command.name === null ? 'Chưa có bản sao lưu nào ở đây.' : `Không có bản sao lưu «${command.name}».`, { next: 'Lệnh backup list liệt kê các bản; thêm --in DIR để tìm ở thư mục khác.' }));
  if (command.command === 'backup verify') {
    const sound = await job(api.job('backup.verify', { handle: row.handle }, onProgress));
    return sound.ok ? ok({ ...sound.value, row: undefined, backup: shown(sound.value.row) }) : sound;
  }
  const { handle } = row;
  return rescue ? job(api.job('rescue.restore', { handle, ...(passphrase === null ? {} : { passphrase }) }, onProgress)) : job(api.job('backup.restore', { handle }, onProgress));
}

const shown = ({ handle: _handle, ...row }: BackupRow) => row;
