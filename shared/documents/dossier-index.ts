import type { Result } from '../result.ts';
import { fillerFor, type PaperTexts } from './filler.ts';
import { headerBlock, type PaperIssuer } from './issuer.ts';
import { closed, withoutMark } from './lines.ts';
import { flowingSection, paragraph, text, type Block, type Paper } from './model.ts';
import { formatPaperDate } from '../text/dates.ts';
import { formatCount } from '../text/numbers.ts';


export interface DossierIndexEntry {
  /** What it is: «Tờ trình», «Báo cáo thành tích của …». */
  readonly title: string;
  /** Name of the file inside the folder. */
  readonly fileName: string;
  readonly note: string;
}

/** Input of the Mục lục hồ sơ that lies in an exported folder (R90). */
export interface DossierIndexInput {
  readonly issuer: PaperIssuer;
  /** Day of the export, `YYYY-MM-DD`. */
  readonly date: string;
  readonly dossier: string;
  readonly sender: string;
  readonly entries: readonly DossierIndexEntry[];
  /** What is missing and the written reason for sending all the same (R98); empty: nothing is printed. */
  readonly reasons: readonly string[];
}

/** Builds the index: numbered files in their order, the reasons, and the warning that anyone can read the names. */
export function buildDossierIndex(input: DossierIndexInput, texts: PaperTexts = {}): Result<Paper> {
  const filler = fillerFor('dossier-index', input.date, texts);
  if (!filler.ok) return filler;
  const fill = filler.value;
  const reasons = closed(input.reasons.map((reason) => [text(`- ${withoutMark(reason)}`)]));
  const blocks: Block[] = [
    headerBlock(input.issuer, null),
    { type: 'title', kind: fill.line('kind'), subject: fill.say('subject', { hoSo: input.dossier }), attachedTo: null, rule: true },
    paragraph('body', fill.say('sender', { coQuan: input.sender })),
    paragraph('body', fill.say('exported', { ngay: formatPaperDate(input.date), dem: formatCount(input.entries.length) })),
    {
      type: 'table',
      caption: null,
      columns: [
        { heading: 'STT', widthMm: 12, align: 'center' },
        { heading: 'Tài liệu', widthMm: 68, align: 'left' },
        { heading: 'Tệp', widthMm: 55, align: 'left' },
        { heading: 'Ghi chú', widthMm: 25, align: 'left' },
      ],
      rows: input.entries.map((e, i) => ({ type: 'cells', cells: [String(i + 1), e.title, e.fileName, e.note] })),
    },
    ...(reasons.length === 0 ? [] : [paragraph('body', fill.say('notes'), true), ...reasons.map((runs) => paragraph('listLine', runs))]),
    paragraph('warning', fill.say('warning')),
  ];
  return fill.done({ kind: 'dossier-index', title: 'Mục lục hồ sơ', language: 'vi', mark: null, sections: [flowingSection('portrait', blocks)] });
}
