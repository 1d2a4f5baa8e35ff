import { beforeAll, describe, expect, it } from 'vitest';
import { makeUnitKeys, recoveryIdentity } from '../../../electron/exchange/keys.ts';
import type { UnitKeys } from '../../../electron/exchange/keys.ts';
import { sealKeys, unsealKeys } from '../../../electron/exchange/key-backup.ts';
import type { KeyChain } from '../../../electron/exchange/key-backup.ts';
import { openBundle } from '../../../electron/exchange/open.ts';
import { packBundle } from '../../../electron/exchange/pack.ts';
import { newRecoveryCode, recoverySeed } from '../../../electron/store/recovery-code.ts';
import type { SenderKey } from '../../../shared/exchange/trust.ts';
import { asProvince, commune, draft, newFolder, packInput, province, receiver, seeded, value } from './sites.ts';

/** Made on 2 March 2026 by its own word. */
let path = '';
/** The same unit's, by its second key, on 9 March. */
let later = '';
let second: UnitKeys = commune.keys;

beforeAll(async () => {
  second = await makeUnitKeys((n) => seeded('second', n));
  path = value(await packBundle(packInput(await newFolder(), { attachments: [] }))).path;
  later = value(await packBundle(packInput(await newFolder(), { attachments: [], keys: second, draft: draft({ number: 8, createdAt: '2026-03-09T08:15:00+07:00' }) }))).path;
});

const codeOf = async (file: string, senders: SenderKey[], identities = [province.keys.identity]) => {
  const opened = await openBundle(file, asProvince({ senders, identities }));
  if (opened.ok) await opened.value.close();
  return opened.ok ? 'open' : `${opened.error.code}: ${opened.error.message}`;
};
const key = (rest: Partial<SenderKey>, keys: UnitKeys = commune.keys): SenderKey => ({ unitCode: commune.code, signingKey: keys.signingKey, trust: 'da-xac-nhan', ...rest });

describe('F33: a bundle under each state of its key', () => {
  it.each([
    ['unknown', [], /^goi-nguoi-gui-la: .*Mã nhận dạng trong gói: \d{5} /],
    ['known for another unit only', [key({ unitCode: 'xa-khac' })], /^goi-nguoi-gui-la: /],
    ['unconfirmed', [key({ trust: 'chua-xac-nhan' })], /^goi-nguoi-gui-chua-xac-nhan: /],
    ['confirmed', [key({})], /^open$/],
    ['rotated after the bundle was made', [key({ trust: 'da-thay', replacedOn: '2026-03-05' })], /^open$/],
    ['rotated before the bundle was made', [key({ trust: 'da-thay', replacedOn: '2026-03-01' })], /^goi-khoa-da-thay: .*đến hết ngày 01\/03\/2026/],
    ['revoked from a day after the bundle was made', [key({ trust: 'da-thu-hoi', revokedFrom: '2026-03-05' })], /^goi-khoa-da-thu-hoi: .*từ ngày 05\/03\/2026/],
    ['revoked from a day before it', [key({ trust: 'da-thu-hoi', revokedFrom: '2026-03-01' })], /^goi-khoa-da-thu-hoi: .*từ ngày 01\/03\/2026/],
    ['revoked before days were kept', [key({ trust: 'da-thu-hoi' })], /^goi-khoa-da-thu-hoi: .*đã bị thu hồi\.$/],
  ])('%s', async (_, senders, expected) => {
    expect(await codeOf(path, senders)).toMatch(expected);
  });

  it('F33: half way through a rotation both keys open what is theirs, and the new one nothing before its file came', async () => {
    const half = [key({ trust: 'da-thay', replacedOn: '2026-03-05' })];
    expect(await codeOf(path, half)).toBe('open');
    expect(await codeOf(later, half)).toMatch(/^goi-nguoi-gui-la/);
    const whole = [...half, key({}, second)];
    expect(await codeOf(path, whole)).toBe('open');
    expect(await codeOf(later, whole)).toBe('open');
    expect(await codeOf(later, [key({}), key({ trust: 'da-thu-hoi', revokedFrom: '2026-03-08' }, second)])).toMatch(/^goi-khoa-da-thu-hoi/);
  });

  it('F32: F63: a bundle for an old key of the receiver opens with the archive, and not without', async () => {
    const next = await makeUnitKeys((n) => seeded('province next', n));
    expect(await codeOf(path, [key({})], [next.identity])).toMatch(/^goi-khong-gui-cho-don-vi/);
    expect(await codeOf(path, [key({})], [next.identity, province.keys.identity])).toBe('open');
  });
});

describe('F59: the printed recovery code', () => {
  const code = newRecoveryCode((n) => seeded('code', n));

  it('F59: alone opens what the unit wrote', async () => {
    const { recipient } = await recoveryIdentity(value(recoverySeed(code)));
    const file = value(await packBundle(packInput(await newFolder(), { recoveryRecipient: recipient, draft: draft({ receivers: [receiver(province)] }) }))).path;
    const typed = code.toLowerCase().replaceAll('-', ' ');
    const { identity } = await recoveryIdentity(value(recoverySeed(typed)));
    const opened = value(await openBundle(file, { identities: [identity], unitCode: commune.code, senders: [key({})], role: 'sender' }));
    expect(opened.manifest.sender.recoveryRecipient).toBe(recipient);
    await opened.close();
    const wrong = await recoveryIdentity(value(recoverySeed(newRecoveryCode((n) => seeded('other', n)))));
    expect(await openBundle(file, { identities: [wrong.identity], unitCode: commune.code, senders: [key({})], role: 'sender' })).toMatchObject({ ok: false, error: { code: 'goi-khong-gui-cho-don-vi' } });
  });

  it('F59: opens the backup of the unit’s keys; another code and a damaged file do not', async () => {
    const seed = value(recoverySeed(code));
    const chain: KeyChain = {
      unitCode: commune.code, unitName: commune.name, unitKind: 'xa', keys: second, madeOn: '2026-03-05', rotations: [],
      archived: [{ keys: commune.keys, madeOn: null, retiredOn: '2026-03-05', why: 'doi-khoa' }],
    };
    const sealed = await sealKeys(chain, (await recoveryIdentity(seed)).recipient);
    expect(Buffer.from(sealed).toString('latin1')).not.toContain(second.signingSeed);
    expect(value(await unsealKeys(sealed, seed))).toEqual(chain);
    const broken = Uint8Array.from(sealed);
    broken[broken.length - 5] = (broken.at(-5) ?? 0) ^ 1;
    for (const bytes of [broken, sealed.subarray(0, 300), new Uint8Array(0), Buffer.from('không phải')]) expect(await unsealKeys(bytes, seed)).toMatchObject({ ok: false, error: { code: 'khoa-du-phong-hong' } });
    expect(await unsealKeys(sealed, seeded('x', 32))).toMatchObject({ ok: false, error: { code: 'ma-khong-mo-duoc-khoa', item: 'code' } });
  });
});
