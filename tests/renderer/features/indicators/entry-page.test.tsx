import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { useLeaveGuard } from '../../../../renderer/app/leave-guard.ts';
import { endSession } from '../../../../renderer/app/session.ts';
import { EntryPage } from '../../../../renderer/features/indicators/entry-page.tsx';
import type { IndicatorValue } from '../../../../shared/domain/indicator-value.ts';
import { ok } from '../../../../shared/result.ts';
import type { FakeMethods } from '../../helpers.tsx';
import { fakeApi, renderPage } from '../../helpers.tsx';
import { answering, figure, line, page } from './samples.ts';

beforeEach(endSession);

const LINES = [line('A1', 'dat'), line('E1', 'dat', { measure: 'status', unit: '', entryKinds: ['event'], chart: null }), line('C1', 'dat', { measure: 'change-points', unit: 'điểm %', entryKinds: ['level', 'change'] }), line('T1', 'khong-cham', { told: true, entryKinds: ['event'] })];
const saving: FakeMethods = { 'indicator.savePasted': ({ values }) => ok({ saved: values.length, replaced: 1 }), 'indicator.removeValue': () => ok({}), 'indicator.restoreValue': () => ok({}) };

function setup(figures: readonly IndicatorValue[] = [], methods: FakeMethods = {}) {
  return renderPage(<EntryPage params={{ id: 'c1' }} />, { api: fakeApi(answering(page(LINES), figures, { ...saving, ...methods })) });
}
const cell = (name: string) => screen.findByRole<HTMLInputElement>('textbox', { name });
const source = () => screen.getByRole('textbox', { name: /^Nguồn số liệu/u });

describe('the sheet of figures', () => {
  it('R25: saves what is typed under one paper, moves by keyboard, and never takes an empty cell for zero', async () => {
    const { user, api } = setup([figure('A1', 2024, 90)]);
    const first = await cell('Chỉ tiêu A1, năm 2025');
    expect((await cell('Chỉ tiêu A1, năm 2024')).value).toBe('90');
    expect(screen.queryByRole('textbox', { name: 'Chỉ tiêu T1, năm 2025' })).toBeNull();
    await user.type(first, '96,5{Enter}');
    expect(document.activeElement).toBe(await cell('Chỉ tiêu E1, năm 2025'));
    await user.keyboard('20/11/2025{ArrowUp}');
    expect(document.activeElement).toBe(first);
    await user.click(screen.getByRole('button', { name: 'Lưu 2 ô' }));
    await screen.findByText('Ghi nguồn số liệu: số, ngày văn bản có các con số này.');
    expect(api.inputs('indicator.savePasted')).toEqual([]);
    await user.type(source(), 'Niên giám 2025');
    await user.click(screen.getByRole('button', { name: 'Lưu 2 ô' }));
    await waitFor(() =>
      expect(api.inputs('indicator.savePasted')).toEqual([{ campaignId: 'c1', source: 'Niên giám 2025', values: [{ indicatorId: 'A1', year: 2025, kind: 'level', value: 96.5, eventDate: null }, { indicatorId: 'E1', year: 2025, kind: 'event', value: 1, eventDate: '2025-11-20' }] }]),
    );
  });

  it('a figure that reads in two ways is asked, not guessed', async () => {
    const { user, api } = setup();
    await user.type(await cell('Chỉ tiêu A1, năm 2025'), '12.5');
    await screen.findByText('12,5 hay 125?');
    await user.type(source(), 'BC');
    await user.click(screen.getByRole('button', { name: 'Lưu 1 ô' }));
    await screen.findByText(/có thể đọc theo hai cách/u);
    expect(api.inputs('indicator.savePasted')).toEqual([]);
    expect((await cell('Chỉ tiêu A1, năm 2025')).getAttribute('aria-invalid')).toBe('true');
  });

  it('an emptied cell puts its figure into the bin, and that can be taken back', async () => {
    const { user, api } = setup([figure('A1', 2024, 90)]);
    await user.clear(await cell('Chỉ tiêu A1, năm 2024'));
    await user.click(screen.getByRole('button', { name: 'Lưu 1 ô' }));
    await screen.findByText('Đã xóa 1 số.');
    expect(api.inputs('indicator.removeValue')).toEqual([{ id: 'A1-2024' }]);
    expect(api.inputs('indicator.savePasted')).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    await waitFor(() => expect(api.inputs('indicator.restoreValue')).toEqual([{ id: 'A1-2024' }]));
  });

  it('R13: a row that was entered as changes opens as changes, and can be entered as levels', async () => {
    const { user, api } = setup([figure('C1', 2024, 2.5, { kind: 'change' })]);
    expect((await cell('Chỉ tiêu C1, năm 2024')).value).toBe('2,5');
    const mode = screen.getByRole('combobox', { name: 'Cách ghi: Chỉ tiêu C1' });
    expect(within(mode).getAllByRole('option').map((option) => option.textContent)).toEqual(['Mức của năm (%)', 'Mức tăng, giảm (điểm %)']);
    await user.selectOptions(mode, 'level');
    expect((await cell('Chỉ tiêu C1, năm 2024')).value).toBe('');
    await user.type(await cell('Chỉ tiêu C1, năm 2024'), '18,5');
    await user.type(source(), 'BC');
    await user.click(screen.getByRole('button', { name: 'Lưu 1 ô' }));
    await waitFor(() => expect(api.inputs('indicator.savePasted')[0]?.values).toEqual([{ indicatorId: 'C1', year: 2024, kind: 'level', value: 18.5, eventDate: null }]));
  });

  it('a block copied from Excel fills the cells right and down; what is typed is guarded', async () => {
    setup();
    const at = await cell('Chỉ tiêu A1, năm 2024');
    fireEvent.paste(at, { clipboardData: { getData: () => '90\t95\nđạt\tchưa đạt\n' } });
    await screen.findByRole('button', { name: 'Lưu 4 ô' });
    expect((await cell('Chỉ tiêu E1, năm 2025')).value).toBe('chưa đạt');
    expect(Object.values(useLeaveGuard.getState().forms).some((form) => form.isDirty())).toBe(true);
  });
});

describe('a block pasted from Excel', () => {
  const base = { eventDate: null, choices: [], message: '', held: null };
  const preview: FakeMethods = {
    'indicator.readPaste': () =>
      ok({
        years: [2024, 2025],
        skippedColumns: ['Kế hoạch 2025'],
        rows: [
          { row: 2, label: 'Chỉ tiêu A1', indicatorId: 'A1', indicatorText: 'Chỉ tiêu A1', message: '', cells: [{ ...base, column: 2, year: 2024, text: '91', outcome: 'value', value: 91 }, { ...base, column: 3, year: 2025, text: '12.5', outcome: 'ask', value: null, choices: [12.5, 125] }] },
          { row: 3, label: 'Tên lạ', indicatorId: null, indicatorText: '', message: 'Không có chỉ tiêu tên «Tên lạ».', cells: [{ ...base, column: 2, year: 2024, text: 'đạt', outcome: 'wrong', value: null, message: 'x' }, { ...base, column: 3, year: 2025, text: '-', outcome: 'none', value: null }] },
        ],
      }),
  };

  it('R25: every cell is shown as it was understood; only what is certain or chosen is saved', async () => {
    const { user, api } = setup([figure('A1', 2024, 90)], preview);
    await user.click(await screen.findByRole('tab', { name: 'Dán từ Excel' }));
    await user.type(screen.getByRole('textbox', { name: 'Vùng ô chép từ Excel' }), 'x');
    await user.click(screen.getByRole('button', { name: 'Đọc thử' }));
    const table = within(await screen.findByRole('table', { name: 'Xem trước số liệu dán' }));
    expect(table.getByText('thay 90%').parentElement?.textContent).toBe('91%thay 90%');
    screen.getByText('1 số sẽ lưu; 1 số thay số cũ; 1 ô cần chọn. Chưa lưu gì.');
    screen.getByText('Các cột không đọc: Kế hoạch 2025.');
    await user.click(screen.getByRole('button', { name: 'Lưu 1 số liệu' }));
    await screen.findByText('Còn 1 ô đọc được theo hai cách.');
    await user.click(table.getByRole('radio', { name: '12,5%' }));
    await user.click(table.getByRole('combobox', { name: 'Chỉ tiêu của dòng 3' }));
    await user.click(await screen.findByRole('option', { name: 'Chỉ tiêu E1' }));
    table.getByText('không có số liệu');
    const panels = screen.getAllByRole('textbox', { name: /^Nguồn số liệu/u });
    await user.type(panels.at(-1) as HTMLElement, 'Biểu 01');
    await user.click(screen.getByRole('button', { name: 'Lưu 3 số liệu' }));
    await waitFor(() =>
      expect(api.inputs('indicator.savePasted')).toEqual([
        { campaignId: 'c1', source: 'Biểu 01', values: [
          { indicatorId: 'A1', year: 2024, kind: 'level', value: 91, eventDate: null },
          { indicatorId: 'A1', year: 2025, kind: 'level', value: 12.5, eventDate: null },
          { indicatorId: 'E1', year: 2024, kind: 'event', value: 1, eventDate: null },
        ] },
      ]),
    );
  });
});
