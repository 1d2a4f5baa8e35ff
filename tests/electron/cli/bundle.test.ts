import { cpSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../../../electron/cli/run.ts';
import { pair } from '../../../electron/demo/exchange.ts';
import { folder, keepFolder, newCommune, newProvince, ports, siteAt, submitDossier } from '../usecases/sites.ts';

const PROVINCE = 'mat khau tinh';
const COMMUNE = 'mat khau mau';

interface Ran {
  readonly status: number;
  readonly out: unknown;
  readonly fault: { readonly code: string; readonly message: string; readonly next?: string } | null;
}

/** One run of the command line in this process. @param stopAt interrupts when progress says so @param typed what stands on standard input */
async function run(args: readonly string[], passphrase: string | null = PROVINCE, stopAt?: RegExp, typed = ''): Promise<Ran> {
  let out = '';
  let errors = '';
  let interrupt: (() => void) | null = null;
  const status = await runCli([...args, '--json'], passphrase, {
    ports: () => ports,
    stdin: () => Promise.resolve(new TextEncoder().encode(typed)),
    stdout: (text) => (out += text),
    stderr: (text) => {
      errors += text;
      if (stopAt?.test(text) === true) interrupt?.();
    },
    onInterrupt: (listener) => {
      interrupt = listener;
      return () => (interrupt = null);
    },
  });
  const last = errors.trim().split('\n').findLast((line) => line.includes('"code"'));
  return { status, out: out === '' ? null : JSON.parse(out), fault: last === undefined ? null : (JSON.parse(last) as Ran['fault']) };
}

let stick: string;
let data: string;
let home: string;
let file: string;
let commune: { code: string; name: string };
let office: { code: string; name: string };

beforeAll(async () => {
  stick = keepFolder();
  data = keepFolder();
  home = keepFolder();
  const from = siteAt(home);
  const to = siteAt(data);
  commune = await newCommune(from);
  office = await newProvince(to);
  await pair(from, to);
  await submitDossier(from, office);
  const { written } = await from.job('bundle.export', { peerCodes: [office.code], folder: `path:${stick}` });
  file = join(stick, written[0]?.fileName ?? '');
  await from.close();
  await to.close();
});

/** A province of its own for a test, as it was before any import. */
const fresh = (): string => {
  const dir = folder();
  cpSync(data, dir, { recursive: true });
  return dir;
};

describe('bundle on the command line', () => {
  it('R86: inspect says what a bundle is, without any key', async () => {
    const { status, out } = await run(['bundle', 'inspect', file], null);
    expect(status).toBe(0);
    expect(out).toEqual({ unit: commune.code, number: 1, kind: expect.any(String) as string, kindWord: expect.any(String) as string, format: 1, bytes: readFileSync(file).length });
  });

  it('R86: previews, imports, and says that it was taken in already', async () => {
    const dir = fresh();
    const before = readdirSync(dir).sort();
    const preview = await run(['bundle', 'preview', file, '--data', dir]);
    expect(preview).toMatchObject({ status: 0, out: { sender: commune.name, number: 1, alreadyImported: false } });
    expect(preview.out).not.toHaveProperty('stageId');
    expect(readdirSync(join(dir, 'staging'))).toEqual([]);
    expect(readdirSync(dir).filter((name) => name !== 'staging').sort()).toEqual(before.filter((name) => name !== 'staging'));
    expect(await run(['bundle', 'import', file, '--data', dir])).toMatchObject({ status: 0, out: { bundle: { peerCode: commune.code, number: 1 } } });
    expect(await run(['bundle', 'import', file, '--data', dir])).toMatchObject({ status: 0, out: { preview: { alreadyImported: true }, bundle: null } });
  });

  it('R86: exports what waits for a unit, and says when nothing does', async () => {
    const dir = fresh();
    const out = folder();
    await run(['bundle', 'import', file, '--data', dir]);
    const sent = await run(['bundle', 'export', '--data', dir, '--to', commune.code, '--out', out]);
    expect(sent).toMatchObject({ status: 0, out: { written: [{ peerCode: commune.code, number: 1 }], failed: null } });
    expect(readdirSync(out).filter((name) => name.endsWith('.sovang'))).toHaveLength(1);
    expect(await run(['bundle', 'export', '--data', dir, '--to', 'xa-la', '--out', out])).toMatchObject({ status: 1, fault: { code: 'chua-ket-noi' } });
  });

  it('F33: a wrong passphrase, a damaged file, one that is no bundle, one that is not there', async () => {
    const dir = fresh();
    const hurt = join(folder(), 'x.sovang');
    const bytes = readFileSync(file);
    const middle = Math.floor(bytes.length / 2);
    bytes[middle] = (bytes[middle] ?? 0) ^ 1;
    writeFileSync(hurt, bytes);
    const other = join(folder(), 'y.sovang');
    writeFileSync(other, 'không phải gói');
    const cases: [readonly string[], string | null, string][] = [
      [['bundle', 'preview', file, '--data', dir], 'sai', 'sai-mat-khau'],
      [['bundle', 'preview', file, '--data', dir], null, 'thieu-mat-khau'],
      [['bundle', 'import', hurt, '--data', dir], PROVINCE, 'goi-thieu'],
      [['bundle', 'inspect', other], null, 'khong-phai-goi'],
      [['bundle', 'import', other, '--data', dir], PROVINCE, 'khong-phai-goi'],
      [['bundle', 'inspect', `${file}.khong-co`], null, 'khong-doc-duoc-tep'],
      [['bundle', 'inspect'], null, 'sai-lenh'],
      [['bundle', 'import', file], null, 'sai-lenh'],
      [['bundle', 'export', '--data', dir], null, 'sai-lenh'],
    ];
    for (const [args, passphrase, code] of cases) {
      const { status, fault } = await run(args, passphrase);
      expect([args, status, fault?.code]).toEqual([args, 1, code]);
      expect(fault?.message).not.toBe('');
    }
    expect(existsSync(join(dir, 'backups'))).toBe(false);
  });

  it('F43: writes an emergency bundle and answers its words, and opens it by words on standard input alone', async () => {
    const dir = fresh();
    const out = folder();
    const order = ['bundle', 'export', '--data', home, '--to', office.code, '--out', out, '--emergency'];
    expect(await run([...order, '--to', 'xa-khac', '--even-so'], COMMUNE)).toMatchObject({ status: 1, fault: { code: 'sai-lenh' } });
    const sent = await run([...order, '--even-so'], COMMUNE);
    expect(sent).toMatchObject({ status: 0, out: { written: [{ peerCode: office.code, emergency: true }], failed: null } });
    const { written: [row], words } = sent.out as { written: { fileName: string }[]; words: string };
    const locked = join(out, row?.fileName ?? '');
    const open = ['bundle', 'import', locked, '--data', dir];
    expect(await run([...open, words])).toMatchObject({ status: 1, fault: { code: 'sai-lenh' } });
    expect(await run([...open, '--emergency'], PROVINCE, undefined, `${words}\n`)).toMatchObject({ status: 0, out: { bundle: { peerCode: commune.code } } });
  });

  it.each([['while it is copied in', /chép gói/], ['while it is checked', /kiểm tra gói/], ['before it is written', /sao lưu/]])('R86: stopped %s leaves nothing and answers 130', async (_when, stopAt) => {
    const dir = fresh();
    expect(await run(['bundle', 'import', file, '--data', dir], PROVINCE, stopAt)).toMatchObject({ status: 130, fault: { code: 'da-dung' } });
    expect(readdirSync(join(dir, 'staging'))).toEqual([]);
    expect(existsSync(join(dir, 'backups')) ? readdirSync(join(dir, 'backups')) : []).toEqual([]);
    expect(existsSync(join(dir, 'import.json'))).toBe(false);
    expect(await run(['bundle', 'import', file, '--data', dir])).toMatchObject({ status: 0, out: { bundle: { number: 1 } } });
  });
});
