import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCommand } from '../../../electron/cli/options.ts';
import { runUpdate } from '../../../electron/cli/program.ts';
import { moveData } from '../../../electron/host/data-move.ts';
import type { MoveData } from '../../../electron/host/data-move.ts';
import { dataDirOfUser, dataGone, movedTo, PLACE_FILE } from '../../../electron/host/data-place.ts';
import { windowlessPorts } from '../../../electron/host/windowless-ports.ts';
import { lockFolder } from '../../../electron/files/lock.ts';
import { selfTest } from '../../../electron/self-test/run.ts';
import type { Result } from '../../../shared/result.ts';

let work: string;
beforeEach(() => (work = mkdtempSync(join(tmpdir(), 'sv nơi để '))));
afterEach(() => rmSync(work, { recursive: true, force: true }));
const codeOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.error.code);

it.each([
  [['selftest', '--json'], { command: 'selftest', data: null, json: true }],
  [['data', 'move', '--to', 'E:\\x'], { command: 'data move', from: null, to: 'E:\\x' }],
  [['data', 'move', '--from', 'a', '--to', 'b'], { command: 'data move', from: 'a', to: 'b' }],
  [['update', 'E:\\a.capnhat'], { command: 'update', file: 'E:\\a.capnhat' }],
])('%j', (argv, expected) => expect(readCommand(argv)).toMatchObject({ ok: true, value: expected }));
it.each([[['data', 'move']], [['data', 'move', '--to', 'a', '--to', 'b']], [['update']], [['selftest', 'x']]])('refuses %j', (argv) => expect(codeOf(readCommand(argv))).toBe('sai-lenh'));

it('tries everything on this machine and leaves nothing behind', async () => {
  const ports = windowlessPorts({ kind: 'cli', sticks: [], childEntry: fileURLToPath(new URL('../../../dist/electron/child.js', import.meta.url)) });
  const seen: string[] = [];
  const checks = await selfTest({ dir: work, ports, appVersion: '0.1.0', now: () => Date.UTC(2026, 10, 22) }, ({ label }) => seen.push(label));
  expect(checks.filter(({ state }) => state === 'bad')).toEqual([]);
  const ids = checks.map(({ id }) => id);
  expect(ids).toEqual(['phien-ban', 'khoa-cap-nhat', 'sqlite', 'mat-ma', 'nen', 'phong-chu', 'tien-trinh', 'pdf', 'ghi-dia', 'tep-tam', 'cho-trong', 'dong-ho', 'bo-nho']);
  expect(seen).toEqual(checks.map(({ title }) => title));
  expect(readdirSync(work)).toEqual([]);
  for (const { state, next } of checks) expect(state === 'warn').toBe(next !== '' && state !== 'unknown');
});

it('says of each thing that fails what to do, and goes on', async () => {
  const spawn = () => { throw new Error('blocked'); };
  const checks = await selfTest({ dir: join(work, 'gone'), ports: { kind: 'cli', spawn }, appVersion: '0.1.0', now: () => 0 }, () => undefined);
  const bad = Object.fromEntries(checks.filter(({ state }) => state === 'bad').map(({ id, next }) => [id, next !== '']));
  expect(bad).toEqual({ 'tien-trinh': true, pdf: true, 'ghi-dia': true, 'dong-ho': true });
});

it('a program that no launcher started takes no update file', async () => {
  expect(codeOf(await runUpdate({ command: 'update', file: 'x', json: false }, undefined, () => undefined))).toBe('khong-cap-nhat-o-day');
});

describe('moving the data', () => {
  let task: MoveData;
  const linux = () => ['linux', { XDG_DATA_HOME: work }, '/home/x'] as const;
  beforeEach(() => {
    const usual = dataDirOfUser(...linux());
    mkdirSync(join(usual, 'blobs', 'ab'), { recursive: true });
    for (const [name, text] of [['keyring.json', 'k'], ['unit.db', 'd'.repeat(100_000)], ['blobs/ab/abcd', 'scan'], ['lock.note', '1'], ['half.part', '2']] as const) writeFileSync(join(usual, name), text);
    task = { from: usual, to: join(work, 'Ổ mới', 'đơn vị'), usual, inUse: usual, onProgress: () => undefined };
  });

  it('copies what belongs to the unit, tells the program, and leaves the old folder with a note', async () => {
    expect(await moveData(task)).toMatchObject({ ok: true, value: { files: 4, switched: true } });
    expect(readdirSync(task.to).sort()).toEqual(['blobs', 'keyring.json', 'lock.note', 'unit.db']);
    expect(readFileSync(join(task.to, 'blobs', 'ab', 'abcd'), 'utf8')).toBe('scan');
    expect(dataDirOfUser(...linux())).toBe(task.to);
    expect(dataGone(...linux())).toBe(false);
    expect(readFileSync(join(task.from, 'DA-CHUYEN.txt'), 'utf8')).not.toContain(work);
    expect(readFileSync(join(task.from, 'unit.db'), 'utf8')).toHaveLength(100_000);
    rmSync(task.to, { recursive: true });
    // A disk that is not there is no new unit.
    expect(dataGone(...linux())).toBe(true);
    writeFileSync(join(task.usual, '..', PLACE_FILE), 'x');
    expect(movedTo(task.usual)).toBeNull();
  });

  it('of another folder than the one in use leaves the program where it was', async () => {
    expect(await moveData({ ...task, inUse: join(work, 'other') })).toMatchObject({ ok: true, value: { switched: false } });
    expect(dataDirOfUser(...linux())).toBe(task.usual);
  });

  it.each<[string, () => MoveData]>([
    ['khong-co-don-vi', () => ({ ...task, from: work })],
    ['noi-moi-nam-trong', () => ({ ...task, to: join(task.from, 'x') })],
    ['noi-moi-khong-trong', () => ({ ...task, to: (writeFileSync(join(work, 'x'), ''), mkdirSync(join(work, 'đầy', 'a'), { recursive: true }), join(work, 'đầy')) })],
  ])('is refused: %s', async (code, given) => {
    expect(codeOf(await moveData(given()))).toBe(code);
    expect(dataDirOfUser(...linux())).toBe(task.usual);
  });

  it('is refused while the program has them open', async () => {
    const lock = lockFolder(join(task.from, 'lock'));
    expect(codeOf(await moveData(task))).toBe('dang-mo-noi-khac');
    if (lock.ok) lock.value.release();
    expect(codeOf(await moveData(task))).toBe('ok');
  });
});
