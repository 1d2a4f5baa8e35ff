import { refKey } from '../../../../shared/exchange/planner.ts';
import type { Head, Held } from '../../../../shared/exchange/planner.ts';
import type { Entity, Site } from './site.ts';

/** What went wrong; the message names site and record. */
export class Violation extends Error {}

interface Seen {
  readonly heads: readonly Head[];
  readonly nodes: string;
  /** Edits that are there, or whose followers are. */
  readonly known: ReadonlySet<string>;
}

/**
 * All edits that any store acknowledged, each with those its writer had before his eyes. What an edit puts an end to is kept
 * apart from the histories of the program: it must find out where those are wrong. An edit goes by its node, not by its
 * words alone: who chooses among several may write down once more what was written before, and only the later one of the
 * two knows the others.
 */
export class Oracle {
  /** How often any record of any site came to stand otherwise. */
  moves = 0;
  /** Record and node: the nodes it puts an end to, itself among them. */
  readonly #knows = new Map<string, Set<string>>();
  readonly #owner = new Map<string, string>();
  readonly #withdrawn = new Set<string>();
  /** What of each site was seen last: record → nodes, and the edits they know. */
  readonly #seen = new Map<Site, Map<string, Seen>>();

  constructor(sites: readonly Site[]) {
    for (const site of sites) this.#seen.set(site, new Map());
  }

  added(site: Site): void {
    this.#seen.set(site, new Map());
    this.moved(site);
  }

  wentBack(site: Site): void {
    this.#seen.set(site, new Map());
  }

  withdrawnOnce(entity: Entity): boolean {
    return this.#withdrawn.has(entity.key);
  }

  /** A store acknowledged a change. `chosen`: its writer saw all contents side by side, else the words that stood, wherever they had been written. */
  wrote(site: Site, now: Entity, before: Held | undefined, chosen: boolean): void {
    const key = refKey(now);
    if (now.withdrawn) this.#withdrawn.add(key);
    this.#owner.set(key, now.owner);
    const stood = before?.heads[0].content;
    const seen = before?.heads.filter((head) => chosen || head.content === stood) ?? [];
    const [{ node, content }, ...beside] = site.heldOf(now).heads;
    if (before?.heads.some((head) => head.node === node)) throw new Violation(`${site.name}: nobody can tell that ${key} was changed`);
    const knows = this.#knows.get(`${key} ${node}`) ?? new Set([node]);
    for (const head of seen) for (const one of this.closure(key, head)) knows.add(one);
    this.#knows.set(`${key} ${node}`, knows);
    this.movedOne(site, now);
    if (stood !== content && beside.some((head) => head.content === stood)) throw new Violation(`${site.name}: ${key} shows what was just replaced beside it`);
  }

  private closure(key: string, head: Head): ReadonlySet<string> {
    const knows = this.#knows.get(`${key} ${head.node}`);
    if (knows === undefined) throw new Violation(`${key}: a content that nobody wrote`);
    return knows;
  }

  /** Edits of a record that a site holds, or has the followers of, by their nodes. */
  known(site: Site, key: string): ReadonlySet<string> {
    return this.#seen.get(site)?.get(key)?.known ?? new Set();
  }

  /** After anything that happened to a site: nothing it held is gone without a follower that knew it. */
  moved(site: Site): void {
    for (const entity of site.state.entities.values()) if (entity.kind !== 'bundle-receipt') this.movedOne(site, entity);
    for (const [line, times] of site.state.applied) if (times > 1) throw new Violation(`${site.name}: line ${line} of a decision was applied ${times} times`);
    for (const key of this.#seen.get(site)?.keys() ?? []) if (!site.state.entities.has(key)) throw new Violation(`${site.name}: ${key} is gone`);
  }

  private movedOne(site: Site, entity: Entity): void {
    const key = entity.key;
    const seen = this.#seen.get(site) as Map<string, Seen>;
    const { heads } = site.heldOf(entity);
    const last = seen.get(key);
    if (last?.heads === heads) return;
    const nodes = heads.map(({ node }) => node).join();
    if (last?.nodes === nodes) return;
    if (entity.owner !== this.#owner.get(key)) throw new Violation(`${site.name}: ${key} has another owner`);
    const known = new Set<string>();
    for (const head of heads) for (const one of this.closure(key, head)) known.add(one);
    for (const one of last?.known ?? []) if (!known.has(one)) throw new Violation(`${site.name}: an edit of ${key} is gone`);
    seen.set(key, { heads, nodes, known });
    this.moves++;
  }
}
