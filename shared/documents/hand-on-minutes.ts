import type { Result } from '../result.ts';
import { formatPaperDate, formatScreenDate } from '../text/dates.ts';
import { formatNumber } from '../text/numbers.ts';
import { fillerFor, type PaperTexts } from './filler.ts';
import { grouped, sizeWords } from './handover-slip.ts';
import { headerBlock, type PaperIssuer } from './issuer.ts';
import { dotsAfter } from './pen.ts';
import { numberedParts } from './prose.ts';
import { flowingSection, paragraph, type Block, type Paper, type TableColumn } from './model.ts';

/** Something counted, in words: «Đối tượng», 45. */
export interface CountedWord {
  readonly word: string;
  readonly count: number;
}

/** One file of the hand-over. */
export interface HandOnFile {
  /** «7», «8 (gói 2/3)». */
  readonly number: string;
  readonly fileName: string;
  /** Bytes; null where they were not kept. */
  readonly sizeBytes: number | null;
  /** First 32 digits of the file's SHA-256. */
  readonly checkCode: string;
  /** The same in words, for reading aloud. */
  readonly words: readonly string[];
}

/** A dossier that is not finished. */
export interface OpenDossier {
  /** Number of its tờ trình; empty while it has none. */
  readonly number: string;
  readonly content: string;
  readonly receiver: string;
  readonly state: string;
}

/** Input of the Biên bản bàn giao dữ liệu (R91). */
export interface HandOnMinutesInput {
  readonly issuer: PaperIssuer;
  /** Day of the hand-over, `YYYY-MM-DD`. */
  readonly date: string;
  /** Printed where the data came from, or where it went to. */
  readonly side: 'given' | 'received';
  readonly givenBy: string;
  readonly receivedBy: string;
  readonly note: string;
  readonly files: readonly HandOnFile[];
  /** By table; null: not kept for this hand-over. */
  readonly counts: readonly CountedWord[] | null;
  /** Attachments whose file no longer lay on the machine. */
  readonly missingFiles: number;
  /** The first of them; `moreDossiers` others are only counted. */
  readonly dossiers: readonly OpenDossier[];
  readonly moreDossiers: number;
  /** Other work that is not finished; those of count 0 are told too. */
  readonly open: readonly CountedWord[];
  /** What stands about keys and the recovery code, one line each. */
  readonly keys: readonly string[];
}

const TEXT_MM = 160;
const FILES: readonly TableColumn[] = [
  { heading: 'Số gói', widthMm: 22, align: 'left' },
  { heading: 'Tệp', widthMm: 58, align: 'left' },
  { heading: 'Dung lượng', widthMm: 30, align: 'left' },
  { heading: 'Mã kiểm tra', widthMm: 50, align: 'left' },
];
const DOSSIERS: readonly TableColumn[] = [
  { heading: 'STT', widthMm: 11, align: 'center' },
  { heading: 'Tờ trình số', widthMm: 30, align: 'left' },
  { heading: 'Nội dung', widthMm: 55, align: 'left' },
  { heading: 'Nơi nhận', widthMm: 34, align: 'left' },
  { heading: 'Trạng thái', widthMm: 30, align: 'left' },
];

/** Builds the minutes that both sides sign: the file, what is in it, what is not finished, keys. */
export function buildHandOnMinutes(input: HandOnMinutesInput, texts: PaperTexts = {}): Result<Paper> {
  const filler = fillerFor('hand-on-minutes', input.date, texts);
  if (!filler.ok) return filler;
  const fill = filler.value;
  const who = (sentence: 'giver' | 'receiver', name: string): Block =>
    paragraph('body', fill.say(sentence, { ten: name.trim() === '' ? dotsAfter('Người bàn giao: ') : name.trim() }));
  const { counts } = input;
  const total = counts?.reduce((sum, { count }) => sum + count, 0) ?? 0;
  const blocks: Block[] = [
    headerBlock(input.issuer, null),
    { type: 'title', kind: fill.line('kind'), subject: fill.say('subject', { coQuan: input.issuer.name }), attachedTo: null, rule: true },
    paragraph('body', fill.say(input.side === 'given' ? 'opening' : 'openingReceived', { ngay: formatPaperDate(input.date), coQuan: input.issuer.name })),
    who('giver', input.givenBy),
    who('receiver', input.receivedBy),
    ...(input.note.trim() === '' ? [] : [paragraph('body', fill.say('note', { noiDung: input.note.trim() }))]),
    ...numberedParts([
      { heading: fill.line('files'), blocks: [{ type: 'table', caption: null, columns: [...FILES], rows: input.files.map((file) => ({ type: 'cells', cells: [file.number, file.fileName, file.sizeBytes === null ? '' : sizeWords(file.sizeBytes), grouped(file.checkCode, 4)] })) }, ...input.files.map((file) => paragraph('body', fill.say('words', { so: file.number, danhSach: file.words.join(' · ') }))), paragraph('body', fill.say('compare'))] },
      {
        heading: fill.line('contents'),
        blocks: [
          ...(counts === null ? [paragraph('body', fill.say('countsUnknown'))] : [paragraph('body', fill.say('counts', { tong: formatNumber(total), loai: formatNumber(counts.length) }), true), countsTable(counts)]),
          ...(input.missingFiles === 0 ? [] : [paragraph('body', fill.say('missing', { dem: formatNumber(input.missingFiles) }))]),
          paragraph('body', fill.say('notAlong')),
        ],
      },
      {
        heading: fill.line('work'),
        blocks: [
          ...(input.dossiers.length === 0
            ? [paragraph('body', fill.say('noDossiers'))]
            : [
                paragraph('body', fill.say('dossiers', { dem: formatNumber(input.dossiers.length + input.moreDossiers) }), true),
                { type: 'table' as const, caption: null, columns: [...DOSSIERS], rows: input.dossiers.map((one, i) => ({ type: 'cells' as const, cells: [String(i + 1), one.number, one.content, one.receiver, one.state] })) },
                ...(input.moreDossiers === 0 ? [] : [paragraph('body', fill.say('moreDossiers', { dem: formatNumber(input.moreDossiers) }))]),
              ]),
          ...input.open.map(({ word, count }) => paragraph('body', `- ${word}: ${count === 0 ? 'không có' : formatNumber(count)}.`)),
        ],
      },
      { heading: fill.line('keys'), blocks: [...input.keys.map((line) => paragraph('body', `- ${line}`)), paragraph('body', fill.say('code'))] },
    ]),
    paragraph('body', fill.say('copies'), true),
    {
      type: 'signatures',
      widthsMm: [TEXT_MM / 2, TEXT_MM / 2],
      left: { type: 'signer', authority: ['NGƯỜI GIAO'], note: '(Ký, ghi rõ họ tên)', name: input.givenBy.trim() || null },
      right: { type: 'signer', authority: ['NGƯỜI NHẬN'], note: '(Ký, ghi rõ họ tên)', name: input.receivedBy.trim() || null },
    },
  ];
  return fill.done({ kind: 'hand-on-minutes', title: `Biên bản bàn giao dữ liệu ngày ${formatScreenDate(input.date)}`, language: 'vi', mark: null, sections: [flowingSection('portrait', blocks)] });
}

/** Words and figures in two columns side by side, read downwards. */
export function countsTable(counts: readonly CountedWord[]): Block {
  const half = Math.ceil(counts.length / 2);
  const cells = (at: number): [string, string] => {
    const one = counts[at];
    return one === undefined ? ['', ''] : [one.word, formatNumber(one.count)];
  };
  const columns: TableColumn[] = [0, 1].flatMap((): TableColumn[] => [{ heading: 'Loại mục', widthMm: 60, align: 'left' }, { heading: 'Số mục', widthMm: 20, align: 'right' }]);
  return { type: 'table', caption: null, columns, rows: counts.slice(0, half).map((_, i) => ({ type: 'cells', cells: [...cells(i), ...(i + half < counts.length ? cells(i + half) : ['', ''])] })) };
}

/** «Tổng: 1.234 mục của 25 loại» for the slip that goes with the stick. */
export function contentsLine(counts: readonly CountedWord[]): string {
  return `${formatNumber(counts.reduce((sum, { count }) => sum + count, 0))} mục của ${formatNumber(counts.length)} loại`;
}

