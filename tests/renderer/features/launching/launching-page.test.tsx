import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { endSession } from '../../../../renderer/app/session.ts';
import { LaunchingPage } from '../../../../renderer/features/launching/launching-page.tsx';
import type { LaunchingView } from '../../../../renderer/features/launching/store.ts';
import { LAUNCHING_STATE_WORDS } from '../../../../shared/domain/launching-plan.ts';
import type { LaunchingPlan } from '../../../../shared/domain/launching-plan.ts';
import { err, fault, ok } from '../../../../shared/result.ts';
import type { FakeMethods } from '../../helpers.tsx';
import { fakeApi, renderPage } from '../../helpers.tsx';
import { campaignRow } from '../campaigns/samples.ts';
import { program } from '../start/samples.ts';

beforeEach(endSession);

const plan = (over: Partial<LaunchingPlan> = {}): LaunchingPlan => ({
  id: 'p1', version: 3, campaignId: 'c1', number: '07/KH-UBND', date: '2021-03-20', title: 'Phát động thi đua mẫu', purpose: 'Động viên', contents: 'Thi đua lao động giỏi', ownTargetIds: [],
  tasks: [{ id: 't1', body: 'Văn phòng', task: 'Tham mưu', due: null }], signerId: 'k1', recipients: ['UBND tỉnh', 'Các thôn'], state: 'du-thao', sentOn: null, sentTo: '', spread: [], ...over,
});
const viewOf = (held: LaunchingPlan): LaunchingView => {
  const people = held.spread.flatMap((line) => line.people ?? []);
  return {
    plan: held,
    stateWord: LAUNCHING_STATE_WORDS[held.state],
    due: { lastDay: '2021-03-29', printed: 'trước 30/3/2021', verdict: held.sentOn === null ? 'sap-den' : 'dung-han', sentence: held.sentOn === null ? 'Còn 1 ngày: ngày cuối gửi kế hoạch phát động là 29/03/2021.' : 'Gửi ngày 28/03/2021, đúng hạn: ngày cuối là 29/03/2021.' },
    people: people.length === 0 ? null : people.reduce((a, b) => a + b, 0),
    missing: held.number === '' ? [{ item: 'number', sentence: 'Chưa có số kế hoạch.' }] : [],
  };
};

function setup(first: LaunchingPlan | null, methods: FakeMethods = {}) {
  let held = first;
  const put = (over: Partial<LaunchingPlan>) => {
    held = { ...(held ?? plan()), ...over, version: (held?.version ?? 0) + 1 };
    return ok(viewOf(held));
  };
  const api = fakeApi({
    'unit.state': () => ok(program({ today: '2021-03-28' })),
    'campaign.list': () => ok([campaignRow({ id: 'c1', name: 'Phong trào mẫu' })]),
    'signer.list': () => ok([{ id: 'k1', version: 1, name: 'Trần Ký Mẫu', title: 'Chủ tịch', capacity: 'head', validFrom: '2020-01-01', validTo: null, preferred: true } as never]),
    'ownTarget.list': () => ok([]),
    'launching.get': () => ok(held === null ? null : viewOf(held)),
    'launching.prepare': () => ok({ ...plan({ number: '', date: null }) }),
    'launching.save': ({ fields }) => put({ ...(fields as LaunchingPlan) }),
    'launching.issue': () => put({ state: 'da-ban-hanh' }),
    'launching.reopen': () => put({ state: 'du-thao', sentOn: null, sentTo: '' }),
    'launching.send': ({ sentOn, sentTo }) => put({ state: 'da-gui', sentOn, sentTo }),
    'launching.spread': ({ spread }) => put({ spread: spread.map((line) => ({ way: '', people: null, ...line })) }),
    ...methods,
  });
  return renderPage(<LaunchingPage params={{ id: 'c1' }} />, { api });
}
const region = async (name: string) => within(await screen.findByRole('region', { name }));
const box = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });

describe('the unit’s launching plan', () => {
  it('R27: begins filled in from the campaign and is kept when saved', async () => {
    const { user, api } = setup(null);
    await user.click(await screen.findByRole('button', { name: 'Lập kế hoạch phát động' }));
    await screen.findByRole('region', { name: 'Dự thảo mới' });
    expect(box('Tên kế hoạch').value).toBe('Phát động thi đua mẫu');
    await user.type(box('Số kế hoạch'), '07/KH-UBND');
    await user.clear(box('Nơi nhận'));
    await user.type(box('Nơi nhận'), 'UBND tỉnh{Enter}{Enter}Trường Mẫu');
    await user.click(screen.getByRole('button', { name: 'Lưu dự thảo' }));
    await waitFor(() => expect(api.inputs('launching.save')).toHaveLength(1));
    const [sent] = api.inputs('launching.save');
    expect(sent?.version).toBeUndefined();
    expect(sent?.fields).toMatchObject({ campaignId: 'c1', number: '07/KH-UBND', date: null, recipients: ['UBND tỉnh', 'Trường Mẫu'], tasks: [{ id: 't1', body: 'Văn phòng', task: 'Tham mưu', due: null }] });
    await screen.findByText('Đủ để ban hành.');
  });

  it('says what keeps it from being issued, at the fields; then saves and issues in one go', async () => {
    const { user, api } = setup(plan({ number: '', date: null }));
    await screen.findByText('Còn thiếu để ban hành: số kế hoạch.');
    await user.click(screen.getByRole('button', { name: 'Ban hành' }));
    await screen.findByText('“Số kế hoạch” chưa được ghi.');
    screen.getByText('“Ngày ban hành” chưa được ghi.');
    expect(api.inputs('launching.save')).toHaveLength(0);
    await user.type(box('Số kế hoạch'), '07/KH-UBND');
    await user.type(box('Ngày ban hành'), '20/3/2021');
    await user.click(screen.getByRole('button', { name: 'Ban hành' }));
    await waitFor(() => expect(api.inputs('launching.issue')).toEqual([{ campaignId: 'c1', version: 4 }]));
    expect(api.inputs('launching.save')[0]).toMatchObject({ version: 3, fields: { number: '07/KH-UBND', date: '2021-03-20' } });
    await screen.findByText('Đã ban hành');
    expect(screen.queryByRole('textbox', { name: 'Số kế hoạch' })).toBeNull();
  });

  it('keeps a task whose day cannot be read from being saved, and says so at the day', async () => {
    const { user, api } = setup(plan());
    await screen.findByRole('region', { name: 'Dự thảo' });
    const task = within(screen.getByRole('group', { name: 'nhiệm vụ 1' }));
    await user.type(task.getByRole('textbox', { name: 'Hoàn thành trước' }), '31/2/2021');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await task.findByText(/31\/0?2\/2021|tháng 0?2/u);
    expect(api.inputs('launching.save')).toHaveLength(0);
    await user.clear(task.getByRole('textbox', { name: 'Hoàn thành trước' }));
    await user.type(task.getByRole('textbox', { name: 'Hoàn thành trước' }), '28/2/2021');
    await user.click(screen.getByRole('button', { name: 'Thêm nhiệm vụ' }));
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await screen.findByText('Nhiệm vụ 2 chưa ghi việc.');
    await user.click(screen.getByRole('button', { name: 'Bỏ nhiệm vụ 2' }));
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(api.inputs('launching.save')[0]?.fields.tasks).toEqual([{ id: 't1', body: 'Văn phòng', task: 'Tham mưu', due: '2021-02-28' }]));
  });

  it('R28: day and receiver of sending are recorded, with the verdict before and after', async () => {
    const { user, api } = setup(plan({ state: 'da-ban-hanh' }));
    const sending = await region('Ban hành và gửi cấp trên');
    sending.getByText(/Còn 1 ngày: ngày cuối gửi kế hoạch phát động là 29\/03\/2021/u);
    await user.click(sending.getByRole('button', { name: 'Ghi đã gửi' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Ghi đã gửi' }));
    dialog.getByText('Ngày cuối là 29/03/2021: ngày này đúng hạn.');
    expect(dialog.getByRole<HTMLInputElement>('textbox', { name: 'Ngày gửi' }).value).toBe('28/03/2021');
    expect(dialog.getByRole<HTMLInputElement>('combobox', { name: 'Nơi nhận' }).value).toBe('UBND tỉnh');
    await user.click(dialog.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(api.inputs('launching.send')).toEqual([{ campaignId: 'c1', version: 3, sentOn: '2021-03-28', sentTo: 'UBND tỉnh' }]));
    await screen.findByText('Đã gửi cấp trên');
    (await region('Ban hành và gửi cấp trên')).getByText(/đúng hạn: ngày cuối là 29\/03\/2021/u);
  });

  it('goes back to a draft to be adjusted, after a question', async () => {
    const { user, api } = setup(plan({ state: 'da-gui', sentOn: '2021-03-28', sentTo: 'UBND tỉnh' }));
    await user.click(await screen.findByRole('button', { name: 'Điều chỉnh' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Điều chỉnh kế hoạch này?' }));
    dialog.getByText(/ngày gửi đã ghi được bỏ/u);
    await user.click(dialog.getByRole('button', { name: 'Điều chỉnh' }));
    await screen.findByRole('region', { name: 'Dự thảo' });
    expect(api.inputs('launching.reopen')).toEqual([{ campaignId: 'c1', version: 3 }]);
  });

  it('R27: places it was spread to are summed, and «chưa ghi số người» is not zero', async () => {
    const { user, api } = setup(plan({ state: 'da-ban-hanh', spread: [{ id: 'noi-1', to: 'Thôn Mẫu 1', on: '2021-03-22', way: 'Họp thôn', people: 84 }, { id: 'noi-2', to: 'Trạm Y tế', on: '2021-03-25', way: '', people: null }] }));
    const table = within(await screen.findByRole('table', { name: 'Nơi đã quán triệt' }));
    table.getByText('Cộng: 2 nơi');
    table.getByText('84 người');
    table.getByText('chưa kể 1 nơi chưa ghi số người');
    await user.click(screen.getByRole('button', { name: 'Ghi nơi đã quán triệt' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Ghi nơi đã quán triệt' }));
    await user.type(dialog.getByRole('textbox', { name: 'Nơi nhận' }), 'Trường Mẫu');
    await user.type(dialog.getByRole('textbox', { name: 'Số người' }), '31');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(api.inputs('launching.spread')).toHaveLength(1));
    expect(api.inputs('launching.spread')[0]).toMatchObject({ version: 3, spread: [{ id: 'noi-1' }, { id: 'noi-2' }, { id: 'noi-3', to: 'Trường Mẫu', on: '2021-03-28', people: 31 }] });
    await table.findByText('115 người');
    expect(dialog.getByRole<HTMLInputElement>('textbox', { name: 'Nơi nhận' }).value).toBe('');
    await user.keyboard('{Escape}');
    await user.click(table.getByRole('button', { name: 'Xóa: Thôn Mẫu 1' }));
    await table.findByText('31 người');
    await user.click(await screen.findByRole('button', { name: 'Hoàn tác' }));
    await table.findByText('115 người');
  });

  it('is printed, and says why it cannot be begun', async () => {
    const { user, api } = setup(plan(), { 'paper.make': () => err(fault('thieu', 'Chưa có tên cơ quan.')) });
    await user.click(await screen.findByRole('button', { name: 'In kế hoạch' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Xem trước bản in' }));
    await screen.findByText('Chưa có tên cơ quan.');
    expect(api.inputs('paper.make')).toEqual([{ kind: 'ke-hoach-phat-dong', id: 'c1', format: 'pdf' }]);
  });

  it('shows the fault where it cannot be read', async () => {
    setup(null, { 'launching.get': () => err(fault('khong-tim-thay', 'Không tìm thấy phong trào.')) });
    await screen.findByText('Không tìm thấy phong trào.');
    screen.getByRole('button', { name: 'Thử lại' });
  });
});
