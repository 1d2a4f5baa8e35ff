import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { DecisionLayout } from '../../../../renderer/features/decisions/decision-layout.tsx';
import { PLAIN_DECISION } from '../../../../shared/domain/decision-paper.ts';
import { ok } from '../../../../shared/result.ts';
import { fakeApi, renderPage } from '../../helpers.tsx';

const checks = [{ key: 'to-trinh', ok: false, sentence: 'Chưa ghi cơ quan, người đề nghị và số, ngày tờ trình.' }, { key: 'so-luong', ok: true, sentence: 'Số lượng tại Điều 1 bằng số dòng của danh sách: 02.' }];

describe('«Cách trình bày quyết định»', () => {
  it('R64: shows what is to be looked at, and keeps who proposed and by which tờ trình', async () => {
    const api = fakeApi({ 'decision.paper': () => ok({ fields: PLAIN_DECISION, checks }), 'decision.setPaper': () => ok({}) });
    const { user } = renderPage(<DecisionLayout decisionId="q1" />, { api });
    const list = await screen.findByRole('list', { name: 'Kiểm tra trước khi in quyết định' });
    expect(within(list).getByLabelText('Cần xem lại').closest('li')?.textContent).toContain('Chưa ghi cơ quan');
    expect(within(list).queryByLabelText('Đạt')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Xem 1 điều đã đạt' }));
    expect(within(list).getByLabelText('Đạt').closest('li')?.textContent).toContain('Số lượng tại Điều 1');
    await user.click(screen.getByRole('button', { name: 'Cách trình bày quyết định' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByRole('textbox', { name: 'Số tờ trình' }), '12/TTr-VHXH');
    await user.click(dialog.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(dialog.getByRole('textbox', { name: /Theo đề nghị của/u }).getAttribute('aria-invalid')).toBe('true'));
    expect(api.inputs('decision.setPaper')).toEqual([]);
    await user.type(dialog.getByRole('textbox', { name: /Theo đề nghị của/u }), 'Trưởng phòng Văn hóa - Xã hội');
    await user.click(dialog.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(api.inputs('decision.setPaper')).toEqual([{ id: 'q1', fields: { layout: 'auto', proposals: [{ proposer: 'Trưởng phòng Văn hóa - Xã hội', number: '12/TTr-VHXH', date: null }], bonusFund: '' } }]));
  });
});
