import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PaperKind } from '../../../shared/api/dossier.ts';
import { concerns } from '../../../electron/usecases/campaign-papers.ts';
import { tableOf } from '../../../electron/usecases/tracking-papers.ts';
import { officePart, pdfText } from '../documents/tools.ts';
import { commune } from '../../shared/documents/samples.ts';
import { faultOf, folder, newCommune, siteAt } from './sites.ts';

const started = async (today = '2023-11-20') => {
  const site = siteAt(join(folder(), 'xa'), today);
  await newCommune(site);
  const campaign = await site.call('campaign.open', { planCode: 'LDNN' });
  const paper = async (kind: PaperKind, id: string): Promise<string> => pdfText((await site.download('paper.make', { kind, id, format: 'pdf' })).bytes);
  const sheet = async (kind: PaperKind, id: string): Promise<string> => officePart((await site.download('paper.make', { kind, id, format: 'xlsx' })).bytes, 'xl/sharedStrings.xml');
  return { site, campaign, paper, sheet };
};
const MEMBERS = [{ id: 'm1', name: 'Xã Tân Mẫu', own: true }, { id: 'm2', name: 'Xã Ví Dụ' }];

describe('papers of a campaign', () => {
  it('R27: the launching plan is printed with its own targets, tasks and the plan it rests on; a draft until it is issued', async () => {
    const { site, campaign, paper } = await started('2022-10-03');
    expect(await faultOf(paper('ke-hoach-phat-dong', campaign.id))).toMatchObject({ code: 'chua-co-ke-hoach-phat-dong' });
    const target = await site.call('ownTarget.save', { fields: { campaignId: campaign.id, kind: 'target', text: 'Hộ nghèo đăng ký thoát nghèo', comparator: 'gte', min: 10, minInclusive: true, unit: 'hộ', source: 'Nghị quyết của HĐND xã' } });
    const fields = await site.call('launching.prepare', { campaignId: campaign.id });
    const saved = await site.call('launching.save', { fields: { ...fields, ownTargetIds: [target.id], number: '15', date: '2022-10-01', tasks: [{ id: 't1', body: 'Các thôn', task: 'Tổ chức đăng ký', due: '2022-10-30' }] } });
    const draft = await paper('ke-hoach-phat-dong', campaign.id);
    expect(draft).toContain('DỰ THẢO');
    expect(draft).toContain('Số: 15/KH-UBND Tân Mẫu, ngày 01 tháng 10 năm 2022');
    expect(draft).toContain('Hộ nghèo đăng ký thoát nghèo');
    expect(draft).toContain('- Tổ chức đăng ký; hoàn thành chậm nhất ngày 30 tháng 10 năm 2022.');
    expect(draft).toContain('Thực hiện Kế hoạch ban hành kèm theo Quyết định số 1479/QĐ-UBND ngày 24/8/2022 của Ủy ban nhân dân tỉnh Lâm Đồng về tổ chức thực hiện Phong trào thi đua');
    expect(draft).toContain('TM. ỦY BAN NHÂN DÂN CHỦ TỊCH Trần Ký Mẫu');
    await site.call('launching.issue', { campaignId: campaign.id, version: saved.plan.version });
    expect(await paper('ke-hoach-phat-dong', campaign.id)).not.toContain('DỰ THẢO');
  }, 30_000);

  it('R75: a difficulty of the register becomes a letter to the body it is sent to', async () => {
    const { site, campaign, paper } = await started();
    const line = await site.call('record.save', { register: 'feedback', fields: { campaignId: campaign.id, raisedOn: '2023-11-01', content: 'Chưa rõ cách rà soát hộ nghèo.', proposal: 'Hướng dẫn cách rà soát.' } });
    expect(await faultOf(paper('cong-van-vuong-mac', line.id))).toMatchObject({ code: 'vuong-mac-chua-co-noi-nhan', item: 'sentTo' });
    const sent = await site.call('record.save', { register: 'feedback', id: line.id, version: line.version, fields: { campaignId: campaign.id, raisedOn: '2023-11-01', content: 'Chưa rõ cách rà soát hộ nghèo.', proposal: 'Hướng dẫn cách rà soát.', sentTo: 'Sở Nội vụ', sentOn: '2023-11-02', document: '88' } });
    const text = await paper('cong-van-vuong-mac', sent.id);
    expect(text).toContain('Số: 88/UBND V/v khó khăn, vướng mắc khi thực hiện phong trào thi đua Tân Mẫu, ngày 02 tháng 11 năm 2023');
    expect(text).toContain('Kính gửi: Sở Nội vụ.');
    expect(text).toContain('Chưa rõ cách rà soát hộ nghèo. Ủy ban nhân dân xã Tân Mẫu kiến nghị: Hướng dẫn cách rà soát.');
    expect(text).not.toContain('DỰ THẢO');
  }, 30_000);

  it('R76: an inspection of the register becomes a note with its findings and remedies', async () => {
    const { site, campaign, paper } = await started();
    const fields = { campaignId: campaign.id, kind: 'giam-sat', timing: 'dinh-ky', inspector: 'Ban Thanh tra nhân dân', inspected: 'Thôn Ví Dụ', plannedFor: '2023-11-25' };
    const line = await site.call('record.save', { register: 'inspection', fields });
    await site.call('record.save', { register: 'inspection', id: line.id, version: line.version, fields: { ...fields, visitedOn: '2023-11-18', findings: 'Đã lập sổ theo dõi.', remedies: 'Ghi đủ ngày nhận.', remedyDue: '2023-12-01' } });
    const text = await paper('phieu-kiem-tra', line.id);
    expect(text).toContain('I. KẾT LUẬN Đã lập sổ theo dõi. II. VIỆC PHẢI KHẮC PHỤC Ghi đủ ngày nhận. Hạn khắc phục: ngày 01 tháng 12 năm 2023.');
  }, 30_000);

  it('R79: units below that owe something are reminded by a letter, the others are not in it', async () => {
    const { site, campaign, paper } = await started();
    await site.call('obligation.save', { fields: { campaignId: campaign.id, content: 'Báo cáo kết quả năm', kind: 'bao-cao', to: ['Ủy ban nhân dân xã Tân Mẫu'], due: { kind: 'date', date: '2023-11-10', bound: 'by' } } });
    await site.call('follow.addUnits', { campaignId: campaign.id, names: 'Thôn Ví Dụ\nThôn Giả Định' });
    const { rows } = await site.call('follow.list', { campaignId: campaign.id });
    const [first] = rows;
    const asked = first?.reports.find((report) => report.lastDay === '2023-11-10');
    if (first === undefined || asked === undefined) throw new Error('the report is asked of both');
    await site.call('follow.save', { id: first.follow.id, version: first.follow.version, fields: { campaignId: campaign.id, unitName: first.follow.unitName, launchedOn: '2022-10-01', reports: [{ occurrenceKey: asked.occurrenceKey, receivedOn: '2023-11-09' }] } });
    const after = await site.call('follow.list', { campaignId: campaign.id });
    const late = after.rows.filter((row) => row.remind.length > 0).map((row) => row.follow.unitName);
    const text = await paper('cong-van-don-doc', campaign.id);
    expect(late).toContain('Thôn Giả Định');
    expect(text).toMatch(/V\/v đôn đốc thực hiện, báo cáo phong trào thi đua/u);
    expect(text).toContain('(hạn 10/11/2023)');
    for (const name of ['Thôn Ví Dụ', 'Thôn Giả Định']) expect(text.includes(name)).toBe(late.includes(name));
    // Only those chosen, by their line or as the page of all units names them.
    await site.call('follow.addUnits', { campaignId: campaign.id, names: 'Thôn Minh Họa' });
    const chosen = await paper('cong-van-don-doc', `${campaign.id}/ten thon minh hoa`);
    expect([chosen.includes('Thôn Minh Họa'), chosen.includes('Thôn Giả Định')]).toEqual([true, false]);
    const line = after.rows.find((row) => row.follow.unitName === 'Thôn Giả Định')?.follow.id ?? '';
    expect(await paper('cong-van-don-doc', `${campaign.id}/${line}`)).toContain('Thôn Giả Định');
    expect((await faultOf(paper('cong-van-don-doc', `${campaign.id}/ten thon khac`))).code).toBe('khong-don-vi-nao-cham');
  }, 30_000);

  it('R38: a unit prints its own sheet and the block’s table, as paper and as spreadsheet', async () => {
    const { site, paper, sheet } = await started();
    const table = [{ id: 'i1', group: 'Kinh tế', text: 'Thu ngân sách', max: 60 }, { id: 'i2', text: 'Báo cáo chậm', max: 10, penalty: true }];
    const { block } = await site.call('block.save', {
      fields: { kind: 'khoi', name: 'số 3', year: 2023, members: MEMBERS, headId: 'm1', table, sheets: [{ memberId: 'm1', self: { i1: 60, i2: 0 }, block: { i1: 55.5, i2: 0.5 } }], activities: [{ id: 'a1', kind: 'giao-luu', name: 'Giao lưu kinh nghiệm', plannedFor: 'Quý III' }] },
    });
    const own = await paper('bang-cham-diem', `${block.id}/m1`);
    expect(own).toContain('Xã Tân Mẫu - Khối thi đua số 3, năm 2023');
    expect(own).toContain('Tổng điểm 60 60 55');
    expect(own).toContain('Xếp hạng: 1, trong 2 đơn vị.');
    expect(await faultOf(paper('bang-cham-diem', `${block.id}/m9`))).toMatchObject({ code: 'khong-phai-thanh-vien' });
    expect(await sheet('bang-cham-diem', block.id)).toContain('Xã Ví Dụ: điểm khối chấm');
    const plan = await paper('ke-hoach-khoi', block.id);
    expect(plan).toContain('- Trưởng khối: Xã Tân Mẫu.');
    expect(plan).toContain('TM. KHỐI THI ĐUA TRƯỞNG KHỐI CHỦ TỊCH UBND XÃ TÂN MẪU Trần Ký Mẫu');
  }, 30_000);

  it('R43: exemplars are listed by stage, and one has its profile for the province', async () => {
    const { site, campaign, paper, sheet } = await started();
    const one = await site.call('exemplar.save', {
      fields: { name: 'Tổ tiết kiệm thôn Ví Dụ', campaignId: campaign.id, summary: 'Góp vốn giúp 12 hộ.' },
      first: { stage: 'phat-hien', on: '2023-03-01', person: 'Lê Văn Mẫu', evidence: 'Biên bản khảo sát' },
      profile: { sentOn: '2023-10-01', sentTo: 'Sở Nội vụ', listedFor: 'Hội nghị điển hình tiên tiến tỉnh' },
    });
    const profile = await paper('ho-so-dien-hinh', one.id);
    expect(profile).toContain('Kính gửi: Sở Nội vụ.');
    expect(profile).toContain('- Giới thiệu tham dự: Hội nghị điển hình tiên tiến tỉnh.');
    expect(profile).toContain('Phát hiện 01/03/2023 Lê Văn Mẫu Biên bản khảo sát');
    expect(await paper('danh-sach-dien-hinh', campaign.id)).toContain('I. Phát hiện (01) 1 Tổ tiết kiệm thôn Ví Dụ');
    expect(await sheet('danh-sach-dien-hinh', 'all')).toContain('Tổ tiết kiệm thôn Ví Dụ');
  }, 30_000);

  it('R72: the calendar of a campaign prints the last day on time, «trước 15/11» being 14/11', async () => {
    const { site, campaign, paper, sheet } = await started('2023-11-01');
    await site.call('obligation.save', { fields: { campaignId: campaign.id, content: 'Báo cáo kết quả năm', kind: 'bao-cao', to: ['Sở Nội vụ'], due: { kind: 'date', date: '2023-11-15', bound: 'before' } } });
    const text = await paper('lich-han', `${campaign.id}/2023`);
    expect(text).toContain('LỊCH VÀ HẠN');
    expect(text).toMatch(/Ba 14\/11\/2023 Hạn gửi: Báo cáo kết quả năm gửi Sở Nội vụ/iu);
    expect(await sheet('lich-han', 'all')).toContain('Phong trào');
    // The column takes the short title of the plan; the calendar of one campaign has its whole name.
    const all = await paper('lich-han', 'all/2023');
    expect(all.replace(/\s/gu, '')).toContain('Vìngườinghèo-Khôngđểaibịbỏlạiphíasau(LâmĐồng)');
    expect(all).not.toContain('giai đoạn 2022 - 2025');
  }, 30_000);

  it('the table of indicators prints the wording, the figure of each year and the verdict', async () => {
    const { site, campaign, paper, sheet } = await started();
    const target = await site.call('ownTarget.save', { fields: { campaignId: campaign.id, kind: 'target', text: 'Hộ nghèo đăng ký thoát nghèo', comparator: 'gte', min: 10, minInclusive: true, unit: 'hộ', per: 'năm', figure: 'ít nhất 10 hộ/năm' } });
    await site.call('indicator.saveValue', { fields: { campaignId: campaign.id, indicatorId: target.id, year: 2022, kind: 'level', value: 12, source: 'Báo cáo 30/BC-UBND' } });
    const text = await paper('bang-chi-tieu', campaign.id);
    expect(text).toContain('Chỉ tiêu của đơn vị');
    expect(text).toMatch(/Hộ nghèo đăng ký thoát nghèo hộ ít nhất 10 hộ\/ ?năm .*12/u);
    expect(await sheet('bang-chi-tieu', campaign.id)).toContain('ít nhất 10 hộ/năm');
  }, 30_000);

  it('what is no list has no spreadsheet; a file name says what it is, never a name', async () => {
    const { site } = await started();
    expect(await faultOf(site.download('paper.make', { kind: 'bao-cao', id: 'x', format: 'xlsx' }))).toMatchObject({ code: 'khong-co-excel' });
    const { fileName } = await site.download('paper.make', { kind: 'danh-sach-dien-hinh', id: 'all', format: 'docx' });
    expect(fileName).toBe('Danh-sach-dien-hinh-2023-11-20.docx');
  }, 30_000);

  it.each([
    ['xa', 'xã Tân Mẫu', { unitKinds: ['xa'], unitNames: [] }, true],
    ['phuong', 'phường Mẫu', { unitKinds: ['xa'], unitNames: [] }, false],
    ['dac-khu', 'đặc khu Mẫu', { unitKinds: ['xa', 'phuong', 'thi-tran'], unitNames: [] }, true],
    ['xa', 'xã Tân Mẫu', { unitKinds: [], unitNames: [] }, false],
    ['xa', 'xã Tân Mẫu', { unitKinds: ['xa'], unitNames: ['Ví Dụ'] }, false],
  ] as const)('R27: whether a target of the plan concerns %s %s: %j is %s', (kind, name, appliesTo, expected) => {
    expect(concerns({ appliesTo: { scope: 'toan-tinh', population: null, unitKinds: [...appliesTo.unitKinds], unitNames: [...appliesTo.unitNames] } }, { kind, name })).toBe(expected);
  });
});

describe('tableOf', () => {
  const judged = (perYear: { year: number; value: number | null; figure: string }[]) => ({ unitName: 'Thôn Ví Dụ', printed: 'trên 95%', stateWord: 'Đạt', baseline: { words: '90% (năm 2020, tính ra, không in trong kế hoạch)', derived: true }, perYear }) as never;
  const line = (more: object) => ({ owner: 'province', group: 'Xã hội', depth: 0, relationWords: '', concerns: '', text: 'Chỉ tiêu', unit: '%', judged: judged([]), units: [], remedy: '', ambiguity: '', ...more }) as never;
  const counts = { total: 0, reached: 0, exceeded: 0, lagging: 0, notDue: 0, toConfirm: 0, noData: 0, notJudged: 0, sector: '', words: '' };
  const summary = { province: { ...counts, total: 3, reached: 2, lagging: 1 }, unit: counts, provinceBySector: [], unitBySector: [] };

  it('numbers targets through all groups, children under their parents, named units without a number', () => {
    const table = tableOf(
      { campaignName: 'Phong trào', years: [2021, 2022], summary, lines: [line({}), line({ depth: 1, relationWords: 'trong đó' }), line({ depth: 1, units: [judged([])] }), line({ group: 'Y tế' }), line({ owner: 'unit', group: 'x' })] },
      commune,
      '2026-11-05',
    );
    expect(table.groups.map((g) => [g.title, g.lines.map((l) => [l.number, l.text])])).toEqual([
      ['Xã hội', [['1', 'Chỉ tiêu'], ['1.1', 'Trong đó: Chỉ tiêu'], ['1.2', 'Chỉ tiêu'], ['', 'Thôn Ví Dụ']]],
      ['Y tế', [['2', 'Chỉ tiêu']]],
      ['Chỉ tiêu của đơn vị', [['3', 'Chỉ tiêu']]],
    ]);
    expect(table.groups[0]?.lines[0]?.baseline).toBe('90% (2020) (*)');
    expect(table.footnotes).toEqual(['(*) Số đầu kỳ tính ra, không in trong kế hoạch.']);
    expect(table.summary).toBe('3 chỉ tiêu (đạt 2, chưa đạt 1)');
  });

  it('shows the years that have figures, six at most, the number alone where the unit has its column', () => {
    const years = [2018, 2019, 2020, 2021, 2022, 2023, 2024];
    const perYear = years.slice(0, 3).map((year) => ({ year, value: 95.5, figure: '95,5%' }));
    const table = tableOf({ campaignName: '', years, summary, lines: [line({ judged: judged([...perYear, { year: 2021, value: null, figure: 'đã đạt ngày 02/9/2021' }]) })] }, commune, '2026-11-05');
    expect(table.years).toEqual([2018, 2019, 2020, 2021]);
    expect(table.groups[0]?.lines[0]?.figures).toEqual([{ words: '95,5', value: 95.5 }, { words: '95,5', value: 95.5 }, { words: '95,5', value: 95.5 }, { words: 'đã đạt ngày 02/9/2021', value: null }]);
    expect(tableOf({ campaignName: '', years, summary, lines: [line({})] }, commune, '2026-11-05').years).toEqual(years.slice(-6));
  });
});
