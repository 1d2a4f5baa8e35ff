import type { AwardDefinition, AwardType } from '../catalogue/award-schema.ts';
import { citationText } from '../catalogue/citation.ts';
import { standingOn } from '../catalogue/dated.ts';
import type { Standing } from '../catalogue/dated.ts';
import { isUncertain, severityOf } from './deciding.ts';
import type { Condition } from './deciding.ts';
import { fits, tagsThatMatter } from './match.ts';
import { judgeNode, softened } from './node.ts';
import { notesOn } from './notes.ts';
import type { Place, Trial } from './place.ts';
import type { ConditionFinding, Finding } from './report.ts';

interface Standings {
  readonly date: string;
  readonly list: readonly { readonly record: Condition; readonly standing: Standing }[];
}
const standings = new WeakMap<AwardDefinition, Standings>();

/** Conditions of an award with their standing on a day; many subjects are judged on one day, so the last one is kept. */
export function conditionsOn(award: AwardDefinition, date: string): Standings['list'] {
  const known = standings.get(award);
  if (known?.date === date) return known.list;
  const list = standingOn(award.conditions, date, (condition) => condition.id);
  standings.set(award, { date, list });
  return list;
}

const citations = new Map<string, string>();

function citationOf(citation: string): string {
  const known = citations.get(citation) ?? citationText(citation);
  citations.set(citation, known);
  return known;
}

/** Where a condition's test begins. The kind of commendation is what the proposer states, or the only one the award knows. */
export function rootPlace(trial: Trial, condition: Pick<Condition, 'id' | 'group' | 'citation'>, narrow: Place['narrow'], others: readonly Finding[] = []): Place {
  const stated: AwardType | null = trial.proposal.type ?? (trial.award.types.length === 1 ? (trial.award.types[0] ?? null) : null);
  return {
    trial, conditionId: condition.id, path: '', citation: citationOf(condition.citation), groundType: stated, among: condition.group === 'standard' ? 'any' : 'all',
    runStart: null, runYears: null, besideYears: null, named: false, narrow, others,
  };
}

/** Judges one condition; null: it is not for the subject. */
export function judgeCondition(condition: Condition, trial: Trial, narrow: Place['narrow'], others: readonly Finding[]): Finding | null {
  const { subject } = trial.index.facts;
  const fit = fits(subject, condition.appliesTo, condition.exceptFor);
  if (fit === 'no') return null;
  const place = rootPlace(trial, condition, narrow, others);
  const finding = judgeNode(condition.test, place) ?? outside(condition, place);
  if (finding === null) return null;
  const fitted = fit === 'unknown' ? softened(finding, place.among, tagsThatMatter(subject, condition.appliesTo, condition.exceptFor)) : finding;
  const notes = notesOn(condition.id, fitted);
  return notes.length === 0 ? fitted : { ...fitted, warnings: [...fitted.warnings, ...notes] };
}

/** Everything of it that is for the subject belongs to grounds the proposal does not rely on. */
function outside(condition: Condition, place: Place): Finding | null {
  const whole = judgeNode(condition.test, { ...place, narrow: { grounds: null, type: null } });
  return whole === null ? null : { ...whole, result: 'chua-dat', sentence: 'Căn cứ hoặc loại hình đề nghị không thuộc tiêu chuẩn này.', parts: [], asks: null, missing: [], evidence: [] };
}

export function conditionFinding(condition: Condition, standing: Standing, finding: Finding, trial: Trial): ConditionFinding {
  return {
    conditionId: condition.id, group: condition.group, severity: severityOf(condition, trial.settings), stage: condition.stage, confidence: condition.confidence,
    uncertain: isUncertain(condition, trial.settings), standing, finding,
  };
}
