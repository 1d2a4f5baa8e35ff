import { describe, expect, it } from 'vitest';
import { mkdtempSync, renameSync, rmSync, cpSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../../electron/store/store.ts';
import { placeMark } from '../../../electron/store/place-mark.ts';
import { fold } from '../../../shared/text/fold.ts';

const key = Buffer.alloc(32, 7);
let ticks = 0;

/** Opens and closes; says the lineage, the device and the notices. */
async function visit(dir: string, placeOf?: () => string, stateDir?: string) {
  const opened = openStore({ dir, dataKey: key, tables: [], clock: { now: () => 1_000 + ticks++ }, random: (n) => crypto.getRandomValues(new Uint8Array(n)), fold, programVersion: '0.0.0', stateDir, ...(placeOf === undefined ? {} : { placeOf }) });
  if (!opened.ok) throw new Error(opened.error.code);
  const { lineage, device } = opened.value.identity();
  const notices = opened.value.notices.map(({ code }) => code);
  await opened.value.close();
  return { lineage, device, notices };
}

describe('where a unit folder lies', () => {
  it('F47: a copied folder begins a life and a device of its own, once; the one it was copied from goes on', async () => {
    const work = mkdtempSync(join(tmpdir(), 'sv-place-'));
    const [home, copy] = [join(work, 'a'), join(work, 'b')];
    const first = await visit(home);
    expect(await visit(home)).toEqual({ ...first, notices: [] });
    cpSync(home, copy, { recursive: true });
    const copied = await visit(copy);
    expect(copied.notices).toEqual(['du-lieu-chep-tu-noi-khac']);
    expect([copied.lineage === first.lineage, copied.device === first.device]).toEqual([false, false]);
    expect(await visit(copy)).toEqual({ ...copied, notices: [] });
    expect(await visit(home)).toEqual({ ...first, notices: [] });
    rmSync(work, { recursive: true });
  });

  it('F46: an older database put back in its place begins a life of its own, on the same device', async () => {
    const work = mkdtempSync(join(tmpdir(), 'sv-place-'));
    const home = join(work, 'a');
    const first = await visit(home);
    cpSync(join(home, 'unit.db'), join(work, 'old.db'));
    // Something is noted in the journal, so that the two differ.
    const moved = await visit(home, () => 'elsewhere');
    expect(moved.notices).toEqual(['du-lieu-chep-tu-noi-khac']);
    cpSync(join(work, 'old.db'), join(home, 'unit.db'));
    const back = await visit(home);
    expect(back.notices).toEqual(['du-lieu-cu-hon']);
    expect([back.lineage === first.lineage, back.device === first.device]).toEqual([false, true]);
    rmSync(work, { recursive: true });
  });

  it('F46: an old copy of the whole folder laid over the present one, its session.json with it, is noticed by what lies outside', async () => {
    const work = mkdtempSync(join(tmpdir(), 'sv-place-'));
    const [home, old, state] = [join(work, 'a'), join(work, 'old'), join(work, 'state')];
    const first = await visit(home, undefined, state);
    cpSync(home, old, { recursive: true });
    // Another life begins, so that what lies outside names what the copy does not have.
    await visit(home, () => 'elsewhere', state);
    const present = await visit(home, undefined, state);
    cpSync(old, home, { recursive: true });
    // Nothing in the folder tells.
    expect((await visit(join(work, 'a'), undefined)).notices).toEqual([]);
    cpSync(old, home, { recursive: true });
    const back = await visit(home, undefined, state);
    expect(back.notices).toEqual(['du-lieu-cu-hon']);
    expect([back.lineage === first.lineage, back.lineage === present.lineage, back.device === first.device]).toEqual([false, false, true]);
    expect((await visit(home, undefined, state)).notices).toEqual([]);

    // As is a restore, which takes session.json away.
    cpSync(old, home, { recursive: true });
    rmSync(join(home, 'session.json'));
    expect((await visit(home, undefined, state)).notices).toEqual(['du-lieu-cu-hon']);
    // Where nothing can be kept outside the folder is only not watched.
    const blocked = join(work, 'file');
    writeFileSync(blocked, '');
    expect((await visit(home, undefined, blocked)).notices).toEqual([]);
    rmSync(work, { recursive: true });
  });

  it('says another mark for a renamed folder, and nothing of its path', () => {
    const work = mkdtempSync(join(tmpdir(), 'sv-place-'));
    const mark = placeMark(work, key);
    expect(mark).toMatch(/^[0-9a-f]{32}$/);
    expect(placeMark(work, key)).toBe(mark);
    renameSync(work, `${work}-x`);
    expect(placeMark(`${work}-x`, key)).not.toBe(mark);
    rmSync(`${work}-x`, { recursive: true });
  });
});
