import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { faultOf, folder, newCommune, siteAt } from './sites.ts';

const started = async () => {
  const site = siteAt(join(folder(), 'xa'));
  await newCommune(site);
  return site;
};
const MEMBERS = [{ id: 'm1', name: 'Xã Tân Mẫu', own: true }, { id: 'm2', name: 'Xã Ví Dụ' }, { id: 'm3', name: 'Phường Thử' }];
const TABLE = [{ id: 'i1', group: 'Kinh tế', text: 'Thu ngân sách', max: 60 }, { id: 'i2', text: 'Giảm hộ nghèo', max: 40 }, { id: 'i3', text: 'Báo cáo chậm', max: 10, penalty: true }];
const block = (more: object = {}) => ({ kind: 'khoi' as const, name: 'số 3', year: 2026, members: MEMBERS, ...more });
const sheet = (memberId: string, i1: number | null, i2: number | null, i3: number | null, self: Record<string, number | null> = {}) => ({ memberId, self, block: { i1, i2, i3 } });

describe('blocks', () => {
  it('R37: by year: members, Trưởng khối, council member in charge; activity plan and log; the criteria of the block’s own activity', async () => {
    const site = await started();
    const activities = [
      { id: 'a1', kind: 'sinh-hoat-chuyen-de' as const, name: 'Sinh hoạt chuyên đề chuyển đổi số', plannedFor: 'Quý I', heldOn: '2026-03-20', note: '42 người dự' },
      { id: 'a2', kind: 'giao-luu' as const, name: 'Giao lưu kinh nghiệm', plannedFor: 'Quý III' },
      { id: 'a3', kind: 'van-nghe-the-thao' as const, name: 'Hội thao khối', plannedFor: 'Tháng 9' },
    ];
    const fields = block({ headId: 'm2', deputyId: 'm3', councilMember: 'Bà Trần Thị Thử', plan: 'Kế hoạch hoạt động năm 2026', activities, ownCriteria: 'Tổ chức đủ các hoạt động trong kế hoạch.' });
    const { block: saved } = await site.call('block.save', { fields });
    expect(saved).toMatchObject({ headId: 'm2', councilMember: 'Bà Trần Thị Thử', ownCriteria: 'Tổ chức đủ các hoạt động trong kế hoạch.' });
    await site.call('block.save', { fields: block({ name: 'số 3', year: 2025 }) });
    const rows = await site.call('block.list', {});
    expect(rows.map((r) => [r.year, r.kindWord, r.name, r.members, r.head, r.activities])).toEqual([[2026, 'Khối thi đua', 'số 3', 3, 'Xã Ví Dụ', '1/3'], [2025, 'Khối thi đua', 'số 3', 3, '', '']]);
    expect(await site.call('block.list', { year: 2025 })).toHaveLength(1);
    expect(await faultOf(site.call('block.save', { fields: block({ name: 'Khối thi đua số 3' }) }))).toMatchObject({ code: 'khoi-da-co', item: 'name' });
  });

  it('R38: items with maximum, self-score, khối score, total, rank and ties', async () => {
    const site = await started();
    const fields = block({ table: TABLE, tableSource: 'Công văn 12/KTĐ', sheets: [sheet('m1', 55.5, 40, 0, { i1: 60, i2: 40, i3: 0 }), sheet('m2', 58, 38, 0.5), sheet('m3', 50, 30, 5)] });
    const view = await site.call('block.save', { fields });
    expect(view.maximum).toBe(100);
    expect(view.ranking.map((r) => [r.name, r.self, r.block, r.rank, r.tied])).toEqual([['Xã Tân Mẫu', 100, 95.5, 1, true], ['Xã Ví Dụ', null, 95.5, 1, true], ['Phường Thử', null, 75, 3, false]]);
    expect(view.warnings).toEqual(['Đồng hạng 1: Xã Tân Mẫu, Xã Ví Dụ.']);

    const open = await site.call('block.save', { id: view.block.id, version: view.block.version, fields: { ...fields, sheets: [sheet('m1', 55.5, null, 0), sheet('m2', 58, 38, 0.5)] } });
    expect(open.ranking.map((r) => [r.name, r.block, r.rank, r.missing])).toEqual([['Xã Ví Dụ', 95.5, 1, 0], ['Xã Tân Mẫu', null, null, 1], ['Phường Thử', null, null, 3]]);
    expect(await faultOf(site.call('block.save', { id: view.block.id, version: open.block.version, fields: { ...fields, sheets: [sheet('m2', 60.5, 1, 1)] } }))).toMatchObject({
      code: 'diem-vuot-toi-da', item: 'score-block-m2-i1', message: 'Xã Ví Dụ, «Thu ngân sách»: điểm của khối 60,5 lớn hơn điểm tối đa 60.',
    });
  });

  it('R38: bình xét, suy tôn of the leading unit with its votes, feeding the Cờ proposal', async () => {
    const site = await started();
    const sheets = [sheet('m1', 50, 40, 0), sheet('m2', 58, 38, 0.5), sheet('m3', 50, 30, 5)];
    const acclaim = { on: '2026-12-20', voters: 9, votes: { m1: 2, m2: 7 }, leaderId: 'm2', note: '' };
    const view = await site.call('block.save', { fields: block({ table: TABLE, sheets, acclaim }) });
    expect(view.ranking.map((r) => [r.name, r.votes, r.leads])).toEqual([['Xã Ví Dụ', 7, true], ['Xã Tân Mẫu', 2, false], ['Phường Thử', null, false]]);
    expect(view.warnings).toEqual([]);
    expect(view.proposal).toBe('Khối thi đua số 3 năm 2026 bình xét ngày 20/12/2026, suy tôn Xã Ví Dụ là đơn vị dẫn đầu (7/9 phiếu, tổng điểm 95,5/100, xếp thứ 1); đề nghị xét tặng Cờ thi đua của UBND tỉnh.');
    expect((await site.call('block.list', {}))[0]?.leader).toBe('Xã Ví Dụ');

    const other = await site.call('block.save', { id: view.block.id, version: view.block.version, fields: block({ table: TABLE, sheets, acclaim: { ...acclaim, leaderId: 'm1', votes: { m1: 7 } } }) });
    expect(other.warnings).toEqual(['Xã Tân Mẫu được suy tôn nhưng xếp thứ 2; điểm cao nhất là Xã Ví Dụ. Ghi lý do vào biên bản bình xét.']);
    const tooMany = { ...acclaim, votes: { m2: 10 } };
    expect(await faultOf(site.call('block.save', { id: view.block.id, fields: block({ acclaim: tooMany }) }))).toMatchObject({ code: 'phieu-vuot-nguoi-bau', item: 'vote-m2' });
  });

  it('R38: scores pasted from a spreadsheet are read with the block’s names and saved by nobody', async () => {
    const site = await started();
    const { block: saved } = await site.call('block.save', { fields: block({ table: TABLE }) });
    const text = 'Tiêu chí\tXã Ví Dụ\tXã Tân Mẫu\nThu ngân sách\t58,5\t\nGiảm hộ nghèo\t38\t41';
    const read = await site.call('block.pasteScores', { id: saved.id, which: 'block', text });
    expect(read.cells).toEqual([{ memberId: 'm2', itemId: 'i1', score: 58.5 }, { memberId: 'm1', itemId: 'i1', score: null }, { memberId: 'm2', itemId: 'i2', score: 38 }]);
    expect(read.faults).toEqual([{ row: 3, column: 3, message: 'Xã Tân Mẫu, «Giảm hộ nghèo»: điểm 41 lớn hơn điểm tối đa 40.' }]);
    expect((await site.call('block.get', { id: saved.id })).block.sheets).toEqual([]);
  });

  it('goes into another year with members and table, without scores, head, plan and acclaim', async () => {
    const site = await started();
    const acclaim = { on: '2026-12-20', voters: 9, votes: { m2: 7 }, leaderId: 'm2', note: '' };
    const { block: saved } = await site.call('block.save', { fields: block({ table: TABLE, headId: 'm1', plan: 'Kế hoạch 2026', sheets: [sheet('m1', 1, 1, 1)], acclaim, ownCriteria: 'Đủ hoạt động.' }) });
    const { block: next } = await site.call('block.copyToYear', { id: saved.id, year: 2027 });
    expect(next).toMatchObject({ year: 2027, members: saved.members, table: saved.table, ownCriteria: 'Đủ hoạt động.', headId: null, plan: '', sheets: [], acclaim: null });
    expect(await faultOf(site.call('block.copyToYear', { id: saved.id, year: 2027 }))).toMatchObject({ code: 'khoi-da-co' });
  });

  it.each([
    ['a member twice', { members: [...MEMBERS, { id: 'm4', name: 'xã tân mẫu' }] }, { code: 'trung-thanh-vien', item: 'member-m4' }],
    ['two units of one’s own', { members: [MEMBERS[0], { id: 'm4', name: 'Xã Khác', own: true }] }, { code: 'hai-don-vi-minh' }],
    ['a head who is no member', { headId: 'm9' }, { code: 'khong-phai-thanh-vien', item: 'headId' }],
    ['head and deputy in one', { headId: 'm1', deputyId: 'm1' }, { code: 'trung-chuc', item: 'deputyId' }],
    ['an acclaimed unit who is no member', { acclaim: { on: '2026-12-20', voters: 3, votes: {}, leaderId: 'm9', note: '' } }, { code: 'khong-phai-thanh-vien', item: 'leaderId' }],
  ])('refuses %s', async (_what, more, wanted) => {
    const site = await started();
    expect(await faultOf(site.call('block.save', { fields: block(more) }))).toMatchObject(wanted);
  });

  it('forgets scores of an item that was taken out; goes to the bin and comes back', async () => {
    const site = await started();
    const { block: saved } = await site.call('block.save', { fields: block({ table: TABLE, sheets: [sheet('m1', 50, 40, 0)] }) });
    const { block: less } = await site.call('block.save', { id: saved.id, version: saved.version, fields: block({ table: TABLE.slice(0, 1), sheets: saved.sheets }) });
    expect(less.sheets[0]?.block).toEqual({ i1: 50 });
    await site.call('block.remove', { id: saved.id });
    expect(await site.call('block.list', {})).toEqual([]);
    await site.call('block.restore', { id: saved.id });
    expect((await site.call('block.get', { id: saved.id })).block.name).toBe('số 3');
  });
});
