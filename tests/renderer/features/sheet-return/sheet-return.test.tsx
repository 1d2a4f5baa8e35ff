import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { useNavigation } from '../../../../renderer/app/navigation.ts';
import { endSession } from '../../../../renderer/app/session.ts';
import { ExportPage } from '../../../../renderer/features/sheet-return/export-page.tsx';
import { ReadPage } from '../../../../renderer/features/sheet-return/read-page.tsx';
import type { ReturnLineView, ReturnPreview } from '../../../../shared/api/sheet-return.ts';
import { err, fault, ok } from '../../../../shared/result.ts';
import { fakeApi, giveSizes, renderPage } from '../../helpers.tsx';

beforeEach(endSession);
beforeEach(giveSizes);

const line = (more: Partial<ReturnLineView> & Pick<ReturnLineView, 'line' | 'kind' | 'name'>): ReturnLineView => ({ sheet: 'Danh sách', row: more.line + 5, changes: [], said: '', faults: [], notes: [], blocked: '', before: '', suspects: [], doubtful: false, mayBe: false, ...more });
const change = (column: 'position' | 'note', file: string, conflict = false) => ({ column, heading: column === 'position' ? 'Chức vụ' : 'Ghi chú', exported: 'Trưởng thôn', file, now: conflict ? 'Phó Trưởng thôn' : 'Trưởng thôn', conflict });
const LINES: readonly ReturnLineView[] = [
  line({ line: 0, kind: 'changed', name: 'Lê Mẫu Một', changes: [change('position', 'Bí thư'), change('note', 'sửa', true)] }),
  line({ line: 1, kind: 'changed', name: 'Lê Mẫu Hai', changes: [change('position', 'Bí thư', true)] }),
  line({ line: 2, kind: 'added', name: 'Lê Mẫu Mới', said: 'Ngày sinh: 1999' }),
  line({ line: 3, kind: 'added', name: 'Lê Mẫu Trùng', suspects: [{ id: 's9', name: 'Lê Mẫu Trùng · 1980', reason: 'cùng họ tên' }], doubtful: true, mayBe: true }),
  line({ line: 4, kind: 'wrong', name: 'Lê Mẫu Sai', faults: [{ address: 'D9', heading: 'Ngày sinh', text: '31/02/1985', message: 'Không có ngày 31/02/1985.' }], blocked: 'Có ô không đọc được.' }),
  line({ line: 5, kind: 'removed', name: 'Lê Mẫu Vắng', row: null }),
];
const preview = (lines: readonly ReturnLineView[] = LINES, notices: string[] = []): ReturnPreview => ({
  previewId: 'p1', list: { list: 'subjects', kind: 'person', place: '' }, listName: 'Danh sách cá nhân', exported: { n: 2, on: '2026-11-18', receiver: 'Thôn Đông' }, notices, columns: [], headingRow: 4, encoding: '', lines: [...lines],
  counts: { same: 7, changed: lines.filter(({ kind }) => kind === 'changed').length, added: lines.filter(({ kind }) => kind === 'added').length, removed: lines.filter(({ kind }) => kind === 'removed').length, wrong: lines.filter(({ kind }) => kind === 'wrong').length },
});
const file = new File([new Uint8Array([1])], 'dien.xlsx');
const chooser = () => screen.getByLabelText('Chọn tệp Excel', { selector: 'input' });

describe('a file read back', () => {
  it('takes changes without conflicts and new names, never what is missing, suspected or wrong, unless it is said; undo takes it back', async () => {
    const api = fakeApi({ 'sheet.read': () => ok(preview(LINES, ['Tệp là lần 1.'])), 'sheet.apply': () => ok({ changed: 2, added: 2, removed: 1, undoId: 'u1' }), 'sheet.undo': () => ok({}) });
    const { user } = renderPage(<ReadPage params={{ list: 'subjects', kind: 'person' }} />, { api });
    await user.upload(chooser(), file);
    await screen.findByText('Tệp là lần 1.');
    screen.getByText(/Đã đọc: 2 mới, 2 có sửa, 1 vắng trong tệp, 1 không đọc được, 7 dòng không đổi. Chưa lưu gì./u);
    screen.getByText(/So với lần xuất 2, ngày 18\/11\/2026, Thôn Đông điền/u);
    expect(screen.getByText(/D9 \(Ngày sinh\) «31\/02\/1985»: Không có ngày/u)).toBeTruthy();
    const value = (name: string) => screen.getByRole<HTMLSelectElement>('combobox', { name: `Xử lý ${name}` }).value;
    expect([value('Lê Mẫu Một'), value('Lê Mẫu Hai'), value('Lê Mẫu Mới'), value('Lê Mẫu Trùng'), value('Lê Mẫu Vắng')]).toEqual(['nhan', 'khong', 'nhan', 'khong', 'khong']);
    expect(screen.getByRole('button', { name: 'Lưu 2 dòng' })).toBeTruthy();

    await user.selectOptions(screen.getByRole('combobox', { name: 'Xử lý Lê Mẫu Trùng' }), 'Là Lê Mẫu Trùng · 1980');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Xử lý Lê Mẫu Vắng' }), 'Bỏ khỏi danh sách');
    await user.click(screen.getByText('Lê Mẫu Hai'));
    const dialog = await screen.findByRole('dialog');
    within(dialog).getByText('Phó Trưởng thôn');
    await user.click(within(dialog).getByRole('checkbox', { name: 'Lấy Chức vụ theo tệp' }));
    await user.click(within(dialog).getByRole('button', { name: 'Xong' }));
    await user.click(await screen.findByRole('button', { name: 'Lưu 5 dòng' }));
    await waitFor(() => expect(api.inputs('sheet.apply')).toEqual([{ previewId: 'p1', accept: [
      { line: 0, columns: ['position'], who: null }, { line: 1, columns: ['position'], who: null }, { line: 2, columns: null, who: null }, { line: 3, columns: null, who: 's9' }, { line: 5, columns: null, who: null },
    ] }]));
    await screen.findByText('Đã lưu: sửa 2 dòng, thêm 2 dòng, bỏ 1 dòng.');
    expect(useNavigation.getState().here).toMatchObject({ page: 'doi-tuong' });
    await user.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    await waitFor(() => expect(api.inputs('sheet.undo')).toEqual([{ undoId: 'u1' }]));
  });

  it('that says nothing new says so; one that is no list says why', async () => {
    let answer: 'nothing' | 'fault' = 'nothing';
    const api = fakeApi({ 'sheet.read': () => (answer === 'nothing' ? ok(preview([])) : err(fault('don-vi-khac', 'Tệp này do UBND xã Khác xuất.', { next: 'Chọn đúng tệp.' }))) });
    const { user } = renderPage(<ReadPage params={{ list: 'round', id: 'r1' }} />, { api });
    await user.upload(chooser(), file);
    await screen.findByText('Tệp không có gì khác so với sổ.');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Lưu' }).disabled).toBe(true);
    expect(api.inputs('sheet.read')[0]).toMatchObject({ list: { list: 'round', id: 'r1' } });
    answer = 'fault';
    await user.upload(screen.getByLabelText('Chọn tệp khác', { selector: 'input' }), file);
    await screen.findByText('Tệp này do UBND xã Khác xuất.');
  });
});

describe('a list that goes out', () => {
  it('has its usual columns, personal data only when ticked, and says what went out before', async () => {
    const saved: string[] = [];
    URL.createObjectURL = () => 'blob:ra';
    HTMLAnchorElement.prototype.click = function click(this: HTMLAnchorElement) {
      saved.push(this.download);
    };
    const api = fakeApi({
      'sheet.places': () => ok([{ place: 'th thon dong', name: 'Thôn Đông', rows: 12 }]),
      'sheet.options': () => ok({
        name: 'Danh sách cá nhân', rows: 12, receivers: ['Thôn Đông'], exports: [{ id: 'e1', n: 1, on: '2026-11-18', receiver: 'Thôn Đông', rows: 12, readOn: null }],
        columns: [{ column: 'name', heading: 'Họ và tên', always: true, ticked: true, personal: false }, { column: 'birth', heading: 'Ngày sinh', always: false, ticked: true, personal: false }, { column: 'nationalId', heading: 'Số căn cước', always: false, ticked: false, personal: true }],
      }),
      'sheet.export': () => ok({ fileName: 'danh-sach.xlsx', mediaType: 'x', bytes: new Uint8Array([1]) }),
    });
    const { user } = renderPage(<ExportPage params={{ list: 'subjects', kind: 'person' }} />, { api });
    await screen.findByText('Danh sách cá nhân · 12 dòng');
    screen.getByRole('cell', { name: '18/11/2026' });
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Họ và tên' }).disabled).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Xuất Excel' }));
    await waitFor(() => expect(saved).toEqual(['danh-sach.xlsx']));
    await user.click(screen.getByRole('checkbox', { name: 'Số căn cước (dữ liệu cá nhân)' }));
    screen.getByText(/Tệp sẽ có số căn cước của từng người/u);
    await user.click(screen.getByRole('button', { name: 'Xuất Excel' }));
    await waitFor(() => expect(api.inputs('sheet.export').map(({ columns }) => columns)).toEqual([['name', 'birth'], ['name', 'birth', 'nationalId']]));
    await user.selectOptions(screen.getByRole('combobox', { name: /^Đơn vị, thôn/u }), 'Thôn Đông (12)');
    await waitFor(() => expect(useNavigation.getState().here.params).toEqual({ list: 'subjects', kind: 'person', place: 'th thon dong' }));
    await user.click(screen.getByRole('button', { name: 'Đọc lại tệp đã điền' }));
    await waitFor(() => expect(useNavigation.getState().here.page).toBe('doc-lai-tep'));
  });
});
