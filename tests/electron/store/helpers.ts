import { createRequire } from 'node:module';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { fold } from '../../../shared/text/fold.ts';
import { openStore } from '../../../electron/store/store.ts';
import type { Store, StoreOptions } from '../../../electron/store/store.ts';
import type { SqliteDriver } from '../../../electron/store/database.ts';
import { person } from './person.ts';

export { person, samplePerson } from './person.ts';
export type { Person } from './person.ts';

export const plainDriver = createRequire(import.meta.url)('sqlite-plain') as SqliteDriver;
/** Both drivers; the plain one has no key. */
export const DRIVERS = [
  { name: 'encrypted', driver: undefined, dataKey: new Uint8Array(32).fill(7) },
  { name: 'plain', driver: plainDriver, dataKey: null },
] as const;

export function tempDir(): string {
  const dir = mkdtempSync(join(tmpdir(), 'sovang-test-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

export function storeOptions(dir: string, extra: Partial<StoreOptions> = {}): StoreOptions {
  return {
    dir,
    dataKey: DRIVERS[0].dataKey,
    tables: [person],
    clock: { now: () => Date.now() },
    random: (bytes) => randomBytes(bytes),
    fold,
    programVersion: '0.1.0',
    ...extra,
  };
}

/** Opens a store that the test closes by itself or that is closed after it. */
export function open(dir: string, extra: Partial<StoreOptions> = {}): Store {
  const opened = openStore(storeOptions(dir, extra));
  if (!opened.ok) throw new Error(`${opened.error.code}: ${opened.error.message}`);
  onTestFinished(() => opened.value.close().then(() => undefined));
  return opened.value;
}

/** The value of an ok result; fails the test otherwise. */
export function value<T>(result: { ok: true; value: T } | { ok: false; error: { code: string } }): T {
  if (!result.ok) throw new Error(`Fault ${result.error.code}`);
  return result.value;
}

/** The code of an error result; fails the test where it is ok. */
export function code(result: { ok: true; value: unknown } | { ok: false; error: { code: string } }): string {
  if (result.ok) throw new Error('A fault was expected.');
  return result.error.code;
}

/** Every file below a folder. */
export function filesBelow(dir: string): string[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map((name) => join(dir, name))
    .filter((path) => statSync(path).isFile());
}

/** Files that hold any of the texts as raw bytes, in UTF-8 or UTF-16. */
export function filesHolding(dir: string, texts: readonly string[]): string[] {
  const forms = texts.flatMap((text) => [Buffer.from(text), Buffer.from(text.normalize('NFD')), Buffer.from(text, 'utf16le'), Buffer.from(fold(text))]);
  return filesBelow(dir).filter((path) => {
    const bytes = readFileSync(path);
    return forms.some((form) => bytes.includes(form));
  });
}
