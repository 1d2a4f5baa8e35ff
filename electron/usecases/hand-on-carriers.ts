import { hash } from 'node:crypto';
import type { AttachmentInfo } from '../../shared/domain/nomination.ts';
import { canonicalJson, parseStrictJson } from '../../shared/exchange/canonical.ts';
import { nextHead } from '../../shared/exchange/planner.ts';
import type { SelfEntity, SelfRecordKind } from '../../shared/exchange/self-kinds.ts';
import { ACCOUNT_ENTITIES, BIN_MEMBER, MACHINE_SETTINGS, SELF_ENTITIES, SELF_ENTITY_WORDS, TEXT_MEMBER, selfEntity, selfKind } from '../../shared/exchange/self-kinds.ts';
import type { EntityTable } from '../store/tables.ts';
import type { Carrier, RecordBody, RecordSender } from './carriers.ts';
import type { Reading, Writing } from './db.ts';
import { entityTables } from './entity-tables.ts';
import type { OpenUnit } from './open-unit.ts';

/*
 * A unit's own rows on their way to its next clerk, or to another machine of its own. A record is the whole row, the bin
 * included; what belongs to one machine (where it keeps an attachment) is left behind.
 */

type Row = { readonly id: string; readonly version: number };

const PLAIN_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
const MOST_LETTERS = 100;
const HEX = 'hex:';
const ESCAPED = 'x:';
const HASHED = 'sha:';

/**
 * Id of the record that carries a row: its own, or coded where a record's id does not allow its letters: all in
 * hexadecimal, else only the letters it does not allow; a row whose id is too long for either goes by its hash.
 */
export function selfRecordId(rowId: string): string {
  if (PLAIN_ID.test(rowId)) return rowId;
  const hex = `${HEX}${Buffer.from(rowId).toString('hex')}`;
  if (hex.length <= MOST_LETTERS) return hex;
  const escaped = `${ESCAPED}${rowId.replace(/[^A-Za-z0-9._-]/gu, (letter) => [...Buffer.from(letter)].map((byte) => `:${byte.toString(16).padStart(2, '0')}`).join(''))}`;
  return escaped.length <= MOST_LETTERS ? escaped : `${HASHED}${sha256(rowId)}`;
}

/** The row's id; of one that goes by its hash as it is found in the table, an empty one for none. */
export function rowIdOf(read: Reading, entity: SelfEntity, recordId: string): string {
  if (recordId.startsWith(HEX)) return Buffer.from(recordId.slice(HEX.length), 'hex').toString();
  if (recordId.startsWith(ESCAPED)) return Buffer.from(recordId.slice(ESCAPED.length).replace(/:([0-9a-f]{2})/gu, (_, byte: string) => String.fromCharCode(Number.parseInt(byte, 16))), 'latin1').toString();
  if (recordId.startsWith(HASHED)) return (read.allEver(entity) as readonly Row[]).find(({ id }) => selfRecordId(id) === recordId)?.id ?? '';
  return recordId;
}

/** Rows that stay on this machine. */
export function staysHere(entity: SelfEntity, row: Readonly<Record<string, unknown>>): boolean {
  if (entity === 'setting') return MACHINE_SETTINGS.has(String(row['id']));
  return entity === 'shared_record' && selfEntity(String(row['kind'])) !== null;
}

/** A row as a record carries it; as text where canonical JSON cannot hold it (too deep, letters that turn the writing). */
export function selfBody(entity: SelfEntity, row: Row, deleted: boolean): RecordBody {
  const { version: _version, ...rest } = row;
  const { blob: _blob, ...unbound } = rest as { blob?: unknown };
  const kept = entity === 'attachment' ? unbound : rest;
  const body = { ...kept, ...(deleted ? { [BIN_MEMBER]: true } : {}) };
  const text = canonicalJson(body);
  return parseStrictJson(text, BODY_DEPTH).ok ? (JSON.parse(text) as RecordBody) : { [TEXT_MEMBER]: Buffer.from(text).toString('base64') };
}
/** A line of records.ndjson nests one deeper. */
const BODY_DEPTH = 7;

/** The row that a body is. */
export function rowOf(body: RecordBody): { readonly row: Readonly<Record<string, unknown>>; readonly deleted: boolean } {
  const text = body[TEXT_MEMBER];
  const whole = typeof text === 'string' ? (JSON.parse(Buffer.from(text, 'base64').toString()) as Record<string, unknown>) : body;
  const { [BIN_MEMBER]: deleted, ...row } = whole;
  return { row, deleted: deleted === true };
}

/** What a row is about, in words. */
function titleOfRow(entity: SelfEntity, body: RecordBody): string {
  const { row } = rowOf(body);
  const said = ['name', 'subjectName', 'title', 'fileName', 'number', 'awardName', 'unitName', 'id'].map((member) => row[member]).find((value) => typeof value === 'string' && value !== '');
  return `${SELF_ENTITY_WORDS[entity]}: ${String(said ?? '')}`;
}

function heldRow(read: Reading, entity: SelfEntity, recordId: string): ReturnType<Carrier['held']> {
  const id = rowIdOf(read, entity, recordId);
  const row = read.getEver(entity, id) as Row | null;
  const unit = read.get('unit', 'unit');
  return row === null || unit === null ? null : { owner: unit.code, body: selfBody(entity, row, read.isDeleted(entity, id)), withdrawn: false };
}

const specs = new Map(entityTables.map((spec) => [spec.name, spec]));

/** Another row that already has what no two rows may have in common; null for none. */
function clash(read: Reading, entity: SelfEntity, row: Readonly<Record<string, unknown>>): string | null {
  const spec = specs.get(entity) as EntityTable | undefined;
  for (const columns of spec?.unique ?? []) {
    const values = columns.map((name) => [name, spec?.columns[name]?.from(row as { id: string }) ?? null] as const);
    if (values.some(([, value]) => value === null)) continue;
    const other = read.all(entity, Object.fromEntries(values) as never).find(({ id }) => id !== row['id']);
    if (other !== undefined) return other.id;
  }
  return null;
}

const CLASH = 'Máy này đã có mục khác cùng số hoặc cùng chỗ trong sổ; giữ mục của máy này, mục nhận được để riêng để xem.';

function selfCarrier(entity: SelfEntity): Carrier {
  return {
    entity,
    outgoing: () => [],
    held: (read, recordId) => heldRow(read, entity, recordId),
    take: (open, tx, record, from) => takeRow(open, tx, entity, record, from),
    withdraw: (_open, tx, recordId) => {
      const id = rowIdOf(tx, entity, recordId);
      if (tx.get(entity, id) !== null) tx.remove(entity, id);
    },
    ...(ACCOUNT_ENTITIES.has(entity) ? { follow: (open: OpenUnit, tx: Writing, recordId: string) => keepOurs(open, tx, entity, recordId) } : {}),
    attachments: (body) => (entity === 'attachment' ? [rowOf(body).row as unknown as AttachmentInfo] : []),
    title: (body) => titleOfRow(entity, body),
  };
}

/** A row that has no place in its table here: kept word for word among the lines set aside, where a person and not a later judging settles it (no sender code). */
function keepBeside(open: OpenUnit, tx: Writing, kind: SelfRecordKind, { id: recordId, body }: { readonly id: string; readonly body: RecordBody }, from: RecordSender): void {
  const raw = canonicalJson(body);
  const id = sha256(`${kind}\n${recordId}\n${raw}`).slice(0, 40);
  if (tx.getEver('quarantined', id) !== null) return;
  tx.add('quarantined', { id, bundleId: from.bundleId, senderCode: '', senderName: from.unitName, signingKey: '', signedAt: '', line: 0, kind, recordId, verdict: 'conflict', reason: CLASH, raw, since: open.clock.today(), retriedOn: '' });
}

function takeRow(open: OpenUnit, tx: Writing, entity: SelfEntity, record: { readonly id: string; readonly owner: string; readonly body: RecordBody }, from: RecordSender): void {
  const { row: arrived, deleted } = rowOf(record.body);
  const id = record.id.startsWith(HASHED) ? String(arrived['id']) : rowIdOf(tx, entity, record.id);
  const row = { ...arrived, id, ...(entity === 'attachment' ? { blob: open.blobs.nameOf(String(arrived['sha256'])) } : {}) };
  if (staysHere(entity, row)) return;
  if (!deleted && clash(tx, entity, row) !== null) {
    return keepBeside(open, tx, selfKind(entity), record, from);
  }
  if (tx.getEver(entity, id) === null) tx.add(entity, row as never);
  else {
    if (tx.isDeleted(entity, id)) tx.restore(entity, id);
    tx.put(entity, { ...row, version: 0 } as never);
  }
  if (deleted) tx.remove(entity, id);
}

/** Where two machines account differently for their sending and receiving, this one goes by its own, knowing the other. */
function keepOurs(open: OpenUnit, tx: Writing, entity: SelfEntity, recordId: string): void {
  const kind = selfKind(entity);
  const shared = tx.get('shared_record', `${kind} ${recordId}`);
  if (shared === null || shared.beside.length === 0) return;
  const { owner } = shared;
  const ours = shared.beside.find(({ bundleId }) => bundleId === '');
  if (ours !== undefined && ours.body !== null) takeRow(open, tx, entity, { id: recordId, owner, body: ours.body }, { unitCode: owner, unitName: '', bundleId: '' });
  const heads = [{ ...shared.head, withdrawn: shared.withdrawn }, ...shared.beside.map((head) => ({ ...head, withdrawn: head.body === null }))];
  const { node, content, history } = nextHead(heads, (ours ?? shared.head).content, false, sha256);
  const body = heldRow(tx, entity, recordId)?.body ?? null;
  tx.put('shared_record', { ...shared, withdrawn: false, head: { node, content, history: [...history] }, localHash: sha256(canonicalJson({ kind, id: recordId, owner, body })), beside: [], past: [] });
}

const sha256 = (text: string): string => hash('sha256', text);

export const handOnCarriers = Object.fromEntries(SELF_ENTITIES.map((entity) => [selfKind(entity), selfCarrier(entity)])) as unknown as Readonly<Record<SelfRecordKind, Carrier>>;
