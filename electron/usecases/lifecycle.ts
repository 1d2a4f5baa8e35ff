import { existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fold } from '../../shared/text/fold.ts';
import { ROLES } from '../../shared/api/define.ts';
import type { Role } from '../../shared/api/define.ts';
import type { LockReason } from '../../shared/domain/lock.ts';
import type { Unit } from '../../shared/domain/unit.ts';
import { ROLE_WORDS, isActive, labelKey } from '../../shared/domain/user.ts';
import { catchRefusal, err, fault, ok } from '../../shared/result.ts';
import type { Fault, Result } from '../../shared/result.ts';
import { openBlobs } from '../files/blobs.ts';
import { errorCode } from '../files/disk-fault.ts';
import type { Actor, Session } from '../host/handlers.ts';
import { dismissChildren } from '../host/waiting-children.ts';
import { KEYRING_FILES, KEYRING_FORMAT } from '../store/keyring-file.ts';
import { changePassphrase, isUnprotected, needOwn, readKeyring, unlockWithPassphrase, unlockWithRecoveryCode } from '../store/keyring.ts';
import { signIn, signInLabels } from '../store/keyring-users.ts';
import { subkey } from '../store/keys.ts';
import { openOsWrap } from '../store/os-wrap.ts';
import { dropOsWrap } from '../store/os-wrap-file.ts';
import { openStore } from '../store/store.ts';
import { Db } from './db.ts';
import { verifyAtStart } from './audit-guard.ts';
import { denialNotes } from './denials.ts';
import type { DenialNotes } from './denials.ts';
import { entityTables } from './entity-tables.ts';
import type { HandlersOf } from './handlers.ts';
import { FIRST_RUN, createUnit, receiveUnit } from './first-run.ts';
import type { FirstRunSite } from './first-run.ts';
import { IdleLock } from './idle-lock.ts';
import { busyNow, fileGone, needPassphrase, unknownUser } from './lifecycle-faults.ts';
import type { LifecycleDeps } from './lifecycle-deps.ts';
import { lockAfter, lockMinutesOf } from './lock-settings.ts';
import { unitOf } from './open-unit.ts';
import { changeOwn, wrapAgain } from './own-passphrase.ts';
import { backupDesk } from './backup.ts';
import { BackupSchedule } from './backup-schedule.ts';
import { HealthWatch } from './health/watch.ts';
import { Rescue, holdsData, keyringGone, rescueMethods } from './rescue.ts';
import { settleRestore } from './restore.ts';
import { isSample } from './sample.ts';
import { upgradeBackup } from './upgrade-backup.ts';
import { dropPrepared, swapPending } from '../store/restore-swap.ts';
import type { OpenUnit } from './open-unit.ts';
import { OWNER, loneName, ownerOf, userLabelled } from './users.ts';

/** Methods that answer whether or not the unit is open. */
export const lifecycleMethods = ['unit.state', 'unit.create', 'unit.unlock', 'unit.unlockWithRecovery', 'unit.lock', 'unit.changePassphrase', 'handOn.receive', ...rescueMethods] as const;
type Methods = (typeof lifecycleMethods)[number];
/** So long after opening the journal is looked at: the window has drawn its first page by then. */
const CHECK_AFTER_MS = 5000;

/** New, locked or open: holds the opened unit and the methods that lead from one to the other. */
export class Lifecycle {
  readonly #deps: LifecycleDeps;
  #open: OpenUnit | null = null;
  /** Who signed in; null where nobody had to say who he is. */
  #userId: string | null = null;
  #denials: DenialNotes | null = null;
  /** Who had the unit open when a restore closed it. */
  #reopenAs: string | null = null;
  #schedule: BackupSchedule | null = null;
  #watch: HealthWatch | null = null;
  readonly #rescue: Rescue;
  readonly #idle: IdleLock | null;
  /** Why this run of the program locked the unit last; null: it did not. */
  #lockedBy: LockReason | null = null;
  /** A unit without a passphrase is being opened. */
  #opening: Promise<Result<Unit>> | null = null;
  /** The file of a unit that was locked just now is being closed. */
  #closing: Promise<void> = Promise.resolve();
  /** The backup that a locked unit still makes. */
  #parting: { readonly schedule: BackupSchedule; readonly done: Promise<void> } | null = null;
  /** Why the system's key store did not open the unit. */
  #storeProblem: Fault | null = null;

  constructor(deps: LifecycleDeps) {
    this.#deps = deps;
    const { dir, ports, clock, random, appVersion, busy = () => false } = deps;
    const { idleLock, elapsed = () => performance.now(), onLock } = deps;
    this.#idle = idleLock === undefined ? null : new IdleLock({ minutes: () => lockAfter(this.#open), busy, elapsed, now: () => clock.now(), announce: (reason) => onLock?.('locking', reason), lock: (reason) => this.lock(reason) }, idleLock.lookMs);
    this.#rescue = new Rescue({ dir, ports, clock, random, appVersion, busy, open: () => this.#open, isNew: () => this.isNew, close: () => this.#closeForRestore(), reopen: (...args) => this.#reopen(...args) });
  }

  /** The opened unit, or null while new or locked. */
  get open(): OpenUnit | null {
    return this.#open;
  }

  get isNew(): boolean {
    const { dir } = this.#deps;
    if (existsSync(join(dir, FIRST_RUN))) return true;
    return !KEYRING_FILES.some((f) => existsSync(join(dir, f))) && !swapPending(dir) && !holdsData(dir);
  }

  /**
   * Who acts in a session now. A lone user may do everything, or act in a lower role that the session names; of several
   * the one who signed in acts, as his row stands at this moment.
   * Fault: `khong-co-nguoi-dung`.
   */
  actor(session: Session): Result<Actor> {
    const open = this.#open;
    if (open === null) return ok({ id: 'none', name: '', role: 'none' });
    const { read } = open.db;
    const today = open.clock.today();
    if (read.count('user') === 0) {
      const role = (session.as ?? 'head') as Role;
      if (!ROLES.includes(role) || role === 'none') return err(unknownUser(session.as ?? '', 'Dùng một vai trò: viewer, clerk, secretary, head.'));
      return ok(session.as === undefined ? { id: OWNER, name: loneName(open), role } : { id: role, name: ROLE_WORDS[role], role });
    }
    const user = this.#userId === null ? ownerOf(read, today) : read.get('user', this.#userId);
    if (user === null || !isActive(user, today)) {
      // His time ended while the file was open: it is locked again.
      void this.lock('hand');
      return ok({ id: 'none', name: '', role: 'none' });
    }
    if (session.as !== undefined && labelKey(session.as) !== labelKey(user.label)) return err(unknownUser(session.as, 'Dùng tên đăng nhập của người đã mở dữ liệu.'));
    return ok({ id: user.id, name: user.name, role: user.role, focal: user.focal });
  }

  /** Somebody is at a window. */
  heard(): void {
    this.#idle?.heard();
  }

  /** The computer sleeps or its screen is locked. */
  away(): void {
    this.#idle?.away();
  }

  /** Closes the file and forgets the key. What no backup holds yet is backed up afterwards, for which nobody waits. */
  async lock(reason: LockReason): Promise<void> {
    const open = this.#open;
    if (open === null) return;
    this.#lockedBy = reason;
    this.#reopenAs = null;
    this.#rescue.opening(null, null);
    const closing = this.close({ backup: 'afterwards' });
    // What goes wrong in it is told to whoever locked.
    this.#closing = closing.catch(() => undefined);
    this.#idle?.settled();
    this.#deps.onLock?.('locked', reason);
    await closing;
    dismissChildren(this.#deps.ports.spawn);
    // Calls that were under way may still need the key.
    void (this.#deps.settled?.() ?? Promise.resolve()).then(() => open.dataKey.fill(0));
  }

  /** `backup`: with a last backup where backups are automatic; the program ends, or (`afterwards`) the unit is only locked. */
  async close({ backup = false }: { readonly backup?: boolean | 'afterwards' } = {}): Promise<void> {
    if (this.#opening !== null) await this.#opening.catch(() => undefined);
    const open = this.#open;
    const denials = this.#denials;
    const schedule = this.#schedule;
    this.#schedule = null;
    const watched = this.#watch?.end();
    this.#watch = null;
    if (backup === true) {
      this.#idle?.end();
      await Promise.all([schedule?.end({ backup }), this.#parting?.done]);
    }
    this.#open = null;
    this.#denials = null;
    this.#userId = null;
    if (backup === 'afterwards') schedule?.rest();
    await denials?.settled();
    if (backup === false) await schedule?.end({ backup });
    await watched;
    const head = open?.db.store.auditHead();
    const closed = open?.db.store.close();
    if (backup === 'afterwards' && schedule !== null && head !== undefined) {
      const done = (async () => {
        await closed;
        await schedule.end({ backup: true, head });
        dismissChildren(this.#deps.ports.spawn);
      })();
      this.#parting = { schedule, done };
    }
    await closed;
  }

  #enter(open: OpenUnit): void {
    this.#open = open;
    setTimeout(() => void this.#checkJournal(open), CHECK_AFTER_MS).unref();
    this.#rescue.opening(null, null);
    this.#lockedBy = null;
    this.#storeProblem = null;
    this.#idle?.settled();
    const { automaticBackups = false, busy = () => false, onChange } = this.#deps;
    if (!automaticBackups) return;
    const { store } = open.db;
    const watch = new HealthWatch({ open, busy, elapsed: () => performance.now(), onAlarm: (message) => this.#deps.onAlarm?.(message) });
    store.onCommit(() => watch.saved());
    this.#watch = watch;
    const schedule = new BackupSchedule({ desk: backupDesk(open), auditHead: () => store.auditHead(), busy, elapsed: () => performance.now(), onChange: () => onChange(['backup']) });
    store.onCommit(() => schedule.saved());
    this.#schedule = schedule;
  }

  get #firstRun(): FirstRunSite {
    return { ...this.#deps, openStore: (dataKey) => this.#openStore(dataKey), enter: (open) => this.#enter(open) };
  }

  #closeForRestore(): Promise<void> {
    if (this.#open !== null) this.#reopenAs = this.#userId;
    return this.close();
  }

  /** Opens what a restore left, for whoever had it open; it stays locked where he is no user of what was restored. */
  async #reopen(dataKey: Uint8Array, action: string, note: object): Promise<Result<unknown>> {
    const userId = this.#reopenAs;
    this.#reopenAs = null;
    const opened = await this.#openWith(dataKey, null);
    if (!opened.ok || this.#open === null) return opened;
    const written = action === '' ? opened : await this.#open.db.store.write('Sổ Vàng', action, (tx) => tx.note(note));
    const user = userId === null ? null : this.#open.db.read.get('user', userId);
    // A backup of the time with a lone user is the first one's; nobody else becomes him by restoring it.
    if (userId === null || (userId === OWNER && this.#open.db.read.count('user') === 0)) return written;
    if (user !== null && isActive(user, this.#deps.clock.today())) this.#userId = userId;
    else await this.close();
    return written;
  }

  /** Notes in the journal that a call was refused for its role (F67); before the unit is open there is no journal. */
  denied(actor: Actor, method: string): void {
    if (this.#open === null || actor.role === 'none') return;
    this.#denials ??= denialNotes(this.#open.db);
    this.#denials.add(actor, method);
  }

  handlers(): HandlersOf<Methods> {
    const { dir } = this.#deps;
    return {
      'unit.state': async (ctx) => {
        let unprotected = false;
        let labels: string[] = [];
        const settled = this.#open === null ? settleRestore(dir) : ok();
        if (!settled.ok) return settled;
        const found = this.isNew ? null : readKeyring(dir);
        if (found !== null && !found.ok) {
          const problem = found.error.code === 'chua-co-khoa' ? keyringGone() : found.error;
          this.#rescue.opening(problem, null);
          if (this.#rescue.problem === null) return found;
        }
        if (found?.ok === true) {
          const ring = found;
          unprotected = isUnprotected(ring.value);
          labels = signInLabels(ring.value, this.#deps.clock.today());
          // Without a passphrase there is nothing to ask for.
          if (unprotected && this.#open === null) {
            const opened = await this.#openUnprotected();
            if (!opened.ok && this.#rescue.problem === null) return opened;
          } else if (this.#open === null && this.#rescue.problem === null) await this.#unlockByMachine();
        }
        const { problem } = this.#rescue;
        return ok({
          state: this.#open !== null ? ('open' as const) : this.isNew ? ('new' as const) : problem !== null ? ('damaged' as const) : ('locked' as const),
          problem: this.#open !== null || problem === null ? null : { code: problem.code, message: problem.message },
          appVersion: this.#deps.appVersion,
          unprotected,
          sample: this.#open !== null && isSample(this.#open),
          unit: this.#open === null ? null : unitOf(this.#open),
          actor: this.#open === null ? null : this.#shown(ctx.session),
          signIn: labels,
          today: this.#deps.clock.today(),
          lockMinutes: this.#open === null || unprotected ? null : lockMinutesOf(this.#open),
          lockedBy: this.#open === null ? this.#lockedBy : null,
          keyStoreProblem: this.#open === null && this.#storeProblem !== null ? `${this.#storeProblem.message} ${this.#storeProblem.next ?? ''}`.trim() : null,
        });
      },
      'unit.create': async (ctx, input) => {
        if (!this.isNew) return err(fault('da-co-khoa', 'Thư mục này đã có dữ liệu của một đơn vị.', { next: 'Mở dữ liệu đó.' }));
        if (input.passphrase === '' && !input.acceptUnprotected) return err(needPassphrase());
        return createUnit(this.#firstRun, ctx.actor, input);
      },
      'unit.unlock': (_ctx, { passphrase, label }) => this.#unlock(passphrase, label ?? null),
      'unit.unlockWithRecovery': async (_ctx, input) => {
        if (input.newPassphrase === '' && !input.acceptUnprotected) return err(needPassphrase());
        const ring = readKeyring(dir);
        if (!ring.ok) return ring;
        const key = await unlockWithRecoveryCode(dir, input.code, this.#deps.stateDir);
        if (!key.ok) return key;
        if (ring.value.format !== KEYRING_FORMAT) return this.#recoverOwner(key.value, input.newPassphrase);
        const changed = await changePassphrase({ dir, dataKey: key.value, passphrase: input.newPassphrase, random: this.#deps.random, cost: this.#deps.cost });
        if (!changed.ok) return changed;
        return this.#openWith(key.value, null);
      },
      'unit.lock': async (_ctx, { reason }) => {
        if (reason !== undefined && this.#deps.busy?.() === true) return err(busyNow());
        await this.lock(reason ?? 'hand');
        return ok({});
      },
      'unit.changePassphrase': async (ctx, input) => {
        if (input.next === '' && !input.acceptUnprotected) return err(needPassphrase());
        const self = this.#open?.db.read.get('user', ctx.actor.id) ?? null;
        if (self !== null && this.#open !== null) return changeOwn(this.#deps, this.#open, self, input);
        // A lone user who acts in a lower role (`--as`) leaves the passphrase alone.
        if (ctx.actor.role !== 'head') return err(unknownUser(ctx.actor.role, 'Bỏ --as rồi làm lại.'));
        const key = await unlockWithPassphrase(dir, input.current, this.#deps.clock.now(), { stateDir: this.#deps.stateDir });
        if (!key.ok) return key;
        const changed = await changePassphrase({ dir, dataKey: key.value, passphrase: input.next, random: this.#deps.random, cost: this.#deps.cost });
        return changed.ok ? ok({}) : changed;
      },
      'handOn.receive': async (ctx, input, bytes, control) => {
        if (!this.isNew) return err(fault('da-co-khoa', 'Thư mục này đã có dữ liệu của một đơn vị.', { next: 'Mở dữ liệu đó rồi nhập gói bàn giao ở «Nhận gói dữ liệu».' }));
        if (input.passphrase === '' && !input.acceptUnprotected) return err(needPassphrase());
        return receiveUnit(this.#firstRun, ctx.actor, input, bytes, control);
      },
      ...this.#rescue.handlers(),
    };
  }

  /** Opens a unit that asks for nothing before anybody asks for it. A fault in it is told to whoever asks. */
  async begin(): Promise<void> {
    if (this.#open !== null || this.isNew || !settleRestore(this.#deps.dir).ok) return;
    const ring = readKeyring(this.#deps.dir);
    if (ring.ok && isUnprotected(ring.value)) await this.#openUnprotected();
  }

  /** Asked for twice at once it is opened once. */
  #openUnprotected(): Promise<Result<Unit>> {
    this.#opening ??= this.#unlock('').finally(() => {
      this.#opening = null;
    });
    return this.#opening;
  }

  async #unlock(passphrase: string, label: string | null = null): Promise<Result<Unit>> {
    if (this.#open !== null) {
      const user = label === null ? null : userLabelled(this.#open.db.read, label);
      if (user !== null && user.id !== (this.#userId ?? OWNER)) return err(fault('nguoi-khac-dang-mo', 'Người dùng khác đang mở dữ liệu này.', { kind: 'denied', next: 'Khóa ở cửa sổ đang mở rồi đăng nhập.' }));
      return ok(unitOf(this.#open));
    }
    if (this.isNew) return err(fault('chua-co-du-lieu', 'Thư mục này chưa có dữ liệu của đơn vị nào.', { next: 'Lập đơn vị mới.' }));
    const { dir, clock, stateDir } = this.#deps;
    const signed = await signIn(dir, { label, passphrase, now: clock.now(), today: clock.today(), keyOf: labelKey, stateDir });
    if (!signed.ok) return signed;
    // What this computer cannot open any more is no use here; it can be kept anew.
    if (this.#storeProblem?.code === 'kho-khoa-khac') dropOsWrap(dir);
    return this.#openWith(signed.value.dataKey, signed.value.userId);
  }

  /** Opens a unit whose key the system keeps for this user of this computer; not one that was locked since the program began. */
  async #unlockByMachine(): Promise<void> {
    const { dir, clock, ports } = this.#deps;
    if (ports.osKeyStore === undefined || this.#lockedBy !== null || this.#storeProblem !== null) return;
    const found = await openOsWrap({ dir, store: ports.osKeyStore, today: clock.today() });
    if (found === null || this.#open !== null) return;
    const opened = found.ok ? await this.#openWith(found.value.dataKey, found.value.userId) : found;
    if (!opened.ok && this.#rescue.problem === null) this.#storeProblem = opened.error;
  }

  /** Opens for a user, who must still be one by the data itself: an old keyring put back lets nobody in again. */
  async #openWith(dataKey: Uint8Array, userId: string | null): Promise<Result<Unit>> {
    await this.#endParting();
    if (this.#open === null) {
      const opened = this.#openWhole(dataKey);
      if (!opened.ok) {
        this.#rescue.opening(opened.error, dataKey);
        this.#reopenAs = userId;
        return opened;
      }
      const user = userId === null ? null : opened.value.db.read.get('user', userId);
      if (userId !== null && (user === null || !isActive(user, this.#deps.clock.today()))) {
        await opened.value.db.store.close();
        return err(fault('het-han-dung', 'Tên đăng nhập này đã ngừng dùng.', { kind: 'denied', next: 'Đăng nhập bằng tên khác, hoặc nhờ lãnh đạo đơn vị mở lại.' }));
      }
      this.#enter(opened.value);
      this.#userId = userId;
      return ok(unitOf(opened.value));
    }
    return ok(unitOf(this.#open));
  }

  /** Waits for a lock just made. Two backups of one unit at once would clear away each other's files: what is left of this one is made later. */
  async #endParting(): Promise<void> {
    await this.#closing;
    const parting = this.#parting;
    this.#parting = null;
    parting?.schedule.abort();
    await parting?.done;
  }

  /** Of several users the recovery code stands for the first head: it gets the new passphrase and is signed in. */
  async #recoverOwner(dataKey: Uint8Array, passphrase: string): Promise<Result<Unit>> {
    if (passphrase === '') return err(needOwn());
    const opened = await this.#openWith(dataKey, null);
    if (!opened.ok || this.#open === null) return opened;
    const owner = ownerOf(this.#open.db.read, this.#deps.clock.today());
    const changed = owner === null ? err<undefined>(needOwn()) : await wrapAgain(this.#deps, this.#open, owner.id, passphrase);
    if (!changed.ok) {
      await this.close();
      return changed;
    }
    this.#userId = owner?.id ?? null;
    return opened;
  }

  /** Off the start path; what it finds is said at once and stands on the health page. */
  async #checkJournal(open: OpenUnit): Promise<void> {
    if (this.#open !== open) return;
    const alarm = await verifyAtStart(open);
    if (alarm !== null) this.#deps.onAlarm?.(alarm);
  }

  #shown(session: Session) {
    const actor = this.actor(session);
    if (!actor.ok) return null;
    const { name, role, focal = [] } = actor.value;
    return { name, role, shared: (this.#open?.db.read.count('user') ?? 0) > 1, focal: [...new Set(focal.map((grant) => grant.role))] };
  }

  /** Opens a unit that is there: a missing file is not made anew, and one whose own row cannot be read is damaged. */
  #openWhole(dataKey: Uint8Array): Result<OpenUnit> {
    const { dir } = this.#deps;
    const settled = settleRestore(dir);
    if (!settled.ok) return settled;
    if ((statSync(join(dir, 'unit.db'), { throwIfNoEntry: false })?.size ?? 0) === 0) return err(fileGone());
    const opened = this.#openStore(dataKey);
    if (!opened.ok) return opened;
    const unit = catchRefusal(() => opened.value.db.read.get('unit', 'unit'));
    if (unit.ok && unit.value !== null) return opened;
    void opened.value.db.store.close();
    return err(unit.ok ? fileGone() : unit.error);
  }

  #openStore(dataKey: Uint8Array): Result<OpenUnit> {
    const { dir, clock, random, ports, appVersion, stateDir, onChange } = this.#deps;
    const store = openStore({ dir, dataKey, tables: entityTables, clock, random, fold, programVersion: appVersion, stateDir, beforeUpgrade: upgradeBackup({ dir, dataKey, now: () => clock.now(), appVersion }) });
    if (!store.ok) return store;
    // Copies of previewed bundles whose preview ended with the program; the lock says no other process uses them.
    try {
      rmSync(join(dir, 'staging'), { recursive: true, force: true });
      dropPrepared(dir);
    } catch (error) {
      // What a failing disk does not let go of goes next time.
      if (errorCode(error) === '') throw error;
    }
    store.value.onCommit((written) => onChange([...written]));
    const blobs = openBlobs({ dir: join(dir, 'blobs'), key: subkey(dataKey, 'blobs'), nameKey: subkey(dataKey, 'blob-names'), random });
    return ok({ dir, db: new Db(store.value), blobs, dataKey, clock, random, ports, appVersion, ...(this.#deps.cost === undefined ? {} : { cost: this.#deps.cost }) });
  }
}
