import type { PlanReport } from '../catalogue/plan-schema.ts';
import { LEGAL, sectionOf } from './context.ts';
import { bodyMentions, bodyText } from './bodies.ts';
import type { Placed } from './context.ts';
import type { Found } from './doc.ts';
import { readDues } from './due.ts';
import type { DueMention } from './due.ts';
import { deadlineHead, deadlineRow } from './due-tables.ts';
import type { DeadlineHead } from './due-tables.ts';
import { flat } from './flat.ts';
import { partiesOf } from './report-parties.ts';
import type { Parties } from './report-parties.ts';
import type { PlanSpan } from './span.ts';
import { lowOf } from './words.ts';

type Due = PlanReport['due'];
type Draft = Omit<PlanReport, 'id'>;

/** A paper is sent or a report made. */
const REPORTS = new RegExp([
  'bao cao(?! vien| so \\d| chinh tri| thanh tich(?! .{0,60}(?:gui|nop|ve )))', 'gui ', 'nop ', 'phan anh', 'chuyen (?:ve|cho|den|toi|so|phong|ubnd|uy ban|hoi dong|ban|co quan|van phong|ho so|danh sach)(?![a-z])',
  'trinh (?:so|ubnd|uy ban|chu tich|hoi dong|ban )', 'dang ky (?:thi dua|danh hieu|noi dung|giao uoc|tham gia|thuc hien|mo hinh|phan dau|cong trinh|dien hinh|xong|truoc)', '(?<!ky ket )giao uoc thi dua',
  '(?:tiep nhan|nhan|lap|hoan thien|hoan chinh|tham dinh|xet duyet) (?:\\S+ ){0,4}(?:ho so|danh sach)', 'ho so (?:de nghi|khen|xet|trinh|so ket|tong ket)', 'danh sach (?:de nghi|khen|trich ngang)', 'cung cap (?:so lieu|thong tin)', 'cap nhat (?:so lieu|ket qua|tien do)',
].join('|'), 'u');
/** «Căn cứ báo cáo của các xã, Sở …»: a paper another has sent before. */
const FOUNDED = /(?:can cu|tren co so|tu) (?:\S+ ){0,4}(?:bao cao|ho so)[^,;]{0,120},/gu;
/** Something else is done by the date. */
const OTHER = /cap (?:kinh phi|phat|bu)|bo tri|chi tra|giai ngan|phe duyet|cong khai|niem yet|dieu chinh|to chuc|phat dong|hoan thanh|ban hanh|xay dung|tong ket|so ket|trien khai|hop |tham dinh|binh xet|dat |khoi cong|khanh thanh|cong bo|le |hoi nghi|cong nhan|nhiem vu/u;
const UNDER_REPORTS = /bao cao|thoi han gui|thoi gian gui|che do thong tin|ho so/u;
const PLAN_SENT = /(?:gui|nop)[^.;]{0,60}(?:ke hoach|ban dang ky|dang ky|giao uoc)|(?:ke hoach|dang ky|giao uoc thi dua)[^.;]{0,120}(?:gui|nop|ve )|dang ky (?:thi dua|danh hieu|noi dung|giao uoc|tham gia|thuc hien|mo hinh|phan dau|cong trinh|dien hinh|xong|truoc|cham nhat)|giao uoc thi dua/u;
const DOSSIER = /ho so|to trinh|danh sach (?:de nghi|khen|trich ngang)|de nghi khen/u;
const FEEDBACK = /(?:kho khan|vuong mac|phat sinh|kien nghi|y kien)[^]{0,400}?(?:phan anh|bao cao|gui|kien nghi|trao doi)/u;

/** Reporting duties in reading order, ids `<code>-R<n>` (schema section 10). */
export function readReporting(paragraphs: readonly Placed[], code: string, span: PlanSpan): Found<PlanReport>[] {
  const drafts: { draft: Draft; place: { from: number; to: number }; doubt: string | null }[] = [];
  let head: DeadlineHead | null = null;
  for (const placed of paragraphs) {
    const { bare } = placed.piece;
    if (LEGAL.test(bare)) continue;
    const themed = UNDER_REPORTS.test(placed.themes);
    head = placed.text.includes(' | ') ? (deadlineHead(placed.text) ?? head) : null;
    const row = head === null ? null : deadlineRow(placed.text, head);
    if (head !== null && row !== null) {
      const place = { from: placed.from, to: placed.from + placed.text.length };
      for (const found of sentenceReports(row, flat(row), placed, themed || head.sends, span)) drafts.push({ ...found, place });
      continue;
    }
    for (const { text, from, bare: plain } of placed.sentences) {
      for (const found of sentenceReports(text, plain, placed, themed, span)) {
        drafts.push({ ...found, place: { from: placed.from + from + found.place.from, to: placed.from + from + found.place.to } });
      }
    }
  }
  const unique = withReceivers(withoutRepeats(drafts), paragraphs);
  return unique.map(({ draft, place, doubt }, index) => ({ value: { id: `${code}-R${String(index + 1)}`, ...draft }, place, doubt }));
}

interface SentenceReport {
  readonly draft: Draft;
  readonly place: { readonly from: number; readonly to: number };
  readonly doubt: string | null;
}

function sentenceReports(text: string, bare: string, placed: Placed, themed: boolean, span: PlanSpan): SentenceReport[] {
  const dated = readDues(text).filter(({ due }) => (due.day !== null || (due.month !== null && due.year !== null)) && !isPast(due, span));
  const parted = parts(text, dated);
  const reported = reportsOf(parted, { themed, sends: SENDS.test(placed.over[0]?.bare ?? '') });
  if (reported.length > 0) {
    const whole = { bare, yearly: REPEATS.test(bare) || REPEATS.test(placed.themes), parties: partiesOf(text, placed) };
    return reported.map((part) => datedReport(part, whole, placed, span));
  }
  const event = dated.length === 0 ? undated(text, bare, placed) : null;
  return event === null ? [] : [event];
}

/** A deadline before the plan was issued is part of its story, not a duty. */
function isPast({ day, month, year }: Due, { issued }: PlanSpan): boolean {
  if (issued === null || year === null || day === null || month === null) return false;
  return `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` < issued;
}

interface Part {
  readonly mention: DueMention;
  /** What stands before the deadline and behind it, up to the next. */
  readonly before: string;
  readonly after: string;
  /** Both, as printed. */
  readonly text: string;
  readonly from: number;
}

/** Dates of one list («trước ngày 10/6 và 10/12») share what stands before and behind the list. */
function parts(text: string, dues: readonly DueMention[]): Part[] {
  const lists: DueMention[][] = [];
  for (const mention of dues) {
    const last = lists.at(-1);
    if (last !== undefined && last[0]?.due.text === mention.due.text && mention.from <= (last.at(-1)?.to ?? 0)) last.push(mention);
    else lists.push([mention]);
  }
  let end = 0;
  return lists.flatMap((list, index) => {
    const from = list[0]?.from ?? 0;
    const to = list.at(-1)?.to ?? from;
    const start = end + text.slice(end, from).lastIndexOf(';') + 1;
    const next = lists[index + 1]?.[0]?.from ?? text.length;
    const stop = text.slice(to, next).indexOf(';');
    const behind = stop < 0 ? next : to + stop;
    end = to;
    const part = { before: flat(text.slice(start, from)), after: flat(text.slice(to, behind)), text: text.slice(start, behind), from: start };
    return list.map((mention) => ({ ...part, before: part.before.replace(FOUNDED, ' '), mention }));
  });
}

/** Which deadlines are for reports; one that says nothing itself goes with its neighbour («6 tháng (trước 10/6) và năm (trước 10/12) báo cáo»). */
interface Lead {
  /** What stands above speaks of reports. */
  readonly themed: boolean;
  /** The line above says to whom the papers listed are sent. */
  readonly sends: boolean;
}

function reportsOf(all: readonly Part[], lead: Lead): Part[] {
  const { themed } = lead;
  const own = all.map((part) => ownKind(part, lead));
  const decided: boolean[] = [];
  own.forEach((kind, index) => {
    const carried = index > 0 && (all[index]?.before.length ?? 0) < 90 && isBare(all[index]?.before ?? '') ? decided[index - 1] : undefined;
    const next = own.slice(index, index + LIST).find((one) => one !== 'open');
    decided.push(carried ?? (kind === 'open' ? (next === undefined ? (decided[index - 1] ?? themed) : next === 'report') : kind === 'report'));
  });
  return all.filter((_part, index) => decided[index]);
}

const LIST = 6;

/** «Sơ kết: …», «Đối với tổng kết phong trào: …» under a heading on what is sent: only says which paper. */
const LABEL = /^[^a-z]*(?:doi voi |khi |dot |khen thuong |khen )*(?:so ket|tong ket|phat dong|khen thuong)[^:.;\d]{0,60}(?:nam \d{4})?[^:.;\d]{0,10}[:(|]?\s*$/u;
/** «Ban hành kế hoạch trước ngày 15/3 và gửi về Sở Nội vụ»: made and sent by the date. */
const MADE = /ke hoach|bao cao|ho so|danh sach|van ban/u;
const SENT_TOO = /^\s*,?\s*(?:va |dong thoi |roi )*(?:gui|nop) /u;

/** «Thời hạn cuối nhận hồ sơ là ngày …»: the words of the deadline itself say what is sent. */
const TAKES = /(?:nhan|nop|gui|trinh) (?:ho so|bao cao|danh sach|ve)|(?:han|thoi han) (?:cuoi )?(?:nop|gui|nhan|bao cao)/u;

/** «Số liệu báo cáo năm được chốt đến hết ngày 15/11»: the day figures are taken of, not one to send by. */
const CUT_OFF = /so lieu(?:(?! gui| nop| ve )[^.;])*(?:tinh|chot|lay)(?: (?:tu|den|tai|het|thoi diem|ngay|duoc|vao|bat dau))*[^.;]{0,60}$/u;
/** «… gửi Sở Tài chính:» over «+ Kế hoạch triển khai, trước ngày 05/12». */
const SENDS = /(?:gui|nop)(?: ve| den| cho)? [^.;]{2,160}:\s*$/u;
const PLAN_LISTED = /^[^a-z]*(?:ke hoach|ban dang ky)/u;
const PAPER = /^[^a-z]*(?:ke hoach|bao cao|ho so|danh sach|ban dang ky|to trinh)/u;

function ownKind({ before, after, mention }: Part, { themed, sends }: Lead): 'report' | 'other' | 'open' {
  if (CUT_OFF.test(before)) return 'other';
  if (sends && PAPER.test(before)) return 'report';
  if (TAKES.test(flat(mention.due.text)) || /dang ky(?: xong)?\s*$/u.test(before)) return 'report';
  if (REPORTS.test(before) || (MADE.test(before) && SENT_TOO.test(after))) return 'report';
  if (themed && LABEL.test(before)) return 'open';
  if (OTHER.test(before)) return 'other';
  return REPORTS.test(after) ? 'report' : 'open';
}

/** «(đối với sơ kết) và», «,»: only says which of the papers the next date is for. */
const isBare = (before: string): boolean => before.replace(/\([^)]*\)?|doi voi (?:\S+ ){0,3}|[^(]*\)/gu, ' ').split(/[^a-z0-9]+/u).filter((word) => word !== '' && !/^(?:va|ngay|thi|la|den|ket|so|tong)$/u.test(word)).length === 0;

/** What the whole sentence says for each of its dates. */
interface Whole {
  readonly bare: string;
  readonly yearly: boolean;
  readonly parties: Parties;
}
/** «trước ngày 30/6 của năm sơ kết, tổng kết»: not every year. */
const REVIEW_YEAR = /^\s*cua (?:cac )?nam (?:so ket|tong ket)/u;
/** «Định kỳ 6 tháng (trước ngày 10/6)»: more often than every year. */
const HALF_YEAR = /(?:(?<!\d)0?6|sau) thang(?![^;]*(?:hang|ca) nam)/u;
const REPEATS = /(?:hang|moi|tung) nam|dinh ky/u;

function datedReport(part: Part, sentence: Whole, placed: Placed, span: PlanSpan): SentenceReport {
  const { mention } = part;
  const whole = sentence.parties;
  // A date that only follows another («(sơ kết) và trước ngày 30/9») is for the paper the sentence names.
  const bare = REPORTS.test(part.before) || REPORTS.test(part.after) ? flat(part.text) : sentence.bare;
  const kind = PLAN_LISTED.test(part.before) && SENDS.test(placed.over[0]?.bare ?? '') ? 'gui-ke-hoach' : kindOf(bare);
  const own = partiesOf(part.text, placed);
  const to = own.to.length > 0 ? own.to : whole.to;
  const halves = mention.due.year === null && mention.recurring !== 'hằng năm' && /dinh ky/u.test(sentence.bare) && HALF_YEAR.test(part.before);
  const recurring = halves ? 'định kỳ' : recurrenceOf(mention, sentence.yearly, REVIEW_YEAR.test(part.after), span);
  const dossier = DOSSIER.test(bare) && !/bao cao (?:ket qua|tinh hinh|so ket|tong ket|ve )/u.test(bare);
  const draft: Draft = {
    kind, from: [...(own.from.length > 0 ? own.from : whole.from)], to: [...to], cc: [...(own.cc.length > 0 ? own.cc : whole.cc)], via: own.via ?? whole.via, content: contentOf(bare, lowOf(part.text), dossier, kind), due: mention.due, recurring,
    onward: [...(own.onward.length > 0 ? own.onward : whole.onward)], section: sectionOf(placed.paragraph), note: dossier ? 'Hạn nộp hồ sơ đề nghị khen thưởng.' : null,
  };
  const doubt = to.length === 0 ? 'Chưa rõ gửi về đâu.' : mention.due.month === null ? 'Chỉ nêu ngày, không nêu tháng.' : mention.due.day === null ? 'Chỉ nêu tháng, không nêu ngày.' : null;
  return { draft: named(draft), place: { from: part.from, to: part.from + part.text.length }, doubt };
}

function kindOf(bare: string): PlanReport['kind'] {
  if (PLAN_SENT.test(bare) && !/bao cao (?:ket qua|tinh hinh|so ket|tong ket)/u.test(bare)) return 'gui-ke-hoach';
  return FEEDBACK.test(bare) && !/bao cao (?:ket qua|tinh hinh)/u.test(bare) ? 'phan-anh' : 'bao-cao';
}

function recurrenceOf({ due, recurring }: DueMention, yearly: boolean, ofReview: boolean, span: PlanSpan): PlanReport['recurring'] {
  if (due.year !== null || ofReview) return 'một lần';
  if (recurring !== null) return due.month === null ? 'định kỳ' : recurring === 'định kỳ' ? 'hằng năm' : recurring;
  if (due.month === null) return 'định kỳ';
  if (yearly) return 'hằng năm';
  return span.once ? 'một lần' : 'hằng năm';
}

function contentOf(bare: string, low: string, dossier: boolean, kind: PlanReport['kind']): string {
  if (kind === 'phan-anh') return 'Khó khăn, vướng mắc';
  if (kind === 'gui-ke-hoach') return /dang ky|giao uoc/u.test(bare) && !/ke hoach/u.test(bare) ? 'Đăng ký thi đua' : 'Kế hoạch của đơn vị';
  if (dossier) return 'Hồ sơ đề nghị khen thưởng';
  if (/so ket/u.test(bare)) return 'Báo cáo sơ kết';
  if (/tong ket/u.test(bare)) return 'Báo cáo tổng kết';
  if (/6 thang|sau thang|giua nam/u.test(bare)) return 'Báo cáo 6 tháng';
  if (/(?<!\p{L})quý(?!\p{L})/u.test(low)) return 'Báo cáo quý';
  return 'Tình hình, kết quả thực hiện';
}

const EVENTS: readonly (readonly [RegExp, PlanReport['recurring'], string])[] = [
  [/dot xuat/u, 'đột xuất', 'khi có yêu cầu'],
  [/khi (?:ket thuc|tong ket)[^,.;)]*|sau khi (?:ket thuc|tong ket)[^,.;)]*|ket thuc dot[^,.;)]*/u, 'một lần', ''],
  [/(?:hang|moi) nam/u, 'hằng năm', ''],
  [/dinh ky|thuong xuyen|theo quy dinh|hang quy|hang thang/u, 'định kỳ', ''],
];

/** A duty without a day: feedback, yearly or regular reports, a report at the close. */
function undated(text: string, bare: string, placed: Placed): SentenceReport | null {
  const feedback = FEEDBACK.test(bare) && /neu co|vuong mac/u.test(bare) && /phan anh|gui|bao cao|kien nghi/u.test(bare);
  if (RECEIVERS.test(bare)) return null;
  if (!feedback && (!/bao cao/u.test(bare) || /(?<!\p{L})đã (?:được )?(?:báo cáo|gửi|có báo cáo)/u.test(text))) return null;
  const parties = partiesOf(text, placed);
  if (parties.to.length === 0) return null;
  const section = sectionOf(placed.paragraph);
  const place = { from: 0, to: text.length };
  const base = { from: [...parties.from], to: [...parties.to], cc: [...parties.cc], via: parties.via, onward: [...parties.onward], section, note: null };
  if (feedback) {
    const due: Due = { day: null, month: null, year: null, bound: 'by', event: 'khi có vướng mắc', text: 'khi phát sinh' };
    return { draft: named({ kind: 'phan-anh', content: 'Khó khăn, vướng mắc', due, recurring: 'khi phát sinh', ...base }), place, doubt: null };
  }
  const clause = bare.split(';').find((one) => one.includes('bao cao')) ?? bare;
  const found = EVENTS.map(([pattern, recurring, event]) => ({ match: pattern.exec(clause), recurring, event })).find(({ match }) => match !== null);
  const match = found?.match ?? null;
  const at = bare.indexOf(clause) + (match?.index ?? 0);
  const printed = match === null ? 'không nêu ngày' : text.slice(at, at + match[0].length).trim();
  const event = found === undefined || match === null ? null : found.recurring === 'một lần' ? printed : found.event === '' ? null : found.event;
  const due: Due = { day: null, month: null, year: null, bound: found?.recurring === 'đột xuất' ? 'by' : 'in', event, text: printed };
  return { draft: named({ kind: 'bao-cao', content: contentOf(clause, lowOf(text), false, 'bao-cao'), due, recurring: found?.recurring ?? 'định kỳ', ...base }), place, doubt: match === null ? 'Không nêu thời hạn.' : null };
}

/** A sender nobody names is everyone the plan addresses. */
const named = (draft: Draft): Draft => (draft.from.some((sender) => !draft.to.includes(sender)) ? draft : { ...draft, from: ['các cơ quan, đơn vị, địa phương'] });

const RECEIVERS = /^(?:\S{1,4} )?(?:noi (?:nhan|gui)|dia chi (?:nhan|gui)|co quan (?:nhan|dau moi)|don vi (?:nhan|dau moi))[^.;:]{0,40}:/u;

/** «3. Nơi nhận báo cáo: Sở Y tế, đồng gửi Sở Nội vụ»: whom the reports of the same part go to. */
function withReceivers<T extends { readonly draft: Draft; readonly doubt: string | null }>(drafts: readonly T[], paragraphs: readonly Placed[]): T[] {
  const named = paragraphs.filter(({ piece }) => RECEIVERS.test(piece.bare)).map(({ piece, paragraph }) => {
    const bodies = bodyMentions(piece.words).map((body) => bodyText(body, piece.words, piece.text));
    return { part: partOf(sectionOf(paragraph)), bodies };
  }).filter(({ bodies }) => bodies.length > 0);
  const byPart = new Map(named.reverse().map(({ part, bodies }) => [part, bodies]));
  return drafts.map((one) => {
    const found = one.draft.to.length > 0 || one.draft.kind === 'phan-anh' ? undefined : byPart.get(partOf(one.draft.section));
    if (found === undefined) return one;
    const [to = '', ...cc] = found;
    return { ...one, draft: { ...one.draft, to: [to], cc: one.draft.cc.length > 0 ? one.draft.cc : cc }, doubt: null };
  });
}

const partOf = (label: string): string => label.split('.')[0] ?? label;

/** The same date for the same kind of paper to the same body, said twice. */
function withoutRepeats<T extends { readonly draft: Draft }>(drafts: readonly T[]): T[] {
  const seen = new Set<string>();
  return drafts.filter(({ draft }) => {
    const { day, month, year, bound } = draft.due;
    if (day === null && month === null) return true;
    const key = [draft.kind, day, month, year, bound, draft.content, draft.to[0] ?? ''].join('|');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
