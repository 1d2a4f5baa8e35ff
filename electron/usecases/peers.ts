import type { Peer } from '../../shared/domain/exchange.ts';
import { judgeKeyFile } from '../../shared/exchange/peer.ts';
import type { SenderKey } from '../../shared/exchange/peer.ts';
import { fallenWith, succession } from '../../shared/exchange/trust.ts';
import { Refusal, err, fault, ok } from '../../shared/result.ts';
import { formatScreenDate } from '../../shared/text/dates.ts';
import { verifyKeyFile } from '../exchange/keys.ts';
import { readAll } from './attachments.ts';
import type { HandlersOf } from './handlers.ts';
import { dayOfInstant } from './instant.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';

type Methods = 'peer.list' | 'peer.add' | 'peer.confirm' | 'peer.revoke';
const MAX_KEY_FILE = 64 * 1024;

/** Trust between units: key files go both ways, and on each side a person compares the fingerprint. */
export function peerHandlers(open: OpenUnit): HandlersOf<Methods> {
  const { db } = open;
  return {
    'peer.list': () => ok(db.read.all('peer')),
    'peer.add': async (ctx, _input, bytes) => {
      const file = verifyKeyFile((await readAll(bytes, MAX_KEY_FILE)) ?? new Uint8Array());
      if (!file.ok) return file;
      const { unitCode, unitName, unitKind, signingKey, recipient, fingerprint, words } = file.value;
      if (unitCode === unitOf(open).code) return err(fault('khoa-cua-minh', 'Đây là tệp khóa của chính đơn vị mình.', { next: 'Chọn tệp khóa của đơn vị kia.' }));
      const held = db.read.all('peer', { unit_code: unitCode });
      const known = held.map((p) => ({ ...standingOf(p), recipient: p.ageRecipient }));
      const verdict = judgeKeyFile(file.value, known);
      const same = held.find((p) => p.signingKey === signingKey && p.ageRecipient === recipient);
      if (verdict === 'revoked') return err(revokedFault(held.find((p) => p.signingKey === signingKey) ?? null, unitName));
      if (verdict === 'same' && same !== undefined) return ok(same);
      const named = verdict === 'followed' ? succession(file.value, known) : null;
      return db.write(ctx.actor, named === null ? 'Nhận tệp khóa' : 'Nhận khóa mới của đơn vị đã xác nhận', (tx) => {
        const today = open.clock.today();
        const trusted = named === null ? { trust: 'chua-xac-nhan' as const, confirmedOn: null, previousKey: null } : { trust: 'da-xac-nhan' as const, confirmedOn: today, previousKey: named.from };
        if (named !== null) {
          for (const old of held.filter((p) => p.signingKey === named.from && p.trust === 'da-xac-nhan')) tx.put('peer', { ...old, trust: 'da-thay', replacedOn: named.day });
        }
        if (same !== undefined) return tx.put('peer', { ...same, ...trusted });
        return tx.add('peer', { unitCode, unitName, unitKind, signingKey, ageRecipient: recipient, fingerprint, words, addedOn: today, confirmedBy: '', replacedOn: null, revokedFrom: null, revokedReason: '', ...trusted });
      });
    },
    'peer.confirm': (ctx, input) =>
      db.write(ctx.actor, 'Xác nhận khóa đơn vị', (tx) => {
        const peer = tx.need('peer', input.id);
        if (peer.trust === 'da-thu-hoi') throw new Refusal(revokedFault(peer, peer.unitName));
        if (peer.trust === 'da-thay') throw new Refusal(fault('khoa-da-thay', `${peer.unitName} đã thay khóa này bằng khóa khác.`, { next: 'Xin tệp khóa mới của đơn vị kia.' }));
        return tx.put('peer', { ...peer, trust: 'da-xac-nhan', confirmedOn: open.clock.today(), confirmedBy: input.confirmedBy, previousKey: null }, input.version);
      }),
    'peer.revoke': (ctx, { id, version, from: day, reason }) =>
      db.write(ctx.actor, 'Thu hồi khóa đơn vị', (tx) => {
        const peer = tx.need('peer', id);
        if (peer.trust === 'da-thu-hoi') throw new Refusal(revokedFault(peer, peer.unitName));
        const from = day ?? open.clock.today();
        if (from > open.clock.today()) throw new Refusal(fault('ngay-thu-hoi-sau', 'Ngày thu hồi không được sau hôm nay.', { item: 'from', next: 'Chọn ngày khóa bị lộ, bị mất, hoặc hôm nay.' }));
        const revoked = tx.put('peer', { ...peer, trust: 'da-thu-hoi', revokedFrom: from, revokedReason: reason }, version);
        const ofUnit = tx.all('peer', { unit_code: peer.unitCode });
        const fallen = ofUnit.filter((p) => p.trust !== 'da-thu-hoi' && fallenWith(peer.signingKey, ofUnit).includes(p.signingKey));
        for (const one of fallen) tx.put('peer', { ...one, trust: 'chua-xac-nhan', confirmedOn: null, previousKey: null, replacedOn: null });
        const bundlesSince = tx.all('bundle_in', { peer: peer.unitCode }).filter((b) => dayOfInstant(b.importedAt) >= from).length;
        return { peer: revoked, fallen: fallen.length, bundlesSince };
      }),
  };
}

function revokedFault(peer: Peer | null, unitName: string) {
  const since = peer?.revokedFrom ?? null;
  return fault('khoa-da-thu-hoi', `Khóa này của ${unitName} đã bị thu hồi${since === null ? '' : ` từ ngày ${formatScreenDate(since)}`}.`, { next: 'Xin tệp khóa mới của đơn vị kia.' });
}

const standingOf = (p: Peer): SenderKey => ({ unitCode: p.unitCode, signingKey: p.signingKey, trust: p.trust, replacedOn: p.replacedOn, revokedFrom: p.revokedFrom });

/** Every key we hold of other units, with its trust. */
export function senderKeys(open: OpenUnit): SenderKey[] {
  return open.db.read.all('peer').map(standingOf);
}
