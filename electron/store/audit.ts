import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';

/*
 * hash(n) = SHA-256( hash(n-1) ‖ SHA-256(line n) ‖ SHA-256(salt ‖ payload) )
 *
 * The line says who did what to which row when; the payload is the row's body. Payload and salt can be erased: the
 * chain still holds, and without the salt nobody can try out whom the payload was about. hash(0) is 32 zero bytes.
 */

/** `put` saves, `remove` and `restore` move to the bin and back, `note` records what changed no row, `erase` took payloads away. */
export type AuditOp = 'put' | 'remove' | 'restore' | 'note' | 'erase';

/** One line without its hashes, as it stands in the table. */
export interface AuditLine {
  readonly seq: number;
  readonly at: number;
  readonly actor: string;
  readonly action: string;
  readonly op: AuditOp;
  readonly entity: string | null;
  readonly entity_id: string | null;
  readonly version: number | null;
  readonly base_version: number | null;
  readonly lineage: string;
  readonly device: string;
  readonly counter: number | null;
}

/** Where the chain ends: handed out with bundles, backups and printed decisions, it shows later whether a tail was cut off. */
export interface AuditHead {
  readonly seq: number;
  /** Hex. */
  readonly hash: string;
}

const LINE_COLUMNS = ['seq', 'at', 'actor', 'action', 'op', 'entity', 'entity_id', 'version', 'base_version', 'lineage', 'device', 'counter'] as const;

const sha256 = (...parts: (Uint8Array | string)[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

export const CHAIN_START = Buffer.alloc(32);

export const payloadHash = (salt: Uint8Array, payload: string): Buffer => sha256(salt, payload);

export function lineHash(previous: Uint8Array, line: AuditLine, payload: Uint8Array): Buffer {
  return sha256(previous, sha256(JSON.stringify(LINE_COLUMNS.map((column) => line[column]))), payload);
}

export interface AuditWriter {
  /** Adds a line inside the open transaction; answers its hash. */
  add(line: Omit<AuditLine, 'seq'>, payload: string): { seq: number; hash: Buffer };
  head(): AuditHead;
}

export function auditWriter(db: Database, random: (bytes: number) => Uint8Array): AuditWriter {
  const last = db.prepare<[], { seq: number; hash: Buffer }>('SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1');
  const insertLine = db.prepare(
    `INSERT INTO audit (${LINE_COLUMNS.join(', ')}, payload_hash, hash) VALUES (${LINE_COLUMNS.map(() => '?').join(', ')}, ?, ?)`,
  );
  const insertPayload = db.prepare('INSERT INTO audit_payload (seq, salt, payload) VALUES (?, ?, ?)');
  return {
    add(content, payload) {
      const previous = last.get() ?? { seq: 0, hash: CHAIN_START };
      const line: AuditLine = { ...content, seq: previous.seq + 1 };
      const salt = Buffer.from(random(16));
      const hashed = payloadHash(salt, payload);
      const hash = lineHash(previous.hash, line, hashed);
      insertLine.run(...LINE_COLUMNS.map((column) => line[column]), hashed, hash);
      insertPayload.run(line.seq, salt, payload);
      return { seq: line.seq, hash };
    },
    head() {
      const { seq, hash } = last.get() ?? { seq: 0, hash: CHAIN_START };
      return { seq, hash: hash.toString('hex') };
    },
  };
}
