import type { AwardDefinition, AwardType, ConditionNode } from '../catalogue/award-schema.ts';
import { citationText } from '../catalogue/citation.ts';
import type { Counting } from './counting.ts';
import type { AwardFact, ConfirmationFact, Proposal } from './facts.ts';
import type { Judged } from './judged.ts';
import type { Finding, TestResult } from './report.ts';
import type { LawSettings } from './settings.ts';
import type { SubjectIndex } from './subject-index.ts';

/** One award tried on one subject. */
export interface Trial {
  readonly award: AwardDefinition;
  readonly proposal: Proposal;
  readonly index: SubjectIndex;
  readonly lookup: (code: string) => AwardDefinition | undefined;
  readonly settings: LawSettings;
  readonly counting: Counting;
  readonly judgeNode: JudgeNode;
  /** Own deciding conditions of another award, for `meets`. Null: the subject is none of its recipients. */
  readonly standardOf: (award: AwardDefinition, grounds: readonly string[] | undefined) => Finding | null;
}
export type JudgeNode = (node: ConditionNode, place: Place) => Finding | null;

/** From where a run is counted: `strict` after the opening award, `loose` wherever the unbroken years begin. */
export interface RunStart {
  readonly mode: 'strict' | 'loose';
  readonly opening: AwardFact | null;
}
/** The years that `within: run` means, both inclusive, and how surely each belongs to the unbroken run. */
export interface RunYears {
  readonly from: number;
  readonly to: number;
  /** The last years are `dat`: whether they hold is for the run itself to say, and to say once. */
  readonly value: (year: number) => TestResult;
  /** Years before the last ones whose own rating is not known. */
  readonly open: readonly number[];
}

/** Where in a condition a leaf stands. */
export interface Place {
  readonly trial: Trial;
  readonly conditionId: string;
  /** Numbers of the nodes from the root, «0.2»; empty at the root. */
  readonly path: string;
  readonly citation: string;
  /** Kind of commendation of the ground, or the one the proposer states; null: neither says. */
  readonly groundType: AwardType | null;
  /** What the node stands among: alternatives, or parts that must all hold. */
  readonly among: 'any' | 'all';
  readonly runStart: RunStart | null;
  readonly runYears: RunYears | null;
  /** Years of the rating that stands beside it, for `same_years`. */
  readonly besideYears: readonly number[] | null;
  /** The node is named by letter from elsewhere (`meets`): whom it is for was decided there. */
  readonly named: boolean;
  /** Grounds and kind of commendation the proposal relies on; others are left out. Null: any. */
  readonly narrow: { readonly grounds: readonly string[] | null; readonly type: AwardType | null };
  /** Findings of the award's other conditions, for a rule about what they rest on. */
  readonly others: readonly Finding[];
}

/**
 * Key under which a person's answer is kept: it names the condition, the place in its test and what is asked, so that an answer
 * is not read as one to another question when a rule set changes. `path`: «0.2/dong_gop», «/kinh_te_on_dinh».
 */
export function confirmationKey(conditionId: string, path: string): string {
  return path === '' ? conditionId : `${conditionId}#${path}`;
}

/** Answers to a key that stand for the award year, or for good; the latest decides. `disagree`: two of one day contradict. */
export function answerTo(place: Pick<Place, 'trial'>, key: string): { readonly answer: ConfirmationFact | null; readonly disagree: boolean } {
  const { index, proposal } = place.trial;
  const answers = (index.confirmationsByKey.get(key) ?? []).filter(({ year }) => year === null || year === proposal.year);
  const sorted = [...answers].sort((one, other) => one.on.localeCompare(other.on) || one.id.localeCompare(other.id));
  const answer = sorted.at(-1) ?? null;
  return { answer, disagree: answer !== null && sorted.some((one) => one.on === answer.on && one.answer !== answer.answer) };
}

/** A finding out of what a rule found and where it stands. */
export function findingAt(place: Place, node: Pick<ConditionNode, 'ground' | 'type' | 'point'>, judged: Judged): Finding {
  return {
    result: judged.result,
    sentence: judged.sentence,
    citation: place.citation,
    evidence: judged.evidence ?? [],
    missing: judged.result === 'dat' ? [] : (judged.missing ?? []),
    asks: judged.asks ?? null,
    warnings: judged.warnings ?? [],
    ground: node.ground ?? null,
    type: node.type ?? null,
    point: node.point ?? null,
    parts: judged.parts ?? [],
    combine: judged.combine ?? null,
    ...(judged.aside === true ? { aside: true } : {}),
  };
}

const citations = new Map<string, string>();

/**
 * Citation of a node: its own, or that of what it stands in with its point: «Luật 06/2022/QH15 Điều 74 khoản 1 điểm d». A khoản
 * replaces the list of khoản that the condition cites; with several texts the point belongs to the first.
 */
export function citationAt(outer: string, node: Pick<ConditionNode, 'citation' | 'point'>): string {
  if (node.citation !== undefined) return citationText(node.citation);
  if (node.point === undefined) return outer;
  const key = `${outer}\n${node.point}`;
  const known = citations.get(key);
  if (known !== undefined) return known;
  const [first = '', ...rest] = outer.split('; ');
  const pointed = node.point.startsWith('khoản ') ? `${first.replace(/ khoản [\d, ]+$/u, '')} ${node.point}` : `${first} điểm ${node.point}`;
  const fresh = [pointed, ...rest].join('; ');
  citations.set(key, fresh);
  return fresh;
}
