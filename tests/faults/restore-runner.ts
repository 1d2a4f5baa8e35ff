// Started by F01-kill-restore as a process of its own. Arguments: what to do · unit folder · data key in hex
import { join } from 'node:path';
import { prepareRestore } from '../../electron/store/restore-prepare.ts';
import { ASIDE, INCOMING, asideName, asides, swapIn } from '../../electron/store/restore-swap.ts';
import { NO_CONTROL, SCHEMA, unitIn } from '../electron/store/backup-unit.ts';

const [deed = '', dir = '', key = ''] = process.argv.slice(2);
const { keys } = unitIn(dir, new Uint8Array(Buffer.from(key, 'hex')));
const now = Date.now();

if (deed === 'restore') {
  const aside = asideName(dir, ASIDE.restored, now);
  const prepared = await prepareRestore({ from: join(dir, 'backups', 'cu'), dir, keys, schemaVersion: SCHEMA, keyring: true, aside }, NO_CONTROL);
  if (!prepared.ok) throw new Error(prepared.error.message);
  swapIn(dir, INCOMING, aside);
}
if (deed === 'undo') swapIn(dir, asides(dir)[0]?.name ?? '', asideName(dir, ASIDE.undone, now));
