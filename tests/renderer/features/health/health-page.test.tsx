import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Frame } from '../../../../renderer/app/frame.tsx';
import { useNavigation } from '../../../../renderer/app/navigation.ts';
import { HealthPage } from '../../../../renderer/features/health/health-page.tsx';
import type { HealthCheck } from '../../../../shared/domain/health.ts';
import { ok } from '../../../../shared/result.ts';
import { fakeApi, renderPage } from '../../helpers.tsx';

const check = (more: Partial<HealthCheck>): HealthCheck => ({ id: 'cho-trong', group: 'may', title: 'Chỗ trống trên ổ đĩa', state: 'ok', what: 'Còn 80 GB.', next: '', link: null, repair: null, ...more });
const report = (checks: HealthCheck[]) => ({ at: 0, state: 'ok' as const, checks });

it('says what is wrong, leads to where it is mended, repairs and takes the repair back', async () => {
  const sick = [
    check({}),
    check({ id: 'noi-thu-hai', group: 'sao-luu', title: 'Nơi sao lưu thứ hai', state: 'warn', what: 'Chưa chọn.', next: 'Chọn một USB.', link: { page: 'sao-luu', params: {} } }),
    check({ id: 'de-nghi', group: 'noi-dung', title: 'Đề nghị thuộc hồ sơ đã xóa', state: 'bad', what: '1 mục.', next: 'Đưa ra khỏi hồ sơ.', repair: 'Đưa ra khỏi hồ sơ' }),
  ];
  let mended = false;
  const api = fakeApi({
    'health.check': ({ deep }) => ok(report(mended || deep === true ? sick.slice(0, 2) : sick)),
    'health.repair': () => {
      mended = true;
      return ok({ mended: 1, undo: 'lan-1' });
    },
    'health.undoRepair': () => {
      mended = false;
      return ok({ restored: 1 });
    },
  });
  const { user } = renderPage(<HealthPage />, { api });
  await screen.findByText('Đã kiểm tra 3 điều: 1 điều cần sửa, 1 điều nên xem.');
  await user.click(screen.getByRole('button', { name: 'Đưa ra khỏi hồ sơ: Đề nghị thuộc hồ sơ đã xóa' }));
  await screen.findByText('Đã sửa 1 mục.');
  await waitFor(() => expect(screen.queryByText('Đề nghị thuộc hồ sơ đã xóa')).toBeNull());
  await user.click(screen.getByRole('button', { name: 'Hoàn tác' }));
  await screen.findByText('Đề nghị thuộc hồ sơ đã xóa');
  expect(api.inputs('health.undoRepair')).toEqual([{ undo: 'lan-1' }]);

  await user.click(screen.getByRole('button', { name: 'Kiểm tra kỹ' }));
  await waitFor(() => expect(screen.queryByText('Đề nghị thuộc hồ sơ đã xóa')).toBeNull());
  await user.click(within(screen.getByRole('region', { name: 'Sao lưu' })).getByRole('button', { name: 'Mở chỗ làm: Nơi sao lưu thứ hai' }));
  await waitFor(() => expect(useNavigation.getState().here.page).toBe('sao-luu'));
});

it('gives the facts for a report of a breach since a day', async () => {
  const api = fakeApi({
    'health.check': () => ok(report([check({})])),
    'health.breachFacts': ({ since }) =>
      ok({ since, machine: { device: 'm1', encrypted: true, passphrase: false, users: 1 }, machines: [], sent: [{ number: 4, peerName: 'Sở Mẫu', on: '2026-11-02', subjects: 7, locked: 'keys', state: 'Đã giao' }], received: [], counts: [{ label: 'Cá nhân', count: 12 }], kinds: [{ label: 'Họ tên', count: 12 }] }),
  });
  const { user } = renderPage(<HealthPage />, { api });
  await user.type(await screen.findByRole('textbox', { name: 'Tính từ ngày' }), '01/11/2026{Enter}');
  await screen.findByText('số 4 gửi Sở Mẫu, 02/11/2026, 7 đối tượng');
  screen.getByText('Cá nhân 12');
  expect(api.inputs('health.breachFacts')).toEqual([{ since: '2026-11-01' }]);
});

it('F04 stands over every page while nothing can be saved', async () => {
  const api = fakeApi({ 'health.state': () => ok({ problems: [{ code: 'loi-dia', message: 'Chương trình đang chỉ đọc.', next: 'Sao lưu sang ổ đĩa khác.' }], checkedAt: null }) });
  renderPage(<Frame>Trang</Frame>, { api });
  expect(screen.queryByRole('alert')).toBeNull();
  act(() => api.emit('alarm', { message: 'Ổ đĩa báo lỗi.' }));
  await screen.findByText('Chương trình đang chỉ đọc.');
  screen.getByRole('button', { name: 'Kiểm tra máy và dữ liệu' });
});
