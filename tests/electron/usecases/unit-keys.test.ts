import { describe, expect, it } from 'vitest';
import type { Site } from '../../../electron/demo/site.ts';
import { pair } from '../../../electron/demo/exchange.ts';
import { faultOf, folder, newCommune, newProvince, siteAt } from './sites.ts';

async function two() {
  const commune = siteAt(folder());
  const office = siteAt(folder());
  const unit = await newCommune(commune);
  const province = await newProvince(office);
  await pair(commune, office);
  return { commune, office, unit, province };
}

/** Carries the key file of one unit to the other. */
const give = async (from: Site, to: Site) => to.upload('peer.add', {}, (await from.download('peer.keyFile', {})).bytes);
const keysOf = async (site: Site) => (await site.call('peer.list', {})).map((p) => p.trust);

describe('S7: the life of a key', () => {
  it('S7: F33: F63: rotated: who trusts the old key takes the new one over; the old one has a last day', async () => {
    const { commune, office } = await two();
    const before = await commune.call('peer.own', {});
    expect(before).toMatchObject({ madeOn: '2026-11-20', device: expect.stringMatching(/^[0-9A-F]{6}$/u) as string });
    const after = await commune.call('peer.rotate', {});
    expect(after.fingerprint).not.toBe(before.fingerprint);
    expect(after.words).not.toBe(before.words);
    expect(after).toMatchObject({ madeOn: '2026-11-20', archived: [{ fingerprint: before.fingerprint, madeOn: '2026-11-20', retiredOn: '2026-11-20', why: 'doi-khoa' }] });
    const taken = await give(commune, office);
    expect(taken).toMatchObject({ trust: 'da-xac-nhan', confirmedOn: '2026-11-20', confirmedBy: '', fingerprint: after.fingerprint, words: after.words });
    expect(await office.call('peer.list', {})).toMatchObject([{ trust: 'da-thay', replacedOn: '2026-11-20', fingerprint: before.fingerprint }, { trust: 'da-xac-nhan' }]);
    // Twice changes nothing; a later rotation is believed through this one.
    expect(await give(commune, office)).toEqual(taken);
    await commune.call('peer.rotate', {});
    await commune.call('peer.rotate', {});
    expect((await give(commune, office)).trust).toBe('da-xac-nhan');
    expect(await keysOf(office)).toEqual(['da-thay', 'da-thay', 'da-xac-nhan']);
  });

  it('F33: a rotation proves nothing to who never confirmed the old key', async () => {
    const commune = siteAt(folder());
    const office = siteAt(folder());
    await newCommune(commune);
    await newProvince(office);
    await give(commune, office);
    await commune.call('peer.rotate', {});
    expect((await give(commune, office)).trust).toBe('chua-xac-nhan');
    expect(await keysOf(office)).toEqual(['chua-xac-nhan', 'chua-xac-nhan']);
  });

  it('S7: F33: revoked from a day: what it named must be compared again, and it never comes back', async () => {
    const { commune, office } = await two();
    const old = (await commune.download('peer.keyFile', {})).bytes;
    await commune.call('peer.rotate', {});
    await give(commune, office);
    const [first] = await office.call('peer.list', {});
    const revoke = (from: string) => office.call('peer.revoke', { id: first?.id ?? '', version: first?.version ?? 0, from, reason: 'Mất máy tính' });
    expect(await faultOf(revoke('2026-11-21'))).toMatchObject({ code: 'ngay-thu-hoi-sau', item: 'from' });
    expect(await revoke('2026-11-10')).toMatchObject({ peer: { trust: 'da-thu-hoi', revokedFrom: '2026-11-10', revokedReason: 'Mất máy tính' }, fallen: 1, bundlesSince: 0 });
    expect(await keysOf(office)).toEqual(['da-thu-hoi', 'chua-xac-nhan']);
    const again = await faultOf(office.upload('peer.add', {}, old));
    expect(again).toMatchObject({ code: 'khoa-da-thu-hoi', message: 'Khóa này của xã Tân Mẫu đã bị thu hồi từ ngày 10/11/2026.' });
    // The key it had named is not believed through it any more.
    expect((await give(commune, office)).trust).toBe('chua-xac-nhan');
    expect((await faultOf(office.call('peer.confirm', { id: first?.id ?? '', version: 3, confirmedBy: 'Người Mẫu' }))).code).toBe('khoa-da-thu-hoi');
    expect((await faultOf(office.call('peer.revoke', { id: first?.id ?? '', version: 3, from: '2026-11-10', reason: 'Lần hai' }))).code).toBe('khoa-da-thu-hoi');
  });

  it('S7: F33: lost: the new key is compared again, and the old one revoked', async () => {
    const { commune, office } = await two();
    await commune.call('peer.renew', {});
    expect((await commune.call('peer.own', {})).archived).toMatchObject([{ why: 'mat-khoa' }]);
    const fresh = await give(commune, office);
    expect(fresh.trust).toBe('chua-xac-nhan');
    const [old] = await office.call('peer.list', {});
    await office.call('peer.revoke', { id: old?.id ?? '', version: old?.version ?? 0, from: '2026-11-18', reason: 'Mất khóa' });
    await office.call('peer.confirm', { id: fresh.id, version: fresh.version, confirmedBy: 'Người Mẫu' });
    expect(await keysOf(office)).toEqual(['da-thu-hoi', 'da-xac-nhan']);
  });

  it('S7: F59: recovered: keys, code of the unit and archive come back with the printed code alone', async () => {
    const { commune, office, unit } = await two();
    await commune.call('peer.rotate', {});
    await give(commune, office);
    const code = (await commune.call('recovery.status', {})).code ?? '';
    const backup = await commune.download('peer.keyBackup', {});
    expect(backup.fileName).toBe(`${unit.code}-du-phong.sovang-keys`);
    const own = await commune.call('peer.own', {});

    const anew = siteAt(folder());
    const made = await newCommune(anew, 'mat khau khac');
    expect(made.code).not.toBe(unit.code);
    const wrong = (await anew.call('recovery.status', {})).code ?? '';
    expect((await faultOf(anew.upload('peer.restoreKeys', { code: wrong }, backup.bytes))).code).toBe('ma-khong-mo-duoc-khoa');
    expect((await faultOf(anew.upload('peer.restoreKeys', { code: 'AAAA' }, backup.bytes))).code).toBe('ma-khoi-phuc-sai');
    const restored = await anew.upload('peer.restoreKeys', { code }, backup.bytes);
    expect(restored).toMatchObject({ unitCode: unit.code, fingerprint: own.fingerprint, words: own.words });
    expect(restored.archived.map((old) => old.why).sort()).toEqual(['doi-khoa', 'mat-khoa']);
    // The other side knows this key already.
    expect((await give(anew, office)).trust).toBe('da-xac-nhan');
    expect(await keysOf(office)).toEqual(['da-thay', 'da-xac-nhan']);
    // Once more changes nothing.
    expect(await anew.upload('peer.restoreKeys', { code }, backup.bytes)).toEqual(restored);
  });

  it('F59: keys of another unit are not put into one that has sent', async () => {
    const { commune, office } = await two();
    const code = (await office.call('recovery.status', {})).code ?? '';
    const backup = await office.download('peer.keyBackup', {});
    const round = await commune.call('round.save', { fields: { kind: 'yearly', name: 'Cuối năm', year: 2026, reason: 'thử' } });
    const subject = await commune.call('subject.save', { fields: { kind: 'person', name: 'Nguyễn Văn Mẫu' }, keepApart: true });
    const { added } = await commune.call('nomination.add', { roundId: round.id, subjectIds: [subject.saved?.id ?? ''], award: { source: 'own', name: 'Bằng khen mẫu' }, merit: 'Thành tích thử' });
    const dossier = await commune.call('dossier.create', { roundId: round.id, nominationIds: added.map((n) => n.id), receiver: { unitCode: null, name: 'Sở Nội vụ' }, submission: { content: 'thử' } });
    await commune.call('dossier.submit', { id: dossier.id, version: dossier.version, reasons: Object.fromEntries(added.map((n) => [n.id, 'Chưa kịp họp Hội đồng.'])) });
    expect((await faultOf(commune.upload('peer.restoreKeys', { code }, backup.bytes))).code).toBe('khoa-cua-don-vi-khac');
  });

  it('prints the key in digits and words', async () => {
    const commune = siteAt(folder());
    await newCommune(commune);
    const pdf = await commune.download('paper.make', { kind: 'phieu-khoa-don-vi', format: 'pdf' });
    expect(Buffer.from(pdf.bytes).toString('latin1', 0, 5)).toBe('%PDF-');
  });
});

describe('F34: delegation', () => {
  it('F34: entered by the receiver for a unit without a key, and ended from a day on', async () => {
    const { office, unit } = await two();
    const terms = { ownerCode: 'thon-dong-mau', ownerName: 'Thôn Đông', delegateCode: unit.code, from: '2026-11-01', to: '2026-12-31' };
    const given = await office.call('peer.delegate', terms);
    expect(given).toMatchObject({ delegateName: 'xã Tân Mẫu', signedBy: null, word: 'Đang dùng' });
    expect(await faultOf(office.call('peer.delegate', { ...terms, to: '2026-10-01' }))).toMatchObject({ code: 'han-uy-quyen-nguoc', item: 'to' });
    expect((await faultOf(office.call('peer.delegate', { ...terms, delegateCode: 'xa-la' }))).code).toBe('chua-ket-noi');
    expect((await faultOf(office.call('peer.delegate', { ...terms, ownerCode: unit.code }))).code).toBe('da-co-khoa-rieng');
    const ended = await office.call('peer.undelegate', { id: given.id, version: given.version, from: '2026-11-15', reason: 'Thôn đã có khóa' });
    expect(ended).toMatchObject({ word: 'Đã thu hồi', revokedFrom: '2026-11-15' });
    expect((await faultOf(office.call('peer.undelegate', { id: given.id, version: ended.version, from: '2026-11-16', reason: 'Lần hai' }))).code).toBe('uy-quyen-da-thu-hoi');
  });

  it('F34: signed by the owner; counts while its key is believed', async () => {
    const { commune, office, unit } = await two();
    const neighbour = siteAt(folder());
    const other = await neighbour.call('unit.create', { kind: 'xa', name: 'xã Láng Giềng', province: 'Lâm Đồng', signer: { name: 'Lê Ký Mẫu', title: 'Chủ tịch' }, passphrase: 'mat khau mau' });
    const file = (await commune.download('peer.delegationFile', { delegateCode: other.code, delegateName: other.name, from: '2026-11-01', to: null })).bytes;
    const given = await office.upload('peer.addDelegation', {}, file);
    expect(given).toMatchObject({ ownerCode: unit.code, delegateCode: other.code, to: null, word: 'Đang dùng' });
    expect(await office.upload('peer.addDelegation', {}, file)).toEqual(given);
    // A neighbour nobody confirmed cannot delegate.
    const foreign = (await neighbour.download('peer.delegationFile', { delegateCode: unit.code, delegateName: unit.name, from: '2026-11-01', to: null })).bytes;
    expect((await faultOf(office.upload('peer.addDelegation', {}, foreign))).code).toBe('uy-quyen-khoa-chua-tin');
    expect((await faultOf(commune.upload('peer.addDelegation', {}, file))).code).toBe('uy-quyen-cua-minh');
    const [key] = await office.call('peer.list', {});
    await office.call('peer.revoke', { id: key?.id ?? '', version: key?.version ?? 0, from: '2026-11-20', reason: 'Mất khóa' });
    expect((await office.call('peer.delegations', {}))[0]?.word).toBe('Khóa ký không còn tin');
  });
});
