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
export interface MeantFor {
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
