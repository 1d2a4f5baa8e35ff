// `npm run thumbnails`: the first page of every paper of a sample commune on one sheet, docs/img/papers.png.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensure, root } from './ensure.mjs';
import { smallPng } from './small-png.mjs';

await ensure(import.meta.url);
const { buildAll } = await import('./build.mjs');
const { chromium } = await import('playwright-core');
await buildAll();

const TODAY = '2026-11-20';
const SHEET_PX = 1500;
const PAGE_PX = 150;
const work = mkdtempSync(join(tmpdir(), 'sv-papers-'));
const cli = (...args) => spawnSync(process.execPath, [join(root, 'dist', 'electron', 'cli.js'), ...args, '--json'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, stdio: ['ignore', 'pipe', 'inherit'] });

try {
  const made = cli('paper', 'gallery', '--out', work, '--unit', 'xa', '--today', TODAY);
  if (made.status !== 0) process.exit(1);
  const names = new Map(JSON.parse(cli('paper', 'kinds').stdout).map(({ kind, name }) => [kind, name]));
  const seen = new Set();
  const figures = JSON.parse(made.stdout)
    .papers.filter(({ kind, format }) => format === 'pdf' && !seen.has(kind) && seen.add(kind))
    .map(({ kind, file }) => {
      const picture = join(work, kind);
      spawnSync('pdftoppm', ['-png', '-scale-to-x', String(PAGE_PX * 2), '-scale-to-y', '-1', '-singlefile', join(work, file), picture], { stdio: 'inherit' });
      return `<figure><img width="${PAGE_PX}" src="data:image/png;base64,${readFileSync(`${picture}.png`).toString('base64')}"><figcaption>${names.get(kind)}</figcaption></figure>`;
    });
  const executablePath = spawnSync('sh', ['-c', 'command -v chromium || command -v google-chrome'], { encoding: 'utf8' }).stdout.trim();
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--lang=vi'] });
  const page = await browser.newPage({ viewport: { width: SHEET_PX, height: 800 } });
  await page.setContent(
    `<style>body{margin:12px;background:#e8e8e8;font:11px/1.3 sans-serif;display:flex;flex-wrap:wrap;gap:12px;align-items:flex-start}figure{margin:0;width:${PAGE_PX}px}img{display:block;background:#fff;box-shadow:0 0 3px #888}figcaption{padding-top:4px}</style>${figures.join('')}`,
  );
  writeFileSync(join(root, 'docs', 'img', 'papers.png'), smallPng(await page.screenshot({ fullPage: true })));
  await browser.close();
} finally {
  rmSync(work, { recursive: true, force: true });
}
