import { meritContinued } from '../domain/merit-words.ts';
import { err, fault, type Result } from '../result.ts';
import { capital, countsPhrase, totalOf, type RecipientCounts } from './counts.ts';
import { recipientLine, type DecisionRecipient } from './decision-list.ts';
import { DRAFT_MARK } from './draft-mark.ts';
import { fillerFor, type Filler, type PaperTexts } from './filler.ts';
import { headerBlock, paperDay, type PaperIssuer, type PaperNumber } from './issuer.ts';
import { legalBasesFor } from './legal-bases.ts';
import { closed, withoutMark } from './lines.ts';
import { bold, flowingSection, paragraph, text, type Block, type Paper, type Run } from './model.ts';
import { dateRuns, numberRuns, upper, yearOf } from './phrases.ts';
import { signatures, type PaperSigner } from './signer.ts';

/** Whose proposal the decision rests on, and its Tờ trình; number and date may still be open. */
export interface DecisionProposal {
  readonly proposer: string;
  readonly number: string | null;
  readonly symbol: string;
  readonly date: string | null;
}

/** Input of the Quyết định khen thưởng (documents.md 3.11). */
export interface DecisionInput {
  readonly issuer: PaperIssuer;
  readonly province: string | null;
  readonly paper: PaperNumber;
  /** Who decides, in running text: «Chủ tịch Ủy ban nhân dân xã Tân An». */
  readonly authority: string;
  /** «tặng», «công nhận danh hiệu». */
  readonly verb: string;
  readonly award: string;
  readonly counts: RecipientCounts;
  readonly merit: string;
  /** Named inside Điều 1; empty: they stand in the list that goes with the decision. */
  readonly named: readonly DecisionRecipient[];
  readonly bases: readonly string[];
  /** One or two. */
  readonly proposals: readonly DecisionProposal[];
  /** Article on the bonus; null leaves it out. */
  readonly bonus: { readonly amount: string; readonly fund: string } | null;
  /** Who carries it out: «Chánh Văn phòng …, các tập thể, cá nhân có tên tại Điều 1». */
  readonly enforcers: string;
  readonly signer: PaperSigner;
  /** Nơi nhận after «Như Điều …», which the builder puts first. */
  readonly distribution: readonly string[];
  /** Stands in the bottom margin of the first page, outside the paper's own text; null: nothing. */
  readonly footNote?: string | null;
  readonly draft: boolean;
}

/** Builds the decision. Faults: nobody awarded, or names in Điều 1 that are not as many as the counts say. */
export function buildDecision(input: DecisionInput, texts: PaperTexts = {}): Result<Paper> {
  const total = totalOf(input.counts);
  if (total === 0) return err(fault('quyet-dinh-trong', 'Quyết định chưa có ai được khen thưởng.', { item: 'counts', next: 'Chọn các dòng được khen thưởng.' }));
  if (input.named.length > 0 && input.named.length !== total) {
    return err(
      fault('quyet-dinh-lech-so-luong', `Điều 1 ghi ${total} nhưng nêu tên ${input.named.length}.`, { item: 'named', next: 'Kiểm tra lại số lượng và danh sách nêu tại Điều 1.' }),
    );
  }
  const filler = fillerFor('decision', paperDay(input.paper), texts);
  if (!filler.ok) return filler;
  const fill = filler.value;
  const articles = articlesOf(input, fill);
  const enforcement = articles.length;
  const blocks: Block[] = [
    headerBlock(input.issuer, input.paper),
    { type: 'title', kind: fill.line('kind'), subject: fill.say('subject', { dongTu: input.verb, hinhThuc: input.award }), attachedTo: null, rule: true },
    paragraph('authority', upper(input.authority)),
    ...basisLines(input, fill, texts),
    paragraph('authority', fill.say('resolves'), true),
    ...articles.flat(),
    signatures(input.signer, [`Như Điều ${enforcement}`, ...input.distribution]),
  ];
  return fill.done({
    kind: 'decision',
    title: 'Quyết định khen thưởng',
    language: 'vi',
    mark: input.draft ? DRAFT_MARK : null,
    sections: [{ ...flowingSection('portrait', blocks), ...(input.footNote == null ? {} : { footNote: input.footNote }) }],
  });
}

function basisLines(input: DecisionInput, fill: Filler, texts: PaperTexts): Block[] {
  const printed = legalBasesFor('decision', paperDay(input.paper), input.province, texts.bases).printed;
  const lines: (readonly Run[])[] = [...printed.map((b) => b.text), ...input.bases.map(withoutMark).filter((b) => b !== '')].map((canCu) => fill.say('basis', { canCu }));
  if (input.proposals.length > 0) {
    const clauses = input.proposals.map((p) =>
      fill.say('proposal', { nguoiDeNghi: p.proposer, soToTrinh: numberRuns(p.number, p.symbol), ngayToTrinh: dateRuns(p.date, yearOf(input.paper.asOf)) }),
    );
    lines.push(fill.say('proposer', { nguoiDeNghi: clauses.flatMap((c, i) => (i === 0 ? c : [text(' và '), ...c])) }));
  }
  return closed(lines).map((runs) => paragraph('basis', runs));
}

/** Each article as its paragraphs; the last is the one on enforcement. */
function articlesOf(input: DecisionInput, fill: Filler): Block[][] {
  const fields = { dongTu: capital(input.verb), hinhThuc: input.award, dem: countsPhrase(input.counts), thanhTich: meritContinued(input.merit) };
  const names = closed(input.named.map((row, i) => fill.say('articleList', { soThuTu: String(i + 1), dongDanhSach: recipientLine(row) })));
  const contents: { readonly runs: readonly Run[]; readonly more: readonly Block[] }[] = [
    { runs: input.named.length === 0 ? fill.say('award', fields) : fill.say('awardNamed', fields), more: names.map((runs) => paragraph('listLine', runs)) },
    ...(input.bonus === null ? [] : [{ runs: fill.say('bonus', { mucThuong: input.bonus.amount, nguon: input.bonus.fund }), more: [] }]),
    { runs: fill.say('enforcement', { nguoiThiHanh: capital(withoutMark(input.enforcers)) }), more: [] },
  ];
  return contents.map(({ runs, more }, i) => [paragraph('body', [bold(`Điều ${i + 1}. `), ...runs], i === contents.length - 1), ...more]);
}
