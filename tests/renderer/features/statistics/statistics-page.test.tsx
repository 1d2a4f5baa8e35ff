import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { useNavigation } from '../../../../renderer/app/navigation.ts';
import { pages } from '../../../../renderer/app/pages.tsx';
import { StatisticsPage } from '../../../../renderer/features/statistics/statistics-page.tsx';
import type { CountedAward } from '../../../../shared/domain/statistics/award-groups.ts';
import { DIMENSIONS, rowsBy, sharesOfGroups, totalRow } from '../../../../shared/domain/statistics/award-statistics.ts';
import type { Dimension, StatisticsRow } from '../../../../shared/domain/statistics/award-statistics.ts';
import { err, fault, ok } from '../../../../shared/result.ts';
import { fakeApi, giveSizes, renderPage } from '../../helpers.tsx';
import type { FakeMethods } from '../../helpers.tsx';

const groups = { leader: null, directWorker: true, worker: null, farmer: null, women: null, ethnicMinority: false, smallCollective: null, difficultArea: null, business: null };
const award = (more: Partial<CountedAward> = {}): CountedAward => ({ id: 'a', kind: 'person', form: 'Giấy khen', awardCode: null, level: 'co_so', type: 'cong_trang', year: 2026, decidedOn: '2026-05-20', campaign: '', groups, personClass: null, cancelled: false, ...more });
const AWARDS = [award(), award({ groups: { ...groups, women: true } }), award({ kind: 'collective', form: 'Bằng khen', level: 'tinh' })];
const BEFORE = [award()];
const NAME = { id: 'e1', subjectId: 's1', decisionId: 'd1', name: 'Nguyễn Văn Mẫu', place: 'thôn Đông', award: 'Giấy khen', decision: '12/QĐ-UBND', decidedOn: '2026-05-20' };

function methods(more: FakeMethods = {}): FakeMethods {
  return {
    'statistics.choices': () => ok({ years: [2026, 2025], campaigns: ['Phong trào Mẫu'], today: '2026-11-20' }),
    'statistics.awards': () => ok({ rows: Object.fromEntries(DIMENSIONS.map((one) => [one, rowsBy(one, AWARDS, BEFORE)])) as Record<Dimension, StatisticsRow[]>, total: totalRow(AWARDS, BEFORE), shares: sharesOfGroups(AWARDS, BEFORE), cancelled: 2 }),
    'statistics.names': () => ok({ title: 'Giấy khen', rows: [NAME] }),
    'statistics.overview': () => ok({ campaigns: [{ id: 'c1', name: 'Phong trào Mẫu' }], groups: [{ key: 'ho-so', title: 'Hồ sơ theo bước', figures: [{ key: 'Đã gửi', label: 'Đã gửi', count: 1, note: '', behind: [{ id: 'h1', name: 'Đợt Mẫu', place: 'Sở Nội vụ', note: '3 dòng đề nghị', day: '2026-05-02', page: 'ho-so-de-nghi', params: { id: 'h1' } }] }, { key: 'Đã trao', label: 'Đã trao', count: 0, note: '', behind: [] }] }, { key: 'so-luong', title: 'Số lượng', figures: [] }] }),
    ...more,
  };
}

describe('«Thống kê khen thưởng»', () => {
  beforeEach(giveSizes);

  it('R77: shows the figures with the year before; a figure opens its names, and a name its decision', async () => {
    const { user, api } = renderPage(<StatisticsPage params={{}} />, { api: fakeApi(methods()) });
    expect(await screen.findByText('Năm 2026: 3 khen thưởng')).toBeTruthy();
    expect(screen.getByText(/Cùng kỳ năm trước 1 \(\+2\)\. Không tính 2 khen thưởng đã bị hủy bỏ\./u)).toBeTruthy();
    const table = screen.getByRole('table', { name: 'Thống kê theo hình thức, danh hiệu' });
    expect(within(table).getByRole('button', { name: 'Giấy khen, nữ, chưa ghi: 1' }).textContent).toBe('chưa ghi 1');
    expect(within(table).queryByText('Chưa ghi loại')).toBeNull();
    await user.click(within(table).getByRole('button', { name: 'Giấy khen, nữ: 1' }));
    expect(await screen.findByText('Giấy khen: 1')).toBeTruthy();
    expect(api.inputs('statistics.names')[0]).toMatchObject({ cut: { dimension: 'form', key: 'Giấy khen', column: 'women', unknown: false, before: false } });
    await user.click(screen.getByText('Nguyễn Văn Mẫu'));
    await waitFor(() => expect(useNavigation.getState().here).toMatchObject({ page: 'quyet-dinh-xem', params: { id: 'd1' } }));
  });

  it('R77: bars of the period, columns of five years and shares open the names behind them', async () => {
    const { user, api } = renderPage(<StatisticsPage params={{}} />, { api: fakeApi(methods()) });
    const close = () => user.keyboard('{Escape}');
    const years = await screen.findByRole('list', { name: 'Biểu đồ: Khen thưởng các năm theo đối tượng' });
    expect(within(years).getAllByRole('button').map((button) => button.getAttribute('aria-label'))).toEqual(['Năm 2026, tập thể: 1', 'Năm 2026, cá nhân: 2']);
    expect(within(years).getAllByText('chưa có dòng nào')).toHaveLength(4);
    expect(within(screen.getByRole('table', { name: 'Khen thưởng các năm theo đối tượng' })).getAllByRole('row').at(-1)?.textContent).toBe('20261023');
    await user.click(within(years).getByRole('button', { name: 'Năm 2026, cá nhân: 2' }));
    await screen.findByText('Giấy khen: 1');
    expect(api.inputs('statistics.names').at(-1)).toMatchObject({ filter: { from: '2022-01-01', by: 'award-year' }, cut: { dimension: 'year', key: '2026', column: 'person' } });
    await close();
    const bars = screen.getByRole('list', { name: 'Biểu đồ khen thưởng theo hình thức, danh hiệu' });
    await user.click(within(bars).getByRole('button', { name: 'Giấy khen: 2; cùng kỳ năm trước 1' }));
    await waitFor(() => expect(api.inputs('statistics.names').at(-1)).toMatchObject({ filter: { from: '2026-01-01', by: 'decision' }, cut: { dimension: 'form', key: 'Giấy khen', column: 'total' } }));
    await close();
    const shares = screen.getByRole('list', { name: 'Biểu đồ tỷ lệ các nhóm đối tượng' });
    expect(within(shares).getByRole('button', { name: 'Trực tiếp lao động: 2/2 (100,00%); cùng kỳ năm trước 1/1 (100,00%)' })).toBeTruthy();
    await user.click(within(shares).getByRole('button', { name: 'Nữ, chưa ghi 1' }));
    await waitFor(() => expect(api.inputs('statistics.names').at(-1)).toMatchObject({ cut: { group: 'women', unknown: true, before: false } }));
  });

  it('R77: what is chosen above the table is what is counted and printed', async () => {
    const { user, api } = renderPage(<StatisticsPage params={{}} />, { api: fakeApi(methods({ 'paper.make': () => err(fault('thieu', 'Chưa ghi địa danh.')) })) });
    await screen.findByText('Năm 2026: 3 khen thưởng');
    await user.click(screen.getByRole('combobox', { name: 'Kỳ' }));
    await user.click(screen.getByRole('option', { name: 'Quý II' }));
    await user.click(screen.getByRole('combobox', { name: 'Cấp khen thưởng' }));
    await user.click(screen.getByRole('option', { name: 'Cấp cơ sở' }));
    await waitFor(() => expect(api.inputs('statistics.awards').findLast(({ by }) => by === 'decision')).toMatchObject({ from: '2026-04-01', to: '2026-06-30', level: 'co_so', campaign: null }));
    expect(api.inputs('statistics.awards').findLast(({ by }) => by === 'award-year')).toMatchObject({ from: '2022-01-01', to: '2026-12-31', level: 'co_so', campaign: null });
    await user.click(screen.getByRole('button', { name: 'Xem trước bản in: Biểu 0603' }));
    expect(await screen.findByText(/Chưa ghi địa danh/u)).toBeTruthy();
    expect(JSON.parse(String(api.inputs('paper.make')[0]?.id))).toMatchObject({ filter: { from: '2026-04-01', level: 'co_so' } });
    expect(screen.getByText(/đã được Thông tư 18\/2025\/TT-BNV thay thế: cần kiểm tra văn bản/u)).toBeTruthy();
  });

  it('R77: a period without awards says so', async () => {
    const nothing = { rows: Object.fromEntries(DIMENSIONS.map((one) => [one, []])) as unknown as Record<Dimension, StatisticsRow[]>, total: totalRow([], null), shares: sharesOfGroups([], null), cancelled: 0 };
    renderPage(<StatisticsPage params={{}} />, { api: fakeApi(methods({ 'statistics.awards': () => ok(nothing) })) });
    expect(await screen.findByText('Năm 2026: sổ khen thưởng không có dòng nào phù hợp.')).toBeTruthy();
  });

  it('R78: numbers are drawn with what is left, and stand in a table as well', async () => {
    const behind = [{ id: 'n1', name: 'Nguyễn Văn Mẫu', place: '', note: '', day: '', page: 'de-nghi', params: { id: 'n1' } }];
    const figures = [
      { key: 'a', label: 'Đợt Mẫu: Giấy khen', count: 1, note: 'số lượng 3, còn 2', behind, quota: { status: 'co-dinh' as const, max: 3, left: 2 } },
      { key: 'b', label: 'Đợt Mẫu: Bằng khen', count: 0, note: 'chờ phân bổ', behind: [], quota: { status: 'cho-phan-bo' as const, max: null, left: null } },
    ];
    const { user } = renderPage(<StatisticsPage params={{ tab: 'tong-hop' }} />, { api: fakeApi(methods({ 'statistics.overview': () => ok({ campaigns: [], groups: [{ key: 'so-luong', title: 'Số lượng', figures }] }) })) });
    const chart = await screen.findByRole('list', { name: 'Biểu đồ: Số lượng' });
    expect(within(chart).getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['Đợt Mẫu: Giấy khen 1/3 còn 2', 'Đợt Mẫu: Bằng khen 0 đã đề nghịChờ phân bổ']);
    expect(within(screen.getByRole('table', { name: 'Số lượng' })).getAllByRole('row').slice(1).map(({ textContent }) => textContent)).toEqual(['Đợt Mẫu: Giấy khen1số lượng 3, còn 2', 'Đợt Mẫu: Bằng khen0chờ phân bổ']);
    await user.click(within(chart).getByRole('button', { name: 'Đợt Mẫu: Giấy khen: 1/3; còn 2' }));
    await user.click(await screen.findByText('Nguyễn Văn Mẫu'));
    await waitFor(() => expect(useNavigation.getState().here).toMatchObject({ page: 'de-nghi', params: { id: 'n1' } }));
  });

  it('R78: the overview opens the records behind a figure', async () => {
    const { user } = renderPage(<StatisticsPage params={{ tab: 'tong-hop' }} />, { api: fakeApi(methods()) });
    await user.click(await screen.findByRole('button', { name: 'Hồ sơ theo bước, Đã gửi: 1' }));
    await user.click(await screen.findByText('Đợt Mẫu'));
    await waitFor(() => expect(useNavigation.getState().here).toMatchObject({ page: 'ho-so-de-nghi', params: { id: 'h1' } }));
    expect(Object.keys(pages)).toEqual(expect.arrayContaining(['thong-ke', 'ho-so-de-nghi', 'de-nghi', 'dot-xet', 'chi-tieu', 'dien-hinh-chi-tiet']));
    expect(screen.queryByRole('button', { name: /Đã trao/u })).toBeNull();
  });
});
