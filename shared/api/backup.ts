import { z } from 'zod';
import { BACKUP_REASONS } from '../domain/backup.ts';
import { Line } from '../domain/common.ts';
import { Done, Handle, Nothing } from './common.ts';
import { call, job } from './define.ts';

const Count = z.number().int().nonnegative();
const Counted = z.object({ label: z.string(), count: Count });

/** One backup as a list shows it. */
export const BackupRow = z.object({
  handle: Handle,
  /** Folder name; tells backups of one place apart, also on the command line. */
  name: z.string(),
  /** This machine, the second place, or a folder chosen just now. */
  place: z.enum(['may', 'noi-thu-hai', 'thu-muc']),
  placeWord: z.string(),
  /** «hôm qua 17:20» */
  when: z.string(),
  local: z.string(),
  reason: z.enum(BACKUP_REASONS).nullable(),
  reasonWord: z.string(),
  state: z.enum(['good', 'bad', 'unknown']),
  /** Why it is bad, or what is not known of it. */
  note: z.string(),
  /** Null where the backup has no manifest. */
  counts: z.array(Counted).nullable(),
  attachments: Count.nullable(),
  /** Of the database copy. */
  bytes: Count,
  appVersion: z.string().nullable(),
});
export type BackupRow = z.infer<typeof BackupRow>;

export const SecondPlace = z.object({
  /** Name of the chosen folder, without its path. */
  name: z.string(),
  reachable: z.boolean(),
  /** When the newest backup was last seen or put there; null for never. */
  lastWords: z.string().nullable(),
  /** Not reached for a week, or never since it was chosen. */
  late: z.boolean(),
  /** Why the last try failed; empty where it did not. */
  problem: z.string(),
  /** It lies on the disk that the data lie on: no help when that disk dies. */
  sameDisk: z.boolean(),
});
export type SecondPlace = z.infer<typeof SecondPlace>;

/** Data that a restore replaced and that can be put back. */
const Replaced = z.object({ name: z.string(), when: z.string(), undo: z.boolean() });

export const BackupState = z.object({
  last: z.object({ words: z.string(), reasonWord: z.string() }).nullable(),
  /** Why the last automatic backup failed; empty where it did not. */
  problem: z.string(),
  count: Count,
  second: SecondPlace.nullable(),
  replaced: z.array(Replaced),
});
export type BackupState = z.infer<typeof BackupState>;

const Difference = z.object({ label: z.string(), now: Count, then: Count, lost: Count, reverted: Count, regained: Count });

/** What a restore would take away and bring back. */
export const RestorePreview = z.object({
  row: BackupRow,
  counts: z.array(Counted),
  /** Null where the present data cannot be read. */
  differences: z.array(Difference).nullable(),
  /** Deeds since, the newest first, at most 30. */
  later: z.array(z.object({ when: z.string(), action: z.string() })),
  laterCount: Count,
  /** Attachments that this backup does not have whole. */
  attachmentsMissing: Count,
});
export type RestorePreview = z.infer<typeof RestorePreview>;

export const RestoreOutcome = z.object({
  when: z.string(),
  counts: z.array(Counted),
  /** Folder in the unit's own where the replaced data are kept; empty where there were none. */
  keptAs: z.string(),
  /** Attachments put back, and those whole nowhere. */
  attachmentsMended: Count,
  attachmentsLost: Count,
});
export type RestoreOutcome = z.infer<typeof RestoreOutcome>;

export const SalvageOutcome = z.object({
  keptAs: z.string(),
  tables: z.array(z.object({ label: z.string(), read: Count, /** Null where their number is not known. */ lost: Count.nullable() })),
  lost: Count,
  /** Groups of which something is missing and nobody knows how much. */
  unknown: z.array(z.string()),
});
export type SalvageOutcome = z.infer<typeof SalvageOutcome>;

const FolderInput = z.object({ /** A folder or stick to look in; absent: this machine and the second place. */ folder: Handle.optional() });
const One = z.object({ handle: Handle });
const Key = { /** Asked for only where the keyring here does not open the backup. */ passphrase: z.string().max(300).optional(), code: z.string().max(200).optional() };

export const backupContract = {
  'backup.state': call({ role: 'viewer', about: 'The last backup, the second place, what restores replaced', input: Nothing, output: BackupState }),
  'backup.list': call({ role: 'viewer', about: 'Backups with what each holds, the newest first', input: FolderInput, output: z.array(BackupRow) }),
  'backup.create': job({ role: 'clerk', about: 'Backs up now, to the second place too', input: Nothing, output: z.object({ row: BackupRow, /** Why the second place has not got it; empty where it has, or there is none. */ second: z.string() }) }),
  'backup.verify': job({ role: 'clerk', about: 'Opens one backup, reads it through, counts it, reads every attachment', input: One, output: z.object({ row: BackupRow, attachments: Count, missing: Count, damaged: Count }) }),
  'backup.setSecond': job({ role: 'clerk', about: 'Chooses the second place and copies the newest backup there', input: z.object({ folder: Handle }), output: BackupState }),
  'backup.clearSecond': call({ role: 'clerk', about: 'No second place any more; what lies there stays', input: Nothing, output: Done }),
  'backup.preview': job({ role: 'clerk', about: 'What a restore would take away and bring back', input: One, output: RestorePreview }),
  'backup.restore': job({ role: 'clerk', about: 'Puts a backup in the place of the present data, which are kept', input: One, output: RestoreOutcome }),
  'backup.undo': job({ role: 'clerk', about: 'Puts replaced data back', input: z.object({ name: Line }), output: Done }),

  'rescue.list': call({ role: 'none', about: 'Backups, while the data here cannot be opened or are not there', input: FolderInput, output: z.object({ /** Why the data cannot be opened; null in a new folder. */ problem: z.object({ code: z.string(), message: z.string() }).nullable(), /** Passphrase or recovery code must be given to restore. */ asksKey: z.boolean(), backups: z.array(BackupRow) }) }),
  'rescue.folders': call({ role: 'none', about: 'Folders to look for backups in, while the data here cannot be opened', input: z.object({ handle: Handle.nullable() }), output: z.object({ here: z.object({ handle: Handle, name: z.string() }).nullable(), parent: Handle.nullable(), volumes: z.array(z.object({ handle: Handle, label: z.string(), free: z.number().nullable(), removable: z.boolean() })), children: z.array(z.object({ handle: Handle, name: z.string(), kind: z.enum(['folder', 'file']), size: z.number().nullable() })) }) }),
  'rescue.pick': call({ role: 'none', about: 'The host’s own folder dialog, while the data here cannot be opened', input: Nothing, output: z.object({ available: z.boolean(), folder: z.object({ handle: Handle, name: z.string() }).nullable() }) }),
  'rescue.keyring': call({ role: 'none', about: 'Takes the keyring of the newest backup where both copies here are damaged or gone', input: Nothing, output: z.object({ when: z.string() }) }),
  'rescue.restore': job({ role: 'none', about: 'Restores a backup where the data here cannot be opened or are not there', input: One.extend(Key), output: RestoreOutcome }),
  'rescue.salvage': job({ role: 'none', about: 'Reads the damaged file into a new one as far as it can be read', input: Nothing, output: SalvageOutcome }),
};
