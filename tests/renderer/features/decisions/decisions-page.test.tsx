import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { useNavigation } from '../../../../renderer/app/navigation.ts';
import { endSession } from '../../../../renderer/app/session.ts';
import { DecisionPage } from '../../../../renderer/features/decisions/decision-page.tsx';
import { DecisionsPage } from '../../../../renderer/features/decisions/decisions-page.tsx';
import { err, fault, ok } from '../../../../shared/result.ts';
import { fold } from '../../../../shared/text/fold.ts';
import { fakeApi, renderPage } from '../../helpers.tsx';
import type { FakeMethods } from '../../helpers.tsx';
import { savedFiles } from '../../saved-files.ts';
import { candidates, decisionAfter, decisionData, nominationData, programState, registerRow } from '../work-samples.ts';

let saved: string[];
beforeEach(() => {
  endSession();
  saved = savedFiles();
});

const ROWS = [registerRow(), registerRow({ id: 'e2', subjectName: 'Tập thể thôn Ví Dụ', year: 2025, decisionId: null, subjectId: 'p2' })];
const methods: FakeMethods = {
  'decision.page': () => ok({ next: null, total: 1, rows: [{ id: 'q1', number: '345/QĐ-UBND', date: '2026-11-18', title: 'Về việc tặng Giấy khen', authority: 'Chủ tịch UBND xã Mẫu', awarded: 1, refused: 1, own: true }] }),
  'decision.candidates': () => ok(candidates),
  'unit.state': () => ok(programState()),
  'signer.list': () => ok([]),
  'register.list': ({ search = '', year }) => {
    const rows = ROWS.filter((row) => fold(row.subjectName).includes(fold(search)) && (year == null || row.year === year));
    return ok({ rows, next: null, total: rows.length });
  },
  'register.filters': () => ok({ years: [2026, 2025], awards: ['Giấy khen', 'Lao động tiên tiến'], unnumbered: 0 }),
  'decision.get': () => ok(decisionData()),
  'decision.after': () => ok(decisionAfter()),
  'paper.make': ({ kind, format }) => ok({ fileName: `${kind}.${format}`, mediaType: format === 'pdf' ? 'application/pdf' : 'x', bytes: new Uint8Array([1]) }),
  'attachment.read': () => ok({ fileName: 'qd.pdf', mediaType: 'application/pdf', bytes: new Uint8Array([1]) }),
};
const list = (params: Record<string, string> = {}, more: FakeMethods = {}) => renderPage(<DecisionsPage params={params} />, { api: fakeApi({ ...methods, ...more }) });
const page = (more: FakeMethods = {}) => renderPage(<DecisionPage params={{ id: 'q1' }} />, { api: fakeApi({ ...methods, ...more }) });

describe('Quyết định và in', () => {
  it('lists decisions and opens one', async () => {
    const { user } = list();
    await user.click(await screen.findByText('345/QĐ-UBND'));
    expect(useNavigation.getState().here).toMatchObject({ page: 'quyet-dinh-xem', params: { id: 'q1' } });
  });

  it('searches the register without tone marks and by year', async () => {
    const { user, api } = list({ tab: 'so-khen-thuong' });
    await user.type(await screen.findByLabelText('Tìm kiếm'), 'dang thi');
    await waitFor(() => expect(screen.queryByText('Tập thể thôn Ví Dụ')).toBeNull());
    expect(screen.getByText('Đặng Thị Mẫu')).toBeTruthy();
    await user.clear(screen.getByLabelText('Tìm kiếm'));
    await user.click(screen.getByRole('combobox', { name: 'Năm khen thưởng' }));
    await user.click(await screen.findByRole('option', { name: '2025' }));
    await waitFor(() => expect(api.inputs('register.list').at(-1)).toMatchObject({ search: '', year: 2025 }));
    await waitFor(() => expect(screen.queryByText('Đặng Thị Mẫu')).toBeNull());
    await user.click(await screen.findByRole('button', { name: 'Mở đối tượng: Tập thể thôn Ví Dụ' }));
    expect(useNavigation.getState().here).toMatchObject({ page: 'doi-tuong-chi-tiet', params: { id: 'p2' } });
  });

  it('tells an empty register from a search without result', async () => {
    const { user } = list({ tab: 'so-khen-thuong' }, { 'register.list': () => ok({ rows: [], next: null, total: 0 }) });
    expect(await screen.findByText(/Sổ khen thưởng chưa có dòng nào/)).toBeTruthy();
    await user.type(screen.getByLabelText('Tìm kiếm'), 'x');
    expect(await screen.findByText('Không có dữ liệu phù hợp.')).toBeTruthy();
  });

  it('begins a decision with the waiting nominations that were chosen', async () => {
    const { user } = list({ tab: 'cho' });
    await user.click(await screen.findByRole('checkbox', { name: 'Chọn Ông Vũ Văn Thí' }));
    await user.click(within(screen.getByRole('toolbar')).getByRole('button', { name: 'Ghi từ bản giấy' }));
    expect(useNavigation.getState().here).toMatchObject({ page: 'quyet-dinh-moi', params: { onPaper: 'true', nominationIds: 'n2' } });
  });

  it('says that there is none yet, and reads again after a fault', async () => {
    let times = 0;
    const { user } = list({}, { 'decision.page': () => (times++ === 0 ? err(fault('x', 'Chưa đọc được quyết định.')) : ok({ rows: [], next: null, total: 0 })) });
    await user.click(await screen.findByRole('button', { name: 'Thử lại' }));
    expect(await screen.findByText(/Chưa có quyết định nào/)).toBeTruthy();
  });
});

describe('Quyết định', () => {
  it('shows every line with its result and prints the papers', async () => {
    const { user, api } = page();
    const refused = await screen.findByRole('row', { name: /Ông Vũ Văn Thí/ });
    expect(within(refused).getByText('Không khen thưởng')).toBeTruthy();
    expect(within(refused).getByText('Chưa đủ thời gian công tác.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Xem trước bản in: Danh sách kèm theo' }));
    await user.click(within(await screen.findByRole('dialog', { name: 'Danh sách kèm theo' })).getByRole('button', { name: 'Đóng' }));
    await user.click(screen.getByText('Bà Đặng Thị Mẫu'));
    const award = within(await screen.findByRole('dialog', { name: 'Đặng Thị Mẫu' }));
    await user.click(award.getByRole('button', { name: 'Xem trước bản in' }));
    await user.click(within(await screen.findByRole('dialog', { name: /Giấy khen/ })).getByRole('button', { name: 'Đóng' }));
    await user.click(award.getByRole('button', { name: 'Đóng' }));
    await user.click(screen.getByRole('button', { name: 'Lưu Quyết định: Word' }));
    await waitFor(() => expect(saved).toEqual(['quyet-dinh.docx']));
    expect(api.inputs('paper.make')).toEqual([
      { kind: 'danh-sach-quyet-dinh', id: 'q1', format: 'pdf' },
      { kind: 'giay-khen', id: 'e1', format: 'pdf' },
      { kind: 'quyet-dinh', id: 'q1', format: 'docx' },
    ]);
  });

  it('prints only the list of a decision made by others, and shows its scan', async () => {
    const data = decisionData();
    const { user } = page({ 'decision.get': () => ok({ ...data, decision: { ...data.decision, channel: 'paper' } }) });
    expect(await screen.findByRole('button', { name: 'Xem trước bản in: Danh sách kèm theo' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Xem trước bản in: Quyết định' })).toBeNull();
    expect(screen.getByText('Ghi từ bản giấy')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /Xem bản quét/ }));
    expect(await screen.findByRole('dialog', { name: 'Bản quét quyết định số 345/QĐ-UBND' })).toBeTruthy();
  });

  it('opens the nomination of a line, and says where one of another unit is found', async () => {
    const { user } = page({ 'nomination.get': ({ id }) => (id === 'n1' ? ok(nominationData()) : err(fault('khong-co', 'Không tìm thấy.'))) });
    await user.click(await screen.findByText('Bà Đặng Thị Mẫu'));
    const award = within(await screen.findByRole('dialog', { name: 'Đặng Thị Mẫu' }));
    await user.click(award.getByRole('button', { name: 'Mở đề nghị' }));
    await waitFor(() => expect(useNavigation.getState().here).toMatchObject({ page: 'de-nghi', params: { id: 'n1' } }));
    await user.click(award.getByRole('button', { name: 'Đóng' }));
    await user.click(screen.getByText('Ông Vũ Văn Thí'));
    expect(await screen.findByText('Đề nghị này do đơn vị khác trình.')).toBeTruthy();
  });

  it('says why a paper could not be made', async () => {
    const { user } = page({ 'paper.make': () => err(fault('thieu', 'Chưa ghi: Địa danh.')) });
    await user.click(await screen.findByRole('button', { name: 'Xem trước bản in: Quyết định' }));
    expect(await screen.findByText('Chưa ghi: Địa danh.')).toBeTruthy();
  });
});
