import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { PORT_MESSAGE, PORT_REQUEST } from '../../../shared/api/protocol.ts';
import { HOME } from '../../../electron/desktop/guards.ts';
import { PRINT_URL } from '../../../electron/desktop/print.ts';
import { contentSecurityPolicy } from '../../../electron/host/page.ts';
import { escapes } from '../host/escapes.ts';
import { FakeContents, fakeElectron } from './fake-electron.ts';
import type { FakeElectron, FakeSession } from './fake-electron.ts';

// The real main process and preload run here; only Electron itself is replaced, by one that keeps what it is told.

const root = fileURLToPath(new URL('../../../', import.meta.url));
const read = (file: string) => readFileSync(root + file, 'utf8');
const argv = process.argv;

async function startMain(args: readonly string[], options: Parameters<typeof fakeElectron>[0] = {}): Promise<FakeElectron> {
  vi.resetModules();
  const electron = fakeElectron(options);
  vi.doMock('electron', () => electron.module);
  process.argv = ['so-vang', ...args];
  await import('../../../electron/desktop/main.ts');
  await vi.waitFor(() => expect(electron.did.some((what) => /^(exit|quit|menu)/.test(what))).toBe(true));
  process.argv = argv;
  return electron;
}
/** Emits an event that can be refused; answers whether it was. */
function refused(emitter: { emit(name: string, ...args: unknown[]): boolean }, name: string, more: object = {}, ...args: unknown[]): boolean {
  let prevented = false;
  emitter.emit(name, { ...more, preventDefault: () => (prevented = true) }, ...args);
  return prevented;
}
const cancelled = (session: FakeSession | undefined, url: string): boolean => {
  let verdict = { cancel: false };
  session?.beforeRequest?.({ url }, (answer) => (verdict = answer));
  return verdict.cancel;
};

const ELSEWHERE = ['https://example.com/', 'http://127.0.0.1:8080/', 'file:///etc/passwd', 'file:///C:/Users/', 'sovang://app/assets/a.js', 'sovang://evil/', 'javascript:alert(1)', 'data:text/html,<script>1</script>', 'about:blank', 'chrome://gpu', 'blob:https://evil/1', 'mailto:x@example.com', 'ms-settings:', 'smb://host/share', ''];
const REMOTE = ['http://example.com/x.js', 'https://example.com/x.js', 'ws://example.com/', 'wss://example.com/', 'ftp://example.com/', 'file:///etc/passwd', 'chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/x.js'];
const PERMISSIONS = ['media', 'geolocation', 'notifications', 'midi', 'midiSysex', 'pointerLock', 'fullscreen', 'openExternal', 'clipboard-read', 'clipboard-sanitized-write', 'display-capture', 'hid', 'serial', 'usb', 'idle-detection', 'storage-access', 'window-management', 'fileSystem', 'speaker-selection', 'unknown'];

let main: FakeElectron;
beforeAll(async () => {
  main = await startMain([]);
  await vi.waitFor(() => expect(main.windows[0]?.loaded).toEqual([HOME]));
  // A paper is printed, so that the other window and its session stand too.
  main.forks[0]?.process.emit('message', { type: 'ask', id: 1, name: 'print', question: Uint8Array.of(37, 80, 68, 70) });
  await vi.waitFor(() => expect(main.forks[0]?.posted).toContainEqual({ type: 'answer', id: 1, value: true }));
});
afterAll(() => {
  main.app.emit('quit');
  expect(existsSync(main.app.paths['sessionData'] ?? '')).toBe(false);
});

const preferences = () => main.windows.map(({ options }) => options.webPreferences ?? {});
const sessions = () => ['default', 'sovang-window', 'sovang-print'].map((name) => main.sessions.get(name) as FakeSession);
const everyPreference = (name: string, wanted: unknown): void => preferences().forEach((one) => expect(one[name] ?? wanted, name).toBe(wanted));

/** Electron's security checklist in its own order: the name of a point, and what is asserted of the running main process. */
const POINTS: readonly (readonly [name: string, assertion: () => void | Promise<void>])[] = [
  ['only load secure content', () => {
    for (const url of REMOTE) for (const session of sessions()) expect(cancelled(session, url), url).toBe(true);
    expect(main.windows.flatMap(({ loaded }) => loaded)).toEqual([HOME, PRINT_URL]);
    expect(cancelled(sessions()[1], 'sovang://app/assets/a.js')).toBe(false);
    expect(cancelled(sessions()[2], PRINT_URL)).toBe(false);
    expect(cancelled(sessions()[2], 'sovang://app/')).toBe(true);
  }],
  ['no Node.js integration for content', () => ['nodeIntegration', 'nodeIntegrationInWorker', 'nodeIntegrationInSubFrames'].forEach((name) => everyPreference(name, false))],
  ['context isolation', () => preferences().forEach(({ contextIsolation }) => expect(contextIsolation).toBe(true))],
  ['process sandboxing', () => {
    expect(main.did).toContain('sandbox');
    preferences().forEach(({ sandbox }) => expect(sandbox).toBe(true));
  }],
  ['session permission requests', () => {
    for (const session of sessions()) {
      for (const permission of PERMISSIONS) {
        const answers: boolean[] = [];
        session.permissionRequest?.(null, permission, (granted) => answers.push(granted));
        expect(answers, permission).toEqual([false]);
      }
      expect(session.permissionCheck?.()).toBe(false);
      expect(session.device?.()).toBe(false);
    }
    const contents = main.windows[0]?.webContents;
    const chosen: string[] = [];
    expect(refused(contents as FakeContents, 'select-bluetooth-device', {}, [{ deviceId: 'x' }], (id: string) => chosen.push(id))).toBe(true);
    expect(chosen).toEqual(['']);
  }],
  ['webSecurity stays on', () => preferences().forEach(({ webSecurity }) => expect(webSecurity).toBe(true))],
  ['a Content Security Policy', async () => {
    const page = await sessions()[1]?.schemes.get('sovang')?.({ url: HOME, method: 'GET' });
    const policy = page?.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(policy).not.toMatch(/unsafe|\*|https?:|data:.*script/);
    expect(contentSecurityPolicy({ nonce: 'x' }).split('; ').length).toBeGreaterThanOrEqual(10);
    const html = read('renderer/index.html');
    expect(html.match(/<script\b/g)).toHaveLength(1);
    expect(html).not.toMatch(/\son[a-z]+=|<script(?![^>]*\ssrc=)|style=|javascript:/i);
  }],
  ['no insecure content', () => everyPreference('allowRunningInsecureContent', false)],
  ['no experimental features', () => everyPreference('experimentalFeatures', false)],
  ['no Blink features', () => preferences().forEach((one) => expect(Object.keys(one)).not.toContain('enableBlinkFeatures'))],
  ['no popups for web views', () => {
    everyPreference('webviewTag', false);
    expect(readdirSync(`${root}renderer`, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(tsx?|html)$/.test(file) && read(`renderer/${file}`).includes('<webview'))).toEqual([]);
  }],
  ['web views are verified: none is attached', () => main.windows.forEach(({ webContents }) => expect(refused(webContents, 'will-attach-webview')).toBe(true))],
  ['navigation', () => {
    everyPreference('navigateOnDragDrop', false);
    for (const { webContents } of main.windows) {
      for (const url of ELSEWHERE) {
        for (const event of ['will-navigate', 'will-redirect']) expect(refused(webContents, event, { url }), `${event} ${url}`).toBe(true);
        expect(refused(webContents, 'will-frame-navigate', { url, isMainFrame: true }), url).toBe(true);
        expect(refused(webContents, 'will-frame-navigate', { url, isMainFrame: false }), url).toBe(url !== 'about:blank');
      }
    }
    const own = main.windows[0]?.webContents as FakeContents;
    expect(refused(own, 'will-navigate', { url: HOME })).toBe(false);
    expect(refused(own, 'will-frame-navigate', { url: `blob:${HOME}1`, isMainFrame: false })).toBe(false);
  }],
  ['creation of windows', () => main.windows.forEach(({ webContents }) => expect(webContents.openHandler?.()).toEqual({ action: 'deny' }))],
  ['shell.openExternal', () => {
    // There is no list of what may be opened outside: nothing may, and the module that could is imported nowhere.
    const sources = readdirSync(`${root}electron`, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    expect(sources.length).toBeGreaterThan(100);
    expect(sources.filter((file) => /\bopenExternal\b|\bopenPath\b|import \{[^}]*\bshell\b[^}]*\} from 'electron'/.test(read(`electron/${file}`)))).toEqual([]);
  }],
  ['a current version of Electron', () => {
    const wanted = (JSON.parse(read('package.json')) as { devDependencies: Record<string, string> }).devDependencies['electron'] ?? '';
    expect(wanted).toMatch(/^\d+\.\d+\.\d+$/);
    expect((JSON.parse(read('node_modules/electron/package.json')) as { version: string }).version).toBe(wanted);
    expect((JSON.parse(read('package-lock.json')) as { packages: Record<string, { version: string; integrity: string }> }).packages['node_modules/electron']).toMatchObject({ version: wanted, integrity: expect.stringMatching(/^sha512-/) as string });
  }],
  ['the sender of every message', () => {
    expect(main.module.ipcMain.eventNames()).toEqual([PORT_REQUEST]);
    const sender = main.windows[0]?.webContents;
    const backend = main.forks[0];
    const ask = (frame: object | null, from: unknown = sender) => {
      const before = backend?.posted.length ?? 0;
      const got: unknown[] = [];
      main.module.ipcMain.emit(PORT_REQUEST, { senderFrame: frame === null ? null : { ...frame, postMessage: (message: unknown) => got.push(message) }, sender: from });
      return { ports: got.length, posted: (backend?.posted.length ?? 0) - before };
    };
    for (const url of ELSEWHERE) expect(ask({ url, parent: null }), url).toEqual({ ports: 0, posted: 0 });
    expect(ask({ url: HOME, parent: {} })).toEqual({ ports: 0, posted: 0 });
    expect(ask(null)).toEqual({ ports: 0, posted: 0 });
    expect(ask({ url: HOME, parent: null }, main.windows[1]?.webContents)).toEqual({ ports: 0, posted: 0 });
    expect(ask({ url: HOME, parent: null })).toEqual({ ports: 1, posted: 2 });
  }],
  ['a custom protocol instead of file://', async () => {
    expect(main.module.protocol.schemes).toEqual([{ scheme: 'sovang', privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
    const answer = sessions()[1]?.schemes.get('sovang');
    expect([...(sessions()[0]?.schemes.keys() ?? [])]).toEqual([]);
    expect(new Set(escapes).size).toBe(60);
    for (const path of escapes) expect((await answer?.({ url: `sovang://app${path}`, method: 'GET' }))?.status, path).toBe(404);
  }],
  ['fuses', () => {
    const settings = read('electron-builder.yml');
    const fuses = Object.fromEntries([...(/^electronFuses:\n((?: {2}.+\n)+)/m.exec(settings)?.[1] ?? '').matchAll(/^ {2}(\w+): (true|false)$/gm)].map(([, name, on]) => [name, on === 'true']));
    const wanted = { runAsNode: false, enableCookieEncryption: true, enableNodeOptionsEnvironmentVariable: false, enableNodeCliInspectArguments: false, enableEmbeddedAsarIntegrityValidation: true, onlyLoadAppFromAsar: true, grantFileProtocolExtraPrivileges: false };
    expect(fuses).toEqual(wanted);
    expect(settings).toMatch(/^asar: true$/m);
    // The test command packs the program and reads these back from it.
    const layout = read('build/layout-check.mjs');
    for (const pair of ["['runAsNode', '0']", "['nodeOptions', '0']", "['nodeCliInspect', '0']", "['embeddedAsarIntegrity', '1']", "['onlyLoadAppFromAsar', '1']", "['grantFileProtocolExtraPrivileges', '0']"]) expect(layout).toContain(pair);
    expect(read('build/test.mjs')).toContain('build/layout-check.mjs');
  }],
  ['no API of Electron for content', async () => {
    const posted: unknown[] = [];
    const listeners: ((event: { source: unknown; data: unknown }) => void)[] = [];
    const page = { location: { origin: 'sovang://app' }, postMessage: (...args: unknown[]) => posted.push(args), addEventListener: (_type: string, listener: never) => listeners.push(listener) };
    vi.stubGlobal('window', page);
    const before = [Object.keys(globalThis).sort(), Object.keys(page)];
    await import('../../../electron/desktop/preload.ts');
    expect([Object.keys(globalThis).sort(), Object.keys(page)]).toEqual(before);
    const say = (source: unknown, data: unknown) => listeners.forEach((listener) => listener({ source, data }));
    for (const data of [PORT_MESSAGE, 'other', null, { channel: PORT_REQUEST }, [PORT_REQUEST]]) say(page, data);
    say({}, PORT_REQUEST);
    expect(main.sent).toEqual([]);
    say(page, PORT_REQUEST);
    expect(main.sent).toEqual([PORT_REQUEST]);
    // One port, to the page's own origin; nothing else of what main may send is passed on.
    main.module.ipcRenderer.emit(PORT_MESSAGE, { ports: [] });
    main.module.ipcRenderer.emit('other', { ports: ['port'] });
    main.module.ipcRenderer.emit(PORT_MESSAGE, { ports: ['port', 'second'] }, 'payload');
    expect(posted).toEqual([[PORT_MESSAGE, 'sovang://app', ['port']]]);
    vi.unstubAllGlobals();
  }],
];

describe('S1: Electron’s security checklist, asserted of the main process as it runs', () => {
  it('has twenty points', () => expect(new Set(POINTS.map(([name]) => name)).size).toBe(20));
  it.each(POINTS)('%s', (_name, assertion) => assertion());
});

describe('F74: what else a page could bring about', () => {
  it('a server with a wrong certificate is not trusted, and no certificate of this person is sent', () => {
    const answers: unknown[] = [];
    expect(refused(main.app, 'certificate-error', {}, null, 'https://x', 'ERR', {}, (trusted: boolean) => answers.push(trusted))).toBe(true);
    expect(refused(main.app, 'select-client-certificate', {}, null, 'https://x', [{}], (...certificate: unknown[]) => answers.push(certificate))).toBe(true);
    expect(answers).toEqual([false, []]);
    expect(main.app.listenerCount('login')).toBe(0);
  });
  it('nothing is saved but what the page itself made', () => {
    const download = (url: string) => refused(sessions()[1]?.events as never, 'will-download', {}, { getURL: () => url });
    for (const url of ELSEWHERE) expect(download(url), url).toBe(true);
    expect(download(`blob:${HOME}1-2`)).toBe(false);
  });
  it('a page made later is closed as well', () => {
    const later = new FakeContents(sessions()[0] as FakeSession);
    main.app.emit('web-contents-created', {}, later);
    expect(later.openHandler?.()).toEqual({ action: 'deny' });
    expect(refused(later, 'will-navigate', { url: 'https://example.com/' })).toBe(true);
  });
  it('no session is kept on the disk', () => {
    expect([...main.sessions.keys()].filter((name) => name.startsWith('persist:'))).toEqual([]);
    expect(main.app.paths['sessionData']).toContain('so-vang-session-');
  });
});

it.each(['suspend', 'lock-screen'])('F61: the computer’s own «%s» is told to the backend, which locks', (event) => {
  const posted = main.forks[0]?.posted ?? [];
  const before = posted.length;
  main.module.powerMonitor.emit(event);
  expect(posted.slice(before)).toEqual([{ type: 'away' }]);
});

describe('F76: how the packaged program may be started', () => {
  const switches = ['--remote-debugging-port=9222', '--remote-debugging-pipe', '--inspect', '--inspect-brk=0', '--js-flags=--expose-gc', '-no-sandbox', '/disable-web-security', '--renderer-cmd-prefix=/bin/sh', '--browser-subprocess-path=/x', '--host-resolver-rules=MAP * 1.2.3.4', '--ssl-key-log-file=/x', '--proxy-server=x'];
  it.each(switches)('%s: not at all', async (one) => {
    const { did, windows, forks, app } = await startMain([one]);
    expect({ did, windows, forks }).toEqual({ did: ['sandbox', 'exit 2'], windows: [], forks: [] });
    app.emit('quit');
  });
  it('a second time: the first window comes to the front', async () => {
    const { did, windows, forks, app } = await startMain([], { first: false });
    expect({ did, windows, forks }).toEqual({ did: ['sandbox', 'quit'], windows: [], forks: [] });
    app.emit('quit');
  });
  it('with a folder whose name reads like a switch: as usual', async () => {
    const { did, app } = await startMain(['/inspect/hồ sơ/goi.sovang'], { first: false });
    expect(did).toContain('quit');
    app.emit('quit');
  });
  it('has no developer tools; a checkout has', async () => {
    expect(main.windows[0]?.options.webPreferences?.['devTools']).toBe(false);
    const unpacked = await startMain(['.'], { packaged: false });
    await vi.waitFor(() => expect(unpacked.windows[0]?.options.webPreferences?.['devTools']).toBe(true));
    unpacked.app.emit('quit');
  });
});
