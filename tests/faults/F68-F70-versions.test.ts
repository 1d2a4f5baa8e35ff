import { createHash } from 'node:crypto';
import { cpSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { MIGRATIONS } from '../../electron/store/migrations/index.ts';
import { openStore } from '../../electron/store/store.ts';
import { entityTables } from '../../electron/usecases/entity-tables.ts';
import { code, filesBelow, storeOptions, value } from '../electron/store/helpers.ts';
import { faultOf, folder, siteAt } from '../electron/usecases/sites.ts';
import { times } from '../long.ts';
import { FROZEN, NEXT, dataKeyOf, rowsIn } from './workloads.ts';

/* Every unit that an earlier version left: forward, refused, back and forward again. Killed at every write of it: F01-F06-workloads. */
const VERSIONS = fileURLToPath(new URL('../fixtures/versions/', import.meta.url));
const PASSPHRASE = 'bản đóng băng';
const SEED = Number(process.env['SOVANG_SEED'] ?? Math.floor(Date.now() / 86_400_000));
/** Under `npm test` one of them, another on the next day: their keyrings cost what they cost. */
const TODAYS = FROZEN.filter((_, i) => times(0, 1) === 1 || i === SEED % FROZEN.length);

const digests = (dir: string) => Object.fromEntries(filesBelow(dir).map((path) => [relative(dir, path), createHash('sha256').update(readFileSync(path)).digest('hex')]).sort());

describe.each(TODAYS)('F68 F69 F70 a unit of %s', (unit) => {
  it('is opened with every row it had; one of the next version is refused without touching a byte; an older program in between loses nothing', async () => {
    const dir = folder();
    cpSync(join(VERSIONS, unit), dir, { recursive: true });
    const dataKey = new Uint8Array(Buffer.from(await dataKeyOf(dir, PASSPHRASE), 'hex'));
    const before = rowsIn(dir, dataKey);
    /** Tables whose rows fell in number. */
    const fewer = () => {
      const now = rowsIn(dir, dataKey);
      return Object.keys(before).filter((table) => (now[table] ?? 0) < (before[table] ?? 0));
    };
    const options = storeOptions(dir, { dataKey, tables: entityTables });

    const first = value(openStore(options));
    expect(await first.verifyAudit()).toMatchObject({ intact: true });
    value(await first.close());
    expect(fewer()).toEqual([]);

    // An older program knows fewer tables (F70).
    const older = value(openStore({ ...options, tables: entityTables.filter(({ name }) => name in before) }));
    value(await older.write('cũ', 'Ghi ở bản cũ', (tx) => tx.note({ by: 'older' })));
    value(await older.close());
    const current = value(openStore(options));
    expect(await current.verifyAudit()).toMatchObject({ intact: true });
    value(await current.close());
    expect(fewer()).toEqual([]);

    // A newer one takes a step; the present one refuses, by name, and changes nothing (F69).
    const newer = value(openStore({ ...options, migrations: NEXT, programVersion: '9.8.7' }));
    value(await newer.close());
    const stood = digests(dir);
    const refused = openStore(options);
    expect(code(refused)).toBe('du-lieu-moi-hon');
    expect(refused).toMatchObject({ error: { message: expect.stringContaining('9.8.7') as string, kind: 'newer' } });
    expect(digests(dir)).toEqual(stood);
    const window = siteAt(dir);
    expect((await faultOf(window.call('unit.unlock', { passphrase: PASSPHRASE }))).code).toBe('du-lieu-moi-hon');
    await window.close();
    expect(digests(dir)).toEqual(stood);

    // The newer one goes on where it was.
    const again = value(openStore({ ...options, migrations: NEXT, programVersion: '9.8.7' }));
    expect(again.notices).toEqual([]);
    expect(await again.verifyAudit()).toMatchObject({ intact: true });
    value(await again.close());
    expect(fewer()).toEqual([]);
    expect(NEXT.length).toBe(MIGRATIONS.length + 1);
  });
});
