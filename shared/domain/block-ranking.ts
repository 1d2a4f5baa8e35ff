import { fault } from '../result.ts';
import type { Fault } from '../result.ts';
import { formatNumber } from '../text/numbers.ts';
import { addFigures, compareFigures, subtractFigures } from './decimal.ts';
import type { Block, ScoreSheet, ScoringItem } from './block.ts';

/** Whose scores: the member's own («Điểm tự chấm») or the block's («Điểm thẩm định»). */
export type ScoreSide = 'self' | 'block';
type Scores = ScoreSheet['self'];
type Scored = Pick<Block, 'members' | 'table' | 'sheets'>;

/** The most that can be reached: items that take points away add nothing. */
export function maximumOf(table: readonly ScoringItem[]): number {
  return addFigures(...table.filter(({ penalty }) => !penalty).map(({ max }) => max));
}

export interface SheetTotal {
  /** Null while a score is missing or the table is empty: not known is not zero. */
  readonly total: number | null;
  /** Items without a score; one above its maximum counts as none. */
  readonly missing: number;
}

/** Sum of a sheet: items add, penalty items take away what stands there. */
export function totalOf(table: readonly ScoringItem[], scores: Scores): SheetTotal {
  const valid = (score: number | null | undefined, max: number): number | null => (score === null || score === undefined || compareFigures(score, max) > 0 ? null : score);
  const values = table.map(({ id, penalty, max }) => ({ penalty, score: valid(scores[id], max) }));
  const missing = values.filter(({ score }) => score === null).length;
  if (missing > 0 || table.length === 0) return { total: null, missing };
  const sum = (taken: boolean): number => addFigures(...values.filter(({ penalty }) => penalty === taken).map(({ score }) => score ?? 0));
  return { total: subtractFigures(sum(false), sum(true)), missing };
}

/** Scores of one member on one side; empty where the member has no sheet. */
export function scoresOf(sheets: readonly ScoreSheet[], memberId: string, side: ScoreSide): Scores {
  return sheets.find((sheet) => sheet.memberId === memberId)?.[side] ?? {};
}

export interface RankedMember {
  readonly memberId: string;
  readonly name: string;
  readonly own: boolean;
  readonly self: number | null;
  readonly block: number | null;
  /** By the block's total; members with the same total share a rank and the next is left out: 1, 1, 3. Null while unknown. */
  readonly rank: number | null;
  readonly tied: boolean;
  /** Items the block has not scored. */
  readonly missing: number;
}

/** Members by rank, those without one last, each group in the order of the block (R38). */
export function rankingOf({ members, table, sheets }: Scored): RankedMember[] {
  const totals = members.map((member) => ({ member, self: totalOf(table, scoresOf(sheets, member.id, 'self')), block: totalOf(table, scoresOf(sheets, member.id, 'block')) }));
  const known = totals.flatMap(({ block }) => (block.total === null ? [] : [block.total]));
  const ranked = totals.map(({ member, self, block }): RankedMember => {
    const { total } = block;
    return {
      memberId: member.id,
      name: member.name,
      own: member.own,
      self: self.total,
      block: total,
      rank: total === null ? null : 1 + known.filter((other) => compareFigures(other, total) > 0).length,
      tied: total !== null && known.filter((other) => compareFigures(other, total) === 0).length > 1,
      missing: block.missing,
    };
  });
  return ranked.sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || 0);
}

/** Items on which the block gave another score than the member gave itself; items that one of them has not scored are left out. */
export function differencesOf({ table, sheets }: Pick<Scored, 'table' | 'sheets'>, memberId: string): { readonly itemId: string; readonly self: number; readonly block: number }[] {
  const [self, block] = [scoresOf(sheets, memberId, 'self'), scoresOf(sheets, memberId, 'block')];
  return table.flatMap(({ id }) => {
    const [own, given] = [self[id] ?? null, block[id] ?? null];
    return own === null || given === null || compareFigures(own, given) === 0 ? [] : [{ itemId: id, self: own, block: given }];
  });
}

/** Where a score stands, as a field's name: «score-<side>-<member>-<item>». */
export const scoreField = (side: ScoreSide, memberId: string, itemId: string): string => `score-${side}-${memberId}-${itemId}`;

/** Every score above its item's maximum, with the field it stands in as `item`. */
export function scoreFaults({ members, table, sheets }: Scored): Fault[] {
  return sheets.flatMap((sheet) =>
    (['self', 'block'] as const).flatMap((side) =>
      table.flatMap(({ id, text, max }) => {
        const score = sheet[side][id] ?? null;
        if (score === null || compareFigures(score, max) <= 0) return [];
        const name = members.find(({ id: member }) => member === sheet.memberId)?.name ?? '';
        return [
          fault('diem-vuot-toi-da', `${name}, «${text}»: ${side === 'self' ? 'điểm tự chấm' : 'điểm của khối'} ${formatNumber(score)} lớn hơn điểm tối đa ${formatNumber(max)}.`, {
            item: scoreField(side, sheet.memberId, id),
            next: 'Sửa điểm, hoặc sửa điểm tối đa của tiêu chí.',
          }),
        ];
      }),
    ),
  );
}

/** Sheets without the scores of members and items that are gone. */
export function tidySheets({ members, table, sheets }: Scored): ScoreSheet[] {
  const items = new Set(table.map(({ id }) => id));
  const kept = (scores: Scores): Scores => Object.fromEntries(Object.entries(scores).filter(([id]) => items.has(id)));
  return sheets.filter(({ memberId }) => members.some(({ id }) => id === memberId)).map((sheet) => ({ ...sheet, self: kept(sheet.self), block: kept(sheet.block) }));
}

/** The sheets with one score written; `null` takes it away. */
export function withScore(sheets: readonly ScoreSheet[], side: ScoreSide, memberId: string, itemId: string, score: number | null): ScoreSheet[] {
  const held = sheets.find((sheet) => sheet.memberId === memberId);
  const sheet: ScoreSheet = held ?? { memberId, self: {}, block: {}, note: '' };
  const next = { ...sheet, [side]: { ...sheet[side], [itemId]: score } };
  return held === undefined ? [...sheets, next] : sheets.map((one) => (one.memberId === memberId ? next : one));
}
