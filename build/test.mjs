// `npm test [-- FILE …]`: everything that must be green before a change lands. `npm run test:long` is the same with every
// repetition of the tests that kill, cut and damage. Ends with «N passed, N failed».
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { freemem, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensure, root } from './ensure.mjs';
import { ensureSystem } from './system.mjs';

// The system's packages come while npm's are unpacked.
await ensure(import.meta.url, ensureSystem());
const { buildAll } = await import('./build.mjs');

const node = process.execPath;
const bin = (name) => join(root, 'node_modules', ...name.split('/'));
const reporter = (name) => join(root, 'build', `${name}-reporter.mjs`);
const only = process.argv.slice(2).filter((argument) => argument !== '--long');
if (process.argv.includes('--long')) process.env.SOVANG_LONG = '1';
let passed = 0;
let failed = 0;

async function step(name, run) {
  const started = Date.now();
  const good = await run();
  console.log(`${good ? 'ok  ' : 'FAIL'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  if (good) passed++;
  else failed++;
}
/** A program of ours that gets, the greater its `patience` (0–19), only what others leave of the processor. */
const yielding = (patience, args) => (patience === 0 || process.platform === 'win32' ? [node, args] : ['nice', ['-n', `${patience}`, node, ...args]]);
const command = (args, env = {}, patience = 0) =>
  new Promise((resolve) => {
    const child = spawn(...yielding(patience, args), { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
    child.once('error', () => resolve(false));
    child.once('exit', (status) => resolve(status === 0));
  });

/**
 * A temporary folder in memory where there is room: thousands of units are made and thrown away, and each save waits for
 * the disk. What becomes of saves when the power goes is looked at through the calls the program makes, not on the disk.
 */
function quickFolder() {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    return bavail * bsize > 6 * 1024 ** 3 ? mkdtempSync('/dev/shm/sv-test-') : null;
  } catch {
    return null;
  }
}

/** A check beside the tests: what it says is printed in one piece at its end. */
const check = (args, env = {}) =>
  new Promise((resolve) => {
    const child = spawn(...yielding(19, args), { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => said.push(piece));
    child.once('error', () => resolve(false));
    child.once('close', (status) => {
      process.stdout.write(Buffer.concat(said));
      resolve(status === 0);
    });
  });

await step('build', async () => {
  await buildAll();
  return true;
});

/** The type check, written in Go, spends a third of its time on giving memory back: with some 7 GB at hand it does so seldom. */
const roomyMemory = () => (freemem() > 12 * 1024 ** 3 ? { GOGC: '400' } : {});

/** Everything that reads the code without running it. */
async function staticChecks() {
  // All folders are one program for the type check; shared/ is one by itself too, with neither Node nor a window.
  await step('lint and types', () => check([bin('oxlint/bin/oxlint'), '--type-aware', '--type-check', '--deny-warnings', '--report-unused-disable-directives'], roomyMemory()));
  await step('import direction', () => check([bin('dependency-cruiser/bin/dependency-cruiser.mjs'), '--config', 'build/import-rules.cjs', 'shared', 'electron', 'renderer']));
  await step('unused code', () => check([bin('knip/bin/knip.js')]));
  await step('package layout', () => check(['build/layout-check.mjs']));
}

/** What failed and the beginning of why: said once more at the very end, where it is looked for first. */
let broken = '';

/** One run of the test runner; its counts are added to ours. */
async function tests(name, args, { folder = null, patience = 0 } = {}) {
  const out = mkdtempSync(join(tmpdir(), 'sv-test-'));
  const report = join(out, 'report.json');
  const failures = join(out, 'failures.txt');
  const started = Date.now();
  const good = await command([bin('vitest/vitest.mjs'), 'run', `--reporter=${reporter('brief')}`, `--reporter=${reporter('slowest')}`, '--reporter=json', `--outputFile.json=${report}`, ...args], { SOVANG_FAILURES: failures, ...(folder === null ? {} : { TMPDIR: folder }) }, patience);
  try {
    if (folder !== null) rmSync(folder, { recursive: true, force: true });
  } catch (error) {
    // A test that failed may have left something mounted in it.
    console.error(`The temporary folder could not be removed: ${error.message}`);
  }
  let counts = { numPassedTests: 0, numFailedTests: 0 };
  try {
    counts = JSON.parse(readFileSync(report, 'utf8'));
  } catch (error) {
    console.error(`The report of ${name} could not be read: ${error.message}`);
  }
  if (existsSync(failures)) broken += readFileSync(failures, 'utf8');
  rmSync(out, { recursive: true, force: true });
  passed += counts.numPassedTests;
  // A file that could not even be loaded has no failed test of its own.
  failed += counts.numFailedTests > 0 || good ? counts.numFailedTests : 1;
  console.log(`${good ? 'ok  ' : 'FAIL'} ${name}: ${counts.numPassedTests} passed, ${counts.numFailedTests} failed (${((Date.now() - started) / 1000).toFixed(1)} s)`);
}

// The browser tests have the processor first; a part of their time they wait, for a screen or for a program of theirs.
// What they leave goes to all other tests and to the checks.
if (only.length > 0) await tests('chosen tests', only);
else {
  const reading = staticChecks();
  await Promise.all([
    tests('end to end in Chromium', ['--project', 'e2e']),
    tests('unit and integration tests', ['--project', '!e2e'], { folder: quickFolder(), patience: 10 }),
  ]);
  await reading;
}
if (broken !== '') console.log(`\n${broken}`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
