import type { ConditionNode } from '../catalogue/award-schema.ts';
import { missingType } from './counted.ts';
import { lackOf, rankOf } from './judged.ts';
import type { Judged } from './judged.ts';
import { readLeaf } from './params.ts';
import type { ParamsOf, ReadLeaf } from './params.ts';
import type { Place, RunStart } from './place.ts';
import { openingsOf, runYears } from './run.ts';
import { nodesOf } from './meets.ts';

type RunPlace = Pick<Place, 'runStart' | 'runYears'>;

/** Ways to read a conjunction with a run in it: which award opens the run, and whether it must follow that award. */
export interface Scenarios {
  readonly strict: readonly RunPlace[];
  /** Where the text leaves it open whether the years must follow the award, or does not ask it. */
  readonly loose: RunPlace | null;
  readonly looserWarns: boolean;
  /** The last award that may open it is of unrecorded kind: what comes out if it does not. */
  readonly without: RunPlace | null;
  readonly missing: readonly string[];
}

/**
 * Null: no run among the nodes. The last award opens the run (NĐ 152/2025 Điều 33 khoản 7); where the same awards are also counted
 * inside it («02 Bằng khen cấp tỉnh» after a bằng khen cấp tỉnh), each may open it, since the last one would leave none to count.
 */
export function scenariosOf(nodes: readonly ConditionNode[], outer: Place): Scenarios | null {
  const at = nodes.findIndex((node) => 'rule' in node && node.rule === 'run');
  const node = nodes[at];
  const leaf = node !== undefined && 'rule' in node ? readLeaf(node) : null;
  if (leaf?.rule !== 'run') return null;
  const { params } = leaf;
  // Questions about single years belong to the run's own place.
  const place: Place = { ...outer, path: outer.path === '' ? String(at) : `${outer.path}.${at}` };
  const openings = openingsOf(params, place);
  const placed = (start: RunStart): RunPlace => ({ runStart: start, runYears: runYears(params, place, start) });
  const strict = (opening: RunStart['opening']): RunPlace => placed({ mode: 'strict', opening });
  const last = openings.at(-1);
  const sure = openings.filter(({ value }) => value === 'dat');
  const candidates = countsOpenings(params, nodes) ? sure : sure.slice(-1);
  const unsure = last !== undefined && last.value !== 'dat' ? last : null;
  const opening = unsure ?? sure.at(-1);
  return {
    strict: params.afterStrict === 'no' ? [] : unsure !== null ? [strict(unsure.award)] : candidates.length === 0 ? [strict(null)] : candidates.map(({ award }) => strict(award)),
    loose: params.afterStrict === 'yes' || opening === undefined ? (params.afterStrict === 'no' ? placed({ mode: 'loose', opening: null }) : null) : placed({ mode: 'loose', opening: opening.award }),
    looserWarns: params.afterStrict === 'unsettled',
    without: unsure === null ? null : strict(sure.at(-1)?.award ?? null),
    missing: unsure === null ? [] : [missingType(unsure.award)],
  };
}

function countsOpenings(params: ParamsOf<'run'>, nodes: readonly ConditionNode[]): boolean {
  const leaves = nodes.flatMap(nodesOf).flatMap((node): ReadLeaf[] => {
    const leaf = 'rule' in node ? readLeaf(node) : null;
    return leaf === null ? [] : [leaf];
  });
  return leaves.some((leaf) => leaf.rule === 'held' && leaf.params.within === 'run' && leaf.params.codes?.some((code) => params.afterCodes.includes(code)) === true);
}

/** The best of the ways to read it, the stricter before the looser, the later award before the earlier. */
export function bestOfScenarios(scenarios: Scenarios, judge: (run: RunPlace) => Judged | null): Judged | null {
  const strict = [...scenarios.strict].reverse().map(judge).filter((judged) => judged !== null).reduce<Judged | null>((top, judged) => (top === null || nearer(judged, top) ? judged : top), null);
  const loose = scenarios.loose === null ? null : judge(scenarios.loose);
  const looser = loose !== null && (strict === null || rankOf(loose.result) > rankOf(strict.result));
  const chosen = looser ? warned(loose, scenarios.looserWarns ? [loose.result === 'dat' ? `Đạt ${LOOSER}` : `Xét ${LOOSER}`] : []) : strict;
  if (chosen === null || scenarios.without === null) return chosen;
  const without = judge(scenarios.without);
  if (without === null || without.result === chosen.result) return chosen;
  const shown = nearer(without, chosen) ? without : chosen;
  return { ...shown, result: 'thieu-so-lieu', sentence: `Chưa rõ ${scenarios.missing.join(', ')}. ${shown.sentence}`, missing: [...(shown.missing ?? []), ...scenarios.missing] };
}

/** Better, or as good with fewer things lacking. */
function nearer(one: Judged, other: Judged): boolean {
  const lack = ({ parts = [] }: Judged): number => parts.reduce((sum, part) => sum + lackOf(part), 0);
  return rankOf(one.result) > rankOf(other.result) || (one.result === other.result && lack(one) < lack(other));
}

const LOOSER = 'theo cách hiểu rộng: số năm liên tục không phải tính sau lần khen trước. Văn bản chưa rõ điểm này; cần hỏi cấp trình.';

function warned(judged: Judged, warnings: readonly string[]): Judged {
  return { ...judged, warnings: [...(judged.warnings ?? []), ...warnings] };
}
