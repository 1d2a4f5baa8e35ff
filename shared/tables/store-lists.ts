import { z } from 'zod';
import type { SubjectKind } from '../domain/subject.ts';
import type { AwardEntry } from '../domain/register.ts';
import { DOSSIER_STATES, DOSSIER_STATE_WORDS } from '../domain/dossier.ts';
import { NOMINATION_STATE_WORDS } from '../domain/nomination.ts';
import { numberInBook } from '../domain/register-number.ts';
import { plainName } from '../domain/subject.ts';
import { formatScreenDate } from '../text/dates.ts';
import type { TextColumn } from './arrange.ts';
import { Condition } from './condition.ts';
import type { ColumnKind, Sort } from './condition.ts';

/**
 * Lists that are read from the store page by page: which columns order them and what can be asked of each. The backend has
 * an index behind every order (electron/usecases/lists), the window and the printed list take words and headings from here.
 */
export const STORE_LISTS = ['subject', 'award', 'decision', 'dossier', 'nomination'] as const;
export type StoreList = (typeof STORE_LISTS)[number];

export const SORTABLE = {
  subject: ['name', 'birth', 'place'],
  award: ['number', 'date', 'name', 'place', 'award'],
  decision: ['number', 'date', 'title', 'authority'],
  dossier: ['content', 'receiver', 'number'],
  nomination: ['subject'],
} as const satisfies Readonly<Record<StoreList, readonly string[]>>;

export const FILTERABLE = {
  subject: { name: 'contains', birth: 'between', place: 'contains' },
  award: { number: 'between', date: 'between', name: 'contains', place: 'contains', award: 'contains', decision: 'contains', authority: 'contains', cancelled: 'one-of' },
  decision: { number: 'contains', date: 'between', title: 'contains', authority: 'contains' },
  dossier: { content: 'contains', receiver: 'contains', number: 'contains', state: 'one-of' },
  nomination: { subject: 'contains', state: 'one-of' },
} as const satisfies Readonly<Record<StoreList, Readonly<Record<string, Condition['is']>>>>;

/** Order and filter of a list in its method's input; left out: the order the list comes in, and all of it. */
export function arrangedBy<L extends StoreList>(list: L) {
  const asked: Readonly<Record<string, Condition['is']>> = FILTERABLE[list];
  const Asked = Condition.refine(({ column, is }) => asked[column] === is, 'this list cannot be filtered like that');
  return {
    sort: z.object({ by: z.enum(SORTABLE[list] as readonly (typeof SORTABLE)[L][number][]), direction: z.enum(['asc', 'desc']) }).nullable().default(null),
    filter: z.array(Asked).max(30).default([]),
    /** False: `total` is not counted and comes back null. */
    count: z.boolean().default(true),
  };
}

type ArrangedBy<L extends StoreList> = { readonly by: (typeof SORTABLE)[L][number]; readonly direction: 'asc' | 'desc' };

/** An order and a filter as the method of a list takes them: what it does not know is left out. */
export function arrangementFor<L extends StoreList>(list: L, { sort = null, filter = [] }: { readonly sort?: Sort | null; readonly filter?: readonly Condition[] }): { sort: ArrangedBy<L> | null; filter: Condition[] } {
  const sortable: readonly string[] = SORTABLE[list];
  const asked: Readonly<Record<string, Condition['is']>> = FILTERABLE[list];
  return { sort: sort !== null && sortable.includes(sort.by) ? (sort as ArrangedBy<L>) : null, filter: filter.filter(({ column, is }) => asked[column] === is) };
}

/** A column of such a list as the window and the printed list share it. */
export interface ListColumn<Row> extends TextColumn<Row> {
  readonly kind: ColumnKind;
  /** px */
  readonly width: number;
  readonly grow?: number;
  readonly align?: 'left' | 'right';
  /** The order is the list's own to give. */
  readonly sortable?: true;
  /** What can be asked of it; `choices`: the words of `one-of`. */
  readonly asks?: { readonly is: Condition['is']; readonly choices?: readonly string[] };
}

const sorts = { sortable: true } as const;
const contains = { asks: { is: 'contains' } } as const;
const between = { asks: { is: 'between' } } as const;

interface SubjectText {
  readonly name: string;
  readonly place: string;
  readonly birth: string;
  readonly awards: number;
}
export const NAME_HEADINGS: Readonly<Record<SubjectKind, string>> = { person: 'Họ và tên', collective: 'Tên tập thể', household: 'Tên hộ gia đình' };
const PLACE_HEADINGS: Readonly<Record<SubjectKind, string>> = { person: 'Chức vụ, đơn vị công tác', collective: 'Đơn vị quản lý, địa chỉ', household: 'Địa chỉ' };

/** The subjects of one kind. How many awards each has is counted for each page and orders nothing. */
export function subjectColumns(kind: SubjectKind): readonly ListColumn<SubjectText>[] {
  return [
    { key: 'name', heading: NAME_HEADINGS[kind], kind: kind === 'person' ? 'name' : 'text', width: 220, grow: 1, ...sorts, ...contains, text: (row) => row.name },
    ...(kind === 'person' ? [{ key: 'birth', heading: 'Ngày sinh', kind: 'date' as const, width: 120, ...sorts, ...between, text: (row: SubjectText) => row.birth || '–' }] : []),
    { key: 'place', heading: PLACE_HEADINGS[kind], kind: 'text', width: 240, grow: 2, ...sorts, ...contains, text: (row) => row.place },
    { key: 'awards', heading: 'Khen thưởng', kind: 'number', width: 112, align: 'right', text: (row) => (row.awards === 0 ? '–' : String(row.awards)) },
  ];
}

export const IN_FORCE = 'Còn hiệu lực';
export const CANCELLED = 'Đã hủy';

/** «12/2026», «chưa có số», «dữ liệu cũ» for an old award that never had one. */
export function bookWords(entry: Pick<AwardEntry, 'origin' | 'registerNumber' | 'decisionDate'>): string {
  if (entry.registerNumber !== null) return numberInBook(entry.registerNumber, entry);
  return entry.origin === 'backfill' ? 'dữ liệu cũ' : 'chưa có số';
}

export const AWARD_COLUMNS: readonly ListColumn<AwardEntry>[] = [
  { key: 'number', heading: 'Số vào sổ', kind: 'number', width: 108, ...sorts, ...between, text: bookWords },
  { key: 'date', heading: 'Ngày', kind: 'date', width: 112, ...sorts, ...between, text: (row) => formatScreenDate(row.decisionDate) },
  { key: 'name', heading: 'Họ tên/Tên tập thể', kind: 'name', width: 190, grow: 2, ...sorts, ...contains, text: (row) => plainName(row.subjectName) },
  { key: 'place', heading: 'Đơn vị', kind: 'text', width: 140, grow: 2, ...sorts, ...contains, text: (row) => row.subjectPlace || row.unitName },
  { key: 'award', heading: 'Hình thức', kind: 'text', width: 150, grow: 2, ...sorts, ...contains, text: (row) => row.awardName },
  { key: 'decision', heading: 'Quyết định', kind: 'text', width: 140, ...contains, text: (row) => row.decisionNumber },
  { key: 'authority', heading: 'Cơ quan quyết định', kind: 'text', width: 140, grow: 1, ...contains, text: (row) => row.authority },
  { key: 'cancelled', heading: 'Hủy bỏ', kind: 'choice', width: 108, asks: { is: 'one-of', choices: [IN_FORCE, CANCELLED] }, text: (row) => (row.cancelledOn === null ? '' : CANCELLED) },
];

interface DecisionText {
  readonly number: string;
  readonly date: string;
  readonly title: string;
  readonly authority: string;
  readonly awarded: number;
  readonly refused: number;
}
export const DECISION_COLUMNS: readonly ListColumn<DecisionText>[] = [
  { key: 'number', heading: 'Số quyết định', kind: 'text', width: 150, ...sorts, ...contains, text: (row) => row.number },
  { key: 'date', heading: 'Ngày', kind: 'date', width: 116, ...sorts, ...between, text: (row) => formatScreenDate(row.date) },
  { key: 'title', heading: 'Trích yếu', kind: 'text', width: 280, grow: 2, ...sorts, ...contains, text: (row) => row.title },
  { key: 'authority', heading: 'Cơ quan quyết định', kind: 'text', width: 220, grow: 1, ...sorts, ...contains, text: (row) => row.authority },
  { key: 'awarded', heading: 'Khen thưởng', kind: 'number', width: 110, align: 'right', text: (row) => String(row.awarded) },
  { key: 'refused', heading: 'Không khen', kind: 'number', width: 110, align: 'right', text: (row) => String(row.refused) },
];

interface DossierText {
  readonly content: string;
  readonly roundName: string;
  readonly receiver: string;
  readonly persons: number;
  readonly collectives: number;
  readonly households: number;
  readonly number: string;
  readonly stateWord: string;
  readonly where: string;
}
export const DOSSIER_COLUMNS: readonly ListColumn<DossierText>[] = [
  { key: 'content', heading: 'Nội dung hồ sơ', kind: 'text', width: 190, grow: 2, ...sorts, ...contains, text: (row) => row.content },
  { key: 'round', heading: 'Đợt xét', kind: 'text', width: 120, grow: 1, text: (row) => row.roundName },
  { key: 'receiver', heading: 'Đơn vị nhận', kind: 'text', width: 120, grow: 1, ...sorts, ...contains, text: (row) => row.receiver },
  { key: 'collectives', heading: 'Tập thể', kind: 'number', width: 82, align: 'right', text: (row) => String(row.collectives) },
  { key: 'persons', heading: 'Cá nhân', kind: 'number', width: 84, align: 'right', text: (row) => String(row.persons) },
  { key: 'households', heading: 'Hộ', kind: 'number', width: 52, align: 'right', text: (row) => String(row.households) },
  { key: 'number', heading: 'Tờ trình', kind: 'text', width: 122, ...sorts, ...contains, text: (row) => row.number },
  { key: 'state', heading: 'Trạng thái', kind: 'choice', width: 152, asks: { is: 'one-of', choices: DOSSIER_STATES.map((state) => DOSSIER_STATE_WORDS[state]) }, text: (row) => row.stateWord },
  { key: 'where', heading: 'Đang ở đâu', kind: 'text', width: 110, text: (row) => row.where },
];

interface NominationText {
  readonly subjectName: string;
  readonly place: string;
  readonly awardName: string;
  readonly stateWord: string;
  readonly roundName: string;
}
export const NOMINATION_COLUMNS: readonly ListColumn<NominationText>[] = [
  { key: 'subject', heading: 'Đối tượng', kind: 'name', width: 190, grow: 2, ...sorts, ...contains, text: (row) => row.subjectName },
  { key: 'place', heading: 'Chức vụ, đơn vị', kind: 'text', width: 180, grow: 2, text: (row) => row.place },
  { key: 'award', heading: 'Danh hiệu/Hình thức đề nghị', kind: 'text', width: 190, grow: 2, text: (row) => row.awardName || 'Chưa chọn' },
  { key: 'round', heading: 'Đợt xét', kind: 'text', width: 180, grow: 1, text: (row) => row.roundName },
  { key: 'state', heading: 'Trạng thái', kind: 'choice', width: 164, asks: { is: 'one-of', choices: Object.values(NOMINATION_STATE_WORDS) }, text: (row) => row.stateWord },
];
