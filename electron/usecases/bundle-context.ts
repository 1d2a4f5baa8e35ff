import type { Peer } from '../../shared/domain/exchange.ts';
import type { UnitKind } from '../../shared/domain/unit.ts';
import { bundleKinds, isBundleKind, kindFacts, relationTo } from '../../shared/exchange/kinds.ts';
import type { BundleRecordKind } from '../../shared/exchange/kinds.ts';
import type { Held, PlanContext, Speaker } from '../../shared/exchange/planner.ts';
import { refKey } from '../../shared/exchange/planner.ts';
import type { EntityRef } from '../../shared/exchange/record.ts';
import { carriers } from './carriers.ts';
import type { Reading } from './db.ts';
import { delegationsOf } from './delegations.ts';
import { entityTables } from './entity-tables.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';
import { heldOf, isHeld } from './shared-records.ts';

/** What a unit is to us when its lines are judged; `self`: another machine of our own. */
export function speakerOf(open: OpenUnit, read: Reading, unitCode: string, signingKey: string): Speaker {
  const own = unitOf(open);
  const delegations = { terms: delegationsOf(open), day: open.clock.today() };
  if (unitCode === own.code) return { unitCode, relation: 'self', delegations };
  const keys: Peer[] = read.all('peer', { unit_code: unitCode });
  const peer = keys.find((key) => key.signingKey === signingKey) ?? keys.at(-1);
  return { unitCode, relation: relationTo(own.kind, (peer?.unitKind ?? 'xa') as UnitKind), delegations };
}

/** The planner's view of what stands here. Answers the last question again without looking, until `forget`. */
export function importContext(read: Reading, sender: Speaker): { readonly context: PlanContext; forget(): void } {
  let last: { readonly key: string; readonly held: Held | undefined } | null = null;
  const parents = new Map<string, boolean>();
  const held = (ref: EntityRef) => {
    const key = refKey(ref);
    if (last?.key !== key) last = { key, held: heldOf(read, ref) };
    return last.held;
  };
  const there = (ref: EntityRef) => {
    const key = refKey(ref);
    const known = parents.get(key);
    if (known === true) return true;
    // What is there stays there; the lines of one parent mostly follow each other.
    if (parents.size > 1000) parents.clear();
    const found = isHeld(read, ref);
    parents.set(key, found);
    return found;
  };
  return {
    context: { registry: bundleKinds, sender, held, there },
    forget: () => {
      last = null;
    },
  };
}

/** How much of what is held a bundle would change, where that is so much that a second person is asked. */
export interface AsksTwice {
  readonly changes: number;
  readonly held: number;
}

/** More than this many records, and more than a fifth of what is held of those kinds (F51). */
const FEW = 5;
const SHARE = 5;

/**
 * Whether a bundle needs a second person.
 * @param touched records held before that it would change, withdraw or put in conflict, by kind
 */
export function asksTwice(read: Reading, unitCode: string, touched: ReadonlyMap<string, number>): AsksTwice | null {
  const changes = [...touched.values()].reduce((sum, n) => sum + n, 0);
  if (changes <= FEW) return null;
  const held = [...touched.keys()].filter(isBundleKind).reduce((sum, kind) => sum + countHeld(read, kind, unitCode), 0);
  return changes * SHARE > held ? { changes, held } : null;
}

function countHeld(read: Reading, kind: BundleRecordKind, owner: string): number {
  if (!kindFacts(kind).once) return read.count('shared_record', { kind, owner });
  const { entity } = carriers[kind];
  const named = Object.hasOwn(entityTables.find(({ name }) => name === entity)?.columns ?? {}, 'owner');
  return read.count(entity, named ? { owner } : {});
}
