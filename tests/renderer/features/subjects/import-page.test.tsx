import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { leaveWithoutSaving, useLeaveGuard } from '../../../../renderer/app/leave-guard.ts';
import { navigate, useNavigation } from '../../../../renderer/app/navigation.ts';
import { endSession } from '../../../../renderer/app/session.ts';
import { ImportPage } from '../../../../renderer/features/subjects/import-page.tsx';
import { totalSentence } from '../../../../renderer/features/subjects/import-store.ts';
import { err, fault, ok } from '../../../../shared/result.ts';
import type { FakeMethods } from '../../helpers.tsx';
import { fakeApi, renderPage } from '../../helpers.tsx';
import { importRow, preview } from './samples.ts';

beforeEach(endSession);

const rows = [
  importRow({ row: 5 }),
  importRow({ row: 6, name: 'Lê Văn Giả Định', read: 'Ông Lê Văn Giả Định' }),
  importRow({ row: 7, outcome: 'trung', duplicates: [{ id: 'p1', name: 'Nguyễn Văn Mẫu · 1985', reason: 'cùng họ tên' }] }),
  importRow({ row: 8, outcome: 'trung', duplicates: [{ id: 'dong-6', name: 'dòng 6: Lê Văn Giả Định', reason: 'cùng họ tên' }] }),
  importRow({ row: 9, outcome: 'loi', fields: null, name: 'Trần Thị Thí Dụ', read: '', problems: ['Không có ngày 31/02/1990.'] }),
  importRow({ row: 10, outcome: 'bo-qua', fields: null, name: 'Tổng cộng', read: '', problems: ['Dòng tiêu đề nhóm hoặc dòng cộng.'] }),
];
const file = () => new File([new Uint8Array([80, 75])], 'danh-sach.xlsx');

async function setup(methods: FakeMethods = {}) {
  const api = fakeApi({
    'subject.importPreview': () => ok(preview(rows)),
    'subject.importApply': () => ok({ saved: 2, skipped: 4 }),
    ...methods,
  });
  const page = renderPage(<ImportPage params={{ kind: 'person' }} />, { api });
  await page.user.upload(screen.getByLabelText('Chọn tệp Excel', { selector: 'input' }), file());
  return page;
}

describe('Nhập từ Excel', () => {
  it('shows every row with its outcome and reason, and the totals', async () => {
    const { api } = await setup();
    await screen.findByText('Đã đọc 6 dòng: 2 mới, 2 trùng, 1 lỗi, 1 bỏ qua. Chưa lưu gì.');
    const grid = screen.getByRole('grid', { name: 'Xem trước từng dòng' });
    expect(within(grid).getAllByRole('columnheader').slice(1).map((heading) => heading.textContent)).toEqual(['Dòng', 'Kết quả đọc', 'Trùng với', 'Vấn đề', 'Xử lý']);
    within(grid).getByRole('row', { name: /9 Lỗi Trần Thị Thí Dụ .*Không có ngày 31\/02\/1990\. Không lưu/ });
    within(grid).getByRole('row', { name: /7 Trùng .*Nguyễn Văn Mẫu · 1985 \(cùng họ tên\)/ });
    screen.getByText(/Không dùng: Cột lạ\./);
    expect(api.inputs('subject.importPreview')).toEqual([{ fileName: 'danh-sach.xlsx', kind: 'person' }]);
  });

  it('saves what is new, and of the duplicates those said to be others', async () => {
    const { user, api } = await setup();
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Xử lý dòng 7' }), 'Hai người khác nhau');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Xử lý dòng 6' }), 'Bỏ qua');
    await user.click(screen.getByRole('button', { name: 'Lưu 2 dòng' }));
    await waitFor(() => expect(useNavigation.getState().here).toMatchObject({ page: 'doi-tuong', params: { kind: 'person' } }));
    expect(api.inputs('subject.importApply')).toEqual([{ previewId: 'xem-1', keepApart: [7], skip: [6] }]);
    await screen.findByText('Đã lưu 2 dòng, bỏ qua 4 dòng.');
  });

  it('treats many rows at once', async () => {
    const { user, api } = await setup();
    await user.click(await screen.findByRole('radio', { name: 'Trùng (2)' }));
    await user.click(await screen.findByRole('checkbox', { name: 'Chọn tất cả các dòng đã tải' }));
    await user.click(screen.getByRole('button', { name: 'Lưu các dòng này' }));
    await user.click(screen.getByRole('button', { name: 'Lưu 4 dòng' }));
    await waitFor(() => expect(api.inputs('subject.importApply')).toEqual([{ previewId: 'xem-1', keepApart: [7, 8], skip: [] }]));
  });

  it('a column of merits is said to belong to a round, not to the register', async () => {
    const columns = [{ heading: 'Họ và tên', field: 'name' }, { heading: 'Thành tích', field: null }, { heading: 'Size áo', field: null }];
    await setup({ 'subject.importPreview': () => ok({ ...preview([importRow({})]), columns }) });
    expect((await screen.findByText(/^Cột «Thành tích» là đề nghị khen, không ghi vào sổ đối tượng/)).textContent).not.toContain('Size áo');
    screen.getByRole('button', { name: 'đợt xét' });
  });

  it('stays on the preview when the save fails', async () => {
    const { user } = await setup({ 'subject.importApply': () => err(fault('het-dia', 'Ổ đĩa đã đầy.')) });
    await user.click(await screen.findByRole('button', { name: 'Lưu 2 dòng' }));
    await screen.findByText('Ổ đĩa đã đầy.');
    screen.getByRole('button', { name: 'Lưu 2 dòng' });
  });

  it('says why a file is refused and lets another be chosen', async () => {
    await setup({ 'subject.importPreview': () => err(fault('thieu-cot', 'Không tìm thấy dòng tiêu đề có cột họ tên.')) });
    await screen.findByText('Không tìm thấy dòng tiêu đề có cột họ tên.');
    screen.getByRole('button', { name: 'Chọn tệp Excel' });
    expect(screen.queryByRole('grid')).toBeNull();
  });

  it('asks before a preview is left unsaved', async () => {
    await setup();
    await screen.findByText(/Chưa lưu gì/);
    const left = navigate('viec-hom-nay');
    expect(useLeaveGuard.getState().question).not.toBeNull();
    leaveWithoutSaving();
    expect(await left).toBe(true);
  });
});

it('totals leave out what does not occur', () => {
  expect(totalSentence(preview([]))).toBe('Đã đọc 0 dòng. Chưa lưu gì.');
  expect(totalSentence(preview([importRow({})]))).toBe('Đã đọc 1 dòng: 1 mới. Chưa lưu gì.');
});
