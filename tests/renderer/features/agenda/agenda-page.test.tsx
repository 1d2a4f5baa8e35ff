import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { useNavigation } from '../../../../renderer/app/navigation.ts';
import { endSession } from '../../../../renderer/app/session.ts';
import { AgendaPage } from '../../../../renderer/features/agenda/agenda-page.tsx';
import type { ClockView } from '../../../../shared/api/agenda.ts';
import { err, fault, ok } from '../../../../shared/result.ts';
import type { FakeMethods } from '../../helpers.tsx';
import { fakeApi, renderPage } from '../../helpers.tsx';
import { around, line } from './samples.ts';

beforeEach(endSession);

const lines = [
  line({ id: 'late', from: '2025-10-25', to: '2025-10-25', title: 'Báo cáo tháng', words: 'Quá hạn 16 ngày', tone: 'late', campaignId: null, campaignName: '', note: 'gửi UBND tỉnh' }),
  line({ id: 'past', kind: 'moc', kindWord: 'Mốc', from: '2025-03-01', to: '2025-03-01', title: 'Sơ kết', words: 'Đã qua', tone: 'calm', done: true }),
  line({}),
  line({ id: 'peak', kind: 'cao-diem', kindWord: 'Cao điểm', from: '2025-10-17', to: '2025-11-18', title: 'Tháng cao điểm', words: 'Đang diễn ra', tone: 'soon' }),
  line({ id: 'none', from: null, to: null, title: 'Báo cáo định kỳ', words: 'Chưa có hạn', tone: 'calm' }),
];
function setup(methods: FakeMethods = {}, id?: string) {
  const api = fakeApi({ ...around, 'agenda.list': () => ok({ lines, clock: null }), ...methods });
  return renderPage(<AgendaPage params={id === undefined ? {} : { id }} />, { api });
}

describe('Lịch và hạn', () => {
  it('R72: shows what is overdue first, then the months, and what has no day last; gone months are folded', async () => {
    setup();
    await screen.findByRole('heading', { name: 'Quá hạn' });
    expect(screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)).toEqual(['Quá hạn', 'Tháng 10/2025', 'Tháng 11/2025', 'Chưa có hạn', 'Tháng 03/2025']);
    // A peak month that began in October still runs.
    expect(within(screen.getByRole('list', { name: 'Tháng 10/2025' })).getByText('Đang diễn ra')).toBeTruthy();
    expect(screen.getByText('Các tháng đã qua (1)')).toBeTruthy();
    expect(within(screen.getByRole('list', { name: 'Quá hạn' })).getByText('25/10/2025')).toBeTruthy();
    expect(within(screen.getByRole('list', { name: 'Tháng 11/2025' })).getByText('Thứ Sáu, 14/11')).toBeTruthy();
  });

  it('narrows by campaign, year and kind', async () => {
    const { user, api } = setup();
    await screen.findByText('Báo cáo năm');
    expect(api.inputs('agenda.list').at(-1)).toEqual({ from: '2025-01-01', to: '2025-12-31', campaignId: null, holidays: false });
    await user.click(screen.getByRole('checkbox', { name: 'Cao điểm' }));
    expect(screen.queryByText('Tháng cao điểm')).toBeNull();
    await user.click(screen.getByRole('checkbox', { name: 'Ngày nghỉ' }));
    await waitFor(() => expect(api.inputs('agenda.list').at(-1)).toMatchObject({ holidays: true }));
    await user.click(screen.getByRole('combobox', { name: 'Phong trào' }));
    await user.click(await screen.findByRole('option', { name: 'Phong trào thí dụ' }));
    await waitFor(() => expect(api.inputs('agenda.list').at(-1)).toMatchObject({ campaignId: 'c1' }));
    await user.click(screen.getByRole('combobox', { name: 'Năm' }));
    await user.click(await screen.findByRole('option', { name: '2026' }));
    await waitFor(() => expect(api.inputs('agenda.list').at(-1)).toMatchObject({ from: '2026-01-01', to: '2026-12-31', campaignId: 'c1' }));
  });

  it('opens the page where a line is done', async () => {
    const { user } = setup();
    await user.click(await screen.findByRole('button', { name: /Báo cáo tháng/ }));
    expect(useNavigation.getState().here).toMatchObject({ page: 'nghia-vu', params: {} });
    await user.click(screen.getByRole('button', { name: /Báo cáo năm/ }));
    expect(useNavigation.getState().here).toMatchObject({ page: 'nghia-vu', params: { id: 'c1' } });
    await user.click(screen.getByRole('button', { name: /^17\/10/ }));
    expect(useNavigation.getState().here).toMatchObject({ page: 'cao-diem', params: { id: 'c1' } });
  });

  it('opened from a campaign it is narrowed to it', async () => {
    const { api } = setup({}, 'c1');
    await waitFor(() => expect(api.inputs('agenda.list').at(-1)).toMatchObject({ campaignId: 'c1' }));
  });

  it('says so when there is nothing, and when it cannot be read', async () => {
    const { unmount } = setup({ 'agenda.list': () => ok({ lines: [], clock: null }) });
    await screen.findByText('Năm 2025 không có hạn, mốc hay đợt cao điểm nào với bộ lọc này.');
    unmount();
    endSession();
    setup({ 'agenda.list': () => err(fault('hong', 'Không đọc được lịch.')) });
    await screen.findByText('Không đọc được lịch.');
  });

  it('R72: a clock that jumped forward can be confirmed, one set back taken for right after a question', async () => {
    let clock: ClockView | null = { kind: 'tien', today: '2025-11-10', latest: '2025-01-01', message: 'Máy ghi hôm nay là 10/11/2025, lần dùng gần nhất là 01/01/2025, cách 313 ngày.', next: 'Nếu ngày của máy đúng, bấm xác nhận.' };
    const { user, api, unmount } = setup({
      'agenda.list': () => ok({ lines, clock }),
      'agenda.confirmClock': () => {
        clock = null;
        return ok({});
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Xác nhận ngày của máy đúng' }));
    await screen.findByText('Đã ghi nhận ngày của máy.');
    expect(api.inputs('agenda.confirmClock')).toHaveLength(1);
    expect(screen.queryByRole('region', { name: 'Đồng hồ của máy' })).toBeNull();
    unmount();
    clock = { kind: 'lui', today: '2025-11-10', latest: '2025-12-20', message: 'Đồng hồ bị lùi.', next: 'Chỉnh ngày giờ của máy.' };
    endSession();
    const again = setup({
      'agenda.list': () => ok({ lines, clock }),
      'agenda.resetClock': () => {
        clock = null;
        return ok({});
      },
    });
    await screen.findByText(/Đồng hồ bị lùi/);
    expect(screen.queryByRole('button', { name: 'Xác nhận ngày của máy đúng' })).toBeNull();
    await again.user.click(screen.getByRole('button', { name: 'Ngày đúng là hôm nay' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Ngày đúng là hôm nay, 10/11/2025?' }));
    dialog.getByText(/^Ngày 20\/12\/2025 ghi lần trước được bỏ/);
    expect(again.api.inputs('agenda.resetClock')).toEqual([]);
    await again.user.click(dialog.getByRole('button', { name: 'Ngày đúng là hôm nay' }));
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Đồng hồ của máy' })).toBeNull());
    expect(again.api.inputs('agenda.resetClock')).toEqual([{ today: '2025-11-10' }]);
    await screen.findByText('Hạn lại được tính theo ngày 10/11/2025.');
  });

  it('R72: exports the year as .ics and prints it', async () => {
    const made = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:thu');
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    const file = (fileName: string, mediaType: string) => ok({ fileName, mediaType, bytes: new Uint8Array([1]) });
    const { user, api } = setup({ 'agenda.ics': () => file('lich.ics', 'text/calendar'), 'paper.make': () => file('Lich.pdf', 'application/pdf') });
    await user.click(await screen.findByRole('button', { name: 'Xuất lịch (.ics)' }));
    await waitFor(() => expect(made).toHaveBeenCalled());
    expect(api.inputs('agenda.ics')).toEqual([{ from: '2025-01-01', to: '2025-12-31', campaignId: null }]);
    await user.click(screen.getByRole('button', { name: 'In lịch' }));
    await screen.findByRole('dialog', { name: 'Lịch các hạn' });
    expect(api.inputs('paper.make')).toEqual([{ kind: 'lich-han', id: '2025', format: 'pdf' }]);
    vi.restoreAllMocks();
  });
});
