import { daysBetween } from '../text/dates.ts';

/** A bundle we wrote for one receiver, as far as waiting for its receipt goes. */
export interface WaitingBundle {
  readonly number: number;
  readonly lineage: string;
  /** When it was written; ISO 8601. */
  readonly createdAt: string;
  readonly received: boolean;
}

/** How far a receiver has confirmed what we wrote for it. */
export interface Confirmed {
  /** Highest number it said to have taken in; null: none yet. */
  readonly upTo: number | null;
  /** Numbers written and not confirmed, ascending. */
  readonly open: readonly number[];
  /** Whole days since the oldest of those was written; 0 when there is none. */
  readonly days: number;
  /** More than the days allowed have gone by (F31). */
  readonly late: boolean;
}

/**
 * @param sent bundles to one receiver, any order; those of earlier lives of our database no longer wait for anything
 * @param today `YYYY-MM-DD` · @param allowed days without a receipt that are nothing to worry about, inclusive
 */
export function confirmedState(sent: readonly WaitingBundle[], lineage: string, today: string, allowed: number): Confirmed {
  const received = sent.filter((bundle) => bundle.received).map(({ number }) => number);
  const open = sent.filter((bundle) => !bundle.received && bundle.lineage === lineage);
  const oldest = open.map(({ createdAt }) => createdAt.slice(0, 10)).toSorted()[0];
  const days = oldest === undefined ? 0 : Math.max(0, daysBetween(oldest, today));
  return { upTo: received.length === 0 ? null : Math.max(...received), open: [...new Set(open.map(({ number }) => number))].toSorted((a, b) => a - b), days, late: days > allowed };
}

/** A bundle taken in, as far as what is missing around it goes. */
export interface ReceivedPlace {
  readonly number: number;
  readonly lineage: string;
  readonly order: number;
  readonly previousNumber: number | null;
  readonly set: { readonly id: string; readonly k: number; readonly n: number } | null;
}

/** What has not come of a sender's row of bundles for us. */
interface Gaps {
  /** Numbers to ask for, ascending. */
  readonly numbers: readonly number[];
  /** Bundles before those whose numbers nothing names. */
  readonly unnamed: number;
}

/**
 * What is missing: before a bundle whose predecessor is not there, and of a set that is not whole. Bundles of a set are
 * numbered one after another. A bundle that only follows, and was lost, cannot be known.
 */
export function missingBundles(received: readonly ReceivedPlace[]): Gaps {
  const numbers = new Set<number>();
  const missing = new Map<string, Set<number>>();
  for (const { lineage, order, previousNumber } of received) {
    const row = received.filter((other) => other.lineage === lineage);
    if (order === 1 || row.some((other) => other.order === order - 1)) continue;
    if (previousNumber !== null) numbers.add(previousNumber);
    const last = Math.max(0, ...row.filter((other) => other.order < order).map((other) => other.order));
    const places = missing.get(lineage) ?? new Set<number>();
    for (let place = last + 1; place < order - (previousNumber === null ? 0 : 1); place++) places.add(place);
    missing.set(lineage, places);
  }
  for (const { set, number, order, lineage } of received) {
    if (set === null) continue;
    for (let k = 1; k <= set.n; k++) {
      if (received.some((other) => other.set?.id === set.id && other.set.k === k)) continue;
      numbers.add(number - set.k + k);
      missing.get(lineage)?.delete(order - set.k + k);
    }
  }
  const unnamed = [...missing.values()].reduce((sum, places) => sum + places.size, 0);
  return { numbers: [...numbers].toSorted((a, b) => a - b), unnamed };
}

/** «Thiếu gói số 8, số 9 và 1 gói trước đó»; empty when nothing is missing. */
export function gapWords({ numbers, unnamed }: Gaps): string {
  if (numbers.length === 0) return unnamed === 0 ? '' : `Thiếu ${unnamed} gói gửi trước`;
  return `Thiếu gói ${numbers.map((number) => `số ${number}`).join(', ')}${unnamed === 0 ? '' : ` và ${unnamed} gói trước đó`}`;
}
