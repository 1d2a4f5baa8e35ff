import { formatNumber } from '../../../shared/text/numbers.ts';
import { BarList } from './bar-list.tsx';
import { shareSpans } from './bar-scale.ts';

interface Part {
  readonly count: number;
  /** Of how many it is not recorded. */
  readonly unknown: number;
  /** Of how many it was asked. */
  readonly base: number;
}
interface Share {
  readonly key: string;
  readonly label: string;
  readonly now: Part;
  /** Null: nothing is on record of the year before. */
  readonly before: Part | null;
}
interface ShareBarsProps {
  readonly label: string;
  readonly shares: readonly Share[];
  /** A share in words: «8/12 (66,67%)». */
  readonly words: (part: Part) => string;
  /** Opens those that belong to the group, or those of whom it is not recorded. */
  readonly onOpen: (key: string, unknown: boolean) => void;
}

/** Beside the button that says how many are not recorded: what is. */
function shownWords(part: Part, words: (part: Part) => string): string {
  if (part.unknown === 0) return words(part);
  return part.unknown === part.base ? '–' : `${formatNumber(part.count)}/${formatNumber(part.base - part.unknown)} đã ghi`;
}

/** Shares of groups, each of those it was asked of, with the year before under it. */
export function ShareBars({ label, shares, words, onOpen }: ShareBarsProps) {
  return (
    <BarList
      label={label}
      bars={shares.map(({ key, label: of, now, before }) => ({
        key,
        label: of,
        figure: shownWords(now, words),
        ...shareSpans(now),
        track: now.base === 0 ? null : { from: 0, to: 1 },
        ...(before === null ? {} : { before: { span: shareSpans(before).filled, figure: words(before) } }),
        onOpen: now.count > 0 ? () => onOpen(key, false) : undefined,
        ...(now.unknown > 0 ? { rest: { figure: `chưa ghi ${formatNumber(now.unknown)}`, onOpen: () => onOpen(key, true) } } : {}),
      }))}
    />
  );
}
