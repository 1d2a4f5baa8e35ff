import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Asked } from '../../../electron/browser/instance.ts';
import { answerStarts, askRunning, meetingPlace, readAsked } from '../../../electron/browser/instance.ts';
import { createDispatcher } from '../../../electron/host/dispatch.ts';
import type { Backend } from '../../../electron/host/backend-type.ts';
import { signOf } from '../../../electron/launcher/signs.ts';
import { tellingWell } from '../../../electron/launcher/well.ts';
import { ok } from '../../../shared/result.ts';

let state: string;
beforeEach(() => (state = mkdtempSync(join(tmpdir(), 'sv '))));
afterEach(() => rmSync(state, { recursive: true, force: true }));

it('a second start hands over its bundle to the program that runs, and finds none when it has ended', async () => {
  const place = meetingPlace('/home/a/đơn vị', state, process.platform) ?? '';
  expect(await askRunning(place, { file: null, window: true })).toBeNull();
  // Left by a program that was killed.
  writeFileSync(place, '');
  const asked: Asked[] = [];
  const running = await answerStarts(place, process.platform, (one) => (asked.push(one), 4711));
  expect(await askRunning(place, { file: '/mnt/usb/gói.sovang', window: false })).toBe(4711);
  expect(await askRunning(place, { file: null, window: true })).toBe(4711);
  expect(asked).toEqual([{ file: '/mnt/usb/gói.sovang', window: false }, { file: null, window: true }]);
  // Whoever talks nonsense is let go.
  const stranger = connect(place, () => stranger.write(`${'x'.repeat(20_000)}\n`));
  expect(await new Promise((resolve) => stranger.once('data', (piece) => resolve(String(piece))))).toBe('no\n');
  await running?.close();
  expect(await askRunning(place, { file: null, window: true })).toBeNull();
});

it('each data folder has a place of its own', () => {
  expect(meetingPlace('/a', '/s', 'linux')).not.toBe(meetingPlace('/b', '/s', 'linux'));
  expect(meetingPlace('C:\\A', 'C:\\s', 'win32')).toBe(meetingPlace('c:\\a', 'C:\\s', 'win32'));
  expect(meetingPlace('C:\\A', 'C:\\s', 'win32')).toMatch(/^\\\\\.\\pipe\\so-vang-[0-9a-f]{24}$/u);
  expect(meetingPlace('/a', `/${'s'.repeat(100)}`, 'linux')).toBeNull();
});

it.each(['', 'null', '{}', '{"window":1}', '[]', '{"window":'])('%j asks nothing', (line) => expect(readAsked(line)).toBeNull());
it.each(['gói.sovang', '/etc/passwd', '/a.sovang.exe', 5])('the file %j is left out', (file) => expect(readAsked(JSON.stringify({ window: true, file }))).toEqual({ window: true, file: null }));

it('tells its launcher once, when the data are open or there are none yet', async () => {
  let unit = 'locked';
  const dispatcher = { ...createDispatcher({ contract: {}, handlers: {}, actorFor: () => ok({ id: '', name: '', role: 'none' as const }), log: () => undefined }), run: () => Promise.resolve(ok({ state: unit })) };
  const told: string[] = [];
  const backend = tellingWell({ dispatcher } as unknown as Backend, (sign) => told.push(sign));
  const ask = (method: string) => backend.dispatcher.run({ id: 'w', host: 'browser' }, method, {});
  await ask('unit.state');
  await ask('home.begun');
  expect(told).toEqual([]);
  unit = 'open';
  await ask('unit.state');
  await ask('unit.state');
  expect(told).toEqual(['well']);
  expect([{ 'so-vang': 'well' }, { 'so-vang': 'x' }, null, 'well'].map(signOf)).toEqual(['well', null, null, null]);
});
