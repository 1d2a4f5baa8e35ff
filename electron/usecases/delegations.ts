import { delegationWord } from '../../shared/exchange/delegation.ts';
import type { Delegation } from '../../shared/exchange/delegation.ts';
import { signerStanding } from '../../shared/exchange/peer.ts';
import { Refusal, catchRefusal, err, fault, ok } from '../../shared/result.ts';
import { signDelegation, verifyDelegation } from '../exchange/keys.ts';
import { readAll } from './attachments.ts';
import type { Reading } from './db.ts';
import type { HandlersOf } from './handlers.ts';
import { instant } from './instant.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';
import { senderKeys } from './peers.ts';
import { unitKeys } from './unit-keys.ts';

type Methods = 'peer.delegations' | 'peer.delegate' | 'peer.addDelegation' | 'peer.delegationFile' | 'peer.undelegate';
const MAX_FILE = 64 * 1024;

/**
 * The delegations that count for `maySpeakFor`: those entered here, and signed ones while the key that signed them is
 * still believed. Days and revocation are the rule's to judge.
 */
export function delegationsOf(open: OpenUnit): Delegation[] {
  const keys = senderKeys(open);
  const believed = (d: Delegation): boolean => d.signedBy === null || keys.some((k) => k.unitCode === d.ownerCode && k.signingKey === d.signedBy && (k.trust === 'da-xac-nhan' || k.trust === 'da-thay'));
  return open.db.read.all('delegation').filter(believed);
}

/** Who may send records of whom. */
export function delegationHandlers(open: OpenUnit): HandlersOf<Methods> {
  const { db, clock } = open;
  const shown = (d: Delegation) => ({ ...d, word: delegationsOf(open).some((one) => one.id === d.id) ? delegationWord(d, clock.today()) : 'Khóa ký không còn tin' });
  const shownResult = <E>(result: { readonly ok: true; readonly value: Delegation } | { readonly ok: false; readonly error: E }) => (result.ok ? ok(shown(result.value)) : result);
  return {
    'peer.delegations': () => ok(db.read.all('delegation').map(shown)),
    'peer.delegate': async (ctx, input) =>
      shownResult(
        await db.write(ctx.actor, 'Cho gửi thay', (tx) => {
          const delegateName = nameOfPeer(tx, input.delegateCode);
          checkTerm(input);
          if (input.ownerCode === unitOf(open).code) throw new Refusal(fault('uy-quyen-cua-minh', 'Bản ghi của đơn vị mình thì đơn vị mình tự gửi.', { item: 'ownerCode', next: 'Muốn đơn vị khác gửi thay, lập giấy ủy quyền và đưa cho nơi nhận.' }));
          const own = tx.all('peer', { unit_code: input.ownerCode }).find((p) => p.trust === 'da-xac-nhan');
          if (own !== undefined) throw new Refusal(fault('da-co-khoa-rieng', `${own.unitName} có khóa riêng nên phải tự ký giấy ủy quyền.`, { item: 'ownerCode', next: 'Xin đơn vị đó lập giấy ủy quyền, rồi bấm «Thêm giấy ủy quyền».' }));
          return tx.add('delegation', { ownerCode: input.ownerCode, ownerName: input.ownerName, delegateCode: input.delegateCode, delegateName, from: input.from, to: input.to, signedBy: null, statement: null, revokedFrom: null, revokedReason: '' });
        }),
      ),
    'peer.addDelegation': async (ctx, _input, bytes) => {
      const content = (await readAll(bytes, MAX_FILE)) ?? new Uint8Array();
      const file = verifyDelegation(content);
      if (!file.ok) return file;
      const { owner, ownerName, delegate, delegateName, from, to, signingKey, createdAt } = file.value;
      if (delegate === unitOf(open).code || owner === unitOf(open).code) return err(fault('uy-quyen-cua-minh', 'Giấy này do đơn vị mình ủy quyền hoặc được ủy quyền.', { next: 'Giấy ủy quyền là để nơi nhận dữ liệu giữ; đưa tệp cho nơi nhận.' }));
      const standing = signerStanding({ unitCode: owner, signingKey, createdAt }, senderKeys(open));
      if (standing !== 'trusted') {
        return err(fault('uy-quyen-khoa-chua-tin', `Giấy ủy quyền ký bằng khóa của ${ownerName} ${standing === 'revoked' ? 'đã bị thu hồi' : standing === 'replaced' ? 'đã thay' : 'chưa được xác nhận'}.`, { next: `Xin tệp khóa của ${ownerName}, xác nhận khóa, rồi thêm lại giấy này.` }));
      }
      const statement = Buffer.from(content).toString('utf8');
      const held = db.read.all('delegation', { owner }).find((d) => d.statement === statement);
      if (held !== undefined) return ok(shown(held));
      return shownResult(
        await db.write(ctx.actor, 'Nhận giấy ủy quyền', (tx) => tx.add('delegation', { ownerCode: owner, ownerName, delegateCode: delegate, delegateName, from, to, signedBy: signingKey, statement, revokedFrom: null, revokedReason: '' })),
      );
    },
    'peer.delegationFile': async (_ctx, { delegateCode, delegateName, from, to }) => {
      const unit = unitOf(open);
      const allowed = catchRefusal(() => {
        checkTerm({ from, to });
        if (delegateCode === unit.code) throw new Refusal(fault('uy-quyen-cua-minh', 'Đơn vị mình không cần ủy quyền cho chính mình.', { item: 'delegateCode', next: 'Chọn đơn vị gửi thay.' }));
      });
      if (!allowed.ok) return allowed;
      const text = signDelegation({ owner: unit.code, ownerName: unit.name, delegate: delegateCode, delegateName, from, to, createdAt: instant(clock.now()) }, await unitKeys(open));
      return ok({ fileName: `${unit.code}-uy-quyen-${delegateCode}.sovang-delegation`, mediaType: 'application/json', bytes: Buffer.from(text) });
    },
    'peer.undelegate': async (ctx, { id, version, from, reason }) =>
      shownResult(
        await db.write(ctx.actor, 'Thu hồi ủy quyền', (tx) => {
          const held = tx.need('delegation', id);
          if (held.revokedFrom !== null) throw new Refusal(fault('uy-quyen-da-thu-hoi', 'Ủy quyền này đã thu hồi trước đây.', { next: 'Đóng hộp thoại này.' }));
          return tx.put('delegation', { ...held, revokedFrom: from ?? clock.today(), revokedReason: reason }, version);
        }),
      ),
  };
}

function checkTerm({ from, to }: { readonly from: string; readonly to: string | null }): void {
  if (to !== null && to < from) throw new Refusal(fault('han-uy-quyen-nguoc', 'Ngày cuối không được trước ngày đầu.', { item: 'to', next: 'Sửa lại một trong hai ngày.' }));
}

function nameOfPeer(read: Reading, code: string): string {
  const peer = read.all('peer', { unit_code: code }).findLast((p) => p.trust === 'da-xac-nhan');
  if (peer !== undefined) return peer.unitName;
  throw new Refusal(fault('chua-ket-noi', 'Đơn vị gửi thay chưa được xác nhận.', { item: 'delegateCode', next: 'Xác nhận khóa của đơn vị đó trước.' }));
}
