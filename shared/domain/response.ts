import { z } from 'zod';
import { Id, IsoDate, Line, Prose, RequiredLine, Stored } from './common.ts';

/** Whether it came in a bundle or was typed in from a paper (R91); nothing later differs between the two. */
export const Channel = z.enum(['bundle', 'paper', 'own']);
export type Channel = z.infer<typeof Channel>;

/** A nomination, or rather one frozen version of it, sent back to be mended. Owned by the receiving unit. */
export const ReturnNote = z.object({
  ...Stored,
  owner: Id,
  ownerName: RequiredLine,
  nominationId: Id,
  nominationVersionId: Id,
  dossierId: Id,
  reason: Prose.min(1),
  date: IsoDate,
  channel: Channel,
  attachmentIds: z.array(Id).default([]),
});
export type ReturnNote = z.infer<typeof ReturnNote>;

export const DecisionFields = z.object({
  number: RequiredLine,
  date: IsoDate,
  /** «Trích yếu». */
  title: RequiredLine,
  /** «Cơ quan quyết định». */
  authority: RequiredLine,
  signerName: RequiredLine,
  signerTitle: RequiredLine,
});
export type DecisionFields = z.infer<typeof DecisionFields>;

/** A decision on nominations. Owned by the unit that recorded it. */
export const Decision = DecisionFields.extend({
  ...Stored,
  owner: Id,
  ownerName: RequiredLine,
  channel: Channel,
  attachmentIds: z.array(Id).default([]),
});
export type Decision = z.infer<typeof Decision>;

export const DECISION_RESULTS = ['awarded', 'other-form', 'refused'] as const;
export const DecisionResult = z.enum(DECISION_RESULTS);
export type DecisionResult = z.infer<typeof DecisionResult>;
export const DECISION_RESULT_WORDS: Readonly<Record<DecisionResult, string>> = {
  awarded: 'Khen thưởng',
  'other-form': 'Khen thưởng hình thức khác',
  refused: 'Không khen thưởng',
};

/** What a decision says of one nomination. */
export const DecisionLine = z.object({
  ...Stored,
  owner: Id,
  decisionId: Id,
  nominationId: Id,
  nominationVersionId: Id.nullable(),
  dossierId: Id.nullable(),
  result: DecisionResult,
  /** Award as decided; as nominated unless `result` is `other-form`. */
  awardName: Line,
  reason: Prose.default(''),
});
export type DecisionLine = z.infer<typeof DecisionLine>;

/** «Đã tiếp nhận»: the receiver has the dossier. Owned by the receiver. */
export const Receipt = z.object({ ...Stored, owner: Id, ownerName: RequiredLine, dossierVersionId: Id, dossierId: Id, date: IsoDate });
export type Receipt = z.infer<typeof Receipt>;
