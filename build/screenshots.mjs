// `npm run screenshots`: pictures of the main pages at 1366×768 on sample data, for the README.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensure, root } from './ensure.mjs';

await ensure(import.meta.url);
const { buildAll } = await import('./build.mjs');
const { chromium } = await import('playwright-core');
await buildAll();

const TODAY = '2026-11-20';
const SAMPLE = 'DLK';
const work = mkdtempSync(join(tmpdir(), 'sv-pictures-'));
const pictures = join(root, 'docs', 'img');
mkdirSync(pictures, { recursive: true });
const node = process.execPath;
const cli = join(root, 'dist', 'electron', 'cli.js');
const made = spawnSync(node, [cli, 'demo', '--out', work, '--plan', SAMPLE, '--today', TODAY], { stdio: ['ignore', 'ignore', 'inherit'] });
if (made.status !== 0) process.exit(1);

const host = spawn(node, [join(root, 'dist', 'electron', 'browser.js'), '--data', join(work, `commune-${SAMPLE}`), '--stick', join(work, `usb-${SAMPLE}`), '--no-window', '--today', TODAY], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
const address = await new Promise((resolve) => {
  let text = '';
  host.stdout.on('data', (chunk) => {
    text += chunk;
    const found = /http:\/\/127\S+/.exec(text);
    if (found) resolve(found[0]);
  });
});
const executablePath = spawnSync('sh', ['-c', 'command -v chromium || command -v google-chrome'], { encoding: 'utf8' }).stdout.trim();
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--lang=vi'] });
const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
await page.goto(address);

const menu = (name) => page.getByRole('navigation').getByRole('button', { name }).or(page.getByRole('navigation').getByRole('link', { name })).first().click();
const firstRow = () => page.getByRole('row').nth(1).click();
const picture = async (name) => {
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(600);
  await page.screenshot({ path: join(pictures, `${name}.png`) });
};

await picture('home');
await menu('Phong trào');
await firstRow();
await picture('campaign');
await menu('Hồ sơ và họp xét');
await firstRow();
await picture('round');
await menu('Đối tượng');
await picture('subjects');
await menu('Quyết định và in');
await picture('decisions');
await menu('Gửi – nhận');
await picture('exchange');

await browser.close();
host.kill();
rmSync(work, { recursive: true, force: true });
