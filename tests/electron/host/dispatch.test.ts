import { describe, expect, it } from 'vitest';
import { ROLES } from '../../../shared/api/define.ts';
import type { Role } from '../../../shared/api/define.ts';
import { err, ok } from '../../../shared/result.ts';
import { createDispatcher } from '../../../electron/host/dispatch.ts';
import { mayCall } from '../../../shared/api/roles.ts';
import type { Download } from '../../../electron/host/handlers.ts';
import { connect, contract, pattern, sampleBackend } from './sample.ts';

const session = { id: 's', host: 'cli' } as const;

describe('F67 roles', () => {
  it.each(ROLES.flatMap((actor) => ROLES.map((needed) => [actor, needed] as const)))('%s calling what %s may call', (actor, needed) => {
    expect(mayCall(actor, needed)).toBe(ROLES.indexOf(actor) >= ROLES.indexOf(needed));
  });

  it.each(ROLES)('every method as %s is refused or let in by its role, and refusals are audited', async (role) => {
    const sample = sampleBackend();
    sample.role = role;
    for (const [name, def] of Object.entries(contract)) {
      if (def.kind === 'event') continue;
      const answer = await sample.backend.dispatcher.run(session, name, undefined);
      const code = answer.ok ? '' : answer.error.code;
      if (mayCall(role, def.role)) expect(code).toBe('sai-dau-vao');
      else expect(code).toBe(role === 'none' ? 'chua-mo-khoa' : 'khong-du-quyen');
    }
    const refused = Object.values(contract).filter((def) => def.kind !== 'event' && !mayCall(role, def.role));
    expect(sample.denied).toHaveLength(refused.length);
  });

  it('does not know who an unknown user is', async () => {
    const answer = await sampleBackend().backend.dispatcher.run({ ...session, as: 'nobody' }, 'note.echo', { text: '' });
    expect(answer).toMatchObject({ ok: false, error: { code: 'khong-co-nguoi-dung' } });
  });
});

describe('input and output', () => {
  it.each([
    ['wrong type', 'note.echo', { text: 1 }, 'text'],
    ['too long', 'note.echo', { text: 'x'.repeat(101) }, 'text'],
    ['missing', 'note.echo', undefined, undefined],
    ['unknown field of a strict method', 'note.free', { a: 1 }, undefined],
  ])('refuses %s, names the field and repeats no value', async (_name, method, input, item) => {
    const answer = await sampleBackend().backend.dispatcher.run(session, method, input);
    expect(answer).toMatchObject({ ok: false, error: { code: 'sai-dau-vao', kind: 'fixable' } });
    expect(answer.ok ? undefined : answer.error.item).toBe(item);
    expect(answer.ok ? '' : answer.error.message).not.toContain('xxx');
  });

  it.each(['note.nothing', 'toString', '__proto__', 'constructor', 'alarm'])('does not know the method %s', async (method) => {
    expect(await sampleBackend().backend.dispatcher.run(session, method, {})).toMatchObject({ ok: false, error: { code: 'khong-co-viec-nay' } });
  });

  it('checks answers where it is asked to', async () => {
    expect(await sampleBackend().backend.dispatcher.run(session, 'note.wrong', {})).toMatchObject({ ok: true });
    const strict = sampleBackend({ checkOutput: true });
    expect(await strict.backend.dispatcher.run(session, 'note.wrong', {})).toMatchObject({ ok: false, error: { code: 'loi-phan-mem' } });
    expect(strict.log).toMatchObject([{ event: 'bug', subject: 'note.wrong' }]);
  });

  it('F77 turns an exception into a fault and logs nothing that was typed', async () => {
    const sample = sampleBackend();
    const answer = await sample.backend.dispatcher.run(session, 'note.break', { secret: 'Lò Văn Mẫu 012345678901' });
    expect(answer).toMatchObject({ ok: false, error: { code: 'loi-phan-mem', kind: 'bug' } });
    expect(sample.log).toMatchObject([{ level: 'error', event: 'bug', subject: 'note.break', detail: 'RangeError' }]);
    expect(sample.log[0]?.stack?.length).toBeGreaterThan(0);
    const told = JSON.stringify([sample.log, answer]);
    for (const secret of ['Mẫu', '0123', process.cwd()]) expect(told).not.toContain(secret);
  });
});

describe('uploads', () => {
  it('refuses at once what says it is too large', async () => {
    const { api } = connect();
    expect(await api.upload('note.take', { fileName: 'a' }, new Uint8Array(8 * 1024 * 1024 + 1))).toMatchObject({ ok: false, error: { code: 'tep-qua-lon' } });
  });

  it('refuses what turns out too large', async () => {
    const { api, sample } = connect();
    async function* endless() {
      for (;;) yield pattern(1_000_000);
    }
    expect(await api.upload('note.take', { fileName: 'a' }, endless())).toMatchObject({ ok: false, error: { code: 'tep-qua-lon' } });
    expect(sample.backend.dispatcher.running()).toEqual([]);
  });

  it('ends with a fault when its source fails', async () => {
    const { api } = connect();
    async function* failing() {
      yield pattern(10);
      throw new Error('file was removed');
    }
    expect(await api.upload('note.take', { fileName: 'a' }, failing())).toMatchObject({ ok: false, error: { code: 'khong-doc-duoc-tep' } });
  });

  it('needs bytes', async () => {
    expect(await sampleBackend().backend.dispatcher.run(session, 'note.take', { fileName: 'a' })).toMatchObject({ ok: false, error: { code: 'thieu-tep' } });
  });
});

describe('shutdown', () => {
  it('waits for running ones and refuses new ones', async () => {
    const { api, sample } = connect();
    const job = api.job('note.slow', { steps: 4, pauseMs: 20 });
    await api.call('note.free', {});
    let down = false;
    const shutdown = sample.backend.shutdown().then(() => (down = true));
    expect(await api.call('note.free', {})).toMatchObject({ ok: false, error: { code: 'dang-dong' } });
    expect(down).toBe(false);
    expect(await job.done).toMatchObject({ ok: true });
    await shutdown;
    expect(down).toBe(true);
  });

  it('counts a download as running until it is read', async () => {
    const { dispatcher } = sampleBackend().backend;
    const file = await dispatcher.run(session, 'note.give', { length: 10 });
    expect(dispatcher.running()).toEqual(['note.give']);
    if (file.ok) for await (const _piece of (file.value as Download).bytes as AsyncIterable<Uint8Array>) continue;
    expect(dispatcher.running()).toEqual([]);
    await dispatcher.shutdown();
  });

  it('lets a job begun by a window that is gone run to its end', async () => {
    const { api, sample, windowEnd } = connect();
    void api.job('note.slow', { steps: 3, pauseMs: 20 });
    await api.call('note.free', {});
    windowEnd.close();
    expect(sample.backend.dispatcher.running()).toEqual(['note.slow']);
    await sample.backend.shutdown();
    expect(sample.backend.dispatcher.running()).toEqual([]);
  });

  it('ends an upload whose window is gone', async () => {
    const { api, sample, windowEnd } = connect();
    async function* stuck() {
      yield pattern(10);
      await new Promise(() => undefined);
    }
    const upload = api.upload('note.take', { fileName: 'a' }, stuck());
    await api.call('note.free', {});
    windowEnd.close();
    expect(await upload).toMatchObject({ ok: false, error: { code: 'mat-ket-noi' } });
    await sample.backend.shutdown();
  });
});

it('the type of handlers follows the contract', () => {
  const role: Role = 'viewer';
  createDispatcher({
    contract: { 'note.free': contract['note.free'] },
    handlers: { 'note.free': () => ok({ state: 'open' }) },
    actorFor: () => ok({ id: 'u', name: '', role }),
    log: () => undefined,
  });
  createDispatcher({
    contract: { 'note.free': contract['note.free'] },
    // @ts-expect-error the answer has no `state`
    handlers: { 'note.free': () => ok({ stat: 'open' }) },
    actorFor: () => err({ code: '', message: '', kind: 'bug' }),
    log: () => undefined,
  });
});
