import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { useNavigation } from '../../../../renderer/app/navigation.ts';
import { endSession } from '../../../../renderer/app/session.ts';
import { DossierFormPage } from '../../../../renderer/features/dossiers/form-page.tsx';
import { receiverNamed } from '../../../../renderer/features/dossiers/words.ts';
import { err, fault, ok } from '../../../../shared/result.ts';
import { fakeApi, renderPage } from '../../helpers.tsx';
import type { FakeMethods } from '../../helpers.tsx';
import { dossier, dossierData, nominationRow, programState, readyRow, receiver, roundData, sentRow, signer } from '../work-samples.ts';

beforeEach(endSession);

const NEW = { roundId: 'r1', nominationIds: 'n1,n2' };
const render = (params: Record<string, string> = NEW, more: FakeMethods = {}) =>
  renderPage(<DossierFormPage params={params} />, {
    api: fakeApi({
      'round.get': () => ok(roundData()),
      'dossier.receivers': () => ok({ known: [receiver, { unitCode: null, name: 'Đảng ủy xã Mẫu' }], proposed: null }),
      'signer.list': () => ok([signer]),
      'unit.state': () => ok(programState()),
      'dossier.create': () => ok(dossier({ id: 'd9' })),
      'dossier.save': () => ok(dossier()),
      ...more,
    }),
  });

describe('Lập hồ sơ', () => {
  it('begins from the round, the signer of today and the chosen nominations; a known receiver keeps its key', async () => {
    const { user, api } = render();
    await user.type(await screen.findByLabelText(/Đơn vị nhận hồ sơ/), 'sở nội vụ tỉnh Thử Nghiệm');
    expect(await screen.findByText(/Đơn vị đã kết nối/)).toBeTruthy();
    await user.type(screen.getByLabelText('Số tờ trình'), '12/TTr-UBND');
    await user.type(screen.getByLabelText('Kính gửi'), 'Chủ tịch UBND tỉnh{Enter}Sở Nội vụ');
    await user.click(screen.getByRole('button', { name: 'Lập hồ sơ' }));
    await waitFor(() =>
      expect(api.inputs('dossier.create')[0]).toMatchObject({
        roundId: 'r1', nominationIds: ['n1', 'n2'], receiver,
        submission: { content: 'Có thành tích xuất sắc năm 2026', number: '12/TTr-UBND', date: null, signer: { name: 'Trần Văn Thử', title: 'Chủ tịch' }, recipients: ['Chủ tịch UBND tỉnh', 'Sở Nội vụ'] },
      }),
    );
    expect(useNavigation.getState().here).toMatchObject({ page: 'ho-so-de-nghi', params: { id: 'd9' } });
  });

  it('takes a typed name for a receiver without a key, and drops a nomination', async () => {
    const { user, api } = render();
    await user.type(await screen.findByLabelText(/Đơn vị nhận hồ sơ/), 'Ban Tuyên giáo');
    await user.click(screen.getByRole('checkbox', { name: /Tập thể thôn Ví Dụ/ }));
    await user.click(screen.getByRole('button', { name: 'Lập hồ sơ' }));
    await waitFor(() => expect(api.inputs('dossier.create')[0]).toMatchObject({ receiver: { unitCode: null, name: 'Ban Tuyên giáo' }, nominationIds: ['n1'] }));
  });

  it('offers only what is not sent, and keeps the order of the round', async () => {
    const { user, api } = render({ roundId: 'r1', nominationIds: 'n2' }, { 'round.get': () => ok(roundData({ nominations: [nominationRow(), readyRow, sentRow] })) });
    await user.click(await screen.findByRole('button', { name: 'Chọn tất cả' }));
    expect(screen.queryByRole('checkbox', { name: /Hộ ông Lê Văn Giả/ })).toBeNull();
    await user.type(screen.getByLabelText(/Đơn vị nhận hồ sơ/), 'Sở');
    await user.click(screen.getByRole('button', { name: 'Lập hồ sơ' }));
    await waitFor(() => expect(api.inputs('dossier.create')[0]?.nominationIds).toEqual(['n1', 'n2']));
  });

  it('says what is missing and keeps what was typed when saving fails', async () => {
    const { user } = render(NEW, { 'dossier.create': () => err(fault('dang-trong-ho-so', 'Đề nghị của Bà Mẫu đang nằm trong hồ sơ khác.')) });
    const to = await screen.findByLabelText<HTMLInputElement>(/Đơn vị nhận hồ sơ/);
    await user.click(screen.getByRole('button', { name: 'Lập hồ sơ' }));
    expect(await screen.findByText('“Đơn vị nhận hồ sơ” chưa được ghi.')).toBeTruthy();
    expect(document.activeElement).toBe(to);
    await user.type(to, 'Sở');
    await user.click(screen.getByRole('button', { name: 'Lập hồ sơ' }));
    expect(await screen.findByText('Đề nghị của Bà Mẫu đang nằm trong hồ sơ khác.')).toBeTruthy();
    expect(to.value).toBe('Sở');
  });

  it('changes a dossier on its version and keeps a signer who is not in the list any more', async () => {
    const gone = { name: 'Lê Thị Cũ', title: 'Phó Chủ tịch', capacity: 'KT' as const, onBehalfOf: 'Chủ tịch', validFrom: null, validTo: null, preferred: false };
    const held = dossier({ submission: { ...dossier().submission, signer: gone } });
    const { user, api } = render({ id: 'd1' }, { 'dossier.get': () => ok(dossierData({ dossier: held })), 'round.get': () => ok(roundData({ nominations: [nominationRow({ dossierId: 'd1' }), { ...readyRow, dossierId: 'd1' }] })) });
    await user.type(await screen.findByLabelText(/Nội dung đề nghị/), ' (bổ sung)');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(api.inputs('dossier.save')[0]).toMatchObject({ id: 'd1', version: 2, submission: { content: 'Có thành tích xuất sắc năm 2026 (bổ sung)', signer: gone }, nominationIds: ['n1', 'n2'] }));
  });
});

describe('receiverNamed', () => {
  it.each([
    ['Sở Nội vụ tỉnh Thử Nghiệm', 'so-noi-vu-c3d4'],
    ['  sở nội vụ  tỉnh thử nghiệm ', 'so-noi-vu-c3d4'],
    ['So Noi vu tinh Thu Nghiem', null],
    ['Sở Y tế', null],
  ])('%s → %s', (name, unitCode) => expect(receiverNamed(name, [receiver]).unitCode).toBe(unitCode));
});
