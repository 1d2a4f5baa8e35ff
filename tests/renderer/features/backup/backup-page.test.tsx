import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useNavigation } from '../../../../renderer/app/navigation.ts';
import { useSession } from '../../../../renderer/app/session.ts';
import { BackupPage } from '../../../../renderer/features/backup/backup-page.tsx';
import { err, fault, ok } from '../../../../shared/result.ts';
import type { FakeMethods } from '../../helpers.tsx';
import { fakeApi, renderPage } from '../../helpers.tsx';
import { preview, row, state } from './samples.ts';

const page = (methods: FakeMethods = {}) =>
  renderPage(<BackupPage />, { api: fakeApi({ 'backup.state': () => ok(state()), 'backup.list': () => ok([row(), row({ handle: 'h2', name: 'b2', when: '18/11/2026 16:00', state: 'bad', note: 'Tệp unit.db có chỗ hỏng.' })]), ...methods }) });

it('R83: says the last backup, lists what each holds, and a bad one cannot be restored', async () => {
  page();
  await screen.findByText(/Bản sao lưu gần nhất: hôm qua 17:20/);
  const table = within(await screen.findByRole('table', { name: 'Bản sao lưu' }));
  expect(table.getAllByText('Đối tượng: 12')).toHaveLength(2);
  table.getByText('Tệp unit.db có chỗ hỏng.');
  expect(table.getByRole('button', { name: 'Khôi phục bản 18/11/2026 16:00, Máy này' })).toHaveProperty('disabled', true);
});

it('backs up now, and says when the second place did not get it', async () => {
  const { user } = page({ 'backup.create': () => ok({ row: row({ when: 'hôm nay 09:00' }), second: 'Chưa thấy nơi sao lưu thứ hai.' }) });
  await user.click(await screen.findByRole('button', { name: 'Sao lưu ngay' }));
  const dialog = within(await screen.findByRole('dialog'));
  await dialog.findByText('Đã sao lưu và đọc lại đủ, hôm nay 09:00.');
  dialog.getByText(/Chưa chép được sang nơi thứ hai/);
});

it('an overdue second place is said in words, and one on the same disk too', async () => {
  page({ 'backup.state': () => ok(state({ second: { name: 'USB', reachable: false, lastWords: '10/11/2026 17:00', late: true, problem: '', sameDisk: true } })) });
  await screen.findByText(/«USB»: có bản sao lưu đến 10\/11\/2026 17:00\. Hiện không thấy/);
  screen.getByText(/Đã hơn một tuần/);
  screen.getByText(/cùng ổ đĩa/);
});

it('chooses a second place by the host’s dialog', async () => {
  const { user, api } = page({ 'folder.pick': () => ok({ available: true, folder: { handle: 'usb', name: 'USB' } }), 'backup.setSecond': () => ok(state()) });
  await user.click(await screen.findByRole('button', { name: 'Chọn nơi thứ hai' }));
  await waitFor(() => expect(api.inputs('backup.setSecond')).toEqual([{ folder: 'usb' }]));
});

it('R83: shows what would be lost, restores on one button, and the window begins anew', async () => {
  useSession.setState({ unitName: 'Xã Tân Mẫu', unprotected: false });
  const { user, api } = page({
    'backup.preview': () => ok(preview()),
    'backup.restore': () => ok({ when: 'hôm qua 17:20', counts: [{ label: 'Đối tượng', count: 12 }], keptAs: 'truoc-khoi-phuc-1', attachmentsMended: 1, attachmentsLost: 2 }),
  });
  await user.click(await screen.findByRole('button', { name: 'Khôi phục bản hôm qua 17:20, Máy này' }));
  const differences = within(await screen.findByRole('table', { name: 'So với dữ liệu hiện nay' }));
  expect(differences.getAllByRole('row')[1]?.textContent).toBe('Đối tượng210');
  screen.getByText('hôm nay 08:05: Thêm đối tượng');
  screen.getByText(/1 việc cuối trong 2/);
  expect(api.inputs('backup.restore')).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Khôi phục' }));
  await screen.findByText(/«truoc-khoi-phuc-1»/);
  screen.getByText(/2 tệp đính kèm không còn bản nào đọc được/);
  await user.click(screen.getAllByRole('button', { name: 'Đóng' }).at(-1) as HTMLElement);
  await waitFor(() => expect(useSession.getState().unitName).toBeNull());
  expect(useNavigation.getState().here.page).toBe('bat-dau');
});

it('a backup that turns out damaged is said before anything is restored', async () => {
  const { user, api } = page({ 'backup.preview': () => err(fault('ban-sao-luu-hong', 'Bản sao lưu này không dùng được: tệp unit.db có chỗ hỏng.')) });
  await user.click(await screen.findByRole('button', { name: 'Khôi phục bản hôm qua 17:20, Máy này' }));
  await screen.findByText(/không dùng được/);
  expect(api.inputs('backup.restore')).toEqual([]);
});

it('puts replaced data back after a question', async () => {
  const { user, api } = page({ 'backup.state': () => ok(state({ replaced: [{ name: 'truoc-khoi-phuc-1', when: 'hôm nay 08:00', undo: true }] })), 'backup.undo': () => ok({}) });
  await user.click(await screen.findByRole('button', { name: 'Hoàn tác khôi phục, hôm nay 08:00' }));
  await user.click(await screen.findByRole('button', { name: 'Hoàn tác khôi phục' }));
  await waitFor(() => expect(api.inputs('backup.undo')).toEqual([{ name: 'truoc-khoi-phuc-1' }]));
});
