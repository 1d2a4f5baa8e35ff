import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { endSession, useSession } from '../../../../renderer/app/session.ts';
import { Gate } from '../../../../renderer/features/start/gate.tsx';
import { err, fault, ok } from '../../../../shared/result.ts';
import { fakeApi, renderPage } from '../../helpers.tsx';
import { program, unit } from './samples.ts';

beforeEach(endSession);
const secret = (label: RegExp) => screen.getByLabelText(label, { selector: 'input' });

describe('«Nhận bàn giao» on an empty machine', () => {
  it('R91: asks for the bundle and the code, says what is wrong, and enters the unit', async () => {
    let open = false;
    const codes: string[] = [];
    const api = fakeApi({
      'unit.state': () => ok(open ? program({ unit, unprotected: false }) : program({ state: 'new', unprotected: false })),
      'handOn.receive': async ({ code }, bytes) => {
        codes.push(code);
        for await (const piece of bytes as AsyncIterable<Uint8Array>) void piece;
        if (codes.length === 1) return err(fault('ma-khoi-phuc-khong-khop', 'Mã khôi phục này không mở được gói bàn giao.', { item: 'code' }));
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
    await screen.findByText(/không mở được gói bàn giao/);
    await user.click(screen.getByRole('button', { name: 'Nhận bàn giao' }));
    await screen.findByText(/Đã nhận bàn giao của .*1.200 mục. Còn 1 gói của bộ/);
    expect(useSession.getState().unitName).not.toBeNull();
  });
});
