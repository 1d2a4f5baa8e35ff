import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Site } from '../../../electron/demo/site.ts';
import type { IndicatorLine } from '../../../shared/api/indicator.ts';
import { planByCode } from '../../../shared/catalogue/plans.ts';
import { faultOf, folder, newCommune, siteAt } from './sites.ts';

const SOURCE = 'Báo cáo số 12/BC-UBND';

/** A commune with one opened campaign, and short ways to its figures. */
async function opened(planCode: string, today = '2026-01-20') {
  const site = siteAt(join(folder(), 'xa'), today);
  await newCommune(site);
  return { site, ...(await campaignOf(site, planCode)) };
}

async function campaignOf(site: Site, planCode: string) {
  const { id } = await site.call('campaign.open', { planCode });
  const enter = (indicatorId: string, year: number, value: number | null, more: object = {}) =>
    site.call('indicator.saveValue', { fields: { campaignId: id, indicatorId, year, kind: 'level', value, source: SOURCE, ...more } });
  const page = (year = 2025, more: object = {}) => site.call('indicator.page', { campaignId: id, year, ...more });
  const line = async (indicatorId: string, year = 2025, more: object = {}): Promise<IndicatorLine> => {
    const found = (await page(year, more)).lines.find((one) => one.id === indicatorId);
    if (found === undefined) throw new Error(`${indicatorId} is not on the page`);
    return found;
  };
  return { id, enter, page, line };
}

const own = (campaignId: string, more: object) => ({ fields: { campaignId, kind: 'target' as const, text: 'Chỉ tiêu mẫu', comparator: 'gte' as const, min: 90, unit: '%', ...more } });

describe('verdicts at the level of the contract', () => {
  it('R11: 95,0 does not reach «trên 95%» and reaches «ít nhất 95%» and a bare «95%», 10,0 does not reach «dưới 10%»; every verdict has its printed wording and a sentence', async () => {
    const above = await opened('DNO');
    await above.enter('DNO-17', 2025, 95.0);
    expect((await above.line('DNO-17')).judged).toMatchObject({ state: 'chua-dat', stateWord: 'Chưa đạt', printed: 'trên 95% dân số' });
    const least = await above.site.call('ownTarget.save', own(above.id, { min: 95 }));
    await above.enter(least.id, 2025, 95.0);
    expect((await above.line(least.id)).judged).toMatchObject({ state: 'dat', printed: 'ít nhất 95%' });
    const { enter, line } = await opened('DBI');
    await enter('DBI-25', 2025, 95);
    const equal = await line('DBI-25');
    expect(equal.judged).toMatchObject({ state: 'dat', figure: '95%' });
    expect(equal.judged.sentence).toBe('Năm 2025 là 95%; chỉ tiêu ghi «y tế xã 95%» (từ 95% là đạt, hơn nữa là vượt): đạt.');
    const poor = await campaignOf((await opened('LD23')).site, 'LDNN');
    await poor.enter('LDNN-10', 2025, 10);
    expect((await poor.line('LDNN-10')).judged.state).toBe('chua-dat');
  });

  it('R13: a figure entered as a yearly level gives the fall year on year and as the mean of the period, each with its method, in points', async () => {
    const { enter, line } = await opened('DBI');
    await enter('DBI-24', 2021, 26.96);
    await enter('DBI-24', 2022, 24.96);
    const fall = await line('DBI-24a', 2022, { on: '2023-01-20' });
    expect(fall).toMatchObject({ depth: 1, relationWords: 'mức thay đổi', measure: 'change-points', unit: 'điểm %', measureWord: 'tăng, giảm theo điểm %', entryKinds: ['level', 'change'] });
    expect(fall.judged.perYear.slice(0, 2)).toMatchObject([{ year: 2021, figure: 'giảm 2,97 điểm %', state: 'dat' }, { year: 2022, figure: 'giảm 2 điểm %', state: 'chua-den-han' }]);
    expect(fall.judged.change?.yearOnYear).toMatchObject({ figure: 'giảm 2 điểm %', methodWords: 'tính từ số liệu các năm' });
    expect(fall.judged.change?.average).toMatchObject({ figure: 'giảm 2,49 điểm %', methodWords: 'tính từ số liệu các năm' });
    await enter('DBI-24a', 2022, 3.1, { kind: 'change' });
    expect((await line('DBI-24a', 2022, { on: '2023-01-20' })).judged.change?.yearOnYear).toMatchObject({ figure: 'giảm 3,1 điểm %', methodWords: 'nhập trực tiếp' });
    expect(await line('DBI-10')).toMatchObject({ unit: '%', measureWord: 'tăng, giảm tương đối (%)' });
  });

  it('R14: a year below flags a target to be kept every year though the last year passes', async () => {
    const { enter, line } = await opened('DBI');
    for (const [year, value] of [[2021, 96], [2022, 94], [2023, 95], [2024, 97], [2025, 98]] as const) await enter('DBI-26', year, value);
    const kept = await line('DBI-26');
    expect(kept.judged.state).toBe('chua-dat');
    expect(kept.judged.sentence).toContain('không đạt: 2022');
  });

  it('R15, R16: children stand under their parent; a total of the period and the target of its last year are two', async () => {
    const { enter, page, line } = await opened('DBI');
    const order = (await page()).lines.map(({ id }) => id);
    expect(order.indexOf('DBI-14a')).toBe(order.indexOf('DBI-14') + 1);
    for (const year of [2021, 2022, 2023, 2024]) await enter('DBI-14', year, 80);
    await enter('DBI-14', 2025, 81);
    await enter('DBI-14a', 2025, 94);
    expect((await line('DBI-14')).judged).toMatchObject({ state: 'dat', value: 401, methodWords: 'cộng các năm' });
    expect((await line('DBI-14a')).judged).toMatchObject({ state: 'chua-dat', value: 94 });
  });

  it('R17: an approximate target shows the gap and waits for a person; her verdict stands with name and day', async () => {
    const { site, id, enter, line } = await opened('DBI');
    await enter('DBI-15', 2025, 1280);
    expect((await line('DBI-15')).judged).toMatchObject({ state: 'cho-xac-nhan', stateWord: 'Chờ xác nhận', gap: -20 });
    await site.call('indicator.saveNote', { fields: { campaignId: id, indicatorId: 'DBI-15', year: 2025, verdict: 'dat' } });
    const judged = (await line('DBI-15')).judged;
    expect(judged.state).toBe('dat');
    expect(judged.sentence).toContain('Đã xác nhận đạt (20/01/2026');
    const strict = { fields: { campaignId: id, indicatorId: 'DBI-25', year: 2025, verdict: 'dat' as const } };
    expect(await faultOf(site.call('indicator.saveNote', strict))).toMatchObject({ code: 'khong-can-ket-luan' });
  });

  it('R18: a baseline is printed, derived and marked, or unknown until the unit sets it', async () => {
    const { enter, line } = await opened('DNO');
    const unknown = await line('DNO-18');
    expect(unknown.sideKinds).toContain('baseline');
    expect(unknown.judged.baseline?.words).toBe('đầu kỳ (năm 2020): chưa có số liệu');
    await enter('DNO-18', 2025, 251);
    expect((await line('DNO-18')).judged.state).toBe('chua-co-so-lieu');
    await enter('DNO-18', 2020, 200, { kind: 'baseline' });
    expect((await line('DNO-18')).judged).toMatchObject({ state: 'dat', figure: 'tăng 51 trường', baseline: { words: '200 trường (năm 2020, đơn vị nhập)' } });
    const derived = await (await opened('DBI')).line('DBI-03');
    expect(derived.judged.baseline).toEqual({ words: '18,76% (năm 2020, tính ra, không in trong kế hoạch)', derived: true });
  });

  it('R19: without the country’s figure «không chấm», with it a verdict', async () => {
    const { enter, line } = await opened('LD23');
    await enter('LD23-42', 2025, 3.4);
    expect(await line('LD23-42')).toMatchObject({ sideKinds: ['national'], judged: { state: 'khong-cham' } });
    await enter('LD23-42', 2025, 2.9, { kind: 'national' });
    const judged = (await line('LD23-42')).judged;
    expect(judged.state).toBe('chua-dat');
    expect(judged.perYear.find(({ year }) => year === 2025)?.national).toBe(2.9);
    await enter('LD23-42', 2025, 2.8);
    expect((await line('LD23-42')).judged.state).toBe('dat');
  });

  it('R20: the unit enters what it was assigned; exceeded and reached are counted out of the assigned', async () => {
    const { site, id, enter, line } = await opened('DLK');
    expect(await line('DLK-01')).toMatchObject({ judged: { state: 'khong-cham' }, assigned: { assigned: 0, sentence: expect.stringContaining('Chưa nhập chỉ tiêu được giao') } });
    const goals = await Promise.all([100, 50, 20].map((min, index) => site.call('ownTarget.save', own(id, { kind: 'assigned', parentId: 'DLK-01', text: `Chỉ tiêu được giao ${index + 1}`, min, unit: 'ha', source: 'QĐ 5/QĐ-UBND' }))));
    // Nothing is known yet: not «đạt 0».
    expect((await line('DLK-01')).judged).toMatchObject({ state: 'chua-co-so-lieu', figure: '', sentence: expect.stringMatching(/^Chưa có số liệu của 03 chỉ tiêu được giao/u) });
    await enter(goals[0]?.id ?? '', 2025, 110);
    await enter(goals[1]?.id ?? '', 2025, 50);
    await enter(goals[2]?.id ?? '', 2025, 15);
    const judged = await line('DLK-01');
    expect(judged.assigned).toMatchObject({ assigned: 3, exceeded: 1, reached: 2 });
    expect(judged.judged).toMatchObject({ state: 'chua-dat', figure: 'đạt 02/03 chỉ tiêu được giao (vượt 01, chưa đạt 01)' });
    expect(judged.judged.sentence).toContain('vượt 01/03 chỉ tiêu được giao');
    await enter(goals[2]?.id ?? '', 2025, 15, { kind: 'assigned' });
    expect((await line(goals[2]?.id ?? '')).judged.state).toBe('dat');
    expect((await line('DLK-01')).assigned).toMatchObject({ reached: 3 });
    expect(await faultOf(site.call('ownTarget.save', own(id, { kind: 'assigned' })))).toMatchObject({ code: 'thieu-van-ban-giao', item: 'source' });
  });

  it('R21: «trước năm 2025» ends on 31/12/2024; an event has its day and its paper; words alone are not judged', async () => {
    const { enter, line } = await opened('LD23');
    await enter('LD23-29', 2024, 1, { kind: 'event', eventDate: '2024-12-31' });
    expect((await line('LD23-29')).judged).toMatchObject({ state: 'dat', figure: 'Đạt ngày 31/12/2024' });
    await enter('LD23-29b', 2025, 1, { kind: 'event', eventDate: '2025-01-01' });
    expect((await line('LD23-29b')).judged.state).toBe('chua-dat');
    const told = await opened('DBI');
    await told.enter('DBI-39', 2025, null, { kind: 'event', note: 'Đã mở 12 lớp mẫu' });
    expect((await told.line('DBI-39')).judged).toMatchObject({ state: 'khong-cham', narrative: 'Đã mở 12 lớp mẫu' });
    expect(await faultOf(told.enter('DBI-39', 2025, 3))).toMatchObject({ code: 'sai-loai-so-lieu' });
    expect(await faultOf(enter('LD23-29', 2025, 1, { kind: 'event', eventDate: '2024-02-02' }))).toMatchObject({ code: 'ngay-khac-nam', item: 'eventDate' });
  });

  it('R22: a target names the unit or population it concerns, and figures of named units have verdicts of their own', async () => {
    const { enter, line } = await opened('LDNN');
    expect(await line('LDNN-13')).toMatchObject({ concerns: 'Đam Rông', units: [] });
    await enter('LDNN-13', 2025, 1, { kind: 'event', eventDate: '2025-06-30' });
    expect((await line('LDNN-13')).judged.state).toBe('dat');
    await enter('LDNN-16', 2025, 100, { unitName: 'Xã Mẫu Một' });
    await enter('LDNN-16', 2025, 80, { unitName: 'Xã Mẫu Hai' });
    const named = await line('LDNN-16');
    expect(named.judged.state).toBe('chua-co-so-lieu');
    expect(named.units.map(({ unitName, state }) => [unitName, state])).toEqual([['Xã Mẫu Một', 'dat'], ['Xã Mẫu Hai', 'chua-dat']]);
  });

  it('R23: one figure serves two campaigns with two verdicts: 2,5 điểm % reaches «2 - 3%» and not «trên 3%»', async () => {
    const { site, id, enter, line } = await opened('LD23');
    const poor = await campaignOf(site, 'LDNN');
    await enter('LD23-15a', 2025, 2.5, { kind: 'change' });
    expect((await line('LD23-15a')).judged).toMatchObject({ state: 'dat', figure: 'giảm 2,5 điểm %' });
    const other = await poor.line('LDNN-02');
    expect(other.judged).toMatchObject({ state: 'chua-dat', figure: 'giảm 2,5 điểm %', printed: 'trên 3%/năm' });
    expect(other.alike).toEqual([{ campaignId: id, campaignName: expect.any(String), indicatorId: 'LD23-15a', printed: '2 - 3%' }]);
    const serving = await site.call('indicator.values', { campaignId: poor.id, indicatorId: 'LDNN-02' });
    expect(serving).toMatchObject([{ campaignId: id, indicatorId: 'LD23-15a', value: 2.5, source: SOURCE }]);
    await poor.enter('LDNN-02', 2025, 3.5, { kind: 'change' });
    expect((await poor.line('LDNN-02')).judged.state).toBe('dat');
    expect((await line('LD23-15a')).judged).toMatchObject({ state: 'dat', value: 2.5 });
    expect((await line('LD23-37')).alike).toEqual([]);
  });

  it('R24: own targets stand under the province’s or by themselves, are marked and counted apart', async () => {
    const { site, id, enter, page } = await opened('DBI');
    const before = (await page()).summary;
    const under = await site.call('ownTarget.save', own(id, { parentId: 'DBI-25', text: 'Trạm y tế của xã đạt chuẩn', min: 100 }));
    const free = await site.call('ownTarget.save', own(id, { kind: 'criterion', text: 'Mỗi thôn một tuyến đường hoa', min: null, unit: '' }));
    await enter(under.id, 2025, 100);
    const after = await page();
    const order = after.lines.map((one) => one.id);
    expect(order.indexOf(under.id)).toBe(order.indexOf('DBI-25') + 1);
    expect(order.at(-1)).toBe(free.id);
    expect(after.lines.filter(({ owner }) => owner === 'unit')).toMatchObject([
      { id: under.id, depth: 1, ownKind: 'target', mine: true, judged: { state: 'dat' } },
      { id: free.id, depth: 0, ownKind: 'criterion', group: 'Chỉ tiêu của đơn vị', judged: { state: 'khong-cham' } },
    ]);
    expect(after.summary.province).toEqual(before.province);
    expect(after.summary.unit).toMatchObject({ total: 2, reached: 1, notJudged: 1 });
    expect(await faultOf(site.call('ownTarget.save', { ...own(id, { parentId: under.id, text: 'x' }), id: under.id }))).toMatchObject({ code: 'vong-chi-tieu' });
    await site.call('ownTarget.remove', { id: under.id });
    expect((await page()).summary.unit.total).toBe(1);
    await site.call('ownTarget.restore', { id: under.id });
    const [copied] = await site.call('ownTarget.copyFrom', { campaignId: id, indicatorIds: ['DBI-29'] });
    expect(copied).toMatchObject({ parentId: 'DBI-29', min: 99, minInclusive: false, kind: 'target' });
    expect(await faultOf(site.call('ownTarget.copyFrom', { campaignId: id, indicatorIds: ['DBI-29'] }))).toMatchObject({ code: 'da-sao-chep' });
  });

  it('R25: a figure has year, paper and author; none is never zero; what was replaced stays in the history', async () => {
    const { site, id, enter, line, page } = await opened('DBI');
    expect((await page()).summary.province).toMatchObject({ total: 85, lagging: 0 });
    expect((await line('DBI-47')).judged).toMatchObject({ state: 'chua-co-so-lieu', value: null });
    expect(await faultOf(enter('DBI-47', 2025, null))).toMatchObject({ code: 'chua-co-so-lieu' });
    expect(await faultOf(enter('DBI-47', 2025, 1, { source: ' ' }))).toMatchObject({ item: 'fields.source' });
    const first = await enter('DBI-25', 2025, 90);
    expect(first).toMatchObject({ author: expect.stringMatching(/./u), enteredOn: '2026-01-20', source: SOURCE });
    const second = await enter('DBI-25', 2025, 96, { source: 'Niên giám 2025' });
    expect(second.id).toBe(first.id);
    await site.call('indicator.removeValue', { id: first.id });
    expect((await line('DBI-25')).judged.state).toBe('chua-co-so-lieu');
    await enter('DBI-25', 2025, 97);
    expect(await faultOf(site.call('indicator.restoreValue', { id: first.id }))).toMatchObject({ code: 'da-co-so-lieu' });
    const history = await site.call('indicator.history', { campaignId: id, indicatorId: 'DBI-25' });
    expect(history.map(({ deed, value, source }) => [deed, value, source])).toEqual([['nhap', 97, SOURCE], ['xoa', 96, 'Niên giám 2025'], ['sua', 96, 'Niên giám 2025'], ['nhap', 90, SOURCE]]);
    expect(await faultOf(enter('KHONG-CO', 2025, 1))).toMatchObject({ code: 'khong-co-chi-tieu' });
  });

  it('R25: a pasted block is read, shown with what it would replace, and saved in one step or not at all', async () => {
    const { site, id, enter, page } = await opened('DBI');
    await enter('DBI-07', 2021, 1500);
    const preview = await site.call('indicator.readPaste', { campaignId: id, indicatorIds: ['DBI-07', 'DBI-09', 'DBI-25'], text: 'Chỉ tiêu\t2021\t2022\nTổng thu ngân sách nhà nước trên địa bàn\t1600\t12.5\nTổng sản lượng lương thực có hạt\t-\tabc\nKhông có\t1\t2\n' });
    expect(preview.years).toEqual([2021, 2022]);
    expect(preview.rows.map(({ indicatorId, cells }) => [indicatorId, ...cells.map(({ outcome }) => outcome)])).toEqual([['DBI-07', 'value', 'ask'], ['DBI-09', 'none', 'wrong'], [null, 'value', 'value']]);
    expect(preview.rows[0]?.cells).toMatchObject([{ value: 1600, held: 1500 }, { choices: [12.5, 125], held: null }]);
    expect(preview.rows[2]?.message).toContain('Không có chỉ tiêu tên');
    const value = (indicatorId: string, year: number, amount: number | null) => ({ indicatorId, year, kind: 'level' as const, value: amount, eventDate: null });
    expect(await faultOf(site.call('indicator.savePasted', { campaignId: id, source: SOURCE, values: [value('DBI-07', 2021, 1600), value('DBI-09', 2021, null)] }))).toMatchObject({ code: 'chua-co-so-lieu' });
    expect(await site.call('indicator.figures', { campaignId: id })).toMatchObject([{ value: 1500 }]);
    expect(await site.call('indicator.savePasted', { campaignId: id, source: 'Biểu 01', values: [value('DBI-07', 2021, 1600), value('DBI-07', 2022, 1700)] })).toEqual({ saved: 2, replaced: 1 });
    expect(await site.call('indicator.figures', { campaignId: id })).toMatchObject([{ year: 2021, value: 1600, source: 'Biểu 01' }, { year: 2022, value: 1700 }]);
    expect((await page(2022)).lines.find((one) => one.id === 'DBI-07')?.judged.perYear.map(({ level }) => level)).toEqual([1600, 1700]);
    expect(await faultOf(site.call('indicator.savePasted', { campaignId: id, source: SOURCE, values: [value('DBI-07', 2023, 1), value('DBI-07', 2023, 2)] }))).toMatchObject({ code: 'trung-o' });
  });

  it('R26: at any date the list of reached, exceeded and lagging, with the remedy of each lagging one', async () => {
    const { site, id, enter, page, line } = await opened('DBI');
    for (const [indicatorId, value] of [['DBI-25', 96], ['DBI-49', 47], ['DBI-27', 80], ['DBI-23', 3]] as const) await enter(indicatorId, 2025, value);
    expect((await page(2025, { on: '2025-06-30' })).summary.province).toMatchObject({ exceeded: 1, reached: 1, lagging: 0, notDue: 2 });
    const after = await page();
    expect(after.summary.province).toMatchObject({ exceeded: 1, reached: 1, lagging: 2, notDue: 0 });
    expect(after.summary.provinceBySector.find(({ words }) => words === 'Y tế')).toMatchObject({ exceeded: 1, lagging: 1 });
    await site.call('indicator.saveNote', { fields: { campaignId: id, indicatorId: 'DBI-27', year: 2025, remedy: 'Lập hồ sơ sức khỏe tại thôn' } });
    expect(await line('DBI-27')).toMatchObject({ remedy: 'Lập hồ sơ sức khỏe tại thôn', note: { year: 2025, on: '2026-01-20' } });
    const changed = await site.call('indicator.saveNote', { fields: { campaignId: id, indicatorId: 'DBI-27', year: 2025, remedy: 'Khám lưu động hằng quý' } });
    expect((await line('DBI-27')).note?.id).toBe(changed.id);
    expect((await line('DBI-23')).remedy).toBe('');
  });

  it('R8: the revision of the day judges; a numbered one can be asked for', async () => {
    const { site, id, enter, page, line } = await opened('DBI');
    const indicator = planByCode('DBI')?.indicators.find((one) => one.id === 'DBI-25');
    await site.call('campaign.revise', { id, source: 'dieu-chinh', effectiveFrom: '2025-07-01', document: 'CV 9/UBND', edits: [{ kind: 'put', list: 'indicators', record: { ...indicator, min: 98, max: 98, figure: 'y tế xã 98%' } as never }] });
    await enter('DBI-25', 2025, 96);
    expect(await page()).toMatchObject({ revision: 2, year: 2025 });
    expect((await line('DBI-25')).judged).toMatchObject({ state: 'chua-dat', printed: 'y tế xã 98%' });
    expect(await page(2025, { on: '2025-06-30' })).toMatchObject({ revision: 1 });
    expect((await line('DBI-25', 2025, { revision: 1 })).judged).toMatchObject({ state: 'vuot', printed: 'y tế xã 95%' });
    expect(await faultOf(page(2025, { revision: 7 }))).toMatchObject({ code: 'khong-tim-thay' });
  });

  it('the year asked for is brought into the years of the campaign; a campaign open to an event goes on', async () => {
    const { page } = await opened('DBI');
    expect(await page(2026)).toMatchObject({ year: 2025, years: [2021, 2022, 2023, 2024, 2025] });
    expect((await (await opened('DLK')).page(2026)).years.at(-1)).toBe(2025);
  });
});
