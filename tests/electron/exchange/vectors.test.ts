import { createPrivateKey, createPublicKey, diffieHellman } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Decrypter } from 'age-encryption';
import { encodeBech32 } from '../../../electron/exchange/bech32.ts';
import { parseAgeHeader } from '../../../electron/exchange/age-header.ts';
import { isRecipient, makeUnitKeys, recoveryIdentity, signBytes, verifyBytes } from '../../../electron/exchange/keys.ts';
import { unlockHeader } from '../../../electron/exchange/layers.ts';
import { Refusal } from '../../../shared/result.ts';
import { isWeakRecipient, isWeakSigningKey } from '../../../electron/exchange/weak-keys.ts';

const hex = (text: string) => Buffer.from(text, 'hex');
const base64 = (text: string) => hex(text).toString('base64');

describe('F44: Ed25519, RFC 8032 section 7.1', () => {
  const VECTORS = [
    ['1', '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a', '', 'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b'],
    ['2', '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb', '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c', '72', '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00'],
    ['3', 'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7', 'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025', 'af82', '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a'],
  ] as const;
  it.each(VECTORS)('test %s', async (_, seed, publicKey, message, signature) => {
    const keys = await makeUnitKeys(() => hex(seed));
    expect(Buffer.from(keys.signingKey, 'base64').toString('hex')).toBe(publicKey);
    expect(Buffer.from(signBytes(keys, hex(message))).toString('hex')).toBe(signature);
    expect(verifyBytes(base64(publicKey), hex(message), hex(signature))).toBe(true);
  });

  it.each(VECTORS)('test %s fails with any byte of key, message or signature changed', (_, _seed, publicKey, message, signature) => {
    const flipped = (text: string, at: number) => {
      const bytes = hex(text);
      bytes[at] = (bytes[at] ?? 0) ^ 0x20;
      return bytes;
    };
    for (let at = 0; at < 64; at++) expect(verifyBytes(base64(publicKey), hex(message), flipped(signature, at))).toBe(false);
    for (let at = 0; at < 32; at++) expect(verifyBytes(flipped(publicKey, at).toString('base64'), hex(message), hex(signature))).toBe(false);
    expect(verifyBytes(base64(publicKey), Buffer.concat([hex(message), hex('00')]), hex(signature))).toBe(false);
    for (const length of [0, 32, 63, 65]) expect(verifyBytes(base64(publicKey), hex(message), Buffer.alloc(length, 1))).toBe(false);
  });
});

describe('F44: points of small order', () => {
  // The eight points of Ed25519's torsion, and encodings that are not reduced; the sign bit does not matter.
  const EDWARDS = [
    '0100000000000000000000000000000000000000000000000000000000000000', 'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f', '0000000000000000000000000000000000000000000000000000000000000000',
    'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a', '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05', 'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f', 'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  ];
  it.each(EDWARDS)('%s signs nothing', (point) => {
    for (const sign of [0, 0x80]) {
      const key = hex(point);
      key[31] = (key[31] ?? 0) ^ sign;
      expect(isWeakSigningKey(key)).toBe(true);
      // The signature that fits every message under a key of order one.
      for (const r of EDWARDS) expect(verifyBytes(key.toString('base64'), Buffer.from('bất kỳ'), Buffer.concat([hex(r), Buffer.alloc(32)]))).toBe(false);
    }
  });

  it.each([
    '0000000000000000000000000000000000000000000000000000000000000000', '0100000000000000000000000000000000000000000000000000000000000000', 'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800',
    '5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157', 'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f', 'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f', 'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  ])('X25519 %s is no recipient, and agreeing with it gives nothing', (point) => {
    for (const top of [0, 0x80]) {
      const key = hex(point);
      key[31] = (key[31] ?? 0) ^ top;
      expect(isWeakRecipient(key)).toBe(true);
      expect(isRecipient(encodeBech32('age', key))).toBe(false);
      const publicKey = createPublicKey({ key: Buffer.concat([hex('302a300506032b656e032100'), key]), format: 'der', type: 'spki' });
      const privateKey = createPrivateKey({ key: Buffer.concat([hex('302e020100300506032b656e04220420'), Buffer.alloc(32, 7)]), format: 'der', type: 'pkcs8' });
      expect(() => diffieHellman({ publicKey, privateKey })).toThrow();
    }
  });

  it('ordinary points are let through', () => {
    expect(isWeakRecipient(hex('8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a'))).toBe(false);
    expect(isWeakSigningKey(hex('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a'))).toBe(false);
  });
});

describe('F44: X25519, RFC 7748 section 6.1', () => {
  it.each([
    ['77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a', '8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a'],
    ['5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb', 'de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f'],
  ])('%s', async (secret, point) => {
    const { recipient, identity } = await recoveryIdentity(hex(secret));
    expect(recipient).toBe(encodeBech32('age', hex(point)));
    expect(identity).toBe(encodeBech32('age-secret-key-', hex(secret)).toUpperCase());
    expect(isRecipient(recipient)).toBe(true);
  });
});

describe('F44: age, a published header of three recipients (C2SP)', () => {
  const IDENTITY = 'AGE-SECRET-KEY-1XMWWC06LY3EE5RYTXM9MFLAZ2U56JJJ36S0MYPDRWSVLUL66MV4QX3S7F6';
  const LINES = [
    'age-encryption.org/v1',
    '-> X25519 TEiF0ypqr+bpvcqXNyCVJpL7OuwPdVwPL7KQEbFDOCc',
    'EmECAEcKN+n/Vs9SbWiV+Hu0r+E8R77DdWYyd83nw7U',
    '-> X25519 ajtqAvDEkVNr2B7zUOtq2mAQXDSBlNrVAuM/dKb5sT4',
    '0evrK/HQXVsQ4YaDe+659l5OQzvAzD2ytLGHQLQiqxg',
    '-> X25519 0qC7u6AbLxuwnM8tPFOWVtWZn/ZZe7z7gcsP5kgA0FI',
    'T/PZg76MmVt2IaLntrxppzDnzeFDYHsHFcnTnhbRLQ8',
    '--- UCthUMrk+aJCkWnzueb2xSnd/zj41r4CrMB5SUcz9nM',
  ];
  const unlockedBy = async (lines: readonly string[], identity: string, native: boolean) => {
    try {
      const { fileKey } = await unlockHeader(Buffer.from(`${lines.join('\n')}\n`), [identity], native);
      return Buffer.from(fileKey).toString() === 'YELLOW SUBMARINE' ? 'open' : 'another key';
    } catch (error) {
      return error instanceof Refusal ? error.fault.code : String(error);
    }
  };
  /** The system's own X25519 and the library say the same. */
  const unlock = async (lines: readonly string[], identity = IDENTITY) => {
    const outcome = await unlockedBy(lines, identity, true);
    expect(await unlockedBy(lines, identity, false)).toBe(outcome);
    return outcome;
  };

  it('opens with its identity, to the published file key', async () => {
    const decrypter = new Decrypter();
    decrypter.addIdentity(IDENTITY);
    expect(Buffer.from(await decrypter.decryptHeader(Buffer.from(`${LINES.join('\n')}\n`))).toString()).toBe('YELLOW SUBMARINE');
    expect(await unlock(LINES)).toBe('open');
    expect(parseAgeHeader(Buffer.from(`${LINES.join('\n')}\n`), false)).toMatchObject({ ok: true, value: { stanzas: [{ bodyLength: 43 }, { bodyLength: 43 }, { bodyLength: 43 }] } });
  });

  it('F32: not with another', async () => {
    expect(await unlock(LINES, (await recoveryIdentity(Buffer.alloc(32, 9))).identity)).toBe('goi-khong-gui-cho-don-vi');
  });

  it.each([
    ['a changed MAC', LINES.with(7, '--- VCthUMrk+aJCkWnzueb2xSnd/zj41r4CrMB5SUcz9nM')],
    ['a share cut short', LINES.with(1, '-> X25519 TEiF0ypqr+bpvcqXNyCVJpL7OuwPdVwPL7KQEbFDOA')],
    ['a share with loose bits', LINES.with(1, '-> X25519 TEiF0ypqr+bpvcqXNyCVJpL7OuwPdVwPL7KQEbFDOCd')],
    ['one word too many', LINES.with(1, `${LINES[1] ?? ''} x`)],
    ['a stanza taken out', [...LINES.slice(0, 3), ...LINES.slice(5)]],
    ['a stanza more', [...LINES.slice(0, 7), '-> sovang/v1 xa-mau 1 ho-so-trinh 1', '', LINES[7] ?? '']],
    ['stanzas in another order', [...LINES.slice(0, 1), ...LINES.slice(3, 5), ...LINES.slice(1, 3), ...LINES.slice(5)]],
    ['a share of small order', LINES.with(1, `-> X25519 ${'A'.repeat(43)}`)],
    ['a share that is too short', LINES.with(1, '-> X25519 AAAA')],
  ])('is refused with %s', async (_, lines) => {
    expect(await unlock(lines)).toMatch(/^goi-(hong|khong-gui-cho-don-vi)$/);
  });
});
