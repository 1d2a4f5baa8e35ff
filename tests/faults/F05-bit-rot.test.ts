import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { checkDatabase, openDatabase } from '../../electron/store/database.ts';
import { subkey } from '../../electron/store/keys.ts';
import { open, person, samplePerson, tempDir, value, DRIVERS } from '../electron/store/helpers.ts';

const FLIPS = 200;

it(`F05 every one of ${FLIPS} single flipped bits in the closed file is noticed`, { timeout: 120_000 }, async () => {
  const dir = tempDir();
  const store = open(dir);
  for (let i = 0; i < 40; i++) value(await store.write('lan', 'save', (tx) => tx.put(person, samplePerson(`p${i}`, { name: `Tên ${i}` }))));
  value(store.vacuumInto(`${dir}/sound.db`));
  await store.close();
  const sound = readFileSync(`${dir}/sound.db`);
  const key = subkey(DRIVERS[0].dataKey, 'database');
  const file = `${dir}/rotten.db`;
  const noticed = () => {
    const db = openDatabase({ file, key, schemaVersion: 1, readonly: true });
    if (!db.ok) return true;
    const answer = checkDatabase(db.value);
    db.value.close();
    return !answer.ok;
  };
  copyFileSync(`${dir}/sound.db`, file);
  expect(noticed()).toBe(false);
  const missed: number[] = [];
  for (let flip = 0; flip < FLIPS; flip++) {
    const bit = Math.floor(Math.random() * sound.length * 8);
    const bytes = Buffer.from(sound);
    bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    writeFileSync(file, bytes);
    if (!noticed()) missed.push(bit);
  }
  expect(missed).toEqual([]);
});
