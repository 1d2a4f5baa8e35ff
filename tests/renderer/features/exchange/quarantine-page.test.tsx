import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { useNavigation } from '../../../../renderer/app/navigation.ts';
import { endSession } from '../../../../renderer/app/session.ts';
import { QuarantinePage } from '../../../../renderer/features/exchange/quarantine-page.tsx';
import type { QuarantineLine } from '../../../../renderer/features/exchange/store.ts';
import { ok } from '../../../../shared/result.ts';
import { fakeApi, renderPage } from '../../helpers.tsx';
import type { FakeMethods } from '../../helpers.tsx';

beforeEach(() => endSession());

const line = (more: Partial<QuarantineLine> = {}): QuarantineLine => ({
  id: 'q1', version: 1, bundleId: 'b-2', sender: 'xã Mẫu', bundleNumber: 3, line: 12, kind: 'Dòng đề nghị', title: 'Bà Đặng Thị Mẫu', verdict: 'missing-parent', verdictWord: 'Chờ mục liên quan', reason: 'Chờ mục «decision» chưa có ở đây.', since: '2026-11-19', retriedOn: '',
  raw: '{"body":{}}', ...more,
});
const lines = [line(), line({ id: 'q2', title: 'Dòng 15', line: 15, kind: 'Dòng không đọc được', verdict: 'invalid', verdictWord: 'Không hợp lệ', reason: 'Dòng 15: không phải JSON.', retriedOn: '2026-11-20', raw: 'hỏng' })];
const methods: FakeMethods = {
  'quarantine.summary': () => ok({ lines: 2, verdicts: [{ verdict: 'invalid', word: 'Không hợp lệ', count: 1 }, { verdict: 'missing-parent', word: 'Chờ mục liên quan', count: 1 }], conflicts: 1 }),
  'quarantine.list': ({ verdict }) => {
    const rows = lines.filter((one) => verdict === undefined || one.verdict === verdict);
    return ok({ rows, next: null, total: rows.length });
  },
  'quarantine.retry': () => ok({ taken: 1, settled: 0, left: 1 }),
  'quarantine.drop': () => ok({ dropped: 1 }),
};
const render = (more: FakeMethods = {}, params = {}) => renderPage(<QuarantinePage params={params} />, { api: fakeApi({ ...methods, ...more }) });

describe('Mục để riêng', () => {
  it('F52: lists each line with its sender and reason, by reason and by bundle', async () => {
    const { user, api } = render({}, { bundleId: 'b-2' });
    expect(await screen.findByText('Dòng 15: không phải JSON.')).toBeTruthy();
    expect(screen.getAllByText(/19\/11\/2026/)).toHaveLength(2);
    expect(screen.getByText('xét lại 20/11/2026')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Chờ mục liên quan (1)' }));
    await waitFor(() => expect(screen.queryByText('Dòng 15: không phải JSON.')).toBeNull());
    expect(api.inputs('quarantine.list').at(-1)).toMatchObject({ verdict: 'missing-parent', bundleId: 'b-2' });
    expect(api.inputs('quarantine.summary').at(-1)).toEqual({ bundleId: 'b-2' });
    await user.click(screen.getByRole('button', { name: 'Xem của mọi gói' }));
    await waitFor(() => expect(api.inputs('quarantine.summary').at(-1)).toEqual({}));
    expect(api.inputs('quarantine.list').at(-1)).not.toHaveProperty('bundleId');
  });

  it('shows a line as it was received, has it judged again, and all of them', async () => {
    const { user, api } = render();
    await user.click(await screen.findByText('Bà Đặng Thị Mẫu'));
    const dialog = await screen.findByRole('dialog', { name: 'Bà Đặng Thị Mẫu' });
    expect(within(dialog).getByText('{"body":{}}')).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: 'Xét lại' }));
    await waitFor(() => expect(api.inputs('quarantine.retry')).toEqual([{ ids: ['q1'] }]));
    await user.click(screen.getByRole('button', { name: 'Xét lại tất cả' }));
    await waitFor(() => expect(api.inputs('quarantine.retry')).toEqual([{ ids: ['q1'] }, {}]));
  });

  it('takes a line off the list with a reason only', async () => {
    const { user, api } = render();
    await user.click(await screen.findByText('Bà Đặng Thị Mẫu'));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Bỏ khỏi danh sách' }));
    const asked = await screen.findByRole('dialog', { name: 'Bỏ mục này khỏi danh sách?' });
    await user.click(within(asked).getByRole('button', { name: 'Bỏ' }));
    expect(api.inputs('quarantine.drop')).toEqual([]);
    await user.type(within(asked).getByLabelText(/Lý do/), 'Đơn vị gửi nhầm');
    await user.click(within(asked).getByRole('button', { name: 'Bỏ' }));
    await waitFor(() => expect(api.inputs('quarantine.drop')).toEqual([{ ids: ['q1'], reason: 'Đơn vị gửi nhầm' }]));
  });

  it('leads to records written at two places; says so when nothing is set aside', async () => {
    const first = render();
    await first.user.click(await screen.findByRole('button', { name: 'Mở mục sửa ở hai nơi' }));
    expect(useNavigation.getState().here).toMatchObject({ page: 'muc-sua-hai-noi' });
    first.unmount();
    render({ 'quarantine.summary': () => ok({ lines: 0, verdicts: [], conflicts: 0 }), 'quarantine.list': () => ok({ rows: [], next: null, total: 0 }) });
    expect(await screen.findByText('Không có mục nào để riêng.')).toBeTruthy();
  });
});
