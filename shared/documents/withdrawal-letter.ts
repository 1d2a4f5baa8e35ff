import { err, fault, type Result } from '../result.ts';
import { formatPaperDate } from '../text/dates.ts';
import { formatCount } from '../text/numbers.ts';
import { DRAFT_MARK } from './draft-mark.ts';
import { fillerFor, type PaperTexts } from './filler.ts';
import { letterHeader, paperDay, type PaperIssuer, type PaperNumber } from './issuer.ts';
import { letterAnnex } from './letter-annex.ts';
import { closed, withoutMark } from './lines.ts';
import { flowingSection, paragraph, text, type Paper } from './model.ts';
import { shortAward } from './phrases.ts';
import { lowerFirst } from './prose.ts';
import { signatures, type PaperSigner } from './signer.ts';

/** Input of the Công văn thu hồi to the unit a dossier was sent to. */
export interface WithdrawalLetterInput {
  readonly issuer: PaperIssuer;
  readonly paper: PaperNumber;
  readonly recipient: string;
  /** The submission the nominations stood in; number and date as known. */
  readonly submission: { readonly number: string; readonly date: string | null };
  /** What the awards are for, as it follows «đề nghị khen thưởng». */
  readonly about: string;
  /** Who is taken back: name, place, award asked for, day (`YYYY-MM-DD`) and reason. */
  readonly cases: readonly { readonly name: string; readonly place: string; readonly award: string; readonly on: string; readonly reason: string }[];
  /** Nothing of the dossier is left with the receiver. */
  readonly whole: boolean;
  readonly signer: PaperSigner;
  readonly distribution: readonly string[];
  readonly draft: boolean;
}

/** More cases than this stand on an annex. */
const MOST_IN_BODY = 10;

/** Builds the letter. Fault: nothing was taken back. */
export function buildWithdrawalLetter(input: WithdrawalLetterInput, texts: PaperTexts = {}): Result<Paper> {
  const { cases, submission, recipient } = input;
  if (cases.length === 0) return err(fault('khong-co-truong-hop-thu-hoi', 'Không có đề nghị nào đã thu hồi sau khi gửi.', { item: 'cases', next: 'Thu hồi đề nghị trước, rồi in công văn.' }));
  const filler = fillerFor('withdrawal-letter', paperDay(input.paper), texts);
  if (!filler.ok) return filler;
  const fill = filler.value;
  const onAnnex = cases.length > MOST_IN_BODY;
  const toTrinh = [submission.number === '' ? 'Tờ trình' : `Tờ trình số ${submission.number}`, submission.date === null ? '' : formatPaperDate(submission.date)].filter(Boolean).join(' ');
  const fields = { donVi: input.issuer.name, noiNhan: recipient, dem: formatCount(cases.length), noiDung: withoutMark(input.about) || 'trong đợt xét này', toTrinh };
  const lines = closed(cases.map(({ name, place, award, on, reason }) => [text(`- ${[name, place, award].filter(Boolean).join(', ')}: thu hồi ${formatPaperDate(on)}; lý do: ${withoutMark(lowerFirst(oneLine(reason)))}`)]));
  const columns = [
    { heading: 'STT', widthMm: 12, align: 'center' },
    { heading: 'Họ tên/Tên tập thể', widthMm: 48, align: 'left' },
    { heading: 'Danh hiệu/Hình thức đề nghị', widthMm: 45, align: 'left' },
    { heading: 'Lý do thu hồi', widthMm: 55, align: 'left' },
  ] as const;
  const rows = cases.map(({ name, place, award, reason }, i) => [String(i + 1), [name, place].filter(Boolean).join(', '), shortAward(award), oneLine(reason)]);
  return fill.done({
    kind: 'withdrawal-letter',
    title: 'Công văn thu hồi đề nghị khen thưởng',
    language: 'vi',
    mark: input.draft ? DRAFT_MARK : null,
    sections: [
      flowingSection('portrait', [
        letterHeader(input.issuer, input.paper, fill.say('about')),
        { type: 'recipients', names: [recipient] },
        paragraph('body', fill.say('opening', fields)),
        paragraph('body', fill.say(`found${input.whole ? 'All' : ''}${onAnnex ? 'Annex' : ''}`, fields), !onAnnex),
        ...(onAnnex ? [] : lines.map((runs) => paragraph('body', runs))),
        paragraph('body', fill.say('ask', fields), true),
        signatures(input.signer, input.distribution),
      ]),
      ...(onAnnex ? [letterAnnex(fill, input, columns, rows)] : []),
    ],
  });
}

const oneLine = (reason: string): string => reason.split('\n').map(withoutMark).filter(Boolean).join('; ');
