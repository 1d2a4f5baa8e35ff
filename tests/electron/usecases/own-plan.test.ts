import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OWN_PLAN_TEXT } from './plan-texts.ts';
import { folder, newCommune, siteAt } from './sites.ts';

/** A commune whose campaign is made of its own plan, read from the text. */
async function opened(text = OWN_PLAN_TEXT) {
  const site = siteAt(join(folder(), 'xa'), '2026-11-20');
  await newCommune(site);
  const { id } = await site.job('plan.readText', { text });
  const draft = await site.call('planDraft.get', { id });
  const campaign = await site.call('planDraft.accept', { id, version: draft.version });
  return { site, id: campaign.id };
}

describe('a campaign of the commune’s own plan', () => {
  it('its targets are the commune’s, all of them its business', async () => {
    const { site, id } = await opened();
    const page = await site.call('indicator.page', { campaignId: id, year: 2026 });
    expect(page.issuerWord).toBe('xã');
    expect(page.lines.length).toBeGreaterThan(0);
    expect(page.lines.every(({ mine }) => mine)).toBe(true);
    const { sections } = await site.call('report.draft', { campaignId: id, kind: 'hang-nam', year: 2026, from: '2026-01-01', to: '2026-12-31' });
    const text = sections.map((one) => `${one.text} ${JSON.stringify(one.table)}`).join('\n');
    expect(text).toContain('Chưa có số liệu về kết quả 02 chỉ tiêu của kế hoạch.');
    expect(text).not.toMatch(/toàn tỉnh|của tỉnh/u);
    // Its own plan is what launched it.
    expect(sections.find(({ id: section }) => section === 'chi-dao')?.text.split('\n')[0]).toBe('Ủy ban nhân dân xã Tân Mẫu đã ban hành Kế hoạch số 15/KH-UBND ngày 05/01/2026 phát động phong trào.');
  });

  it('what it gives each thôn stands on its page as given, and a round of the year shows the same', async () => {
    const { site, id } = await opened();
    const page = await site.call('campaign.get', { id });
    const lines = page.quotas.flatMap((milestone) => milestone.lines);
    expect(lines).toMatchObject([{ printed: '01 hộ gia đình', status: 'co-dinh', share: 'don-vi-giao', min: 1, max: 1, left: null, verdict: 'unknown', sentence: 'Đơn vị giao mỗi thôn, buôn, tổ dân phố: 01 hộ gia đình; đã có 0.' }]);
    expect(JSON.stringify(page)).not.toContain('Không quy định số lượng');
    const milestoneId = page.quotas[0]?.milestoneId ?? null;
    const round = await site.call('round.save', { fields: { kind: 'campaign', name: 'Khen năm 2026', year: 2026, campaignId: id, milestoneId } });
    expect((await site.call('round.get', { id: round.id })).quotas).toMatchObject([{ share: 'don-vi-giao' }]);
    const { sections } = await site.call('report.draft', { campaignId: id, kind: 'hang-nam', year: 2026, from: '2026-01-01', to: '2026-12-31' });
    expect(sections.find(({ id: section }) => section === 'so-luong')).toMatchObject({ heading: 'Số lượng khen thưởng theo kế hoạch', table: { rows: [['01 hộ gia đình', '01 (mỗi nơi được giao)', '0', '']] } });
  });

  it.each([
    ['a sister commune’s', OWN_PLAN_TEXT.replaceAll('XÃ TÂN MẪU', 'XÃ SÔNG MẪU').replaceAll('xã Tân Mẫu', 'xã Sông Mẫu'), 'xã'],
    ['a department’s', OWN_PLAN_TEXT.replace('ỦY BAN NHÂN DÂN\nXÃ TÂN MẪU', 'SỞ THÍ DỤ').replaceAll('Ủy ban nhân dân xã Tân Mẫu', 'Sở Thí dụ').replace('15/KH-UBND', '15/KH-STD'), 'sở'],
  ])('%s plan is called by its issuer and is not the unit’s own', async (_whose, text, word) => {
    const { site, id } = await opened(text);
    const page = await site.call('indicator.page', { campaignId: id, year: 2026 });
    expect(page.issuerWord).toBe(word);
    expect(page.lines.some(({ mine }) => mine)).toBe(false);
    expect((await site.call('campaign.get', { id })).quotas.flatMap(({ lines }) => lines).every(({ status }) => status === 'khong-quy-dinh')).toBe(true);
  });
});
