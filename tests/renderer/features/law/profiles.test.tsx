import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { useNavigation } from '../../../../renderer/app/navigation.ts';
import { entryOf, freshId, valuesOf } from '../../../../renderer/features/law/entry-values.ts';
import { ProfileListPage } from '../../../../renderer/features/law/profile-list-page.tsx';
import { ProfilePage } from '../../../../renderer/features/law/profile-page.tsx';
import { err, fault, ok } from '../../../../shared/result.ts';
import { entry, everyKind } from '../../../shared/law/samples.ts';
import { renderPage, startAfresh } from '../../helpers.tsx';
import type { FakeMethods } from '../../helpers.tsx';
import { held, lawApi } from './samples.ts';

beforeEach(startAfresh);

const here = () => useNavigation.getState().here;
const profilePage = (profiles = [held()], methods: FakeMethods = {}) => renderPage(<ProfilePage params={{ id: 'p1' }} />, { api: lawApi(profiles, methods) });

describe('Quy định của tỉnh', () => {
  it('says what stands while there is none', async () => {
    renderPage(<ProfileListPage />, { api: lawApi() });
    expect(await screen.findByText(/Chưa có quy định của tỉnh; phần mềm đang dùng quy định chung/)).toBeTruthy();
  });

  it('puts one in use, removes another, both taken back', async () => {
    const { user, api } = renderPage(<ProfileListPage />, { api: lawApi([held(), held({ id: 'p2', name: 'Quy định cũ' })]) });
    await user.click(await screen.findByRole('button', { name: 'Dùng: Quy định thi đua, khen thưởng tỉnh Vân Mẫu' }));
    expect(await screen.findByText('Đang dùng')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Xóa: Quy định cũ' }));
    await waitFor(() => expect(screen.queryByText('Quy định cũ')).toBeNull());
    const undo = screen.getAllByRole('button', { name: 'Hoàn tác' });
    await user.click(undo.at(-1) ?? document.body);
    expect(await screen.findByText('Quy định cũ')).toBeTruthy();
    expect(api.inputs('profile.use')[0]).toEqual({ id: 'p1', version: 1, used: true });
  });

  it('takes one in from a file, and says why a file is refused', async () => {
    let refuse = true;
    const { user } = renderPage(<ProfileListPage />, {
      api: lawApi([], { 'profile.import': () => (refuse ? err(fault('tep-quy-dinh-sai', 'Mục 3 (Tỷ lệ phiếu) có nội dung không đọc được: «la».', { next: 'Xin lại tệp từ nơi gửi, hoặc sửa mục này rồi nhận lại.' })) : ok(held({ id: 'p7' }))) }),
    });
    await screen.findByText(/Chưa có quy định của tỉnh/);
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    if (input === null) throw new Error('no file field');
    const file = new File(['{}'], 'x.sovang-profile.json');
    await user.upload(input, file);
    expect(await screen.findByText('Mục 3 (Tỷ lệ phiếu) có nội dung không đọc được: «la».')).toBeTruthy();
    refuse = false;
    await user.upload(input, file);
    await waitFor(() => expect(here()).toMatchObject({ page: 'quy-dinh-tinh-chi-tiet', params: { id: 'p7' } }));
  });
});

describe('one profile', () => {
  it('is written: its text first', async () => {
    const { user, api } = renderPage(<ProfilePage params={{}} />, { api: lawApi() });
    await user.click(await screen.findByRole('button', { name: 'Lưu' }));
    expect(await screen.findByText('“Tên quy định” chưa được ghi.')).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: /Tên quy định/ }), 'Quy định của tỉnh Vân Mẫu');
    await user.type(screen.getByRole('combobox', { name: /^Tỉnh/ }), 'tỉnh Vân Mẫu');
    await user.type(screen.getByRole('textbox', { name: /Có hiệu lực từ ngày/ }), '01/02/2026');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(here()).toMatchObject({ page: 'quy-dinh-tinh-chi-tiet', params: { id: 'p9' } }));
    expect(api.inputs('profile.save')[0]).toMatchObject({ fields: { name: 'Quy định của tỉnh Vân Mẫu', province: 'tỉnh Vân Mẫu', validFrom: '2026-02-01', validTo: null, entries: [] } });
  });

  it('shows each entry beside the catalogue, and a national rule that stays', async () => {
    profilePage([held({ entries: [entry('vote', 'CSTDCS', { rule: 'at-least', percent: 75, base: 'all-members' }), entry('vote', 'CSTDTQ', { rule: 'at-least', percent: 70, base: 'all-members' })] })]);
    const table = await screen.findByRole('table', { name: 'Nội dung quy định' });
    const rows = within(table).getAllByRole('row').slice(1).map((row) => [...row.querySelectorAll('td')].slice(1, 5).map((cell) => cell.textContent));
    expect(rows[0]).toEqual(['Chiến sĩ thi đua cơ sở', 'Từ 75% tổng số thành viênĐiều 4', 'Từ 80% tổng số thành viên (gợi ý theo văn bản cũ)', 'Dùng thay']);
    expect(rows[1]?.[1]).toContain('Quy định chung là từ 90% tổng số thành viên');
    expect(rows[1]?.[3]).toBe('Giữ quy định chung');
  });

  it('says beside the line where the unit’s own rule goes before it, with the unit’s value', async () => {
    const rule = { awardCode: 'CSTDCS', rule: 'at-least' as const, percent: 85, base: 'all-members' as const, validFrom: '2026-01-01', source: 'Quy chế Hội đồng' };
    profilePage([held({ entries: [entry('vote', 'CSTDCS', { rule: 'at-least', percent: 75, base: 'all-members' })] })], { 'council.rules': () => ok([rule]) });
    expect(await screen.findByText('Đơn vị có quy định riêng, dùng trước mục này: từ 85% tổng số thành viên, từ ngày 01/01/2026 (Quy chế Hội đồng).')).toBeTruthy();
  });

  it('adds an entry by its form: what is missing stands at its field', async () => {
    const { user, api } = profilePage();
    await user.click(await screen.findByRole('button', { name: 'Thêm nội dung' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Tỷ lệ phiếu' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Lưu' }));
    expect(await within(dialog).findByText('“Tỷ lệ” chưa được ghi.')).toBeTruthy();
    await user.type(within(dialog).getByRole('textbox', { name: /Tỷ lệ/ }), '75');
    await user.type(within(dialog).getByRole('textbox', { name: 'Điều, khoản' }), 'Điều 9');
    await user.click(within(dialog).getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(api.inputs('profile.save')[0]).toMatchObject({ id: 'p1', version: 1, fields: { entries: [{ kind: 'vote', id: 'muc-1', awardCode: null, rule: 'at-least', percent: 75, base: 'all-members', citation: 'Điều 9', confidence: 'high' }] } });
    expect(await screen.findByText('Từ 75% tổng số thành viên')).toBeTruthy();
  });

  it('words a sentence of a paper with the fields it really has', async () => {
    const { user, api } = profilePage();
    await user.click(await screen.findByRole('button', { name: 'Thêm nội dung' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Câu chữ trong mẫu văn bản' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('combobox', { name: 'Mẫu văn bản' }));
    await user.click(await screen.findByRole('option', { name: 'Quyết định' }));
    await user.click(within(dialog).getByRole('combobox', { name: 'Câu' }));
    await user.click(await screen.findByRole('option', { name: 'Trích yếu' }));
    expect(dialog.textContent).toContain('Mẫu có sẵn: Về việc {dongTu} {hinhThuc}');
    const area = within(dialog).getByRole<HTMLTextAreaElement>('textbox', { name: 'Câu chữ' });
    await user.click(area);
    await user.paste('Về việc {tenSai} ');
    await user.click(within(dialog).getByRole('button', { name: 'Lưu' }));
    expect(within(dialog).getByText(/Câu này không có trường \{tenSai\}/u)).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: 'Chép mẫu có sẵn' }));
    await user.click(within(dialog).getByRole('button', { name: 'Tên tỉnh, thành phố' }));
    await user.click(within(dialog).getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(api.inputs('profile.save')).toHaveLength(1));
    expect(api.inputs('profile.save')[0]).toMatchObject({ fields: { entries: [{ kind: 'wording', form: 'quyet-dinh', key: 'subject', text: expect.stringContaining('{tenTinh}') }] } });
  });

  it('shows what the backend refuses in the dialog, without the number of the entry', async () => {
    const { user } = profilePage([held()], { 'profile.save': () => err(fault('trung-muc', 'Mục 2 (Số bộ hồ sơ): cùng nội dung và cùng thời gian với mục 1.', { item: 'entries/muc-1', next: 'Bỏ một trong hai mục.' })) });
    await user.click(await screen.findByRole('button', { name: 'Thêm nội dung' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Số bộ hồ sơ' }));
    await user.type(screen.getByRole('textbox', { name: /Số bộ/ }), '2');
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Lưu' }));
    expect(await screen.findByText(/^Cùng nội dung và cùng thời gian với mục 1\./)).toBeTruthy();
  });

  it('takes an entry away and back to its place', async () => {
    const entries = [entry('copies', 'GK_XA', { copies: 2 }), entry('copies', null, { copies: 3 })];
    const { user, api } = profilePage([held({ entries })]);
    await user.click((await screen.findAllByRole('button', { name: /^Xóa: Số bộ hồ sơ/ }))[0] ?? document.body);
    await waitFor(() => expect(screen.queryByText('2 bộ')).toBeNull());
    await user.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    expect(await screen.findByText('2 bộ')).toBeTruthy();
    expect(api.inputs('profile.save').at(-1)).toMatchObject({ version: 2, fields: { entries: [{ copies: 2 }, { copies: 3 }] } });
  });

  it('fills the name of a paper that is chosen', async () => {
    const { user } = profilePage();
    await user.click(await screen.findByRole('button', { name: 'Thêm nội dung' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Thành phần hồ sơ' }));
    await user.click(screen.getByRole('combobox', { name: /Tài liệu/ }));
    await user.click(await screen.findByRole('option', { name: 'Báo cáo tóm tắt thành tích' }));
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: /Tên tài liệu/ }).value).toBe('Báo cáo tóm tắt thành tích');
  });
});

describe('the form of an entry', () => {
  it.each(everyKind().map((one) => [one.kind, one] as const))('gives back what it was filled from: %s', (kind, one) => {
    expect(entryOf(kind, one.id, valuesOf(one))).toEqual({ ok: true, value: one });
  });
  it('makes a code for a paper of its own out of the name', () => {
    const values = { ...valuesOf(null), docCode: 'KHAC', name: 'Ảnh chân dung 4 × 6' };
    expect(entryOf('dossier-item', 'muc-1', values)).toMatchObject({ ok: true, value: { docCode: 'TINH_ANH_CHAN_DUNG_4_6' } });
  });
  it('refuses figures out of bounds', () => {
    expect(entryOf('copies', 'muc-1', { ...valuesOf(null), copies: 51 })).toMatchObject({ ok: false, error: { code: 'noi-dung-sai' } });
  });
  it('finds an id of its own', () => {
    expect(freshId([{ id: 'muc-3' }, { id: 'x' }])).toBe('muc-4');
  });
});
