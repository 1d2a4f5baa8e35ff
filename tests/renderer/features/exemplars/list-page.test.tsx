import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { useNavigation } from '../../../../renderer/app/navigation.ts';
import { endSession } from '../../../../renderer/app/session.ts';
import { ExemplarListPage } from '../../../../renderer/features/exemplars/list-page.tsx';
import type { ExemplarView } from '../../../../shared/api/exemplar.ts';
import type { ExemplarPlan } from '../../../../shared/domain/exemplar.ts';
import { EXEMPLAR_STAGE_WORDS } from '../../../../shared/domain/exemplar.ts';
import { plannedAgainstAchieved } from '../../../../shared/domain/exemplar-planned.ts';
import { fault, err, ok } from '../../../../shared/result.ts';
import { fakeApi, renderPage } from '../../helpers.tsx';
import { programState } from '../work-samples.ts';
import { exemplar, step } from './samples.ts';

beforeEach(() => endSession());

const plan: ExemplarPlan = { id: 'p1', version: 3, campaignId: null, year: 2024, level: 'Cấp cơ sở', criteria: 'Được thôn bình chọn.', planned: { 'phat-hien': 3, 'boi-duong': 1, 'tong-ket': null, 'nhan-rong': null } };

/** A backend with some exemplars and plans. */
function show(all: readonly ExemplarView[], plans: readonly ExemplarPlan[] = [], params: Record<string, string> = {}) {
  let kept = [...plans];
  const api = fakeApi({
    'exemplar.list': () => ok([...all]),
    'campaign.list': () => ok([{ id: 'c1', name: 'Vì người nghèo', planCode: 'LDNN', hasPlan: true, documentNumber: '', fromYear: 2022, toYear: 2025, state: 'dang-phat-dong', rounds: 0, nominations: 0 }]),
    'unit.state': () => ok(programState()),
    'exemplar.planned': ({ campaignId = null }) => {
      const shown = kept.filter((one) => campaignId === null || one.campaignId === campaignId);
      return ok({ plans: shown, rows: plannedAgainstAchieved(shown, all).map((row) => ({ ...row, stageWord: EXEMPLAR_STAGE_WORDS[row.stage], exemplarIds: [...row.exemplarIds] })) });
    },
    'exemplar.savePlan': ({ fields }) => {
      const saved = { ...plan, ...(fields as ExemplarPlan), id: 'p9', version: 1 };
      kept = [...kept, saved];
      return ok(saved);
    },
    'exemplar.removePlan': ({ id }) => {
      kept = kept.filter((one) => one.id !== id);
      return ok({});
    },
    'exemplar.restorePlan': () => {
      kept = [...plans];
      return ok({});
    },
  });
  return renderPage(<ExemplarListPage params={params} />, { api });
}
const three = [
  exemplar({ propaganda: 4, replications: [{ id: 'n1', where: 'Thôn Thử', since: '2025-01-01', note: '' }] }),
  exemplar({ id: 'e2', name: 'Vườn mẫu hộ Thử', campaignId: 'c1', campaignName: 'Vì người nghèo', steps: [step('phat-hien', '2024-03-01'), step('boi-duong', '2024-05-02')] }),
  exemplar({ id: 'e3', name: 'Lớp học tối', stopped: { on: '2025-01-01', reason: 'Hết học viên' } }),
];
const names = () => screen.getAllByRole('row').slice(1).map((row) => within(row).getAllByRole('gridcell')[1]?.textContent);

describe('Điển hình tiên tiến', () => {
  it('lists each with its stage, and narrows to a stage, to the stopped ones and to a campaign', async () => {
    const { user } = show(three);
    const row = await screen.findByRole('row', { name: /Vườn mẫu hộ Thử/ });
    expect(within(row).getByText('02/05/2024')).toBeTruthy();
    expect(within(row).getByText('Bồi dưỡng')).toBeTruthy();
    expect(within(screen.getByRole('row', { name: /Tổ tiết kiệm/ })).getByText('4 lượt')).toBeTruthy();
    await user.click(screen.getByText('Bồi dưỡng', { selector: 'label *' }));
    await waitFor(() => expect(names()).toEqual(['Vườn mẫu hộ Thử']));
    await user.click(screen.getByText('Đã dừng', { selector: 'label *' }));
    await waitFor(() => expect(names()).toEqual(['Lớp học tối']));
    await user.click(screen.getByText('Tất cả', { selector: 'label *' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Phong trào' }), 'Vì người nghèo');
    await waitFor(() => expect(names()).toEqual(['Vườn mẫu hộ Thử']));
    await user.click(screen.getByRole('row', { name: /Vườn mẫu hộ Thử/ }));
    expect(useNavigation.getState().here).toMatchObject({ page: 'dien-hinh-chi-tiet', params: { id: 'e2' } });
  });

  it('empty, it says what belongs here and why', async () => {
    const { user } = show([], [], { campaignId: 'c1' });
    expect(await screen.findByText(/Chưa có điển hình nào\. Ghi .* ngay khi phát hiện/)).toBeTruthy();
    await user.click(screen.getAllByRole('button', { name: 'Thêm điển hình' })[0] as HTMLElement);
    expect(useNavigation.getState().here).toMatchObject({ page: 'dien-hinh-chi-tiet', params: { campaignId: 'c1' } });
  });

  it('says why the list could not be read', async () => {
    const api = fakeApi({ 'exemplar.list': () => err(fault('loi', 'Không đọc được danh sách.')), 'campaign.list': () => ok([]), 'unit.state': () => ok(programState()) });
    renderPage(<ExemplarListPage params={{}} />, { api });
    expect(await screen.findByText('Không đọc được danh sách.')).toBeTruthy();
  });

  it('R41: planned against achieved by year and stage; without a plan there is nothing to compare, not zero', async () => {
    show(three, [plan], { tab: 'ke-hoach' });
    const table = await screen.findByRole('table', { name: 'Kế hoạch và thực hiện' });
    const cells = within(within(table).getByRole('row', { name: /Năm 2024/ })).getAllByRole('cell').map((cell) => cell.textContent);
    expect(cells.slice(0, 4)).toEqual(['3 / 3đạt', '1 / 1đạt', '0không có kế hoạch', '0không có kế hoạch']);
    expect(within(table).getByText('Tiêu chí: Được thôn bình chọn.')).toBeTruthy();
  });

  it('adds a plan for the whole period, and a removed one comes back', async () => {
    const { user, api } = show(three, [plan], { tab: 'ke-hoach' });
    await user.click(await screen.findByRole('button', { name: 'Thêm kế hoạch' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Lưu' }));
    expect(dialog.getByText('Ghi số dự kiến của ít nhất một khâu, hoặc tiêu chí đánh giá.')).toBeTruthy();
    await user.click(dialog.getByRole('radio', { name: 'Cả giai đoạn' }));
    await user.type(dialog.getByRole('textbox', { name: 'Nhân rộng' }), '2');
    await user.click(dialog.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(api.inputs('exemplar.savePlan')).toEqual([{ fields: { campaignId: null, year: null, level: '', criteria: '', planned: { 'phat-hien': null, 'boi-duong': null, 'tong-ket': null, 'nhan-rong': 2 } } }]));
    await screen.findByRole('row', { name: /Cả giai đoạn/ });
    await user.click(screen.getByRole('button', { name: 'Xóa kế hoạch Năm 2024 Cấp cơ sở' }));
    await waitFor(() => expect(screen.queryByRole('row', { name: /Cấp cơ sở/ })).toBeNull());
    await user.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    await screen.findByRole('row', { name: /Cấp cơ sở/ });
    expect(api.inputs('exemplar.restorePlan')).toEqual([{ id: 'p1' }]);
  });
});
