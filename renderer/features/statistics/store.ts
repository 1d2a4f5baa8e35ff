import { create } from 'zustand';
import type { Api } from '../../app/api.tsx';
import { onSessionEnd } from '../../app/session.ts';
import { loading, remoteOf } from '../../components/remote.tsx';
import type { Remote } from '../../components/remote.tsx';
import type { SoVangContract } from '../../../shared/api/contract.ts';
import type { OutputOf } from '../../../shared/api/define.ts';
import type { AnnouncedLevel } from '../../../shared/domain/announcement.ts';
import type { StatisticsFilter } from '../../../shared/domain/statistics/award-statistics.ts';
import { ok } from '../../../shared/result.ts';
import { spanOf } from '../../../shared/domain/statistics/period.ts';
import type { Span } from '../../../shared/domain/statistics/period.ts';

type Output<N extends keyof SoVangContract> = OutputOf<SoVangContract[N]>;
export type Choices = Output<'statistics.choices'>;
export type AwardFigures = Output<'statistics.awards'>;
export type Overview = Output<'statistics.overview'>;
export type Figures = AwardFigures['rows']['form'][number];

/** What the clerk chose above the table; `year` null: the year of today. */
export interface Chosen {
  readonly year: number | null;
  readonly span: Span;
  readonly by: StatisticsFilter['by'];
  readonly campaign: string | null;
  readonly level: AnnouncedLevel | null;
}

interface StatisticsState {
  readonly choices: Remote<Choices>;
  readonly chosen: Chosen;
  readonly figures: Remote<AwardFigures>;
  readonly years: Remote<readonly Figures[]>;
  readonly overview: Remote<Overview>;
  readonly campaignId: string | null;
}

const START: StatisticsState = { choices: loading, chosen: { year: null, span: 'year', by: 'decision', campaign: null, level: null }, figures: loading, years: loading, overview: loading, campaignId: null };

export const useStatistics = create<StatisticsState>(() => START);
onSessionEnd(() => useStatistics.setState(START));

/** The filter as the backend takes it. By the year of the award only whole years can be asked for. */
export function filterOf({ year, span, by, campaign, level }: Chosen, today: string): StatisticsFilter {
  return { ...spanOf(year ?? Number(today.slice(0, 4)), by === 'award-year' ? 'year' : span), by, campaign, level };
}

/** Years drawn beside one another, the chosen one last. */
const YEARS_DRAWN = 5;

/** The chosen year and those before it, each by the year its awards are for. */
export function yearsFilterOf({ year, campaign, level }: Chosen, today: string): StatisticsFilter {
  const last = year ?? Number(today.slice(0, 4));
  return { from: `${last - YEARS_DRAWN + 1}-01-01`, to: `${last}-12-31`, by: 'award-year', campaign, level };
}

export async function loadChoices(api: Api): Promise<void> {
  useStatistics.setState({ choices: remoteOf(await api.call('statistics.choices', {})) });
}

let asked = 0;
/** Counts anew; the figures shown stay until the answer is there, and an answer that comes late is dropped. */
export async function loadFigures(api: Api, filter: StatisticsFilter): Promise<void> {
  const turn = ++asked;
  const result = await api.call('statistics.awards', filter);
  if (turn === asked) useStatistics.setState({ figures: remoteOf(result) });
}

let askedYears = 0;
/** Counts the years of the chart; late answers are dropped here too. */
export async function loadYears(api: Api, filter: StatisticsFilter): Promise<void> {
  const turn = ++askedYears;
  const result = await api.call('statistics.awards', filter);
  if (turn === askedYears) useStatistics.setState({ years: remoteOf(result.ok ? ok(result.value.rows.year) : result) });
}

export async function loadOverview(api: Api, campaignId: string | null): Promise<void> {
  const result = await api.call('statistics.overview', { campaignId });
  if (useStatistics.getState().campaignId === campaignId) useStatistics.setState({ overview: remoteOf(result) });
}
