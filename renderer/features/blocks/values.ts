import { acclaimFaults } from '../../../shared/domain/block-acclaim.ts';
import { blockFaults } from '../../../shared/domain/block-check.ts';
import { scoreFaults, scoreField, tidySheets } from '../../../shared/domain/block-ranking.ts';
import type { Acclaim, Block, BlockFields, ScoringItem } from '../../../shared/domain/block.ts';
import { fault } from '../../../shared/result.ts';
import type { Fault } from '../../../shared/result.ts';
import { formatNumber, parseVietnameseNumber } from '../../../shared/text/numbers.ts';

export const SCORE_SIDES = ['self', 'block'] as const;

/** An item of the scoring table as typed: its maximum may still be missing. */
export type TypedItem = Omit<ScoringItem, 'max'> & { readonly max: number | null };

/** A block as its form holds it: the acclaim in single fields, and what was typed as a score or a maximum and cannot be read. */
export interface Values extends Omit<BlockFields, 'acclaim' | 'year' | 'table'> {
  readonly year: number | null;
  readonly table: readonly TypedItem[];
  readonly on: string | null;
  readonly voters: number | null;
  readonly votes: Readonly<Record<string, number>>;
  readonly leaderId: string | null;
  readonly acclaimNote: string;
  /** Field name → the text as typed. */
  readonly unread: Readonly<Record<string, string>>;
}

export function valuesOf({ id: _id, version: _version, acclaim, ...fields }: Block): Values {
  return { ...fields, on: acclaim?.on ?? null, voters: acclaim?.voters ?? null, votes: acclaim?.votes ?? {}, leaderId: acclaim?.leaderId ?? null, acclaimNote: acclaim?.note ?? '', unread: {} };
}

const isAcclaimed = ({ on, voters, votes, leaderId, acclaimNote }: Values): boolean => on !== null || voters !== null || leaderId !== null || acclaimNote !== '' || Object.keys(votes).length > 0;

/** What is complete of the form: items with a maximum, the acclaim once its day, voters and leader are there. */
export function fieldsOf(values: Values): BlockFields {
  const { on, voters, votes, leaderId, acclaimNote, unread: _unread, year, table, ...rest } = values;
  const acclaim: Acclaim | null = on === null || voters === null || leaderId === null ? null : { on, voters, votes: { ...votes }, leaderId, note: acclaimNote };
  const items = table.flatMap((item): ScoringItem[] => (item.max === null || item.text === '' ? [] : [{ ...item, max: item.max }]));
  return { ...rest, year: year ?? 0, table: items, acclaim };
}

/** As `fieldsOf`, without the scores of what was taken out: what is saved. */
export function savedFields(values: Values): BlockFields {
  const fields = fieldsOf(values);
  return { ...fields, sheets: tidySheets(fields) };
}

const required = (item: string, message: string, next: string): Fault => fault('bat-buoc', message, { item, next });

/** What keeps the block from being saved, each fault at its field. */
export function faultsOf(values: Values): Fault[] {
  const { on, voters, leaderId, members, activities, table, unread } = values;
  const acclaimed = isAcclaimed(values);
  const fields = fieldsOf(values);
  return [
    ...(values.name === '' ? [required('name', '“Tên” chưa được ghi.', 'Ví dụ: Khối thi đua số 3.')] : []),
    ...(values.year === null ? [required('year', '“Năm” chưa được ghi.', 'Ghi năm.')] : []),
    ...members.flatMap(({ id, name }, index) => (name === '' ? [required(`member-${id}`, `Thành viên thứ ${index + 1} chưa có tên.`, 'Ghi tên hoặc xóa dòng này.')] : [])),
    ...activities.flatMap(({ id, name }, index) => (name === '' ? [required(`activity-${id}`, `Hoạt động thứ ${index + 1} chưa có nội dung.`, 'Ghi nội dung hoặc xóa dòng này.')] : [])),
    ...table.flatMap(({ id, text, max }, index) => [
      ...(text === '' ? [required(`item-${id}`, `Tiêu chí thứ ${index + 1} chưa có nội dung.`, 'Ghi nội dung hoặc xóa dòng này.')] : []),
      ...(max === null && unread[maxField(id)] === undefined ? [required(maxField(id), `Tiêu chí thứ ${index + 1} chưa có điểm tối đa.`, 'Ghi điểm tối đa.')] : []),
      ...(max !== null && (max <= 0 || max > 10_000) ? [fault('diem-toi-da-sai', `Tiêu chí thứ ${index + 1}: điểm tối đa phải lớn hơn 0 và không quá 10.000.`, { item: maxField(id), next: 'Sửa điểm tối đa.' })] : []),
    ]),
    ...unreadFaults(values),
    ...(acclaimed && on === null ? [required('on', '“Ngày bình xét” chưa được ghi.', 'Ghi ngày họp bình xét.')] : []),
    ...(acclaimed && voters === null ? [required('voters', '“Số người bình xét” chưa được ghi.', 'Ghi số người bỏ phiếu.')] : []),
    ...(acclaimed && leaderId === null ? [required('leaderId', '“Đơn vị dẫn đầu” chưa được chọn.', 'Chọn đơn vị được suy tôn.')] : []),
    ...blockFaults(fields),
    ...scoreFaults(fields),
    ...acclaimFaults(fields, fields.acclaim),
  ];
}

export const maxField = (itemId: string): string => `max-${itemId}`;
export const heldField = (activityId: string): string => `held-${activityId}`;

/** Faults of what was typed and cannot be read, in lines that are still there. */
function unreadFaults({ unread, members, table, activities }: Values): Fault[] {
  const entries = Object.entries(unread);
  if (entries.length === 0) return [];
  const days = new Set(activities.map(({ id }) => heldField(id)));
  const numbers = new Set(table.flatMap(({ id }) => [maxField(id), ...members.flatMap((member) => SCORE_SIDES.map((side) => scoreField(side, member.id, id)))]));
  return entries.flatMap(([item, text]) => {
    if (days.has(item)) return [fault('ngay-sai-dang', `“${text}” không phải là ngày.`, { item, next: 'Ghi đủ ngày/tháng/năm, ví dụ 05/11/2026.' })];
    if (!numbers.has(item)) return [];
    const parsed = parseVietnameseNumber(text);
    return [fault('so-sai-dang', parsed.ok ? `Điểm “${text}” không được nhỏ hơn 0.` : parsed.error.message, { item, next: 'Ghi số theo dạng 8,5.' })];
  });
}

/** A score or maximum as typed: a number, nothing, or a text that is neither. */
export function readScore(text: string): { readonly score: number | null; readonly unread: string | null } {
  if (text.trim() === '') return { score: null, unread: null };
  const parsed = parseVietnameseNumber(text);
  return parsed.ok && parsed.value >= 0 ? { score: parsed.value, unread: null } : { score: null, unread: text };
}

/** The unread texts with one field's written or taken off. */
export function withUnread(unread: Values['unread'], field: string, text: string | null): Values['unread'] {
  if (text !== null) return { ...unread, [field]: text };
  return field in unread ? Object.fromEntries(Object.entries(unread).filter(([key]) => key !== field)) : unread;
}

export const scoreText = (score: number | null): string => (score === null ? '' : formatNumber(score));
