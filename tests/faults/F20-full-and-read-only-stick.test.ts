import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { pair } from '../../electron/demo/exchange.ts';
import { faultOf, folder, newCommune, newProvince, onlyOf, person, siteAt } from '../electron/usecases/sites.ts';

const mounted: string[] = [];
const mount = (options: string): string | null => {
  const dir = folder();
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', dir]).status !== 0) return null;
  mounted.push(dir);
  return dir;
};
afterEach(() => {
  for (const dir of mounted.splice(0)) spawnSync('umount', ['-l', dir]);
});
const probe = mount('size=64k');
if (probe === null) console.warn('F20 needs to mount a small volume (root on Linux); these tests are left out.');
else spawnSync('umount', ['-l', mounted.pop() ?? '']);

describe.skipIf(probe === null)('F20 a stick that cannot take the bundle', () => {
  it.each([
    ['full', 'size=4k', false],
    ['read-only', 'size=4m', true],
  ])('%s: a plain reason, nothing left on it, nothing in the journal, and the next stick takes it', async (_name, options, readOnly) => {
    const commune = siteAt(folder());
    const province = siteAt(folder());
    await newCommune(commune);
    const office = await newProvince(province);
    await pair(commune, province);
    const round = await commune.call('round.save', { fields: { kind: 'sudden', name: 'Đột xuất', year: 2026 } });
    const { saved } = await commune.call('subject.save', { fields: person('Nguyễn Văn Mẫu') });
    const { added } = await commune.call('nomination.add', { roundId: round.id, subjectIds: [saved?.id ?? ''], award: { source: 'own', name: 'Bằng khen mẫu' }, merit: 'Đã có thành tích giả định' });
    const dossier = await commune.call('dossier.create', { roundId: round.id, nominationIds: added.map((n) => n.id), receiver: { unitCode: office.code, name: office.name }, submission: { content: 'giả định' } });
    await commune.call('dossier.submit', { id: dossier.id, version: dossier.version, reasons: { [added[0]?.id ?? '']: 'Chưa kịp họp.' } });

    const stick = mount(options) as string;
    if (readOnly) expect(spawnSync('mount', ['-o', 'remount,ro', stick]).status).toBe(0);
    for (const refused of [faultOf(commune.job('bundle.export', { peerCodes: [office.code], folder: `path:${stick}` })), faultOf(commune.job('dossier.exportFolder', { id: dossier.id, folder: `path:${stick}` }))]) {
      const { message, next } = await refused;
      expect(message).toMatch(/\p{L}.*\.$/u);
      expect(next).toMatch(/\p{L}/u);
    }
    expect(readdirSync(stick)).toEqual([]);
    expect((await commune.call('bundle.journal', {})).sent).toEqual([]);
    const bundle = onlyOf(await commune.job('bundle.export', { peerCodes: [office.code], folder: `path:${folder()}` }));
    expect(bundle.number).toBe(1);
  });
});
