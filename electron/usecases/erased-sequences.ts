import { itemId } from '../../shared/domain/item.ts';
import type { ItemKind } from '../../shared/domain/item.ts';
import type { Reading } from './db.ts';
import type { OpenUnit } from './open-unit.ts';

/** Setting that stays of an erasure, without a name. */
export const erasureSetting = (subjectId: string): string => `da-xoa-${subjectId}`;

interface Kept {
  /** Rows that were made blank, each with its place in the change log before. */
  readonly places?: readonly (readonly [key: string, before: number])[];
}

/**
 * Rows that erasing a person wrote anew, by `type id`: where they stood in the change log before. That something was erased is no news
 * for other units: what they have confirmed does not go to them again, with a hole in it.
 */
export function erasedPlaces({ db: { store } }: Pick<OpenUnit, 'db'>, read: Reading): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const { id, value } of read.all('setting')) {
    if (!id.startsWith('da-xoa-')) continue;
    const at = store.counterOf('setting', id) ?? 0;
    for (const [key, before] of (value as Kept).places ?? []) {
      const [type = '', rowId = ''] = [key.slice(0, key.indexOf(' ')), key.slice(key.indexOf(' ') + 1)];
      // Written since by somebody: that is news.
      if ((store.counterOf(type, rowId) ?? 0) < at) places.set(key, Math.min(before, places.get(key) ?? before));
    }
  }
  return places;
}

/** The place from which a record is news for others: that of an erased one is where it stood before. */
export function placeOf(erased: ReadonlyMap<string, number>, { entity, kind, id, sequence }: { readonly entity: string; readonly kind: string; readonly id: string; readonly sequence: number }): number {
  const before = erased.get(`${entity} ${entity === 'sent_item' ? itemId(kind as ItemKind, id) : id}`);
  return before === undefined ? sequence : Math.min(sequence, before);
}
