import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { useNavigation } from '../../../../renderer/app/navigation.ts';
import { endSession } from '../../../../renderer/app/session.ts';
import { AwardHistory } from '../../../../renderer/features/subjects/award-history.tsx';
import { AwardImportPage } from '../../../../renderer/features/subjects/award-import-page.tsx';
import type { AwardPreview } from '../../../../renderer/features/subjects/award-import-store.ts';
import { BackfillPage } from '../../../../renderer/features/subjects/backfill-page.tsx';
import { err, fault, ok } from '../../../../shared/result.ts';
import type { FakeMethods } from '../../helpers.tsx';
import { fakeApi, giveSizes, renderPage } from '../../helpers.tsx';
import { program } from '../start/samples.ts';
import { awardEntry, pageOf, person } from './samples.ts';

beforeEach(endSession);
beforeEach(giveSizes);

const CHOICES = [{ code: 'LDTT', name: 'Lao động tiên tiến', group: 'Danh hiệu thi đua', authority: 'Chủ tịch UBND cấp xã' }];
const common: FakeMethods = {
  'unit.state': () => ok(program({})),
  'subject.list': () => ok({ rows: [], next: null, total: 0 }),
  'award.choices': () => ok(CHOICES),
};

describe('an old award', () => {
  it('list from Excel has a template to fill in, of the kind chosen', async () => {
    const saved: string[] = [];
    URL.createObjectURL = () => 'blob:mau';
    HTMLAnchorElement.prototype.click = function click(this: HTMLAnchorElement) {
      saved.push(this.download);
    };
    const api = fakeApi({ ...common, 'award.importTemplate': ({ kind }) => ok({ fileName: `mau-${kind}.xlsx`, mediaType: 'x', bytes: new Uint8Array([1]) }) });
    const { user } = renderPage(<AwardImportPage params={{}} />, { api });
    await user.click(screen.getByRole('radio', { name: 'Tập thể' }));
    await user.click(screen.getByRole('button', { name: 'Tải tệp mẫu' }));
    await waitFor(() => expect(saved).toEqual(['mau-collective.xlsx']));
  });

  it('is entered once for several, and those that have it are named', async () => {
    const api = fakeApi({
      ...common,
      'subject.get': ({ id }) => ok(pageOf(person({ id, name: `Lê Mẫu ${id}` }))),
      'award.backfill': () => ok({ ids: ['a1'], skipped: [{ name: 'Lê Mẫu p2', sentence: 'Lê Mẫu p2 đã có «Lao động tiên tiến» theo quyết định 15/QĐ-UBND.' }], warnings: [] }),
      'award.remove': () => ok({}),
    });
    const { user } = renderPage(<BackfillPage params={{ ids: 'p1,p2' }} />, { api });
    await screen.findByText('Lê Mẫu p1');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    expect(api.inputs('award.backfill')).toEqual([]);
    await user.click(screen.getByRole('combobox', { name: /^Danh hiệu, hình thức/ }));
    await user.click(await screen.findByRole('option', { name: 'Lao động tiên tiến' }));
    await user.type(screen.getByRole('textbox', { name: /^Năm khen thưởng/ }), '2023');
    await user.type(screen.getByRole('textbox', { name: /^Số quyết định/ }), '15/QĐ-UBND');
    await user.type(screen.getByRole('textbox', { name: /^Ngày quyết định/ }), '10/01/2022');
    await user.type(screen.getByRole('textbox', { name: /^Cơ quan quyết định/ }), 'UBND huyện Mẫu');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    screen.getByText('Năm khen thưởng sau năm của quyết định. Xem lại năm, hoặc ngày quyết định.');
    await user.clear(screen.getByRole('textbox', { name: /^Năm khen thưởng/ }));
    await user.type(screen.getByRole('textbox', { name: /^Năm khen thưởng/ }), '2021');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(api.inputs('award.backfill')).toHaveLength(1));
    expect(api.inputs('award.backfill')[0]).toMatchObject({ subjectIds: ['p1', 'p2'], fields: { awardCode: 'LDTT', awardName: 'Lao động tiên tiến', year: 2021, decisionDate: '2022-01-10', authority: 'UBND huyện Mẫu' } });
    await screen.findByText('Đã ghi 1 khen thưởng cũ. Lê Mẫu p2 đã có «Lao động tiên tiến» theo quyết định 15/QĐ-UBND.');
    await user.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    await waitFor(() => expect(api.inputs('award.remove')).toEqual([{ ids: ['a1'] }]));
  });

  it('of one person is followed by the next: «Lưu và thêm tiếp» keeps who and clears what', async () => {
    const api = fakeApi({ ...common, 'subject.get': ({ id }) => ok(pageOf(person({ id, name: 'Lê Mẫu' }))), 'award.backfill': () => ok({ ids: ['a1'], skipped: [], warnings: [] }) });
    const { user } = renderPage(<BackfillPage params={{ ids: 'p1' }} />, { api });
    const number = () => screen.getByRole<HTMLInputElement>('textbox', { name: /^Số quyết định/ });
    const fill = async (year: string): Promise<void> => {
      await user.click(screen.getByRole('combobox', { name: /^Danh hiệu, hình thức/ }));
      await user.click(await screen.findByRole('option', { name: 'Lao động tiên tiến' }));
      await user.type(screen.getByRole('textbox', { name: /^Năm khen thưởng/ }), year);
      await user.type(number(), `15/QĐ-${year}`);
      await user.type(screen.getByRole('textbox', { name: /^Ngày quyết định/ }), '10/01/2024');
      await user.type(screen.getByRole('textbox', { name: /^Cơ quan quyết định/ }), 'UBND huyện Mẫu');
    };
    await screen.findByText('Lê Mẫu');
    await fill('2021');
    await user.click(screen.getByRole('button', { name: 'Lưu và thêm tiếp' }));
    await waitFor(() => expect(number().value).toBe(''));
    screen.getByText('Lê Mẫu');
    await fill('2022');
    await user.click(screen.getByRole('button', { name: 'Lưu và thêm tiếp' }));
    await waitFor(() => expect(api.inputs('award.backfill')).toHaveLength(2));
    expect(useNavigation.getState().here.page).not.toBe('doi-tuong-chi-tiet');
    expect(api.inputs('award.backfill').map(({ subjectIds, fields }) => [subjectIds, fields.year])).toEqual([[['p1'], 2021], [['p1'], 2022]]);
    await waitFor(() => expect(number().value).toBe(''));
    await fill('2023');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(useNavigation.getState().here).toMatchObject({ page: 'doi-tuong-chi-tiet', params: { id: 'p1' } }));
  });

  it('that was entered is mended in the history; one of a decision is not', async () => {
    const api = fakeApi({ ...common, 'award.remove': () => ok({}), 'award.restore': () => ok({}) });
    const { user } = renderPage(<AwardHistory subjectId="p1" awards={[awardEntry(), awardEntry({ id: 'a2', origin: 'decision', awardName: 'Giấy khen', year: 2024, type: 'dot_xuat' })]} />, { api });
    const table = within(screen.getByRole('table', { name: 'Lịch sử khen thưởng' }));
    table.getByRole('row', { name: '2024 Giấy khen Đột xuất 15/QĐ-UBND 10/01/2022 Chủ tịch UBND huyện Mẫu' });
    expect(table.getAllByRole('button')).toHaveLength(1);
    await user.click(table.getByRole('button', { name: 'Sửa: Lao động tiên tiến 2021' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Khen thưởng cũ' }));
    await user.click(await dialog.findByRole('button', { name: 'Xóa' }));
    await user.click(await screen.findByRole('button', { name: 'Hoàn tác' }));
    await waitFor(() => expect(api.inputs('award.restore')).toEqual([{ ids: ['a1'] }]));
  });
});

describe('old awards from Excel', () => {
  const row = (more: Partial<AwardPreview['rows'][number]>): AwardPreview['rows'][number] => ({ row: 5, outcome: 'moi', name: 'Nguyễn Văn Mẫu', read: 'LĐTT năm 2021 · 15/QĐ ngày 10/01/2022', before: '', problems: [], candidates: [{ id: 'p1', name: 'Ông Nguyễn Văn Mẫu · 1985', reason: 'cùng họ tên' }], ask: false, ...more });
  const preview = (rows: AwardPreview['rows'], more: Partial<AwardPreview> = {}): AwardPreview => ({
    previewId: 'x1', sheet: '', headingRow: 4, encoding: '', columns: [{ heading: 'Họ tên', column: 'Họ và tên/Tên tập thể' }], unused: ['Cột lạ'], rows,
    counts: { moi: rows.filter(({ outcome }) => outcome === 'moi').length, trung: rows.filter(({ outcome }) => outcome === 'trung').length, loi: 0, 'bo-qua': 0 }, ...more,
  });
  async function opened(given: AwardPreview, methods: FakeMethods = {}) {
    const api = fakeApi({ 'award.importPreview': () => ok(given), 'award.importApply': () => ok({ saved: 2, skipped: 1, created: 1, ids: ['a1', 'a2'] }), 'award.remove': () => ok({}), ...methods });
    const page = renderPage(<AwardImportPage params={{}} />, { api });
    await page.user.upload(page.container.ownerDocument.querySelector('input[type=file]') as HTMLInputElement, new File(['x'], 'so-khen.xlsx'));
    return { ...page, api };
  }

  it('are saved for whom they are found, somebody new, or whom the clerk says; a doubtful row waits', async () => {
    const doubtful = row({ row: 6, name: 'Lê Thị Hai', ask: true, problems: ['Có 2 đối tượng cùng tên; chọn một.'], candidates: [{ id: 'p2', name: 'Bà Lê Thị Hai · 1980', reason: 'cùng họ tên' }, { id: 'p3', name: 'Bà Lê Thị Hai · 1990', reason: 'cùng họ tên' }] });
    const { user, api } = await opened(preview([row({}), doubtful, row({ row: 7, name: 'Trần Mới', candidates: [] }), row({ row: 8, outcome: 'trung' })]));
    await screen.findByText('Đã đọc 4 dòng: 3 mới, 1 trùng. Chưa lưu gì.');
    await screen.findByRole('button', { name: 'Lưu 2 dòng' });
    await user.selectOptions(screen.getByRole('combobox', { name: 'Ghi cho: dòng 6' }), 'p3');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Ghi cho: dòng 5' }), 'bo-qua');
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Ghi cho: dòng 7' }).value).toBe('moi');
    await user.click(screen.getByRole('button', { name: 'Lưu 2 dòng' }));
    await waitFor(() => expect(api.inputs('award.importApply')).toEqual([{ previewId: 'x1', who: [{ row: 6, subjectId: 'p3' }], skip: [5] }]));
    await screen.findByText('Đã lưu 2 khen thưởng cũ, thêm 1 đối tượng mới, bỏ qua 1 dòng.');
    expect(useNavigation.getState().here.page).toBe('doi-tuong');
    await user.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    await waitFor(() => expect(api.inputs('award.remove')).toEqual([{ ids: ['a1', 'a2'] }]));
  });

  it('in an old code are shown as they stood in the file too', async () => {
    await opened(preview([row({ before: 'NguyÔn V¨n MÉu · L§TT' })], { encoding: 'TCVN3 (phông .VnTime)' }));
    await screen.findByText(/^Tệp gõ bằng TCVN3 \(phông \.VnTime\); đã chuyển sang Unicode/);
    await screen.findByText('NguyÔn V¨n MÉu · L§TT');
  });

  it('an .xls is refused with what to do', async () => {
    await opened(preview([]), { 'award.importPreview': () => err(fault('excel-doi-cu', '«so-khen.xls» là tệp Excel đời cũ (.xls) hoặc có mật khẩu.', { next: 'Mở bằng Excel, lưu lại dạng .xlsx rồi chọn lại.' })) });
    await screen.findByText(/tệp Excel đời cũ/);
    screen.getByText(/lưu lại dạng \.xlsx/);
  });
});
