import { judgeArrival } from '../../../../shared/exchange/arrival.ts';
import type { ReceivedBundle } from '../../../../shared/exchange/arrival.ts';
import { afterTold, lifeOf } from '../../../../shared/exchange/confirming.ts';
import type { Believed } from '../../../../shared/exchange/confirming.ts';
import { headsNow, keptAfterSending } from '../../../../shared/exchange/heads.ts';
import type { Kept } from '../../../../shared/exchange/heads.ts';
import { RECORD_GROUPS, bundleKindOf, kindFacts, lowestReader, relationTo } from '../../../../shared/exchange/kinds.ts';
import type { BundleRecordKind, RecordGroup } from '../../../../shared/exchange/kinds.ts';
import { manifestText, parseManifest, receiverEntry } from '../../../../shared/exchange/manifest.ts';
import type { Manifest } from '../../../../shared/exchange/manifest.ts';
import { confirmedOf, plannedBundles } from '../../../../shared/exchange/outbox.ts';
import { changes, headOf, heldAfter, nextHead, planAll, refKey } from '../../../../shared/exchange/planner.ts';
import type { Arrived, Head, Held } from '../../../../shared/exchange/planner.ts';
import { nodeOf, nodeText, recordLine } from '../../../../shared/exchange/record.ts';
import type { BundleRecord, EntityRef, Registry, Relation } from '../../../../shared/exchange/record.ts';
import { splitSet } from '../../../../shared/exchange/sets.ts';
import type { UnitKind } from '../../../../shared/domain/unit.ts';
import { REGISTRIES, arrivedOf, contentOf, sha256, takeAsWritten } from './kinds.ts';
import type { Body } from './kinds.ts';
import type { Variant } from './variants.ts';

export interface Unit {
  readonly code: string;
  readonly kind: UnitKind;
}

export interface Entity {
  /** `refKey` of it. */
  readonly key: string;
  readonly kind: BundleRecordKind;
  readonly id: string;
  readonly owner: string;
  readonly body: Body;
  readonly withdrawn: boolean;
  /** Place in the change log of its last change. */
  readonly sequence: number;
}

interface KeptRow {
  readonly kept: Kept;
  /** Bodies of the heads beside, by node; null: a withdrawal. */
  readonly bodies: ReadonlyMap<string, Body | null>;
  readonly sequence: number;
}

interface OutRow extends Believed {
  readonly peer: string;
  readonly number: number;
  readonly order: number;
  readonly bundleHash: string;
}

interface Receiving {
  readonly unitCode: string;
  readonly covers: OutRow['covers'];
}

type InRow = ReceivedBundle & { readonly peer: string };

/** A line that was set aside. */
export interface Aside {
  readonly line: string;
  readonly sender: string;
  readonly relation: Relation;
  readonly verdict: string;
  readonly bundleId: string;
}

/** What stands in the unit's folder, so what a backup holds. Rows are never changed, only put in the place of others. */
export interface State {
  lineage: string;
  counter: number;
  entities: Map<string, Entity>;
  kept: Map<string, KeptRow>;
  /** Further units an entity was published to, with the place in the change log. */
  published: Map<string, ReadonlyMap<string, number>>;
  out: readonly OutRow[];
  received: readonly InRow[];
  aside: Map<string, Aside>;
  /** How often each line of a decision was applied. */
  applied: Map<string, number>;
}

export const copyOf = (state: State): State => ({
  ...state,
  entities: new Map(state.entities),
  kept: new Map(state.kept),
  published: new Map(state.published),
  aside: new Map(state.aside),
  applied: new Map(state.applied),
});

export interface Bundle {
  readonly manifest: string;
  readonly hash: string;
  readonly lines: readonly string[];
  readonly id: string;
  readonly from: string;
  /** Unit codes. */
  readonly to: readonly string[];
}

const seen = new WeakMap<Entity, { readonly row: KeptRow | undefined; readonly held: Held }>();
const said = new WeakMap<BundleRecord, string>();
const spoken = new WeakMap<Entity, { readonly row: KeptRow | undefined; readonly sequence: number; readonly records: readonly BundleRecord[] }>();

function lineOf(record: BundleRecord): string {
  const line = said.get(record) ?? recordLine(record);
  said.set(record, line);
  return line;
}

const manifests = new WeakMap<Bundle, Manifest>();

/** The manifest as every program reads it; a bundle is never changed. */
function manifestOf(bundle: Bundle): Manifest {
  const held = manifests.get(bundle);
  if (held !== undefined) return held;
  const parsed = parseManifest(bundle.manifest);
  if (!parsed.ok) throw new Error(parsed.error.message);
  manifests.set(bundle, parsed.value);
  return parsed.value;
}

const KEY = `${'A'.repeat(43)}=`;
const NO_HASH = '0'.repeat(64);
const RECIPIENT = `age1${'q'.repeat(58)}`;
const ALL: ReadonlySet<RecordGroup> = new Set(RECORD_GROUPS);
const ANSWERED: ReadonlySet<string> = new Set(['missing-parent', 'unknown-kind']);

/** What one world hands to all its sites. */
export interface Surroundings {
  newId(): string;
  readonly units: ReadonlyMap<string, Unit>;
  readonly variant: Variant;
  /** Nothing happens any more but that everybody exchanges everything: what was written is taken as read, which saves time; reading is tried before. */
  readonly quiet: boolean;
}

/** One machine of one unit: the program's own rules over a store in memory. */
export class Site {
  readonly name: string;
  readonly unit: Unit;
  readonly device: string;
  /** 0: the older program. */
  program: 0 | 1;
  /** Milliseconds since 1970, as this machine believes. */
  clock = 1_780_000_000_000;
  state: State;
  readonly #around: Surroundings;

  constructor(name: string, unit: Unit, device: string, program: 0 | 1, around: Surroundings, state?: State) {
    this.name = name;
    this.unit = unit;
    this.device = device;
    this.program = program;
    this.#around = around;
    this.state = state ?? { lineage: around.newId(), counter: 0, entities: new Map(), kept: new Map(), published: new Map(), out: [], received: [], aside: new Map(), applied: new Map() };
  }

  get registry(): Registry {
    return REGISTRIES[this.program];
  }

  // ---- what is held

  held(ref: EntityRef): Held | undefined {
    const key = refKey(ref);
    const entity = this.state.entities.get(key);
    return entity === undefined ? undefined : this.heldOf(entity);
  }

  heldOf(entity: Entity): Held {
    // Rows are never changed: what was worked out of two of them holds as long as both stand.
    const row = this.state.kept.get(entity.key);
    const last = seen.get(entity);
    if (last !== undefined && last.row === row) return last.held;
    const held = this.workOut(entity);
    seen.set(entity, { row, held });
    return held;
  }

  private workOut(entity: Entity): Held {
    const { owner, body, withdrawn } = entity;
    if (!kindFacts(entity.kind).once) return { owner, heads: this.headsOf(entity) };
    const content = contentOf(entity, body);
    return { owner, body, heads: [{ node: nodeOf(1, sha256(nodeText(content, []))), content, history: [], withdrawn }] };
  }

  headsOf(entity: Entity): readonly [Head, ...Head[]] {
    const kept = this.state.kept.get(entity.key)?.kept ?? null;
    const local = { content: contentOf(entity, entity.withdrawn ? null : entity.body), withdrawn: entity.withdrawn };
    if (this.#around.variant.knowsOneOfSame && kept !== null && local.content !== kept.localHash) return [nextHead([kept.head], local.content, local.withdrawn, sha256), ...kept.beside];
    return headsNow(kept, local, sha256);
  }

  bodyAt(entity: Entity, head: Head, place: number): Body | null {
    if (place === 0) return entity.withdrawn ? null : entity.body;
    return this.state.kept.get(entity.key)?.bodies.get(head.node) ?? null;
  }

  // ---- changes made here

  write(kind: BundleRecordKind, id: string, body: Body): void {
    const key = refKey({ kind, id });
    this.state.entities.set(key, { key, kind, id, owner: this.state.entities.get(key)?.owner ?? this.unit.code, body, withdrawn: false, sequence: ++this.state.counter });
  }

  withdraw(entity: Entity): void {
    this.state.entities.set(entity.key, { ...entity, withdrawn: true, sequence: ++this.state.counter });
  }

  publish(entity: Entity, unit: string): void {
    const key = entity.key;
    this.state.published.set(key, new Map([...(this.state.published.get(key) ?? []), [unit, ++this.state.counter]]));
  }

  /** A person chooses among contents that stand side by side, or writes another one in their place. */
  choose(entity: Entity, body: Body): void {
    const key = entity.key;
    const heads = this.headsOf(entity);
    const content = contentOf(entity, body);
    const asItIs = this.#around.variant.choosesSilently ? heads.find((one) => one.content === content) : undefined;
    const head = asItIs ?? nextHead(heads, content, false, sha256);
    this.state.entities.set(key, { ...entity, body, withdrawn: false, sequence: ++this.state.counter });
    this.state.kept.set(key, { kept: { head, localHash: content, beside: [] }, bodies: new Map(), sequence: this.state.counter });
  }

  newLineage(): void {
    this.state.lineage = this.#around.newId();
  }

  // ---- out

  /** Since when an entity of ours is meant for a unit; undefined: it is not. */
  meant(entity: Entity, unit: string): number | undefined {
    const named = (entity.body['for'] as readonly string[] | undefined)?.includes(unit) === true;
    return named ? 0 : this.state.published.get(entity.key)?.get(unit);
  }

  /** Units that take a kind from us. */
  private takersOf(kind: BundleRecordKind): string[] {
    const { ownedBy } = REGISTRIES[1].get(kind) ?? {};
    return [...this.#around.units.values()].filter((unit) => unit.code !== this.unit.code && (ownedBy === 'either' || relationTo(unit.kind, this.unit.kind) === ownedBy)).map(({ code }) => code);
  }

  *outgoing(unit: string): Generator<{ readonly entity: Entity; readonly group: RecordGroup; readonly sequence: number }> {
    for (const entity of this.state.entities.values()) {
      if (entity.owner !== this.unit.code) continue;
      const since = this.meant(entity, unit);
      if (since === undefined) continue;
      yield { entity, group: kindFacts(entity.kind).group, sequence: Math.max(entity.sequence, since, this.besideSince(entity)) };
    }
  }

  /** Contents beside the one that stands are part of what there is to say. */
  private besideSince(entity: Entity): number {
    const row = this.state.kept.get(entity.key);
    return row === undefined || row.kept.beside.length === 0 || this.#around.variant.standingOnly === true ? 0 : row.sequence;
  }

  confirmed(unit: string): (group: RecordGroup) => number {
    const rows = this.state.out.filter(({ peer }) => peer === unit);
    const { lineage } = this.state;
    if (this.#around.variant.runningNumber) {
      // The highest number that was confirmed stands for all before it.
      return (group) => Math.max(0, ...rows.filter((row) => row.lineage === lineage && row.received && row.covers.some((part) => part.group === group)).map(({ to }) => to));
    }
    const memo = new Map<RecordGroup, number>();
    return (group) => {
      const held = memo.get(group) ?? confirmedOf(rows, lineage, group);
      memo.set(group, held);
      return held;
    };
  }

  waiting(unit: string): boolean {
    return this.hasToSay(unit, Infinity);
  }

  /** That a unit waits for a record of ours, or for the receipt of a bundle that held more than receipts, written after `since`. */
  hasToSay(unit: string, since: number): boolean {
    const confirmed = this.confirmed(unit);
    for (const { entity, group, sequence } of this.outgoing(unit)) if ((group !== 'phieu-nhan' || (sequence > since && entity.body['more'] === true)) && sequence > confirmed(group)) return true;
    return false;
  }

  private linesOf(entity: Entity, sequence: number): readonly BundleRecord[] {
    const row = this.state.kept.get(entity.key);
    const last = spoken.get(entity);
    if (last !== undefined && last.row === row && last.sequence === sequence) return last.records;
    const records = this.recordsOf(entity, sequence);
    spoken.set(entity, { row, sequence, records });
    return records;
  }

  private recordsOf(entity: Entity, sequence: number): readonly BundleRecord[] {
    const { kind, id, owner } = entity;
    const { heads } = this.heldOf(entity);
    if (kindFacts(kind).once) {
      const record: BundleRecord = { kind, id, version: 1, owner, sequence, body: entity.body };
      if (this.#around.quiet) takeAsWritten(lineOf(record), record, heads[0]);
      return [record];
    }
    return (this.#around.variant.standingOnly ? heads.slice(0, 1) : heads).map((head, place) => {
      const version = Number(head.node.slice(0, head.node.indexOf('-')));
      const record: BundleRecord = { kind, id, version, owner, sequence, body: this.bodyAt(entity, head, place), ...(head.history.length === 0 ? {} : { history: [...head.history] }) };
      if (this.#around.quiet) takeAsWritten(lineOf(record), record, head);
      return record;
    });
  }

  /**
   * Bundles for some units: one content for those that everything in it is meant for, cut into a set where it is long.
   * @param groups undefined: all  @param most bytes of one bundle of a set
   */
  export(units: readonly string[], groups: ReadonlySet<RecordGroup> | undefined, most: number): Bundle[] {
    const wanted = groups ?? ALL;
    const receivers = units.map((unitCode) => {
      const confirmed = this.confirmed(unitCode);
      const items = [...this.outgoing(unitCode)].filter(({ group }) => wanted.has(group));
      const keys = new Map(items.map(({ entity, group, sequence }) => [entity.key, sequence > confirmed(group)]));
      return { unitCode, keys, items, covers: [...wanted].map((group) => ({ group, from: confirmed(group) + 1 })) };
    });
    const byCode = new Map(receivers.map((receiver) => [receiver.unitCode, receiver]));
    return plannedBundles(receivers).flatMap(({ unitCodes, keys }) => {
      const sharing = unitCodes.flatMap((code) => byCode.get(code) ?? []);
      const records = (sharing[0]?.items ?? []).filter(({ entity }) => keys.has(entity.key)).flatMap(({ entity, sequence }) => this.linesOf(entity, sequence));
      return this.bundles(sharing, records, most, false);
    });
  }

  /** A bundle without records: says that this is another life where there is nothing else to say. */
  tell(unitCode: string): Bundle[] {
    return this.bundles([{ unitCode, covers: [] }], [], Infinity, false);
  }

  /** Everything to another machine of our own unit, but for what it was handed `before`. */
  handOver(most: number, before?: ReadonlySet<BundleRecord>): Bundle[] {
    const all = this.handedOver();
    const records = before === undefined ? all : all.filter((record) => !before.has(record));
    return records.length === 0 ? [] : this.bundles([{ unitCode: this.unit.code, covers: [] }], records, most, true);
  }

  /** What a hand-over consists of; the same objects as before where nothing changed. */
  handedOver(): readonly BundleRecord[] {
    return [...this.state.entities.values()].flatMap((entity) => (entity.kind === 'bundle-receipt' && entity.owner === this.unit.code ? [] : this.linesOf(entity, entity.sequence)));
  }

  private bundles(receivers: readonly Receiving[], records: readonly BundleRecord[], most: number, own: boolean): Bundle[] {
    const lines = records.map(lineOf);
    const parts = splitSet(lines.map((line) => ({ size: line.length + 1, attachments: [] })), [], { bytes: Math.max(most, ...lines.map((line) => line.length + 1)), attachments: 1 });
    if (!parts.ok) throw new Error(parts.error.message);
    const id = parts.value.length > 1 ? this.#around.newId() : null;
    const bundles: Bundle[] = [];
    for (const [place, part] of parts.value.entries()) {
      const inside = part.records.map((at) => ({ record: records[at] as BundleRecord, line: lines[at] as string }));
      bundles.push(this.bundle(receivers, inside, id === null ? null : { id, k: place + 1, n: parts.value.length }, own));
    }
    for (const record of records) this.keepSent(record);
    return bundles;
  }

  private bundle(receivers: readonly Receiving[], inside: readonly { record: BundleRecord; line: string }[], set: Manifest['set'], own: boolean): Bundle {
    const { state } = this;
    const number = 1 + Math.max(0, ...state.out.map((row) => row.number));
    const counts: Record<string, number> = {};
    for (const { record } of inside) counts[record.kind] = (counts[record.kind] ?? 0) + 1;
    const lines = inside.map(({ line }) => line);
    const rows = receivers.map(({ unitCode }) => state.out.filter(({ peer, lineage }) => peer === unitCode && lineage === state.lineage));
    const kind = own ? 'ban-giao' : bundleKindOf(inside.map(({ record }) => kindFacts(record.kind as BundleRecordKind).group));
    const to = state.counter;
    const manifest: Manifest = {
      type: 'sovang-bundle',
      format: 1,
      bundleId: this.#around.newId(),
      kind,
      number,
      sender: { unitCode: this.unit.code, unitName: this.unit.code, lineage: state.lineage, device: this.device, signingKey: KEY, recipient: RECIPIENT, recoveryRecipient: null },
      receivers: receivers.map(({ unitCode }, i) => {
        const last = rows[i]?.at(-1);
        const taken = state.received.findLast(({ peer }) => peer === unitCode);
        return {
          unitCode, unitName: unitCode, recipient: RECIPIENT, order: (rows[i]?.length ?? 0) + 1,
          previous: last === undefined ? null : { number: last.number, bundleHash: last.bundleHash },
          acknowledged: taken === undefined ? null : { lineage: taken.lineage, sequence: taken.sequenceTo, bundleId: taken.bundleId },
        };
      }),
      sequence: { from: Math.min(to + 1, ...receivers.flatMap(({ covers }) => covers.map(({ from }) => from))), to },
      schemaVersion: 1,
      lowestReaderVersion: lowestReader(kind, inside.map(({ record }) => record)),
      set,
      createdAt: new Date(this.clock).toISOString(),
      counts,
      // Read by nobody here: bundles come whole or not at all.
      records: { bytes: 0, sha256: NO_HASH, lines: lines.length },
      attachments: [],
    };
    const text = this.#around.quiet ? '' : manifestText(manifest);
    const { bundleId, receivers: entries } = manifest;
    const hash = sha256(this.#around.quiet ? bundleId : text);
    state.out = [...state.out, ...entries.map(({ unitCode, order }, i) => ({ bundleId, lineage: state.lineage, set, covers: receivers[i]?.covers ?? [], to, received: false, doubtful: false, peer: unitCode, number, order, bundleHash: hash }))];
    const bundle: Bundle = { manifest: text, hash, lines, id: bundleId, from: this.unit.code, to: receivers.map(({ unitCode }) => unitCode) };
    if (this.#around.quiet) manifests.set(bundle, manifest);
    return bundle;
  }

  private keepSent(record: BundleRecord): void {
    const key = refKey(record);
    const entity = this.state.entities.get(key);
    if (entity === undefined || kindFacts(entity.kind).once) return;
    const content = contentOf(record, record.body);
    const head = headOf({ record, hash: content, node: nodeOf(record.version, sha256(nodeText(content, record.history ?? []))) });
    this.keepShared(key, head);
  }

  /** What others have under a node is what comes next here was made from. */
  private keepShared(key: string, head: Head): void {
    const row = this.state.kept.get(key);
    const kept = keptAfterSending(row?.kept ?? null, head);
    if (kept !== row?.kept) this.state.kept.set(key, { kept, bodies: row?.bodies ?? new Map(), sequence: ++this.state.counter });
  }

  // ---- in

  /**
   * Takes a bundle in, all or nothing.
   * @returns what became of it: `taken`, `received` before, or why it was refused
   */
  import(bundle: Bundle): 'taken' | 'received' | 'not-for-us' | 'own' {
    const manifest = manifestOf(bundle);
    const sender = manifest.sender.unitCode;
    if (sender === this.unit.code && manifest.kind !== 'ban-giao') return 'own';
    const entry = receiverEntry(manifest, this.unit.code);
    if (entry === undefined) return 'not-for-us';
    const { state } = this;
    const { variant } = this.#around;
    const received = state.received.filter(({ peer }) => peer === sender);
    const arrival = judgeArrival(manifest, this.unit.code, received, bundle.hash);
    if (arrival.state === 'received') return 'received';
    const relation = this.relationOf(sender);
    const lines = bundle.lines.map((line) => ({ line, sender, relation, bundleId: bundle.id }));
    const told = this.take(lines, Date.parse(manifest.createdAt));
    if (variant.absenceDeletes) this.dropAbsent(manifest, lines.map(({ line }) => line), relation);
    this.retry();
    if (entry.acknowledged !== null) told.set(sender, new Set([...(told.get(sender) ?? []), entry.acknowledged.bundleId]));
    if (!told.has(sender)) told.set(sender, new Set());
    // What another machine of ours hands over was said to it by others.
    for (const [unit, bundles] of told) this.believe(unit, { life: unit !== sender || variant.trustsOld ? 'as-before' : lifeOf(manifest.sender.lineage, received, arrival), told: bundles });
    const { bundleId, number, sequence } = manifest;
    state.received = [...state.received, {
      peer: sender, bundleId, bundleHash: bundle.hash, lineage: manifest.sender.lineage, number, order: entry.order,
      previousNumber: entry.previous?.number ?? null, sequenceTo: sequence.to, receivedOn: '2026-01-01',
    }];
    if (relation !== 'self') this.write('bundle-receipt', `r-${this.#around.newId()}`, { senderCode: sender, bundleId, for: [sender], more: manifest.kind !== 'phieu-nhan' });
    return 'taken';
  }

  private relationOf(unit: string): Relation {
    if (unit === this.unit.code) return 'self';
    return relationTo(this.unit.kind, this.#around.units.get(unit)?.kind ?? 'xa');
  }

  /** Judges lines of one sender and takes in what may be. Answers by unit the bundles of ours that its receipts name. */
  private take(lines: readonly Omit<Aside, 'verdict'>[], madeAt: number): Map<string, ReadonlySet<string>> {
    const told = new Map<string, Set<string>>();
    const first = lines[0];
    if (first === undefined) return told;
    const { sender, relation } = first;
    const { variant } = this.#around;
    const { aside } = this.state;
    const context = { registry: this.registry, sender: { unitCode: sender, relation }, held: (ref: EntityRef) => this.held(ref) };
    const plan = planAll(context, lines.map(({ line }) => arrivedOf(line, this.program)));
    for (const [i, { verdict, arrived }] of plan.judged.entries()) {
      const line = lines[i] as Omit<Aside, 'verdict'>;
      if (arrived.ok && arrived.record.kind === 'bundle-receipt' && (changes(verdict) || verdict === 'known')) {
        const { owner, body } = arrived.record;
        if (body?.['senderCode'] === this.unit.code) told.set(owner, (told.get(owner) ?? new Set()).add(String(body['bundleId'])));
      }
      const once = arrived.ok && this.registry.get(arrived.record.kind)?.once === true;
      if (arrived.ok && verdict === 'known' && !once && !variant.forgetsKnown) this.keepShared(refKey(arrived.record), headOf(arrived));
      if (arrived.ok && changes(verdict) && !(once && verdict === 'conflict')) {
        this.keepArrived(arrived, madeAt);
        if (aside.size > 0) aside.delete(`${sender} ${line.line}`);
        continue;
      }
      if ((verdict === 'known' || verdict === 'older') && aside.size === 0) continue;
      const key = `${sender} ${line.line}`;
      if (verdict === 'known' || verdict === 'older') {
        aside.delete(key);
      } else if (!(variant.dropsWaiting && verdict === 'missing-parent') && aside.get(key)?.verdict !== verdict) {
        aside.set(key, { ...line, bundleId: aside.get(key)?.bundleId ?? line.bundleId, verdict });
      }
    }
    return told;
  }

  private keepArrived(arrived: Arrived & { ok: true }, madeAt: number): void {
    const { record, node } = arrived;
    const kind = record.kind as BundleRecordKind;
    const key = refKey(record);
    const entity = this.state.entities.get(key);
    const before = this.held(record);
    const body = record.body === null ? null : this.#around.variant.stripsUnknown && this.program === 0 ? strip(record.body) : record.body;
    const write = (content: Body | null): void => {
      // Handed over as withdrawn: whom it had been meant for is not in it, so it is said to all who could have it.
      const stands = content ?? entity?.body ?? { for: this.takersOf(kind) };
      this.state.entities.set(key, { key, kind, id: record.id, owner: record.owner, body: stands, withdrawn: content === null, sequence: ++this.state.counter });
    };
    if (kindFacts(kind).once) {
      write(body);
      if (kind === 'decision-line') this.state.applied.set(record.id, (this.state.applied.get(record.id) ?? 0) + 1);
      return;
    }
    const after = this.afterArrival(before, arrived, madeAt);
    const row = this.state.kept.get(key);
    const bodies = new Map<string, Body | null>([
      ...(row?.bodies ?? []),
      ...(before === undefined || entity === undefined ? [] : [[before.heads[0].node, entity.withdrawn ? null : entity.body] as const]),
      [node, body],
    ]);
    const [stands, ...beside] = after.heads;
    if (stands.node !== before?.heads[0].node) write(bodies.get(stands.node) ?? null);
    const now = this.state.entities.get(key) as Entity;
    const localHash = contentOf(now, now.withdrawn ? null : now.body);
    const kept = { head: stands, localHash, beside };
    this.state.kept.set(key, { kept, bodies: new Map(beside.map((head) => [head.node, bodies.get(head.node) ?? null])), sequence: ++this.state.counter });
  }

  private afterArrival(before: Held | undefined, arrived: Arrived & { ok: true }, madeAt: number): Held {
    const { variant } = this.#around;
    const after = heldAfter(before, arrived);
    if (before === undefined) return after;
    const brought = after.heads.find(({ node }) => node === arrived.node) ?? after.heads[0];
    const versionOf = ({ node }: Head) => Number(node.slice(0, node.indexOf('-')));
    if (variant.versionsOnly) return { ...after, heads: [versionOf(brought) >= versionOf(before.heads[0]) ? brought : before.heads[0]] };
    if (variant.byClock) return { ...after, heads: [madeAt >= this.clock ? before.heads[0] : brought] };
    return after;
  }

  /** Judges again what waits, as long as something comes of it. */
  retry(): void {
    if (this.#around.variant.neverRetries) return;
    for (;;) {
      const before = this.state.aside.size;
      const waiting = [...this.state.aside.values()].filter(({ verdict }) => ANSWERED.has(verdict));
      const senders = new Set(waiting.map(({ sender }) => sender));
      for (const sender of senders) this.take(waiting.filter((one) => one.sender === sender), 0);
      if (this.state.aside.size === before) return;
    }
  }

  private believe(unit: string, arrived: Parameters<typeof afterTold>[2]): void {
    const { state } = this;
    const rows = state.out.filter(({ peer }) => peer === unit);
    const beliefs = new Map(afterTold(rows, state.lineage, arrived).map((belief) => [belief.bundleId, belief]));
    if (beliefs.size > 0) state.out = state.out.map((row) => (row.peer === unit ? { ...row, ...beliefs.get(row.bundleId) } : row));
  }

  /** Of a broken program: what a sender does not mention is gone. */
  private dropAbsent(manifest: Manifest, lines: readonly string[], relation: Relation): void {
    if (relation === 'self') return;
    const named = new Set(lines.flatMap((line) => { const arrived = arrivedOf(line, this.program); return arrived.ok ? [refKey(arrived.record)] : []; }));
    for (const entity of this.state.entities.values()) {
      if (entity.owner === manifest.sender.unitCode && manifest.counts[entity.kind] !== undefined && !named.has(entity.key) && !kindFacts(entity.kind).once) this.withdraw(entity);
    }
  }

  /** Everything that other units or machines could see of what is held here, in one text. */
  hash(): string {
    const records = [...this.state.entities.values()].filter(({ kind }) => kind !== 'bundle-receipt').map((entity) => `${entity.key} ${entity.owner} ${this.heldOf(entity).heads.map(({ node, content }) => `${node}=${content}`).sort().join(' ')}`);
    const aside = [...this.state.aside.values()].map(({ line, verdict }) => `${verdict} ${line}`);
    return sha256([...records.sort(), ...aside.sort()].join('\n'));
  }
}

const strip = ({ extra: _extra, ...known }: Body): Body => known;
