// npm start [-- --demo | --data DIR] [--browser] [--stick DIR] [--today YYYY-MM-DD] [--no-window]
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ensure, root } from './ensure.mjs';
import { run } from './run.mjs';

await ensure(import.meta.url);
const { buildAll } = await import('./build.mjs');
const { canFetchElectron, fetchElectron, installedElectron } = await import('./electron-binary.mjs');

/** After this long without an answer from where Electron is fetched, the browser opens instead. */
const ANSWER_LIMIT_MS = 6000;

const args = process.argv.slice(2);
const demo = args.includes('--demo');
const wantsBrowser = args.includes('--browser') || args.includes('--no-window') || args.includes('--today');
const rest = args.filter((argument) => argument !== '--demo' && argument !== '--browser');
const hasDisplay = process.platform === 'win32' || process.platform === 'darwin' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);

process.exitCode = await start();

async function start() {
  const electron = wantsBrowser ? null : await findElectron();
  await buildAll();
  const data = demo ? await demoFolder() : null;
  if (demo && data === null) return 1;
  const given = [...(data === null ? [] : ['--data', data]), ...rest];
  if (electron !== null) return run(electron, [root, ...given]);
  return run(process.execPath, [join(root, 'dist', 'electron', 'browser.js'), ...given]);
}

/** Electron's program where it can be used; otherwise null, and the reason has been told. */
async function findElectron() {
  const there = installedElectron(root);
  if (there !== null && hasDisplay) return there;
  if (!hasDisplay) console.log('Máy này không có màn hình để mở cửa sổ.');
  if (there === null && (await canFetchElectron(root, ANSWER_LIMIT_MS))) {
    if (!hasDisplay) return null;
    console.log('Đang tải chương trình Electron (một lần, khoảng 110 MB)…');
    const fetched = await fetchElectron(root);
    if (fetched !== null) return fetched;
  }
  if (there === null) console.log('Máy chưa có chương trình Electron và không tải được (mạng chặn hoặc không có mạng). Sổ Vàng chạy bằng Chromium, Chrome hoặc Edge có sẵn; mọi việc làm được như nhau.');
  return null;
}

/** A sample unit with invented people, made once and kept beside the program. */
async function demoFolder() {
  const out = resolve(root, '.data', 'demo');
  const sample = () => (existsSync(out) ? readdirSync(out).filter((name) => name.startsWith('commune-')).sort()[0] : undefined);
  if (sample() === undefined) {
    console.log('Đang tạo dữ liệu mẫu với người không có thật…');
    const status = await run(process.execPath, [join(root, 'dist', 'electron', 'cli.js'), 'demo', '--out', out, '--plan', 'LDNN'], { stdio: ['ignore', 'ignore', 'inherit'] });
    if (status !== 0) return null;
  }
  const name = sample();
  return name === undefined ? null : join(out, name);
}
