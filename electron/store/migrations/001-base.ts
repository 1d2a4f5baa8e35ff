import type { Migration } from './migration.ts';

/** Identities, change log and audit. Entity tables come from their specifications (`ensure-tables.ts`). */
export const base: Migration = {
  version: 1,
  name: 'base',
  up(db) {
    db.exec(`
      CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

      CREATE TABLE change_log (
        counter INTEGER NOT NULL,
        lineage TEXT NOT NULL,
        device TEXT NOT NULL,
        entity TEXT NOT NULL,
        entity_id TEXT NOT NULL,
        version INTEGER NOT NULL,
        base_version INTEGER NOT NULL,
        op TEXT NOT NULL,
        at INTEGER NOT NULL,
        actor TEXT NOT NULL,
        audit_seq INTEGER NOT NULL,
        PRIMARY KEY (lineage, device, counter)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE audit (
        seq INTEGER PRIMARY KEY,
        at INTEGER NOT NULL,
        actor TEXT NOT NULL,
        action TEXT NOT NULL,
        op TEXT NOT NULL,
        entity TEXT,
        entity_id TEXT,
        version INTEGER,
        base_version INTEGER,
        lineage TEXT NOT NULL,
        device TEXT NOT NULL,
        counter INTEGER,
        payload_hash BLOB NOT NULL,
        hash BLOB NOT NULL
      ) STRICT;
      CREATE INDEX audit_entity ON audit (entity, entity_id, seq);

      CREATE TABLE audit_payload (
        seq INTEGER PRIMARY KEY REFERENCES audit (seq),
        salt BLOB,
        payload TEXT
      ) STRICT;
    `);
  },
};
