import { z } from 'zod';
import { Id, IsoDate, Line, Year } from '../domain/common.ts';
import { AWARD_GROUPS } from '../domain/statistics/award-groups.ts';
import { COLUMNS, Cut, DIMENSIONS, StatisticsFilter } from '../domain/statistics/award-statistics.ts';
import { QuotaLine } from './campaign.ts';
import { call } from './define.ts';
import { Nothing } from './common.ts';

const Count = z.number().int().nonnegative();
const Figure = z.object({ count: Count, unknown: Count, base: Count });
const StatisticsRow = z.object({
  key: z.string(),
  label: z.string(),
  figures: z.record(z.enum(COLUMNS), Figure),
  before: Count.nullable(),
  bonus: z.object({ knownVnd: Count, known: Count, unknown: Count }),
});
const Share = z.object({ group: z.enum(AWARD_GROUPS), label: Line, now: Figure, before: Figure.nullable() });

/** A name behind a figure, and the page where it stands. */
const Behind = z.object({ id: z.string(), name: z.string(), place: z.string(), note: z.string(), day: z.string(), page: Line, params: z.record(z.string(), z.string()) });
export type Behind = z.infer<typeof Behind>;

/** What a count is held against. `max`, `left` null: not known, neither zero nor unlimited. */
const OverviewQuota = QuotaLine.pick({ status: true, max: true, left: true });
/** One figure of the overview: what it counts and the records behind it. `count` null: nothing on record tells it. `quota`: of the numbers alone. */
const OverviewFigure = z.object({ key: z.string(), label: z.string(), count: z.number().int().nullable(), note: z.string(), behind: z.array(Behind), quota: OverviewQuota.optional() });
const OverviewGroup = z.object({ key: z.string(), title: z.string(), figures: z.array(OverviewFigure) });
export type OverviewGroup = z.infer<typeof OverviewGroup>;
export type OverviewFigure = z.infer<typeof OverviewFigure>;

export const statisticsContract = {
  'statistics.choices': call({
    role: 'viewer',
    about: 'Years and campaigns the award statistics can be limited to',
    input: Nothing,
    output: z.object({ years: z.array(Year), campaigns: z.array(Line), today: IsoDate }),
  }),
  'statistics.awards': call({
    role: 'viewer',
    about: 'Awards counted by form, subject kind, kind of commendation, campaign, level and year, with shares of the groups and the year before (R77)',
    input: StatisticsFilter,
    output: z.object({
      rows: z.record(z.enum(DIMENSIONS), z.array(StatisticsRow)),
      total: StatisticsRow,
      shares: z.array(Share),
      /** Cancelled awards of the period: they are not counted. */
      cancelled: Count,
    }),
  }),
  'statistics.names': call({
    role: 'viewer',
    about: 'The awards behind one figure of the statistics',
    input: z.object({ filter: StatisticsFilter, cut: Cut }),
    output: z.object({ title: z.string(), rows: z.array(z.object({ id: Id, subjectId: Id.nullable(), decisionId: Id.nullable(), name: Line, place: Line, award: Line, decision: Line, decidedOn: IsoDate })) }),
  }),
  'statistics.overview': call({
    role: 'viewer',
    about: 'Indicators by state and field, quota used and left, exemplars by stage, dossiers by step; each figure with its records (R78)',
    input: z.object({ campaignId: Id.nullable().default(null) }),
    output: z.object({ campaigns: z.array(z.object({ id: Id, name: Line })), groups: z.array(OverviewGroup) }),
  }),
};
