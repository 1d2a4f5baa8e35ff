import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { faultOf, folder, newCommune, person, siteAt } from './sites.ts';

const started = async (today?: string) => {
  const site = siteAt(join(folder(), 'xa'), today);
  await newCommune(site);
  return site;
};
type Site = Awaited<ReturnType<typeof started>>;
type Stage = 'phat-hien' | 'boi-duong' | 'tong-ket' | 'nhan-rong';
const step = (stage: Stage, on: string, more: object = {}) => ({ stage, on, person: 'Lê Văn Mẫu', evidence: 'Biên bản khảo sát', ...more });
const added = (site: Site, more: object = {}, on = '2024-03-01') => site.call('exemplar.save', { fields: { name: 'Tổ tiết kiệm thôn Ví Dụ', ...more }, first: step('phat-hien', on) });

describe('exemplars', () => {
  it('R40: a model moves through phát hiện – bồi dưỡng – tổng kết – nhân rộng with date, person and evidence; skipping asks for a reason', async () => {
    const site = await started();
    const one = await added(site);
    expect(one).toMatchObject({ stage: 'phat-hien', stageWord: 'Phát hiện', steps: [{ on: '2024-03-01', person: 'Lê Văn Mẫu', evidence: 'Biên bản khảo sát' }] });
    const second = await site.call('exemplar.step', { id: one.id, version: one.version, step: step('boi-duong', '2024-09-10') });
    expect(await faultOf(site.call('exemplar.step', { id: one.id, version: second.version, step: step('nhan-rong', '2025-02-01') }))).toMatchObject({ code: 'thieu-ly-do', item: 'skipReason', message: 'Chưa ghi lý do bỏ qua khâu Tổng kết.' });
    expect(await faultOf(site.call('exemplar.step', { id: one.id, version: second.version, step: step('tong-ket', '2024-09-09') }))).toMatchObject({ code: 'ngay-nguoc', item: 'on' });
    const third = await site.call('exemplar.step', { id: one.id, version: second.version, step: step('nhan-rong', '2025-02-01', { skipReason: 'Huyện đã tổng kết trước khi sáp nhập' }) });
    expect(third.steps.map((s) => [s.stage, s.skipReason])).toEqual([['phat-hien', ''], ['boi-duong', ''], ['nhan-rong', 'Huyện đã tổng kết trước khi sáp nhập']]);
    const back = await site.call('exemplar.stepBack', { id: one.id, version: third.version });
    expect(back.stage).toBe('boi-duong');
    expect(await faultOf(site.call('exemplar.stepBack', { id: one.id, version: third.version }))).toMatchObject({ code: 'da-sua-noi-khac' });
  });

  it('R40: evidence is added to a stage recorded before, and taken off again; files must be there, other stages stay as they are', async () => {
    const site = await started();
    const one = await added(site);
    const two = await site.call('exemplar.step', { id: one.id, version: one.version, step: step('boi-duong', '2024-09-10', { evidence: '' }) });
    const scan = await site.upload('scan.add', { fileName: 'giay-xac-nhan.pdf' }, Buffer.from('%PDF-1.4\n%%EOF'));
    const put = (version: number, stage: Stage, evidence: string, attachmentIds: string[]) => site.call('exemplar.evidence', { id: one.id, version, stage, evidence, attachmentIds });
    const three = await put(two.version, 'phat-hien', 'Giấy xác nhận của thôn', [scan.id]);
    expect(three.steps).toEqual([{ ...one.steps[0], evidence: 'Giấy xác nhận của thôn', attachmentIds: [scan.id] }, two.steps[1]]);
    expect(three.attachments).toEqual([{ id: scan.id, fileName: 'giay-xac-nhan.pdf' }]);
    expect(await faultOf(put(three.version, 'boi-duong', '', ['khong-co']))).toMatchObject({ code: 'khong-tim-thay', item: 'attachmentIds' });
    expect(await faultOf(put(three.version, 'nhan-rong', 'Chưa tới', []))).toMatchObject({ code: 'khau-chua-ghi', message: 'Điển hình chưa tới khâu «Nhân rộng».' });
    expect(await faultOf(put(two.version, 'boi-duong', 'Bản cũ', []))).toMatchObject({ code: 'da-sua-noi-khac' });
    const stopped = await site.call('exemplar.stop', { id: one.id, version: three.version, stopped: { on: '2025-01-01', reason: 'Tổ đã giải thể' } });
    expect((await put(stopped.version, 'phat-hien', 'Biên bản khảo sát', [])).steps).toEqual([one.steps[0], two.steps[1]]);
  });

  it('R40: where and since when it was replicated is recorded', async () => {
    const site = await started();
    const one = await added(site);
    const replications = [{ id: 'n1', where: 'Thôn Thử', since: '2025-04-01', note: '12 hộ' }, { id: 'n2', where: 'Xã Mẫu Bên', since: '2025-06-15', note: '' }];
    await site.call('exemplar.save', { id: one.id, version: one.version, fields: { name: one.name }, replications });
    expect((await site.call('exemplar.get', { id: one.id })).replications).toEqual(replications);
  });

  it('a model stopped goes no further until it is followed again', async () => {
    const site = await started();
    const one = await added(site);
    expect(await faultOf(site.call('exemplar.stop', { id: one.id, version: one.version, stopped: { on: '2024-02-01', reason: 'Tổ đã giải thể' } }))).toMatchObject({ code: 'ngay-nguoc' });
    const ended = await site.call('exemplar.stop', { id: one.id, version: one.version, stopped: { on: '2024-05-01', reason: 'Tổ đã giải thể' } });
    expect(await faultOf(site.call('exemplar.step', { id: one.id, version: ended.version, step: step('boi-duong', '2024-06-01') }))).toMatchObject({ code: 'da-dung' });
    const again = await site.call('exemplar.stop', { id: one.id, version: ended.version, stopped: null });
    expect((await site.call('exemplar.step', { id: one.id, version: again.version, step: step('boi-duong', '2024-06-01') })).stage).toBe('boi-duong');
  });

  it('R41: a plan of models per year and for the whole period, planned against achieved, each level with its own criteria', async () => {
    const site = await started();
    const campaign = await site.call('campaign.open', { planCode: 'DNO' });
    const planned = { 'phat-hien': 3, 'boi-duong': 2, 'tong-ket': null, 'nhan-rong': null };
    await site.call('exemplar.savePlan', { fields: { campaignId: campaign.id, year: 2024, level: 'Cấp cơ sở', planned, criteria: 'Được thôn, tổ dân phố bình chọn.' } });
    await site.call('exemplar.savePlan', { fields: { campaignId: campaign.id, year: null, level: 'Cấp tỉnh', planned: { ...planned, 'nhan-rong': 1 }, criteria: 'Được nhân rộng ở ít nhất hai xã.' } });
    const one = await added(site, { campaignId: campaign.id });
    await site.call('exemplar.step', { id: one.id, version: one.version, step: step('boi-duong', '2025-01-05') });
    await added(site, { name: 'Vườn mẫu hộ Thử', campaignId: campaign.id }, '2024-12-31');
    await added(site, { name: 'Không thuộc phong trào' }, '2024-05-05');

    const { plans, rows } = await site.call('exemplar.planned', { campaignId: campaign.id });
    expect(plans.map((p) => p.criteria)).toEqual(['Được thôn, tổ dân phố bình chọn.', 'Được nhân rộng ở ít nhất hai xã.']);
    expect(rows.map((r) => [r.year, r.plan?.level ?? null, r.stageWord, r.planned, r.achieved])).toEqual([
      [2024, 'Cấp cơ sở', 'Phát hiện', 3, 2], [2024, 'Cấp cơ sở', 'Bồi dưỡng', 2, 0], [2024, 'Cấp cơ sở', 'Tổng kết', null, 0], [2024, 'Cấp cơ sở', 'Nhân rộng', null, 0],
      [2025, null, 'Phát hiện', null, 0], [2025, null, 'Bồi dưỡng', null, 1], [2025, null, 'Tổng kết', null, 0], [2025, null, 'Nhân rộng', null, 0],
      [null, 'Cấp tỉnh', 'Phát hiện', 3, 2], [null, 'Cấp tỉnh', 'Bồi dưỡng', 2, 1], [null, 'Cấp tỉnh', 'Tổng kết', null, 0], [null, 'Cấp tỉnh', 'Nhân rộng', 1, 0],
    ]);
    expect(await faultOf(site.call('exemplar.savePlan', { fields: { campaignId: campaign.id, year: 2024, level: 'Cấp cơ sở', planned, criteria: '' } }))).toMatchObject({ code: 'ke-hoach-da-co', item: 'year' });
  });

  it('a plan goes to the bin and comes back', async () => {
    const site = await started();
    const planned = { 'phat-hien': 1, 'boi-duong': null, 'tong-ket': null, 'nhan-rong': null };
    const { id } = await site.call('exemplar.savePlan', { fields: { year: 2026, planned } });
    await site.call('exemplar.removePlan', { id });
    expect((await site.call('exemplar.planned', {})).plans).toEqual([]);
    await site.call('exemplar.restorePlan', { id });
    expect((await site.call('exemplar.planned', {})).plans).toHaveLength(1);
  });

  it('R43: a profile is sent to the province for publicity and listed for Hội nghị điển hình or Đại hội', async () => {
    const site = await started();
    const one = await added(site);
    const save = (profile: object | null) => site.call('exemplar.save', { id: one.id, fields: { name: one.name }, profile: profile as never });
    expect(await faultOf(save({ sentOn: '2025-03-01', sentTo: '', listedFor: '' }))).toMatchObject({ code: 'thieu-noi-gui', item: 'sentTo' });
    const profile = { sentOn: '2025-03-01', sentTo: 'Sở Nội vụ', listedFor: 'Hội nghị điển hình tiên tiến năm 2025' };
    expect((await save(profile)).profile).toEqual(profile);
    expect((await save({ sentOn: null, sentTo: '', listedFor: '' })).profile).toBeNull();
  });

  it('R80: what the propaganda register says of a model is counted with it', async () => {
    const site = await started();
    const [one, other] = [await added(site), await added(site, { name: 'Vườn mẫu hộ Thử' })];
    const said = (exemplarId: string | null, count: number) => site.call('record.save', { register: 'propaganda', fields: { on: '2026-05-01', channel: 'loa-co-so', title: 'Gương điển hình', count, exemplarId } });
    await said(one.id, 3);
    await said(one.id, 1);
    await said(null, 7);
    const counts = Object.fromEntries((await site.call('exemplar.list', {})).map((e) => [e.id, e.propaganda]));
    expect(counts).toEqual({ [one.id]: 4, [other.id]: 0 });
  });

  it('is listed by campaign, the one that moved last first, with the names behind it', async () => {
    const site = await started();
    const campaign = await site.call('campaign.createOwn', { name: 'Phong trào của xã', fromYear: 2026, toYear: 2026 });
    const subject = await site.call('subject.save', { fields: person('Đặng Thị Mẫu') });
    const subjectId = subject.saved?.id ?? '';
    await added(site, { campaignId: campaign.id, subjectId });
    await added(site, { name: 'Mới hơn', campaignId: campaign.id }, '2025-01-01');
    await added(site, { name: 'Ngoài phong trào' });
    const rows = await site.call('exemplar.list', { campaignId: campaign.id });
    expect(rows.map((e) => [e.name, e.subjectName, e.campaignName])).toEqual([['Mới hơn', '', 'Phong trào của xã'], ['Tổ tiết kiệm thôn Ví Dụ', 'Đặng Thị Mẫu', 'Phong trào của xã']]);
    expect(await site.call('exemplar.list', {})).toHaveLength(3);
  });

  it('needs its first step, a subject and files that are there; goes to the bin and comes back', async () => {
    const site = await started();
    expect(await faultOf(site.call('exemplar.save', { fields: { name: 'Chưa có khâu' } }))).toMatchObject({ code: 'thieu-khau' });
    expect(await faultOf(added(site, { subjectId: 'khong-co' }))).toMatchObject({ code: 'khong-tim-thay', item: 'subjectId' });
    expect(await faultOf(site.call('exemplar.save', { fields: { name: 'Tệp lạ' }, first: step('phat-hien', '2024-03-01', { attachmentIds: ['khong-co'] }) }))).toMatchObject({ code: 'khong-tim-thay', item: 'attachmentIds' });
    const one = await added(site);
    await site.call('exemplar.remove', { id: one.id });
    expect(await site.call('exemplar.list', {})).toEqual([]);
    await site.call('exemplar.restore', { id: one.id });
    expect(await site.call('exemplar.get', { id: one.id })).toMatchObject({ name: 'Tổ tiết kiệm thôn Ví Dụ', stage: 'phat-hien' });
  });
});

describe('initiatives', () => {
  it('R42: an initiative is linked to its author with its scope of effect, and speaks for the «có sáng kiến» condition of the nomination', async () => {
    const site = await started('2025-05-10');
    const campaign = await site.call('campaign.open', { planCode: 'LD23' });
    const forms = (await site.call('campaign.plan', { id: campaign.id })).plan;
    const standard = forms?.awardStandards.find((s) => s.conditions.includes('có sáng kiến được áp dụng hiệu quả'));
    if (standard === undefined) throw new Error('the plan asks for an initiative');
    const saved = await site.call('subject.save', { fields: person('Đặng Thị Mẫu') });
    const subjectId = saved.saved?.id ?? '';
    const round = await site.call('round.save', { fields: { kind: 'campaign', name: 'Tổng kết 2025', year: 2025, campaignId: campaign.id } });
    const { added: [nomination] } = await site.call('nomination.add', { roundId: round.id, subjectIds: [subjectId], award: { source: 'campaign', formId: standard.awardFormIds[0] ?? '' }, merit: '' });
    const line = nomination?.items.find((item) => item.name === 'có sáng kiến được áp dụng hiệu quả');
    expect(line?.state).toBe('con-thieu');
    const initiative = (name: string, more: object) => site.call('record.save', { register: 'initiative', fields: { name, year: 2024, subjectIds: [subjectId], ...more } });
    await initiative('Chưa trình', {});
    await initiative('Tưới nhỏ giọt', { scope: 'co-so', recognisedBy: 'UBND xã Tân Mẫu', decisionNumber: '12/QĐ-UBND', recognisedOn: '2024-11-05' });
    await site.call('record.save', { register: 'initiative', fields: { name: 'Của người khác', year: 2024, scope: 'tinh', recognisedBy: 'Sở', decisionNumber: '1' } });

    const page = await site.call('nomination.get', { id: nomination?.id ?? '' });
    expect(page.initiatives.map((i) => [i.name, i.scopeWord, i.recognised, i.lines])).toEqual([
      ['Chưa trình', 'Chưa được công nhận', false, []],
      ['Tưới nhỏ giọt', 'Cơ sở', true, ['XAC_NHAN_SANG_KIEN', line?.code]],
    ]);
    // The clerk decides: nothing is ticked by itself.
    expect(page.nomination.items.find((item) => item.code === line?.code)?.state).toBe('con-thieu');
    const marked = await site.call('nomination.item', { id: page.nomination.id, version: page.nomination.version, code: line?.code ?? '', state: 'da-co', note: page.initiatives[1]?.sentence ?? '' });
    expect(marked.items.find((item) => item.code === line?.code)).toMatchObject({ state: 'da-co', note: 'Sáng kiến “Tưới nhỏ giọt” (2024; phạm vi ảnh hưởng: Cơ sở; Quyết định 12/QĐ-UBND ngày 05/11/2024, UBND xã Tân Mẫu)' });
  });
});
