import { z } from 'zod';
import { PlanSchema } from '../catalogue/plan-schema.ts';
import { CAMPAIGN_STATES } from '../domain/campaign.ts';
import { CampaignReportKind, ReportSection } from '../domain/campaign-report.ts';
import { CancellationFields } from '../domain/cancellation.ts';
import { Id, IsoDate, Line, Prose, RequiredLine, Year } from '../domain/common.ts';
import { CorrectedField, CorrectionFields } from '../domain/correction.ts';
import { ExemplarStage } from '../domain/exemplar.ts';
import { IndicatorValueKind } from '../domain/indicator-value.ts';
import { LawConfirmationFields } from '../domain/law-confirmation.ts';
import { AttachmentInfo } from '../domain/nomination.ts';
import { Channel } from '../domain/response.ts';
import { UnitKind } from '../domain/unit.ts';
import { MOST_PROFILE_BYTES, readProfileFile } from '../law/profile-file.ts';

/**
 * What records between units say, beside those that are entities themselves (dossiers, answers). A body carries all that
 * is needed to read it: names beside identifiers, so that the receiver asks nobody.
 */

/** A campaign as the sender knows it: the identifier its superior published it under, else its own. */
export const CampaignRef = z.object({ id: Id, planCode: Line.nullable(), name: RequiredLine });
export type CampaignRef = z.infer<typeof CampaignRef>;

const From = { ownerName: RequiredLine };
const Files = { attachments: z.array(AttachmentInfo).max(50).default([]) };
const ofCampaign = { campaign: CampaignRef };
const maybeOfCampaign = { campaign: CampaignRef.nullable().default(null) };
const LongProse = z.string().trim().max(20_000);

/** A nomination taken back after it was sent. */
export const WithdrawalBody = z.object({ ...From, ...Files, nominationId: Id, nominationVersionId: Id, dossierId: Id, subjectName: RequiredLine, awardName: Line, reason: Prose.min(1), on: IsoDate });
export type WithdrawalBody = z.infer<typeof WithdrawalBody>;

/** The launching plan of a unit, as it was issued (R28). Own targets are told in words. */
export const LaunchingPlanBody = z.object({
  ...From, ...ofCampaign,
  title: RequiredLine, number: Line, date: IsoDate.nullable(), purpose: Prose, contents: Prose,
  tasks: z.array(z.object({ body: Line, task: z.string().max(2000), due: IsoDate.nullable() })).max(200),
  ownTargets: z.array(z.string().max(2000)).max(200),
  signer: z.object({ name: Line, title: Line }).nullable(),
  sentOn: IsoDate, sentTo: Line,
});
export type LaunchingPlanBody = z.infer<typeof LaunchingPlanBody>;

/** One figure; a null value is told in the note and never stands for zero. */
export const SentFigure = z.object({
  indicatorId: Id, name: z.string().min(1).max(2000), kind: IndicatorValueKind, value: z.number().nullable(), unit: Line, eventDate: IsoDate.nullable(),
  /** Named unit or population; empty: the unit itself. */
  concerns: Line, source: Line, note: Prose, cumulative: z.boolean().nullable(),
});
export type SentFigure = z.infer<typeof SentFigure>;
/** Figures of one year in one campaign. */
export const FiguresBody = z.object({ ...From, ...ofCampaign, year: Year, figures: z.array(SentFigure).max(3000) });
export type FiguresBody = z.infer<typeof FiguresBody>;

/** A report of a campaign as it was sent (R74). */
export const CampaignReportBody = z.object({
  ...From, ...ofCampaign,
  kind: CampaignReportKind, year: Year.nullable(), from: IsoDate, to: IsoDate, title: RequiredLine, number: Line, date: IsoDate.nullable(), receiver: Line, recipients: z.array(Line).max(100),
  sections: z.array(ReportSection).max(60), occurrenceKey: Line.nullable(), signer: z.object({ name: Line, title: Line }).nullable(), sentOn: IsoDate,
});
export type CampaignReportBody = z.infer<typeof CampaignReportBody>;

/** Profile of an exemplar, sent up for publicity (R43). */
export const ExemplarBody = z.object({
  ...From, ...Files, ...maybeOfCampaign,
  name: RequiredLine, subjectName: Line, field: Line, summary: Prose, criteria: Prose,
  steps: z.array(z.object({ stage: ExemplarStage, on: IsoDate, person: Line, evidence: Prose })).max(20),
  replications: z.array(z.object({ where: Line, since: IsoDate, note: Line })).max(500),
  listedFor: Line, sentOn: IsoDate,
});
export type ExemplarBody = z.infer<typeof ExemplarBody>;

/** A difficulty and what is proposed (R75). */
export const FeedbackBody = z.object({ ...From, ...maybeOfCampaign, raisedOn: IsoDate, content: Prose.min(1), proposal: Prose, sentTo: Line, sentOn: IsoDate, document: Line });
export type FeedbackBody = z.infer<typeof FeedbackBody>;

/** A campaign as its issuer publishes it; its plan goes in `plan-revision`. */
export const CampaignBody = z.object({ ...From, name: RequiredLine, fromYear: Year.nullable(), toYear: Year.nullable(), state: z.enum(CAMPAIGN_STATES), planCode: Line.nullable(), note: Prose });
export type CampaignBody = z.infer<typeof CampaignBody>;

/** A plan nests deeper than a bundle allows, so it goes as its canonical JSON in one text. */
const PlanText = z.string().refine((text) => readPlan(text) !== null, 'không đọc được kế hoạch');

/** One revision of a campaign's plan (R8). `previousId`: record of the one before. */
export const PlanRevisionBody = z.object({ ...From, campaignId: Id, n: z.number().int().positive(), previousId: Line.nullable(), effectiveFrom: IsoDate.nullable(), document: Line, note: Prose, madeOn: IsoDate, plan: PlanText });
export type PlanRevisionBody = z.infer<typeof PlanRevisionBody>;

/** The plan in its text form; null for anything else. */
export function readPlan(text: string): z.infer<typeof PlanSchema> | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    // Not JSON is no plan.
    return null;
  }
  const plan = PlanSchema.safeParse(json);
  return plan.success ? plan.data : null;
}

/** Regulations of the province as a profile file, with what it compared with the texts. Put in use by a person only. */
export const ProvinceProfileBody = z.object({
  ...From, name: RequiredLine, province: RequiredLine, validFrom: IsoDate,
  file: z.string().max(MOST_PROFILE_BYTES).refine((text) => readProfileFile(text).ok, 'không đọc được quy định'),
  confirmations: z.array(LawConfirmationFields).max(1000),
});
export type ProvinceProfileBody = z.infer<typeof ProvinceProfileBody>;

/** Văn bản hướng dẫn. */
export const GuidanceBody = z.object({ ...From, ...Files, ...maybeOfCampaign, number: Line, date: IsoDate.nullable(), title: RequiredLine, text: LongProse });
export type GuidanceBody = z.infer<typeof GuidanceBody>;

/** Yêu cầu, công văn đôn đốc (R79). */
export const RequestBody = z.object({ ...From, ...Files, ...maybeOfCampaign, number: Line, date: IsoDate.nullable(), title: RequiredLine, text: LongProse, /** Obligation, dossier or other thing it is about, in words. */ about: Line, dueOn: IsoDate.nullable() });
export type RequestBody = z.infer<typeof RequestBody>;

/** Numbers of places for one unit; both null: «chờ phân bổ», which is neither zero nor unlimited (R56). */
export const AllotmentBody = z.object({
  ...From, ...ofCampaign, document: RequiredLine, date: IsoDate,
  lines: z.array(z.object({ quotaId: Id, award: Line, min: z.number().int().nonnegative().nullable(), max: z.number().int().nonnegative().nullable() })).max(300),
});
export type AllotmentBody = z.infer<typeof AllotmentBody>;

/** Đính chính, with those of its lines that concern the receiver. */
export const CorrectionBody = z.object({ ...CorrectionFields.shape, ...From, ...Files, channel: Channel, lines: z.array(z.object({ decisionLineId: Id, field: CorrectedField, old: z.string().max(500), new: z.string().min(1).max(500) })).min(1) });
export type CorrectionBody = z.infer<typeof CorrectionBody>;

/** Hủy bỏ quyết định, with those of its lines that concern the receiver. */
export const CancellationBody = z.object({ ...CancellationFields.shape, ...From, ...Files, channel: Channel, decisionLineIds: z.array(Id).min(1) });
export type CancellationBody = z.infer<typeof CancellationBody>;

/** Answer to a request or a difficulty. */
export const ReplyBody = z.object({ ...From, ...Files, about: z.object({ kind: z.enum(['request', 'feedback']), id: Line }), aboutTitle: Line, text: Prose.min(1), number: Line, on: IsoDate });
export type ReplyBody = z.infer<typeof ReplyBody>;

/** The unit itself. Empty lines: not recorded. */
export const UnitCardBody = z.object({ ...From, kind: UnitKind, province: RequiredLine, formerDistrict: Line, address: Line, telephone: Line, contact: Line, programVersion: Line, madeOn: IsoDate });
export type UnitCardBody = z.infer<typeof UnitCardBody>;
