import type { BackupReason } from '../../shared/domain/backup.ts';
import type { AuditHead } from '../store/audit.ts';
import type { BackupDesk } from './backup-desk.ts';

/** After so many saves, or so long after the first save that no backup holds. */
export const SAVES = 50;
export const WORK_MS = 15 * 60_000;
/** After one that failed. */
const AGAIN_MS = 5 * 60_000;
export const LOOK_MS = 30_000;

export interface ScheduleDeps {
  readonly desk: BackupDesk;
  readonly auditHead: () => AuditHead;
  /** Whether a job, an upload or a download runs: a backup then waits. */
  readonly busy: () => boolean;
  /** Milliseconds on a clock that nobody sets. */
  readonly elapsed: () => number;
  /** Told when the home page should say something else. */
  readonly onChange: () => void;
}

/** Automatic backups of an open unit: after 50 saves or 15 minutes of work, and at closing; the second place as soon as it is there. */
export class BackupSchedule {
  readonly #deps: ScheduleDeps;
  readonly #stop = new AbortController();
  readonly #timer: NodeJS.Timeout;
  #saves: number;
  #since: number | null;
  #notBefore = -Infinity;
  #running: Promise<void> | null = null;

  constructor(deps: ScheduleDeps) {
    this.#deps = deps;
    // Work that the last session's backups do not hold (it was killed, or its disk was full) counts as work of this one.
    const behind = !deps.desk.holds(deps.auditHead());
    this.#saves = behind ? 1 : 0;
    this.#since = behind ? deps.elapsed() : null;
    this.#timer = setInterval(() => void this.look(), LOOK_MS);
    this.#timer.unref();
  }

  /** To be called after each save. */
  saved(): void {
    this.#saves++;
    this.#since ??= this.#deps.elapsed();
    if (this.#saves >= SAVES) void this.look();
  }

  get #due(): boolean {
    const now = this.#deps.elapsed();
    if (now < this.#notBefore || this.#saves === 0) return false;
    return this.#saves >= SAVES || (this.#since !== null && now - this.#since >= WORK_MS);
  }

  /** Does what is due now; one at a time. */
  look(): Promise<void> {
    return (this.#running ??= this.#look().finally(() => (this.#running = null)));
  }

  async #look(): Promise<void> {
    const { busy } = this.#deps;
    if (this.#stop.signal.aborted || busy()) return;
    if (this.#due) await this.#make('dinh-ky');
    await this.#second();
  }

  async #make(reason: BackupReason, head = this.#deps.auditHead()): Promise<void> {
    const { desk, elapsed, onChange } = this.#deps;
    const [saves, since] = [this.#saves, this.#since];
    this.#saves = 0;
    this.#since = null;
    if (desk.holds(head)) return;
    const made = await desk.make(reason, this.#control);
    desk.problem = made.ok || made.error.kind === 'cancelled' ? '' : made.error.message;
    if (!made.ok) {
      this.#saves += saves;
      this.#since = since;
      this.#notBefore = elapsed() + AGAIN_MS;
    }
    onChange();
  }

  /** A stick that is not there costs one look at its folder. */
  async #second(): Promise<void> {
    const { desk, onChange } = this.#deps;
    const second = desk.second();
    if (second === null || !desk.owesSecond()) return;
    const there = await desk.isReachable(second);
    // Said once, not every half minute.
    if (!there && second.problem !== '') return;
    const before = second.problem;
    const done = await desk.bringToSecond(this.#control);
    if (done.ok || desk.second()?.problem !== before) onChange();
  }

  get #control() {
    return { progress: () => undefined, signal: this.#stop.signal };
  }

  /** Begins nothing more; a backup that is being made goes on. */
  rest(): void {
    clearInterval(this.#timer);
  }

  /** Stops what is being made. */
  abort(): void {
    this.#stop.abort();
  }

  /**
   * Ends it. `backup`: with a last one where the newest does not hold everything, to the second place too.
   * `head`: the end of the journal, where the file is closed already.
   */
  async end({ backup, head }: { readonly backup: boolean; readonly head?: AuditHead }): Promise<void> {
    clearInterval(this.#timer);
    if (!backup) this.#stop.abort();
    await this.#running;
    if (!backup || this.#stop.signal.aborted) return;
    await this.#make('dong-chuong-trinh', head);
    if (this.#stop.signal.aborted) return;
    await this.#second();
    this.#stop.abort();
  }
}
