import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const cli = fileURLToPath(new URL('../../../dist/electron/cli.js', import.meta.url));
let data: string;
beforeAll(() => (data = mkdtempSync(join(tmpdir(), 'sv cli '))));
afterAll(() => rmSync(data, { recursive: true }));

interface Ran {
  status: number | null;
  stdout: string;
  stderr: string;
}
function run(args: string[], { stdin = '', passphrase }: { stdin?: string; passphrase?: string } = {}): Promise<Ran> {
  const { SOVANG_PASSPHRASE: _mine, ...env } = process.env;
  const child = spawn(process.execPath, [cli, ...args], { env: { ...env, ...(passphrase !== undefined && { SOVANG_PASSPHRASE: passphrase }) } });
  const ran: Ran = { status: null, stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (piece: string) => (ran.stdout += piece));
  child.stderr.setEncoding('utf8').on('data', (piece: string) => (ran.stderr += piece));
  child.stdin.end(stdin);
  return new Promise((resolve) => child.once('close', (status) => resolve({ ...ran, status })));
}

describe('the command line as a program', () => {
  it('lists methods with role and schemas as one JSON document', async () => {
    const { status, stdout } = await run(['methods', '--json']);
    const methods = JSON.parse(stdout) as { name: string; role: string; input: object; output: object }[];
    expect(status).toBe(0);
    expect(methods.find(({ name }) => name === 'unit.state')).toMatchObject({ role: 'none', input: { type: 'object' } });
  });

  it('lists methods for people', async () => {
    expect((await run(['methods'])).stdout).toMatch(/^unit\.state +call +none /m);
  });

  it.each([
    [['nothing'], 'sai-lenh'],
    [['call', 'unit.state', '{}'], 'sai-lenh'],
    [['call', 'unit.state', '{', '--data', 'x'], 'sai-json'],
    [['call', 'no.method', '{}', '--data', 'x'], 'khong-co-viec-nay'],
  ])('%j fails with JSON and a status', async (args, code) => {
    const { status, stdout, stderr } = await run(args);
    expect(status).toBe(1);
    expect(stdout).toBe('');
    const answer = JSON.parse(stderr) as { code: string; message: string; next: string };
    expect(answer.code).toBe(code);
    expect(answer.message).not.toBe('');
    expect(answer.next).not.toBe('');
  });

  it('with --json the fault is on standard output too', async () => {
    const { stdout, stderr } = await run(['call', 'no.method', '{}', '--data', data, '--json']);
    expect(JSON.parse(stdout)).toEqual(JSON.parse(stderr));
  });

  it('makes a unit from standard input and opens it again with its passphrase only', async () => {
    const unit = { kind: 'xa', name: 'Xã Mẫu', province: 'Tỉnh Mẫu', signer: { name: 'Lò Văn Mẫu', title: 'Chủ tịch' }, passphrase: 'mật khẩu thử' };
    const made = await run(['call', 'unit.create', '-', '--data', data], { stdin: JSON.stringify(unit) });
    expect(made.stderr).toBe('');
    expect(JSON.parse(made.stdout)).toMatchObject({ name: 'Xã Mẫu' });
    expect(JSON.parse((await run(['call', 'unit.state', '--data', data])).stdout)).toMatchObject({ state: 'locked' });

    const listed = await run(['call', 'signer.list', '{}', '--data', data, '--json'], { passphrase: 'mật khẩu thử' });
    expect(JSON.parse(listed.stdout)).toMatchObject([{ name: 'Lò Văn Mẫu' }]);
    expect(JSON.parse((await run(['call', 'signer.list', '--data', data])).stderr)).toMatchObject({ code: 'thieu-mat-khau' });
    const wrong = await run(['call', 'signer.list', '--data', data], { passphrase: 'sai' });
    expect(wrong.status).toBe(1);
    expect(JSON.parse(wrong.stderr)).toHaveProperty('code');
  });

  it('doctor looks at machine and data, and at the machine alone where the data do not open', async () => {
    const locked = await run(['doctor', '--data', data, '--json']);
    const bad = (stdout: string) => (JSON.parse(stdout) as { checks: { id: string; state: string }[] }).checks.filter(({ state }) => state === 'bad').map(({ id }) => id);
    // Tests may keep their folders in memory, which the program rightly calls no place for data.
    const inMemory = bad(locked.stdout).includes('noi-de-du-lieu');
    expect(bad(locked.stdout)).toEqual(inMemory ? ['noi-de-du-lieu'] : []);
    expect(locked.status).toBe(inMemory ? 1 : 0);
    expect(JSON.parse(locked.stdout)).toMatchObject({ state: inMemory ? 'bad' : 'unknown', checks: expect.arrayContaining([expect.objectContaining({ id: 'mo-du-lieu', state: 'unknown' })]) as unknown });
    const opened = await run(['doctor', '--data', data, '--quick', '--json'], { passphrase: 'mật khẩu thử' });
    expect(bad(opened.stdout)).toEqual(inMemory ? ['noi-de-du-lieu'] : []);
    expect(opened.stdout).not.toContain('Lò Văn Mẫu');
    expect(JSON.parse(opened.stdout)).toMatchObject({ checks: expect.arrayContaining([expect.objectContaining({ id: 'dang-luu-duoc', state: 'ok' })]) as unknown });
  });

  it('acts as the user it is told, within her role', async () => {
    const key = await run(['call', 'peer.revoke', '{"id":"x","version":1}', '--data', data, '--as', 'viewer'], { passphrase: 'mật khẩu thử' });
    expect(JSON.parse(key.stderr)).toMatchObject({ code: 'khong-du-quyen' });
    const nobody = await run(['call', 'signer.list', '--data', data, '--as', 'nobody'], { passphrase: 'mật khẩu thử' });
    expect(JSON.parse(nobody.stderr)).toMatchObject({ code: 'khong-co-nguoi-dung' });
  });
});
