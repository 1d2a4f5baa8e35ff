import { fireEvent, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { endSession } from '../../../../renderer/app/session.ts';
import { EditorPage } from '../../../../renderer/features/stocks/editor-page.tsx';
import { useEditor } from '../../../../renderer/features/stocks/editor-store.ts';
import { err, fault } from '../../../../shared/result.ts';
import { fakeApi, renderPage } from '../../helpers.tsx';
import { fields, stockMethods } from './samples.ts';

beforeEach(() => {
  endSession();
  URL.createObjectURL = vi.fn(() => 'blob:test');
  URL.revokeObjectURL = vi.fn();
});

const recipient = () => useEditor.getState().fields.blocks.find(({ field }) => field === 'recipient');

describe('R64: trang sửa phôi', () => {
  it('R64: a block moves with the arrow keys by 0.5 mm, with Shift by 5 mm, with the mouse in millimetres whatever the zoom, and each step is taken back', async () => {
    const { user } = renderPage(<EditorPage params={{ id: 's1' }} />, { api: fakeApi(stockMethods) });
    const block = await screen.findByRole('button', { name: /^Tên người nhận(:|$)/ });
    block.focus();
    await user.keyboard('{ArrowRight}{ArrowDown}{Shift>}{ArrowDown}{/Shift}');
    expect(recipient()).toMatchObject({ xMm: 149, baselineMm: 110.5 });
    expect(screen.getByText('Tên người nhận: cách mép trái 149 mm, chân chữ cách mép trên 110,5 mm.')).toBeTruthy();

    const sheet = screen.getByRole('group', { name: 'Tờ phôi' });
    const from = recipient();
    for (const zoom of [1, 2.5]) {
      sheet.getBoundingClientRect = () => ({ left: 10, top: 20, width: 297 * zoom, height: 210 * zoom }) as DOMRect;
      fireEvent.pointerDown(block, { clientX: 10 + 100 * zoom, clientY: 20 + 50 * zoom, pointerId: 1 });
      fireEvent.pointerMove(sheet, { clientX: 10 + 104 * zoom, clientY: 20 + 50 * zoom, pointerId: 1 });
      fireEvent.pointerMove(sheet, { clientX: 10 + 110 * zoom, clientY: 20 + 47 * zoom, pointerId: 1 });
      fireEvent.pointerUp(sheet, { pointerId: 1 });
      expect(recipient()).toMatchObject({ xMm: (from?.xMm ?? 0) + 10, baselineMm: (from?.baselineMm ?? 0) - 3 });
      await user.click(screen.getByRole('button', { name: 'Hoàn tác' }));
      expect(recipient()).toEqual(from);
    }
    await user.click(screen.getByRole('button', { name: 'Làm lại' }));
    expect(recipient()?.xMm).toBe((from?.xMm ?? 0) + 10);
  });

  it('R64: exact numbers are typed with a decimal comma; a number that cannot be is refused at its field; saved as it stands', async () => {
    const api = fakeApi(stockMethods);
    const { user } = renderPage(<EditorPage params={{ id: 's1' }} />, { api });
    const left = await screen.findByRole('textbox', { name: 'Cách mép trái' });
    await user.clear(left);
    await user.type(left, '150,3{Enter}');
    expect(recipient()?.xMm).toBe(150.3);
    const width = screen.getByRole('textbox', { name: 'Rộng' });
    await user.clear(width);
    await user.type(width, '9999');
    await user.tab();
    expect(screen.getByText('Từ 5 đến 297.')).toBeTruthy();
    await user.clear(width);
    await user.type(width, '200{Enter}');
    await user.click(screen.getByRole('checkbox', { name: 'Chữ in hoa' }));
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await screen.findByText('Đã lưu phôi «Phôi giấy khen».');
    const [saved] = api.inputs('stock.save');
    expect([saved?.id, saved?.version, saved?.fields.blocks.find(({ field }) => field === 'recipient')]).toEqual(['s1', 3, { ...recipient(), xMm: 150.3, widthMm: 200, upper: true }]);
  });

  it('pulling an edge widens the block; sample text that does not fit is said; back to the suggested places', async () => {
    const { user } = renderPage(<EditorPage params={{ copy: 's1' }} />, { api: fakeApi(stockMethods) });
    const block = await screen.findByRole('button', { name: /^Tên người nhận(:|$)/ });
    expect(screen.getByRole('textbox', { name: 'Tên phôi' })).toHaveProperty('value', 'Phôi giấy khen (bản sao)');
    const sheet = screen.getByRole('group', { name: 'Tờ phôi' });
    sheet.getBoundingClientRect = () => ({ left: 0, top: 0, width: 297, height: 210 }) as DOMRect;
    block.focus();
    const handles = block.querySelectorAll('rect');
    fireEvent.pointerDown(handles[handles.length - 1] as Element, { clientX: 268, clientY: 100, pointerId: 1 });
    fireEvent.pointerMove(sheet, { clientX: 258, clientY: 100, pointerId: 1 });
    fireEvent.pointerUp(sheet, { pointerId: 1 });
    expect(recipient()).toMatchObject({ xMm: 148.5, widthMm: 220 });
    await screen.findByText('Chữ mẫu không vừa khung');
    await user.click(screen.getByRole('button', { name: 'Đặt lại vị trí gợi ý' }));
    expect(recipient()).toEqual(fields.blocks.find(({ field }) => field === 'recipient'));
  });

  it('a block off the sheet is refused with its name and chosen; a new stock needs a name', async () => {
    const { user } = renderPage(<EditorPage params={{}} />, { api: fakeApi({ ...stockMethods, 'stock.save': () => err(fault('khoi-ngoai-to-giay', '«Nội dung khen» ra ngoài mép giấy 3,5 mm.', { item: 'merit', next: 'Kéo vào trong, hoặc thu hẹp khung.' })) }) });
    await user.click(await screen.findByRole('button', { name: 'Lưu' }));
    expect(screen.getByText('Chưa ghi tên phôi.')).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: 'Tên phôi' }), 'Phôi mới{Enter}');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    expect(await screen.findByText('«Nội dung khen» ra ngoài mép giấy 3,5 mm.')).toBeTruthy();
    expect(useEditor.getState().chosen).toBe('merit');
  });

  it('a picture that is not a picture is told beside its button', async () => {
    const { user } = renderPage(<EditorPage params={{ id: 's1' }} />, { api: fakeApi({ ...stockMethods, 'stock.picture': () => err(fault('khong-phai-anh', '«phoi.png» không phải là ảnh PNG hoặc JPG đọc được.', { item: 'pictureId', next: 'Chụp hoặc quét phôi thành ảnh PNG hay JPG rồi thêm lại.' })) }) });
    await screen.findByRole('button', { name: 'Thêm ảnh phôi' });
    await user.upload(document.querySelector('input[type=file]') as HTMLInputElement, new File(['%PDF'], 'phoi.png', { type: 'image/png' }));
    expect(await screen.findByText('«phoi.png» không phải là ảnh PNG hoặc JPG đọc được.')).toBeTruthy();
  });
});
