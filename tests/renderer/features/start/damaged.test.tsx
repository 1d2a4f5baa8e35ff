import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useNavigation } from '../../../../renderer/app/navigation.ts';
import { Gate } from '../../../../renderer/features/start/gate.tsx';
import { err, fault, ok } from '../../../../shared/result.ts';
import type { FakeMethods } from '../../helpers.tsx';
import { fakeApi, renderPage } from '../../helpers.tsx';
import { row } from '../backup/samples.ts';
import { program, unit } from './samples.ts';

const restored = { when: 'hôm qua 17:20', counts: [{ label: 'Đối tượng', count: 12 }], keptAs: 'truoc-khoi-phuc-1', attachmentsMended: 0, attachmentsLost: 0 };
const gone = { code: 'mat-tep-du-lieu', message: 'Tệp dữ liệu unit.db không còn.' };

/** A program that is in `before` until something brought the data back. */
function setup(before: Parameters<typeof program>[0], methods: (back: () => void) => FakeMethods) {
  let open = false;
  const api = fakeApi({ 'unit.state': () => ok(open ? program({ unit }) : program(before)), ...methods(() => (open = true)) });
  return renderPage(<Gate />, { api });
}

it('Z4: unlocking damaged data leads to the page that offers yesterday’s in one button', async () => {
  let damaged = false;
  let open = false;
  const api = fakeApi({
    'unit.state': () => ok(open ? program({ unit }) : damaged ? program({ state: 'damaged', problem: gone }) : program({ state: 'locked' })),
    'unit.unlock': () => {
      damaged = true;
      return err(fault(gone.code, gone.message));
    },
    'rescue.list': () => ok({ problem: gone, asksKey: false, backups: [row(), row({ handle: 'h2', name: 'b2', when: '18/11/2026 16:00' })] }),
    'rescue.restore': () => {
      open = true;
      return ok(restored);
    },
  });
  const { user } = renderPage(<Gate />, { api });
  await user.type(await screen.findByLabelText(/^Mật khẩu/, { selector: 'input' }), 'mẫu');
  await user.click(screen.getByRole('button', { name: 'Mở' }));
  await screen.findByRole('heading', { name: 'Chưa mở được dữ liệu' });
  screen.getByText(/Không có gì bị xóa/);
  await user.click(await screen.findByRole('button', { name: 'Khôi phục bản hôm qua 17:20, Máy này' }));
  await screen.findByText(/Đã khôi phục dữ liệu lúc hôm qua 17:20/);
  expect(api.inputs('rescue.restore')).toEqual([{ handle: 'h1' }]);
  await user.click(screen.getAllByRole('button', { name: 'Đóng' }).at(-1) as HTMLElement);
  await waitFor(() => expect(useNavigation.getState().here.page).toBe('viec-hom-nay'));
});

it('a damaged keyring: only the keyring is taken from the backup', async () => {
  let taken = false;
  const { user, api } = setup({ state: 'damaged', problem: { code: 'khoa-hong', message: 'Cả hai bản của tệp khóa đều hỏng.' } }, () => ({
    'rescue.list': () => ok({ problem: null, asksKey: true, backups: [row({ state: 'unknown' })] }),
    'rescue.keyring': () => {
      taken = true;
      return ok({ when: 'hôm qua 17:20' });
    },
  }));
  await user.click(await screen.findByRole('button', { name: 'Lấy lại tệp khóa' }));
  await screen.findByText(/Đã lấy lại tệp khóa của bản sao lưu hôm qua 17:20/);
  expect(taken).toBe(true);
  expect(api.inputs('rescue.restore')).toEqual([]);
});

it('a new computer: finds backups on a stick and asks for the passphrase, or the recovery code', async () => {
  const { user, api } = setup({ state: 'new' }, (back) => ({
    'rescue.list': ({ folder }) => ok({ problem: null, asksKey: true, backups: folder === undefined ? [] : [row({ place: 'thu-muc', placeWord: 'Thư mục đã chọn', state: 'unknown' })] }),
    'rescue.pick': () => ok({ available: true, folder: { handle: 'usb', name: 'USB' } }),
    'rescue.restore': () => {
      back();
      return ok(restored);
    },
  }));
  await user.click(await screen.findByRole('button', { name: 'Khôi phục từ bản sao lưu' }));
  await user.click(await screen.findByRole('button', { name: 'Tìm ở USB, thư mục khác' }));
  await user.click(await screen.findByRole('button', { name: 'Khôi phục bản hôm qua 17:20, Thư mục đã chọn' }));
  await user.click(await screen.findByRole('button', { name: 'Quên mật khẩu: dùng mã khôi phục' }));
  await user.type(await screen.findByRole('textbox', { name: 'Mã khôi phục' }), 'B0B0');
  await user.click(screen.getByRole('button', { name: 'Khôi phục' }));
  await screen.findByText(/Đã khôi phục dữ liệu/);
  expect(api.inputs('rescue.restore')).toEqual([{ handle: 'h1', code: 'B0B0' }]);
});

it('without any backup the damaged file is read as far as it goes, and what is lost is said', async () => {
  const { user } = setup({ state: 'damaged', problem: { code: 'du-lieu-hong', message: 'Tệp dữ liệu unit.db có chỗ hỏng.' } }, () => ({
    'rescue.list': () => ok({ problem: null, asksKey: false, backups: [] }),
    'rescue.salvage': () => ok({ keptAs: 'truoc-khoi-phuc-2', tables: [{ label: 'Đối tượng', read: 10, lost: 2 }, { label: 'Mục khác', read: 5, lost: null }], lost: 2, unknown: ['Mục khác'] }),
  }));
  await screen.findByText(/Chưa thấy bản sao lưu nào trên máy này/);
  await user.click(screen.getByRole('button', { name: 'Đọc lại tệp hỏng' }));
  await screen.findByText('Không đọc lại được 2 mục, và một số mục chưa rõ bao nhiêu (Mục khác).');
  screen.getByText('Đối tượng: đọc lại 10, mất 2');
});
