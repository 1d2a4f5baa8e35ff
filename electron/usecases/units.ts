import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Result } from '../../shared/result.ts';
import { err, fault, ok } from '../../shared/result.ts';
import type { Actor, Context, JobControl, Session } from '../host/handlers.ts';
import type { HandlersOf } from './handlers.ts';
import { Lifecycle, lifecycleMethods } from './lifecycle.ts';
import type { LifecycleDeps } from './lifecycle-deps.ts';
import type { OpenUnit } from './open-unit.ts';
import { isSample, refusedOnSample, setSample } from './sample.ts';

/** Makes an unprotected unit with invented people in `dir`; `work` is thrown away afterwards. A Refusal never leaves it. */
export type MakeSample = (places: { readonly dir: string; readonly work: string }, control: JobControl) => Promise<Result<unknown>>;
export interface UnitsDeps extends LifecycleDeps {
  /** Absent: this program has no sample data. */
  readonly sample?: MakeSample | undefined;
}
/** Methods that answer whether or not a unit is open, and those of the sample. */
export type UnitsMethods = (typeof lifecycleMethods)[number] | 'sample.make' | 'sample.remove';
type Lives = HandlersOf<(typeof lifecycleMethods)[number]>;

/** Inside the data folder, where a unit looks at nothing but its own files. */
const FOLDER = 'du-lieu-mau';
/** Stands while the sample is being made: what lies beside it is thrown away. */
const UNFINISHED = 'dang-lap';

/** The unit of the data folder and the sample unit beside it: one of them is the one in use. */
export class Units {
  readonly #deps: UnitsDeps;
  readonly #own: Lifecycle;
  readonly #sample: Lifecycle;
  readonly #root: string;
  #now: Lifecycle;
  #making = false;

  constructor(deps: UnitsDeps) {
    this.#deps = deps;
    this.#root = join(deps.dir, FOLDER);
    this.#own = new Lifecycle(deps);
    // Nothing of a sample is worth a backup, a lock or a mark outside of its folder.
    this.#sample = new Lifecycle({ ...deps, dir: this.#sampleDir, stateDir: undefined, automaticBackups: false, idleLock: undefined });
    this.#now = this.#own.isNew && this.#stands ? this.#sample : this.#own;
  }

  get open(): OpenUnit | null {
    return this.#now.open;
  }
  actor(session: Session): Result<Actor> {
    return this.#now.actor(session);
  }
  denied(actor: Actor, method: string): void {
    this.#now.denied(actor, method);
  }
  begin(): Promise<void> {
    return this.#now.begin();
  }
  heard(): void {
    this.#now.heard();
  }
  away(): void {
    this.#now.away();
  }
  async close(options: { readonly backup?: boolean } = {}): Promise<void> {
    await this.#sample.close();
    await this.#own.close(options);
  }

  get #sampleDir(): string {
    return join(this.#root, 'don-vi');
  }
  get #stands(): boolean {
    return existsSync(this.#sampleDir) && !existsSync(join(this.#root, UNFINISHED));
  }

  handlers(): HandlersOf<UnitsMethods> {
    const own: Lives = this.#own.handlers();
    const sample: Lives = this.#sample.handlers();
    type Any = (...args: unknown[]) => unknown;
    const either = Object.fromEntries(lifecycleMethods.map((name) => [name, (...args: unknown[]) => ((this.#now === this.#sample ? sample : own)[name] as Any)(...args)])) as unknown as Lives;
    return {
      ...either,
      'unit.changePassphrase': (ctx, input) => (this.open !== null && isSample(this.open) ? (refusedOnSample('unit.changePassphrase') ?? either['unit.changePassphrase'](ctx, input)) : either['unit.changePassphrase'](ctx, input)),
      'unit.state': async (ctx, input) => {
        if (this.#now === this.#sample) {
          const state = await sample['unit.state'](ctx, input);
          if (state.ok && state.value.state === 'open') return state;
          // A sample that cannot be opened is no reason to keep the clerk from her own data.
          this.#now = this.#own;
        }
        return own['unit.state'](ctx, input);
      },
      'sample.make': (ctx, _input, control) => this.#make(sample, ctx, control),
      'sample.remove': () => this.#remove(),
    };
  }

  async #make(sample: Lives, ctx: Context, control: JobControl): Promise<Result<Record<string, never>>> {
    if (this.#now === this.#sample) return ok({});
    if (this.#making) return err(fault('dang-lap-du-lieu-mau', 'Dữ liệu mẫu đang được lập.', { next: 'Chờ việc đó xong.' }));
    if (this.#own.open === null && !this.#own.isNew) return err(fault('dang-khoa', 'Dữ liệu của đơn vị đang khóa.', { kind: 'denied', next: 'Mở khóa rồi xem dữ liệu mẫu.' }));
    this.#making = true;
    try {
      const made = this.#stands ? ok() : await this.#fill(control);
      if (!made.ok) return made;
      const state = await sample['unit.state'](ctx, {});
      const open = this.#sample.open;
      if (!state.ok || open === null) {
        this.#clear();
        return err(fault('khong-mo-duoc-mau', 'Chưa mở được dữ liệu mẫu.', { next: 'Bấm lại để lập dữ liệu mẫu mới.' }));
      }
      const marked = isSample(open) ? ok() : await setSample(open);
      if (!marked.ok) {
        await this.#sample.close();
        return marked;
      }
      this.#now = this.#sample;
      await this.#own.lock('hand');
      return ok({});
    } finally {
      this.#making = false;
    }
  }

  async #fill(control: JobControl): Promise<Result<unknown>> {
    const { sample } = this.#deps;
    if (sample === undefined) return err(fault('khong-co-du-lieu-mau', 'Chương trình này không có dữ liệu mẫu.', { next: 'Bắt đầu bằng dữ liệu của đơn vị.' }));
    this.#clear();
    const work = join(this.#root, 'nhap');
    mkdirSync(work, { recursive: true, mode: 0o700 });
    writeFileSync(join(this.#root, UNFINISHED), '');
    const made = await sample({ dir: this.#sampleDir, work }, control);
    rmSync(work, { recursive: true, force: true });
    if (made.ok) rmSync(join(this.#root, UNFINISHED));
    else this.#clear();
    return made;
  }

  async #remove(): Promise<Result<Record<string, never>>> {
    if (this.#now !== this.#sample) return err(fault('khong-phai-mau', 'Dữ liệu đang mở không phải dữ liệu mẫu của chương trình này.', { next: 'Không có gì bị xóa.' }));
    await this.#sample.close();
    this.#now = this.#own;
    this.#clear();
    this.#deps.onLock?.('locked', 'hand');
    return ok({});
  }

  #clear(): void {
    rmSync(this.#root, { recursive: true, force: true });
  }
}
