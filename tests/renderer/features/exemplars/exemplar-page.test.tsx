import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { navigate, useNavigation } from '../../../../renderer/app/navigation.ts';
import { stay, useLeaveGuard } from '../../../../renderer/app/leave-guard.ts';
import { endSession } from '../../../../renderer/app/session.ts';
import { ExemplarPage } from '../../../../renderer/features/exemplars/exemplar-page.tsx';
import { useExemplars } from '../../../../renderer/features/exemplars/store.ts';
import type { ExemplarView } from '../../../../shared/api/exemplar.ts';
import type { ExemplarStep } from '../../../../shared/domain/exemplar.ts';
import { advance, stepBack, withEvidence } from '../../../../shared/domain/exemplar-steps.ts';
import { err, fault, ok } from '../../../../shared/result.ts';
import { fakeApi, renderPage } from '../../helpers.tsx';
import type { FakeMethods } from '../../helpers.tsx';
import { programState } from '../work-samples.ts';
import { exemplar, step } from './samples.ts';

beforeEach(() => {
  endSession();
  URL.createObjectURL = vi.fn(() => 'blob:test');
  URL.revokeObjectURL = vi.fn();
});

/** A backend that keeps one exemplar; versions are checked as the real one does. */
function show(first: ExemplarView | null, params: Record<string, string> = first === null ? {} : { id: 'e1' }, more: FakeMethods = {}) {
  let held = first;
  const write = (version: number | undefined, change: Partial<ExemplarView>) => {
    if (held !== null && version !== held.version) return err<ExemplarView>(fault('da-sua-noi-khac', 'Mục này vừa được sửa ở nơi khác.'));
    const next = exemplar({ ...held, ...change });
    held = { ...next, version: next.version + 1 };
    return ok(held);
  };
  const api = fakeApi({
    'exemplar.get': () => (held === null ? err(fault('khong-tim-thay', 'Không tìm thấy mục này.')) : ok(held)),
    'campaign.list': () => ok([]),
    'unit.state': () => ok(programState()),
    'subject.list': () => ok({ rows: [{ id: 's1', kind: 'person', name: 'Đặng Thị Mẫu', birth: '', position: '', place: 'Thôn Ví Dụ', awards: 0 } as never], next: null, total: 1 }),
    'exemplar.save': ({ version, fields, replications, profile }) => write(held === null ? undefined : version, { ...(fields as object), ...(replications === undefined ? {} : { replications: replications as never }), profile: (profile ?? null) as never }),
    'exemplar.step': ({ version, step: given }) => {
      const steps = advance(held as ExemplarView, given as ExemplarStep);
      return steps.ok ? write(version, { steps: steps.value }) : steps;
    },
    'exemplar.stepBack': ({ version }) => {
      const steps = stepBack(held as ExemplarView);
      return steps.ok ? write(version, { steps: steps.value }) : steps;
    },
    'exemplar.evidence': ({ version, stage, evidence, attachmentIds }) => {
      const steps = withEvidence((held as ExemplarView).steps, stage, { evidence, attachmentIds: attachmentIds ?? [] });
      return steps.ok ? write(version, { steps: steps.value }) : steps;
    },
    'exemplar.stop': ({ version, stopped }) => write(version, { stopped: stopped as never }),
    'exemplar.remove': () => ok({}),
    'exemplar.restore': () => ok({}),
    'scan.add': ({ fileName }) => ok({ id: 'a1', fileName }),
    'paper.make': () => ok({ fileName: 'ho-so.pdf', mediaType: 'application/pdf', bytes: new Uint8Array([1]) }),
    ...more,
  });
  return renderPage(<ExemplarPage params={params} />, { api });
}
const stages = async () => within(await screen.findByRole('list', { name: 'Các khâu' })).getAllByRole('listitem', { name: /,/ }).map((item) => item.getAttribute('aria-label'));

describe('one exemplar', () => {
  it('R40: shows the four stages, asks the reason of a skipped one, and takes a step back', async () => {
    const { user, api } = show(exemplar());
    expect(await stages()).toEqual(['Phát hiện, đã qua', 'Bồi dưỡng, chưa tới', 'Tổng kết, chưa tới', 'Nhân rộng, chưa tới']);
    await user.click(screen.getByRole('button', { name: 'Ghi khâu tiếp theo' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Ghi khâu tiếp theo' }));
    await user.click(dialog.getByRole('combobox', { name: /Khâu/ }));
    await user.click(await screen.findByRole('option', { name: 'Tổng kết' }));
    await user.type(dialog.getByRole('textbox', { name: /Người thực hiện/ }), 'Phạm Thị Nháp');
    await user.click(dialog.getByRole('button', { name: 'Lưu' }));
    expect(await dialog.findByText(/Chưa ghi lý do bỏ qua khâu Bồi dưỡng/)).toBeTruthy();
    const reason = dialog.getByRole('textbox', { name: /Lý do bỏ qua khâu Bồi dưỡng/ });
    expect(document.activeElement).toBe(reason);
    await user.type(reason, 'Đã vững từ trước');
    await user.click(dialog.getByRole('button', { name: 'Lưu' }));
    await waitFor(async () => expect(await stages()).toEqual(['Phát hiện, đã qua', 'Bồi dưỡng, bỏ qua', 'Tổng kết, đã qua', 'Nhân rộng, chưa tới']));
    expect(screen.getByText('Bỏ qua: Đã vững từ trước')).toBeTruthy();
    expect(api.inputs('exemplar.step').at(-1)).toMatchObject({ id: 'e1', version: 1, step: { stage: 'tong-ket', person: 'Phạm Thị Nháp', skipReason: 'Đã vững từ trước' } });
    await user.click(screen.getByRole('button', { name: 'Bỏ khâu vừa ghi' }));
    await waitFor(async () => expect((await stages())[2]).toBe('Tổng kết, chưa tới'));
    await user.click(screen.getAllByRole('button', { name: 'Hoàn tác' }).at(-1) as HTMLElement);
    await waitFor(async () => expect((await stages())[2]).toBe('Tổng kết, đã qua'));
  });

  it('keeps evidence files with the step and opens them', async () => {
    const held = exemplar({ steps: [step('phat-hien', '2024-03-01', { attachmentIds: ['a1'] })], attachments: [{ id: 'a1', fileName: 'anh-mo-hinh.png' }] });
    const { user, api } = show(held, { id: 'e1' }, { 'attachment.read': () => ok({ fileName: 'anh-mo-hinh.png', mediaType: 'image/png', bytes: new Uint8Array([1]) }) });
    await user.click(await screen.findByRole('button', { name: 'anh-mo-hinh.png' }));
    expect(await screen.findByRole('dialog', { name: 'anh-mo-hinh.png' })).toBeTruthy();
    expect(api.inputs('attachment.read')).toEqual([{ id: 'a1' }]);
  });

  it('R40: evidence is added to a stage recorded before, taken off, and brought back', async () => {
    const held = exemplar({ steps: [step('phat-hien', '2024-03-01', { evidence: '' }), step('boi-duong', '2024-09-01', { attachmentIds: ['a0'] })], attachments: [{ id: 'a0', fileName: 'bien-ban.pdf' }] });
    const { user, api } = show(held);
    expect(await screen.findByText('Khâu «Phát hiện» chưa có minh chứng.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Thêm minh chứng: Phát hiện' }));
    let dialog = within(await screen.findByRole('dialog', { name: 'Minh chứng khâu «Phát hiện»' }));
    await user.type(dialog.getByRole('textbox', { name: 'Minh chứng' }), 'Giấy xác nhận của thôn');
    const file = document.querySelector<HTMLInputElement>('[role="dialog"] input[type="file"]');
    await user.upload(file as HTMLInputElement, new File(['x'], 'xac-nhan.pdf', { type: 'application/pdf' }));
    expect(await dialog.findByText('xac-nhan.pdf')).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(api.inputs('exemplar.evidence')).toEqual([{ id: 'e1', version: 1, stage: 'phat-hien', evidence: 'Giấy xác nhận của thôn', attachmentIds: ['a1'] }]));
    await waitFor(() => expect(screen.queryByText('Khâu «Phát hiện» chưa có minh chứng.')).toBeNull());
    await user.click(await screen.findByRole('button', { name: 'Sửa minh chứng: Bồi dưỡng' }));
    dialog = within(await screen.findByRole('dialog', { name: 'Minh chứng khâu «Bồi dưỡng»' }));
    await user.click(dialog.getByRole('button', { name: 'Bỏ bien-ban.pdf' }));
    await user.click(dialog.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'bien-ban.pdf' })).toBeNull());
    await user.click(screen.getAllByRole('button', { name: 'Hoàn tác' }).at(-1) as HTMLElement);
    expect(await screen.findByRole('button', { name: 'bien-ban.pdf' })).toBeTruthy();
    expect(api.inputs('exemplar.evidence').at(-1)).toMatchObject({ version: 3, stage: 'boi-duong', evidence: 'Biên bản', attachmentIds: ['a0'] });
  });

  it('an undo pressed on another page writes to the exemplar it was meant for', async () => {
    const { user, api } = show(exemplar({ steps: [step('phat-hien', '2024-03-01'), step('boi-duong', '2024-09-01')] }));
    await user.click(await screen.findByRole('button', { name: 'Bỏ khâu vừa ghi' }));
    await screen.findByText('Đã bỏ khâu «Bồi dưỡng».');
    useExemplars.setState({ id: 'e2', one: { phase: 'ready', value: exemplar({ id: 'e2', version: 7 }) } });
    await user.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    await waitFor(() => expect(api.inputs('exemplar.step')).toMatchObject([{ id: 'e1', version: 2, step: { stage: 'boi-duong' } }]));
    expect(useExemplars.getState().one).toMatchObject({ value: { id: 'e2', version: 7 } });
  });

  it('R40: replications say where and since when; a line without them is held back, a removed one comes back', async () => {
    const { user, api } = show(exemplar());
    await user.click(await screen.findByRole('button', { name: 'Thêm nơi nhân rộng' }));
    const line = within(await screen.findByRole('group', { name: 'Nơi nhân rộng 1' }));
    await user.type(line.getByRole('textbox', { name: 'Từ ngày' }), '31/02/2025');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    expect(await line.findByText(/Nơi nhân rộng thứ 1 chưa ghi tên/)).toBeTruthy();
    expect((line.getByRole('textbox', { name: 'Từ ngày' }) as HTMLInputElement).value).toBe('31/02/2025');
    expect(api.inputs('exemplar.save')).toEqual([]);
    await user.type(line.getByRole('textbox', { name: 'Nơi nhân rộng' }), 'Thôn Thử');
    await user.clear(line.getByRole('textbox', { name: 'Từ ngày' }));
    await user.type(line.getByRole('textbox', { name: 'Từ ngày' }), '01/04/2025');
    await user.click(screen.getByRole('button', { name: 'Xóa Thôn Thử' }));
    expect(screen.queryByRole('group', { name: 'Nơi nhân rộng 1' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    await screen.findByRole('group', { name: 'Nơi nhân rộng 1' });
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(api.inputs('exemplar.save')[0]).toMatchObject({ id: 'e1', version: 1, replications: [{ where: 'Thôn Thử', since: '2025-04-01', note: '' }] }));
  });

  it('R43: a profile sent needs its receiver; the conference is recorded and the profile printed', async () => {
    const { user, api } = show(exemplar());
    await user.type(await screen.findByRole('textbox', { name: 'Ngày gửi' }), '01/03/2025');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    expect(await screen.findByText(/“Gửi tới” chưa được ghi/)).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: 'Gửi tới' }), 'Sở Nội vụ');
    await user.type(screen.getByRole('combobox', { name: 'Đưa vào danh sách của' }), 'Đại hội thi đua yêu nước');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(api.inputs('exemplar.save')[0]).toMatchObject({ profile: { sentOn: '2025-03-01', sentTo: 'Sở Nội vụ', listedFor: 'Đại hội thi đua yêu nước' } }));
    await user.click(screen.getByRole('button', { name: 'In hồ sơ giới thiệu' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Xem trước bản in' }));
    await waitFor(() => expect(api.inputs('paper.make')).toEqual([{ kind: 'ho-so-dien-hinh', id: 'e1', format: 'pdf' }]));
  });

  it('a step taken while the form is being typed does not hold its save back', async () => {
    const { user, api } = show(exemplar({ steps: [step('phat-hien', '2024-03-01')] }));
    await user.type(await screen.findByRole('textbox', { name: 'Lĩnh vực' }), ' bền vững');
    await user.click(screen.getByRole('button', { name: 'Ghi khâu tiếp theo' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByRole('textbox', { name: /Người thực hiện/ }), 'Phạm Thị Nháp');
    await user.click(dialog.getByRole('button', { name: 'Lưu' }));
    await waitFor(async () => expect((await stages())[1]).toBe('Bồi dưỡng, đã qua'));
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(api.inputs('exemplar.save')[0]).toMatchObject({ version: 2, fields: { field: 'Giảm nghèo bền vững' } }));
    expect(await screen.findByText('Đã lưu điển hình.')).toBeTruthy();
  });

  it('asks before leaving what was typed', async () => {
    const { user } = show(exemplar());
    await user.type(await screen.findByRole('textbox', { name: /Nét tiêu biểu/ }), 'x');
    const left = navigate('dien-hinh');
    await waitFor(() => expect(useLeaveGuard.getState().question).not.toBeNull());
    stay();
    expect(await left).toBe(false);
  });

  it('stops with day and reason, and follows again', async () => {
    const { user, api } = show(exemplar());
    await user.click(await screen.findByRole('button', { name: 'Dừng theo dõi' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.clear(dialog.getByRole('textbox', { name: /Từ ngày/ }));
    await user.type(dialog.getByRole('textbox', { name: /Từ ngày/ }), '01/05/2024');
    await user.type(dialog.getByRole('textbox', { name: /Lý do/ }), 'Tổ đã giải thể');
    await user.click(dialog.getByRole('button', { name: 'Dừng theo dõi' }));
    expect(await screen.findByText('Dừng theo dõi từ 01/05/2024: Tổ đã giải thể')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Ghi khâu tiếp theo' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Theo dõi lại' }));
    expect(await screen.findByRole('button', { name: 'Ghi khâu tiếp theo' })).toBeTruthy();
    expect(api.inputs('exemplar.stop').map(({ stopped }) => stopped)).toEqual([{ on: '2024-05-01', reason: 'Tổ đã giải thể' }, null]);
  });

  it('a removed one comes back', async () => {
    const { user, api } = show(exemplar());
    await user.click(await screen.findByRole('button', { name: 'Xóa' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Xóa' }));
    await waitFor(() => expect(useNavigation.getState().here.page).toBe('dien-hinh'));
    await user.click(await screen.findByRole('button', { name: 'Hoàn tác' }));
    await waitFor(() => expect(api.inputs('exemplar.restore')).toEqual([{ id: 'e1' }]));
  });
});

describe('a new exemplar', () => {
  it('is saved with its first stage, files and subject', async () => {
    const { user, api } = show(null, { campaignId: 'c1' });
    await waitFor(() => expect((screen.getByRole('textbox', { name: /^Ngày \*|^Ngày$/ }) as HTMLInputElement).value).not.toBe(''));
    await user.click(screen.getByRole('button', { name: 'Lưu điển hình' }));
    expect(await screen.findByText(/“Tên điển hình” chưa được ghi/)).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: /Tên điển hình/ }), 'Vườn mẫu hộ Thử');
    await user.type(screen.getByRole('textbox', { name: /Người thực hiện/ }), 'Lê Văn Mẫu');
    await user.click(screen.getByRole('combobox', { name: 'Trong danh sách đối tượng' }));
    await user.click(await screen.findByRole('option', { name: /Đặng Thị Mẫu/ }));
    const [file] = document.querySelectorAll<HTMLInputElement>('input[type="file"]');
    await user.upload(file as HTMLInputElement, new File(['x'], 'bien-ban.pdf', { type: 'application/pdf' }));
    expect(await screen.findByText('bien-ban.pdf')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Lưu điển hình' }));
    await waitFor(() => expect(api.inputs('exemplar.save')[0]).toMatchObject({
      fields: { name: 'Vườn mẫu hộ Thử', subjectId: 's1', campaignId: 'c1' },
      first: { stage: 'phat-hien', person: 'Lê Văn Mẫu', attachmentIds: ['a1'] },
    }));
    expect(useNavigation.getState().here.page).toBe('dien-hinh-chi-tiet');
  });
});
