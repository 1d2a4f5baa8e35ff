import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { useNavigation } from '../../../../renderer/app/navigation.ts';
import { endSession } from '../../../../renderer/app/session.ts';
import { CopyPage } from '../../../../renderer/features/rounds/copy-page.tsx';
import { ok } from '../../../../shared/result.ts';
import { fakeApi, renderPage } from '../../helpers.tsx';
import { nomination } from '../work-samples.ts';

beforeEach(() => endSession());

const round = (id: string, name: string, year: number, nominations: number) => ({ id, name, kind: 'yearly' as const, kindWord: 'Thường xuyên cuối năm', year, campaignId: null, campaignName: null, nominations, stateWord: 'Đã gửi', dueDate: null });
const row = (fromId: string, name: string, more: object = {}) => ({ fromId, subjectId: `s-${fromId}`, name, place: 'thôn Ví Dụ', awardName: 'Giấy khen', awardDropped: false, merit: 'Đã có thành tích năm 2025', stateWord: 'Khen thưởng', papers: [], warnings: [], nominated: false, ...more });

describe('Sao chép từ năm trước', () => {
  it('copies those ticked, and of the papers only the chosen ones that still hold', async () => {
    const api = fakeApi({
      'round.list': () => ok([round('r1', 'Cuối năm 2026', 2026, 3), round('r0', 'Cuối năm 2025', 2025, 2), round('r9', 'Trống', 2024, 0)]),
      'nomination.copyPreview': () =>
        ok([
          row('n1', 'Bà Đặng Thị Mẫu', {
            papers: [
              { code: 'XAC_NHAN_SANG_KIEN', name: 'Xác nhận sáng kiến', paperOn: '2025-05-05', files: ['sk.pdf'], valid: true, why: '' },
              { code: 'BAO_CAO_THANH_TICH', name: 'Báo cáo thành tích', paperOn: null, files: ['bc.pdf'], valid: false, why: 'Giấy tờ của riêng năm trước.' },
            ],
          }),
          row('n2', 'Ông Vũ Văn Thí', { nominated: true, awardDropped: true, awardName: '', warnings: ['Ông Vũ Văn Thí đã được đề nghị.'] }),
        ]),
      'nomination.copy': () => ok({ added: [nomination({ id: 'new1' })] }),
      'nomination.remove': () => ok({}),
    });
    const { user } = renderPage(<CopyPage params={{ roundId: 'r1' }} />, { api });
    await user.click(await screen.findByRole('combobox', { name: 'Chép từ đợt xét' }));
    expect((await screen.findAllByRole('option')).map((option) => option.textContent)).toEqual(['Cuối năm 2025 · năm 2025 · 2 đề nghị']);
    await user.click(screen.getByRole('option'));
    // Nominated already: not ticked by itself.
    expect((await screen.findByRole<HTMLInputElement>('checkbox', { name: 'Chép Ông Vũ Văn Thí' })).checked).toBe(false);
    expect(screen.getByText('Mức khen cũ không có ở đợt này: để trống')).toBeTruthy();
    expect(screen.getByText('Không chép Báo cáo thành tích: giấy tờ của riêng năm trước.')).toBeTruthy();
    await user.click(screen.getByRole('checkbox', { name: 'Dùng lại Xác nhận sáng kiến của Bà Đặng Thị Mẫu' }));
    await user.click(screen.getByRole('button', { name: 'Chép 1 đề nghị' }));
    await waitFor(() => expect(api.inputs('nomination.copy')).toEqual([{ roundId: 'r1', rows: [{ fromId: 'n1', paperCodes: ['XAC_NHAN_SANG_KIEN'] }] }]));
    expect(useNavigation.getState().here).toMatchObject({ page: 'dot-xet', params: { id: 'r1' } });
    await user.click(await screen.findByRole('button', { name: 'Hoàn tác' }));
    await waitFor(() => expect(api.inputs('nomination.remove')).toEqual([{ id: 'new1' }]));
  });

  it('says when there is nothing to copy from', async () => {
    renderPage(<CopyPage params={{ roundId: 'r1' }} />, { api: fakeApi({ 'round.list': () => ok([round('r1', 'Cuối năm 2026', 2026, 3)]) }) });
    expect(await screen.findByText('Chưa có đợt xét nào khác có đề nghị để sao chép.')).toBeTruthy();
  });
});
