import type { AwardView, BonusView } from '../../shared/api/decision.ts';
import { shortCitation } from '../../shared/catalogue/citation.ts';
import { RECIPIENT_CLASS_OF } from '../../shared/domain/award.ts';
import type { BonusPayment } from '../../shared/domain/bonus-payment.ts';
import { certificateState, certificateWord } from '../../shared/domain/certificate-print.ts';
import type { CertificatePrint } from '../../shared/domain/certificate-print.ts';
import type { AwardEntry } from '../../shared/domain/register.ts';
import { achievementPeriod } from '../../shared/domain/round.ts';
import type { Round } from '../../shared/domain/round.ts';
import { bonusOf } from '../../shared/law/bonus.ts';
import type { BonusReading } from '../../shared/law/bonus.ts';
import { bonusesTogether } from '../../shared/law/bonus-together.ts';
import type { AwardedTogether, TogetherLine } from '../../shared/law/bonus-together.ts';
import { awardIn } from '../../shared/law/law-book.ts';
import { Refusal, fault } from '../../shared/result.ts';
import { formatScreenDate } from '../../shared/text/dates.ts';
import { plainName } from '../../shared/domain/subject.ts';
import type { Reading } from './db.ts';
import { lawOf } from './law.ts';
import type { OpenUnit } from './open-unit.ts';

/** An award with what happened after its decision. */
export function awardView(open: OpenUnit, read: Reading, entry: AwardEntry): AwardView {
  const prints = read.all('certificate_print', { entry: entry.id });
  const certificate = certificateState(prints, correctedSince(read, entry, prints.at(-1)));
  return { entry, certificate, certificateWord: certificateWord(certificate, entry.cancelledOn !== null), prints, presentation: read.all('presentation', { entry: entry.id })[0] ?? null, bonus: bonusView(open, read, entry) };
}

/** Ids are made in order of time: a correction with a later id than a printing came after it. */
export function correctedSince(read: Reading, { id, decisionId }: AwardEntry, last: CertificatePrint | undefined): boolean {
  if (last === undefined || decisionId === null) return false;
  return read.all('correction', { decision: decisionId }).some((correction) => correction.id > last.id && correction.lines.some(({ entryId }) => entryId === id));
}

/** Entries of a decision in the order of its lines. */
export function entriesOf(read: Reading, decisionId: string): AwardEntry[] {
  return read.all('decision_line', { decision: decisionId }).flatMap((line) => read.all('award_entry', { line: line.id }));
}

/** What the rules, a person, and what is awarded beside it say of an award's bonus. */
export function bonusView(open: OpenUnit, read: Reading, entry: AwardEntry): BonusView {
  const held = read.all('bonus_payment', { entry: entry.id })[0] ?? null;
  const ruled = byRule(open, read, entry);
  return paid(held, settled(held, ruled));
}

const NOT_PAID = { paidOn: null, receivedBy: '', settledGround: '' } as const;

function byRule(open: OpenUnit, read: Reading, entry: AwardEntry): BonusView {
  const reading = readingOf(open, read, entry);
  const { hundredths, baseVnd, citation, confidence } = reading;
  const view: BonusView = { ...NOT_PAID, state: reading.state, amountVnd: reading.amountVnd, hundredths, baseVnd, sentence: reading.sentence, citation: citation === '' ? '' : shortCitation(citation), low: confidence === 'low' && citation !== '' };
  const beside = togetherOf(open, read, entry, reading);
  if (beside === null || beside.outcome === 'as-alone') return view;
  return { ...view, state: beside.outcome === 'dropped' ? 'dropped' : 'ask', amountVnd: beside.outcome === 'dropped' ? 0 : null, sentence: beside.sentence };
}

function settled(held: BonusPayment | null, view: BonusView): BonusView {
  if (held === null || held.settledVnd === null) return view;
  return { ...view, state: 'settled', amountVnd: held.settledVnd, settledGround: held.settledGround, sentence: `Mức do đơn vị ghi${held.settledGround === '' ? '' : `, theo ${held.settledGround}`}.`, low: false };
}

/** A sum that was paid stands as it was paid. */
function paid(held: BonusPayment | null, view: BonusView): BonusView {
  return held === null || held.paidOn === null ? view : { ...view, amountVnd: held.paidVnd, paidOn: held.paidOn, receivedBy: held.receivedBy };
}

function readingOf(open: OpenUnit, read: Reading, entry: AwardEntry): BonusReading {
  return bonusOf(entry.awardCode ?? '', RECIPIENT_CLASS_OF[entry.subjectKind], tagsOf(read, entry), entry.decisionDate, lawOf(open, entry.decisionDate));
}

/** Tags of the recipient: as the registry has them, else as they were sent; null: nobody said. */
function tagsOf(read: Reading, entry: AwardEntry) {
  if (entry.subjectId !== null) return read.getEver('subject', entry.subjectId)?.tags ?? null;
  const versionId = entry.decisionLineId === null ? null : (read.getEver('decision_line', entry.decisionLineId)?.nominationVersionId ?? null);
  return versionId === null ? null : (read.getEver('nomination_version', versionId)?.subject.tags ?? null);
}

/** What the other awards of the recipient on the same day leave of this one; null: there are none. */
function togetherOf(open: OpenUnit, read: Reading, entry: AwardEntry, reading: BonusReading): TogetherLine | null {
  if (entry.subjectId === null || entry.cancelledOn !== null) return null;
  const others = read.all('award_entry', { subject: entry.subjectId, decided: entry.decisionDate }).filter(({ id, cancelledOn }) => id !== entry.id && cancelledOn === null);
  if (others.length === 0) return null;
  const awarded = (one: AwardEntry, its: BonusReading): AwardedTogether => ({
    id: one.id,
    kind: awardIn(lawOf(open, one.decisionDate), one.awardCode ?? '')?.kind ?? 'award',
    name: one.awardName,
    decision: { number: one.decisionNumber, date: one.decisionDate },
    period: periodOf(read, one),
    merit: one.merit,
    reading: its,
  });
  return bonusesTogether([awarded(entry, reading), ...others.map((one) => awarded(one, readingOf(open, read, one)))].sort((one, other) => one.id.localeCompare(other.id))).find(({ id }) => id === entry.id) ?? null;
}

/** Time of the achievement as the round has it; null where another unit nominated, or it is not recorded. */
function periodOf(read: Reading, entry: AwardEntry): AwardedTogether['period'] {
  const round = roundOf(read, entry);
  return round === null ? null : achievementPeriod(round);
}

/** The round that an entry of a decision came from; null where another unit nominated. */
export function roundOf(read: Reading, { decisionLineId }: AwardEntry): Round | null {
  const line = decisionLineId === null ? null : read.getEver('decision_line', decisionLineId);
  const nomination = line === null ? null : read.getEver('nomination', line.nominationId);
  return nomination === null ? null : read.getEver('round', nomination.roundId);
}

/** Nothing is printed, handed over or paid for an award that was cancelled. */
export function refuseCancelled(entry: AwardEntry): void {
  if (entry.cancelledOn !== null) throw new Refusal(fault('khen-thuong-da-huy', `Khen thưởng của ${plainName(entry.subjectName)} đã bị hủy bỏ ngày ${formatScreenDate(entry.cancelledOn)}.`, { item: entry.id, next: 'Bỏ dòng này khỏi danh sách chọn.' }));
}
