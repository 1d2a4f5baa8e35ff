import { z } from 'zod';
import { Id, IsoDate, RequiredLine, Stored, Year } from './common.ts';

/** A round belongs to a campaign's milestone or stands alone (R89). */
export const ROUND_KINDS = ['campaign', 'yearly', 'sudden', 'long-service'] as const;
export const RoundKind = z.enum(ROUND_KINDS);
export type RoundKind = z.infer<typeof RoundKind>;
export const ROUND_KIND_WORDS: Readonly<Record<RoundKind, string>> = {
  campaign: 'Phong trào thi đua',
  yearly: 'Thường xuyên cuối năm',
  sudden: 'Đột xuất',
  'long-service': 'Quá trình cống hiến',
};

export const RoundFields = z.object({
  kind: RoundKind,
  name: RequiredLine,
  year: Year,
  campaignId: Id.nullable().default(null),
  milestoneId: Id.nullable().default(null),
  dueDate: IsoDate.nullable().default(null),
  /** What the awards of this round are given for; stands in submission, decision and certificates. */
  reason: z.string().trim().max(500).default(''),
  /** Time of the achievement, ends inclusive; a yearly round has its year and null here. Null otherwise: not recorded. */
  period: z.object({ from: IsoDate, to: IsoDate }).nullable().default(null),
});
export type RoundFields = z.infer<typeof RoundFields>;
/** What a round that stands alone leaves empty. */
export const NO_CAMPAIGN_ROUND = { campaignId: null, milestoneId: null, dueDate: null, reason: '', period: null } satisfies Partial<RoundFields>;
export const Round = RoundFields.extend({
  ...Stored,
  closed: z.boolean().default(false),
  /** Revision of the plan its nominations are judged by (R8); null for a round that stands alone. */
  planRevision: z.number().int().positive().nullable().default(null),
});
export type Round = z.infer<typeof Round>;

/** Time of the achievement that a round judges, ends inclusive: of a yearly round its year, of others what was recorded; null: nothing was. */
export function achievementPeriod({ kind, year, period }: Pick<Round, 'kind' | 'year' | 'period'>): { readonly from: string; readonly to: string } | null {
  return kind === 'yearly' ? { from: `${year}-01-01`, to: `${year}-12-31` } : period;
}
