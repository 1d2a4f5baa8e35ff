import { formatScreenDate } from '../text/dates.ts';
import { asked, confirmationEvidence } from './confirmed.ts';
import { best } from './judged.ts';
import type { Judged } from './judged.ts';
import type { ServiceFact } from './facts.ts';
import type { ParamsOf } from './params.ts';
import { answerTo, confirmationKey } from './place.ts';
import type { Place } from './place.ts';
import type { Evidence, TestResult } from './report.ts';
import { monthsOf, monthsText, united } from './service-time.ts';
import { DETAIL_WORDS, SERVICE_WORDS, wordOf } from './words.ts';
import { leaveEvidence } from './year-value.ts';

type Params = ParamsOf<'serviceYears'>;

/**
 * Rule `serviceYears` (award-law 8.4): years in a service or post up to the day judged. Where the law's table is not encoded a
 * person confirms. Maternity leave is time worked (NĐ 152/2025 Điều 4 khoản 5); a woman leader's years are one third fewer
 * (khoản 7).
 */
export function judgeServiceYears(params: Params, place: Place): Judged {
  return params.tableRef === undefined ? byYears(params, params.minYears ?? 1, place) : byTable(params, params.tableRef, place);
}

function servicesOf(params: Params, place: Place): readonly ServiceFact[] {
  const { index, proposal } = place.trial;
  return index.facts.services.filter((service) => service.service === params.service && service.from <= proposal.date);
}

function monthsServed(params: Params, place: Place, services: readonly ServiceFact[]): number {
  const { index, proposal, counting } = place.trial;
  const until = (to: string | null): string => (to === null || to > proposal.date ? proposal.date : to);
  const served = services.map(({ from, to }) => ({ from, to: until(to) }));
  // Leave between two spells joins them; leave before or after the service adds nothing to it.
  const first = services.map(({ from }) => from).sort()[0] ?? '';
  const last = served.map(({ to }) => to).sort().at(-1) ?? '';
  const leaves = counting.maternity_leave_counts === undefined ? [] : index.facts.leaves.filter(({ from }) => from >= first && from <= last).map(({ from, to }) => ({ from, to: until(to) < last ? until(to) : last }));
  const stretches = united([...served, ...leaves]);
  return params.consecutive === true ? Math.max(0, ...stretches.map((stretch) => monthsOf([stretch]))) : monthsOf(stretches);
}

function byYears(params: Params, minYears: number, place: Place): Judged {
  const services = servicesOf(params, place);
  const name = wordOf(SERVICE_WORDS, params.service);
  const needed = monthsNeeded(minYears, place);
  const need = `cần từ ${monthsText(needed.least)}${params.consecutive === true ? ' liên tục' : ''}`;
  const served = monthsServed(params, place, services);
  const result: TestResult = services.length === 0 ? 'thieu-so-lieu' : served >= needed.most ? 'dat' : served >= needed.least ? 'thieu-so-lieu' : 'chua-dat';
  const found = services.length === 0 ? `Chưa có ${name}` : `${name.charAt(0).toUpperCase()}${name.slice(1)}: ${monthsText(served)}`;
  const gender = services.length > 0 && result === 'thieu-so-lieu';
  const judged: Judged = {
    result, sentence: `${found}; ${need}${gender ? '; chưa biết giới tính để tính thời gian của nữ lãnh đạo' : ''}.`, warnings: needed.warnings,
    missing: [gender ? 'giới tính' : name], evidence: [...services.map(serviceEvidence), ...place.trial.index.facts.leaves.filter(() => services.length > 0).map(leaveEvidence)],
  };
  return params.orCase === undefined ? judged : orCase(params.orCase, judged, place);
}

/** Years asked of this person. `least` and `most` differ where her sex would decide and is not known. */
function monthsNeeded(minYears: number, place: Place): { readonly least: number; readonly most: number; readonly warnings: readonly string[] } {
  const rule = place.trial.counting.women_leader_time_reduced;
  const full = minYears * 12;
  if (rule === undefined || rule.whenGroundType !== place.groundType) return { least: full, most: full, warnings: [] };
  const [part = 0, whole = 1] = rule.reduceBy.split('/').map(Number);
  const reduced = full - Math.floor((full * part) / whole);
  const gender = place.trial.index.facts.subject.gender;
  if (gender === 'nam') return { least: full, most: full, warnings: [] };
  return { least: reduced, most: gender === 'nu' ? reduced : full, warnings: gender === 'nu' ? [WOMEN] : [] };
}

const WOMEN = 'Nữ lãnh đạo: thời gian giữ chức vụ giảm 1/3, trừ trường hợp tuổi nghỉ hưu được nâng (NĐ 152/2025/NĐ-CP Điều 4 khoản 7).';

/** A case that stands instead of the years. */
function orCase(cases: readonly string[], judged: Judged, place: Place): Judged {
  if (judged.result === 'dat') return judged;
  const key = confirmationKey(place.conditionId, `${place.path}/${cases.join('+')}`);
  const words = cases.map((code) => wordOf(DETAIL_WORDS, code)).join(', ');
  const answer = asked(place, key, `thuộc trường hợp ${words}`);
  if (answer.result === 'dat') return { ...answer, sentence: `Thuộc trường hợp ${words}, không xét thời gian.` };
  if (answer.result === 'chua-dat') return { ...judged, sentence: `${judged.sentence} Không thuộc trường hợp ${words}.` };
  return { ...judged, result: best([judged.result, 'cho-xac-nhan']), sentence: `${judged.sentence} ${answer.sentence}`, asks: answer.asks ?? null };
}

function byTable(params: Params, tableRef: string, place: Place): Judged {
  const services = servicesOf(params, place);
  const name = wordOf(SERVICE_WORDS, params.service);
  const key = confirmationKey(place.conditionId, `${place.path}/${params.service}`);
  const { answer, disagree } = answerTo(place, key);
  const found = services.length === 0 ? `chưa ghi ${name}` : `đã ghi ${monthsText(monthsServed(params, place, services))}`;
  const rule = place.trial.counting.women_leader_time_reduced;
  const warnings = rule !== undefined && rule.whenGroundType === place.groundType && place.trial.index.facts.subject.gender === 'nu' ? [WOMEN] : [];
  const evidence: Evidence[] = services.map(serviceEvidence);
  if (answer === null || disagree || (answer.answer === 'yes' && answer.evidence === '')) {
    return { result: 'cho-xac-nhan', warnings, evidence, sentence: `Chờ xác nhận: đủ ${name} theo bảng tại ${tableRef} (${found}).`, asks: { key, question: `Đủ ${name} theo bảng tại ${tableRef}?` } };
  }
  return {
    result: answer.answer === 'yes' ? 'dat' : 'chua-dat', warnings, sentence: `Đã xác nhận ${answer.answer === 'yes' ? 'đủ' : 'chưa đủ'} ${name} theo bảng tại ${tableRef}.`,
    evidence: [...evidence, confirmationEvidence(answer)],
  };
}

function serviceEvidence(service: ServiceFact): Evidence {
  const to = service.to === null ? 'nay' : `ngày ${formatScreenDate(service.to)}`;
  return { kind: 'service', id: service.id, text: `Từ ngày ${formatScreenDate(service.from)} đến ${to}${service.source === '' ? '' : ` (${service.source})`}` };
}
