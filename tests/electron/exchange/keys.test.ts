import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyFileText } from '../../../shared/exchange/peer.ts';
import { decodeBech32, encodeBech32 } from '../../../electron/exchange/bech32.ts';
import { exportUnitKeys, fingerprintOf, fingerprintWordsOf, importUnitKeys, isRecipient, makeUnitKeys, signBytes, signDelegation, signKeyFile, signRotation, verifyBytes, verifyDelegation, verifyKeyFile } from '../../../electron/exchange/keys.ts';
import { commune, seeded, stranger, value } from './sites.ts';

const unit = { unitCode: commune.code, unitName: commune.name, unitKind: 'xa' as const, createdAt: '2026-01-05T09:00:00+07:00' };
const reason = (bytes: Uint8Array) => {
  const result = verifyKeyFile(bytes);
  return result.ok ? 'good' : result.error.code;
};

describe('unit keys', () => {
  it('come from the given randomness only, and survive export', async () => {
    const make = () => makeUnitKeys((n) => seeded('same', n));
    expect(await make()).toEqual(await make());
    expect(value(await importUnitKeys(exportUnitKeys(commune.keys)))).toEqual(commune.keys);
  });

  it('are refused when damaged or mixed', async () => {
    const mixed = [
      { ...commune.keys, signingKey: stranger.keys.signingKey },
      { ...commune.keys, recipient: stranger.keys.recipient },
      { ...commune.keys, identity: stranger.keys.identity },
      { ...commune.keys, identity: `${commune.keys.identity.slice(0, -1)}${commune.keys.identity.endsWith('Q') ? 'P' : 'Q'}` },
    ];
    for (const text of ['', '{}', 'null', ...mixed.map((k) => JSON.stringify(k))]) expect(await importUnitKeys(text)).toMatchObject({ ok: false, error: { code: 'khoa-don-vi-hong' } });
  });
});

describe('key files', () => {
  const { file, text } = signKeyFile(unit, commune.keys);

  it('go over and verify, with one fingerprint on both sides', () => {
    const read = value(verifyKeyFile(Buffer.from(text)));
    expect(read).toEqual({ ...file, fingerprint: fingerprintOf({ unitCode: commune.code, ...commune.keys }), words: fingerprintWordsOf({ unitCode: commune.code, ...commune.keys }) });
    expect(read.fingerprint).toMatch(/^(\d{5} ){5}\d{5}$/);
    expect(fingerprintOf({ ...file, recipient: stranger.keys.recipient })).not.toBe(read.fingerprint);
    expect(fingerprintOf({ ...file, unitCode: 'xa-khac' })).not.toBe(read.fingerprint);
    expect(reason(Buffer.from(text.replace(/\n$/, '\r\n')))).toBe('good');
  });

  it('holds no secret', () => {
    expect(text).not.toContain(commune.keys.signingSeed);
    expect(text).not.toMatch(/SECRET/i);
  });

  it('are refused after any change of one character', () => {
    for (let at = 0; at < text.length - 1; at++) {
      const other = text[at] === 'a' ? 'b' : 'a';
      expect([at, reason(Buffer.from(text.slice(0, at) + other + text.slice(at + 1)))]).toEqual([at, 'khoa-don-vi-hong']);
    }
  });

  it('are refused when signed by another, too long, or of another form', () => {
    const foreign = { ...file, signature: signKeyFile({ ...unit, unitCode: stranger.code }, stranger.keys).file.signature };
    for (const bad of [keyFileText(foreign), keyFileText({ ...file, unitName: 'xã Khác' }), text.repeat(2), ' '.repeat(20_000), JSON.stringify(file), '']) {
      expect(reason(Buffer.from(bad))).toBe('khoa-don-vi-hong');
    }
  });

  it('F44 keys of small order are refused, however encoded', () => {
    const edwards = ['00'.repeat(32), `01${'00'.repeat(31)}`, `01${'00'.repeat(30)}80`, `ec${'ff'.repeat(30)}7f`, `ee${'ff'.repeat(31)}`, '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85'];
    for (const hex of edwards) {
      const weak = Buffer.from(hex, 'hex').toString('base64');
      for (const r of edwards) expect(verifyBytes(weak, Buffer.from('anything'), Buffer.from(r + '00'.repeat(32), 'hex'))).toBe(false);
    }
    for (const hex of ['00'.repeat(32), `01${'00'.repeat(31)}`, `ec${'ff'.repeat(30)}7f`, 'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b880']) {
      const recipient = encodeBech32('age', Buffer.from(hex, 'hex'));
      expect(isRecipient(recipient)).toBe(false);
      const weak = signKeyFile(unit, { ...commune.keys, recipient });
      expect(reason(Buffer.from(weak.text))).toBe('khoa-don-vi-hong');
    }
    expect(isRecipient(commune.keys.recipient)).toBe(true);
    expect(isRecipient(`${commune.keys.recipient.slice(0, -1)}x`)).toBe(false);
  });

  it('F44 a signature with S above the group order is refused', () => {
    const bytes = Buffer.from('nội dung');
    const signature = Buffer.from(signBytes(commune.keys, bytes));
    expect(verifyBytes(commune.keys.signingKey, bytes, signature)).toBe(true);
    const order = 2n ** 252n + 27742317777372353535851937790883648493n;
    const s = BigInt(`0x${Buffer.from(signature.subarray(32)).reverse().toString('hex')}`) + order;
    const malleable = Buffer.concat([signature.subarray(0, 32), Buffer.from(s.toString(16).padStart(64, '0'), 'hex').reverse()]);
    expect(verifyBytes(commune.keys.signingKey, bytes, malleable)).toBe(false);
  });
});

describe('key files of a unit that changed its keys', () => {
  const second = stranger.keys;
  const rotation = signRotation(commune.code, commune.keys, second, '2026-03-05');
  const { file, text } = signKeyFile(unit, second, [rotation]);

  it('F33: name the old key and are signed by both', () => {
    expect(file).toMatchObject({ format: 2, signingKey: second.signingKey, rotations: [{ from: commune.keys.signingKey, signingKey: second.signingKey, recipient: second.recipient, day: '2026-03-05' }] });
    expect(value(verifyKeyFile(Buffer.from(text))).rotations).toEqual([rotation]);
  });

  it('are refused after any change of one character', () => {
    for (let at = 0; at < text.length - 1; at++) {
      const other = text[at] === 'a' ? 'b' : 'a';
      expect([at, reason(Buffer.from(text.slice(0, at) + other + text.slice(at + 1)))]).toEqual([at, 'khoa-don-vi-hong']);
    }
  });

  it.each([
    ['by a key that is not the old one', [signRotation(commune.code, { ...second, signingKey: commune.keys.signingKey }, second, '2026-03-05')]],
    ['of another unit', [signRotation('xa-khac', commune.keys, second, '2026-03-05')]],
    ['to another recipient', [signRotation(commune.code, commune.keys, { ...second, recipient: commune.keys.recipient }, '2026-03-05')]],
    ['to a weak recipient', [signRotation(commune.code, commune.keys, { ...second, recipient: encodeBech32('age', new Uint8Array(32)) }, '2026-03-05')]],
    ['twice', [rotation, rotation]],
  ])('F33: are refused with a statement %s', (_, rotations) => {
    expect(reason(Buffer.from(signKeyFile(unit, second, rotations).text))).toBe('khoa-don-vi-hong');
  });

  it('name the latest twenty of many', async () => {
    const keys = [commune.keys];
    for (let i = 0; i < 22; i++) keys.push(await makeUnitKeys((n) => seeded(`chain ${i}`, n)));
    const rotations = keys.slice(1).map((next, i) => signRotation(commune.code, keys[i] ?? commune.keys, next, '2026-03-05'));
    const long = signKeyFile(unit, keys.at(-1) ?? commune.keys, rotations);
    expect(long.text.length).toBeLessThan(16 * 1024);
    expect(value(verifyKeyFile(Buffer.from(long.text))).rotations).toEqual(rotations.slice(2));
  });

  it('of a later format ask for a newer program', () => {
    expect(verifyKeyFile(Buffer.from('{"format":3,"type":"sovang-key","unitCode":"x"}'))).toMatchObject({ ok: false, error: { code: 'khoa-cho-ban-moi-hon', kind: 'newer' } });
  });
});

describe('delegation files', () => {
  const terms = { owner: commune.code, ownerName: commune.name, delegate: stranger.code, delegateName: stranger.name, from: '2026-03-01', to: null, createdAt: '2026-02-20T08:00:00+07:00' };
  const text = signDelegation(terms, commune.keys);
  const code = (bytes: Uint8Array) => {
    const result = verifyDelegation(bytes);
    return result.ok ? 'good' : result.error.code;
  };

  it('verify, and are refused after any change of one character', () => {
    expect(value(verifyDelegation(Buffer.from(text)))).toMatchObject({ ...terms, signingKey: commune.keys.signingKey });
    for (let at = 0; at < text.length - 1; at++) {
      const other = text[at] === 'a' ? 'b' : 'a';
      expect([at, code(Buffer.from(text.slice(0, at) + other + text.slice(at + 1)))]).toEqual([at, 'uy-quyen-hong']);
    }
    expect(code(Buffer.from(' '.repeat(9000)))).toBe('uy-quyen-hong');
  });

  it('F34: name the key that signed, and no other', () => {
    const forged = signDelegation(terms, { ...stranger.keys, signingKey: commune.keys.signingKey });
    expect(code(Buffer.from(forged))).toBe('uy-quyen-hong');
  });
});

describe('bech32', () => {
  it('gives back what went in, and notices a changed or swapped character', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), fc.nat(57), fc.nat(30), (bytes, at, step) => {
        const text = encodeBech32('age', bytes);
        expect(decodeBech32('age', text)).toEqual(bytes);
        expect(decodeBech32('age', text.toUpperCase())).toEqual(bytes);
        const alphabet = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
        const i = 4 + at;
        const changed = alphabet[(alphabet.indexOf(text[i] as string) + 1 + step) % 32] as string;
        expect(decodeBech32('age', text.slice(0, i) + changed + text.slice(i + 1))).toBeNull();
        expect(decodeBech32('age-secret-key-', text)).toBeNull();
      }),
    );
  });

  it('reads the vectors of BIP 173', () => {
    expect(decodeBech32('a', 'A12UEL5L')).toEqual(new Uint8Array(0));
    expect(decodeBech32('abcdef', 'abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw')).toEqual(Uint8Array.from(Buffer.from('00443214c74254b635cf84653a56d7c675be77df', 'hex')));
    for (const bad of ['a12uel5m', 'A12uEL5L', 'a1lqfn3', '']) expect(decodeBech32('a', bad)).toBeNull();
  });
});
