import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, BrowserWindow, dialog, ipcMain, Menu, MessageChannelMain, powerMonitor, protocol, safeStorage, session, utilityProcess } from 'electron';
import type { Session } from 'electron';
import { PORT_MESSAGE, PORT_REQUEST } from '../../shared/api/protocol.ts';
import { APP_VERSION } from '../host/app-version.ts';
import { dataDirOfUser } from '../host/data-place.ts';
import { childForkOptions, heldChild } from './children.ts';
import type { ElectronPort, FromBackendProcess, ToBackend } from './control.ts';
import { dangerousSwitch, denyPermission, denyWindow, HOME, isTrustedSender, mayDownload, mayFrame, mayNavigate, mayRequest, SCHEME } from './guards.ts';
import { bundleIn, readDesktopOptions } from './options.ts';
import { createPortServer } from './port-server.ts';
import { mayPrint, PRINT_OPTIONS, PRINT_URL, PRINT_WINDOW, printHandler } from './print.ts';
import { schemeHandler } from './scheme.ts';
import { PARTITION, SCHEMES, windowOptions } from './window-options.ts';

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const options = readDesktopOptions(process.argv.slice(app.isPackaged ? 1 : 2));
// Taken out before any process is forked that would inherit it.
const passphrase = process.env['SOVANG_PASSPHRASE'] ?? null;
delete process.env['SOVANG_PASSPHRASE'];

app.enableSandbox();
protocol.registerSchemesAsPrivileged(SCHEMES);
// Chromium's own files of a session have no use after it.
const sessionDir = mkdtempSync(join(tmpdir(), 'so-vang-session-'));
app.setPath('sessionData', sessionDir);
app.on('quit', () => rmSync(sessionDir, { recursive: true, force: true }));

const refused = app.isPackaged ? dangerousSwitch(process.argv.slice(1)) : null;
if (refused !== null) app.exit(2);
else if (options.cli === null && !app.requestSingleInstanceLock()) app.quit();
else void app.whenReady().then(run);

app.on('web-contents-created', (_event, contents) => {
  contents.setWindowOpenHandler(denyWindow);
  // A form with unsaved text holds its window open without a word; the word is ours to say.
  contents.on('will-prevent-unload', (event) => (asksToLeave() === 'leave' ? event.preventDefault() : undefined));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  // Left alone, the first device in reach would be chosen, and the first certificate of this person sent.
  contents.on('select-bluetooth-device', (event, _devices, choose) => {
    event.preventDefault();
    choose('');
  });
  contents.on('will-navigate', (event) => (mayNavigate(event.url) ? undefined : event.preventDefault()));
  contents.on('will-redirect', (event) => (mayNavigate(event.url) ? undefined : event.preventDefault()));
  contents.on('will-frame-navigate', (event) => ((event.isMainFrame ? mayNavigate : mayFrame)(event.url) ? undefined : event.preventDefault()));
});

app.on('select-client-certificate', (event, _contents, _url, _certificates, answer) => {
  event.preventDefault();
  answer();
});
app.on('certificate-error', (event, _contents, _url, _error, _certificate, trust) => {
  event.preventDefault();
  trust(false);
});

function asksToLeave(): 'stay' | 'leave' {
  const answer = dialog.showMessageBoxSync({ type: 'question', message: 'Có nội dung chưa lưu.', detail: 'Rời đi thì phần vừa gõ không được lưu.', buttons: ['Ở lại', 'Rời đi'], defaultId: 0, cancelId: 0, noLink: true });
  return answer === 1 ? 'leave' : 'stay';
}

function closeSession(target: Session): Session {
  target.setPermissionRequestHandler((_contents, _permission, answer) => answer(denyPermission()));
  target.setPermissionCheckHandler(denyPermission);
  target.setDevicePermissionHandler(denyPermission);
  target.on('will-download', (event, item) => (mayDownload(item.getURL()) ? undefined : event.preventDefault()));
  return target;
}

async function run(): Promise<void> {
  Menu.setApplicationMenu(null);
  closeSession(session.defaultSession).webRequest.onBeforeRequest((_details, answer) => answer({ cancel: true }));
  const windowSession = closeSession(session.fromPartition(PARTITION));
  windowSession.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayRequest(details.url) }));
  windowSession.protocol.handle(SCHEME, schemeHandler({ dir: here('../renderer'), nonce: () => randomBytes(16).toString('base64') }));

  const backend = utilityProcess.fork(here('./backend.js'), [], { serviceName: 'Sổ Vàng – dữ liệu', stdio: 'inherit' });
  const post = (message: ToBackend, transfer: ElectronPort[] = []) => backend.postMessage(message, transfer);
  let window: BrowserWindow | null = null;
  let leaving = false;
  let opened = options.opened === null ? null : resolve(options.opened);
  const server = createPortServer<ElectronPort>({
    answers: {
      pickFolder: () => pick(window, { properties: ['openDirectory', 'createDirectory'] }),
      pickFile: (extensions) => pick(window, { properties: ['openFile'], filters: [{ name: 'Tệp', extensions: [...extensions] }] }),
      openedFile: () => {
        const taken = opened;
        opened = null;
        return Promise.resolve(taken);
      },
      print: printPdf,
      protect: (secret) => Promise.resolve(new Uint8Array(safeStorage.encryptString(Buffer.from(secret).toString('base64')))),
      unprotect: (sealed) => Promise.resolve(new Uint8Array(Buffer.from(safeStorage.decryptString(Buffer.from(sealed)), 'base64'))),
    },
    startChild: (limits) => {
      const { port1, port2 } = new MessageChannelMain();
      const child = utilityProcess.fork(here('./child.js'), [], childForkOptions(limits));
      child.postMessage(null, [port1]);
      return { child: heldChild(child), port: port2 };
    },
    post,
    openWindow: () => window?.show(),
    down: (exitCode) => {
      leaving = true;
      app.exit(exitCode);
    },
  });
  backend.on('message', (message: FromBackendProcess) => server.receive(message));
  backend.on('exit', () => {
    server.killAll();
    if (leaving) return;
    dialog.showErrorBox('Sổ Vàng', 'Phần dữ liệu của chương trình đã dừng đột ngột. Những gì đã báo lưu xong vẫn còn nguyên. Hãy mở lại chương trình.');
    app.exit(1);
  });

  // A start without a display of secrets: the key store counts only where the system really has one.
  const keyStore = safeStorage.isEncryptionAvailable() && (process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text');
  const dataDir = resolve(options.dataDir ?? dataDirOfUser(process.platform, process.env, homedir()));
  const cli = options.cli === null ? null : { argv: options.cli, stdin: options.cli.includes('-') ? await readAll(process.stdin) : null, passphrase };
  post({ type: 'start', dataDir, appVersion: APP_VERSION, sticks: options.sticks, keyStore, cli });
  if (cli !== null) return;

  let windowId = 0;
  // Each document gets a port of its own; the one of the document before is closed.
  ipcMain.on(PORT_REQUEST, (event) => {
    if (!isTrustedSender(event.senderFrame) || event.sender !== window?.webContents) return;
    const { port1, port2 } = new MessageChannelMain();
    post({ type: 'window-gone', id: String(windowId) });
    post({ type: 'window', id: String(++windowId) }, [port1]);
    event.senderFrame?.postMessage(PORT_MESSAGE, null, [port2]);
  });
  window = new BrowserWindow(windowOptions({ preload: here('./preload.cjs'), devTools: !app.isPackaged }));
  window.once('ready-to-show', () => window?.show());
  window.once('closed', () => {
    window = null;
    leaving = true;
    post({ type: 'shutdown' });
  });
  app.on('second-instance', (_event, argv, cwd) => {
    const bundle = bundleIn(argv.slice(1));
    if (bundle !== null) opened = resolve(cwd, bundle);
    window?.show();
    window?.focus();
  });
  const away = () => post({ type: 'away' });
  powerMonitor.on('suspend', away);
  powerMonitor.on('lock-screen', away);
  // The backend finishes what runs, then says `down`.
  app.on('window-all-closed', () => undefined);
  await window.loadURL(HOME);
}

async function pick(window: BrowserWindow | null, asked: Electron.OpenDialogOptions): Promise<string | null> {
  const picked = await (window === null ? dialog.showOpenDialog(asked) : dialog.showOpenDialog(window, asked));
  return picked.canceled ? null : (picked.filePaths[0] ?? null);
}

async function printPdf(pdf: Uint8Array): Promise<boolean> {
  const printer = new BrowserWindow(PRINT_WINDOW);
  const { session: own } = printer.webContents;
  try {
    closeSession(own).webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayPrint(details.url) }));
    own.protocol.handle(SCHEME, printHandler(new Uint8Array(pdf)));
    await printer.loadURL(PRINT_URL);
    return await new Promise<boolean>((done) => printer.webContents.print(PRINT_OPTIONS, (printed) => done(printed)));
  } finally {
    own.protocol.unhandle(SCHEME);
    printer.destroy();
  }
}

async function readAll(stream: NodeJS.ReadableStream): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of stream) pieces.push(typeof piece === 'string' ? Buffer.from(piece) : piece);
  return Buffer.concat(pieces);
}
