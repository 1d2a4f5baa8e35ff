import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { useNavigation } from '../../../../renderer/app/navigation.ts';
import { endSession } from '../../../../renderer/app/session.ts';
import { CheckPage } from '../../../../renderer/features/dossiers/check-page.tsx';
import { DossierPage } from '../../../../renderer/features/dossiers/dossier-page.tsx';
import type { DossierWay } from '../../../../shared/api/handover.ts';
import { ok } from '../../../../shared/result.ts';
import { fakeApi, renderPage } from '../../helpers.tsx';
import type { FakeMethods } from '../../helpers.tsx';
import { dossier, dossierData, dossierVersion, sentRow } from '../work-samples.ts';

beforeEach(() => endSession());

type Step = DossierWay['routes'][number]['steps'][number];
const step = (id: string, more: Partial<Step>): Step => ({ id, printed: 'Sở Nội vụ', body: 'Sở Nội vụ', action: 'tổng hợp', own: false, note: '', state: 'todo', record: '', handover: null, recordable: true, ...more });
const way = (more: Partial<DossierWay> = {}): DossierWay => ({
  routes: [
    {
      id: 'DBI-T1', awards: ['Bằng khen'], citation: 'Kế hoạch mẫu, mục IV.2',
      steps: [
        step('DBI-T1/1', { body: 'UBND xã Mẫu', printed: 'UBND xã Mẫu', action: 'họp hội đồng', own: true, state: 'done', record: 'Họp ngày 10/11/2026', recordable: false }),
        step('DBI-T1/2', { printed: 'Ban Thi đua - Khen thưởng', note: 'nay là Sở Nội vụ' }),
        step('DBI-T1/3', { body: 'Thường trực Hội đồng tỉnh', printed: 'Thường trực Hội đồng tỉnh', action: 'thông qua' }),
      ],
    },
  ],
  where: 'Chưa ghi ra USB, chưa ghi chuyển bản giấy', nextStepId: 'DBI-T1/2', terms: [], ...more,
});
const handover = { id: 'h1', version: 1, dossierId: 'd1', stepId: 'DBI-T1/2', on: '2026-11-20', fromName: 'UBND xã Mẫu', toName: 'Sở Nội vụ', listCount: 2, result: null, resultOn: null, note: '', scanIds: [] };

const show = (of: DossierWay, more: FakeMethods = {}, data = dossierData({ dossier: dossier({ state: 'da-gui' }), stateWord: 'Đã gửi', needsReason: [], nominations: [{ ...sentRow, dossierId: 'd1' }], versions: [dossierVersion()] })) =>
  renderPage(<DossierPage params={{ id: 'd1' }} />, { api: fakeApi({ 'dossier.get': () => ok(data), 'dossier.way': () => ok(of), ...more }) });

describe('Tuyến trình', () => {
  it('R67: shows the route with what each body is now, and the next hand-over to record', async () => {
    show(way());
    const steps = await screen.findByRole('list', { name: 'Tuyến trình: Bằng khen' });
    expect(within(steps).getByText('Sở Nội vụ: tổng hợp')).toBeTruthy();
    expect(within(steps).getByText('Kế hoạch ghi: Ban Thi đua - Khen thưởng')).toBeTruthy();
    expect(within(steps).getByText('Họp ngày 10/11/2026')).toBeTruthy();
    expect(within(steps).getByRole('button', { name: 'Ghi chuyển hồ sơ: Sở Nội vụ' })).toBeTruthy();
    expect(within(steps).queryByRole('button', { name: 'Ghi chuyển hồ sơ: UBND xã Mẫu' })).toBeNull();
  });

  it('R68: records date, sender, receiver, list and result, with a way back', async () => {
    const { user, api } = show(way(), { 'handover.save': () => ok(handover), 'handover.remove': () => ok({}) });
    await user.click(await screen.findByRole('button', { name: 'Ghi chuyển hồ sơ: Sở Nội vụ' }));
    const dialog = await screen.findByRole('dialog', { name: 'Chuyển hồ sơ đến Sở Nội vụ' });
    expect(within(dialog).getByLabelText<HTMLInputElement>(/Nơi chuyển/).value).toBe('UBND xã Mẫu');
    await user.type(within(dialog).getByLabelText(/^Ngày chuyển/), '20/11/2026');
    await user.click(within(dialog).getByRole('button', { name: 'Lưu' }));
    await waitFor(() =>
      expect(api.inputs('handover.save')).toEqual([
        { fields: { dossierId: 'd1', stepId: 'DBI-T1/2', on: '2026-11-20', fromName: 'UBND xã Mẫu', toName: 'Sở Nội vụ', listCount: 2, result: null, resultOn: null, note: '', scanIds: [] } },
      ]),
    );
    await user.click(await screen.findByRole('button', { name: 'Hoàn tác' }));
    await waitFor(() => expect(api.inputs('handover.remove')).toEqual([{ id: 'h1' }]));
  });

  it('R68: names the terms that run and what follows once they have passed', async () => {
    show(way({ terms: [{ words: 'Thẩm định trong 30 ngày làm việc', lastDay: '2026-11-18', left: -2, daysLeft: -2, unit: 'ngày làm việc', citation: 'NĐ 152/2025/NĐ-CP Điều 35', uncertain: false, after: 'Đã quá ngày 18/11/2026.' }] }));
    const terms = await screen.findByRole('list', { name: 'Thời hạn đang chạy' });
    expect(within(terms).getByText('Quá hạn 2 ngày')).toBeTruthy();
    expect(within(terms).getByText('Đã quá ngày 18/11/2026.')).toBeTruthy();
  });

  it('the whole dossier can be withdrawn from the menu', async () => {
    const { user, api } = show(way(), { 'dossier.withdraw': () => ok(dossier({ state: 'da-thu-hoi', before: 'da-gui' })) });
    await user.click(await screen.findByRole('button', { name: 'Thao tác khác' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Thu hồi hồ sơ' }));
    const dialog = await screen.findByRole('dialog', { name: 'Thu hồi hồ sơ' });
    await user.type(within(dialog).getByLabelText(/Lý do thu hồi/), 'Gửi nhầm nơi nhận');
    await user.click(within(dialog).getByRole('button', { name: 'Thu hồi' }));
    await waitFor(() => expect(api.inputs('dossier.withdraw')).toEqual([{ id: 'd1', fields: { reason: 'Gửi nhầm nơi nhận', on: null, scanIds: [] } }]));
  });

  it('a withdrawn dossier prints its công văn, and can be laid aside', async () => {
    const data = dossierData({ dossier: dossier({ state: 'da-thu-hoi', before: 'da-gui' }), stateWord: 'Đã thu hồi', needsReason: [], nominations: [{ ...sentRow, state: 'withdrawn', stateWord: 'Đã thu hồi', dossierId: 'd1' }], versions: [dossierVersion()] });
    const { user, api } = show(way(), { 'dossier.archive': () => ok(dossier({ state: 'luu-tru', before: 'da-thu-hoi' })) }, data);
    expect(await screen.findByRole('button', { name: 'Xem trước bản in: Công văn thu hồi' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Thao tác khác' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Lưu trữ' }));
    await waitFor(() => expect(api.inputs('dossier.archive')).toEqual([{ id: 'd1' }]));
  });
});

describe('Kiểm tra hồ sơ', () => {
  it('R98: groups what stops, what asks for a reason and what is only worth a look, each with the way to mend it', async () => {
    const at = (page: string) => ({ page, params: { id: 'n1' }, label: 'Sửa đề nghị' });
    const finding = (code: string, weight: 'stop' | 'reason' | 'note', sentence: string) => ({ code, weight, sentence, nominationId: 'n1', name: 'Bà Đặng Thị Mẫu', asks: null, mend: at('de-nghi') });
    const api = fakeApi({
      'dossier.check': () => ok({ dossier: dossier(), nominees: 2, clear: 1, findings: [finding('a', 'stop', 'Vượt số lượng.'), finding('b', 'reason', 'Còn thiếu 1 tài liệu.'), finding('c', 'note', 'Chưa đánh dấu đã ký.')] }),
    });
    const { user } = renderPage(<CheckPage params={{ id: 'd1' }} />, { api });
    for (const [title, sentence] of [['Chưa gửi được', 'Vượt số lượng.'], ['Gửi được nếu ghi lý do', 'Còn thiếu 1 tài liệu.'], ['Nên xem lại', 'Chưa đánh dấu đã ký.']] as const) {
      expect(within(await screen.findByRole('list', { name: title })).getByText(sentence)).toBeTruthy();
    }
    await user.click(screen.getAllByRole('button', { name: 'Sửa đề nghị: Bà Đặng Thị Mẫu' })[0] as HTMLElement);
    expect(useNavigation.getState().here).toMatchObject({ page: 'de-nghi', params: { id: 'n1' } });
  });

  it('what the records are silent about is confirmed under a name, one by one or all at once, and taken back', async () => {
    const asks = (subjectId: string) => ({ key: 'GEN.viec_dang_xem_xet#/khong_co_viec', question: 'Đã kiểm tra?', subjectId, year: 2026 });
    const finding = (n: number, name: string) => ({ code: 'can-xac-nhan', weight: 'note' as const, sentence: 'Sổ không ghi việc đang xem xét kỷ luật.', nominationId: `n${n}`, name, asks: asks(`p${n}`), mend: { page: 'so', params: { register: 'pending_matter' }, label: 'Mở sổ việc đang xem xét' } });
    const api = fakeApi({
      'dossier.check': () => ok({ dossier: dossier(), nominees: 2, clear: 2, findings: [finding(1, 'Bà Đặng Thị Mẫu'), finding(2, 'Ông Lê Văn Thử')] }),
      'confirmation.saveMany': ({ answers }) => ok({ ids: answers.map(({ subjectId }) => `c-${subjectId}`) }), 'confirmation.removeMany': () => ok({}),
    });
    const { user } = renderPage(<CheckPage params={{ id: 'd1' }} />, { api });
    const list = await screen.findByRole('list', { name: 'Cần xác nhận' });
    expect(within(list).getAllByText('Sổ không ghi việc đang xem xét kỷ luật.').length).toBe(2);
    await user.click(within(list).getByRole('button', { name: 'Đã kiểm tra: Bà Đặng Thị Mẫu' }));
    expect(screen.getByText('Ghi tên người xác nhận.')).toBeTruthy();
    expect(api.inputs('confirmation.saveMany')).toEqual([]);
    await user.type(screen.getByLabelText('Người xác nhận: đã kiểm tra'), 'Trần Thị Mẫu');
    await user.click(screen.getByRole('button', { name: 'Xác nhận đã kiểm tra cả 2' }));
    await waitFor(() => expect(api.inputs('confirmation.saveMany')).toEqual([{ answers: ['p1', 'p2'].map((id) => ({ ...asks(id), answer: 'yes', evidence: '', attachmentIds: [], by: 'Trần Thị Mẫu' })) }]));
    await user.click(await screen.findByRole('button', { name: 'Hoàn tác' }));
    await waitFor(() => expect(api.inputs('confirmation.removeMany')).toEqual([{ ids: ['c-p1', 'c-p2'] }]));
  });

  it('says when nothing was found', async () => {
    renderPage(<CheckPage params={{ id: 'd1' }} />, { api: fakeApi({ 'dossier.check': () => ok({ dossier: dossier(), nominees: 2, clear: 2, findings: [] }) }) });
    expect(await screen.findByText('Không thấy điểm nào nơi nhận có thể trả lại.')).toBeTruthy();
  });
});
