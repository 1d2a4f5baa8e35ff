import type { Arrival, ReceivedBundle } from './arrival.ts';
import { confirmedOf } from './outbox.ts';
import type { SentBundle } from './outbox.ts';

/** A bundle this unit wrote for one receiver, with what is believed of it. */
export interface Believed extends SentBundle {
  /** The receiver's data went back after this was written, so a receipt for it, which may be from before, says nothing any more. */
  readonly doubtful: boolean;
}

/** What changed for one bundle. */
export interface Belief {
  readonly bundleId: string;
  readonly received: boolean;
  readonly doubtful: boolean;
}

/**
 * Whether a unit may hold less than it once confirmed. `new-life`: it restored a backup, or speaks from another machine.
 * `unclear`: bundles of one life do not fit each other, so that somebody writes from a copied folder.
 */
export type Life = 'as-before' | 'new-life' | 'unclear';

/**
 * What an arrived bundle shows of its sender's life. A gap before the first bundle of a new lineage hides nothing.
 * @param received all bundles taken in from this sender before, any lineage
 */
export function lifeOf(lineage: string, received: readonly Pick<ReceivedBundle, 'lineage'>[], { state }: Pick<Arrival, 'state'>): Life {
  if (received.length > 0 && received.every((bundle) => bundle.lineage !== lineage)) return 'new-life';
  return state === 'forked' || state === 'rewound' ? 'unclear' : 'as-before';
}

/**
 * What a bundle taken in from a receiver changes about those we wrote for it; only what changes is answered.
 *
 * A receiver that restored a backup, or wrote from a copied folder, may have lost what it confirmed. Nobody can tell an
 * old statement on its way from a new one, so from then on only receipts for bundles written afterwards count: what had
 * lost a bundle cannot have taken in a later one. Of the earlier ones those stay confirmed that were so before and are
 * named by the first bundle of a new life too: both lives hold them. What is no longer confirmed is sent again.
 * @param sent all bundles written for that receiver, of every lineage  @param lineage our own, now
 * @param told ids of our bundles that the arrived one confirms, by receipts of its sender or as `acknowledged`
 */
export function afterTold(sent: readonly Believed[], lineage: string, { life, told }: { readonly life: Life; readonly told: ReadonlySet<string> }): Belief[] {
  const now = sent.map((bundle): Believed => {
    const named = told.has(bundle.bundleId);
    if (life === 'as-before') return named && !bundle.doubtful ? { ...bundle, received: true } : bundle;
    return life === 'new-life' && bundle.received && named ? bundle : { ...bundle, received: false, doubtful: true };
  });
  const settled = now.map((bundle) => (!bundle.received && !bundle.doubtful && isCovered(bundle, now, lineage) ? { ...bundle, received: true } : bundle));
  return settled.flatMap(({ bundleId, received, doubtful }, i) => (received === sent[i]?.received && doubtful === sent[i].doubtful ? [] : [{ bundleId, received, doubtful }]));
}

/** A bundle whose content came with others that were confirmed has nothing left to wait for. */
function isCovered(bundle: Believed, sent: readonly Believed[], lineage: string): boolean {
  return bundle.lineage === lineage && bundle.covers.length > 0 && bundle.covers.every(({ group }) => confirmedOf(sent, lineage, group) >= bundle.to);
}
