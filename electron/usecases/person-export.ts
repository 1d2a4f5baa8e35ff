import { fieldChanges } from '../../shared/domain/history.ts';
import { isAbout } from '../../shared/domain/erasure.ts';
import type { OpenUnit } from './open-unit.ts';
import { findPerson } from './person-places.ts';

/** One record that is about a person or names them. */
export interface HeldRecord {
  readonly key: string;
  readonly word: string;
  /** The record, or of a larger one the parts that are about the person. */
  readonly row: unknown;
  /** The same for a reader: field and content. */
  readonly lines: readonly (readonly [string, string])[];
}

/**
 * Everything the file holds about a person, the bin included. Of records about others too only what names the person is
 * given: nobody learns of a colleague by asking for themselves. Refusals: those of `findPerson`.
 */
export function heldData(open: OpenUnit, id: string): { name: string; records: HeldRecord[] } {
  const { read, store } = { read: open.db.read, store: open.db.store };
  const { subject, places, marks, ids } = findPerson(read, store.read, id);
  const records = places.map(({ type, id: rowId, key, word, kind, excerpt }): HeldRecord => {
    const entity: { readonly id: string; readonly [field: string]: unknown } = store.read.get<{ id: string } & Record<string, unknown>>(type, rowId, { includeDeleted: true })?.entity ?? { id: rowId };
    if (kind === 'mention') {
      const parts = [...partsAbout(entity, ids), ...passages(entity, marks.mentions)];
      return { key, word, row: parts, lines: parts.flatMap((part) => (typeof part === 'string' ? [['Đoạn nêu tên', part] as const] : linesOf(type, part))) };
    }
    if (kind === 'scan') return { key, word, row: { fileName: entity['fileName'], mediaType: entity['mediaType'], sha256: entity['sha256'] }, lines: [['Tên tệp', excerpt || String(entity['fileName'] ?? '')]] };
    return { key, word, row: entity, lines: linesOf(type, entity) };
  });
  return { name: subject.name, records };
}

/** Field and content of a record in words; long contents too, which a history only names. */
function linesOf(type: string, row: object): (readonly [string, string])[] {
  const lines = Object.entries(row).flatMap(([name, value]) =>
    fieldChanges(type, null, { [name]: value as unknown }).map(({ field, after }) => [field, after === 'đã sửa' ? [...texts(value)].join('\n') : after] as const),
  );
  const said = lines.filter(([, value]) => value !== '');
  return said.length === 0 ? [['Có ghi', '']] : said;
}

function* texts(value: unknown): Generator<string> {
  if (typeof value === 'string' && value !== '') yield value;
  else if (typeof value === 'number') yield String(value);
  else if (typeof value === 'object' && value !== null) for (const held of Object.values(value)) yield* texts(held);
}

function* partsAbout(value: unknown, ids: ReadonlySet<string>): Generator<object> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value) && isAbout(value as Record<string, unknown>, ids)) yield value;
  else for (const held of Object.values(value)) yield* partsAbout(held, ids);
}

function* passages(value: unknown, mentions: (text: string) => boolean): Generator<string> {
  if (typeof value === 'string') {
    if (mentions(value)) yield value;
  } else if (typeof value === 'object' && value !== null) for (const held of Object.values(value)) yield* passages(held, mentions);
}
