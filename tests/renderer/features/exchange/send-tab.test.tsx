import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { useNavigation } from '../../../../renderer/app/navigation.ts';
import { endSession } from '../../../../renderer/app/session.ts';
import { ExchangePage } from '../../../../renderer/features/exchange/exchange-page.tsx';
import { err, fault, ok } from '../../../../shared/result.ts';
import { fakeApi, renderPage } from '../../helpers.tsx';
import type { FakeMethods } from '../../helpers.tsx';
import { bundleOut, peerStatus, receiver } from '../work-samples.ts';

beforeEach(() => {
  endSession();
  URL.createObjectURL = vi.fn(() => 'blob:test');
  URL.revokeObjectURL = vi.fn();
});

const pending = { peerCode: receiver.unitCode, peerName: receiver.name, confirmed: true, commune: false, groups: [{ group: 'ho-so' as const, word: 'Hồ sơ trình', records: 2 }], waiting: '1 hồ sơ, 2 trả lời', fresh: '1 hồ sơ, 2 trả lời', lastNumber: 6 };
const guidance = { group: 'danh-muc' as const, word: 'Phong trào, kế hoạch, hướng dẫn', records: 3 };
const request = { group: 'yeu-cau' as const, word: 'Yêu cầu, đôn đốc', records: 1 };
const commune = (n: number, groups: readonly (typeof guidance | typeof request)[] = [guidance]) => ({ ...pending, peerCode: `xa-${n}`, peerName: `xã Mẫu ${n}`, commune: true, groups: [...groups], waiting: '3 mục phong trào/văn bản', fresh: '3 mục phong trào/văn bản' });
const quiet = { bundles: [{ peerNames: [receiver.name], contents: '1 hồ sơ', bytes: 1000, parts: 1 }], nothing: [], bytes: 1000, free: 10_000_000, warnings: [] };
const written = (...rows: ReturnType<typeof bundleOut>[]) => ({ written: rows, nothing: [], failed: null });

const methods: FakeMethods = {
  'bundle.pending': () => ok([pending]),
  'bundle.status': () => ok([peerStatus()]),
  'bundle.journal': () => ok({ today: '2026-11-20', sent: [], received: [] }),
  'bundle.preflight': () => ok(quiet),
  'folder.pick': () => ok({ available: true, folder: { handle: 'usb', name: 'USB (E:)' } }),
  'paper.make': () => ok({ fileName: 'phieu.pdf', mediaType: 'application/pdf', bytes: new Uint8Array([1]) }),
};
const render = (more: FakeMethods = {}, params = {}) => renderPage(<ExchangePage params={{ tab: 'gui-di', ...params }} />, { api: fakeApi({ ...methods, ...more }) });

describe('one unit', () => {
  it('writes a bundle to the chosen folder with progress, says its name and size, prints the slip', async () => {
    let finish: () => void = () => undefined;
    const { user, api } = render({
      'bundle.export': (_input, onProgress) => {
        onProgress({ done: 2, total: 4, label: 'Đang mã hóa' });
        return new Promise((resolve) => (finish = () => resolve(ok(written(bundleOut())))));
      },
    });
    expect(await screen.findByText(/Chờ gửi: 1 hồ sơ, 2 trả lời/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: `Ghi ra USB cho ${receiver.name}` }));
    expect(await screen.findByText('Đang mã hóa')).toBeTruthy();
    finish();
    expect(await screen.findByText('xa-mau-a1b2_2026-11-20_7.sovang')).toBeTruthy();
    expect(screen.getByText(/240 KB/)).toBeTruthy();
    expect(api.inputs('bundle.preflight')).toEqual([{ peerCodes: [receiver.unitCode], folder: 'usb' }]);
    expect(api.inputs('bundle.export')).toEqual([{ peerCodes: [receiver.unitCode], folder: 'usb' }]);
    await user.click(screen.getByRole('button', { name: 'In phiếu giao nhận' }));
    expect(await screen.findByRole('dialog', { name: 'Phiếu giao nhận dữ liệu' })).toBeTruthy();
    expect(api.inputs('paper.make')).toEqual([{ kind: 'phieu-giao-nhan', id: 'bo1', format: 'pdf' }]);
  });

  it('F16: offers to read the bundle again after re-plugging', async () => {
    const { user, api } = render({ 'bundle.export': () => ok(written(bundleOut())), 'bundle.verify': () => ok(bundleOut({ verifiedOn: '2026-11-20' })) });
    await user.click(await screen.findByRole('button', { name: `Ghi ra USB cho ${receiver.name}` }));
    await user.click(await screen.findByRole('button', { name: 'Rút USB, cắm lại rồi kiểm tra' }));
    expect(await screen.findByText(/Đã đọc lại gói số 7 trên thiết bị: đúng từng byte/)).toBeTruthy();
    expect(api.inputs('bundle.verify')).toEqual([{ id: 'bo1', folder: 'usb' }]);
  });

  it('can be stopped, and tried again', async () => {
    const { user, api } = render({ 'bundle.export': () => new Promise(() => undefined) });
    await user.click(await screen.findByRole('button', { name: /Ghi ra USB cho/ }));
    await user.click(await screen.findByRole('button', { name: 'Hủy thao tác' }));
    await user.click(await screen.findByRole('button', { name: 'Thử lại' }));
    await waitFor(() => expect(api.inputs('bundle.export')).toHaveLength(2));
  });

  it('F20: says why a stick could not be written', async () => {
    const { user } = render({ 'bundle.export': () => err(fault('usb-day', 'USB không còn đủ chỗ trống.', { next: 'Xóa bớt tệp trên USB.' })) });
    await user.click(await screen.findByRole('button', { name: /Ghi ra USB cho/ }));
    expect(await screen.findByText('USB không còn đủ chỗ trống.')).toBeTruthy();
  });

  it('writes nothing when no folder is chosen', async () => {
    const { user, api } = render({ 'folder.pick': () => ok({ available: true, folder: null }) });
    await user.click(await screen.findByRole('button', { name: /Ghi ra USB cho/ }));
    await waitFor(() => expect(api.inputs('folder.pick')).toHaveLength(1));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(api.inputs('bundle.preflight')).toEqual([]);
  });

  it('shows what is in the way first: some can be written over, some cannot', async () => {
    const left = { code: 'lan-truoc-chua-xong', message: 'Lần gửi trước chưa xong.', next: 'Gửi lại.', blocks: false };
    const first = render({ 'bundle.preflight': () => ok({ ...quiet, warnings: [left] }), 'bundle.export': () => ok(written(bundleOut())) });
    await first.user.click(await screen.findByRole('button', { name: /Ghi ra USB cho/ }));
    expect(await screen.findByText(/Lần gửi trước chưa xong/)).toBeTruthy();
    expect(first.api.inputs('bundle.export')).toEqual([]);
    await first.user.click(screen.getByRole('button', { name: 'Vẫn ghi' }));
    await waitFor(() => expect(first.api.inputs('bundle.export')).toHaveLength(1));
    first.unmount();
    const second = render({ 'bundle.preflight': () => ok({ ...quiet, warnings: [{ ...left, code: 'tep-dinh-kem-mat', blocks: true }] }) });
    await second.user.click(await screen.findByRole('button', { name: /Ghi ra USB cho/ }));
    expect(await screen.findByRole('dialog', { name: 'Chưa ghi được' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Vẫn ghi' })).toBeNull();
  });

  it('R84: sends chosen groups only', async () => {
    const { user, api } = render({ 'bundle.pending': () => ok([{ ...pending, groups: [...pending.groups, { group: 'bao-cao', word: 'Báo cáo', records: 1 }] }]), 'bundle.export': () => ok(written(bundleOut())) });
    await user.click(await screen.findByRole('checkbox', { name: 'Báo cáo (1)' }));
    await user.click(screen.getByRole('button', { name: /Ghi ra USB cho/ }));
    await waitFor(() => expect(api.inputs('bundle.export')).toEqual([{ peerCodes: [receiver.unitCode], folder: 'usb', groups: ['ho-so'] }]));
  });

  it('does not offer to send to a unit that nobody confirmed', async () => {
    const { user } = render({ 'bundle.pending': () => ok([{ ...pending, confirmed: false }]) });
    await user.click(await screen.findByRole('button', { name: `Xác nhận ${receiver.name}` }));
    expect(useNavigation.getState().here).toMatchObject({ page: 'gui-nhan', params: { tab: 'ket-noi' } });
  });

  it('F30, F31: says how far the other side has confirmed, what waits too long, and what to ask for', async () => {
    render({
      'bundle.status': () =>
        ok([peerStatus({ unconfirmed: { numbers: [6], days: 33, late: true, words: 'Gói số 6 chưa được xác nhận, đã 33 ngày' }, missing: { numbers: [3], words: 'Thiếu gói số 3' }, received: { number: 4, on: '2026-11-01' }, conflicts: 2, quarantined: 1 })]),
    });
    expect(await screen.findByText('Sở Nội vụ tỉnh Thử Nghiệm đã nhận đến gói số 5 · Đơn vị mình nhận gần nhất: gói số 4, ngày 01/11/2026')).toBeTruthy();
    expect(screen.getByText('Gói số 6 chưa được xác nhận, đã 33 ngày.')).toBeTruthy();
    expect(screen.getByText('Thiếu gói số 3: xin đơn vị này ghi lại.')).toBeTruthy();
    expect(screen.getByText('2 mục hai bên cùng sửa.')).toBeTruthy();
    expect(screen.getByText('1 mục để riêng chờ xem.')).toBeTruthy();
    expect(screen.getByText('Quá lâu chưa xác nhận')).toBeTruthy();
  });
});

describe('several units', () => {
  it('R84: writes for all communes at once, with chosen content, and says what each file is for', async () => {
    const rows = [pending, commune(1), commune(2, [guidance, request]), { ...commune(3), groups: [], waiting: '', fresh: '' }, { ...commune(4), fresh: '' }];
    const { user, api } = render({
      'bundle.pending': () => ok(rows),
      'bundle.export': () => ok({ written: [bundleOut({ id: 'r1', peerName: 'xã Mẫu 1' }), bundleOut({ id: 'r2', peerName: 'xã Mẫu 2' }), bundleOut({ id: 'r3', bundleId: 'b-9', number: 8, peerName: 'xã Mẫu 3', fileName: 'tam.sovang', written: false })], nothing: ['xã Mẫu 4'], failed: { message: 'Thiết bị không đủ chỗ trống.', next: 'Chọn thiết bị khác.' } }),
    });
    await user.click(await screen.findByRole('checkbox', { name: 'Chọn tất cả xã' }));
    expect((screen.getByRole('checkbox', { name: `Chọn ${receiver.name}` }) as HTMLInputElement).checked).toBe(false);
    expect((screen.getByRole('checkbox', { name: 'Chọn xã Mẫu 3' }) as HTMLInputElement).disabled).toBe(true);
    expect((screen.getByRole('checkbox', { name: 'Chọn xã Mẫu 4' }) as HTMLInputElement).checked).toBe(false);
    expect(screen.getByText(/Đã ghi, chờ xác nhận: 3 mục phong trào\/văn bản/)).toBeTruthy();
    await user.click(screen.getByRole('checkbox', { name: 'Yêu cầu, đôn đốc (1)' }));
    await user.click(screen.getByRole('button', { name: 'Ghi ra USB cho 2 đơn vị' }));
    const files = await screen.findByRole('list', { name: 'Gói đã ghi' });
    expect(api.inputs('bundle.export')).toEqual([{ peerCodes: ['xa-1', 'xa-2'], folder: 'usb', groups: ['danh-muc'] }]);
    expect(within(files).getAllByRole('listitem').map((item) => item.textContent?.slice(0, 30))).toEqual(['Gói số 7 gửi xã Mẫu 1, xã Mẫu ', 'Gói số 8 gửi xã Mẫu 3: 1 hồ sơ']);
    expect(within(files).getAllByText(/Chưa ghi ra USB: tệp/)).toHaveLength(1);
    expect(screen.getByText('Chưa ghi hết.')).toBeTruthy();
    expect(screen.getByText('Thiết bị không đủ chỗ trống.')).toBeTruthy();
    expect(screen.getByText('Không có gì mới cho: xã Mẫu 4.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'In phiếu giao nhận gói số 7' }));
    expect(api.inputs('paper.make')).toEqual([{ kind: 'phieu-giao-nhan', id: 'r1', format: 'pdf' }]);
  });

  it('puts the wanted unit first, and says what to do where none is known', async () => {
    const first = render({ 'bundle.pending': () => ok([{ ...pending, peerCode: 'khac', peerName: 'Ban khác' }, pending]) }, { peerCode: receiver.unitCode });
    const units = await screen.findByRole('list', { name: 'Đơn vị nhận' });
    expect(within(units).getAllByRole('listitem')[0]?.textContent).toContain(receiver.name);
    expect(screen.getByRole('checkbox', { name: 'Chọn tất cả đơn vị' })).toBeTruthy();
    first.unmount();
    render({ 'bundle.pending': () => ok([]) });
    expect(await screen.findByText(/Chưa kết nối đơn vị nào/)).toBeTruthy();
  });
});
