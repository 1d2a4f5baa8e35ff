import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { TableDifference } from '../../shared/domain/backup.ts';
import { ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { BACKUP_FILES, databaseFacts, entityTablesOf } from './backup-manifest.ts';
import type { BackupKeys, DatabaseFacts } from './backup-manifest.ts';
import { openDatabase } from './database.ts';
import type { Database } from './database.ts';
import { sqliteFault } from './sqlite-fault.ts';

export interface CompareBackup {
  /** Folder of the backup. */
  readonly folder: string;
  /** The unit's folder; its database may be in use. */
  readonly dir: string;
  readonly keys: BackupKeys;
  readonly schemaVersion: number;
}
/** A deed after the backup was made: undone by a restore. */
export interface LaterDeed {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly action: string;
}
export interface Comparison {
  readonly then: DatabaseFacts;
  /** Null where the present data cannot be read. */
  readonly differences: readonly TableDifference[] | null;
  /** The newest first, at most 30; `laterCount` is all of them. */
  readonly later: readonly LaterDeed[];
  readonly laterCount: number;
}

const MOST_DEEDS = 30;

/** What a restore of this backup would take away and bring back. Reads both; changes neither. Faults: those of `openDatabase`. */
export function compareBackup({ folder, dir, keys, schemaVersion }: CompareBackup): Result<Comparison> {
  const connection = { key: keys.database, schemaVersion, readonly: true };
  const then = openDatabase({ ...connection, file: join(folder, BACKUP_FILES.database) });
  if (!then.ok) return then;
  try {
    const facts = databaseFacts(then.value);
    const file = join(dir, BACKUP_FILES.database);
    const now = existsSync(file) ? openDatabase({ ...connection, file }) : null;
    if (now?.ok !== true) return ok({ then: facts, differences: null, later: [], laterCount: 0 });
    try {
      return ok({ then: facts, ...differencesOf(now.value, then.value, facts) });
    } catch (error) {
      if (sqliteFault(error) === null) throw error;
      return ok({ then: facts, differences: null, later: [], laterCount: 0 });
    } finally {
      now.value.close();
    }
  } finally {
    then.value.close();
  }
}

function differencesOf(now: Database, then: Database, { audit }: DatabaseFacts): Pick<Comparison, 'differences' | 'later' | 'laterCount'> {
  const tables = [...new Set([...entityTablesOf(now), ...entityTablesOf(then)])];
  const have = { now: new Set(entityTablesOf(now)), then: new Set(entityTablesOf(then)) };
  const differences = tables.map((table) => tableDifference(table, have.now.has(table) ? versionsIn(now, table) : new Map<string, string>(), have.then.has(table) ? versionsIn(then, table) : new Map<string, string>()));
  const hash = now.prepare<[number], Buffer>('SELECT hash FROM audit WHERE seq = ?').pluck().get(audit.seq);
  // Another history since then: a restore lies in between, and its deeds are not those after the backup.
  if (audit.seq > 0 && hash?.toString('hex') !== audit.hash) return { differences, later: [], laterCount: 0 };
  const deeds = "FROM audit WHERE seq > ? AND actor <> 'program' AND counter IS NOT NULL AND entity NOT IN ('draft', 'setting')";
  const later = now.prepare<[number], LaterDeed>(`SELECT max(at) AS at, action ${deeds} GROUP BY at, action ORDER BY max(seq) DESC LIMIT ${MOST_DEEDS}`).all(audit.seq);
  const laterCount = now.prepare<[number], number>(`SELECT count(*) FROM (SELECT 1 ${deeds} GROUP BY at, action)`).pluck().get(audit.seq) ?? 0;
  return { differences, later, laterCount };
}

/** Id → what tells one state of a row from another; rows in the bin are not there. */
function versionsIn(db: Database, table: string): Map<string, string> {
  const rows = db.prepare<[], [string, string]>(`SELECT id, hex(log_hash) FROM ${table} WHERE deleted = 0`).raw();
  return new Map(rows.iterate());
}

function tableDifference(table: string, now: ReadonlyMap<string, string>, then: ReadonlyMap<string, string>): TableDifference {
  let [lost, reverted, regained] = [0, 0, 0];
  for (const [id, state] of now) {
    const before = then.get(id);
    if (before === undefined) lost++;
    else if (before !== state) reverted++;
  }
  for (const id of then.keys()) if (!now.has(id)) regained++;
  return { table, now: now.size, then: then.size, lost, reverted, regained };
}
