import { z } from 'zod';
import { ReportContent } from './achievement-report.ts';
import { AwardChoice } from './award.ts';
import { Id, IsoDate, Line, Prose, Stored } from './common.ts';
import { Subject, SubjectFlags } from './subject.ts';

/** States of a paper in a dossier and their words (ui-vocabulary, section 8, «Tài liệu»). */
export const ITEM_STATES = ['da-co', 'con-thieu', 'khong-yeu-cau', 'qua-cu'] as const;
export const ItemState = z.enum(ITEM_STATES);
export type ItemState = z.infer<typeof ItemState>;
export const ITEM_STATE_WORDS: Readonly<Record<ItemState, string>> = {
  'da-co': 'Đã có',
  'con-thieu': 'Còn thiếu',
  'khong-yeu-cau': 'Không yêu cầu',
  'qua-cu': 'Quá cũ',
};

/** One line of a nomination's checklist. */
export const DossierItem = z.object({
  code: Line,
  name: Line,
  /** `ask`: the rule that would say is not known; the clerk decides. */
  required: z.enum(['yes', 'no', 'ask']),
  state: ItemState,
  attachmentIds: z.array(Id),
  /** Why it is marked not required or present without a file. */
  note: Prose.default(''),
  citation: Line.default(''),
  confidence: z.enum(['high', 'medium', 'low']).default('low'),
  /** Day the paper bears; absent: nobody said. */
  paperOn: IsoDate.nullable().optional(),
  /** Signed and sealed, confirmed by the level above, as the clerk saw it on the paper; absent: nobody said. */
  signed: z.boolean().optional(),
  confirmed: z.boolean().optional(),
  /** Put in here, because later guidance asks for it (R48); such a line stays whatever the checklist says. */
  added: z.boolean().optional(),
});
export type DossierItem = z.infer<typeof DossierItem>;

/** Capacity of merit (R49): performing, or advising and organising the movement. */
export const MeritCapacity = z.enum(['thuc-hien', 'tham-muu-to-chuc']);
export type MeritCapacity = z.infer<typeof MeritCapacity>;
export const MERIT_CAPACITY_WORDS: Readonly<Record<MeritCapacity, string>> = {
  'thuc-hien': 'Trực tiếp thực hiện',
  'tham-muu-to-chuc': 'Tham mưu, tổ chức phong trào',
};

/**
 * Where a nomination stands. The words shown are those of the vocabulary; `draft` splits into «Chưa đủ điều kiện» and
 * «Đủ điều kiện» by its readiness, which is computed and never stored.
 */
export const NOMINATION_STATES = ['draft', 'passed', 'not-passed', 'sent', 'received', 'returned', 'awarded', 'not-awarded', 'withdrawn'] as const;
export const NominationState = z.enum(NOMINATION_STATES);
export type NominationState = z.infer<typeof NominationState>;
export const NOMINATION_STATE_WORDS: Readonly<Record<NominationState, string>> = {
  draft: 'Đang soạn',
  passed: 'Thông qua',
  'not-passed': 'Không thông qua',
  sent: 'Đã gửi',
  received: 'Đã tiếp nhận',
  returned: 'Bị trả lại',
  awarded: 'Khen thưởng',
  'not-awarded': 'Không khen thưởng',
  withdrawn: 'Đã thu hồi',
};

/** That a person heads a unit, so that the unit's own result has to be shown (R47); `collectiveId` null: not named yet. */
export const HeadOfUnit = z.object({ head: z.boolean(), collectiveId: Id.nullable().default(null) });
export type HeadOfUnit = z.infer<typeof HeadOfUnit>;

export const WithdrawalFields = z.object({ reason: Prose.min(1), on: IsoDate, scanIds: z.array(Id).default([]) });
/** That a nomination was taken back (the reason is printed). `before`, `dossierId`: where it stood, for taking the withdrawal back. */
export const Withdrawal = WithdrawalFields.extend({ before: NominationState, dossierId: Id.nullable().default(null) });
export type Withdrawal = z.infer<typeof Withdrawal>;

export const NominationFields = z.object({
  roundId: Id,
  subjectId: Id,
  award: AwardChoice.nullable().default(null),
  /** «Thành tích (in trên bằng)». */
  merit: z.string().trim().max(500).default(''),
  summary: Prose.default(''),
  /** «Căn cứ (các năm, số quyết định)». */
  grounds: Prose.default(''),
  capacity: MeritCapacity.nullable().default(null),
  flags: SubjectFlags.default({ smallCollective: false, directWorker: false, worker: false, farmer: false, difficultArea: false }),
  /** Written reason for sending although something is missing (R98); printed on the cover list. */
  overrideReason: Prose.default(''),
  /** What the clerk said of a head of unit; null: as the registry tells. */
  headOfUnit: HeadOfUnit.nullable().default(null),
});
export type NominationFields = z.infer<typeof NominationFields>;

export const Nomination = NominationFields.extend({
  ...Stored,
  state: NominationState.default('draft'),
  items: z.array(DossierItem).default([]),
  /** How many versions of it have been frozen and sent. */
  sentVersions: z.number().int().nonnegative().default(0),
  /** Dossier it stands in now; null before it is put in one and again after a return. */
  dossierId: Id.nullable().default(null),
  /** Manual order in lists; decisions and certificates follow it. */
  position: z.number().int().default(0),
  withdrawal: Withdrawal.nullable().default(null),
  /** Nomination of an earlier round it was copied from; null: typed in here. */
  copiedFrom: Id.nullable().default(null),
  /** Where it stood when it was decided, for a decision recorded by mistake; null: not decided, or decided before this was kept. */
  decidedFrom: NominationState.nullable().default(null),
});
export type Nomination = z.infer<typeof Nomination>;

/** What is known of an attachment without its bytes. */
export const AttachmentInfo = z.object({
  id: Id,
  fileName: Line,
  mediaType: z.enum(['application/pdf', 'image/jpeg', 'image/png', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document']),
  size: z.number().int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type AttachmentInfo = z.infer<typeof AttachmentInfo>;
export const Attachment = AttachmentInfo.extend({ ...Stored, blob: Line, addedOn: IsoDate });
export type Attachment = z.infer<typeof Attachment>;

/** A nomination as it was sent: a copy that never changes. Owned by the sending unit. */
export const NominationVersion = z.object({
  ...Stored,
  nominationId: Id,
  /** 1 for the first sending. */
  n: z.number().int().positive(),
  dossierId: Id,
  owner: Id,
  frozenOn: IsoDate,
  subject: Subject,
  award: AwardChoice.nullable(),
  awardName: Line,
  merit: z.string(),
  summary: z.string(),
  grounds: z.string(),
  capacity: MeritCapacity.nullable(),
  flags: SubjectFlags,
  overrideReason: z.string(),
  /** What was not in order when it was sent, in words. */
  openPoints: z.array(z.string()),
  vote: z.object({ yes: z.number().int(), base: z.number().int(), passed: z.boolean() }).nullable(),
  items: z.array(DossierItem),
  attachments: z.array(AttachmentInfo),
  /** The báo cáo thành tích as it read when it was sent; null: sent before reports were written here. */
  report: ReportContent.nullable().default(null),
});
export type NominationVersion = z.infer<typeof NominationVersion>;
