import type { ConditionNode, Confidence } from '../catalogue/award-schema.ts';
import { awardByCode } from '../catalogue/awards.ts';
import { holdsOn } from '../catalogue/dated.ts';
import { FLAG_OF_BLOCK } from './block-acclaim.ts';

/** The rule by which the leader of a block is considered for the flag, as the catalogue of the law holds it. */
export interface FlagGround {
  readonly citation: string;
  readonly confidence: Confidence;
  /** Only blocks that the province organises lead to the flag. */
  readonly byProvinceOnly: boolean;
}

const partsOf = (node: ConditionNode): readonly ConditionNode[] => ('anyOf' in node ? node.anyOf : 'allOf' in node ? node.allOf : []);

/** Who must organise the block for its leader to meet the rule; null where the node says nothing of blocks. */
function organisersIn(node: ConditionNode): readonly unknown[] | null {
  if ('rule' in node) return node.rule === 'block' && node.params['role'] === 'leader' && Array.isArray(node.params['organisedBy']) ? node.params['organisedBy'] : null;
  return partsOf(node).reduce<readonly unknown[] | null>((found, part) => found ?? organisersIn(part), null);
}

/**
 * @param date day of the acclaim, `YYYY-MM-DD`
 * @returns null when no rule on the leader of a block is known for that day
 */
export function flagGround(date: string): FlagGround | null {
  for (const condition of awardByCode(FLAG_OF_BLOCK)?.conditions ?? []) {
    const organisers = holdsOn(condition, date) ? organisersIn(condition.test) : null;
    if (organisers !== null) return { citation: condition.citation, confidence: condition.confidence, byProvinceOnly: organisers.length === 1 && organisers[0] === 'tinh' };
  }
  return null;
}
