import { z } from 'zod';
import { Id, IsoDate, Line, Prose, RequiredLine, Stored } from './common.ts';

/**
 * What one unit below has done for a campaign: launched, reported, where it lags (R79). Entered by hand, or later by a
 * bundle; a day that is not there means «chưa».
 */
export const FollowUpFields = z.object({
  campaignId: Id,
  unitName: RequiredLine,
  launchedOn: IsoDate.nullable().default(null),
  launchDocument: Line.default(''),
  /** One line per report due: the occurrence it answers, day received, paper. */
  reports: z.array(z.object({ occurrenceKey: RequiredLine, receivedOn: IsoDate, document: Line.default('') })).max(200).default([]),
  /** Indicators of the campaign it lags in, as it reported. */
  laggingIds: z.array(Id).max(300).default([]),
  awards: z.number().int().nonnegative().nullable().default(null),
  /** Reminders sent (công văn đôn đốc). */
  reminders: z.array(z.object({ on: IsoDate, document: Line.default('') })).max(100).default([]),
  note: Prose.default(''),
});
export type FollowUpFields = z.infer<typeof FollowUpFields>;
export const FollowUp = FollowUpFields.extend({
  ...Stored,
  /** What a bundle of the unit said of its launching plan; stays beside a day that was typed in. */
  arrived: z.object({ launchedOn: IsoDate, launchDocument: Line }).nullable().default(null),
});
export type FollowUp = z.infer<typeof FollowUp>;
