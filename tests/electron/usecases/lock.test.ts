import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createBackend } from '../../../electron/backend.ts';
import type { HostPorts, OsKeyStore } from '../../../electron/host/ports.ts';
import { OS_WRAP_FILE } from '../../../electron/store/os-wrap-file.ts';
import { ASK_MS, GRACE_MS, IdleLock } from '../../../electron/usecases/idle-lock.ts';
import type { Result } from '../../../shared/result.ts';
import { folder, ports } from './sites.ts';

const PASSPHRASE = 'mat khau mau';
const UNIT = { kind: 'xa', name: 'xã Tân Mẫu', province: 'Lâm Đồng', signer: { name: 'Trần Ký Mẫu', title: 'Chủ tịch' }, passphrase: PASSPHRASE, acceptUnprotected: true };
const MINUTE = 60_000;

interface Run {
  (method: string, input?: unknown): Promise<Result<unknown>>;
  readonly must: <T>(method: string, input?: unknown) => Promise<T>;
  readonly code: (method: string, input?: unknown) => Promise<string>;
  readonly events: string[];
  readonly away: () => void;
  readonly close: () => Promise<void>;
  pass(ms: number): void;
}

/** A window's program on a folder, with clocks that the test moves. */
function programAt(dir: string, { store, lookMs = 15, backups = false, stateDir }: { store?: OsKeyStore; lookMs?: number; backups?: boolean; stateDir?: string } = {}): Run {
  let passed = 0;
  const start = Date.UTC(2026, 10, 22, 2);
  const own: HostPorts = store === undefined ? ports : { ...ports, osKeyStore: store };
  const backend = createBackend({
    dataDir: dir, ports: own, clock: () => start + passed, elapsed: () => passed, random: (n) => randomBytes(n), appVersion: '0.0.0', cost: { n: 16, r: 8, p: 1 }, checkOutput: true,
    idleLock: { lookMs }, automaticBackups: backups, ...(stateDir === undefined ? {} : { stateDir }), log: (entry) => (entry.event === 'bug' ? console.error(entry) : undefined),
  });
  const events: string[] = [];
  backend.onEvent(({ name, payload }) => (name === 'locked' || name === 'locking' ? events.push(`${name} ${(payload as { reason: string }).reason}`) : undefined));
  let closed: Promise<void> | null = null;
  const close = () => (closed ??= backend.shutdown());
  onTestFinished(close);
  const run = (method: string, input: unknown = {}) => backend.dispatcher.run({ id: 't', host: 'browser' }, method, input);
  return Object.assign(run, {
    must: async <T>(method: string, input?: unknown) => {
      const answer = await run(method, input);
      if (!answer.ok) throw new Error(`${answer.error.code}: ${answer.error.message}`);
      return answer.value as T;
    },
    code: async (method: string, input?: unknown) => {
      const answer = await run(method, input);
      return answer.ok ? 'ok' : answer.error.code;
    },
    events, close,
    away: () => backend.away(),
    pass: (ms: number) => void (passed += ms),
  });
}
const stateOf = async (run: Run) => (await run.must<{ state: string }>('unit.state')).state;

describe('idle time', () => {
  function setup(over: { minutes?: number | null } = {}) {
    const state = { elapsed: 0, now: 1e12, busy: false, minutes: over.minutes === undefined ? 5 : over.minutes, did: [] as string[] };
    const idle = new IdleLock({
      minutes: () => state.minutes, busy: () => state.busy, announce: (reason) => state.did.push(`announce ${reason}`),
      lock: (reason) => Promise.resolve(void state.did.push(`lock ${reason}`)), elapsed: () => state.elapsed, now: () => state.now,
    }, 1e9);
    onTestFinished(() => idle.end());
    const pass = (ms: number, wall = ms) => {
      state.elapsed += ms;
      state.now += wall;
      idle.look();
    };
    return { state, idle, pass };
  }

  it('locks after the idle time and a little more, having told the windows', () => {
    const { state, idle, pass } = setup();
    pass(5 * MINUTE + GRACE_MS - 1);
    expect(state.did).toEqual([]);
    idle.heard();
    pass(5 * MINUTE);
    expect(state.did).toEqual([]);
    pass(GRACE_MS);
    expect(state.did).toEqual(['announce idle']);
    pass(ASK_MS);
    expect(state.did).toEqual(['announce idle', 'lock idle']);
  });

  it('a job finishes first, and what it took is no idle time; asked to lock for sleep it locks when the job is done', () => {
    const { state, idle, pass } = setup({ minutes: 1 });
    state.busy = true;
    pass(30 * MINUTE);
    state.busy = false;
    pass(MINUTE);
    expect(state.did).toEqual([]);
    state.busy = true;
    idle.away();
    pass(10 * MINUTE);
    expect(state.did).toEqual(['announce away']);
    state.busy = false;
    pass(1);
    expect(state.did).toEqual(['announce away', 'lock away']);
  });

  it.each([
    ['the computer slept: one clock stood still', 10, 6 * MINUTE],
    ['the clock was set back by a day', 6 * MINUTE, -24 * 60 * MINUTE],
  ])('%s', (_case, elapsed, wall) => {
    const { state, pass } = setup();
    pass(elapsed, wall);
    expect(state.did).toEqual(['announce idle']);
  });

  it('nothing to lock: nothing happens, however long', () => {
    const { state, idle, pass } = setup({ minutes: null });
    pass(600 * MINUTE);
    idle.away();
    pass(MINUTE);
    expect(state.did).toEqual([]);
  });
});

describe('an open unit', () => {
  it('F61: is locked when its window died, and the key is gone; calls of a living window keep it open', async () => {
    const fills = vi.spyOn(Uint8Array.prototype, 'fill');
    onTestFinished(() => fills.mockRestore());
    const run = programAt(folder());
    await run.must('unit.create', UNIT);
    expect(await run.must('unit.state')).toMatchObject({ state: 'open', lockMinutes: 5 });
    run.pass(5 * MINUTE);
    await run.must('lock.active');
    run.pass(5 * MINUTE);
    await run.must('subject.list');
    expect(run.events).toEqual([]);
    run.pass(5 * MINUTE + GRACE_MS);
    await vi.waitFor(() => expect(run.events).toEqual(['locking idle']));
    fills.mockClear();
    run.pass(ASK_MS);
    await vi.waitFor(() => expect(run.events).toEqual(['locking idle', 'locked idle']));
    expect(await run.must('unit.state')).toMatchObject({ state: 'locked', unit: null, actor: null, lockedBy: 'idle', lockMinutes: null });
    await vi.waitFor(() => expect(fills.mock.contexts.some((key, index) => (key as Uint8Array).length === 32 && fills.mock.calls[index]?.[0] === 0)).toBe(true));
    expect(await run.code('subject.list')).toBe('chua-mo-khoa');
    await run.must('unit.unlock', { passphrase: PASSPHRASE });
    expect(await stateOf(run)).toBe('open');
  });

  it('locks at sleep at once, or when the window answers; the time is the head’s to set', async () => {
    const run = programAt(folder());
    await run.must('unit.create', UNIT);
    expect(await run.must('lock.setMinutes', { minutes: 1 })).toEqual({ minutes: 1, trusted: null });
    expect(await run.code('lock.setMinutes', { minutes: 10 })).toBe('sai-dau-vao');
    expect(await run.must('unit.state')).toMatchObject({ lockMinutes: 1 });
    run.away();
    expect(run.events).toEqual(['locking away']);
    await run.must('unit.lock', { reason: 'away' });
    expect(run.events).toEqual(['locking away', 'locked away']);
    run.pass(ASK_MS);
    await run.must('unit.unlock', { passphrase: PASSPHRASE });
    await new Promise((done) => setTimeout(done, 60));
    expect(run.events).toHaveLength(2);
  });

  it('without a passphrase nothing is ever locked by itself', async () => {
    const run = programAt(folder());
    await run.must('unit.create', { ...UNIT, passphrase: '' });
    expect(await run.must('unit.state')).toMatchObject({ lockMinutes: null });
    run.away();
    run.pass(100 * MINUTE);
    await new Promise((done) => setTimeout(done, 60));
    expect(run.events).toEqual([]);
  });

  it('what no backup holds is backed up after the lock; nobody waits, and an unlocking meanwhile is not kept waiting', async () => {
    const dir = folder();
    const run = programAt(dir, { backups: true });
    await run.must('unit.create', UNIT);
    await run.must('subject.save', { fields: { kind: 'person', name: 'Đỗ Thị Ví Dụ' } });
    await run.must('unit.lock');
    const made = () => readdirSync(join(dir, 'backups')).filter((name) => !name.endsWith('.part') && name !== 'blobs');
    await vi.waitFor(() => expect(made()).toHaveLength(1), { timeout: 20_000, interval: 50 });
    await run.must('unit.unlock', { passphrase: PASSPHRASE });
    await run.must('subject.save', { fields: { kind: 'person', name: 'Đỗ Thị Ví Dụ Hai' } });
    await run.must('unit.lock');
    await run.must('unit.unlock', { passphrase: PASSPHRASE });
    expect(made()).toHaveLength(1);
    expect(await run.must('backup.verify', { handle: (await run.must<{ handle: string }[]>('backup.list'))[0]?.handle })).toMatchObject({});
    expect((await run.must<{ total: number }>('subject.list')).total).toBe(2);
  });
});

/** A key store of one user of one computer, whose answers a test spoils. */
function keyStore() {
  const secret = randomBytes(8).toString('hex');
  const answers: { protect: (sealed: Uint8Array) => Promise<Uint8Array>; unprotect: (plain: Uint8Array | null) => Promise<Uint8Array | null> } = { protect: (sealed) => Promise.resolve(sealed), unprotect: (plain) => Promise.resolve(plain) };
  const store: OsKeyStore = {
    protect: (plain) => answers.protect(new Uint8Array(Buffer.from(`${secret}:${Buffer.from(plain).toString('hex')}`))),
    unprotect: (sealed) => {
      const [own, plain] = Buffer.from(sealed).toString().split(':');
      return answers.unprotect(own === secret ? new Uint8Array(Buffer.from(plain ?? '', 'hex')) : null);
    },
  };
  return { store, answers };
}
const trusted = async (run: Run) => (await run.must<{ trusted: boolean | null }>('lock.state')).trusted;

describe('F61 the key store of the operating system', () => {
  async function kept() {
    const dir = folder();
    const { store, answers } = keyStore();
    const run = programAt(dir, { store });
    await run.must('unit.create', UNIT);
    await run.must('lock.trust', { on: true });
    return { dir, store, answers, run };
  }

  it('opens at the start without a passphrase; after a lock the passphrase is asked for', async () => {
    const { dir, store, run } = await kept();
    expect(await trusted(run)).toBe(true);
    await run.must('unit.lock');
    expect(await stateOf(run)).toBe('locked');
    await run.close();
    const file = readFileSync(join(dir, OS_WRAP_FILE), 'utf8');
    expect(file).not.toMatch(/Tân Mẫu|Trần|mat khau/);
    const next = programAt(dir, { store });
    expect(await next.must('unit.state')).toMatchObject({ state: 'open', keyStoreProblem: null });
    await next.must('lock.trust', { on: false });
    expect(existsSync(join(dir, OS_WRAP_FILE))).toBe(false);
    await next.close();
    expect(await stateOf(programAt(dir, { store }))).toBe('locked');
  });

  it('is offered nowhere without the port, and for nothing that has no passphrase', async () => {
    const run = programAt(folder());
    await run.must('unit.create', UNIT);
    expect(await trusted(run)).toBe(null);
    expect(await run.code('lock.trust', { on: true })).toBe('may-khong-co-kho-khoa');
    const bare = programAt(folder(), keyStore());
    await bare.must('unit.create', { ...UNIT, passphrase: '' });
    expect(await bare.code('lock.trust', { on: true })).toBe('chua-co-mat-khau');
  });

  it('a store that does not give back what it sealed keeps nothing, and says so', async () => {
    const dir = folder();
    const { store, answers } = keyStore();
    const run = programAt(dir, { store });
    await run.must('unit.create', UNIT);
    const sound = { ...answers };
    const spoilt: readonly (readonly [string, Partial<typeof answers>])[] = [
      ['refuses to seal', { protect: () => Promise.reject(new Error('no')) }],
      ['seals to nothing', { protect: () => Promise.resolve(new Uint8Array()) }],
      ['seals rubbish', { protect: () => Promise.resolve(randomBytes(40)) }],
      ['gives back another key', { unprotect: () => Promise.resolve(randomBytes(32)) }],
      ['does not give it back', { unprotect: () => Promise.resolve(null) }],
    ];
    for (const [how, spoil] of spoilt) {
      Object.assign(answers, sound, spoil);
      expect(await run.code('lock.trust', { on: true }), how).toBe('khong-cat-duoc-khoa');
      expect(await trusted(run), how).toBe(false);
      expect(existsSync(join(dir, OS_WRAP_FILE)), how).toBe(false);
    }
  });

  it('where the store opens nothing the passphrase is asked for with a reason, and nothing is lost', async () => {
    const { dir, store, answers, run } = await kept();
    await run.close();
    const path = join(dir, OS_WRAP_FILE);
    const [sound, file] = [{ ...answers }, readFileSync(path)];
    const [elsewhere, silent] = [/không mở được khóa đã cất/, /chưa trả lời/];
    const cases: readonly (readonly [string, () => void, RegExp, boolean])[] = [
      ['a new profile or another computer', () => (answers.unprotect = () => Promise.resolve(null)), elsewhere, false],
      ['rubbish', () => (answers.unprotect = () => Promise.resolve(randomBytes(7))), elsewhere, false],
      ['a wrong key', () => (answers.unprotect = () => Promise.resolve(randomBytes(32))), elsewhere, false],
      ['an exception', () => (answers.unprotect = () => Promise.reject(new Error('locked'))), silent, true],
      ['a sealed key that was changed', () => spoilFile(dir, 'sealed'), elsewhere, false],
    ];
    for (const [what, spoil, words, stays] of cases) {
      Object.assign(answers, sound);
      writeFileSync(path, file);
      spoil();
      const next = programAt(dir, { store });
      const state = await next.must<{ state: string; keyStoreProblem: string }>('unit.state');
      expect(state.state, what).toBe('locked');
      expect(state.keyStoreProblem, what).toMatch(words);
      expect(state.keyStoreProblem, what).toMatch(/Gõ mật khẩu/);
      await next.must('unit.unlock', { passphrase: PASSPHRASE });
      expect(await next.must('unit.state'), what).toMatchObject({ state: 'open', keyStoreProblem: null });
      expect(existsSync(path), what).toBe(stays);
      await next.close();
    }
  });

  it('a file that is none, or another wrap’s, is as if there were none', async () => {
    const { dir, store, run } = await kept();
    await run.close();
    const path = join(dir, OS_WRAP_FILE);
    const before = readFileSync(path);
    for (const text of ['', 'x', '{}', before.toString().replace(/"wrap":"../, '"wrap":"00')]) {
      writeFileSync(path, text);
      expect(await programAt(dir, { store }).must('unit.state')).toMatchObject({ state: 'locked', keyStoreProblem: null });
    }
  });

  it('goes with the passphrase, and no backup takes it along', async () => {
    const { dir, store, run } = await kept();
    const path = join(dir, OS_WRAP_FILE);
    const old = readFileSync(path);
    await run.must('backup.create');
    expect(readdirSync(dir, { recursive: true }).filter((name) => String(name).endsWith(OS_WRAP_FILE))).toEqual([OS_WRAP_FILE]);
    await run.must('unit.changePassphrase', { current: PASSPHRASE, next: 'cau khac' });
    expect(existsSync(path)).toBe(false);
    // Put back by hand, or never removed by a program that was killed, it opens nothing.
    writeFileSync(path, old);
    await run.close();
    const next = programAt(dir, { store });
    expect(await next.must('unit.state')).toMatchObject({ state: 'locked', keyStoreProblem: null });
    expect(existsSync(path)).toBe(false);
  });

  it('belongs to one of several users, and goes when he leaves', async () => {
    const { dir, store, run } = await kept();
    const own = { name: 'Trần Lãnh Mẫu', label: 'lãnh đạo' };
    const clerk = await run.must<{ id: string }>('user.add', { fields: { name: 'Lê Văn Thư Mẫu', label: 'văn thư', role: 'clerk', focal: [] }, passphrase: 'cua van thu', own });
    expect(await trusted(run)).toBe(true);
    await run.close();
    const second = programAt(dir, { store });
    expect(await second.must('unit.state')).toMatchObject({ state: 'open', actor: { name: own.name, role: 'head' } });
    await second.must('unit.lock');
    await second.must('unit.unlock', { label: 'văn thư', passphrase: 'cua van thu' });
    expect(await trusted(second)).toBe(false);
    await second.must('lock.trust', { on: false });
    expect(existsSync(join(dir, OS_WRAP_FILE))).toBe(true);
    await second.must('lock.trust', { on: true });
    await second.close();
    const third = programAt(dir, { store });
    expect(await third.must('unit.state')).toMatchObject({ state: 'open', actor: { role: 'clerk' } });
    await third.must('unit.lock');
    await third.must('unit.unlock', { label: 'lãnh đạo', passphrase: PASSPHRASE });
    await third.must('user.retire', { id: clerk.id, from: '2026-11-01' });
    expect(existsSync(join(dir, OS_WRAP_FILE))).toBe(false);
  });
});

function spoilFile(dir: string, field: string): void {
  const path = join(dir, OS_WRAP_FILE);
  const file = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
  const text = file[field] ?? '';
  writeFileSync(path, JSON.stringify({ ...file, [field]: `${text.startsWith('0') ? '1' : '0'}${text.slice(1)}` }));
}

describe('drafts', () => {
  it('each user has the place and the drafts of his own: after a lock another one finds none of them', async () => {
    const run = programAt(folder());
    await run.must('unit.create', UNIT);
    await run.must('user.add', { fields: { name: 'Lê Văn Thư Mẫu', label: 'văn thư', role: 'clerk', focal: [] }, passphrase: 'cua van thu', own: { name: 'Trần Lãnh Mẫu', label: 'lãnh đạo' } });
    await run.must('draft.save', { key: 'khoa', value: '{"page":"doi-tuong"}' });
    await run.must('unit.lock', {});
    await run.must('unit.unlock', { label: 'văn thư', passphrase: 'cua van thu' });
    expect(await run.must('draft.load', { key: 'khoa' })).toEqual({ value: null });
    await run.must('unit.lock', {});
    await run.must('unit.unlock', { label: 'lãnh đạo', passphrase: PASSPHRASE });
    expect(await run.must('draft.load', { key: 'khoa' })).toEqual({ value: '{"page":"doi-tuong"}' });
  });
});
