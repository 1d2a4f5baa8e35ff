import { err, fault, type Result } from '../result.ts';
import { formatPaperDate } from '../text/dates.ts';
import { formatCount } from '../text/numbers.ts';
import { DRAFT_MARK } from './draft-mark.ts';
import { fillerFor, type PaperTexts } from './filler.ts';
import { letterHeader, paperDay, type PaperIssuer, type PaperNumber } from './issuer.ts';
import { letterAnnex } from './letter-annex.ts';
import { closed, withoutMark } from './lines.ts';
import { flowingSection, paragraph, text, type Block, type Paper } from './model.ts';
import { dateRuns, yearOf } from './phrases.ts';
import { signatures, type PaperSigner } from './signer.ts';

/** Input of the Công văn đôn đốc to the units below whose lists did not come (documents.md 3.18; R79, R92). */
export interface IntakeReminderInput {
  readonly issuer: PaperIssuer;
  readonly paper: PaperNumber;
  /** What the awards are for, as it follows «đề nghị khen thưởng»; empty: nothing is said. */
  readonly about: string;
  /** Names of the units that have not sent, in the order printed. */
  readonly units: readonly string[];
  /** Day until which they were asked to send; null: none was set. */
  readonly dueOn: string | null;
  /** Day up to which what came in was counted, `YYYY-MM-DD`. */
  readonly countedTo: string;
  /** Day by which they are asked now; null leaves it open for the pen. */
  readonly askedBy: string | null;
  readonly signer: PaperSigner;
  readonly distribution: readonly string[];
  readonly draft: boolean;
}

/** More units than this stand on an annex. */
const MOST_IN_BODY = 5;

/** Builds the letter. Fault: all have sent. */
export function buildIntakeReminder(input: IntakeReminderInput, texts: PaperTexts = {}): Result<Paper> {
  const { units } = input;
  const [only, second] = units;
  if (only === undefined) return err(fault('khong-don-vi-nao-cham', 'Các đơn vị đã gửi đủ nên chưa cần công văn đôn đốc.', { item: 'units', next: 'Xem lại danh sách đơn vị cần gửi.' }));
  const filler = fillerFor('intake-reminder', paperDay(input.paper), texts);
  if (!filler.ok) return filler;
  const fill = filler.value;
  const onAnnex = units.length > MOST_IN_BODY;
  const fields = { donVi: input.issuer.name, noiDung: withoutMark(input.about) || 'trong đợt xét này' };
  const ngay = formatPaperDate(input.countedTo);
  const counted = onAnnex ? fill.say('countedAnnex', { ngay, dem: formatCount(units.length) }) : second === undefined ? fill.say('countedOne', { ...fields, ngay, tenDonVi: only }) : fill.say('counted', { ngay });
  const blocks: Block[] = [
    letterHeader(input.issuer, input.paper, fill.say('about')),
    { type: 'recipients', names: onAnnex ? [fill.line('toAnnex')] : [...units] },
    paragraph('body', input.dueOn === null ? fill.say('opening', fields) : fill.say('openingDue', { ...fields, hanCu: formatPaperDate(input.dueOn) })),
    paragraph('body', counted, true),
    ...(onAnnex || second === undefined ? [] : closed(units.map((name) => [text(`- ${name}`)])).map((runs) => paragraph('body', runs))),
    paragraph('body', fill.say(second === undefined ? 'askOne' : 'ask', { ...fields, han: dateRuns(input.askedBy, yearOf(input.paper.asOf)) }), true),
    signatures(input.signer, input.distribution),
  ];
  const columns = [
    { heading: 'STT', widthMm: 15, align: 'center' },
    { heading: 'Đơn vị', widthMm: 145, align: 'left' },
  ] as const;
  return fill.done({
    kind: 'intake-reminder',
    title: 'Công văn đôn đốc gửi hồ sơ đề nghị khen thưởng',
    language: 'vi',
    mark: input.draft ? DRAFT_MARK : null,
    sections: [flowingSection('portrait', blocks), ...(onAnnex ? [letterAnnex(fill, input, columns, units.map((name, i) => [String(i + 1), name]))] : [])],
  });
}
