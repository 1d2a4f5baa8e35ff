import { ANNOUNCED_LEVEL_WORDS } from '../../shared/domain/announcement.ts';
import { CANCEL_GROUND_WORDS, returnBy } from '../../shared/domain/cancellation.ts';
import { CORRECTED_FIELD_WORDS } from '../../shared/domain/correction.ts';
import type { AwardEntry } from '../../shared/domain/register.ts';
import { buildAnnouncementList } from '../../shared/documents/announcement-list.ts';
import { awardRegisterSheets, buildAwardRegister } from '../../shared/documents/award-register.ts';
import type { AwardRegisterInput } from '../../shared/documents/award-register.ts';
import { buildCancellation } from '../../shared/documents/cancellation-decision.ts';
import { buildCorrection } from '../../shared/documents/correction.ts';
import type { EarlierDecision } from '../../shared/documents/amended-decision.ts';
import type { Paper } from '../../shared/documents/model.ts';
import { buildPaymentList, paymentSheets } from '../../shared/documents/payment-list.ts';
import type { PaymentListInput } from '../../shared/documents/payment-list.ts';
import type { Sheet } from '../../shared/documents/sheet.ts';
import type { Decision } from '../../shared/domain/response.ts';
import type { Result } from '../../shared/result.ts';
import { formatScreenDate } from '../../shared/text/dates.ts';
import { entriesOf } from './award-views.ts';
import { paymentList } from './bonuses.ts';
import { workCalendarOf } from './calendar-settings.ts';
import { printedName } from './certificate-sheets.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';
import { countKinds, distribution, headSigner, issuerOf, paperNumber } from './paper-facts.ts';
import type { PaperMaker } from './paper-maker.ts';
import { paperTexts } from './paper-texts.ts';
import { announcedGroups } from './presentations.ts';

const earlier = ({ number, date, authority, title }: Decision): EarlierDecision => ({ number, date, authority, title });

/** Công văn or quyết định đính chính. */
export function correctionPaper(open: OpenUnit, id: string): Result<Paper> {
  const { read } = open.db;
  const correction = read.need('correction', id);
  const decision = read.need('decision', correction.decisionId);
  const nameOf = (entryId: string): string => {
    const entry = read.needEver('award_entry', entryId);
    // The row is called as the decision called it, so that a reader finds it there.
    const old = correction.lines.find((line) => line.entryId === entryId && line.field === 'subjectName')?.old;
    return printedName(old === undefined ? entry : { ...entry, subjectName: old });
  };
  return buildCorrection({
    form: correction.form,
    issuer: issuerOf(open),
    province: unitOf(open).province,
    paper: correction.form === 'cong-van' ? letterNumber(open, correction.number, correction.date) : paperNumber(open, 'QĐ', correction.number, correction.date),
    authority: correction.authority,
    decision: earlier(decision),
    reason: correction.reason,
    lines: correction.lines.map((line) => ({ name: nameOf(line.entryId), field: CORRECTED_FIELD_WORDS[line.field], old: line.old, new: line.new })),
    recipients: ['Các cơ quan, đơn vị, cá nhân có liên quan'],
    enforcers: 'Các bộ phận có liên quan và các tập thể, cá nhân có tên tại Điều 1',
    signer: headSigner(open, { name: correction.signerName, title: correction.signerTitle }),
    distribution: distribution(open, []),
    draft: correction.number === '',
  }, paperTexts(open));
}

/** «12/UBND-VHXH»: a công văn carries no kind. */
function letterNumber(open: OpenUnit, number: string, date: string) {
  const { symbol, draftingSymbol } = unitOf(open);
  return { number: number === '' ? null : number, symbol: [symbol ?? '', draftingSymbol ?? ''].filter(Boolean).join('-'), date, asOf: open.clock.today() };
}

export function cancellationPaper(open: OpenUnit, id: string): Result<Paper> {
  const { read } = open.db;
  const cancellation = read.need('cancellation', id);
  const decision = read.need('decision', cancellation.decisionId);
  const entries = cancellation.entryIds.map((entryId) => read.needEver('award_entry', entryId));
  return buildCancellation({
    issuer: issuerOf(open),
    province: unitOf(open).province,
    paper: paperNumber(open, 'QĐ', cancellation.number, cancellation.date),
    authority: cancellation.authority,
    decision: earlier(decision),
    part: entries.length < entriesOf(read, decision.id).length,
    ground: CANCEL_GROUND_WORDS[cancellation.ground],
    reason: cancellation.reason,
    counts: countKinds(entries.map(({ subjectKind }) => subjectKind)),
    named: entries.map((entry) => ({ name: printedName(entry), award: entry.awardName })),
    returnBy: returnBy(workCalendarOf(open), cancellation.date),
    enforcers: 'Các bộ phận có liên quan và các tập thể, cá nhân có tên tại Điều 1',
    signer: headSigner(open, { name: cancellation.signerName, title: cancellation.signerTitle }),
    distribution: distribution(open, []),
    draft: false,
  }, paperTexts(open));
}

/** `id`: a decision, or the year of all own decisions. */
function paymentInput(open: OpenUnit, id: string): PaymentListInput {
  const { read } = open.db;
  const year = /^\d{4}$/u.test(id) ? Number(id) : null;
  const { rows } = paymentList(open, read, year === null ? id : null, year);
  return {
    issuer: issuerOf(open),
    date: open.clock.today(),
    of: year === null ? earlier(read.need('decision', id)) : { year },
    rows: rows.map(({ entry, bonus }) => {
      const ruled = bonus.state !== 'settled';
      return {
        name: printedName(entry), place: entry.subjectPlace, award: entry.awardName,
        hundredths: ruled ? bonus.hundredths : null, baseVnd: ruled ? bonus.baseVnd : null, amountVnd: bonus.amountVnd,
        none: bonus.state === 'none' || bonus.state === 'dropped', souvenir: bonus.state === 'souvenir', paidOn: bonus.paidOn,
      };
    }),
    signer: headSigner(open, null),
  };
}
export const paymentListPaper = (open: OpenUnit, id: string): Result<Paper> => buildPaymentList(paymentInput(open, id), paperTexts(open));
export const paymentWorkbook = (open: OpenUnit, id: string): readonly Sheet[] => paymentSheets(paymentInput(open, id));

/** Sổ khen thưởng of one year, in the order of its numbers; old awards that were only entered stand in no book. */
function registerInput(open: OpenUnit, id: string): AwardRegisterInput {
  const { read } = open.db;
  const year = /^\d{4}$/u.test(id) ? Number(id) : Number(open.clock.today().slice(0, 4));
  const entries = read
    .all('award_entry', { decided: { from: `${year}-01-01`, to: `${year}-12-31` } })
    .filter(({ origin, registerNumber }) => origin === 'decision' || registerNumber !== null)
    .sort((one, other) => (one.registerNumber ?? Number.MAX_SAFE_INTEGER) - (other.registerNumber ?? Number.MAX_SAFE_INTEGER) || one.decisionDate.localeCompare(other.decisionDate));
  return {
    issuer: issuerOf(open),
    date: open.clock.today(),
    year,
    rows: entries.map((entry) => ({
      number: entry.registerNumber, date: entry.decisionDate, name: printedName(entry), place: entry.subjectPlace || entry.unitName, award: entry.awardName,
      decision: `${entry.decisionNumber}, ${entry.authority}`, signedBy: read.all('presentation', { entry: entry.id })[0]?.signedBy ?? '', cancelledOn: entry.cancelledOn,
    })),
    counts: countKinds(entries.filter(({ cancelledOn }) => cancelledOn === null).map(({ subjectKind }) => subjectKind)),
  };
}
export const awardRegisterPaper = (open: OpenUnit, id: string): Result<Paper> => buildAwardRegister(registerInput(open, id), paperTexts(open));
export const awardRegisterWorkbook = (open: OpenUnit, id: string): readonly Sheet[] => awardRegisterSheets(registerInput(open, id));

/** `id`: a decision; empty: all that is not presented. */
export function announcementPaper(open: OpenUnit, id: string): Result<Paper> {
  const { read } = open.db;
  const decision = id === '' ? null : read.need('decision', id);
  return buildAnnouncementList({
    issuer: issuerOf(open),
    date: open.clock.today(),
    occasion: decision === null ? 'Các khen thưởng chưa trao' : `Theo Quyết định số ${decision.number} ngày ${formatScreenDate(decision.date)}`,
    sets: announcedGroups(read, decision?.id ?? null).map(({ level, awardName, entries }) => ({
      level: ANNOUNCED_LEVEL_WORDS[level],
      award: awardName,
      counts: countKinds(entries.map(({ subjectKind }) => subjectKind)),
      rows: entries.map((entry) => ({ name: printedName(entry), place: entry.subjectPlace, merit: entry.merit, decision: decisionOf(entry) })),
    })),
  }, paperTexts(open));
}

const decisionOf = ({ decisionNumber, decisionDate }: AwardEntry): string => `${decisionNumber} ngày ${formatScreenDate(decisionDate)}`;

export const AWARD_PAPERS = {
  'dinh-chinh': { papers: correctionPaper },
  'huy-quyet-dinh': { papers: cancellationPaper },
  'tien-thuong': { papers: paymentListPaper, sheets: paymentWorkbook },
  'so-khen-thuong': { papers: awardRegisterPaper, sheets: awardRegisterWorkbook },
  'danh-sach-cong-bo': { papers: announcementPaper },
} satisfies Readonly<Record<string, PaperMaker>>;
