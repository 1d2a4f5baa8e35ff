import { ABOUT_KEYS, ERASED_NAME, isAbout, personMarks } from '../../shared/domain/erasure.ts';
import type { PersonMarks, Scrubbing } from '../../shared/domain/erasure.ts';
import { SELF_ENTITY_WORDS } from '../../shared/exchange/self-kinds.ts';
import type { Subject } from '../../shared/domain/subject.ts';
import { Refusal, fault } from '../../shared/result.ts';
import { fold } from '../../shared/text/fold.ts';
import type { PersonPlace } from '../../shared/api/person.ts';
import type { Reads } from '../store/reader.ts';
import type { Entity } from '../store/tables.ts';
import type { Reading } from './db.ts';
import { entityTables } from './entity-tables.ts';

type Row = Entity & Record<string, unknown>;
const TYPES = [...new Set([...entityTables.map(({ name }) => name), 'setting'])];

/** What is about one person, and whose parts are therefore about that person too. */
const CARRYING: ReadonlySet<string> = new Set(['nomination', 'nomination_version', 'award_entry', 'decision_line', 'intake_line', 'achievement_report', 'exemplar']);
/** Records of the state, frozen copies, who signed and who worked with this file: whether they stay is asked. */
const MUST_CHOOSE: ReadonlySet<string> = new Set(['decision', 'decision_line', 'award_entry', 'correction', 'cancellation', 'nomination_version', 'dossier_version', 'signer', 'user']);
/** Of what is about the person alone these stay, without the person, because others count on them; the rest goes into the bin. */
export const STAYS: ReadonlySet<string> = new Set(['nomination', 'nomination_version', 'award_entry', 'decision_line', 'return_note', 'correction', 'presentation', 'certificate_print', 'bonus_payment', 'register_number', 'received_item', 'sent_item', 'shared_record', 'subject_merge', 'publication', 'quarantined', 'draft']);

const WORDS: Readonly<Record<string, string>> = { user: 'Người dùng', draft: 'Bản đang soạn', remark: 'Góp ý', shared_record: 'Sổ trao đổi', quarantined: 'Mục để riêng', received_item: 'Mục đã nhận', sent_item: 'Mục đã gửi', sheet_export: 'Danh sách gửi xuống', setting: 'Thiết lập', attachment: 'Tệp đính kèm', attachment_look: 'Tệp đính kèm' };
const wordOf = (type: string): string => WORDS[type] ?? (SELF_ENTITY_WORDS as Readonly<Record<string, string>>)[type] ?? 'Mục khác';

interface FoundPlace extends PersonPlace {
  readonly type: string;
  readonly id: string;
}
export interface FoundPerson {
  readonly subject: Subject;
  readonly marks: PersonMarks;
  readonly scrubbing: Scrubbing;
  readonly ids: ReadonlySet<string>;
  readonly namesakes: readonly Subject[];
  readonly places: readonly FoundPlace[];
}

export function* rowsOf(reads: Reads): Generator<{ type: string; row: Row; deleted: boolean }> {
  for (const type of TYPES) for (const { entity, deleted } of reads.all<Row>(type, { includeDeleted: true })) yield { type, row: entity, deleted };
}

/** Names the person has and had, and the records merged into this one. */
function namesOf(read: Reading, subject: Subject): { names: string[]; numbers: string[]; merged: string[] } {
  const merged = read.allEver('subject_merge').filter(({ keptId, undoneOn }) => keptId === subject.id && undoneOn === null).map(({ mergedId }) => mergedId);
  const all = [subject, ...merged.flatMap((id) => read.getEver('subject', id) ?? [])];
  const ids = new Set(all.map(({ id }) => id));
  const before = read.allEver('subject_name').filter(({ subjectId }) => ids.has(subjectId)).map(({ fields }) => fields.name);
  const names = [...all.flatMap((one) => [one.name, one.kind === 'person' ? one.otherName : '']), ...before].filter((name) => name !== '' && name !== ERASED_NAME);
  return { names, numbers: all.flatMap((one) => (one.kind === 'person' ? [one.nationalId, one.phone] : [])).filter(Boolean), merged };
}

/**
 * Every row in which a person stands, the bin included: by identifier, by name and by number.
 * Refusals: `khong-tim-thay`, `khong-phai-ca-nhan`, `da-xoa-theo-yeu-cau`.
 */
export function findPerson(read: Reading, reads: Reads, id: string): FoundPerson {
  const subject = read.needEver('subject', id);
  if (subject.kind !== 'person') throw new Refusal(fault('khong-phai-ca-nhan', 'Quyền về dữ liệu cá nhân chỉ có với cá nhân.', { next: 'Tập thể, hộ gia đình: sửa hoặc xóa như mục khác.' }));
  if (subject.name === ERASED_NAME) throw new Refusal(fault('da-xoa-theo-yeu-cau', 'Dữ liệu của người này đã được xóa theo yêu cầu.', { next: 'Mở lại danh sách đối tượng.' }));
  const { names: called, numbers, merged } = namesOf(read, subject);
  const marks = personMarks(called, numbers);
  const ids = idsOf(reads, new Set([id, ...merged]));
  const folded = new Set(called.map(fold));
  const namesakes = read.allEver('subject').filter((one) => !ids.has(one.id) && folded.has(fold(one.name)));
  const foreign = foreignTo(reads, new Set(namesakes.map((one) => one.id)));
  const scrubbing: Scrubbing = { marks, ids, isForeign: (part) => foreign.size > 0 && isAbout(part, foreign) };
  const found: FoundPlace[] = [];
  const fileIds = new Set<string>();
  const sharedFiles = new Set<string>();
  const around = new Set<string>();
  const attachments = new Map<string, Row>();
  for (const { type, row } of rowsOf(reads)) {
    if (type === 'attachment') attachments.set(row.id, row);
    const place = placeOf(type, row, scrubbing);
    if (place !== null) found.push(place);
    if (type === 'attachment') continue;
    if (place?.kind === 'theirs') for (const key of ['decisionId', 'dossierId'] as const) if (typeof row[key] === 'string') around.add(row[key]);
    for (const file of fileIdsIn(row)) (place?.kind === 'theirs' ? fileIds : sharedFiles).add(file);
    if (place?.kind === 'mention' || (place === null && names(row, ids))) around.add(row.id);
  }
  // The scan of a decision, of minutes, of a submission shows everybody in it.
  for (const { type, row } of rowsOf(reads)) if (type !== 'attachment' && around.has(row.id)) for (const file of fileIdsIn(row)) fileIds.add(file);
  const held = new Set(found.map(({ key }) => key));
  for (const file of fileIds) {
    const row = attachments.get(file);
    if (row !== undefined && !held.has(`attachment ${file}`)) found.push({ type: 'attachment', id: file, key: `attachment ${file}`, word: wordOf('attachment'), excerpt: String(row['fileName'] ?? ''), kind: 'scan', mustChoose: sharedFiles.has(file) });
  }
  return { subject, marks, scrubbing, ids, namesakes, places: found.map((place) => (place.type === 'attachment' && sharedFiles.has(place.id) ? { ...place, mustChoose: true } : place)) };
}

/** The subject's identifier and those of all that is about nobody else. */
function idsOf(reads: Reads, start: ReadonlySet<string>): Set<string> {
  const ids = new Set(start);
  const about: { id: string; refs: string[] }[] = [];
  for (const type of CARRYING) {
    for (const { entity } of reads.all<Row>(type, { includeDeleted: true })) {
      about.push({ id: entity.id, refs: ABOUT_KEYS.flatMap((key) => (typeof entity[key] === 'string' ? [entity[key]] : [])) });
    }
  }
  for (let before = -1; before !== ids.size; ) {
    before = ids.size;
    for (const { id, refs } of about) if (refs.some((ref) => ids.has(ref))) ids.add(id);
  }
  return ids;
}

const foreignTo = (reads: Reads, subjects: ReadonlySet<string>): Set<string> => (subjects.size === 0 ? new Set() : idsOf(reads, subjects));

function placeOf(type: string, row: Row, { marks, ids, isForeign }: Scrubbing): FoundPlace | null {
  const about = isAbout(row, ids) || [row.id, row['itemId']].some((text) => typeof text === 'string' && text.split(/[ /:]/u).some((part) => ids.has(part)));
  const theirs = about && type !== 'apart';
  const passages = theirs || (!about && isForeign(row)) ? [] : [...passagesIn(row, marks, isForeign)];
  // The keys of a list, and parts of larger records, say whom they are about without a name.
  const inside = !theirs && partsAbout(row, ids);
  if (!theirs && passages.length === 0 && !inside) return null;
  return {
    type, id: row.id, key: `${type} ${row.id}`, word: wordOf(type), excerpt: theirs ? '' : (passages[0] ?? ''),
    kind: type === 'attachment' ? 'scan' : theirs ? 'theirs' : 'mention', mustChoose: MUST_CHOOSE.has(type),
  };
}

function* passagesIn(value: unknown, marks: PersonMarks, isForeign: Scrubbing['isForeign']): Generator<string> {
  if (typeof value === 'string') {
    if (marks.mentions(value)) yield value.length <= 160 ? value : `${value.slice(0, 160)}…`;
  } else if (Array.isArray(value)) {
    for (const item of value) yield* passagesIn(item, marks, isForeign);
  } else if (typeof value === 'object' && value !== null && !isForeign(value as Record<string, unknown>)) {
    for (const item of Object.values(value)) yield* passagesIn(item, marks, isForeign);
  }
}

function partsAbout(value: unknown, ids: ReadonlySet<string>): boolean {
  if (Array.isArray(value)) return value.some((item) => partsAbout(item, ids));
  if (typeof value !== 'object' || value === null) return false;
  const part = value as Record<string, unknown>;
  return (isAbout(part, ids) && Object.values(part).some((held) => typeof held === 'string' && !ids.has(held) && held !== '')) || Object.values(part).some((held) => partsAbout(held, ids));
}

/** Whether a record has one of the identifiers anywhere. */
function names(value: unknown, ids: ReadonlySet<string>): boolean {
  if (typeof value === 'string') return ids.has(value);
  return typeof value === 'object' && value !== null && Object.values(value).some((held) => names(held, ids));
}

/** Attachments that a record names. */
function* fileIdsIn(value: unknown, key = ''): Generator<string> {
  if (typeof value === 'string') {
    if (/^(?:attachment|scan)Ids?$/u.test(key)) yield value;
  } else if (Array.isArray(value)) {
    for (const item of value) yield* fileIdsIn(item, key);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, held] of Object.entries(value)) {
      if (name === 'attachments' && Array.isArray(held)) for (const file of held) if (typeof file === 'object' && file !== null && 'id' in file && typeof file.id === 'string') yield file.id;
      yield* fileIdsIn(held, name);
    }
  }
}

/** SHA-256 of every file that a record names. */
export function* hashesIn(value: unknown): Generator<string> {
  if (Array.isArray(value)) for (const item of value) yield* hashesIn(item);
  else if (typeof value === 'object' && value !== null) {
    for (const [name, held] of Object.entries(value)) {
      if (name === 'sha256' && typeof held === 'string' && /^[0-9a-f]{64}$/u.test(held)) yield held;
      else yield* hashesIn(held);
    }
  }
}

