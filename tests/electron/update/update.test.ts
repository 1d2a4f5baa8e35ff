import { generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { headOf, writeUpdateFile } from '../../../build/update-file.mjs';
import { firstPointer, readPointer, writePointer } from '../../../electron/launcher/pointer.ts';
import type { LayControl, LayUpdate } from '../../../electron/update/lay.ts';
import { layUpdate, lookAtUpdate } from '../../../electron/update/lay.ts';
import { UpdatePath } from '../../../shared/domain/program-update.ts';
import type { Result } from '../../../shared/result.ts';

const keys = generateKeyPairSync('ed25519');
const others = generateKeyPairSync('ed25519');
const pem = (pair: typeof keys) => pair.privateKey.export({ type: 'pkcs8', format: 'pem' });
const publicKey = keys.publicKey.export({ type: 'spki', format: 'der' }).subarray(-32).toString('hex');
const CONTENT = { 'package.json': '{"version":"0.2.0"}', 'dist/electron/browser.js': '// 0.2.0', 'dist/renderer/index.html': '<html>', 'node': 'new node', 'empty.txt': '' };
const FACTS = { version: '0.2.0', lowest: '0.1.0', platform: 'linux-x64', madeOn: '2026-11-22', notes: ['Có trang mới.'] };
const quiet: LayControl = { progress: () => undefined };

let work: string;
let task: LayUpdate;
beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'sv cập nhật '));
  const folder = join(work, 'Sổ Vàng');
  put(join(folder, 'versions', '0.1.0', 'dist', 'electron', 'browser.js'), '// 0.1.0');
  writePointer(folder, firstPointer('0.1.0'));
  task = { path: join(work, 'so-vang-0.2.0.capnhat'), folder, build: { version: '0.1.0', platform: 'linux-x64', updateKey: { publicKey, kind: 'phat-hanh' } } };
});
afterEach(() => rmSync(work, { recursive: true, force: true }));

function put(path: string, text: string) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

async function make({ facts = {}, files = Object.keys(CONTENT), key = keys }: { facts?: Partial<typeof FACTS>; files?: readonly string[]; key?: typeof keys } = {}) {
  const from = join(work, 'from');
  const listed = files.map((path, at) => {
    const file = join(from, `${at}`);
    put(file, CONTENT[path as keyof typeof CONTENT] ?? 'x');
    return { path, from: file };
  });
  await writeUpdateFile({ files: listed, facts: { ...FACTS, ...facts }, privateKey: pem(key), to: task.path, level: 1 });
}

const codeOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.error.code);
const here = () => ({ pointer: readPointer(task.folder), versions: readdirSync(join(task.folder, 'versions')).sort() });
const UNTOUCHED = { pointer: firstPointer('0.1.0'), versions: ['0.1.0'] };

/** Everything before the body and the body itself, to be put together otherwise. */
function taken() {
  const bytes = readFileSync(task.path);
  const length = bytes.readUInt32BE(8);
  return { manifest: JSON.parse(bytes.subarray(12, 12 + length).toString()) as Record<string, unknown> & { files: { path: string; size: number; sha256: string }[]; body: { size: number; sha256: string } }, body: bytes.subarray(12 + length + 64), headLength: 12 + length + 64 };
}
const signedAgain = (manifest: object, body: Buffer) => writeFileSync(task.path, Buffer.concat([headOf(Buffer.from(JSON.stringify(manifest)), pem(keys)), body]));

it('is looked at without a change, laid beside the present version and used from the next start', async () => {
  await make();
  const looked = await lookAtUpdate(task, quiet);
  expect(looked).toMatchObject({ ok: true, value: { version: '0.2.0', notes: ['Có trang mới.'] } });
  expect(here()).toEqual(UNTOUCHED);
  expect(await layUpdate(task, quiet)).toEqual({ ok: true, value: { version: '0.2.0' } });
  expect(here()).toEqual({ pointer: { format: 1, current: '0.2.0', previous: '0.1.0', trial: { starts: 0 }, wentBack: null }, versions: ['0.1.0', '0.2.0'] });
  for (const [path, text] of Object.entries(CONTENT)) expect(readFileSync(join(task.folder, 'versions', '0.2.0', path), 'utf8')).toBe(text);
  // Laid twice it says so.
  expect(codeOf(await layUpdate(task, quiet))).toBe('dang-la-ban-nay');
});

it('leaves out the Node that the launcher has', async () => {
  await make();
  const { manifest } = taken();
  put(join(task.folder, 'launcher', 'node.json'), JSON.stringify({ version: '24', sha256: manifest.files.find(({ path }) => path === 'node')?.sha256 }));
  expect((await layUpdate(task, quiet)).ok).toBe(true);
  expect(existsSync(join(task.folder, 'versions', '0.2.0', 'node'))).toBe(false);
});

describe('refused with nothing changed', () => {
  const bad = (changes: object) => () => {
    const { manifest, body } = taken();
    signedAgain({ ...manifest, ...changes }, body);
  };
  const file = (path: string) => ({ path, size: 0, sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' });
  it.each<[string, string, () => void]>([
    ['something else', 'khong-phai-tep-cap-nhat', () => writeFileSync(task.path, 'PK\x03\x04 and so on, long enough to be read')],
    ['an empty file', 'khong-phai-tep-cap-nhat', () => writeFileSync(task.path, '')],
    ['a length beyond every manifest', 'tep-cap-nhat-la', () => writeFileSync(task.path, Buffer.from('SVCN-001\xff\xff\xff\xff', 'latin1'))],
    ['cut within the head', 'tep-cap-nhat-thieu', () => truncateSync(task.path, 300)],
    ['cut within the body', 'tep-cap-nhat-thieu', () => truncateSync(task.path, readFileSync(task.path).length - 1)],
    ['longer than signed', 'tep-cap-nhat-thieu', () => writeFileSync(task.path, Buffer.concat([readFileSync(task.path), Buffer.from('x')]))],
    ['one byte of the manifest changed', 'sai-chu-ky', () => change(40)],
    ['one byte of the signature changed', 'sai-chu-ky', () => change(taken().headLength - 1)],
    ['one byte of the body changed', 'tep-cap-nhat-thieu', () => change(taken().headLength + 3)],
    ['a file that is not in the body', 'tep-cap-nhat-thieu', () => bad({ files: [...taken().manifest.files, { ...file('more.js'), size: 5 }] })()],
    ['a body longer than its files', 'tep-cap-nhat-la', () => bad({ files: taken().manifest.files.slice(0, 2) })()],
    ['a file with another hash', 'tep-cap-nhat-thieu', () => bad({ files: taken().manifest.files.map((one) => ({ ...one, sha256: '0'.repeat(64) })) })()],
    ['a path that leads out', 'tep-cap-nhat-la', () => bad({ files: [file('../launcher/launcher.mjs')] })()],
    ['two names that are one on Windows', 'tep-cap-nhat-la', () => bad({ files: [file('A.js'), file('a.js')] })()],
    ['a file where a folder stands', 'tep-cap-nhat-la', () => bad({ files: [file('a'), file('a/b')] })()],
    ['more than any program', 'tep-cap-nhat-la', () => bad({ files: Array.from({ length: 5 }, (_, at) => ({ ...file(`f${at}`), size: 300 * 1024 * 1024 })) })()],
    ['another product', 'tep-cap-nhat-la', () => bad({ product: 'khac' })()],
  ])('%s', async (_name, code, spoil) => {
    await make();
    spoil();
    expect(codeOf(await layUpdate(task, quiet))).toBe(code);
    expect(here()).toEqual(UNTOUCHED);
  });

  function change(at: number) {
    const bytes = readFileSync(task.path);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(task.path, bytes);
  }

  it.each<[string, Parameters<typeof make>[0]]>([
    ['sai-chu-ky', { key: others }],
    ['ban-cu-hon', { facts: { version: '0.1.0' } }],
    ['ban-cu-hon', { facts: { version: '0.0.9' } }],
    ['can-ban-trung-gian', { facts: { lowest: '0.1.5' } }],
    ['khac-he-may', { facts: { platform: 'win-x64' } }],
  ])('%s %j', async (code, given) => {
    await make(given);
    expect(codeOf(await lookAtUpdate(task, quiet))).toBe(code);
    expect(codeOf(await layUpdate(task, quiet))).toBe(code);
    expect(here()).toEqual(UNTOUCHED);
  });
});

it.each(['../x', '/x', 'a//b', 'a/../b', 'C:/x', 'a\\b', 'con', 'aux.js', 'a/LPT1', 'a.', ' a', 'a ', 'a:b', '.env', 'ờ.js', '', 'a/', `${'a/'.repeat(20)}b`])('%j is no path of a program file', (path) => {
  expect(UpdatePath.safeParse(path).success).toBe(false);
});
it.each(['package.json', 'node_modules/@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf', 'dist/electron/chunks/model-B_x-9.js', 'node_modules/pdfkit/js/data/Courier-Bold.afm', 'console.js', 'node_modules/write-excel-file/modules/xlsx/files/[Content_Types].xml.js'])('%s is one', (path) => {
  expect(UpdatePath.safeParse(path).success).toBe(true);
});

it('cut at any write, the pointer names a whole version, and laying again goes through', async () => {
  await make();
  const steps: string[] = [];
  await layUpdate(task, { ...quiet, step: (what) => void steps.push(what) });
  expect(steps).toEqual(['mkdir', ...Object.keys(CONTENT).map((path) => `write ${path}`), 'flush', 'rename', 'pointer']);
  for (let cut = 0; cut < steps.length; cut++) {
    rmSync(join(task.folder, 'versions', '0.2.0'), { recursive: true, force: true });
    writePointer(task.folder, firstPointer('0.1.0'));
    let at = 0;
    const power = layUpdate(task, { ...quiet, step: () => { if (at++ === cut) throw new Error('power cut'); } });
    await expect(power).rejects.toThrow('power cut');
    const { pointer } = here();
    expect(pointer, steps[cut]).toEqual(firstPointer('0.1.0'));
    expect(existsSync(join(task.folder, 'versions', '0.1.0', 'dist', 'electron', 'browser.js'))).toBe(true);
    // What a cut leaves that nothing could clear away any more.
    put(join(task.folder, 'versions', '0.2.0.abcdef.part', 'half'), 'x');
    expect((await layUpdate(task, quiet)).ok, steps[cut]).toBe(true);
    expect(here().versions).toEqual(['0.1.0', '0.2.0']);
    expect(here().pointer?.current).toBe('0.2.0');
  }
});
