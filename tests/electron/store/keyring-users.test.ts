import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { changePassphrase, createKeyring, readKeyring, unlockWithPassphrase, unlockWithRecoveryCode } from '../../../electron/store/keyring.ts';
import { signIn, signInLabels, writeUsers } from '../../../electron/store/keyring-users.ts';
import { labelKey } from '../../../shared/domain/user.ts';
import { code, tempDir, value } from './helpers.ts';

const random = (bytes: number) => new Uint8Array(randomBytes(bytes));
const cost = { n: 16, r: 8, p: 1 };
const create = async (dir: string, passphrase = 'câu của lãnh đạo') => value(await createKeyring({ dir, passphrase, random, cost }));
const today = '2026-11-22';
const enter = (dir: string, label: string | null, passphrase: string, day = today) => signIn(dir, { label, passphrase, now: 0, today: day, keyOf: labelKey });
const head = { id: 'u1', label: 'lãnh đạo', until: null };
const clerk = { id: 'u2', label: 'văn thư', until: null };

describe('several users of one file', () => {
  it('opens one data key by each label and its own passphrase', async () => {
    const dir = tempDir();
    const { dataKey, recoveryCode } = await create(dir);
    value(await writeUsers({ dir, dataKey, random, cost, owner: 'u1', users: [head, { ...clerk, passphrase: 'câu của văn thư' }] }));
    expect(value(await enter(dir, 'Lãnh  đạo', 'câu của lãnh đạo'))).toEqual({ dataKey, userId: 'u1' });
    expect(value(await enter(dir, 'VAN THU', 'câu của văn thư'))).toEqual({ dataKey, userId: 'u2' });
    expect(value(await unlockWithPassphrase(dir, 'câu của lãnh đạo', 0))).toEqual(dataKey);
    expect(value(await unlockWithRecoveryCode(dir, recoveryCode))).toEqual(dataKey);
    expect(signInLabels(value(readKeyring(dir)), today)).toEqual(['lãnh đạo', 'văn thư']);
    for (const [label, passphrase] of [['văn thư', 'câu của lãnh đạo'], ['lãnh đạo', 'câu của văn thư'], ['không ai', 'câu của văn thư']] as const) {
      const answer = await signIn(dir, { label, passphrase, now: 1e9, today, keyOf: labelKey });
      expect(code(answer)).toBe('sai-mat-khau');
    }
  });

  it('stays format 1 for a lone user, and goes back to it; an older program reads format 2 as newer', async () => {
    const dir = tempDir();
    const { dataKey } = await create(dir);
    const lone = readFileSync(`${dir}/keyring.json`, 'utf8');
    expect(JSON.parse(lone)).toMatchObject({ format: 1 });
    value(await writeUsers({ dir, dataKey, random, cost, owner: 'u1', users: [head, { ...clerk, passphrase: 'b' }] }));
    expect(JSON.parse(readFileSync(`${dir}/keyring.2.json`, 'utf8'))).toMatchObject({ format: 2, needs: 'Sổ Vàng có nhiều người dùng', owner: { label: 'lãnh đạo' } });
    value(await writeUsers({ dir, dataKey, random, cost, owner: 'u1', users: [head] }));
    const again = JSON.parse(readFileSync(`${dir}/keyring.json`, 'utf8')) as { generation: number };
    expect(again).toMatchObject({ ...(JSON.parse(lone) as object), generation: 3, digest: expect.any(String) as string });
    expect(value(await enter(dir, null, 'câu của lãnh đạo'))).toEqual({ dataKey, userId: null });
    expect(code(await enter(dir, 'văn thư', 'b'))).toBe('sai-mat-khau');
  });

  it('lets nobody in from the day he left, and asks an unprotected first user for a passphrase', async () => {
    const dir = tempDir();
    const { dataKey } = await create(dir, '');
    expect(code(await writeUsers({ dir, dataKey, random, cost, owner: 'u1', users: [head, { ...clerk, passphrase: 'b' }] }))).toBe('thieu-mat-khau-nguoi-dung');
    value(await writeUsers({ dir, dataKey, random, cost, owner: 'u1', users: [{ ...head, passphrase: 'a' }, { ...clerk, passphrase: 'b', until: '2026-12-01' }] }));
    expect(value(await enter(dir, 'văn thư', 'b', '2026-11-30')).userId).toBe('u2');
    expect(code(await enter(dir, 'văn thư', 'b', '2026-12-01'))).toBe('het-han-dung');
    expect(signInLabels(value(readKeyring(dir)), '2026-12-01')).toEqual(['lãnh đạo']);
    expect(code(await changePassphrase({ dir, dataKey, passphrase: '', random, cost }))).toBe('can-mat-khau');
  });

  it('a wrap put in another user’s place opens nothing', async () => {
    const dir = tempDir();
    const { dataKey } = await create(dir);
    value(await writeUsers({ dir, dataKey, random, cost, owner: 'u1', users: [head, { ...clerk, passphrase: 'b' }, { id: 'u3', label: 'xem', until: null, passphrase: 'c' }] }));
    const ring = value(readKeyring(dir));
    if (ring.format !== 2) throw new Error('expected several users');
    const [second, third] = ring.users;
    if (second === undefined || third === undefined) throw new Error('expected two wraps');
    const { writeKeyringFiles } = await import('../../../electron/store/keyring-file.ts');
    value(await writeKeyringFiles(dir, { ...ring, passphrase: third, users: [{ ...third, id: second.id, label: second.label }] }));
    expect(code(await enter(dir, 'văn thư', 'c'))).toBe('sai-mat-khau');
    expect(code(await signIn(dir, { label: 'lãnh đạo', passphrase: 'c', now: 1e9, today, keyOf: labelKey }))).toBe('sai-mat-khau');
  });

  it('F62: each user’s wrong guesses are his own count: who knows his passphrase wins no tries at another’s by it', async () => {
    const dir = tempDir();
    const { dataKey } = await create(dir);
    value(await writeUsers({ dir, dataKey, random, cost, owner: 'u1', users: [head, { ...clerk, passphrase: 'câu của văn thư' }] }));
    const tries: string[] = [];
    for (let i = 0; i < 6; i++) {
      tries.push(code(await enter(dir, 'lãnh đạo', `đoán ${i}`)));
      expect((await enter(dir, 'văn thư', 'câu của văn thư')).ok).toBe(true);
    }
    expect(tries.filter((answer) => answer === 'sai-mat-khau')).toHaveLength(4);
    expect(code(await enter(dir, 'lãnh đạo', 'câu của lãnh đạo'))).toBe('doi-mot-lat');
    // The other way round, and for labels that nobody has.
    for (let i = 0; i < 4; i++) await enter(dir, 'không ai', 'x');
    expect(code(await enter(dir, 'không ai', 'x'))).toBe('doi-mot-lat');
    expect((await enter(dir, 'văn thư', 'câu của văn thư')).ok).toBe(true);
    expect(readFileSync(`${dir}/guesses.json`, 'utf8')).not.toMatch(/lãnh|văn thư/);
  });

  it('keeps the first user’s wrap out once he has left, and needs no first user then', async () => {
    const dir = tempDir();
    const { dataKey } = await create(dir);
    value(await writeUsers({ dir, dataKey, random, cost, owner: 'u1', users: [head, { ...clerk, passphrase: 'b' }] }));
    value(await writeUsers({ dir, dataKey, random, cost, owner: 'u1', users: [clerk] }));
    expect(code(await enter(dir, null, 'câu của lãnh đạo'))).toBe('sai-mat-khau');
    expect(value(await enter(dir, 'văn thư', 'b')).userId).toBe('u2');
  });
});
