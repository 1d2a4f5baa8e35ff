import { err, fault, type Result } from '../result.ts';
import { decisionFields, earlierBases, numberedArticles, type EarlierDecision } from './amended-decision.ts';
import { capital } from './counts.ts';
import { DRAFT_MARK } from './draft-mark.ts';
import { fillerFor, type Filler, type PaperTexts } from './filler.ts';
import { headerBlock, letterHeader, paperDay, type PaperIssuer, type PaperNumber } from './issuer.ts';
import { withoutMark } from './lines.ts';
import { flowingSection, paragraph, type Block, type Paper } from './model.ts';
import { upper } from './phrases.ts';
import { signatures, type PaperSigner } from './signer.ts';

/** One corrected place: whose row, which column, what stood there and what is to stand there. */
export interface CorrectedLine {
  readonly name: string;
  readonly field: string;
  /** Empty: nothing was written there. */
  readonly old: string;
  readonly new: string;
}

/** Input of the Đính chính (documents.md 3.18; NĐ 30/2020/NĐ-CP Điều 18). */
export interface CorrectionInput {
  /** Slips of form by a công văn, errors of content by a decision. */
  readonly form: 'cong-van' | 'quyet-dinh';
  readonly issuer: PaperIssuer;
  readonly province: string | null;
  readonly paper: PaperNumber;
  /** Who corrects: «Chủ tịch Ủy ban nhân dân xã Tân An». */
  readonly authority: string;
  readonly decision: EarlierDecision;
  readonly reason: string;
  readonly lines: readonly CorrectedLine[];
  /** «Kính gửi» of the công văn. */
  readonly recipients: readonly string[];
  readonly enforcers: string;
  readonly signer: PaperSigner;
  readonly distribution: readonly string[];
  readonly draft: boolean;
}

/** Builds the correction. Fault: no line. */
export function buildCorrection(input: CorrectionInput, texts: PaperTexts = {}): Result<Paper> {
  if (input.lines.length === 0) return err(fault('dinh-chinh-trong', 'Văn bản đính chính chưa có nội dung nào.', { item: 'lines', next: 'Chọn dòng và ghi nội dung đúng.' }));
  const filler = fillerFor('correction', paperDay(input.paper), texts);
  if (!filler.ok) return filler;
  const fill = filler.value;
  const blocks = input.form === 'cong-van' ? letter(input, fill) : decision(input, fill, texts);
  return fill.done({ kind: 'correction', title: 'Đính chính quyết định khen thưởng', language: 'vi', mark: input.draft ? DRAFT_MARK : null, sections: [flowingSection('portrait', blocks)] });
}

function letter(input: CorrectionInput, fill: Filler): Block[] {
  const fields = decisionFields(input.decision);
  const by = { nguoiDinhChinh: capital(input.authority) };
  return [
    letterHeader(input.issuer, input.paper, fill.say('about', fields)),
    { type: 'recipients', names: input.recipients },
    paragraph('body', capitalRuns(fill.say('opening', fields))),
    paragraph('body', fill.say('reason', { lyDo: withoutMark(input.reason) })),
    paragraph('body', fill.say('corrects', by), true),
    ...corrections(input, fill),
    paragraph('body', fill.say('rest', fields)),
    paragraph('body', fill.say('closing', by), true),
    signatures(input.signer, ['Như trên', ...input.distribution]),
  ];
}

function decision(input: CorrectionInput, fill: Filler, texts: PaperTexts): Block[] {
  const fields = decisionFields(input.decision);
  return [
    headerBlock(input.issuer, input.paper),
    { type: 'title', kind: fill.line('kind'), subject: fill.say('subject', fields), attachedTo: null, rule: true },
    paragraph('authority', upper(input.authority)),
    ...earlierBases(fill, input.decision, paperDay(input.paper), input.province, texts),
    paragraph('authority', fill.say('resolves'), true),
    ...numberedArticles([
      { runs: fill.say('article', fields), more: [...corrections(input, fill), paragraph('body', fill.say('reason', { lyDo: withoutMark(input.reason) }))] },
      { runs: fill.say('rest', fields), more: [] },
      { runs: fill.say('enforcement', { nguoiThiHanh: capital(withoutMark(input.enforcers)) }), more: [] },
    ]),
    signatures(input.signer, ['Như Điều 3', ...input.distribution]),
  ];
}

function corrections(input: CorrectionInput, fill: Filler): Block[] {
  return input.lines.map((line, i) => {
    const fields = { soThuTu: String(i + 1), ten: line.name, truong: line.field, moi: line.new };
    return paragraph('listLine', line.old === '' ? fill.say('lineWasEmpty', fields) : fill.say('line', { ...fields, cu: line.old }));
  });
}

/** «Ngày 05 …» at the beginning of a sentence. */
function capitalRuns<R extends { readonly text: string } | { readonly blankMm: number }>(runs: readonly R[]): R[] {
  return runs.map((run, i) => (i === 0 && 'text' in run ? { ...run, text: capital(run.text) } : run));
}
