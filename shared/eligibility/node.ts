import type { ConditionNode, RecipientToken } from '../catalogue/award-schema.ts';
import { judgeChecklist, judgeConfirmed, judgeConsult } from './confirmed.ts';
import { judgeOneAward, judgePending, judgePosting, judgeUnitAge } from './gates.ts';
import { judgeHeld } from './held.ts';
import { judgeCounting, judgeLocalDetail, judgeQuota } from './informative.ts';
import { judgeInitiative, judgeReuse } from './initiative.ts';
import { best, nearestOf, worst } from './judged.ts';
import type { Judged } from './judged.ts';
import { fits, tagsThatMatter } from './match.ts';
import { judgeMeets } from './meets.ts';
import { judgeMembers } from './members.ts';
import { readLeaf } from './params.ts';
import type { LeafNode } from './params.ts';
import { citationAt, findingAt } from './place.ts';
import type { Place } from './place.ts';
import { judgeRating, ratingYears } from './rating.ts';
import type { Finding } from './report.ts';
import { judgeBlock, judgeCampaign } from './review.ts';
import { judgeRun } from './run.ts';
import { bestOfScenarios, scenariosOf } from './run-scenarios.ts';
import { judgeServiceYears } from './service-years.ts';
import { GROUND_WORDS, RECIPIENT_WORDS, bare, lower, wordOf } from './words.ts';

/**
 * Judges a node of a condition's test (award-law 8.3): a leaf by its rule, `anyOf` by the best and `allOf` by the worst of its parts.
 * Null: it is not for the subject, or for another ground than the proposal's, or nothing in it is left.
 */
export function judgeNode(node: ConditionNode, place: Place): Finding | null {
  const { grounds, type } = place.narrow;
  if (grounds !== null && node.ground !== undefined && !grounds.includes(node.ground)) return null;
  if (type !== null && node.type !== undefined && node.type !== type) return null;
  const { subject } = place.trial.index.facts;
  const fit = place.named ? 'yes' : fits(subject, node.appliesTo, node.exceptFor);
  if (fit === 'no') return null;
  const here: Place = { ...place, named: false, citation: citationAt(place.citation, node), groundType: node.type ?? place.groundType };
  const judged = 'rule' in node ? judgeLeaf(node, here) : 'anyOf' in node ? judgeAny(node.anyOf, here) : judgeAll(node.allOf, here);
  if (judged === null) return null;
  const finding = findingAt(here, node, judged);
  if (fit === 'unknown') return softened(finding, place.among, tagsThatMatter(subject, node.appliesTo, node.exceptFor));
  return !place.named && namesGroups(node.appliesTo) ? { ...finding, own: true } : finding;
}

/** Whether the text says who, more closely than a person, a collective or a household. */
function namesGroups(tokens: readonly RecipientToken[] | undefined): boolean {
  return tokens !== undefined && tokens.every((token) => token !== 'individual' && token !== 'collective' && token !== 'household');
}

/**
 * A finding that may not concern the subject because its tags are not recorded. Among alternatives one that fails stays failed, in
 * a conjunction one that holds stays held; anything else is «thiếu số liệu».
 */
export function softened(finding: Finding, among: 'any' | 'all', tags: readonly RecipientToken[]): Finding {
  if (finding.result === (among === 'any' ? 'chua-dat' : 'dat')) return finding;
  const groups = tags.map((tag) => RECIPIENT_WORDS[tag]).join('; ');
  return {
    ...finding, result: 'thieu-so-lieu', sentence: `Chỉ áp dụng cho: ${groups}; chưa ghi nhóm của đối tượng. ${finding.sentence}`,
    missing: [...finding.missing, 'nhóm đối tượng'],
  };
}

const NONE_HOLDS = 'Chưa có căn cứ nào đạt; gần nhất: ';

/** What to say of a part inside a longer sentence: that none of its alternatives holds is said once. */
const inside = (sentence: string): string => lower(bare(sentence.startsWith(NONE_HOLDS) ? sentence.slice(NONE_HOLDS.length) : sentence));

const child = (place: Place, at: number, among: Place['among']): Place => ({ ...place, path: place.path === '' ? String(at) : `${place.path}.${at}`, among });

function judgeAny(nodes: readonly ConditionNode[], place: Place): Judged | null {
  const parts = nodes.flatMap((node, at) => judgeNode(node, child(place, at, 'any')) ?? []);
  const nearest = nearestOf(parts);
  if (nearest === undefined) return null;
  const result = best(parts.map((part) => part.result));
  const label = nearest.ground === null ? '' : `${wordOf(GROUND_WORDS, nearest.ground)}: `;
  if (parts.length === 1) return { result, parts, combine: 'any', sentence: nearest.sentence };
  const sentence = result === 'dat' ? (label === '' ? nearest.sentence : `Đạt căn cứ ${lower(label)}${lower(nearest.sentence)}`) : `${NONE_HOLDS}${lower(label)}${inside(nearest.sentence)}.`;
  return { result, parts, combine: 'any', sentence };
}

function judgeAll(nodes: readonly ConditionNode[], place: Place): Judged | null {
  const beside = besideYears(nodes, place);
  const scenarios = scenariosOf(nodes, place);
  if (scenarios === null) return conjunction(nodes, { ...place, besideYears: beside });
  return bestOfScenarios(scenarios, (run) => conjunction(nodes, { ...place, besideYears: beside, ...run }));
}

function conjunction(nodes: readonly ConditionNode[], place: Place): Judged | null {
  const parts = nodes.flatMap((node, at) => judgeNode(node, child(place, at, 'all')) ?? []);
  const [first] = parts;
  if (first === undefined) return null;
  const result = worst(parts.map((part) => part.result));
  const open = parts.filter((part) => part.result !== 'dat');
  const sentence = parts.length === 1 ? first.sentence : result === 'dat' ? `Đạt đủ ${parts.length} nội dung.` : `Còn thiếu ${open.length}/${parts.length} nội dung: ${open.map((part) => inside(part.sentence)).join('; ')}.`;
  return { result, parts, combine: 'all', sentence };
}

/** Years of the rating among the parts, for an initiative «trong thời gian đó». */
function besideYears(nodes: readonly ConditionNode[], place: Place): readonly number[] | null {
  for (const node of nodes) {
    const leaf = 'rule' in node ? readLeaf(node) : null;
    if (leaf?.rule === 'rating' && leaf.params.within !== 'run') return ratingYears(leaf.params, place.trial.proposal.year);
  }
  return place.besideYears;
}

function judgeLeaf(node: LeafNode, place: Place): Judged {
  const leaf = readLeaf(node);
  if (leaf === null) return { result: 'thieu-so-lieu', sentence: 'Chương trình chưa đọc được quy định này; cần đối chiếu văn bản.', missing: ['nội dung quy định'] };
  switch (leaf.rule) {
    case 'held':
      return judgeHeld(leaf.params, place);
    case 'rating':
      return judgeRating(leaf.params, place);
    case 'run':
      return judgeRun(leaf.params, place);
    case 'meets':
      return judgeMeets(leaf.params, place);
    case 'members':
      return judgeMembers(leaf.params, place);
    case 'unitAge':
      return judgeUnitAge(leaf.params, place);
    case 'serviceYears':
      return judgeServiceYears(leaf.params, place);
    case 'initiative':
      return judgeInitiative(leaf.params, place);
    case 'initiativeReuse':
      return judgeReuse(leaf.params, place, place.others);
    case 'campaign':
      return judgeCampaign(leaf.params, place);
    case 'block':
      return judgeBlock(leaf.params, place);
    case 'quota':
      return judgeQuota(leaf.params, place);
    case 'confirmed':
      return judgeConfirmed(leaf.params, place);
    case 'checklist':
      return judgeChecklist(leaf.params, place);
    case 'noPendingMatter':
      return judgePending(leaf.params, place);
    case 'oneAwardPerAchievement':
      return judgeOneAward(leaf.params, place);
    case 'counting':
      return judgeCounting(leaf.params, place);
    case 'publicPosting':
      return judgePosting(leaf.params, place);
    case 'consult':
      return judgeConsult(leaf.params, place);
    case 'localDetail':
      return judgeLocalDetail(leaf.params);
  }
}
