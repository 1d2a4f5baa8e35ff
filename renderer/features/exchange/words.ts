import { BUNDLE_KIND_WORDS } from '../../../shared/exchange/manifest.ts';
import type { BundleKind } from '../../../shared/exchange/manifest.ts';
import type { BundleOut } from '../../../shared/domain/exchange.ts';
import { groupCountWords } from '../../../shared/exchange/kinds.ts';

/** The heading over the hand-over slip of a bundle. */
export const SLIP_TITLE = 'Phiếu giao nhận dữ liệu';
/** The heading over the printed journal. */
export const JOURNAL_TITLE = 'Nhật ký giao nhận gói dữ liệu';

/** «Hồ sơ trình», «Kết quả» …; a kind of a newer version as it is. */
export function kindWord(kind: string): string {
  return kind in BUNDLE_KIND_WORDS ? BUNDLE_KIND_WORDS[kind as BundleKind] : kind;
}

/** «gói số 7», «gói số 8 (gói 2/3)». */
export function bundleName({ number, set }: Pick<BundleOut, 'number' | 'set'>): string {
  return `gói số ${number}${set === null ? '' : ` (gói ${set.k}/${set.n})`}`;
}

/** «2 hồ sơ (5 đối tượng), 1 phiếu xác nhận», and that words open it where they do; what a bundle of an earlier version does not say by group stands in its figures. */
export function contentWords({ contents, dossierIds, subjects, emergency }: Pick<BundleOut, 'contents' | 'dossierIds' | 'subjects' | 'emergency'>): string {
  if (contents.length === 0) return `${dossierIds.length} hồ sơ, ${subjects} đối tượng`;
  const words = groupCountWords(Object.fromEntries(contents.map(({ group, count }) => [group, count])));
  return `${words}${subjects === 0 ? '' : `; ${subjects} đối tượng`}${emergency === true ? '; gói khẩn cấp, mở bằng cụm từ' : ''}`;
}
