import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { tempDir } from '../electron/store/helpers.ts';
import { straceThere } from './harness.ts';

const module = new URL('../../electron/files/atomic.ts', import.meta.url).href;
/** Writes a file with waits that only count; prints the answer and the milliseconds it would have waited. */
const SCRIPT = `
  const { writeFileAtomic } = await import(${JSON.stringify(module)});
  let waited = 0;
  const done = await writeFileAtomic(process.argv[1], Buffer.from('new'), async (ms) => { waited += ms; });
  console.log(JSON.stringify({ code: done.ok ? 'ok' : done.error.code, waited }));
`;

it.skipIf(!straceThere).each([
  ['EPERM', '1..5', { code: 'ok', waited: 600 }, 'new'],
  ['EBUSY', '1..2', { code: 'ok', waited: 60 }, 'new'],
  ['EPERM', '1+', { code: 'tep-dang-bi-giu', waited: 10_000 }, 'old'],
])('F14 %s at rename %s', (errno, when, answer, content) => {
  const dir = tempDir();
  const path = `${dir}/held.json`;
  writeFileSync(path, 'old');
  const run = spawnSync('strace', ['-f', '-qq', '-o', '/dev/null', '-e', 'trace=rename', '-e', `inject=rename:error=${errno}:when=${when}`, process.execPath, '--input-type=module', '-e', SCRIPT, path], {
    // strace counts calls of each thread by itself.
    env: { ...process.env, UV_THREADPOOL_SIZE: '1' },
  });
  expect(JSON.parse(run.stdout.toString())).toEqual(answer);
  expect(readFileSync(path, 'utf8')).toBe(content);
  expect(readdirSync(dir)).toEqual(['held.json']);
});
