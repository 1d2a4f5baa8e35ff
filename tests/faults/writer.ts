// Started by the fault tests as a process of its own: saves, and says "ack N" when a save was confirmed.
// Arguments: folder · saves (a number, or "forever") · rows per save · name given to everybody
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { writeSync } from 'node:fs';
import { fold } from '../../shared/text/fold.ts';
import { openBlobs } from '../../electron/files/blobs.ts';
import { subkey } from '../../electron/store/keys.ts';
import { openStore } from '../../electron/store/store.ts';
import { person, samplePerson } from '../electron/store/person.ts';

const [dir = '', saves = 'forever', rows = '2', name = 'Người Thử'] = process.argv.slice(2);
const dataKey = new Uint8Array(32).fill(7);
const random = (bytes: number) => new Uint8Array(randomBytes(bytes));
const say = (line: string) => writeSync(1, `${line}\n`);

const opened = openStore({ dir, dataKey, tables: [person], clock: { now: () => Date.now() }, random, fold, programVersion: '0.1.0' });
if (!opened.ok) {
  say(`fault ${opened.error.code}`);
  process.exit(3);
}
const store = opened.value;
const blobs = openBlobs({ dir: join(dir, 'blobs'), key: subkey(dataKey, 'blobs'), nameKey: subkey(dataKey, 'blob-names'), random });
say('ready');

const from = store.read.count(person) / Number(rows);
for (let i = from; saves === 'forever' || i < from + Number(saves); i++) {
  if (process.argv.includes('--blobs')) {
    const kept = await blobs.put(Buffer.from(`${name} ${i} `.repeat(50)), 1_000_000);
    if (!kept.ok) say(`fault ${kept.error.code}`);
  }
  const done = await store.write('lan', 'person.save', (tx) => {
    for (let row = 0; row < Number(rows); row++) tx.put(person, samplePerson(`s${i}-${row}`, { name: `${name} ${i}` }));
  });
  say(done.ok ? `ack ${i}` : `fault ${done.error.code}`);
}
const closed = await store.close();
say(closed.ok ? 'closed' : `fault ${closed.error.code}`);
