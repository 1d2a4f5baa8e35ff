import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fold } from '../../shared/text/fold.ts';
import { nfc } from '../../shared/text/normal.ts';
import { isCommune, unitCode } from '../../shared/domain/unit.ts';
import type { Unit } from '../../shared/domain/unit.ts';
import { err, fault, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { exportUnitKeys, makeUnitKeys, recoveryIdentity } from '../exchange/keys.ts';
import { openBlobs } from '../files/blobs.ts';
import type { HostPorts } from '../host/ports.ts';
import type { Actor } from '../host/handlers.ts';
import { KEYRING_FILES } from '../store/keyring-file.ts';
import { changePassphrase, createKeyring, isUnprotected, readKeyring, unlockWithPassphrase, unlockWithRecoveryCode } from '../store/keyring.ts';
import type { ScryptCost } from '../store/keyring.ts';
import { subkey } from '../store/keys.ts';
import { recoverySeed } from '../store/recovery-code.ts';
import { openStore } from '../store/store.ts';
import { Db, putSetting } from './db.ts';
import { entityTables } from './entity-tables.ts';
import { proveHandOn, takeHandOn } from './hand-on-receive.ts';
import type { HandlersOf } from './handlers.ts';
import { unitOf } from './open-unit.ts';
import type { Clock, OpenUnit } from './open-unit.ts';

/** Methods that answer whether or not the unit is open. */
export const lifecycleMethods = ['unit.state', 'unit.create', 'unit.unlock', 'unit.unlockWithRecovery', 'unit.lock', 'unit.changePassphrase', 'handOn.receive'] as const;
type Methods = (typeof lifecycleMethods)[number];
/** Stands while a first run has not written its unit yet: what lies beside it was never confirmed. */
const FIRST_RUN = 'first-run';
/** Where a hand-over lies while it is taken in. */
const HAND_ON = 'nhan-ban-giao';

export interface LifecycleDeps {
  readonly dir: string;
  readonly ports: HostPorts;
  readonly clock: Clock;
  readonly random: (n: number) => Uint8Array;
  readonly appVersion: string;
  readonly cost?: ScryptCost;
  readonly onChange: (types: readonly string[]) => void;
}

/** New, locked or open: holds the opened unit and the methods that lead from one to the other. */
export class Lifecycle {
  readonly #deps: LifecycleDeps;
  #open: OpenUnit | null = null;

  constructor(deps: LifecycleDeps) {
    this.#deps = deps;
  }

  /** The opened unit, or null while new or locked. */
  get open(): OpenUnit | null {
    return this.#open;
  }

  get isNew(): boolean {
    const { dir } = this.#deps;
    return existsSync(join(dir, FIRST_RUN)) || !KEYRING_FILES.some((f) => existsSync(join(dir, f)));
  }

  async close(): Promise<void> {
    const open = this.#open;
    this.#open = null;
    await open?.db.store.close();
  }

  handlers(): HandlersOf<Methods> {
    const { dir } = this.#deps;
    return {
      'unit.state': async (ctx) => {
        let unprotected = false;
        if (!this.isNew) {
          const ring = readKeyring(dir);
          if (!ring.ok) return ring;
          unprotected = isUnprotected(ring.value);
          // Without a passphrase there is nothing to ask for.
          if (unprotected && this.#open === null) {
            const opened = await this.#unlock('');
            if (!opened.ok) return opened;
          }
        }
        return ok({
          state: this.#open !== null ? ('open' as const) : this.isNew ? ('new' as const) : ('locked' as const),
          appVersion: this.#deps.appVersion,
          unprotected,
          unit: this.#open === null ? null : unitOf(this.#open),
          actor: this.#open === null ? null : { name: ctx.actor.name, role: ctx.actor.role },
          today: this.#deps.clock.today(),
        });
      },
      'unit.create': async (ctx, input) => {
        if (!this.isNew) return err(fault('da-co-khoa', 'Thư mục này đã có dữ liệu của một đơn vị.', { next: 'Mở dữ liệu đó.' }));
        if (input.passphrase === '' && !input.acceptUnprotected) return err(needPassphrase());
        return this.#create(ctx.actor, input);
      },
      'unit.unlock': (_ctx, { passphrase }) => this.#unlock(passphrase),
      'unit.unlockWithRecovery': async (_ctx, input) => {
        if (input.newPassphrase === '' && !input.acceptUnprotected) return err(needPassphrase());
        const key = await unlockWithRecoveryCode(dir, input.code);
        if (!key.ok) return key;
        const changed = await changePassphrase({ dir, dataKey: key.value, passphrase: input.newPassphrase, random: this.#deps.random, cost: this.#deps.cost });
        if (!changed.ok) return changed;
        return this.#openWith(key.value);
      },
      'unit.lock': async () => {
        await this.close();
        return ok({});
      },
      'unit.changePassphrase': async (_ctx, input) => {
        if (input.next === '' && !input.acceptUnprotected) return err(needPassphrase());
        const key = await unlockWithPassphrase(dir, input.current, this.#deps.clock.now());
        if (!key.ok) return key;
        const changed = await changePassphrase({ dir, dataKey: key.value, passphrase: input.next, random: this.#deps.random, cost: this.#deps.cost });
        return changed.ok ? ok({}) : changed;
      },
      'handOn.receive': async (ctx, input, bytes) => {
        if (!this.isNew) return err(fault('da-co-khoa', 'Thư mục này đã có dữ liệu của một đơn vị.', { next: 'Mở dữ liệu đó rồi nhập gói bàn giao ở «Nhận gói dữ liệu».' }));
        if (input.passphrase === '' && !input.acceptUnprotected) return err(needPassphrase());
        return this.#receive(ctx.actor, input, bytes);
      },
    };
  }

  /** A unit made from a hand-over; whatever goes wrong, the folder is as it was. */
  async #receive(actor: Actor, { code, passphrase }: { readonly code: string; readonly passphrase: string }, bytes: AsyncIterable<Uint8Array>) {
    const { dir, ports, random, cost } = this.#deps;
    this.#discardFirstRun();
    mkdirSync(join(dir, HAND_ON), { recursive: true, mode: 0o700 });
    writeFileSync(join(dir, FIRST_RUN), '');
    let made: OpenUnit | null = null;
    let done = false;
    try {
      const proven = await proveHandOn(join(dir, HAND_ON), ports, code, bytes, random);
      if (!proven.ok) return proven;
      try {
        const ring = await createKeyring({ dir, passphrase, random, cost, recipientOf: async (newCode) => recoveryRecipient(newCode) });
        if (!ring.ok) return ring;
        const opened = this.#openStore(ring.value.dataKey);
        if (!opened.ok) return opened;
        made = opened.value;
        const taken = await takeHandOn(made, { ...actor, name: 'Nhận bàn giao' }, proven.value, ring.value.recoveryCode);
        if (!taken.ok) return taken;
        done = true;
        const { manifest } = proven.value.staged;
        const { setAside } = taken.value.bundle;
        return ok({ unit: unitOf(made), records: manifest.records.lines - setAside, setAside, left: manifest.set === null ? 0 : manifest.set.n - 1 });
      } finally {
        proven.value.staging.close();
      }
    } finally {
      if (done) {
        rmSync(join(dir, HAND_ON), { recursive: true, force: true });
        rmSync(join(dir, FIRST_RUN));
        this.#open = made;
      } else {
        await (made as OpenUnit | null)?.db.store.close();
        this.#discardFirstRun();
        rmSync(join(dir, FIRST_RUN), { force: true });
      }
    }
  }

  async #create(actor: Actor, input: { kind: Unit['kind']; name: string; province: string; signer: { name: string; title: string }; passphrase: string }): Promise<Result<Unit>> {
    const { dir, random, cost } = this.#deps;
    this.#discardFirstRun();
    mkdirSync(dir, { recursive: true });
    writeFileSync(join(dir, FIRST_RUN), '');
    const ring = await createKeyring({ dir, passphrase: input.passphrase, random, cost, recipientOf: async (code) => recoveryRecipient(code) });
    if (!ring.ok) return ring;
    const keys = await makeUnitKeys(random);
    const opened = this.#openStore(ring.value.dataKey);
    if (!opened.ok) return opened;
    const name = nfc(input.name);
    const suffix = Buffer.from(random(2)).toString('hex');
    const saved = await opened.value.db.write({ ...actor, name: 'Lần chạy đầu' }, 'Lập đơn vị', (tx) => {
      const unit = tx.add('unit', {
        id: 'unit',
        code: unitCode(fold(name), suffix),
        kind: input.kind,
        name,
        province: nfc(input.province),
        superior: '',
        placeName: null,
        symbol: isCommune(input.kind) ? 'UBND' : null,
        draftingSymbol: null,
        formerDistrict: null,
      });
      tx.add('signer', { name: nfc(input.signer.name), title: nfc(input.signer.title), capacity: 'head', onBehalfOf: '', validFrom: null, validTo: null, preferred: true });
      putSetting(tx, 'recovery-code', ring.value.recoveryCode);
      putSetting(tx, 'unit-keys', exportUnitKeys(keys));
      return unit;
    });
    if (!saved.ok) {
      await opened.value.db.store.close();
      return saved;
    }
    rmSync(join(dir, FIRST_RUN));
    this.#open = opened.value;
    return saved;
  }

  /** An unfinished first run confirmed nothing; its files are taken away so that it can begin again. */
  #discardFirstRun(): void {
    const { dir } = this.#deps;
    if (!existsSync(join(dir, FIRST_RUN))) return;
    for (const file of [...KEYRING_FILES, 'unit.db', 'unit.db-wal', 'unit.db-shm', 'session.json', 'guesses.json']) rmSync(join(dir, file), { force: true });
    for (const folder of [HAND_ON, 'staging', 'blobs']) rmSync(join(dir, folder), { recursive: true, force: true });
  }

  async #unlock(passphrase: string): Promise<Result<Unit>> {
    if (this.#open !== null) return ok(unitOf(this.#open));
    if (this.isNew) return err(fault('chua-co-du-lieu', 'Thư mục này chưa có dữ liệu của đơn vị nào.', { next: 'Lập đơn vị mới.' }));
    const key = await unlockWithPassphrase(this.#deps.dir, passphrase, this.#deps.clock.now());
    return key.ok ? this.#openWith(key.value) : key;
  }

  #openWith(dataKey: Uint8Array): Result<Unit> {
    if (this.#open === null) {
      const opened = this.#openStore(dataKey);
      if (!opened.ok) return opened;
      this.#open = opened.value;
    }
    return ok(unitOf(this.#open));
  }

  #openStore(dataKey: Uint8Array): Result<OpenUnit> {
    const { dir, clock, random, ports, appVersion, onChange } = this.#deps;
    const store = openStore({ dir, dataKey, tables: entityTables, clock, random, fold, programVersion: appVersion });
    if (!store.ok) return store;
    // Copies of previewed bundles whose preview ended with the program; the lock says no other process uses them.
    rmSync(join(dir, 'staging'), { recursive: true, force: true });
    store.value.onCommit((changes) => onChange([...new Set(changes.map((c) => c.type))]));
    const blobs = openBlobs({ dir: join(dir, 'blobs'), key: subkey(dataKey, 'blobs'), nameKey: subkey(dataKey, 'blob-names'), random });
    return ok({ dir, db: new Db(store.value), blobs, dataKey, clock, random, ports, appVersion });
  }
}

async function recoveryRecipient(code: string): Promise<string> {
  const seed = recoverySeed(code);
  if (!seed.ok) throw new Error('a code just made must be readable');
  return (await recoveryIdentity(seed.value)).recipient;
}

function needPassphrase() {
  return fault('chua-dat-mat-khau', 'Chưa đặt mật khẩu. Không có mật khẩu thì ai dùng máy này cũng đọc được dữ liệu.', {
    item: 'passphrase',
    next: 'Đặt mật khẩu, hoặc xác nhận dùng không mật khẩu.',
  });
}
