import { formatPercent } from '../text/numbers.ts';
import { DISCIPLINE_LEVELS } from './facts.ts';
import type { MemberFact } from './facts.ts';
import type { Judged } from './judged.ts';
import type { ParamsOf } from './params.ts';
import type { Place } from './place.ts';
import type { Evidence, TestResult } from './report.ts';
import { DETAIL_WORDS, DISCIPLINE_WORDS, RATING_WORDS, either, wordOf } from './words.ts';

type Params = ParamsOf<'members'>;

/** How many of a collective or household the measure is true of, and of how many it cannot be told. */
interface Tally {
  readonly yes: readonly MemberFact[];
  /** Listed, and what would tell is not recorded. */
  readonly open: readonly MemberFact[];
  /** Stated in the head count and not listed; null: no head count. */
  readonly unlisted: number | null;
  readonly total: number | null;
}

/**
 * Rule `members` (award-law 8.4): counted over the individuals of the award year; the denominator is the head count the clerk
 * stated. Without it no share can be told, and nobody can be said to be on record whole.
 */
export function judgeMembers(params: Params, place: Place): Judged {
  const { year } = place.trial.proposal;
  const list = place.trial.index.membersByYear.get(year);
  if (list === undefined) return { result: 'thieu-so-lieu', sentence: `Chưa có danh sách thành viên năm ${year}; ${needWords(params, place)}.`, missing: [`danh sách thành viên năm ${year}`] };
  const { total, members } = list;
  if (total !== null && total < members.length) return { result: 'thieu-so-lieu', sentence: `Tổng số thành viên năm ${year} ghi ${total} nhưng danh sách có ${members.length}; cần sửa cho khớp.`, missing: [`tổng số thành viên năm ${year}`] };
  if (total === 0) return { result: 'thieu-so-lieu', sentence: `Tổng số thành viên năm ${year} ghi 0; ${needWords(params, place)}.`, missing: [`tổng số thành viên năm ${year}`] };
  const holds = members.map((member) => ({ member, value: valueOf(params, member) }));
  const tally: Tally = { yes: holds.filter(({ value }) => value === true).map(({ member }) => member), open: holds.filter(({ value }) => value === null).map(({ member }) => member), unlisted: total === null ? null : total - members.length, total };
  if (params.minPct !== undefined) return share(params, params.minPct, tally, place);
  return count(params, tally, place);
}

/** True, false, or null where it is not recorded. A title or a case that is not on record is not there. */
function valueOf(params: Params, member: MemberFact): boolean | null {
  switch (params.measure) {
    case 'holds_title':
      return member.titles.some((title) => params.codes?.includes(title) === true);
    case 'task_complete':
      return member.rating === null ? null : member.rating !== 'khong_hoan_thanh';
    case 'disciplined_from':
      return member.discipline !== null && DISCIPLINE_LEVELS.indexOf(member.discipline) >= DISCIPLINE_LEVELS.indexOf(params.disciplineLevel ?? 'khien_trach');
    case 'case':
      return member.cases.some((code) => params.cases?.includes(code) === true);
  }
}

function share(params: Params, minPct: number, { yes, open, unlisted, total }: Tally, place: Place): Judged {
  const { year } = place.trial.proposal;
  const what = measureWords(params, place);
  const need = `cần ${minPct === 100 ? 'đủ' : 'từ'} ${formatPercent(minPct)}`;
  if (total === null || unlisted === null) {
    // Everyone must, and one is known not to.
    const failed = minPct === 100 && yes.length + open.length < (place.trial.index.membersByYear.get(year)?.members.length ?? 0);
    if (failed) return { result: 'chua-dat', sentence: `Có người không ${what}; ${need}.`, evidence: others(params, place) };
    return { result: 'thieu-so-lieu', sentence: `Chưa có tổng số thành viên năm ${year} nên chưa tính được tỷ lệ ${what}; ${need}.`, missing: [`tổng số thành viên năm ${year}`] };
  }
  const unknown = open.length + unlisted;
  const warnings = params.measure === 'holds_title' ? presupposed(params, place) : [];
  const result: TestResult = yes.length * 100 >= minPct * total ? 'dat' : (yes.length + unknown) * 100 >= minPct * total ? 'thieu-so-lieu' : 'chua-dat';
  const pct = Math.floor((yes.length * 1000) / total) / 10;
  const sentence = `${yes.length}/${total} người ${what} (${formatPercent(pct)}); ${need}${result === 'thieu-so-lieu' ? `; chưa có số liệu của ${unknown} người` : ''}.`;
  return { result, sentence, warnings, missing: [`${missingWords(params, place)} của ${unknown === 0 ? 'thành viên' : `${unknown} thành viên`} năm ${year}`], evidence: result === 'chua-dat' && params.measure === 'task_complete' ? others(params, place) : [] };
}

function count(params: Params, { yes, open, unlisted, total }: Tally, place: Place): Judged {
  const { year } = place.trial.proposal;
  const what = measureWords(params, place);
  const evidence = yes.map((member) => memberEvidence(member, params, place));
  const unknown = unlisted === null || unlisted + open.length > 0;
  const missing = [unlisted === null ? `tổng số thành viên năm ${year}` : `số liệu của ${unlisted + open.length} thành viên năm ${year}`];
  const gap = total === null ? `chưa có tổng số thành viên năm ${year}` : `chưa có số liệu của ${(unlisted ?? 0) + open.length} người`;
  if (params.minCount !== undefined) {
    const result: TestResult = yes.length >= params.minCount ? 'dat' : unknown ? 'thieu-so-lieu' : 'chua-dat';
    return { result, evidence, missing: result === 'chua-dat' ? [`người ${what} năm ${year}`] : missing, sentence: `Có ${yes.length} người ${what}; cần từ ${params.minCount}${result === 'thieu-so-lieu' ? `; ${gap}` : ''}.` };
  }
  const max = params.maxCount ?? 0;
  const result: TestResult = yes.length > max ? 'chua-dat' : unknown ? 'thieu-so-lieu' : 'dat';
  const found = yes.length === 0 ? `Không ghi nhận người nào ${what}` : `Có ${yes.length} người ${what}`;
  return { result, evidence, missing, sentence: `${found}; ${max === 0 ? 'không được có' : `tối đa ${max}`}${result === 'thieu-so-lieu' ? `; ${gap}` : ''}.` };
}

/** A title that presupposes the one asked, without it on record: shown, not counted (award-law 1.3). */
function presupposed(params: Params, place: Place): string[] {
  if (params.codes?.includes('LDTT') !== true) return [];
  const { year } = place.trial.proposal;
  const members = (place.trial.index.membersByYear.get(year)?.members ?? []).filter((member) => member.titles.includes('CSTDCS') && !member.titles.includes('LDTT'));
  return members.length === 0 ? [] : [`${members.map((member) => member.name).join(', ')}: có Chiến sĩ thi đua cơ sở nhưng chưa ghi Lao động tiên tiến năm ${year}, nên chưa tính.`];
}

function others(params: Params, place: Place): Evidence[] {
  return (place.trial.index.membersByYear.get(place.trial.proposal.year)?.members ?? []).filter((member) => valueOf(params, member) === false).map((member) => memberEvidence(member, params, place));
}

function memberEvidence(member: MemberFact, params: Params, place: Place): Evidence {
  const { lookup, proposal } = place.trial;
  const what = {
    holds_title: () => member.titles.map((code) => lookup(code)?.nameVi ?? code).join(', '),
    task_complete: () => (member.rating === null ? '' : RATING_WORDS[member.rating]),
    disciplined_from: () => (member.discipline === null ? '' : DISCIPLINE_WORDS[member.discipline]),
    case: () => member.cases.map((code) => wordOf(DETAIL_WORDS, code)).join(', '),
  }[params.measure]();
  return { kind: 'member', id: member.id, text: `${member.name}: ${what} (năm ${proposal.year})` };
}

const titles = (params: Params, place: Place): string => either((params.codes ?? []).map((code) => place.trial.lookup(code)?.nameVi ?? code));

function measureWords(params: Params, place: Place): string {
  switch (params.measure) {
    case 'holds_title':
      return `đạt ${titles(params, place)}`;
    case 'task_complete':
      return 'hoàn thành nhiệm vụ';
    case 'disciplined_from':
      return `bị kỷ luật từ ${DISCIPLINE_WORDS[params.disciplineLevel ?? 'khien_trach']} trở lên`;
    case 'case':
      return 'thuộc trường hợp không được xét';
  }
}

function missingWords(params: Params, place: Place): string {
  return params.measure === 'holds_title' ? `danh hiệu ${titles(params, place)}` : 'xếp loại';
}

function needWords(params: Params, place: Place): string {
  const what = measureWords(params, place);
  if (params.minPct !== undefined) return `cần ${params.minPct === 100 ? 'đủ' : 'từ'} ${formatPercent(params.minPct)} ${what}`;
  return params.minCount === undefined ? `không được có người ${what}` : `cần từ ${params.minCount} người ${what}`;
}
