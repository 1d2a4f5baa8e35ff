import type { AwardDefinition, AwardType, ConditionNode } from '../catalogue/award-schema.ts';
import { citationText } from '../catalogue/citation.ts';
import { missingType } from './counted.ts';
import { best, nearestOf, worst } from './judged.ts';
import type { Judged } from './judged.ts';
import type { ParamsOf } from './params.ts';
import type { Place } from './place.ts';
import { awardText, decisionText, typeOf } from './subject-index.ts';
import { bare, either, lower } from './words.ts';

type Params = ParamsOf<'meets'>;

/** Rule `meets` (award-law 8.4): the standard of another award, or the named points of another condition. */
export function judgeMeets(params: Params, place: Place): Judged {
  return params.conditionId === undefined ? byAward(params, place) : byPoints(params, params.conditionId, place);
}

/** Holding one of the awards for that year is enough; else its standards are tried. */
function byAward(params: Params, place: Place): Judged {
  const { index, proposal, lookup } = place.trial;
  const definitions = params.awards.flatMap((code) => lookup(code) ?? []);
  const names = either(definitions.map((award) => award.nameVi));
  const held = definitions.flatMap((definition) => {
    const types = typesOfGrounds(definition, params.grounds);
    return (index.awardsByCode.get(definition.code) ?? []).filter(({ year }) => params.sameYear !== true || year === proposal.year).map((award) => ({ award, fits: ofType(typeOf(award, definition.types), types) }));
  });
  const sure = held.find(({ fits }) => fits === true);
  if (sure !== undefined) return { result: 'dat', evidence: [index.evidenceOf(sure.award)], sentence: `Đã có ${[awardText(sure.award), decisionText(sure.award)].filter(Boolean).join(', ')}.` };
  const tried = definitions.flatMap((definition) => place.trial.standardOf(definition, params.grounds) ?? []);
  const nearest = nearestOf(tried);
  if (nearest === undefined) return { result: 'chua-dat', sentence: `Chưa có ${names}; đối tượng này không thuộc diện xét ${names}.` };
  const result = best(tried.map((finding) => finding.result));
  if (result === 'dat') return { result, parts: tried, combine: 'any', sentence: nearest.sentence };
  const unsure = held.find(({ fits }) => fits === null);
  if (unsure !== undefined) return { result: worst([best([result, 'thieu-so-lieu']), 'thieu-so-lieu']), parts: tried, combine: 'any', sentence: `Đã có ${awardText(unsure.award)} nhưng chưa rõ loại hình.`, missing: [missingType(unsure.award)] };
  return { result, parts: tried, combine: 'any', sentence: `Chưa có ${names} năm ${proposal.year}; ${lower(bare(nearest.sentence))}.` };
}

/** Kinds of commendation of an award's grounds; null where no ground is named, or they leave the kind open. */
function typesOfGrounds(award: AwardDefinition, grounds: readonly string[] | undefined): readonly AwardType[] | null {
  if (grounds === undefined) return null;
  const nodes = award.conditions.flatMap((condition) => nodesOf(condition.test)).filter((node) => node.ground !== undefined && grounds.includes(node.ground));
  const types = nodes.flatMap((node) => node.type ?? []);
  return types.length === 0 ? null : types;
}

function ofType(type: AwardType | null, types: readonly AwardType[] | null): boolean | null {
  if (types === null) return true;
  return type === null ? null : types.includes(type);
}

/** Points of another condition, for people whom it does not name: whom a point is for was settled by naming it here. */
function byPoints(params: Params, conditionId: string, place: Place): Judged {
  const points = params.points ?? [];
  const condition = params.awards.flatMap((code) => place.trial.lookup(code)?.conditions ?? []).find(({ id }) => id === conditionId);
  const nodes = condition !== undefined && 'anyOf' in condition.test ? condition.test.anyOf : [];
  const parts = nodes.flatMap((node, at) => {
    if (condition === undefined || node.point === undefined || !points.includes(node.point)) return [];
    return place.trial.judgeNode(node, { ...place, conditionId, path: String(at), citation: citationText(condition.citation), among: 'any', named: true }) ?? [];
  });
  const nearest = nearestOf(parts);
  const letters = `điểm ${points.join(', ')}`;
  if (nearest === undefined) return { result: 'chua-dat', sentence: `Không có căn cứ nào thuộc ${letters} để xét.` };
  return { result: best(parts.map((part) => part.result)), parts, combine: 'any', sentence: nearest.result === 'dat' ? nearest.sentence : `Chưa đạt ${letters}; gần nhất: ${lower(nearest.sentence)}` };
}

/** A node and every node in it. */
export function nodesOf(node: ConditionNode): ConditionNode[] {
  const inner = 'anyOf' in node ? node.anyOf : 'allOf' in node ? node.allOf : [];
  return [node, ...inner.flatMap(nodesOf)];
}

