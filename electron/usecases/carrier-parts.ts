import type { Entities, EntityName, Reading, Writing } from './db.ts';
import type { RecordBody } from './carriers.ts';
import type { OpenUnit } from './open-unit.ts';

/** Entities that are written once and name their owner: their body is the entity itself. */
type WrittenEntity = { [K in EntityName]: Entities[K] extends { owner: string } ? K : never }[EntityName];

/** Place in our change log of the last change of an entity. */
export function sequenceOf(open: OpenUnit, entity: EntityName, id: string): number {
  return open.db.store.counterOf(entity, id) ?? 0;
}

/**
 * Whether a record that was taken back may have reached anybody: a bundle carried it, or the row is from before a restore,
 * behind which what was written then is not known here any more.
 * @param sharedId identifier of its `shared_record`
 */
export function mayHaveBeenSaid(open: OpenUnit, sharedId: string, entity: EntityName, id: string): boolean {
  return open.db.read.get('shared_record', sharedId) !== null || open.db.store.fromEarlierLife(entity, id);
}

export function heldWritten(read: Reading, entity: WrittenEntity, id: string): { owner: string; body: RecordBody; withdrawn: boolean } | null {
  const held = read.getEver(entity, id);
  return held === null ? null : { owner: held.owner, body: { ...held }, withdrawn: read.isDeleted(entity, id) };
}

export function addWritten(tx: Writing, entity: WrittenEntity, record: { readonly id: string; readonly body: RecordBody }): void {
  tx.add(entity, { ...record.body, id: record.id } as never);
}
