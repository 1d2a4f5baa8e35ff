import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { syncDirectorySync } from '../files/atomic.ts';
import { isCommune, unitCode } from '../../shared/domain/unit.ts';
import type { Unit } from '../../shared/domain/unit.ts';
import { fold } from '../../shared/text/fold.ts';
import { nfc } from '../../shared/text/normal.ts';
import { ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { exportUnitKeys, makeUnitKeys, recoveryIdentity } from '../exchange/keys.ts';
import type { Actor, JobControl } from '../host/handlers.ts';
import type { HostPorts } from '../host/ports.ts';
import { KEYRING_FILES } from '../store/keyring-file.ts';
import { createKeyring } from '../store/keyring.ts';
import type { ScryptCost } from '../store/keyring.ts';
import { recoverySeed } from '../store/recovery-code.ts';
import { putSetting } from './db.ts';
import { proveHandOn, takeHandOn } from './hand-on-receive.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';

/** Stands while a first run has not written its unit yet: what lies beside it was never confirmed. */
export const FIRST_RUN = 'first-run';
/** Where a hand-over lies while it is taken in. */
const HAND_ON = 'nhan-ban-giao';

/** A folder without a unit, and how one is opened there. */
export interface FirstRunSite {
  readonly dir: string;
  readonly ports: HostPorts;
  readonly random: (n: number) => Uint8Array;
  readonly cost?: ScryptCost | undefined;
  openStore(dataKey: Uint8Array): Result<OpenUnit>;
  enter(open: OpenUnit): void;
}

/** A unit made from a hand-over; whatever goes wrong, or cancelled, the folder is as it was. */
export async function receiveUnit(site: FirstRunSite, actor: Actor, { code, passphrase }: { readonly code: string; readonly passphrase: string }, bytes: AsyncIterable<Uint8Array>, control: JobControl) {
  const { dir, ports, random, cost } = site;
  discardFirstRun(dir);
  mkdirSync(join(dir, HAND_ON), { recursive: true, mode: 0o700 });
  writeFileSync(join(dir, FIRST_RUN), '');
  let made: OpenUnit | null = null;
  let done = false;
  try {
    const proven = await proveHandOn(join(dir, HAND_ON), { ports, random }, code, bytes, control);
    if (!proven.ok) return proven;
    try {
      const ring = await createKeyring({ dir, passphrase, random, cost, recipientOf: async (newCode) => recoveryRecipient(newCode) });
      if (!ring.ok) return ring;
      const opened = site.openStore(ring.value.dataKey);
      if (!opened.ok) return opened;
      made = opened.value;
      const taken = await takeHandOn(made, { ...actor, name: 'Nhận bàn giao' }, proven.value, ring.value.recoveryCode, control);
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
      if (made !== null) {
        await endFirstRun(dir, made);
        site.enter(made);
      }
    } else {
      await (made as OpenUnit | null)?.db.store.close();
      discardFirstRun(dir);
      rmSync(join(dir, FIRST_RUN), { force: true });
    }
  }
}

/** Makes the unit, its data key and its recovery code. */
export async function createUnit(site: FirstRunSite, actor: Actor, input: { kind: Unit['kind']; name: string; province: string; signer: { name: string; title: string }; passphrase: string }): Promise<Result<Unit>> {
  const { dir, random, cost } = site;
  discardFirstRun(dir);
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, FIRST_RUN), '');
  const ring = await createKeyring({ dir, passphrase: input.passphrase, random, cost, recipientOf: async (code) => recoveryRecipient(code) });
  if (!ring.ok) return ring;
  const keys = await makeUnitKeys(random);
  const opened = site.openStore(ring.value.dataKey);
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
  await endFirstRun(dir, opened.value);
  site.enter(opened.value);
  return saved;
}

/**
 * From here on the unit is there: that its mark is gone has reached the disk when this answers, else a power cut would bring
 * the mark back and the unit would be taken for one that never was. Throws system errors; the unit is then closed.
 */
async function endFirstRun(dir: string, open: OpenUnit): Promise<void> {
  try {
    rmSync(join(dir, FIRST_RUN));
    syncDirectorySync(dir);
  } catch (error) {
    await open.db.store.close();
    throw error;
  }
}

/** An unfinished first run confirmed nothing; its files are taken away so that it can begin again. */
function discardFirstRun(dir: string): void {
  if (!existsSync(join(dir, FIRST_RUN))) return;
  for (const file of [...KEYRING_FILES, 'unit.db', 'unit.db-wal', 'unit.db-shm', 'session.json', 'guesses.json']) rmSync(join(dir, file), { force: true });
  for (const folder of [HAND_ON, 'staging', 'blobs']) rmSync(join(dir, folder), { recursive: true, force: true });
}

async function recoveryRecipient(code: string): Promise<string> {
  const seed = recoverySeed(code);
  if (!seed.ok) throw new Error('a code just made must be readable');
  return (await recoveryIdentity(seed.value)).recipient;
}
