import { z } from 'zod';
import { Id, IsoDate, Line, RequiredLine, Stored } from './common.ts';

/** Kinds of unit that use the program. `tinh`: the provincial office that receives, appraises and decides. */
export const UNIT_KINDS = ['xa', 'phuong', 'dac-khu', 'so-ban-nganh', 'tinh'] as const;
export const UnitKind = z.enum(UNIT_KINDS);
export type UnitKind = z.infer<typeof UnitKind>;

export const UNIT_KIND_WORDS: Readonly<Record<UnitKind, string>> = {
  xa: 'Xã',
  phuong: 'Phường',
  'dac-khu': 'Đặc khu',
  'so-ban-nganh': 'Sở, ban, ngành',
  tinh: 'Cơ quan cấp tỉnh',
};

/**
 * How a person signs (NĐ 30/2020 Điều 13): `head` signs with the position itself, `TM` on behalf of the collective,
 * `KT` a deputy for the head, `TL` by order, `TUQ` by written authorisation, `Q` acting.
 */
export const SignerCapacity = z.enum(['head', 'TM', 'TM-KT', 'KT', 'TL', 'TUQ', 'Q']);
export type SignerCapacity = z.infer<typeof SignerCapacity>;

export const SignerFields = z.object({
  name: RequiredLine,
  /** Position in the organ, e.g. «Chủ tịch», «Phó Chủ tịch». */
  title: RequiredLine,
  capacity: SignerCapacity,
  /** Position signed for, for KT., TL., TUQ.; e.g. «Chủ tịch». */
  onBehalfOf: Line.default(''),
  validFrom: IsoDate.nullable().default(null),
  /** Last day, inclusive. */
  validTo: IsoDate.nullable().default(null),
  preferred: z.boolean().default(false),
});
export const Signer = SignerFields.extend(Stored);
export type SignerFields = z.infer<typeof SignerFields>;
export type Signer = z.infer<typeof Signer>;

/** A district that covered this commune until 30/6/2025; asked once from the unit and kept with its source (R9, R93). */
const FormerDistrict = z.object({ name: RequiredLine, source: Line.default('') });

export const UnitFields = z.object({
  kind: UnitKind,
  /** Official name with its kind: «xã Tân An», «Sở Y tế», «Sở Nội vụ». */
  name: RequiredLine,
  province: RequiredLine,
  /** Superior printed above the issuer; empty for a people's committee. */
  superior: Line.default(''),
  /** Địa danh of the date line; null until asked for by the first paper. */
  placeName: Line.nullable().default(null),
  /** Organ part of number and sign, e.g. «UBND», «SNV». */
  symbol: Line.nullable().default(null),
  /** Drafting division's sign, e.g. «VHXH». */
  draftingSymbol: Line.nullable().default(null),
  formerDistrict: FormerDistrict.nullable().default(null),
});
export type UnitFields = z.infer<typeof UnitFields>;
export const Unit = UnitFields.extend({
  ...Stored,
  /** Name of the unit in bundles and file names: folded, no person's name, never changes. */
  code: Id,
});
export type Unit = z.infer<typeof Unit>;

/** Who signs on a date: the preferred valid signer first, else any valid one; null when none is valid. */
export function signerOn(signers: readonly Signer[], date: string): Signer | null {
  const valid = signers.filter((s) => (s.validFrom === null || s.validFrom <= date) && (s.validTo === null || date <= s.validTo));
  return valid.find((s) => s.preferred) ?? valid[0] ?? null;
}

/** True for the kinds that are a people's committee of a commune. */
export function isCommune(kind: UnitKind): boolean {
  return kind === 'xa' || kind === 'phuong' || kind === 'dac-khu';
}

/** Name of the issuing organ as papers and lists write it: «Ủy ban nhân dân xã Tân An», «Sở Y tế». */
export function organName(unit: Pick<Unit, 'kind' | 'name'>): string {
  return isCommune(unit.kind) ? `Ủy ban nhân dân ${unit.name}` : unit.name;
}

/**
 * Code of a unit for bundles and file names: at most 40 letters a–z, digits and hyphens.
 * @param folded name already folded to a–z (text/fold.ts)
 * @param suffix four characters that keep two units of one name apart
 */
export function unitCode(folded: string, suffix: string): string {
  const words = folded.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  return `${words.slice(0, 34).replace(/-+$/, '') || 'don-vi'}-${suffix}`;
}
