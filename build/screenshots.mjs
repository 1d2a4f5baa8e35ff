// `npm run screenshots`: pictures of the main pages at 1366×768 on sample data, for the README.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensure, root } from './ensure.mjs';
import { smallPng } from './small-png.mjs';

await ensure(import.meta.url);
const { buildAll } = await import('./build.mjs');
const { chromium } = await import('playwright-core');
await buildAll();

// The last year of the sample campaign: something is due, and the law of the day has not come to its review.
const TODAY = '2025-11-20';
const work = mkdtempSync(join(tmpdir(), 'sv-pictures-'));
const pictures = join(root, 'docs', 'img');
mkdirSync(pictures, { recursive: true });

const host = spawn(process.execPath, [join(root, 'dist', 'electron', 'browser.js'), '--data', work, '--no-window', '--today', TODAY], {
  stdio: ['ignore', 'pipe', 'inherit'],
  env: { ...process.env, XDG_STATE_HOME: join(work, 'state') },
});
// A step that does not find its control ends the run, and no program is left behind.
process.on('exit', () => {
  host.kill('SIGKILL');
  rmSync(work, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
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
const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, colorScheme: 'light', reducedMotion: 'reduce' });
await page.goto(address);

const button = (name, options = {}) => page.getByRole('button', { name, ...options }).first();
const menu = (name) => page.getByRole('navigation', { name: 'Các mục chính' }).getByRole('button', { name }).first().click();
const tab = (name) => page.getByRole('tab', { name }).first().click();
const row = (text) => page.getByRole('row').filter({ hasText: text }).first().click();
const heading = (name) => page.getByRole('heading', { level: 1, name }).waitFor();
const picture = async (name) => {
  await page.evaluate(() => {
    const banner = document.querySelector('section[aria-label="Dữ liệu mẫu"]');
    if (banner !== null) banner.style.display = 'none';
  });
  await page.mouse.move(1365, 767);
  await page.waitForTimeout(700);
  const small = smallPng(await page.screenshot());
  writeFileSync(join(pictures, `${name}.png`), small);
  console.log(`${name}.png ${Math.round(small.length / 1024)} KB`);
};

await button('Xem thử với dữ liệu mẫu').click();
await button('Để sau').click({ timeout: 180_000 });
await page.getByText('Còn thiếu trong hồ sơ').waitFor();

await menu('Việc hôm nay');
await page.getByText('Còn thiếu trong hồ sơ').waitFor();
await picture('home');
await menu('Phong trào');
await page.getByRole('row').nth(1).click();
await page.getByText('Việc của đơn vị').first().waitFor();
await picture('campaign');
await page.getByRole('main').getByRole('button', { name: 'Chỉ tiêu' }).first().click();
await heading('Chỉ tiêu');
await page.getByText('Biểu đồ', { exact: true }).click();
await page.getByText('Biểu đồ', { exact: true }).evaluate((control) => control.scrollIntoView({ block: 'start' }));
await picture('indicators');
await menu('Hồ sơ và họp xét');
await row('Tổng kết phong trào');
await button('Thêm đề nghị').waitFor();
await picture('round');
await menu('Quyết định và in');
await tab('Quyết định');
await row('48/QĐ');
await heading('Quyết định số 48/QĐ-UBND');
await picture('decision');
await menu('Quyết định và in');
await tab('Sổ khen thưởng');
await button('Thống kê khen thưởng').click();
await heading('Thống kê khen thưởng');
await picture('statistics');
await menu('Gửi – nhận');
await heading('Gửi – nhận');
await tab('Nhật ký giao nhận');
await picture('exchange');
await browser.close();
process.exit();
