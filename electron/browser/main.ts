import '../../shared/api/setup.ts';
import { randomBytes } from 'node:crypto';
import { homedir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { createBackend } from '../backend.ts';
import { APP_VERSION } from '../host/app-version.ts';
import { defaultStateDir } from '../host/data-dir.ts';
import { describeBug, logToStderr } from '../host/log.ts';
import { requireNode } from '../host/node-guard.ts';
import { windowlessPorts } from '../host/windowless-ports.ts';
import { readBrowserOptions } from './options.ts';
import { openAppWindow } from './app-window.ts';
import { startBrowserServer } from './server.ts';

/** Printed addresses are typed or copied by hand; opened ones are used at once. */
const PRINTED_LIFE_MS = 10 * 60_000;
const OPENED_LIFE_MS = 60_000;

async function run(): Promise<void> {
  requireNode();
  const options = readBrowserOptions(process.argv.slice(2), process.env);
  const random = (length: number) => randomBytes(length);
  const ports = windowlessPorts({ kind: 'browser', sticks: options.sticks, opened: options.opened, childEntry: fileURLToPath(new URL('./child.js', import.meta.url)) });
  const backend = createBackend({ dataDir: options.dataDir, ports, clock: options.clock, random, log: logToStderr, automaticBackups: true, idleLock: {}, appVersion: APP_VERSION, stateDir: defaultStateDir(process.platform, process.env, homedir()) });
  const server = await startBrowserServer({
    backend,
    rendererDir: fileURLToPath(new URL('../renderer', import.meta.url)),
    log: logToStderr,
    random,
    now: () => performance.now(),
    tokenLifeMs: options.window ? OPENED_LIFE_MS : PRINTED_LIFE_MS,
  });

  let leaving: Promise<void> | null = null;
  const leave = () => (leaving ??= end());
  async function end(): Promise<void> {
    try {
      await backend.shutdown();
    } finally {
      await server.close();
    }
  }
  const window = options.window ? openAppWindow(server.newAddress()) : null;
  if (window === null) {
    if (options.window) console.log('Không mở được cửa sổ: máy này không có màn hình, hoặc chưa cài Chromium, Chrome hay Edge.');
    const stopPrinting = keepAddressFresh(() => server.newAddress(), () => server.isUsed());
    const stopped = new Promise<void>((resolve) => ['SIGINT', 'SIGTERM'].forEach((signal) => process.once(signal, () => resolve())));
    await stopped;
    stopPrinting();
    return leave();
  }
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, window.close);
  await window.closed;
  return leave();
}

/** Prints an address; when it has grown old unused, or the session it opened has ended, prints another. */
function keepAddressFresh(newAddress: () => string, isUsed: () => boolean): () => void {
  const print = () => {
    console.log(`Mở địa chỉ này trong trình duyệt trên chính máy này (dùng được một lần):\n${newAddress()}`);
    return performance.now();
  };
  let printed = print();
  let wasUsed = false;
  const timer = setInterval(() => {
    const used = isUsed();
    if (!used && (wasUsed || performance.now() - printed > PRINTED_LIFE_MS)) printed = print();
    wasUsed = used;
  }, 1000);
  return () => clearInterval(timer);
}

run().then(
  () => process.exit(),
  (error: unknown) => {
    logToStderr({ level: 'error', event: 'browser-host-failed', ...describeBug(error) });
    console.error('Không khởi động được chương trình. Nếu lỗi lặp lại, hãy báo cho người hỗ trợ.');
    process.exit(1);
  },
);
