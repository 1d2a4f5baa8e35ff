import { fault } from '../result.ts';
import type { Fault } from '../result.ts';
import { DOSSIER_STATE_WORDS } from './dossier.ts';
import type { Dossier, DossierState } from './dossier.ts';
import { follow } from './step-table.ts';
import type { StepTable } from './step-table.ts';

/** What can happen to a dossier. */
export const DOSSIER_EVENTS = ['submit', 'receive', 'unreceive', 'return', 'decide', 'withdraw', 'restore', 'archive', 'unarchive'] as const;
export type DossierEvent = (typeof DOSSIER_EVENTS)[number];

/**
 * The one table of a dossier's stored states (ui-vocabulary, section 8). The finer words of the vocabulary («Đủ thành
 * phần», «Chờ họp xét», «Đang thẩm định», «Chờ quyết định», «Đã trao») are derived by `dossierWord` and never stored.
 */
export const DOSSIER_STEPS: StepTable<DossierState, DossierEvent> = {
  'dang-soan': { submit: 'da-gui' },
  'da-gui': { receive: 'da-tiep-nhan', return: 'bi-tra-lai', decide: 'da-co-quyet-dinh', withdraw: 'da-thu-hoi' },
  'da-tiep-nhan': { unreceive: 'da-gui', return: 'bi-tra-lai', decide: 'da-co-quyet-dinh', withdraw: 'da-thu-hoi' },
  // A decision that comes late is a fact all the same. Taking back the withdrawal of one nomination opens the dossier again.
  'bi-tra-lai': { decide: 'da-co-quyet-dinh', restore: 'before', archive: 'luu-tru' },
  'da-thu-hoi': { decide: 'da-co-quyet-dinh', restore: 'before', archive: 'luu-tru' },
  'da-co-quyet-dinh': { restore: 'before', archive: 'luu-tru' },
  'luu-tru': { unarchive: 'before' },
};

type Standing = Pick<Dossier, 'state' | 'before'>;

/** The state after an event; null: it cannot happen now. Pure. */
export function nextDossier({ state, before }: Standing, event: DossierEvent): DossierState | null {
  return follow(DOSSIER_STEPS, state, event, before);
}

const EVENT_WORDS: Readonly<Record<DossierEvent, string>> = {
  submit: 'trình', receive: 'ghi đã tiếp nhận', unreceive: 'bỏ ghi tiếp nhận', return: 'ghi trả lại', decide: 'ghi quyết định',
  withdraw: 'thu hồi', restore: 'bỏ việc thu hồi', archive: 'lưu trữ', unarchive: 'đưa ra khỏi lưu trữ',
};

/** Why an event cannot happen now. */
export function dossierStepFault({ state }: Pick<Dossier, 'state'>, event: DossierEvent): Fault {
  return fault('khong-dung-buoc', `Hồ sơ đang ở trạng thái «${DOSSIER_STATE_WORDS[state] ?? 'khác'}» nên không ${EVENT_WORDS[event]} được.`, { next: 'Mở lại hồ sơ để xem trạng thái mới nhất.' });
}

/** Where each nomination of a sent dossier stands, seen from the dossier. */
export type Settled = 'waiting' | 'decided' | 'returned' | 'withdrawn';

/** What follows for a sent dossier once none of its nominations waits any more; null while one does. */
export function settledEvent(nominations: readonly Settled[]): 'decide' | 'return' | 'withdraw' | null {
  if (nominations.includes('waiting')) return null;
  if (nominations.includes('decided')) return 'decide';
  return nominations.length > 0 && nominations.every((one) => one === 'withdrawn') ? 'withdraw' : 'return';
}

/** What the finer words are told from. */
export interface DossierFacts {
  readonly state: DossierState;
  /** Every paper that is required, or that nobody has ruled out, is there. */
  readonly itemsComplete: boolean;
  /** Nominations of it that stand in a session prepared and not concluded. */
  readonly inSession: number;
  /** The furthest step of its route that was recorded behind the receiving one. */
  readonly reached: 'none' | 'appraising' | 'deciding';
  /** Awards that its decisions gave, and how many of them were presented. */
  readonly awarded: number;
  readonly presented: number;
}

export const DOSSIER_WORDS = [
  'Đang soạn', 'Đủ thành phần', 'Chờ họp xét', 'Đã gửi', 'Đã tiếp nhận', 'Đang thẩm định', 'Chờ quyết định', 'Đã có quyết định', 'Đã trao', 'Bị trả lại', 'Đã thu hồi', 'Lưu trữ',
] as const;
export type DossierWord = (typeof DOSSIER_WORDS)[number];

/** The word shown for a dossier: its stored state, made finer by what is on record. */
export function dossierWord({ state, itemsComplete, inSession, reached, awarded, presented }: DossierFacts): DossierWord {
  switch (state) {
    case 'dang-soan':
      if (!itemsComplete) return 'Đang soạn';
      return inSession > 0 ? 'Chờ họp xét' : 'Đủ thành phần';
    case 'da-tiep-nhan':
      return reached === 'deciding' ? 'Chờ quyết định' : reached === 'appraising' ? 'Đang thẩm định' : 'Đã tiếp nhận';
    case 'da-co-quyet-dinh':
      return awarded > 0 && presented === awarded ? 'Đã trao' : 'Đã có quyết định';
    default:
      return DOSSIER_STATE_WORDS[state];
  }
}
