import { best, lackOf, lackingOnes, nearestOf, supportOf, worst } from './judged.ts';
import type { Lacking } from './judged.ts';
import type { ConditionFinding, EligibilityReport, Finding, TestResult, Verdict } from './report.ts';
import { GROUND_WORDS, bare, lower, wordOf } from './words.ts';

/** What decides: gates each for itself, standards as alternatives of one another. */
export interface Deciding {
  readonly gates: readonly ConditionFinding[];
  readonly standards: readonly ConditionFinding[];
  /** Groups of rules that contradict: nothing is decided by either. */
  readonly contradictions: readonly (readonly [ConditionFinding, ConditionFinding])[];
  /** The award has standards and none is for the subject. */
  readonly noStandard: boolean;
}

/** Whether a condition takes part in the verdict: in force, certain, a block, and of a stage that is looked at. */
export function decidesVerdict(condition: ConditionFinding, stage: 'eligibility' | 'procedure'): boolean {
  return condition.standing === 'in-force' && !condition.uncertain && condition.severity === 'block' && (stage === 'procedure' || condition.stage === 'eligibility');
}

/** A block that fails: not eligible. A block not known or not confirmed: not determined (award-law 8.3). */
export function verdictOf({ gates, standards, contradictions, noStandard }: Deciding): Verdict {
  const results: TestResult[] = gates.map(({ finding }) => finding.result);
  if (standards.length > 0) results.push(best(standards.map(({ finding }) => finding.result)));
  if (noStandard || contradictions.length > 0) results.push('thieu-so-lieu');
  const result = worst(results);
  return result === 'dat' ? 'du-dieu-kien' : result === 'chua-dat' ? 'chua-du-dieu-kien' : 'chua-xac-dinh';
}

export function lackingOf({ gates, standards, contradictions, noStandard }: Deciding): number {
  const nearest = nearestOf(standards.map(({ finding }) => finding));
  return gates.reduce((sum, { finding }) => sum + lackOf(finding), 0) + (nearest === undefined ? 0 : lackOf(nearest)) + contradictions.length + (noStandard ? 1 : 0);
}

/** How many of the things asked are on record, on the nearest road; 0: nothing speaks for the subject yet. */
export function supportedOf({ gates, standards }: Deciding): number {
  const nearest = nearestOf(standards.map(({ finding }) => finding));
  const own = gates.filter(({ conditionId }) => !conditionId.startsWith('GEN.'));
  return own.reduce((sum, { finding }) => sum + supportOf(finding), 0) + (nearest === undefined ? 0 : supportOf(nearest));
}

const MOST_TOLD = 3;

/** One sentence for a list. */
export function summaryOf(verdict: Verdict, deciding: Deciding, grounds: EligibilityReport['grounds'], awardName: string): string {
  if (verdict === 'du-dieu-kien') {
    const labels = [...new Set(grounds.map(({ ground }) => lower(wordOf(GROUND_WORDS, ground))))];
    return labels.length === 0 ? 'Đủ điều kiện.' : `Đủ điều kiện theo căn cứ: ${labels.join('; ')}.`;
  }
  const lacking = [...deciding.gates.flatMap(({ finding }) => lackingOnes(finding)), ...lackingStandard(deciding.standards.map(({ finding }) => finding))];
  const failed = verdict === 'chua-du-dieu-kien';
  const clauses = [...new Set((failed ? lacking.filter(({ result }) => result === 'chua-dat') : lacking).map((one) => lackingWords(one, failed)))];
  if (verdict === 'chua-xac-dinh') {
    for (const [one, other] of deciding.contradictions) clauses.unshift(contradictionWords(one, other));
    if (deciding.noStandard) clauses.unshift(`không có tiêu chuẩn nào của ${awardName} dành cho đối tượng này`);
  }
  const rest = clauses.length - MOST_TOLD;
  return `${failed ? 'Chưa đủ điều kiện' : 'Chưa xác định'}: ${clauses.slice(0, MOST_TOLD).join('; ')}${rest > 0 ? `; và ${rest} nội dung khác` : ''}.`;
}

/** Standards are alternatives of one another. */
function lackingStandard(standards: readonly Finding[]): Lacking[] {
  const [first, ...others] = standards;
  if (first === undefined) return [];
  return lackingOnes(others.length === 0 ? first : { ...first, result: best(standards.map(({ result }) => result)), parts: standards, combine: 'any' });
}

/** One thing that lacks; of alternatives that are equally near each briefly, and that another one still waits for somebody. */
function lackingWords({ result, alternatives }: Lacking, failed: boolean): string {
  const told = alternatives.slice(0, MOST_TOLD);
  const words = told.length === 1 ? told.map((leaf) => (failed ? lower(bare(leaf.sentence)) : openWords(leaf))).join('') : told.map(briefWords).reduce((all, one) => `${all}, hoặc ${all.startsWith(NEED) && one.startsWith(NEED) ? one.slice(NEED.length) : one}`);
  const more = alternatives.length > told.length ? `, hoặc ${alternatives.length - told.length} nội dung khác` : '';
  const open = alternatives.every((leaf) => leaf.result === 'chua-dat') && result !== 'chua-dat';
  return `${words}${more}${open ? ` (hoặc nội dung khác ${result === 'cho-xac-nhan' ? 'chờ xác nhận' : 'chưa có số liệu'})` : ''}`;
}

const NEED = 'cần ';

/** What is asked, without what was found. */
function briefWords(leaf: Finding): string {
  return leaf.result === 'chua-dat' && leaf.missing.length > 0 ? `${NEED}${leaf.missing.join(', ')}` : openWords(leaf);
}

function openWords(leaf: Finding): string {
  if (leaf.result === 'thieu-so-lieu' && leaf.missing.length > 0) return `thiếu ${leaf.missing.join(', ')}`;
  return lower(bare(leaf.sentence));
}

/** «hai quy định mâu thuẫn: … và …». */
export function contradictionWords(one: ConditionFinding, other: ConditionFinding): string {
  return `hai quy định mâu thuẫn: ${one.finding.citation} (${lower(bare(one.finding.sentence))}) và ${other.finding.citation} (${lower(bare(other.finding.sentence))})`;
}

/** Grounds that hold, in the order of the law, each once. A ground inside another is the outer one's. */
export function groundsOf(conditions: readonly ConditionFinding[]): EligibilityReport['grounds'] {
  const found = new Map<string, { readonly ground: string; readonly type: Finding['type']; readonly point: string | null }>();
  const walk = (finding: Finding): void => {
    if (finding.result !== 'dat') return;
    if (finding.ground === null) finding.parts.forEach(walk);
    else if (!found.has(`${finding.ground} ${finding.type}`)) found.set(`${finding.ground} ${finding.type}`, { ground: finding.ground, type: finding.type, point: finding.point });
  };
  for (const condition of conditions) walk(condition.finding);
  return [...found.values()];
}
