import { AWARD_GROUP_WORDS } from '../../shared/domain/statistics/award-groups.ts';
import { COLUMN_WORDS, DIMENSIONS, labelOf, namesBehind, rowsBy, sharesOfGroups, totalRow } from '../../shared/domain/statistics/award-statistics.ts';
import type { Cut, StatisticsFilter } from '../../shared/domain/statistics/award-statistics.ts';
import { plainName } from '../../shared/domain/subject.ts';
import { ok } from '../../shared/result.ts';
import { textSortKey } from '../../shared/text/order.ts';
import { countedPeriod } from './award-counting.ts';
import type { CountedEntry } from './award-counting.ts';
import type { HandlersOf } from './handlers.ts';
import type { OpenUnit } from './open-unit.ts';
import { overview } from './overview.ts';

type Methods = 'statistics.choices' | 'statistics.awards' | 'statistics.names' | 'statistics.overview';

/** Awards counted (R77) and the overview (R78); every figure opens the records behind it. */
export function statisticsHandlers(open: OpenUnit): HandlersOf<Methods> {
  const { read } = open.db;
  return {
    'statistics.choices': () => {
      const entries = read.all('award_entry');
      const today = open.clock.today();
      const years = new Set([Number(today.slice(0, 4)), ...entries.flatMap(({ year, decisionDate }) => [year, Number(decisionDate.slice(0, 4))])]);
      const names = new Set([...read.all('campaign').map(({ name }) => name), ...entries.flatMap(({ campaignName }) => (campaignName === null ? [] : [campaignName]))]);
      return ok({ years: [...years].sort((one, other) => other - one), campaigns: [...names].sort((one, other) => (textSortKey(one) < textSortKey(other) ? -1 : 1)), today });
    },
    'statistics.awards': (_ctx, filter) => {
      const { awards, before, cancelled } = countedPeriod(open, filter, { bonuses: true });
      const rows = Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, rowsBy(dimension, awards, before)])) as Record<(typeof DIMENSIONS)[number], ReturnType<typeof rowsBy>>;
      return ok({ rows, total: totalRow(awards, before), shares: sharesOfGroups(awards, before), cancelled });
    },
    'statistics.names': (_ctx, { filter, cut }) => ok({ title: cutTitle(filter, cut), rows: namesOf(open, filter, cut).map(({ entry }) => ({
      id: entry.id, subjectId: entry.subjectId, decisionId: entry.decisionId, name: plainName(entry.subjectName), place: entry.subjectPlace || entry.unitName, award: entry.awardName, decision: entry.decisionNumber, decidedOn: entry.decisionDate,
    })) }),
    'statistics.overview': (_ctx, { campaignId }) => ok(overview(open, campaignId)),
  };
}

/** The awards behind a figure; as many as it says. */
export function namesOf(open: OpenUnit, filter: StatisticsFilter, cut: Cut): CountedEntry[] {
  const { awards, before } = countedPeriod(open, filter, { bonuses: false });
  return namesBehind(cut.before ? (before ?? []) : awards, cut);
}

/** «Giấy khen …, cá nhân; nữ: chưa ghi», without the period. */
export function cutTitle(filter: StatisticsFilter, { dimension, key, column, group, unknown, before }: Cut): string {
  const column_ = group !== null ? AWARD_GROUP_WORDS[group] : column === 'total' ? '' : COLUMN_WORDS[column];
  const row = dimension === null ? '' : labelOf(dimension, key);
  const what = [row, unknown ? `${column_}: chưa ghi` : column_].filter(Boolean).join(' – ');
  return `${what === '' ? 'Tất cả khen thưởng' : what}${before ? ' (cùng kỳ năm trước)' : ''}`;
}
