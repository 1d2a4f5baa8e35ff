import { formatScreenDate } from '../text/dates.ts';
import { AWARD_TYPE_WORDS } from '../domain/award-type.ts';
import type { Judged } from './judged.ts';
import { fits, tagsThatMatter } from './match.ts';
import { findingAt } from './place.ts';
import type { Place, Trial } from './place.ts';
import type { ConditionFinding } from './report.ts';
import { rootPlace } from './condition.ts';
import { monthsOf, united, within } from './service-time.ts';
import { RECIPIENT_WORDS, either } from './words.ts';

/** Checks that stand in no award's own list and go before all of them. */
export const OWN_GATES = { recipient: 'GEN.doi_tuong', exists: 'GEN.tap_the_con_ton_tai', type: 'GEN.loai_hinh', months: 'GEN.so_thang_cong_tac' } as const;

const NOWHERE: Place['narrow'] = { grounds: null, type: null };

function gate(trial: Trial, id: string, citation: string, severity: 'block' | 'warn', judged: Judged): ConditionFinding {
  const place = { ...rootPlace(trial, { id, group: 'gate', citation }, NOWHERE) };
  return { conditionId: id, group: 'gate', severity, stage: 'eligibility', confidence: 'medium', uncertain: false, standing: 'in-force', finding: findingAt(place, {}, judged) };
}

/**
 * The subject's group is not recorded · the collective no longer exists (G12) · the kind of commendation is none of the award's ·
 * fewer months of service than the unit or the province asks. Each only where it has something to say.
 */
export function ownGates(trial: Trial): ConditionFinding[] {
  return [recipientGate(trial), existsGate(trial), typeGate(trial), monthsGate(trial)].flatMap((finding) => finding ?? []);
}

function recipientGate(trial: Trial): ConditionFinding | null {
  const { award, index } = trial;
  if (fits(index.facts.subject, award.recipients) !== 'unknown') return null;
  const groups = tagsThatMatter(index.facts.subject, award.recipients).map((tag) => RECIPIENT_WORDS[tag]);
  return gate(trial, OWN_GATES.recipient, 'Luật 06/2022/QH15 Điều 2', 'block', { result: 'thieu-so-lieu', sentence: `Chưa ghi nhóm đối tượng; ${award.nameVi} dành cho: ${groups.join('; ')}.`, missing: ['nhóm đối tượng'] });
}

function existsGate(trial: Trial): ConditionFinding | null {
  const { endedOn } = trial.index.facts.subject;
  if (endedOn === null || endedOn > trial.proposal.date) return null;
  return gate(trial, OWN_GATES.exists, 'TT 15/2025/TT-BNV', 'block', { result: 'chua-dat', sentence: `Không còn từ ngày ${formatScreenDate(endedOn)}, trước ngày xét ${formatScreenDate(trial.proposal.date)}; không xét tổ chức đã giải thể, sáp nhập.` });
}

function typeGate(trial: Trial): ConditionFinding | null {
  const { award, proposal } = trial;
  if (proposal.type === null || award.types.length === 0 || award.types.includes(proposal.type)) return null;
  const types = either(award.types.map((type) => AWARD_TYPE_WORDS[type].toLowerCase()));
  return gate(trial, OWN_GATES.type, 'Luật 06/2022/QH15 Điều 8', 'warn', { result: 'chua-dat', sentence: `${award.nameVi} xét theo ${types}; đề nghị ghi ${AWARD_TYPE_WORDS[proposal.type].toLowerCase()}.` });
}

/** Yearly titles of persons only; maternity leave is time worked (NĐ 152/2025 Điều 4 khoản 5). */
function monthsGate(trial: Trial): ConditionFinding | null {
  const { award, index, proposal, settings } = trial;
  const asked = settings.minMonthsOfService;
  if (asked === null || award.kind !== 'title' || award.level !== 'co_so' || index.facts.subject.kind !== 'person') return null;
  const spells = [...index.facts.services, ...(index.facts.services.length === 0 ? [] : index.facts.leaves)].map(({ from, to }) => ({ from, to: to ?? proposal.date }));
  const inYear = united(spells).flatMap((spell) => within(spell, proposal.year) ?? []);
  const months = monthsOf(inYear);
  const judged: Judged = index.facts.services.length === 0
    ? { result: 'thieu-so-lieu', sentence: `Chưa có thời gian công tác năm ${proposal.year}; đơn vị yêu cầu từ ${asked} tháng.`, missing: [`thời gian công tác năm ${proposal.year}`] }
    : { result: months >= asked ? 'dat' : 'chua-dat', sentence: `Năm ${proposal.year} công tác ${months} tháng; đơn vị yêu cầu từ ${asked} tháng.` };
  return gate(trial, OWN_GATES.months, 'Quy định của đơn vị hoặc của tỉnh', 'block', judged);
}
