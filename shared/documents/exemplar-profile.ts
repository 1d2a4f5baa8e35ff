import type { Result } from '../result.ts';
import { formatNumber } from '../text/numbers.ts';
import { fillerFor, type Filler, type PaperTexts } from './filler.ts';
import { datedHeader, type PaperIssuer } from './issuer.ts';
import { flowingSection, paragraph, type Block, type Paper, type TableBlock, type TableColumn } from './model.ts';
import { tableDate } from './phrases.ts';
import { numberedParts, prose } from './prose.ts';
import { signatures, type PaperSigner } from './signer.ts';

/** Input of the Hồ sơ giới thiệu of one exemplar, for publicity or a congress (R43). */
export interface ExemplarProfileInput {
  readonly issuer: PaperIssuer;
  /** Day of the paper, `YYYY-MM-DD`. */
  readonly date: string;
  /** Kính gửi; empty: none is printed. */
  readonly sentTo: string;
  /** Hội nghị or Đại hội it is proposed for; empty: none. */
  readonly listedFor: string;
  readonly name: string;
  /** The person, collective or household behind it with its place; empty when not linked. */
  readonly subject: string;
  readonly campaign: string;
  readonly field: string;
  readonly summary: string;
  readonly criteria: string;
  readonly steps: readonly { readonly stage: string; readonly on: string; readonly person: string; readonly evidence: string; readonly skipReason: string }[];
  readonly replications: readonly { readonly where: string; readonly since: string; readonly note: string }[];
  readonly propaganda: readonly { readonly on: string; readonly channel: string; readonly title: string; readonly count: number }[];
  readonly signer: PaperSigner;
  readonly distribution: readonly string[];
}

/** Builds the profile; parts about which nothing is known are left out. */
export function buildExemplarProfile(input: ExemplarProfileInput, texts: PaperTexts = {}): Result<Paper> {
  const filler = fillerFor('exemplar-profile', input.date, texts);
  if (!filler.ok) return filler;
  const fill = filler.value;
  const sentTo = input.sentTo.trim();
  const blocks: Block[] = [
    datedHeader(input.issuer, input.date),
    { type: 'title', kind: fill.line('kind'), subject: fill.say('subject', { ten: input.name }), attachedTo: null, rule: true },
    ...(sentTo === '' ? [] : [{ type: 'recipients', names: [sentTo] } as const]),
    ...numberedParts([
      { heading: fill.line('general'), blocks: generalLines(input, fill) },
      { heading: fill.line('summary'), blocks: prose(input.summary) },
      { heading: fill.line('criteria'), blocks: prose(input.criteria) },
      { heading: fill.line('steps'), blocks: table(STEP_COLUMNS, input.steps.map((s) => [s.stage, tableDate(s.on), s.person, [s.evidence, s.skipReason === '' ? '' : `Bỏ qua khâu trước: ${s.skipReason}`].filter(Boolean).join('. ')])) },
      { heading: fill.line('replications'), blocks: table(PLACE_COLUMNS, input.replications.map((r, i) => [String(i + 1), r.where, tableDate(r.since), r.note])) },
      { heading: fill.line('propaganda'), blocks: table(NEWS_COLUMNS, input.propaganda.map((p) => [tableDate(p.on), p.channel, p.title, formatNumber(p.count)])) },
    ]),
    paragraph('body', fill.say('closing', { donVi: input.issuer.name }), true),
    signatures(input.signer, input.distribution),
  ];
  return fill.done({ kind: 'exemplar-profile', title: 'Hồ sơ điển hình tiên tiến', language: 'vi', mark: null, sections: [flowingSection('portrait', blocks)] });
}

function generalLines(input: ExemplarProfileInput, fill: Filler): Block[] {
  const lines = [
    ['name', input.name],
    ['who', input.subject],
    ['field', input.field],
    ['campaign', input.campaign],
    ['listedFor', input.listedFor],
  ] as const;
  return lines.filter(([, value]) => value.trim() !== '').map(([sentence, value]) => paragraph('body', fill.say(sentence, { giaTri: value.trim() })));
}

const STEP_COLUMNS: readonly TableColumn[] = [
  { heading: 'Khâu', widthMm: 26, align: 'left' },
  { heading: 'Ngày', widthMm: 22, align: 'center' },
  { heading: 'Người thực hiện', widthMm: 38, align: 'left' },
  { heading: 'Minh chứng', widthMm: 74, align: 'left' },
];
const PLACE_COLUMNS: readonly TableColumn[] = [
  { heading: 'STT', widthMm: 12, align: 'center' },
  { heading: 'Nơi nhân rộng', widthMm: 76, align: 'left' },
  { heading: 'Từ ngày', widthMm: 22, align: 'center' },
  { heading: 'Ghi chú', widthMm: 50, align: 'left' },
];
const NEWS_COLUMNS: readonly TableColumn[] = [
  { heading: 'Ngày', widthMm: 22, align: 'center' },
  { heading: 'Kênh', widthMm: 42, align: 'left' },
  { heading: 'Nội dung', widthMm: 78, align: 'left' },
  { heading: 'Số lượt', widthMm: 18, align: 'center' },
];

function table(columns: readonly TableColumn[], rows: readonly (readonly string[])[]): TableBlock[] {
  return rows.length === 0 ? [] : [{ type: 'table', caption: null, columns, rows: rows.map((cells) => ({ type: 'cells', cells })) }];
}
