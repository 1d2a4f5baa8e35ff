import { z } from 'zod';
import { AWARD_TYPES } from '../../catalogue/award-schema.ts';
import { isIsoDate, partsOf } from '../../text/dates.ts';
import { formatNumber, formatPercent } from '../../text/numbers.ts';
import { textSortKey } from '../../text/order.ts';
import { ANNOUNCED_LEVELS, ANNOUNCED_LEVEL_WORDS } from '../announcement.ts';
import { AWARD_TYPE_WORDS } from '../award-type.ts';
import { IsoDate, Line } from '../common.ts';
import { SUBJECT_KIND_WORDS } from '../subject.ts';
import type { SubjectKind } from '../subject.ts';
import { AWARD_GROUPS, AWARD_GROUP_WORDS, GROUP_KINDS } from './award-groups.ts';
import type { AwardGroup, CountedAward } from './award-groups.ts';

/** What the counting is limited to. Both days are included. */
export const StatisticsFilter = z.object({
  from: IsoDate,
  to: IsoDate,
  /** By the day of the decision, or by the year the award is for (then the years of `from` and `to`). */
  by: z.enum(['decision', 'award-year']).default('decision'),
  /** Name of a campaign; '' only what stands outside every campaign. */
  campaign: Line.nullable().default(null),
  level: z.enum(ANNOUNCED_LEVELS).nullable().default(null),
});
export type StatisticsFilter = z.infer<typeof StatisticsFilter>;

export const DIMENSIONS = ['form', 'kind', 'type', 'campaign', 'level', 'year'] as const;
export type Dimension = (typeof DIMENSIONS)[number];
export const DIMENSION_WORDS: Readonly<Record<Dimension, string>> = {
  form: 'Hình thức, danh hiệu', kind: 'Đối tượng', type: 'Loại khen thưởng', campaign: 'Phong trào', level: 'Cấp khen thưởng', year: 'Năm khen thưởng',
};

/** Columns of the commune's table (documents.md 3.15), and what is not recorded beside them. */
export const COLUMNS = ['total', 'collective', 'household', 'person', 'leader', 'directWorker', 'women', 'ethnicMinority', 'cong_trang', 'phong_trao', 'dot_xuat', 'other', 'typeUnknown'] as const;
export type CountColumn = (typeof COLUMNS)[number];
export const COLUMN_WORDS: Readonly<Record<CountColumn, string>> = {
  total: 'Tổng số', collective: 'Tập thể', household: 'Hộ gia đình', person: 'Cá nhân', leader: 'Lãnh đạo quản lý', directWorker: 'Trực tiếp lao động', women: 'Nữ',
  ethnicMinority: 'Dân tộc thiểu số', cong_trang: 'Công trạng', phong_trao: 'Chuyên đề', dot_xuat: 'Đột xuất', other: 'Khác', typeUnknown: 'Chưa ghi loại',
};

/** One figure: how many, and of how many it is not recorded. `base`: those it was asked of. */
interface Figure {
  readonly count: number;
  readonly unknown: number;
  readonly base: number;
}
export interface StatisticsRow {
  readonly key: string;
  readonly label: string;
  readonly figures: Readonly<Record<CountColumn, Figure>>;
  /** Total of the year before; null: the register holds nothing of that time. */
  readonly before: number | null;
  /** Sum of what is known in đồng, and how many are not; lines the unit does not pay are in neither. */
  readonly bonus: { readonly knownVnd: number; readonly known: number; readonly unknown: number };
}

/** What stands behind a figure: a row (null: all), a column, a group. `unknown`: those of whom it is not recorded. */
export const Cut = z.object({
  dimension: z.enum(DIMENSIONS).nullable().default(null),
  key: z.string().default(''),
  column: z.enum(COLUMNS).default('total'),
  group: z.enum(AWARD_GROUPS).nullable().default(null),
  unknown: z.boolean().default(false),
  /** Of the same time one year before. */
  before: z.boolean().default(false),
});
export type Cut = z.infer<typeof Cut>;

const NOT_RECORDED = '?';
const isGroup = (column: CountColumn): column is CountColumn & AwardGroup => (AWARD_GROUPS as readonly string[]).includes(column);

/** Awards that count: not cancelled, and within the filter. */
export function countedIn<A extends CountedAward>(awards: readonly A[], { from, to, by, campaign, level }: StatisticsFilter): A[] {
  const within = by === 'decision' ? ({ decidedOn }: A) => decidedOn >= from && decidedOn <= to : ({ year }: A) => year >= partsOf(from).year && year <= partsOf(to).year;
  return awards.filter((award) => !award.cancelled && within(award) && (campaign === null || award.campaign === campaign) && (level === null || award.level === level));
}

/** The same time one year earlier; 29 February becomes the 28th, and a month's last day stays its last. */
export function yearBefore(filter: StatisticsFilter): StatisticsFilter {
  const back = (iso: string): string => {
    const { year } = partsOf(iso);
    const rest = iso.slice(4);
    const moved = `${String(year - 1).padStart(4, '0')}${rest}`;
    if (rest === '-02-28' && isIsoDate(`${String(year - 1).padStart(4, '0')}-02-29`) && filter.to === iso) return `${String(year - 1).padStart(4, '0')}-02-29`;
    return isIsoDate(moved) ? moved : `${String(year - 1).padStart(4, '0')}-02-28`;
  };
  return { ...filter, from: back(filter.from), to: back(filter.to) };
}

/** Key of the row an award stands in. */
export function keyOf(award: CountedAward, dimension: Dimension): string {
  switch (dimension) {
    case 'form':
      return award.form;
    case 'campaign':
      return award.campaign ?? NOT_RECORDED;
    case 'type':
      return award.type ?? NOT_RECORDED;
    case 'year':
      return String(award.year);
    default:
      return award[dimension];
  }
}

/** How a row is called. */
export function labelOf(dimension: Dimension, key: string): string {
  const word = (words: Readonly<Record<string, string>>): string => words[key] ?? 'Chưa ghi';
  switch (dimension) {
    case 'kind':
      return word(SUBJECT_KIND_WORDS);
    case 'type':
      return key === 'phong_trao' ? 'Chuyên đề (phong trào thi đua)' : word(AWARD_TYPE_WORDS);
    case 'level':
      return word(ANNOUNCED_LEVEL_WORDS);
    case 'campaign':
      return key === NOT_RECORDED ? 'Chưa ghi' : key === '' ? 'Ngoài phong trào' : key;
    case 'form':
    case 'year':
      return key;
  }
}

const asked = (award: CountedAward, group: AwardGroup): boolean => GROUP_KINDS[group].includes(award.kind);

function isIn(award: CountedAward, column: CountColumn): boolean {
  if (isGroup(column)) return asked(award, column) && award.groups[column] === true;
  switch (column) {
    case 'total':
      return true;
    case 'typeUnknown':
      return award.type === null;
    case 'other':
      return award.type !== null && award.type !== 'cong_trang' && award.type !== 'phong_trao' && award.type !== 'dot_xuat';
    case 'cong_trang':
    case 'phong_trao':
    case 'dot_xuat':
      return award.type === column;
    default:
      return award.kind === column;
  }
}

/** A group among awards: of those asked, how many belong to it and of how many it is not recorded. */
export function groupFigure(awards: readonly CountedAward[], group: AwardGroup): Figure {
  const of = awards.filter((award) => asked(award, group));
  return { count: of.filter(({ groups }) => groups[group] === true).length, unknown: of.filter(({ groups }) => groups[group] === null).length, base: of.length };
}

export function figureOf(awards: readonly CountedAward[], column: CountColumn): Figure {
  return isGroup(column) ? groupFigure(awards, column) : { count: awards.filter((award) => isIn(award, column)).length, unknown: 0, base: awards.length };
}

/** The awards behind a figure; its length is the figure. */
export function namesBehind<A extends CountedAward>(awards: readonly A[], { dimension, key, column, group, unknown }: Omit<Cut, 'before'>): A[] {
  const inRow = dimension === null ? awards : awards.filter((award) => keyOf(award, dimension) === key);
  const of = group ?? (isGroup(column) ? column : null);
  if (of !== null) return inRow.filter((award) => asked(award, of) && award.groups[of] === (unknown ? null : true));
  return inRow.filter((award) => isIn(award, column));
}

function rowOf(key: string, label: string, awards: readonly CountedAward[], before: readonly CountedAward[] | null): StatisticsRow {
  const paid = awards.flatMap(({ bonusVnd }) => (bonusVnd === undefined ? [] : [bonusVnd]));
  const known = paid.filter((sum) => sum !== null);
  return {
    key,
    label,
    figures: Object.fromEntries(COLUMNS.map((column) => [column, figureOf(awards, column)])) as Record<CountColumn, Figure>,
    before: before?.length ?? null,
    bonus: { knownVnd: known.reduce((sum, one) => sum + one, 0), known: known.length, unknown: paid.length - known.length },
  };
}

const ORDERS: Partial<Record<Dimension, readonly string[]>> = { kind: ['collective', 'household', 'person'] satisfies SubjectKind[], type: AWARD_TYPES, level: ANNOUNCED_LEVELS };

/** Rows of one dimension; a row of the year before that has nothing now stands too. Forms keep the order in which `awards` bring them. */
export function rowsBy(dimension: Dimension, awards: readonly CountedAward[], before: readonly CountedAward[] | null): StatisticsRow[] {
  const group = (all: readonly CountedAward[]): Map<string, CountedAward[]> => {
    const groups = new Map<string, CountedAward[]>();
    for (const award of all) {
      const key = keyOf(award, dimension);
      const held = groups.get(key);
      if (held === undefined) groups.set(key, [award]);
      else held.push(award);
    }
    return groups;
  };
  const now = group(awards);
  const then = before === null ? null : group(before);
  const keys = [...new Set([...now.keys(), ...(then?.keys() ?? [])])];
  return sorted(dimension, keys).map((key) => rowOf(key, labelOf(dimension, key), now.get(key) ?? [], then === null ? null : (then.get(key) ?? [])));
}

function sorted(dimension: Dimension, keys: readonly string[]): readonly string[] {
  const order = ORDERS[dimension];
  const rank = (key: string): number => (order === undefined ? 0 : order.indexOf(key) < 0 ? order.length : order.indexOf(key));
  switch (dimension) {
    case 'form':
      return keys;
    case 'year':
      return keys.toSorted((one, other) => Number(other) - Number(one));
    case 'campaign':
      return keys.toSorted((one, other) => Number(one === '' || one === NOT_RECORDED) - Number(other === '' || other === NOT_RECORDED) || (textSortKey(one) < textSortKey(other) ? -1 : 1));
    default:
      return keys.toSorted((one, other) => rank(one) - rank(other));
  }
}

/** The row over all. */
export function totalRow(awards: readonly CountedAward[], before: readonly CountedAward[] | null): StatisticsRow {
  return rowOf('', 'Tổng số', awards, before);
}

export interface GroupShare {
  readonly group: AwardGroup;
  readonly label: string;
  readonly now: Figure;
  readonly before: Figure | null;
}

/** Shares of the groups, now and one year before (R77). */
export function sharesOfGroups(awards: readonly CountedAward[], before: readonly CountedAward[] | null): GroupShare[] {
  return AWARD_GROUPS.map((group) => ({ group, label: AWARD_GROUP_WORDS[group], now: groupFigure(awards, group), before: before === null ? null : groupFigure(before, group) }));
}

/** «8/12 (66,67%)»; «8/11 đã ghi; chưa ghi 1» while some are not recorded; «chưa ghi» where nobody is; «không có» where nobody was asked. */
export function figureWords({ count, unknown, base }: Figure): string {
  if (base === 0) return 'không có';
  if (unknown === base) return 'chưa ghi';
  if (unknown > 0) return `${formatNumber(count)}/${formatNumber(base - unknown)} đã ghi; chưa ghi ${formatNumber(unknown)}`;
  return `${formatNumber(count)}/${formatNumber(base)} (${formatPercent((count * 100) / base, 2)})`;
}

/** «5», «5 (chưa ghi 2)», «chưa ghi»: a figure in a table. */
export function cellWords({ count, unknown, base }: Figure): string {
  if (unknown === 0) return formatNumber(count);
  return unknown === base ? 'chưa ghi' : `${formatNumber(count)} (chưa ghi ${formatNumber(unknown)})`;
}

/** «+3», «−2», «0»; empty where there is nothing to compare with. */
export function changeWords(now: number, before: number | null): string {
  if (before === null) return '';
  return now === before ? '0' : now > before ? `+${formatNumber(now - before)}` : `−${formatNumber(before - now)}`;
}
