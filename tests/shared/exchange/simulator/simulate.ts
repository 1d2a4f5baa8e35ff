import { needsChoice, refKey } from '../../../../shared/exchange/planner.ts';
import { arrivedOf } from './kinds.ts';
import { Violation } from './oracle.ts';
import { Random } from './random.ts';
import type { Site } from './site.ts';
import type { Entity } from './site.ts';
import type { Variant } from './variants.ts';
import { World } from './world.ts';
import type { Schedule } from './schedule.ts';

/** Runs a schedule to its end and through a quiet phase. @returns what went wrong, null for nothing */
export function failureOf(schedule: Schedule, variant: Variant = {}): string | null {
  try {
    simulate(schedule, variant);
    return null;
  } catch (error) {
    return error instanceof Violation ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

/** @throws Violation */
export function simulate(schedule: Schedule, variant: Variant = {}): World {
  const world = new World(schedule, variant);
  const random = new Random(schedule.seed ^ 0x9e37);
  for (const step of schedule.steps) world.run(step);

  world.settle(random);
  exchange(world, random);
  if (random.chance(0.5)) {
    world.chooseAll();
    exchange(world, random);
    if (world.rolledBack.size === 0 && world.unnoticed.size === 0) noConflicts(world);
  }
  converged(world);
  truthful(world);
  nothingWaits(world);
  decidedOnce(world);
  membersKept(world);
  readAgain(world, random);
  return world;
}

/** Until nothing waits. Where units have several machines each of them gets only some of the bundles, so it may take long. */
function exchange(world: World, random: Random): void {
  world.greet(random);
  for (let i = 0; i < 60; i++) if (!world.exchangeAll(random)) return;
  throw new Violation('something waits for ever');
}

const nodesOf = (site: Site, entity: Entity): string => (site.held(entity)?.heads ?? []).map(({ node }) => node).sort().join(' ');

/** Machines that share a record hold the same of it. */
function converged(world: World): void {
  for (const { code } of world.units) {
    const machines = world.sites.filter(({ unit }) => unit.code === code);
    for (const machine of machines) {
      for (const entity of machine.state.entities.values()) {
        if (entity.kind === 'bundle-receipt') continue;
        const key = entity.key;
        const nodes = nodesOf(machine, entity);
        const owners = entity.owner === code;
        for (const other of machines) if (nodesOf(other, entity) !== nodes) throw new Violation(`${other.name}: ${key} is not as at ${machine.name}`);
        if (!owners) continue;
        for (const other of world.sites) {
          if (other.unit.code === code || machine.meant(entity, other.unit.code) === undefined) continue;
          if (nodesOf(other, entity) === nodes || world.waitsAt(other.unit.code, key)) continue;
          // What its owner lost with a disk may stand at others still, listed for a person; all the owner has they have.
          const all = [...world.oracle.known(machine, key)].every((node) => world.oracle.known(other, key).has(node));
          if (!all || !world.rolledBack.has(code)) throw new Violation(`${other.name}: ${key} of ${machine.name} is not as there`);
        }
      }
    }
  }
}

/** What counts as confirmed is held by the receiver. */
function truthful(world: World): void {
  for (const site of world.sites) for (const { code } of world.units) world.heldWhereConfirmed(site, code);
}

/** Nothing is set aside but what was forged, and what waits for a record that its owner lost with a disk. */
function nothingWaits(world: World): void {
  for (const site of world.sites) {
    for (const { verdict, line } of site.state.aside.values()) {
      if (verdict === 'not-yours') continue;
      const arrived = arrivedOf(line, 1);
      const parents = arrived.ok && arrived.record.body !== null ? (site.registry.get(arrived.record.kind)?.parents?.(arrived.record.body as never) ?? []) : [];
      const lost = parents.some((parent) => world.lost.has(refKey(parent)) && !site.state.entities.has(refKey(parent)));
      if (verdict !== 'missing-parent' || !lost) throw new Violation(`${site.name}: set aside as ${verdict}: ${line.slice(0, 160)}`);
    }
  }
}

/** Where one machine decides, and never went back, a nomination is decided once. */
function decidedOnce(world: World): void {
  for (const { code } of world.units) {
    const [site, twin] = world.sites.filter(({ unit }) => unit.code === code);
    if (site === undefined || twin !== undefined || world.rolledBack.has(code)) continue;
    const decided = new Set<unknown>();
    for (const { kind, owner, body } of site.state.entities.values()) {
      if (kind !== 'decision-line' || owner !== code) continue;
      if (decided.has(body['nominationVersionId'])) throw new Violation(`${site.name}: a nomination was decided twice`);
      decided.add(body['nominationVersionId']);
    }
  }
}

/** What a later program says beside is there after an earlier one changed the record. */
function membersKept(world: World): void {
  const extras = new Map<string, unknown>();
  for (const site of world.sites) {
    for (const entity of site.state.entities.values()) {
      if (entity.withdrawn) continue;
      const extra = entity.body['extra'];
      if (extra === undefined && extras.get(entity.key) !== undefined) throw new Violation(`${site.name}: ${entity.key} lost what a later program said`);
      if (extra !== undefined) extras.set(entity.key, extra);
    }
  }
  for (const site of world.sites) for (const entity of site.state.entities.values()) if (!entity.withdrawn && entity.body['extra'] !== extras.get(entity.key)) throw new Violation(`${site.name}: ${entity.key} lost what a later program said`);
}

/** Among the machines of a record's owner, and those it is meant for now. */
function noConflicts(world: World): void {
  for (const site of world.sites) for (const entity of site.state.entities.values()) {
    const meant = world.sites.some((owner) => {
      const own = owner.unit.code === entity.owner ? owner.state.entities.get(entity.key) : undefined;
      return own !== undefined && (site.unit.code === entity.owner || owner.meant(own, site.unit.code) !== undefined);
    });
    if (meant && needsChoice(site.heldOf(entity).heads)) throw new Violation(`${site.name}: ${entity.key} needs a choice after everything was chosen`);
  }
}

/** Z7: everything once more, in any order, changes nothing; in any order into an empty machine gives one state. */
function readAgain(world: World, random: Random): void {
  const site = random.pick(world.sites);
  if (site === undefined) return;
  const taken = new Set(site.state.received.map(({ bundleId }) => bundleId));
  const bundles = [...new Map(world.archive.filter(({ id }) => taken.has(id)).map((bundle) => [bundle.id, bundle])).values()];
  const before = site.hash();
  const empty = new Set<string>();
  for (let i = 0; i < 5; i++) {
    const order = random.shuffled(bundles);
    const again = world.copyOf(site);
    // As if nobody remembered that they were in.
    if (i % 2 === 0) again.state.received = [];
    for (const bundle of order) again.import(bundle);
    if (again.hash() !== before) throw new Violation(`${site.name}: reading all bundles once more changed something`);
    if (i > 1) continue;
    const fresh = world.emptyLike(site);
    for (const bundle of order) fresh.import(bundle);
    empty.add(fresh.hash());
  }
  if (empty.size > 1) throw new Violation(`${site.name}: the order of bundles matters`);
}
