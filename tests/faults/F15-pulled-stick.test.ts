import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openBundle } from '../../electron/exchange/open.ts';
import { packBundle } from '../../electron/exchange/pack.ts';
import { scanFolder } from '../../electron/exchange/scan-folder.ts';
import { asProvince, attachment, newFolder, packInput, sampleRecords, seeded, value } from '../electron/exchange/sites.ts';
import { pulledAfter, watchedDisk } from '../electron/exchange/stick-shims.ts';
import { times } from '../long.ts';
import { newStick, sticksThere } from './images.ts';

const input = (folder: string, rest = {}) => packInput(folder, { attachments: [attachment(seeded('scan', 250_000)), attachment(seeded('scan two', 90_000))], records: () => sampleRecords(5), recoveryRecipient: null, ...rest });

/** What must hold of a stick whatever happened to it; answers what lies there: nothing, a part, or the whole bundle. */
async function soundStick(folder: string): Promise<'nothing' | 'part' | 'whole'> {
  const scan = value(await scanFolder(folder));
  const names = readdirSync(folder).filter((name) => name !== 'lost+found');
  expect(scan.problems).toEqual([]);
  expect(names.length).toBe(scan.bundles.length + scan.incomplete.length);
  for (const { path } of scan.bundles) await value(await openBundle(path, asProvince())).close();
  if (scan.incomplete.length > 0) expect(scan.warnings.join()).toContain(`Lần gửi trước chưa xong (${names.find((n) => n.endsWith('.part'))}). Hãy gửi lại gói đó.`);
  return scan.bundles.length > 0 ? 'whole' : scan.incomplete.length > 0 ? 'part' : 'nothing';
}

const random = (seed: number) => seeded(`F15 ${seed}`, 4).readUInt32BE() / 2 ** 32;

describe('F15 a stick pulled while a bundle is written', () => {
  it('F15 at any operation: no bundle under its name that is not whole, a part is named, and the next try succeeds', async () => {
    let steps = 0;
    value(await packBundle(input(await newFolder(), { disk: watchedDisk(() => void steps++) })));
    const ends = new Map<string, number>();
    const rounds = times(50, 500);
    for (let i = 0; i < rounds; i++) {
      const folder = await newFolder();
      const { disk } = pulledAfter(Math.floor(random(i) * steps), ['EIO', 'ENXIO', 'ENODEV', 'ENOENT'][i % 4]);
      const result = await packBundle(input(folder, { disk }));
      expect(result).toMatchObject({ ok: false, error: { code: expect.stringMatching(/^(thiet-bi-mat|khong-doc-duoc-tep)$/) as string } });
      const end = await soundStick(folder);
      ends.set(end, (ends.get(end) ?? 0) + 1);
      if (i % 25 > 0) continue;
      const again = await packBundle(input(folder, { resume: true }));
      expect(again.ok).toBe(true);
      expect(await soundStick(folder)).toBe('whole');
      expect(readdirSync(folder)).toHaveLength(1);
    }
    expect(ends.get('part')).toBeGreaterThan(rounds / 2);
  });

  it.skipIf(!sticksThere)('F15 what a mounted stick holds at that moment', async () => {
    const ends = new Map<string, number>();
    const rounds = times(3, 50);
    let steps = 0;
    value(await packBundle(input(await newFolder(), { disk: watchedDisk(() => void steps++) })));
    for (let round = 0; round < rounds; round++) {
      const again = newStick(4);
      if (again === null) throw new Error('no stick');
      // The last steps are where a name could come too early.
      const moments = new Set([...Array.from({ length: 6 }, (_, i) => Math.floor(random(1000 * round + i) * steps)), steps - 1, steps - 2, steps - 3, steps - 4]);
      const pulled: ReturnType<typeof again.pulled>[] = [];
      let step = 0;
      const disk = watchedDisk(() => {
        if (moments.has(step++)) pulled.push(again.pulled());
      });
      value(await packBundle(input(again.dir, { disk })));
      again.remove();
      expect(pulled).toHaveLength(moments.size);
      for (const one of pulled) {
        one.plugIn();
        const end = await soundStick(one.dir);
        ends.set(end, (ends.get(end) ?? 0) + 1);
        one.remove();
      }
      expect(ends.get('whole')).toBeGreaterThan(round);
    }
    expect(ends.get('part')).toBeGreaterThan(0);
  });

  it.skipIf(!sticksThere)('F15 a mounted stick taken out under the writer: a fault that says so, and nothing under the name', async () => {
    let steps = 0;
    value(await packBundle(input(await newFolder(), { disk: watchedDisk(() => void steps++) })));
    for (let i = 0; i < times(4, 60); i++) {
      const stick = newStick(4);
      if (stick === null) throw new Error('no stick');
      let step = 0;
      // From the third operation on: the file is there. The last ones are the rename and what follows it.
      const at = 2 + Math.floor(random(7000 + i) * (steps - 5));
      const result = await packBundle(input(stick.dir, { disk: watchedDisk(() => step++ === at && stick.pull()) }));
      expect(result.ok).toBe(false);
      if (!result.ok) expect(['thiet-bi-mat', 'khong-doc-duoc-tep']).toContain(result.error.code);
      expect(readdirSync(stick.dir)).toEqual([]);
      stick.plugIn();
      expect(await soundStick(stick.dir)).toBe('part');
      value(await packBundle(input(stick.dir)));
      expect(await soundStick(stick.dir)).toBe('whole');
      stick.remove();
    }
  });
});
