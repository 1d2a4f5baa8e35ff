import { formatNumber } from '../../../shared/text/numbers.ts';
import { BarList } from './bar-list.tsx';
import { quotaScale } from './bar-scale.ts';
import { Legend } from './legend.tsx';
import type { LegendItem } from './legend.tsx';
import { quotaOf } from './quota-use.ts';
import type { QuotaUse } from './quota-use.ts';

/** Used, left or beyond of each number; what waits for its allotment is a state of its own. */
export function QuotaBars({ label, quotas }: { readonly label: string; readonly quotas: readonly QuotaUse[] }) {
  const spans = quotaScale(quotas.map(quotaOf));
  return (
    <>
      <BarList
        label={label}
        bars={quotas.map((quota) => ({
          key: quota.key,
          label: quota.label,
          figure: quotaOf(quota).max === null ? formatNumber(quota.used) : `${formatNumber(quota.used)}/${formatNumber(quota.max ?? 0)}`,
          aside: leftWords(quota),
          ...spans(quotaOf(quota)),
          ...stateOf(quota),
          onOpen: quota.onOpen,
        }))}
      />
      <Legend items={legendOf(quotas)} />
    </>
  );
}

function leftWords({ used, max, left }: QuotaUse): string {
  if (max === null) return 'đã đề nghị';
  if (left === null) return 'đã đề nghị, còn chưa rõ';
  return used > max ? `vượt ${formatNumber(used - max)}` : `còn ${formatNumber(left)}`;
}

const STATES: Readonly<Partial<Record<QuotaUse['status'], string>>> = { 'cho-phan-bo': 'Chờ phân bổ', 'khong-quy-dinh': 'Không quy định số lượng', 'khong-con-don-vi-nhan': 'Không còn đơn vị nhận' };

function stateOf({ status, ...quota }: QuotaUse): { readonly state?: string } {
  const { used, max } = quotaOf({ status, ...quota });
  const state = STATES[status] ?? (max === null || used < max ? undefined : used > max ? 'Vượt số lượng' : 'Đã đủ số lượng');
  return state === undefined ? {} : { state };
}

function legendOf(quotas: readonly QuotaUse[]): LegendItem[] {
  const uses = quotas.map(quotaOf);
  return [
    ...(uses.some(({ max }) => max !== null)
      ? ([
          { pattern: 'first', word: 'đã đề nghị' },
          { pattern: 'rest', word: 'còn lại' },
          { pattern: 'target', word: 'số lượng được đề nghị' },
        ] as const)
      : []),
    ...(uses.some(({ max, used }) => max !== null && used > max) ? [{ pattern: 'over', word: 'vượt số lượng' } as const] : []),
    ...(uses.some(({ open }) => open) ? [{ pattern: 'unknown', word: 'chờ phân bổ hoặc chưa rõ còn bao nhiêu' } as const] : []),
  ];
}
