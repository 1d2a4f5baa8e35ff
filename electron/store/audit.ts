import { hash } from 'node:crypto';
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

/** Values of a line in the order of its columns: as they are kept, and as they are hashed. */
const lineValues = (seq: number, line: Omit<AuditLine, 'seq'>) =>
  [seq, line.at, line.actor, line.action, line.op, line.entity, line.entity_id, line.version, line.base_version, line.lineage, line.device, line.counter] as const;

const HASH_BYTES = 32;
const sha256 = (bytes: Uint8Array | string): Buffer => hash('sha256', bytes, 'buffer');

export const CHAIN_START = Buffer.alloc(HASH_BYTES);

export const payloadHash = (salt: Uint8Array, payload: string): Buffer => sha256(Buffer.concat([salt, Buffer.from(payload)]));

export function lineHash(previous: Uint8Array, line: AuditLine, payload: Uint8Array): Buffer {
  return sha256(Buffer.concat([previous, sha256(JSON.stringify(lineValues(line.seq, line))), payload]));
}

/** A line that was added. Both buffers are used again by the next line: bind them at once, or copy them. */
export interface AddedLine {
  readonly seq: number;
  readonly hash: Buffer;
  /** The payload in UTF-8, for a statement that takes it as `CAST(? AS TEXT)`. */
  readonly payload: Buffer;
}
/** Adds a line to the open transaction. */
export type AddLine = (line: Omit<AuditLine, 'seq'>, payload: string) => AddedLine;

export interface AuditWriter {
  /** For the lines of one transaction, which is open: the chain goes on from where it ends now. Not to be kept beyond its end. */
  begin(): AddLine;
  head(): AuditHead;
}

const SALT_BYTES = 16;
const MOST_SALTS = 256;

/** Salts drawn for a few lines at a time: each block holds as many as were used before it. */
function saltSource(random: (bytes: number) => Uint8Array): () => Buffer {
  let block = Buffer.alloc(0);
  let from = 0;
  let drawn = 0;
  return () => {
    if (from === block.length) {
      const salts = Math.min(Math.max(1, drawn), MOST_SALTS);
      block = Buffer.from(random(salts * SALT_BYTES));
      drawn += salts;
      from = 0;
    }
    return block.subarray(from, (from += SALT_BYTES));
  };
}

/**
 * The hashes of one line after the other, worked out in two pieces of memory that all lines share: fresh ones for each
 * would take as long as the hashing.
 */
function chainFrom(start: Uint8Array) {
  const chain = Buffer.concat([start], 3 * HASH_BYTES);
  const [end, line, payloadEnd] = [0, 1, 2].map((part) => chain.subarray(part * HASH_BYTES, (part + 1) * HASH_BYTES)) as [Buffer, Buffer, Buffer];
  let salted = Buffer.allocUnsafe(4096);
  const put = (into: Buffer, bytes: Uint8Array | string) => void into.write(hash('sha256', bytes, 'binary'), 'binary');
  return {
    hash: end,
    payloadHash: payloadEnd,
    add(values: ReturnType<typeof lineValues>, salt: Buffer, payload: string): Buffer {
      const most = SALT_BYTES + 3 * payload.length;
      if (salted.length < most) salted = Buffer.allocUnsafe(2 * most);
      salt.copy(salted);
      const length = SALT_BYTES + salted.write(payload, SALT_BYTES);
      put(payloadEnd, salted.subarray(0, length));
      put(line, JSON.stringify(values));
      put(end, chain);
      return salted.subarray(SALT_BYTES, length);
    },
  };
}

export function auditWriter(db: Database, random: (bytes: number) => Uint8Array): AuditWriter {
  const last = db.prepare<[], { seq: number; hash: Buffer }>('SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1');
  const insertLine = db.prepare(
    `INSERT INTO audit (${LINE_COLUMNS.join(', ')}, payload_hash, hash) VALUES (${LINE_COLUMNS.map(() => '?').join(', ')}, ?, ?)`,
  );
  const insertPayload = db.prepare('INSERT INTO audit_payload (seq, salt, payload) VALUES (?, ?, CAST(? AS TEXT))');
  const end = () => last.get() ?? { seq: 0, hash: CHAIN_START };
  return {
    begin() {
      const nextSalt = saltSource(random);
      const before = end();
      const chain = chainFrom(before.hash);
      let { seq } = before;
      return (content, text) => {
        seq += 1;
        const values = lineValues(seq, content);
        const salt = nextSalt();
        const payload = chain.add(values, salt, text);
        insertLine.run(...values, chain.payloadHash, chain.hash);
        insertPayload.run(seq, salt, payload);
        return { seq, hash: chain.hash, payload };
      };
    },
    head() {
      const { seq, hash } = end();
      return { seq, hash: hash.toString('hex') };
    },
  };
}
