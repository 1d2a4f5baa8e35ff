import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useNavigation } from '../../../../renderer/app/navigation.ts';
import { moved } from '../../../../renderer/features/rounds/order.ts';
import { RoundPage } from '../../../../renderer/features/rounds/round-page.tsx';
import { err, fault, ok } from '../../../../shared/result.ts';
import { fakeApi, renderPage } from '../../helpers.tsx';
import type { FakeMethods } from '../../helpers.tsx';
import { nominationRow, quota, readyRow, roundData } from '../work-samples.ts';
import type { RoundData } from '../work-samples.ts';

const render = (data: RoundData = roundData(), more: FakeMethods = {}, params = {}) =>
  renderPage(<RoundPage params={{ id: 'r1', ...params }} />, { api: fakeApi({ 'round.get': () => ok(data), ...more }) });

describe('Đợt xét', () => {
  it('shows each nomination with its state and why it is not ready', async () => {
    const { user } = render();
    const row = await screen.findByRole('row', { name: /Bà Đặng Thị Mẫu/ });
    expect(within(row).getByText('Chưa đủ điều kiện')).toBeTruthy();
    expect(within(row).getByText(/Còn thiếu 1 tài liệu/)).toBeTruthy();
    expect(screen.getByText('9/9 phiếu, 100,00%; cần quá nửa.')).toBeTruthy();
    await user.click(within(row).getByText('Bà Đặng Thị Mẫu'));
    expect(useNavigation.getState().here).toMatchObject({ page: 'de-nghi', params: { id: 'n1' } });
  });

  it('puts chosen nominations in a dossier by keyboard alone', async () => {
    const { user } = render();
    const grid = await screen.findByRole('grid', { name: 'Danh sách đề nghị' });
    grid.focus();
    await user.keyboard(' {ArrowDown} ');
    expect(await screen.findByText(/Đã chọn 2 dòng/)).toBeTruthy();
    screen.getByRole('button', { name: 'Lập hồ sơ' }).focus();
    await user.keyboard('{Enter}');
    expect(useNavigation.getState().here).toMatchObject({ page: 'lap-ho-so', params: { roundId: 'r1', nominationIds: 'n1,n2' } });
  });

  it('does not put in a dossier what was sent already, and says which', async () => {
    const { user } = render();
    await user.click(await screen.findByRole('checkbox', { name: 'Chọn Hộ ông Lê Văn Giả' }));
    await user.click(screen.getByRole('button', { name: 'Lập hồ sơ' }));
    expect(await screen.findByText(/đã gửi, đã thu hồi hoặc đã có quyết định: Hộ ông Lê Văn Giả/)).toBeTruthy();
    expect(useNavigation.getState().here.page).toBe('trang-thu');
  });

  it('moves a nomination by button and by Alt+↓', async () => {
    const { user, api } = render(roundData(), { 'nomination.order': () => ok({}) });
    await user.click(await screen.findByRole('checkbox', { name: 'Chọn Bà Đặng Thị Mẫu' }));
    await user.click(screen.getByRole('button', { name: 'Chuyển xuống' }));
    await waitFor(() => expect(api.inputs('nomination.order')[0]?.ids).toEqual(['n2', 'n1', 'n3']));
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await waitFor(() => expect(api.inputs('nomination.order')[1]?.ids).toEqual(['n2', 'n3', 'n1']));
  });

  it('takes the order back when it cannot be saved', async () => {
    const { user } = render(roundData(), { 'nomination.order': () => err(fault('dia-day', 'Ổ đĩa đầy nên chưa lưu được.')) });
    await user.click(await screen.findByRole('checkbox', { name: 'Chọn Bà Đặng Thị Mẫu' }));
    await user.click(screen.getByRole('button', { name: 'Chuyển xuống' }));
    expect(await screen.findByText('Ổ đĩa đầy nên chưa lưu được.')).toBeTruthy();
    await waitFor(() => expect(screen.getAllByRole('row')[1]?.textContent).toContain('Bà Đặng Thị Mẫu'));
  });

  it('removes after the question and takes it back with «Hoàn tác»', async () => {
    const { user, api } = render(roundData(), { 'nomination.remove': () => ok({}), 'nomination.restore': () => ok({}) });
    await user.click(await screen.findByRole('checkbox', { name: 'Chọn Bà Đặng Thị Mẫu' }));
    await user.click(screen.getByRole('button', { name: 'Xóa' }));
    const dialog = await screen.findByRole('dialog', { name: 'Đồng ý xóa?' });
    expect(api.inputs('nomination.remove')).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: 'Xóa' }));
    await user.click(await screen.findByRole('button', { name: 'Hoàn tác' }));
    await waitFor(() => expect(api.inputs('nomination.restore')).toEqual([{ id: 'n1' }]));
  });

  it('shows the reason and keeps the choice when removal is refused', async () => {
    const { user } = render(roundData(), { 'nomination.remove': () => err(fault('dang-trong-ho-so', 'Đề nghị này đang nằm trong một hồ sơ.', { next: 'Bỏ khỏi hồ sơ trước rồi xóa.' })) });
    await user.click(await screen.findByRole('checkbox', { name: 'Chọn Bà Đặng Thị Mẫu' }));
    await user.click(screen.getByRole('button', { name: 'Xóa' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Xóa' }));
    expect(await screen.findByText('Bà Đặng Thị Mẫu: Đề nghị này đang nằm trong một hồ sơ.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Hủy thao tác' }));
    expect(screen.getByText(/Đã chọn 1 dòng/)).toBeTruthy();
  });

  it('tells used, left, over and «Chờ phân bổ» apart', async () => {
    const lines = [
      quota(),
      quota({ id: 'q2', printed: 'Gia đình tiêu biểu', status: 'cho-phan-bo', max: null, left: null, used: 2, verdict: 'unknown', sentence: 'Chưa có văn bản phân bổ.' }),
      quota({ id: 'q3', printed: 'Từ 01 đến 02 tập thể', max: 2, used: 3, left: 0, verdict: 'over-max', sentence: 'Vượt 1.' }),
      quota({ id: 'q4', printed: 'Mỗi thôn 01 hộ', min: 1, max: 1, used: 3, left: null, verdict: 'unknown', share: 'don-vi-giao', sentence: 'Đơn vị giao mỗi thôn: 01 hộ.' }),
    ];
    const { user } = render(roundData({ quotas: lines }));
    const strip = await screen.findByRole('list', { name: 'Số lượng của đợt xét' });
    expect(within(strip).getAllByRole('listitem')[0]?.textContent).toContain('vượt 1');
    await user.click(screen.getByRole('tab', { name: 'Số lượng' }));
    const all = await screen.findByRole('region', { name: 'Số lượng' });
    expect(within(all).getAllByText('Chờ phân bổ')).toHaveLength(2);
    const chart = within(all).getByRole('list', { name: 'Biểu đồ số lượng của đợt xét' });
    expect(within(chart).getAllByRole('button').map((button) => button.getAttribute('aria-label')?.split(': ')[1])).toEqual(['2/3; còn 1', '2; đã đề nghị; Chờ phân bổ', '3/2; vượt 1; Vượt số lượng', '3; đã đề nghị, còn chưa rõ']);
    expect(within(all).getByText('Đã đề nghị 2 · còn 1')).toBeTruthy();
    expect(within(all).getByText('Chưa có văn bản phân bổ.')).toBeTruthy();
    expect(within(all).getByText('Đơn vị giao')).toBeTruthy();
    expect(within(all).queryByText('Chưa xác định')).toBeNull();
  });

  it('shows sessions and dossiers and the way to new ones', async () => {
    const { user } = render(roundData({ nominations: [nominationRow(), readyRow] }));
    await user.click(await screen.findByRole('tab', { name: /Họp xét/ }));
    await user.click(await screen.findByText('06/BB-HĐTĐKT'));
    expect(useNavigation.getState().here).toMatchObject({ page: 'hop-xet', params: { id: 'ses1' } });
    await user.click(screen.getByRole('tab', { name: /Hồ sơ/ }));
    await user.click(await screen.findByRole('button', { name: 'Lập hồ sơ cho 2 đề nghị chưa trình' }));
    expect(useNavigation.getState().here).toMatchObject({ page: 'lap-ho-so', params: { nominationIds: 'n1,n2' } });
  });

  it('says that there is nothing yet, and that a round could not be read', async () => {
    const empty = render(roundData({ nominations: [] }));
    expect(await screen.findByText('Chưa có đề nghị nào trong đợt xét này.')).toBeTruthy();
    empty.unmount();
    render(roundData(), { 'round.get': () => err(fault('khong-co', 'Không tìm thấy đợt xét.')) });
    expect(await screen.findByRole('button', { name: 'Thử lại' })).toBeTruthy();
    expect(screen.getByRole('button', { name: /Quay lại/ })).toBeTruthy();
  });

  it.each([
    ['yearly', { roundId: 'r1', kind: 'person' }],
    ['sudden', { roundId: 'r1' }],
  ] as const)('«Thêm nhiều đối tượng» of a %s round begins with those it is mostly about', async (kind, params) => {
    const data = roundData();
    const { user } = render({ ...data, round: { ...data.round, kind } });
    await user.click(await screen.findByRole('button', { name: 'Thao tác khác' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Thêm nhiều đối tượng' }));
    await waitFor(() => expect(useNavigation.getState().here).toMatchObject({ page: 'them-nhieu' }));
    expect(useNavigation.getState().here.params).toEqual(params);
  });

  it('removes an empty round and says why a full one stays', async () => {
    const { user } = render(roundData(), { 'round.remove': () => err(fault('dot-xet-con-de-nghi', 'Đợt xét còn đề nghị khen thưởng nên chưa xóa được.')) });
    await user.click(await screen.findByRole('button', { name: 'Thao tác khác' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Xóa đợt xét' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Xóa' }));
    expect(await screen.findByText('Đợt xét còn đề nghị khen thưởng nên chưa xóa được.')).toBeTruthy();
  });
});

describe('moved', () => {
  it.each([
    ['abcd', 'c', -1, 'acbd'],
    ['abcd', 'a', -1, 'abcd'],
    ['abcd', 'ab', -1, 'abcd'],
    ['abcd', 'bd', -1, 'badc'],
    ['abcd', 'cd', 1, 'abcd'],
    ['abcd', 'ab', 1, 'cabd'],
    ['', 'a', 1, ''],
  ] as const)('%s, chosen %s by %i → %s', (rows, chosen, step, expected) => {
    expect(moved([...rows], (row) => chosen.includes(row), step).join('')).toBe(expected);
  });
});
