import { describe, expect, it } from 'vitest';
import { decided } from './decided.ts';
import { docxText } from './docx-text.ts';

describe('how an own decision is set out', () => {
  it('R64: two proposers, names in Điều 1 or in a list, the article on the bonus, and «Như Điều n»', async () => {
    const { site, decisionId } = await decided();
    const text = async () => docxText((await site.download('paper.make', { kind: 'quyet-dinh', id: decisionId, format: 'docx' })).bytes).then((words) => words.replaceAll('&lt;', '<').replaceAll('&gt;', '>'));
    const plain = await text();
    expect(plain).toContain('gồm:');
    expect(plain).not.toContain('Theo đề nghị của');
    expect(plain).toContain('Như Điều 2');
    await site.call('decision.setPaper', {
      id: decisionId,
      fields: { layout: 'annex', proposals: [{ proposer: 'Trưởng phòng Văn hóa - Xã hội', number: '7/TTr-VHXH', date: '2026-10-07' }, { proposer: '{x} <b>Chủ tịch Hội đồng</b>', number: '', date: null }], bonusFund: 'Quỹ thi đua, khen thưởng của xã' },
    });
    const set = await text();
    expect(set).toContain('(có Danh sách kèm theo)');
    expect(set).not.toContain('gồm:');
    expect(set).toContain('Theo đề nghị của Trưởng phòng Văn hóa - Xã hội tại Tờ trình số 7/TTr-VHXH ngày 07 tháng 10 năm 2026 và {x} <b>Chủ tịch Hội đồng</b> tại Tờ trình số');
    expect(set).toMatch(/Điều 2\. Tiền thưởng: [\d.]+ đồng \(bằng chữ: .* đồng\), trích từ Quỹ thi đua, khen thưởng của xã\./u);
    expect(set).toContain('Như Điều 3');
  });

  it('R64: what is looked at before printing is told from the records', async () => {
    const { site, decisionId } = await decided();
    const { fields, checks } = await site.call('decision.paper', { id: decisionId });
    expect(fields).toEqual({ layout: 'auto', proposals: [], bonusFund: '' });
    expect(Object.fromEntries(checks.map(({ key, ok }) => [key, ok]))).toEqual({ 'tham-quyen': true, 'so-luong': true, 'bien-ban': true, 'to-trinh': false, 'noi-nhan': true, 'mot-lan': true, 'sau-ky': null });
    await site.call('decision.setPaper', { id: decisionId, fields: { proposals: [{ proposer: 'Trưởng phòng', number: '7/TTr-VHXH', date: '2026-10-07' }] } });
    expect((await site.call('decision.paper', { id: decisionId })).checks.find(({ key }) => key === 'to-trinh')?.ok).toBe(true);
  });
});
