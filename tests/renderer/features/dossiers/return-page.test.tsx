import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { useNavigation } from '../../../../renderer/app/navigation.ts';
import { endSession } from '../../../../renderer/app/session.ts';
import { ReturnPage } from '../../../../renderer/features/dossiers/return-page.tsx';
import { err, fault, ok } from '../../../../shared/result.ts';
import { fakeApi, renderPage } from '../../helpers.tsx';
import type { FakeMethods } from '../../helpers.tsx';
import { dossier, dossierData, sentRow } from '../work-samples.ts';

beforeEach(endSession);

const second = { ...sentRow, id: 'n4', subjectName: 'Ông Vũ Văn Thí' };
const render = (nominations = [sentRow, second], more: FakeMethods = {}) =>
  renderPage(<ReturnPage params={{ id: 'd1' }} />, {
    api: fakeApi({
      'dossier.get': () => ok(dossierData({ dossier: dossier({ state: 'da-gui' }), nominations, needsReason: [] })),
      'scan.add': ({ fileName }) => ok({ id: 'scan1', fileName }),
      'return.record': () => ok([]),
      ...more,
    }),
  });

describe('Ghi việc trả lại bằng giấy', () => {
  it('records which nominations came back, from whom, when, why, with the scan', async () => {
    const { user, api } = render();
    await user.click(await screen.findByRole('checkbox', { name: /Ông Vũ Văn Thí/ }));
    await user.type(screen.getByRole('textbox', { name: /Ngày trả lại/ }), '15/11/2026');
    await user.type(screen.getByLabelText(/Lý do trả lại/), 'Thiếu xác nhận');
    await user.upload(screen.getByLabelText('Chụp/Quét', { selector: 'input' }), new File(['%PDF'], 'cong-van.pdf', { type: 'application/pdf' }));
    expect(await screen.findByText('cong-van.pdf')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Ghi việc trả lại' }));
    await waitFor(() =>
      expect(api.inputs('return.record')).toEqual([{ dossierId: 'd1', nominationIds: ['n4'], fromName: 'Sở Nội vụ tỉnh Thử Nghiệm', date: '2026-11-15', reason: 'Thiếu xác nhận', scanIds: ['scan1'] }]),
    );
    expect(useNavigation.getState().here).toMatchObject({ page: 'ho-so-de-nghi', params: { id: 'd1' } });
  });

  it('refuses 31/02 and says what is missing', async () => {
    const { user, api } = render();
    await user.type(await screen.findByRole('textbox', { name: /Ngày trả lại/ }), '31/02/2026');
    await user.click(screen.getByRole('button', { name: 'Ghi việc trả lại' }));
    expect(await screen.findByText(/Không có ngày 31\/02\/2026/)).toBeTruthy();
    expect(screen.getByText('Chưa chọn đề nghị bị trả lại.')).toBeTruthy();
    expect(screen.getByText('“Lý do trả lại” chưa được ghi.')).toBeTruthy();
    expect(api.inputs('return.record')).toEqual([]);
  });

  it('ticks the only one, and says why a scan was refused', async () => {
    const { user } = render([sentRow], { 'scan.add': () => err(fault('tep-la', 'Tệp này không phải PDF hay ảnh.')) });
    expect((await screen.findByRole<HTMLInputElement>('checkbox', { name: /Hộ ông Lê Văn Giả/ })).checked).toBe(true);
    await user.upload(screen.getByLabelText('Chụp/Quét', { selector: 'input' }), new File(['x'], 'x.pdf', { type: 'application/pdf' }));
    expect(await screen.findByText('Tệp này không phải PDF hay ảnh.')).toBeTruthy();
  });

  it('says that nothing is with the receiver', async () => {
    render([{ ...sentRow, state: 'returned' }]);
    expect(await screen.findByText('Hồ sơ này không có đề nghị nào đang ở đơn vị nhận.')).toBeTruthy();
  });
});
