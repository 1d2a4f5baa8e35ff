import { rmSync } from 'node:fs';
import { expect, it } from 'vitest';
import { placeMark } from '../../electron/store/place-mark.ts';
import { openStore } from '../../electron/store/store.ts';
import { storeOptions, tempDir } from '../electron/store/helpers.ts';
import { savesThere, startWriter, straceThere } from './harness.ts';
import { STRACE, layOut, readLog, replay, seeded } from './power-cut.ts';
import { times } from '../long.ts';

const STATES = times(80, 400);

it.skipIf(!straceThere)(`F02 in ${STATES} simulated power cuts, from the first run on, every confirmed save is there`, { timeout: 300_000 }, async () => {
  const work = tempDir();
  const dir = `${work}/unit`;
  const log = `${work}/strace`;
  const run = startWriter([dir, '25', '2'], ['-o', log, ...STRACE]);
  await run.ended();
  expect(run.lines()).toContain('closed');

  const events = readLog(log, dir);
  const seed = Math.floor(Math.random() * 2 ** 31);
  const random = seeded(seed);
  // Every fourth within the first 80 calls, where file, journal and log file come into being.
  const cuts = Array.from({ length: STATES }, (_, i) => Math.floor(random() * (i % 4 === 0 ? 80 : events.length + 1))).sort((a, b) => a - b);
  let confirmed = 0;
  let looked = 0;
  await replay(events, cuts, random, async (disk, said, cut) => {
    const where = `seed ${seed}, cut at call ${cut} of ${events.length}`;
    const after = `${work}/after`;
    layOut(disk, dir, after);
    // To the clerk the folder lies where it lay.
    const opened = openStore(storeOptions(after, { placeOf: (_, key) => placeMark(dir, key) }));
    if (!opened.ok) throw new Error(`${where}: ${opened.error.code}`);
    const there = savesThere(opened.value, 2);
    const acks = [...said.matchAll(/^ack (\d+)$/gm)].map((match) => Number(match[1]));
    confirmed += acks.length;
    looked++;
    expect(acks.filter((save) => !there.whole.has(save)), where).toEqual([]);
    expect(there.halves, where).toEqual([]);
    expect(opened.value.notices, where).toEqual([]);
    expect(opened.value.check().ok, where).toBe(true);
    expect(await opened.value.verifyAudit(), where).toMatchObject({ intact: true });
    await opened.value.close();
    rmSync(after, { recursive: true });
  });
  expect(looked).toBe(STATES);
  expect(confirmed).toBeGreaterThan(STATES);
});
