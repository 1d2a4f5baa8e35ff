import { err, fault, type Result } from '../result.ts';
import { formatPaperDate } from '../text/dates.ts';
import { formatCount } from '../text/numbers.ts';
import { DRAFT_MARK } from './draft-mark.ts';
import { fillerFor, type Filler, type PaperTexts } from './filler.ts';
import { letterHeader, paperDay, type PaperIssuer, type PaperNumber } from './issuer.ts';
import { closed, withoutMark } from './lines.ts';
import { flowingSection, paragraph, text, type Block, type Paper, type Section } from './model.ts';
import { dateRuns, numberRuns, yearOf } from './phrases.ts';
import { lowerFirst, shortCampaign } from './prose.ts';
import { signatures, type PaperSigner } from './signer.ts';

/** A unit below that is late, and with what: «Chưa có kế hoạch phát động», «Quá hạn báo cáo năm 2026 (15/11/2026)». */
export interface LateUnit {
  readonly name: string;
  readonly late: readonly string[];
}

/** Input of the Công văn đôn đốc (documents.md 3.18; R79). */
export interface ReminderLetterInput {
  readonly issuer: PaperIssuer;
  readonly paper: PaperNumber;
  /** Name of the campaign as a sentence writes it: «phong trào thi đua “…”». */
  readonly campaign: string;
  /** Plan it rests on; null for the unit's own campaign. */
  readonly basis: string | null;
  /** Units in the order printed; those that owe nothing are left out. */
  readonly units: readonly LateUnit[];
  /** Day up to which what came in was counted, `YYYY-MM-DD`. */
  readonly countedTo: string;
  /** Day by which they are asked to send; null leaves it open for the pen. */
  readonly askedBy: string | null;
  readonly signer: PaperSigner;
  readonly distribution: readonly string[];
  readonly draft: boolean;
}

/** More units than this stand on an annex. */
const MOST_IN_BODY = 5;

/** Builds the letter. Fault: no unit is late. */
export function buildReminderLetter(input: ReminderLetterInput, texts: PaperTexts = {}): Result<Paper> {
  const units = input.units.filter((unit) => unit.late.length > 0);
  const [only, second] = units;
  if (only === undefined) {
    return err(fault('khong-don-vi-nao-cham', 'Không có đơn vị nào chậm nên chưa cần công văn đôn đốc.', { item: 'units', next: 'Xem lại danh sách theo dõi đơn vị.' }));
  }
  const filler = fillerFor('reminder-letter', paperDay(input.paper), texts);
  if (!filler.ok) return filler;
  const fill = filler.value;
  const onAnnex = units.length > MOST_IN_BODY;
  const fields = { donVi: input.issuer.name, phongTrao: input.campaign };
  const basis = input.basis?.trim() ? withoutMark(input.basis) : '';
  const ngay = formatPaperDate(input.countedTo);
  const blocks: Block[] = [
    letterHeader(input.issuer, input.paper, fill.say('about', { phongTrao: shortCampaign(input.campaign) })),
    { type: 'recipients', names: onAnnex ? [fill.line('toAnnex')] : units.map((unit) => unit.name) },
    paragraph('body', basis === '' ? fill.say('openingOwn', fields) : fill.say('opening', { ...fields, canCu: basis })),
    paragraph('body', onAnnex ? fill.say('countedAnnex', { ngay, dem: formatCount(units.length) }) : second === undefined ? fill.say('countedOne', { ngay, tenDonVi: only.name }) : fill.say('counted', { ngay }), true),
    ...(onAnnex ? [] : second === undefined ? linesOf(only.late) : unitLines(units)),
    paragraph('body', fill.say('ask', { ...fields, han: dateRuns(input.askedBy, yearOf(input.paper.asOf)) }), true),
    signatures(input.signer, input.distribution),
  ];
  return fill.done({
    kind: 'reminder-letter',
    title: 'Công văn đôn đốc phong trào thi đua',
    language: 'vi',
    mark: input.draft ? DRAFT_MARK : null,
    sections: [flowingSection('portrait', blocks), ...(onAnnex ? [annex(input, units, fill)] : [])],
  });
}

function linesOf(late: readonly string[]): Block[] {
  return closed(late.map((what) => [text(`- ${withoutMark(what)}`)])).map((runs) => paragraph('body', runs));
}

function unitLines(units: readonly LateUnit[]): Block[] {
  return closed(units.map((unit) => [text(`- ${unit.name}: ${lateWords(unit)}`)])).map((runs) => paragraph('body', runs));
}

/** «Chưa gửi kế hoạch phát động; quá hạn báo cáo năm 2026». */
function lateSentence(unit: LateUnit): string {
  return unit.late.map((what, i) => (i === 0 ? withoutMark(what) : lowerFirst(withoutMark(what)))).join('; ');
}

function lateWords(unit: LateUnit): string {
  return unit.late.map((what) => lowerFirst(withoutMark(what))).join(', ');
}

function annex(input: ReminderLetterInput, units: readonly LateUnit[], fill: Filler): Section {
  const { number, symbol, date, asOf } = input.paper;
  const attachedTo = fill.say('attachedTo', { so: numberRuns(number, symbol), ngayVanBan: dateRuns(date, yearOf(asOf)), donVi: input.issuer.name });
  return flowingSection('portrait', [
    paragraph('annex', fill.say('annex'), true),
    { type: 'title', kind: fill.line('annexTitle'), subject: null, attachedTo, rule: true },
    {
      type: 'table',
      caption: null,
      columns: [
        { heading: 'STT', widthMm: 12, align: 'center' },
        { heading: 'Đơn vị', widthMm: 58, align: 'left' },
        { heading: 'Nội dung còn chậm', widthMm: 90, align: 'left' },
      ],
      rows: units.map((unit, i) => ({ type: 'cells', cells: [String(i + 1), unit.name, lateSentence(unit)] })),
    },
  ]);
}
