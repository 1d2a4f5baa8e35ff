import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { launch, NOTHING_TO_START } from '../../../electron/launcher/launch.ts';
import { closedEarly, compareVersions, firstPointer, goneBack, installed, laid, parsePointer, readPointer, spareVersions, startedWell, starting, writePointer } from '../../../electron/launcher/pointer.ts';
import type { Pointer } from '../../../electron/launcher/pointer.ts';

const old = firstPointer('0.1.0');

describe('the pointer', () => {
  it('goes from the old version over a trial to the new one, or back', () => {
    const fresh = laid(old, '0.2.0');
    expect(fresh).toEqual({ format: 1, current: '0.2.0', previous: '0.1.0', trial: { starts: 0 }, wentBack: null });
    expect(startedWell(starting(fresh))).toMatchObject({ current: '0.2.0', trial: null });
    expect(closedEarly(starting(fresh))).toEqual(fresh);
    expect(goneBack(starting(fresh), 'khong-khoi-dong')).toEqual({ ...old, wentBack: { version: '0.2.0', why: 'khong-khoi-dong' } });
    expect(goneBack(old, 'thieu-tep')).toBeNull();
    // A second update laid before the first was ever started: there is one version that has proved itself.
    expect(laid(fresh, '0.3.0')).toMatchObject({ current: '0.3.0', previous: '0.1.0' });
    expect(installed(old, '0.1.0')).toEqual(old);
    expect(installed(old, '0.2.0')).toEqual(fresh);
  });

  it('keeps the version to go back to until the new one is known to start', () => {
    const names = ['0.1.0', '0.2.0', '0.0.9', '0.3.0.ab12.part', 'của-tôi'];
    expect(spareVersions(laid(old, '0.2.0'), names)).toEqual(['0.0.9', '0.3.0.ab12.part']);
    expect(spareVersions(startedWell(laid(old, '0.2.0')), names)).toEqual(['0.1.0', '0.0.9', '0.3.0.ab12.part']);
  });

  it.each(['', '{', 'null', '{"format":2,"current":"0.1.0"}', '{"format":1,"current":"../x"}', '{"format":1,"current":"1.0"}', '{"format":1,"current":1}'])('%j is none', (text) => {
    expect(parsePointer(text)).toBeNull();
  });

  it('reads what can be read of one that was edited by hand', () => {
    expect(parsePointer('{"format":1,"current":"0.2.0","previous":"..","trial":{"starts":"x"},"wentBack":{"version":"0.3.0","why":"?"}}')).toEqual(firstPointer('0.2.0'));
  });

  it.each([['0.2.0', '0.10.0', -1], ['1.0.0', '0.99.99', 1], ['1.2.3', '1.2.3', 0]] as const)('%s against %s', (a, b, sign) => {
    expect(Math.sign(compareVersions(a, b))).toBe(sign);
  });
});

describe('a start', () => {
  let folder: string;
  const said: string[] = [];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sv khởi động '));
    said.length = 0;
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const tell = (sign: string) => `process.send({ 'so-vang': '${sign}' });`;
  const GOOD = `${tell('answers')}${tell('well')}`;
  function version(name: string, program: string) {
    const dist = join(folder, 'versions', name, 'dist', 'electron');
    mkdirSync(dist, { recursive: true });
    const note = `require('fs').appendFileSync(${JSON.stringify(join(folder, 'started'))}, '${name}(' + process.argv.slice(2).join(',') + ') ');`;
    writeFileSync(join(dist, 'browser.js'), `${note}${program}`);
    writeFileSync(join(dist, 'cli.js'), `${note}process.exit(7)`);
    writeFileSync(join(folder, 'versions', name, 'package.json'), '{"type":"commonjs"}');
  }
  const go = (...args: string[]) => launch({ folder, args, node: process.execPath, platform: 'linux', answerMs: 1000, say: (words) => said.push(words) });
  const started = () => (existsSync(join(folder, 'started')) ? readFileSync(join(folder, 'started'), 'utf8').trim() : '');
  const onTrial = (): Pointer => laid(old, '0.2.0');

  it('of a version that is known passes on what was given and how it ended, and clears away what is not needed', async () => {
    version('0.1.0', 'process.exit(5)');
    version('0.0.9', '');
    writePointer(folder, old);
    expect(await go('/mnt/gói 1.sovang')).toBe(5);
    expect(started()).toBe('0.1.0(/mnt/gói 1.sovang)');
    expect(existsSync(join(folder, 'versions', '0.0.9'))).toBe(false);
    expect(await go('--cli', 'doctor')).toBe(7);
    expect(readPointer(folder)).toEqual(old);
  });

  it('of a new version that opened the data makes it the one; the old one goes at the start after', async () => {
    version('0.1.0', '');
    version('0.2.0', GOOD);
    writePointer(folder, onTrial());
    expect(await go()).toBe(0);
    expect(readPointer(folder)).toMatchObject({ current: '0.2.0', trial: null });
    expect(existsSync(join(folder, 'versions', '0.1.0'))).toBe(true);
    await go();
    expect(existsSync(join(folder, 'versions', '0.1.0'))).toBe(false);
  });

  it.each([
    ['ends before it answers', 'process.exit(1)', 'khong-khoi-dong', '0.2.0() 0.1.0()'],
    ['never answers', 'setInterval(() => 0, 1000)', 'khong-khoi-dong', '0.2.0() 0.1.0()'],
  ])('of a new version that %s goes back at once and says so', async (_what, program, why, order) => {
    version('0.1.0', '');
    version('0.2.0', program);
    writePointer(folder, onTrial());
    expect(await go()).toBe(0);
    expect(started()).toBe(order);
    expect(readPointer(folder)).toEqual({ ...old, wentBack: { version: '0.2.0', why } });
    expect(said).toEqual(['Bản 0.2.0 không khởi động được, đã trở về bản 0.1.0.']);
  });

  it('of a new version that answers and then ends badly is tried once more', async () => {
    version('0.1.0', '');
    version('0.2.0', `${tell('answers')}setTimeout(() => process.exit(1), 50)`);
    writePointer(folder, onTrial());
    expect(await go()).toBe(1);
    expect(readPointer(folder)).toMatchObject({ current: '0.2.0', trial: { starts: 1 } });
    expect(await go()).toBe(0);
    expect(readPointer(folder)).toMatchObject({ current: '0.1.0', wentBack: { why: 'dung-giua-chung' } });
  });

  it.each([8, 9])('a machine without the data or without a browser (%i) says nothing against the version', async (status) => {
    version('0.1.0', '');
    version('0.2.0', `process.exit(${status})`);
    writePointer(folder, onTrial());
    expect(await go()).toBe(status);
    expect(readPointer(folder)).toEqual(onTrial());
  });

  it('closed at the passphrase proves nothing either way', async () => {
    version('0.1.0', '');
    version('0.2.0', tell('answers'));
    writePointer(folder, onTrial());
    for (let n = 0; n < 3; n++) expect(await go()).toBe(0);
    expect(readPointer(folder)).toEqual(onTrial());
  });

  it('without the files of the new version goes back; without any says what to do', async () => {
    version('0.1.0', '');
    writePointer(folder, onTrial());
    expect(await go()).toBe(0);
    expect(readPointer(folder)).toMatchObject({ current: '0.1.0', wentBack: { version: '0.2.0', why: 'thieu-tep' } });
    rmSync(join(folder, 'versions'), { recursive: true });
    expect(await go()).toBe(NOTHING_TO_START);
    writeFileSync(join(folder, 'phien-ban.json'), 'x');
    expect(await go()).toBe(NOTHING_TO_START);
  });
});
