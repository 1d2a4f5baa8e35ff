// `npm run page-gallery -- --out DIR [--only NAME,…] [--states full,error,…]`: opens every page of the window in an empty unit, a
// commune and an office of the province; with its data, in the dark, with more contrast, at 125 % and 200 %, and with every answer
// failing; keeps a picture of each (DIR/<state>/<page>.png), has axe look at it, walks it with Tab, and prints what was found.
// A page that is in the page map and not in tests/e2e/gallery/cases.ts ends the run.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensure, root } from './ensure.mjs';

await ensure(import.meta.url);
const { values } = parseArgs({ options: { out: { type: 'string' }, only: { type: 'string' }, states: { type: 'string' } } });
if (values.out === undefined) {
  console.error('npm run page-gallery -- --out DIR [--only trang,…] [--states full,dark,contrast,contrast-dark,forced,zoom-125,zoom-200,error,start,empty,office,tabs,dialogs]');
  process.exit(2);
}
const { buildAll } = await import('./build.mjs');
await buildAll();
const { chromium } = await import('playwright-core');
const { makeUnits } = await import('../tests/e2e/gallery/units.ts');
const { onTheWire } = await import('../tests/e2e/gallery/wire.ts');
const { reach } = await import('../tests/e2e/gallery/reach.ts');
const { casesOf, forgotten } = await import('../tests/e2e/gallery/cases.ts');
const { lookAt, lookAtFailing, lookNow, settled } = await import('../tests/e2e/gallery/walk.ts');
const { lookAtDialogs, nothingKnown } = await import('../tests/e2e/gallery/dialogs.ts');
const { lookAtTabs } = await import('../tests/e2e/gallery/tabs.ts');
const { LOOKS, USUAL } = await import('../tests/e2e/gallery/looks.ts');

const TODAY = '2026-11-20';
const out = resolve(values.out);
const only = values.only?.split(',') ?? null;
const states = values.states?.split(',') ?? null;
const wanted = (state) => states === null || states.includes(state);
const work = mkdtempSync(join(tmpdir(), 'sv-gallery-'));
const hosts = [];
// A run that is stopped takes its programs with it.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));
process.on('exit', () => {
  for (const host of hosts) host.kill('SIGKILL');
  rmSync(work, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

const folders = await makeUnits(work, TODAY);
const executablePath = spawnSync('sh', ['-c', 'command -v chromium || command -v google-chrome'], { encoding: 'utf8' }).stdout.trim();
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--lang=vi'] });
const results = [];
/** Pages that some unit holds something for, and all that were walked. */
const [opened, walked] = [new Set(), new Set()];

/** A window on a data folder, on the page it opens with. */
async function windowAt(data) {
  const host = spawn(process.execPath, [join(root, 'dist', 'electron', 'browser.js'), '--data', data, '--stick', folders.stick, '--no-window', '--today', TODAY], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, XDG_STATE_HOME: join(work, 'state') },
  });
  hosts.push(host);
  const address = await new Promise((found) => {
    let text = '';
    host.stdout.on('data', (piece) => {
      text += piece;
      const said = /http:\/\/127\S+/.exec(text);
      if (said) found(said[0]);
    });
  });
  const page = await browser.newPage({ viewport: USUAL.size, locale: 'vi-VN', reducedMotion: 'reduce' });
  page.on('pageerror', (error) => results.push({ page: '(script)', state: 'any', found: [error.message] }));
  // What opens a file dialog is left alone.
  page.on('filechooser', () => undefined);
  const wire = await onTheWire(page);
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await settled(page, wire);
  const picture = async (state, name) => {
    mkdirSync(join(out, state), { recursive: true });
    await page.screenshot({ path: join(out, state, `${name}.png`) });
    if (state !== 'zoom-200') return;
    // The whole of a page that is some screens long, for those who look at it.
    const high = await page.evaluate(() => document.querySelector('main')?.scrollHeight ?? 0);
    if (high <= 384) return;
    await page.setViewportSize({ width: 683, height: Math.min(high, 2400) });
    await page.screenshot({ path: join(out, state, `${name} (all).png`) });
    await page.setViewportSize({ width: 683, height: 384 });
  };
  const seen = (one) => {
    results.push(one);
    if (one.found.length > 0) console.log(`${one.state} · ${one.page}\n${one.found.map((line) => `    ${line}`).join('\n')}`);
  };
  return { page, wire, picture, seen, end: async () => (await page.close(), host.kill()) };
}

/** A window on a unit with everything that is needed to walk its pages. */
async function windowOn(data) {
  const { page, wire, picture, seen, end } = await windowAt(data);
  // The offers of the first start are answered as a clerk does who has seen them.
  const offer = page.getByRole('button', { name: /^(Để sau|Không)$/ });
  if (await offer.first().isVisible().catch(() => false)) await offer.first().click();
  const reached = await reach(page);
  const cases = await casesOf(reached.call);
  const gone = forgotten(await reached.names(), cases);
  if (gone.length > 0) {
    console.error(`The page map and the cases of the gallery differ:\n  ${gone.join('\n  ')}`);
    process.exit(1);
  }
  const names = Object.keys(cases).filter((name) => only === null || only.includes(name));
  if (data !== folders.empty) {
    for (const name of names) walked.add(name);
    for (const name of names) if (cases[name] !== null) opened.add(name);
  }
  return { gallery: { page, wire, reach: reached, cases, picture, seen }, names, end };
}

// What stands before every page: a program that is new, and one that is locked.
if (wanted('start') && only === null) {
  for (const [name, data] of [['bat-dau (lan-dau)', folders.fresh], ['bat-dau (khoa)', folders.locked]]) {
    const { end, ...window } = await windowAt(data);
    await lookNow(window, name, { state: 'start' });
    await end();
  }
}
if (wanted('empty')) {
  const { gallery, names, end } = await windowOn(folders.empty);
  for (const name of names) await lookAt(gallery, name, { state: 'empty', looks: [USUAL] });
  await end();
}
const looks = LOOKS.filter(({ name }) => wanted(name));
if (looks.length > 0 || wanted('error') || wanted('tabs') || wanted('dialogs')) {
  const { gallery, names, end } = await windowOn(folders.commune);
  for (const name of looks.length > 0 ? names : []) await lookAt(gallery, name, { looks });
  if (wanted('error')) for (const name of names) await lookAtFailing(gallery, name);
  if (wanted('tabs')) for (const name of names) if (gallery.cases[name] !== null) await lookAtTabs(gallery, name);
  if (wanted('dialogs')) {
    const known = nothingKnown();
    for (const name of names) if (gallery.cases[name] !== null && name !== 'bat-dau') await lookAtDialogs(gallery, name, known);
  }
  await end();
}
if (wanted('office')) {
  const { gallery, names, end } = await windowOn(folders.office);
  for (const name of names) await lookAt(gallery, name, { state: 'office', looks: [USUAL] });
  await end();
}
await browser.close();
if (looks.length > 0 && wanted('office')) for (const page of walked) if (!opened.has(page)) results.push({ page, state: 'full', found: ['no unit holds anything to open it with'] });

const columns = [...new Set(results.map(({ state }) => state))];
const rows = [...new Set(results.map(({ page }) => page))];
const cell = (page, state) => {
  const all = results.filter((one) => one.page === page && one.state === state);
  return all.length === 0 ? '' : all.every(({ found }) => found.length === 0) ? 'ok' : String(all.reduce((sum, { found }) => sum + found.length, 0));
};
const lines = [['page', ...columns], ...rows.map((row) => [row, ...columns.map((column) => cell(row, column))])];
const widths = lines[0].map((_, i) => Math.max(...lines.map((line) => line[i].length)));
const table = lines.map((line) => line.map((word, i) => word.padEnd(widths[i])).join('  ').trimEnd()).join('\n');
mkdirSync(out, { recursive: true });
writeFileSync(join(out, 'found.txt'), `${table}\n\n${results.filter(({ found }) => found.length > 0).map(({ page, state, found }) => `${state} · ${page}\n${found.map((line) => `    ${line}`).join('\n')}`).join('\n')}\n`);
console.log(`\n${table}`);
process.exit(results.some(({ found }) => found.length > 0) ? 1 : 0);
