import { recordLine } from '../../../../shared/exchange/record.ts';
import type { BundleRecord } from '../../../../shared/exchange/record.ts';
import type { RecordGroup } from '../../../../shared/exchange/kinds.ts';
import { manifestText } from '../../../../shared/exchange/manifest.ts';
import type { Manifest } from '../../../../shared/exchange/manifest.ts';
import { needsChoice, refKey } from '../../../../shared/exchange/planner.ts';
import { arrivedOf, forget, sha256 } from './kinds.ts';
import type { Body } from './kinds.ts';
import { Oracle, Violation } from './oracle.ts';
import { Random, uuid } from './random.ts';
import type { Op, Schedule, Step } from './schedule.ts';
import { Site, copyOf } from './site.ts';
import type { Bundle, Entity, State, Surroundings, Unit } from './site.ts';
import type { Variant } from './variants.ts';

/** A bundle on its way. */
interface Underway {
  readonly bundle: Bundle;
  readonly to: string;
}

const YEAR = 365 * 86_400_000;
/** Kinds that the clerk writes and changes, by the side whose word they are. */
const CHANGING = { up: ['feedback'], down: ['campaign', 'guidance'] } as const;
const SMALL = 1200;
const LARGE = 1_000_000;

export class World {
  readonly sites: Site[] = [];
  readonly oracle: Oracle;
  /** Units whose data went back at some time; those where it did so unnoticed. */
  readonly rolledBack = new Set<string>();
  readonly unnoticed = new Set<string>();
  /** Records whose owner had them on a machine that went back to before them. */
  readonly lost = new Set<string>();
  readonly cloned = new Set<Site>();
  /** Bundles that a site ever took in. */
  readonly archive: Bundle[] = [];
  readonly #units: ReadonlyMap<string, Unit>;
  readonly #around: Surroundings & { quiet: boolean };
  #underway: Underway[] = [];
  /** How often the data of a site went back, and in which of these lives a bundle was written. */
  readonly #lives = new Map<Site, number>();
  readonly #wrote = new WeakMap<Bundle, { readonly site: Site; readonly life: number }>();
  /** Of the quiet phase: up to where in its change log a site has sent its receipts, and what it handed over last. */
  readonly #said = new Map<Site, number>();
  readonly #handed = new Map<Site, ReadonlySet<BundleRecord>>();
  /** What a site stood at when all it had to say was said. */
  readonly #idle = new Map<Site, Pick<State, 'counter' | 'out'>>();
  readonly #backups = new Map<Site, State[]>();
  #ids = 0;
  #texts = 0;

  constructor(schedule: Schedule, variant: Variant) {
    forget();
    this.#units = new Map(schedule.machines.map((unit) => [unit.code, unit]));
    this.#around = { newId: () => uuid(++this.#ids), units: this.#units, variant, quiet: false };
    const random = new Random(schedule.seed ^ 0x5eed);
    for (const unit of schedule.machines) this.addMachine(unit, random.chance(0.25) ? 0 : 1);
    this.oracle = new Oracle(this.sites);
  }

  private addMachine(unit: Unit, program: 0 | 1, like?: Site): Site {
    const around = this.#around;
    const name = `${unit.code}/${this.sites.filter((site) => site.unit.code === unit.code).length + 1}`;
    const site = new Site(name, unit, like?.device ?? `may-${this.sites.length}`, program, around, like === undefined ? undefined : copyOf(like.state));
    this.sites.push(site);
    return site;
  }

  get units(): readonly Unit[] {
    return [...this.#units.values()];
  }

  /** Units above, or below, one. */
  private side(unit: Unit, side: 'up' | 'down'): readonly Unit[] {
    const rank = (one: Unit) => (one.kind === 'tinh' ? 2 : one.kind === 'so-ban-nganh' ? 1 : 0);
    return this.units.filter((one) => (side === 'up' ? rank(one) > rank(unit) : rank(one) < rank(unit)));
  }

  private machinesOf(code: string): readonly Site[] {
    return this.sites.filter(({ unit }) => unit.code === code);
  }

  private text(): string {
    return `e${++this.#texts}`;
  }

  // ---- what happens

  run(step: Step): void {
    const site = this.sites[step.site % this.sites.length] as Site;
    const random = new Random(step.seed);
    switch (step.op) {
      case 'create': return this.create(site, random);
      case 'edit': return this.edit(site, random);
      case 'sameWords': return this.sameWords(site, random);
      case 'withdraw': return this.withdraw(site, random);
      case 'publish': return this.publish(site, random);
      case 'choose': return this.choose(site, random);
      case 'submit': return this.submit(site, random);
      case 'answer': return this.answer(site, random);
      case 'export': return this.export(site, random);
      case 'handOver': return this.handOver(site, random);
      case 'deliver': case 'deliverTwice': case 'crashInImport': case 'killedAfterImport': case 'misdeliver': return this.deliver(step.op, random);
      case 'lose': {
        const lost = random.pick(this.#underway);
        this.#underway = this.#underway.filter((one) => one !== lost);
        return;
      }
      case 'replay': {
        const bundle = random.pick(this.archive);
        if (bundle !== undefined) this.take(random.pick(this.machinesOf(random.pick(bundle.to) ?? '')) ?? site, bundle);
        return;
      }
      case 'forge': return this.forge(site, random);
      case 'backup':
        this.#backups.set(site, [...(this.#backups.get(site) ?? []), copyOf(site.state)]);
        return;
      case 'restore': case 'putBack': return this.goBack(site, step.op, random);
      case 'clone': {
        if (this.sites.length > 8) return;
        const twin = this.addMachine(site.unit, site.program, site);
        this.cloned.add(twin);
        this.unnoticed.add(site.unit.code);
        this.oracle.added(twin);
        return;
      }
      case 'clock':
        site.clock += random.chance(0.5) ? -YEAR : 5 * YEAR;
        return;
      case 'update': return this.update(site);
    }
  }

  /** The machine gets the newer program, which judges again what the older one could not read. */
  update(site: Site): void {
    if (site.program === 1) return;
    site.program = 1;
    site.retry();
    this.oracle.moved(site);
  }

  private own(site: Site, ...kinds: readonly string[]): Entity[] {
    return [...site.state.entities.values()].filter(({ owner, kind }) => owner === site.unit.code && kinds.includes(kind));
  }

  private changing(site: Site): Entity[] {
    return this.own(site, ...CHANGING.up, ...CHANGING.down, 'withdrawal');
  }

  private wrote(site: Site, entity: { readonly kind: Entity['kind']; readonly id: string }, body: Body, chosen = false): void {
    const before = site.held(entity);
    const key = refKey(entity);
    const held = site.state.entities.get(key);
    if (chosen && held !== undefined) site.choose(held, body);
    else site.write(entity.kind, entity.id, body);
    const now = site.state.entities.get(key) as Entity;
    this.oracle.wrote(site, now, before, chosen);
  }

  create(site: Site, random: Random): void {
    const up = this.side(site.unit, 'up');
    const down = this.side(site.unit, 'down');
    const side = up.length === 0 || (down.length > 0 && random.chance(0.6)) ? 'down' : 'up';
    const others = side === 'up' ? up : down;
    const kinds = CHANGING[side].filter((kind) => site.registry.has(kind));
    const kind = random.pick(kinds);
    if (kind === undefined || others.length === 0) return;
    const to = others.filter(() => random.chance(0.6)).map(({ code }) => code);
    const extra = site.program === 1 ? { extra: `x${this.#ids}` } : {};
    const id = uuid(++this.#ids);
    this.wrote(site, { kind, id }, { text: this.text(), for: to.length === 0 ? [others[0]?.code] : to, ...extra });
    if (kind === 'campaign' && site.program === 1 && random.chance(0.6)) {
      const body = site.state.entities.get(refKey({ kind, id }))?.body ?? {};
      const revision = uuid(++this.#ids);
      this.wrote(site, { kind: 'plan-revision', id: revision }, { text: this.text(), campaignId: id, previousId: null, for: body['for'] });
    }
  }

  private edit(site: Site, random: Random): void {
    const entity = random.pick(this.changing(site).filter(({ withdrawn }) => !withdrawn));
    if (entity === undefined) return this.create(site, random);
    this.wrote(site, entity, { ...entity.body, text: this.text() });
  }

  /** Several machines of a unit write the same words. */
  private sameWords(site: Site, random: Random): void {
    const entity = random.pick(this.changing(site).filter(({ withdrawn }) => !withdrawn));
    if (entity === undefined) return;
    const text = this.text();
    for (const machine of this.machinesOf(site.unit.code)) {
      const held = machine.state.entities.get(entity.key);
      if (held !== undefined && !held.withdrawn) this.wrote(machine, held, { ...entity.body, text });
    }
  }

  private withdraw(site: Site, random: Random): void {
    const entity = random.pick(this.changing(site).filter((one) => !one.withdrawn && !this.oracle.withdrawnOnce(one)));
    if (entity === undefined) return;
    const before = site.held(entity);
    site.withdraw(entity);
    this.oracle.wrote(site, site.state.entities.get(entity.key) as Entity, before, false);
  }

  private publish(site: Site, random: Random): void {
    const entity = random.pick(this.changing(site).filter(({ kind }) => kind !== 'withdrawal'));
    if (entity === undefined) return;
    const side = (CHANGING.up as readonly string[]).includes(entity.kind) ? 'up' : 'down';
    const unit = random.pick(this.side(site.unit, side).filter(({ code }) => site.meant(entity, code) === undefined));
    if (unit !== undefined) site.publish(entity, unit.code);
  }

  choose(site: Site, random: Random): void {
    const entity = random.pick(this.changing(site).filter((one) => needsChoice(site.headsOf(one))));
    if (entity === undefined) return;
    const heads = site.headsOf(entity);
    const place = random.below(heads.length);
    const head = heads[place];
    const body = head === undefined ? null : site.bodyAt(entity, head, place);
    // Taking one as it is, or writing a third.
    this.wrote(site, entity, body !== null && random.chance(0.5) ? { ...body } : this.third(site, entity), true);
  }

  /** A content in the place of several. A withdrawal says nothing that it could be made of: where one stands, one beside it does. */
  private third(site: Site, entity: Entity): Body {
    const bodies = site.headsOf(entity).map((head, place) => site.bodyAt(entity, head, place));
    return { ...(bodies.find((body) => body !== null) ?? entity.body), text: this.text() };
  }

  /** Nominations go up in a dossier; one that was returned may go again; one may be taken back. */
  private submit(site: Site, random: Random): void {
    const to = random.pick(this.side(site.unit, 'up'));
    if (to === undefined) return;
    const sent = random.pick(this.own(site, 'nomination-version'));
    if (sent !== undefined && site.program === 1 && random.chance(0.2)) {
      const id = `w-${sent.id}`;
      const held = site.state.entities.get(refKey({ kind: 'withdrawal', id }));
      return this.wrote(site, { kind: 'withdrawal', id }, { text: this.text(), nominationVersionId: sent.id, for: (held ?? sent).body['for'] });
    }
    const dossierId = uuid(++this.#ids);
    const ids = Array.from({ length: 1 + random.below(3) }, () => uuid(++this.#ids));
    for (const id of ids) this.wrote(site, { kind: 'nomination-version', id }, { text: this.text(), dossierId, for: [to.code] });
    this.wrote(site, { kind: 'dossier-version', id: dossierId }, { text: this.text(), nominationVersionIds: ids, for: [to.code], ...(site.program === 1 ? { extra: dossierId } : {}) });
  }

  /** The receiver says that a dossier is in, returns a nomination, or decides some. */
  private answer(site: Site, random: Random): void {
    const theirs = [...site.state.entities.values()].filter(({ kind, owner }) => kind === 'dossier-version' && owner !== site.unit.code);
    const dossier = random.pick(theirs);
    if (dossier === undefined) return;
    const back = { for: [dossier.owner] };
    const said = (kind: string, member: string, id: string) => [...site.state.entities.values()].some((one) => one.kind === kind && one.body[member] === id);
    if (!said('receipt', 'dossierVersionId', dossier.id)) return this.wrote(site, { kind: 'receipt', id: uuid(++this.#ids) }, { text: this.text(), dossierVersionId: dossier.id, ...back });
    const open = (dossier.body['nominationVersionIds'] as readonly string[]).filter(
      (id) => site.state.entities.has(refKey({ kind: 'nomination-version', id })) && !said('return-note', 'nominationVersionId', id) && !said('decision-line', 'nominationVersionId', id),
    );
    const [first] = open;
    if (first === undefined) return;
    if (random.chance(0.3)) return this.wrote(site, { kind: 'return-note', id: uuid(++this.#ids) }, { text: this.text(), nominationVersionId: first, ...back });
    const decisionId = uuid(++this.#ids);
    // Lines may come to stand before their decision.
    for (const nominationVersionId of open) this.wrote(site, { kind: 'decision-line', id: uuid(++this.#ids) }, { text: this.text(), decisionId, nominationVersionId, ...back });
    this.wrote(site, { kind: 'decision', id: decisionId }, { text: this.text(), ...back });
  }

  private export(site: Site, random: Random): void {
    const others = this.units.filter(({ code }) => code !== site.unit.code).map(({ code }) => code);
    const receivers = random.chance(0.5) ? others : others.filter(() => random.chance(0.4));
    const groups = random.chance(0.7) ? undefined : new Set<RecordGroup>([...(['danh-muc', 'ho-so', 'phan-anh', 'ket-qua'] as const).filter(() => random.chance(0.5)), 'phieu-nhan']);
    this.send(this.written(site, site.export(receivers, groups, random.chance(0.25) ? SMALL : LARGE)));
  }

  private handOver(site: Site, random: Random): void {
    if (this.machinesOf(site.unit.code).length > 1) this.send(site.handOver(random.chance(0.25) ? SMALL : LARGE));
  }

  private send(bundles: readonly Bundle[]): void {
    for (const bundle of bundles) for (const to of bundle.to) this.#underway.push({ bundle, to });
  }

  private deliver(op: Op, random: Random): void {
    const one = random.pick(this.#underway);
    if (one === undefined) return;
    const { bundle } = one;
    const site = op === 'misdeliver' ? random.pick(this.sites) : random.pick(this.machinesOf(one.to));
    if (site === undefined) return;
    if (op === 'crashInImport') {
      // All or nothing: what the transaction did is gone, a staged copy at most is left.
      const before = site.state;
      site.state = copyOf(before);
      site.import(bundle);
      site.state = before;
      return;
    }
    if (op !== 'deliverTwice' && op !== 'misdeliver') this.#underway = this.#underway.filter((other) => other !== one);
    this.take(site, bundle);
    if (op === 'killedAfterImport') this.take(site, bundle);
  }

  private take(site: Site, bundle: Bundle): void {
    const taken = site.import(bundle) === 'taken';
    if (taken) this.archive.push(bundle);
    this.oracle.moved(site);
    if (taken) this.restoredSaid(site, bundle);
  }

  /**
   * With the first bundle that a restored machine wrote its receiver knows that old receipts say nothing any more: what
   * counts as confirmed from then on is held there. Units of one machine each only: a second one may hold it, or be the
   * one that was told.
   */
  private restoredSaid(site: Site, bundle: Bundle): void {
    const from = this.#wrote.get(bundle);
    if (from === undefined || from.life === 0 || from.life !== this.#lives.get(from.site)) return;
    const { code } = from.site.unit;
    if (this.unnoticed.has(code) || this.machinesOf(code).length > 1 || this.machinesOf(site.unit.code).length > 1) return;
    this.heldWhereConfirmed(site, code);
  }

  /** What counts as confirmed by a unit is held by one of its machines, or set aside there. */
  heldWhereConfirmed(site: Site, code: string): void {
    const confirmed = site.confirmed(code);
    for (const { entity, group, sequence } of site.outgoing(code)) {
      if (entity.kind === 'bundle-receipt' || sequence > confirmed(group)) continue;
      const key = entity.key;
      const heads = site.heldOf(entity).heads;
      if (!heads.every(({ node }) => this.machinesOf(code).some((other) => this.oracle.known(other, key).has(node))) && !this.waitsAt(code, key)) throw new Violation(`${site.name}: ${key} counts as confirmed by ${code}, which does not hold it`);
    }
  }

  /** That a record is set aside at a machine of a unit until its parents come, or a program that knows its kind. */
  waitsAt(code: string, key: string): boolean {
    return this.machinesOf(code).some(({ state }) => [...state.aside.values()].some(({ verdict, line }) => {
      if (verdict !== 'missing-parent' && verdict !== 'unknown-kind') return false;
      const arrived = arrivedOf(line, 1);
      return arrived.ok && refKey(arrived.record) === key;
    }));
  }

  /** Remembers in which life of its writer a bundle was written. */
  private written(site: Site, bundles: readonly Bundle[]): readonly Bundle[] {
    for (const bundle of bundles) this.#wrote.set(bundle, { site, life: this.#lives.get(site) ?? 0 });
    return bundles;
  }

  /** A unit sends a record of another unit, changed, among its own. */
  private forge(site: Site, random: Random): void {
    const victim = random.pick([...site.state.entities.values()].filter(({ owner, kind }) => owner !== site.unit.code && kind !== 'bundle-receipt'));
    const [real] = this.#underway.filter(({ bundle }) => bundle.from === site.unit.code && bundle.to[0] !== site.unit.code);
    if (victim === undefined || real === undefined) return;
    const line = recordLine({ kind: victim.kind, id: victim.id, version: 99, owner: victim.owner, sequence: 1, body: { ...victim.body, text: 'forged' } });
    const manifest = JSON.parse(real.bundle.manifest) as Manifest;
    const counts = { ...manifest.counts, [victim.kind]: (manifest.counts[victim.kind] ?? 0) + 1 };
    const text = manifestText({ ...manifest, bundleId: uuid(++this.#ids), counts, records: { ...manifest.records, lines: manifest.records.lines + 1 } });
    this.send([{ ...real.bundle, id: uuid(this.#ids), manifest: text, hash: sha256(text), lines: [...real.bundle.lines, line] }]);
  }

  private goBack(site: Site, op: Op, random: Random): void {
    const backup = random.pick(this.#backups.get(site) ?? []);
    if (backup === undefined) return;
    for (const [key, { owner }] of site.state.entities) if (owner === site.unit.code && !backup.entities.has(key)) this.lost.add(key);
    site.state = copyOf(backup);
    if (op === 'restore' && this.#around.variant.keepsLineage !== true) site.newLineage();
    this.rolledBack.add(site.unit.code);
    this.#lives.set(site, (this.#lives.get(site) ?? 0) + 1);
    if (op === 'putBack') this.unnoticed.add(site.unit.code);
    this.oracle.wentBack(site);
    site.retry();
    this.oracle.moved(site);
  }

  // ---- the quiet phase

  /** A copied folder is told to be another machine; everybody gets the newer program; what is under way arrives. */
  settle(random: Random): void {
    this.#around.quiet = true;
    for (const twin of this.cloned) twin.newLineage();
    for (const site of this.sites) this.update(site);
    for (const { bundle, to } of random.shuffled(this.#underway)) {
      const site = random.pick(this.machinesOf(to));
      if (site !== undefined) this.take(site, bundle);
    }
    this.#underway = [];
  }

  /** Everybody gives everybody what waits; machines of one unit hand everything over to each other. Answers whether anything was said. */
  exchangeAll(random: Random): boolean {
    let said = false;
    const { moves } = this.oracle;
    for (const site of random.shuffled(this.sites)) {
      const idle = this.#idle.get(site);
      if (idle?.counter === site.state.counter && idle.out === site.state.out) continue;
      const waiting = this.units.some(({ code }) => code !== site.unit.code && site.waiting(code));
      said ||= waiting;
      this.sendAll(site, random);
      const machines = this.machinesOf(site.unit.code).filter((machine) => machine !== site);
      if (machines.length > 0) {
        for (const bundle of site.handOver(LARGE, this.#handed.get(site))) for (const machine of machines) this.take(machine, bundle);
        this.#handed.set(site, new Set(site.handedOver()));
      }
      if (!waiting) this.#idle.set(site, { counter: site.state.counter, out: site.state.out });
    }
    return said || moves !== this.oracle.moves;
  }

  /**
   * A machine whose data went back says something new to everybody, so that bundles go even where nothing waits: once, and
   * where nobody was told of it until its row of bundles has met the one that others have.
   */
  greet(random: Random): void {
    for (const site of this.sites.filter(({ unit }) => this.rolledBack.has(unit.code) || this.unnoticed.has(unit.code))) {
      let reached: ReadonlySet<string>;
      let rounds = 0;
      // To its equals it says nothing new; that its data went back they are told all the same.
      const beside = this.units.filter(({ code }) => code !== site.unit.code && ![...this.side(site.unit, 'up'), ...this.side(site.unit, 'down')].some((other) => other.code === code));
      for (const { code } of beside) for (const bundle of this.written(site, site.tell(code))) for (const machine of this.machinesOf(code)) this.take(machine, bundle);
      do {
        if (++rounds > 200) throw new Violation(`${site.name}: its row of bundles never meets the one that others have`);
        for (const side of ['up', 'down'] as const) {
          const others = this.side(site.unit, side);
          if (others.length > 0) this.wrote(site, { kind: side === 'up' ? 'feedback' : 'guidance', id: uuid(++this.#ids) }, { text: this.text(), for: others.map(({ code }) => code) });
        }
        reached = this.sendAll(site, random);
        // Units of one rank write to each other only what was withdrawn: with nothing to say that row goes on no further.
      } while (this.unnoticed.has(site.unit.code) && this.isBehind(site, reached));
    }
  }

  /** That some units have bundles of this life of a machine which it does not know of. */
  private isBehind({ unit, state }: Site, units: ReadonlySet<string>): boolean {
    return this.sites.some((other) => {
      if (!units.has(other.unit.code)) return false;
      const order = Math.max(0, ...other.state.received.filter(({ peer, lineage }) => peer === unit.code && lineage === state.lineage).map((row) => row.order));
      return order > state.out.filter(({ peer, lineage }) => peer === other.unit.code && lineage === state.lineage).length;
    });
  }

  /** Nothing is lost any more, so what was said and handed over once in the quiet phase need not be again, though nobody confirmed it. */
  private sendAll(site: Site, random: Random): ReadonlySet<string> {
    const said = this.#said.get(site) ?? 0;
    this.#said.set(site, site.state.counter);
    const others = this.units.map(({ code }) => code).filter((code) => code !== site.unit.code && site.hasToSay(code, said));
    for (const bundle of this.written(site, site.export(others, undefined, LARGE))) for (const to of bundle.to) {
      const machine = random.pick(this.machinesOf(to));
      if (machine !== undefined) this.take(machine, bundle);
    }
    return new Set(others);
  }

  /** A person of each unit chooses wherever something stands side by side. */
  chooseAll(): void {
    for (const unit of this.units) {
      const [site] = this.machinesOf(unit.code);
      if (site === undefined) continue;
      for (const entity of this.changing(site)) if (needsChoice(site.headsOf(entity))) this.wrote(site, entity, this.third(site, entity), true);
    }
  }

  /** The same machine once more, to try something out. */
  copyOf(site: Site): Site {
    return new Site(site.name, site.unit, site.device, site.program, this.#around, copyOf(site.state));
  }

  /** A machine of the same unit with nothing on it. */
  emptyLike(site: Site): Site {
    return new Site(site.name, site.unit, site.device, site.program, this.#around);
  }
}
