import type { Use } from './bar-scale.ts';

export interface QuotaUse {
  readonly key: string;
  readonly label: string;
  readonly status: 'co-dinh' | 'cho-phan-bo' | 'khong-quy-dinh' | 'khong-con-don-vi-nhan';
  readonly used: number;
  /** Null: not known, neither zero nor unlimited. */
  readonly max: number | null;
  readonly left: number | null;
  /** Opens the nominations behind it. */
  readonly onOpen?: (() => void) | undefined;
}

/** A number with nothing known to be left of it is not held against this sum: it is each unit's own, or shared with others. */
export function quotaOf({ used, max, left, status }: Pick<QuotaUse, 'used' | 'max' | 'left' | 'status'>): Use {
  return { used, max: left === null ? null : max, open: status === 'cho-phan-bo' || (max !== null && left === null) };
}

/** Whether there is anything to draw: a number, or one that is waited for. */
export const canBeDrawn = (quotas: readonly Pick<QuotaUse, 'used' | 'max' | 'left' | 'status'>[]): boolean =>
  quotas.map(quotaOf).some(({ max, open }) => max !== null || open);
