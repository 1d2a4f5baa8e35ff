import type { ChildExit, ChildLimits, ChildLink, Spawn } from './child.ts';

/**
 * Tasks after which a child may wait for the next one of its group: starting one costs more than most of them take.
 * Children of different groups never mix, and what reads files of strangers (sheets, plans, attachments, damaged data)
 * always gets a child of its own: what it read may live on in it. A bundle is of a known unit once its task went well.
 */
const GROUPS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    papers: ['render', 'render-parts'],
    own: ['pack-bundle', 'place-bundle', 'verify-bundle', 'make-backup', 'copy-backup', 'verify-backup', 'check-health'],
    arrived: ['stage-bundle', 'keep-attachments'],
  }).flatMap(([group, kinds]) => kinds.map((kind) => [kind, group] as const)),
);
/** How long a child waits: what a clerk does in one go is on its way by then. */
const WAIT_MS = 5000;

/** What one task hears of its child. */
export interface ChildListener {
  message(message: unknown): void;
  exit(exit: ChildExit): void;
}

/** A child from its start to its end, over as many tasks as it is given. */
export class Child {
  readonly link: ChildLink;
  #listener: ChildListener | null = null;
  #onEnd: (() => void) | null = null;
  ended = false;
  constructor(link: ChildLink) {
    this.link = link;
    link.onMessage((message) => this.#listener?.message(message));
    link.onExit((exit) => {
      this.ended = true;
      this.#onEnd?.();
      this.#listener?.exit(exit);
    });
  }
  serve(listener: ChildListener): void {
    this.#onEnd = null;
    this.#listener = listener;
    this.link.hold?.(true);
  }
  wait(onEnd: () => void): void {
    this.#listener = null;
    this.#onEnd = onEnd;
    this.link.hold?.(false);
  }
}

interface Waiting {
  readonly child: Child;
  readonly timer: NodeJS.Timeout;
}
const waiting = new WeakMap<Spawn, Map<string, Waiting>>();
/** Where a child for a task waits; null where its kind takes a process of its own. */
const place = (kind: string, { maxHeapMb }: ChildLimits): string | null => {
  const group = GROUPS.get(kind);
  return group === undefined ? null : `${group} ${maxHeapMb}`;
};

/** A child for a task: one of its group that waits, or a new one. */
export function takeChild(spawn: Spawn, kind: string, limits: ChildLimits): Child {
  const at = place(kind, limits);
  const found = at === null ? undefined : waiting.get(spawn)?.get(at);
  if (at === null || found === undefined) return new Child(spawn(limits));
  clearTimeout(found.timer);
  waiting.get(spawn)?.delete(at);
  return found.child;
}

/** Lets a child whose task went well wait for another; ends it when its kind takes none or one waits already. */
export function restChild(spawn: Spawn, kind: string, limits: ChildLimits, child: Child): void {
  const at = place(kind, limits);
  const places = waiting.get(spawn) ?? new Map<string, Waiting>();
  if (at === null || child.ended || places.has(at)) return child.link.kill();
  const leave = () => {
    if (places.get(at)?.child === child) places.delete(at);
  };
  const timer = setTimeout(() => {
    leave();
    child.link.kill();
  }, WAIT_MS);
  timer.unref();
  child.wait(() => {
    clearTimeout(timer);
    leave();
  });
  waiting.set(spawn, places.set(at, { child, timer }));
}

/** Ends the children that wait: they may still hold keys of a unit that was locked. */
export function dismissChildren(spawn: Spawn): void {
  for (const { child, timer } of waiting.get(spawn)?.values() ?? []) {
    clearTimeout(timer);
    child.link.kill();
  }
  waiting.delete(spawn);
}
