import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { useNavigation } from '../../../../renderer/app/navigation.ts';
import { endSession } from '../../../../renderer/app/session.ts';
import { OrganisationListPage } from '../../../../renderer/features/organisations/list-page.tsx';
import { OrganisationPage } from '../../../../renderer/features/organisations/organisation-page.tsx';
import type { OrganisationView } from '../../../../renderer/features/organisations/store.ts';
import { err, fault, ok } from '../../../../shared/result.ts';
import type { FakeMethods } from '../../helpers.tsx';
import { fakeApi, renderPage } from '../../helpers.tsx';

beforeEach(endSession);

const organisation = (over: Partial<OrganisationView> = {}): OrganisationView => ({
  id: 'o1', version: 2, name: 'xã Tân Mẫu', kind: 'xa', validFrom: '2025-07-01', validTo: null, formerNames: [], district: '', predecessors: [], areaClasses: [], source: '', own: true,
  nameToday: 'xã Tân Mẫu', successors: [], ended: false, areaClassWord: '', warnings: [], ...over,
});
const east = organisation({ id: 'o2', name: 'xã Mẫu Đông', nameToday: 'xã Mẫu Đông', validFrom: null, validTo: '2025-06-30', own: false, ended: true, district: 'huyện Ví Dụ', successors: [{ id: 'o1', name: 'xã Tân Mẫu', share: 'whole' }] });
const merged = organisation({
  formerNames: [{ name: 'xã Mẫu Mới', until: '2025-12-31' }],
  predecessors: [{ organisationId: 'o2', share: 'whole', on: '2025-07-01', source: 'Nghị quyết mẫu' }],
  warnings: ['Chưa ghi khu vực của đơn vị mới; khu vực của đơn vị tiền thân không tự chuyển sang.'],
});

function api(list: OrganisationView[], methods: FakeMethods = {}) {
  return fakeApi({
    'organisation.list': () => ok(list),
    'organisation.save': ({ id, fields }) => ok(organisation({ ...(fields as Partial<OrganisationView>), id: id ?? 'new', version: 3 })),
    'organisation.remove': () => ok({}),
    'organisation.restore': () => ok({}),
    ...methods,
  });
}
const here = () => useNavigation.getState().here;

describe('organisations', () => {
  it('R9: are listed with their time, former names, what they were formed from and what followed; the ended ones can be folded away', async () => {
    const { user } = renderPage(<OrganisationListPage />, { api: api([east, merged]) });
    const rows = (await screen.findAllByRole('row')).map((row) => row.textContent);
    expect(rows[1]).toContain('Xã Mẫu Đônghuyện Ví Dụ (đến 30/06/2025)XãĐến hết 30/06/2025đã kết thúcNhập vào xã Tân Mẫu');
    expect(rows[2]).toContain('tên cũ: xã Mẫu Mới (đến 31/12/2025)');
    expect(rows[2]).toContain('Hình thành từ xã Mẫu Đông');
    expect(rows[2]).toContain('khu vực của đơn vị tiền thân không tự chuyển sang');
    await user.click(screen.getByRole('switch', { name: 'Hiện cả đơn vị đã kết thúc' }));
    expect(screen.queryByText('Xã Mẫu Đông')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Sửa: xã Tân Mẫu' }));
    expect(here()).toMatchObject({ page: 'don-vi-to-chuc-chi-tiet', params: { id: 'o1' } });
  });

  it('say what they are for while there is none', async () => {
    const { user } = renderPage(<OrganisationListPage />, { api: api([]) });
    await screen.findByText(/Chưa có đơn vị nào/u);
    await user.click(screen.getAllByRole('button', { name: 'Thêm đơn vị' })[0] as HTMLElement);
    expect(here().page).toBe('don-vi-to-chuc-chi-tiet');
  });

  it('R9: a new one is kept with its predecessor, part and paper', async () => {
    const { user, api: backend } = renderPage(<OrganisationPage params={{}} />, { api: api([east]) });
    await user.type(await screen.findByRole('textbox', { name: 'Tên đơn vị' }), 'xã Tân Mẫu');
    await user.click(screen.getByRole('combobox', { name: 'Loại' }));
    await user.click(await screen.findByRole('option', { name: 'Xã' }));
    await user.type(screen.getByRole('textbox', { name: 'Có từ ngày' }), '1/7/2025');
    await user.click(screen.getByRole('button', { name: 'Thêm đơn vị tiền thân' }));
    const row = within(screen.getByRole('group', { name: 'đơn vị tiền thân 1' }));
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await row.findByText('Đơn vị tiền thân thứ 1 chưa ghi đơn vị.');
    row.getByText('Đơn vị tiền thân thứ 1 chưa ghi văn bản.');
    await user.click(row.getByRole('combobox', { name: 'Đơn vị tiền thân' }));
    await user.click(await screen.findByRole('option', { name: 'Xã Mẫu Đông' }));
    await user.click(row.getByRole('combobox', { name: 'Nhập vào' }));
    await user.click(await screen.findByRole('option', { name: 'Một phần' }));
    await user.type(row.getByRole('textbox', { name: 'Văn bản' }), 'Nghị quyết mẫu');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(backend.inputs('organisation.save')).toHaveLength(1));
    expect(backend.inputs('organisation.save')[0]).toEqual({
      fields: {
        name: 'xã Tân Mẫu', kind: 'xa', validFrom: '2025-07-01', validTo: null, district: '', source: '', own: false, formerNames: [], areaClasses: [],
        predecessors: [{ organisationId: 'o2', share: 'part', on: '2025-07-01', source: 'Nghị quyết mẫu' }],
      },
    });
  });

  it('R35: area classes are dated with their paper', async () => {
    const { user, api: backend } = renderPage(<OrganisationPage params={{ id: 'o1' }} />, { api: api([merged, east]) });
    await user.click(await screen.findByRole('button', { name: 'Thêm khu vực' }));
    const row = within(screen.getByRole('group', { name: 'khu vực 1' }));
    await user.click(row.getByRole('combobox', { name: 'Khu vực' }));
    await user.click(await screen.findByRole('option', { name: 'Khu vực III' }));
    await user.type(row.getByRole('textbox', { name: 'Từ ngày' }), '1/7/2025');
    await user.type(row.getByRole('textbox', { name: 'Văn bản' }), 'Quyết định mẫu');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(backend.inputs('organisation.save')[0]).toMatchObject({ id: 'o1', version: 2, fields: { areaClasses: [{ areaClass: 'khu-vuc-III', from: '2025-07-01', source: 'Quyết định mẫu' }], formerNames: [{ name: 'xã Mẫu Mới', until: '2025-12-31' }] } }));
  });

  it('refuse days that run backward, and show the backend’s fault', async () => {
    const refused = () => err(fault('tien-than-vong', 'xã Tân Mẫu không thể là tiền thân của chính nó.', { item: 'predecessors', next: 'Bỏ đơn vị tiền thân vừa chọn.' }));
    const { user } = renderPage(<OrganisationPage params={{ id: 'o1' }} />, { api: api([merged, east], { 'organisation.save': refused }) });
    const end = await screen.findByRole('textbox', { name: 'Kết thúc sau ngày' });
    await user.type(end, '30/6/2025');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await screen.findByText('Ngày kết thúc trước ngày bắt đầu.');
    await user.clear(end);
    await user.type(screen.getByRole('textbox', { name: 'Thuộc huyện (đến 30/06/2025)' }), 'huyện Ví Dụ');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await screen.findByText('xã Tân Mẫu không thể là tiền thân của chính nó.');
  });

  it('are taken away after a question, with undo, or say why not', async () => {
    const { user, api: backend } = renderPage(<OrganisationPage params={{ id: 'o1' }} />, { api: api([merged, east]) });
    await user.click(await screen.findByRole('button', { name: 'Xóa' }));
    await user.click(within(await screen.findByRole('dialog', { name: 'Đồng ý xóa?' })).getByRole('button', { name: 'Xóa' }));
    await user.click(await screen.findByRole('button', { name: 'Hoàn tác' }));
    await waitFor(() => expect(backend.inputs('organisation.restore')).toEqual([{ id: 'o1' }]));
  });
});
