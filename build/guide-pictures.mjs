// `npm run guide-pictures`: the pictures of the clerk's guide (docs/huong-dan/img), made on the sample data in a browser without a
// screen, with a numbered marker at what the text speaks of; only those named, where some are. Look at each before keeping it.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensure, root } from './ensure.mjs';
import { addUnitsBelow } from './picture-units.mjs';
import { smallPng } from './small-png.mjs';

await ensure(import.meta.url);
const { buildAll } = await import('./build.mjs');
const { chromium } = await import('playwright-core');
const { reach } = await import('../tests/e2e/gallery/reach.ts');
await buildAll();

const only = process.argv.slice(2);
// The last year of the sample campaign: something is due, and the law of the day has not come to its review.
const TODAY = '2025-11-20';
const PLAN = 'LDNN';
const SIZE = { width: 1160, height: 700 };
/** Where all columns of a wide table are to be seen. */
const WIDE = 1366;
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

const PAD = 8;
const around = ({ x, y, width, height }) => ({ x: x - PAD, y: y - PAD, width: width + 2 * PAD, height: height + 2 * PAD });
/** A number stands at the left of its control, or here. */
const right = (mark) => ({ mark, side: 'right' });
const above = (mark) => ({ mark, side: 'above' });

/**
 * Takes a picture. `marks`: the controls that get the numbers 1, 2, …; `height`: of the window, so much of the page; `width`: for a
 * wide table; `part`: this alone; `over`: the mouse stays where it is.
 */
async function picture(page, name, { marks = [], height = SIZE.height, width = SIZE.width, part, over = false } = {}) {
  if (only.length > 0 && !only.includes(name)) return;
  await page.evaluate(() => {
    const banner = document.querySelector('section[aria-label="Dữ liệu mẫu"]');
    if (banner !== null) banner.style.display = 'none';
  });
  await page.setViewportSize({ width, height: Math.max(height, SIZE.height) });
  if (!over) await page.mouse.move(width - 1, height - 1);
  await page.waitForTimeout(700);
  for (const [i, given] of marks.entries()) {
    const { mark, side } = 'side' in given ? given : { mark: given, side: 'left' };
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
      [i + 1, { left: Math.max(2, box.x - 17), right: box.x + box.width - 11, above: box.x + box.width / 2 - 13 }[side], side === 'above' ? box.y - 25 : box.y + box.height / 2 - 13],
    );
  }
  const small = smallPng(await page.screenshot({ clip: part === undefined ? { x: 0, y: 0, width, height } : around(await part.first().boundingBox()) }));
  await page.evaluate(() => document.querySelectorAll('.guide-mark').forEach((mark) => mark.remove()));
  await page.setViewportSize(SIZE);
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
await picture(page, 'lan-dau', { marks: [button('Xem thử với dữ liệu mẫu'), button('Bắt đầu', { exact: true })], height: 830 });
await page.getByLabel('Xã', { exact: true }).check();
await page.getByLabel('Tên đơn vị').fill('xã Tân Mẫu');
await page.getByLabel('Tỉnh, thành phố').fill('Lâm Đồng');
await page.getByLabel('Họ tên người ký').fill('Trần Văn Ký Mẫu');
await page.getByLabel('Chức vụ người ký').fill('Chủ tịch');
await page.keyboard.press('Escape');
await button('Bắt đầu', { exact: true }).click();
await button('Không đặt mật khẩu').click();
await page.getByText('Ba cách bắt đầu').waitFor();
await picture(page, 'ba-cach', { height: 760 });
await button('Xem thử với dữ liệu mẫu').click();
await button('Để sau').click({ timeout: 180_000 });
await page.getByText('Còn thiếu trong hồ sơ').waitFor();

await menu('Việc hôm nay');
await page.getByText('Còn thiếu trong hồ sơ').waitFor();
await picture(page, 'viec-hom-nay', { marks: [page.locator('main section li button'), button('Khen nhanh')] });
await page.keyboard.press('Control+K');
await page.keyboard.type('vi du');
await page.getByRole('option').first().waitFor();
await picture(page, 'tim-moi-thu', { height: 560 });
await page.keyboard.press('Escape');

await menu('Đối tượng');
await heading('Đối tượng');
await picture(page, 'doi-tuong', { marks: [button('Thêm mới'), above(button('Nhập từ Excel'))], height: 560 });
await menu('Phong trào');
await page.getByRole('row').nth(1).click();
await page.getByText('Việc của đơn vị').first().waitFor();
await picture(page, 'phong-trao');
await page.getByRole('main').getByRole('button', { name: 'Chỉ tiêu' }).first().click();
await heading('Chỉ tiêu');
await picture(page, 'chi-tieu', { marks: [button('Nhập số liệu'), above(page.getByText('Biểu đồ', { exact: true }))], width: WIDE, height: 820 });
await page.getByText('Biểu đồ', { exact: true }).click();
await picture(page, 'bieu-do', { height: 1450, part: page.getByRole('figure').filter({ hasText: 'Thực hiện so với mức của chỉ tiêu' }) });
await menu('Hồ sơ và họp xét');
await row('Khen thưởng đột xuất tháng 11');
await button('Thêm đề nghị').first().waitFor();
await picture(page, 'dot-xet', { marks: [page.getByRole('tab'), button('Thêm đề nghị')], height: 480 });
await page.getByRole('row').nth(1).click();
await page.getByText('Thành phần hồ sơ').first().waitFor();
await picture(page, 'de-nghi');
await page.getByRole('img', { name: 'Quy định về ô này' }).nth(1).hover();
await page.getByRole('tooltip').waitFor();
await picture(page, 'quy-dinh-o-nhap', { height: 480, over: true });
await menu('Hồ sơ và họp xét');
await tab('Hồ sơ đề nghị');
await row('12/TTr');
await page.getByText('Đường đi của hồ sơ').or(page.getByText('Đang ở đâu')).first().waitFor();
await picture(page, 'ho-so', { height: 600 });
await menu('Hồ sơ và họp xét');
await tab('Đợt xét');
await row('Danh hiệu Lao động tiên tiến');
await tab('Họp xét');
await page.getByRole('row').filter({ hasText: '06/BB' }).first().click();
await page.getByText('Tổng hợp kết quả họp xét').first().waitFor();
await picture(page, 'hop-xet', { marks: [right(button('Xem trước biên bản'))], height: 820 });
await menu('Quyết định và in');
await tab('Quyết định');
await row('48/QĐ');
await heading('Quyết định số 48/QĐ-UBND');
await picture(page, 'quyet-dinh', { marks: [right(button('Xem trước bản in')), page.getByRole('row').nth(1)], width: WIDE });
await page.getByRole('main').getByRole('button', { name: 'Quay lại' }).click();
await row('31/QĐ');
await button('In giấy khen…').first().click();
await heading('In giấy khen');
await button('Xem trước và in').click();
await page.locator('iframe').waitFor();
await page.waitForTimeout(4000);
await picture(page, 'in-giay-khen');
await button('Đóng', { exact: true }).click();
await page.getByRole('dialog', { name: 'Đã in xong chưa?' }).getByRole('button', { name: 'Đóng' }).click();
await menu('Gửi – nhận');
await heading('Gửi – nhận');
await picture(page, 'gui-di', { marks: [button('Ghi ra USB')], height: 420 });
await tab('Đơn vị kết nối');
await picture(page, 'don-vi-ket-noi', { marks: [button('Lưu tệp khóa'), button('Thêm tệp khóa')] });
await settings('Sao lưu và khôi phục');
await heading('Sao lưu và khôi phục');
await picture(page, 'sao-luu', { marks: [button('Sao lưu ngay'), button('Chọn nơi thứ hai')], height: 605 });
await settings('Tra cứu danh hiệu, hình thức');
await heading('Tra cứu danh hiệu, hình thức');
await picture(page, 'tra-cuu', { height: 560 });
await button('Thiết lập', { exact: true }).first().click();
await heading('Thiết lập');
await picture(page, 'thiet-lap');
await tab('Giao diện');
await page.getByLabel('Tối', { exact: true }).check();
await picture(page, 'giao-dien', { height: 580 });
await page.getByLabel('Sáng', { exact: true }).check();

await menu('Quyết định và in');
await tab('Sổ khen thưởng');
await button('Thống kê khen thưởng').first().click();
await heading('Thống kê khen thưởng');
await picture(page, 'thong-ke', { height: 940 });

// A list as a commune keeps it, with a line of the subjects that are there.
await menu('Đối tượng');
await button('Nhập từ Excel').click();
const list = spawnSync(process.execPath, [join(root, 'build', 'guide-list.mjs')], { encoding: 'buffer' });
if (list.status !== 0) throw new Error(String(list.stderr));
const chooser = page.waitForEvent('filechooser');
await button('Chọn tệp Excel').click();
await (await chooser).setFiles({ name: 'danh-sach-mau.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: list.stdout });
await page.getByText('Xem trước từng dòng').or(page.getByText('Trùng với')).first().waitFor();
await picture(page, 'nhap-excel', { width: WIDE, height: 800 });

await end();

const office = await windowOn(join(work, `province-${PLAN}`));
await office.page.getByRole('heading', { level: 1, name: 'Việc hôm nay' }).waitFor();
await addUnitsBelow((await reach(office.page)).call, PLAN);
await office.page.getByRole('navigation', { name: 'Các mục chính' }).getByRole('button', { name: 'Gửi – nhận' }).first().click();
await office.page.getByRole('button', { name: 'Tình hình đơn vị' }).first().click();
await office.page.getByRole('heading', { level: 1, name: 'Tình hình đơn vị' }).waitFor();
await office.page.getByLabel('Phong trào', { exact: true }).first().click();
await office.page.getByRole('option').first().click();
await office.page.getByLabel('Năm', { exact: true }).first().click();
await office.page.getByRole('option', { name: '2025' }).click();
await office.page.getByText('Chưa rõ').first().waitFor();
await office.page.getByRole('heading', { level: 1 }).click();
await picture(office.page, 'tinh-hinh-don-vi', { width: WIDE, height: 600 });
await office.end();
await browser.close();
process.exit();
