import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { createSearchIndex, indexedText, searchTable } from './search-index.ts';
import type { Fold } from './search-index.ts';
import { checkSpec, columnValues } from './tables.ts';
import type { Entity, EntityTable } from './tables.ts';

function fingerprint(spec: EntityTable): string {
  const columns = Object.entries(spec.columns).map(([name, { type, index }]) => [name, type, index ?? false]);
  const shape = [columns, spec.unique ?? [], spec.indexes ?? [], Boolean(spec.search), spec.revision ?? 0, ...(spec.tally ? ['tally'] : []), ...(spec.followed ? [Object.entries(spec.followed)] : [])];
  return createHash('sha256').update(JSON.stringify(shape)).digest('hex');
}

/** Makes the table where it is missing, else its missing columns; then its indexes. */
function extend(db: Database, spec: EntityTable, isThere: boolean): void {
  const columns = [...Object.entries(spec.columns).map(([name, { type }]) => [name, type]), ...Object.keys(spec.followed ?? {}).map((name) => [name, 'TEXT'])];
  if (isThere) {
    const present = new Set(db.prepare(`SELECT name FROM pragma_table_info('${spec.name}')`).pluck().all());
    for (const [name, type] of columns) if (!present.has(name)) db.exec(`ALTER TABLE ${spec.name} ADD COLUMN ${name} ${type}`);
  } else {
    // `row` ties the search index to the row: SQLite may renumber rows that have no such column when it rewrites the file.
    // All columns at once: SQLite reads the whole schema again after each column added.
    db.exec(`CREATE TABLE ${spec.name} (
      row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, version INTEGER NOT NULL, body TEXT NOT NULL,
      deleted INTEGER NOT NULL DEFAULT 0, log_hash BLOB NOT NULL${columns.map(([name, type]) => `, ${name} ${type}`).join('')})`);
  }
  const indexes = [
    ...Object.entries(spec.columns).flatMap(([name, { index }]) => (index ? [[name]] : [])),
    ...(spec.indexes ?? []),
  ];
  for (const columns of indexes) db.exec(`CREATE INDEX IF NOT EXISTS ${spec.name}_by_${columns.join('_')} ON ${spec.name} (${columns.join(', ')}, id)`);
  for (const columns of spec.unique ?? []) {
    db.exec(`CREATE UNIQUE INDEX IF NOT EXISTS ${spec.name}_one_${columns.join('_')} ON ${spec.name} (${columns.join(', ')}) WHERE deleted = 0`);
  }
  if (spec.tally) db.exec(`CREATE INDEX IF NOT EXISTS ${spec.name}_bin ON ${spec.name} (id) WHERE deleted = 1`);
  if (spec.search) createSearchIndex(db, spec);
}

/** Fills the columns that follow another table's for all rows; each later write keeps them (`followers.ts`). Called when all tables stand. */
function follow(db: Database, spec: EntityTable): void {
  const asked = Object.entries(spec.followed ?? {}).map(([name, { through, table, column }]) => `${name} = (SELECT o.${column} FROM ${table} o WHERE o.id = ${spec.name}.${through})`);
  db.exec(`UPDATE ${spec.name} SET ${asked.join(', ')}`);
}

function workOutAgain(db: Database, spec: EntityTable, fold: Fold): void {
  const names = Object.keys(spec.columns);
  const update = names.length > 0 ? db.prepare(`UPDATE ${spec.name} SET ${names.map((name) => `${name} = ?`).join(', ')} WHERE row = ?`) : null;
  if (spec.search) db.exec(`DELETE FROM ${searchTable(spec)}`);
  const index = spec.search ? db.prepare(`INSERT INTO ${searchTable(spec)} (rowid, text) VALUES (?, ?)`) : null;
  const next = db.prepare<[number], { row: number; body: string }>(`SELECT row, body FROM ${spec.name} WHERE row > ? ORDER BY row LIMIT 500`);
  for (let page = next.all(Number.MIN_SAFE_INTEGER); page.length > 0; page = next.all(page.at(-1)?.row ?? 0)) {
    for (const { row, body } of page) {
      const entity = JSON.parse(body) as Entity;
      update?.run(...columnValues(spec, entity), row);
      index?.run(row, indexedText(spec, fold, entity));
    }
  }
}

/**
 * Makes and extends the tables of entity types; nothing is ever dropped or renamed. Where a specification differs from
 * the one the file was last opened with (also by an older program in between), all its rows are worked out again.
 * Types that the file does not have yet come in one transaction together, each of the others in one of its own.
 */
export function ensureTables(db: Database, specs: readonly EntityTable[], fold: Fold): void {
  const known = db.prepare<[string], string>('SELECT value FROM meta WHERE key = ?').pluck();
  const remember = db.prepare('INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value');
  const forget = db.prepare('DELETE FROM meta WHERE key = ?');
  const tableOf = db.prepare<[string]>("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?").pluck();
  const due = specs.flatMap((spec) => {
    checkSpec(spec);
    const print = fingerprint(spec);
    const held = known.get(`table:${spec.name}`);
    return held === print ? [] : [{ spec, print, isNew: held === undefined }];
  });
  const ensure = ({ spec, print }: { spec: EntityTable; print: string }) => {
    const isThere = tableOf.get(spec.name) !== undefined;
    extend(db, spec, isThere);
    if (isThere) workOutAgain(db, spec, fold);
    // What follows this table, or another from here, is filled again in a step of its own.
    for (const one of specs) if (one.followed !== undefined && (one.name === spec.name || Object.values(one.followed).some(({ table }) => table === spec.name))) forget.run(`followed:${one.name}`);
    remember.run(`table:${spec.name}`, print);
  };
  const added = due.filter(({ isNew }) => isNew);
  if (added.length > 0) db.transaction(() => added.forEach(ensure)).immediate();
  for (const one of due) if (!one.isNew) db.transaction(() => ensure(one)).immediate();
  for (const spec of specs) {
    if (spec.followed === undefined || known.get(`followed:${spec.name}`) !== undefined) continue;
    db.transaction(() => {
      follow(db, spec);
      remember.run(`followed:${spec.name}`, 'kept');
    }).immediate();
  }
}
