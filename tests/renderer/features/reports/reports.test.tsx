import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { stay, useLeaveGuard } from '../../../../renderer/app/leave-guard.ts';
import { navigate, useNavigation } from '../../../../renderer/app/navigation.ts';
import { endSession } from '../../../../renderer/app/session.ts';
import { ReportListPage } from '../../../../renderer/features/reports/list-page.tsx';
import { ReportPage } from '../../../../renderer/features/reports/report-page.tsx';
import type { ReportFields, ReportView } from '../../../../renderer/features/reports/store.ts';
import { err, fault, ok } from '../../../../shared/result.ts';
import { fakeApi, renderPage } from '../../helpers.tsx';
import type { FakeMethods } from '../../helpers.tsx';
import { fields, occurrence, prepared, row, signer, view } from './samples.ts';

beforeEach(() => {
  endSession();
  URL.createObjectURL = vi.fn(() => 'blob:test');
  URL.revokeObjectURL = vi.fn();
});

/** A backend that keeps one report. */
function backend(first: ReportView['report'] = view().report, more: FakeMethods = {}) {
  let held = first;
  const put = (change: Partial<ReportView['report']>) => {
    held = { ...held, ...change, version: held.version + 1 };
    return ok(held);
  };
  return fakeApi({
    'report.prepare': () => ok(prepared()),
    'report.list': () => ok([row()]),
    'signer.list': () => ok([signer]),
    'report.draft': () => ok(fields()),
    'report.get': () => ok(view(held)),
    'report.save': ({ id, version, fields: next }) => {
      if (id !== undefined && version !== held.version) return err(fault('da-sua-noi-khac', 'Mục này vừa được sửa ở nơi khác.'));
      return put(next as ReportFields);
    },
    'report.send': ({ sentOn }) => put({ state: 'da-gui', sentOn }),
    'report.recall': () => put({ state: 'du-thao', sentOn: null }),
    'report.remove': () => ok({}),
    'report.restore': () => ok({}),
    'paper.make': () => ok({ fileName: 'bao-cao.pdf', mediaType: 'application/pdf', bytes: new Uint8Array([1]) }),
    ...more,
  });
}
const edit = (report?: ReportView['report'], more?: FakeMethods) => renderPage(<ReportPage params={{ id: 'r1' }} />, { api: backend(report, more) });
const text = (heading: string) => screen.findByRole<HTMLTextAreaElement>('textbox', { name: `Nội dung mục ${heading}` });
const save = (user: ReturnType<typeof edit>['user']) => user.keyboard('{Control>}s{/Control}');
const savedSections = (api: ReturnType<typeof edit>['api']) => (api.inputs('report.save').at(-1)?.fields as ReportFields).sections;
const headings = () => within(screen.getByRole('navigation', { name: 'Mục lục' })).getAllByRole('button').map((one) => one.textContent);

describe('reports of a campaign', () => {
  it('R74: a yearly report answers what is due that year; the choice opens a draft', async () => {
    const { user } = renderPage(<ReportListPage params={{ id: 'c1' }} />, { api: backend() });
    expect(await screen.findByText('Năm 2023')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Soạn báo cáo' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Soạn báo cáo' }));
    expect(dialog.getByRole<HTMLInputElement>('combobox', { name: 'Trả lời việc phải gửi' }).value).toBe('Báo cáo kết quả năm 2023 · hạn 14/11/2023 · Còn 4 ngày');
    await user.click(dialog.getByRole('button', { name: 'Soạn từ số liệu' }));
    await waitFor(() => expect(useNavigation.getState().here).toMatchObject({ page: 'bao-cao', params: { campaignId: 'c1', kind: 'hang-nam', year: '2023', from: '2023-01-01', to: '2023-12-31', occurrence: 'o1/mot-lan' } }));
  });

  it('R74: who comes from what asks for a report finds the dialog open, with its kind and its year', async () => {
    const asked = { ...occurrence, ref: 'x/2022', label: 'Báo cáo kết quả năm 2022', year: 2022, lastDay: '2022-12-10', reportId: null };
    const { user } = renderPage(<ReportListPage params={{ id: 'c1', answers: asked.ref }} />, { api: backend(undefined, { 'report.prepare': () => ok(prepared({ occurrences: [occurrence, asked] })) }) });
    const dialog = within(await screen.findByRole('dialog', { name: 'Soạn báo cáo' }));
    expect(dialog.getByRole<HTMLInputElement>('combobox', { name: 'Trả lời việc phải gửi' }).value).toMatch(/^Báo cáo kết quả năm 2022/u);
    await user.click(dialog.getByRole('button', { name: 'Soạn từ số liệu' }));
    await waitFor(() => expect(useNavigation.getState().here).toMatchObject({ page: 'bao-cao', params: { kind: 'hang-nam', year: '2022', occurrence: 'x/2022' } }));
  });

  it('R74: one that has its report already opens no dialog', async () => {
    renderPage(<ReportListPage params={{ id: 'c1', answers: 'x/2022' }} />, { api: backend(undefined, { 'report.prepare': () => ok(prepared({ occurrences: [{ ...occurrence, ref: 'x/2022', reportId: 'r9' }] })) }) });
    await waitFor(() => expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Soạn báo cáo' }).disabled).toBe(false));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('R74: sơ kết runs to the review of the plan, tổng kết over the whole, đột xuất to today', async () => {
    const { user } = renderPage(<ReportListPage params={{ id: 'c1' }} />, { api: backend() });
    await user.click(await screen.findByRole('button', { name: 'Soạn báo cáo' }));
    const dialog = within(await screen.findByRole('dialog'));
    const days = () => [dialog.getByRole<HTMLInputElement>('textbox', { name: /^Từ ngày/ }).value, dialog.getByRole<HTMLInputElement>('textbox', { name: /^Đến ngày/ }).value];
    for (const [kind, expected] of [['Báo cáo sơ kết', ['01/01/2022', '31/12/2023']], ['Báo cáo tổng kết', ['01/01/2022', '31/12/2025']], ['Báo cáo đột xuất', ['01/01/2023', '10/11/2023']]] as const) {
      await user.click(dialog.getByRole('radio', { name: kind }));
      expect(days()).toEqual(expected);
    }
    await user.click(dialog.getByRole('radio', { name: 'Báo cáo sơ kết' }));
    await user.click(dialog.getByRole('button', { name: 'Soạn từ số liệu' }));
    await waitFor(() => expect(useNavigation.getState().here.params).toEqual({ campaignId: 'c1', kind: 'so-ket', from: '2022-01-01', to: '2023-12-31' }));
  });

  const due = (label: string, more: object = {}) => ({ ...occurrence, ref: `x/${label}`, label, lastDay: '2025-11-14', ...more });
  it.each<[string, string, ReturnType<typeof due>[], string]>([
    ['the only one that is due once at the end', 'Báo cáo tổng kết', [due('Kết quả phong trào')], 'Kết quả phong trào'],
    ['the one that names the review, among others', 'Báo cáo tổng kết', [due('Kết quả phong trào'), due('Báo cáo Tổng kết phong trào')], 'Báo cáo Tổng kết phong trào'],
    ['one for both reviews', 'Báo cáo sơ kết', [due('Báo cáo sơ, tổng kết phong trào'), due('Kết quả phong trào')], 'Báo cáo sơ, tổng kết phong trào'],
    ['one of an earlier year', 'Báo cáo sơ kết', [due('Kết quả giữa kỳ', { lastDay: '2023-12-01' }), due('Kết quả cuối kỳ')], 'Kết quả giữa kỳ'],
    ['two fit: the clerk chooses', 'Báo cáo tổng kết', [due('Kết quả phong trào'), due('Kết quả khác')], ''],
    ['answered already', 'Báo cáo tổng kết', [due('Kết quả phong trào', { reportId: 'r9' })], ''],
    ['of a year', 'Báo cáo tổng kết', [due('Kết quả, năm 2025', { year: 2025 })], ''],
    ['of a year by its own words', 'Báo cáo tổng kết', [due('Báo cáo kết quả năm 2025')], ''],
    ['on request', 'Báo cáo tổng kết', [due('Báo cáo theo yêu cầu', { lastDay: null, onDemand: true })], ''],
    ['of the other review', 'Báo cáo tổng kết', [due('Báo cáo sơ kết phong trào')], ''],
    ['due at the end', 'Báo cáo sơ kết', [due('Kết quả phong trào')], ''],
  ])('R74: a review answers the only obligation that fits: %s', async (_case, kind, occurrences, chosen) => {
    const { user } = renderPage(<ReportListPage params={{ id: 'c1' }} />, { api: backend(undefined, { 'report.prepare': () => ok(prepared({ occurrences })) }) });
    await user.click(await screen.findByRole('button', { name: 'Soạn báo cáo' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('radio', { name: kind }));
    expect(dialog.getByRole<HTMLInputElement>('combobox', { name: 'Trả lời việc phải gửi' }).value.split(' · ')[0]).toBe(chosen);
  });

  it('R3: the last day of a campaign that ends on an event is asked for', async () => {
    const { user } = renderPage(<ReportListPage params={{ id: 'c1' }} />, { api: backend(undefined, { 'report.list': () => ok([]), 'report.prepare': () => ok(prepared({ to: null, endEvent: 'Đại hội thành công', occurrences: [] })) }) });
    expect(await screen.findByText(/^Chưa có báo cáo nào\./)).toBeTruthy();
    await user.click(screen.getAllByRole('button', { name: 'Soạn báo cáo' })[0] as HTMLElement);
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('radio', { name: 'Báo cáo tổng kết' }));
    expect(dialog.getByText('Kết thúc khi: Đại hội thành công.')).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Soạn từ số liệu' }));
    expect(await dialog.findByText(/Đến ngày/, { selector: '[class*="error"]' })).toBeTruthy();
    await user.type(dialog.getByRole('textbox', { name: /^Từ ngày/ }), '{Control>}a{/Control}31/12/2026');
    await user.type(dialog.getByRole('textbox', { name: /^Đến ngày/ }), '23/01/2026');
    await user.click(dialog.getByRole('button', { name: 'Soạn từ số liệu' }));
    expect(await dialog.findByText('Ngày cuối kỳ trước ngày đầu kỳ.')).toBeTruthy();
  });
});

describe('a new report', () => {
  it('R74: is drafted from the data and kept only when saved', async () => {
    const api = backend();
    const { user } = renderPage(<ReportPage params={{ campaignId: 'c1', kind: 'hang-nam', year: '2023', from: '2023-01-01', to: '2023-12-31', occurrence: occurrence.ref }} />, { api });
    expect((await text('Chỉ tiêu')).value).toBe('Trong 02 chỉ tiêu có 01 chỉ tiêu đạt.');
    expect(api.inputs('report.draft')).toEqual([{ campaignId: 'c1', kind: 'hang-nam', year: 2023, from: '2023-01-01', to: '2023-12-31', occurrenceKey: 'o1/mot-lan' }]);
    expect(screen.queryByRole('button', { name: 'Ghi đã gửi' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Lưu dự thảo' }));
    await waitFor(() => expect(useNavigation.getState().here).toMatchObject({ page: 'bao-cao', params: { id: 'r1' } }));
    expect(api.inputs('report.save')[0]).toMatchObject({ fields: { title: 'Báo cáo kết quả năm 2023' } });
  });
});

describe('editing', () => {
  it('R74: words and cells are changed, rows and tables added and taken away, with a way back', async () => {
    const { user, api } = edit();
    await user.type(await text('Kiểm tra'), ' Thêm lời.');
    const cell = screen.getByRole('textbox', { name: 'Kết quả, dòng 2' });
    await user.clear(cell);
    await user.type(cell, '5 hộ');
    await user.click(screen.getByRole('button', { name: 'Bỏ dòng 1' }));
    await user.click(within(screen.getByRole('region', { name: 'Chỉ tiêu' })).getByRole('button', { name: 'Thêm dòng' }));
    await user.type(screen.getByRole('textbox', { name: 'Chỉ tiêu, dòng 2' }), 'Việc làm');
    await save(user);
    await waitFor(() => expect(savedSections(api)[2]?.text).toBe('Đã thực hiện 01 cuộc giám sát. Thêm lời.'));
    expect(savedSections(api)[1]?.table?.rows).toEqual([['Nhà ở', '5 hộ'], ['Việc làm', '']]);
    await user.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Chỉ tiêu, dòng 1' }).value).toBe('Hộ nghèo');
    await user.click(screen.getByRole('button', { name: 'Bỏ bảng' }));
    expect(screen.queryByRole('table')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    expect(screen.getByRole('table', { name: 'Bảng: Chỉ tiêu' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Thêm bảng vào «Kiểm tra»' }));
    expect(screen.getByRole('table', { name: 'Bảng: Kiểm tra' })).toBeTruthy();
  });

  it('R74: parts are moved, nested, added and deleted; numbers follow as on paper', async () => {
    const { user, api } = edit();
    await text('Kiểm tra');
    expect(headings()).toEqual(['I.Kết quả thực hiện', '1.Chỉ tiêu', '2.Kiểm tra', 'Kiến nghị']);
    await user.click(screen.getByRole('button', { name: 'Đưa «Kiểm tra» lên' }));
    expect(headings()).toEqual(['I.Kết quả thực hiện', '1.Kiểm tra', '2.Chỉ tiêu', 'Kiến nghị']);
    await user.click(screen.getByRole('button', { name: 'Đưa «Chỉ tiêu» ra thành mục lớn' }));
    expect(headings()).toEqual(['I.Kết quả thực hiện', 'Kiểm tra', 'II.Chỉ tiêu', 'Kiến nghị']);
    await user.click(screen.getByRole('button', { name: 'Xóa «Chỉ tiêu»' }));
    expect(headings()).toHaveLength(3);
    await user.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    expect(headings()).toHaveLength(4);
    await user.click(screen.getByRole('button', { name: 'Thêm mục' }));
    await waitFor(() => expect(document.activeElement).toHaveProperty('value', 'Mục mới'));
    await user.clear(document.activeElement as HTMLElement);
    await save(user);
    expect(await screen.findByText('Mục này chưa có tên.')).toBeTruthy();
    expect(api.inputs('report.save')).toEqual([]);
    await user.type(document.activeElement as HTMLElement, 'Bài học');
    await save(user);
    await waitFor(() => expect(savedSections(api).map(({ id, level, heading }) => [id, level, heading]).slice(2)).toEqual([['chi-tieu', 1, 'Chỉ tiêu'], ['kien-nghi', 1, 'Kiến nghị'], ['muc-1', 1, 'Bài học']]));
  });

  it('R74: fresh data stand beside the edited words; one part or all are taken, the rest stays', async () => {
    const fresh = fields().sections.map((one) => (one.id === 'kiem-tra' ? { ...one, text: 'Đã thực hiện 02 cuộc giám sát.' } : one.id === 'chi-tieu' ? { ...one, table: { columns: ['Chỉ tiêu', 'Kết quả'], rows: [['Hộ nghèo', '15 hộ'], ['Nhà ở', '3 hộ']] } } : one));
    const added = { id: 'kinh-phi', level: 1 as const, heading: 'Kinh phí', text: 'Tổng chi 1 đồng.', table: null };
    const edited = fields().sections.map((one) => (one.id === 'kien-nghi' ? { ...one, text: 'Lời của đơn vị.' } : one));
    const { user, api } = edit(view({ sections: edited }).report, { 'report.redraft': () => ok({ sections: [...fresh.slice(0, 3), added, ...fresh.slice(3)] }) });
    await user.click(await screen.findByRole('button', { name: 'Lấy lại số liệu' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Lấy lại số liệu' }));
    // The page behind has parts of the same headings: the names tell them apart.
    expect(dialog.getAllByRole('region').map((one) => one.getAttribute('aria-label'))).toEqual(['Chỉ tiêu', 'Kiểm tra', 'Kinh phí'].map((heading) => `Số liệu hiện nay: ${heading}`));
    const changed = within(dialog.getByRole('region', { name: 'Số liệu hiện nay: Chỉ tiêu' }));
    expect(changed.getByRole('table', { name: 'Dòng mới hoặc thay đổi' }).textContent).toContain('15 hộ');
    expect(changed.getByRole('table', { name: 'Dòng mới hoặc thay đổi' }).textContent).not.toContain('Nhà ở');
    await user.click(changed.getByRole('button', { name: 'Lấy mục này' }));
    expect(changed.getByRole('button', { name: 'Đã lấy' })).toHaveProperty('disabled', true);
    await user.click(within(dialog.getByRole('region', { name: 'Số liệu hiện nay: Kinh phí' })).getByRole('button', { name: 'Thêm mục này' }));
    await user.click(dialog.getAllByRole('button', { name: 'Đóng' }).at(-1) as HTMLElement);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await save(user);
    await waitFor(() => expect(api.inputs('report.save').at(-1)).toMatchObject({ redrafted: true }));
    expect(savedSections(api).map(({ id, text: words }) => [id, words])).toEqual([['ket-qua', ''], ['chi-tieu', 'Trong 02 chỉ tiêu có 01 chỉ tiêu đạt.'], ['kiem-tra', 'Đã thực hiện 01 cuộc giám sát.'], ['kinh-phi', 'Tổng chi 1 đồng.'], ['kien-nghi', 'Lời của đơn vị.']]);
    expect(savedSections(api)[1]?.table?.rows[0]).toEqual(['Hộ nghèo', '15 hộ']);
  });

  it('says when the data say nothing else', async () => {
    const { user } = edit(undefined, { 'report.redraft': () => ok({ sections: fields().sections }) });
    await user.click(await screen.findByRole('button', { name: 'Lấy lại số liệu' }));
    expect(await screen.findByText('Số liệu không có gì khác so với báo cáo.')).toBeTruthy();
  });

  it('asks before leaving what is not saved, and keeps what was typed when a save is refused', async () => {
    const { user } = edit(undefined, { 'report.save': () => err(fault('da-sua-noi-khac', 'Mục này vừa được sửa ở nơi khác.')) });
    await user.type(await text('Kiểm tra'), ' Thêm.');
    const leaving = navigate('phong-trao');
    await waitFor(() => expect(useLeaveGuard.getState().question).not.toBeNull());
    stay();
    expect(await leaving).toBe(false);
    await save(user);
    expect(await screen.findByText('Mục này vừa được sửa ở nơi khác.')).toBeTruthy();
    expect((await text('Kiểm tra')).value).toBe('Đã thực hiện 01 cuộc giám sát. Thêm.');
  });

  it('R74: choosing what it answers fills in whom it goes to, where nobody is written yet', async () => {
    const { user, api } = edit(view({ occurrenceKey: null, receiver: '', recipients: [] }).report);
    await user.click(await screen.findByRole('combobox', { name: 'Trả lời việc phải gửi' }));
    await user.click(await screen.findByRole('option', { name: /^Báo cáo kết quả năm 2023/ }));
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Kính gửi' }).value).toBe('Sở Thí dụ');
    await save(user);
    await waitFor(() => expect(api.inputs('report.save').at(-1)?.fields).toMatchObject({ occurrenceKey: 'o1/mot-lan', receiver: 'Sở Thí dụ', recipients: ['Sở Nội vụ'] }));
  });

  it('a changed report is saved before it is printed', async () => {
    const { user, api } = edit();
    await user.type(await text('Kiểm tra'), ' Thêm.');
    await user.click(screen.getByRole('button', { name: 'In báo cáo' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Xem trước bản in' }));
    await waitFor(() => expect(api.inputs('paper.make')).toEqual([{ kind: 'bao-cao', id: 'r1', format: 'pdf' }]));
    expect(api.calls.map(({ name }) => name).filter((name) => name === 'report.save' || name === 'paper.make')).toEqual(['report.save', 'paper.make']);
  });

  it('a deleted report can be brought back', async () => {
    const { user, api } = edit();
    await user.click(await screen.findByRole('button', { name: 'Xóa' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Xóa' }));
    await user.click(await screen.findByRole('button', { name: 'Hoàn tác' }));
    await waitFor(() => expect(api.inputs('report.restore')).toEqual([{ id: 'r1' }]));
  });
});

describe('sending', () => {
  it('R74: what is missing leads to its field', async () => {
    const { user } = edit();
    await user.click(await screen.findByRole('button', { name: 'Chưa có số báo cáo.' }));
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Số báo cáo' }));
    await user.click(screen.getByRole('button', { name: 'Mục «Kiến nghị» còn trống; khi in sẽ bỏ qua.' }));
    expect(document.activeElement).toBe(await text('Kiến nghị'));
  });

  it('R74: sent, it is frozen and says whether it was on time; recalled, it is open again', async () => {
    const { user, api } = edit(view({ number: '45', date: '2023-11-09' }).report);
    await user.type(await text('Kiến nghị'), 'Không.');
    await user.click(screen.getByRole('button', { name: 'Ghi đã gửi' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Ghi đã gửi' }));
    expect(dialog.getByText('Ngày cuối là 14/11/2023: ngày này đúng hạn.')).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Ghi đã gửi' }));
    await user.click(await dialog.findByRole('button', { name: 'Vẫn ghi đã gửi' }));
    expect(await screen.findByText('Đã gửi ngày 10/11/2023; hạn 14/11/2023: đúng hạn.')).toBeTruthy();
    expect(api.inputs('report.send')).toEqual([{ id: 'r1', version: 2, sentOn: '2023-11-10' }]);
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.getByText('Không.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Mở lại để sửa' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Mở lại' }));
    expect((await text('Kiến nghị')).value).toBe('Không.');
  });

  const told = [
    { item: 'section:kiem-tra', sentence: 'Mục «Kiểm tra»: Chưa có số liệu về công tác kiểm tra.', blocks: false },
    { item: 'section:kien-nghi', sentence: 'Mục «Kiến nghị» còn trống; khi in sẽ bỏ qua.', blocks: false },
  ];
  const sendable = view({ number: '45', date: '2023-11-09' }).report;
  const asked = (missing: ReportView['missing'], more: Partial<ReportView> = {}, methods: FakeMethods = {}) => edit(sendable, { 'report.get': () => ok({ ...view(sendable), ...more, missing }), ...methods });
  const openSend = async (user: ReturnType<typeof edit>['user']) => {
    await user.click(await screen.findByRole('button', { name: 'Ghi đã gửi' }));
    return within(await screen.findByRole('dialog', { name: 'Ghi đã gửi' }));
  };

  it('R74: what is unknown or blank is put before the clerk once more; «Quay lại sửa» leads to the first of it', async () => {
    const { user, api } = asked(told);
    const dialog = await openSend(user);
    await user.click(dialog.getByRole('button', { name: 'Ghi đã gửi' }));
    expect(await dialog.findByText('Báo cáo còn 02 chỗ chưa có số liệu, còn trống hoặc chưa tính:')).toBeTruthy();
    expect(dialog.getAllByRole('listitem').map((one) => one.textContent)).toEqual(told.map(({ sentence }) => sentence));
    expect(document.activeElement).toBe(dialog.getByRole('button', { name: 'Quay lại sửa' }));
    await user.click(dialog.getByRole('button', { name: 'Quay lại sửa' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Nội dung mục Kiểm tra' })));
    expect(api.inputs('report.send')).toEqual([]);
    const again = await openSend(user);
    await user.click(again.getByRole('button', { name: 'Ghi đã gửi' }));
    await user.click(await again.findByRole('button', { name: 'Vẫn ghi đã gửi' }));
    await waitFor(() => expect(api.inputs('report.send')).toEqual([{ id: 'r1', version: 1, sentOn: '2023-11-10' }]));
  });

  it('R74: nothing left open and on time: it is sent without a further question', async () => {
    const { user, api } = asked([]);
    const dialog = await openSend(user);
    await user.click(dialog.getByRole('button', { name: 'Ghi đã gửi' }));
    await waitFor(() => expect(api.inputs('report.send')).toHaveLength(1));
  });

  it.each([
    ['15/11/2023', 'muộn 01 ngày'],
    ['24/11/2023', 'muộn 10 ngày'],
  ])('R74: sent on %s, after «trước ngày 15/11», it is %s and asked about; back leads to the day', async (day, late) => {
    const { user, api } = asked([], {}, { 'report.prepare': () => ok(prepared({ today: '2023-11-30' })) });
    const dialog = await openSend(user);
    await user.clear(dialog.getByRole('textbox', { name: /^Ngày gửi/ }));
    await user.type(dialog.getByRole('textbox', { name: /^Ngày gửi/ }), `${day}{Tab}`);
    expect(dialog.getByRole('status').textContent).toBe(`Ngày cuối là 14/11/2023: ngày này ${late}.`);
    await user.click(dialog.getByRole('button', { name: 'Ghi đã gửi' }));
    expect((await dialog.findByRole('alert')).textContent).toBe(`Ngày gửi ${day} ${late} so với hạn: ngày cuối là 14/11/2023.`);
    await user.click(dialog.getByRole('button', { name: 'Quay lại sửa' }));
    expect(dialog.getByRole<HTMLInputElement>('textbox', { name: /^Ngày gửi/ }).value).toBe(day);
    await user.click(dialog.getByRole('button', { name: 'Ghi đã gửi' }));
    await user.click(await dialog.findByRole('button', { name: 'Vẫn ghi đã gửi' }));
    await waitFor(() => expect(api.inputs('report.send').map(({ sentOn }) => sentOn)).toEqual([`2023-11-${day.slice(0, 2)}`]));
  });

  it('R74: refused after the last question, the reason stands at the day', async () => {
    const { user } = asked(told, {}, { 'report.send': () => err(fault('ngay-nguoc', 'Ngày gửi trước ngày của báo cáo (12/11/2023).', { item: 'sentOn' })) });
    const dialog = await openSend(user);
    await user.click(dialog.getByRole('button', { name: 'Ghi đã gửi' }));
    await user.click(await dialog.findByRole('button', { name: 'Vẫn ghi đã gửi' }));
    expect(await dialog.findByText('Ngày gửi trước ngày của báo cáo (12/11/2023).')).toBeTruthy();
  });

  it('what the words of the report leave unknown is folded beside it, each line a way to its part', async () => {
    const { user } = asked(told.map((one) => ({ ...one, unknown: one.sentence.includes('số liệu') })));
    await screen.findByRole('button', { name: 'Mục «Kiến nghị» còn trống; khi in sẽ bỏ qua.' });
    const fold = screen.getByText('Chưa có số liệu (1)').closest('details');
    expect(fold?.open).toBe(false);
    await user.click(screen.getByText('Chưa có số liệu (1)'));
    await user.click(within(fold as HTMLElement).getByText('Mục «Kiểm tra»: Chưa có số liệu về công tác kiểm tra.'));
    expect(document.activeElement).toBe(await text('Kiểm tra'));
  });

  it('R29: households under no campaign are put under it one by one or together, with a way back', async () => {
    const unattached = [{ id: 'h1', household: 'Hộ Mẫu Ba', village: 'Thôn Một', registeredOn: '2023-04-01' }, { id: 'h2', household: 'Hộ Mẫu Bốn', village: '', registeredOn: '2022-11-01' }];
    const missing = [{ item: 'unattached', sentence: '02 hộ đăng ký chưa gắn phong trào; báo cáo chưa tính.', blocks: false }];
    const { user, api } = asked(missing, { unattached }, { 'record.attach': () => ok({}) });
    await user.click(await screen.findByRole('button', { name: '02 hộ đăng ký chưa gắn phong trào; báo cáo chưa tính.' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Hộ đăng ký chưa gắn phong trào' }));
    expect(dialog.getByRole('button', { name: 'Gắn vào phong trào' })).toHaveProperty('disabled', true);
    await user.click(dialog.getByRole('checkbox', { name: 'Chọn tất cả' }));
    await user.click(dialog.getByRole('checkbox', { name: 'Hộ Mẫu Bốn · đăng ký 01/11/2022' }));
    await user.click(dialog.getByRole('button', { name: 'Gắn vào phong trào' }));
    await screen.findByText(/^Đã gắn 01 hộ vào phong trào\./u);
    await user.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    await waitFor(() => expect(api.inputs('record.attach')).toEqual([
      { register: 'escape_registration', ids: ['h1'], campaignId: 'c1' },
      { register: 'escape_registration', ids: ['h1'], campaignId: null },
    ]));
  });

  it('R74: what keeps it from being sent is said in the dialog', async () => {
    const { user } = edit(undefined, { 'report.send': () => err(fault('bao-cao-chua-du', 'Chưa có số báo cáo.', { item: 'number', next: 'Bổ sung rồi ghi đã gửi.' })) });
    await user.click(await screen.findByRole('button', { name: 'Ghi đã gửi' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Ghi đã gửi' }));
    expect(await dialog.findByText('Chưa có số báo cáo.')).toBeTruthy();
  });
});
