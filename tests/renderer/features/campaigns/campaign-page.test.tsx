import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { useNavigation } from '../../../../renderer/app/navigation.ts';
import { endSession } from '../../../../renderer/app/session.ts';
import { CampaignPage } from '../../../../renderer/features/campaigns/campaign-page.tsx';
import type { CampaignPage as Data } from '../../../../renderer/features/campaigns/store.ts';
import { planByCode } from '../../../../shared/catalogue/plans.ts';
import type { Round } from '../../../../shared/domain/round.ts';
import { err, fault, ok } from '../../../../shared/result.ts';
import type { FakeMethods } from '../../helpers.tsx';
import { fakeApi, renderPage } from '../../helpers.tsx';
import { program } from '../start/samples.ts';
import { campaign, campaignPage, quota } from './samples.ts';

beforeEach(endSession);

function setup(first: Data, methods: FakeMethods = {}) {
  let data = first;
  const change = (over: Partial<Data['campaign']>, rest: Partial<Data> = {}) => {
    data = { ...data, ...rest, campaign: { ...data.campaign, ...over, version: data.campaign.version + 1 } };
    return ok(data.campaign);
  };
  const api = fakeApi({
    'unit.state': () => ok(program({})),
    'campaign.get': () => ok(data),
    'campaign.plan': () => ok({ plan: planByCode(data.campaign.planCode ?? '') ?? null, others: [] }),
    'campaign.confirmDistrict': ({ answer }) => change({ districtAnswer: answer }, { districtQuestion: false }),
    'campaign.allot': ({ allotment }) => change({ allotments: [allotment] }),
    'ownTarget.list': () => ok([]),
    'campaign.update': ({ state, note, eventDates }) => change({ state, note: note ?? '', eventDates: eventDates ?? [] }),
    'round.save': ({ fields }) => ok({ ...fields, id: 'r1', version: 1, closed: false } as Round),
    'round.list': () => ok([]),
    ...methods,
  });
  return renderPage(<CampaignPage params={{ id: 'c1' }} />, { api });
}
const here = () => useNavigation.getState().here;
const region = (name: string) => screen.findByRole('region', { name });
const box = (name: string) => screen.getByRole('textbox', { name });

describe('the page of a campaign', () => {
  it('opens on tasks, deadlines, numbers and award forms', async () => {
    setup(campaignPage());
    const tasks = within(await region('Việc của đơn vị'));
    expect(tasks.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'Xây dựng kế hoạchUBND huyện, thành phốMục VI.4trước giao cấp huyện – xác nhận áp dụng cho xã?',
      'Vận động giúp đỡ hộ nghèoNội dung thi đuaMục III.1.e',
    ]);
    const forms = within(screen.getByRole('region', { name: 'Hình thức khen thưởng' }));
    expect(forms.getByRole('listitem').textContent).toContain('Cho tập thể, cá nhânDịp sơ kết, tổng kếtMục IV.2');
    within(screen.getByRole('list', { name: 'Số lượng: Tổng kết' })).getByText('Chờ phân bổ');
    expect(screen.getByRole('list', { name: 'Biểu đồ số lượng: Tổng kết' }).textContent).toBe('Bằng khen: chờ văn bản phân bổ 0 đã đề nghịChờ phân bổ');
  });

  it('puts the printed words beside each day, folds what is past and says an undated yearly duty once', async () => {
    setup(campaignPage());
    const deadlines = within(await region('Thời hạn'));
    const soon = within(deadlines.getByRole('list', { name: 'Thời hạn sắp tới' })).getAllByRole('listitem');
    expect(soon.map((item) => item.textContent)).toEqual([
      expect.stringContaining('Văn bản ghi: trước ngày 15 tháng 11'),
      expect.stringContaining('Tình hình hằng nămChưa có hạn'),
    ]);
    await within(soon[0] as HTMLElement).findByText('Còn 3 ngày');
    deadlines.getByText('Đã qua (1)');
  });

  it.each([
    ['Áp dụng cho xã', 'yes', 'trước giao cấp huyện – áp dụng cho xã'],
    ['Không áp dụng', 'no', 'trước giao cấp huyện – không áp dụng cho xã'],
  ])('asks once about the district: «%s»', async (button, answer, mark) => {
    const { user, api } = setup(campaignPage());
    await user.click(within(await region('Phần trước giao cấp huyện')).getByRole('button', { name: button }));
    await within(await region('Việc của đơn vị')).findByText(mark);
    expect(api.inputs('campaign.confirmDistrict')).toEqual([{ id: 'c1', answer }]);
    screen.getByRole('button', { name: /^Đổi thành/ });
  });

  it('records an allotment and refuses one without a number', async () => {
    const { user, api } = setup(campaignPage());
    await user.click(await screen.findByRole('button', { name: /^Ghi văn bản phân bổ/ }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Ghi văn bản phân bổ' }));
    await user.click(dialog.getByRole('button', { name: 'Lưu' }));
    dialog.getByText('Ghi số tối đa, số tối thiểu, hoặc cả hai.');
    dialog.getByText('“Số văn bản phân bổ” chưa được ghi.');
    await user.type(box('Số văn bản phân bổ'), '45/SNV-TĐKT');
    await user.type(box('Ngày văn bản'), '5/11/2025');
    await user.type(box('Số tối đa'), '2');
    await user.click(dialog.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(api.inputs('campaign.allot')).toEqual([{ id: 'c1', allotment: { quotaId: 'q1', min: null, max: 2, document: '45/SNV-TĐKT', date: '2025-11-05' } }]));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('offers no allotment where the number is fixed', async () => {
    setup(campaignPage({ quotas: [{ milestoneId: 'm1', milestoneName: 'Tổng kết', lines: [quota({ status: 'co-dinh', max: 3, verdict: 'ok', sentence: 'Đã có 01, không quá 03.' })] }] }));
    await region('Số lượng');
    expect(screen.queryByRole('button', { name: /^Ghi văn bản phân bổ/ })).toBeNull();
  });

  it('opens a round for a milestone, shows an open one, and none where no award is given', async () => {
    const { user, api } = setup(campaignPage());
    const milestones = within(await region('Các mốc và đợt xét'));
    milestones.getByText('không xét khen thưởng');
    await user.click(milestones.getByRole('button', { name: 'Xem đợt xét: Sơ kết phong trào' }));
    expect(here()).toMatchObject({ page: 'dot-xet', params: { id: 'r7' } });
    await user.click(milestones.getByRole('button', { name: 'Mở đợt xét: Tổng kết phong trào' }));
    await user.click(within(await screen.findByRole('dialog', { name: 'Mở đợt xét' })).getByRole('button', { name: 'Mở đợt xét' }));
    await waitFor(() => expect(here()).toMatchObject({ page: 'dot-xet', params: { id: 'r1' } }));
    expect(api.inputs('round.save')).toEqual([
      { fields: { kind: 'campaign', name: 'Tổng kết phong trào', year: 2025, dueDate: null, campaignId: 'c1', milestoneId: 'm1', reason: '', period: null } },
    ]);
  });

  it('shows bodies that changed, with how sure the successor is', async () => {
    setup(campaignPage());
    const items = within(await region('Cơ quan đã thay đổi')).getAllByRole('listitem');
    expect(items).toHaveLength(1);
    expect(items[0]?.textContent).toContain('→ Sở Nội vụ cần kiểm tra văn bản');
  });

  it('R1: a plan without its number leads to where it is filled in, and one with it does not', async () => {
    const { user, unmount } = setup(campaignPage({ documentNumber: '' }));
    await user.click(await screen.findByRole('button', { name: 'Bổ sung số văn bản' }));
    expect(here()).toMatchObject({ page: 'cac-ban-ke-hoach', params: { id: 'c1' } });
    unmount();
    setup(campaignPage({ documentNumber: '07/KH-UBND' }));
    await screen.findByText(/07\/KH-UBND/u);
    expect(screen.queryByRole('button', { name: 'Bổ sung số văn bản' })).toBeNull();
  });

  it('leads to the province’s indicators', async () => {
    const { user } = setup(campaignPage());
    await user.click(await screen.findByRole('button', { name: 'Chỉ tiêu của kế hoạch (16)' }));
    expect(here()).toMatchObject({ page: 'ke-hoach-phong-trao', params: { id: 'c1', tab: 'chi-tieu' } });
  });

  it('takes the day of an event', async () => {
    const { user, api } = setup(campaignPage({ campaign: campaign({ planCode: 'DLK', eventDates: [{ event: 'Việc khác', date: '2025-01-02' }] }) }));
    const events = within(await region('Ngày của sự kiện'));
    const field = events.getByRole('textbox', { name: /Đại hội đại biểu toàn quốc lần thứ XIV/ });
    await user.type(field, '25/01/2026');
    await user.click(events.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(api.inputs('campaign.update')).toHaveLength(1));
    expect(api.inputs('campaign.update')[0]).toMatchObject({
      version: 4,
      eventDates: [{ event: 'Việc khác', date: '2025-01-02' }, { event: 'Đại hội đại biểu toàn quốc lần thứ XIV của Đảng tổ chức thành công', date: '2026-01-25' }],
    });
  });

  it('changes state and note', async () => {
    const { user, api } = setup(campaignPage());
    const settings = within(await region('Trạng thái và ghi chú'));
    await user.type(settings.getByRole('textbox', { name: 'Ghi chú' }), 'Chờ hướng dẫn');
    await user.click(settings.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(api.inputs('campaign.update')[0]).toMatchObject({ id: 'c1', version: 4, state: 'dang-phat-dong', note: 'Chờ hướng dẫn' }));
  });

  it('removes it with undo, or says why it cannot', async () => {
    let refused = true;
    const { user, api } = setup(campaignPage(), {
      'campaign.remove': () => (refused ? err(fault('phong-trao-con-dot-xet', 'Phong trào còn đợt xét nên chưa xóa được.')) : ok({})),
      'campaign.restore': () => ok({}),
    });
    await user.click(await screen.findByRole('button', { name: 'Xóa phong trào' }));
    await screen.findByText('Phong trào còn đợt xét nên chưa xóa được.');
    refused = false;
    await user.click(screen.getByRole('button', { name: 'Xóa phong trào' }));
    await waitFor(() => expect(here().page).toBe('phong-trao'));
    await user.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    await waitFor(() => expect(api.inputs('campaign.restore')).toEqual([{ id: 'c1' }]));
  });

  it('has a sentence where the plan gives nothing', async () => {
    setup(campaignPage({ tasks: [], deadlines: [], quotas: [], awardForms: [], milestones: [], bodies: [], districtQuestion: false }));
    within(await region('Việc của đơn vị')).getByText(/Kế hoạch không giao việc riêng/);
    within(await region('Thời hạn')).getByText(/không quy định báo cáo/);
    within(await region('Số lượng')).getByText(/không quy định số lượng/);
    within(await region('Hình thức khen thưởng')).getByText(/không nêu hình thức/);
    within(await region('Các mốc và đợt xét')).getByRole('button', { name: 'Mở đợt xét' });
  });

  it('of the unit’s own shows its rounds and opens one without a milestone', async () => {
    const own = campaign({ planCode: null, name: 'Giữ gìn đường làng', fromYear: 2026, toYear: 2026 });
    const round = { id: 'r3', name: 'Đợt 1', kind: 'campaign' as const, kindWord: 'Phong trào thi đua', year: 2026, campaignId: 'c1', campaignName: 'Giữ gìn đường làng', nominations: 2, stateWord: 'Đang soạn', dueDate: null };
    const { user, api } = setup(campaignPage({ campaign: own, hasPlan: false, tasks: [], districtQuestion: false }), { 'round.list': () => ok([round, { ...round, id: 'r4', name: 'Đợt khác', campaignId: 'c2', campaignName: 'Phong trào khác' }]) });
    const rounds = within(await region('Đợt xét'));
    await user.click(await rounds.findByRole('button', { name: 'Xem đợt xét: Đợt 1' }));
    expect(here().params).toEqual({ id: 'r3' });
    expect(rounds.queryByText('Đợt khác')).toBeNull();
    await user.click(rounds.getByRole('button', { name: 'Mở đợt xét' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Mở đợt xét' }));
    await waitFor(() => expect(api.inputs('round.save')[0]).toMatchObject({ fields: { name: 'Giữ gìn đường làng', year: 2026, campaignId: 'c1', milestoneId: null } }));
  });

  it('says why it could not be read', async () => {
    setup(campaignPage(), { 'campaign.get': () => err(fault('khong-thay', 'Không tìm thấy phong trào này.')) });
    await screen.findByText('Không tìm thấy phong trào này.');
    screen.getByRole('button', { name: 'Thử lại' });
  });
});
