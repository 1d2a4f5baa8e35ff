import { EventEmitter } from 'node:events';

type Any = (...args: never[]) => unknown;

/** Keeps what the program tells a session of Electron. */
export class FakeSession {
  permissionRequest: ((contents: unknown, permission: string, answer: (granted: boolean) => void) => void) | null = null;
  permissionCheck: (() => boolean) | null = null;
  device: (() => boolean) | null = null;
  beforeRequest: ((details: { url: string }, answer: (verdict: { cancel: boolean }) => void) => void) | null = null;
  readonly events = new EventEmitter();
  readonly schemes = new Map<string, (request: { url: string; method: string }) => Promise<Response>>();
  readonly protocol = { handle: (scheme: string, handler: never) => void this.schemes.set(scheme, handler), unhandle: (scheme: string) => void this.schemes.delete(scheme) };
  readonly webRequest = { onBeforeRequest: (handler: never) => void (this.beforeRequest = handler) };
  setPermissionRequestHandler(handler: never): void {
    this.permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: never): void {
    this.permissionCheck = handler;
  }
  setDevicePermissionHandler(handler: never): void {
    this.device = handler;
  }
  on(name: string, listener: Any): void {
    this.events.on(name, listener as (...args: unknown[]) => void);
  }
}

/** A page of Electron: what may happen to it is emitted by the test. */
export class FakeContents extends EventEmitter {
  readonly session: FakeSession;
  openHandler: (() => { action: string }) | null = null;
  constructor(session: FakeSession) {
    super();
    this.session = session;
  }
  setWindowOpenHandler(handler: () => { action: string }): void {
    this.openHandler = handler;
  }
  print(_options: unknown, done: (printed: boolean) => void): void {
    done(true);
  }
}

class FakePort extends EventEmitter {
  start(): void {}
  close(): void {}
  postMessage(): void {}
}

/** The parts of Electron that the main process and the preload use, recorded. */
export function fakeElectron({ packaged = true, first = true } = {}) {
  const sessions = new Map<string, FakeSession>();
  const sessionOf = (partition: string): FakeSession => {
    const known = sessions.get(partition) ?? new FakeSession();
    sessions.set(partition, known);
    return known;
  };
  const windows: FakeWindow[] = [];
  const forks: { entry: string; posted: unknown[]; process: EventEmitter }[] = [];
  const did: string[] = [];
  const note = (what: string) => () => void did.push(what);
  const sent: string[] = [];

  const app = Object.assign(new EventEmitter(), {
    isPackaged: packaged,
    paths: {} as Record<string, string>,
    enableSandbox: note('sandbox'),
    setPath: (name: string, path: string) => void (app.paths[name] = path),
    requestSingleInstanceLock: () => first,
    whenReady: () => Promise.resolve(),
    quit: note('quit'),
    exit: (code: number) => void did.push(`exit ${code}`),
  });
  class FakeWindow extends EventEmitter {
    readonly options: { webPreferences?: Record<string, unknown> };
    readonly webContents: FakeContents;
    readonly loaded: string[] = [];
    constructor(options: FakeWindow['options']) {
      super();
      this.options = options;
      this.webContents = new FakeContents(sessionOf(String(options.webPreferences?.['partition'] ?? 'default')));
      windows.push(this);
      app.emit('web-contents-created', {}, this.webContents);
    }
    loadURL(url: string): Promise<void> {
      this.loaded.push(url);
      return Promise.resolve();
    }
    show(): void {}
    focus(): void {}
    destroy(): void {}
  }
  const module = {
    app,
    BrowserWindow: FakeWindow,
    dialog: { showMessageBoxSync: () => 0, showErrorBox: note('error box') },
    ipcMain: new EventEmitter(),
    ipcRenderer: Object.assign(new EventEmitter(), { send: (channel: string) => void sent.push(channel) }),
    Menu: { setApplicationMenu: (menu: unknown) => void did.push(`menu ${String(menu)}`) },
    MessageChannelMain: class {
      readonly port1 = new FakePort();
      readonly port2 = new FakePort();
    },
    powerMonitor: new EventEmitter(),
    protocol: { schemes: [] as unknown[], registerSchemesAsPrivileged: (schemes: unknown[]) => void module.protocol.schemes.push(...schemes) },
    safeStorage: { isEncryptionAvailable: () => false },
    session: { defaultSession: sessionOf('default'), fromPartition: sessionOf },
    utilityProcess: {
      fork: (entry: string) => {
        const process = Object.assign(new EventEmitter(), { postMessage: (message: unknown) => void fork.posted.push(message) });
        const fork = { entry, posted: [] as unknown[], process };
        forks.push(fork);
        return process;
      },
    },
  };
  return { module, app, sessions, windows, forks, did, sent };
}
export type FakeElectron = ReturnType<typeof fakeElectron>;
