import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, newCommune, person, siteAt } from './sites.ts';

const award = { source: 'own' as const, name: 'Giấy khen mẫu' };

async function twoCampaigns() {
  const site = siteAt(join(folder(), 'xa'), '2025-11-20');
  await newCommune(site);
  const poor = await site.call('campaign.createOwn', { name: 'Vì người nghèo mẫu', fromYear: 2023, toYear: 2025 });
  const main = await site.call('campaign.createOwn', { name: 'Thi đua mẫu', fromYear: 2023, toYear: 2025 });
  const round = (campaignId: string, name: string) => site.call('round.save', { fields: { kind: 'campaign', name, year: 2025, campaignId } });
  const [poorRound, mainRound] = [await round(poor.id, 'Tổng kết vì người nghèo'), await round(main.id, 'Tổng kết thi đua')];
  const saved = await site.call('subject.save', { fields: person('Đặng Thị Mẫu') });
  const subjectId = saved.saved?.id ?? '';
  const add = (roundId: string, allowRepeat = false) => site.call('nomination.add', { roundId, subjectIds: [subjectId], award, merit: '', allowRepeat });
  return { site, poor, main, poorRound, mainRound, subjectId, add };
}

describe('the same merit in linked campaigns', () => {
  it('R5: a subject put forward in a linked campaign is warned of, not blocked, from whichever end the link was entered', async () => {
    const { site, poor, main, poorRound, mainRound, subjectId, add } = await twoCampaigns();
    await site.call('campaign.setLinks', { id: main.id, version: main.version, links: [{ campaignId: poor.id, relation: 'long-ghep' }] });
    expect((await add(poorRound.id)).added).toHaveLength(1);
    const warned = await add(mainRound.id);
    expect(warned).toEqual({
      added: [],
      repeats: [{ subjectId, name: 'Đặng Thị Mẫu', sentence: 'Đặng Thị Mẫu đã được đề nghị Giấy khen mẫu trong «Tổng kết vì người nghèo» thuộc phong trào liên quan «Vì người nghèo mẫu» (lồng ghép).' }],
    });
    const both = await add(mainRound.id, true);
    expect(both).toMatchObject({ added: [{ subjectId }], repeats: [] });
    const again = await add(poorRound.id);
    expect(again.repeats.map(({ sentence }) => sentence)).toEqual([
      'Đặng Thị Mẫu đã được đề nghị Giấy khen mẫu trong «Tổng kết vì người nghèo».',
      'Đặng Thị Mẫu đã được đề nghị Giấy khen mẫu trong «Tổng kết thi đua» thuộc phong trào liên quan «Thi đua mẫu» (lồng ghép).',
    ]);
  });

  it('says nothing between campaigns that are not linked, nor after the link was taken away', async () => {
    const { site, poor, main, poorRound, mainRound, add } = await twoCampaigns();
    await add(poorRound.id);
    const linked = await site.call('campaign.setLinks', { id: main.id, version: main.version, links: [{ campaignId: poor.id, relation: 'ket-hop' }] });
    expect((await add(mainRound.id)).repeats).toHaveLength(1);
    await site.call('campaign.setLinks', { id: main.id, version: linked.version, links: [] });
    expect((await add(mainRound.id)).added).toHaveLength(1);
  });
});
