import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { endSession } from '../../../../renderer/app/session.ts';
import { ExchangePage } from '../../../../renderer/features/exchange/exchange-page.tsx';
import { err, fault, ok } from '../../../../shared/result.ts';
import { fakeApi, renderPage } from '../../helpers.tsx';
import type { FakeMethods } from '../../helpers.tsx';
import { savedFiles } from '../../saved-files.ts';
import { bundleIn, bundleOut, receiver, sentBundle } from '../work-samples.ts';

let saved: string[];
beforeEach(() => {
  endSession();
  saved = savedFiles();
});

const settings = { unconfirmedDays: 30, outboxMb: 500, largestMb: 3900, keptBytes: 245_760, keptFiles: 1 };
const sent = [sentBundle({ id: 'bo2', number: 8, peerCode: 'xa-khac', peerName: 'xã Khác', createdAt: '2026-11-21T08:00:00Z', state: 'da-nhan', stateWord: 'Đã nhận', receiptOn: '2026-11-25', set: { id: 's', k: 2, n: 3 } }), sentBundle()];
const methods: FakeMethods = {
  'bundle.journal': () => ok({ today: '2026-11-30', sent, received: [bundleIn()] }),
  'bundle.settings': () => ok(settings),
  'folder.pick': () => ok({ available: true, folder: { handle: 'usb', name: 'USB (E:)' } }),
  'paper.make': () => ok({ fileName: 'nhat-ky.xlsx', mediaType: 'application/pdf', bytes: new Uint8Array([1]) }),
};
const render = (more: FakeMethods = {}) => renderPage(<ExchangePage params={{ tab: 'nhat-ky' }} />, { api: fakeApi({ ...methods, ...more }) });
const rows = async () => {
  await screen.findByRole('grid', { name: 'Nhật ký giao nhận' });
  return screen.getAllByRole('row').slice(1).map((row) => row.textContent ?? '');
};

describe('Nhật ký giao nhận', () => {
  it('lists both directions, newest first, with what is known of each', async () => {
    render();
    const [first, second, third] = await rows();
    expect(first).toContain('xã Khác, gói số 8 (gói 2/3)');
    expect(first).toContain('phiếu xác nhận 25/11/2026');
    expect(second).toContain('Gửi');
    expect(second).toContain('1 hồ sơ; 2 đối tượng');
    expect(third).toContain('Nhận');
  });

  it('filters by direction, unit, period, and what waits for a receipt', async () => {
    const { user } = render();
    await rows();
    await user.click(screen.getByRole('radio', { name: 'Chưa được xác nhận' }));
    await waitFor(async () => expect(await rows()).toHaveLength(1));
    await user.click(screen.getByRole('radio', { name: 'Tất cả' }));
    await waitFor(async () => expect(await rows()).toHaveLength(3));
    await user.type(screen.getByRole('textbox', { name: 'Từ ngày' }), '21/11/2026{Enter}');
    await waitFor(async () => expect(await rows()).toHaveLength(1));
    await user.type(screen.getByRole('textbox', { name: 'Đến ngày' }), '20/11/2026{Enter}');
    expect(await screen.findByText('Không có gói nào đúng điều kiện lọc.')).toBeTruthy();
  });

  it('R86: prints the journal of what is filtered, and saves it as a workbook', async () => {
    const { user, api } = render();
    await rows();
    await user.type(screen.getByRole('textbox', { name: 'Từ ngày' }), '01/11/2026{Enter}');
    await user.click(screen.getByRole('button', { name: 'In nhật ký' }));
    expect(await screen.findByRole('dialog', { name: 'Nhật ký giao nhận gói dữ liệu' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /Đóng/ }));
    await user.click(screen.getByRole('button', { name: 'Xuất Excel' }));
    await waitFor(() => expect(saved).toEqual(['nhat-ky.xlsx']));
    expect(api.inputs('paper.make')).toEqual(['pdf', 'xlsx'].map((format) => ({ kind: 'nhat-ky-giao-nhan', id: '2026-11-01//', format })));
  });

  it('R86: records who carried a bundle to whom, and when', async () => {
    const { user, api } = render({ 'bundle.handedOver': () => ok(bundleOut({ state: 'da-giao', version: 2 })) });
    await rows();
    await user.click(screen.getByRole('button', { name: `Việc với gói số 7 gửi ${receiver.name}` }));
    await user.click(await screen.findByRole('menuitem', { name: 'Đã giao' }));
    const dialog = await screen.findByRole('dialog', { name: 'Đã giao gói số 7' });
    await user.type(within(dialog).getByLabelText(/Người giao/), 'Lê Văn Mẫu');
    await user.type(within(dialog).getByLabelText(/Người nhận/), 'Trần Thị Thử');
    await user.click(within(dialog).getByRole('button', { name: 'Ghi đã giao' }));
    await waitFor(() => expect(api.inputs('bundle.handedOver')).toEqual([{ id: 'bo1', version: 1, on: '2026-11-30', by: 'Lê Văn Mẫu', to: 'Trần Thị Thử' }]));
  });

  it('writes the very same file again, and says when its copy is gone', async () => {
    const { user, api } = render({ 'bundle.rewrite': () => err(fault('khong-con-ban-luu', 'Bản lưu của gói này không còn trên máy.', { next: 'Vào «Gửi đi» để lập gói mới.' })) });
    await rows();
    await user.click(screen.getByRole('button', { name: `Việc với gói số 7 gửi ${receiver.name}` }));
    await user.click(await screen.findByRole('menuitem', { name: 'Ghi lại' }));
    expect(await screen.findByText('Bản lưu của gói này không còn trên máy.')).toBeTruthy();
    expect(api.inputs('bundle.rewrite')).toEqual([{ id: 'bo1', folder: 'usb' }]);
  });

  it('F16: reads a bundle again after re-plugging', async () => {
    const { user, api } = render({ 'bundle.verify': () => ok(bundleOut({ verifiedOn: '2026-11-30' })) });
    await rows();
    await user.click(screen.getByRole('button', { name: `Việc với gói số 7 gửi ${receiver.name}` }));
    await user.click(await screen.findByRole('menuitem', { name: 'Kiểm tra lại sau khi cắm lại' }));
    expect(await screen.findByText(/đúng từng byte/)).toBeTruthy();
    expect(api.inputs('bundle.verify')).toEqual([{ id: 'bo1', folder: 'usb' }]);
  });

  it('says how much the copies take, and sets their room and the days of waiting', async () => {
    const { user, api } = render({ 'bundle.saveSettings': () => ok({}) });
    expect(await screen.findByText(/Bản lưu gói trên máy: 1 gói, 240 KB/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Đặt mức giữ, số ngày nhắc' }));
    const days = await screen.findByRole('textbox', { name: /chưa được xác nhận quá/ });
    await user.clear(days);
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    expect(await screen.findByText('Ghi số ngày.')).toBeTruthy();
    await user.type(days, '45');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(api.inputs('bundle.saveSettings')).toEqual([{ unconfirmedDays: 45, outboxMb: 500, largestMb: 3900 }]));
  });

  it('says that nothing was exchanged yet', async () => {
    render({ 'bundle.journal': () => ok({ today: '2026-11-30', sent: [], received: [] }) });
    expect(await screen.findByText('Chưa gửi, chưa nhận gói nào.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'In nhật ký' })).toBeNull();
  });
});
