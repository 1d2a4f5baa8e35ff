import type { ArrivalState } from '../exchange/arrival.ts';

/**
 * Where a bundle stands before it is taken in with many others. `moi`: it can be taken in as it is. `thieu-goi-truoc`: so
 * it can, but an earlier one of its sender is neither in nor in the same folder. `hoi-hai-lan`, `can-xem`: it is looked
 * at by itself. `khong-can`: our own, or for other units. The others cannot be opened.
 */
export const OFFICE_BUNDLE_STATES = ['moi', 'da-nhan', 'thieu-goi-truoc', 'hoi-hai-lan', 'can-xem', 'chua-xac-nhan', 'khong-nhan', 'hong', 'khong-can'] as const;
export type OfficeBundleState = (typeof OFFICE_BUNDLE_STATES)[number];
export const OFFICE_BUNDLE_WORDS: Readonly<Record<OfficeBundleState, string>> = {
  moi: 'Mới',
  'da-nhan': 'Đã nhận',
  'thieu-goi-truoc': 'Thiếu gói trước',
  'hoi-hai-lan': 'Hỏi hai lần',
  'can-xem': 'Cần xem',
  'chua-xac-nhan': 'Khóa chưa xác nhận',
  'khong-nhan': 'Không nhận được',
  hong: 'Hỏng',
  'khong-can': 'Không cần nhận',
};

/** May be ticked among many. */
export const mayTake = (state: OfficeBundleState): boolean => state === 'moi' || state === 'thieu-goi-truoc';

const UNCONFIRMED: readonly string[] = ['goi-nguoi-gui-la', 'goi-nguoi-gui-chua-xac-nhan'];
const NOT_TAKEN: readonly string[] = ['goi-khoa-da-thu-hoi', 'goi-khoa-da-thay', 'goi-cho-ban-moi-hon'];
const NOT_FOR_US: readonly string[] = ['goi-khong-gui-cho-don-vi', 'goi-cua-chinh-don-vi'];

/** What a bundle is that could not be opened. @param code of the fault */
export function refusedState(code: string): OfficeBundleState {
  if (UNCONFIRMED.includes(code)) return 'chua-xac-nhan';
  if (NOT_FOR_US.includes(code)) return 'khong-can';
  return NOT_TAKEN.includes(code) ? 'khong-nhan' : 'hong';
}

/** What a bundle is that was opened. */
export function openedState({ arrival, asksTwice, weRewound }: { readonly arrival: ArrivalState; readonly asksTwice: boolean; readonly weRewound: boolean }): OfficeBundleState {
  if (arrival === 'received') return 'da-nhan';
  if (weRewound || arrival === 'forked' || arrival === 'rewound') return 'can-xem';
  if (asksTwice) return 'hoi-hai-lan';
  return arrival === 'gap' ? 'thieu-goi-truoc' : 'moi';
}

/** Place of an opened bundle in the row of its sender. */
export interface RowPlace {
  readonly unitCode: string;
  readonly lineage: string;
  readonly order: number;
}

/**
 * Whether all that is missing before a bundle lies in the same folder and can be taken in with it.
 * @param held orders of this row that were taken in before
 * @param found places of the other bundles that can be taken in, in any order
 */
export function gapIsFilled(place: RowPlace, held: ReadonlySet<number>, found: readonly RowPlace[]): boolean {
  const beside = new Set(found.flatMap((other) => (other.unitCode === place.unitCode && other.lineage === place.lineage ? [other.order] : [])));
  for (let order = 1; order < place.order; order++) if (!held.has(order) && !beside.has(order)) return false;
  return true;
}

/** By sender, then by number: the order in which bundles are listed and taken in, however they lie in the folder. */
export function bySenderAndNumber(a: { readonly unitCode: string; readonly number: number }, b: { readonly unitCode: string; readonly number: number }): number {
  return a.unitCode < b.unitCode ? -1 : a.unitCode > b.unitCode ? 1 : a.number - b.number;
}
