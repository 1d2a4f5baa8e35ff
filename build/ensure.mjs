// Runs on any Node that npm runs on and needs no dependency: sees that the dependencies are there and go with
// package-lock.json, then goes on under the project's own Node.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './run.mjs';

/** The project's folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const stamp = join(modules, '.so-vang-lock');
const AGAIN = 'SOVANG_STARTED_AGAIN';
/** SQLite's binding ends the process without a word on a Node with an older Node-API. */
const NEEDED_NAPI = 10;

/** Node of the project, an npm package: `bin/node`, on Windows `bin/node.exe`. */
export const ownNode = join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

function lockHash() {
  return createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
}

function installed() {
  if (!existsSync(ownNode)) return false;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash()) return true;
  // npm may have been run by hand since: what counts is whether its own list of what is there has every version.
  return existsSync(join(modules, '.package-lock.json')) && sameVersions();
}

function sameVersions() {
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(join(modules, '.package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(([path, { version, optional }]) => path === '' || optional === true || present[path]?.version === version);
}

async function install() {
  process.stderr.write('Đang cài các gói mà phần mềm cần (một lần, khoảng một phút)…\n');
  // npm may write to standard output; the command line's own answer stands there. Its warnings about a Node that only installs look like failures.
  const status = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (status !== 0 || !existsSync(ownNode)) {
    process.stderr.write('Không cài được. Cần npm và một kho gói npm trong tầm nối mạng; hãy chạy "npm ci" để xem lỗi.\n');
    process.exit(1);
  }
}

/**
 * Resolves only under the project's own Node with everything installed; otherwise it runs `script` again there and
 * ends this process with its exit status.
 * @param {string} script address (import.meta.url) of the calling script
 * @param {Promise<unknown>} [beside] what else the script needs and has begun already: waited for
 */
export async function ensure(script, beside) {
  if (!installed()) await install();
  await beside;
  const hash = lockHash();
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== hash) writeFileSync(stamp, hash);
  if (Number(process.versions.napi ?? 0) >= NEEDED_NAPI) return;
  if (process.env[AGAIN] !== undefined) {
    process.stderr.write(`${ownNode} không phải Node đủ mới. Hãy xóa thư mục node_modules rồi chạy lại.\n`);
    process.exit(1);
  }
  process.exit(await run(ownNode, [fileURLToPath(script), ...process.argv.slice(2)], { env: { ...process.env, [AGAIN]: '1' } }));
}
