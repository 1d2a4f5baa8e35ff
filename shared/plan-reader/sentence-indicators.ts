import type { PlanIndicator } from '../catalogue/plan-schema.ts';
import { indicatorOf, placeOf, printed, tidy } from './blank.ts';
import type { Draftable } from './blank.ts';
import { hasContent, piecesOf } from './clause.ts';
import type { Piece, Reading, Span } from './clause.ts';
import type { Draft } from './draft.ts';
import type { IndicatorContext } from './indicators.ts';
import { boundsOf, driftOf, isShare, keysOf, unitName } from './measure.ts';
import type { Drift } from './measure.ts';
import type { DateAt } from './plan-dates.ts';
import { appliesTo, isTwoLevels, kindsOf } from './population.ts';
import type { Quantity } from './quantity.ts';
import { isVietnameseSyllable } from '../text/syllable.ts';
import { isFigure, isScoring, signBefore, startingPoints } from './sieve.ts';
import { periodFields, rateFields } from './rates.ts';
import type { RateFields } from './rates.ts';
import { readBracket, withEquivalent } from './bracket-indicators.ts';

const DOUBT = {
  range: 'Lời so sánh đứng trước một khoảng.',
  points: 'Nguồn ghi “%”, đọc là điểm phần trăm.',
  carried: 'Vế này không in số riêng; lấy theo vế trước.',
  noisy: 'Văn bản có chỗ nhận dạng chữ sai.',
  label: 'Đơn vị tính lấy từ tên chỉ tiêu.',
  buried: 'Số nằm ngoài phần chỉ tiêu.',
  levels: 'Một con số cho hai cấp đơn vị: tách làm hai.',
} as const;

/** A part's growth is per year where the whole's is. */
function inherited(own: RateFields, drift: Drift, parent: Draft | null): RateFields {
  const alike = own.per === null && drift.direction !== null && parent?.drift.direction === drift.direction;
  return alike && parent ? { per: parent.value.per, perStated: parent.value.per === null ? null : false, average: parent.value.average } : own;
}

/** A day without «đến» or «trước» is the date of a paper. */
const isDeadline = (date: DateAt): boolean => date.kind === 'due' && (date.due.day === null || date.due.bound !== 'in');

/** Words before a figure, with the colon's head where it stands right before them. */
function labelOf(piece: Piece): Span {
  const { head, pre } = piece;
  return { from: head && head.to + 1 === pre.from ? head.from : pre.from, to: pre.to };
}

const IN_FRONT: ReadonlySet<string> = new Set(['strive', 'among', 'filler', 'each', 'from', 'reach']);
const BEHIND: ReadonlySet<string> = new Set(['reach', 'from', 'approx', 'compare', 'filler', 'average', 'each', 'to']);

/** Without dates, «phấn đấu», «trong đó» in front and verbs of reaching behind. */
function trimmed(reading: Reading, span: Span): Span {
  let { from, to } = span;
  for (;;) {
    const sign = reading.startsAt.get(from);
    const date = reading.dates.find((one) => one.start === from);
    if (date && date.end <= to) from = date.end;
    else if (sign && sign.end <= to && IN_FRONT.has(sign.sign.kind)) from = sign.end;
    else if (from < to && reading.tokens[from]?.kind === 'mark' && reading.tokens[from]?.plain !== '"') from += 1;
    else break;
  }
  for (;;) {
    const sign = reading.endsAt.get(to);
    if (!sign || sign.start < from || !BEHIND.has(sign.sign.kind)) break;
    to = sign.start;
  }
  return { from: Math.min(from, to), to };
}

const STAFF = /^(?:giường|bác sĩ|dược sĩ|điều dưỡng)$/u;

/** «Tỷ lệ hộ nghèo giảm 1%/năm; vùng cao giảm 3%/năm»: the second clause names no more than a part of the first one's people. */
const OF_PLACE = /^(?:rieng |cac |o |tai )*(?:vung|khu vuc|dong bao|xa|thon|ban|dia ban) /u;

/** What the figures already read in a sentence lend to the next one. */
interface Memory {
  main: Draft | null;
  last: Draft | null;
  /** Children go on to the end of the clause, of the sentence, or not at all. */
  childMode: 'none' | 'clause' | 'sentence';
  deadline: DateAt | null;
}

/** Reads the figures of one sentence. */
export class SentenceReader {
  readonly reading: Reading;
  /** As `reading`, blind to what stands in brackets. */
  readonly #outer: Reading;
  readonly context: IndicatorContext;
  readonly #sentence: Span;
  readonly #brackets: readonly Span[];
  readonly #dates: readonly DateAt[];
  #starts: ReadonlyMap<Quantity, Quantity> = new Map();
  #memory: Memory = { main: null, last: null, childMode: 'none', deadline: null };

  /** `above`: the indicator whose «trong đó» this sentence continues. */
  constructor(reading: Reading, sentence: Span, brackets: readonly Span[], context: IndicatorContext, above: Draft | null = null) {
    this.reading = reading;
    this.#outer = { ...reading, idle: reading.outer };
    this.#sentence = sentence;
    this.#brackets = brackets;
    this.context = context;
    if (above) this.#memory = { main: above, last: above, childMode: 'sentence', deadline: null };
    this.#dates = reading.dates;
  }

  read(quantities: readonly Quantity[]): Draft[] {
    if (quantities.length === 0 || isScoring(this.reading, quantities, this.#sentence) || !this.#mayHoldTargets(quantities)) return [];
    const insideOf = (quantity: Quantity): Span | null => this.#brackets.find((bracket) => quantity.at >= bracket.from && quantity.at < bracket.to) ?? null;
    const outside = quantities.filter((quantity) => insideOf(quantity) === null);
    this.#starts = startingPoints(this.reading, outside);
    const starting = new Set(this.#starts.values());
    const figures = outside.filter((quantity) => !starting.has(quantity) && isFigure(this.reading, quantity, this.#sentence) && this.#isAimedAt(quantity));
    const drafts: Draft[] = [];
    const all = piecesOf(this.#outer, this.#sentence, figures, this.#brackets, null);
    const own = this.#measuring(all).map((piece) => piece.quantity);
    const pieces = own.length === all.length ? all : piecesOf(this.#outer, this.#sentence, own, this.#brackets, null);
    for (const piece of pieces) {
      const last = drafts.at(-1);
      if (last && this.#isSame(piece, last)) drafts[drafts.length - 1] = withEquivalent(last, piece.quantity, printed(this.reading, { from: piece.quantity.start, to: piece.quantity.end }));
      else drafts.push(...this.#pieceDrafts(piece));
    }
    this.#shareDenominator(drafts);
    for (const bracket of this.#brackets) {
      const own = quantities.filter((quantity) => insideOf(quantity) === bracket);
      if (own.length > 0) readBracket(this, bracket, own.filter((quantity) => isFigure(this.reading, quantity, bracket)), drafts);
    }
    return drafts.sort((a, b) => a.at - b.at);
  }

  /** Outside the targets only a sentence that strives, dates or measures every year is read. */
  #mayHoldTargets(quantities: readonly Quantity[]): boolean {
    const { origin, planYear } = this.context;
    const first = this.reading.signs.find((sign) => sign.start >= this.#sentence.from);
    if (first?.sign.kind === 'past' && first.start - this.#sentence.from <= 2 && !this.#has('strive') && !this.#isEveryYear(first.end)) return false;
    if (origin === 'chi-tieu') return true;
    const ahead = this.#dates.some((date) => date.kind !== 'against' && date.year >= (planYear ?? 2020));
    if (origin === 'chu-thich') return ahead && quantities.some((quantity) => quantity.unit?.kind === 'percent' || quantity.total !== null);
    return this.#has('strive') || ahead;
  }

  /** «Tính đến ngày 30 tháng 6 hằng năm giải ngân trên 45%»: a day of every year lies ahead. */
  #isEveryYear(from: number): boolean {
    return /(?:^| )(?:hang|moi|tung) nam(?: |$)/u.test(keysOf(this.reading, from, Math.min(this.#sentence.to, from + 9)));
  }

  #has(kind: 'strive'): boolean {
    return this.reading.signs.some((sign) => sign.sign.kind === kind && sign.start >= this.#sentence.from && sign.start < this.#sentence.to);
  }

  /** In the contents, «tháo gỡ 27 dự án …; phấn đấu …»: what stands in a clause before the one that strives or names a year is a task. */
  #isAimedAt(quantity: Quantity): boolean {
    const { origin, planYear } = this.context;
    if (origin === 'chi-tieu' || origin === 'chu-thich') return true;
    let end = quantity.end;
    while (end < this.#sentence.to && this.reading.tokens[end]?.plain !== ';') end += 1;
    const strives = this.reading.signs.some(({ sign, start }) => sign.kind === 'strive' && start >= this.#sentence.from && start < end);
    return strives || this.#dates.some((date) => date.kind !== 'against' && date.year >= (planYear ?? 2020) && date.start >= this.#sentence.from && date.start < end);
  }

  /** Without the figures that describe another; what follows such a one behind «riêng» stands by itself. */
  #measuring(pieces: readonly Piece[]): Piece[] {
    const kept: Piece[] = [];
    let described = false;
    pieces.forEach((piece, index) => {
      const named = this.#isNamed(piece, pieces[index + 1]);
      if (!named && !this.#isOfEach(piece, pieces[index - 1]) && (described || !this.#isAttribute(pieces, index))) kept.push(piece);
      described = named;
    });
    return kept;
  }

  /** «mở 5 lớp, mỗi lớp 50 học viên», «15 tuyến đường hoa, mỗi tuyến dài 500 m»: what each of the counted things has. */
  #isOfEach(piece: Piece, before: Piece | undefined): boolean {
    const thing = before?.quantity.unit?.kind === 'count' ? before.quantity.unitAt : -1;
    if (thing < 0 || piece.joined === 'clause') return false;
    for (let at = piece.pre.from; at < piece.quantity.start - 1; at += 1) {
      if (this.reading.tokens[at]?.plain === 'moi') return this.reading.tokens[at + 1]?.plain === this.reading.tokens[thing]?.plain;
    }
    return false;
  }

  /** «riêng 09 xã đặc biệt khó khăn giảm trên 3%», «riêng hộ từ 06 nhân khẩu trở lên rộng ít nhất 40 m2»: whom the next figure is of. */
  #isNamed(piece: Piece, next: Piece | undefined): boolean {
    return piece.joined === 'aside' && next?.joined === 'none' && piece.quantity.unit?.kind === 'count' && next.quantity.unit !== null && next.quantity.unit.kind !== 'count';
  }

  /** «100% xã đạt từ 15 tiêu chí trở lên»: a figure that hangs on another without comma or «và» describes it. */
  #isAttribute(pieces: readonly Piece[], index: number): boolean {
    const piece = pieces[index];
    const next = pieces[index + 1];
    if (!piece) return true;
    const share = piece.quantity.unit?.kind === 'percent';
    if (piece.joined === 'none' && index > 0 && !share && !this.#isGiven(piece)) return true;
    if (piece.joined === 'none' && index > 0 && share && pieces[index - 1]?.leading && pieces[index - 1]?.quantity.unit?.kind === 'percent' && signBefore(this.reading, piece.quantity) === null && !hasContent(this.reading, piece.pre)) return true;
    if (!next || share) return false;
    const headed = next.head !== null && piece.quantity.at >= next.head.from && piece.quantity.at < next.head.to;
    return headed || (next.joined === 'none' && next.quantity.unit?.kind === 'percent' && !piece.leading && piece.quantity.unit?.kind === 'count');
  }

  /** «mở 10 lớp cho 300 học viên». */
  #isGiven(piece: Piece): boolean {
    return this.reading.tokens[piece.quantity.start - 1]?.plain === 'cho' || this.#starts.has(piece.quantity);
  }

  /** «3.650 USD, tương đương 95,6 triệu đồng». */
  #isSame(piece: Piece, last: Draft): boolean {
    return piece.joined !== 'clause' && signBefore(this.reading, piece.quantity)?.sign.kind === 'same' && piece.quantity.unit !== null && piece.quantity.unit.name !== last.value.unit;
  }

  #pieceDrafts(piece: Piece): Draft[] {
    if (this.#isHistory(piece)) return [];
    const { parent, relation } = this.#parentOf(piece);
    const draft = this.draft(piece, parent, relation);
    if (!draft) return [];
    this.#remember(piece, draft, parent);
    const kinds = kindsOf(this.reading.tokens, piece.post);
    const twice = piece.leading && piece.quantity.unit?.kind === 'percent' && isTwoLevels(kinds);
    const extra = twice ? [{ ...draft, doubts: [...draft.doubts, DOUBT.levels] }] : [];
    return [draft, ...extra, ...this.#carried(piece, draft)];
  }

  /** A year before the plan's own stands with the figure: history, not a target. */
  #isHistory(piece: Piece): boolean {
    const { planYear } = this.context;
    if (planYear === null) return false;
    const start = this.#starts.get(piece.quantity);
    const from = Math.max(piece.pre.from, this.#sentence.from);
    const open = this.#dates.filter((date) => !this.#brackets.some((bracket) => date.start >= bracket.from && date.start < bracket.to));
    const near = open.filter((date) => date.kind === 'due' && date.year < planYear && !(start && date.start >= start.start && date.start < piece.quantity.start));
    const before = near.some((date) => date.start >= from && date.start < piece.quantity.at);
    const ended = open.some((date) => date.kind === 'period' && date.year < planYear && date.start >= this.#clauseOf(piece).from && date.start < piece.quantity.at);
    const done = this.context.origin !== 'chi-tieu' && this.#isDone(piece);
    if (ended || done) return true;
    const ofYear = piece.quantity.unit?.kind === 'times' || this.reading.tokens[piece.quantity.start - 1]?.plain === 'bang';
    const behind = !ofYear && near.some((date) => date.start >= piece.quantity.end && date.start - piece.quantity.end <= 1);
    return (before || behind) && !this.#dates.some((date) => date.kind === 'due' && date.year >= planYear && date.start >= from && date.start < piece.quantity.at);
  }

  /** The words between two «;» that hold the figure. */
  #clauseOf(piece: Piece): Span {
    let from = piece.quantity.start;
    while (from > this.#sentence.from && this.reading.tokens[from - 1]?.plain !== ';') from -= 1;
    return { from, to: piece.quantity.end };
  }

  /** «tỉnh đã xử phạt 214 vụ». */
  #isDone(piece: Piece): boolean {
    const { from } = this.#clauseOf(piece);
    const done = this.reading.signs.some(({ sign, start, end }) => sign.kind === 'past' && start >= from && end <= piece.quantity.start && /^(?:đã|đã đạt|đã có)$/u.test(printed(this.reading, { from: start, to: end })));
    return done && !this.reading.signs.some(({ sign, start }) => sign.kind === 'strive' && start >= from && start < piece.quantity.start);
  }

  #parentOf(piece: Piece): { parent: Draft | null; relation: PlanIndicator['relation'] } {
    const memory = this.#memory;
    if (!memory.main) return { parent: null, relation: null };
    if (piece.joined === 'among') {
      memory.childMode = piece.afterStop ? 'sentence' : 'clause';
      return { parent: memory.main, relation: 'trong-do' };
    }
    if (piece.joined === 'aside') return { parent: memory.main, relation: 'rieng' };
    if (piece.joined === 'clause' && memory.childMode !== 'sentence') memory.childMode = 'none';
    if (memory.childMode !== 'none') return { parent: memory.main, relation: 'trong-do' };
    const bare = piece.leading && !hasContent(this.#outer, piece.pre) && !hasContent(this.#outer, piece.post);
    if (bare && piece.joined !== 'clause' && driftOf(this.reading, piece.pre).direction !== null && memory.main.value.measure === 'level') return { parent: memory.main, relation: 'bien-dong' };
    if (bare && memory.main.value.cumulative && this.#dateIn(piece.pre)) return { parent: memory.main, relation: 'mot-nam-trong-giai-doan' };
    return { parent: null, relation: null };
  }

  #dateIn(span: Span): DateAt | null {
    const { planYear } = this.context;
    return this.#dates.find((date) => isDeadline(date) && date.start >= span.from && date.start < span.to && (planYear === null || date.year >= planYear)) ?? null;
  }

  #remember(piece: Piece, draft: Draft, parent: Draft | null): void {
    this.#memory.last = draft;
    if (!parent) this.#memory.main = draft;
    const own = this.#dateIn({ from: piece.pre.from, to: this.#starts.get(piece.quantity)?.start ?? piece.pre.to });
    if (own) this.#memory.deadline = own;
  }

  /** One figure as an indicator; null where it has no unit. */
  draft(piece: Piece, parent: Draft | null, relation: PlanIndicator['relation'], origin: PlanIndicator['origin'] = this.context.origin): Draft | null {
    const { reading } = this;
    const { quantity } = piece;
    const content = piece.bracket ? reading : this.#outer;
    const filled = hasContent(content, piece.post);
    const bare = !hasContent(content, piece.pre) && !filled && !(piece.head && piece.head.to + 1 === piece.pre.from);
    const lender = bare && !piece.bracket ? (this.#memory.last ?? parent) : parent;
    const leading = piece.leading && filled;
    const label = leading ? piece.post : labelOf(piece);
    const words = bare && lender ? lender.words : keysOf(reading, label.from, label.to);
    const whole = leading ? `${words} ${keysOf(reading, labelOf(piece).from, piece.pre.to)}` : words;
    const unit = unitName(reading, piece, whole);
    if (unit === null) return null;
    const own = driftOf(reading, leading ? piece.pre : label);
    const share = relation === 'bien-dong' && parent?.value.unit === '%' ? true : this.#shareOf(piece, label, lender);
    const drift = this.#driftFor(piece, own, parent, relation, share);
    const points = unit === '%' && drift.direction !== null && share === true;
    const bounds = boundsOf(quantity, drift.direction);
    const doubts = [...quantity.doubts, ...this.#doubtsOf(piece, points)];
    const name = points ? 'điểm %' : unit;
    const measure = this.#measureOf(drift, name);
    const span = { from: Math.min(piece.pre.from, quantity.start), to: Math.max(piece.post.to, quantity.end) };
    const text = tidy(this.#textOf(piece, bare, leading, lender));
    const value = indicatorOf(this.context, text, this.#figureOf(piece), {
      ...bounds, unit: name, measure, polarity: this.#polarityOf(piece, bounds.comparator), origin, relation,
      approx: quantity.approx, strive: this.#strives(piece), maintain: this.#signIn(piece.pre, 'maintain'),
      group: piece.head ? tidy(printed(reading, piece.head)) : null, deadline: this.#deadlineOf(piece, parent),
      baseline: this.#baselineOf(piece, name), appliesTo: appliesTo(reading.tokens, label, tidy(printed(reading, { from: label.from, to: Math.min(label.to, label.from + 12) })) || null),
      ...inherited(rateFields(reading, piece, quantity, drift), drift, parent), ...periodFields(reading, this.#dates, piece, drift),
    });
    return { value, place: placeOf(reading, span), doubts, parent, at: quantity.at, drift, share, words, span };
  }

  #shareOf(piece: Piece, label: Span, lender: Draft | null): boolean | null {
    const own = isShare(this.reading, label) ?? isShare(this.reading, piece.pre);
    const among = own === null && this.#memory.last?.value.unit === 'điểm %' && OF_PLACE.test(keysOf(this.reading, label.from, label.to)) ? true : null;
    return own ?? (piece.head ? isShare(this.reading, piece.head) : null) ?? lender?.share ?? among;
  }

  #driftFor(piece: Piece, own: Drift, parent: Draft | null, relation: PlanIndicator['relation'], share: boolean | null): Drift {
    const { quantity } = piece;
    if (own.direction !== null && quantity.unit?.kind === 'percent' && quantity.low === 100 && quantity.compare === null) return { direction: null, level: true };
    const part = relation === 'trong-do' || relation === 'rieng';
    if (part && own.direction === null && !own.level && share !== true && parent?.drift.direction && quantity.unit?.kind === 'percent') return parent.drift;
    return own;
  }

  #measureOf(drift: Drift, unit: string): PlanIndicator['measure'] {
    if (drift.direction === null) return 'level';
    if (unit === 'điểm %') return 'change-points';
    return unit.startsWith('%') || unit === '‰' ? 'change-rate' : 'change-absolute';
  }

  #polarityOf(piece: Piece, comparator: PlanIndicator['comparator']): PlanIndicator['polarity'] {
    if (comparator === 'lt' || comparator === 'lte') return 'down';
    const head = piece.head ? keysOf(this.reading, piece.head.from, piece.head.to) : '';
    return head.startsWith('co cau') || keysOf(this.reading, piece.pre.from, piece.pre.to).startsWith('ti le tang dan so') ? 'band' : 'up';
  }

  #doubtsOf(piece: Piece, points: boolean): string[] {
    const doubts: string[] = [];
    const { quantity } = piece;
    if (quantity.low !== quantity.high && quantity.compare !== null && quantity.highCompare === null) doubts.push(DOUBT.range);
    if (points) doubts.push(DOUBT.points);
    if (!quantity.unit) doubts.push(DOUBT.label);
    if (this.context.origin !== 'chi-tieu') doubts.push(DOUBT.buried);
    if (this.context.noisy && this.#isMisread(piece)) doubts.push(DOUBT.noisy);
    return doubts;
  }

  /** Marks lost, or a word with marks that no syllable has. */
  #isMisread(piece: Piece): boolean {
    const words = this.reading.tokens.slice(piece.pre.from, piece.post.to).filter((token) => token.kind === 'word' && token.text === token.text.toLowerCase());
    const marked = words.filter((token) => /[^\u0000-\u007F]/u.test(token.text));
    return marked.length * 3 < words.length || marked.some((token) => !isVietnameseSyllable(token.text.replace(/\p{N}{1,3}$/u, '')));
  }

  #textOf(piece: Piece, bare: boolean, leading: boolean, lender: Draft | null): string {
    const start = this.#starts.get(piece.quantity);
    const whole = labelOf(piece);
    const label = { from: whole.from, to: start ? Math.max(whole.from, start.start) : whole.to };
    const before = tidy(printed(this.reading, trimmed(this.reading, label)));
    const thing = piece.quantity.unit?.kind === 'count' && !piece.quantity.unit.guessed ? printed(this.reading, { from: piece.quantity.unitAt, to: piece.quantity.end }) : '';
    if (bare && thing !== '' && driftOf(this.reading, piece.pre).direction === null) return thing;
    const own = tidy(printed(this.reading, piece.pre));
    if (bare && lender) return `${lender.value.text.split(' (')[0] ?? ''}${own === '' ? '' : ` (${own})`}`;
    return leading || thing !== '' ? `${before} ${thing} ${printed(this.reading, piece.post)}` : before;
  }

  #figureOf(piece: Piece): string {
    const words = Math.min(piece.post.to, piece.quantity.end + (piece.leading ? 5 : 0));
    return printed(this.reading, { from: piece.quantity.start, to: Math.max(words, piece.quantity.end) }).replace(/[\s,;.:]+$/u, '');
  }

  #strives(piece: Piece): boolean {
    return this.#signIn({ from: this.#sentence.from, to: piece.quantity.start }, 'strive');
  }

  #signIn(span: Span, kind: 'strive' | 'maintain'): boolean {
    for (let at = span.from; at < span.to; at += 1) if (this.reading.startsAt.get(at)?.sign.kind === kind) return true;
    return false;
  }

  #deadlineOf(piece: Piece, parent: Draft | null): Draftable['deadline'] {
    const own = this.#dateIn({ from: labelOf(piece).from, to: this.#starts.get(piece.quantity)?.start ?? piece.quantity.start }) ?? this.#dateIn({ from: piece.quantity.end, to: piece.post.to });
    const carried = own ?? (parent ? null : this.#memory.deadline);
    return carried?.due ?? parent?.value.deadline ?? this.#memory.deadline?.due ?? this.context.deadline;
  }

  #baselineOf(piece: Piece, unit: string): Draftable['baseline'] {
    const start = this.#starts.get(piece.quantity);
    const against = this.#dates.find((date) => date.kind === 'against' && date.start >= piece.quantity.end && date.start < Math.max(piece.post.to, piece.quantity.end + 8));
    if (start) {
      const year = this.#dates.find((date) => date.start >= start.start && date.start < piece.quantity.start)?.year ?? null;
      return { value: start.low, year, unit, derived: false, note: printed(this.reading, { from: start.start, to: start.end }) };
    }
    return against ? { value: null, year: against.year, unit, derived: false, note: 'không ghi số gốc' } : null;
  }

  /** «32 giường bệnh và 12,5 bác sĩ trên một vạn dân», «Cứ một vạn dân có 14 bác sĩ, 33 giường bệnh»: the denominator serves both. */
  #shareDenominator(drafts: Draft[]): void {
    for (let index = 1; index < drafts.length; index += 1) {
      const draft = drafts[index];
      const before = drafts[index - 1];
      const label = before ? keysOf(this.reading, before.span.from, before.at) : '';
      if (!draft || !before?.value.unit.endsWith('/vạn dân') || !/(?:^| )(?:cu|moi|tren|binh quan) (?:# |mot |muoi )?(?:van|nghin|dan)/u.test(label)) continue;
      if (keysOf(this.reading, before.at, draft.at).includes(';')) continue;
      if (STAFF.test(draft.value.unit)) drafts[index] = { ...draft, value: { ...draft.value, unit: `${draft.value.unit}/vạn dân` } };
    }
    for (let index = drafts.length - 2; index >= 0; index -= 1) {
      const draft = drafts[index];
      const next = drafts[index + 1];
      if (!draft || !next || draft.value.unit.includes('/') || !next.value.unit.endsWith('/vạn dân')) continue;
      if (STAFF.test(draft.value.unit)) drafts[index] = { ...draft, value: { ...draft.value, unit: `${draft.value.unit}/vạn dân` } };
    }
  }

  /** «60% xã đạt chuẩn …; phường, thị trấn văn minh đô thị»: a clause of the same kind without a figure of its own. */
  #carried(piece: Piece, draft: Draft): Draft[] {
    const { tokens } = this.reading;
    const stop = piece.post.to;
    if (!piece.leading || piece.quantity.unit?.kind !== 'percent' || tokens[stop]?.plain !== ';') return [];
    let end = stop + 1;
    while (end < this.#sentence.to && ![';', '.'].includes(tokens[end]?.plain ?? '')) {
      if (tokens[end]?.kind === 'number' || this.reading.startsAt.get(end)?.sign.kind === 'none') return [];
      end += 1;
    }
    const span = { from: stop + 1, to: end };
    const kinds = kindsOf(tokens, span);
    const above = kindsOf(tokens, piece.post);
    if (kinds.length === 0 || above.length === 0 || kinds.some((kind) => above.includes(kind)) || !['xa', 'phuong', 'thi-tran', 'thon-buon-tdp'].includes(kinds[0] ?? '')) return [];
    const figure = printed(this.reading, span).trim();
    const value = { ...draft.value, text: tidy(figure), figure, appliesTo: appliesTo(tokens, span, null), relation: null };
    return [{ ...draft, value, place: placeOf(this.reading, span), doubts: [...draft.doubts, DOUBT.carried], parent: null, at: span.from, span }];
  }
}
