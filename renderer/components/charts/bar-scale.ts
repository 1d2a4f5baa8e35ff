/** A stretch of a row, as shares of its width: 0 is where it begins, 1 where it ends. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** From the beginning to a share of the width; null where there is nothing to draw. */
const reaching = (share: number): Span | null => (share > 0 ? { from: 0, to: Math.min(share, 1) } : null);

/** Bars of counts, all on one scale: the longest of them fills its row. */
export function countScale(counts: readonly number[]): (count: number) => Span | null {
  const most = Math.max(0, ...counts);
  return (count) => (most === 0 ? null : reaching(count / most));
}

/** How many of those asked belong to a group, and of how many it is not recorded, on the scale of all asked. */
export function shareSpans({ count, unknown, base }: { readonly count: number; readonly unknown: number; readonly base: number }): { readonly filled: Span | null; readonly unknown: Span | null } {
  if (base === 0) return { filled: null, unknown: null };
  const known = count / base;
  return { filled: reaching(known), unknown: unknown === 0 ? null : { from: known, to: Math.min(1, known + unknown / base) } };
}

interface TargetSpans {
  readonly filled: Span | null;
  /** Where the target stands: nothing, one mark, or both ends of a band. */
  readonly targets: readonly number[];
  /** Where zero stands, when figures lie on both sides of it. */
  readonly zero: number | null;
}

/** Room beyond the farthest of figure and target, so that its mark is seen. */
const ROOM = 1.08;

/** A figure against its target, on a scale of its own that holds zero, the figure and the target. */
export function targetSpans(value: number | null, { min, max }: { readonly min: number | null; readonly max: number | null }): TargetSpans {
  const bounds = [...new Set([min, max].filter((bound) => bound !== null))];
  const all = [0, ...(value === null ? [] : [value]), ...bounds];
  const [low, high] = [Math.min(...all) * ROOM, Math.max(...all) * ROOM];
  if (low === high) return { filled: null, targets: bounds.map(() => 0), zero: null };
  const place = (figure: number): number => (figure - low) / (high - low);
  const ends = value === null || value === 0 ? null : [place(0), place(value)].sort((one, other) => one - other);
  return { filled: ends === null ? null : { from: ends[0] ?? 0, to: ends[1] ?? 0 }, targets: bounds.map(place).sort((one, other) => one - other), zero: low < 0 ? place(0) : null };
}

export interface Use {
  readonly used: number;
  /** How many may be; null where none is set, or where the one that is set is not of this sum. */
  readonly max: number | null;
  /** A number there will be or is, which nobody knows yet. */
  readonly open: boolean;
}
interface UseSpans {
  readonly filled: Span | null;
  readonly over: Span | null;
  /** The allowance as a whole; null: there is none to draw. */
  readonly track: Span | null;
  readonly unknown: Span | null;
  readonly targets: readonly number[];
}

/** How far what goes beyond an allowance of none at all is drawn, in allowances. */
const BEYOND_NONE = 0.5;

/** How much of each allowance is used. All allowances are equally long; what goes beyond one stands beyond its mark. */
export function quotaScale(all: readonly Use[]): (one: Use) => UseSpans {
  const beyond = ({ used, max }: Use): number => (max === null || used <= max ? 0 : max === 0 ? BEYOND_NONE : used / max - 1);
  const end = 1 / (1 + Math.max(0, ...all.map(beyond)));
  const whole = { from: 0, to: end };
  return (one) => {
    const { used, max, open } = one;
    if (max === null) return { filled: null, over: null, track: null, unknown: open ? whole : null, targets: [] };
    if (max === 0) return { filled: null, over: used > 0 ? { from: 0, to: BEYOND_NONE * end } : null, track: null, unknown: null, targets: [0] };
    return {
      filled: reaching(Math.min(used / max, 1) * end),
      over: used > max ? { from: end, to: end + beyond(one) * end } : null,
      track: whole,
      unknown: null,
      targets: [end],
    };
  };
}
