import { z } from 'zod';
import { formatScreenDate } from '../text/dates.ts';
import { Id, IsoDate, Line, Prose, RequiredLine, Stored } from './common.ts';
import type { AwardEntry } from './register.ts';
import { bookYear } from './register-number.ts';
import { Channel } from './response.ts';
import { NAME_FIELDS } from './subject-change.ts';
import { plainName } from './subject.ts';

/** What can be corrected of a row of a signed decision, and its word. */
export const CORRECTED_FIELDS = ['subjectName', 'subjectPlace', 'merit', 'awardName'] as const;
export const CorrectedField = z.enum(CORRECTED_FIELDS);
export type CorrectedField = z.infer<typeof CorrectedField>;
export const CORRECTED_FIELD_WORDS: Readonly<Record<CorrectedField, string>> = {
  subjectName: 'Họ và tên/Tên tập thể',
  subjectPlace: 'Chức vụ, đơn vị',
  merit: 'Thành tích',
  awardName: 'Danh hiệu/Hình thức',
};

/**
 * A slip of form or technique is mended by a công văn đính chính; an error of content by a decision
 * (NĐ 30/2020/NĐ-CP Điều 18).
 */
export const CORRECTION_FORMS = ['cong-van', 'quyet-dinh'] as const;
export const CorrectionForm = z.enum(CORRECTION_FORMS);
export type CorrectionForm = z.infer<typeof CorrectionForm>;
export const CORRECTION_FORM_WORDS: Readonly<Record<CorrectionForm, string>> = {
  'cong-van': 'Công văn đính chính',
  'quyet-dinh': 'Quyết định đính chính',
};

export const CorrectionLine = z.object({ entryId: Id, field: CorrectedField, old: z.string().trim().max(500), new: z.string().trim().min(1).max(500) });
export type CorrectionLine = z.infer<typeof CorrectionLine>;

export const CorrectionFields = z.object({
  decisionId: Id,
  form: CorrectionForm,
  number: Line,
  date: IsoDate,
  /** «Cơ quan ban hành». */
  authority: RequiredLine,
  signerName: RequiredLine,
  signerTitle: RequiredLine,
  reason: Prose.min(1),
});
export type CorrectionFields = z.infer<typeof CorrectionFields>;

const SomeNames = z.partialRecord(z.enum(NAME_FIELDS), z.string());
/** What a correction changed of the registry beside the entries: old and new words of a subject, and the lines of its earlier names that were mended with it. */
export const MendedSubject = z.object({ subjectId: Id, old: SomeNames, new: SomeNames, lineIds: z.array(z.object({ id: Id, fields: z.array(z.enum(NAME_FIELDS)) })) });
export type MendedSubject = z.infer<typeof MendedSubject>;

/** Đính chính of a signed decision: old and new stay side by side. */
export const Correction = CorrectionFields.extend({
  ...Stored,
  channel: Channel,
  lines: z.array(CorrectionLine).min(1),
  attachmentIds: z.array(Id).default([]),
  /** What taking it back has to restore beside the lines; null: recorded before this was kept, then only the lines go back. */
  undo: z.object({ subjects: z.array(MendedSubject), awards: z.array(z.object({ entryId: Id, awardCode: Line.nullable(), ofMinistry: z.boolean() })) }).nullable().default(null),
});
export type Correction = z.infer<typeof Correction>;

/** The entry with its corrected words. What the decision itself said stays in `old` of the lines. */
export function corrected(entry: AwardEntry, lines: readonly CorrectionLine[]): AwardEntry {
  return lines.filter(({ entryId }) => entryId === entry.id).reduce((held, line) => ({ ...held, [line.field]: line.new }), entry);
}

/** A paper or a figure that a correction made out of date. */
export const AffectedKind = z.enum(['giay-khen', 'danh-sach-quyet-dinh', 'so-khen-thuong', 'tien-thuong', 'bao-cao']);
export type AffectedKind = z.infer<typeof AffectedKind>;
export const Affected = z.object({
  kind: AffectedKind,
  /** The thing of that kind: an entry, the decision, a year of the register, a report. */
  id: z.string(),
  sentence: z.string(),
  /** It has been printed anew since, or needs nothing more. */
  done: z.boolean(),
});
export type Affected = z.infer<typeof Affected>;

/** What is known of one corrected entry beside the correction. */
export interface EntryTraces {
  readonly entry: Pick<AwardEntry, 'id' | 'subjectName' | 'decisionDate' | 'registerNumber'>;
  /** Days on which its certificate was printed, and whether each came after the correction was recorded. */
  readonly prints: readonly { readonly on: string; readonly after: boolean }[];
  /** Day its bonus was paid; null: it was not. */
  readonly paidOn: string | null;
  /** Reports that count it. */
  readonly reports: readonly { readonly id: string; readonly title: string; readonly sent: boolean }[];
}

/**
 * What has to be printed anew or looked at again after a correction (R64): the certificate once it was printed, the list that goes with the
 * decision, the line of the register, and, where the award itself changed, the bonus and every report that counts it.
 */
export function affectedBy(correction: Pick<Correction, 'decisionId' | 'lines' | 'date'>, decisionNumber: string, traces: readonly EntryTraces[]): Affected[] {
  const fieldsOf = (id: string): CorrectedField[] => correction.lines.filter(({ entryId }) => entryId === id).map(({ field }) => field);
  const certificates = traces.flatMap(({ entry, prints }): Affected[] => {
    const printed = prints.find(({ after }) => !after);
    if (printed === undefined) return [];
    return [{ kind: 'giay-khen', id: entry.id, sentence: `Giấy khen của ${plainName(entry.subjectName)} đã in ngày ${formatScreenDate(printed.on)}: thu lại, in lại.`, done: prints.some(({ after }) => after) }];
  });
  const registers = traces.flatMap(({ entry }): Affected[] =>
    entry.registerNumber === null || fieldsOf(entry.id).every((field) => field === 'merit') ? [] : [{ kind: 'so-khen-thuong', id: String(bookYear(entry)), sentence: `Sổ khen thưởng năm ${bookYear(entry)}, số ${entry.registerNumber}: in lại trang có dòng này nếu đã in.`, done: false }],
  );
  const changed = traces.filter(({ entry }) => fieldsOf(entry.id).includes('awardName'));
  const bonuses = changed.flatMap(({ entry, paidOn }): Affected[] => (paidOn === null ? [] : [{ kind: 'tien-thuong', id: entry.id, sentence: `Tiền thưởng của ${plainName(entry.subjectName)} đã chi ngày ${formatScreenDate(paidOn)} theo mức cũ: kiểm tra lại mức thưởng.`, done: false }]));
  const reports = new Map(changed.flatMap((trace) => trace.reports).map((report) => [report.id, report]));
  return [
    ...certificates,
    { kind: 'danh-sach-quyet-dinh', id: correction.decisionId, sentence: `Danh sách kèm theo Quyết định số ${decisionNumber}: in lại.`, done: false },
    ...registers,
    ...bonuses,
    ...[...reports.values()].map((report): Affected => ({ kind: 'bao-cao', id: report.id, sentence: report.sent ? `Báo cáo «${report.title}» đã gửi có số liệu của dòng này: báo lại nơi nhận.` : `Báo cáo «${report.title}» có số liệu của dòng này: lấy lại số liệu.`, done: false })),
  ];
}
