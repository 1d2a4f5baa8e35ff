import { Refusal, err, fault, ok } from '../../shared/result.ts';
import { judgeKeyFile } from '../../shared/exchange/peer.ts';
import type { SenderKey } from '../../shared/exchange/peer.ts';
import { fingerprintOf, importUnitKeys, signKeyFile, verifyKeyFile } from '../exchange/keys.ts';
import type { UnitKeys } from '../exchange/keys.ts';
import { readAll } from './attachments.ts';
import type { HandlersOf } from './handlers.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';

type Methods = 'peer.list' | 'peer.own' | 'peer.keyFile' | 'peer.add' | 'peer.confirm' | 'peer.revoke';
const MAX_KEY_FILE = 64 * 1024;

/** Trust between units: key files go both ways, and on each side a person compares the fingerprint. */
export function peerHandlers(open: OpenUnit): HandlersOf<Methods> {
  const { db } = open;
  return {
    'peer.list': () => ok(db.read.all('peer')),
    'peer.own': async () => {
      const keys = await unitKeys(open);
      const unit = unitOf(open);
      return ok({ unitCode: unit.code, fingerprint: fingerprintOf({ unitCode: unit.code, signingKey: keys.signingKey, recipient: keys.recipient }) });
    },
    'peer.keyFile': async () => {
      const unit = unitOf(open);
      const { text } = signKeyFile({ unitCode: unit.code, unitName: unit.name, unitKind: unit.kind, createdAt: instant(open.clock.now()) }, await unitKeys(open));
      return ok({ fileName: `${unit.code}.sovang-key`, mediaType: 'application/json', bytes: Buffer.from(text) });
    },
    'peer.add': async (ctx, _input, bytes) => {
      const file = verifyKeyFile((await readAll(bytes, MAX_KEY_FILE)) ?? new Uint8Array());
      if (!file.ok) return file;
      const { unitCode, unitName, unitKind, signingKey, recipient, fingerprint } = file.value;
      if (unitCode === unitOf(open).code) return err(fault('khoa-cua-minh', 'Đây là tệp khóa của chính đơn vị mình.', { next: 'Chọn tệp khóa của đơn vị kia.' }));
      const held = db.read.all('peer', { unit_code: unitCode });
      const verdict = judgeKeyFile({ unitCode, signingKey, recipient }, held.map((p) => ({ unitCode: p.unitCode, signingKey: p.signingKey, trust: p.trust, recipient: p.ageRecipient })));
      if (verdict === 'revoked') return err(fault('khoa-da-thu-hoi', `Khóa này của ${unitName} đã bị thu hồi.`, { next: 'Xin tệp khóa mới của đơn vị kia.' }));
      const same = held.find((p) => p.signingKey === signingKey && p.ageRecipient === recipient);
      if (verdict === 'same' && same !== undefined) return ok(same);
      return db.write(ctx.actor, 'Nhận tệp khóa', (tx) =>
        tx.add('peer', { unitCode, unitName, unitKind, signingKey, ageRecipient: recipient, fingerprint, trust: 'chua-xac-nhan', confirmedOn: null, confirmedBy: '' }),
      );
    },
    'peer.confirm': (ctx, input) =>
      db.write(ctx.actor, 'Xác nhận khóa đơn vị', (tx) => {
        const peer = tx.need('peer', input.id);
        if (peer.trust === 'da-thu-hoi') throw new Refusal(fault('khoa-da-thu-hoi', `Khóa này của ${peer.unitName} đã bị thu hồi.`, { next: 'Xin tệp khóa mới.' }));
        return tx.put('peer', { ...peer, trust: 'da-xac-nhan', confirmedOn: open.clock.today(), confirmedBy: input.confirmedBy }, input.version);
      }),
    'peer.revoke': (ctx, input) => db.write(ctx.actor, 'Thu hồi khóa đơn vị', (tx) => tx.put('peer', { ...tx.need('peer', input.id), trust: 'da-thu-hoi' }, input.version)),
  };
}

/** The unit's own secret keys, checked. */
export async function unitKeys(open: OpenUnit): Promise<UnitKeys> {
  const keys = await importUnitKeys(open.db.setting<string>('unit-keys') ?? '');
  if (!keys.ok) throw new Refusal(keys.error);
  return keys.value;
}

/** Every key we hold of other units, with its trust. */
export function senderKeys(open: OpenUnit): SenderKey[] {
  return open.db.read.all('peer').map((p) => ({ unitCode: p.unitCode, signingKey: p.signingKey, trust: p.trust }));
}

/** `2026-11-05T07:05:00Z`: whole seconds, as bundle and key file write them. */
export function instant(now: number): string {
  return `${new Date(now).toISOString().slice(0, 19)}Z`;
}
