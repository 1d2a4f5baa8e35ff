import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { useNavigation } from '../../../../renderer/app/navigation.ts';
import { endSession } from '../../../../renderer/app/session.ts';
import { AddLinesPage } from '../../../../renderer/features/decisions/add-lines-page.tsx';
import { CancellationPage } from '../../../../renderer/features/decisions/cancellation-page.tsx';
import { CeremonyPage } from '../../../../renderer/features/decisions/ceremony-page.tsx';
import { CorrectionPage } from '../../../../renderer/features/decisions/correction-page.tsx';
import { DecisionPage } from '../../../../renderer/features/decisions/decision-page.tsx';
import { DecisionsPage } from '../../../../renderer/features/decisions/decisions-page.tsx';
import { err, fault, ok } from '../../../../shared/result.ts';
import { fakeApi, renderPage } from '../../helpers.tsx';
import type { FakeMethods } from '../../helpers.tsx';
import { awardView, candidates, decisionAfter, decisionData, programState, registerRow, signer } from '../work-samples.ts';

beforeEach(() => {
  endSession();
  URL.createObjectURL = vi.fn(() => 'blob:test');
  URL.revokeObjectURL = vi.fn();
});

const second = awardView({ entry: registerRow({ id: 'e2', decisionLineId: 'l3', subjectKind: 'household', subjectName: 'Lê Văn Giả', registerNumber: 13, subjectId: null }), certificate: 'da-in', certificateWord: 'Đã in', prints: [{ id: 'p1', version: 1, entryId: 'e2', deed: 'in', on: '2026-11-19', reason: '', stockId: null }] });
function twoAwards() {
  const data = decisionData();
  const [first] = data.lines;
  if (first === undefined) throw new Error('no line');
  return { ...data, lines: [...data.lines, { ...first, line: { ...first.line, id: 'l3', nominationId: 'n3' }, subjectName: 'Lê Văn Giả', entryId: 'e2' }] };
}
const print = { id: 'p9', version: 1, entryId: 'e2', deed: 'in-lai' as const, on: '2026-11-20', reason: 'Nhòe mực', stockId: null };
const methods: FakeMethods = {
  'decision.get': () => ok(twoAwards()),
  'decision.after': () => ok(decisionAfter({ awards: [awardView(), second] })),
  'decision.candidates': () => ok(candidates),
  'unit.state': () => ok(programState()),
  'signer.list': () => ok([signer]),
  'register.filters': () => ok({ years: [2026], awards: ['Giấy khen'], unnumbered: 2 }),
  'register.list': () => ok({ rows: [registerRow()], next: null, total: 1 }),
  'presentation.pending': () => ok([awardView(), second]),
  'presentation.record': () => ok({ ids: ['t1', 't2'], paidIds: [] }),
  'presentation.undo': () => ok({}),
  'paper.make': ({ kind, format }) => ok({ fileName: `${kind}.${format}`, mediaType: 'application/pdf', bytes: new Uint8Array([1]) }),
};
const at = (page: 'decision' | 'correction' | 'cancellation' | 'ceremony' | 'lines' | 'list', more: FakeMethods = {}, params: Record<string, string> = { id: 'q1' }) => {
  const Shown = { decision: DecisionPage, correction: CorrectionPage, cancellation: CancellationPage, ceremony: CeremonyPage, lines: AddLinesPage, list: DecisionsPage }[page];
  return renderPage(<Shown params={params} />, { api: fakeApi({ ...methods, ...more }) });
};

describe('ghi nhầm', () => {
  it('a decision goes as a typing error with its reason, and comes back at once', async () => {
    const { user, api } = at('decision', { 'decision.remove': () => ok({}), 'decision.restore': () => ok({}) });
    await user.click(await screen.findByRole('button', { name: 'Thao tác khác' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Xóa quyết định ghi nhầm' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByRole('textbox', { name: /Lý do xóa/ }), 'Gõ nhầm số');
    await user.click(dialog.getByRole('button', { name: 'Xóa quyết định' }));
    await waitFor(() => expect(api.inputs('decision.remove')).toEqual([{ id: 'q1', version: decisionData().decision.version, reason: 'Gõ nhầm số' }]));
    await waitFor(() => expect(useNavigation.getState().here.page).toBe('quyet-dinh'));
    await user.click(await screen.findByRole('button', { name: 'Hoàn tác' }));
    await waitFor(() => expect(api.inputs('decision.restore')).toEqual([{ id: 'q1' }]));
  });

  it('the dialog says what hangs on a decision that cannot go', async () => {
    const { user } = at('decision', { 'decision.remove': () => err(fault('quyet-dinh-da-dung', 'Không xóa được Quyết định số 1: đã in giấy khen của Ông A.')) });
    await user.click(await screen.findByRole('button', { name: 'Thao tác khác' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Xóa quyết định ghi nhầm' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByRole('textbox', { name: /Lý do xóa/ }), 'Gõ nhầm số');
    await user.click(dialog.getByRole('button', { name: 'Xóa quyết định' }));
    expect(await dialog.findByText('Không xóa được Quyết định số 1: đã in giấy khen của Ông A.')).toBeTruthy();
  });

  it('a cancellation is taken back, and the way back from that', async () => {
    const cancellation = { id: 'h1', version: 3, decisionId: 'q1', number: '360/QĐ-UBND', date: '2026-11-02', authority: 'Chủ tịch', signerName: 'T', signerTitle: 'Chủ tịch', ground: 'ke-khai-khong-trung-thuc' as const, reason: 'Kết luận số 7', channel: 'own' as const, entryIds: ['e1'], recoveries: [], attachmentIds: [] };
    const view = { cancellation, groundWord: 'Kê khai không trung thực', returnBy: '2026-11-23', overdue: false, lines: [] };
    const { user, api } = at('decision', { 'decision.after': () => ok(decisionAfter({ awards: [awardView()], cancellations: [view] })), 'cancellation.undo': () => ok({}), 'cancellation.redo': () => ok({}) });
    const section = within(await screen.findByRole('region', { name: 'Quyết định hủy bỏ số 360/QĐ-UBND' }));
    await user.click(section.getByRole('button', { name: 'Bỏ hủy ghi nhầm' }));
    await waitFor(() => expect(api.inputs('cancellation.undo')).toEqual([{ id: 'h1' }]));
    await user.click(await screen.findByRole('button', { name: 'Hoàn tác' }));
    await waitFor(() => expect(api.inputs('cancellation.redo')).toEqual([{ id: 'h1' }]));
  });
});

describe('Sổ khen thưởng', () => {
  it('narrows by award, kind and type, and gives numbers to what has none', async () => {
    const { user, api } = at('list', { 'register.assign': () => ok({ assigned: 2 }) }, { tab: 'so-khen-thuong' });
    await screen.findByText('12/2026');
    for (const [label, option, wanted] of [['Danh hiệu/Hình thức', 'Giấy khen', { award: 'Giấy khen' }], ['Đối tượng', 'Hộ gia đình', { kind: 'household' }], ['Loại hình', 'Đột xuất', { type: 'dot_xuat' }], ['Trạng thái', 'Đã hủy', { cancelled: true }]] as const) {
      await user.click(screen.getByRole('combobox', { name: label }));
      await user.click(await screen.findByRole('option', { name: option }));
      await waitFor(() => expect(api.inputs('register.list').at(-1)).toMatchObject(wanted));
    }
    await user.click(screen.getByRole('button', { name: 'Cấp số cho 2 dòng chưa có số' }));
    expect(await screen.findByText(/Đã cấp số cho 2 dòng/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Xem trước bản in sổ năm 2026' }));
    await waitFor(() => expect(api.inputs('paper.make')).toEqual([{ kind: 'so-khen-thuong', id: '2026', format: 'pdf' }]));
  });

  it('changes a number; one that was given before is refused at the field', async () => {
    const { user, api } = at('list', { 'register.setNumber': ({ number }) => (number === 5 ? err(fault('so-vao-so-da-dung', 'Số 5 của năm 2026 đã cấp và không cấp lại.', { item: 'number' })) : ok(registerRow({ registerNumber: number }))) }, { tab: 'so-khen-thuong' });
    await user.click(await screen.findByRole('button', { name: /^Sửa số vào sổ .*: Đặng Thị Mẫu$/ }));
    const field = await screen.findByRole('textbox', { name: /Số vào sổ/ });
    await user.clear(field);
    await user.type(field, '5{Enter}');
    expect(await screen.findByText('Số 5 của năm 2026 đã cấp và không cấp lại.')).toBeTruthy();
    await user.clear(field);
    await user.type(field, '15{Enter}');
    await waitFor(() => expect(api.inputs('register.setNumber').at(-1)).toEqual({ id: 'e1', version: 1, number: 15 }));
  });
});

describe('Chưa trao', () => {
  it('R65: records for many at once: date, occasion, who presented, who signed, bonus paid; and takes it back', async () => {
    const { user, api } = at('list', {}, { tab: 'chua-trao' });
    await user.click(await screen.findByRole('checkbox', { name: 'Chọn tất cả các dòng đã tải' }));
    await user.click(within(screen.getByRole('toolbar')).getByRole('button', { name: 'Ghi đã trao' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Ghi đã trao (2)' }));
    await user.click(dialog.getByRole('button', { name: 'Ghi đã trao' }));
    expect(await dialog.findByText('“Dịp trao” chưa được ghi.')).toBeTruthy();
    await user.type(dialog.getByLabelText(/Dịp trao/), 'Hội nghị tổng kết');
    await user.type(dialog.getByLabelText('Người trao'), 'Trần Văn Thử');
    await user.type(dialog.getByLabelText('Người ký nhận: Lê Văn Giả'), 'Lê Thị Giả');
    await user.click(dialog.getByRole('checkbox', { name: /Đã chi tiền thưởng cùng ngày/ }));
    await user.click(dialog.getByRole('button', { name: 'Ghi đã trao' }));
    await waitFor(() =>
      expect(api.inputs('presentation.record')).toEqual([
        { fields: { date: '2026-11-20', occasion: 'Hội nghị tổng kết', presenter: 'Trần Văn Thử', note: '' }, lines: [{ entryId: 'e1', signedBy: 'Đặng Thị Mẫu' }, { entryId: 'e2', signedBy: 'Lê Thị Giả' }], bonusPaid: true },
      ]),
    );
    await waitFor(() => expect(screen.queryByRole('toolbar')).toBeNull());
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Chọn tất cả các dòng đã tải' }).checked).toBe(false);
    await user.click(await screen.findByRole('button', { name: 'Hoàn tác' }));
    await waitFor(() => expect(api.inputs('presentation.undo')).toEqual([{ ids: ['t1', 't2'], paidIds: [] }]));
  });

  it('says that nothing waits', async () => {
    at('list', { 'presentation.pending': () => ok([]) }, { tab: 'chua-trao' });
    expect(await screen.findByText(/Không có khen thưởng nào chưa trao/)).toBeTruthy();
  });
});

describe('Tiền thưởng', () => {
  const unknown = awardView({ entry: registerRow({ id: 'e3', subjectName: 'Ông Chưa Rõ' }), bonus: { ...awardView().bonus, state: 'unknown', amountVnd: null, hundredths: null, baseVnd: null, sentence: 'Danh mục không có hình thức này.' } });
  const list: FakeMethods = {
    'bonus.list': () => ok({ rows: [awardView(), unknown], total: { knownVnd: 760_000, known: 1, unknown: 1 }, inWords: 'Bảy trăm sáu mươi nghìn đồng', paidVnd: 0 }),
    'bonus.settle': () => ok({}),
    'bonus.pay': () => ok({}),
  };

  it('shows the total in figures and words, the unknown apart; settles a sum with its ground', async () => {
    const { user, api } = at('list', list, { tab: 'tien-thuong' });
    expect((await screen.findByText(/Tổng cộng: 760\.000 đồng/)).textContent).toContain('Bảy trăm sáu mươi nghìn đồng');
    expect(screen.getByText(/Còn 1 dòng chưa xác định mức/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /mức tiền thưởng của Chưa Rõ$/ }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Mức tiền thưởng' }));
    expect(dialog.getByText('chưa xác định')).toBeTruthy();
    await user.type(dialog.getByLabelText(/Ghi mức khác/), '500000');
    await user.click(dialog.getByRole('button', { name: 'Lưu' }));
    expect(await dialog.findByText('“Căn cứ” chưa được ghi.')).toBeTruthy();
    await user.type(dialog.getByLabelText('Căn cứ'), 'Quy chế chi tiêu');
    await user.click(dialog.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(api.inputs('bonus.settle')).toEqual([{ entryId: 'e3', amountVnd: 500_000, ground: 'Quy chế chi tiêu' }]));
  });

  it('marks the chosen as paid', async () => {
    const { user, api } = at('list', list, { tab: 'tien-thuong' });
    await user.click(await screen.findByRole('checkbox', { name: 'Chọn Đặng Thị Mẫu' }));
    await user.click(within(screen.getByRole('toolbar')).getByRole('button', { name: 'Ghi đã chi' }));
    await user.click(within(await screen.findByRole('dialog', { name: 'Ghi đã chi (1)' })).getByRole('button', { name: 'Ghi đã chi' }));
    await waitFor(() => expect(api.inputs('bonus.pay')).toEqual([{ entryIds: ['e1'], on: '2026-11-20' }]));
  });
});

describe('Quyết định, sau khi ghi', () => {
  it('R64: logs the first print without a reason, a reprint only with one', async () => {
    const { user, api } = at('decision', { 'certificate.print': () => ok([print]) });
    await user.click(await screen.findByRole('button', { name: 'Ghi đã in giấy khen' }));
    await user.click(within(await screen.findByRole('dialog', { name: 'In giấy khen (1)' })).getByRole('button', { name: 'Ghi đã in' }));
    await waitFor(() => expect(api.inputs('certificate.print')).toEqual([{ entryIds: ['e1'], reason: '', stockId: null }]));
    await user.click(within(await screen.findByRole('dialog', { name: /^Giấy khen/ })).getByRole('button', { name: 'Đóng' }));
    await user.click(screen.getByRole('checkbox', { name: 'Chọn Lê Văn Giả' }));
    await user.click(within(screen.getByRole('toolbar')).getByRole('button', { name: 'Ghi đã in giấy khen' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'In lại giấy khen' }));
    await user.click(dialog.getByRole('button', { name: 'In lại' }));
    expect(await dialog.findByText('“Lý do in lại” chưa được ghi.')).toBeTruthy();
    await user.type(dialog.getByLabelText(/Lý do in lại/), 'Nhòe mực');
    await user.click(dialog.getByRole('button', { name: 'In lại' }));
    await waitFor(() => expect(api.inputs('certificate.print').at(-1)).toEqual({ entryIds: ['e2'], reason: 'Nhòe mực', stockId: null }));
  });

  it('reports a spoiled certificate with its reason', async () => {
    const { user, api } = at('decision', { 'certificate.spoil': () => ok({ ...print, deed: 'hong' }) });
    await user.click(await screen.findByText('Lê Văn Giả'));
    await user.click(within(await screen.findByRole('dialog', { name: 'Lê Văn Giả' })).getByRole('button', { name: 'Báo hỏng' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Báo hỏng giấy khen?' }));
    await user.type(dialog.getByRole('textbox'), 'Kẹt giấy');
    await user.click(dialog.getByRole('button', { name: 'Báo hỏng' }));
    await waitFor(() => expect(api.inputs('certificate.spoil')).toEqual([{ entryId: 'e2', reason: 'Kẹt giấy' }]));
  });

  it('keeps asking what looks wrong until somebody has looked at it', async () => {
    const question = { key: 'tham-quyen/CSTDCS', sentence: '«Chiến sĩ thi đua cơ sở» do «Chủ tịch UBND huyện» quyết định.', citation: 'NĐ 129/2025/NĐ-CP Điều 59' };
    const { user, api } = at('decision', { 'decision.after': () => ok(decisionAfter({ questions: [question] })), 'decision.answer': () => ok({}) });
    const section = within(await screen.findByRole('region', { name: 'Cần kiểm tra' }));
    expect(section.getByText(/Chủ tịch UBND huyện/)).toBeTruthy();
    await user.click(section.getByRole('button', { name: 'Đã kiểm tra' }));
    await waitFor(() => expect(api.inputs('decision.answer')).toEqual([{ id: 'q1', keys: ['tham-quyen/CSTDCS'] }]));
  });

  it('takes the number of a correction that was recorded before it was signed', async () => {
    const correction = { id: 'c1', version: 3, decisionId: 'q1', form: 'cong-van' as const, number: '', date: '2026-11-19', authority: 'Chủ tịch', signerName: 'Trần Văn Thử', signerTitle: 'Chủ tịch', reason: 'Ghi sai', channel: 'own' as const, lines: [{ entryId: 'e1', field: 'merit' as const, old: 'Cũ', new: 'Mới' }], attachmentIds: [], undo: null };
    const view = { correction, formWord: 'Công văn đính chính', lines: [], affected: [] };
    const { user, api } = at('decision', { 'decision.after': () => ok(decisionAfter({ corrections: [view] })), 'correction.setNumber': ({ number, date }) => ok({ ...correction, number, date }) });
    await user.click(await screen.findByRole('button', { name: 'Ghi số, ngày' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Số, ngày văn bản đính chính' }));
    await user.type(dialog.getByRole('textbox', { name: /Số văn bản/ }), '14/UBND');
    await user.click(dialog.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(api.inputs('correction.setNumber')).toEqual([{ id: 'c1', version: 3, number: '14/UBND', date: '2026-11-19' }]));
  });

  it('shows old and new of a correction and what has to be printed anew', async () => {
    const correction = { id: 'c1', version: 1, decisionId: 'q1', form: 'cong-van' as const, number: '12/UBND', date: '2026-11-19', authority: 'Chủ tịch', signerName: 'Trần Văn Thử', signerTitle: 'Chủ tịch', reason: 'Ghi sai', channel: 'own' as const, lines: [{ entryId: 'e1', field: 'subjectName' as const, old: 'Bà Đặng Thị Mâu', new: 'Bà Đặng Thị Mẫu' }], attachmentIds: [], undo: null };
    const view = { correction, formWord: 'Công văn đính chính', lines: [{ subjectName: 'Bà Đặng Thị Mẫu', fieldWord: 'Họ và tên/Tên tập thể', old: 'Bà Đặng Thị Mâu', new: 'Bà Đặng Thị Mẫu' }], affected: [{ kind: 'giay-khen' as const, id: 'e1', sentence: 'Giấy khen của Bà Đặng Thị Mẫu đã in ngày 18/11/2026: thu lại, in lại.', done: true }, { kind: 'danh-sach-quyet-dinh' as const, id: 'q1', sentence: 'Danh sách kèm theo Quyết định số 345/QĐ-UBND: in lại.', done: false }] };
    const { user, api } = at('decision', { 'decision.after': () => ok(decisionAfter({ corrections: [view] })) });
    const section = within(await screen.findByRole('region', { name: 'Công văn đính chính số 12/UBND' }));
    expect(section.getByText('Bà Đặng Thị Mâu').tagName).toBe('DEL');
    expect(section.getByText(/thu lại, in lại\..*Đã in lại\./)).toBeTruthy();
    await user.click(section.getByRole('button', { name: 'Xem trước bản in' }));
    await waitFor(() => expect(api.inputs('paper.make')).toEqual([{ kind: 'dinh-chinh', id: 'c1', format: 'pdf' }]));
  });

  it('follows up object and money of a cancelled award', async () => {
    const cancellation = { id: 'h1', version: 3, decisionId: 'q1', number: '360/QĐ-UBND', date: '2026-11-02', authority: 'Chủ tịch', signerName: 'T', signerTitle: 'Chủ tịch', ground: 'ke-khai-khong-trung-thuc' as const, reason: 'Kết luận số 7', channel: 'own' as const, entryIds: ['e1'], recoveries: [], attachmentIds: [] };
    const view = { cancellation, groundWord: 'Kê khai không trung thực', returnBy: '2026-11-23', overdue: false, lines: [{ entryId: 'e1', subjectName: 'Bà Đặng Thị Mẫu', bonusPaidVnd: 760_000, recovery: { entryId: 'e1', objectOn: null, moneyOn: null, moneyVnd: null, note: '' }, settled: false }] };
    const { user, api } = at('decision', { 'decision.after': () => ok(decisionAfter({ awards: [awardView({ entry: registerRow({ cancelledOn: '2026-11-02' }) })], cancellations: [view] })), 'cancellation.recover': () => ok(cancellation) });
    const section = within(await screen.findByRole('region', { name: 'Quyết định hủy bỏ số 360/QĐ-UBND' }));
    expect(section.getByText(/chậm nhất 23\/11\/2026 \(15 ngày làm việc/)).toBeTruthy();
    expect(section.getByText(/chưa thu hồi 760\.000 đồng/)).toBeTruthy();
    expect(within(screen.getByRole('row', { name: /Bà Đặng Thị Mẫu/ })).getByText('Đã hủy')).toBeTruthy();
    await user.click(section.getByRole('button', { name: 'Ghi thu hồi: Bà Đặng Thị Mẫu' }));
    const dialog = within(await screen.findByRole('dialog'));
    const sum = dialog.getByRole('textbox', { name: /Số tiền thu hồi/ });
    await user.clear(sum);
    await user.type(sum, '900000');
    await user.click(dialog.getByRole('button', { name: 'Lưu' }));
    expect(await dialog.findByText('Chưa ghi ngày thu hồi tiền thưởng.')).toBeTruthy();
    expect(dialog.getByText('Nhiều hơn số đã chi (760.000 đồng).')).toBeTruthy();
    expect(api.inputs('cancellation.recover')).toEqual([]);
    await user.clear(sum);
    await user.type(sum, '760000');
    await user.type(dialog.getByRole('textbox', { name: 'Ngày thu hồi tiền thưởng' }), '12/11/2026');
    await user.click(dialog.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(api.inputs('cancellation.recover')).toEqual([{ id: 'h1', version: 3, recovery: { entryId: 'e1', objectOn: null, moneyOn: '2026-11-12', moneyVnd: 760_000, note: '' } }]));
  });

  it('asks nothing back where nothing was presented or paid', async () => {
    const cancellation = { id: 'h1', version: 3, decisionId: 'q1', number: '360/QĐ-UBND', date: '2026-11-02', authority: 'Chủ tịch', signerName: 'T', signerTitle: 'Chủ tịch', ground: 'ke-khai-khong-trung-thuc' as const, reason: 'Kết luận số 7', channel: 'own' as const, entryIds: ['e1'], recoveries: [], attachmentIds: [] };
    const view = { cancellation, groundWord: 'Kê khai không trung thực', returnBy: '2026-11-23', overdue: false, lines: [{ entryId: 'e1', subjectName: 'Bà Đặng Thị Mẫu', bonusPaidVnd: null, recovery: { entryId: 'e1', objectOn: null, moneyOn: null, moneyVnd: null, note: '' }, settled: true }] };
    at('decision', { 'decision.after': () => ok(decisionAfter({ awards: [awardView({ entry: registerRow({ cancelledOn: '2026-11-02' }) })], cancellations: [view] })) });
    const section = within(await screen.findByRole('region', { name: 'Quyết định hủy bỏ số 360/QĐ-UBND' }));
    expect(section.getByText(/không có gì phải thu hồi/)).toBeTruthy();
    expect(section.queryByText(/chậm nhất/)).toBeNull();
    expect(section.queryByRole('button', { name: /Ghi thu hồi/ })).toBeNull();
  });
});

describe('Đính chính', () => {
  it('sends the new words, and the name for the registry without danh xưng', async () => {
    const { user, api } = at('correction', { 'correction.record': ({ fields, lines }) => ok({ ...fields, id: 'c1', version: 1, channel: 'own', lines: lines.map((line) => ({ ...line, old: 'x' })), attachmentIds: [], undo: null }) });
    await user.click(await screen.findByRole('combobox', { name: 'Dòng' }));
    await user.click(await screen.findByRole('option', { name: 'Đặng Thị Mẫu' }));
    // What stands there is the start: danh xưng is kept.
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: /Nay sửa lại là/ }).value).toBe('Bà Đặng Thị Mẫu');
    await user.type(screen.getByRole('textbox', { name: /Nay sửa lại là/ }), '{Backspace}{Backspace}ậu');
    expect(screen.getByRole('checkbox', { name: 'Sửa cả tên trong danh sách đối tượng thành «Đặng Thị Mậu»' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Ghi đính chính' }));
    expect(await screen.findByText('“Lý do” chưa được ghi.')).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: /Lý do/ }), 'Ghi sai khi đánh máy');
    await user.click(screen.getByRole('button', { name: 'Ghi đính chính' }));
    await waitFor(() =>
      expect(api.inputs('correction.record')).toEqual([
        {
          fields: { decisionId: 'q1', form: 'cong-van', number: '', date: '2026-11-20', authority: 'Chủ tịch Ủy ban nhân dân xã Mẫu', signerTitle: 'Chủ tịch', signerName: 'Trần Văn Thử', reason: 'Ghi sai khi đánh máy' },
          lines: [{ entryId: 'e1', field: 'subjectName', new: 'Bà Đặng Thị Mậu' }], subjects: [{ entryId: 'e1', name: 'Đặng Thị Mậu' }], onPaper: false, scanIds: [],
        },
      ]),
    );
    expect(useNavigation.getState().here).toMatchObject({ page: 'quyet-dinh-xem', params: { id: 'q1' } });
  });

  it('asks for the row and the right words', async () => {
    const { user, api } = at('correction');
    await user.click(await screen.findByRole('button', { name: 'Ghi đính chính' }));
    expect(await screen.findByText('Chưa chọn dòng cần đính chính.')).toBeTruthy();
    expect(screen.getByText('Chưa ghi nội dung đúng.')).toBeTruthy();
    expect(api.inputs('correction.record')).toEqual([]);
  });
});

describe('Hủy quyết định', () => {
  it('takes rows or all, the case of the law and the reason', async () => {
    const { user, api } = at('cancellation', { 'cancellation.record': ({ fields, entryIds }) => ok({ ...fields, id: 'h1', version: 1, channel: 'own', entryIds, recoveries: [], attachmentIds: [] }) });
    await user.click(await screen.findByRole('button', { name: 'Ghi hủy bỏ' }));
    expect(await screen.findByText('Chưa chọn khen thưởng bị hủy bỏ.')).toBeTruthy();
    await user.click(screen.getByRole('checkbox', { name: 'Hủy toàn bộ (2)' }));
    await user.type(screen.getByRole('textbox', { name: /Số quyết định/ }), '360/QĐ-UBND');
    await user.click(screen.getByRole('radio', { name: 'Kê khai không trung thực' }));
    await user.type(screen.getByRole('textbox', { name: /Lý do/ }), 'Kết luận số 7');
    await user.click(screen.getByRole('button', { name: 'Ghi hủy bỏ' }));
    await waitFor(() => expect(api.inputs('cancellation.record')[0]).toMatchObject({ fields: { decisionId: 'q1', number: '360/QĐ-UBND', date: '2026-11-20', ground: 'ke-khai-khong-trung-thuc', reason: 'Kết luận số 7' }, entryIds: ['e1', 'e2'], onPaper: false }));
  });
});

describe('Danh sách công bố', () => {
  it('R65: shows the order of announcement, numbered through, and prints', async () => {
    const group = (level: string, levelWord: string, awardName: string, names: readonly string[]) => ({ level, levelWord, awardName, subjectKind: 'person' as const, entries: names.map((name, i) => registerRow({ id: `${level}${i}`, subjectName: name, awardName })) });
    const { user, api } = at('ceremony', { 'ceremony.list': () => ok([group('tinh', 'Cấp bộ, ban, ngành, tỉnh', 'Bằng khen', ['Ông Mẫu Một']), group('co_so', 'Cấp cơ sở', 'Giấy khen', ['Bà Mẫu Hai', 'Bà Mẫu Ba'])]) }, {});
    expect(within(await screen.findByRole('region', { name: 'Cấp bộ, ban, ngành, tỉnh' })).getByText('Bằng khen – cá nhân')).toBeTruthy();
    expect(within(screen.getByRole('region', { name: 'Cấp cơ sở' })).getByRole('list').getAttribute('start')).toBe('2');
    await user.click(screen.getByRole('button', { name: 'Xem trước bản in: Danh sách công bố' }));
    await waitFor(() => expect(api.inputs('paper.make')).toEqual([{ kind: 'danh-sach-cong-bo', id: '', format: 'pdf' }]));
  });
});

describe('Thêm dòng', () => {
  it('adds further rows under the same number', async () => {
    const { user, api } = at('lines', { 'decision.check': () => ok([]), 'decision.addLines': () => ok({}) });
    await user.click(await screen.findByRole('checkbox', { name: /Vũ Văn Thí/ }));
    await user.click(screen.getByRole('button', { name: 'Thêm vào quyết định' }));
    await waitFor(() => expect(api.inputs('decision.addLines')[0]).toMatchObject({ id: 'q1', lines: [{ nominationId: 'n2', result: 'awarded' }] }));
    expect(useNavigation.getState().here).toMatchObject({ page: 'quyet-dinh-xem', params: { id: 'q1' } });
  });
});
