import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { REGISTER_NAMES } from '../../../shared/domain/registers/registers.ts';
import { faultOf, folder, newCommune, person, siteAt } from './sites.ts';

async function commune(today = '2024-06-01') {
  const site = siteAt(join(folder(), 'xa'), today);
  await newCommune(site);
  const campaign = await site.call('campaign.open', { planCode: 'LDNN' });
  return { site, campaignId: campaign.id };
}

describe('registers', () => {
  it('R29: a household registers to escape poverty with its day, and its outcome comes later', async () => {
    const { site, campaignId } = await commune();
    const fields = { campaignId, household: 'Hộ ông Đinh Văn Mẫu', village: 'Thôn Ví Dụ', registeredOn: '2022-10-05', targetYear: 2024 };
    const line = await site.call('record.save', { register: 'escape_registration', fields });
    expect(line).toMatchObject({ outcome: 'chua-co', outcomeOn: null });
    const saved = await site.call('record.save', { register: 'escape_registration', id: line.id, version: line.version, fields: { ...fields, outcome: 'da-thoat', outcomeOn: '2023-12-20', source: 'QĐ 15/QĐ-UBND' } });
    expect(saved).toMatchObject({ outcome: 'da-thoat', registeredOn: '2022-10-05' });
    expect(await faultOf(site.call('record.save', { register: 'escape_registration', fields: { ...fields, outcome: 'da-thoat' } }))).toMatchObject({ item: 'outcomeOn' });
    expect(await faultOf(site.call('record.save', { register: 'escape_registration', fields: { ...fields, outcome: 'da-thoat', outcomeOn: '2021-01-01' } }))).toMatchObject({ code: 'muc-mau-thuan', item: 'outcomeOn' });
    const totals = await site.call('record.totals', { register: 'escape_registration', campaignId });
    expect(totals.map((t) => [t.label, t.value])).toEqual([['Hộ đăng ký', 1], ['Đã thoát nghèo', 1]]);
  });

  it('R30: support keeps giver, receiver, kind, value and day; what has no money value is said, not counted as zero', async () => {
    const { site, campaignId } = await commune();
    const support = (more: object) => site.call('record.save', { register: 'support', fields: { campaignId, giver: 'Công ty Mẫu', receiver: 'Hộ bà Lò Thị Mẫu', receiverKind: 'ho-ngheo', kind: 'tien', givenOn: '2023-05-01', ...more } });
    await support({ value: 5_000_000 });
    await support({ giver: 'Đoàn thanh niên', kind: 'ngay-cong', content: '12 ngày công làm nhà' });
    await support({ receiver: 'Xã Mẫu III', receiverKind: 'xa', value: 20_000_000 });
    const totals = await site.call('record.totals', { register: 'support', campaignId });
    expect(totals[0]).toEqual({ label: 'Trị giá hỗ trợ', value: 25_000_000, unit: 'đồng', note: '1 dòng chưa tính thành tiền' });
    const page = await site.call('record.list', { register: 'support', campaignId, search: 'doan thanh nien' });
    expect(page.rows).toHaveLength(1);
    expect(page.rows[0]).toMatchObject({ value: null });
  });

  it('R42: an initiative names its authors and its scope; a recognised one needs the decision', async () => {
    const { site } = await commune();
    const fields = { name: 'Tưới tiết kiệm cho cà phê', year: 2024, authors: 'Nguyễn Văn Mẫu', scope: 'co-so' };
    expect(await faultOf(site.call('record.save', { register: 'initiative', fields }))).toMatchObject({ item: 'recognisedBy' });
    const saved = await site.call('record.save', { register: 'initiative', fields: { ...fields, recognisedBy: 'Chủ tịch UBND xã Mẫu', decisionNumber: '21/QĐ-UBND', recognisedOn: '2024-03-03' } });
    expect(saved).toMatchObject({ scope: 'co-so', campaignId: null });
  });

  it('R80: propaganda is logged by channel and day and compared with the plan of the year', async () => {
    const { site, campaignId } = await commune();
    await site.call('record.save', { register: 'propaganda_plan', fields: { campaignId, year: 2024, channel: 'loa-co-so', planned: 12, source: 'Kế hoạch 03/KH-UBND' } });
    for (const on of ['2024-01-10', '2024-02-14']) await site.call('record.save', { register: 'propaganda', fields: { campaignId, on, channel: 'loa-co-so', title: 'Gương thoát nghèo', count: 2 } });
    await site.call('record.save', { register: 'propaganda', fields: { campaignId, on: '2024-03-01', channel: 'trang-tin', title: 'Bài viết' } });
    await site.call('record.save', { register: 'propaganda', fields: { campaignId, on: '2023-03-01', channel: 'loa-co-so', title: 'Năm trước' } });
    const totals = await site.call('record.totals', { register: 'propaganda', campaignId, year: 2024 });
    expect(totals.filter((t) => t.label.includes('kế hoạch'))).toEqual([
      { label: 'Trang thông tin điện tử: đã làm / kế hoạch', value: 1, unit: 'lượt, không có kế hoạch', note: '' },
      { label: 'Loa truyền thanh cơ sở: đã làm / kế hoạch', value: 4, unit: '/ 12 lượt', note: 'còn 8 lượt' },
    ]);
  });

  it('R82: spending is kept by source, and a campaign without any is complete', async () => {
    const { site, campaignId } = await commune();
    expect((await site.call('record.totals', { register: 'expense', campaignId }))[0]).toMatchObject({ value: null });
    await site.call('record.save', { register: 'expense', fields: { campaignId, on: '2024-02-02', content: 'In giấy khen', amount: 450_000, source: 'ngan-sach', decision: '12/QĐ-UBND' } });
    await site.call('record.save', { register: 'expense', fields: { campaignId, on: '2024-02-03', content: 'Tiền thưởng', amount: 1_000_000, source: 'quy-tdkt' } });
    const totals = await site.call('record.totals', { register: 'expense', campaignId });
    expect(totals.map((t) => [t.label, t.value])).toEqual([['Tổng chi', 1_450_000], ['Ngân sách đơn vị', 450_000], ['Quỹ thi đua, khen thưởng', 1_000_000]]);
  });

  it('R75: a difficulty goes to the body the campaign names, and its answer is kept', async () => {
    const { site, campaignId } = await commune();
    const fields = { campaignId, raisedOn: '2024-02-02', content: 'Chưa rõ cách tính hộ cận nghèo' };
    const raised = await site.call('record.save', { register: 'feedback', fields });
    expect(await faultOf(site.call('record.save', { register: 'feedback', id: raised.id, version: raised.version, fields: { ...fields, sentOn: '2024-02-05' } }))).toMatchObject({ item: 'sentTo' });
    const answered = { ...fields, sentTo: 'Sở Lao động - Thương binh và Xã hội', sentOn: '2024-02-05', answer: 'Tính theo chuẩn mới', answeredOn: '2024-02-20', answerDocument: 'CV 88/SLĐTBXH' };
    await site.call('record.save', { register: 'feedback', id: raised.id, version: raised.version, fields: answered });
    expect((await site.call('record.totals', { register: 'feedback', campaignId })).map((t) => t.value)).toEqual([0, 0, 1]);
  });

  it('R76: inspections of every kind, scheduled or sudden, with findings and remedies', async () => {
    const { site, campaignId } = await commune();
    const inspection = (more: object) => site.call('record.save', { register: 'inspection', fields: { campaignId, kind: 'kiem-tra', timing: 'dinh-ky', inspector: 'Đoàn kiểm tra Mẫu', inspected: 'Thôn Ví Dụ', plannedFor: '2024-04-01', ...more } });
    await inspection({});
    await inspection({ kind: 'giam-sat-phan-bien', timing: 'dot-xuat', inspector: 'Ban Thường trực UBMTTQ xã', plannedFor: null, visitedOn: '2024-05-02', resourcesUsed: true, findings: 'Phân bổ đúng', remedies: 'Công khai danh sách' });
    expect(await faultOf(inspection({ plannedFor: null }))).toMatchObject({ item: 'plannedFor' });
    expect(await faultOf(inspection({ findings: 'Có sai sót' }))).toMatchObject({ item: 'visitedOn' });
    expect((await site.call('record.totals', { register: 'inspection', campaignId })).map((t) => t.value)).toEqual([1, 1, 1]);
  });

  it('refuses a field that is wrong by its name on the form, takes a line away and back, and prints each register', async () => {
    const { site, campaignId } = await commune();
    expect(await faultOf(site.call('record.save', { register: 'expense', fields: { campaignId, on: '2024-02-02', amount: 5, source: 'ngan-sach' } }))).toMatchObject({ code: 'muc-chua-dung', item: 'content', message: 'Chưa nhập «Nội dung chi».' });
    expect(await faultOf(site.call('record.save', { register: 'expense', fields: { campaignId, on: 'hôm qua', content: 'In', amount: 5, source: 'ngan-sach' } }))).toMatchObject({ item: 'on', message: '«Ngày» chưa đúng.' });
    const line = await site.call('record.save', { register: 'expense', fields: { campaignId, on: '2024-02-02', content: '=HYPERLINK("x")', amount: 5, source: 'ngan-sach' } });
    await site.call('record.remove', { register: 'expense', id: line.id });
    expect((await site.call('record.list', { register: 'expense', campaignId })).rows).toHaveLength(0);
    await site.call('record.restore', { register: 'expense', id: line.id });
    expect((await site.call('record.counts', { campaignId })).find((c) => c.register === 'expense')?.lines).toBe(1);
    const sheet = await site.download('record.sheet', { register: 'expense', campaignId, format: 'xlsx' });
    expect(sheet.fileName).toBe('kinh-phi-2024-06-01.xlsx');
    for (const register of REGISTER_NAMES) expect((await site.call('record.list', { register })).rows.length).toBe(register === 'expense' ? 1 : 0);
    const paper = await site.download('record.sheet', { register: 'expense', format: 'pdf' });
    expect(Buffer.from(paper.bytes.slice(0, 5)).toString()).toBe('%PDF-');
  });

  it('answers a line with the names of its subjects and exemplar and of its files', async () => {
    const { site, campaignId } = await commune();
    const author = (await site.call('subject.save', { fields: { kind: 'person', name: 'Đặng Thị Mẫu' } })).saved?.id ?? '';
    const scan = await site.upload('scan.add', { fileName: 'quyet-dinh.pdf' }, new TextEncoder().encode('%PDF-1.4\n%%EOF'));
    const line = await site.call('record.save', { register: 'initiative', fields: { campaignId, name: 'Sáng kiến mẫu', year: 2024, subjectIds: [author], attachmentIds: [scan.id] } });
    expect(line).toMatchObject({ names: { [author]: 'Đặng Thị Mẫu' }, attachments: [{ id: scan.id, fileName: 'quyet-dinh.pdf' }] });
    expect((await site.call('record.list', { register: 'initiative' })).rows[0]).toMatchObject({ names: { [author]: 'Đặng Thị Mẫu' } });
    expect(await site.call('record.get', { register: 'initiative', id: line.id })).toEqual(line);
  });
});

it('R39: yearly gradings are kept and shown beside the nominee; a mismatch is flagged and stops nothing', async () => {
  const { site } = await commune('2025-12-01');
  const { saved } = await site.call('subject.save', { fields: person('Nguyễn Văn Mẫu') });
  const subjectId = saved?.id ?? '';
  const round = await site.call('round.save', { fields: { kind: 'yearly', name: 'Cuối năm 2025', year: 2025 } });
  const { added } = await site.call('nomination.add', { roundId: round.id, subjectIds: [subjectId], award: null, merit: 'Hoàn thành xuất sắc nhiệm vụ năm 2025' });
  for (const [year, grade] of [[2024, 'xuat-sac'], [2025, 'tot']] as const) {
    await site.call('record.save', { register: 'quality_grading', fields: { subjectId, name: 'Nguyễn Văn Mẫu', kind: 'ca-nhan', year, grade, source: 'TB 12/TB-UBND' } });
  }
  const { gradings } = await site.call('nomination.get', { id: added[0]?.id ?? '' });
  expect(gradings.map((g) => [g.year, g.gradeWord, g.mismatch])).toEqual([
    [2025, 'Hoàn thành tốt nhiệm vụ', 'Đề nghị ghi «Hoàn thành xuất sắc nhiệm vụ» nhưng năm 2025 xếp loại «Hoàn thành tốt nhiệm vụ».'],
    [2024, 'Hoàn thành xuất sắc nhiệm vụ', ''],
  ]);
});
