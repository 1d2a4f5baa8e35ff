import { freeBytes } from '../../host/volumes.ts';
import type { OpenUnit } from '../open-unit.ts';
import { WAL_LIMIT } from './data.ts';
import { fullCheck, lastFull } from './full.ts';

/** How often the files are looked at: a file taken away is noticed within 30 s (F08). */
export const LOOK_MS = 20_000;
/** Without a save for so long the machine counts as idle. */
const IDLE_MS = 10 * 60_000;
const FULL_AFTER_MS = 7 * 86_400_000;
/** A clock put back by more than this while the program runs is said (F12). */
const CLOCK_BACK_MS = 5 * 60_000;
const NO_ROOM = 200 * 1_048_576;

export interface WatchDeps {
  readonly open: OpenUnit;
  readonly busy: () => boolean;
  /** Milliseconds on a clock that nobody sets. */
  readonly elapsed: () => number;
  readonly onAlarm: (message: string) => void;
  readonly freeBytes?: (dir: string) => Promise<number | null>;
  /** Bytes above which the log file is carried over, and said if it stays. */
  readonly walLimit?: number;
}

/** Looks after an open unit: its files, its log file, the room on the disk, the clock; reads all of it when nobody works. */
export class HealthWatch {
  readonly #deps: WatchDeps;
  readonly #timer: NodeJS.Timeout;
  readonly #stop = new AbortController();
  readonly #said = new Set<string>();
  #savedAt: number;
  #clock: { wall: number; steady: number };
  #running: Promise<void> | null = null;

  constructor(deps: WatchDeps) {
    this.#deps = deps;
    this.#savedAt = deps.elapsed();
    this.#clock = { wall: deps.open.clock.now(), steady: deps.elapsed() };
    this.#timer = setInterval(() => void this.look(), LOOK_MS);
    this.#timer.unref();
  }

  /** To be called after each save. */
  saved(): void {
    this.#savedAt = this.#deps.elapsed();
  }

  /** One look; one at a time. */
  look(): Promise<void> {
    return (this.#running ??= this.#look().finally(() => (this.#running = null)));
  }

  /** Says something once, until it has passed. */
  #say(what: string, holds: boolean, message: () => string): void {
    if (!holds) this.#said.delete(what);
    else if (!this.#said.has(what)) {
      this.#said.add(what);
      this.#deps.onAlarm(message());
    }
  }

  async #look(): Promise<void> {
    const { open, busy, elapsed } = this.#deps;
    const { health } = open.db.store;
    const broken = health.look();
    this.#say('tep', broken !== null, () => `${broken?.message ?? ''} ${broken?.next ?? ''}`.trim());
    this.#lookAtClock();
    const free = await (this.#deps.freeBytes ?? freeBytes)(open.dir);
    if (this.#stop.signal.aborted) return;
    this.#say('cho-trong', free !== null && free < NO_ROOM, () => 'Ổ đĩa để dữ liệu sắp hết chỗ: hết chỗ thì không lưu được nữa. Xóa bớt tệp không cần trên ổ đĩa này.');
    if (broken !== null || busy()) return;
    const limit = this.#deps.walLimit ?? WAL_LIMIT;
    if (health.sizes().wal > limit) this.#say('wal', health.checkpoint() > limit, () => 'Tệp unit.db-wal lớn bất thường và chưa thu gọn được. Đóng chương trình rồi mở lại khi xong việc.');
    else this.#said.delete('wal');
    if (elapsed() - this.#savedAt >= IDLE_MS) await this.#readAll();
  }

  #lookAtClock(): void {
    const { open, elapsed } = this.#deps;
    const now = { wall: open.clock.now(), steady: elapsed() };
    const back = this.#clock.wall + (now.steady - this.#clock.steady) - now.wall;
    this.#clock = now;
    // Forward is what waking up from sleep looks like; the home page asks about far days.
    if (back > CLOCK_BACK_MS) this.#deps.onAlarm('Đồng hồ của máy vừa bị lùi lại. Thứ tự các lần sửa không đổi và hạn tính theo ngày muộn hơn, nhưng giấy tờ in ra mang ngày của máy: xem lại ngày giờ của máy.');
  }

  /** Pages, attachments, journal; once a week, while nobody works. */
  async #readAll(): Promise<void> {
    const { open, onAlarm } = this.#deps;
    const full = lastFull(open);
    if (full !== null && Math.abs(open.clock.now() - full.at) < FULL_AFTER_MS) return;
    const done = await fullCheck(open, { progress: () => undefined, signal: this.#stop.signal });
    if (done.ok && !done.value.sound) onAlarm('Tệp dữ liệu có chỗ hỏng. Đừng xóa tệp; mở «Kiểm tra máy và dữ liệu» ở Thiết lập để xem chỗ nào, rồi khôi phục từ bản sao lưu.');
    else if (done.ok && done.value.attachments.damaged.length > 0) onAlarm('Có tệp đính kèm không đọc được. Mở «Kiểm tra máy và dữ liệu» ở Thiết lập để xem.');
    // What could not be read now is tried again after a further idle time.
    if (!done.ok) this.saved();
  }

  /** Ends it; waits for a look that runs. */
  async end(): Promise<void> {
    clearInterval(this.#timer);
    this.#stop.abort();
    await this.#running;
  }
}
