import type { ConditionNode } from '../catalogue/award-schema.ts';
import { fold } from '../text/fold.ts';
import { countedAwards, missingType, namesOf } from './counted.ts';
import type { CountedAward } from './counted.ts';
import { restartWarnings } from './restart.ts';
import { atLeast, best, worst } from './judged.ts';
import type { Judged } from './judged.ts';
import type { AwardFact } from './facts.ts';
import type { ParamsOf } from './params.ts';
import { answerTo, confirmationKey } from './place.ts';
import type { Place } from './place.ts';
import type { TestResult } from './report.ts';
import { awardText, typeOf } from './subject-index.ts';
import { yearsText } from './words.ts';

type Params = ParamsOf<'held'>;

/**
 * Rule `held` (award-law 8.4): titles and awards on record. An award is what a decision gave: one that is not on record is not
 * held, and the sentence names what is missed.
 */
export function judgeHeld(params: Params, place: Place): Judged {
  if (params.maxCount !== undefined) return atMost(params, params.maxCount, place);
  const judged = params.within === 'latest_years' ? latestYears(params, params.minCount ?? 1, place) : countAtLeast(params, params.minCount ?? 1, place);
  return params.onlyIf === undefined ? judged : onlyForThoseWithoutFlags(judged, place);
}

const search = (params: Params) => ({ codes: params.codes ?? [], orMinistryEquivalent: params.orMinistryEquivalent });

/** Last award year that is asked for: the proposal's own once it is over or has the award, else the one before it. */
function lastYear(place: Place, counted: readonly CountedAward[]): number {
  const { year, date } = place.trial.proposal;
  return Number(date.slice(0, 4)) > year || counted.some(({ award }) => award.year === year) ? year : year - 1;
}

function latestYears(params: Params, count: number, place: Place): Judged {
  const { counted, leftOut } = countedAwards(place, search(params));
  const last = lastYear(place, counted);
  const years = Array.from({ length: count }, (_, at) => last - count + 1 + at);
  const values = years.map((year) => {
    const held = counted.filter(({ award }) => award.year === year);
    return { year, held, result: held.length === 0 ? ('chua-dat' as const) : disciplined(place, year, best(held.map(({ value }) => value))) };
  });
  const result = worst(values.map((value) => value.result));
  const names = namesOf(place, search(params));
  const need = `${count} năm liền ${names}`;
  const evidence = values.flatMap(({ held }) => held.map(({ award }) => place.trial.index.evidenceOf(award)));
  if (result === 'dat') return { result, evidence, sentence: `Có ${need}: ${yearsText(years)}.`, warnings: [...leftOut, ...restartWarnings(place, years[0] ?? last)] };
  const none = values.filter(({ held }) => held.length === 0).map(({ year }) => year);
  const unsure = [...new Set(values.filter((value) => value.result === 'thieu-so-lieu').flatMap(({ held }) => held.map(({ award }) => unsureOf(place, award))))];
  const late = values.filter(({ held, result }) => held.length > 0 && result === 'chua-dat').map(({ year }) => year);
  const clauses = [
    none.length === 0 ? '' : `năm ${yearsText(none)} chưa có quyết định`,
    late.length === 0 ? '' : `năm ${yearsText(late)} không tính do kỷ luật`,
    unsure.length === 0 ? '' : `chưa rõ ${unsure.join(', ')}`,
  ].filter(Boolean);
  const spaced = late.length === 0 && unsure.length === 0 ? spacedAs(params, count, counted, place) : null;
  if (spaced !== null) return { ...spaced, warnings: leftOut };
  return {
    result, evidence, warnings: [...leftOut, ...gapWarning(counted, count, names)], sentence: `Cần ${need}; ${clauses.join('; ')}.`,
    missing: [...none.map((year) => `${names} năm ${year}`), ...unsure],
  };
}

/**
 * A title that itself takes n years of a lower one cannot be held in successive years: whether «02 lần liên tục» means one after
 * the other at that distance is not settled in the sources read, so a person says (Luật 06/2022 Điều 21 with NĐ 152/2025 Điều 33 khoản 7).
 */
function spacedAs(params: Params, count: number, counted: readonly CountedAward[], place: Place): Judged | null {
  const step = Math.max(1, ...(params.codes ?? []).map((code) => yearsTaken(place, code)));
  const held = [...new Map(counted.filter(({ value }) => value === 'dat').map(({ award }) => [award.year, award])).values()].sort((one, other) => one.year - other.year).slice(-count);
  if (step === 1 || held.length < count || held.some(({ year }, at) => at > 0 && year - (held[at - 1]?.year ?? 0) > step)) return null;
  const names = namesOf(place, search(params));
  const key = confirmationKey(place.conditionId, `${place.path}/lien_tuc`);
  const { answer, disagree } = answerTo(place, key);
  const told = `Có ${held.length} lần ${names} (${yearsText(held.map(({ year }) => year))}), cách nhau không quá ${step} năm`;
  const question = `${names}: ${held.length} lần năm ${yearsText(held.map(({ year }) => year))} có được coi là «liên tục» không?`;
  const evidence = held.map(place.trial.index.evidenceOf);
  if (answer === null || disagree || answer.evidence === '') return { result: 'cho-xac-nhan', evidence, sentence: `${told}; chờ xác nhận là liên tục.`, asks: { key, question } };
  return { result: answer.answer === 'yes' ? 'dat' : 'chua-dat', evidence, sentence: `${told}; ${answer.answer === 'yes' ? 'đã xác nhận' : 'không được xác nhận'} là liên tục.`, asks: { key, question } };
}

/** Successive years of a lower title that a title takes; 1: none. */
function yearsTaken({ trial }: Place, code: string): number {
  const leaves = (node: ConditionNode): number[] =>
    'rule' in node ? (node.rule === 'held' && node.params.consecutive === true && typeof node.params.minCount === 'number' ? [node.params.minCount] : []) : ('anyOf' in node ? node.anyOf : node.allOf).flatMap(leaves);
  const award = trial.lookup(code);
  return award?.kind === 'title' ? Math.max(1, ...award.conditions.flatMap(({ test }) => leaves(test))) : 1;
}

/** As many as asked, but not in a row: «liên tục» is read as successive award years (award-law 1.2). */
function gapWarning(counted: readonly CountedAward[], count: number, names: string): string[] {
  const years = new Set(counted.map(({ award }) => award.year));
  return years.size >= count ? [`Có ${years.size} lần ${names} (${yearsText([...years])}) nhưng không liền năm.`] : [];
}

const unsureOf = (place: Place, award: AwardFact): string => (place.trial.index.discipline.openEnded === null ? missingType(award) : 'ngày hết thời hạn kỷ luật');

/** What precedes the end of discipline does not count any more (NĐ 152/2025 Điều 4 khoản 4). */
function disciplined(place: Place, year: number, result: TestResult): TestResult {
  const { counting, index } = place.trial;
  if (counting.discipline_time_excluded === undefined) return result;
  if (index.discipline.countsFrom !== null && year < Number(index.discipline.countsFrom.slice(0, 4))) return 'chua-dat';
  return index.discipline.openEnded === null ? result : worst([result, 'thieu-so-lieu']);
}

function countAtLeast(params: Params, count: number, place: Place): Judged {
  const { counted, leftOut } = countedAwards(place, search(params));
  const { runYears } = place;
  const { year: awardYear } = place.trial.proposal;
  const within = (year: number): TestResult => {
    if (params.within === 'award_year') return year === awardYear ? 'dat' : 'chua-dat';
    if (params.within === 'any_time') return 'dat';
    return runYears === null || year < runYears.from || year > runYears.to ? 'chua-dat' : runYears.value(year);
  };
  const values = counted.map(({ award, value }) => ({ award, type: value, result: worst([value, disciplined(place, award.year, within(award.year))]) }));
  const result = atLeast(count, values.map((value) => value.result));
  const sure = values.filter((value) => value.result === 'dat').map(({ award }) => award);
  const unsure = values.filter((value) => value.type !== 'dat' && value.result !== 'chua-dat').map(({ award }) => award);
  const names = namesOf(place, search(params));
  const where = params.within === 'run' ? 'Trong thời gian đó ' : params.within === 'award_year' ? `Năm ${awardYear} ` : '';
  const found = sure.length === 0 ? `chưa có ${names}` : `${result === 'dat' ? 'có' : 'mới có'} ${sure.length} ${namesOf(place, { codes: params.codes ?? [] })} (${yearsText(sure.map((award) => award.year))})`;
  const open = result !== 'thieu-so-lieu' ? '' : `; chưa rõ ${[...unsure.map(missingType), ...openYears(params, place, counted)].join(', ')}`;
  const text = `${where}${found}; cần từ ${count}${open}.`;
  return {
    result, warnings: leftOut, evidence: sure.map(place.trial.index.evidenceOf), sentence: text.charAt(0).toUpperCase() + text.slice(1),
    missing: result === 'thieu-so-lieu' ? [...unsure.map(missingType), ...openYears(params, place, counted)] : [`${names}: còn thiếu ${count - sure.length}`],
  };
}

/** Years without a rating between awards that would count and the run that would hold them. */
function openYears(params: Params, { runYears, trial }: Place, counted: readonly CountedAward[]): string[] {
  if (trial.index.discipline.openEnded !== null && trial.counting.discipline_time_excluded !== undefined) return ['ngày hết thời hạn kỷ luật'];
  const first = Math.min(...counted.map(({ award }) => award.year));
  return params.within === 'run' ? (runYears?.open ?? []).filter((year) => year >= first).sort((one, other) => one - other).map((year) => `xếp loại năm ${year}`) : [];
}

const FLAGS_KEY = confirmationKey('khong_thuoc_doi_tuong_tang_co', '');

/** Open only to a unit that may not receive flags; a person answers that once. */
function onlyForThoseWithoutFlags(judged: Judged, place: Place): Judged {
  if (judged.result === 'chua-dat') return judged;
  const { answer } = answerTo(place, FLAGS_KEY);
  const may = place.trial.index.facts.subject.mayReceiveFlags ?? (answer === null ? null : answer.answer === 'no');
  if (may === false) return { ...judged, sentence: `Không thuộc đối tượng tặng cờ. ${judged.sentence}` };
  if (may === true) return { ...judged, result: 'chua-dat', sentence: 'Chỉ dành cho đơn vị không thuộc đối tượng tặng cờ; đơn vị này thuộc đối tượng tặng cờ.' };
  return {
    ...judged, result: worst([judged.result, 'cho-xac-nhan']), sentence: `${judged.sentence} Chờ xác nhận: đơn vị không thuộc đối tượng tặng cờ.`,
    asks: { key: FLAGS_KEY, question: 'Đơn vị không thuộc đối tượng tặng cờ thi đua?' },
  };
}

function atMost(params: Params, count: number, place: Place): Judged {
  const { index } = place.trial;
  const found = params.category === undefined ? (params.codes ?? []).flatMap((code) => index.awardsByCode.get(code) ?? []).map((award): CountedAward => ({ award, value: 'dat' })) : ofCategory(params.category, place);
  if (found === null) return { result: 'thieu-so-lieu', sentence: `Chương trình chưa đọc được nhóm «${params.categoryRef ?? ''}».`, missing: [`danh mục theo ${params.categoryRef ?? ''}`] };
  const sure = found.filter(({ value }) => value === 'dat').map(({ award }) => award);
  const unsure = found.filter(({ value }) => value !== 'dat').map(({ award }) => award);
  const names = params.category === undefined ? namesOf(place, search(params)) : 'huân chương xét theo quá trình cống hiến';
  const evidence = [...sure, ...unsure].map(index.evidenceOf);
  const rule = count === 0 ? 'chỉ xét khi chưa có' : `tối đa ${count}`;
  if (sure.length > count) return { result: 'chua-dat', evidence, sentence: `Đã có ${sure.map(awardText).join(', ')}; ${rule}.` };
  if (sure.length + unsure.length > count) return { result: 'thieu-so-lieu', evidence, sentence: `Chưa rõ ${unsure.map(missingType).join(', ')}; ${rule} ${names}.`, missing: unsure.map(missingType) };
  return { result: 'dat', evidence, sentence: `${sure.length === 0 ? `Không có ${names} trên sổ` : `Mới có ${sure.length} ${names}`}; ${rule}.` };
}

/** Orders given for long service (quá trình cống hiến): told by their kind, since most of them have no entry in the catalogue. Null: no such group is known. */
function ofCategory(category: string, place: Place): CountedAward[] | null {
  if (category !== 'huan_chuong_qua_trinh_cong_hien') return null;
  return place.trial.index.awards.flatMap((award): CountedAward[] => {
    if (award.code === 'HC_DDKDT' || !fold(award.name).startsWith('huan chuong')) return [];
    const type = typeOf(award, award.code === null ? [] : (place.trial.lookup(award.code)?.types ?? []));
    return type === null ? [{ award, value: 'thieu-so-lieu' }] : type === 'cong_hien' ? [{ award, value: 'dat' }] : [];
  });
}
