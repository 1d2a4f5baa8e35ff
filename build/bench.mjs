// `npm run bench`: speed as ratios of two things measured side by side in one run. Absolute times are shown, never asserted.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
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
const say = (what, words) => console.log(`${what.padEnd(58)}${words}`);

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
