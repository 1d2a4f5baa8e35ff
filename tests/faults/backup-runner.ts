// Started by F01-kill-backup-and-restore as a process of its own. Arguments: what to do · unit folder · data key in hex
import { join } from 'node:path';
import { makeBackup } from '../../electron/store/backup-make.ts';
import { prepareRestore } from '../../electron/store/restore-prepare.ts';
import { ASIDE, INCOMING, asideName, asides, swapIn } from '../../electron/store/restore-swap.ts';
import { NO_CONTROL, SCHEMA, unitIn } from '../electron/store/backup-unit.ts';

const [deed = '', dir = '', key = ''] = process.argv.slice(2);
const { keys } = unitIn(dir, new Uint8Array(Buffer.from(key, 'hex')));
const now = Date.now();

if (deed === 'make') {
  const facts = { order: 2, at: now, local: '2026-11-20T08:00', reason: 'tu-tay' as const, appVersion: '0.1.0' };
  const made = await makeBackup({ dir, folder: join(dir, 'backups', 'moi'), keys, schemaVersion: SCHEMA, facts }, NO_CONTROL);
  if (!made.ok) throw new Error(made.error.message);
}
if (deed === 'restore') {
  const aside = asideName(dir, ASIDE.restored, now);
  const prepared = await prepareRestore({ from: join(dir, 'backups', 'cu'), dir, keys, schemaVersion: SCHEMA, keyring: true, aside }, NO_CONTROL);
  if (!prepared.ok) throw new Error(prepared.error.message);
  swapIn(dir, INCOMING, aside);
}
if (deed === 'undo') swapIn(dir, asides(dir)[0]?.name ?? '', asideName(dir, ASIDE.undone, now));
