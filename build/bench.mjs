// `npm run bench [-- --long]`: speed as ratios of two things measured side by side in one run. Absolute times are shown, never asserted.
// `--long`: what takes minutes too.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensure, root } from './ensure.mjs';

await ensure(import.meta.url);
const { buildAll } = await import('./build.mjs');
await buildAll();

const millis = (run) => {
  const start = performance.now();
  run();
  return performance.now() - start;
};
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const started = (args) => median(Array.from({ length: 5 }, () => millis(() => spawnSync(process.execPath, args, { stdio: 'ignore' }))));
const say = (what, words) => console.log(`${what.padEnd(66)}${words}`);

const { readPlan } = await import('../shared/plan-reader/read-plan.ts');
const { normaliseText } = await import('../shared/plan-reader/text.ts');
const read = (text) => {
  const draft = readPlan(text, { code: 'BM', id: 'bm' });
  if (!draft.ok) throw new Error(draft.error.message);
  return draft.value.plan.indicators.length;
};

console.log('Reading a plan');
const sample = readFileSync(join(root, 'tests', 'fixtures', 'invented-plans', 'dev', 'thanh-sa-nhiem-ky-2026-2030.txt'), 'utf8');
const from = sample.search(/^I\./mu);
const to = sample.search(/^Nơi nhận/mu);
const longer = (n) => sample.slice(0, from) + sample.slice(from, to).repeat(n) + sample.slice(to);
read(sample);
const once = median(Array.from({ length: 9 }, () => millis(() => read(sample))));
for (const n of [10, 100]) {
  const text = longer(n);
  const length = normaliseText(text).text.length / normaliseText(sample).text.length;
  const time = median(Array.from({ length: 3 }, () => millis(() => read(text))));
  say(`  a text ${length.toFixed(0)} times as long`, `${(time / once).toFixed(1)} times the time (${time.toFixed(0)} ms against ${once.toFixed(0)} ms)`);
}

const sources = join(root, '..', 'shared', 'plans', 'source');
if (existsSync(sources)) {
  const texts = readdirSync(sources).map((file) => readFileSync(join(sources, file), 'utf8'));
  const five = median(Array.from({ length: 5 }, () => millis(() => texts.forEach(read))));
  const start = started([join(root, 'dist', 'electron', 'cli.js'), 'methods']);
  say('  the five reference plans together, against a start', `${(five / start).toFixed(2)} of the time a start takes (${five.toFixed(0)} ms against ${start.toFixed(0)} ms)`);
} else console.log('  The reference plans are not beside the checkout: they are not measured.');

console.log('Judging indicators');
const { PLANS } = await import('../shared/catalogue/plans.ts');
const { judgeIndicator } = await import('../shared/domain/judge-indicator.ts');
const options = { on: '2026-11-21', year: 2025, periodFrom: 2020, periodTo: 2025 };
const all = PLANS.flatMap(({ plan }) => plan.indicators);
const values = all.flatMap(({ id }, i) => [2023, 2024, 2025].map((year) => ({ id: `v${i}-${year}`, version: 1, campaignId: 'c', indicatorId: id, year, kind: 'level', value: i, eventDate: null, unitName: '', source: 'BC', author: 'A', note: '', cumulative: null, enteredOn: '2026-01-01' })));
const judged = median(Array.from({ length: 5 }, () => millis(() => all.forEach((indicator) => judgeIndicator(indicator, values, options)))));
const parsed = median(Array.from({ length: 5 }, () => millis(() => JSON.parse(JSON.stringify(PLANS)))));
say(`  ${all.length} indicators with three years of figures each`, `${(judged / parsed).toFixed(1)} times a copy of the plans as JSON (${judged.toFixed(0)} ms against ${parsed.toFixed(0)} ms)`);

console.log('Eligibility');
const { benchEligibility } = await import('./bench-eligibility.mjs');
await benchEligibility(say);

/** What misses its limit is said at the end; the others are measured all the same. */
const missed = [];
async function part(title, run) {
  console.log(title);
  try {
    await run();
  } catch (error) {
    missed.push(`${title}: ${error.message}`);
  }
}
const long = process.argv.includes('--long');

await part('Search and home page, 100,000 subjects and 20,000 nominations', async () => (await import('./bench-search.mjs')).benchSearch(say));
await part('Papers', async () => (await import('./bench-papers.mjs')).benchPapers(say));
await part('Large bundles', async () => (await import('./bench-bundles.mjs')).benchBundles(say));
await part('Exchange', async () => (await import('./bench-exchange.mjs')).benchExchange(say, { long }));
await part('Imports', async () => (await import('./bench-import.mjs')).benchImports(say, { long }));

console.log('Store');
const { openDatabase } = await import('../electron/store/database.ts');
const { openStore } = await import('../electron/store/store.ts');
const { fold } = await import('../shared/text/fold.ts');
const { person, samplePerson } = await import('../tests/electron/store/person.ts');
const value = (result) => {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};
const folder = mkdtempSync(join(tmpdir(), 'sovang-bench-'));
try {
  const key = new Uint8Array(32).fill(7);
  const store = value(openStore({ dir: join(folder, 'unit'), dataKey: key, tables: [person], clock: { now: () => Date.now() }, random: (bytes) => randomBytes(bytes), fold, programVersion: '0.0.0' }));
  const bare = value(openDatabase({ file: join(folder, 'bare.db'), key, schemaVersion: 0 }));
  bare.exec('CREATE TABLE person (id TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT');
  const insert = bare.prepare('INSERT INTO person VALUES (?, ?)');
  const saves = [];
  const inserts = [];
  // In turn, so that whatever else the disk does meets both.
  for (let i = 0; i < 300; i++) {
    const one = samplePerson(`s${i}`);
    const start = performance.now();
    value(await store.write('bench', 'save', (tx) => tx.put(person, one)));
    const middle = performance.now();
    insert.run(one.id, JSON.stringify(one));
    saves.push(middle - start);
    inserts.push(performance.now() - middle);
  }
  bare.close();
  say('  a save (row, log, audit chain, search), against a bare insert', `${(median(saves) / median(inserts)).toFixed(1)} times the time (${median(saves).toFixed(2)} ms against ${median(inserts).toFixed(2)} ms)`);

  const fill = async (from, to) =>
    value(
      await store.write('bench', 'fill', (tx) => {
        for (let i = from; i < to; i++) tx.put(person, samplePerson(`p${i}`, { name: `Người Thử ${(i * 7919) % 100_003}` }));
      }),
    );
  /** Median time of a page of 50 from the middle of the list on. */
  const page = (rows) => {
    const once = () => {
      const { length } = store.read.list(person, { order: [{ by: 'name' }], limit: 50, after: ['Người Thử 50000', ''] }).rows;
      if (length !== 50) throw new Error(`${length} rows on a page among ${rows}.`);
    };
    return median(Array.from({ length: 201 }, () => millis(once)));
  };
  await fill(0, 700);
  const few = page(1000);
  for (let from = 700; from < 99_700; from += 9900) await fill(from, from + 9900);
  const many = page(100_000);
  say('  a page of 50 among 100,000 rows, against among 1,000', `${(many / few).toFixed(1)} times the time (${many.toFixed(2)} ms against ${few.toFixed(2)} ms)`);
  await store.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

if (missed.length > 0) {
  console.error(`\nMissed:\n${missed.map((one) => `  ${one}`).join('\n')}`);
  process.exit(1);
}
