import type { AwardDefinition } from '../catalogue/award-schema.ts';
import type { ProfileEntryKind } from '../domain/province-profile.ts';

interface Ranked {
  readonly awardCode: string | null;
  readonly from: string;
}

/** An entry for the award itself before one for all awards; of two alike the later one. */
export const outranks = (one: Ranked, other: Ranked): boolean => ((one.awardCode !== null) !== (other.awardCode !== null) ? one.awardCode !== null : one.from >= other.from);

/**
 * Kinds that a province sets for whatever its councils judge and its fund pays, awards of the State included (NĐ 152/2025/NĐ-CP
 * Điều 44, 47). With any other kind «all awards» means those of the province and below, whose dossiers it orders (Điều 6 khoản 2).
 */
const FOR_EVERY_LEVEL: ReadonlySet<ProfileEntryKind> = new Set(['council', 'bonus-order', 'share-target', 'wording', 'switch', 'compared']);
export const isForEveryLevel = (kind: ProfileEntryKind): boolean => FOR_EVERY_LEVEL.has(kind);

/** Whether an entry is for an award. */
export function concerns(entry: { readonly kind: ProfileEntryKind; readonly awardCode: string | null }, award: Pick<AwardDefinition, 'code' | 'level'>): boolean {
  return entry.awardCode === award.code || (entry.awardCode === null && (isForEveryLevel(entry.kind) || award.level === 'co_so' || award.level === 'tinh'));
}
