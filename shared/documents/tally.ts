import { err, fault, type Result } from '../result.ts';
import { formatPaperDate } from '../text/dates.ts';
import { formatCount } from '../text/numbers.ts';
import { DRAFT_MARK } from './draft-mark.ts';
import { shortAward } from './phrases.ts';
import type { FieldValue } from './wording.ts';
import { fillerFor, type PaperTexts } from './filler.ts';
import { headerBlock, type PaperIssuer } from './issuer.ts';
import { withoutMark } from './lines.ts';
import { share, type MinutesResult } from './minutes.ts';
import { blank, flowingSection, paragraph, text, type Block, type Paper, type Run, type SignerCell, type TableColumn } from './model.ts';

/** Counts of paper ballots; null prints room to write. */
export interface PrintedBallots {
  readonly issued: number | null;
  readonly collected: number | null;
  readonly valid: number | null;
  readonly invalid: number | null;
}

/** Input of the Biên bản kiểm phiếu (documents.md 3.9). */
export interface TallyInput {
  readonly issuer: PaperIssuer;
  readonly date: string;
  readonly place: string;
  /** «Bỏ phiếu xét, đề nghị khen thưởng năm 2026». */
  readonly about: string;
  /** The head first; empty: room to write three. */
  readonly tellers: readonly string[];
  readonly members: number;
  readonly present: number;
  readonly written: number;
  readonly ballots: PrintedBallots;
  readonly results: readonly MinutesResult[];
  readonly draft: boolean;
}

/** Room for a name. */
const TELLER_MM = 30;

/**
 * Columns of documents.md 3.9, and beside them what makes the valid ballots of a row add up. The share's base stands in the
 * heading: ballots handed out where every row is counted of them, else the members of the council.
 */
function columnsOf({ ballots: { issued }, results }: TallyInput): readonly TableColumn[] {
  const bases = results.flatMap(({ base }) => (base === null ? [] : [base]));
  const of = bases.every((base) => base === issued) ? 'Số phiếu phát ra' : 'Tổng số thành viên';
  return [
    { heading: 'TT', widthMm: 9, align: 'center' },
    { heading: 'Họ và tên/Tập thể', widthMm: 37, align: 'left' },
    { heading: 'Danh hiệu/Hình thức', widthMm: 36, align: 'left' },
    { heading: `Số phiếu đồng ý/${of}`, widthMm: 20, align: 'center' },
    { heading: 'Không đồng ý', widthMm: 15, align: 'center' },
    { heading: 'Để trống, hỏng', widthMm: 13, align: 'center' },
    { heading: 'Tỷ lệ %', widthMm: 14, align: 'center' },
    { heading: 'Kết quả', widthMm: 16, align: 'left' },
  ];
}

/** Builds the tally; what was not counted yet is left open for the pen. Fault: nobody was voted on. */
export function buildTally(input: TallyInput, texts: PaperTexts = {}): Result<Paper> {
  if (input.results.length === 0) return err(fault('kiem-phieu-trong', 'Cuộc họp chưa có đề nghị nào để kiểm phiếu.', { item: 'results', next: 'Thêm đề nghị vào cuộc họp.' }));
  const filler = fillerFor('tally', input.date, texts);
  if (!filler.ok) return filler;
  const fill = filler.value;
  const count = (value: number | null): FieldValue => (value === null ? [blank(12)] : String(value));
  const { issued, collected, valid, invalid } = input.ballots;
  const tellers = input.tellers.map((name, i) => `${i + 1}. ${name}, ${i === 0 ? 'Trưởng ban' : 'Ủy viên'}`).join('; ');
  const blocks: Block[] = [
    headerBlock(input.issuer, null, false),
    { type: 'title', kind: fill.line('kind'), subject: fill.say('subject', { noiDung: input.about }), attachedTo: null, rule: true },
    paragraph('body', fill.say('when', { ngay: formatPaperDate(input.date) })),
    ...(input.place.trim() === '' ? [] : [paragraph('body', fill.say('place', { diaDiem: withoutMark(input.place) }))]),
    paragraph('body', fill.say('tellers', { danhSach: tellers === '' ? openTellers() : tellers })),
    paragraph('body', fill.say('members', { tongSo: formatCount(input.members), coMat: formatCount(input.present), vanBan: input.written === 0 ? '0' : formatCount(input.written) })),
    paragraph('body', fill.say('ballots', { phatRa: count(issued), thuVe: count(collected), hopLe: count(valid), khongHopLe: count(invalid) })),
    paragraph('body', fill.say('results'), true),
    { type: 'table', caption: null, columns: columnsOf(input), rows: input.results.map((row, i) => ({ type: 'cells', cells: cellsOf(row, i, valid) })) },
    paragraph('body', fill.say('end', { soBan: [blank(12)], gio: [blank(20)], ngay: formatPaperDate(input.date) }), true),
    ...signers(input.tellers),
  ];
  return fill.done({ kind: 'tally', title: 'Biên bản kiểm phiếu', language: 'vi', mark: input.draft ? DRAFT_MARK : null, sections: [flowingSection('portrait', blocks)] });
}

/** «1. …, Trưởng ban; 2. …, Ủy viên; 3. …, Ủy viên (thư ký)» for the pen (documents.md 3.9). */
function openTellers(): readonly Run[] {
  return ['Trưởng ban', 'Ủy viên', 'Ủy viên (thư ký)'].flatMap((duty, i) => [text(`${i === 0 ? '' : '; '}${i + 1}.\u00a0`), blank(TELLER_MM), text(`, ${duty}`)]);
}

function cellsOf({ name, award, yes, no, base, conclusion }: MinutesResult, index: number, valid: number | null): string[] {
  const left = valid === null || yes === null || no === null ? null : Math.max(valid - yes - no, 0);
  const shown = (value: number | null): string => (value === null ? '' : String(value));
  return [String(index + 1), name, shortAward(award), yes === null || base === null ? shown(yes) : `${yes}/${base}`, shown(no), shown(left), share(yes, base), conclusion];
}

/** The head of the tellers at the right, the others beside and below. */
function signers(tellers: readonly string[]): Block[] {
  const cell = (title: string, name: string | null): SignerCell => ({ type: 'signer', authority: [title], note: '(Ký, họ tên)', name });
  const [head = null, ...others] = tellers;
  const rest = tellers.length === 0 ? [null, null] : others.length === 0 ? [null] : others;
  const pairs = Array.from({ length: Math.ceil((rest.length + 1) / 2) }, (_, i): [SignerCell | null, SignerCell | null] => {
    if (i === 0) return [cell('ỦY VIÊN', rest[0] ?? null), cell('TRƯỞNG BAN KIỂM PHIẾU', head)];
    const [left, right] = [rest[i * 2 - 1], rest[i * 2]];
    return [left === undefined ? null : cell('ỦY VIÊN', left), right === undefined ? null : cell('ỦY VIÊN', right)];
  });
  return pairs.map(([left, right]) => ({ type: 'signatures', widthsMm: [80, 80], left, right }));
}
