import type { PlanSubjectKind } from '../catalogue/plan-vocabulary.ts';
import type { AwardMention } from './award-words.ts';
import type { Moment } from './moments.ts';
import type { Owner } from './quota-owner.ts';

/** A quota as one sentence states it; places are places in that text. */
export interface QuotaReading {
  readonly from: number;
  readonly to: number;
  /** Null: the sentence names nobody. */
  readonly owner: Owner | null;
  readonly subjects: readonly PlanSubjectKind[];
  readonly combined: boolean;
  readonly min: number | null;
  readonly max: number | null;
  readonly percent: number | null;
  /** «riêng …»: in place of the number before. */
  readonly exception: boolean;
  /** «mỗi», «từng», «/đơn vị» is said. */
  readonly each: boolean;
  /** «trong đó …»: inside the number before. */
  readonly inside: boolean;
  /** «được thêm …»: on top of the number before. */
  readonly extra: boolean;
  /** A body's number of units of another kind («Ban Quản lý: 03 doanh nghiệp»): it replaces no line for bodies of its kind. */
  readonly ofOthers: boolean;
  readonly approximate: boolean;
  readonly award: AwardMention | null;
  /** Empty: the sentence names no occasion. */
  readonly moments: readonly Moment[];
  /** Who selects, where a body does it for others. */
  readonly selector: string | null;
}
