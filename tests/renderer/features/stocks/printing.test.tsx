import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { endSession } from '../../../../renderer/app/session.ts';
import { StocksPage } from '../../../../renderer/features/stocks/list-page.tsx';
import { PrintPage } from '../../../../renderer/features/stocks/print-page.tsx';
import { fakeApi, renderPage } from '../../helpers.tsx';
import { stockMethods } from './samples.ts';

beforeEach(() => {
  endSession();
  URL.createObjectURL = vi.fn(() => 'blob:test');
  URL.revokeObjectURL = vi.fn();
});

describe('R64: các loại phôi và sổ theo dõi phôi', () => {
  it('R64: calibration takes two measures with a comma or a point and keeps the shift for printer and stock', async () => {
    const api = fakeApi(stockMethods);
    const { user } = renderPage(<StocksPage params={{}} />, { api });
    expect(await screen.findByText('Máy một cửa: sang trái 1,7 mm, xuống dưới 0,8 mm (đo 02/11/2026)')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Căn chỉnh máy in: Phôi giấy khen' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByRole('textbox', { name: /Số đo dấu A/u }), '28,3');
    await user.type(within(dialog).getByRole('textbox', { name: /Số đo dấu B/u }), '300');
    await user.click(within(dialog).getByRole('button', { name: 'Lưu' }));
    expect(within(dialog).getByText(/Số đo dấu B cách chỗ đúng/u)).toBeTruthy();
    expect(api.inputs('printer.save')).toEqual([]);
    await user.clear(within(dialog).getByRole('textbox', { name: /Số đo dấu B/u }));
    await user.type(within(dialog).getByRole('textbox', { name: /Số đo dấu B/u }), '30.8');
    expect(within(dialog).getByText('sang phải 1,7 mm, lên trên 0,8 mm')).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(api.inputs('printer.save')).toEqual([{ printer: 'Máy một cửa', stockId: 's1', dxMm: 1.7, dyMm: -0.8 }]));
  });

  it('the ledger shows what is left and warns where more went out than came in', async () => {
    const api = fakeApi(stockMethods);
    const { user } = renderPage(<StocksPage params={{ tab: 'so' }} />, { api });
    expect(await screen.findByText(/Tổng cộng: nhập 2 tờ; xuất 4 tờ \(in 3, hỏng 1, hủy 0\)\./u)).toBeTruthy();
    expect(screen.getByText('Đã xuất quá số đã nhập của Phôi giấy khen: kiểm đếm lại số phôi.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Ghi nhập, hỏng, hủy' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('radio', { name: /Hủy/u }));
    await user.type(within(dialog).getByRole('textbox', { name: /Số tờ/u }), '5');
    await user.click(within(dialog).getByRole('button', { name: 'Lưu' }));
    expect(await screen.findByText('Đã ghi hủy 5 tờ. Theo sổ, loại phôi này đã hết; cần 5 tờ.')).toBeTruthy();
    expect(api.inputs('stock.move')).toMatchObject([{ stockId: 's1', deed: 'huy', count: 5 }]);
  });
});

describe('R64: in giấy khen của một quyết định', () => {
  it('R64: all, some or from any number; what does not fit is not printed; then recorded with its stock, spoiled sheets by name and loose ones', async () => {
    const api = fakeApi(stockMethods);
    const { user } = renderPage(<PrintPage params={{ id: 'd1' }} />, { api });
    expect(await screen.findByRole('button', { name: 'Xem trước và in 3 tờ' })).toBeTruthy();
    expect(screen.getByText(/1 tờ có chữ không vừa khung/u)).toBeTruthy();
    expect(screen.getByRole('checkbox', { name: 'In Ông Người Mẫu 4' })).toHaveProperty('disabled', true);
    expect(screen.getByText('Tồn theo sổ: 3 tờ. Máy in dịch sang trái 1,7 mm, xuống dưới 0,8 mm.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Chọn tất cả' }));
    expect(screen.getByText('Theo sổ, loại phôi này còn 3 tờ; cần 4 tờ.')).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: 'In từ số thứ tự' }), '3');
    await user.click(screen.getByRole('checkbox', { name: 'In Ông Người Mẫu 1' }));
    await user.click(screen.getByRole('button', { name: 'Xem trước và in 3 tờ' }));
    const preview = await screen.findByRole('dialog', { name: /^Giấy khen \(/u });
    await user.click(await within(preview).findByRole('button', { name: 'Đóng' }));
    expect(api.inputs('certificate.prepare')).toEqual([{ decisionId: 'd1', entryIds: ['e1', 'e3', 'e5'], stockId: 's1', printer: 'Máy một cửa', picture: false }]);

    const record = await screen.findByRole('dialog', { name: 'Đã in xong chưa?' });
    await user.click(within(record).getByRole('button', { name: 'Ghi đã in 3 tờ' }));
    expect(api.inputs('certificate.print')).toEqual([]);
    await user.type(within(record).getByRole('textbox', { name: /Lý do in lại/u }), 'Đính chính tên');
    await user.click(within(record).getByRole('button', { name: 'Ghi đã in 3 tờ' }));
    await user.click(await screen.findByRole('button', { name: 'Có tờ hỏng' }));
    await user.click(screen.getByRole('checkbox', { name: '3. Ông Người Mẫu 3' }));
    await user.type(screen.getByRole('textbox', { name: /Tờ hỏng khác/u }), '2');
    await user.type(screen.getByRole('textbox', { name: /Lý do hỏng/u }), 'Kẹt giấy');
    await user.click(screen.getByRole('button', { name: 'Báo hỏng' }));
    expect(await screen.findByText('Đã báo hỏng 3 tờ.')).toBeTruthy();
    expect(api.inputs('certificate.print')).toEqual([{ entryIds: ['e1', 'e3', 'e5'], reason: 'Đính chính tên', stockId: 's1' }]);
    expect(api.inputs('certificate.spoilMany')).toEqual([{ entryIds: ['e3'], stockId: 's1', loose: 2, reason: 'Kẹt giấy' }]);
  });

  it('the list to check is made before printing, for those ticked', async () => {
    const api = fakeApi(stockMethods);
    const { user } = renderPage(<PrintPage params={{ id: 'd1', entries: 'e2' }} />, { api });
    await user.click(await screen.findByRole('button', { name: 'Danh sách soát trước khi in' }));
    await screen.findByRole('dialog', { name: 'Danh sách soát trước khi in' });
    expect(api.inputs('certificate.proof')).toEqual([{ decisionId: 'd1', entryIds: ['e2'], stockId: 's1', format: 'pdf' }]);
  });
});
