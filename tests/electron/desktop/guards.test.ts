import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { dangerousSwitch, denyPermission, denyWindow, HOME, isTrustedSender, mayDownload, mayFrame, mayNavigate, mayRequest } from '../../../electron/desktop/guards.ts';
import { readDesktopOptions } from '../../../electron/desktop/options.ts';
import { PRINT_WINDOW } from '../../../electron/desktop/print.ts';
import { PARTITION, SCHEMES, windowOptions } from '../../../electron/desktop/window-options.ts';

const elsewhere = ['https://example.com/', 'http://127.0.0.1:1/', 'file:///etc/passwd', 'sovang://app', 'sovang://app/x', 'sovang://app/index.html', 'sovang://app.evil/', 'sovang://app@evil/', 'sovang://print/', 'SOVANG://app/', 'javascript:alert(1)', 'data:text/html,x', 'blob:https://example.com/1', 'about:blank', 'chrome://settings', 'devtools://x', ''];

describe('F74 navigation', () => {
  it.each(elsewhere)('the window does not go to %s', (url) => expect(mayNavigate(url)).toBe(false));
  it('it may reload', () => expect(mayNavigate(HOME)).toBe(true));
  it.each([['blob:sovang://app/1-2', true], ['about:blank', true], ['blob:https://evil/1', false], ['https://evil/', false], ['file:///x', false], ['data:text/html,x', false]])('a frame shows %s: %s', (url, may) => expect(mayFrame(url)).toBe(may));
  it.each([['sovang://app/assets/a.js', true], ['blob:sovang://app/1', true], ['data:image/png;base64,', true], ['chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html', true], ['chrome-extension://other/x', false], ['https://fonts.example/', false], ['http://127.0.0.1/', false], ['ws://127.0.0.1/', false], ['file:///etc/passwd', false], ['sovang://app.evil/', false]])('the page loads %s: %s', (url, may) => expect(mayRequest(url)).toBe(may));
  it.each([['blob:sovang://app/1-2', true], ['blob:https://evil/1', false], ['https://evil/a.exe', false], ['sovang://app/assets/a.js', false], ['data:text/html,x', false], ['file:///x', false]])('saves %s: %s', (url, may) => expect(mayDownload(url)).toBe(may));
  it('opens no window and grants no permission', () => {
    expect(denyWindow()).toEqual({ action: 'deny' });
    expect(denyPermission()).toBe(false);
  });
});

describe('F73 who gets a port', () => {
  it.each([
    ['our main frame', { url: HOME, parent: null }, true],
    ['a frame inside', { url: HOME, parent: {} }, false],
    ['no frame any more', null, false],
    ...elsewhere.map((url) => [url, { url, parent: null }, false] as const),
  ] as const)('%s', (_name, frame, trusted) => expect(isTrustedSender(frame)).toBe(trusted));
});

it('F76 switches that open the window to others are known in every spelling', () => {
  for (const argv of [['--remote-debugging-port=9222'], ['--inspect'], ['-inspect-brk=0'], ['--JS-FLAGS=--expose-gc'], ['/no-sandbox'], ['x', '--load-extension=/x'], ['--user-data-dir=/x']]) expect(dangerousSwitch(argv)).not.toBe(null);
  for (const argv of [[], ['--data', '/a b'], ['--stick', '/x'], ['C:\\gói.sovang'], ['--cli', 'methods', '--json']]) expect(dangerousSwitch(argv)).toBe(null);
});

describe('S1 configuration of the window', () => {
  const preferences = windowOptions({ preload: '/p.cjs', devTools: false }).webPreferences;
  it.each([
    ['contextIsolation', true],
    ['sandbox', true],
    ['nodeIntegration', false],
    ['nodeIntegrationInWorker', false],
    ['nodeIntegrationInSubFrames', false],
    ['webSecurity', true],
    ['allowRunningInsecureContent', false],
    ['experimentalFeatures', false],
    ['webviewTag', false],
    ['navigateOnDragDrop', false],
    ['spellcheck', false],
    ['devTools', false],
    ['enableBlinkFeatures', undefined],
  ] as const)('%s is %s', (name, value) => expect(preferences?.[name]).toBe(value));
  it('keeps nothing on the disk', () => expect(PARTITION).not.toContain('persist:'));
  it('is shown only when there is something to see', () => expect(windowOptions({ preload: '', devTools: true }).show).toBe(false));
  it('the scheme is checked like https and bypasses no policy', () => {
    expect(SCHEMES).toEqual([{ scheme: 'sovang', privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
  });
  it('the printing window is as closed', () => {
    expect(PRINT_WINDOW.webPreferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true, devTools: false });
    expect(PRINT_WINDOW.webPreferences?.partition).not.toContain('persist:');
  });
});

describe('S1 the shell', () => {
  const folder = fileURLToPath(new URL('../../../electron/desktop/', import.meta.url));
  const source = (name: string) => readFileSync(folder + name, 'utf8');
  it('main closes every door', () => {
    const main = source('main.ts');
    for (const needed of ['app.enableSandbox()', 'setWindowOpenHandler(denyWindow)', "'will-attach-webview'", "'will-navigate'", "'will-redirect'", "'will-frame-navigate'", 'setPermissionRequestHandler', 'setPermissionCheckHandler', 'setDevicePermissionHandler', "'will-download'", 'onBeforeRequest', 'isTrustedSender(event.senderFrame)', 'requestSingleInstanceLock']) expect(main).toContain(needed);
    expect(main).not.toMatch(/openExternal|loadFile|file:\/\/|executeJavaScript|ipcMain\.handle|webviewTag: true/);
  });
  it('the preload exposes no function', () => {
    expect(source('preload.ts')).not.toMatch(/contextBridge|exposeInMainWorld|ipcRenderer\.(invoke|sendSync|sendToHost)/);
  });
  it('electron is imported as a value by main and preload only', () => {
    const importing = readdirSync(folder).filter((name) => /^import (?!type).*'electron'/m.test(source(name)));
    expect(importing.sort()).toEqual(['main.ts', 'preload.ts']);
  });
});

it.each([
  [[], { dataDir: null, sticks: [], opened: null, cli: null }],
  [['--data', '/a b', '--stick', '/s', '--stick=/t'], { dataDir: '/a b', sticks: ['/s', '/t'], opened: null, cli: null }],
  [['--enable-features=X', '--data=/d'], { dataDir: '/d', sticks: [], opened: null, cli: null }],
  [['--cli', 'call', 'unit.state', '--data', '/d'], { dataDir: null, sticks: [], opened: null, cli: ['call', 'unit.state', '--data', '/d'] }],
])('reads %j', (argv, expected) => expect(readDesktopOptions(argv)).toEqual(expected));
