// What the tests need from the system: installed where that is possible, named where it is not.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { run } from './run.mjs';

const TOOLS = [
  ['chromium', 'chromium', 'end-to-end tests and screenshots'],
  ['chromium-headless-shell', 'chromium-headless-shell', 'end-to-end tests without a browser around each page'],
  ['pdftotext', 'poppler-utils', 'papers read back from the PDF'],
  ['soffice', 'libreoffice-writer-nogui', 'papers read back from the docx'],
  ['age', 'age', 'bundles opened with stock tools'],
  ['zstd', 'zstd', 'bundles opened with stock tools'],
  ['unzip', 'unzip', 'papers read back from the docx'],
  ['openssl', 'openssl', 'bundle signatures checked with stock tools'],
  ['strace', 'strace', 'counting flushes to disk'],
  ['cc', 'gcc', 'letting single disk calls of the program fail'],
];
const EXTRA = ['libc6-dev', 'libreoffice-calc-nogui', 'fonts-liberation', 'fonts-noto-core'];

const has = (command) => spawnSync('sh', ['-c', `command -v ${command}`], { stdio: 'ignore' }).status === 0;

/** Installs missing tools with Debian's package manager when run as root on such a system; says what stays missing. */
export async function ensureSystem(log = console.error) {
  let missing = TOOLS.filter(([command]) => !has(command));
  if (missing.length > 0 && process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const packages = [...missing.map(([, name]) => name), ...EXTRA];
    log(`Installing what the tests need: ${packages.join(', ')}`);
    await run('apt-get', ['update'], { stdio: 'ignore' });
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { stdio: 'ignore', env });
    missing = TOOLS.filter(([command]) => !has(command));
  }
  for (const [command, name, purpose] of missing) log(`MISSING: ${command} (package ${name}), needed for: ${purpose}. Without it those fail, or take longer.`);
  return missing.map(([command]) => command);
}
