import type { RecordGroup } from './kinds.ts';

/** A bundle this unit wrote, seen from one of its receivers. */
export interface SentBundle {
  readonly bundleId: string;
  readonly lineage: string;
  /** Bundle k of n of a set; null when it stands alone. */
  readonly set: { readonly id: string; readonly k: number; readonly n: number } | null;
  /** Groups whose records it carries, each from a place in our change log on (inclusive). */
  readonly covers: readonly { readonly group: RecordGroup; readonly from: number }[];
  /** Last place in our change log that it covers. */
  readonly to: number;
  /** The receiver has said that it was taken in. */
  readonly received: boolean;
}

/**
 * Place in our change log up to which a receiver has confirmed a group, 0 for nothing. A bundle of a set counts only
 * when all of the set were received; one that begins behind a gap does not count, because what lies in the gap may have
 * been lost. Bundles of another life of our database confirm nothing in this one.
 */
export function confirmedOf(sent: readonly SentBundle[], lineage: string, group: RecordGroup): number {
  const whole = sent.filter((bundle) => bundle.lineage === lineage && bundle.received && wholeSet(bundle, sent));
  let confirmed = 0;
  for (;;) {
    const next = whole.find((bundle) => bundle.to > confirmed && bundle.covers.some((part) => part.group === group && part.from <= confirmed + 1));
    if (next === undefined) return confirmed;
    confirmed = next.to;
  }
}

function wholeSet(bundle: SentBundle, sent: readonly SentBundle[]): boolean {
  const { set } = bundle;
  if (set === null) return true;
  const there = new Set(sent.flatMap((other) => (other.received && other.lineage === bundle.lineage && other.set?.id === set.id ? [other.set.k] : [])));
  return there.size === set.n;
}

/** What one bundle could say to one receiver: keys of all records meant for it, whatever it has already. */
interface MeantFor {
  readonly unitCode: string;
  readonly keys: readonly string[];
}

/**
 * Receivers for whom exactly the same records are meant can share one bundle; a record meant for one of them never
 * stands in a bundle for another. The order of the classes, and within them, is that of `meant`.
 */
export function sharingReceivers(meant: readonly MeantFor[]): string[][] {
  const classes = new Map<string, string[]>();
  for (const { unitCode, keys } of meant) {
    const same = [...keys].sort().join('\n');
    classes.set(same, [...(classes.get(same) ?? []), unitCode]);
  }
  return [...classes.values()];
}

/** Keys of all records meant for one receiver; true for those it has not confirmed. A key names a record with its content. */
interface Waiting {
  readonly unitCode: string;
  readonly keys: ReadonlyMap<string, boolean>;
}

/** One content for some receivers: every key is meant for each of them, and not confirmed by one at least. */
interface PlannedBundle {
  readonly unitCodes: readonly string[];
  readonly keys: ReadonlySet<string>;
}

/**
 * What to write so that every receiver gets all it has not confirmed, in one bundle for each class of receivers. What
 * no receiver waits for any more plays no part in whether two may share. A receiver that waits for nothing is left out.
 */
export function plannedBundles(receivers: readonly Waiting[]): PlannedBundle[] {
  const waited = new Set(receivers.flatMap(({ keys }) => waitingKeys(keys)));
  const waiting = receivers.filter(({ keys }) => waitingKeys(keys).length > 0);
  const classes = sharingReceivers(waiting.map(({ unitCode, keys }) => ({ unitCode, keys: [...keys.keys()].filter((key) => waited.has(key)) })));
  return classes.map((unitCodes) => ({ unitCodes, keys: new Set(waiting.flatMap(({ unitCode, keys }) => (unitCodes.includes(unitCode) ? waitingKeys(keys) : []))) }));
}

const waitingKeys = (keys: ReadonlyMap<string, boolean>): string[] => [...keys].flatMap(([key, waits]) => (waits ? [key] : []));

/** A copy of a written bundle that is kept on this machine. */
export interface KeptCopy {
  readonly bundleId: string;
  readonly bytes: number;
  /** Its receipt is in from all receivers, or nothing names it any more. */
  readonly done: boolean;
  /** When it was written; ISO 8601, UTC. */
  readonly createdAt: string;
}

/**
 * Copies to remove so that all of them together keep within `limit` bytes (inclusive): only those that are done, the oldest
 * first. One whose receipt is not in is never among them.
 */
export function copiesToDrop(copies: readonly KeptCopy[], limit: number): string[] {
  let total = copies.reduce((sum, { bytes }) => sum + bytes, 0);
  const drop: string[] = [];
  for (const { bundleId, bytes } of copies.filter(({ done }) => done).toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : 0))) {
    if (total <= limit) break;
    drop.push(bundleId);
    total -= bytes;
  }
  return drop;
}
