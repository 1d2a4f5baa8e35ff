import type { Result } from '../result.ts';
import { countsPhrase, totalOf, type RecipientCounts } from './counts.ts';
import { fillerFor, type PaperTexts } from './filler.ts';
import { headerBlock, paperDay, type PaperIssuer, type PaperNumber } from './issuer.ts';
import { flowingSection, paragraph, type Block, type Paper } from './model.ts';
import { dateRuns, numberRuns, yearOf } from './phrases.ts';

/** Input of the Bìa hồ sơ: what the folder is, whose, and what lies in it. */
export interface DossierCoverInput {
  readonly issuer: PaperIssuer;
  /** «Tên hồ sơ». */
  readonly dossier: string;
  readonly sender: string;
  readonly receiver: string;
  readonly round: string;
  readonly submission: PaperNumber;
  readonly sending: number;
  readonly counts: RecipientCounts;
  /** Papers in their order; how many sheets each has is counted by hand. */
  readonly entries: readonly string[];
}

const DOTS = '.'.repeat(24);

/** Builds the cover with its index; numbers of sheets stay open for the pen. */
export function buildDossierCover(input: DossierCoverInput, texts: PaperTexts = {}): Result<Paper> {
  const filler = fillerFor('dossier-cover', paperDay(input.submission), texts);
  if (!filler.ok) return filler;
  const fill = filler.value;
  const { number, symbol, date, asOf } = input.submission;
  const blocks: Block[] = [
    headerBlock(input.issuer, null),
    { type: 'title', kind: fill.line('kind'), subject: fill.say('subject', { hoSo: input.dossier }), attachedTo: null, rule: true },
    paragraph('body', fill.say('sender', { coQuan: input.sender })),
    paragraph('body', fill.say('receiver', { giaTri: input.receiver })),
    paragraph('body', fill.say('round', { giaTri: input.round })),
    paragraph('body', fill.say('submission', { so: numberRuns(number, symbol), ngay: dateRuns(date, yearOf(asOf)) })),
    paragraph('body', fill.say('sending', { giaTri: `lần ${input.sending}` })),
    ...(totalOf(input.counts) === 0 ? [] : [paragraph('body', fill.say('counts', { dem: countsPhrase(input.counts) }))]),
    paragraph('body', fill.say('sheets', { giaTri: DOTS })),
    paragraph('strongNote', fill.say('index'), true),
    {
      type: 'table',
      caption: null,
      columns: [
        { heading: 'STT', widthMm: 12, align: 'center' },
        { heading: 'Tài liệu', widthMm: 98, align: 'left' },
        { heading: 'Số tờ', widthMm: 20, align: 'center' },
        { heading: 'Ghi chú', widthMm: 30, align: 'left' },
      ],
      rows: input.entries.map((title, i) => ({ type: 'cells', cells: [String(i + 1), title, '', ''] })),
    },
  ];
  return fill.done({ kind: 'dossier-cover', title: 'Bìa hồ sơ', language: 'vi', mark: null, sections: [flowingSection('portrait', blocks)] });
}
