import type { IndicatorTarget } from './indicator-target.ts';
import { RELATION_WORDS } from './indicator-words.ts';

/** Sectors as the built-in plans are sorted, with their words. */
export const SECTOR_WORDS: Readonly<Record<string, string>> = {
  'kinh-te': 'Kinh tế', 'ngan-sach-dau-tu': 'Ngân sách, đầu tư', 'du-lich': 'Du lịch', 'lao-dong-viec-lam': 'Lao động, việc làm', 'giam-ngheo': 'Giảm nghèo', 'dan-so': 'Dân số',
  'y-te': 'Y tế', 'giao-duc': 'Giáo dục', 'van-hoa': 'Văn hóa', 'nong-thon-moi': 'Nông thôn mới', 'ha-tang': 'Hạ tầng', 'moi-truong': 'Môi trường',
  'thong-tin-truyen-thong': 'Thông tin, truyền thông', 'hanh-chinh': 'Hành chính', 'quoc-phong-an-ninh': 'Quốc phòng, an ninh', 'xay-dung-dang': 'Xây dựng Đảng', 'can-bo': 'Cán bộ',
};

/** Words of a sector; one that is not in the list shows as it is written. */
export function sectorWords(sector: string): string {
  return SECTOR_WORDS[sector] ?? (sector === '' ? 'Khác' : sector);
}

export interface IndicatorRow<T> {
  readonly indicator: T;
  /** 0 for a target of its own, 1 under its parent, and so on; one step of indentation each (R15). */
  readonly depth: number;
  /** «trong đó», «riêng», … before a nested target; empty otherwise. */
  readonly relationWords: string;
  /** Named unit, area class or population it concerns (R22); empty: the unit as a whole. */
  readonly concerns: string;
}

type Nested = Pick<IndicatorTarget, 'id' | 'parentId' | 'relation' | 'appliesTo'>;

/**
 * Targets in the order of the plan, each directly followed by its children. Nothing checks that a child is stricter than
 * its parent or that children add up (R15). A child whose parent is not here, or that is its own ancestor, stands by itself.
 */
export function indicatorRows<T extends Nested>(indicators: readonly T[]): IndicatorRow<T>[] {
  const ids = new Set(indicators.map(({ id }) => id));
  const children = new Map<string, T[]>();
  for (const indicator of indicators) {
    if (indicator.parentId !== null && ids.has(indicator.parentId)) children.set(indicator.parentId, [...(children.get(indicator.parentId) ?? []), indicator]);
  }
  const placed = new Set<string>();
  const rows: IndicatorRow<T>[] = [];
  const place = (indicator: T, depth: number): void => {
    if (placed.has(indicator.id)) return;
    placed.add(indicator.id);
    rows.push({ indicator, depth, relationWords: depth > 0 && indicator.relation !== null ? RELATION_WORDS[indicator.relation] : '', concerns: concernsOf(indicator) });
    for (const child of children.get(indicator.id) ?? []) place(child, depth + 1);
  };
  for (const indicator of indicators) if (indicator.parentId === null || !ids.has(indicator.parentId)) place(indicator, 0);
  for (const indicator of indicators) place(indicator, 0);
  return rows;
}

function concernsOf({ appliesTo }: Nested): string {
  return [...appliesTo.unitNames, ...(appliesTo.population === null ? [] : [appliesTo.population])].join(', ');
}

export interface IndicatorGroup<T> {
  readonly title: string;
  readonly rows: readonly IndicatorRow<T>[];
}

/**
 * Rows under the plan's own headings where it has any, else under sectors, in the order they first appear. A child goes
 * with its parent whatever its own heading.
 */
export function groupRows<T extends Nested & Pick<IndicatorTarget, 'sector'> & { readonly heading: string | null }>(rows: readonly IndicatorRow<T>[]): IndicatorGroup<T>[] {
  const groups = new Map<string, IndicatorRow<T>[]>();
  let title = '';
  for (const row of rows) {
    if (row.depth === 0) title = row.indicator.heading ?? sectorWords(row.indicator.sector);
    groups.set(title, [...(groups.get(title) ?? []), row]);
  }
  return [...groups].map(([heading, members]) => ({ title: heading, rows: members }));
}
