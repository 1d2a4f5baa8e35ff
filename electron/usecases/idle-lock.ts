import type { LockReason } from '../../shared/domain/lock.ts';

/** What a window says of its own idle time comes first; this is for one that died, or whose timers sleep. */
export const GRACE_MS = 30_000;
/** What windows may use to put away what is being typed. */
export const ASK_MS = 2000;
const LOOK_MS = 5000;
/** Nothing locks sooner. */
const LEAST_MS = 60_000;

interface IdleLockDeps {
  /** Minutes of idle time; null where nothing is open that a passphrase protects. */
  readonly minutes: () => number | null;
  /** Whether a job, an upload or a download runs: it finishes first. */
  readonly busy: () => boolean;
  /** Tells the windows that the unit is about to be locked. */
  readonly announce: (reason: LockReason) => void;
  readonly lock: (reason: LockReason) => Promise<void>;
  /** Milliseconds on a clock that nobody sets; it may stand still while the computer sleeps. */
  readonly elapsed: () => number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Forgets the key when no living window was heard of for the idle time and a little more, and when the computer was left. */
export class IdleLock {
  readonly #deps: IdleLockDeps;
  readonly #timer: NodeJS.Timeout;
  #heard: { elapsed: number; now: number };
  #asked: { readonly reason: LockReason; readonly at: number } | null = null;

  constructor(deps: IdleLockDeps, lookMs = LOOK_MS) {
    this.#deps = deps;
    this.#heard = this.#moment();
    this.#timer = setInterval(() => this.look(), lookMs);
    this.#timer.unref();
  }

  /** Somebody is there: a window called. */
  heard(): void {
    // Nobody takes a lock back by a call that a window made by itself: what was asked for stands.
    this.#heard = this.#moment();
  }

  /** The computer sleeps or its screen is locked: windows are told, and two seconds later it is locked in any case. */
  away(): void {
    if (this.#asked !== null || this.#deps.minutes() === null) return;
    this.#ask('away');
  }

  /** Does what is due now. */
  look(): void {
    const { minutes, busy, elapsed } = this.#deps;
    const working = busy();
    const idle = this.#idle();
    if (working && this.#asked === null) return this.heard();
    if (working || (this.#asked === null && idle < LEAST_MS)) return;
    const limit = minutes();
    if (limit === null) {
      this.#asked = null;
      return this.heard();
    }
    if (this.#asked !== null) {
      if (elapsed() - this.#asked.at >= ASK_MS) this.#lock(this.#asked.reason);
    } else if (idle >= limit * 60_000 + GRACE_MS) this.#ask('idle');
  }

  /** It was locked, by whoever. */
  settled(): void {
    this.#asked = null;
    this.heard();
  }

  end(): void {
    clearInterval(this.#timer);
  }

  #ask(reason: LockReason): void {
    this.#asked = { reason, at: this.#deps.elapsed() };
    this.#deps.announce(reason);
    setTimeout(() => this.look(), ASK_MS + 50).unref();
  }

  #lock(reason: LockReason): void {
    this.#asked = null;
    void this.#deps.lock(reason);
  }

  #moment(): { elapsed: number; now: number } {
    return { elapsed: this.#deps.elapsed(), now: this.#deps.now() };
  }

  /** By the clock that shows longer: one stands still in sleep, the other can be set back. */
  #idle(): number {
    const { elapsed, now } = this.#moment();
    return Math.max(elapsed - this.#heard.elapsed, now - this.#heard.now);
  }
}
