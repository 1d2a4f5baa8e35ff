import type { Plan, PlanPeriod } from '../catalogue/plan-schema.ts';
import type { Found, Place, PlanDoc, Section } from './doc.ts';
import type { Repair } from './ocr-numbers.ts';
import { brief, cite, found, numbering, textAt } from './places.ts';

type Ambiguity = Plan['ambiguities'][number];
type Draft = Omit<Ambiguity, 'id'>;
const MOST_REPAIRS = 50;

/** What the reader mended, met blank or found at odds, for a person to look at. */
export function readAmbiguities(
  doc: PlanDoc, parts: { readonly repairs: readonly Repair[]; readonly blanks: readonly Place[]; readonly identity: Plan['identity']; readonly periods: readonly Found<PlanPeriod>[] }, code: string,
): Found<Ambiguity>[] {
  const next = numbering(code, 'W');
  const drafts = [...mended(doc, parts.repairs), ...blank(doc, parts.blanks, parts.identity), ...absent(parts.identity), ...slips(doc), ...disagreeing(doc, parts.identity, parts.periods)];
  return drafts.map(({ value, place }) => found({ id: next(), ...value }, place));
}

const draft = (value: Draft, place: Place): { value: Draft; place: Place } => ({ value, place });
type Drafts = { value: Draft; place: Place }[];

function mended(doc: PlanDoc, repairs: readonly Repair[]): Drafts {
  let from = 0;
  return repairs.slice(0, MOST_REPAIRS).map(({ asPrinted, reading }) => {
    const at = doc.text.indexOf(reading, from);
    const place = at < 0 ? { from: 0, to: 0 } : { from: at, to: at + reading.length };
    if (at >= 0) from = at;
    return draft({ kind: 'ocr', where: at < 0 ? 'toàn văn' : cite(doc, place), asPrinted, reading: `“${asPrinted}” đọc là “${reading}”`, impact: 'Đối chiếu với bản giấy' }, place);
  });
}

function blank(doc: PlanDoc, places: readonly Place[], identity: Plan['identity']): Drafts {
  const own = places.map((place) => draft({ kind: 'de-trong', where: cite(doc, place), asPrinted: brief(textAt(doc, place), 120) || null, reading: 'Số hoặc ngày để trống trong văn bản', impact: 'Bổ sung khi biết' }, place));
  const by = identity.promulgatedBy;
  if (by === null || (by.number !== null && by.date.day !== null)) return own;
  return [...own, draft({ kind: 'de-trong', where: 'dòng ban hành', asPrinted: by.numberAsPrinted, reading: `Số hoặc ngày của ${by.documentType} để trống`, impact: 'Bổ sung khi biết' }, { from: 0, to: 0 })];
}

function absent(identity: Plan['identity']): Drafts {
  if (identity.number !== null || identity.promulgatedBy !== null || identity.numberStatus !== 'không in số') return [];
  return [draft({ kind: 'thieu', where: 'đầu văn bản', asPrinted: null, reading: 'Không có số ký hiệu và không ghi kèm theo quyết định nào', impact: 'Nhập số khi biết' }, { from: 0, to: 0 })];
}

const ROMANS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV', 'XVI', 'XVII', 'XVIII', 'XIX', 'XX'];

/** Numbers that repeat or leap: «1, 3, 4», two «3.». Letters are not judged: plans leave out đ, f, i, j at will. */
function slips(doc: PlanDoc): Drafts {
  return [doc.root, ...doc.sections].flatMap((parent) => {
    const numbers = parent.children.map(valueOf);
    const drafts: Drafts = [];
    for (let at = 1; at < numbers.length; at += 1) {
      const before = numbers[at - 1];
      const now = numbers[at];
      const child = parent.children[at];
      if (!child || before === undefined || now === undefined || before === null || now === null || now.sort !== before.sort || now.value === before.value + 1 || now.value === 1) continue;
      const reading = now.value === before.value ? `Hai mục cùng số ${child.marker}` : now.value > before.value ? `Sau ${parent.children[at - 1]?.marker ?? ''} là ${child.marker}` : `Số ${child.marker} đứng sau ${parent.children[at - 1]?.marker ?? ''}`;
      drafts.push(draft({ kind: 'danh-so', where: parent.label === '' ? 'toàn văn' : parent.label, asPrinted: null, reading, impact: 'Trích dẫn theo số in' }, { from: child.from, to: Math.min(child.to, child.from + 80) }));
    }
    return drafts;
  });
}

function valueOf(section: Section): { sort: string; value: number } | null {
  const roman = ROMANS.indexOf(section.marker);
  if (roman >= 0) return { sort: 'roman', value: roman + 1 };
  const match = /^(?:(.*)\.)?(\d{1,2})$/u.exec(section.marker);
  return match ? { sort: `number${match[1] ?? ''}`, value: Number(match[2]) } : null;
}

function disagreeing(doc: PlanDoc, identity: Plan['identity'], periods: readonly Found<PlanPeriod>[]): Drafts {
  const run = periods.find(({ value }) => value.role === 'thi-dua');
  if (!run) return [];
  const drafts: Drafts = [];
  const { from, to, toEvent } = run.value;
  const named = /giai đoạn\s+(\d{4})\s?[-–]\s?(\d{4})/iu.exec(identity.title.replace(/[“"«][^”"»]*[”"»]/gu, ' '));
  if (named && from?.year && to?.year && (from.year !== Number(named[1]) || to.year !== Number(named[2]))) {
    drafts.push(draft({ kind: 'mau-thuan', where: `tiêu đề; ${cite(doc, run.place)}`, asPrinted: named[0], reading: `Tiêu đề ghi ${named[1] ?? ''} - ${named[2] ?? ''}, thời gian thi đua ghi ${from.year} - ${to.year}`, impact: 'Giữ thời gian ghi ở mục thời gian' }, run.place));
  }
  if (toEvent !== null) drafts.push(draft({ kind: 'mo-ho', where: cite(doc, run.place), asPrinted: brief(run.value.text, 160) || null, reading: 'Kết thúc theo sự kiện, không có ngày', impact: 'Đặt ngày khi biết' }, run.place));
  const issued = identity.date;
  if (issued?.year && from?.year && (from.year < issued.year || (from.year === issued.year && from.month !== null && issued.month !== null && from.month < issued.month))) {
    drafts.push(draft({ kind: 'mau-thuan', where: `ngày ban hành; ${cite(doc, run.place)}`, asPrinted: null, reading: 'Thời gian thi đua bắt đầu trước ngày ban hành', impact: 'Ngày bắt đầu được phép trước ngày ban hành' }, run.place));
  }
  return drafts;
}
