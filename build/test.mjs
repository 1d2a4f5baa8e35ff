// `npm test`: everything that must be green before a change lands. Ends with «N passed, N failed».
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensure, root } from './ensure.mjs';
import { ensureSystem } from './system.mjs';

await ensure(import.meta.url);
ensureSystem();
const { buildAll } = await import('./build.mjs');

const node = process.execPath;
const bin = (name) => join(root, 'node_modules', ...name.split('/'));
const only = process.argv.slice(2);
let passed = 0;
let failed = 0;

async function step(name, run) {
  const started = Date.now();
  const good = await run();
  console.log(`${good ? 'ok  ' : 'FAIL'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  if (good) passed++;
  else failed++;
}
const command = (args) => spawnSync(node, args, { cwd: root, stdio: 'inherit' }).status === 0;

await step('build', async () => {
  await buildAll();
  return true;
});
if (only.length === 0) {
  await step('types', () => command([bin('typescript/bin/tsc'), '-b']));
  await step('lint', () => command([bin('eslint/bin/eslint.js'), '--max-warnings=0', '.']));
  await step('import direction', () => command([bin('dependency-cruiser/bin/dependency-cruiser.mjs'), '--config', 'build/import-rules.cjs', 'shared', 'electron', 'renderer']));
  await step('unused code', () => command([bin('knip/bin/knip.js')]));
  await step('package layout', () => command(['build/layout-check.mjs']));
}

const out = mkdtempSync(join(tmpdir(), 'sv-test-'));
const report = join(out, 'report.json');
const status = command([bin('vitest/vitest.mjs'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...only]);
try {
  const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(report, 'utf8'));
  passed += numPassedTests;
  failed += numFailedTests;
  if (!status && numFailedTests === 0) failed += Math.max(1, numFailedTestSuites);
} catch (error) {
  console.error(`The test report could not be read: ${error.message}`);
  failed++;
}
rmSync(out, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
