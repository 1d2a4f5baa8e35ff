import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { useNavigation } from '../../../../renderer/app/navigation.ts';
import { endSession } from '../../../../renderer/app/session.ts';
import { ExchangePage } from '../../../../renderer/features/exchange/exchange-page.tsx';
import { err, fault, ok } from '../../../../shared/result.ts';
import { fakeApi, renderPage } from '../../helpers.tsx';
import type { FakeMethods } from '../../helpers.tsx';
import { FINGERPRINT, bundleIn, bundleOut, bundlePreview, peer, receiver } from '../work-samples.ts';

const saved = vi.hoisted(() => ({ files: [] as string[] }));
vi.mock('../../../../renderer/components/save-file.ts', () => ({ saveFile: (file: { fileName: string }) => void saved.files.push(file.fileName) }));

beforeEach(() => {
  endSession();
  saved.files = [];
  URL.createObjectURL = vi.fn(() => 'blob:test');
  URL.revokeObjectURL = vi.fn();
});

const pending = { peerCode: receiver.unitCode, peerName: receiver.name, confirmed: true, groups: [{ group: 'ho-so' as const, word: 'Hồ sơ trình', records: 2 }], waiting: '1 hồ sơ, 2 trả lời', lastNumber: 6 };
const found = { handle: 'f1', fileName: 'so-noi-vu_3.sovang', size: 52_000, unit: 'Sở Nội vụ', number: 3, kind: 'ket-qua', known: null };
const methods: FakeMethods = {
  'bundle.pending': () => ok([pending]),
  'peer.own': () => ok({ unitCode: 'xa-mau-a1b2', fingerprint: FINGERPRINT }),
  'peer.list': () => ok([peer()]),
  'bundle.journal': () => ok({ sent: [bundleOut()], received: [bundleIn()] }),
  'folder.pick': () => ok({ available: true, folder: { handle: 'usb', name: 'USB (E:)' } }),
  'bundle.scan': () => ok({ bundles: [found], warnings: [] }),
  'bundle.preview': () => ok(bundlePreview()),
  'bundle.discard': () => ok({}),
  'paper.make': () => ok({ fileName: 'phieu.pdf', mediaType: 'application/pdf', bytes: new Uint8Array([1]) }),
};
const render = (tab: string, more: FakeMethods = {}, params = {}) => renderPage(<ExchangePage params={{ tab, ...params }} />, { api: fakeApi({ ...methods, ...more }) });

describe('Gửi đi', () => {
  it('writes a bundle to the chosen folder with progress, says its name and size, prints the slip', async () => {
    let finish: () => void = () => undefined;
    const { user, api } = render('gui-di', {
      'bundle.export': (_input, onProgress) => {
        onProgress({ done: 2, total: 4, label: 'Đang mã hóa' });
        return new Promise((resolve) => (finish = () => resolve(ok(bundleOut()))));
      },
    });
    expect(await screen.findByText(/Chờ gửi: 1 hồ sơ, 2 trả lời/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: `Ghi ra USB cho ${receiver.name}` }));
    expect(await screen.findByText('Đang mã hóa')).toBeTruthy();
    finish();
    expect(await screen.findByText('xa-mau-a1b2_2026-11-20_7.sovang')).toBeTruthy();
    expect(screen.getByText(/240 KB/)).toBeTruthy();
    expect(api.inputs('bundle.export')).toEqual([{ peerCode: receiver.unitCode, folder: 'usb' }]);
    await user.click(screen.getByRole('button', { name: 'In phiếu giao nhận' }));
    expect(await screen.findByRole('dialog', { name: 'Phiếu giao nhận dữ liệu' })).toBeTruthy();
    expect(api.inputs('paper.make')).toEqual([{ kind: 'phieu-giao-nhan', id: 'bo1', format: 'pdf' }]);
  });

  it('can be stopped, and tried again', async () => {
    const { user, api } = render('gui-di', { 'bundle.export': () => new Promise(() => undefined) });
    await user.click(await screen.findByRole('button', { name: /Ghi ra USB/ }));
    await user.click(await screen.findByRole('button', { name: 'Hủy thao tác' }));
    await user.click(await screen.findByRole('button', { name: 'Thử lại' }));
    await waitFor(() => expect(api.inputs('bundle.export')).toHaveLength(2));
  });

  it('says why a stick could not be written', async () => {
    const { user } = render('gui-di', { 'bundle.export': () => err(fault('usb-day', 'USB không còn đủ chỗ trống.', { next: 'Xóa bớt tệp trên USB.' })) });
    await user.click(await screen.findByRole('button', { name: /Ghi ra USB/ }));
    expect(await screen.findByText('USB không còn đủ chỗ trống.')).toBeTruthy();
  });

  it('writes nothing when no folder is chosen', async () => {
    const { user, api } = render('gui-di', { 'folder.pick': () => ok({ available: true, folder: null }) });
    await user.click(await screen.findByRole('button', { name: /Ghi ra USB/ }));
    await waitFor(() => expect(api.inputs('folder.pick')).toHaveLength(1));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('does not offer to send to a unit that nobody confirmed', async () => {
    const { user } = render('gui-di', { 'bundle.pending': () => ok([{ ...pending, confirmed: false }]) });
    await user.click(await screen.findByRole('button', { name: `Xác nhận ${receiver.name}` }));
    expect(useNavigation.getState().here).toMatchObject({ page: 'gui-nhan', params: { tab: 'ket-noi' } });
  });

  it('puts the wanted unit first, and says what to do where none is known', async () => {
    const other = { ...pending, peerCode: 'khac', peerName: 'Ban khác' };
    const first = render('gui-di', { 'bundle.pending': () => ok([other, pending]) }, { peerCode: receiver.unitCode });
    const units = await screen.findByRole('list', { name: 'Đơn vị nhận' });
    expect(within(units).getAllByRole('listitem')[0]?.textContent).toContain(receiver.name);
    first.unmount();
    render('gui-di', { 'bundle.pending': () => ok([]) });
    expect(await screen.findByText(/Chưa kết nối đơn vị nào/)).toBeTruthy();
  });
});

describe('Nhận về', () => {
  const openPreview = async (user: ReturnType<typeof render>['user']) => {
    await user.click(await screen.findByRole('button', { name: 'Chọn thư mục' }));
    await user.click(await screen.findByRole('button', { name: 'Xem trước gói so-noi-vu_3.sovang' }));
    await user.click(await screen.findByRole('button', { name: 'Xem gói này' }));
  };

  it('shows what a bundle would do before anything is changed, then takes it in', async () => {
    const { user, api } = render('nhan-ve', { 'bundle.import': () => ok(bundleIn({ added: 2, changed: 1, setAside: 1 })) });
    await openPreview(user);
    expect(await screen.findByText('Chưa lưu gì. Xem rồi bấm «Nhập gói này».')).toBeTruthy();
    expect(screen.getByText('Cần xem', { selector: 'dt' }).nextElementSibling?.textContent).toBe('1');
    expect(screen.getByText(/Thiếu gói số 2/)).toBeTruthy();
    expect(screen.getByText('Quyết định số 345/QĐ-UBND')).toBeTruthy();
    expect(api.inputs('bundle.import')).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Nhập gói này' }));
    expect(await screen.findByText(/Thêm 2, đổi 1, đã có 0, để riêng 1 mục cần xem/)).toBeTruthy();
    expect(api.inputs('bundle.import')).toEqual([{ stageId: 'st1' }]);
    await user.click(screen.getByRole('button', { name: 'Mở Hồ sơ và họp xét' }));
    expect(useNavigation.getState().here).toMatchObject({ page: 'ho-so', params: { tab: 'ho-so' } });
    expect(api.inputs('bundle.discard')).toEqual([]);
  });

  it('forgets a bundle that is not taken in', async () => {
    const { user, api } = render('nhan-ve');
    await openPreview(user);
    await user.click(await screen.findByRole('button', { name: 'Không nhập' }));
    await waitFor(() => expect(api.inputs('bundle.discard')).toEqual([{ stageId: 'st1' }]));
    expect(await screen.findByRole('button', { name: /Xem trước gói/ })).toBeTruthy();
  });

  it('forgets it also when the page is left', async () => {
    const { user, api, unmount } = render('nhan-ve');
    await openPreview(user);
    await screen.findByRole('button', { name: 'Nhập gói này' });
    unmount();
    await waitFor(() => expect(api.inputs('bundle.discard')).toEqual([{ stageId: 'st1' }]));
  });

  it('says that a bundle was taken in before', async () => {
    const { user } = render('nhan-ve', { 'bundle.preview': () => ok(bundlePreview({ alreadyImported: true, add: 0, change: 0, review: 0, known: 3 })) });
    await openPreview(user);
    expect(await screen.findByText('Gói này đã nhập trước đây; nhập lại không đổi gì.')).toBeTruthy();
  });

  it('says why a bundle cannot be read, and keeps the list', async () => {
    const { user } = render('nhan-ve', { 'bundle.preview': () => err(fault('goi-hong', 'Gói dữ liệu không đọc được.', { next: 'Sao chép lại từ USB hoặc đề nghị đơn vị gửi tạo gói khác.' })) });
    await user.click(await screen.findByRole('button', { name: 'Chọn thư mục' }));
    await user.click(await screen.findByRole('button', { name: /Xem trước gói/ }));
    expect(await screen.findByText('Gói dữ liệu không đọc được.')).toBeTruthy();
    await user.click(screen.getAllByRole('button', { name: 'Đóng' }).at(-1) as HTMLElement);
    expect(screen.getByRole('button', { name: /Xem trước gói/ })).toBeTruthy();
  });

  it('says that the folder holds none, and reads it again', async () => {
    const { user, api } = render('nhan-ve', { 'bundle.scan': () => ok({ bundles: [], warnings: ['Bỏ qua tệp la.sovang: không phải gói dữ liệu.'] }) });
    await user.click(await screen.findByRole('button', { name: 'Chọn thư mục' }));
    expect(await screen.findByText(/không có gói dữ liệu nào đọc được/)).toBeTruthy();
    expect(screen.getByText(/Bỏ qua tệp la.sovang/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Đọc lại' }));
    await waitFor(() => expect(api.inputs('bundle.scan')).toEqual([{ folder: 'usb' }, { folder: 'usb' }]));
  });
});

describe('Đơn vị kết nối', () => {
  it('shows the own fingerprint and saves the own key file', async () => {
    const { user } = render('ket-noi', { 'peer.keyFile': () => ok({ fileName: 'xa-mau.sovang-key', mediaType: 'application/json', bytes: new Uint8Array([1]) }) });
    expect((await screen.findByLabelText('Dãy số nhận dạng của đơn vị mình')).textContent).toBe(FINGERPRINT);
    await user.click(screen.getByRole('button', { name: 'Lưu tệp khóa' }));
    await waitFor(() => expect(saved.files).toEqual(['xa-mau.sovang-key']));
  });

  it('takes in a key file and goes on to comparing; typing another number is refused', async () => {
    const { user, api } = render('ket-noi', { 'peer.add': () => ok(peer()), 'peer.confirm': () => ok(peer({ trust: 'da-xac-nhan', version: 2 })) });
    await user.upload(await screen.findByLabelText('Thêm tệp khóa', { selector: 'input' }), new File(['{}'], 'so.sovang-key'));
    const dialog = await screen.findByRole('dialog', { name: `Xác nhận ${receiver.name}` });
    await user.type(within(dialog).getByLabelText('Gõ dãy số nghe được'), FINGERPRINT.replace('12345', '12346'));
    await user.type(within(dialog).getByLabelText(/Người xác nhận/), 'Hoàng Văn Tạm');
    await user.click(within(dialog).getByRole('button', { name: 'Xác nhận' }));
    expect(await within(dialog).findByText(/Dãy số vừa gõ khác dãy số trong tệp khóa/)).toBeTruthy();
    expect(api.inputs('peer.confirm')).toEqual([]);
    await user.clear(within(dialog).getByLabelText('Gõ dãy số nghe được'));
    await user.type(within(dialog).getByLabelText('Gõ dãy số nghe được'), FINGERPRINT.replaceAll(' ', ''));
    await user.click(within(dialog).getByRole('button', { name: 'Xác nhận' }));
    await waitFor(() => expect(api.inputs('peer.confirm')).toEqual([{ id: 'peer1', version: 1, confirmedBy: 'Hoàng Văn Tạm' }]));
  });

  it('is confirmed by ticking after the telephone call, never without either', async () => {
    const { user, api } = render('ket-noi', { 'peer.confirm': () => ok(peer({ trust: 'da-xac-nhan' })) });
    await user.click(await screen.findByRole('button', { name: `Xác nhận ${receiver.name}` }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByLabelText(/Người xác nhận/), 'Hoàng Văn Tạm');
    await user.click(within(dialog).getByRole('button', { name: 'Xác nhận' }));
    expect(await within(dialog).findByText(/Gõ dãy số nghe được, hoặc đánh dấu/)).toBeTruthy();
    expect(api.inputs('peer.confirm')).toEqual([]);
    await user.click(within(dialog).getByRole('checkbox', { name: /Đã so qua điện thoại/ }));
    await user.click(within(dialog).getByRole('button', { name: 'Xác nhận' }));
    await waitFor(() => expect(api.inputs('peer.confirm')).toHaveLength(1));
  });

  it('revokes after the question; says it when the role does not allow it', async () => {
    const { user, api } = render('ket-noi', { 'peer.revoke': () => err(fault('khong-du-quyen', 'Việc này dành cho Lãnh đạo đơn vị.', { kind: 'denied' })) });
    await user.click(await screen.findByRole('button', { name: `Thu hồi khóa của ${receiver.name}` }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Thu hồi' }));
    expect(await screen.findByText('Việc này dành cho Lãnh đạo đơn vị.')).toBeTruthy();
    expect(api.inputs('peer.revoke')).toEqual([{ id: 'peer1', version: 1 }]);
  });

  it('says why a key file was refused, and what to do while there is none', async () => {
    const { user } = render('ket-noi', { 'peer.list': () => ok([]), 'peer.add': () => err(fault('khoa-don-vi-hong', 'Tệp này không phải khóa đơn vị Sổ Vàng, hoặc đã bị sửa.')) });
    expect(await screen.findByText(/Chưa có đơn vị nào/)).toBeTruthy();
    await user.upload(screen.getByLabelText('Thêm tệp khóa', { selector: 'input' }), new File(['x'], 'x.txt'));
    expect(await screen.findByText(/không phải khóa đơn vị Sổ Vàng/)).toBeTruthy();
  });
});

describe('Nhật ký giao nhận', () => {
  it('lists both directions, newest first, and marks a bundle as handed over', async () => {
    const { user, api } = render('nhat-ky', { 'bundle.handedOver': () => ok(bundleOut({ state: 'da-giao', version: 2 })) });
    await screen.findByRole('grid', { name: 'Nhật ký giao nhận' });
    const rows = screen.getAllByRole('row').slice(1).map((row) => row.textContent ?? '');
    expect(rows[0]).toContain('Gửi');
    expect(rows[1]).toContain('Nhận');
    await user.click(screen.getByRole('button', { name: 'Đã giao gói số 7' }));
    await waitFor(() => expect(api.inputs('bundle.handedOver')).toEqual([{ id: 'bo1', version: 1 }]));
    await user.click(screen.getByRole('button', { name: 'In phiếu giao nhận gói số 7' }));
    expect(await screen.findByRole('dialog', { name: 'Phiếu giao nhận dữ liệu' })).toBeTruthy();
  });

  it('says that nothing was exchanged yet', async () => {
    render('nhat-ky', { 'bundle.journal': () => ok({ sent: [], received: [] }) });
    expect(await screen.findByText('Chưa gửi, chưa nhận gói nào.')).toBeTruthy();
  });
});
