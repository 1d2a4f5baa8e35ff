import type { AwardDefinition } from '../catalogue/award-schema.ts';
import { awardByCode } from '../catalogue/awards.ts';
import { fold } from '../text/fold.ts';
import { authorityRead } from './deciding-authority.ts';
import type { DecidingAuthority } from './deciding-authority.ts';
import type { AwardEntry } from './register.ts';
import type { SubjectKind } from './subject.ts';

/** Levels from high to low; the province and ministries stand on one. `unknown`: what is recorded does not tell. */
export const ANNOUNCED_LEVELS = ['nha_nuoc', 'tinh', 'co_so', 'unknown'] as const;
export type AnnouncedLevel = (typeof ANNOUNCED_LEVELS)[number];
export const ANNOUNCED_LEVEL_WORDS: Readonly<Record<AnnouncedLevel, string>> = {
  nha_nuoc: 'Cấp Nhà nước',
  tinh: 'Cấp bộ, ban, ngành, tỉnh',
  co_so: 'Cấp cơ sở',
  unknown: 'Chưa xác định cấp khen thưởng',
};

const LEVEL_OF_AWARD: Readonly<Record<AwardDefinition['level'], AnnouncedLevel>> = { nha_nuoc: 'nha_nuoc', bo_nganh: 'tinh', tinh: 'tinh', co_so: 'co_so' };
const LEVEL_OF_AUTHORITY: Readonly<Record<DecidingAuthority, AnnouncedLevel>> = {
  chu_tich_nuoc: 'nha_nuoc', chinh_phu: 'nha_nuoc', thu_tuong: 'nha_nuoc', bo: 'tinh', tinh: 'tinh', so: 'co_so', huyen: 'co_so', xa: 'co_so', doanh_nghiep: 'co_so',
};

/** Collective, household, individual. */
const RECIPIENT_RANK: Readonly<Record<SubjectKind, number>> = { collective: 0, household: 1, person: 2 };
/** Families of forms from high to low (ui-vocabulary, section 5). */
const FAMILIES = ['huan chuong', 'huy chuong', 'giai thuong', 'ky niem chuong', 'bang khen', 'giay khen'];
const TITLE = /^(?:danh hieu |chien si |lao dong tien tien|tap the lao dong|don vi (?:tien tien|quyet thang)|co thi dua|gia dinh van hoa|thon |to dan pho |xa |phuong )/u;
const GRADES = ['hang nhat', 'hang nhi', 'hang ba'];

type Announced = Pick<AwardEntry, 'awardName' | 'awardCode' | 'authority' | 'subjectKind' | 'decisionDate'>;

export interface AnnouncedGroup<E> {
  readonly level: AnnouncedLevel;
  readonly awardName: string;
  readonly subjectKind: SubjectKind;
  /** In the order of their decisions. */
  readonly entries: readonly E[];
}

/** Level of an award: by the catalogue, else by who decided it; never guessed from a name. */
export function announcedLevel({ awardCode, authority }: Pick<Announced, 'awardCode' | 'authority'>): AnnouncedLevel {
  const award = awardCode === null ? undefined : awardByCode(awardCode);
  if (award !== undefined) return LEVEL_OF_AWARD[award.level];
  const read = authorityRead(authority);
  return read === null ? 'unknown' : LEVEL_OF_AUTHORITY[read];
}

/**
 * Awards in the order in which they are announced (NĐ 152/2025/NĐ-CP Điều 28–30): from high to low; at one level the title
 * before the form; collective, household, individual. Entries of one group keep the order given.
 */
export function announcementOrder<E extends Announced>(entries: readonly E[]): AnnouncedGroup<E>[] {
  const names = [...new Set(entries.map(({ awardName }) => awardName))];
  const groups = new Map<string, { key: number[]; entries: E[] }>();
  for (const entry of entries) {
    const key = rankOf(entry, names.indexOf(entry.awardName));
    const held = groups.get(key.join('/'));
    if (held === undefined) groups.set(key.join('/'), { key, entries: [entry] });
    else held.entries.push(entry);
  }
  return [...groups.values()]
    .sort((one, other) => compare(one.key, other.key))
    .flatMap(({ entries: of }) => {
      const first = of[0];
      return first === undefined ? [] : [{ level: announcedLevel(first), awardName: first.awardName, subjectKind: first.subjectKind, entries: of }];
    });
}

function rankOf(entry: Announced, byName: number): number[] {
  const level = ANNOUNCED_LEVELS.indexOf(announcedLevel(entry));
  const recipient = RECIPIENT_RANK[entry.subjectKind];
  const name = fold(entry.awardName);
  if (isTitle(entry, name)) return [level, 0, recipient, byName, 0, 0];
  const place = (words: readonly string[], at: (word: string) => boolean): number => (words.findIndex(at) + 1 || words.length + 1);
  return [level, 1, place(FAMILIES, (family) => name.startsWith(family)), place(GRADES, (grade) => name.includes(grade)), byName, recipient];
}

/** A title by the catalogue; without an entry there, by how titles are called. */
function isTitle({ awardCode }: Announced, name: string): boolean {
  const award = awardCode === null ? undefined : awardByCode(awardCode);
  return award === undefined ? TITLE.test(name) : award.kind === 'title';
}

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((rank, i) => rank !== other[i]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}
