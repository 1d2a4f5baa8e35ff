import { SegmentedControl } from '@mantine/core';
import { formatNumber } from '../../shared/text/numbers.ts';

interface OutcomeFilterProps<Outcome extends string> {
  readonly shown: Outcome | 'tat-ca';
  /** How many rows there are of each; those of none are left out. */
  readonly outcomes: readonly { readonly outcome: Outcome; readonly word: string; readonly count: number }[];
  readonly total: number;
  readonly onShow: (shown: Outcome | 'tat-ca') => void;
}

/** Above the rows of a file that is looked at before it is saved: all of them, or those of one outcome. */
export function OutcomeFilter<Outcome extends string>({ shown, outcomes, total, onShow }: OutcomeFilterProps<Outcome>) {
  const there = outcomes.filter(({ count }) => count > 0);
  return (
    <SegmentedControl
      aria-label="Chỉ xem các dòng"
      value={shown}
      onChange={(value) => onShow(there.find(({ outcome }) => outcome === value)?.outcome ?? 'tat-ca')}
      data={[{ value: 'tat-ca', label: `Tất cả (${formatNumber(total)})` }, ...there.map(({ outcome, word, count }) => ({ value: outcome as string, label: `${word} (${formatNumber(count)})` }))]}
      style={{ alignSelf: 'flex-start' }}
    />
  );
}
