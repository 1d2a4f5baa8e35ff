import { BUNDLE_KIND_WORDS } from '../../../shared/exchange/manifest.ts';
import type { BundleKind } from '../../../shared/exchange/manifest.ts';

/** The heading over the hand-over slip of a bundle. */
export const SLIP_TITLE = 'Phiếu giao nhận dữ liệu';

/** «Hồ sơ trình», «Kết quả» …; a kind of a newer version as it is. */
export function kindWord(kind: string): string {
  return kind in BUNDLE_KIND_WORDS ? BUNDLE_KIND_WORDS[kind as BundleKind] : kind;
}
