import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Site } from '../../../electron/demo/site.ts';
import type { CampaignReportFields, ReportSection } from '../../../shared/domain/campaign-report.ts';
import { officePart, pdfText } from '../documents/tools.ts';
import { clockAt, newDepartment, obligationOf } from './deadline-sites.ts';
import { OBLIGATION, communeWithWork } from './report-story.ts';
import { faultOf, folder, newCommune, siteAt } from './sites.ts';

const YEAR_2023 = { kind: 'hang-nam', year: 2023, from: '2023-01-01', to: '2023-12-31' } as const;

function section(fields: { readonly sections: readonly ReportSection[] }, id: string): ReportSection {
  const found = fields.sections.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no section ${id}`);
  return found;
}

const changed = (fields: CampaignReportFields, id: string, change: Partial<ReportSection>): CampaignReportFields => ({ ...fields, sections: fields.sections.map((one) => (one.id === id ? { ...one, ...change } : one)) });

/** A report of 2023, numbered and dated, that could be sent. */
async function ready(site: Site, campaignId: string, more: Partial<CampaignReportFields> = {}) {
  const fields = await site.call('report.draft', { campaignId, ...YEAR_2023 });
  return site.call('report.save', { fields: { ...fields, number: '45', date: '2023-11-09', ...more } });
}

describe('drafting from the data of a period', () => {
  it('R74: the yearly report tells launching, targets, exemplars, support, inspections, awards, money and difficulties of its year', async () => {
    const { site, campaignId, occurrenceKey } = await communeWithWork('2024-01-10');
    const fields = await site.call('report.draft', { campaignId, ...YEAR_2023, occurrenceKey });
    expect(fields).toMatchObject({ kind: 'hang-nam', year: 2023, receiver: 'Sở Thí dụ', recipients: ['Sở Nội vụ'], occurrenceKey, number: '', date: null });
    expect(fields.title).toContain('“Vì người nghèo - Không để ai bị bỏ lại phía sau”');
    expect(section(fields, 'chi-dao').text).toBe('Ủy ban nhân dân xã Tân Mẫu đã ban hành Kế hoạch số 15/KH-UBND ngày 01/10/2022 phát động phong trào và gửi Sở Thí dụ ngày 05/10/2022.\nĐã quán triệt, phổ biến kế hoạch đến 02 nơi: Thôn Một và Thôn Hai, với 1.200 lượt người tham gia (01 lần chưa có số liệu về số người).');
    // R26: reached, lagging with the solution to it.
    expect(section(fields, 'chi-tieu-don-vi').text).toBe('Trong 02 chỉ tiêu của đơn vị có 01 chỉ tiêu đạt và 01 chỉ tiêu chưa đạt; đạt và vượt 1/2 chỉ tiêu.');
    expect(section(fields, 'chi-tieu-don-vi').table?.rows).toEqual([
      ['Hộ nghèo đăng ký thoát nghèo', 'ít nhất 10 hộ/năm', '12 hộ', 'Đạt', 'Báo cáo 30/BC-UBND'],
      ['Hộ được hỗ trợ nhà ở', 'ít nhất 5 hộ/năm', '3 hộ', 'Chưa đạt', 'Báo cáo 30/BC-UBND'],
    ]);
    expect(section(fields, 'chua-dat').table?.rows).toEqual([['Hộ được hỗ trợ nhà ở', 'ít nhất 5 hộ/năm', '3 hộ', 'Vận động thêm nguồn vốn.']]);
    // R41: planned against achieved.
    expect(section(fields, 'dien-hinh').table?.rows.slice(0, 2)).toEqual([['Phát hiện', '2', '1', 'còn thiếu 1'], ['Bồi dưỡng', '1', '0', 'còn thiếu 1']]);
    expect(section(fields, 'tuyen-truyen').text).toBe('Đã thực hiện 12 lượt tuyên truyền qua 01 hình thức.');
    expect(section(fields, 'ho-tro').text).toBe('Có 01 hộ tự nguyện đăng ký thoát nghèo, trong đó 01 hộ đã thoát nghèo.\n01 tổ chức, cá nhân đã hỗ trợ 01 đối tượng với 01 lượt hỗ trợ, trị giá 5.000.000 đồng.\nChưa có số liệu về sáng kiến.');
    expect(section(fields, 'kiem-tra').text).toBe('Đã thực hiện 01 cuộc giám sát.');
    expect(section(fields, 'kinh-phi').text).toBe('Tổng kinh phí đã chi 1.200.000 đồng từ quỹ thi đua, khen thưởng.');
    expect(section(fields, 'kho-khan').text).toContain('- Chưa rõ cách rà soát hộ nghèo.');
    expect(section(fields, 'kien-nghi').text).toBe('- Hướng dẫn cách rà soát.');
  }, 30_000);

  it('R77: the report tells what was nominated, chosen and awarded, and the share of direct workers', async () => {
    const { site, campaignId } = await communeWithWork('2024-01-10');
    const awards = section(await site.call('report.draft', { campaignId, ...YEAR_2023 }), 'khen-thuong');
    expect(awards.text.split('\n')).toEqual([
      'Qua 01 đợt xét (Sơ kết 2023) đã có đề nghị khen thưởng đối với 02 cá nhân.',
      'Hội đồng đã họp xét, thông qua 02 cá nhân.',
      'Chưa ghi nhận hồ sơ nào đã trình cấp trên.',
      'Đã có quyết định khen thưởng 02 cá nhân.',
      'Trong số được khen thưởng có 01 người trực tiếp lao động, sản xuất, chiến đấu (50% số cá nhân được khen thưởng).',
      'Kết quả khen thưởng cụ thể như sau:',
    ]);
    expect(awards.table?.rows).toEqual([['Giấy khen', '0', '2', '0', '2']]);
    const before = section(await site.call('report.draft', { campaignId, kind: 'hang-nam', year: 2022, from: '2022-01-01', to: '2022-12-31' }), 'khen-thuong');
    expect(before.text).toBe('Chưa có số liệu về đề nghị khen thưởng.\nChưa có số liệu về kết quả khen thưởng.');
  }, 30_000);

  it('R74: sơ kết and tổng kết take the whole of their years, an ad hoc report its days only', async () => {
    const { site, campaignId } = await communeWithWork('2024-01-10');
    const prepared = await site.call('report.prepare', { campaignId });
    expect(prepared).toMatchObject({ from: '2022-01-01', to: '2025-12-31', endEvent: '', years: [2022, 2023, 2024, 2025], reviews: [{ kind: 'so-ket', to: '2023-12-31' }, { kind: 'tong-ket', to: '2025-12-31' }] });
    const midterm = await site.call('report.draft', { campaignId, kind: 'so-ket', from: '2022-01-01', to: '2023-12-31' });
    expect(midterm.title).toMatch(/^Báo cáo sơ kết phong trào thi đua .* giai đoạn 2022 - 2023$/u);
    expect(section(midterm, 'ho-tro').text).toContain('Có 02 hộ tự nguyện đăng ký thoát nghèo, trong đó 01 hộ chưa có kết quả và 01 hộ đã thoát nghèo.');
    expect(section(midterm, 'ho-tro').text).toContain('trị giá 8.000.000 đồng');
    expect(section(midterm, 'danh-gia').text).toBe('');
    const final = await site.call('report.draft', { campaignId, kind: 'tong-ket', from: '2022-01-01', to: '2025-12-31' });
    expect(final.title).toMatch(/^Báo cáo tổng kết .* giai đoạn 2022 - 2025/u);
    expect(section(final, 'danh-gia').heading).toBe('Đánh giá chung, bài học kinh nghiệm');
    const adHoc = await site.call('report.draft', { campaignId, kind: 'dot-xuat', from: '2023-01-01', to: '2023-06-30' });
    expect(adHoc.title).toMatch(/từ ngày 01\/01\/2023 đến ngày 30\/6\/2023$/u);
    expect(section(adHoc, 'kiem-tra').text).toBe('Chưa có số liệu về công tác kiểm tra, giám sát.');
    expect(section(adHoc, 'tuyen-truyen').text).toContain('12 lượt');
    expect(adHoc.sections.some(({ id }) => id === 'danh-gia')).toBe(false);
  }, 30_000);

  it('R74: a campaign that ends on an event has no last day until the event has one', async () => {
    const site = siteAt(join(folder(), 'xa'), '2026-02-10');
    await newCommune(site);
    const campaign = await site.call('campaign.open', { planCode: 'DLK' });
    const waiting = await site.call('report.prepare', { campaignId: campaign.id });
    expect(waiting).toMatchObject({ from: '2025-10-01', to: null, endEvent: 'Đại hội đại biểu toàn quốc lần thứ XIV của Đảng tổ chức thành công' });
    await site.call('campaign.update', { id: campaign.id, version: campaign.version, state: campaign.state, note: '', eventDates: [{ event: waiting.endEvent, date: '2026-01-23' }] });
    expect(await site.call('report.prepare', { campaignId: campaign.id })).toMatchObject({ to: '2026-01-23', years: [2025, 2026] });
    const fields = await site.call('report.draft', { campaignId: campaign.id, kind: 'tong-ket', from: '2025-10-01', to: '2026-01-23' });
    expect(fields.title).toContain('từ ngày 01/10/2025 đến ngày 23/01/2026');
  });

  it('refuses a period that ends before it begins, and a yearly report without its year', async () => {
    const site = siteAt(join(folder(), 'xa'), '2024-01-10');
    await newCommune(site);
    const { id: campaignId } = await site.call('campaign.createOwn', { name: 'Phong trào thí dụ', fromYear: 2023, toYear: 2024 });
    expect(await faultOf(site.call('report.draft', { campaignId, kind: 'dot-xuat', from: '2023-12-31', to: '2023-01-01' }))).toMatchObject({ code: 'ky-nguoc', item: 'to' });
    expect(await faultOf(site.call('report.draft', { campaignId, kind: 'hang-nam', from: '2023-01-01', to: '2023-12-31' }))).toMatchObject({ code: 'thieu-nam', item: 'year' });
    expect(await faultOf(site.call('report.draft', { campaignId, ...YEAR_2023, occurrenceKey: 'khong/co' }))).toMatchObject({ code: 'khong-co-ky-bao-cao' });
  });

  it('R8: the report keeps the revision of the plan it was drafted with until it is drafted anew', async () => {
    const clock = clockAt('2024-01-10');
    const { site, campaignId } = await communeWithWork(clock.read);
    const saved = await ready(site, campaignId);
    expect(saved).toMatchObject({ planRevision: 1, draftedOn: '2024-01-10' });
    const { plan } = await site.call('campaign.plan', { id: campaignId });
    if (plan === null) throw new Error('the campaign has a plan');
    await site.call('campaign.revise', { id: campaignId, source: 'dieu-chinh', document: 'Công văn số 12/UBND-VX', effectiveFrom: '2023-06-01', note: '', edits: [{ kind: 'set', part: 'theme', value: { ...plan.theme, text: 'Chủ đề mới' } }] });
    clock.set('2024-02-01');
    const { id: _id, version, state: _state, draftedOn: _day, sentOn: _sent, planRevision: _n, ...fields } = saved;
    const edited = await site.call('report.save', { id: saved.id, version, fields });
    expect(edited).toMatchObject({ planRevision: 1, draftedOn: '2024-01-10' });
    const anew = await site.call('report.save', { id: saved.id, version: edited.version, fields, redrafted: true });
    expect(anew).toMatchObject({ planRevision: 2, draftedOn: '2024-02-01' });
  }, 30_000);
});

describe('editing, sending, recalling', () => {
  it('R74: an edited report keeps its words while fresh sections are shown beside them', async () => {
    const { site, campaignId } = await communeWithWork('2024-01-10');
    const fields = await site.call('report.draft', { campaignId, ...YEAR_2023 });
    const mine = { id: 'rieng', level: 2 as const, heading: ' Nội dung  khác ', text: 'Do đơn vị viết.\r\n', table: { columns: ['A', 'B'], rows: [['1']] } };
    const saved = await site.call('report.save', { fields: { ...changed(fields, 'kiem-tra', { text: 'Lời của đơn vị.' }), sections: [...changed(fields, 'kiem-tra', { text: 'Lời của đơn vị.' }).sections, mine] } });
    expect(section(saved, 'rieng')).toEqual({ id: 'rieng', level: 2, heading: 'Nội dung khác', text: 'Do đơn vị viết.', table: { columns: ['A', 'B'], rows: [['1', '']] } });
    await site.call('record.save', { register: 'inspection', fields: { campaignId, kind: 'kiem-tra', timing: 'dot-xuat', inspector: 'Tổ kiểm tra', inspected: 'Thôn Một', visitedOn: '2023-12-01' } });
    const fresh = await site.call('report.redraft', { id: saved.id });
    expect(section(fresh, 'kiem-tra').text).toBe('Đã thực hiện 01 cuộc kiểm tra và 01 cuộc giám sát.');
    expect(section((await site.call('report.get', { id: saved.id })).report, 'kiem-tra').text).toBe('Lời của đơn vị.');
    expect(await faultOf(site.call('report.save', { fields: { ...fields, sections: [mine, mine] } }))).toMatchObject({ code: 'muc-trung' });
  }, 30_000);

  it('R74: names what is missing, is frozen once sent, and is opened again by a recall', async () => {
    const { site, campaignId } = await communeWithWork();
    const bare = await ready(site, campaignId, { number: '', date: null });
    const { missing } = await site.call('report.get', { id: bare.id });
    expect(missing.filter(({ blocks }) => blocks).map(({ item }) => item)).toEqual(['number', 'date']);
    expect(missing.filter(({ blocks }) => !blocks).map(({ item, sentence }) => [item, sentence])).toEqual([
      // What is not known is told before it goes out.
      ['section:chi-dao', expect.stringContaining('chưa có số liệu về số người')],
      ['section:chi-tieu', 'Mục «Kết quả thực hiện các chỉ tiêu»: Chưa có số liệu về kết quả 03 chỉ tiêu của kế hoạch.'],
      ['section:chi-tieu', 'Mục «Kết quả thực hiện các chỉ tiêu»: Ngoài ra kế hoạch có 13 chỉ tiêu chung của toàn tỉnh mà đơn vị chưa có số liệu.'],
      ['section:ho-tro', 'Mục «Đăng ký thoát nghèo, hỗ trợ người nghèo; sáng kiến»: Chưa có số liệu về sáng kiến.'],
      ['section:nguyen-nhan', 'Mục «Nguyên nhân» còn trống; khi in sẽ bỏ qua.'],
      ['section:phuong-huong', 'Mục «Phương hướng, nhiệm vụ thời gian tới» còn trống; khi in sẽ bỏ qua.'],
    ]);
    expect(await faultOf(site.call('report.send', { id: bare.id, version: bare.version, sentOn: '2023-11-10' }))).toMatchObject({ code: 'bao-cao-chua-du', item: 'number' });
    const saved = await ready(site, campaignId);
    const send = (sentOn: string) => site.call('report.send', { id: saved.id, version: saved.version, sentOn });
    expect(await faultOf(send('2023-11-11'))).toMatchObject({ code: 'ngay-tuong-lai', item: 'sentOn' });
    expect(await faultOf(send('2023-11-08'))).toMatchObject({ code: 'ngay-nguoc', item: 'sentOn' });
    const sent = await send('2023-11-10');
    expect(sent).toMatchObject({ state: 'da-gui', sentOn: '2023-11-10' });
    const { id, version, state: _state, draftedOn: _day, sentOn: _sent, planRevision: _n, ...fields } = sent;
    for (const attempt of [site.call('report.save', { id, version, fields }), site.call('report.remove', { id }), site.call('report.redraft', { id }), site.call('report.send', { id, version, sentOn: '2023-11-10' })]) {
      expect(await faultOf(attempt)).toMatchObject({ code: 'bao-cao-da-gui' });
    }
    const recalled = await site.call('report.recall', { id, version });
    expect(recalled).toMatchObject({ state: 'du-thao', sentOn: null });
    expect(await faultOf(site.call('report.recall', { id, version: recalled.version }))).toMatchObject({ code: 'chua-gui' });
    await site.call('report.save', { id, version: recalled.version, fields: { ...fields, number: '46' } });
    await site.call('report.remove', { id });
    expect((await site.call('report.list', { campaignId })).map((row) => row.id)).toEqual([bare.id]);
    await site.call('report.restore', { id });
    expect((await site.call('report.get', { id })).report.number).toBe('46');
  }, 30_000);

  it('R29: households that registered under no campaign are told of, never counted, and counted once they are put under it', async () => {
    const { site, campaignId } = await communeWithWork('2024-01-10');
    const register = (household: string, registeredOn: string, more: object = {}) => site.call('record.save', { register: 'escape_registration', fields: { household, registeredOn, ...more } });
    const one = await register('Hộ Mẫu Ba', '2023-04-01', { village: 'Thôn Một' });
    const settled = await register('Hộ Mẫu Bốn', '2022-11-01', { outcome: 'da-thoat', outcomeOn: '2023-11-01' });
    await register('Hộ Mẫu Năm', '2024-01-05');
    const report = await ready(site, campaignId);
    const view = () => site.call('report.get', { id: report.id });
    const households = async () => section(await site.call('report.redraft', { id: report.id }), 'ho-tro').text.split('\n')[0];
    expect(await households()).toBe('Có 01 hộ tự nguyện đăng ký thoát nghèo, trong đó 01 hộ đã thoát nghèo.');
    const { missing, unattached } = await view();
    expect(missing).toContainEqual({ item: 'unattached', sentence: '02 hộ đăng ký chưa gắn phong trào; báo cáo chưa tính.', blocks: false });
    expect(unattached.map(({ household, village }) => [household, village])).toEqual(expect.arrayContaining([['Hộ Mẫu Ba', 'Thôn Một'], ['Hộ Mẫu Bốn', '']]));
    await site.call('record.attach', { register: 'escape_registration', ids: [one.id], campaignId });
    expect(await households()).toBe('Có 02 hộ tự nguyện đăng ký thoát nghèo, trong đó 01 hộ chưa có kết quả và 01 hộ đã thoát nghèo.');
    expect((await view()).unattached.map(({ id }) => id)).toEqual([settled.id]);
    await site.call('record.attach', { register: 'escape_registration', ids: [one.id], campaignId: null });
    expect((await view()).unattached).toHaveLength(2);
    const { version } = (await view()).report;
    await site.call('report.send', { id: report.id, version, sentOn: '2024-01-10' });
    expect((await view()).unattached).toEqual([]);
  }, 30_000);

  it('R29: a campaign about something else asks nobody to attach them; a line of another campaign is not taken over', async () => {
    const { site, campaignId } = await communeWithWork('2024-01-10');
    const { id: other } = await site.call('campaign.createOwn', { name: 'Phong trào trồng cây', fromYear: 2023, toYear: 2023 });
    const line = await site.call('record.save', { register: 'escape_registration', fields: { household: 'Hộ Mẫu Ba', registeredOn: '2023-04-01' } });
    const report = await ready(site, other);
    expect((await site.call('report.get', { id: report.id })).unattached).toEqual([]);
    const attach = (to: string, id = line.id) => site.call('record.attach', { register: 'escape_registration', ids: [id], campaignId: to });
    await attach(campaignId);
    expect(await faultOf(attach(other))).toMatchObject({ code: 'da-gan-phong-trao', item: line.id });
    expect(await faultOf(attach('khong-co', line.id))).toMatchObject({ code: 'khong-tim-thay' });
    expect(await site.call('record.get', { register: 'escape_registration', id: line.id })).toMatchObject({ campaignId });
  }, 30_000);

  it.each([
    ['2023-11-14', 'Đã gửi đúng hạn'],
    ['2023-11-15', 'Gửi muộn'],
  ])('R74: sent on %s, the obligation «trước 15/11/2023» it answers stands as «%s»; recalled, it is owed again', async (sentOn, word) => {
    const { site, campaignId, occurrenceKey } = await communeWithWork('2023-11-20');
    const saved = await ready(site, campaignId, { occurrenceKey, receiver: 'Sở Thí dụ', recipients: ['Sở Nội vụ'] });
    const state = async () => (await obligationOf(site, campaignId, OBLIGATION)).occurrences[0];
    expect(await state()).toMatchObject({ stateWord: 'Quá hạn', reportId: saved.id });
    const sent = await site.call('report.send', { id: saved.id, version: saved.version, sentOn });
    expect(await state()).toMatchObject({ stateWord: word, lastDay: '2023-11-14' });
    expect((await state())?.recipients.map(({ name, sending }) => [name, sending?.sentOn, sending?.documentNumber])).toEqual([['Sở Thí dụ', sentOn, '45'], ['Sở Nội vụ', sentOn, '45']]);
    expect((await site.call('report.list', { campaignId }))[0]).toMatchObject({ id: saved.id, stateWord: word, sentOn, kindWord: 'Báo cáo năm' });
    expect(await site.call('report.get', { id: saved.id })).toMatchObject({ stateWord: word, occurrence: { label: OBLIGATION, lastDay: '2023-11-14', reportId: saved.id } });
    await site.call('report.recall', { id: saved.id, version: sent.version });
    expect((await state())?.stateWord).toBe('Quá hạn');
  }, 30_000);

  it('R74: the yearly report of the plan itself is fulfilled for both departments it goes to', async () => {
    const site = await newDepartment('2023-11-14');
    const { id: campaignId } = await site.call('campaign.open', { planCode: 'LDNN' });
    const fields = await site.call('report.draft', { campaignId, ...YEAR_2023, occurrenceKey: 'LDNN-R1/2023' });
    expect([fields.receiver, ...fields.recipients]).toEqual(['Sở Lao động - Thương binh và Xã hội', 'Sở Nội vụ (Ban Thi đua - Khen thưởng)']);
    const saved = await site.call('report.save', { fields: { ...fields, number: '45/BC-STD', date: '2023-11-14' } });
    await site.call('report.send', { id: saved.id, version: saved.version, sentOn: '2023-11-14' });
    const year = (await obligationOf(site, campaignId, 'LDNN-R1')).occurrences.find(({ key }) => key === '2023');
    expect(year?.recipients.map(({ stateWord }) => stateWord)).toEqual(['Đã gửi đúng hạn', 'Đã gửi đúng hạn']);
  });

  it('R74: is printed with its parts, tables and the plan it rests on, a draft until it is sent', async () => {
    const { site, campaignId } = await communeWithWork();
    const saved = await ready(site, campaignId, { receiver: 'Sở Thí dụ', recipients: ['Sở Nội vụ'] });
    const print = async () => pdfText((await site.download('paper.make', { kind: 'bao-cao', id: saved.id, format: 'pdf' })).bytes);
    const text = await print();
    expect(text).toContain('DỰ THẢO');
    expect(text).toContain('Kính gửi: Sở Thí dụ.');
    expect(text).toContain('Thực hiện Kế hoạch ban hành kèm theo Quyết định số 1479/QĐ-UBND ngày 24/8/2022 của Ủy ban nhân dân tỉnh Lâm Đồng về tổ chức thực hiện Phong trào thi đua');
    expect(text).toContain('I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO, TRIỂN KHAI');
    expect(text).toContain('II. KẾT QUẢ THỰC HIỆN 1. Kết quả thực hiện các chỉ tiêu');
    expect(text).toMatch(/Hộ được hỗ trợ nhà ở ít nhất 5 hộ\/ ?năm 3 hộ/u);
    expect(text).toContain('III. CÔNG TÁC KHEN THƯỞNG');
    expect(text).not.toContain('NGUYÊN NHÂN Chưa');
    await site.call('report.send', { id: saved.id, version: saved.version, sentOn: '2023-11-10' });
    expect(await print()).not.toContain('DỰ THẢO');
    const word = await site.download('paper.make', { kind: 'bao-cao', id: saved.id, format: 'docx' });
    expect(await officePart(word.bytes, 'word/document.xml')).toContain('Hộ được hỗ trợ nhà ở');
  }, 60_000);
});
