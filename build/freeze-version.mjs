// `npm run freeze-version`: keeps a small data folder and bundles as this version writes them; they must open for ever.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensure, root } from './ensure.mjs';

await ensure(import.meta.url);
const { buildAll } = await import('./build.mjs');
await buildAll();

const PASSPHRASE = 'bản đóng băng';
const SAMPLE = 'DLK';
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const target = join(root, 'tests', 'fixtures', 'versions', process.argv[2] ?? version);
if (existsSync(target)) {
  console.error(`${target} is there already; a frozen version is never written again.`);
  process.exit(1);
}
const work = mkdtempSync(join(tmpdir(), 'sv-freeze-'));
function soVang(...args) {
  const run = spawnSync(process.execPath, [join(root, 'dist', 'electron', 'cli.js'), ...args], { env: { ...process.env, SOVANG_PASSPHRASE: PASSPHRASE }, stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8' });
  if (run.status !== 0) process.exit(1);
  return JSON.parse(run.stdout);
}
const [story] = soVang('demo', '--out', work, '--plan', SAMPLE, '--today', '2026-11-20', '--json').plans;
mkdirSync(target, { recursive: true });
for (const side of ['commune', 'province']) {
  for (const part of ['unit.db', 'keyring.json', 'keyring.2.json', 'blobs']) {
    const from = join(work, `${side}-${SAMPLE}`, part);
    if (existsSync(from)) cpSync(from, join(target, side, part), { recursive: true });
  }
}
cpSync(join(work, `usb-${SAMPLE}`), join(target, 'usb'), { recursive: true });
const { nominations, states, register } = story;
// Of the file itself: the story tells how many it began with. Only now, as opening it changes it.
const { total: subjects } = soVang('call', 'subject.list', '{}', '--data', join(work, `commune-${SAMPLE}`), '--json');
writeFileSync(join(target, 'expected.json'), `${JSON.stringify({ passphrase: PASSPHRASE, subjects, nominations, states, register, bundles: story.bundles.map((b) => b.fileName) }, null, 2)}\n`);
rmSync(work, { recursive: true, force: true });
console.log(target);
