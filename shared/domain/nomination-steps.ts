import { fault } from '../result.ts';
import type { Fault } from '../result.ts';
import { NOMINATION_STATE_WORDS } from './nomination.ts';
import type { Nomination, NominationState } from './nomination.ts';
import { follow } from './step-table.ts';
import type { StepTable } from './step-table.ts';

/** What can happen to a nomination. */
export const NOMINATION_EVENTS = ['pass', 'fail', 'unjudge', 'submit', 'receive', 'unreceive', 'return', 'award', 'refuse', 'withdraw', 'restore', 'reopen', 'undecide'] as const;
export type NominationEvent = (typeof NOMINATION_EVENTS)[number];

type Line = StepTable<NominationState, NominationEvent>[NominationState];

/** A decision recorded by mistake goes, and it stands where it stood. */
const DECIDED_STATE = { award: 'awarded', refuse: 'not-awarded', undecide: 'before' } as const;
/** A decision is a fact wherever the nomination stood when it came: it is never turned away. */
const DECIDED = { award: 'awarded', refuse: 'not-awarded' } as const;
/** At the unit: the council may judge it, it may be sent, and it may be withdrawn. */
const AT_HOME: Line = { pass: 'passed', fail: 'not-passed', submit: 'sent', withdraw: 'withdrawn', ...DECIDED };
/** With the receiver. */
const AWAY: Line = { return: 'returned', withdraw: 'withdrawn', ...DECIDED };

/**
 * The one table of a nomination's stored states (ui-vocabulary, section 8). What is not in a line does not happen.
 * `draft` and `returned` differ in this only: what was sent once has a frozen version beside it, so a session taken back
 * leads to the one or the other (`unjudge`, see `nextNomination`), and so does «soạn lại» of what was withdrawn (`reopen`).
 */
export const NOMINATION_STEPS: StepTable<NominationState, NominationEvent> = {
  draft: AT_HOME,
  passed: { ...AT_HOME, unjudge: 'draft' },
  'not-passed': { ...AT_HOME, unjudge: 'draft' },
  returned: AT_HOME,
  sent: { ...AWAY, receive: 'received' },
  received: { ...AWAY, unreceive: 'sent' },
  withdrawn: { restore: 'before', reopen: 'draft', ...DECIDED },
  // A decision that is cancelled later marks the award in the register; what was decided on the nomination stays said.
  awarded: DECIDED_STATE,
  'not-awarded': DECIDED_STATE,
};

type Standing = Pick<Nomination, 'state' | 'sentVersions'> & { readonly withdrawal: { readonly before: NominationState } | null; readonly decidedFrom?: NominationState | null };

/** The state after an event; null: it cannot happen now. Pure. */
export function nextNomination(of: Standing, event: NominationEvent): NominationState | null {
  const next = follow(NOMINATION_STEPS, of.state, event, (event === 'undecide' ? of.decidedFrom : of.withdrawal?.before) ?? null);
  // What was sent once is never a first draft again.
  return next === 'draft' && of.sentVersions > 0 ? 'returned' : next;
}

/** What is on record beside a nomination that was decided before the program kept where it had stood. */
export interface Traces {
  readonly withdrawn: boolean;
  /** Where the sent dossier that it still stands in is; null: it stands in none. */
  readonly dossier: 'sent' | 'received' | null;
  readonly vote: 'passed' | 'not-passed' | 'open' | 'none';
  /** It came back after that vote. */
  readonly returnedSince: boolean;
}

/** Where a decided nomination must have stood before. */
export function stoodBefore({ withdrawn, dossier, vote, returnedSince }: Traces): NominationState {
  if (withdrawn) return 'withdrawn';
  if (dossier !== null) return dossier;
  if (returnedSince) return 'returned';
  return vote === 'passed' || vote === 'not-passed' ? vote : 'draft';
}

const SETTLED: readonly NominationState[] = ['not-passed', 'awarded', 'not-awarded', 'withdrawn'];

/** Whether nothing more is expected of it. */
export const isSettled = ({ state }: Pick<Nomination, 'state'>): boolean => SETTLED.includes(state);

/** Whether it can still be changed, judged and put in a dossier. */
export function isAtHome(of: Pick<Nomination, 'state'>): boolean {
  return follow(NOMINATION_STEPS, of.state, 'submit', null) !== null;
}
/** Whether the receiver has it and has not answered. */
export function isAway(of: Pick<Nomination, 'state'>): boolean {
  return follow(NOMINATION_STEPS, of.state, 'return', null) !== null;
}
export function isDecided(of: Pick<Nomination, 'state'>): boolean {
  return of.state === 'awarded' || of.state === 'not-awarded';
}

const EVENT_WORDS: Readonly<Record<NominationEvent, string>> = {
  pass: 'ghi kết quả họp xét', fail: 'ghi kết quả họp xét', unjudge: 'bỏ kết quả họp xét', submit: 'trình', receive: 'ghi đã tiếp nhận', unreceive: 'bỏ ghi tiếp nhận',
  return: 'ghi trả lại', award: 'ghi quyết định', refuse: 'ghi quyết định', withdraw: 'thu hồi', restore: 'bỏ việc thu hồi', reopen: 'soạn lại', undecide: 'xóa quyết định ghi nhầm',
};

/** Why an event cannot happen now. `name`: whose nomination. */
export function nominationStepFault({ state }: Pick<Nomination, 'state'>, event: NominationEvent, name: string): Fault {
  const word = NOMINATION_STATE_WORDS[state] ?? 'khác';
  return fault('khong-dung-buoc', `Đề nghị của ${name} đang ở trạng thái «${word}» nên không ${EVENT_WORDS[event]} được.`, { next: 'Mở lại đề nghị để xem trạng thái mới nhất.' });
}

/** The words a list can show of a nomination, by where it is: at most seven at a time. */
export const NOMINATION_WORDS = {
  atHome: ['Chưa đủ điều kiện', 'Chưa xác định', 'Đủ điều kiện', 'Thông qua', 'Không thông qua', 'Bị trả lại', 'Đã thu hồi'],
  away: ['Đã gửi', 'Đã tiếp nhận', 'Bị trả lại', 'Khen thưởng', 'Khen thưởng (đã hủy)', 'Không khen thưởng', 'Đã thu hồi'],
} as const;
export type NominationWord = (typeof NOMINATION_WORDS)[keyof typeof NOMINATION_WORDS][number];

/** What its readiness says of a nomination at the unit: everything in order, something missing, or only something nobody could tell yet. */
export type ReadinessWord = 'ready' | 'missing' | 'unknown';

/**
 * The word shown: `draft` is never shown as such, it is split by what was found.
 * @param cancelled whether what was awarded was cancelled since
 */
export function nominationWord(state: NominationState, readiness: ReadinessWord, cancelled = false): NominationWord {
  if (state === 'awarded' && cancelled) return 'Khen thưởng (đã hủy)';
  if (state !== 'draft') return NOMINATION_STATE_WORDS[state] as NominationWord;
  return readiness === 'ready' ? 'Đủ điều kiện' : readiness === 'unknown' ? 'Chưa xác định' : 'Chưa đủ điều kiện';
}
