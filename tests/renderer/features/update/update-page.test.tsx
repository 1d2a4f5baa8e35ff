import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Frame } from '../../../../renderer/app/frame.tsx';
import { useNavigation } from '../../../../renderer/app/navigation.ts';
import { UpdatePage } from '../../../../renderer/features/update/update-page.tsx';
import type { UpdateState } from '../../../../shared/api/program-update.ts';
import { err, fault, ok } from '../../../../shared/result.ts';
import { fakeApi, renderPage } from '../../helpers.tsx';

const state = (more: Partial<UpdateState> = {}): UpdateState => ({ version: '0.1.0', commit: 'abc123', keyKind: 'thu-nghiem', possible: true, waiting: null, wentBack: null, free: 5e9, ...more });
const listing = { here: { handle: 'usb', name: 'USB' }, parent: null, volumes: [{ handle: 'usb', label: 'USB', free: 1e9, removable: true }], children: [{ handle: 'f1', name: 'so-vang-0.2.0-win-x64.capnhat', kind: 'file' as const, size: 4e7 }] };
const offer = { version: '0.2.0', madeOn: '2026-11-22', notes: ['Có trang tự kiểm tra.'], takes: 1.7e8, free: 5e9, enough: true };

it('shows what is in a good file before anything changes, and lays it for the next start', async () => {
  let waiting: string | null = null;
  const api = fakeApi({
    'update.state': () => ok(state({ waiting })),
    'folder.list': () => ok(listing),
    'update.look': () => ok(offer),
    'update.lay': () => {
      waiting = '0.2.0';
      return ok({ version: '0.2.0' });
    },
  });
  const { user } = renderPage(<UpdatePage />, { api });
  await screen.findByText('khóa thử nghiệm (bản này chỉ để dùng thử)');
  await user.click(screen.getByRole('button', { name: 'Chọn tệp cập nhật' }));
  await user.click(await screen.findByRole('button', { name: /so-vang-0\.2\.0/u }));
  await user.click(screen.getByRole('button', { name: 'Chọn tệp này' }));
  await screen.findByText('Có trang tự kiểm tra.');
  expect(api.inputs('update.lay')).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Đặt bản 0.2.0 cho lần mở sau' }));
  await screen.findByText('Bản 0.2.0 đã sẵn sàng');
  expect(api.inputs('update.lay')).toEqual([{ file: 'f1' }]);
  await waitFor(() => expect(screen.queryByText('Có trang tự kiểm tra.')).toBeNull());
});

it('a file that is refused says why; one without room cannot be laid', async () => {
  let room = false;
  const api = fakeApi({
    'update.state': () => ok(state()),
    'folder.list': () => ok(listing),
    'update.look': () => (room ? ok({ ...offer, free: 1e8, enough: false }) : err(fault('sai-chu-ky', 'Chữ ký của tệp cập nhật không đúng.', { next: 'Không dùng tệp này.' }))),
  });
  const { user } = renderPage(<UpdatePage />, { api });
  await user.click(await screen.findByRole('button', { name: 'Chọn tệp cập nhật' }));
  await user.click(await screen.findByRole('button', { name: /so-vang-0\.2\.0/u }));
  await user.click(screen.getByRole('button', { name: 'Chọn tệp này' }));
  await screen.findByText('Chữ ký của tệp cập nhật không đúng.');
  room = true;
  await user.click(screen.getByRole('button', { name: 'Thử lại' }));
  await screen.findByText('Ổ đĩa không đủ chỗ');
  expect(screen.getByRole('button', { name: 'Đặt bản 0.2.0 cho lần mở sau' })).toHaveProperty('disabled', true);
});

it('tells once that a version was given up, and where it cannot be updated', async () => {
  let told = false;
  const api = fakeApi({
    'update.state': () => ok(state({ possible: false, keyKind: null, commit: null, free: null, wentBack: told ? null : { version: '0.2.0', why: 'thieu-tep' } })),
    'update.seen': () => {
      told = true;
      return ok({});
    },
  });
  const { user } = renderPage(<UpdatePage />, { api });
  await screen.findByText('Đã trở về bản 0.1.0');
  screen.getByText(/Cập nhật bằng bộ cài đã dùng/u);
  await user.click(screen.getByRole('button', { name: 'Đã biết' }));
  await waitFor(() => expect(screen.queryByText('Đã trở về bản 0.1.0')).toBeNull());
});

it('stands over every page after a version was given up', async () => {
  const api = fakeApi({ 'update.state': () => ok(state({ wentBack: { version: '0.2.0', why: 'khong-khoi-dong' } })) });
  const { user } = renderPage(<Frame>Trang</Frame>, { api });
  await screen.findByText('Bản 0.2.0 không khởi động được, đang dùng lại bản 0.1.0');
  await user.click(screen.getByRole('button', { name: 'Xem lý do' }));
  await waitFor(() => expect(useNavigation.getState().here.page).toBe('cap-nhat'));
});
