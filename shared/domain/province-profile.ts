import { z } from 'zod';
import { BONUS_ORDERS, Confidence, RECIPIENT_CLASSES, RecipientClass } from '../catalogue/award-schema.ts';
import { Id, IsoDate, Line, Prose, RequiredLine, Stored } from './common.ts';

/**
 * What a province sets for its own awards (NĐ 152/2025/NĐ-CP Điều 6 khoản 2): dated entries laid over the national
 * catalogue. Days are half-open: an entry holds on d when validFrom ≤ d < validTo; null takes the profile's own day.
 */

/** Award of the catalogue; null: every award the entry can concern. */
const AwardCode = z.string().regex(/^[A-Z0-9_]{1,40}$/u).nullable();
const Common = {
  id: Id,
  awardCode: AwardCode,
  validFrom: IsoDate.nullable(),
  validTo: IsoDate.nullable(),
  /** Article of the province's text, «Điều 4 khoản 3». */
  citation: Line,
  confidence: Confidence,
  note: Line,
};
const Percent = z.number().min(0).max(100);
const Days = z.number().int().min(1).max(366);
const Classes = z.array(RecipientClass).max(RECIPIENT_CLASSES.length);
const DayKind = z.enum(['working', 'calendar']);

export const DEADLINE_STEPS = ['submit', 'appraise', 'decide', 'publish', 'finishReview', 'occasion'] as const;
/** Events that a term is counted from or up to. */
export const DEADLINE_EVENTS = ['closing_conference', 'council_meeting', 'decision', 'complete_dossier', 'ceremony'] as const;
const DeadlineEvent = z.enum(DEADLINE_EVENTS);
const DeadlineWhen = z.discriminatedUnion('kind', [
  /** A day of every year; `before`: strictly before it, `by`: that day included. `yearOffset` 1: of the year after the award year. */
  z.strictObject({ kind: z.literal('date'), month: z.number().int().min(1).max(12), day: z.number().int().min(1).max(31), bound: z.enum(['before', 'by']), yearOffset: z.number().int().min(0).max(2) }),
  z.strictObject({ kind: z.literal('before-event'), days: Days, dayKind: DayKind, event: DeadlineEvent }),
  z.strictObject({ kind: z.literal('after-event'), days: Days, dayKind: DayKind, event: DeadlineEvent }),
]);
export const SHARE_GROUPS = ['directWorker', 'women', 'smallCollective', 'difficultArea'] as const;
export const SWITCHES = ['province_asks', 'publicity_media', 'tax_paper_by_unit', 'council_skippable'] as const;

/** Kinds of entry with what each sets, in the order the screen lists them. */
export const ProfileEntry = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('dossier-item'), ...Common, docCode: z.string().regex(/^[A-Z0-9_]{1,60}$/u), name: RequiredLine, required: z.boolean(), copies: z.number().int().min(1).max(50).nullable(), appliesTo: Classes }),
  z.strictObject({ kind: z.literal('copies'), ...Common, copies: z.number().int().min(1).max(50) }),
  z.strictObject({ kind: z.literal('vote'), ...Common, rule: z.enum(['majority', 'at-least']), percent: Percent.nullable(), base: z.enum(['all-members', 'present']) }),
  z.strictObject({ kind: z.literal('deadline'), ...Common, step: z.enum(DEADLINE_STEPS), when: DeadlineWhen, receiver: Line, sector: Line }),
  z.strictObject({ kind: z.literal('council'), ...Common, minAttendancePct: Percent.nullable(), absentInWriting: z.boolean().nullable(), ballot: z.enum(['gio-tay', 'phieu-kin']).nullable() }),
  /** Money where the national text leaves room: a ceiling, an award without a national sum. In hundredths of the base salary. */
  z.strictObject({ kind: z.literal('bonus'), ...Common, recipientClass: RecipientClass, hundredths: z.number().int().min(1).max(10_000) }),
  z.strictObject({ kind: z.literal('bonus-order'), ...Common, order: z.enum(BONUS_ORDERS) }),
  /** Most holders of the title among those it is taken of. Off unless written here: the national text sets none. */
  z.strictObject({ kind: z.literal('title-quota'), ...Common, maxPct: Percent, base: z.enum(['holders_of_LDTT', 'eligible_members']) }),
  /** Least months of work in the award year for a yearly title; the national text read sets none (award-law.md 1.2). */
  z.strictObject({ kind: z.literal('min-service'), ...Common, months: z.number().int().min(1).max(12) }),
  z.strictObject({ kind: z.literal('share-target'), ...Common, group: z.enum(SHARE_GROUPS), minPct: Percent }),
  z.strictObject({ kind: z.literal('wording'), ...Common, form: RequiredLine, key: RequiredLine, text: Prose.min(1) }),
  /** A standard or gate that a person confirms with evidence. */
  z.strictObject({ kind: z.literal('condition'), ...Common, group: z.enum(['gate', 'standard']), severity: z.enum(['block', 'warn']), text: Prose.min(1), appliesTo: Classes }),
  /** A condition of the catalogue that the province does not set; one that is national stays. */
  z.strictObject({ kind: z.literal('condition-off'), ...Common, conditionId: RequiredLine }),
  z.strictObject({ kind: z.literal('switch'), ...Common, name: z.enum(SWITCHES), on: z.boolean(), text: Line }),
  /** The province has compared the rules of an award with the texts. */
  z.strictObject({ kind: z.literal('compared'), ...Common, on: IsoDate, by: RequiredLine, textsChecked: z.array(RequiredLine).max(30) }),
]);
export type ProfileEntry = z.infer<typeof ProfileEntry>;
export type ProfileEntryKind = ProfileEntry['kind'];
export type EntryOf<K extends ProfileEntryKind> = Extract<ProfileEntry, { kind: K }>;

/** Most entries of one profile; with it a file stays small. */
export const MOST_ENTRIES = 1000;

export const ProvinceProfileFields = z.strictObject({
  name: RequiredLine,
  province: RequiredLine,
  validFrom: IsoDate,
  /** First day no longer in force; null: open. */
  validTo: IsoDate.nullable(),
  /** From this day on its rules want to be compared with the texts again; null: no such day. */
  reviewBy: IsoDate.nullable(),
  /** The province's text. An empty number or null date: not known yet. */
  source: z.strictObject({ number: Line, date: IsoDate.nullable(), title: Line }),
  note: Prose,
  entries: z.array(ProfileEntry).max(MOST_ENTRIES),
});
export type ProvinceProfileFields = z.infer<typeof ProvinceProfileFields>;

export const ProvinceProfile = ProvinceProfileFields.extend({
  ...Stored,
  /** Whether the unit works by it; several may be, as long as their days do not meet. */
  used: z.boolean(),
  /** File it was taken in from, and when; null: written here. */
  received: z.strictObject({ fileName: Line, on: IsoDate }).nullable(),
});
export type ProvinceProfile = z.infer<typeof ProvinceProfile>;

/** How the screen and the faults name each kind of entry. */
export const ENTRY_KIND_WORDS: Readonly<Record<ProfileEntryKind, string>> = {
  'dossier-item': 'Thành phần hồ sơ',
  copies: 'Số bộ hồ sơ',
  vote: 'Tỷ lệ phiếu',
  deadline: 'Thời hạn',
  council: 'Hội đồng, cách biểu quyết',
  bonus: 'Mức tiền thưởng của tỉnh',
  'bonus-order': 'Cách làm tròn tiền thưởng',
  'title-quota': 'Tỷ lệ tối đa của danh hiệu',
  'min-service': 'Thời gian công tác trong năm',
  'share-target': 'Mục tiêu cơ cấu',
  wording: 'Câu chữ trong mẫu văn bản',
  condition: 'Tiêu chuẩn của tỉnh',
  'condition-off': 'Tiêu chuẩn không áp dụng',
  switch: 'Tùy chọn của tỉnh',
  compared: 'Tỉnh đã đối chiếu',
};
