import type { PlanUnitKind } from '../catalogue/plan-vocabulary.ts';
import type { Count } from './counts.ts';
import type { PlanKinds } from './unit-kinds.ts';

/** Whom a number is given to. */
export interface Owner {
  readonly kinds: readonly PlanUnitKind[];
  /** Single units by name, each with its kind. */
  readonly named: readonly Named[];
  /** Words that narrow the kind: «đặc biệt khó khăn». */
  readonly narrowed: string | null;
  readonly perUnit: boolean;
  /** Only «đơn vị», «địa phương»: which ones, the heading above may say. */
  readonly generic: boolean;
}
export interface Named {
  readonly name: string;
  readonly kinds: readonly PlanUnitKind[];
}

/** One number for all of them together. */
export const pool = (kinds: readonly PlanUnitKind[]): Owner => ({ kinds, named: [], narrowed: null, perUnit: false, generic: false });

/** «A và B được chọn 02 tập thể, 04 cá nhân mỗi nơi», «Khối các sở: 01 tập thể và 02 cá nhân/cơ quan»: the last number says that each of those named has its own. */
export const namesMore = (last: Owner | null, before: Owner, block: boolean): boolean => last !== null && (block ? last.perUnit : last.named.length > 1) && before.named.length === 0 && before.kinds.join() === last.kinds.join();

/** The owner named before, with «/địa phương», «mỗi đơn vị», «toàn tỉnh» of this number. */
export function withPer(owner: Owner | null, count: Count, plan: PlanKinds, each: boolean, pooled: boolean): Owner | null {
  if (pooled) return pool([]);
  if (count.per !== null && (owner === null || !count.per.generic)) {
    const kinds = count.per.generic && count.per.kinds.length === 0 ? plan.local : count.per.kinds;
    return { kinds, named: [], narrowed: null, perUnit: true, generic: count.per.generic };
  }
  return owner === null || !each ? owner : { ...owner, perUnit: true };
}
