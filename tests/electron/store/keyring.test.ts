import fc from 'fast-check';
import { randomBytes } from 'node:crypto';
import { copyFileSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { guessDelay } from '../../../electron/store/guesses.ts';
import {
  DEFAULT_COST,
  changePassphrase,
  createKeyring,
  isUnprotected,
  readKeyring,
  renewRecoveryCode,
  unlockWithPassphrase,
  unlockWithRecoveryCode,
} from '../../../electron/store/keyring.ts';
import { subkey } from '../../../electron/store/keys.ts';
import { newRecoveryCode, readRecoveryCode, recoverySeed } from '../../../electron/store/recovery-code.ts';
import { code, tempDir, value } from './helpers.ts';

const random = (bytes: number) => new Uint8Array(randomBytes(bytes));
const cost = { n: 16, r: 8, p: 1 };
const create = async (dir: string, passphrase = 'mật khẩu thử') => value(await createKeyring({ dir, passphrase, random, cost }));

describe('keyring', () => {
  it('costs what the specification asks for', () => {
    expect(DEFAULT_COST).toEqual({ n: 131_072, r: 8, p: 1 });
  });

  it('opens by passphrase and by recovery code, in whatever form they are typed', async () => {
    const dir = tempDir();
    const { dataKey, recoveryCode } = await create(dir);
    expect(dataKey).toHaveLength(32);
    expect(value(await unlockWithPassphrase(dir, 'mật khẩu thử', 0))).toEqual(dataKey);
    expect(value(await unlockWithPassphrase(dir, 'mật khẩu thử'.normalize('NFD'), 0))).toEqual(dataKey);
    expect(value(await unlockWithRecoveryCode(dir, recoveryCode))).toEqual(dataKey);
    expect(value(await unlockWithRecoveryCode(dir, ` ${recoveryCode.toLowerCase().replaceAll('-', ' ')} `))).toEqual(dataKey);
  });

  it('says what is wrong', async () => {
    const dir = tempDir();
    expect(code(await unlockWithPassphrase(dir, 'x', 0))).toBe('chua-co-khoa');
    const { recoveryCode } = await create(dir);
    expect(code(await unlockWithPassphrase(dir, 'mat khau thu', 0))).toBe('sai-mat-khau');
    expect(code(await unlockWithRecoveryCode(dir, recoveryCode.slice(0, -1)))).toBe('ma-khoi-phuc-sai');
    expect(code(await unlockWithRecoveryCode(dir, newRecoveryCode(random)))).toBe('ma-khoi-phuc-khong-khop');
    expect(code(await createKeyring({ dir, passphrase: '', random, cost }))).toBe('da-co-khoa');
  });

  it('keeps neither the key, nor the passphrase, nor the code in its files', async () => {
    const dir = tempDir();
    const { dataKey, recoveryCode } = await create(dir);
    const text = readFileSync(`${dir}/keyring.json`, 'utf8') + readFileSync(`${dir}/keyring.2.json`, 'utf8');
    for (const secret of [Buffer.from(dataKey).toString('hex'), Buffer.from(dataKey).toString('base64'), 'mật khẩu', recoveryCode, recoveryCode.slice(0, 9)]) expect(text).not.toContain(secret);
  });

  it('changes a wrap and never the key', async () => {
    const dir = tempDir();
    const { dataKey, recoveryCode } = await create(dir);
    value(await changePassphrase({ dir, dataKey, passphrase: 'câu khác', random, cost }));
    expect(value(await unlockWithPassphrase(dir, 'câu khác', 0))).toEqual(dataKey);
    expect(code(await unlockWithPassphrase(dir, 'mật khẩu thử', 0))).toBe('sai-mat-khau');
    expect(value(await unlockWithRecoveryCode(dir, recoveryCode))).toEqual(dataKey);
    await expect(changePassphrase({ dir, dataKey: random(32), passphrase: 'x', random, cost })).rejects.toThrow('does not belong');
  });

  it('replaces the recovery code, with the public recipient it yields', async () => {
    const dir = tempDir();
    const recipientOf = (typed: string) => `age1${Buffer.from(value(recoverySeed(typed))).toString('hex').slice(0, 8)}`;
    const made = value(await createKeyring({ dir, passphrase: 'a', random, cost, recipientOf }));
    expect(value(readKeyring(dir)).recovery.recipient).toBe(recipientOf(made.recoveryCode));
    const next = value(await renewRecoveryCode({ dir, dataKey: made.dataKey, random, cost, recipientOf }));
    expect(value(readKeyring(dir)).recovery.recipient).toBe(recipientOf(next));
    expect(code(await unlockWithRecoveryCode(dir, made.recoveryCode))).toBe('ma-khoi-phuc-khong-khop');
    expect(value(await unlockWithRecoveryCode(dir, next))).toEqual(made.dataKey);
    expect(value(await unlockWithPassphrase(dir, 'a', 0))).toEqual(made.dataKey);
  });

  it('knows that an empty passphrase protects nothing', async () => {
    const dir = tempDir();
    const { dataKey } = await create(dir, '');
    expect(isUnprotected(value(readKeyring(dir)))).toBe(true);
    expect(value(await unlockWithPassphrase(dir, '', 0))).toEqual(dataKey);
    value(await changePassphrase({ dir, dataKey, passphrase: 'nay có', random, cost }));
    expect(isUnprotected(value(readKeyring(dir)))).toBe(false);
  });
});

describe('F59 keyring files', () => {
  const damages: [string, (path: string) => void][] = [
    ['gone', (path) => rmSync(path)],
    ['empty', (path) => writeFileSync(path, '')],
    ['cut', (path) => writeFileSync(path, readFileSync(path).subarray(0, 300))],
    ['one digit changed', (path) => writeFileSync(path, readFileSync(path, 'utf8').replace(/"sealed": "(.)/, (_, first: string) => `"sealed": "${first === '0' ? '1' : '0'}`))],
    ['flag changed', (path) => writeFileSync(path, readFileSync(path, 'utf8').replace('false', 'true'))],
  ];
  const files = ['keyring.json', 'keyring.2.json'] as const;

  it.each(files.flatMap((file) => damages.map(([name, damage]) => ({ file, name, damage }))))('$file $name: the twin opens, and mends it', async ({ file, damage }) => {
    const dir = tempDir();
    const { dataKey } = await create(dir);
    damage(`${dir}/${file}`);
    expect(value(await unlockWithPassphrase(dir, 'mật khẩu thử', 0))).toEqual(dataKey);
    expect(readFileSync(`${dir}/keyring.json`)).toEqual(readFileSync(`${dir}/keyring.2.json`));
  });

  it('uses the later of two sound twins', async () => {
    const dir = tempDir();
    const { dataKey } = await create(dir);
    copyFileSync(`${dir}/keyring.2.json`, `${dir}/old`);
    value(await changePassphrase({ dir, dataKey, passphrase: 'mới', random, cost }));
    copyFileSync(`${dir}/old`, `${dir}/keyring.2.json`);
    expect(code(await unlockWithPassphrase(dir, 'mật khẩu thử', 0))).toBe('sai-mat-khau');
    expect(value(await unlockWithPassphrase(dir, 'mới', 0))).toEqual(dataKey);
    expect(readFileSync(`${dir}/keyring.json`)).toEqual(readFileSync(`${dir}/keyring.2.json`));
  });

  it('refuses both damaged, and a newer format by name, changing nothing', async () => {
    const dir = tempDir();
    await create(dir);
    writeFileSync(`${dir}/keyring.json`, JSON.stringify({ format: 3, needs: 'Sổ Vàng 9.1' }));
    const refused = await unlockWithPassphrase(dir, 'mật khẩu thử', 0);
    expect(refused).toMatchObject({ ok: false, error: { code: 'khoa-moi-hon', kind: 'newer' } });
    if (!refused.ok) expect(refused.error.message).toContain('Sổ Vàng 9.1');
    expect(readFileSync(`${dir}/keyring.json`, 'utf8')).toContain('9.1');
    for (const file of files) writeFileSync(`${dir}/${file}`, '{}');
    expect(code(await unlockWithPassphrase(dir, 'mật khẩu thử', 0))).toBe('khoa-hong');
  });

  it('never runs a cost that a planted file asks for', async () => {
    const dir = tempDir();
    await create(dir);
    for (const file of files) writeFileSync(`${dir}/${file}`, readFileSync(`${dir}/${file}`, 'utf8').replace('"n": 16', '"n": 1073741824'));
    expect(code(await unlockWithPassphrase(dir, 'mật khẩu thử', 0))).toBe('khoa-hong');
  });
});

describe('F62 guessing', () => {
  it('is slowed after three tries, up to a minute, and the count survives restarts', async () => {
    const dir = tempDir();
    await create(dir);
    let now = 1_000_000;
    for (let i = 0; i < 4; i++) expect(code(await unlockWithPassphrase(dir, 'sai', now))).toBe('sai-mat-khau');
    expect(code(await unlockWithPassphrase(dir, 'mật khẩu thử', now + 999))).toBe('doi-mot-lat');
    now += 1000;
    expect(code(await unlockWithPassphrase(dir, 'sai', now))).toBe('sai-mat-khau');
    expect(code(await unlockWithPassphrase(dir, 'mật khẩu thử', now + 1999))).toBe('doi-mot-lat');
    expect((await unlockWithPassphrase(dir, 'mật khẩu thử', now + 2000)).ok).toBe(true);
    expect((await unlockWithPassphrase(dir, 'mật khẩu thử', now + 2000)).ok).toBe(true);
    expect([0, 3, 4, 5, 6, 9, 10, 100].map(guessDelay)).toEqual([0, 0, 1000, 2000, 4000, 32_000, 60_000, 60_000]);
  });

  it('counts a try that never ended, and does not lock for ever when the clock goes back', async () => {
    const dir = tempDir();
    await create(dir);
    writeFileSync(`${dir}/guesses.json`, JSON.stringify({ failed: 5, notBefore: 9e15 }));
    expect(code(await unlockWithPassphrase(dir, 'mật khẩu thử', 0))).toBe('doi-mot-lat');
    // The delay begins anew by the clock that was set back, and ends.
    expect(code(await unlockWithPassphrase(dir, 'mật khẩu thử', 1999))).toBe('doi-mot-lat');
    expect((await unlockWithPassphrase(dir, 'mật khẩu thử', 2000)).ok).toBe(true);
    writeFileSync(`${dir}/guesses.json`, JSON.stringify({ failed: 50, notBefore: 5000 }));
    expect(code(await unlockWithPassphrase(dir, 'mật khẩu thử', 4000))).toBe('doi-mot-lat');
    expect((await unlockWithPassphrase(dir, 'mật khẩu thử', 5000)).ok).toBe(true);
  });

  it('a removed or spoiled file forgives nothing: a twin of it is kept for this user of this computer', async () => {
    const dir = tempDir();
    const stateDir = tempDir();
    await create(dir);
    for (let i = 0; i < 5; i++) await unlockWithPassphrase(dir, 'sai', 10_000 * i, { stateDir });
    rmSync(`${dir}/guesses.json`);
    expect(code(await unlockWithPassphrase(dir, 'mật khẩu thử', 40_001, { stateDir }))).toBe('doi-mot-lat');
    writeFileSync(`${dir}/guesses.json`, '{');
    expect(code(await unlockWithPassphrase(dir, 'mật khẩu thử', 40_001, { stateDir }))).toBe('doi-mot-lat');
    expect((await unlockWithPassphrase(dir, 'mật khẩu thử', 100_000, { stateDir })).ok).toBe(true);
    expect(readdirSync(stateDir)).toEqual([]);
    // Where the computer keeps none, the folder's own count stands alone.
    expect(code(await unlockWithPassphrase(dir, 'sai', 0, { stateDir: `${dir}/keyring.json/x` }))).toBe('sai-mat-khau');
  });

  it('tries made at the same moment are counted one by one', async () => {
    const dir = tempDir();
    await create(dir);
    const answers = await Promise.all(Array.from({ length: 10 }, () => unlockWithPassphrase(dir, 'sai', 0)));
    expect(answers.map(code).filter((answer) => answer === 'sai-mat-khau')).toHaveLength(4);
  });
});

describe('recovery code', () => {
  it('has 8 groups of 4 without letters that are confused or that Telex changes', () => {
    for (let i = 0; i < 200; i++) expect(newRecoveryCode(random)).toMatch(/^([0-9BCFGHJKMNPQRSTVXZ]{4}-){7}[0-9BCFGHJKMNPQRSTVXZ]{4}$/);
  });

  it('is read as people type it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 400, maxLength: 400 }), fc.boolean(), fc.constantFrom('', ' ', '-', ' – '), (bytes, lower, between) => {
        let at = 0;
        // A source that runs dry goes on with a fixed pattern, so that the code can always be made.
        const made = newRecoveryCode((n) => Uint8Array.from({ length: n }, () => (at < bytes.length ? (bytes[at++] ?? 0) : at++ % 240)));
        const letters = made.replaceAll('-', between).replaceAll('0', 'O').replaceAll('1', lower ? 'l' : 'I');
        expect(readRecoveryCode(lower ? letters.toLowerCase() : letters)).toEqual({ ok: true, value: made });
      }),
    );
  });

  it('notices a slip: one wrong letter, two exchanged, one left out', () => {
    let unnoticed = 0;
    let tried = 0;
    for (let i = 0; i < 300; i++) {
      const made = newRecoveryCode(random).replaceAll('-', '');
      const at = i % 31;
      const other = made[at] === 'B' ? 'C' : 'B';
      const swapped = made.slice(0, at) + made[at + 1] + made[at] + made.slice(at + 2);
      for (const slip of [made.slice(0, at) + other + made.slice(at + 1), swapped, made.slice(0, at) + made.slice(at + 1)]) {
        if (slip === made) continue;
        tried++;
        if (readRecoveryCode(slip).ok) unnoticed++;
      }
    }
    expect(tried).toBeGreaterThan(800);
    expect(unnoticed).toBeLessThanOrEqual(1);
  });

  it('yields a seed that depends on the code alone', () => {
    const made = newRecoveryCode(random);
    const seed = value(recoverySeed(made));
    expect(seed).toHaveLength(32);
    expect(value(recoverySeed(made.toLowerCase()))).toEqual(seed);
    expect(value(recoverySeed(newRecoveryCode(random)))).not.toEqual(seed);
    expect(code(recoverySeed('xyz'))).toBe('ma-khoi-phuc-sai');
  });
});

it('gives each purpose a key of its own', () => {
  const dataKey = new Uint8Array(32).fill(3);
  const keys = (['database', 'blobs', 'blob-names', 'session', 'unit-secrets'] as const).map((purpose) => subkey(dataKey, purpose).toString('hex'));
  expect(new Set(keys).size).toBe(keys.length);
  expect(subkey(dataKey, 'database').toString('hex')).toBe(keys[0]);
});
