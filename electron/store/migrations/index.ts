import type { Database } from 'better-sqlite3';
import { err, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { sqliteFault } from '../sqlite-fault.ts';
import { base } from './001-base.ts';
import type { Migration } from './migration.ts';

export type { Migration } from './migration.ts';

/** In order; new ones are added at the end, none is changed once it was shipped. */
export const MIGRATIONS: readonly Migration[] = [base];

/** `user_version` of a file that went through all of `migrations`. */
export const schemaVersion = (migrations: readonly Migration[]): number => migrations.at(-1)?.version ?? 0;

/**
 * Brings a file up to date, each step in one transaction with its number.
 * @param beforeUpgrade called once before an existing file (version above 0) changes; a fault from it stops the upgrade
 * Faults: those of `beforeUpgrade` and of the disk; the file is then at the version of the last whole step.
 */
export function migrate(db: Database, migrations: readonly Migration[], beforeUpgrade: (from: number, to: number) => Result<undefined>): Result<undefined> {
  migrations.forEach((migration, index) => {
    if (migration.version !== index + 1) throw new Error(`Migration ${migration.name} has number ${migration.version}, expected ${index + 1}.`);
  });
  const from = Number(db.pragma('user_version', { simple: true }));
  const due = migrations.filter((migration) => migration.version > from);
  if (due.length === 0) return ok();
  try {
    if (from > 0) {
      const safe = beforeUpgrade(from, schemaVersion(migrations));
      if (!safe.ok) return safe;
    }
    for (const migration of due) {
      db.transaction(() => {
        migration.up(db);
        db.pragma(`user_version=${migration.version}`);
      }).immediate();
    }
    return ok();
  } catch (error) {
    const known = sqliteFault(error);
    if (!known) throw error;
    return err(known);
  }
}
