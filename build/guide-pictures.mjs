// `npm run guide-pictures`: the pictures of the clerk's guide (docs/huong-dan/img), made on the sample data in a browser without a
// screen, with a numbered marker at what the text speaks of; only those named, where some are. Look at each before keeping it.
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

const only = process.argv.slice(2);
const TODAY = '2026-11-20';
const PLAN = 'LDNN';
const SIZE = { width: 1160, height: 700 };
const work = mkdtempSync(join(tmpdir(), 'sv-guide-'));
const pictures = join(root, 'docs', 'huong-dan', 'img');
mkdirSync(pictures, { recursive: true });
const hosts = [];
// A step that does not find its control ends the run, and no program is left behind.
process.on('exit', () => {
  for (const host of hosts) host.kill('SIGKILL');
  rmSync(work, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});
const dist = (name) => join(root, 'dist', 'electron', name);

const made = spawnSync(process.execPath, [dist('cli.js'), 'demo', '--out', work, '--plan', PLAN, '--today', TODAY], { stdio: ['ignore', 'ignore', 'inherit'] });
if (made.status !== 0) process.exit(1);
const executablePath = spawnSync('sh', ['-c', 'command -v chromium || command -v google-chrome'], { encoding: 'utf8' }).stdout.trim();
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--lang=vi'] });

/** A window on a data folder, and how to end it. */
async function windowOn(data) {
  const host = spawn(process.execPath, [dist('browser.js'), '--data', data, '--stick', join(work, `usb-${PLAN}`), '--no-window', '--today', TODAY], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, XDG_STATE_HOME: join(work, 'state') },
  });
  hosts.push(host);
  const address = await new Promise((resolve) => {
    let text = '';
    host.stdout.on('data', (piece) => {
      text += piece;
      const found = /http:\/\/127\S+/.exec(text);
      if (found) resolve(found[0]);
    });
  });
  const page = await browser.newPage({ viewport: SIZE, colorScheme: 'light', reducedMotion: 'reduce' });
  await page.goto(address);
  return { page, end: () => (host.kill(), page.close()) };
}

/** Takes a picture; `marks`: the controls that get the numbers 1, 2, … `height`: from the top. */
async function picture(page, name, marks = [], height = SIZE.height) {
  if (only.length > 0 && !only.includes(name)) return;
  await page.evaluate(() => {
    const banner = document.querySelector('section[aria-label="Dữ liệu mẫu"]');
    if (banner !== null) banner.style.display = 'none';
  });
  await page.mouse.move(SIZE.width - 1, SIZE.height - 1);
  await page.waitForTimeout(700);
  for (const [i, mark] of marks.entries()) {
    const box = await mark.first().boundingBox();
    if (box === null) throw new Error(`${name}: nothing to put ${i + 1} at`);
    await page.evaluate(
      ([number, x, y]) => {
        const disc = document.createElement('div');
        disc.className = 'guide-mark';
        disc.textContent = String(number);
        Object.assign(disc.style, { position: 'fixed', zIndex: '9999', left: `${x}px`, top: `${y}px`, width: '26px', height: '26px', borderRadius: '13px', background: '#b42318', color: '#fff', font: '600 15px/26px sans-serif', textAlign: 'center', boxShadow: '0 0 0 3px #fff' });
        document.body.append(disc);
      },
      [i + 1, Math.max(2, box.x - 13), Math.max(2, box.y - 13)],
    );
  }
  const small = smallPng(await page.screenshot({ clip: { x: 0, y: 0, width: SIZE.width, height } }));
  await page.evaluate(() => document.querySelectorAll('.guide-mark').forEach((mark) => mark.remove()));
  writeFileSync(join(pictures, `${name}.png`), small);
  console.log(`${name}.png ${Math.round(small.length / 1024)} KB`);
}

const { page, end } = await windowOn(join(work, 'moi'));
const button = (name, options = {}) => page.getByRole('button', { name, ...options });
const menu = (name) => page.getByRole('navigation', { name: 'Các mục chính' }).getByRole('button', { name }).first().click();
const settings = async (name) => {
  await button('Thiết lập', { exact: true }).first().click();
  await page.getByRole('main').getByRole('button', { name }).first().click();
};
const tab = (name) => page.getByRole('tab', { name }).first().click();
const row = (text) => page.getByRole('row').filter({ hasText: text }).first().click();
const heading = (name) => page.getByRole('heading', { level: 1, name }).waitFor();

await button('Bắt đầu', { exact: true }).waitFor();
await picture(page, 'lan-dau', [button('Xem thử với dữ liệu mẫu'), button('Bắt đầu', { exact: true })].slice(0, 1));
await page.getByLabel('Xã', { exact: true }).check();
await page.getByLabel('Tên đơn vị').fill('xã Tân Mẫu');
await page.getByLabel('Tỉnh, thành phố').fill('Lâm Đồng');
await page.getByLabel('Họ tên người ký').fill('Trần Văn Ký Mẫu');
await page.getByLabel('Chức vụ người ký').fill('Chủ tịch');
await page.keyboard.press('Escape');
await button('Bắt đầu', { exact: true }).click();
await button('Không đặt mật khẩu').click();
await page.getByText('Ba cách bắt đầu').waitFor();
await picture(page, 'ba-cach', [], 560);
await button('Xem thử với dữ liệu mẫu').click();
await button('Để sau').click({ timeout: 180_000 });

await page.getByText('Còn thiếu trong hồ sơ').waitFor();
await picture(page, 'viec-hom-nay', [page.locator('main section li button'), button('Khen nhanh')], 560);
await page.keyboard.press('Control+K');
await page.keyboard.type('mau');
await picture(page, 'tim-moi-thu', [], 560);
await page.keyboard.press('Escape');

await menu('Đối tượng');
await heading('Đối tượng');
await picture(page, 'doi-tuong', [button('Thêm mới'), button('Nhập từ Excel')], 560);
await menu('Phong trào');
await page.getByRole('row').nth(1).click();
await page.getByText('Việc của đơn vị').first().waitFor();
await picture(page, 'phong-trao', []);
await page.getByRole('main').getByRole('button', { name: 'Chỉ tiêu' }).first().click();
await heading('Chỉ tiêu');
await picture(page, 'chi-tieu', [button('Nhập số liệu')]);
await menu('Hồ sơ và họp xét');
await row('Khen thưởng đột xuất tháng 11');
await button('Thêm đề nghị').first().waitFor();
await picture(page, 'dot-xet', [page.getByRole('tablist'), button('Thêm đề nghị')], 480);
await page.getByRole('row').nth(1).click();
await page.getByText('Thành phần hồ sơ').first().waitFor();
await picture(page, 'de-nghi', []);
await menu('Hồ sơ và họp xét');
await tab('Hồ sơ đề nghị');
await row('12/TTr');
await page.getByText('Đường đi của hồ sơ').or(page.getByText('Đang ở đâu')).first().waitFor();
await picture(page, 'ho-so', [], 560);
await menu('Hồ sơ và họp xét');
await tab('Đợt xét');
await row('Danh hiệu Lao động tiên tiến');
await tab('Họp xét');
await page.getByRole('row').filter({ hasText: '06/BB' }).first().click();
await page.getByText('Tổng hợp kết quả họp xét').first().waitFor();
await picture(page, 'hop-xet', []);
await menu('Quyết định và in');
await tab('Quyết định');
await row('31/QĐ');
await heading('Quyết định số 31/QĐ-UBND');
await picture(page, 'quyet-dinh', [button('Xem trước bản in')]);
await button('In giấy khen…').first().click();
await heading('In giấy khen');
await page.waitForTimeout(2500);
await picture(page, 'in-giay-khen', []);
await menu('Gửi – nhận');
await heading('Gửi – nhận');
await picture(page, 'gui-di', [button('Ghi ra USB')], 420);
await tab('Đơn vị kết nối');
await picture(page, 'don-vi-ket-noi', [button('Lưu tệp khóa'), button('Thêm tệp khóa')].slice(1));
await settings('Sao lưu và khôi phục');
await heading('Sao lưu và khôi phục');
await picture(page, 'sao-luu', [button('Sao lưu ngay'), button('Chọn nơi thứ hai')], 520);
await settings('Tra cứu danh hiệu, hình thức');
await heading('Tra cứu danh hiệu, hình thức');
await picture(page, 'tra-cuu', [], 560);
await button('Thiết lập', { exact: true }).first().click();
await heading('Thiết lập');
await picture(page, 'thiet-lap', []);

await menu('Quyết định và in');
await tab('Sổ khen thưởng');
await button('Thống kê khen thưởng').first().click();
await heading('Thống kê khen thưởng');
await picture(page, 'thong-ke', []);

// A list as a commune keeps it, with a line of the subjects that are there.
await menu('Đối tượng');
await button('Nhập từ Excel').click();
const list = spawnSync(process.execPath, [join(root, 'build', 'guide-list.mjs')], { encoding: 'buffer' });
if (list.status !== 0) throw new Error(String(list.stderr));
const chooser = page.waitForEvent('filechooser');
await button('Chọn tệp Excel').click();
await (await chooser).setFiles({ name: 'danh-sach-mau.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: list.stdout });
await page.getByText('Xem trước từng dòng').or(page.getByText('Trùng với')).first().waitFor();
await picture(page, 'nhap-excel', []);

await end();

const office = await windowOn(join(work, `province-${PLAN}`));
await office.page.getByRole('navigation', { name: 'Các mục chính' }).getByRole('button', { name: 'Gửi – nhận' }).first().click();
await office.page.getByRole('button', { name: 'Tình hình đơn vị' }).first().click();
await office.page.getByRole('heading', { level: 1, name: 'Tình hình đơn vị' }).waitFor();
await picture(office.page, 'tinh-hinh-don-vi', [], 480);
await office.end();
await browser.close();
process.exit();
