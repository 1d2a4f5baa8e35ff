import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { useNavigation } from '../../../../renderer/app/navigation.ts';
import { endSession } from '../../../../renderer/app/session.ts';
import { DuePage } from '../../../../renderer/features/eligibility/due-page.tsx';
import type { DueRow } from '../../../../shared/api/eligibility.ts';
import { err, fault, ok } from '../../../../shared/result.ts';
import { fakeApi, giveSizes, renderPage } from '../../helpers.tsx';
import type { FakeMethods } from '../../helpers.tsx';
import { nomination, programState } from '../work-samples.ts';

beforeEach(() => {
  endSession();
  giveSizes();
});

const row = (subjectId: string, name: string, state: DueRow['state']): DueRow => ({ subjectId, name, nameKey: name, kind: 'person', place: 'UBND xã Mẫu', awardCode: 'CSTDCS', awardName: 'Chiến sĩ thi đua cơ sở', state, summary: state === 'du' ? 'Đủ điều kiện.' : 'Chưa đủ điều kiện: thiếu xếp loại năm 2025.' });
const rounds = [{ id: 'r1', name: 'Cuối năm 2026', kind: 'yearly' as const, kindWord: 'Thường xuyên cuối năm', year: 2026, campaignId: null, campaignName: null, nominations: 0, stateWord: 'Chưa có đề nghị', dueDate: null }];

function show(more: FakeMethods = {}, params: { roundId?: string } = {}) {
  const api = fakeApi({
    'eligibility.awards': () => ok([{ code: 'CSTDCS', name: 'Chiến sĩ thi đua cơ sở', group: 'Danh hiệu thi đua', kinds: ['person'], own: true }]),
    'unit.state': () => ok(programState()),
    'round.list': () => ok(rounds),
    'eligibility.due': (_input, onProgress) => {
      onProgress({ done: 200, total: 300, label: 'Đang xét điều kiện' });
      return ok({ listId: 'l1', subjects: 300, qualified: 1, lackingOne: 1, waiting: 0 });
    },
    'eligibility.dueList': () => ok({ rows: [row('p1', 'Bà Đặng Thị Mẫu', 'du'), row('p2', 'Ông Vũ Văn Thí', 'thieu-mot')], next: null, total: 2 }),
    'subject.list': ({ kind }) => ok({ rows: [], next: null, total: kind === 'person' ? 7 : 0 }),
    ...more,
  });
  return renderPage(<DuePage params={params} />, { api });
}

async function judge(user: ReturnType<typeof show>['user']): Promise<void> {
  await user.click(await screen.findByRole('combobox', { name: 'Danh hiệu, hình thức' }));
  await user.click(await screen.findByRole('option', { name: /Chiến sĩ thi đua cơ sở/ }));
  await user.click(screen.getByRole('button', { name: 'Xét điều kiện' }));
  await screen.findByText(/^Đã xét/);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
}

describe('Ai đủ điều kiện', () => {
  it('asks for awards and a year, and shows who qualifies or lacks one thing and why', async () => {
    const { user, api } = show();
    expect((await screen.findByRole<HTMLButtonElement>('button', { name: 'Xét điều kiện' })).disabled).toBe(true);
    await judge(user);
    expect(api.inputs('eligibility.due')).toEqual([{ awardCodes: ['CSTDCS'], year: 2026, date: null }]);
    expect(await screen.findByText('Đã xét 300 đối tượng: 1 đủ điều kiện, 1 còn thiếu một điều, 0 chờ xác nhận.')).toBeTruthy();
    expect(await screen.findByText('Bà Đặng Thị Mẫu')).toBeTruthy();
    expect(screen.getByText('Chưa đủ điều kiện: thiếu xếp loại năm 2025.')).toBeTruthy();
  });

  it('says how many have no group of the law yet, and leads to them', async () => {
    const { user, api } = show();
    await screen.findByText(/^7 cá nhân chưa ghi nhóm đối tượng/);
    expect(screen.queryByText(/tập thể chưa ghi nhóm/)).toBeNull();
    expect(api.inputs('subject.list')).toEqual([expect.objectContaining({ kind: 'person', untagged: true }), expect.objectContaining({ kind: 'collective', untagged: true })]);
    await user.click(screen.getByRole('button', { name: 'Xem và ghi nhóm: cá nhân' }));
    expect(useNavigation.getState().here).toMatchObject({ page: 'doi-tuong', params: { kind: 'person', untagged: '1' } });
  });

  it('ticks those chosen into a round; asks before somebody is nominated twice', async () => {
    const repeats = [{ subjectId: 'p1', name: 'Bà Đặng Thị Mẫu', sentence: 'Bà Đặng Thị Mẫu đã được đề nghị Giấy khen.' }];
    const { user, api } = show({ 'nomination.add': ({ allowRepeat }) => ok(allowRepeat === true ? { added: [nomination()], repeats: [] } : { added: [], repeats }), 'nomination.remove': () => ok({}) }, { roundId: 'r1' });
    await judge(user);
    await user.click(await screen.findByRole('checkbox', { name: 'Chọn Bà Đặng Thị Mẫu, Chiến sĩ thi đua cơ sở' }));
    await user.click(await screen.findByRole('button', { name: 'Thêm vào đợt xét' }));
    const dialog = await screen.findByRole('dialog', { name: 'Thêm 1 đề nghị vào đợt xét' });
    await user.click(within(dialog).getByRole('button', { name: 'Thêm' }));
    expect(await within(dialog).findByText('Bà Đặng Thị Mẫu đã được đề nghị Giấy khen.')).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: 'Vẫn thêm' }));
    await waitFor(() => expect(useNavigation.getState().here).toMatchObject({ page: 'dot-xet', params: { id: 'r1' } }));
    expect(api.inputs('nomination.add').at(-1)).toEqual({ roundId: 'r1', subjectIds: ['p1'], award: { source: 'catalogue', code: 'CSTDCS' }, merit: '', allowRepeat: true });
    await user.click(await screen.findByRole('button', { name: 'Hoàn tác' }));
    await waitFor(() => expect(api.inputs('nomination.remove')).toEqual([{ id: 'n1' }]));
  });

  it('says when the list is gone, and makes it anew', async () => {
    const { user, api } = show({ 'eligibility.dueList': () => err(fault('danh-sach-da-cu', 'Danh sách này đã cũ.')) });
    await judge(user);
    await user.click(await screen.findByRole('button', { name: 'Xét lại' }));
    await waitFor(() => expect(api.inputs('eligibility.due')).toHaveLength(2));
  });
});
