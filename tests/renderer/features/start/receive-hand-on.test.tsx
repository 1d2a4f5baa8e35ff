import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { endSession, useSession } from '../../../../renderer/app/session.ts';
import { Gate } from '../../../../renderer/features/start/gate.tsx';
import { cancelled } from '../../../../shared/api/protocol.ts';
import { err, fault, ok } from '../../../../shared/result.ts';
import { fakeApi, renderPage } from '../../helpers.tsx';
import { program, unit } from './samples.ts';

beforeEach(endSession);
const secret = (label: RegExp) => screen.getByLabelText(label, { selector: 'input' });

describe('«Nhận bàn giao» on an empty machine', () => {
  it('R91: asks for the bundle and the code, says how far it is and what is wrong, can be stopped, and enters the unit', async () => {
    let open = false;
    const codes: string[] = [];
    const api = fakeApi({
      'unit.state': () => ok(open ? program({ unit, unprotected: false }) : program({ state: 'new', unprotected: false })),
      'handOn.receive': async ({ code }, bytes, options) => {
        codes.push(code);
        if (codes.length === 1) {
          options?.onProgress?.({ done: 3000, total: 12_000, label: 'Đang kiểm tra dữ liệu' });
          await new Promise<void>((resolve) => options?.signal?.addEventListener('abort', () => resolve(), { once: true }));
          return err(cancelled);
        }
        for await (const piece of bytes as AsyncIterable<Uint8Array>) void piece;
        if (codes.length === 2) return err(fault('ma-khoi-phuc-khong-khop', 'Mã khôi phục này không mở được gói bàn giao.', { item: 'code' }));
        open = true;
        return ok({ unit, records: 1200, setAside: 0, left: 1 });
      },
    });
    const { user } = renderPage(<Gate />, { api });
    await user.click(await screen.findByRole('button', { name: 'Nhận bàn giao' }));
    await screen.findByRole('heading', { name: 'Nhận bàn giao' });
    await user.click(screen.getByRole('button', { name: 'Nhận bàn giao' }));
    screen.getByText('“Mã khôi phục” chưa được ghi.');
    await user.type(screen.getByRole('textbox', { name: 'Mã khôi phục' }), '0000-1111');
    await user.type(secret(/^Mật khẩu/), 'mat khau moi');
    await user.type(secret(/^Gõ lại|^Nhắc lại|lại/), 'mat khau moi');
    await user.click(screen.getByRole('button', { name: 'Nhận bàn giao' }));
    await screen.findByText(/Chưa chọn gói bàn giao/);
    await user.upload(screen.getByLabelText('Chọn gói bàn giao', { selector: 'input' }), new File(['x'], 'xa-mau-1.sovang'));
    await user.click(screen.getByRole('button', { name: 'Nhận bàn giao' }));
    await screen.findByText('Đang kiểm tra dữ liệu: 3.000 / 12.000');
    await user.click(screen.getByRole('button', { name: 'Hủy thao tác' }));
    await screen.findByText('Đã dừng. Máy này vẫn như chưa nhận bàn giao.');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Hủy thao tác' })).toBeNull());
    await user.click(screen.getByRole('button', { name: 'Nhận bàn giao' }));
    await screen.findByText(/không mở được gói bàn giao/);
    await user.click(screen.getByRole('button', { name: 'Nhận bàn giao' }));
    await screen.findByText(/Đã nhận bàn giao của .*1.200 mục. Còn 1 gói của bộ/);
    expect(useSession.getState().unitName).not.toBeNull();
  });
});
