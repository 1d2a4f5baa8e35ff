import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { useNavigation } from '../../../../renderer/app/navigation.ts';
import { endSession } from '../../../../renderer/app/session.ts';
import { HomePage } from '../../../../renderer/features/home/home-page.tsx';
import { placeOfLine } from '../../../../renderer/features/home/places.ts';
import type { Today } from '../../../../renderer/features/home/store.ts';
import { err, fault, ok } from '../../../../shared/result.ts';
import { fakeApi, renderPage } from '../../helpers.tsx';

beforeEach(endSession);

const today = (over: Partial<Today> = {}): Today => ({
  empty: false, unprotected: false, recoveryDue: false, notices: [], ruleSets: [], groups: [], counts: { campaigns: 1, subjects: 1234, openNominations: 2, awards: 0 }, lastBundle: null, ...over,
});
const setup = (value: Today) => renderPage(<HomePage />, { api: fakeApi({ 'home.today': () => ok(value) }) });
it('says what opening the file found', async () => {
  setup(today({ notices: [{ message: 'Phần ghi cuối đã mất.', next: 'Xem lại việc hôm qua.' }] }));
  expect((await screen.findByRole('region', { name: 'Tệp dữ liệu' })).textContent).toBe('Phần ghi cuối đã mất. Xem lại việc hôm qua.');
});

it('R83: says the last backup and its age, and when the second place was not reached', async () => {
  const { user } = setup(today({ backup: { text: 'Bản sao lưu gần nhất: hôm qua 17:20.', note: 'Đã hơn một tuần chưa chép được sang đó: cắm USB hoặc chọn nơi khác.', tone: 'late' } }));
  const region = await screen.findByRole('region', { name: 'Sao lưu' });
  expect(region.textContent).toContain('Bản sao lưu gần nhất: hôm qua 17:20. Đã hơn một tuần');
  await user.click(within(region).getByRole('button', { name: 'Sao lưu và khôi phục' }));
  await waitFor(() => expect(here().page).toBe('sao-luu'));
});

it('R72: a PC that ran ahead once: the notice takes the wrong day back, and keeps its question open with the reason when it cannot', async () => {
  const clock = { kind: 'lui' as const, message: 'Máy ghi hôm nay là 02/11/2025.', next: 'Bấm «Ngày đúng là hôm nay».', today: '2025-11-02', latest: '2025-12-20' };
  let notices: Today['notices'] = [{ message: clock.message, next: clock.next, clock }];
  let refused = true;
  const api = fakeApi({
    'home.today': () => ok(today({ notices })),
    'agenda.resetClock': () => {
      if (refused) return err(fault('ngay-da-doi', 'Máy vừa đổi ngày.'));
      notices = [];
      return ok({});
    },
  });
  const { user } = renderPage(<HomePage />, { api });
  await user.click(within(await screen.findByRole('region', { name: 'Đồng hồ của máy' })).getByRole('button', { name: 'Ngày đúng là hôm nay' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Ngày đúng là hôm nay, 02/11/2025?' }));
  await user.click(dialog.getByRole('button', { name: 'Ngày đúng là hôm nay' }));
  await dialog.findByText('Máy vừa đổi ngày.');
  refused = false;
  await user.click(dialog.getByRole('button', { name: 'Ngày đúng là hôm nay' }));
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Đồng hồ của máy' })).toBeNull());
  expect(api.inputs('agenda.resetClock')).toEqual([{ today: '2025-11-02' }, { today: '2025-11-02' }]);
});

const here = () => useNavigation.getState().here;

const returned = { id: 'n1', text: 'Bà Trần Thị Thí Dụ: cần bổ sung', note: 'Lý do: thiếu biên bản', tone: 'late', page: 'nomination', params: { id: 'n1' } } as const;

describe('Việc hôm nay', () => {
  it('shows each line in its group, and each leads to where it is done', async () => {
    const { user } = setup(today({ groups: [{ title: 'Bị trả lại', lines: [returned] }, { title: 'Trống', lines: [] }] }));
    const group = await screen.findByRole('region', { name: 'Bị trả lại' });
    await user.click(within(group).getByRole('button', { name: /^Cần làm ngay: Bà Trần Thị Thí Dụ/ }));
    expect(here()).toMatchObject({ page: 'de-nghi', params: { id: 'n1' } });
    expect(screen.queryByRole('region', { name: 'Trống' })).toBeNull();
    screen.getByText('1 phong trào · 1.234 đối tượng · 2 đề nghị đang làm · 0 dòng trong sổ khen thưởng');
  });

  it('says of a line whose it is, where somebody else has to do it', async () => {
    setup(today({ groups: [{ title: 'Họp xét, trình, ban hành', lines: [{ ...returned, id: 'd1', text: 'Hồ sơ chờ trình: khen cuối năm', tone: 'calm', page: 'dossier', whose: 'Việc của Lãnh đạo đơn vị' }] }] }));
    await screen.findByRole('button', { name: /Hồ sơ chờ trình: khen cuối năm.*Việc của Lãnh đạo đơn vị/ });
  });

  it('says so when nothing is due', async () => {
    setup(today());
    await screen.findByText('Hôm nay không có việc nào đến hạn hay đang chờ.');
  });

  it.each([
    ['Mở phong trào từ thư viện', 'thu-vien-phong-trao', {}],
    ['Đọc kế hoạch từ tệp', 'doc-ke-hoach', {}],
    ['Nhập danh sách từ Excel', 'nhap-doi-tuong', {}],
    ['Khen nhanh', 'khen-nhanh', {}],
    ['Thêm đề nghị khen thưởng đột xuất', 'dot-xet-moi', { kind: 'sudden' }],
  ])('offers a new user «%s»', async (label, page, params) => {
    const { user } = setup(today({ empty: true }));
    expect((await screen.findAllByRole('group')).map((one) => one.getAttribute('aria-label'))).toEqual(['Từ danh sách của đơn vị', 'Từ phong trào hoặc việc cần làm ngay', 'Xem thử trước']);
    await user.click(screen.getByRole('button', { name: label }));
    expect(here()).toMatchObject({ page, params });
  });

  it('warns of unprotected data, the recovery code and rules to be checked', async () => {
    const { user } = setup(today({ unprotected: true, recoveryDue: true, ruleSets: [{ id: 'r', sentence: 'Quy định đã đến ngày rà soát.' }], lastBundle: { id: 'b', text: 'Gói số 3' } }));
    await screen.findByRole('region', { name: 'Bảo vệ dữ liệu' });
    expect(screen.getByRole('region', { name: 'Quy định cần kiểm tra' }).textContent).toContain('cần kiểm tra văn bản Quy định đã đến ngày rà soát.');
    screen.getByText('Gói số 3');
    await user.click(screen.getByRole('button', { name: 'Đặt mật khẩu' }));
    expect(here().page).toBe('doi-mat-khau');
    await user.click(screen.getByRole('button', { name: 'In mã khôi phục' }));
    expect(here().page).toBe('ma-khoi-phuc');
  });

  it('reads anew when something was written, and keeps the page when that fails', async () => {
    let answer = ok(today());
    const api = fakeApi({ 'home.today': () => answer });
    renderPage(<HomePage />, { api });
    await screen.findByText(/Hôm nay không có việc/);
    answer = ok(today({ groups: [{ title: 'Bị trả lại', lines: [returned] }] }));
    api.emit('changed', { types: ['nomination'] });
    await screen.findByRole('region', { name: 'Bị trả lại' });
    answer = err(fault('loi', 'Hỏng.'));
    api.emit('changed', { types: ['nomination'] });
    await waitFor(() => expect(api.inputs('home.today')).toHaveLength(3));
    screen.getByRole('region', { name: 'Bị trả lại' });
    api.emit('changed', { types: ['draft'] });
    expect(api.inputs('home.today')).toHaveLength(3);
  });

  it('says why it could not be read and tries again', async () => {
    let broken = true;
    const api = fakeApi({ 'home.today': () => (broken ? err(fault('mat-ket-noi', 'Mất kết nối.')) : ok(today())) });
    const { user } = renderPage(<HomePage />, { api });
    await screen.findByText('Mất kết nối.');
    broken = false;
    await user.click(screen.getByRole('button', { name: 'Thử lại' }));
    await screen.findByText(/Hôm nay không có việc/);
  });
});

describe('placeOfLine', () => {
  it.each([
    ['campaign', {}, 'phong-trao-chi-tiet', {}],
    ['exchange', { tab: 'send', peerCode: 'p' }, 'gui-nhan', { tab: 'gui-di', peerCode: 'p' }],
    ['dot-xet', { id: 'r' }, 'dot-xet', { id: 'r' }],
    ['check', { id: 'd' }, 'kiem-tra-ho-so', { id: 'd' }],
    ['round', { id: 'r', tab: 'quotas' }, 'dot-xet', { id: 'r', tab: 'so-luong' }],
    ['round', { id: 'r', tab: 'intakes' }, 'dot-xet', { id: 'r', tab: 'cap-duoi' }],
    ['launching', { id: 'c' }, 'ke-hoach-phat-dong', { id: 'c' }],
  ])('%s', (page, params, window, opened) => expect(placeOfLine({ page, params: params as Record<string, string> })).toEqual({ page: window, params: opened }));
});
