import { UNIT_KIND_WORDS, isCommune, organName } from '../../../shared/domain/unit.ts';
import type { UnitKind } from '../../../shared/domain/unit.ts';
import { mergedProvinces, provinceNames } from '../../../shared/catalogue/bodies.ts';
import { fold } from '../../../shared/text/fold.ts';
import { nfc } from '../../../shared/text/normal.ts';

const COMMITTEE = /^(ủy ban nhân dân|uỷ ban nhân dân|ubnd)\s+/iu;

/**
 * The official name with its kind, out of what was typed: «Tân An» or «UBND xã Tân An» of a commune → «xã Tân An».
 * Names of departments and provincial offices stay as typed.
 */
export function officialName(kind: UnitKind, typed: string): string {
  const name = nfc(typed);
  if (!isCommune(kind)) return name;
  const bare = name.replace(COMMITTEE, '');
  const word = UNIT_KIND_WORDS[kind].toLowerCase();
  if (bare === '') return '';
  if (fold(bare) === fold(word)) return '';
  return fold(bare).startsWith(`${fold(word)} `) ? word + bare.slice(word.length) : `${word} ${bare}`;
}

/** How papers will name the unit; null while kind or name is missing. */
export function nameOnPapers(kind: UnitKind | null, typed: string): string | null {
  if (kind === null) return null;
  const name = officialName(kind, typed);
  return name === '' ? null : organName({ kind, name });
}

/** Names offered while typing a province. */
export const PROVINCE_SUGGESTIONS: readonly string[] = provinceNames;

/** The province that took over from a merged one; null when the name is not that of a merged province. */
export function successorOf(typed: string): string | null {
  const bare = (name: string) => fold(name).replace(/^(tinh|thanh pho) /u, '');
  const moved = mergedProvinces.find((province) => bare(province.name) === bare(typed));
  return moved === undefined || bare(moved.successor) === bare(typed) ? null : moved.successor;
}
