import '../../shared/api/setup.ts';
import { randomBytes } from 'node:crypto';
import { homedir } from 'node:os';
import { basename } from 'node:path';
import { createBackend } from '../backend.ts';
import { runCli } from '../cli/run.ts';
import { sampleMaker } from '../demo/sample-unit.ts';
import type { Backend } from '../host/backend-type.ts';
import { defaultStateDir } from '../host/data-dir.ts';
import { createFolders } from '../host/handles.ts';
import { describeBug, logToStderr } from '../host/log.ts';
import { serve } from '../host/serve.ts';
import { findVolumes } from '../host/volumes.ts';
import type { FromBackendProcess, MainPort, ToBackend } from './control.ts';
import { mainPortWire } from './control.ts';
import type { RemotePorts } from './remote-ports.ts';
import { createRemotePorts } from './remote-ports.ts';

/** Electron gives a utility process `process.parentPort`; its type would bring all of Electron's globals with it. */
interface ParentPort {
  on(event: 'message', listener: (event: { data: ToBackend; ports: MainPort[] }) => void): void;
  postMessage(message: FromBackendProcess): void;
}
const { parentPort } = process as unknown as { parentPort: ParentPort };
const random = (length: number) => randomBytes(length);

let remote: RemotePorts | null = null;
let backend: Backend | null = null;
const windows = new Map<string, () => void>();

parentPort.on('message', ({ data, ports }) => {
  if (remote?.receive(data, ports) === true) return;
  switch (data.type) {
    case 'start':
      return start(data);
    case 'window':
      return ports[0] === undefined ? undefined : openWindow(data.id, ports[0]);
    case 'window-gone':
      windows.get(data.id)?.();
      return void windows.delete(data.id);
    case 'away':
      return backend?.away();
    case 'shutdown':
      return shutdown();
    default:
      return undefined;
  }
});

function start({ dataDir, appVersion, sticks, keyStore, cli }: Extract<ToBackend, { type: 'start' }>) {
  const folders = createFolders({
    home: homedir(),
    volumes: () => findVolumes(process.platform, process.env),
    extraRoots: sticks.map((path) => ({ path, label: basename(path), removable: true })),
    random,
    allowPaths: cli !== null,
  });
  remote = createRemotePorts({ post: (message) => parentPort.postMessage(message), folders, keyStore, kind: cli === null ? 'desktop' : 'cli' });
  if (cli === null) {
    const common = { ports: remote.ports, clock: () => Date.now(), random, log: logToStderr, appVersion };
    backend = createBackend({ ...common, dataDir, automaticBackups: true, idleLock: {}, sample: sampleMaker(common), stateDir: defaultStateDir(process.platform, process.env, homedir()) });
    void backend.begin();
    return;
  }
  const { ports } = remote;
  const io = {
    ports: () => ports,
    stdin: () => Promise.resolve(cli.stdin ?? new Uint8Array()),
    stdout: (piece: string | Uint8Array) => void process.stdout.write(piece),
    stderr: (text: string) => void process.stderr.write(text),
  };
  void runCli(cli.argv, cli.passphrase, io).then((exitCode) => parentPort.postMessage({ type: 'down', exitCode }));
}

function openWindow(id: string, port: MainPort) {
  if (backend === null) return port.close();
  const wire = mainPortWire(port);
  windows.set(id, wire.close);
  wire.onClose(() => windows.delete(id));
  serve({ wire, dispatcher: backend.dispatcher, session: { id, host: 'desktop' }, log: logToStderr, onEvent: backend.onEvent });
}

function shutdown() {
  const closing = backend === null ? Promise.resolve() : backend.shutdown();
  void closing.then(
    () => parentPort.postMessage({ type: 'down', exitCode: 0 }),
    (error: unknown) => {
      logToStderr({ level: 'error', event: 'shutdown-failed', ...describeBug(error) });
      parentPort.postMessage({ type: 'down', exitCode: 1 });
    },
  );
}
