import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { endSession } from '../../../../renderer/app/session.ts';
import { ConflictsPage } from '../../../../renderer/features/exchange/conflicts-page.tsx';
import type { Conflict, ConflictLine } from '../../../../renderer/features/exchange/store.ts';
import { err, fault, ok } from '../../../../shared/result.ts';
import { fakeApi, renderPage } from '../../helpers.tsx';
import type { FakeMethods } from '../../helpers.tsx';

beforeEach(() => endSession());

const line: ConflictLine = { id: 'feedback f1', version: 4, kind: 'Vướng mắc, kiến nghị', title: 'Đường vào thôn', owner: 'xã Mẫu', contents: 2, ours: true, state: 'open' };
const conflict: Conflict = {
  ...line,
  sides: [
    { node: '2-aa', stands: true, from: 'Bản đang dùng trên máy này', at: '', withdrawn: false },
    { node: '2-bb', stands: false, from: 'xã Mẫu, gói số 3', at: '2026-11-19T10:00:00+07:00', withdrawn: false },
  ],
  fields: [{ label: 'Nội dung', values: ['Đường vào thôn', 'Đường vào thôn hỏng'], differs: true }, { label: 'Ngày nêu', values: ['01/10/2026', '01/10/2026'], differs: false }],
};
const methods: FakeMethods = {
  'conflict.list': ({ state }) => ok({ rows: state === 'chosen' ? [] : [line], next: null, total: state === 'chosen' ? 0 : 1 }),
  'conflict.get': () => ok(conflict),
  'conflict.choose': () => ok({ version: 5 }),
};
const render = (more: FakeMethods = {}) => renderPage(<ConflictsPage />, { api: fakeApi({ ...methods, ...more }) });

describe('Mục sửa ở hai nơi', () => {
  it('F45: shows both contents side by side, what differs first, and takes the one chosen', async () => {
    const { user, api } = render();
    await user.click(await screen.findByText('Đường vào thôn'));
    const dialog = await screen.findByRole('dialog', { name: 'So hai bản' });
    expect(await within(dialog).findByText('Đường vào thôn hỏng')).toBeTruthy();
    expect(within(dialog).getByText(/xã Mẫu, gói số 3, nhận/)).toBeTruthy();
    expect(within(dialog).queryByText('Ngày nêu')).toBeNull();
    await user.click(within(dialog).getByLabelText('Hiện cả những chỗ giống nhau'));
    expect(within(dialog).getByText('Ngày nêu')).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: 'Dùng bản 2' }));
    await waitFor(() => expect(api.inputs('conflict.choose')).toEqual([{ id: 'feedback f1', version: 4, node: '2-bb' }]));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('F45: says of a record of another unit that a choice here holds until its own comes', async () => {
    const { user } = render({ 'conflict.get': () => ok({ ...conflict, ours: false }) });
    await user.click(await screen.findByText('Đường vào thôn'));
    expect(await screen.findByText(/Ở đây chỉ chọn bản dùng tạm/)).toBeTruthy();
  });

  it('says why a choice was refused and stays open', async () => {
    const { user } = render({ 'conflict.choose': () => err(fault('da-sua-noi-khac', 'Mục này vừa nhận bản khác.')) });
    await user.click(await screen.findByText('Đường vào thôn'));
    await user.click(await screen.findByRole('button', { name: 'Dùng bản 1' }));
    expect(await screen.findByText('Mục này vừa nhận bản khác.')).toBeTruthy();
    expect(screen.getByRole('dialog')).toBeTruthy();
  });

  it('keeps those already chosen apart', async () => {
    const { user } = render();
    await user.click(await screen.findByRole('button', { name: 'Đã chọn' }));
    expect(await screen.findByText('Chưa chọn mục nào.')).toBeTruthy();
  });
});
