import type { Plan, PlanAwardForm, PlanMilestone, PlanQuota } from '../catalogue/plan-schema.ts';
import type { PlanSubjectKind } from '../catalogue/plan-vocabulary.ts';
import { formOf } from './award-forms.ts';
import { awardMentions } from './award-words.ts';
import type { AwardMention } from './award-words.ts';
import { placedParagraphs, sectionOf } from './context.ts';
import type { Placed } from './context.ts';
import { freeList } from './counts.ts';
import type { Found, PlanDoc } from './doc.ts';
import { flat } from './flat.ts';
import { momentMentions } from './moments.ts';
import type { Moment } from './moments.ts';
import { formsAllotted, policySentences, quotaPolicyOf } from './quota-policy.ts';
import type { PolicySentence } from './quota-policy.ts';
import { capsIn, cappedBy } from './quota-caps.ts';
import type { Cap, CappedLine } from './quota-caps.ts';
import { AWARDISH, asksForNominees, atMost, capped, isPart, labelAbove, onlySpreads } from './quota-asks.ts';
import { generalBefore, generalBehind, parentOf } from './quota-general.ts';
import { QuotaSentence } from './quota-grammar.ts';
import { Occasions, governing } from './quota-occasions.ts';
import type { QuotaReading } from './quota-reading.ts';
import type { Named, Owner } from './quota-owner.ts';
import { headOfTwo, isCaption, rowSentence, tableHead } from './quota-tables.ts';
import type { TableHead } from './quota-tables.ts';
import { isTotal } from './quota-totals.ts';
import { planSpan } from './span.ts';
import { wordBefore } from './quota-segment.ts';
import { kindsOf, planKinds, subjectKindsIn, unitMentions } from './unit-kinds.ts';
import type { PlanKinds, UnitMention } from './unit-kinds.ts';
import { Piece } from './words.ts';
import type { Word } from './words.ts';

/** A sentence a person should look at. */
export interface LeftSentence {
  readonly place: { readonly from: number; readonly to: number };
  readonly why: string;
}
export interface QuotaContext {
  readonly forms: readonly PlanAwardForm[];
  readonly milestones: readonly PlanMilestone[];
}
export interface QuotasRead {
  readonly quotas: Found<PlanQuota>[];
  readonly quotaPolicy: Found<Plan['quotaPolicy']>;
  /** Occasions the numbers need that the schedule does not have. */
  readonly milestones: Found<PlanMilestone>[];
  readonly leftovers: LeftSentence[];
}

/** «cứ 05 tập thể được đề nghị 01». */
const RATIO = /(?<!\p{L})cứ\s+(?:đủ |mỗi |có )?\d/iu;
const LONGEST_CAPTION = 400;
/** Sentences that cap other numbers; no paper has more. */
const MOST_CAPS = 40;
const LOOK_BACK = 120;
/** «(Đơn vị tính: trường hợp)» between the caption and the table. */
const UNIT_NOTE = /^\W*(?:don vi(?: tinh)?|dvt)\s*:[^.;|]{0,40}$/u;
/** «mỗi sở, ban, ngành khác», «các xã còn lại» before a number. */
const REST = /(?:còn lại|khác)[^.;]{0,60}$/u;
/** A heading under which a number is one pool. */
const TOGETHER = /toan (?:tinh|xa|phuong|nganh|dot|dac khu)|^khoi /u;
const CASE_IS = /^(?:moi |\(?cac )?truong hop (?:o day |neu tren )?(?:la|gom|bao gom|co the la|duoc hieu la) (?:mot )?(?:tap the|ca nhan|ho )/u;
/** Units that a department has under it. */
const SUBORDINATE = /^(?:Bệnh viện|Trung tâm|Trường|Chi cục|Hạt|Bảo tàng|Thư viện|Nhà hát) /u;
/** Under such a heading «03 xã» is part of a condition. */
const STANDARDS = /^\W*(?:tieu chuan|dieu kien|tieu chi)(?!.*(?:so luong|hinh thuc))/u;
const ALL_KINDS: readonly PlanSubjectKind[] = ['tap-the', 'ca-nhan', 'ho-gia-dinh'];

/**
 * Reads who may put forward how many (schema section 8). In: the plan, its award forms and occasions. Out: lines in
 * reading order with ids `<code>-Q<n>`, the policy as a whole, and what was seen but not made a line.
 */
export function readQuotas(doc: PlanDoc, code: string, context: QuotaContext): QuotasRead {
  return new QuotaReader(doc, code, context).read();
}

interface Row {
  readonly reading: QuotaReading;
  readonly placed: Placed;
  readonly owner: Owner | null;
  readonly moments: readonly Moment[];
  readonly award: AwardMention | null;
  readonly figure: string;
  readonly place: { readonly from: number; readonly to: number };
}

/** «riêng Công an tỉnh 08 trường hợp»: cases of the kinds that the line it replaces counts. */
function subjectsOf({ reading, figure }: Row, general: PlanQuota | null): readonly PlanSubjectKind[] {
  const told = /tập thể|cá nhân|hộ|gia đình/iu.test(figure);
  return reading.exception && reading.combined && !told && general?.countMode === 'combined' ? general.subjectKinds : reading.subjects;
}

/** «Các sở, ban, ngành: căn cứ số người (tính cả đơn vị trực thuộc), cụ thể:»: units named before the first colon, bracket or condition; where none is, all. */
function receiversIn(text: string, words: readonly Word[]): UnitMention[] {
  const all = unitMentions(words, text).filter((unit) => unit.names.length === 0);
  const units = all.filter(({ at }, index) => index === 0 || !/^(?:thuộc|của|bàn)$/u.test(wordBefore(words, at) ?? ''));
  const end = text.search(/[:(]| căn cứ | theo /u);
  const before = end < 0 ? [] : units.filter(({ at }) => (words[at]?.from ?? 0) < end);
  return before.some(({ generic }) => !generic) ? before : units;
}

class QuotaReader {
  private readonly doc: PlanDoc;
  private readonly code: string;
  private readonly forms: readonly PlanAwardForm[];
  private readonly occasions: Occasions;
  private readonly kinds: PlanKinds;
  private before: { readonly section: string; readonly moments: readonly Moment[] } | null = null;
  private readonly quotas: Found<PlanQuota>[] = [];
  private readonly totals: Row[] = [];
  /** «Mỗi trường hợp là một tập thể hoặc một cá nhân»: what a bare «trường hợp» of the paper stands for. */
  private readonly cases: readonly PlanSubjectKind[];
  /** Ids of lines read from tables. */
  readonly tabled = new Set<string>();
  /** Ids of lines behind «riêng», «trừ» with no line before them to replace. */
  readonly apart = new Set<string>();
  /** Ids of lines for «mỗi sở khác», «các xã còn lại». */
  readonly rest = new Set<string>();
  private readonly leftovers: LeftSentence[] = [];
  private readonly policies: PolicySentence[] = [];
  private readonly caps: Cap[] = [];
  /** Where each line was read, by its id. */
  private readonly readAt = new Map<string, Pick<CappedLine, 'placed' | 'table'>>();
  /** Where the head of the table at hand stands. */
  private tableAt = 0;
  private head: TableHead | null = null;
  private headOf = -1;
  /** Occasions that the caption of the table names, while one of its rows is read. */
  private captioned: readonly Moment[] = [];
  private captionMoments: readonly Moment[] = [];
  /** The line before, which may be the caption of a table. */
  private above = '';

  constructor(doc: PlanDoc, code: string, context: QuotaContext) {
    this.doc = doc;
    this.code = code;
    this.forms = context.forms;
    this.kinds = planKinds(flat(doc.text));
    const told = placedParagraphs(doc).flatMap(({ sentences }) => sentences).find(({ bare }) => CASE_IS.test(bare));
    const cases = told === undefined ? [] : subjectKindsIn(told.words);
    this.cases = cases.length > 0 ? cases : ALL_KINDS;
    this.occasions = new Occasions(code, context.milestones, planSpan(placedParagraphs(doc)));
  }

  read(): QuotasRead {
    const paragraphs = placedParagraphs(this.doc);
    paragraphs.forEach((placed, index) => {
      if (this.caps.length < MOST_CAPS) this.caps.push(...capsIn(placed, this.kinds));
      this.paragraph(placed, index);
      if (!UNIT_NOTE.test(placed.piece.bare)) this.above = placed.text.slice(0, LONGEST_CAPTION);
    });
    for (const row of this.totals) this.total(row);
    this.quotas.forEach((line, index) => {
      const general = generalBehind(this.quotas, index, this);
      if (general !== null) this.quotas[index] = { ...line, value: { ...line.value, exceptionTo: general.id } };
    });
    this.capped();
    this.deferred();
    const sections = [...new Set(this.quotas.filter(({ value }) => value.status === 'fixed').map(({ value }) => value.section))];
    const whole = this.quotas[0]?.place ?? { from: 0, to: 0 };
    const quotaPolicy = quotaPolicyOf(sections.length > 0, this.policies, sections.length > 0 ? sections.join('; ') : null, whole);
    return { quotas: this.quotas, quotaPolicy, milestones: this.occasions.added, leftovers: this.leftovers };
  }

  /** «Số ghi trong bảng là số tối đa»: plain numbers in reach lose their lower bound. */
  private capped(): void {
    if (this.caps.length === 0) return;
    const lines = this.quotas.flatMap(({ value }) => {
      const at = this.readAt.get(value.id);
      return at === undefined ? [] : [{ value, ...at }];
    });
    const most = new Set(this.caps.flatMap((cap) => cappedBy(cap, lines, (award) => formOf(award, this.forms))).map(({ value }) => value.id));
    this.quotas.forEach((line, index) => {
      if (most.has(line.value.id)) this.quotas[index] = { ...line, value: atMost(line.value) };
    });
  }

  private paragraph(placed: Placed, index: number): void {
    if (this.table(placed, index)) return;
    const { bare } = placed.piece;
    const themed = AWARDISH.test(placed.themes);
    if (!themed && !AWARDISH.test(bare)) return;
    const policies = policySentences(placed, this.kinds);
    this.policies.push(...policies);
    if (!/\d|\b(?:một|hai|ba|bốn|năm)\b/u.test(placed.text) || (labelAbove(placed) === null && !/tap the|ca nhan|ho |gia dinh|truong hop|doi tuong|khen|co thi dua|\d co(?![a-z])|don vi|nguoi|nhan[ .,;]|vien|sinh|\d (?:\([a-z ]{2,20}\) )?(?:xa|phuong|thon|to dan pho|khu pho|doanh nghiep|hop tac xa|to chuc|co so|don vi)/u.test(bare))) return;
    if (onlySpreads(bare)) return;
    this.take(placed, placed.text, themed, (from, to) => ({ from: placed.from + from, to: placed.from + to }));
  }

  /** Rows of a table of numbers. True: the paragraph was one. */
  private table(placed: Placed, index: number): boolean {
    if (!placed.text.includes(' | ')) return false;
    const second = this.head === null || index !== this.headOf + 1 ? null : headOfTwo(this.head, placed.text);
    if (second !== null) {
      this.head = second;
      this.headOf = index;
      return true;
    }
    const head = tableHead(placed.text, this.above);
    if (head !== null) {
      this.head = AWARDISH.test(placed.themes) || AWARDISH.test(flat(placed.text)) ? head : null;
      this.headOf = index;
      this.tableAt = placed.from;
      const caption = new Piece(this.above).words;
      this.captionMoments = isCaption(this.above) ? governing(momentMentions(caption), caption).filter(({ kind }) => kind !== 'dai-hoi') : [];
      return true;
    }
    if (this.head === null || index > this.headOf + 2) return false;
    this.headOf = index;
    const sentence = rowSentence(placed.text, this.head);
    const place = { from: placed.from, to: placed.from + placed.text.length };
    if (sentence === '') return true;
    if (sentence === null) this.leftovers.push({ place, why: 'Dòng của bảng số lượng chưa đọc được.' });
    else {
      this.captioned = this.captionMoments;
      this.take(placed, sentence, true, () => place);
      this.captioned = [];
    }
    return true;
  }

  private take(placed: Placed, text: string, themed: boolean, placeOf: (from: number, to: number) => { from: number; to: number }): void {
    const grammar = new QuotaSentence(text === placed.text ? placed.piece : new Piece(text), this.kinds, themed && !placed.over.some(({ bare }) => STANDARDS.test(bare)), labelAbove(placed));
    const sentences = text === placed.text ? placed.sentences : [new Piece(text)];
    const readings = capped(placed) ? grammar.read(this.casesAbove(placed)).map(atMost) : grammar.read(this.casesAbove(placed));
    const rows: Row[] = [];
    if (RATIO.test(text)) this.leftovers.push({ place: placeOf(0, text.length), why: 'Số lượng nêu theo tỷ lệ “cứ …”, phải tính từ số của đơn vị.' });
    const judged = new Map<Piece, boolean>();
    let sentenceAt = 0;
    for (const reading of readings) {
      if (reading.percent !== null) this.leftovers.push({ place: placeOf(reading.from, reading.to), why: 'Tỷ lệ, không phải số lượng cụ thể.' });
      while ((sentences[sentenceAt + 1]?.from ?? Infinity) <= reading.from) sentenceAt += 1;
      const sentence = sentences[sentenceAt] ?? placed.piece;
      const place = placeOf(reading.from, reading.to);
      const asked = judged.get(sentence) ?? asksForNominees(sentence, placed, themed || (reading.exception && this.goesOn(placed)));
      judged.set(sentence, asked);
      if (!asked || reading.percent !== null) continue;
      const moments = this.momentsOf(reading, placed);
      this.before = { section: sectionOf(placed.paragraph), moments };
      rows.push({ reading, placed, owner: this.ownerOf(reading, placed), moments, award: reading.award ?? this.awardAbove(placed), figure: text.slice(reading.from, reading.to), place });
    }
    for (const row of rows) {
      if (isTotal(row.reading, row.owner, text)) this.totals.push(row);
      else this.row(row);
    }
  }

  /** A total for all is a line of its own only where no line tells who shares it. */
  private total(row: Row): void {
    const shared = this.milestonesFor(row).some((milestone) => this.quotas.some(({ value }) => value.milestone.milestoneId === milestone.id && value.status === 'fixed' && value.subjectKinds.some((kind) => row.reading.subjects.includes(kind))));
    if (shared) this.leftovers.push({ place: row.place, why: `Tổng số chung (${row.figure}) của các dòng số lượng, không ghi thành dòng riêng.` });
    else this.row(row);
  }

  /** «(iv) Riêng Sở Y tế, số lượng tại điểm (iii) …» behind lines of the same part. */
  private goesOn(placed: Placed): boolean {
    const section = sectionOf(placed.paragraph);
    return this.before !== null && (this.before.section === section || parentOf(this.before.section) === parentOf(section));
  }

  private casesAbove(placed: Placed): readonly PlanSubjectKind[] {
    for (const { words } of placed.over) {
      const kinds = freeList(words);
      if (kinds.length > 0) return kinds;
    }
    return this.cases;
  }

  private momentsOf(reading: QuotaReading, placed: Placed): readonly Moment[] {
    const own = reading.moments.filter(({ kind }) => kind !== 'dai-hoi');
    if (own.length > 0) return own;
    if (this.captioned.length > 0) return this.captioned;
    for (const { words } of placed.over) {
      const found = governing(momentMentions(words), words).filter(({ kind }) => kind !== 'dai-hoi');
      if (found.length > 0) return found;
    }
    return this.before?.section === sectionOf(placed.paragraph) || (reading.exception && this.goesOn(placed)) ? (this.before?.moments ?? []) : [];
  }

  private awardAbove(placed: Placed): AwardMention | null {
    for (const { text, words } of placed.over) {
      const found = awardMentions(words, text);
      if (found.length === 1) return found[0] ?? null;
      if (found.length > 1) return null;
    }
    return null;
  }

  /** «đơn vị», nobody: the heading or list item above may say whom the number is for. */
  private ownerOf(reading: QuotaReading, placed: Placed): Owner | null {
    const owner = reading.owner !== null && !reading.each && reading.owner.named.length === 0 && isPart(placed) ? { ...reading.owner, perUnit: false } : reading.owner;
    if (owner !== null && !owner.generic && (owner.kinds.length > 0 || !owner.perUnit)) return owner;
    if (owner?.perUnit === false || (owner?.named.length ?? 0) > 0 || reading.selector !== null) return owner;
    for (const { text, words, bare } of placed.over.slice(0, Math.max(2, placed.over.length - placed.headings.length + 2))) {
      const units = receiversIn(text, words);
      const kinds = [...new Set(units.flatMap((unit) => kindsOf(unit, this.kinds)))];
      if (kinds.length > 0 && awardMentions(words, text).length === 0 && !/^(?:Sở|Hội đồng|UBND tỉnh|Ủy ban nhân dân tỉnh)/u.test(text) && !/khen (?:thuong )?(?:o )?cap xa/u.test(bare)) return { kinds: TOGETHER.test(bare) && /^(?:cua |trong )?toan/u.test(bare) ? [] : kinds, named: [], narrowed: null, perUnit: reading.each || !TOGETHER.test(bare), generic: false };
    }
    return owner;
  }

  private row(row: Row): void {
    const { reading } = row;
    if (reading.extra && !this.isFirst(row)) {
      this.extra(row);
      return;
    }
    if (this.isDetail(row)) {
      this.noteOnLast(row, `Trong đó ${row.figure}.`, 'Có yêu cầu về cơ cấu bên trong số lượng.');
      return;
    }
    for (const milestone of this.milestonesFor(row)) {
      const named: readonly (Named | null)[] = row.owner !== null && row.owner.named.length > 0 ? row.owner.named : [null];
      for (const unit of named) this.line(row, milestone, unit);
    }
  }

  private line(row: Row, milestone: PlanMilestone, unit: Named | null): void {
    const { reading, owner } = row;
    const printed = unit?.kinds ?? owner?.kinds ?? [];
    const rest = unit === null && REST.test(row.placed.text.slice(Math.max(0, reading.from - 90), reading.from));
    const own = !rest && (reading.exception || (unit !== null && !reading.ofOthers));
    const general = own ? generalBefore(this.quotas, { milestone, unitKinds: printed, combined: reading.combined, subjects: reading.subjects, exception: reading.exception, named: (owner?.named.length ?? 0) > 0, from: row.placed.from, section: sectionOf(row.placed.paragraph) }) : null;
    const replaced = general?.id ?? null;
    const unitKinds = unit === null || printed.length > 0 ? printed : (general?.unitKinds ?? [this.kinds.department && SUBORDINATE.test(unit.name) ? 'don-vi-truc-thuoc' : 'co-quan-don-vi']);
    const notes = [
      reading.inside ? 'Nằm trong số lượng của dòng trước.' : null,
      owner?.narrowed != null && unit === null ? `Chỉ cho: ${owner.narrowed}.` : null,
      reading.approximate ? 'Nguồn ghi “khoảng”.' : null,
    ].filter((note) => note !== null);
    const doubt = this.doubtOf(row, replaced, unit);
    const value: PlanQuota = {
      id: `${this.code}-Q${String(this.quotas.length + 1)}`,
      milestone: { kind: milestone.kind, year: milestone.due.year, milestoneId: milestone.id },
      unitKinds: [...unitKinds],
      unitName: unit?.name ?? null,
      perUnit: owner?.perUnit ?? false,
      awardForm: row.award === null ? null : formOf(row.award, this.forms),
      subjectKinds: [...subjectsOf(row, general)],
      countMode: reading.combined ? 'combined' : 'per-kind',
      min: reading.min,
      max: reading.max,
      selectedBy: reading.selector ?? unit?.name ?? (owner !== null && owner.perUnit ? 'từng đơn vị' : 'tỉnh'),
      exceptionTo: replaced,
      status: 'fixed',
      section: sectionOf(row.placed.paragraph),
      figure: row.figure,
      note: notes.length === 0 ? null : notes.join(' '),
    };
    this.quotas.push({ value, place: row.place, doubt });
    const tabled = row.placed.text.includes(' | ');
    this.readAt.set(value.id, { placed: row.placed, table: tabled ? this.tableAt : null });
    if (tabled) this.tabled.add(value.id);
    if (reading.exception && !rest && replaced === null) this.apart.add(value.id);
    if (rest) this.rest.add(value.id);
  }

  private doubtOf(row: Row, replaced: string | null, unit: Named | null): string | null {
    const { reading, owner } = row;
    if (reading.exception && replaced === null) return 'Ghi “riêng” nhưng không thấy dòng chung để thay.';
    if (owner?.narrowed != null && unit === null) return `Chỉ dành cho “${owner.narrowed}”.`;
    if (owner !== null && owner.kinds.length === 0 && owner.perUnit) return 'Chưa rõ đơn vị được giao số lượng.';
    if (row.moments.length === 0) return 'Không nêu dịp khen; xếp theo mốc khen của kế hoạch.';
    return reading.inside ? 'Giới hạn nằm trong số lượng chung.' : null;
  }

  /** «(trong đó ít nhất 01 hộ gia đình)», «02 tập thể, gồm 01 tập thể nữ»: how to fill the number before, no limit of its own. */
  private isDetail({ reading }: Row): boolean {
    if (!reading.inside) return false;
    const before = this.quotas.at(-1)?.value;
    const same = before !== undefined && before.countMode === 'per-kind' && reading.subjects.length === 1 && before.subjectKinds[0] === reading.subjects[0];
    return reading.max === null || (same && reading.min === reading.max);
  }

  private noteOnLast({ placed }: Row, note: string, doubt: string): void {
    const last = this.quotas.at(-1);
    if (last === undefined || last.value.section !== sectionOf(placed.paragraph)) return;
    this.quotas[this.quotas.length - 1] = { ...last, value: { ...last.value, note: last.value.note === null ? note : `${last.value.note} ${note}` }, doubt: last.doubt ?? doubt };
  }

  /** «mỗi xã được đề nghị thêm 01 cá nhân» where no line gives communes a number yet. */
  private isFirst({ owner, moments, placed }: Row): boolean {
    if (owner === null || owner.generic || !owner.perUnit || owner.narrowed !== null || owner.kinds.length === 0 || owner.named.length > 0) return false;
    const section = sectionOf(placed.paragraph);
    return !this.quotas.slice(-LOOK_BACK).some(({ value }) => (value.section === section || moments.some(({ kind }) => value.milestone.kind === kind)) && value.unitKinds.some((kind) => owner.kinds.includes(kind)));
  }

  /** «được thêm 01 cá nhân»: no line, a note on the line it adds to. */
  private extra(row: Row): void {
    this.leftovers.push({ place: row.place, why: `Số lượng cộng thêm (${row.figure}), chưa ghi thành dòng.` });
    const last = this.quotas.at(-1);
    if (last === undefined) return;
    const { owner } = row;
    if (owner !== null && !owner.generic && !owner.kinds.some((kind) => last.value.unitKinds.includes(kind))) return;
    this.noteOnLast(row, `Cộng thêm ${row.figure}${row.owner?.narrowed != null ? ` (${row.owner.narrowed})` : ''}.`, 'Có quy định cộng thêm số lượng.');
  }

  private milestonesFor(row: Row): PlanMilestone[] {
    const moments = row.moments.length > 0 ? row.moments : [null];
    const found = moments.map((moment) => this.occasions.of(moment, row.place, sectionOf(row.placed.paragraph)));
    return [...new Set(found)];
  }

  /**
   * Lines that wait for an allotment, where no fixed number stands for the same occasion and form: one for each form the plan
   * ties to the occasion; where it ties none, one for all forms if the plan sets numbers for another occasion. A plan without any number
   * only says that numbers will follow.
   */
  private deferred(): void {
    const partly = this.quotas.length > 0;
    const taken = new Map<string | null, Set<string | null>>();
    for (const { value } of this.quotas) taken.set(value.milestone.milestoneId, (taken.get(value.milestone.milestoneId) ?? new Set()).add(value.awardForm));
    for (const sentence of this.policies.filter(({ status }) => status === 'deferred')) {
      for (const moment of sentence.moments.length > 0 ? sentence.moments : [null]) {
        const milestone = this.occasions.of(moment, sentence.place, sentence.section);
        const forms = formsAllotted(sentence, this.forms, milestone.kind, (award) => formOf(award, this.forms));
        for (const form of forms.length > 0 || moment === null || !partly || sentence.awards.length > 0 ? forms : [null]) this.waits(sentence, milestone, form, taken);
      }
    }
  }

  private waits(sentence: PolicySentence, milestone: PlanMilestone, form: PlanAwardForm | null, taken: Map<string | null, Set<string | null>>): void {
    const there = taken.get(milestone.id) ?? new Set();
    if (form === null ? there.size > 0 : there.has(null) || there.has(form.id)) return;
    taken.set(milestone.id, there.add(form?.id ?? null));
    const value: PlanQuota = {
      id: `${this.code}-Q${String(this.quotas.length + 1)}`, milestone: { kind: milestone.kind, year: milestone.due.year, milestoneId: milestone.id },
      unitKinds: [...sentence.unitKinds], unitName: null, perUnit: sentence.unitKinds.length > 0, awardForm: form?.id ?? null,
      subjectKinds: this.kindsWaiting(sentence, form), countMode: 'combined', min: null, max: null,
      selectedBy: sentence.by ?? 'cơ quan phân bổ', exceptionTo: null, status: 'deferred', section: sentence.section, figure: null, note: 'Chờ văn bản phân bổ.',
    };
    this.quotas.push({ value, place: sentence.place, doubt: form === null ? 'Chưa rõ hình thức khen của dòng chờ phân bổ.' : null });
  }

  /** Kinds the sentence names, else those of the form and those the plan gives a number of it; of no form: those the plan speaks of. */
  private kindsWaiting({ text }: PolicySentence, form: PlanAwardForm | null): PlanSubjectKind[] {
    const own = subjectKindsIn(new Piece(text).words);
    if (own.length > 0) return own;
    if (form === null) return ALL_KINDS.filter((kind) => kind !== 'ho-gia-dinh' || flat(this.doc.text).includes('ho gia dinh'));
    const given = this.quotas.filter(({ value }) => value.awardForm === form.id && value.status === 'fixed').flatMap(({ value }) => value.subjectKinds);
    return ALL_KINDS.filter((kind) => form.subjectKinds.includes(kind) || given.includes(kind));
  }
}
