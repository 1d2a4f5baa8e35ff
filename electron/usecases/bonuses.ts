import { bonusTotal } from '../../shared/domain/bonus-payment.ts';
import type { BonusPayment, BonusTotal } from '../../shared/domain/bonus-payment.ts';
import type { AwardView } from '../../shared/api/decision.ts';
import type { AwardEntry } from '../../shared/domain/register.ts';
import { Refusal, catchRefusal, fault } from '../../shared/result.ts';
import { formatScreenDate } from '../../shared/text/dates.ts';
import { moneyInWords } from '../../shared/text/amount-words.ts';
import { plainName } from '../../shared/domain/subject.ts';
import { awardView, bonusView, entriesOf, refuseCancelled } from './award-views.ts';
import type { Reading, Writing } from './db.ts';
import type { HandlersOf } from './handlers.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';

type Methods = 'bonus.list' | 'bonus.settle' | 'bonus.pay' | 'bonus.unpay';

/** The payment list: multiple × base salary of the decision's day, rounded; what is not known stays open and is never zero. */
export function bonusHandlers(open: OpenUnit): HandlersOf<Methods> {
  const { db } = open;
  return {
    'bonus.list': (_ctx, { decisionId, year }) => catchRefusal(() => paymentList(open, db.read, decisionId, year)),
    'bonus.settle': (ctx, { entryId, amountVnd, ground }) =>
      db.write(ctx.actor, amountVnd === null ? 'Bỏ mức tiền thưởng đã ghi' : 'Ghi mức tiền thưởng', (tx) => {
        const entry = tx.need('award_entry', entryId);
        refuseCancelled(entry);
        const held = heldOf(tx, entryId);
        if (held?.paidOn != null) throw new Refusal(fault('da-chi', `Tiền thưởng của ${plainName(entry.subjectName)} đã chi ngày ${formatScreenDate(held.paidOn)}.`, { item: 'amountVnd', next: 'Bỏ ghi đã chi rồi sửa mức.' }));
        if (amountVnd !== null && ground === '') throw new Refusal(fault('can-can-cu', 'Ghi mức tiền thưởng cần căn cứ.', { item: 'ground', next: 'Ghi văn bản hoặc người quyết định mức này.' }));
        put(tx, entryId, { settledVnd: amountVnd, settledGround: amountVnd === null ? '' : ground });
        return {};
      }),
    'bonus.pay': (ctx, { entryIds, on }) =>
      db.write(ctx.actor, 'Ghi đã chi tiền thưởng', (tx) => {
        for (const id of entryIds) payBonus(open, tx, tx.need('award_entry', id), on, '', 'all');
        return {};
      }),
    'bonus.unpay': (ctx, { entryIds }) =>
      db.write(ctx.actor, 'Bỏ ghi đã chi tiền thưởng', (tx) => {
        for (const id of entryIds) unpayBonus(tx, id);
        return {};
      }),
  };
}

const heldOf = (read: Reading, entryId: string): BonusPayment | null => read.all('bonus_payment', { entry: entryId })[0] ?? null;

function put(tx: Writing, entryId: string, change: Partial<Omit<BonusPayment, 'id' | 'version' | 'entryId'>>): void {
  const held = heldOf(tx, entryId);
  if (held === null) tx.add('bonus_payment', { entryId, settledVnd: null, settledGround: '', paidOn: null, paidVnd: null, receivedBy: '', ...change });
  else tx.put('bonus_payment', { ...held, ...change });
}

/**
 * Marks a bonus as paid with the sum as it is now. Refuses a cancelled award, one paid before, a day before the decision and,
 * unless `known-only` leaves it out, a sum that is not known or is none.
 * @returns whether it was marked
 */
export function payBonus(open: OpenUnit, tx: Writing, entry: AwardEntry, on: string, receivedBy: string, which: 'all' | 'known-only'): boolean {
  refuseCancelled(entry);
  const { amountVnd, paidOn, state, sentence } = bonusView(open, tx, entry);
  if (paidOn !== null || amountVnd === null || state === 'none' || state === 'dropped') {
    if (which === 'known-only') return false;
    if (paidOn !== null) throw new Refusal(fault('da-chi', `Tiền thưởng của ${plainName(entry.subjectName)} đã chi ngày ${formatScreenDate(paidOn)}.`, { item: entry.id, next: 'Bỏ dòng này khỏi danh sách chọn.' }));
    throw new Refusal(fault('chua-xac-dinh-muc', `Mức tiền thưởng của ${plainName(entry.subjectName)} ${amountVnd === null ? 'chưa xác định' : 'không có'}: ${sentence}`, { item: entry.id, next: amountVnd === null ? 'Ghi mức tiền thưởng và căn cứ trước, rồi ghi đã chi.' : 'Bỏ dòng này khỏi danh sách chọn.' }));
  }
  if (on < entry.decisionDate) throw new Refusal(fault('chi-truoc-quyet-dinh', `Ngày chi có trước ngày quyết định ${formatScreenDate(entry.decisionDate)}.`, { item: 'on', next: 'Ghi lại ngày chi.' }));
  put(tx, entry.id, { paidOn: on, paidVnd: amountVnd, receivedBy });
  return true;
}

/** Takes the mark back; a settled sum stays. */
export function unpayBonus(tx: Writing, entryId: string): void {
  if (heldOf(tx, entryId) !== null) put(tx, entryId, { paidOn: null, paidVnd: null, receivedBy: '' });
}

export interface PaymentList {
  readonly rows: AwardView[];
  /** Lines without money by the rules are in neither count. */
  readonly total: BonusTotal;
  readonly inWords: string;
  readonly paidVnd: number;
}

/** Awards of one decision; or of a year those that this unit decided, for whoever decides pays (Luật 06/2022/QH15 Điều 11). */
export function paymentList(open: OpenUnit, read: Reading, decisionId: string | null, year: number | null): PaymentList {
  const entries = decisionId === null ? ownEntries(open, read, year) : entriesOf(read, read.need('decision', decisionId).id);
  const rows = entries.filter(({ cancelledOn }) => cancelledOn === null).map((entry) => awardView(open, read, entry));
  const total = bonusTotal(rows.filter(({ bonus }) => bonus.state !== 'none' && bonus.state !== 'dropped').map(({ bonus }) => bonus.amountVnd));
  return { rows, total, inWords: moneyInWords(total.knownVnd), paidVnd: rows.reduce((sum, { bonus }) => sum + (bonus.paidOn === null ? 0 : (bonus.amountVnd ?? 0)), 0) };
}

function ownEntries(open: OpenUnit, read: Reading, year: number | null): AwardEntry[] {
  const own = unitOf(open).code;
  return read
    .all('decision')
    .filter(({ owner, channel, date }) => owner === own && channel === 'own' && (year === null || Number(date.slice(0, 4)) === year))
    .sort((one, other) => one.date.localeCompare(other.date))
    .flatMap(({ id }) => entriesOf(read, id));
}
