import { err, fault, type Result } from '../result.ts';
import { formatPaperDate } from '../text/dates.ts';
import { formatCount } from '../text/numbers.ts';
import { DRAFT_MARK } from './draft-mark.ts';
import { dateRuns, shortAward, yearOf } from './phrases.ts';
import { fillerFor, type Filler, type PaperTexts } from './filler.ts';
import type { FieldValue } from './wording.ts';
import { headerBlock, paperDay, type PaperIssuer, type PaperNumber } from './issuer.ts';
import { withoutMark } from './lines.ts';
import { blank, flowingSection, paragraph, type Block, type Paper, type TableBlock } from './model.ts';

/** One line of the result table. Votes that were not counted are null and print an empty cell. */
export interface MinutesResult {
  readonly name: string;
  readonly award: string;
  readonly yes: number | null;
  readonly no: number | null;
  /** Votes the share is taken of; null when not known. */
  readonly base: number | null;
  /** «Thông qua», «Không thông qua», or empty while open. */
  readonly conclusion: string;
}

/** Input of the Biên bản họp Hội đồng (documents.md 3.7). */
export interface MinutesInput {
  readonly issuer: PaperIssuer;
  /** Number and symbol; the minutes themselves carry no place and date line. */
  readonly paper: PaperNumber;
  /** «Hội đồng Thi đua - Khen thưởng xã Tân An». */
  readonly council: string;
  /** Completes «Họp Hội đồng …»: «xét, đề nghị khen thưởng năm 2026». */
  readonly about: string;
  readonly date: string;
  /** «14 giờ 00 phút»; null when not noted. */
  readonly startTime: string | null;
  readonly endTime: string | null;
  readonly place: string;
  /** Decision that set up the council; null when not known. */
  readonly founded: { readonly number: string; readonly date: string | null } | null;
  readonly members: number;
  /** «Ông Nguyễn Văn Mẫu, Chủ tịch Hội đồng», in order of rank. */
  readonly present: readonly string[];
  readonly absent: readonly { readonly name: string; readonly reason: string }[];
  /** Absent members whose written opinion was counted. */
  readonly written: readonly string[];
  /** Name and duty; empty leaves room to write. */
  readonly chair: string;
  readonly secretary: string;
  /** What the minutes must account for, and why the session stands all the same; null: nothing. */
  readonly accounted: { readonly matters: readonly string[]; readonly reason: string } | null;
  /** When and how the list was made public, without a closing mark; empty: it was not (R61). */
  readonly publicity: string;
  /** What was said of the public list, by whom, and what was done about it. */
  readonly remarks: readonly { readonly from: string; readonly content: string; readonly handling: string }[];
  /** What was said; empty: no differing opinion. */
  readonly discussion: string;
  readonly ballot: 'gio-tay' | 'phieu-kin';
  /** Counts of paper ballots; null: none were cast or counted. */
  readonly ballots: { readonly issued: number | null; readonly collected: number | null; readonly valid: number | null; readonly invalid: number | null } | null;
  /** The rule of votes as a clause, «trên 50% tổng số thành viên Hội đồng»; null when not to be printed. */
  readonly threshold: string | null;
  /** Who did not vote on what, because concerned. */
  readonly recusals: readonly { readonly member: string; readonly about: string }[];
  readonly results: readonly MinutesResult[];
  readonly conclusion: string;
  readonly chairName: string | null;
  readonly secretaryName: string | null;
  readonly distribution: readonly string[];
  readonly draft: boolean;
}

const BALLOT_WORDS: Readonly<Record<MinutesInput['ballot'], string>> = { 'gio-tay': 'giơ tay', 'phieu-kin': 'bỏ phiếu kín' };

/** Builds the minutes. Fault: no result line. */
export function buildMinutes(input: MinutesInput, texts: PaperTexts = {}): Result<Paper> {
  if (input.results.length === 0) {
    return err(fault('bien-ban-khong-co-ket-qua', 'Biên bản chưa có dòng kết quả nào.', { item: 'results', next: 'Nhập kết quả biểu quyết của buổi họp.' }));
  }
  const filler = fillerFor('minutes', paperDay(input.paper), texts);
  if (!filler.ok) return filler;
  const fill = filler.value;
  const blocks: Block[] = [
    headerBlock(input.issuer, input.paper, false),
    { type: 'title', kind: fill.line('kind'), subject: fill.say('subject', { tenHoiDong: input.council, noiDung: input.about }), attachedTo: null, rule: true },
    ...opening(input, fill),
    ...proceedings(input, fill),
    resultTable(input.results),
    ...(input.conclusion.trim() === '' ? [] : [paragraph('body', fill.say('conclusion', { ketLuan: `${withoutMark(input.conclusion)}.` }))]),
    paragraph('body', input.endTime?.trim() ? fill.say('end', { gioKetThuc: input.endTime.trim(), ngay: formatPaperDate(input.date) }) : fill.say('endNoTime', { ngay: formatPaperDate(input.date) }), true),
    {
      type: 'signatures',
      widthsMm: [75, 75],
      gapMm: 10,
      left: { type: 'signer', authority: ['THƯ KÝ'], note: null, name: input.secretaryName?.trim() || null },
      right: { type: 'signer', authority: ['CHỦ TỌA'], note: null, name: input.chairName?.trim() || null },
    },
    ...distributionBlock(input.distribution),
  ];
  return fill.done({
    kind: 'minutes',
    title: 'Biên bản họp Hội đồng Thi đua - Khen thưởng',
    language: 'vi',
    mark: input.draft ? DRAFT_MARK : null,
    sections: [flowingSection('portrait', blocks)],
  });
}

function opening(input: MinutesInput, fill: Filler): Block[] {
  const body = (sentence: string, fields: Parameters<Filler['say']>[1]) => paragraph('body', fill.say(sentence, fields));
  const ngay = formatPaperDate(input.date);
  const absent = input.absent.map((a) => (a.reason.trim() === '' ? a.name : `${a.name} (${withoutMark(a.reason)})`));
  return [
    input.startTime?.trim() ? body('start', { gioBatDau: input.startTime.trim(), ngay }) : body('startNoTime', { ngay }),
    ...(input.place.trim() === '' ? [] : [body('place', { diaDiem: withoutMark(input.place) })]),
    ...(input.founded === null ? [] : [body('founded', { soQuyetDinh: input.founded.number, ngayQuyetDinh: dateRuns(input.founded.date, yearOf(input.date)) })]),
    body('membership', { tongSo: formatCount(input.members), coMat: formatCount(input.present.length), vang: input.absent.length === 0 ? '0' : formatCount(input.absent.length) }),
    ...(input.present.length === 0 ? [] : [body('present', { danhSach: input.present.join('; ') })]),
    ...(absent.length === 0 ? [] : [body('absent', { danhSach: absent.join('; ') })]),
    body('chair', { chuTri: named(input.chair) }),
    body('secretary', { thuKy: named(input.secretary) }),
    ...(input.accounted === null ? [] : [body('reason', { viec: input.accounted.matters.join(' '), lyDo: ended(input.accounted.reason) })]),
  ];
}

/** A name, or room to write it. */
function named(value: string): FieldValue {
  return value.trim() === '' ? [blank(80)] : value.trim();
}

function proceedings(input: MinutesInput, fill: Filler): Block[] {
  const body = (sentence: string, fields: Parameters<Filler['say']>[1] = {}, keep = false) => paragraph('body', fill.say(sentence, fields), keep);
  const [first = '', ...more] = input.discussion.split(/\n+/).map((line) => line.trim()).filter((line) => line !== '');
  return [
    body('contents', {}, true),
    body('report'),
    ...publicity(input, fill),
    first === '' ? body('discussionNone') : body('discussion', { noiDung: first }),
    ...more.map((line) => paragraph('body', line)),
    body('ballot', { hinhThucBieuQuyet: BALLOT_WORDS[input.ballot] }),
    ...(input.ballots === null ? [] : [body('ballots', ballotFields(input.ballots))]),
    ...(input.threshold?.trim() ? [body('threshold', { tyLe: withoutMark(input.threshold) })] : []),
    ...(input.written.length === 0 ? [] : [body('written', { danhSach: input.written.join('; ') })]),
    ...(input.recusals.length === 0 ? [] : [body('recusal', { danhSach: input.recusals.map((r) => `${r.member} (${withoutMark(r.about)})`).join('; ') })]),
    body('results', {}, true),
  ];
}

/** The posting and what came of it; a list that was not posted says nothing. */
function publicity({ publicity: words, remarks }: MinutesInput, fill: Filler): Block[] {
  if (words.trim() === '') return [];
  return [
    paragraph('body', fill.say('publicity', { congKhai: withoutMark(words) })),
    ...(remarks.length === 0 ? [paragraph('body', fill.say('noRemark'))] : []),
    ...remarks.flatMap(({ from, content, handling }) => [
      paragraph('body', fill.say('remark', { nguoi: from.trim() || 'người dân', noiDung: ended(content) })),
      ...(handling.trim() === '' ? [] : [paragraph('body', fill.say('handling', { xuLy: ended(handling) }))]),
    ]),
  ];
}

const ended = (value: string): string => `${withoutMark(value)}.`;

/** Ballots as counted; what was not is left open for the pen. */
function ballotFields({ issued, collected, valid, invalid }: NonNullable<MinutesInput['ballots']>): Record<string, FieldValue> {
  const count = (value: number | null): FieldValue => (value === null ? [blank(12)] : String(value));
  return { phatRa: count(issued), thuVe: count(collected), hopLe: count(valid), khongHopLe: count(invalid) };
}

/** Widths of documents.md 3.7 on 160 mm; the share shows two decimals, its count and base stand in «Đồng ý». */
function resultTable(results: readonly MinutesResult[]): TableBlock {
  return {
    type: 'table',
    caption: null,
    columns: [
      { heading: 'STT', widthMm: 10, align: 'center' },
      { heading: 'Họ tên/Tên tập thể', widthMm: 46, align: 'left' },
      { heading: 'Hình thức', widthMm: 34, align: 'left' },
      { heading: 'Đồng ý', widthMm: 16, align: 'center' },
      { heading: 'Không đồng ý', widthMm: 18, align: 'center' },
      { heading: 'Tỷ lệ (%)', widthMm: 16, align: 'center' },
      { heading: 'Kết luận', widthMm: 20, align: 'left' },
    ],
    rows: results.map((r, i) => ({
      type: 'cells',
      cells: [String(i + 1), r.name, shortAward(r.award), votes(r.yes, r.base), r.no === null ? '' : String(r.no), share(r.yes, r.base), r.conclusion],
    })),
  };
}

function votes(yes: number | null, base: number | null): string {
  if (yes === null) return '';
  return base === null ? String(yes) : `${yes}/${base}`;
}

/** «90,91»; empty when the votes or their base are not known. */
export function share(yes: number | null, base: number | null): string {
  return yes === null || base === null || base === 0 ? '' : ((yes * 100) / base).toFixed(2).replace('.', ',');
}

/** Nơi nhận of minutes stands below the signatures (documents.md 2.10). */
function distributionBlock(items: readonly string[]): Block[] {
  return items.length === 0 ? [] : [{ type: 'signatures', widthsMm: [80, 80], left: { type: 'distribution', items }, right: null }];
}
