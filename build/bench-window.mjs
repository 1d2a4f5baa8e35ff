// The window on a large unit against a bare page in the same browser, in the same run: called by bench-search.mjs, which has made
// the unit and closed it.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { root } from './ensure.mjs';

const STARTS = 7;
const SORTS = 16;
const KEYS = 40;
const FRAMES = 240;
const NAVIGATIONS = 1000;
const SLOW = 4;
const VIEW = { width: 1366, height: 768 };

const BARE = '<!doctype html><meta charset="utf-8"><title>Trang trống</title><main><h1>Trang trống</h1><ul><li>Một dòng</li></ul><input aria-label="Ô"></main>';
/** A list that only keeps empty rows in sight under the scroll bar: what any virtual list has to do. */
const BARE_LIST = `<!doctype html><meta charset="utf-8"><body style="margin:0"><div role="grid" style="height:560px;overflow:auto"><div id="all" style="position:relative;height:132000px"></div></div><script>
  const grid = document.querySelector('[role=grid]'), all = document.getElementById('all');
  const draw = () => { const from = Math.max(0, Math.floor(grid.scrollTop / 44) - 10); all.replaceChildren(...Array.from({ length: 33 }, (_, i) => { const row = document.createElement('div'); row.role = 'row'; row.style.cssText = 'position:absolute;height:44px;width:100%;top:' + (from + i) * 44 + 'px'; return row; })); };
  let due = false; grid.addEventListener('scroll', () => { if (due) return; due = true; requestAnimationFrame(() => { due = false; draw(); }); }); draw();
</script>`;

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** Starts the browser host; resolves with its process and the address it prints. */
function startHost(dir, state) {
  const env = { ...process.env, XDG_STATE_HOME: state };
  delete env.DISPLAY;
  delete env.WAYLAND_DISPLAY;
  const child = spawn(process.execPath, [join(root, 'dist', 'electron', 'browser.js'), '--no-window', '--data', dir, '--stick', state, '--today', '2026-11-20'], { env, stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (piece) => {
      said += piece;
      const [address] = /http:\/\/127\.0\.0\.1:\d+\/\S+/.exec(said) ?? [];
      if (address !== undefined) resolve({ address, child, stop: () => (child.kill('SIGTERM'), ended) });
    });
    void ended.then(() => reject(new Error(`The host ended: ${said}`)));
  });
}

/** From the start of the process to the rows of the great list on the screen, in ms; `bare`: to a line of a page without anything, given to the browser instead of the window. */
async function start(browser, dir, state, bare) {
  const context = await browser.newContext({ viewport: VIEW, locale: 'vi-VN' });
  const page = await context.newPage();
  if (bare) await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: BARE }));
  const from = performance.now();
  const host = await startHost(dir, state);
  await page.goto(host.address);
  if (bare) await page.locator('main li').waitFor();
  else {
    await page.getByRole('heading', { level: 1, name: 'Việc hôm nay' }).waitFor();
    await page.keyboard.press('Alt+5');
    await page.getByRole('grid').getByRole('row').nth(5).waitFor();
  }
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  const time = performance.now() - from;
  await context.close();
  await host.stop();
  return time;
}

/** Tells when the first large answer since `window.answeredAt` was emptied came, before the window's own code hears of it. */
function listen() {
  window.WebSocket = class extends WebSocket {
    constructor(...given) {
      super(...given);
      this.addEventListener('message', ({ data }) => {
        if ((data.length ?? data.byteLength ?? data.size) > 5000) window.answeredAt ??= performance.now();
      });
    }
  };
}

/** Sorts the list by another column; resolves with the ms from the answer to the frame in which its rows are painted. */
const sortOnce = (page, heading) =>
  page.evaluate(async (name) => {
    const grid = document.querySelector('[role=grid]');
    const button = [...grid.querySelectorAll('[role=columnheader] button')].find((one) => one.textContent.includes(name));
    window.answeredAt = undefined;
    const rows = () => [...grid.querySelectorAll('[role=row]')].slice(1, 6).map((row) => row.textContent).join();
    const before = rows();
    const changed = new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        if (rows() === before || window.answeredAt === undefined) return;
        observer.disconnect();
        requestAnimationFrame(() => setTimeout(resolve));
      });
      observer.observe(grid, { childList: true, subtree: true, characterData: true });
    });
    button.click();
    await changed;
    return performance.now() - window.answeredAt;
  }, heading);

/** Scrolls the grid a row and a half each frame; answers the share of frames that did not come, and the most rows there were. */
const scroll = (page, frames) =>
  page.evaluate(async (count) => {
    const grid = document.querySelector('[role=grid]');
    grid.scrollTop = 0;
    let most = 0;
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await frame();
    const from = performance.now();
    for (let n = 0; n < count; n += 1) {
      grid.scrollTop += 66;
      await frame();
      most = Math.max(most, document.querySelectorAll('[role=row]').length);
    }
    const due = (performance.now() - from) / (1000 / 60);
    return { dropped: Math.max(0, 100 * (1 - count / due)), most };
  }, frames);

/** Median ms from a key to the frame that shows it. */
async function typing(page, input) {
  await input.focus();
  await page.evaluate(() => {
    window.delays = [];
    document.activeElement.addEventListener('keydown', (event) => requestAnimationFrame(() => setTimeout(() => window.delays.push(performance.now() - event.timeStamp))));
  });
  for (let n = 0; n < KEYS; n += 1) await page.keyboard.press('nguyenthihuong'[n % 14], { delay: 20 });
  return median(await page.evaluate(() => window.delays));
}

async function heap(session) {
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name) => metrics.find((one) => one.name === name).value;
  return { megabytes: of('JSHeapUsedSize') / 2 ** 20, nodes: of('Nodes'), busy: of('TaskDuration') };
}

/** `dir`: a unit of 100,000 subjects without a passphrase, closed. `say(what, words)` prints a line. */
export async function benchWindow(dir, say) {
  const state = mkdtempSync(join(tmpdir(), 'sovang-window-'));
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--lang=vi'] });
  try {
    const times = { ours: [], bare: [] };
    for (let n = 0; n < STARTS; n += 1) {
      times.bare.push(await start(browser, dir, state, true));
      times.ours.push(await start(browser, dir, state, false));
    }
    say('  from the start of the process to the first painted list, against a bare page of the same host', `${(median(times.ours) / median(times.bare)).toFixed(2)} times the time (${median(times.ours).toFixed(0)} ms against ${median(times.bare).toFixed(0)} ms)`);

    const host = await startHost(dir, state);
    const context = await browser.newContext({ viewport: VIEW, locale: 'vi-VN' });
    const page = await context.newPage();
    await page.addInitScript(listen);
    await page.goto(host.address);
    await page.getByRole('heading', { level: 1, name: 'Việc hôm nay' }).waitFor();
    await page.keyboard.press('Alt+5');
    await page.getByRole('grid').getByRole('row').nth(5).waitFor();
    const painted = [];
    for (let n = 0; n < SORTS; n += 1) painted.push(await sortOnce(page, n % 2 === 0 ? 'Ngày sinh' : 'Họ và tên'));
    say('  rows of a list are painted after their answer has come', `${median(painted).toFixed(0)} ms, at most ${Math.max(...painted).toFixed(0)} ms`);

    const bare = await context.newPage();
    await bare.setContent(BARE_LIST);
    const sessions = await Promise.all([page, bare].map((one) => context.newCDPSession(one)));
    const rate = (times) => Promise.all(sessions.map((one) => one.send('Emulation.setCPUThrottlingRate', { rate: times })));
    await rate(SLOW);
    const shares = { ours: [], bare: [] };
    let most = 0;
    for (let n = 0; n < 5; n += 1) {
      await bare.bringToFront();
      shares.bare.push((await scroll(bare, FRAMES)).dropped);
      await page.bringToFront();
      const ours = await scroll(page, FRAMES);
      shares.ours.push(ours.dropped);
      most = Math.max(most, ours.most);
    }
    say(`  scrolling at ${SLOW} times less power: frames that do not come, against an empty virtual list`, `${median(shares.ours).toFixed(1)} % against ${median(shares.bare).toFixed(1)} %; at most ${most} rows in the document`);

    await bare.setContent(BARE);
    await bare.bringToFront();
    const plain = await typing(bare, bare.getByLabel('Ô'));
    await page.bringToFront();
    const search = await typing(page, page.getByRole('searchbox', { name: 'Tìm kiếm' }));
    await page.getByRole('searchbox', { name: 'Tìm kiếm' }).fill('');
    await page.keyboard.press('Alt+1');
    await page.getByRole('heading', { level: 1, name: 'Việc hôm nay' }).waitFor();
    await page.keyboard.press('Alt+5');
    await page.getByRole('button', { name: 'Thêm mới' }).click();
    const form = await typing(page, page.getByRole('textbox', { name: /^Họ và tên/ }));
    say(`  a key is seen at ${SLOW} times less power: in the search over 100,000, in the form of a subject, on a bare page`, `${search.toFixed(0)} ms, ${form.toFixed(0)} ms, ${plain.toFixed(0)} ms`);
    await rate(1);

    await page.keyboard.press('Alt+1');
    await page.getByRole('button', { name: 'Không lưu' }).click();
    const [session] = sessions;
    await session.send('Performance.enable');
    const HEADINGS = ['Việc hôm nay', 'Phong trào', 'Hồ sơ và họp xét', 'Quyết định và in', 'Đối tượng', 'Gửi – nhận'];
    const walk = async (count) => {
      for (let n = 0; n < count; n += 1) {
        await page.keyboard.press(`Alt+${(n % 6) + 1}`);
        await page.getByRole('heading', { level: 1, name: HEADINGS[n % 6] }).waitFor();
      }
      await page.keyboard.press('Alt+1');
      await page.getByRole('heading', { level: 1, name: HEADINGS[0] }).waitFor();
      return heap(session);
    };
    const before = await walk(100);
    const after = await walk(NAVIGATIONS);
    say(`  memory of the window after 100 and after ${NAVIGATIONS + 100} navigations`, `${before.megabytes.toFixed(1)} MB and ${after.megabytes.toFixed(1)} MB, ${before.nodes} and ${after.nodes} nodes`);
    await new Promise((resolve) => setTimeout(resolve, 2000));
    const quiet = await heap(session);
    await new Promise((resolve) => setTimeout(resolve, 10_000));
    const { metrics } = await session.send('Performance.getMetrics');
    const busy = metrics.find((one) => one.name === 'TaskDuration').value - quiet.busy;
    say('  what the window does in ten seconds in which nobody does anything', `${(busy * 1000).toFixed(0)} ms`);
    await context.close();
    await host.stop();
  } finally {
    await browser.close();
    rmSync(state, { recursive: true, force: true, maxRetries: 5 });
  }
}
