import { z } from 'zod';
import { PlanSchema } from '../catalogue/plan-schema.ts';
import { Id, IsoDate, Line, Stored } from './common.ts';
import { PlanList } from './plan-edit.ts';

/** What a person did with a finding: not looked at yet, accepted, mended, dropped, added by marking text. */
export const FINDING_STATES = ['cho-xem', 'nhan', 'sua', 'bo', 'them'] as const;
export const FindingState = z.enum(FINDING_STATES);
export type FindingState = z.infer<typeof FindingState>;
export const FINDING_STATE_WORDS: Readonly<Record<FindingState, string>> = { 'cho-xem': 'Chờ xem', nhan: 'Đã nhận', sua: 'Đã sửa', bo: 'Đã bỏ', them: 'Thêm tay' };

/** Characters [from, to) of the draft's text. */
export const DraftPlace = z.object({ from: z.number().int().nonnegative(), to: z.number().int().nonnegative() });

export const DraftFinding = z.object({
  /** Part of the plan it fills: «identity.number», or list and record id: «indicators.KH26-03». */
  path: z.string().min(1).max(120),
  place: DraftPlace.nullable(),
  /** Why a person should look; null where the reader has no doubt. */
  doubt: z.string().max(1000).nullable(),
  state: FindingState,
});
export type DraftFinding = z.infer<typeof DraftFinding>;

const KeptRecord = z.object({ list: PlanList, record: z.looseObject({ id: z.string() }) });

/** A plan document read into a draft, under review; becomes a campaign or a revision of one. */
export const PlanDraft = z.object({
  ...Stored,
  /** Name of the file, or «Văn bản dán vào». */
  title: Line,
  text: z.string().max(6_000_000),
  plan: PlanSchema,
  findings: z.array(DraftFinding).max(20_000),
  /** Sentences with a figure, a date or an award word that nothing claimed. */
  leftovers: z.array(z.object({ place: DraftPlace, why: z.string().max(300), state: z.enum(['cho-xem', 'da-xem', 'da-them']).default('cho-xem') })).max(20_000),
  /** What the reading of the file met: tracked changes, converted encoding, pages without text. */
  notes: z.array(z.string().max(1000)).max(200),
  madeOn: IsoDate,
  /** Campaign it would revise; null: a new one. */
  campaignId: Id.nullable().default(null),
  /** Records dropped during the review and those that named them, so that they can be taken back. */
  dropped: z.array(KeptRecord.extend({ naming: z.array(KeptRecord).default([]) })).max(20_000).default([]),
  /** Campaign it was opened as or added to; a draft that became one is done with. */
  acceptedAs: Id.nullable().default(null),
});
export type PlanDraft = z.infer<typeof PlanDraft>;

/** What the list of drafts needs and every small step writes: the draft without its text and its plan, which are kept apart. */
export type PlanDraftHead = Omit<PlanDraft, 'text' | 'plan'> & { readonly name: string; readonly code: string };
export type PlanDraftPart = { id: string; version: number; value: unknown };
