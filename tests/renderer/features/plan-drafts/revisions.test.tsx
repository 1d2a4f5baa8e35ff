import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { useLeaveGuard } from '../../../../renderer/app/leave-guard.ts';
import { navigate, useNavigation } from '../../../../renderer/app/navigation.ts';
import { endSession } from '../../../../renderer/app/session.ts';
import { AdjustPage } from '../../../../renderer/features/plan-drafts/adjust-page.tsx';
import { RevisionsPage } from '../../../../renderer/features/plan-drafts/revisions-page.tsx';
import type { Plan } from '../../../../shared/catalogue/plan-schema.ts';
import { comparePlans } from '../../../../shared/domain/plan-compare.ts';
import { ok } from '../../../../shared/result.ts';
import { fakeApi, renderPage } from '../../helpers.tsx';
import type { FakeMethods } from '../../helpers.tsx';
import { campaignPage } from '../campaigns/samples.ts';
import { PLAN } from './samples.ts';

beforeEach(endSession);

const LATER: Plan = { ...PLAN, quotas: PLAN.quotas.map((quota, index) => (index === 0 ? { ...quota, max: 9 } : quota)) };
const row = (n: number, more: object = {}) => ({ id: `r${n}`, version: 1, campaignId: 'c1', n, effectiveFrom: null, document: '', source: 'thu-vien' as const, sourceWord: 'Mở từ thư viện', note: '', madeOn: '2026-01-05', number: '1479/QĐ-UBND', indicators: 16, current: false, usedBy: [], ...more });
const TWO = [row(2, { effectiveFrom: '2026-06-01', document: '77/UBND-VX', source: 'dieu-chinh', sourceWord: 'Điều chỉnh, bổ sung kế hoạch', current: true }), row(1, { usedBy: ['Sơ kết 2023'] })];
const kept = (plan: Plan, n: number) => ({ id: `r${n}`, version: 1, campaignId: 'c1', n, effectiveFrom: null, document: '', source: 'thu-vien' as const, note: '', madeOn: '2026-01-05', plan });

const methods: FakeMethods = {
  'campaign.get': () => ok(campaignPage()),
  'campaign.plan': () => ok({ plan: LATER, others: [] }),
  'campaign.revisions': () => ok(TWO),
  'campaign.revision': ({ n }) => ok(kept(n === 1 ? PLAN : LATER, n)),
  'campaign.compare': ({ from, to }) => ok(from === to ? [] : comparePlans(from === 1 ? PLAN : LATER, to === 1 ? PLAN : LATER)),
};

describe('the versions of a plan', () => {
  it('says since when each holds, what used it, and what changed in words', async () => {
    renderPage(<RevisionsPage params={{ id: 'c1' }} />, { api: fakeApi(methods) });
    const grid = await screen.findByRole('grid', { name: 'Các bản kế hoạch' });
    within(grid).getByText('Điều chỉnh, bổ sung kế hoạch (đang áp dụng)');
    within(grid).getByText('01/06/2026');
    within(grid).getByText('Sơ kết 2023');
    const changes = await screen.findByRole('list', { name: 'Những chỗ khác nhau' });
    expect(within(changes).getAllByRole('listitem')).toHaveLength(1);
    expect(changes.textContent).toMatch(/^SửaSố lượngSơ kết 2023, mỗi .*: không quá 02 .* → Sơ kết 2023, mỗi .*: không quá 09 /);
  });

  it('fills in the blanks of number, date and signer as a version of the same day', async () => {
    const api = fakeApi({ ...methods, 'campaign.revise': () => ok(TWO[0] as never) });
    const { user } = renderPage(<RevisionsPage params={{ id: 'c1' }} />, { api });
    await user.click(await screen.findByRole('button', { name: 'Bổ sung thông tin còn trống' }));
    const dialog = await screen.findByRole('dialog', { name: 'Bổ sung thông tin còn trống' });
    expect(within(dialog).getByRole('textbox', { name: 'Số quyết định' })).toMatchObject({ value: '1479/QĐ-UBND' });
    await user.type(within(dialog).getByRole('textbox', { name: 'Số văn bản' }), '0045/KH-UBND');
    await user.click(within(dialog).getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(api.inputs('campaign.revise')).toMatchObject([{ id: 'c1', source: 'bo-sung-thong-tin', effectiveFrom: null, edits: [{ kind: 'set', part: 'identity', value: { number: '0045/KH-UBND', numberStatus: 'có', promulgatedBy: { number: '1479/QĐ-UBND' } } }] }]));
  });

  it('leads to an adjustment and to reading a replacing paper', async () => {
    const { user } = renderPage(<RevisionsPage params={{ id: 'c1' }} />, { api: fakeApi(methods) });
    await user.click(await screen.findByRole('button', { name: 'Điều chỉnh kế hoạch' }));
    expect(useNavigation.getState().here).toMatchObject({ page: 'dieu-chinh-ke-hoach', params: { id: 'c1' } });
    await user.click(screen.getByRole('button', { name: 'Đọc bản thay thế từ văn bản' }));
    expect(useNavigation.getState().here).toMatchObject({ page: 'doc-ke-hoach', params: { campaignId: 'c1' } });
  });

  it('without a plan offers to read one', async () => {
    renderPage(<RevisionsPage params={{ id: 'c1' }} />, { api: fakeApi({ ...methods, 'campaign.plan': () => ok({ plan: null, others: [] }), 'campaign.revisions': () => ok([]) }) });
    await screen.findByRole('button', { name: 'Đọc kế hoạch từ văn bản' });
  });
});

describe('an adjustment', () => {
  const open = () => {
    const api = fakeApi({ ...methods, 'campaign.plan': () => ok({ plan: PLAN, others: [] }), 'campaign.revise': () => ok(TWO[0] as never) });
    return renderPage(<AdjustPage params={{ id: 'c1' }} />, { api });
  };

  it('mends, drops and takes back lines, and goes out as one revision with its paper and day', async () => {
    const { user, api } = open();
    const quotas = await screen.findByRole('region', { name: 'Số lượng' });
    await user.click(within(quotas).getAllByRole('button', { name: /^Sửa/ })[0] as HTMLElement);
    const dialog = await screen.findByRole('dialog', { name: 'Sửa: số lượng' });
    const most = within(dialog).getByRole('textbox', { name: 'Số tối đa' });
    await user.clear(most);
    await user.type(most, '9');
    await user.click(within(dialog).getByRole('button', { name: 'Sửa' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    within(quotas).getByText('đã sửa');
    await user.click(within(quotas).getAllByRole('button', { name: /^Bỏ/ })[1] as HTMLElement);
    await user.click(within(quotas).getByRole('button', { name: /^Lấy lại/ }));
    screen.getByText('Đã đổi 1 chỗ');

    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    screen.getByText('“Số văn bản điều chỉnh” chưa được ghi.');
    await user.type(screen.getByRole('textbox', { name: 'Số văn bản điều chỉnh' }), '77/UBND-VX');
    await user.type(screen.getByRole('textbox', { name: 'Áp dụng từ ngày' }), '01/06/2026');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(api.inputs('campaign.revise')).toHaveLength(1));
    const [sent] = api.inputs('campaign.revise');
    expect(sent).toMatchObject({ id: 'c1', source: 'dieu-chinh', effectiveFrom: '2026-06-01', document: '77/UBND-VX' });
    expect(sent?.edits[0]).toMatchObject({ kind: 'put', list: 'quotas', record: { id: PLAN.quotas[0]?.id, max: 9 } });
  });

  it('without a changed line is not saved; a changed line is asked about before leaving', async () => {
    const { user, api } = open();
    const quotas = await screen.findByRole('region', { name: 'Số lượng' });
    await user.type(screen.getByRole('textbox', { name: 'Số văn bản điều chỉnh' }), '77/UBND-VX');
    await user.type(screen.getByRole('textbox', { name: 'Áp dụng từ ngày' }), '01/06/2026');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await screen.findByText('Chưa sửa dòng nào của kế hoạch.');
    expect(api.inputs('campaign.revise')).toEqual([]);
    await user.click(within(quotas).getAllByRole('button', { name: /^Bỏ/ })[0] as HTMLElement);
    void navigate('phong-trao');
    await waitFor(() => expect(useLeaveGuard.getState().question).not.toBeNull());
  });
});
