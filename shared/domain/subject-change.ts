import { z } from 'zod';
import { Id, IsoDate, Line, RequiredLine, Stored } from './common.ts';
import type { Subject } from './subject.ts';

export const CHANGE_REASONS = ['chuyen-cong-tac', 'doi-ten', 'sap-nhap', 'khac'] as const;
export const CHANGE_REASON_WORDS: Readonly<Record<(typeof CHANGE_REASONS)[number], string>> = {
  'chuyen-cong-tac': 'Chuyển công tác', 'doi-ten': 'Đổi tên', 'sap-nhap': 'Sáp nhập', khac: 'Khác',
};

/** What of a subject changes with time and is printed. Fields that its kind has not stay empty. */
export const NameFields = z.object({
  name: RequiredLine,
  printName: Line.default(''),
  honorific: Line.default(''),
  position: Line.default(''),
  department: Line.default(''),
  workplace: Line.default(''),
  address: Line.default(''),
  managedBy: Line.default(''),
  representative: Line.default(''),
});
export type NameFields = z.infer<typeof NameFields>;
export const NAME_FIELDS = Object.keys(NameFields.shape) as (keyof NameFields)[];

/**
 * What a subject was called and where it belonged from a day on, until the next such line. The first line of a subject has
 * no day: it holds from the beginning. The last line is the subject as it stands in the registry.
 */
export const SubjectName = z.object({
  ...Stored,
  subjectId: Id,
  from: IsoDate.nullable(),
  fields: NameFields,
  reason: z.enum(CHANGE_REASONS),
  source: Line.default(''),
});
export type SubjectName = z.infer<typeof SubjectName>;

const inOrder = (versions: readonly SubjectName[]): SubjectName[] => [...versions].sort((one, other) => (one.from ?? '').localeCompare(other.from ?? ''));

/** What a subject's record says now, in the shape of a line. */
export function nameFieldsOf(subject: Subject): NameFields {
  const held = subject as unknown as Partial<Record<keyof NameFields, string>>;
  return Object.fromEntries(NAME_FIELDS.map((field) => [field, held[field] ?? ''])) as NameFields;
}

/** The subject with the names of a line; fields its kind has not are left aside. */
export function withNames<S extends Subject>(subject: S, fields: NameFields): S {
  const own = NAME_FIELDS.filter((field) => field in subject).map((field) => [field, fields[field]]);
  return { ...subject, ...Object.fromEntries(own) } as S;
}

/**
 * A subject as it was called on a day. Papers and lists of that day are made from this. Without lines, and from the last
 * line on, it is the record itself.
 */
export function subjectAsOf<S extends Subject>(subject: S, versions: readonly SubjectName[], date: string): S {
  const lines = inOrder(versions);
  const index = lines.findLastIndex(({ from }) => from === null || from <= date);
  const line = lines[index];
  return line === undefined || index === lines.length - 1 ? subject : withNames(subject, line.fields);
}

/** The last line: the one that the record itself continues. */
export function lastName(versions: readonly SubjectName[]): SubjectName | null {
  return inOrder(versions).at(-1) ?? null;
}

/** The fields in which two lines differ, in the order they are shown. */
export function changedFields(before: NameFields, after: NameFields): (keyof NameFields)[] {
  return NAME_FIELDS.filter((field) => before[field] !== after[field]);
}

export const NAME_FIELD_WORDS: Readonly<Record<keyof NameFields, string>> = {
  name: 'Tên', printName: 'Tên in trên bằng', honorific: 'Danh xưng', position: 'Chức vụ, chức danh', department: 'Phòng, ban, tổ', workplace: 'Đơn vị công tác', address: 'Địa chỉ',
  managedBy: 'Đơn vị quản lý', representative: 'Đại diện',
};

export interface ChangeView {
  readonly line: SubjectName;
  /** Last day it held; null: it holds now. */
  readonly until: string | null;
  /** «Đơn vị công tác: Trường A → Trường B». */
  readonly changes: readonly string[];
}

/** Lines newest first, each with what it changed. The record stands for the last line. */
export function changeViews(subject: Subject, versions: readonly SubjectName[], dayBefore: (date: string) => string): ChangeView[] {
  const lines = inOrder(versions);
  const fieldsOf = (index: number): NameFields => (index === lines.length - 1 ? nameFieldsOf(subject) : (lines[index] as SubjectName).fields);
  const views = lines.map((line, index): ChangeView => {
    const next = lines[index + 1];
    const [before, after] = [index === 0 ? null : fieldsOf(index - 1), fieldsOf(index)];
    const changes = before === null ? [] : changedFields(before, after).map((field) => `${NAME_FIELD_WORDS[field]}: ${before[field] || '(trống)'} → ${after[field] || '(trống)'}`);
    return { line, until: next?.from == null ? null : dayBefore(next.from), changes };
  });
  return views.reverse();
}
