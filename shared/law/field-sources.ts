import { isBinding } from '../catalogue/award-schema.ts';
import type { AwardCondition, AwardDefinition, Confidence, ConditionNode, Origin } from '../catalogue/award-schema.ts';
import { decidersOf } from '../catalogue/awards.ts';
import { baseSalaryOn } from '../catalogue/base-salary.ts';
import { citationText } from '../catalogue/citation.ts';
import { holdsOn, standingOn } from '../catalogue/dated.ts';
import { generalRules } from '../catalogue/general-rules.ts';
import { procedureTerms } from '../catalogue/procedure-terms.ts';
import { AUTHORITIES } from '../domain/award-side.ts';
import { setConfirmation } from '../domain/law-confirmation.ts';
import type { EntryOf, ProfileEntryKind } from '../domain/province-profile.ts';
import type { UnitKind } from '../domain/unit.ts';
import { formatScreenDate } from '../text/dates.ts';
import { formatCount, formatPercent } from '../text/numbers.ts';
import { conditionSentence } from './condition-words.ts';
import { deadlineWords } from './deadline-words.ts';
import { ORDER_WORDS, entryWords } from './entry-words.ts';
import { awardIn, entryFor } from './law-book.ts';
import type { LawBook } from './law-book.ts';
import { ORIGIN_WORDS } from './origin-words.ts';

/** What the law says of one field of a form. */
export interface FieldHelp {
  /** One sentence in the clerk's words, with its full stop. */
  readonly text: string;
  /** Text and article, as the catalogue cites. */
  readonly citation: string;
  /** Less than high: the screen says «cần kiểm tra văn bản». */
  readonly confidence: Confidence;
  /** Where the rule comes from, that it has ended, that its day of review has come; empty: nothing to add. */
  readonly remark: string;
}

/** What a sentence is looked up in. */
export interface FieldLaw {
  readonly book: LawBook;
  readonly unitKind: UnitKind;
}

/** One place of the law data that may speak of a field; null: it says nothing on the day. */
export type FieldSource = (law: FieldLaw) => FieldHelp | null;

interface Rule {
  readonly citation: string;
  readonly confidence: Confidence;
  readonly origin?: Origin;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly reviewBy: string | null;
}

const RANK: Readonly<Record<Confidence, number>> = { low: 0, medium: 1, high: 2 };
const weakest = (rules: readonly Rule[]): Confidence => rules.reduce<Confidence>((least, { confidence }) => (RANK[confidence] < RANK[least] ? confidence : least), 'high');

/** A sentence with the rules it rests on; null where none of them has begun. The least sure of them tells how sure it is. */
function said(text: string, rules: readonly Rule[], date: string): FieldHelp | null {
  const begun = rules.filter(({ validFrom }) => validFrom === null || validFrom <= date);
  if (begun.length === 0) return null;
  const ended = begun.map(({ validTo }) => validTo).filter((day) => day !== null && day <= date).sort()[0] ?? null;
  const due = begun.map(({ reviewBy }) => reviewBy).filter((day) => day !== null && day <= date).sort()[0] ?? null;
  const origins = [...new Set(begun.map(({ origin }) => (origin === undefined ? '' : ORIGIN_WORDS[origin])))];
  const proposed = begun.some(({ origin }) => origin !== undefined && !isBinding({ origin }));
  const sure = weakest(begun);
  return {
    text: `${text.charAt(0).toLocaleUpperCase('vi')}${text.slice(1).replace(/\.$/u, '')}.`,
    citation: [...new Set(begun.flatMap(({ citation }) => citationText(citation).split('; ')))].join('; '),
    confidence: ended !== null || (proposed && sure === 'high') ? 'low' : sure,
    remark: [...origins, ended === null ? '' : `Hết hiệu lực từ ${formatScreenDate(ended)}, chỉ để tham khảo`, ended !== null || due === null ? '' : `Đã đến ngày rà soát văn bản (${formatScreenDate(due)})`].filter(Boolean).join('. '),
  };
}

/** A rule that hangs on no award: whoever compared all rules with the texts compared it too. */
function compared<R extends Rule>(rule: R, { confirmations, date }: LawBook): R {
  if (setConfirmation(confirmations, '', rule.reviewBy, date) === null) return rule;
  return { ...rule, confidence: rule.confidence === 'medium' ? 'high' : rule.confidence, reviewBy: rule.reviewBy !== null && rule.reviewBy <= date ? null : rule.reviewBy };
}

/** The one of some dated rules that speaks on the day: in force, else the last that ended. */
const onDay = <R extends Rule>(rules: readonly R[], date: string): R | undefined => standingOn(rules, date, () => '').find(({ standing }) => standing !== 'not-yet')?.record;

/** A rule of `general-rules.json`. */
export const general = (id: string): FieldSource => ({ book }) => {
  const rule = generalRules.find((one) => one.id === id);
  return rule === undefined ? null : said(rule.text, [compared(rule, book)], book.date);
};

/** «Huân chương Lao động hạng Ba»: all its ranks are named as one. */
const RANK_OF_AN_ORDER = / hạng \p{L}+$/u;

/** A condition that stands in many awards alike (`GEN.…`); `named`: the awards are told, for it is only for them. */
export const common = (id: string, { named = false } = {}): FieldSource => ({ book }) => {
  const held = book.awards.flatMap((award) => award.conditions.filter((condition) => condition.id === id).map((condition) => ({ award, condition })));
  const rule = held[0]?.condition;
  if (rule === undefined) return null;
  const { text } = conditionSentence(rule.test);
  return said(named ? `${[...new Set(held.map(({ award }) => award.nameVi.replace(RANK_OF_AN_ORDER, '')))].join(', ')}: ${lower(text)}` : text, held.map(({ condition }) => condition), book.date);
};

type Leaf = Extract<ConditionNode, { readonly rule: string }>;
const leavesOf = (node: ConditionNode): Leaf[] => ('rule' in node ? [node] : ('anyOf' in node ? node.anyOf : node.allOf).flatMap(leavesOf));

/** One test inside the conditions of an award, by its rule and what else tells it. */
export const leaf = (code: string, rule: Leaf['rule'], fits: (params: Leaf['params']) => boolean = () => true): FieldSource => ({ book }) => {
  const award = awardIn(book, code);
  const found = (award?.conditions ?? []).flatMap((condition) => leavesOf(condition.test).filter((node) => node.rule === rule && fits(node.params)).map((node) => ({ condition, node })));
  const condition = onDay(found.map((one) => one.condition), book.date);
  const node = found.find((one) => one.condition === condition)?.node;
  return award === undefined || condition === undefined || node === undefined ? null : said(`${award.nameVi}: ${lower(wordsOf(node))}`, [citedBy(condition, node)], book.date);
};
/** What is asked alone: a point («điểm a») is told by the citation, the type of award by the field. */
const wordsOf = ({ point: _point, type: _type, ...node }: Leaf): string => conditionSentence(node).text;
const citedBy = (condition: AwardCondition, { citation }: Leaf): AwardCondition => (citation === undefined ? condition : { ...condition, citation });

/** The share of votes an award needs. `of`: how great it is, or of whom it is counted. */
export const votes = (code: string, of: 'share' | 'base'): FieldSource => ({ book }) => {
  const award = awardIn(book, code);
  const rule = onDay(award?.voteThresholds ?? [], book.date);
  if (award === undefined || rule === undefined) return null;
  const base = rule.base === 'all_members' ? 'tổng số thành viên Hội đồng' : 'số người biểu quyết';
  const share = rule.comparator === 'majority' ? 'quá nửa' : `từ ${formatPercent(rule.minPct ?? 0)}`;
  return said(`${award.nameVi}: ${of === 'share' ? `${share} ${base}` : `tính trên ${base}${rule.base === 'all_members' ? ', người vắng được lấy ý kiến bằng văn bản' : ''}`}`, [rule], book.date);
};

/** A term of an award's procedure. */
export const deadline = (code: string, step: AwardDefinition['deadlines'][number]['step']): FieldSource => ({ book }) => {
  const award = awardIn(book, code);
  const rule = onDay((award?.deadlines ?? []).filter((one) => one.step === step), book.date);
  return award === undefined || rule === undefined ? null : said(`${award.nameVi}: ${deadlineWords(rule)}`, [rule], book.date);
};

/** A term of procedure that hangs on no award; for awards below the State's it is a comparison. */
export const term = (id: string, words: (days: string) => string): FieldSource => ({ book }) => {
  const rule = onDay(procedureTerms.filter((one) => one.id === id), book.date);
  if (rule === undefined) return null;
  const days = `${rule.days} ${rule.dayKind === 'working' ? 'ngày làm việc' : 'ngày'}`;
  return said(`${words(days)}${rule.levels.length === 1 && rule.levels[0] === 'nha_nuoc' ? ' (hồ sơ cấp Nhà nước; cấp tỉnh và cơ sở do tỉnh quy định)' : ''}`, [compared(rule, book)], book.date);
};

/** What a unit of this kind decides itself. */
export const ownDecisions: FieldSource = ({ book, unitKind }) => {
  const [authority] = AUTHORITIES[unitKind];
  const decided = book.awards.filter((award) => holdsOn(award, book.date)).flatMap((award) => decidersOf(award, book.date).filter((one) => one.authority === authority).map((decider) => ({ award, decider })));
  const who = decided[0]?.decider.nameVi;
  return who === undefined ? null : said(`${who} quyết định: ${decided.map(({ award }) => award.nameVi).join('; ')}`, decided.map(({ decider }) => decider), book.date);
};

/** How money is reckoned: unit of rounding, and the order of doubling and rounding. */
export const rounding: FieldSource = ({ book }) => {
  const rule = awardIn(book, 'GK_XA')?.bonusRounding;
  return rule === undefined ? null : said(`Hệ số nhân mức lương cơ sở, làm tròn lên hàng ${formatCount(rule.unitVnd)} đồng. ${ORDER_WORDS[rule.order]}`, [rule], book.date);
};

/** A rule on the base salary, with the sum of the day. */
export const withSalary = (id: string): FieldSource => (law) => {
  const rule = general(id)(law);
  const salary = baseSalaryOn(law.book.date);
  if (rule === null || salary === null) return rule;
  const sure = RANK[salary.confidence] < RANK[rule.confidence] ? salary.confidence : rule.confidence;
  return { ...rule, text: `${rule.text.replace(/\.$/u, '')}; hiện là ${formatCount(salary.amountVnd)} đồng.`, citation: `${rule.citation}; ${citationText(salary.citation)}`, confidence: sure };
};

/** What the province sets for all awards, where its entry says something of the field. */
export const ofProvince = <K extends ProfileEntryKind>(kind: K, fits: (entry: EntryOf<K>) => boolean, words: (entry: EntryOf<K>) => string = entryWords): FieldSource => ({ book }) => {
  const entry = entryFor(book, kind, null, fits);
  return entry === null ? null : said(words(entry), [{ citation: entry.cited, confidence: entry.confidence, origin: 'province', validFrom: entry.from, validTo: entry.to, reviewBy: entry.reviewBy }], book.date);
};

/** A sentence that goes on after a colon; a name that begins it keeps its capital. */
const lower = (sentence: string): string => (sentence.startsWith('«') ? sentence : sentence.charAt(0).toLocaleLowerCase('vi') + sentence.slice(1));
