import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { useNavigation } from '../../../../renderer/app/navigation.ts';
import { endSession } from '../../../../renderer/app/session.ts';
import { ExchangePage } from '../../../../renderer/features/exchange/exchange-page.tsx';
import { err, fault, ok } from '../../../../shared/result.ts';
import { fakeApi, renderPage } from '../../helpers.tsx';
import type { FakeMethods } from '../../helpers.tsx';
import { bundleIn, bundlePreview, importedBundle, previewLines } from '../work-samples.ts';

beforeEach(() => {
  endSession();
  URL.createObjectURL = vi.fn(() => 'blob:test');
  URL.revokeObjectURL = vi.fn();
});

const found = { handle: 'f1', fileName: 'so-noi-vu_3.sovang', size: 52_000, unit: 'Sở Nội vụ', number: 3, kind: 'Kết quả', own: false, known: null, forUs: true };
const methods: FakeMethods = {
  'bundle.journal': () => ok({ today: '2026-11-20', sent: [], received: [bundleIn()] }),
  'folder.pick': () => ok({ available: true, folder: { handle: 'usb', name: 'USB (E:)' } }),
  'bundle.scan': () => ok({ bundles: [found], locked: [], warnings: [] }),
  'bundle.preview': () => ok(bundlePreview()),
  'bundle.previewLines': ({ verdict }) => {
    const rows = previewLines().filter(({ state }) => verdict === undefined || state === verdict);
    return ok({ rows, next: null, total: rows.length });
  },
  'bundle.discard': () => ok({}),
  'paper.make': () => ok({ fileName: 'phieu.pdf', mediaType: 'application/pdf', bytes: new Uint8Array([1]) }),
};
const render = (tab: string, more: FakeMethods = {}, params = {}) => renderPage(<ExchangePage params={{ tab, ...params }} />, { api: fakeApi({ ...methods, ...more }) });

describe('Nhận về', () => {
  const openPreview = async (user: ReturnType<typeof render>['user']) => {
    await user.click(await screen.findByRole('button', { name: 'Chọn thư mục' }));
    await user.click(await screen.findByRole('button', { name: 'Xem trước gói so-noi-vu_3.sovang' }));
    await user.click(await screen.findByRole('button', { name: 'Xem gói này' }));
  };

  it('shows what a bundle would do before anything is changed, then takes it in', async () => {
    const { user, api } = render('nhan-ve', { 'bundle.import': () => ok(importedBundle({ added: 2, changed: 1, setAside: 1 })) });
    await openPreview(user);
    expect(await screen.findByText('Chưa lưu gì. Xem rồi bấm «Nhập gói này».')).toBeTruthy();
    await waitFor(() => expect(document.activeElement).not.toBe(document.body));
    expect(document.activeElement?.contains(screen.getByRole('button', { name: 'Nhập gói này' }))).toBe(true);
    expect(screen.getByText('Cần xem', { selector: 'dt' }).nextElementSibling?.textContent).toBe('1');
    expect(screen.getByText(/Thiếu gói số 2/)).toBeTruthy();
    expect(await screen.findByText('Quyết định số 345/QĐ-UBND')).toBeTruthy();
    expect(api.inputs('bundle.import')).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Nhập gói này' }));
    expect(await screen.findByText(/Thêm 2, đổi 1, đã có 0, để riêng 1 mục cần xem/)).toBeTruthy();
    expect(api.inputs('bundle.import')).toEqual([{ stageId: 'st1' }]);
    await user.click(screen.getByRole('button', { name: 'Mở Hồ sơ và họp xét' }));
    expect(useNavigation.getState().here).toMatchObject({ page: 'ho-so', params: { tab: 'ho-so' } });
    expect(api.inputs('bundle.discard')).toEqual([]);
  });

  it('F51: asks for the name of a second person where much would change, and takes in nothing without it', async () => {
    const { user, api } = render('nhan-ve', { 'bundle.preview': () => ok(bundlePreview({ asksTwice: { changes: 7, held: 30 } })), 'bundle.import': () => ok(importedBundle({ confirmedBy: 'Lê Thị Thứ Hai', backup: '2026-11-20-truoc-nhap-goi' })) });
    await openPreview(user);
    expect(await screen.findByText(/đổi hoặc rút 7 mục trong 30 mục/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Nhập gói này' }));
    expect(await screen.findByText('Ghi tên người thứ hai đã xem.')).toBeTruthy();
    expect(api.inputs('bundle.import')).toEqual([]);
    await user.type(screen.getByLabelText(/Người thứ hai đã xem/), 'Lê Thị Thứ Hai ');
    await user.click(screen.getByRole('button', { name: 'Nhập gói này' }));
    expect(await screen.findByText(/Bản sao lưu trước khi nhập: 2026-11-20-truoc-nhap-goi/)).toBeTruthy();
    expect(api.inputs('bundle.import')).toEqual([{ stageId: 'st1', confirmedBy: 'Lê Thị Thứ Hai' }]);
  });

  it('shows the lines of one kind of treatment, and leads to what was set aside', async () => {
    const { user, api } = render('nhan-ve', { 'bundle.import': () => ok(importedBundle({ bundleId: 'b-2', setAside: 3, fromQuarantine: 2, warnings: ['dữ liệu trên máy này cũ hơn'] })) });
    await openPreview(user);
    await user.click(await screen.findByRole('button', { name: 'Cần xem (1)' }));
    await waitFor(() => expect(screen.queryByText('Quyết định số 345/QĐ-UBND')).toBeNull());
    expect(api.inputs('bundle.previewLines').at(-1)).toMatchObject({ stageId: 'st1', verdict: 'conflict' });
    await user.click(screen.getByRole('button', { name: 'Nhập gói này' }));
    expect(await screen.findByText(/Nhập thêm được 2 mục để riêng/)).toBeTruthy();
    expect(screen.getByText('dữ liệu trên máy này cũ hơn')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Xem mục để riêng' }));
    expect(useNavigation.getState().here).toMatchObject({ page: 'muc-de-rieng', params: { bundleId: 'b-2' } });
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

  it('shows what is for this unit first, what it has last, and only names what was written for others or here', async () => {
    const bundles = [
      { ...found, handle: 'own', fileName: 'xa-mau-2.sovang', unit: 'xã Mẫu', number: 2, own: true, known: 'Do đơn vị mình ghi' },
      { ...found, handle: 'old', fileName: 'so-noi-vu_1.sovang', number: 1, known: 'Đã nhận ngày 01/11/2026' },
      { ...found, handle: 'else', fileName: 'xa-khac-5.sovang', unit: 'xa-khac', number: 5, forUs: false },
      found,
    ];
    const { user } = render('nhan-ve', { 'bundle.scan': () => ok({ bundles, locked: [], warnings: [] }) });
    await user.click(await screen.findByRole('button', { name: 'Chọn thư mục' }));
    const list = await screen.findByRole('list', { name: 'Gói dữ liệu tìm thấy' });
    expect(within(list).getAllByText(/, gói số \d/).map(({ textContent }) => textContent)).toEqual(['Sở Nội vụ, gói số 3', 'Sở Nội vụ, gói số 1', 'xã Mẫu, gói số 2']);
    expect(within(list).getAllByRole('button').map((button) => button.getAttribute('aria-label'))).toEqual(['Xem trước gói so-noi-vu_3.sovang', 'Xem trước gói so-noi-vu_1.sovang']);
    expect(screen.getByText('Gói gửi cho đơn vị khác (1)')).toBeTruthy();
    expect(screen.getByText('xa-khac-5.sovang')).toBeTruthy();
    expect(screen.queryByText(/xa-khac, gói/)).toBeNull();
  });

  it('says so when nothing there is for this unit', async () => {
    const { user } = render('nhan-ve', { 'bundle.scan': () => ok({ bundles: [{ ...found, forUs: false }], locked: [], warnings: [] }) });
    await user.click(await screen.findByRole('button', { name: 'Chọn thư mục' }));
    expect(await screen.findByText('Trong thư mục này không có gói nào gửi cho đơn vị mình.')).toBeTruthy();
  });

  it.each([
    ['Danh mục', ['Xem mục nhận được']],
    ['Tổng hợp', ['Xem mục nhận được', 'Mở Hồ sơ và họp xét']],
    ['Phiếu xác nhận', []],
  ])('after a bundle «%s» leads to where its content stands', async (kindWord, buttons) => {
    const { user } = render('nhan-ve', { 'bundle.preview': () => ok(bundlePreview({ kindWord })), 'bundle.import': () => ok(importedBundle({ backup: '2026-11-20T01-00-13-350Z-truoc-nhap-goi' })) });
    await openPreview(user);
    await user.click(await screen.findByRole('button', { name: 'Nhập gói này' }));
    const dialog = await screen.findByRole('dialog', { name: 'Nhập gói dữ liệu' });
    expect(await within(dialog).findByText(/^Bản sao lưu trước khi nhập: lập lúc \d{2}\/11\/2026 \d{2}:00$/)).toBeTruthy();
    expect(['Xem mục nhận được', 'Mở Hồ sơ và họp xét'].filter((name) => within(dialog).queryByRole('button', { name }) !== null)).toEqual(buttons);
    if (buttons.length === 0) return;
    await user.click(within(dialog).getByRole('button', { name: 'Xem mục nhận được' }));
    expect(useNavigation.getState().here).toMatchObject({ page: 'gui-nhan', params: { tab: 'tu-don-vi' } });
  });

  it('says that the folder holds none, and reads it again', async () => {
    const { user, api } = render('nhan-ve', { 'bundle.scan': () => ok({ bundles: [], locked: [], warnings: ['Bỏ qua tệp la.sovang: không phải gói dữ liệu.'] }) });
    await user.click(await screen.findByRole('button', { name: 'Chọn thư mục' }));
    expect(await screen.findByText(/không có gói dữ liệu nào đọc được/)).toBeTruthy();
    expect(screen.getByText(/Bỏ qua tệp la.sovang/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Đọc lại' }));
    await waitFor(() => expect(api.inputs('bundle.scan')).toEqual([{ folder: 'usb' }, { folder: 'usb' }]));
  });
});
