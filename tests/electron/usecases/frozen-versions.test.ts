import { cpSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { folder, siteAt } from './sites.ts';

const root = fileURLToPath(new URL('../../fixtures/versions/', import.meta.url));
interface Expected {
  passphrase: string;
  subjects: number;
  nominations: number;
  states: Record<string, number>;
  register: { commune: number; province: number };
  bundles: string[];
}

describe.each(readdirSync(root))('data and bundles frozen by version %s', (version) => {
  const frozen = join(root, version);
  const expected = JSON.parse(readFileSync(join(frozen, 'expected.json'), 'utf8')) as Expected;

  it('open, with everything that was in them', async () => {
    const copy = folder();
    cpSync(frozen, copy, { recursive: true });
    const commune = siteAt(join(copy, 'commune'));
    await commune.call('unit.unlock', { passphrase: expected.passphrase });
    expect((await commune.call('subject.list', {})).total).toBe(expected.subjects);
    const round = (await commune.call('round.list', {})).find(({ kind }) => kind === 'campaign');
    const { nominations } = await commune.call('round.get', { id: round?.id ?? '' });
    expect(nominations).toHaveLength(expected.nominations);
    const states: Record<string, number> = {};
    for (const { stateWord } of nominations) states[stateWord] = (states[stateWord] ?? 0) + 1;
    expect(states).toEqual(expected.states);
    expect((await commune.call('register.list', {})).total).toBe(expected.register.commune);
    const { attachments } = await commune.call('nomination.get', { id: nominations[0]?.id ?? '' });
    for (const { id, size } of attachments) expect((await commune.download('attachment.read', { id })).bytes).toHaveLength(size);
  });

  it('bundles are still read, and bring nothing new to those who have them', async () => {
    const copy = folder();
    cpSync(frozen, copy, { recursive: true });
    const sides = { commune: siteAt(join(copy, 'commune')), province: siteAt(join(copy, 'province')) };
    for (const site of Object.values(sides)) await site.call('unit.unlock', { passphrase: expected.passphrase });
    for (const fileName of expected.bundles) {
      const to = fileName.startsWith('xa-') ? sides.province : sides.commune;
      const preview = await to.job('bundle.preview', { file: `path:${join(copy, 'usb', fileName)}` });
      expect(preview).toMatchObject({ alreadyImported: true, add: 0, change: 0 });
    }
  });
});
