import type { Result } from '../result.ts';
import { formatPaperDate, formatScreenDate } from '../text/dates.ts';
import { formatNumber } from '../text/numbers.ts';
import { fillerFor, type PaperTexts } from './filler.ts';
import { countsTable, type CountedWord, type HandOnFile } from './hand-on-minutes.ts';
import { grouped, sizeWords } from './handover-slip.ts';
import { datedHeader, headerBlock, type PaperIssuer } from './issuer.ts';
import { listSignatures } from './list-parts.ts';
import { numberedParts } from './prose.ts';
import { flowingSection, paragraph, PORTRAIT_TEXT_MM, type Block, type Paper, type TableColumn } from './model.ts';
import { tableDate } from './phrases.ts';
import { sheetName, type Sheet } from './sheet.ts';

/** One decision, dossier or award of an archive's index. */
export interface ArchivedDecision {
  readonly number: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly title: string;
  readonly authority: string;
}
export interface ArchivedDossier {
  readonly content: string;
  readonly number: string;
  readonly receiver: string;
  readonly nominations: number;
}
export interface ArchivedAward {
  readonly registerNumber: string;
  readonly subject: string;
  readonly place: string;
  readonly award: string;
  readonly decisionNumber: string;
  readonly decisionDate: string;
}

/** Input of the Mục lục gói lưu trữ (R91). */
export interface ArchiveIndexInput {
  readonly issuer: PaperIssuer;
  /** Day it is printed, `YYYY-MM-DD`. */
  readonly date: string;
  /** Day the archive was made. */
  readonly madeOn: string;
  /** Null: everything. */
  readonly year: number | null;
  readonly note: string;
  readonly files: readonly Omit<HandOnFile, 'words'>[];
  /** Rows by table; null where they were not kept. */
  readonly counts: readonly CountedWord[] | null;
  /** Where the journal ended when it was made; null where it was not kept. */
  readonly journal: { readonly lines: number; readonly hash: string } | null;
  readonly decisions: readonly ArchivedDecision[];
  readonly dossiers: readonly ArchivedDossier[];
  readonly awards: readonly ArchivedAward[];
  /** Lists as the data stands now and not as it stood then. */
  readonly later: boolean;
}

/** «năm 2026», «toàn bộ dữ liệu». */
export const periodWords = (year: number | null): string => (year === null ? 'toàn bộ dữ liệu' : `năm ${year}`);

const number: TableColumn = { heading: 'STT', widthMm: 11, align: 'center' };
const left = (heading: string, widthMm: number): TableColumn => ({ heading, widthMm, align: 'left' });
const FILES: readonly TableColumn[] = [left('Số gói', 22), left('Tệp', 58), left('Dung lượng', 30), left('Mã kiểm tra', 50)];
const DECISIONS: readonly TableColumn[] = [number, left('Số, ký hiệu', 32), { heading: 'Ngày', widthMm: 23, align: 'center' }, left('Trích yếu', 59), left('Thẩm quyền', 35)];
const DOSSIERS: readonly TableColumn[] = [number, left('Nội dung', 68), left('Tờ trình số', 32), left('Nơi nhận', 31), { heading: 'Số đề nghị', widthMm: 18, align: 'right' }];
const AWARDS: readonly TableColumn[] = [number, left('Số vào sổ', 17), left('Đối tượng', 40), left('Danh hiệu, hình thức', 42), left('Quyết định số', 27), { heading: 'Ngày', widthMm: 23, align: 'center' }];

const table = (columns: readonly TableColumn[], rows: readonly (readonly string[])[]): Block => ({ type: 'table', caption: null, columns: [...columns], rows: rows.map((cells) => ({ type: 'cells', cells: [...cells] })) });
const fileRows = (files: ArchiveIndexInput['files']): Block => table(FILES, files.map(({ number: of, fileName, sizeBytes, checkCode }) => [of, fileName, sizeBytes === null ? '' : sizeWords(sizeBytes), grouped(checkCode, 4)]));

/** Builds the index that lies beside an archive: what proves it later, and what is in it. */
export function buildArchiveIndex(input: ArchiveIndexInput, texts: PaperTexts = {}): Result<Paper> {
  const filler = fillerFor('archive-index', input.date, texts);
  if (!filler.ok) return filler;
  const fill = filler.value;
  const { journal, counts } = input;
  const list = (columns: readonly TableColumn[], rows: readonly (readonly string[])[]): Block[] => [rows.length === 0 ? paragraph('body', fill.say('empty')) : table(columns, rows)];
  const blocks: Block[] = [
    datedHeader(input.issuer, input.date),
    { type: 'title', kind: fill.line('kind'), subject: fill.say('subject', { thoiGian: periodWords(input.year) }), attachedTo: fill.say('made', { ngay: tableDate(input.madeOn) }), rule: true },
    ...(input.note.trim() === '' ? [] : [paragraph('body', fill.say('note', { noiDung: input.note.trim() }))]),
    ...numberedParts([
      { heading: fill.line('files'), blocks: [fileRows(input.files), ...(journal === null ? [] : [paragraph('body', fill.say('journal', { dem: formatNumber(journal.lines), ma: grouped(journal.hash, 4) }))])] },
      { heading: fill.line('contents'), blocks: [counts === null ? paragraph('body', fill.say('countsUnknown')) : countsTable(counts), ...(input.later ? [paragraph('body', fill.say('later', { ngay: formatPaperDate(input.date) }))] : [])] },
      { heading: fill.line('decisions'), blocks: list(DECISIONS, input.decisions.map((one, i) => [String(i + 1), one.number, tableDate(one.date), one.title, one.authority])) },
      { heading: fill.line('dossiers'), blocks: list(DOSSIERS, input.dossiers.map((one, i) => [String(i + 1), one.content, one.number, one.receiver, formatNumber(one.nominations)])) },
      { heading: fill.line('awards'), blocks: list(AWARDS, input.awards.map((one, i) => [String(i + 1), one.registerNumber, one.subject, one.award, one.decisionNumber, tableDate(one.decisionDate)])) },
    ]),
    listSignatures(PORTRAIT_TEXT_MM),
  ];
  return fill.done({ kind: 'archive-index', title: 'Mục lục gói lưu trữ', language: 'vi', mark: null, sections: [flowingSection('portrait', blocks)] });
}

/** The same as a spreadsheet. @param proofs lines of «Mục», «Nội dung» that stand first, as the whole file codes */
export function archiveIndexSheets(input: Omit<ArchiveIndexInput, 'issuer'>, unitName: string, proofs: readonly (readonly [string, string])[] = []): readonly Sheet[] {
  const title = `${unitName}: lưu trữ ${input.year === null ? 'toàn bộ' : `năm ${input.year}`}, lập ngày ${formatScreenDate(input.madeOn)}`;
  const text = (heading: string, widthMm: number) => ({ heading, type: 'text' as const, widthMm });
  const stt = { heading: 'STT', type: 'number' as const, widthMm: 12 };
  const date = (heading: string) => ({ heading, type: 'date' as const, widthMm: 26 });
  const sheet = (name: string, heading: string, columns: Sheet['columns'], rows: Sheet['rows']): Sheet => ({ name: sheetName(name), titles: [heading, title], columns, rows });
  const codes: readonly (readonly [string, string])[] = proofs.length > 0 ? proofs : input.files.flatMap((file): [string, string][] => [[`Gói số ${file.number}`, file.fileName], ['Mã kiểm tra của tệp', file.checkCode]]);
  return [
    sheet('Tổng hợp', 'NỘI DUNG GÓI LƯU TRỮ', [text('Mục', 70), text('Nội dung', 120)], [
      ...codes,
      ...(input.journal === null ? [] : [['Dòng nhật ký cuối cùng', String(input.journal.lines)], ['Mã của nhật ký đến dòng đó', input.journal.hash]]),
      ...(input.counts ?? []).map(({ word, count }) => [word, String(count)]),
    ]),
    sheet('Quyết định', 'QUYẾT ĐỊNH', [stt, text('Số, ký hiệu', 40), date('Ngày'), text('Trích yếu', 110), text('Thẩm quyền', 60)], input.decisions.map((one, i) => [i + 1, one.number, one.date, one.title, one.authority])),
    sheet('Hồ sơ', 'HỒ SƠ', [stt, text('Nội dung', 90), text('Tờ trình số', 40), text('Nơi nhận', 60), { heading: 'Số đề nghị', type: 'number', widthMm: 22 }], input.dossiers.map((one, i) => [i + 1, one.content, one.number, one.receiver, one.nominations])),
    sheet('Khen thưởng', 'SỔ KHEN THƯỞNG', [stt, text('Số vào sổ', 22), text('Đối tượng', 60), text('Chức vụ, đơn vị', 60), text('Danh hiệu, hình thức', 60), text('Quyết định số', 36), date('Ngày')], input.awards.map((one, i) => [i + 1, one.registerNumber, one.subject, one.place, one.award, one.decisionNumber, one.decisionDate])),
  ];
}

/** How a record of the archive differs from what is held. */
export const ARCHIVE_STATES = { changed: 'Đã sửa', gone: 'Không còn', added: 'Thêm sau' } as const;

/** What became of the journal since the archive was made, in words that fit all screens and papers. */
export interface JournalCheck {
  /** The chain of the journal on this machine holds from its first line to its last. */
  readonly intact: boolean;
  readonly lines: number;
  /** Where and why it does not hold; empty while it does. */
  readonly reason: string;
  /** Whether the end that the archive carries stands in it. `other`: the data has had another life since, by a hand-over or a restore. `none`: the archive carries no end. */
  readonly end: 'held' | 'lost' | 'other' | 'none';
  /** Line at which the journal ended when the archive was made; null where it carries none. */
  readonly endLine: number | null;
}

/** Sentences about the journal, the worst first. */
export function journalWords({ intact, lines, reason, end, endLine }: JournalCheck): string {
  if (!intact) return `Nhật ký KHÔNG nguyên vẹn: ${reason}.`;
  const whole = `Nhật ký ${formatNumber(lines)} dòng nguyên vẹn`;
  const line = endLine === null ? '' : formatNumber(endLine);
  switch (end) {
    case 'held':
      return `${whole}, còn đủ đến dòng ${line} ghi trong gói khi lưu trữ.`;
    case 'lost':
      return `${whole}, nhưng KHÔNG có dòng ${line} ghi trong gói khi lưu trữ.`;
    case 'other':
      return `${whole}. Gói lập trước lần bàn giao hoặc phục hồi dữ liệu, nên nhật ký của máy này không chứa dòng ${line} ghi trong gói.`;
    case 'none':
      return `${whole}. Gói không ghi mã của nhật ký.`;
  }
}

/** Input of the Phiếu kiểm tra gói lưu trữ (R91). */
export interface ArchiveCheckInput {
  readonly issuer: PaperIssuer;
  /** Day of the check, `YYYY-MM-DD`. */
  readonly date: string;
  readonly checkedBy: string;
  /** «7», «8 (gói 2/3)». */
  readonly number: string;
  readonly madeOn: string;
  readonly year: number | null;
  readonly note: string;
  readonly checkCode: string;
  readonly records: number;
  readonly attachments: number;
  readonly same: number;
  readonly changed: number;
  readonly gone: number;
  readonly added: number;
  readonly journal: JournalCheck;
  /** The first of them; `at`: day and time as printed, empty where the journal does not say. */
  readonly differences: readonly { readonly title: string; readonly state: keyof typeof ARCHIVE_STATES; readonly at: string; readonly by: string }[];
}

const FIGURES: readonly TableColumn[] = [left('Nội dung', 120), { heading: 'Số mục', widthMm: 40, align: 'right' }];
const DIFFERENCES: readonly TableColumn[] = [number, left('Mục', 79), left('Khác gì', 25), left('Lần sửa cuối', 45)];

/** Builds the sheet that says what the check of an archive found. */
export function buildArchiveCheck(input: ArchiveCheckInput, texts: PaperTexts = {}): Result<Paper> {
  const filler = fillerFor('archive-check', input.date, texts);
  if (!filler.ok) return filler;
  const fill = filler.value;
  const { records, attachments, same, changed, gone, added, differences } = input;
  const all = changed + gone + added;
  const blocks: Block[] = [
    headerBlock(input.issuer, null),
    { type: 'title', kind: fill.line('kind'), subject: fill.say('subject', { so: input.number, thoiGian: periodWords(input.year) }), attachedTo: null, rule: true },
    paragraph('body', fill.say('opening', { ngay: formatPaperDate(input.date), so: input.number, ngayLap: tableDate(input.madeOn) })),
    ...(input.note.trim() === '' ? [] : [paragraph('body', fill.say('note', { noiDung: input.note.trim() }))]),
    ...numberedParts([
      { heading: fill.line('file'), blocks: [paragraph('body', fill.say('whole')), paragraph('body', fill.say('checkCode', { ma: grouped(input.checkCode, 4) }))] },
      { heading: fill.line('journal'), blocks: [paragraph('body', journalWords(input.journal))] },
      {
        heading: fill.line('compared'),
        blocks: [
          table(FIGURES, [['Mục trong gói', records], ['Tệp đính kèm trong gói', attachments], ['Giữ nguyên', same], ['Đã sửa', changed], ['Không còn', gone], ['Thêm sau khi lưu trữ', added]].map(([word, count]) => [String(word), formatNumber(Number(count))])),
          ...(all === 0 ? [paragraph('body', fill.say('noDifference'))] : [paragraph('body', fill.say(differences.length < all ? 'firstDifferences' : 'differences', { dem: formatNumber(differences.length), tong: formatNumber(all) }), true), table(DIFFERENCES, differences.map((one, i) => [String(i + 1), one.title, ARCHIVE_STATES[one.state], [one.at, one.by].filter(Boolean).join(', ')]))]),
        ],
      },
    ]),
    {
      type: 'signatures',
      widthsMm: [PORTRAIT_TEXT_MM / 2, PORTRAIT_TEXT_MM / 2],
      left: { type: 'signer', authority: ['NGƯỜI KIỂM TRA'], note: '(Ký, ghi rõ họ tên)', name: null },
      right: { type: 'signer', authority: ['NGƯỜI LẬP PHIẾU'], note: '(Ký, ghi rõ họ tên)', name: input.checkedBy.trim() || null },
    },
  ];
  return fill.done({ kind: 'archive-check', title: 'Phiếu kiểm tra gói lưu trữ', language: 'vi', mark: null, sections: [flowingSection('portrait', blocks)] });
}
