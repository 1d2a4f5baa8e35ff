import { describe, expect, it } from 'vitest';
import { activateCommand, APP_PATHS, appWindowArguments, findChromium, hasDisplay, programIn } from '../../../electron/browser/chromium.ts';
import { cookieOf } from '../../../electron/browser/origin.ts';
import { clockFrom } from '../../../electron/host/clock.ts';
import { defaultDataDir, defaultStateDir } from '../../../electron/host/data-dir.ts';
import { requireNode } from '../../../electron/host/node-guard.ts';

describe('finding a browser', () => {
  const windows = { 'ProgramFiles': 'C:\\Program Files', 'ProgramFiles(x86)': 'C:\\Program Files (x86)', 'LOCALAPPDATA': 'C:\\Users\\a b\\AppData\\Local' };
  it.each([
    ['linux', { PATH: '/usr/local/bin:/usr/bin:relative' }, '/usr/bin/chromium'],
    ['linux', { PATH: '/usr/bin' }, '/usr/bin/google-chrome'],
    ['win32', windows, 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'],
    ['win32', windows, 'C:\\Users\\a b\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe'],
    ['darwin', {}, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  ] as const)('%s %#', (platform, env, there) => {
    expect(findChromium({ platform, env, exists: (path) => path === there })).toBe(there);
    expect(findChromium({ platform, env, exists: () => false })).toBe(null);
  });
});

describe('what Windows keeps note of', () => {
  const answer = (value: string) => `\r\nHKEY_LOCAL_MACHINE\\Software\\Microsoft\\Windows\\CurrentVersion\\App Paths\\msedge.exe\r\n    (Mặc định)    REG_SZ    ${value}\r\n\r\n`;
  it.each([
    [answer('D:\\Phần mềm\\Edge\\msedge.exe'), 'D:\\Phần mềm\\Edge\\msedge.exe'],
    [answer('"C:\\Program Files\\Chrome\\chrome.exe"'), 'C:\\Program Files\\Chrome\\chrome.exe'],
    [answer('\\\\server\\share\\chrome.exe'), null],
    [answer('chrome.exe'), null],
    ['', null],
  ])('%j', (text, program) => expect(programIn(text)).toBe(program));

  it('is asked only where the browser is not where it is put, and the program must be there', () => {
    const asked: string[] = [];
    const registry = (key: string) => (asked.push(key), key === APP_PATHS[4] ? answer('D:\\Edge\\msedge.exe') : null);
    const machine = { platform: 'win32' as const, env: { ProgramFiles: 'C:\\Program Files' }, registry };
    expect(findChromium({ ...machine, exists: (path) => path.startsWith('D:') })).toBe('D:\\Edge\\msedge.exe');
    expect(asked).toEqual(APP_PATHS.slice(0, 5));
    expect(findChromium({ ...machine, exists: () => false })).toBeNull();
    expect(APP_PATHS[3]).toBe('HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\App Paths\\msedge.exe');
  });
});

it.each([['linux', {}, false], ['linux', { DISPLAY: ':0' }, true], ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true], ['linux', { DISPLAY: '' }, false], ['win32', {}, true]] as const)('display on %s with %j: %s', (platform, env, expected) => {
  expect(hasDisplay(platform, env)).toBe(expected);
});

it('the window has a private profile, and no sandbox only for root', () => {
  const given = { url: 'http://127.0.0.1:1/open?token=x', profile: '/tmp/a b' };
  const args = appWindowArguments({ ...given, asRoot: false });
  expect(args).toEqual(expect.arrayContaining(['--app=http://127.0.0.1:1/open?token=x', '--user-data-dir=/tmp/a b', '--incognito', '--disable-sync', '--no-first-run']));
  expect(args.join(' ')).not.toMatch(/no-sandbox|disable-web-security|remote-debugging/);
  expect(appWindowArguments({ ...given, asRoot: true })).toContain('--no-sandbox');
  expect(appWindowArguments({ ...given, asRoot: false, program: 'C:\\Microsoft\\Edge\\Application\\msedge.exe' })).toContain('--inprivate');
  expect(args).not.toContain('--inprivate');
  expect(activateCommand(12.7).args.join(' ')).toContain('AppActivate(12)');
});

it.each([['a=1; b=2', 'b', '2'], ['a=1', 'b', undefined], [undefined, 'a', undefined], ['a=1; a=2', 'a', undefined], ['xa=1', 'a', undefined], ['a=', 'a', '']])('cookie in %j', (header, name, expected) => {
  expect(cookieOf(header, name)).toBe(expected);
});

it.each([
  ['linux', {}, '/home/a', '/home/a/.local/share/so-vang/don-vi'],
  ['linux', { XDG_DATA_HOME: '/d' }, '/home/a', '/d/so-vang/don-vi'],
  ['darwin', {}, '/Users/a', '/Users/a/Library/Application Support/SoVang/don-vi'],
] as const)('data folder on %s', (platform, env, home, expected) => {
  expect(defaultDataDir(platform, env, home)).toBe(expected);
});

it('a given day is a clock that runs', () => {
  const clock = clockFrom('2026-02-03');
  const first = clock();
  expect(new Date(first).toISOString().slice(0, 10)).toMatch(/2026-02-0[23]/);
  expect(clock()).toBeGreaterThanOrEqual(first);
  for (const wrong of ['2026-02-31', 'today', '2026-2-3']) expect(() => clockFrom(wrong)).toThrow(RangeError);
});

it.each([['10', true], ['11', true], ['9', false], [undefined, false]])('Node-API %s may run: %s', (napi, may) => {
  const check = () => requireNode(napi ?? '');
  if (may) expect(check).not.toThrow();
  else expect(check).toThrow(/Node-API/);
});

it.each([
  ['linux', {}, '/home/a', '/home/a/.local/state/so-vang/noi-dat'],
  ['linux', { XDG_STATE_HOME: '/s' }, '/home/a', '/s/so-vang/noi-dat'],
  ['darwin', {}, '/Users/a', '/Users/a/Library/Application Support/SoVang/noi-dat'],
] as const)('F46: what lies outside the data folder on %s', (platform, env, home, expected) => {
  expect(defaultStateDir(platform, env, home)).toBe(expected);
});
