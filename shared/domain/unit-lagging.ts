import type { FiguresBody } from '../exchange/bodies.ts';
import { addsUp } from './unit-figures.ts';
import type { IndicatorTarget } from './indicator-target.ts';
import type { IndicatorValue } from './indicator-value.ts';
import { judgeIndicator } from './judge-indicator.ts';
import type { JudgeOptions } from './judge-indicator.ts';

/**
 * Indicators in which the figures a unit below has sent fall short of the wording of the campaign, in the order of the
 * targets (R79). Amounts that add up are left out: a unit's share of them is set by nobody here, so it cannot fall short.
 * @param sent figures of that unit in the campaign, one body a year  @param options without the year: each target is judged as
 * of the last year of which the unit has sent a figure
 */
export function laggingOf(targets: readonly IndicatorTarget[], sent: readonly FiguresBody[], options: Omit<JudgeOptions, 'year'>): string[] {
  const values = sent.flatMap(({ year, figures }) =>
    figures.flatMap((figure): IndicatorValue[] => {
      if (addsUp(figure)) return [];
      const { indicatorId, kind, value, eventDate, concerns, source, note, cumulative } = figure;
      return [{ id: `${indicatorId} ${year} ${kind} ${concerns}`, version: 1, campaignId: '', indicatorId, year, kind, value, eventDate, unitName: concerns, source, author: '', note, cumulative, enteredOn: options.on }];
    }),
  );
  return targets.flatMap((target) => {
    const own = values.filter(({ indicatorId }) => indicatorId === target.id);
    if (own.length === 0) return [];
    const { state } = judgeIndicator(target, own, { ...options, year: Math.max(...own.map(({ year }) => year)) });
    return state === 'chua-dat' || state === 'lech' ? [target.id] : [];
  });
}
