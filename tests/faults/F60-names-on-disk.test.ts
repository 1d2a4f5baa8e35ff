import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { expect, it, onTestFinished } from 'vitest';
import { CANARY, MARKERS, PLANTED_NAMES, PLANTED_NUMBERS, formsOf, search } from '../e2e/names-on-disk.ts';
import { times } from '../long.ts';
import { startScript } from './harness.ts';

const BUDGET_S = times(15, 200);
/** How often the work is begun anew and killed. */
const ROUNDS = times(1, 4);
const SEED = Number(process.env['SOVANG_SEED'] ?? Math.floor(Date.now() / 86_400_000));

function folders(): Readonly<Record<'root' | 'data' | 'office' | 'stick' | 'second' | 'exports' | 'temp', string>> {
  const root = mkdtempSync(join(tmpdir(), 'sv-names-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true, maxRetries: 5 }));
  const made = Object.fromEntries(['data', 'office', 'stick', 'second', 'exports', 'temp'].map((name) => [name, join(root, name)]));
  for (const path of Object.values(made)) mkdirSync(path);
  return { root, ...made } as ReturnType<typeof folders>;
}

it('F60 there are 1,000 planted names and numbers, and the search finds any of them in every form it looks for, packed or in a file name', () => {
  const { root } = folders();
  const planted = [...PLANTED_NAMES, ...PLANTED_NUMBERS];
  expect(new Set(planted).size).toBe(1000);
  const forms = MARKERS.flatMap(formsOf);
  expect(planted.filter((one) => !forms.some((form) => Buffer.from(one).includes(form)))).toEqual([]);
  const place = join(root, 'control');
  mkdirSync(place);
  const expectFound = (name: string, bytes: Buffer) => {
    writeFileSync(join(place, name), bytes);
    expect(search(MARKERS, [place]).found, name).toEqual([join(place, name)]);
    rmSync(join(place, name));
  };
  const noise = Buffer.alloc(3000, 'x\u009c');
  for (const text of [PLANTED_NAMES[1] ?? '', PLANTED_NUMBERS[2] ?? '']) {
    const bytes = Buffer.from(`${'y'.repeat(200)}${text}${'z'.repeat(200)}`);
    const raw = deflateRawSync(bytes);
    const entry = Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(22), Buffer.from([1, 0, 0, 0]), Buffer.from('a'), raw]);
    for (const [name, packed] of Object.entries({ plain: bytes, zlib: deflateSync(bytes), best: deflateSync(bytes, { level: 9 }), gzip: gzipSync(bytes), zstd: zstdCompressSync(bytes), zip: entry })) expectFound(name, Buffer.concat([noise, packed]));
    expectFound('cut off', deflateSync(Buffer.concat([bytes, Buffer.from(Array.from({ length: 4000 }, (_, n) => (n * 7919) % 251))])).subarray(0, -20));
    expectFound(text.replaceAll('/', '-'), Buffer.from('nothing'));
  }
  writeFileSync(join(place, 'clean'), noise);
  expect(search(MARKERS, [place])).toEqual({ found: [], looked: 1 });
});

it(`F60 1,000 names and numbers: after work, a crashed child and kill -9 in the midst no file but the exported ones holds any (seed ${SEED})`, { timeout: BUDGET_S * 20_000 }, async () => {
  const started = Date.now();
  let looked = 0;
  let children = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const { root, data, office, stick, second, exports, temp } = folders();
    const run = startScript('names-writer.ts', [data, office, stick, second, exports, join(temp, 'log.jsonl'), times(0, 1) === 1 ? 'all' : ''], undefined, temp);
    await run.sees('worked');
    expect(run.lines()).toContain('imported 700');
    expect(run.lines()).toContain('crashed refused');
    children += run.lines().filter((line) => line === 'crashed refused').length;
    const look = (when: string) => {
      const { found, looked: files } = search(MARKERS, [root], [exports]);
      expect(found.map((path) => path.slice(root.length)), when).toEqual([]);
      looked += files;
    };
    // It holds still while its files are read, and lives.
    run.child.kill('SIGSTOP');
    look('after the work');
    // What is searched is what was worked on: every place has its files, and what was exported on purpose does hold the names.
    expect([data, office, second, stick].map((folder) => readdirSync(folder).length > 0)).toEqual([true, true, true, true]);
    expect(readdirSync(join(data, 'outbox')).length).toBeGreaterThan(0);
    expect(search([CANARY], [exports]).found.length).toBeGreaterThan(0);
    run.child.kill('SIGCONT');
    await run.sees('again 0');
    await wait((SEED * 37 + round * 211) % 400);
    run.child.kill('SIGKILL');
    await run.ended();
    look('after kill -9');
  }
  console.log(`F60: 1000 names and numbers, ${ROUNDS} runs killed, ${children} children crashed, ${looked} files looked through in ${((Date.now() - started) / 1000).toFixed(1)} s (budget ${BUDGET_S} s), seed ${SEED}: none found`);
});
