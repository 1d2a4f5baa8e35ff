import type { AttachmentInfo } from '../../shared/domain/nomination.ts';
import type { Peer } from '../../shared/domain/exchange.ts';
import type { BundleRecordKind } from '../../shared/exchange/kinds.ts';
import type { EntityName, Reading, Writing } from './db.ts';
import { answerCarriers } from './answer-carriers.ts';
import { amendmentCarriers } from './amendment-carriers.ts';
import { dossierCarriers } from './dossier-carriers.ts';
import { itemCarriers } from './item-carriers.ts';
import { handOnCarriers } from './hand-on-carriers.ts';
import type { OpenUnit } from './open-unit.ts';
import { receiptCarriers } from './receipt-carriers.ts';
import { withdrawalCarriers } from './withdrawal-carriers.ts';

/** What a record says: everything of the entity that other units may see, members unknown to this program included. */
export type RecordBody = Readonly<Record<string, unknown>>;

/** One record of ours as it stands now. */
export interface OutgoingRecord {
  readonly id: string;
  /** Null: taken back since it was sent. */
  readonly body: RecordBody | null;
  /** Place in our change log at which it became what it is, or became meant for this peer: the later of the two. */
  readonly sequence: number;
  /** Of one taken back: what it said before, where that is known. */
  readonly stood?: RecordBody;
}

/** Who sent a record that is being taken in. */
export interface RecordSender {
  readonly unitCode: string;
  readonly unitName: string;
  readonly bundleId: string;
}

/**
 * How one kind of record leaves and enters. Import and export know nothing of single kinds; versions, conflicts and
 * receipts are theirs, so a carrier never sees them.
 */
export interface Carrier {
  /** Table of the records of ours, for the place of a row in the change log. */
  readonly entity: EntityName;
  /** All that is meant for a peer, parents first, whatever it has received already. */
  outgoing(open: OpenUnit, peer: Pick<Peer, 'unitCode' | 'unitName' | 'unitKind'>): Iterable<OutgoingRecord>;
  /** What is held of a record, the bin included; null for nothing. A record taken in comes out of here as it went in. */
  held(read: Reading, id: string): { readonly owner: string; readonly body: RecordBody; readonly withdrawn: boolean } | null;
  /** Writes a record that is new, or newer than what is held. The body has passed its schema. */
  take(open: OpenUnit, tx: Writing, record: { readonly id: string; readonly owner: string; readonly body: RecordBody }, from: RecordSender): void;
  /** Takes a record back that its owner withdrew; nothing where it is not held. */
  withdraw?(open: OpenUnit, tx: Writing, id: string): void;
  /** What follows once every record of the bundle was written. */
  follow?(open: OpenUnit, tx: Writing, id: string): void;
  /** Files that belong to the record. */
  attachments?(body: RecordBody): readonly AttachmentInfo[];
  /** What the record is about, in the clerk's words. `read`: where names are looked up that the record itself does not say. */
  title(body: RecordBody, read?: Reading): string;
}

/** A slice: the carriers of some kinds. */
export type Carriers = Readonly<Partial<Record<BundleRecordKind, Carrier>>>;

export const carriers: Readonly<Record<BundleRecordKind, Carrier>> = { ...dossierCarriers, ...withdrawalCarriers, ...answerCarriers, ...amendmentCarriers, ...itemCarriers, ...receiptCarriers, ...handOnCarriers };
