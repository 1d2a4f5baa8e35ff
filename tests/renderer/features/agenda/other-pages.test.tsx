import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { endSession } from '../../../../renderer/app/session.ts';
import { FollowPage } from '../../../../renderer/features/agenda/follow-page.tsx';
import { PeaksPage } from '../../../../renderer/features/agenda/peaks-page.tsx';
import type { FollowList, PeakView } from '../../../../renderer/features/agenda/store.ts';
import { planByCode } from '../../../../shared/catalogue/plans.ts';
import { ok } from '../../../../shared/result.ts';
import type { FakeMethods } from '../../helpers.tsx';
import { fakeApi, renderPage } from '../../helpers.tsx';
import { around, follow, peak } from './samples.ts';

beforeEach(endSession);
const box = (name: RegExp | string) => screen.getByRole('textbox', { name });

describe('Cao điểm và ngày kỷ niệm', () => {
  function setup(peaks: readonly PeakView[]) {
    const api = fakeApi({
      ...around,
      'peak.list': () => ok([...peaks]),
      'peak.save': ({ fields }) => ok({ ...peak(), ...fields, id: 'p1', version: 1 } as PeakView),
      'peak.remove': () => ok({}),
      'peak.restore': () => ok({}),
    });
    return renderPage(<PeaksPage params={{ id: 'c1' }} />, { api });
  }

  it('R81: gives the plan’s peak month its days and an activity; it is saved as a new one', async () => {
    const { user, api } = setup([peak()]);
    await user.click(await screen.findByRole('button', { name: 'Đặt ngày: Tháng cao điểm thí dụ' }));
    await user.click(await screen.findByRole('button', { name: 'Lưu' }));
    await screen.findByText('“Tháng” chưa được ghi.');
    await user.click(screen.getByRole('combobox', { name: 'Tháng' }));
    await user.click(await screen.findByRole('option', { name: 'Tháng 10' }));
    await user.click(screen.getByRole('button', { name: 'Thêm hoạt động' }));
    await user.type(box('Hoạt động 1'), 'Lễ phát động');
    await user.type(box('Ngày của hoạt động 1'), '31/02/2025');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await screen.findByText('Có hoạt động ghi ngày chưa đúng.');
    await user.clear(box('Ngày của hoạt động 1'));
    await user.type(box('Ngày của hoạt động 1'), '17/10/2025');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await screen.findByText('Đã lưu vào lịch.');
    expect(api.inputs('peak.save')).toEqual([
      { fields: { name: 'Tháng cao điểm thí dụ', kind: 'cao-diem', campaignId: 'c1', planMilestoneId: 'M5', source: 'III.1.c', when: { kind: 'month', month: 10 }, recurring: { fromYear: 2022, toYear: 2025 }, activities: [{ text: 'Lễ phát động', on: '2025-10-17', done: false }] } },
    ]);
  });

  it('R81: a commemoration by the lunar calendar; a stored one is changed and removed', async () => {
    const held = peak({ id: 'p1', version: 3, name: 'Giỗ Tổ', kind: 'ky-niem', kindWord: 'Ngày kỷ niệm', when: { kind: 'lunar-day', month: 3, day: 10 }, whenWords: 'Ngày 10/3 âm lịch hằng năm', recurring: null, planMilestoneId: null });
    const { user, api } = setup([held]);
    await user.click(await screen.findByRole('button', { name: 'Sửa: Giỗ Tổ' }));
    await user.clear(box(/^Ngày âm lịch/));
    await user.type(box(/^Ngày âm lịch/), '31/3');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await screen.findByText('Ghi ngày/tháng, ví dụ 17/10.');
    await user.clear(box(/^Ngày âm lịch/));
    await user.type(box(/^Ngày âm lịch/), '15/8');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(api.inputs('peak.save')[0]).toMatchObject({ id: 'p1', version: 3, fields: { when: { kind: 'lunar-day', month: 8, day: 15 }, recurring: null } }));
    await user.click(await screen.findByRole('button', { name: 'Xóa: Giỗ Tổ' }));
    await user.click(await screen.findByRole('button', { name: 'Hoàn tác' }));
    await waitFor(() => expect(api.inputs('peak.restore')).toEqual([{ id: 'p1' }]));
  });
});

describe('Đơn vị cấp dưới', () => {
  const list = (over: Partial<FollowList> = {}): FollowList => ({
    rows: [follow('Xã Mẫu Một'), follow('Xã Mẫu Hai', { launched: 'da', launch: { lastDay: '2025-03-29', state: 'muon', word: 'Muộn' }, remind: [], reports: [{ occurrenceKey: 'R1/2024', label: 'Báo cáo năm 2024', lastDay: '2024-11-14', receivedOn: '2024-11-14', state: 'dung-han', word: 'Đúng hạn' }] })],
    notSent: 1, late: 1, ...over,
  });
  function setup(answer: FollowList, methods: FakeMethods = {}) {
    const api = fakeApi({
      ...around,
      'follow.list': () => ok(answer),
      'follow.save': ({ fields }) => ok({ ...follow('x').follow, ...fields }  as FollowList['rows'][number]['follow']),
      'follow.addUnits': () => ok({ added: 2, already: 1 }),
      'follow.remove': () => ok({}),
      'follow.restore': () => ok({}),
      'campaign.plan': () => ok({ plan: planByCode('LDNN') ?? null, others: [] }),
      ...methods,
    });
    return renderPage(<FollowPage params={{ id: 'c1' }} />, { api });
  }

  it('R79: shows who launched and reported on time, late or not, and only those that owe on demand', async () => {
    const { user } = setup(list());
    const table = await screen.findByRole('table', { name: 'Đơn vị cấp dưới' });
    const [one, two] = within(table).getAllByRole('row').slice(1) as [HTMLElement, HTMLElement];
    expect(within(one).getAllByText('Quá hạn')).toHaveLength(2);
    expect(within(two).getByText('Muộn')).toBeTruthy();
    expect(within(two).getByText('Đúng hạn')).toBeTruthy();
    expect(screen.getByText(/2 đơn vị · 1 đã phát động · 1 còn thiếu khi đã quá hạn · 1 có lần gửi muộn/)).toBeTruthy();
    await user.click(screen.getByRole('checkbox', { name: 'Chỉ hiện đơn vị còn thiếu khi đã quá hạn' }));
    expect(screen.queryByText('Xã Mẫu Hai')).toBeNull();
  });

  it('R79: adds many units by pasting their names', async () => {
    const { user, api } = setup(list({ rows: [], notSent: 0, late: 0 }));
    await screen.findByText(/Chưa có đơn vị nào/);
    expect(screen.getByRole('button', { name: 'In công văn đôn đốc' })).toHaveProperty('disabled', true);
    await user.click(screen.getAllByRole('button', { name: 'Thêm đơn vị' })[0] as HTMLElement);
    await user.click(await screen.findByRole('button', { name: 'Thêm' }));
    await screen.findByText('“Tên các đơn vị” chưa được ghi.');
    await user.type(box(/^Tên các đơn vị/), 'Xã A{Enter}Xã B{Enter}Xã B');
    await user.click(screen.getByRole('button', { name: 'Thêm' }));
    await screen.findByText('Đã thêm 2 đơn vị; 1 đơn vị đã có sẵn.');
    expect(api.inputs('follow.addUnits')).toEqual([{ campaignId: 'c1', names: 'Xã A\nXã B\nXã B' }]);
  });

  it('R79: enters launch, receipt, lagging indicators and a reminder sent', async () => {
    const { user, api } = setup(list());
    await user.click(await screen.findByRole('button', { name: 'Ghi: Xã Mẫu Một' }));
    await user.type(box('Gửi kế hoạch phát động ngày'), '29/03/2025');
    await user.type(box('Báo cáo năm 2024: ngày nhận'), '15/11/2024');
    await user.type(box('Báo cáo năm 2024: số văn bản'), '7/BC');
    await user.click(screen.getByRole('button', { name: 'Ghi chỉ tiêu chậm' }));
    const first = planByCode('LDNN')?.indicators[0];
    await user.click(await screen.findByRole('combobox', { name: 'Chỉ tiêu chậm' }));
    await user.click((await screen.findAllByRole('option', { name: first?.text ?? '' }))[0] as HTMLElement);
    await user.type(box('Đôn đốc ngày'), '01/11/2025');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await waitFor(() =>
      expect(api.inputs('follow.save')[0]).toMatchObject({
        id: 'Xã Mẫu Một', version: 1,
        fields: { launchedOn: '2025-03-29', reports: [{ occurrenceKey: 'R1/2024', receivedOn: '2024-11-15', document: '7/BC' }], laggingIds: [first?.id], reminders: [{ on: '2025-11-01', document: '' }] },
      }),
    );
  });

  it('R79: prints the reminder, and a unit taken out comes back', async () => {
    vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:thu');
    const { user, api } = setup(list(), { 'paper.make': () => ok({ fileName: 'a.pdf', mediaType: 'application/pdf', bytes: new Uint8Array([1]) }) });
    await user.click(await screen.findByRole('button', { name: 'Xóa: Xã Mẫu Hai' }));
    await user.click(await screen.findByRole('button', { name: 'Hoàn tác' }));
    await waitFor(() => expect(api.inputs('follow.restore')).toEqual([{ id: 'Xã Mẫu Hai' }]));
    await user.click(screen.getByRole('button', { name: 'In công văn đôn đốc' }));
    await screen.findByRole('dialog', { name: 'Công văn đôn đốc' });
    expect(api.inputs('paper.make')).toEqual([{ kind: 'cong-van-don-doc', id: 'c1', format: 'pdf' }]);
    vi.restoreAllMocks();
  });
});
