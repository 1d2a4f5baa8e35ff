import { err, fault, type Result } from '../result.ts';
import { formatPaperDate } from '../text/dates.ts';
import { formatCount } from '../text/numbers.ts';
import { DRAFT_MARK } from './draft-mark.ts';
import { fillerFor, type PaperTexts } from './filler.ts';
import { letterHeader, paperDay, type PaperIssuer, type PaperNumber } from './issuer.ts';
import { letterAnnex } from './letter-annex.ts';
import { closed, withoutMark } from './lines.ts';
import { flowingSection, paragraph, text, type Block, type Paper } from './model.ts';
import { dateRuns, shortAward, yearOf } from './phrases.ts';
import { numberedLines } from './prose.ts';
import { signatures, type PaperSigner } from './signer.ts';

/** Input of the Công văn trả lại hồ sơ to a unit below (documents.md 3.18; R69, R92). */
export interface ReturnLetterInput {
  readonly issuer: PaperIssuer;
  readonly paper: PaperNumber;
  /** The unit that sent the list. */
  readonly recipient: string;
  /** The paper it sent; number and date as known. */
  readonly submission: { readonly number: string; readonly date: string | null };
  /** What the awards are for, as it follows «đề nghị khen thưởng»; empty: nothing is said. */
  readonly about: string;
  /** Who or what is sent back: name, place, award asked for. */
  readonly cases: readonly { readonly name: string; readonly place: string; readonly award: string }[];
  /** What has to be mended, one paragraph for each line. */
  readonly reason: string;
  /** Day by which it is to come again, `YYYY-MM-DD`; null leaves it open for the pen. */
  readonly answerBy: string | null;
  readonly signer: PaperSigner;
  readonly distribution: readonly string[];
  readonly draft: boolean;
}

/** More cases than this stand on an annex. */
const MOST_IN_BODY = 10;

/** Builds the letter. Fault: nothing is sent back. */
export function buildReturnLetter(input: ReturnLetterInput, texts: PaperTexts = {}): Result<Paper> {
  const { cases, submission } = input;
  if (cases.length === 0) return err(fault('khong-co-truong-hop-tra-lai', 'Chưa chọn trường hợp nào để trả lại.', { item: 'cases', next: 'Chọn các dòng cần trả lại.' }));
  const filler = fillerFor('return-letter', paperDay(input.paper), texts);
  if (!filler.ok) return filler;
  const fill = filler.value;
  const onAnnex = cases.length > MOST_IN_BODY;
  const toTrinh = [submission.number === '' ? 'hồ sơ' : `Tờ trình số ${submission.number}`, submission.date === null ? '' : formatPaperDate(submission.date), `của ${input.recipient}`].filter(Boolean).join(' ');
  const fields = { donVi: input.issuer.name, dem: formatCount(cases.length), noiDung: withoutMark(input.about) || 'trong đợt xét này' };
  const reason = withoutMark(input.reason);
  const blocks: Block[] = [
    letterHeader(input.issuer, input.paper, fill.say('about')),
    { type: 'recipients', names: [input.recipient] },
    paragraph('body', fill.say('opening', { ...fields, toTrinh })),
    paragraph('body', fill.say(onAnnex ? 'foundAnnex' : 'found', fields), true),
    ...(onAnnex ? [] : closed(cases.map((one) => [text(`- ${[one.name, one.place, one.award === '' ? '' : `đề nghị ${one.award}`].filter(Boolean).join(', ')}`)])).map((runs) => paragraph('body', runs))),
    ...(reason.includes('\n') ? [paragraph('body', fill.say('reasonLong'), true), ...numberedLines(reason)] : [paragraph('body', fill.say('reason', { lyDo: `${reason}.` }))]),
    paragraph('body', fill.say('ask', { ...fields, han: dateRuns(input.answerBy, yearOf(input.paper.asOf)) }), true),
    signatures(input.signer, input.distribution),
  ];
  const columns = [
    { heading: 'STT', widthMm: 12, align: 'center' },
    { heading: 'Họ tên/Tên tập thể', widthMm: 55, align: 'left' },
    { heading: 'Chức vụ, đơn vị', widthMm: 48, align: 'left' },
    { heading: 'Danh hiệu/Hình thức đề nghị', widthMm: 45, align: 'left' },
  ] as const;
  return fill.done({
    kind: 'return-letter',
    title: 'Công văn trả lại hồ sơ đề nghị khen thưởng',
    language: 'vi',
    mark: input.draft ? DRAFT_MARK : null,
    sections: [flowingSection('portrait', blocks), ...(onAnnex ? [letterAnnex(fill, input, columns, cases.map((one, i) => [String(i + 1), one.name, one.place, shortAward(one.award)]))] : [])],
  });
}
