// What would be packaged, for Linux and Windows, without Electron's program: a placeholder stands in for it. Checks
// content, unpacked binding and fuses of what electron-builder makes. It does not prove that Electron starts.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensure, root } from './ensure.mjs';

await ensure(import.meta.url);
const { buildAll } = await import('./build.mjs');
const asar = await import('@electron/asar');

/** Marks the fuses in Electron's program; then version, count, and one character each, '1' on, '0' off. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const PLACEHOLDER_FUSES = '101110010';
/** In the order of Electron's wire: what `electron-builder.yml` asks for; null: left as it was. */
const WANTED_FUSES = [
  ['runAsNode', '0'],
  ['cookieEncryption', '1'],
  ['nodeOptions', '0'],
  ['nodeCliInspect', '0'],
  ['embeddedAsarIntegrity', '1'],
  ['onlyLoadAppFromAsar', '1'],
  ['browserProcessSnapshot', null],
  ['grantFileProtocolExtraPrivileges', '0'],
];
const ENTRIES = ['main.js', 'backend.js', 'child.js', 'cli.js', 'preload.cjs'];
const PLATFORMS = [
  { name: 'Linux', flag: '--linux', program: 'electron', packaged: 'so-vang', folder: 'linux-unpacked', binding: 'linux-x64.node' },
  { name: 'Windows', flag: '--win', program: 'electron.exe', packaged: 'so-vang.exe', folder: 'win-unpacked', binding: 'win32-x64.node' },
];

await buildAll();
const work = mkdtempSync(join(tmpdir(), 'so-vang-layout-'));
let failures = 0;
try {
  for (const platform of PLATFORMS) check(platform);
} finally {
  rmSync(work, { recursive: true, force: true });
}
process.exitCode = failures === 0 ? 0 : 1;

function check(platform) {
  const problems = [];
  const expect = (holds, problem) => {
    if (!holds) problems.push(problem);
  };
  const out = join(work, `${platform.flag.slice(2)}-out`);
  const made = pack(platform, out);
  if (made.status === 0) inspect(platform, join(out, platform.folder), expect);
  else problems.push(`electron-builder: ${`${made.stdout}${made.stderr}`.trim().split('\n').slice(-12).join('\n')}`);
  failures += problems.length;
  console.log(`${problems.length === 0 ? 'ok' : 'FAIL'} package layout for ${platform.name}`);
  for (const problem of problems) console.log(`     ${problem}`);
}

function pack({ flag, program }, out) {
  const electron = placeholder(program);
  const builder = join(root, 'node_modules', 'electron-builder', 'cli.js');
  const args = ['--dir', flag, '--x64', '--publish', 'never', `-c.electronDist=${electron}`, `-c.directories.output=${out}`];
  return spawnSync(process.execPath, [builder, ...args], { cwd: root, encoding: 'utf8', env: { ...process.env, CSC_IDENTITY_AUTO_DISCOVERY: 'false' } });
}

/** A folder laid out like Electron's own, with a program that only carries the fuses. */
function placeholder(program) {
  const folder = join(work, `dist-${program}`);
  mkdirSync(join(folder, 'resources'), { recursive: true });
  mkdirSync(join(folder, 'locales'));
  for (const language of ['vi', 'en-US', 'fr']) writeFileSync(join(folder, 'locales', `${language}.pak`), '');
  writeFileSync(join(folder, 'version'), JSON.parse(readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8')).version);
  writeFileSync(join(folder, 'LICENSE'), '');
  const path = join(folder, program);
  // Version and icon can be written only into a real Windows program.
  if (program.endsWith('.exe')) cpSync(join(root, 'node_modules', 'electron-winstaller', 'vendor', 'Setup.exe'), path);
  const before = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
  writeFileSync(path, Buffer.concat([before, Buffer.from(SENTINEL), Buffer.from([1, PLACEHOLDER_FUSES.length]), Buffer.from(PLACEHOLDER_FUSES)]), { mode: 0o755 });
  return folder;
}

function inspect({ packaged, binding }, folder, expect) {
  const program = join(folder, packaged);
  expect(existsSync(program), `${packaged} is missing; there is: ${readdirSync(folder).join(', ')}`);
  if (existsSync(program)) checkFuses(readFileSync(program), expect);
  const archive = join(folder, 'resources', 'app.asar');
  expect(existsSync(archive), 'app.asar is missing');
  if (!existsSync(archive)) return;
  const files = asar.listPackage(archive, { isPack: false }).map((path) => path.replaceAll('\\', '/').slice(1));
  const has = (path) => files.includes(path);
  for (const entry of ENTRIES) expect(has(`dist/electron/${entry}`), `dist/electron/${entry} is missing`);
  expect(has('dist/renderer/index.html'), 'the window is missing');
  expect(has('package.json'), 'package.json is missing');
  const main = JSON.parse(asar.extractFile(archive, 'package.json').toString('utf8')).main;
  expect(has(main), `main ${main} is missing`);

  const bindings = files.filter((path) => path.endsWith('.node'));
  expect(bindings.length === 1 && bindings[0] === `node_modules/better-sqlite3/prebuilds/${binding}`, `bindings: ${bindings.join(', ') || 'none'}`);
  for (const path of bindings) expect(asar.statFile(archive, path).unpacked === true && existsSync(join(`${archive}.unpacked`, path)), `${path} is not unpacked`);

  for (const name of Object.keys(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).dependencies)) {
    expect(has(`node_modules/${name}/package.json`), `dependency ${name} is missing`);
  }
  for (const left of ['browser.js', 'launcher.mjs']) expect(!has(`dist/electron/${left}`), `${left} is the browser host's`);
  const foreign = files.filter((path) => /^(shared|electron|renderer|tests|docs|build|\.ci|\.data)\//.test(path) || /\.(ts|tsx|map)$/.test(path) || /better-sqlite3[^/]*\/(deps|src)(\/|$)/.test(path) || /^node_modules\/(electron|vite|vitest|typescript|react|@mantine|playwright-core|sqlite-plain)\//.test(path));
  expect(foreign.length === 0, `does not belong there: ${foreign.slice(0, 10).join(', ')}${foreign.length > 10 ? ` and ${foreign.length - 10} more` : ''}`);
}

function checkFuses(program, expect) {
  const at = program.indexOf(SENTINEL);
  const wire = program.subarray(at + SENTINEL.length + 2, at + SENTINEL.length + 2 + WANTED_FUSES.length).toString('latin1');
  WANTED_FUSES.forEach(([name, wanted], index) => {
    const state = wire[index];
    expect(at >= 0 && (wanted === null || state === wanted), `fuse ${name} is ${state}, not ${wanted}`);
  });
}
