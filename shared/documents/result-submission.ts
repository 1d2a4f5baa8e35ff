import { err, fault, type Result } from '../result.ts';
import { formatPaperDate } from '../text/dates.ts';
import { formatCount } from '../text/numbers.ts';
import { capital, countsPhrase, totalOf } from './counts.ts';
import { DRAFT_MARK } from './draft-mark.ts';
import { fillerFor, type Filler, type PaperTexts } from './filler.ts';
import { headerBlock, paperDay, type PaperIssuer, type PaperNumber } from './issuer.ts';
import { legalBasesFor } from './legal-bases.ts';
import { closed, withoutMark } from './lines.ts';
import { flowingSection, paragraph, type Block, type Paper, type Run } from './model.ts';
import { signatures, type PaperSigner } from './signer.ts';
import type { SubmissionAward } from './submission.ts';

/** Input of the Tờ trình kết quả xét, from the council or the division to the chair (documents.md 3.10). */
export interface ResultSubmissionInput {
  readonly issuer: PaperIssuer;
  readonly province: string;
  readonly paper: PaperNumber;
  /** «Chủ tịch Ủy ban nhân dân xã Tân An»: to whom it goes and who decides. */
  readonly authority: string;
  /** Who writes, as the text calls it: «Hội đồng Thi đua - Khen thưởng xã Tân An». */
  readonly proposer: string;
  /** «đợt xét “Cuối năm 2026”». */
  readonly round: string;
  /** The unit that put them forward itself: «Ủy ban nhân dân xã Tân An». */
  readonly ownUnit: string;
  /** Lists and dossiers that came in; empty: all is the unit's own. */
  readonly received: readonly { readonly from: string; readonly submission: string; readonly on: string; readonly count: number }[];
  /** Nominations in all, and of them those with every paper. */
  readonly total: number;
  readonly complete: number;
  readonly lacking: readonly { readonly name: string; readonly what: string }[];
  readonly session: { readonly council: string; readonly minutesNumber: string; readonly date: string; readonly present: number; readonly members: number; readonly result: string };
  readonly proposed: readonly SubmissionAward[];
  readonly refused: readonly { readonly name: string; readonly award: string; readonly why: string }[];
  readonly attachments: readonly string[];
  readonly signer: PaperSigner;
  readonly distribution: readonly string[];
  readonly draft: boolean;
}

/** Builds the submission. Fault: the session judged nobody. */
export function buildResultSubmission(input: ResultSubmissionInput, texts: PaperTexts = {}): Result<Paper> {
  if (input.total === 0) return err(fault('khong-co-de-nghi', 'Cuộc họp chưa xét đề nghị nào nên chưa có kết quả để trình.', { item: 'results', next: 'Thêm đề nghị vào cuộc họp và ghi kết quả.' }));
  const filler = fillerFor('result-submission', paperDay(input.paper), texts);
  if (!filler.ok) return filler;
  const fill = filler.value;
  const proposed = input.proposed.filter(({ counts }) => totalOf(counts) > 0);
  const only = proposed.length === 1 ? proposed[0] : undefined;
  const fields = { donVi: capital(input.proposer), nguoiCoThamQuyen: input.authority };
  const lines = (runs: readonly (readonly Run[])[]): Block[] => closed(runs).map((line) => paragraph('listLine', line));
  const basis = legalBasesFor('submission', paperDay(input.paper), input.province, texts.bases).printed.map(({ text: canCu }) => fill.say('basis', { canCu }));
  const { session } = input;
  const blocks: Block[] = [
    headerBlock(input.issuer, input.paper),
    { type: 'title', kind: fill.line('kind'), subject: only === undefined ? fill.say('subjectMany') : fill.say('subject', { dongTu: only.verb, hinhThuc: only.name.replace(/Ủy ban nhân dân /gu, 'UBND ') }), attachedTo: null, rule: true },
    { type: 'recipients', names: [input.authority] },
    ...closed(basis).map((runs) => paragraph('basis', runs)),
    ...received(input, fill, lines),
    ...(input.lacking.length === 0 && input.complete === 0 ? [] : [paragraph('body', fill.say('checked'), true)]),
    ...lines([
      ...(input.complete === 0 ? [] : [fill.say('checkedFull', { dem: formatCount(input.complete) })]),
      ...input.lacking.map(({ name, what }) => fill.say('checkedOpen', { ten: name, lyDo: withoutMark(what) })),
    ]),
    paragraph(
      'body',
      fill.say('vote', {
        hoiDong: capital(session.council),
        ngayHop: formatPaperDate(session.date),
        bienBan: session.minutesNumber.trim() === '' ? fill.line('minutesNoNumber') : fill.line('minutes', { so: session.minutesNumber.trim() }),
        coMat: String(session.present),
        tongSo: String(session.members),
        ketQua: withoutMark(session.result),
      }),
    ),
    ...(proposed.length === 0
      ? [paragraph('body', fill.say('proposedNone'))]
      : [paragraph('body', fill.say('proposed', fields), true), ...lines(proposed.map(({ verb, name, counts }) => fill.say('proposedLine', { dongTu: capital(verb), hinhThuc: name, dem: countsPhrase(counts) })))]),
    ...(input.refused.length === 0
      ? []
      : [paragraph('body', fill.say('refused'), true), ...lines(input.refused.map(({ name, award, why }) => fill.say('refusedLine', { ten: name, hinhThuc: award || 'chưa chọn', lyDo: withoutMark(why) || 'không đủ số phiếu theo quy định' })))]),
    ...(input.attachments.length === 0 ? [] : [paragraph('body', fill.say('attachments', { danhSach: input.attachments.map(withoutMark).join('; ') }))]),
    paragraph('body', fill.say('closing', fields), true),
    signatures(input.signer, input.distribution),
  ];
  return fill.done({ kind: 'result-submission', title: 'Tờ trình kết quả xét khen thưởng', language: 'vi', mark: input.draft ? DRAFT_MARK : null, sections: [flowingSection('portrait', blocks)] });
}

function received(input: ResultSubmissionInput, fill: Filler, lines: (runs: readonly (readonly Run[])[]) => Block[]): Block[] {
  if (input.received.length === 0) return [paragraph('body', fill.say('receivedOwn', { dem: formatCount(input.total), donVi: input.ownUnit, dip: input.round }))];
  return [
    paragraph('body', fill.say('received'), true),
    ...lines(input.received.map((one) => fill.say('receivedLine', { donVi: one.from, toTrinh: one.submission, ngay: formatPaperDate(one.on), dem: formatCount(one.count) }))),
  ];
}

