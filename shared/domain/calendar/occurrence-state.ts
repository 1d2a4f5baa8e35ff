import { err, fault, ok } from '../../result.ts';
import type { Result } from '../../result.ts';
import { formatScreenDate } from '../../text/dates.ts';
import type { IsoDate } from '../../text/dates.ts';
import { isSameBody } from '../body.ts';
import { daysLeft, deadlineWords, isOnTime } from '../deadline.ts';
import type { ObligationOccurrenceState, Sending } from '../obligation.ts';
import type { ObligationLine, OccurrenceLine, Recipient } from './obligation-line.ts';
import { collectFrom, DEFAULT_REMINDERS, leadDays, reminderDays } from './reminder.ts';
import type { ReminderSettings } from './reminder.ts';
import type { WorkCalendar } from './working-days.ts';

/** States of an obligation's occurrence. */
export const OCCURRENCE_STATES = ['chua-den', 'sap-den-han', 'da-gui-dung-han', 'gui-muon', 'qua-han', 'chua-co-han'] as const;
export type OccurrenceState = (typeof OCCURRENCE_STATES)[number];
export const OCCURRENCE_STATE_WORDS: Readonly<Record<OccurrenceState, string>> = {
  'chua-den': 'Chưa đến',
  'sap-den-han': 'Sắp đến hạn',
  'da-gui-dung-han': 'Đã gửi đúng hạn',
  'gui-muon': 'Gửi muộn',
  'qua-han': 'Quá hạn',
  'chua-co-han': 'Chưa có hạn',
};

/** What one receiver got. */
export interface RecipientState extends Recipient {
  /** The first sending: what came later mends it and does not make it late. Null: nothing sent. */
  readonly sending: Sending | null;
  /** Null where nothing is sent or no last day is known. */
  readonly onTime: boolean | null;
}

export interface OccurrenceView {
  readonly line: ObligationLine;
  readonly occurrence: OccurrenceLine;
  readonly state: OccurrenceState;
  readonly words: string;
  /** «Còn 5 ngày», «Hôm nay», «Quá hạn 3 ngày», «Chưa có hạn». */
  readonly deadlineWords: string;
  readonly daysLeft: number | null;
  readonly recipients: readonly RecipientState[];
  /** Receivers to whom nothing is sent yet. */
  readonly missing: readonly string[];
  /** Never true where no receiver is known: nothing can have gone out. */
  readonly allSent: boolean;
  /** Days on which to remind, empty once everything is sent. */
  readonly remindOn: readonly IsoDate[];
  readonly collectFrom: IsoDate | null;
  readonly stored: ObligationOccurrenceState | null;
}

export interface StateSettings {
  readonly reminders?: ReminderSettings;
  /** Given: reminders fall on working days. */
  readonly calendar?: WorkCalendar;
}

/**
 * The state of every occurrence of an obligation on a day. It counts as sent when every receiver has it, and as late when
 * one of them got it after the last day; while one still waits, the day decides. Days are whole and local: the last day
 * is on time until its midnight.
 * @param stored what has been done, of this or of other obligations
 */
export function occurrenceStates(line: ObligationLine, stored: readonly ObligationOccurrenceState[], today: IsoDate, settings: StateSettings = {}): OccurrenceView[] {
  const reminders = settings.reminders ?? DEFAULT_REMINDERS;
  return line.occurrences.map((occurrence) => {
    const { lastDay } = occurrence;
    const record = stored.find((entry) => entry.obligationKey === line.key && entry.occurrenceKey === occurrence.key && entry.campaignId === line.campaignId) ?? null;
    const recipients = line.recipients.map((recipient) => received(recipient, (record?.sendings ?? []).filter((sending) => recipientNamed(line, sending.recipient) === recipient), lastDay));
    const missing = recipients.filter((recipient) => recipient.sending === null).map((recipient) => recipient.name);
    const allSent = recipients.length > 0 && missing.length === 0;
    const left = daysLeft(lastDay, today);
    const state = stateOf(left, allSent, recipients.some((recipient) => recipient.onTime === false), leadDays(reminders));
    return {
      line, occurrence, state, recipients, missing, allSent,
      words: OCCURRENCE_STATE_WORDS[state],
      deadlineWords: deadlineWords(lastDay, today),
      daysLeft: left,
      remindOn: allSent ? [] : reminderDays(lastDay, reminders, settings.calendar),
      collectFrom: allSent ? null : collectFrom(lastDay, reminders),
      stored: record,
    };
  });
}

function stateOf(left: number | null, allSent: boolean, anyLate: boolean, lead: number): OccurrenceState {
  if (left === null) return 'chua-co-han';
  if (allSent) return anyLate ? 'gui-muon' : 'da-gui-dung-han';
  if (left < 0) return 'qua-han';
  return left <= lead ? 'sap-den-han' : 'chua-den';
}

function received(recipient: Recipient, sendings: readonly Sending[], lastDay: IsoDate | null): RecipientState {
  const sending = sendings.toSorted((one, other) => (one.sentOn < other.sentOn ? -1 : one.sentOn > other.sentOn ? 1 : 0))[0] ?? null;
  return { ...recipient, sending, onTime: sending === null ? null : isOnTime(lastDay, sending.sentOn) };
}

/** The receiver a sending means: by the very name, else by the same body written otherwise. */
function recipientNamed(line: ObligationLine, name: string): Recipient | undefined {
  return line.recipients.find((recipient) => recipient.name === name) ?? line.recipients.find((recipient) => isSameBody(recipient.name, name));
}

/**
 * A reminder to show on a day: the last one that has come, until everything is sent. It waits for a PC that was off on
 * the very day.
 */
export function reminderOn(view: OccurrenceView, today: IsoDate): { readonly since: IsoDate; readonly text: string } | null {
  const since = view.remindOn.findLast((day) => day <= today);
  if (since === undefined) return null;
  const collecting = view.collectFrom !== null && since <= view.collectFrom ? ' Cần tổng hợp từ đơn vị cấp dưới trước khi gửi.' : '';
  return { since, text: `${view.deadlineWords}: ${view.line.content}. ${view.missing.length === 0 ? 'Chưa rõ nơi nhận' : `Chưa gửi ${view.missing.join(', ')}`}.${collecting}` };
}

/** Faults: `ngay-gui-sau-hom-nay`, `noi-nhan-khong-co` for a receiver the obligation does not name. */
export function checkSending(line: ObligationLine, sending: Sending, today: IsoDate): Result<Sending> {
  if (recipientNamed(line, sending.recipient) === undefined) {
    return err(fault('noi-nhan-khong-co', `“${line.content}” không gửi đến ${sending.recipient}.`, { item: 'recipient', next: 'Chọn nơi nhận trong danh sách.' }));
  }
  if (sending.sentOn > today) {
    return err(fault('ngay-gui-sau-hom-nay', `Ngày gửi ${formatScreenDate(sending.sentOn)} sau hôm nay, ${formatScreenDate(today)}.`, { item: 'sentOn', next: 'Sửa ngày gửi. Nếu hôm nay sai, chỉnh đồng hồ của máy.' }));
  }
  return ok(sending);
}
