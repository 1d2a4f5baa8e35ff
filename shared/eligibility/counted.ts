import { AWARD_TYPE_WORDS } from '../domain/award-type.ts';
import { excludedTypes } from './counting.ts';
import type { AwardFact } from './facts.ts';
import type { Place } from './place.ts';
import { awardText, typeOf } from './subject-index.ts';
import { either } from './words.ts';

/** An award on record that may count. `thieu-so-lieu`: its kind is not recorded and would decide whether it does. */
export interface CountedAward {
  readonly award: AwardFact;
  readonly value: 'dat' | 'thieu-so-lieu';
}
export interface CountedAwards {
  readonly counted: readonly CountedAward[];
  /** Why awards of these codes on record do not count, as warnings. */
  readonly leftOut: readonly string[];
}
export interface AwardSearch {
  readonly codes: readonly string[];
  readonly orMinistryEquivalent?: boolean | undefined;
}

/**
 * Awards of the codes that count here, oldest first. Left out, and said: those of a kind that does not count for the ground
 * (NĐ 152/2025 Điều 4 khoản 3), those of a ministry where the standard names the province's own, and those cancelled.
 */
export function countedAwards(place: Place, { codes, orMinistryEquivalent }: AwardSearch): CountedAwards {
  const { index, counting, lookup } = place.trial;
  const excluded = excludedTypes(counting, place.groundType);
  const counted: CountedAward[] = [];
  const leftOut: string[] = [];
  for (const code of codes) {
    const definition = lookup(code);
    for (const award of index.awardsByCode.get(code) ?? []) {
      const type = typeOf(award, definition?.types ?? []);
      if (award.ofMinistry && orMinistryEquivalent !== true && definition?.level === 'tinh') leftOut.push(`Không tính ${awardText(award)}: tiêu chuẩn nêu riêng hình thức của tỉnh.`);
      else if (type !== null && excluded.includes(type)) leftOut.push(`Không tính ${awardText(award)} (khen thưởng ${AWARD_TYPE_WORDS[type].toLowerCase()}) cho công trạng (NĐ 152/2025/NĐ-CP Điều 4 khoản 3).`);
      else counted.push({ award, value: type === null && excluded.length > 0 ? 'thieu-so-lieu' : 'dat' });
    }
    for (const award of index.cancelledByCode.get(code) ?? []) leftOut.push(`Không tính ${awardText(award)}: quyết định đã bị hủy.`);
  }
  return { counted: counted.sort((one, other) => one.award.year - other.award.year), leftOut };
}

/** «loại hình của Bằng khen của Chủ tịch UBND tỉnh năm 2020». */
export function missingType(award: AwardFact): string {
  return `loại hình của ${awardText(award)}`;
}

/** «Bằng khen của Chủ tịch UBND tỉnh hoặc của bộ, ngành». */
export function namesOf(place: Place, { codes, orMinistryEquivalent }: AwardSearch): string {
  const names = codes.map((code) => place.trial.lookup(code)?.nameVi ?? code);
  return either(names) + (orMinistryEquivalent === true ? ' (hoặc tương đương của bộ, ngành)' : '');
}
