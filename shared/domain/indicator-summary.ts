import type { IndicatorTarget } from './indicator-target.ts';
import { sectorWords } from './indicator-tree.ts';
import { noteFor } from './indicator-value.ts';
import type { IndicatorNote } from './indicator-value.ts';
import type { IndicatorState } from './indicator-words.ts';
import type { IndicatorJudgement } from './judge-indicator.ts';

/** A target with its verdict, and whose it is: own and assigned ones are reported apart from the province's (R24). */
export interface JudgedIndicator {
  readonly target: Pick<IndicatorTarget, 'id' | 'sector' | 'text'>;
  readonly judgement: Pick<IndicatorJudgement, 'state' | 'year'>;
  readonly owner: 'province' | 'unit';
}

export interface StateCounts {
  readonly total: number;
  /** Reached, without those exceeded. */
  readonly reached: number;
  readonly exceeded: number;
  /** Chưa đạt and lệch. */
  readonly lagging: number;
  readonly notDue: number;
  readonly toConfirm: number;
  readonly noData: number;
  readonly notJudged: number;
}

export interface SectorSummary extends StateCounts {
  readonly sector: string;
  readonly words: string;
  /** The records behind the figures, by state (R78). */
  readonly ids: Readonly<Record<keyof Omit<StateCounts, 'total'>, readonly string[]>>;
}

export interface IndicatorSummary {
  readonly province: SectorSummary;
  readonly unit: SectorSummary;
  /** The province's, by sector, in the order they first appear. */
  readonly provinceBySector: readonly SectorSummary[];
  readonly unitBySector: readonly SectorSummary[];
}

const BUCKETS: Readonly<Record<IndicatorState, keyof Omit<StateCounts, 'total'>>> = {
  vuot: 'exceeded', dat: 'reached', 'cho-xac-nhan': 'toConfirm', 'chua-den-han': 'notDue', 'chua-dat': 'lagging', lech: 'lagging', 'chua-co-so-lieu': 'noData', 'khong-cham': 'notJudged',
};

/** How many targets are reached, exceeded, lagging, without data, not judged; in all and by sector (R26, R78). */
export function summarise(judged: readonly JudgedIndicator[]): IndicatorSummary {
  const of = (owner: JudgedIndicator['owner']): readonly JudgedIndicator[] => judged.filter((item) => item.owner === owner);
  return {
    province: countIn('', 'Tất cả', of('province')), unit: countIn('', 'Tất cả', of('unit')),
    provinceBySector: bySector(of('province')), unitBySector: bySector(of('unit')),
  };
}

function bySector(items: readonly JudgedIndicator[]): SectorSummary[] {
  const sectors = [...new Set(items.map(({ target }) => target.sector))];
  return sectors.map((sector) => countIn(sector, sectorWords(sector), items.filter(({ target }) => target.sector === sector)));
}

function countIn(sector: string, words: string, items: readonly JudgedIndicator[]): SectorSummary {
  const idsIn = (bucket: keyof SectorSummary['ids']): string[] => items.filter(({ judgement }) => BUCKETS[judgement.state] === bucket).map(({ target }) => target.id);
  const ids = {
    reached: idsIn('reached'), exceeded: idsIn('exceeded'), lagging: idsIn('lagging'), notDue: idsIn('notDue'), toConfirm: idsIn('toConfirm'), noData: idsIn('noData'), notJudged: idsIn('notJudged'),
  };
  return {
    sector, words, total: items.length, reached: ids.reached.length, exceeded: ids.exceeded.length, lagging: ids.lagging.length,
    notDue: ids.notDue.length, toConfirm: ids.toConfirm.length, noData: ids.noData.length, notJudged: ids.notJudged.length, ids,
  };
}

export interface LaggingIndicator<T> {
  readonly item: T;
  /** Solution written for it; empty: still to be written (R26). */
  readonly remedy: string;
}

/** The lagging targets with the solution to each, those without a solution first (R26). */
export function laggingIndicators<T extends JudgedIndicator>(judged: readonly T[], notes: readonly IndicatorNote[]): LaggingIndicator<T>[] {
  const written = notes.filter((note) => note.remedy !== '');
  const rows = judged
    .filter(({ judgement }) => BUCKETS[judgement.state] === 'lagging')
    .map((item) => ({ item, remedy: noteFor(written, item.target.id, item.judgement.year)?.remedy ?? '' }));
  return [...rows.filter(({ remedy }) => remedy === ''), ...rows.filter(({ remedy }) => remedy !== '')];
}
