import { describe, expect, it } from 'vitest';
import { PLANS } from '../../../shared/catalogue/plans.ts';
import { PAPERS } from '../../../shared/documents/catalogue.ts';
import { officePart } from '../documents/tools.ts';
import { docxText } from './docx-text.ts';
import { folder, newCommune, siteAt } from './sites.ts';

async function kept() {
  const site = siteAt(folder());
  await newCommune(site);
  const campaign = await site.call('campaign.open', { planCode: PLANS[0]?.code ?? '' });
  const escape = { household: 'Hộ ông Lê Văn Thử', village: 'thôn Đông', registeredOn: '2026-03-01' };
  await site.call('record.save', { register: 'escape_registration', fields: { ...escape, campaignId: campaign.id } });
  await site.call('record.save', { register: 'escape_registration', fields: { ...escape, household: 'Hộ bà {ten} <b>', outcome: 'da-thoat', outcomeOn: '2026-11-01' } });
  await site.call('record.save', { register: 'support', fields: { giver: 'UBND xã', receiver: 'Hộ ông Lê Văn Thử', receiverKind: 'ho-ngheo', kind: 'tien', value: 12_500_000, givenOn: '2026-05-02' } });
  return { site, campaignId: campaign.id };
}

describe('registers as papers of the catalogue', () => {
  it('R29: the register of households that registered to escape poverty prints with its figures, of one campaign or of all', async () => {
    const { site, campaignId } = await kept();
    expect(PAPERS['so-thoat-ngheo'].formats).toEqual(['docx', 'pdf', 'xlsx']);
    const all = await docxText((await site.download('paper.make', { kind: 'so-thoat-ngheo', id: '', format: 'docx' })).bytes);
    for (const words of ['HỘ ĐĂNG KÝ THOÁT NGHÈO', 'Hộ ông Lê Văn Thử', '{ten}', 'Đã thoát nghèo']) expect(all).toContain(words);
    const one = await docxText((await site.download('paper.make', { kind: 'so-thoat-ngheo', id: campaignId, format: 'docx' })).bytes);
    expect(one).not.toContain('{ten}');
  });

  it('R30: the register of support prints with the money given, as a spreadsheet too', async () => {
    const { site } = await kept();
    const text = await docxText((await site.download('paper.make', { kind: 'so-ho-tro', id: '', format: 'docx' })).bytes);
    expect(text).toContain('12.500.000 đồng');
    const { bytes, fileName } = await site.download('paper.make', { kind: 'so-ho-tro', id: '', format: 'xlsx' });
    expect(fileName).toMatch(/^So-ho-tro.*\.xlsx$/u);
    expect(await officePart(bytes, 'xl/sharedStrings.xml').catch(() => officePart(bytes, 'xl/worksheets/sheet1.xml'))).toContain('12.500.000 đồng');
  });
});
