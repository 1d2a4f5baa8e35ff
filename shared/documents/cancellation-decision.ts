import { err, fault, type Result } from '../result.ts';
import { decisionFields, earlierBases, numberedArticles, type EarlierDecision } from './amended-decision.ts';
import { capital, countsPhrase, totalOf, type RecipientCounts } from './counts.ts';
import { DRAFT_MARK } from './draft-mark.ts';
import { fillerFor, type PaperTexts } from './filler.ts';
import { headerBlock, paperDay, type PaperIssuer, type PaperNumber } from './issuer.ts';
import { closed, withoutMark } from './lines.ts';
import { flowingSection, paragraph, type Block, type Paper } from './model.ts';
import { dateRuns, upper, yearOf } from './phrases.ts';
import { signatures, type PaperSigner } from './signer.ts';

/** Input of the decision that cancels awards of an earlier one (NĐ 152/2025/NĐ-CP Điều 58). */
export interface CancellationInput {
  readonly issuer: PaperIssuer;
  readonly province: string | null;
  readonly paper: PaperNumber;
  readonly authority: string;
  readonly decision: EarlierDecision;
  /** Only some of its rows. */
  readonly part: boolean;
  /** The case of the law: «Kê khai không trung thực». */
  readonly ground: string;
  readonly reason: string;
  readonly counts: RecipientCounts;
  readonly named: readonly { readonly name: string; readonly award: string }[];
  /** Last day for handing back, `YYYY-MM-DD`. */
  readonly returnBy: string;
  readonly enforcers: string;
  readonly signer: PaperSigner;
  readonly distribution: readonly string[];
  readonly draft: boolean;
}

/** Builds the decision. Fault: nobody is named, or not as many as the counts say. */
export function buildCancellation(input: CancellationInput, texts: PaperTexts = {}): Result<Paper> {
  if (input.named.length === 0 || input.named.length !== totalOf(input.counts)) return err(fault('huy-bo-trong', 'Quyết định hủy bỏ chưa nêu đủ đối tượng.', { item: 'named', next: 'Chọn các dòng bị hủy bỏ.' }));
  const filler = fillerFor('cancellation-decision', paperDay(input.paper), texts);
  if (!filler.ok) return filler;
  const fill = filler.value;
  const fields = decisionFields(input.decision);
  const names = closed(input.named.map(({ name, award }, i) => fill.say('line', { soThuTu: String(i + 1), ten: name, hinhThuc: award })));
  const blocks: Block[] = [
    headerBlock(input.issuer, input.paper),
    { type: 'title', kind: fill.line('kind'), subject: fill.say(input.part ? 'subjectPart' : 'subject', fields), attachedTo: null, rule: true },
    paragraph('authority', upper(input.authority)),
    ...earlierBases(fill, input.decision, paperDay(input.paper), input.province, texts),
    paragraph('authority', fill.say('resolves'), true),
    ...numberedArticles([
      { runs: fill.say('article', { ...fields, dem: countsPhrase(input.counts) }), more: [...names.map((runs) => paragraph('listLine', runs)), paragraph('body', fill.say('reason', { truongHop: input.ground, lyDo: withoutMark(input.reason) }))] },
      { runs: fill.say('return', { han: dateRuns(input.returnBy, yearOf(input.returnBy)) }), more: [] },
      { runs: fill.say('enforcement', { nguoiThiHanh: capital(withoutMark(input.enforcers)) }), more: [] },
    ]),
    signatures(input.signer, ['Như Điều 3', ...input.distribution]),
  ];
  return fill.done({ kind: 'cancellation-decision', title: 'Quyết định hủy bỏ quyết định khen thưởng', language: 'vi', mark: input.draft ? DRAFT_MARK : null, sections: [flowingSection('portrait', blocks)] });
}
