import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { useNavigation } from '../../../../renderer/app/navigation.ts';
import { endSession } from '../../../../renderer/app/session.ts';
import { IndicatorsPage } from '../../../../renderer/features/indicators/indicators-page.tsx';
import type { IndicatorPage } from '../../../../shared/api/indicator.ts';
import type { IndicatorValue } from '../../../../shared/domain/indicator-value.ts';
import { err, fault, ok } from '../../../../shared/result.ts';
import type { FakeMethods } from '../../helpers.tsx';
import { fakeApi, renderPage } from '../../helpers.tsx';
import { answering, figure, judged, line, page, perYear } from './samples.ts';

beforeEach(endSession);

function setup(data: IndicatorPage, { figures = [], methods = {}, params = {} }: { figures?: readonly IndicatorValue[]; methods?: FakeMethods; params?: Record<string, string> } = {}) {
  return renderPage(<IndicatorsPage params={{ id: 'c1', ...params }} />, { api: fakeApi(answering(data, figures, methods)) });
}
const rows = () => within(screen.getByRole('table', { name: 'Chỉ tiêu' })).getAllByRole('row').slice(1).map((row) => row.textContent);
const names = () => rows().filter((text) => text?.includes('Mục II.1')).map((text) => text?.slice(0, 10));
const panel = () => screen.findByRole('dialog');

const LINES = [
  line('A1', 'dat', { judged: judged('dat', { printed: 'y tế xã 95%', figure: '95%', year: 2025 }) }),
  line('A2', 'chua-dat', { depth: 1, relationWords: 'trong đó', concerns: 'huyện nghèo nhóm 1', mine: true }),
  line('A3', 'chua-co-so-lieu', { sector: 'kinh-te' }),
];

describe('the page of indicators', () => {
  it('R26: says how many stand where, and each count and sector opens the rows behind it', async () => {
    const { user } = setup(page(LINES));
    await screen.findByRole('region', { name: 'Chỉ tiêu của tỉnh: 3' });
    expect(names()).toEqual(['Chỉ tiêu A', 'Trong đó: ', 'Chỉ tiêu A']);
    await user.click(screen.getByRole('button', { name: '1 Chưa đạt' }));
    expect(names()).toEqual(['Trong đó: ']);
    screen.getByText('1/3 chỉ tiêu');
    await user.click(screen.getByRole('button', { name: /^Y tế/u }));
    expect(names()).toHaveLength(2);
    expect(screen.getByRole('button', { name: /^Y tế/u }).textContent).toBe('Y tế1/2 đạt, 1 chưa đạt');
    await user.click(screen.getByRole('button', { name: 'Xóa lọc' }));
    expect(names()).toHaveLength(3);
    await user.click(screen.getByRole('combobox', { name: 'Của ai' }));
    await user.click(await screen.findByRole('option', { name: 'Giao cho đơn vị tôi' }));
    expect(names()).toEqual(['Trong đó: ']);
  });

  it.each([['xã'], ['sở']])('a plan of the unit’s own level is called «của %s», not the province’s', async (issuerWord) => {
    const { user } = setup(page([...LINES, line('O1', 'vuot', { owner: 'unit', ownKind: 'target', mine: true })], { issuerWord }));
    await screen.findByRole('region', { name: `Chỉ tiêu của ${issuerWord}: 3` });
    screen.getByRole('radio', { name: `Của ${issuerWord}` });
    await user.click(screen.getByRole('combobox', { name: 'Của ai' }));
    await screen.findByRole('option', { name: `Của ${issuerWord}` });
    expect(document.body.textContent).not.toMatch(/của tỉnh/iu);
  });

  it('R12, R15: prints the wording letter by letter, nested lines under their parent, with figure, state and reason', async () => {
    setup(page(LINES));
    await screen.findByRole('table', { name: 'Chỉ tiêu' });
    expect(rows()[1]).toBe('Chỉ tiêu A1Mục II.1“y tế xã 95%”95%năm 2025ĐạtCâu vì sao Đạt.');
    expect(rows()[2]).toContain('Trong đó: Chỉ tiêu A2huyện nghèo nhóm 1 · Mục II.1');
    expect(rows()[3]).toContain('–Chưa có số liệu');
    expect(screen.getByText('Trong đó: Chỉ tiêu A2').parentElement?.style.getPropertyValue('--depth')).toBe('1');
  });

  it('R24: own targets are marked and counted apart', async () => {
    const { user } = setup(page([...LINES, line('O1', 'vuot', { owner: 'unit', ownKind: 'target', mine: true })]));
    await user.click(await screen.findByRole('radio', { name: 'Của đơn vị (1)' }));
    await screen.findByRole('region', { name: 'Chỉ tiêu của đơn vị: 1' });
    await user.click(screen.getByRole('button', { name: '1 Vượt' }));
    expect(rows().at(-1)).toContain('Chỉ tiêu O1Chỉ tiêu của đơn vị');
    expect(screen.getByText('1/4 chỉ tiêu')).toBeTruthy();
  });

  it('R26: draws each figure against its target; a missing figure is no zero, a missing target no line; a bar opens its panel', async () => {
    const lines = [
      line('A1', 'chua-dat', { judged: judged('chua-dat', { figure: '90%', value: 90, year: 2025 }) }),
      line('A2', 'chua-co-so-lieu', { chart: { min: 2, max: 3, baseline: null } }),
      line('A3', 'khong-cham', { chart: { min: null, max: null, baseline: null }, judged: judged('khong-cham', { figure: '12%', value: 12 }) }),
      line('A4', 'khong-cham', { chart: null }),
    ];
    const { user } = setup(page(lines));
    await user.click(await screen.findByRole('radio', { name: 'Biểu đồ' }));
    const chart = screen.getByRole('list', { name: 'Biểu đồ chỉ tiêu' });
    expect(within(chart).getAllByRole('button').map((button) => button.getAttribute('aria-label'))).toEqual([
      'Chỉ tiêu A1: 90%; mức 95%; Chưa đạt',
      'Chỉ tiêu A2: chưa có số liệu; mức từ 2 đến 3%; Chưa có số liệu',
      'Chỉ tiêu A3: 12%; Không chấm',
    ]);
    const drawn = within(chart).getAllByRole('listitem').map((item) => [...item.querySelectorAll('[data-part]')].map((part) => part.getAttribute('data-part')).join(' '));
    expect(drawn).toEqual(['first', 'unknown', 'first']);
    screen.getByText('Mỗi thanh theo thang riêng của chỉ tiêu đó. 1 chỉ tiêu không đo bằng số chỉ có ở «Bảng».');
    await user.tab();
    await user.click(within(chart).getByRole('button', { name: /^Chỉ tiêu A2/u }));
    expect(within(await panel()).getByText('đạt 95%', { exact: false })).toBeTruthy();
  });

  it('judges at another year and day when asked', async () => {
    const { user, api } = setup(page(LINES));
    await screen.findByRole('table', { name: 'Chỉ tiêu' });
    expect(api.inputs('indicator.page')).toEqual([{ campaignId: 'c1', year: 2026, on: null, revision: null }]);
    await user.click(screen.getByRole('combobox', { name: 'Năm' }));
    await user.click(await screen.findByRole('option', { name: '2024' }));
    await waitFor(() => expect(api.inputs('indicator.page').at(-1)).toMatchObject({ year: 2024, on: null }));
    const day = screen.getByRole('textbox', { name: 'Tính đến ngày' });
    await user.clear(day);
    await user.type(day, '30/06/2025');
    await waitFor(() => expect(api.inputs('indicator.page').at(-1)).toMatchObject({ year: 2024, on: '2025-06-30' }));
  });

  it('says what to do where there is no indicator, and lets a failed reading be tried again', async () => {
    const { user, unmount } = setup(page([]));
    await user.click(within((await screen.findByText(/chưa có chỉ tiêu/u)).parentElement as HTMLElement).getByRole('button', { name: 'Thêm chỉ tiêu của đơn vị' }));
    expect(useNavigation.getState().here).toMatchObject({ page: 'chi-tieu-don-vi', params: { id: 'c1' } });
    unmount();
    endSession();
    let broken = true;
    setup(page(LINES), { methods: { 'indicator.page': () => (broken ? err(fault('hong', 'Không đọc được chỉ tiêu.')) : ok(page(LINES))) } });
    await screen.findByText('Không đọc được chỉ tiêu.');
    broken = false;
    await user.click(screen.getByRole('button', { name: 'Thử lại' }));
    await screen.findByRole('table', { name: 'Chỉ tiêu' });
  });
});

describe('the panel of an indicator', () => {
  const fall = line('F1', 'chua-dat', {
    measure: 'change-points', unit: 'điểm %', measureWord: 'tăng, giảm theo điểm %', entryKinds: ['level', 'change'], chart: { min: 2.97, max: 2.97, baseline: null },
    judged: judged('chua-dat', {
      figure: 'giảm 2,95 điểm %', year: 2025, value: 2.95,
      change: { yearOnYear: { value: 3.3, figure: 'giảm 3,3 điểm %', from: null, year: 2025, methodWords: 'tính từ số liệu các năm' }, average: { value: 2.95, figure: 'giảm 2,95 điểm %', from: 2020, year: 2025, methodWords: 'tính từ số liệu các năm' } },
      perYear: [perYear(2024, 2.5, { figure: 'giảm 2,5 điểm %', level: 18.5, state: 'chua-dat' }), perYear(2025, 3.3, { figure: 'giảm 3,3 điểm %', level: 15.2, state: 'vuot' })],
    }),
  });

  it('R13: shows both changes with their method, and calls levels «%» and falls «điểm %»', async () => {
    const { user } = setup(page([fall]), { figures: [figure('F1', 2025, 15.2)] });
    await user.click(await screen.findByRole('button', { name: 'Chỉ tiêu F1' }));
    const shown = within(await panel());
    shown.getByText('giảm 3,3 điểm % (năm 2025; tính từ số liệu các năm)');
    shown.getByText('giảm 2,95 điểm % (từ 2020 đến 2025; tính từ số liệu các năm)');
    shown.getByRole('img', { name: 'Biểu đồ «Chỉ tiêu F1»; năm 2024: giảm 2,5 điểm %, năm 2025: giảm 3,3 điểm %; mức của chỉ tiêu 2,97 điểm %' });
    const years = within(shown.getByRole('region', { name: 'Từng năm' })).getAllByRole('row').map((row) => row.textContent);
    expect(years).toEqual(['NămMức của nămTăng, giảmĐánh giáNguồn số liệu', '202418,5%giảm 2,5 điểm %Chưa đạtBC 2024', '202515,2%giảm 3,3 điểm %VượtBC 2025']);
    await user.click(shown.getByRole('button', { name: 'Nhập số liệu' }));
    await user.click(shown.getByRole('combobox', { name: /^Số này là/u }));
    expect((await screen.findAllByRole('option')).map((option) => option.textContent)).toEqual(['Mức của năm (%)', 'Mức tăng, giảm (điểm %)']);
  });

  it('R25: a figure is not saved without its paper; deleting can be taken back', async () => {
    const { user, api } = setup(page([line('A1', 'dat', { judged: judged('dat', { figure: '95%' }) })]), {
      figures: [figure('A1', 2024, 94)],
      methods: { 'indicator.saveValue': ({ fields }) => ok(figure('A1', fields.year, fields.value)), 'indicator.removeValue': () => ok({}), 'indicator.restoreValue': () => ok({}) },
      params: { indicator: 'A1' },
    });
    const shown = within(await panel());
    await shown.findByText('Trần Thử Nghiệm');
    await user.click(shown.getByRole('button', { name: 'Nhập số liệu' }));
    const form = within(shown.getByRole('form', { name: 'Nhập số liệu' }));
    await user.clear(form.getByRole('combobox', { name: /^Nguồn số liệu/u }));
    await user.click(form.getByRole('button', { name: 'Lưu' }));
    await form.findByText('Nhập con số. Để trống không có nghĩa là 0.');
    await user.type(form.getByRole('textbox', { name: /^Thực hiện/u }), '96,5');
    await user.click(form.getByRole('button', { name: 'Lưu' }));
    expect(api.inputs('indicator.saveValue')).toEqual([]);
    await user.type(form.getByRole('combobox', { name: /^Nguồn số liệu/u }), 'Niên giám 2025');
    await user.click(form.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(api.inputs('indicator.saveValue')).toMatchObject([{ fields: { campaignId: 'c1', indicatorId: 'A1', year: 2026, kind: 'level', value: 96.5, source: 'Niên giám 2025' } }]));
    await user.click(await shown.findByRole('button', { name: 'Xóa: năm 2024, thực hiện' }));
    await user.click(await screen.findByRole('button', { name: 'Hoàn tác' }));
    await waitFor(() => expect(api.inputs('indicator.restoreValue')).toEqual([{ id: 'A1-2024' }]));
  });

  it('R26: asks the remedy of a lagging indicator, R17: and the verdict on an approximate one', async () => {
    const note = ({ fields }: { fields: object }) => ok({ id: 'n1', version: 1, by: 'Trần Thử Nghiệm', on: '2026-01-20', remedy: '', verdict: null, ...(fields as { campaignId: string; indicatorId: string; year: number }) });
    const lines = [line('L1', 'chua-dat', { judged: judged('chua-dat', { year: 2025 }) }), line('Q1', 'cho-xac-nhan', { judged: judged('cho-xac-nhan', { year: 2025 }) }), line('A1', 'dat')];
    const { user, api } = setup(page(lines), { methods: { 'indicator.saveNote': note }, params: { indicator: 'L1' } });
    await user.type(await screen.findByRole('textbox', { name: 'Giải pháp' }), 'Mở lớp tập huấn');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(api.inputs('indicator.saveNote')).toMatchObject([{ fields: { indicatorId: 'L1', year: 2025, remedy: 'Mở lớp tập huấn', verdict: null } }]));
    await user.click(screen.getByRole('button', { name: 'Đóng' }));
    await user.click(await screen.findByRole('button', { name: 'Chỉ tiêu Q1' }));
    await user.click(await screen.findByRole('radio', { name: 'Chưa đạt' }));
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(api.inputs('indicator.saveNote')[1]).toMatchObject({ fields: { indicatorId: 'Q1', verdict: 'chua-dat' } }));
    await user.click(screen.getByRole('button', { name: 'Đóng' }));
    await user.click(await screen.findByRole('button', { name: 'Chỉ tiêu A1' }));
    await panel();
    expect(screen.queryByRole('textbox', { name: 'Giải pháp' })).toBeNull();
  });

  it('R23: shows a shared figure as shared, without buttons, and leads to the other campaign', async () => {
    const alike = [{ campaignId: 'c2', campaignName: 'Vì người nghèo', indicatorId: 'X9', printed: 'trên 3%/năm' }];
    const { user } = setup(page([line('A1', 'dat', { alike })]), { methods: { 'indicator.values': () => ok([figure('X9', 2025, 2.5, { campaignId: 'c2' })]) }, params: { indicator: 'A1' } });
    await screen.findByText('dùng chung từ chỉ tiêu khác');
    expect(screen.queryByRole('button', { name: /^Sửa: /u })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Vì người nghèo' }));
    expect(useNavigation.getState().here).toMatchObject({ page: 'chi-tieu', params: { id: 'c2', indicator: 'X9' } });
  });

  it('R20: lists the assigned targets with their ratio and leads to a new one', async () => {
    const assigned = { sentence: 'Đơn vị vượt 01/02.', assigned: 2, exceeded: 1, reached: 1 };
    const goal = (id: string, ratio: number | null) => line(id, 'vuot', { depth: 1, owner: 'unit', ownKind: 'assigned', ratio });
    const { user } = setup(page([line('P1', 'chua-dat', { assigned }), goal('G1', 103), goal('G2', null), line('Z', 'dat')]), { params: { indicator: 'P1' } });
    const region = within(await screen.findByRole('region', { name: 'Chỉ tiêu được giao' }));
    expect(region.getAllByRole('row').slice(1).map((row) => row.textContent)).toEqual(['Chỉ tiêu G1đạt 95%–103Vượt', 'Chỉ tiêu G2đạt 95%––Vượt']);
    await user.click(region.getByRole('button', { name: 'Thêm chỉ tiêu được giao' }));
    expect(useNavigation.getState().here).toMatchObject({ page: 'chi-tieu-don-vi', params: { kind: 'assigned', parent: 'P1' } });
  });
});
