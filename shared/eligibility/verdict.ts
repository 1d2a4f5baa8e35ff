import { best, lackOf, lackingLeaves, nearestOf, supportOf, worst } from './judged.ts';
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
  const nearest = nearestOf(deciding.standards.map(({ finding }) => finding));
  const findings = [...deciding.gates.map(({ finding }) => finding), ...(nearest === undefined ? [] : [nearest])];
  const leaves = findings.flatMap(lackingLeaves);
  const told = verdict === 'chua-du-dieu-kien' ? leaves.filter(({ result }) => result === 'chua-dat') : leaves;
  const clauses = [...new Set(told.map(verdict === 'chua-du-dieu-kien' ? (leaf) => lower(bare(leaf.sentence)) : openWords))];
  if (verdict === 'chua-xac-dinh') {
    for (const [one, other] of deciding.contradictions) clauses.unshift(contradictionWords(one, other));
    if (deciding.noStandard) clauses.unshift(`không có tiêu chuẩn nào của ${awardName} dành cho đối tượng này`);
  }
  const rest = clauses.length - MOST_TOLD;
  return `${verdict === 'chua-du-dieu-kien' ? 'Chưa đủ điều kiện' : 'Chưa xác định'}: ${clauses.slice(0, MOST_TOLD).join('; ')}${rest > 0 ? `; và ${rest} nội dung khác` : ''}.`;
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
