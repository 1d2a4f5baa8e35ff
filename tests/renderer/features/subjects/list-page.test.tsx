import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { useNavigation } from '../../../../renderer/app/navigation.ts';
import { endSession } from '../../../../renderer/app/session.ts';
import { SubjectListPage } from '../../../../renderer/features/subjects/list-page.tsx';
import { err, fault, ok } from '../../../../shared/result.ts';
import { fakeApi, renderPage } from '../../helpers.tsx';
import { row } from './samples.ts';

beforeEach(endSession);

const rows = [row(), row({ id: 'p2', name: 'Trần Thị Thí Dụ', awards: 3 })];

function setup(params: { kind?: string; untagged?: string } = {}) {
  const binned = new Set<string>();
  const api = fakeApi({
    'subject.list': ({ kind, search, bin }) => {
      const found = rows.filter((one) => one.kind === kind && one.name.includes(search ?? '') && binned.has(one.id) === (bin === true));
      return ok({ rows: found, next: null, total: found.length });
    },
    'subject.remove': ({ id }) => {
      binned.add(id);
      return ok({ waiting: 'Lê Văn A còn 1 đề nghị chưa có kết quả trong «Đợt thử»; đề nghị vẫn giữ nguyên, xóa ở đó nếu không đề nghị nữa.' });
    },
    'round.list': () => ok([{ id: 'r1', name: 'Khen cuối năm', kind: 'yearly' as const, kindWord: 'Thường xuyên cuối năm', year: 2026, campaignId: null, campaignName: null, nominations: 4, stateWord: 'Đã soạn xong', dueDate: null }]),
    'subject.setTags': ({ ids }) => ok({ before: [{ ids: [...ids], tags: null }] }),
    'subject.restore': ({ id }) => {
      binned.delete(id);
      return ok({});
    },
  });
  return renderPage(<SubjectListPage params={params} />, { api });
}
const grid = () => screen.findByRole('grid', { name: 'Danh sách cá nhân' });
const here = () => useNavigation.getState().here;

describe('the list of subjects', () => {
  it('lists persons and opens one', async () => {
    const { user } = setup();
    const list = await grid();
    expect(within(list).getAllByRole('columnheader').map((heading) => heading.textContent)).toEqual(['', 'STT', 'Họ và tên', 'Ngày sinh', 'Chức vụ, đơn vị công tác', 'Khen thưởng']);
    await user.click(within(list).getByText('Trần Thị Thí Dụ'));
    expect(here()).toMatchObject({ page: 'doi-tuong-chi-tiet', params: { id: 'p2' } });
  });

  it('has a side for each kind; an empty one says how to begin', async () => {
    const { user } = setup();
    await grid();
    await user.click(screen.getByRole('tab', { name: 'Hộ gia đình' }));
    const panel = screen.getByRole('tabpanel', { name: 'Hộ gia đình' });
    await within(panel).findByText(/Chưa có hộ gia đình nào/);
    await user.click(within(panel).getByRole('button', { name: 'Nhập từ Excel' }));
    expect(here()).toMatchObject({ page: 'nhap-doi-tuong', params: { kind: 'household' } });
  });

  it('opens on the kind it was asked for', async () => {
    setup({ kind: 'collective' });
    await screen.findByText(/Chưa có tập thể nào/);
    expect(screen.getByRole('tab', { name: 'Tập thể' }).getAttribute('aria-selected')).toBe('true');
  });

  it('searches what was typed and takes the search back', async () => {
    const { user, api } = setup();
    await grid();
    await user.type(screen.getByRole('searchbox', { name: 'Tìm kiếm' }), 'khong co ai');
    await screen.findByText('Không có dữ liệu phù hợp.');
    expect(api.inputs('subject.list').at(-1)).toMatchObject({ kind: 'person', search: 'khong co ai' });
    const [clear] = screen.getAllByRole('button', { name: 'Xóa lọc' });
    await user.click(clear as HTMLElement);
    await grid();
    expect(screen.getByRole<HTMLInputElement>('searchbox', { name: 'Tìm kiếm' }).value).toBe('');
  });

  it('goes on with the chosen ones to a round that stands or to a new one', async () => {
    const { user } = setup();
    for (const name of ['Nguyễn Văn Mẫu', 'Trần Thị Thí Dụ']) await user.click(within(await grid()).getByRole('checkbox', { name: `Chọn ${name}` }));
    await user.click(screen.getByRole('button', { name: 'Đề nghị khen thưởng' }));
    const dialog = await screen.findByRole('dialog', { name: 'Đề nghị khen thưởng 2 cá nhân' });
    await user.click(await within(dialog).findByRole('button', { name: /^Khen cuối năm.*năm 2026 · 4 đề nghị/ }));
    expect(here()).toMatchObject({ page: 'them-de-nghi', params: { roundId: 'r1', subjectIds: 'p1,p2' } });
    await user.click(within(dialog).getByRole('button', { name: 'Thêm đợt xét' }));
    expect(here()).toMatchObject({ page: 'dot-xet-moi', params: { subjectIds: 'p1,p2' } });
  });

  it('removes the chosen ones and takes it back', async () => {
    const { user } = setup();
    await user.click(within(await grid()).getByRole('checkbox', { name: 'Chọn Nguyễn Văn Mẫu' }));
    await user.click(screen.getByRole('button', { name: 'Xóa' }));
    await screen.findByText(/^Đã xóa 1 cá nhân vào thùng rác\. Lê Văn A còn 1 đề nghị chưa có kết quả/);
    await waitFor(() => expect(screen.queryByText('Nguyễn Văn Mẫu')).toBeNull());
    await user.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    await screen.findByText('Nguyễn Văn Mẫu');
  });

  it('sets the group of the law for all ticked, and gives back what they had', async () => {
    const { user, api } = setup({ kind: 'person', untagged: '1' });
    for (const name of ['Nguyễn Văn Mẫu', 'Trần Thị Thí Dụ']) await user.click(within(await grid()).getByRole('checkbox', { name: `Chọn ${name}` }));
    expect(api.inputs('subject.list').at(-1)).toMatchObject({ kind: 'person', untagged: true });
    await user.click(screen.getByRole('button', { name: 'Ghi nhóm đối tượng' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Ghi nhóm đối tượng cho 2 cá nhân' }));
    expect(dialog.getByRole<HTMLButtonElement>('button', { name: 'Lưu' }).disabled).toBe(true);
    await user.click(dialog.getByRole('combobox', { name: 'Nhóm đối tượng theo Luật' }));
    await user.click(await screen.findByRole('option', { name: 'Cán bộ, công chức, viên chức' }));
    await user.click(dialog.getByRole('button', { name: 'Lưu' }));
    await user.click(await screen.findByRole('button', { name: 'Hoàn tác' }));
    await waitFor(() => expect(api.inputs('subject.setTags')).toEqual([{ ids: ['p1', 'p2'], tags: ['official'] }, { ids: ['p1', 'p2'], tags: null }]));
  });

  it('sets the group for all that match, also those not read yet, by the filter and not by ids', async () => {
    const many = Array.from({ length: 100 }, (_, at) => row({ id: `m${at}`, name: `Người Mẫu ${at}` }));
    const api = fakeApi({
      'subject.list': ({ count }) => ok(count === true ? { rows: [], next: null, total: 1204 } : { rows: many, next: ['x', 'y'], total: null }),
      'subject.setTags': () => ok({ before: [] }),
    });
    const { user } = renderPage(<SubjectListPage params={{}} />, { api });
    await screen.findByText('Đã tải 100 / 1.204 dòng');
    await user.click(within(await grid()).getByRole('checkbox', { name: 'Chọn tất cả các dòng đã tải' }));
    await user.click(await screen.findByRole('button', { name: 'Ghi nhóm cho tất cả 1.204 dòng khớp bộ lọc' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Ghi nhóm đối tượng cho 1.204 cá nhân' }));
    await user.click(dialog.getByRole('combobox', { name: 'Nhóm đối tượng theo Luật' }));
    await user.click(await screen.findByRole('option', { name: 'Cán bộ, công chức, viên chức' }));
    await user.click(dialog.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(api.inputs('subject.setTags')).toMatchObject([{ ids: [], matching: { kind: 'person', search: '', bin: false, sort: null, filter: [] }, tags: ['official'] }]));
  });

  it('lines pasted from Excel open the preview of the import; a word in a field does not', async () => {
    const preview = { previewId: 'v1', sheet: 'Phần dán từ Excel', headingRow: 1, columns: [], encoding: '', rows: [], counts: { moi: 0, trung: 0, loi: 0, 'bo-qua': 0 } };
    const api = fakeApi({ 'subject.list': () => ok({ rows, next: null, total: 2 }), 'subject.pastePreview': () => ok(preview) });
    renderPage(<SubjectListPage params={{}} />, { api });
    await grid();
    const data = { getData: () => 'Họ và tên\tNgày sinh\r\nLê Thị Dán\t1990' };
    fireEvent.paste(screen.getByRole('searchbox', { name: 'Tìm kiếm' }), { clipboardData: data });
    expect(api.inputs('subject.pastePreview')).toEqual([]);
    fireEvent.paste(document.body, { clipboardData: data });
    await waitFor(() => expect(here()).toMatchObject({ page: 'nhap-doi-tuong', params: { kind: 'person' } }));
    expect(api.inputs('subject.pastePreview')).toEqual([{ text: 'Họ và tên\tNgày sinh\r\nLê Thị Dán\t1990', kind: 'person' }]);
  });

  it('two ticked are put side by side to be merged', async () => {
    const { user } = setup();
    await user.click(within(await grid()).getByRole('checkbox', { name: 'Chọn Nguyễn Văn Mẫu' }));
    expect(screen.queryByRole('button', { name: 'Gộp hai đối tượng' })).toBeNull();
    await user.click(within(await grid()).getByRole('checkbox', { name: 'Chọn Trần Thị Thí Dụ' }));
    await user.click(screen.getByRole('button', { name: 'Gộp hai đối tượng' }));
    expect(here()).toMatchObject({ page: 'nghi-trung', params: { ids: 'p1,p2' } });
  });

  it('shows the bin and restores from it', async () => {
    const { user, api } = setup();
    await user.click(within(await grid()).getByRole('checkbox', { name: 'Chọn Nguyễn Văn Mẫu' }));
    await user.click(screen.getByRole('button', { name: 'Xóa' }));
    await user.click(screen.getByRole('switch', { name: 'Thùng rác' }));
    await user.click(await within(await grid()).findByRole('checkbox', { name: 'Chọn Nguyễn Văn Mẫu' }));
    await user.click(screen.getByRole('button', { name: 'Khôi phục' }));
    await screen.findByText('Thùng rác không có gì.');
    expect(api.inputs('subject.restore')).toEqual([{ id: 'p1' }]);
  });

  it('says why the list could not be read', async () => {
    renderPage(<SubjectListPage params={{}} />, { api: fakeApi({ 'subject.list': () => err(fault('loi', 'Không đọc được danh sách.')) }) });
    await screen.findByText('Không đọc được danh sách.');
    screen.getByRole('button', { name: 'Thử lại' });
  });
});
