import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { useNavigation } from '../../../../renderer/app/navigation.ts';
import { endSession } from '../../../../renderer/app/session.ts';
import { InboxPage } from '../../../../renderer/features/inbox/inbox-page.tsx';
import { voteWords } from '../../../../renderer/features/inbox/words.ts';
import { err, fault, ok } from '../../../../shared/result.ts';
import { fakeApi, renderPage } from '../../helpers.tsx';
import type { FakeMethods } from '../../helpers.tsx';
import { inboxData, programState } from '../work-samples.ts';

beforeEach(() => {
  endSession();
  URL.createObjectURL = vi.fn(() => 'blob:test');
  URL.revokeObjectURL = vi.fn();
});

const render = (data = inboxData(), more: FakeMethods = {}) =>
  renderPage(<InboxPage params={{ versionId: 'dv1' }} />, { api: fakeApi({ 'inbox.get': () => ok(data), 'unit.state': () => ok(programState({ kind: 'tinh', name: 'Sở Nội vụ' })), ...more }) });
const REASON = 'Bổ sung xác nhận của cấp ủy nơi cư trú';

describe('Hồ sơ nhận được', () => {
  it('shows who sent it, every nomination, and one in full with what was not in order', async () => {
    const { user } = render();
    expect(await screen.findByText(/Ủy ban nhân dân xã Mẫu · lần 1 · chưa tiếp nhận/)).toBeTruthy();
    expect(screen.getByText('8/9 phiếu (88,89%), thông qua')).toBeTruthy();
    await user.click(screen.getByText('Vũ Văn Thí'));
    const dialog = await screen.findByRole('dialog', { name: 'Vũ Văn Thí' });
    expect(within(dialog).getByText('Chưa có kết quả họp xét.')).toBeTruthy();
    expect(within(dialog).getByText('Họp bổ sung ngày 25/11.')).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: 'Đề nghị trước' }));
    expect(await screen.findByRole('dialog', { name: 'Đặng Thị Mẫu' })).toBeTruthy();
  });

  it('shows an attached image', async () => {
    const { user, api } = render(inboxData(), { 'attachment.read': () => ok({ fileName: 'anh.png', mediaType: 'image/png', bytes: new Uint8Array([1]) }) });
    await user.click(await screen.findByText('Đặng Thị Mẫu'));
    await user.click(await screen.findByRole('button', { name: /bao-cao.pdf/ }));
    expect(await screen.findByRole('img', { name: 'bao-cao.pdf' })).toBeTruthy();
    expect(api.inputs('attachment.read')).toEqual([{ id: 'a1' }]);
  });

  it('shows the scans of a return', async () => {
    const data = inboxData();
    const [first, second] = data.lines;
    const { user, api } = render(
      { ...data, lines: [{ ...first!, state: 'returned', stateWord: 'Bị trả lại', note: 'Thiếu xác nhận.', returnAttachments: [{ id: 'scan7', fileName: 'cong-van.png' }] }, second!] },
      { 'attachment.read': () => ok({ fileName: 'cong-van.png', mediaType: 'image/png', bytes: new Uint8Array([1]) }) },
    );
    await user.click(await screen.findByText('Đặng Thị Mẫu'));
    const scans = await screen.findByRole('group', { name: 'Văn bản trả lại' });
    await user.click(within(scans).getByRole('button', { name: 'cong-van.png' }));
    expect(await screen.findByRole('img', { name: 'cong-van.png' })).toBeTruthy();
    expect(api.inputs('attachment.read')).toEqual([{ id: 'scan7' }]);
  });

  it('receives', async () => {
    const { user, api } = render(inboxData(), { 'inbox.acknowledge': () => ok({}) });
    await user.click(await screen.findByRole('button', { name: 'Tiếp nhận hồ sơ' }));
    await waitFor(() => expect(api.inputs('inbox.acknowledge')).toEqual([{ versionId: 'dv1' }]));
    expect(await screen.findByText('Đã tiếp nhận hồ sơ.')).toBeTruthy();
  });

  it('returns the whole dossier only with a reason of 20 letters, dated today', async () => {
    const { user, api } = render(inboxData(), { 'inbox.return': () => ok([]) });
    await user.click(await screen.findByRole('button', { name: 'Trả lại hồ sơ' }));
    const dialog = await screen.findByRole('dialog', { name: 'Trả lại hồ sơ?' });
    expect(within(dialog).getByText(/Cả hồ sơ, 2 đề nghị/)).toBeTruthy();
    const reason = within(dialog).getByLabelText(/Lý do trả lại/);
    await user.type(reason, 'Thiếu giấy 1234567890123');
    await user.click(within(dialog).getByRole('button', { name: 'Trả lại hồ sơ' }));
    expect(await within(dialog).findByText(/Ghi ít nhất 20 chữ cái/)).toBeTruthy();
    expect(api.inputs('inbox.return')).toEqual([]);
    await user.clear(reason);
    await user.type(reason, REASON);
    await user.click(within(dialog).getByRole('button', { name: 'Trả lại hồ sơ' }));
    await waitFor(() => expect(api.inputs('inbox.return')).toEqual([{ versionId: 'dv1', nominationIds: ['n1', 'n2'], reason: REASON, date: '2026-11-20', scanIds: [] }]));
  });

  it('returns one and keeps the reason when it fails', async () => {
    const { user, api } = render(inboxData(), { 'inbox.return': () => err(fault('x', 'Chưa lưu được.')) });
    await user.click(await screen.findByRole('checkbox', { name: 'Chọn Vũ Văn Thí' }));
    await user.click(screen.getByRole('button', { name: 'Trả lại' }));
    const dialog = await screen.findByRole('dialog');
    const reason = within(dialog).getByLabelText<HTMLTextAreaElement>(/Lý do trả lại/);
    await user.type(reason, REASON);
    await user.click(within(dialog).getByRole('button', { name: 'Trả lại hồ sơ' }));
    expect(await within(dialog).findByText('Chưa lưu được.')).toBeTruthy();
    expect(reason.value).toBe(REASON);
    expect(api.inputs('inbox.return')[0]?.nominationIds).toEqual(['n2']);
  });

  it('records a decision on those chosen, but not on what was answered', async () => {
    const data = inboxData();
    const [first, second] = data.lines;
    const { user } = render({ ...data, lines: [{ ...first!, state: 'returned', stateWord: 'Bị trả lại', note: 'x' }, second!] });
    await user.click(await screen.findByRole('checkbox', { name: 'Chọn Đặng Thị Mẫu' }));
    await user.click(within(screen.getByRole('toolbar')).getByRole('button', { name: 'Ghi quyết định' }));
    expect(await screen.findByText('1 đề nghị đang chọn đã có câu trả lời.')).toBeTruthy();
    await user.click(screen.getByRole('checkbox', { name: 'Chọn Đặng Thị Mẫu' }));
    await user.click(screen.getByRole('checkbox', { name: 'Chọn Vũ Văn Thí' }));
    await user.click(within(screen.getByRole('toolbar')).getByRole('button', { name: 'Ghi quyết định' }));
    expect(useNavigation.getState().here).toMatchObject({ page: 'quyet-dinh-moi', params: { dossierId: 'd1', nominationIds: 'n2' } });
  });

  it('offers to send the result once everything is answered', async () => {
    const data = inboxData();
    const { user } = render({ ...data, acknowledged: true, receivedOn: '2026-11-14', lines: data.lines.map((line) => ({ ...line, state: 'awarded' as const, stateWord: 'Khen thưởng' })) });
    expect(await screen.findByText(/đã tiếp nhận ngày 14\/11\/2026/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Trả lại hồ sơ' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Gửi kết quả (USB)' }));
    expect(useNavigation.getState().here).toMatchObject({ page: 'gui-nhan', params: { tab: 'gui-di', peerCode: 'xa-mau-a1b2' } });
  });

  it('says that it could not be read', async () => {
    render(inboxData(), { 'inbox.get': () => err(fault('khong-co', 'Không tìm thấy hồ sơ.')) });
    expect(await screen.findByText('Không tìm thấy hồ sơ.')).toBeTruthy();
  });
});

describe('voteWords', () => {
  it.each([
    [null, ''],
    [{ yes: 8, base: 9, passed: true }, '8/9 phiếu (88,89%), thông qua'],
    [{ yes: 0, base: 0, passed: false }, '0/0 phiếu, không thông qua'],
  ])('%j → %s', (vote, words) => expect(voteWords(vote)).toBe(words));
});
