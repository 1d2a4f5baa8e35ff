import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useNavigation } from '../../../../renderer/app/navigation.ts';
import { WorkPage } from '../../../../renderer/features/rounds/work-page.tsx';
import { err, fault, ok } from '../../../../shared/result.ts';
import { fakeApi, renderPage } from '../../helpers.tsx';
import type { FakeMethods } from '../../helpers.tsx';
import { programState } from '../work-samples.ts';

const roundRow = { id: 'r1', name: 'Khen cuối năm', kind: 'yearly' as const, kindWord: 'Thường xuyên cuối năm', year: 2026, campaignId: null, campaignName: null, nominations: 3, stateWord: '2 đang soạn', dueDate: '2026-12-05' };
const dossierRow = { id: 'd1', content: 'Thành tích năm 2026', roundName: 'Khen cuối năm', receiver: 'Sở Nội vụ', persons: 2, collectives: 1, households: 0, number: '12/TTr-UBND', state: 'da-gui' as const, stateWord: 'Đã gửi', sending: 2, where: 'Trong gói số 7' };
const inboxRow = { versionId: 'dv1', dossierId: 'd1', fromUnit: 'xã Mẫu', content: 'Thành tích năm 2026', number: '12/TTr-UBND', date: '2026-11-12', sending: 1, nominations: 2, open: 2, receivedOn: '', stateWord: 'Chờ tiếp nhận' };

const methods: FakeMethods = {
  'unit.state': () => ok(programState()),
  'inbox.list': () => ok([]),
  'round.list': () => ok([roundRow]),
  'dossier.page': () => ok({ rows: [dossierRow], next: null, total: 1 }),
};
const render = (more: FakeMethods = {}, params = {}) => renderPage(<WorkPage params={params} />, { api: fakeApi({ ...methods, ...more }) });

describe('Hồ sơ và họp xét', () => {
  it('lists rounds and opens one with Enter', async () => {
    const { user } = render();
    const grid = await screen.findByRole('grid', { name: 'Danh sách đợt xét' });
    expect(screen.getByText('05/12/2026')).toBeTruthy();
    grid.focus();
    await user.keyboard('{Enter}');
    expect(useNavigation.getState().here).toMatchObject({ page: 'dot-xet', params: { id: 'r1' } });
  });

  it('has no tab for received dossiers at a commune that received none', async () => {
    render();
    await screen.findByRole('tab', { name: /Đợt xét/ });
    expect(screen.queryByRole('tab', { name: /Hồ sơ nhận được/ })).toBeNull();
  });

  it('shows received dossiers with how many wait, where some came', async () => {
    const { user } = render({ 'inbox.list': () => ok([inboxRow]) });
    await user.click(await screen.findByRole('tab', { name: 'Hồ sơ nhận được 1' }));
    await user.click(await screen.findByText('xã Mẫu'));
    expect(useNavigation.getState().here).toMatchObject({ page: 'ho-so-nhan', params: { versionId: 'dv1' } });
  });

  it('shows the tab at a provincial office even while it is empty, with the way to receive', async () => {
    const { user } = render({ 'unit.state': () => ok(programState({ kind: 'tinh', name: 'Sở Nội vụ' })) }, { tab: 'nhan-duoc' });
    await user.click(await screen.findByRole('button', { name: 'Nhận về (USB)' }));
    expect(useNavigation.getState().here).toMatchObject({ page: 'gui-nhan', params: { tab: 'nhan-ve' } });
  });

  it('shows dossiers with where they stand', async () => {
    const { user } = render({}, { tab: 'ho-so' });
    expect(await screen.findByText('Trong gói số 7')).toBeTruthy();
    expect(screen.getByText('· lần 2')).toBeTruthy();
    await user.click(screen.getByText('12/TTr-UBND'));
    expect(useNavigation.getState().here).toMatchObject({ page: 'ho-so-de-nghi', params: { id: 'd1' } });
  });

  it('shows the nominations of all rounds in the order the store is asked for', async () => {
    const one = { id: 'n1', subjectName: 'Nguyễn Văn Mẫu', place: 'Trường Mẫu', awardName: 'Giấy khen', stateWord: 'Đã gửi', roundName: 'Đợt xét Mẫu' };
    const { user, api } = render({ 'nomination.page': () => ok({ rows: [one, { ...one, id: 'n2', subjectName: 'Lê Thị Thử' }], next: null, total: 2 }) }, { tab: 'de-nghi' });
    const grid = await screen.findByRole('grid', { name: 'Đề nghị khen thưởng của mọi đợt xét' });
    await user.click(within(grid).getByRole('button', { name: 'Đối tượng' }));
    await waitFor(() => expect(api.inputs('nomination.page').at(-1)).toMatchObject({ sort: { by: 'subject', direction: 'asc' }, filter: [], count: false }));
    await user.click(within(grid).getByText('Lê Thị Thử'));
    expect(useNavigation.getState().here).toMatchObject({ page: 'de-nghi', params: { id: 'n2' } });
  });

  it('says what a round is while there is none, and begins one', async () => {
    const { user } = render({ 'round.list': () => ok([]) });
    expect(await screen.findByText(/Chưa có đợt xét nào/)).toBeTruthy();
    await user.click(screen.getAllByRole('button', { name: 'Thêm đợt xét' })[0] as HTMLElement);
    expect(useNavigation.getState().here.page).toBe('dot-xet-moi');
  });

  it('reads again after a fault', async () => {
    let times = 0;
    const { user } = render({ 'unit.state': () => (times++ === 0 ? err(fault('x', 'Chưa đọc được đơn vị.')) : ok(programState())) });
    await user.click(await screen.findByRole('button', { name: 'Thử lại' }));
    expect(await screen.findByRole('grid', { name: 'Danh sách đợt xét' })).toBeTruthy();
  });

  it('reads the list anew when a round was written', async () => {
    let name = 'Khen cuối năm';
    const { api } = render({ 'round.list': () => ok([{ ...roundRow, name }]) });
    await screen.findByText('Khen cuối năm');
    name = 'Khen đột xuất';
    api.emit('changed', { types: ['round'] });
    await waitFor(() => expect(screen.getByText('Khen đột xuất')).toBeTruthy());
  });
});
