import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PlanSchema } from '../../../shared/catalogue/plan-schema.ts';
import { readCommand } from '../../../electron/cli/options.ts';
import { docxOf, line, PLAN_LINES } from '../plan-files/make.ts';

const cli = fileURLToPath(new URL('../../../dist/electron/cli.js', import.meta.url));
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sv plan '));
  writeFileSync(join(folder, 'Kế hoạch 45.docx'), docxOf(PLAN_LINES.map(line).join('')));
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(args: string[], stdin = ''): Promise<{ status: number | null; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, [cli, 'plan', 'read', ...args], { cwd: folder });
  const ran = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (piece: string) => (ran.stdout += piece));
  child.stderr.setEncoding('utf8').on('data', (piece: string) => (ran.stderr += piece));
  child.stdin.end(stdin);
  return new Promise((resolve) => child.once('close', (status) => resolve({ ...ran, status })));
}

describe('plan read', () => {
  it('prints the plan and nothing else, in the plan schema', async () => {
    const { status, stdout, stderr } = await run(['Kế hoạch 45.docx', '--json']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(PlanSchema.parse(JSON.parse(stdout))).toMatchObject({ id: 'ke-hoach-45', code: 'KH', identity: { number: '0045/KH-UBND' } });
  });

  it('reads standard input; with --findings the places come too', async () => {
    const { status, stdout } = await run(['-', '--json', '--findings', '--code', 'SM', '--id', 'sao-mai'], PLAN_LINES.join('\n').normalize('NFD'));
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ plan: { id: 'sao-mai', code: 'SM' }, findings: expect.any(Array) as unknown, leftovers: expect.any(Array) as unknown, text: expect.stringContaining('KẾ HOẠCH') as string, notes: [{ code: 'dau-roi' }] });
  });

  it('notes go to standard error, not between the JSON', async () => {
    const { stdout, stderr } = await run(['-', '--json'], PLAN_LINES.join('\n').normalize('NFD'));
    expect(PlanSchema.safeParse(JSON.parse(stdout)).success).toBe(true);
    expect(stderr).toContain('Unicode tổ hợp');
  });

  it('says it in words without --json', async () => {
    const { status, stdout } = await run(['Kế hoạch 45.docx']);
    expect(status).toBe(0);
    for (const words of ['Số: 0045/KH-UBND', 'Ngày: 03/04/2026', 'Chỉ tiêu: ', 'Chưa hiểu: ']) expect(stdout).toContain(words);
  });

  it.each([
    [['none.docx', '--json'], '', 'Không tìm thấy tệp này.'],
    [['-', '--json'], '', 'Tệp rỗng'],
    [['-'], '{\\rtf1 thi}', 'lưu thành .docx'],
  ])('%j is refused in Vietnamese on standard error, nothing on standard output', async (args, stdin, words) => {
    const { status, stdout, stderr } = await run(args, stdin);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain(words);
  });

  it.each([
    [['plan', 'read', 'a.docx'], { command: 'plan read', file: 'a.docx', findings: false, code: 'KH', id: null, part: null, json: false }],
    [['plan', 'read', '-', '--part', '2', '--json'], { file: '-', part: 2, json: true }],
  ])('%j', (argv, expected) => expect(readCommand(argv)).toMatchObject({ ok: true, value: expected }));

  it.each([[['plan']], [['plan', 'read']], [['plan', 'read', 'a', 'b']], [['plan', 'read', 'a', '--part', '0']], [['plan', 'read', 'a', '--code', 'x y']], [['plan', 'read', 'a', '--id', 'Ắ']]])('refuses %j', (argv) => {
    expect(readCommand(argv)).toMatchObject({ ok: false, error: { code: 'sai-lenh', next: expect.stringContaining('plan read') as string } });
  });
});
