import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { stay, useLeaveGuard } from '../../../../renderer/app/leave-guard.ts';
import { navigate, useNavigation } from '../../../../renderer/app/navigation.ts';
import { endSession } from '../../../../renderer/app/session.ts';
import { BlockPage } from '../../../../renderer/features/blocks/block-page.tsx';
import type { Block, BlockFields } from '../../../../shared/domain/block.ts';
import { err, fault, ok } from '../../../../shared/result.ts';
import { fakeApi, renderPage } from '../../helpers.tsx';
import type { FakeMethods } from '../../helpers.tsx';
import { nomination, programState } from '../work-samples.ts';
import { block, merged, viewOf } from './samples.ts';

beforeEach(() => {
  endSession();
  URL.createObjectURL = vi.fn(() => 'blob:test');
  URL.revokeObjectURL = vi.fn();
});

/** A backend that keeps one block. */
function show(first: Block = block(), tab?: string, more: FakeMethods = {}) {
  let held = first;
  const api = fakeApi({
    'block.get': () => ok(viewOf(held)),
    'unit.state': () => ok(programState()),
    'block.save': ({ version, fields }) => {
      if (version !== held.version) return err(fault('da-sua-noi-khac', 'Mục này vừa được sửa ở nơi khác.'));
      held = merged(held, fields as BlockFields);
      return ok(viewOf(held));
    },
    'block.remove': () => ok({}),
    'block.restore': () => ok({}),
    'block.copyToYear': ({ year }) => ok(viewOf(block({ id: 'b2', year, sheets: [] }))),
    'paper.make': () => ok({ fileName: 'bang.pdf', mediaType: 'application/pdf', bytes: new Uint8Array([1]) }),
    ...more,
  });
  return renderPage(<BlockPage params={{ id: 'b1', ...(tab === undefined ? {} : { tab }) }} />, { api });
}
const cell = (item: string, member: string) => screen.findByRole<HTMLInputElement>('textbox', { name: `${item}: ${member}` });
const foot = (label: string) => within(screen.getByRole('row', { name: new RegExp(`^${label}`) })).getAllByRole('cell').map((one) => one.textContent);
const savedFields = (api: ReturnType<typeof show>['api']) => api.inputs('block.save').at(-1)?.fields as BlockFields;
const save = (user: ReturnType<typeof show>['user']) => user.keyboard('{Control>}s{/Control}');

describe('scores', () => {
  it('R38: a column is typed with the keyboard alone; total and rank follow, an empty cell is not zero', async () => {
    const { user, api } = show(block(), 'cham-diem');
    (await cell('Thu ngân sách', 'Xã Ví Dụ')).focus();
    expect(foot('Tổng điểm')).toEqual(['95', 'chưa đủ']);
    expect(foot('Xếp hạng')).toEqual(['1', 'chưa xếp']);
    expect(screen.getByText(/Chưa đủ điểm nên chưa xếp hạng: Xã Ví Dụ \(còn 3 tiêu chí\)/)).toBeTruthy();
    await user.keyboard('57,5{Enter}40{ArrowDown}2,5');
    expect(document.activeElement).toBe(await cell('Báo cáo chậm', 'Xã Ví Dụ'));
    expect(foot('Tổng điểm')).toEqual(['95', '95']);
    expect(foot('Xếp hạng')).toEqual(['1 đồng hạng', '1 đồng hạng']);
    await user.keyboard('{ArrowUp}{ArrowLeft}');
    expect(document.activeElement).toBe(await cell('Giảm hộ nghèo', 'Xã Tân Mẫu'));
    await save(user);
    await waitFor(() => expect(savedFields(api).sheets[1]).toEqual({ memberId: 'm2', self: {}, block: { i1: 57.5, i2: 40, i3: 2.5 }, note: '' }));
    expect(api.inputs('block.save')[0]).toMatchObject({ id: 'b1', version: 1 });
  });

  it('marks a score over the maximum and one that cannot be read, keeps what was typed and holds the save back', async () => {
    const { user, api } = show(block(), 'cham-diem');
    const over = await cell('Thu ngân sách', 'Xã Ví Dụ');
    await user.type(over, '61');
    expect(over.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText('Xã Ví Dụ, «Thu ngân sách»: điểm của khối 61 lớn hơn điểm tối đa 60.')).toBeTruthy();
    const unread = await cell('Giảm hộ nghèo', 'Xã Ví Dụ');
    await user.type(unread, '8.5');
    await user.tab();
    expect(unread.value).toBe('8.5');
    expect(screen.getByText('“8.5” có thể đọc theo hai cách.')).toBeTruthy();
    await save(user);
    expect(api.inputs('block.save')).toEqual([]);
    await user.clear(unread);
    await user.type(unread, '8,5');
    await user.clear(over);
    await save(user);
    await waitFor(() => expect(savedFields(api).sheets[1]?.block).toEqual({ i1: null, i2: 8.5 }));
  });

  it('a block of cells pasted into the grid is shown before it is written, and can be taken back', async () => {
    const { user, api } = show(block(), 'cham-diem');
    fireEvent.paste(await cell('Thu ngân sách', 'Xã Tân Mẫu'), { clipboardData: { getData: () => '\tXã Ví Dụ\tXã Tân Mẫu\nGiảm hộ nghèo\t38\t\nThu ngân sách\t58,5\t99' } });
    const dialog = within(await screen.findByRole('dialog', { name: 'Dán điểm của khối từ Excel' }));
    expect(dialog.getByText('Đọc được 3 ô, 1 chỗ cần xem và không ghi. 1 ô đang có điểm sẽ thành trống.')).toBeTruthy();
    expect(dialog.getByText('Dòng 3, cột 3: Xã Tân Mẫu, «Thu ngân sách»: điểm 99 lớn hơn điểm tối đa 60.')).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Ghi vào bảng' }));
    expect((await cell('Thu ngân sách', 'Xã Ví Dụ')).value).toBe('58,5');
    expect((await cell('Giảm hộ nghèo', 'Xã Tân Mẫu')).value).toBe('');
    await user.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    expect((await cell('Giảm hộ nghèo', 'Xã Tân Mẫu')).value).toBe('40');
    expect(api.inputs('block.save')).toEqual([]);
  });

  it('says why a block of cells does not fit', async () => {
    const { user } = show(block(), 'cham-diem');
    await user.click(await screen.findByRole('button', { name: 'Dán từ Excel' }));
    const dialog = within(await screen.findByRole('dialog'));
    fireEvent.change(dialog.getByRole('textbox', { name: 'Vùng chép từ Excel' }), { target: { value: '1\t2\n3\t4' } });
    expect(await dialog.findByText('Dán 2 dòng, bảng có 3 tiêu chí.')).toBeTruthy();
    expect(dialog.getByRole('button', { name: 'Ghi vào bảng' })).toHaveProperty('disabled', true);
  });

  it('writes 0 into the empty penalties when told to, and never by itself', async () => {
    const { user } = show(block(), 'cham-diem');
    expect((await cell('Báo cáo chậm', 'Xã Ví Dụ')).value).toBe('');
    await user.click(screen.getByRole('button', { name: 'Ghi 0 vào điểm trừ còn trống' }));
    expect((await cell('Báo cáo chậm', 'Xã Ví Dụ')).value).toBe('0');
    expect((await cell('Thu ngân sách', 'Xã Ví Dụ')).value).toBe('');
  });

  it('R38: a unit sees and prints its own sheet: what it gave itself beside what the block gave', async () => {
    const { user, api } = show(block({ headId: 'm2' }), 'cham-diem');
    const table = within(await screen.findByRole('table', { name: 'Phiếu chấm điểm: Xã Tân Mẫu' }));
    expect(within(table.getByRole('row', { name: /Thu ngân sách/ })).getAllByRole('cell').at(-1)?.textContent).toBe('−5');
    expect(foot('Tổng điểm')).toEqual(['100', '95', 'Xếp hạng: 1']);
    await user.click(screen.getByRole('button', { name: 'In' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Phiếu của đơn vị mình' }));
    await waitFor(() => expect(api.inputs('paper.make')).toEqual([{ kind: 'bang-cham-diem', id: 'b1/m1', format: 'pdf' }]));
  });
});

describe('acclaim', () => {
  const scored = block({ sheets: [{ memberId: 'm1', self: {}, block: { i1: 50, i2: 40, i3: 0 }, note: '' }, { memberId: 'm2', self: {}, block: { i1: 58, i2: 38, i3: 0 }, note: '' }] });

  it('R38: votes and leader are recorded; a leader who is not first is warned of, too many votes are refused', async () => {
    const { user, api } = show(scored, 'binh-xet');
    await user.type(await screen.findByRole('textbox', { name: 'Số phiếu: Xã Tân Mẫu' }), '10');
    await save(user);
    expect(await screen.findByText(/“Ngày bình xét” chưa được ghi/)).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: 'Ngày bình xét' }), '20/12/2026');
    await user.type(screen.getByRole('textbox', { name: 'Số người bình xét' }), '9');
    await user.click(screen.getByRole('combobox', { name: 'Đơn vị dẫn đầu' }));
    await user.click(await screen.findByRole('option', { name: 'Xã Tân Mẫu' }));
    expect(screen.getByText(/Xã Tân Mẫu được suy tôn nhưng xếp thứ 2; điểm cao nhất là Xã Ví Dụ\./)).toBeTruthy();
    await save(user);
    expect(await screen.findByText('Xã Tân Mẫu: 10 phiếu, nhiều hơn 9 người bình xét.')).toBeTruthy();
    expect(api.inputs('block.save')).toEqual([]);
    await user.clear(screen.getByRole('textbox', { name: 'Số phiếu: Xã Tân Mẫu' }));
    await user.type(screen.getByRole('textbox', { name: 'Số phiếu: Xã Tân Mẫu' }), '9');
    await save(user);
    await waitFor(() => expect(savedFields(api).acclaim).toEqual({ on: '2026-12-20', voters: 9, votes: { m1: 9 }, leaderId: 'm1', note: '' }));
  });

  it('R38: the result goes into a nomination for the flag as its grounds', async () => {
    const sentence = 'Khối thi đua số 3 năm 2026 bình xét ngày 20/12/2026, suy tôn Xã Ví Dụ là đơn vị dẫn đầu (7/9 phiếu, tổng điểm 96/100, xếp thứ 1); đề nghị xét tặng Cờ thi đua của UBND tỉnh.';
    const { user, api } = show({ ...scored, acclaim: { on: '2026-12-20', voters: 9, votes: { m2: 7 }, leaderId: 'm2', note: '' } }, 'binh-xet', {
      'round.list': () => ok([{ id: 'r1', name: 'Công trạng 2026', kind: 'yearly', kindWord: 'Công trạng', year: 2026, campaignId: null, campaignName: null, nominations: 0, stateWord: '', dueDate: null }]),
      'subject.list': () => ok({ rows: [{ id: 's1', kind: 'collective', name: 'Xã Ví Dụ', birth: '', position: '', place: 'tỉnh Mẫu', awards: 0 } as never], next: null, total: 1 }),
      'nomination.add': () => ok({ added: [nomination({ id: 'n9', award: { source: 'catalogue', code: 'CTD_TINH' } })], repeats: [] }),
      'nomination.save': ({ id }) => ok(nomination({ id })),
    });
    expect(await screen.findByText(sentence)).toBeTruthy();
    expect(screen.getByText(/chỉ dùng cho đơn vị dẫn đầu cụm, khối do tỉnh tổ chức\. Luật 06\/2022\/QH15 Điều 26/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Đưa vào đề nghị khen thưởng' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Đưa vào đề nghị khen thưởng' }));
    await user.click(await dialog.findByRole('button', { name: 'Đưa vào đề nghị' }));
    await waitFor(() => expect(api.inputs('nomination.save')[0]).toMatchObject({ id: 'n9', fields: { grounds: sentence } }));
    expect(api.inputs('nomination.add')).toMatchObject([{ roundId: 'r1', subjectIds: ['s1'], award: { source: 'catalogue', code: 'CTD_TINH' } }]);
    expect(useNavigation.getState().here).toMatchObject({ page: 'de-nghi', params: { id: 'n9' } });
  });
});

describe('members, activities, table', () => {
  it('R37: members, head and the council member in charge are saved', async () => {
    const { user, api } = show(block({ members: [], headId: null, table: [], sheets: [] }));
    await user.click(await screen.findByRole('button', { name: 'Thêm thành viên' }));
    await user.type(await screen.findByRole('textbox', { name: 'Tên đơn vị, dòng 1' }), 'Xã Mẫu');
    await user.click(screen.getByRole('checkbox', { name: 'Đơn vị mình: Xã Mẫu' }));
    await user.click(screen.getByRole('combobox', { name: 'Trưởng khối' }));
    await user.click(await screen.findByRole('option', { name: 'Xã Mẫu' }));
    await user.type(screen.getByRole('textbox', { name: 'Thành viên Hội đồng tỉnh phụ trách' }), 'Bà Thử');
    await save(user);
    await waitFor(() => expect(savedFields(api)).toMatchObject({ members: [{ id: 'tv-1', name: 'Xã Mẫu', own: true }], headId: 'tv-1', councilMember: 'Bà Thử' }));
  });

  it('R37: activities planned and held, and the criteria of the block’s own activity are saved; a day that is none holds it back', async () => {
    const { user, api } = show(block(), 'hoat-dong');
    expect(await screen.findByText(/Chưa có hoạt động nào\. Ghi sinh hoạt chuyên đề, giao lưu, văn nghệ, thể thao/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Thêm hoạt động' }));
    await user.type(screen.getByRole('textbox', { name: 'Nội dung, dòng 1' }), 'Hội thao');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Loại, Hội thao' }), 'Văn nghệ, thể thao');
    await user.type(screen.getByRole('textbox', { name: 'Ngày tổ chức, Hội thao' }), '31/02/2026');
    await user.type(screen.getByRole('textbox', { name: 'Tiêu chí đánh giá hoạt động của cụm, khối' }), 'Đủ.');
    await save(user);
    expect(await screen.findByText(/“31\/02\/2026” không phải là ngày/)).toBeTruthy();
    expect(api.inputs('block.save')).toEqual([]);
    await user.clear(screen.getByRole('textbox', { name: 'Ngày tổ chức, Hội thao' }));
    await user.type(screen.getByRole('textbox', { name: 'Ngày tổ chức, Hội thao' }), '12/09/2026');
    await save(user);
    await waitFor(() => expect(savedFields(api)).toMatchObject({ activities: [{ kind: 'van-nghe-the-thao', name: 'Hội thao', heldOn: '2026-09-12' }], ownCriteria: 'Đủ.' }));
    expect(Object.keys(savedFields(api)).filter((key) => key.includes('-') || key === 'unread')).toEqual([]);
  });

  it('a member taken out loses duty, votes and scores; undone, all of it is there again', async () => {
    const { user, api } = show(block({ acclaim: { on: '2026-12-20', voters: 9, votes: { m1: 7, m2: 2 }, leaderId: 'm1', note: '' } }));
    await user.click(await screen.findByRole('button', { name: 'Xóa Xã Tân Mẫu' }));
    expect(screen.getByRole<HTMLInputElement>('combobox', { name: 'Trưởng khối' }).value).toBe('');
    await user.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    expect(screen.getByRole<HTMLInputElement>('combobox', { name: 'Trưởng khối' }).value).toBe('Xã Tân Mẫu');
    await user.click(screen.getByRole('button', { name: 'Xóa Xã Ví Dụ' }));
    await save(user);
    await waitFor(() => expect(savedFields(api)).toMatchObject({ members: [{ id: 'm1' }], headId: 'm1', sheets: [{ memberId: 'm1', block: { i1: 55 } }] }));
    expect(savedFields(api).acclaim).toMatchObject({ votes: { m1: 7 }, leaderId: 'm1' });
  });

  it('an item needs words and a maximum; its sum is shown without penalties', async () => {
    const { user, api } = show(block(), 'tieu-chi');
    expect(await screen.findByText(/Tổng điểm tối đa 100;/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Thêm tiêu chí' }));
    await save(user);
    expect(await screen.findByText(/Tiêu chí thứ 4 chưa có nội dung/)).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: 'Nội dung, dòng 4' }), 'Chuyển đổi số');
    await user.type(screen.getByRole('textbox', { name: 'Điểm tối đa, Chuyển đổi số' }), '12,5');
    expect(screen.getByText(/Tổng điểm tối đa 112,5;/)).toBeTruthy();
    await save(user);
    await waitFor(() => expect(savedFields(api).table.at(-1)).toEqual({ id: 'tc-1', group: '', text: 'Chuyển đổi số', max: 12.5, penalty: false }));
  });

  it('two units of the same name are refused at the second', async () => {
    const { user, api } = show();
    const second = await screen.findByRole('textbox', { name: 'Tên đơn vị, dòng 2' });
    await user.clear(second);
    await user.type(second, 'xã tân mẫu');
    await save(user);
    expect(await screen.findByText('Thành viên «xã tân mẫu» có hai dòng.')).toBeTruthy();
    expect(api.inputs('block.save')).toEqual([]);
  });
});

describe('the page', () => {
  it('asks before leaving what was typed; a version changed elsewhere is not overwritten', async () => {
    const { user } = show(block(), 'cham-diem', { 'block.save': () => err(fault('da-sua-noi-khac', 'Mục này vừa được sửa ở nơi khác.', { next: 'Mở lại trang.' })) });
    const typed = await cell('Thu ngân sách', 'Xã Ví Dụ');
    await user.type(typed, '50');
    const left = navigate('cum-khoi');
    await waitFor(() => expect(useLeaveGuard.getState().question).not.toBeNull());
    stay();
    expect(await left).toBe(false);
    await save(user);
    expect(await screen.findByText('Mục này vừa được sửa ở nơi khác.')).toBeTruthy();
    expect(typed.value).toBe('50');
  });

  it('shows what was changed elsewhere while nothing is typed here', async () => {
    let held = block();
    const { api } = show(held, undefined, { 'block.get': () => ok(viewOf(held)) });
    await screen.findByRole('textbox', { name: 'Tên đơn vị, dòng 2' });
    held = { ...held, version: 2, members: [...held.members, { id: 'm3', name: 'Phường Thử', own: false }] };
    api.emit('changed', { types: ['block'] } as never);
    expect(await screen.findByRole('textbox', { name: 'Tên đơn vị, dòng 3' })).toBeTruthy();
  });

  it('goes into the next year, and is removed with a way back', async () => {
    const { user, api } = show();
    await user.click(await screen.findByRole('button', { name: 'Thao tác khác' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Chép sang năm 2027' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Chép' }));
    await waitFor(() => expect(useNavigation.getState().here).toMatchObject({ page: 'cum-khoi-chi-tiet', params: { id: 'b2' } }));
    expect(api.inputs('block.copyToYear')).toEqual([{ id: 'b1', year: 2027 }]);
    await user.click(screen.getByRole('button', { name: 'Thao tác khác' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Xóa cụm, khối' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Xóa' }));
    await waitFor(() => expect(api.inputs('block.remove')).toEqual([{ id: 'b1' }]));
    await user.click(screen.getAllByRole('button', { name: 'Hoàn tác' }).at(-1) as HTMLElement);
    await waitFor(() => expect(api.inputs('block.restore')).toEqual([{ id: 'b1' }]));
  });

  it('R37: the plan of activities is printed, after what was typed is saved', async () => {
    const { user, api } = show(block(), 'hoat-dong');
    await user.type(await screen.findByRole('textbox', { name: 'Kế hoạch hoạt động của cụm, khối' }), 'Mỗi quý một hoạt động.');
    await user.click(screen.getByRole('button', { name: 'In' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Xem trước bản in: Kế hoạch hoạt động' }));
    await waitFor(() => expect(api.inputs('paper.make')).toEqual([{ kind: 'ke-hoach-khoi', id: 'b1', format: 'pdf' }]));
    expect(savedFields(api).plan).toBe('Mỗi quý một hoạt động.');
  });
});
