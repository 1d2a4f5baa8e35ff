// Prints which requirement (R1–R98) is proved by which tests: a test proves the requirements its title begins with («R8: …», «R28, R72: …»).
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const COUNT = 98;
const root = fileURLToPath(new URL('..', import.meta.url));
const TITLE = /(['"`])((?:R\d+(?:\s*,\s*|\s+và\s+)?)+):/gu;

const files = readdirSync(join(root, 'tests'), { recursive: true })
  .map(String)
  .filter((file) => /\.test\.tsx?$/u.test(file))
  .sort();

/** Requirement number → test file → how many titles. */
const proofs = new Map(Array.from({ length: COUNT }, (_, i) => [i + 1, new Map()]));
for (const file of files) {
  const path = join(root, 'tests', file);
  for (const [, , numbers] of readFileSync(path, 'utf8').matchAll(TITLE)) {
    for (const [, number] of numbers.matchAll(/R(\d+)/gu)) {
      const held = proofs.get(Number(number));
      const name = relative(root, path).replaceAll('\\', '/');
      held?.set(name, (held.get(name) ?? 0) + 1);
    }
  }
}

const open = [...proofs].filter(([, tests]) => tests.size === 0).map(([number]) => `R${number}`);
for (const [number, tests] of proofs) {
  const [first, ...others] = [...tests].map(([file, titles]) => `${file} (${titles})`);
  console.log(`R${number}`.padEnd(5) + (first === undefined ? 'open' : `tested  ${first}`));
  for (const other of others) console.log(`${' '.repeat(13)}${other}`);
}
console.log(`${COUNT - open.length} tested, ${open.length} open${open.length === 0 ? '' : `: ${open.join(', ')}`}`);
