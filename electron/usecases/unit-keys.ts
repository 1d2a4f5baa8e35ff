import { deviceWords } from '../../shared/exchange/arrival.ts';
import type { Rotation, SenderKey } from '../../shared/exchange/trust.ts';
import { Refusal, catchRefusal, err, fault, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { ArchivedKeys, KeyChain } from '../exchange/key-backup.ts';
import { MAX_KEY_BACKUP, sealKeys, unsealKeys } from '../exchange/key-backup.ts';
import { exportUnitKeys, fingerprintOf, fingerprintWordsOf, importUnitKeys, makeUnitKeys, signKeyFile, signRotation, UnitKeys } from '../exchange/keys.ts';
import { readKeyring } from '../store/keyring.ts';
import { recoverySeed } from '../store/recovery-code.ts';
import { readAll } from './attachments.ts';
import type { Writing } from './db.ts';
import { putSetting } from './db.ts';
import type { HandlersOf } from './handlers.ts';
import { dayOfInstant, instant } from './instant.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';

type Methods = 'peer.own' | 'peer.keyFile' | 'peer.rotate' | 'peer.renew' | 'peer.keyBackup' | 'peer.restoreKeys';
const KEYS = 'unit-keys';
const HISTORY = 'unit-key-history';

/** Beside the pair in use: when it was made, what leads to it from earlier ones, and those. */
interface History {
  readonly madeOn: string | null;
  readonly rotations: readonly Rotation[];
  readonly archived: readonly ArchivedKeys[];
}

function historyOf(open: OpenUnit): History {
  const { madeOn = null, rotations = [], archived = [] } = open.db.setting<Partial<History>>(HISTORY) ?? {};
  return { madeOn: madeOn ?? putInUseOn(open), rotations, archived };
}

/** Day on which the pair in use came to stand here: for the first one, which no history names. */
function putInUseOn(open: OpenUnit): string | null {
  const last = open.db.store.lastChange('setting', KEYS);
  return last === null ? null : dayOfInstant(instant(last.at));
}

/** The unit's own secret keys, checked. */
export async function unitKeys(open: OpenUnit): Promise<UnitKeys> {
  const keys = await importUnitKeys(open.db.setting<string>(KEYS) ?? '');
  if (!keys.ok) throw new Refusal(keys.error);
  return keys.value;
}

/** Fingerprint of the pair in use, in digits and words, without waiting: for papers. */
export function ownFingerprint(open: OpenUnit): { fingerprint: string; words: string } {
  const held = UnitKeys.safeParse(JSON.parse(open.db.setting<string>(KEYS) ?? 'null'));
  if (!held.success) throw new Refusal(fault('khoa-don-vi-hong', 'Khóa của đơn vị lưu trên máy đã hỏng.', { next: 'Phục hồi từ bản sao lưu gần nhất.' }));
  const keys = { unitCode: unitOf(open).code, signingKey: held.data.signingKey, recipient: held.data.recipient };
  return { fingerprint: fingerprintOf(keys), words: fingerprintWordsOf(keys) };
}

/** Every secret identity of this unit that may open a bundle: that in use first, then earlier ones, so that what was written for an old key still opens. */
export async function identitiesOf(open: OpenUnit): Promise<string[]> {
  return [(await unitKeys(open)).identity, ...historyOf(open).archived.map(({ keys }) => keys.identity).toReversed()];
}

/**
 * Keys that other machines of this unit sign with, as those of a peer: the pair in use, a pair it follows up to the day it
 * was replaced, and none that was lost.
 */
export async function ownSigners(open: OpenUnit): Promise<SenderKey[]> {
  const unitCode = unitOf(open).code;
  const old = historyOf(open).archived.map(({ keys, retiredOn, why }): SenderKey =>
    why === 'mat-khoa'
      ? { unitCode, signingKey: keys.signingKey, trust: 'da-thu-hoi', replacedOn: null, revokedFrom: retiredOn }
      : { unitCode, signingKey: keys.signingKey, trust: 'da-thay', replacedOn: retiredOn, revokedFrom: null },
  );
  return [{ unitCode, signingKey: (await unitKeys(open)).signingKey, trust: 'da-xac-nhan', replacedOn: null, revokedFrom: null }, ...old];
}

/** Recipient of the printed recovery code; null for a unit made without one. */
function recoveryRecipient(open: OpenUnit): string | null {
  const ring = readKeyring(open.dir);
  return ring.ok ? (ring.value.recovery.recipient ?? null) : null;
}

async function ownKey(open: OpenUnit) {
  const keys = await unitKeys(open);
  const { code, name } = unitOf(open);
  const history = historyOf(open);
  const named = (one: UnitKeys) => ({ unitCode: code, signingKey: one.signingKey, recipient: one.recipient });
  return {
    unitCode: code,
    unitName: name,
    fingerprint: fingerprintOf(named(keys)),
    words: fingerprintWordsOf(named(keys)),
    device: deviceWords(open.db.store.identity().device),
    madeOn: history.madeOn,
    recoverable: recoveryRecipient(open) !== null,
    archived: history.archived.map((old) => ({ fingerprint: fingerprintOf(named(old.keys)), madeOn: old.madeOn, retiredOn: old.retiredOn, why: old.why })).toReversed(),
  };
}

/** The unit's own keys: given away, changed, lost, kept under the recovery code and taken back. */
export function unitKeyHandlers(open: OpenUnit): HandlersOf<Methods> {
  const { db, clock } = open;

  /** Puts a new pair in use; the present one goes to the archive. */
  const replace = (tx: Writing, old: UnitKeys, next: UnitKeys, why: ArchivedKeys['why'], rotations: readonly Rotation[]): void => {
    const { madeOn, archived } = historyOf(open);
    putSetting(tx, KEYS, exportUnitKeys(next));
    putSetting(tx, HISTORY, { madeOn: clock.today(), rotations, archived: [...archived, { keys: old, madeOn, retiredOn: clock.today(), why }] } satisfies History);
  };

  return {
    'peer.own': async () => ok(await ownKey(open)),
    'peer.keyFile': async () => {
      const unit = unitOf(open);
      const { text } = signKeyFile({ unitCode: unit.code, unitName: unit.name, unitKind: unit.kind, createdAt: instant(clock.now()) }, await unitKeys(open), historyOf(open).rotations);
      return ok({ fileName: `${unit.code}.sovang-key`, mediaType: 'application/json', bytes: Buffer.from(text) });
    },
    'peer.rotate': async (ctx) => {
      const old = await unitKeys(open);
      const next = await makeUnitKeys(open.random);
      const rotation = signRotation(unitOf(open).code, old, next, clock.today());
      const done = await db.write(ctx.actor, 'Đổi khóa của đơn vị', (tx) => replace(tx, old, next, 'doi-khoa', [...historyOf(open).rotations, rotation]));
      return done.ok ? ok(await ownKey(open)) : done;
    },
    'peer.renew': async (ctx) => {
      const old = await unitKeys(open);
      const next = await makeUnitKeys(open.random);
      // Not named by the old key: whoever has that one now could name keys too.
      const done = await db.write(ctx.actor, 'Lập khóa mới vì mất khóa', (tx) => replace(tx, old, next, 'mat-khoa', []));
      return done.ok ? ok(await ownKey(open)) : done;
    },
    'peer.keyBackup': async () => {
      const recipient = recoveryRecipient(open);
      if (recipient === null) return err(fault('chua-co-ma-khoi-phuc', 'Đơn vị chưa có mã khôi phục nên chưa lập được tệp khóa dự phòng.', { next: 'Lập mã khôi phục trước.' }));
      const { code, name, kind } = unitOf(open);
      const { madeOn, rotations, archived } = historyOf(open);
      const chain: KeyChain = { unitCode: code, unitName: name, unitKind: kind, keys: await unitKeys(open), madeOn, rotations: [...rotations], archived: [...archived] };
      return ok({ fileName: `${code}-du-phong.sovang-keys`, mediaType: 'application/octet-stream', bytes: await sealKeys(chain, recipient) });
    },
    'peer.restoreKeys': async (ctx, { code }, bytes) => {
      const seed = recoverySeed(code);
      if (!seed.ok) return seed;
      const chain = await unsealKeys((await readAll(bytes, MAX_KEY_BACKUP)) ?? new Uint8Array(), seed.value);
      if (!chain.ok) return chain;
      const keys = await importUnitKeys(JSON.stringify(chain.value.keys));
      if (!keys.ok) return keys;
      const restored = await restore(open, ctx, chain.value, keys.value);
      return restored.ok ? ok(await ownKey(open)) : restored;
    },
  };
}

/** Takes a chain of keys back; the pair used until now goes to the archive, and none is lost. */
async function restore(open: OpenUnit, ctx: Parameters<HandlersOf<Methods>['peer.own']>[0], chain: KeyChain, keys: UnitKeys): Promise<Result<unknown>> {
  const present = await unitKeys(open);
  const unit = unitOf(open);
  const allowed = catchRefusal(() => mayRestore(open, chain));
  if (!allowed.ok) return allowed;
  return open.db.write(ctx.actor, 'Khôi phục khóa của đơn vị', (tx) => {
    const here = historyOf(open);
    const known = new Set([keys.signingKey, ...chain.archived.map((old) => old.keys.signingKey)]);
    const also: ArchivedKeys[] = [...here.archived, ...(present.signingKey === keys.signingKey ? [] : [{ keys: present, madeOn: here.madeOn, retiredOn: open.clock.today(), why: 'mat-khoa' as const }])];
    putSetting(tx, KEYS, exportUnitKeys(keys));
    putSetting(tx, HISTORY, { madeOn: chain.madeOn, rotations: chain.rotations, archived: [...chain.archived, ...also.filter((old) => !known.has(old.keys.signingKey))] } satisfies History);
    if (unit.code !== chain.unitCode) tx.put('unit', { ...unit, code: chain.unitCode });
  });
}

/** Keys belong to a unit code. A unit made anew takes the old code back with them, as long as nothing bears its own. */
function mayRestore(open: OpenUnit, chain: KeyChain): void {
  const unit = unitOf(open);
  if (unit.code === chain.unitCode) return;
  const spoken = (['bundle_out', 'bundle_in', 'dossier_version', 'receipt', 'return_note', 'decision'] as const).some((type) => open.db.read.count(type) > 0);
  if (!spoken) return;
  throw new Refusal(
    fault('khoa-cua-don-vi-khac', `Tệp khóa dự phòng này của ${chain.unitName} (${chain.unitCode}), không phải của đơn vị đang mở (${unit.code}).`, {
      next: 'Dữ liệu đang mở đã trình hoặc nhận hồ sơ dưới mã riêng của nó. Khôi phục khóa ngay sau khi lập lại đơn vị, trước khi trình hồ sơ.',
    }),
  );
}
