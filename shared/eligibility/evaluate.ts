import type { AwardDefinition } from '../catalogue/award-schema.ts';
import { awardByCode } from '../catalogue/awards.ts';
import { holdsOn } from '../catalogue/dated.ts';
import { formatScreenDate } from '../text/dates.ts';
import { conditionFinding, conditionsOn, judgeCondition } from './condition.ts';
import { contradictionsOf } from './contradiction.ts';
import { countingOf } from './counting.ts';
import { isUncertain, severityOf } from './deciding.ts';
import type { Proposal, SubjectFacts } from './facts.ts';
import { fits, tagsThatMatter } from './match.ts';
import { nodesOf } from './meets.ts';
import { judgeNode, softened } from './node.ts';
import { ownGates } from './own-gates.ts';
import { best, nearestOf, worst } from './judged.ts';
import type { Place, Trial } from './place.ts';
import type { ConditionFinding, EligibilityReport, Finding } from './report.ts';
import { NO_SETTINGS } from './settings.ts';
import type { LawSettings } from './settings.ts';
import { indexSubject } from './subject-index.ts';
import type { SubjectIndex } from './subject-index.ts';
import { contradictionWords, decidesVerdict, groundsOf, lackingOf, summaryOf, supportedOf, verdictOf } from './verdict.ts';
import type { Deciding } from './verdict.ts';
import { RECIPIENT_WORDS, bare, either, lower } from './words.ts';

export { confirmationKey } from './place.ts';
export { NO_SETTINGS } from './settings.ts';
export type { LawSettings } from './settings.ts';

export interface EvaluateOptions {
  /** Entry of a code in the rule set used; absent: the built-in catalogue. */
  readonly lookup?: (code: string) => AwardDefinition | undefined;
  readonly settings?: LawSettings;
  /** `procedure`: the dossier goes on, so that posting and the like decide too. Default `eligibility`: a subject is picked. */
  readonly stage?: 'eligibility' | 'procedure';
}

/**
 * Whether a subject qualifies for an award on a day, and why (award-law section 8). Pure: the same input gives the same report.
 * Every condition that is for the subject is shown with its sentence, evidence, citation and what is missing by name; the verdict
 * rests on the blocks that are in force and certain. Never throws on what is not recorded.
 */
export function evaluate(award: AwardDefinition, facts: SubjectFacts, proposal: Proposal, options: EvaluateOptions = {}): EligibilityReport {
  return report(award, indexSubject(facts, proposal), proposal, options);
}

/** As `evaluate` for many awards of one subject; its records are sorted once. */
export function evaluateAll(awards: readonly AwardDefinition[], facts: SubjectFacts, proposal: Proposal, options: EvaluateOptions = {}): EligibilityReport[] {
  const index = indexSubject(facts, proposal);
  return awards.map((award) => report(award, index, proposal, options));
}

function trialOf(award: AwardDefinition, index: SubjectIndex, proposal: Proposal, options: EvaluateOptions): Trial {
  const settings = options.settings ?? NO_SETTINGS;
  return {
    award, proposal, index, settings, lookup: options.lookup ?? awardByCode, counting: countingOf(award, index, proposal, settings), judgeNode,
    standardOf: (other, grounds) => {
      if (grounds !== undefined) return standardOf(other, index, proposal, options, grounds);
      if (!index.standards.has(other.code)) index.standards.set(other.code, standardOf(other, index, proposal, options, null));
      return index.standards.get(other.code) ?? null;
    },
  };
}

/** Grounds and kind that the proposal relies on. A ground the award does not know narrows nothing. */
function narrowOf(award: AwardDefinition, { ground, type }: Proposal): Place['narrow'] {
  const known = ground !== null && award.conditions.some((condition) => nodesOf(condition.test).some((node) => node.ground === ground));
  return { grounds: known ? [ground] : null, type: type !== null && award.types.includes(type) ? type : null };
}

function report(award: AwardDefinition, index: SubjectIndex, proposal: Proposal, options: EvaluateOptions): EligibilityReport {
  const head = { awardCode: award.code, awardName: award.nameVi, date: proposal.date, year: proposal.year };
  const { subject } = index.facts;
  if (fits(subject, award.recipients) === 'no') {
    const groups = either(award.recipients.map((token) => RECIPIENT_WORDS[token]));
    return { ...head, verdict: 'khong-thuoc-doi-tuong', summary: `Không thuộc đối tượng: ${award.nameVi} dành cho ${groups}.`, conditions: [], grounds: [], lacking: 0, supported: 0 };
  }
  const trial = trialOf(award, index, proposal, options);
  const judged = judgeConditions(trial, narrowOf(award, proposal));
  const { conditions, contradictions } = withContradictions(judged);
  const decisive = conditions.filter((condition) => decidesVerdict(condition, options.stage ?? 'eligibility') && !contradictions.some((pair) => pair.includes(condition)));
  const gates = decisive.filter(({ group }) => group === 'gate');
  const standards = decisive.filter(({ group }) => group === 'standard');
  const deciding: Deciding = { gates, standards, contradictions, noStandard: standards.length === 0 && contradictions.length === 0 && hasStandard(trial) };
  const grounds = groundsOf(decisive);
  if (!holdsOn(award, proposal.date)) {
    return { ...head, verdict: 'chua-xac-dinh', summary: `Chưa xác định: dữ liệu pháp luật về ${award.nameVi} không có hiệu lực vào ngày ${formatScreenDate(proposal.date)}.`, conditions, grounds: [], lacking: lackingOf(deciding), supported: supportedOf(deciding) };
  }
  const verdict = verdictOf(deciding);
  return { ...head, verdict, summary: summaryOf(verdict, deciding, grounds, award.nameVi), conditions, grounds, lacking: lackingOf(deciding), supported: supportedOf(deciding) };
}

function hasStandard({ award, proposal, settings }: Trial): boolean {
  return conditionsOn(award, proposal.date).some(({ record, standing }) => record.group === 'standard' && standing === 'in-force' && !isUncertain(record, settings) && severityOf(record, settings) === 'block');
}

type JudgedCondition = { readonly record: AwardDefinition['conditions'][number]; readonly finding: ConditionFinding };

/** Conditions in the order of the data; one about what the others rest on is judged after them. */
function judgeConditions(trial: Trial, narrow: Place['narrow']): { readonly own: readonly ConditionFinding[]; readonly rules: readonly JudgedCondition[] } {
  const list = conditionsOn(trial.award, trial.proposal.date);
  const others: Finding[] = [];
  const late = (record: JudgedCondition['record']): boolean => 'rule' in record.test && record.test.rule === 'initiativeReuse';
  const found = new Map<JudgedCondition['record'], JudgedCondition>();
  for (const { record, standing } of [...list.filter((one) => !late(one.record)), ...list.filter((one) => late(one.record))]) {
    const finding = judgeCondition(record, trial, narrow, others);
    if (finding === null) continue;
    others.push(finding);
    found.set(record, { record, finding: conditionFinding(record, standing, finding, trial) });
  }
  return { own: ownGates(trial), rules: list.flatMap(({ record }) => found.get(record) ?? []) };
}

interface Contradicted {
  readonly conditions: readonly ConditionFinding[];
  readonly contradictions: readonly (readonly [ConditionFinding, ConditionFinding])[];
}

/** Rules that contradict are both shown and named; where they come to different results neither decides. */
function withContradictions({ own, rules }: ReturnType<typeof judgeConditions>): Contradicted {
  const decisive = rules.filter(({ finding }) => decidesVerdict(finding, 'procedure'));
  const pairs = contradictionsOf(decisive.map(({ record }) => record));
  if (pairs.length === 0) return { conditions: [...own, ...rules.map(({ finding }) => finding)], contradictions: [] };
  const said = new Map<ConditionFinding, ConditionFinding>();
  const contradictions: [ConditionFinding, ConditionFinding][] = [];
  for (const [one, other] of pairs) {
    const [first, second] = [decisive[one]?.finding, decisive[other]?.finding];
    if (first === undefined || second === undefined) continue;
    const words = contradictionWords(first, second);
    const warning = `${words.charAt(0).toUpperCase()}${words.slice(1)}; cần đối chiếu văn bản.`;
    const [a, b] = [first, second].map((finding) => ({ ...finding, finding: { ...finding.finding, warnings: [...finding.finding.warnings, warning] } }));
    if (a === undefined || b === undefined) continue;
    said.set(first, a).set(second, b);
    if (first.finding.result !== second.finding.result) contradictions.push([a, b]);
  }
  return { conditions: [...own, ...rules.map(({ finding }) => said.get(finding) ?? finding)], contradictions };
}

/**
 * The standard of another award, for `meets`: its own blocking conditions without those that act on every award (GEN), its gates all
 * and of its standards one. Null: the subject is none of its recipients, or it has no standard in force.
 */
function standardOf(award: AwardDefinition, index: SubjectIndex, proposal: Proposal, options: EvaluateOptions, grounds: readonly string[] | null): Finding | null {
  const { subject } = index.facts;
  const fit = fits(subject, award.recipients);
  if (fit === 'no') return null;
  const trial = trialOf(award, index, { ...proposal, type: null, ground: null }, options);
  const own = conditionsOn(award, proposal.date).filter(({ record, standing }) => record.id.startsWith(`${award.code}.`) && standing === 'in-force' && record.stage === 'eligibility' && !isUncertain(record, trial.settings) && severityOf(record, trial.settings) === 'block');
  const judge = (group: 'gate' | 'standard'): Finding[] => own.filter(({ record }) => record.group === group).flatMap(({ record }) => judgeCondition(record, trial, { grounds, type: null }, []) ?? []);
  const [gates, standards] = [judge('gate'), judge('standard')];
  const nearest = nearestOf(standards);
  const parts = [...gates, ...(nearest === undefined ? [] : [nearest])];
  const [first] = parts;
  if (first === undefined) return null;
  const result = worst([...gates.map((part) => part.result), ...(standards.length === 0 ? [] : [best(standards.map((part) => part.result))])]);
  const open = parts.filter((part) => part.result !== 'dat');
  const sentence = result === 'dat' ? `Đạt tiêu chuẩn ${award.nameVi}.` : `Tiêu chuẩn ${award.nameVi}: ${open.map((part) => lower(bare(part.sentence))).join('; ')}.`;
  const finding: Finding = { result, sentence, citation: first.citation, evidence: [], missing: [], asks: null, warnings: [], ground: null, type: null, point: null, parts, combine: 'all' };
  return fit === 'unknown' ? softened(finding, 'any', tagsThatMatter(subject, award.recipients)) : finding;
}
