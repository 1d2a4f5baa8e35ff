import '../../shared/api/setup.ts';
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { homedir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { createBackend } from '../backend.ts';
import { sampleMaker } from '../demo/sample-unit.ts';
import { APP_VERSION } from '../host/app-version.ts';
import { readBuildInfo } from '../host/build-info.ts';
import { defaultStateDir } from '../host/data-dir.ts';
import { describeBug, logToStderr } from '../host/log.ts';
import { requireNode } from '../host/node-guard.ts';
import type { ProgramPlace } from '../host/ports.ts';
import { windowlessPorts } from '../host/windowless-ports.ts';
import { DATA_NOT_THERE, NO_BROWSER, tellLauncher } from '../launcher/signs.ts';
import { tellingWell } from '../launcher/well.ts';
import { activateCommand, hasDisplay } from './chromium.ts';
import { answerStarts, askRunning, meetingPlace } from './instance.ts';
import { readBrowserOptions } from './options.ts';
import { openAppWindow } from './app-window.ts';
import type { AppWindow } from './app-window.ts';
import { startBrowserServer } from './server.ts';

/** Printed addresses are typed or copied by hand; opened ones are used at once. */
const PRINTED_LIFE_MS = 10 * 60_000;
const OPENED_LIFE_MS = 60_000;

async function run(): Promise<void> {
  requireNode();
  const options = readBrowserOptions(process.argv.slice(2), process.env);
  if (options.dataGone) {
    console.error('Không thấy thư mục dữ liệu đã chuyển đi: ổ đĩa ấy chưa cắm, hoặc thư mục đã đổi tên. Cắm lại rồi mở lại chương trình.');
    process.exit(DATA_NOT_THERE);
  }
  const random = (length: number) => randomBytes(length);
  const stateDir = defaultStateDir(process.platform, process.env, homedir());
  const place = options.window ? meetingPlace(options.dataDir, stateDir, process.platform) : null;
  if (place !== null && (await showRunning(place, options.opened))) return;
  const ports = windowlessPorts({ kind: 'browser', sticks: options.sticks, opened: options.opened, ...placeOfProgram(process.env['SOVANG_FOLDER']), childEntry: fileURLToPath(new URL('./child.js', import.meta.url)) });
  const backend = tellingWell(createBackend({ dataDir: options.dataDir, ports, clock: options.clock, random, log: logToStderr, automaticBackups: true, idleLock: {}, sample: sampleMaker({ ports, clock: options.clock, random, log: logToStderr, appVersion: APP_VERSION }), appVersion: APP_VERSION, stateDir }), tellLauncher);
  // From now on: whoever clicks twice should not start twice.
  let window: AppWindow | null = null;
  const instance = place === null ? null : await answerStarts(place, process.platform, (asked) => {
    if (asked.file !== null) ports.give(asked.file);
    if (asked.window) window?.open(server.newAddress());
    return window?.pid ?? 0;
  });
  const server = await startBrowserServer({
    backend,
    rendererDir: fileURLToPath(new URL('../renderer', import.meta.url)),
    log: logToStderr,
    random,
    now: () => performance.now(),
    tokenLifeMs: options.window ? OPENED_LIFE_MS : PRINTED_LIFE_MS,
  });

  void backend.begin();

  let leaving: Promise<void> | null = null;
  const leave = () => (leaving ??= end());
  async function end(): Promise<void> {
    try {
      await backend.shutdown();
    } finally {
      await server.close();
    }
  }
  if (options.window) window = openAppWindow(server.newAddress());
  if (window === null) {
    await instance?.close();
    // Started from a shortcut there is nobody who could read an address.
    if (options.window && process.platform === 'win32' && !process.stdout.isTTY) {
      await leave();
      process.exit(NO_BROWSER);
    }
    tellLauncher('answers');
    if (options.window) console.log(`Không mở được cửa sổ: ${hasDisplay(process.platform, process.env) ? 'máy này chưa cài Chromium, Chrome hay Edge' : 'nơi chạy lệnh này không có màn hình'}.`);
    const stopPrinting = keepAddressFresh(() => server.newAddress(), () => server.isUsed());
    const stopped = new Promise<void>((resolve) => ['SIGINT', 'SIGTERM'].forEach((signal) => process.once(signal, () => resolve())));
    await stopped;
    stopPrinting();
    return leave();
  }
  tellLauncher('answers');
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, window.close);
  await window.closed;
  await instance?.close();
  return leave();
}

/** A program that its launcher started from a folder of versions can be updated from a file. */
function placeOfProgram(folder: string | undefined): { readonly program?: ProgramPlace } {
  const build = readBuildInfo();
  return folder === undefined || build === null ? {} : { program: { folder, build } };
}

/** Leaves the work to the program that runs with these data, if one does: its window is shown, or where that cannot be another opened. */
async function showRunning(place: string, file: string | null): Promise<boolean> {
  const pid = await askRunning(place, { file, window: process.platform !== 'win32' });
  if (pid === null || process.platform !== 'win32') return pid !== null;
  const { program, args } = activateCommand(pid);
  if (spawnSync(program, args, { windowsHide: true, timeout: 10_000 }).status === 0) return true;
  return (await askRunning(place, { file: null, window: true })) !== null;
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
