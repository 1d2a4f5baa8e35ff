import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { endSession, useSession } from '../../../../renderer/app/session.ts';
import { SettingsPage } from '../../../../renderer/features/settings/settings-page.tsx';
import { err, fault, ok } from '../../../../shared/result.ts';
import type { User } from '../../../../shared/domain/user.ts';
import type { FakeMethods } from '../../helpers.tsx';
import { fakeApi, renderPage } from '../../helpers.tsx';
import { program, unit } from '../start/samples.ts';

beforeEach(endSession);

type Row = User & { active: boolean; self: boolean };
const head: Row = { id: 'owner', version: 1, name: 'Trần Lãnh Mẫu', label: 'lãnh đạo', role: 'head', focal: [], retiredFrom: null, active: true, self: true };
const clerk: Row = { id: 'u2', version: 1, name: 'Lê Văn Thư Mẫu', label: 'văn thư', role: 'clerk', focal: [], retiredFrom: null, active: true, self: false };

function setup(users: readonly Row[], methods: FakeMethods = {}, more: { unprotected?: boolean; province?: boolean } = {}) {
  let rows = [...users];
  const api = fakeApi({
    'unit.state': () => ok(program({ unit, actor: { name: rows.length === 0 ? 'Người dùng duy nhất' : head.name, role: 'head', shared: rows.length > 1 } })),
    'user.list': () => ok({ users: rows, lone: rows.length === 0 ? 'Người dùng duy nhất' : null, unprotected: more.unprotected ?? false, province: more.province ?? false, campaigns: more.province === true ? [{ id: 'c1', name: 'Phong trào giả định' }] : [] }),
    'user.add': ({ fields, own }) => {
      rows = [...rows, ...(own === undefined ? [] : [head]), { ...clerk, ...fields }];
      return ok({ ...clerk, ...fields });
    },
    'user.retire': ({ id, from }) => {
      rows = rows.map((row) => (row.id === id ? { ...row, retiredFrom: from, active: false } : row));
      return ok({ ...clerk, retiredFrom: from });
    },
    'audit.state': () => ok({ state: 'intact', reason: '', lines: 1234, wholeAt: null }),
    'audit.settings': () => ok({ printCode: true }),
    ...methods,
  });
  return renderPage(<SettingsPage params={{ tab: 'nguoi-dung' }} />, { api });
}
const box = (name: string) => screen.getByRole('textbox', { name });
const secret = (label: RegExp) => screen.getByLabelText(label, { selector: 'input' });

describe('Người dùng', () => {
  it('R87: a lone clerk sees one sentence; the second user makes her say who she is', async () => {
    const { user, api } = setup([]);
    await screen.findByText(/Chỉ một người dùng tệp dữ liệu này/);
    await user.click(screen.getByRole('button', { name: 'Thêm người dùng' }));
    await screen.findByRole('dialog', { name: 'Thêm người dùng' });
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    for (const label of ['Tên trong nhật ký', 'Mật khẩu ban đầu', 'Tên của mình trong nhật ký']) await screen.findByText(`“${label}” chưa được ghi.`);
    expect(screen.getAllByText(/đừng dùng tên người/)).toHaveLength(2);
    await user.type(box('Tên của mình trong nhật ký'), 'Trần Lãnh Mẫu');
    await user.type(box('Tên trong nhật ký'), 'Lê Văn Thư Mẫu');
    await user.type(secret(/^Mật khẩu ban đầu/), 'cau dai');
    await user.type(secret(/^Gõ lại mật khẩu/), 'cau dai');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await screen.findByRole('cell', { name: 'Lê Văn Thư Mẫu' });
    expect(api.inputs('user.add')).toEqual([
      { fields: { name: 'Lê Văn Thư Mẫu', label: 'văn thư', role: 'clerk', focal: [] }, passphrase: 'cau dai', own: { name: 'Trần Lãnh Mẫu', label: 'lãnh đạo' } },
    ]);
    await waitFor(() => expect(useSession.getState().actor).toMatchObject({ name: 'Trần Lãnh Mẫu', role: 'head', shared: true }));
  });

  it('R87: shows the fault of the backend in the dialog, and retires from a day', async () => {
    const { user, api } = setup([head, clerk], { 'user.change': () => err(fault('can-lanh-dao', 'Đơn vị cần ít nhất một người dùng có vai trò Lãnh đạo đơn vị không hẹn ngày ngừng.', { item: 'role' })) });
    await user.click(await screen.findByRole('button', { name: 'Sửa: Trần Lãnh Mẫu (lãnh đạo)' }));
    const dialog = await screen.findByRole('dialog', { name: 'Sửa người dùng' });
    await user.click(within(dialog).getByRole('radio', { name: /^Chuyên viên TĐKT/ }));
    await user.click(within(dialog).getByRole('button', { name: 'Lưu' }));
    await within(dialog).findByText(/Đơn vị cần ít nhất một người dùng/);
    await user.click(within(dialog).getByRole('button', { name: 'Đóng' }));
    await user.click(await screen.findByRole('button', { name: 'Ngừng dùng: Lê Văn Thư Mẫu (văn thư)' }));
    await user.type(screen.getByRole('textbox', { name: /Ngừng từ ngày/ }), '01/11/2026');
    await user.click(screen.getByRole('button', { name: 'Ngừng dùng' }));
    await screen.findByText('Chuyên viên TĐKT; đã ngừng từ 01/11/2026');
    expect(api.inputs('user.retire')).toEqual([{ id: 'u2', from: '2026-11-01' }]);
  });

  it('R88: at a province a viewer can be given roles campaign by campaign', async () => {
    const { user } = setup([head, { ...clerk, role: 'viewer', focal: [{ campaignId: 'c1', role: 'appraiser' }] }], {}, { province: true });
    expect(await screen.findByText('Người xem, 1 phong trào đầu mối')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Sửa: Lê Văn Thư Mẫu (văn thư)' }));
    const dialog = await screen.findByRole('dialog', { name: 'Sửa người dùng' });
    within(dialog).getByText('Vai trò theo phong trào (cơ quan đầu mối)');
    await user.click(within(dialog).getByRole('radio', { name: /^Chuyên viên TĐKT/ }));
    expect(within(dialog).queryByText('Vai trò theo phong trào (cơ quan đầu mối)')).toBeNull();
  });

  it('R87: of several users only the head sees the list', async () => {
    useSession.setState({ actor: { name: clerk.name, role: 'clerk', shared: true } });
    const { api } = setup([head, clerk]);
    await screen.findByText(/do lãnh đạo đơn vị quản lý/);
    expect(api.inputs('user.list')).toEqual([]);
  });

  it('F65: checks the journal on demand and says what does not hold', async () => {
    const { user } = setup([], {
      'audit.verify': () => ok({ intact: false, reason: 'dòng 12: phần cuối của nhật ký đã bị cắt bỏ', lines: 11, rows: 0, code: '11-0123456789abcdef', anchors: [{ seq: 12, code: '12-aaaaaaaaaaaaaaaa', at: 0, where: 'Quyết định đã in', state: 'lost' }] }),
      'audit.saveSettings': ({ printCode }) => ok({ printCode }),
    });
    await screen.findByText('Nhật ký nguyên vẹn đến dòng 1.234. Chưa kiểm tra toàn bộ trên máy này.');
    await user.click(screen.getByRole('button', { name: 'Kiểm tra toàn bộ' }));
    await screen.findByText(/Nhật ký không còn nguyên vẹn: dòng 12: phần cuối của nhật ký đã bị cắt bỏ/);
    screen.getByText('1 mốc không còn trong nhật ký.');
    screen.getByText('Mã sổ hiện nay: 11-0123456789abcdef');
  });
});
