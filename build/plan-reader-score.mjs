// `npm run plan-reader:score [-- --set reference|dev|frozen-a|…] [--why] [--strict]`: how well the plan reader reads texts whose plans are known.
// --strict: units and names of units letter by letter. Without --set: the five reference plans beside the checkout, then every set of invented plans.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensure, root } from './ensure.mjs';

await ensure(import.meta.url);
const { readPlan } = await import('../shared/plan-reader/read-plan.ts');

const REFERENCE = join(root, '..', 'shared', 'plans');
const INVENTED = join(root, 'tests', 'fixtures', 'invented-plans');
const args = process.argv.slice(2);
const only = args.includes('--set') ? args[args.indexOf('--set') + 1] : null;
const why = args.includes('--why');
const strict = args.includes('--strict');

const json = (file) => JSON.parse(readFileSync(file, 'utf8'));
// Numbers and unit decide. Spellings of one unit are one («tỉ», «ngàn», «10.000 dân»), and of a counted noun its head counts: «hộ kinh doanh» is «hộ», «thôn, buôn» is «thôn».
const spelled = (unit) => unit.normalize('NFC').toLowerCase().replace(/\s*\/\s*/gu, '/').replace(/\s+/gu, ' ').replace(/tỉ/gu, 'tỷ').replace(/ngàn/gu, 'nghìn').replace(/10\.000 (?=dân)/gu, 'vạn ').trim();
const MEASURED = /%|\/|nghìn|vạn|triệu|tỷ|đồng|usd|tấn|tạ|ha\b|m2|m3|km|điểm/u;
const unitOf = (unit) => (strict || MEASURED.test(spelled(unit)) ? spelled(unit) : spelled(unit).split(/[ ,]/u)[0]);
// A name is the same with or without the word for its kind («xã Mẫu», «Mẫu»), however its committee is written, in capitals or not («Bộ Chỉ huy quân sự»).
const nameOf = (name) => (strict || name == null ? (name ?? '-') : name.replace(/^(?:xã|phường|đặc khu|thị trấn|huyện|thị xã|thành phố|thôn|buôn|bản|ấp|tổ dân phố)\s+/iu, '').replace(/Ủy ban nhân dân/giu, 'UBND').replace(/\s+tỉnh$/u, '').toLowerCase());
const side = (value, inclusive) => (value === null || value === undefined ? '-' : `${value}${inclusive === false ? ' (strict)' : ''}`);
const list = (values) => [...(values ?? [])].sort().join('+');

const indicatorKey = (i) => `${side(i.min, i.minInclusive)} .. ${side(i.max, i.maxInclusive)} ${unitOf(i.unit)}`;
const quotaKey = (q) =>
  [q.milestone?.kind, q.milestone?.year ?? '-', list(q.unitKinds), nameOf(q.unitName), q.perUnit, list(q.subjectKinds), q.countMode, q.min ?? '-', q.max ?? '-', q.replaces ?? q.exceptionTo != null, q.status].join(' ');
const deadlineKey = (d) => [d.day, d.month, d.bound, d.recurring].join(' ');
const dated = (d) => d.day !== null && d.day !== undefined && d.month !== null && d.month !== undefined;
const dateWords = (d) => (d == null ? '-' : [d.day, d.month, d.year].map((part) => part ?? '?').join('/'));

/** Multiset comparison; `neutral` keys count for nothing when found. */
function compare(wanted, found, neutral = []) {
  const count = (keys) => keys.reduce((held, key) => held.set(key, (held.get(key) ?? 0) + 1), new Map());
  const left = count(wanted);
  const spare = count(neutral);
  const take = (held, key) => (held.get(key) ?? 0) > 0 && held.set(key, held.get(key) - 1);
  let right = 0;
  const unmatched = found.filter((key) => (take(left, key) ? (right++, false) : true));
  const wrong = unmatched.filter((key) => !take(spare, key));
  const missed = [...left].flatMap(([key, n]) => Array.from({ length: n }, () => key));
  return { right, wrong, missed };
}

function figures({ right, wrong, missed }) {
  const precision = right + wrong.length === 0 ? 1 : right / (right + wrong.length);
  const recall = right + missed.length === 0 ? 1 : right / (right + missed.length);
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

function withoutMilestones(plan, result) {
  const days = new Set(plan.milestones.map((m) => m.due).filter(dated).map((d) => [d.day, d.month, d.bound].join(' ')));
  return { ...result, missed: result.missed.filter((key) => !days.has(key.split(' ').slice(0, 3).join(' '))) };
}

function score(key, plan) {
  const counted = key.indicators.filter((i) => (i.type ?? 'numeric') === 'numeric' && (i.origin ?? 'chi-tieu') === 'chi-tieu');
  const others = [...key.indicators.filter((i) => !counted.includes(i)), ...(key.others ?? [])];
  const numeric = plan.indicators.filter((i) => i.type === 'numeric' && (i.min !== null || i.max !== null));
  return {
    indicators: compare(counted.map(indicatorKey), numeric.map(indicatorKey), others.map(indicatorKey)),
    quotas: compare(key.quotas.map(quotaKey), plan.quotas.map(quotaKey)),
    // A key made by hand may list a dated launch or review among the deadlines; found as a milestone it counts for nothing.
    deadlines: withoutMilestones(plan, compare((key.deadlines ?? key.reporting.map((r) => ({ ...r.due, recurring: r.recurring }))).filter(dated).map(deadlineKey), plan.reporting.map((r) => ({ ...r.due, recurring: r.recurring })).filter(dated).map(deadlineKey))),
    header: { number: key.identity.number === plan.identity.number, date: dateWords(key.identity.date) === dateWords(plan.identity.date) },
  };
}

const sets = [];
if (only === null || only === 'reference') {
  if (existsSync(REFERENCE)) {
    sets.push({ name: 'reference', plans: readdirSync(join(REFERENCE, 'source')).sort().map((file) => ({ name: file.replace('.txt', ''), text: readFileSync(join(REFERENCE, 'source', file), 'utf8'), key: json(join(REFERENCE, file.replace('.txt', '.json'))) })) });
  } else console.log('The reference plans are not beside the checkout: they are not scored.\n');
}
for (const name of existsSync(INVENTED) ? readdirSync(INVENTED).sort() : []) {
  const dir = join(INVENTED, name);
  if (name.includes('.') || (only !== null && only !== name)) continue;
  sets.push({ name, plans: readdirSync(dir).filter((f) => f.endsWith('.txt')).sort().map((f) => ({ name: f.replace('.txt', ''), text: readFileSync(join(dir, f), 'utf8'), key: json(join(dir, f.replace('.txt', '.json'))) })) });
}

const cell = (result) => {
  const { precision, recall, f1 } = figures(result);
  return result.right + result.wrong.length + result.missed.length === 0 ? '-'.padEnd(16) : `${precision.toFixed(2)} ${recall.toFixed(2)} ${f1.toFixed(3)}`.padEnd(16);
};
const row = (name, { indicators, quotas, deadlines }, header) => console.log(`${name.padEnd(40)}${cell(indicators)}  ${cell(quotas)}  ${cell(deadlines)}  ${header}`);
for (const { name, plans } of sets) {
  console.log(`${name.padEnd(40)}${'indicators'.padEnd(16)}  ${'quotas'.padEnd(16)}  ${'deadlines'.padEnd(16)}  number, date     (precision recall F1)`);
  const total = { indicators: { right: 0, wrong: [], missed: [] }, quotas: { right: 0, wrong: [], missed: [] }, deadlines: { right: 0, wrong: [], missed: [] } };
  let numbers = 0;
  let dates = 0;
  for (const plan of plans) {
    const read = readPlan(plan.text, { code: 'SC', id: 'sc' });
    if (!read.ok) {
      // Nothing was read: everything of the key is missed.
      console.log(`${plan.name.padEnd(40)}${read.error.message}`);
      const nothing = score(plan.key, { identity: { number: '?', date: null }, indicators: [], quotas: [], milestones: [], reporting: [] });
      for (const part of ['indicators', 'quotas', 'deadlines']) total[part].missed.push(...nothing[part].missed);
      continue;
    }
    const result = score(plan.key, read.value.plan);
    numbers += result.header.number ? 1 : 0;
    dates += result.header.date ? 1 : 0;
    row(plan.name, result, `${result.header.number ? 'right' : `WRONG ${read.value.plan.identity.number}`}, ${result.header.date ? 'right' : `WRONG ${dateWords(read.value.plan.identity.date)}`}`);
    for (const part of ['indicators', 'quotas', 'deadlines']) {
      total[part].right += result[part].right;
      total[part].wrong.push(...result[part].wrong);
      total[part].missed.push(...result[part].missed);
      if (why) for (const [word, keys] of [['wrong ', result[part].wrong], ['missed', result[part].missed]]) for (const key of keys) console.log(`    ${part} ${word} ${key}`);
    }
  }
  row('in all', total, `${numbers}/${plans.length}, ${dates}/${plans.length}\n`);
}
