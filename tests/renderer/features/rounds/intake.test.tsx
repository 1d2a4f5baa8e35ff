import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { useNavigation } from '../../../../renderer/app/navigation.ts';
import { endSession } from '../../../../renderer/app/session.ts';
import { IntakeEntryPage } from '../../../../renderer/features/rounds/intake/entry-page.tsx';
import { Origin } from '../../../../renderer/features/nominations/origin.tsx';
import { IntakePage } from '../../../../renderer/features/rounds/intake/intake-page.tsx';
import { IntakeOverviewTab } from '../../../../renderer/features/rounds/intake/overview.tsx';
import type { IntakeData, IntakeLineRow, IntakeOverview } from '../../../../renderer/features/rounds/intake/store.ts';
import { SubjectFields } from '../../../../shared/domain/subject.ts';
import { err, fault, ok } from '../../../../shared/result.ts';
import { fakeApi, giveSizes, renderPage } from '../../helpers.tsx';
import type { FakeMethods } from '../../helpers.tsx';
import { awards, programState, roundData } from '../work-samples.ts';

beforeAll(giveSizes);
beforeEach(endSession);

const GK = { source: 'catalogue', code: 'GK_XA' } as const;
const line = (id: string, name: string, more: Partial<IntakeLineRow['line']> = {}, view: Partial<IntakeLineRow> = {}): IntakeLineRow => ({
  line: { id, version: 1, intakeId: 'i1', position: 0, sending: 1, state: 'waiting', fields: SubjectFields.parse({ kind: 'person', name }), award: GK, awardText: 'Giấy khen', merit: 'dạy giỏi', note: '', subjectId: null, apart: false, nominationId: null, earlier: [], ...more },
  stateWord: 'Chờ duyệt', awardName: 'Giấy khen của Chủ tịch UBND xã', subjectName: null, suspects: [], open: [], nominationWord: '', changes: [], ...view,
});
const suspect = { id: 'p1', name: 'Đặng Thị Mẫu', place: 'thôn Ví Dụ', birth: '1985', strength: 'maybe' as const, reason: 'cùng họ tên' };
const intakeData = (more: Partial<IntakeData> = {}): IntakeData => ({
  intake: { id: 'i1', version: 2, roundId: 'r1', senderId: 'o1', senderName: 'Trường Tiểu học Lê Văn Mẫu', sendings: [{ number: '05/TTr-TH', date: '2026-11-10', receivedOn: '2026-11-12', scanIds: [] }], returns: [] },
  roundName: 'Khen thưởng năm 2026', state: 'waiting', stateWord: 'Chờ duyệt', lines: [line('l1', 'Vũ Văn Thí'), line('l2', 'Đặng Thị Mẫu', {}, { suspects: [suspect], open: [{ code: 'nghi-trung', sentence: 'Có trong sổ đối tượng một tên giống; chọn là một hay khác nhau.' }] })], scans: [], missingForPapers: [], ...more,
});
const overview = (more: Partial<IntakeOverview> = {}): IntakeOverview => ({
  roundName: 'Khen thưởng năm 2026',
  intakes: [{ id: 'i1', senderId: 'o1', senderName: 'Trường Tiểu học Lê Văn Mẫu', number: '05/TTr-TH', date: '2026-11-10', receivedOn: '2026-11-12', sending: 1, lines: 2, waiting: 2, returned: 0, accepted: 0, state: 'waiting', stateWord: 'Chờ duyệt', late: false }],
  call: { id: 'c1', version: 1, roundId: 'r1', organisationIds: ['o1', 'o2'], dueOn: '2026-11-15', reminders: [] },
  expected: [
    { organisationId: 'o1', name: 'Trường Tiểu học Lê Văn Mẫu', sent: true, stateWord: 'Chờ duyệt', dueWord: '', late: false },
    { organisationId: 'o2', name: 'Thôn Đông', sent: false, stateWord: 'Chưa gửi', dueWord: 'Quá hạn 5 ngày', late: true },
  ],
  notSent: 1,
  units: [{ id: 'o1', name: 'Trường Tiểu học Lê Văn Mẫu', kind: 'don-vi-truc-thuoc', kindWord: 'đơn vị trực thuộc' }, { id: 'o2', name: 'Thôn Đông', kind: 'thon-buon-tdp', kindWord: 'thôn, buôn, tổ dân phố' }],
  proposed: ['o1', 'o2'],
  ...more,
});
const saved = intakeData().intake;
const PDF = { fileName: 'x.pdf', mediaType: 'application/pdf', bytes: new Uint8Array([1]) };
const methods = (data = intakeData(), list = overview()): FakeMethods => ({
  'intake.list': () => ok(list),
  'intake.get': () => ok(data),
  'round.get': () => ok(roundData()),
  'round.awards': () => ok(awards),
  'unit.state': () => ok(programState()),
  'intake.save': () => ok(saved),
  'intake.resend': () => ok(saved),
  'paper.make': () => ok(PDF),
});

describe('Từ cấp dưới', () => {
  it('R92: names who has not sent with the reminder, and takes a list of theirs in', async () => {
    const { user, api } = renderPage(<IntakeOverviewTab roundId="r1" />, { api: fakeApi(methods()) });
    expect(await screen.findByRole('heading', { name: 'Chưa gửi: 1 đơn vị' })).toBeTruthy();
    expect(within(screen.getByRole('list', { name: 'Đơn vị cần gửi' })).getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([expect.stringContaining('Thôn ĐôngQuá hạn 5 ngàyChưa gửi'), expect.stringContaining('Trường Tiểu học Lê Văn MẫuChờ duyệt')]);
    await user.click(screen.getByRole('button', { name: 'In công văn đôn đốc' }));
    await waitFor(() => expect(api.inputs('paper.make')).toEqual([{ kind: 'cong-van-don-doc-danh-sach', id: 'r1', format: 'pdf' }]));
    await user.click(await screen.findByRole('button', { name: 'Nhận danh sách của Thôn Đông', hidden: true }));
    expect(useNavigation.getState().here).toMatchObject({ page: 'nhan-danh-sach', params: { roundId: 'r1', senderId: 'o2' } });
  });

  it('chooses whose lists are waited for out of the one list of units', async () => {
    const { user, api } = renderPage(<IntakeOverviewTab roundId="r1" />, { api: fakeApi({ ...methods(intakeData(), overview({ call: null, expected: [], notSent: 0, intakes: [] })), 'intake.saveCall': (fields) => ok({ dueOn: null, reminders: [], ...fields, id: 'c1', version: 1 } as never) }) });
    expect(await screen.findByText(/Chưa có danh sách nào\. Trường học, trạm y tế/u)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Chọn đơn vị cần gửi' }));
    await user.click(await screen.findByRole('checkbox', { name: /Thôn Đông/u }));
    await user.type(screen.getByRole('textbox', { name: /^Hạn gửi/u }), '15/11/2026');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(api.inputs('intake.saveCall')).toEqual([{ roundId: 'r1', organisationIds: ['o1'], dueOn: '2026-11-15', reminders: [] }]));
  });
});

describe('Nhận danh sách', () => {
  const render = (params: Record<string, string> = { roundId: 'r1', senderId: 'o1' }, more: FakeMethods = {}) => renderPage(<IntakeEntryPage params={params} />, { api: fakeApi({ ...methods(), ...more }) });
  const cell = (heading: string, row: number) => screen.findByLabelText(`${heading}, dòng ${row}`);
  const paste = async (element: HTMLElement, text: string) => {
    element.focus();
    fireEvent.paste(element, { clipboardData: { getData: () => text } });
    await screen.findByText(/^Đã dán; bảng có/u);
  };

  it('R92: cells copied from Excel fill the rows; what the sender wrote becomes subject and award, nothing is typed twice', async () => {
    const { user, api } = render();
    await paste(await cell('Họ tên/Tên tập thể/Tên hộ', 1), 'STT\tHọ và tên\tNăm sinh\tChức vụ\tĐơn vị công tác\tHình thức đề nghị\tTóm tắt thành tích\n1\tBà Đặng Thị Mẫu\t1985\tGiáo viên\tTổ 4\tGiấy khen\tDạy giỏi\n2\tVũ Văn Thí\t\t\t\tBằng khen lạ\t');
    expect(await screen.findByText('Đợt xét không có mức khen «Bằng khen lạ»; giữ nguyên chữ và chọn mức khen sau.')).toBeTruthy();
    await user.type(screen.getByLabelText('Số tờ trình'), '05/TTr-TH');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(api.inputs('intake.save')).toHaveLength(1));
    expect(api.inputs('intake.save')[0]).toMatchObject({
      fields: { roundId: 'r1', senderId: 'o1', senderName: 'Trường Tiểu học Lê Văn Mẫu' },
      sending: { number: '05/TTr-TH', date: null, receivedOn: '2026-11-20' },
      lines: [
        { fields: { kind: 'person', name: 'Đặng Thị Mẫu', honorific: 'Bà', birth: { year: 1985 }, position: 'Giáo viên', workplace: 'Tổ 4' }, award: GK, awardText: 'Giấy khen', merit: 'Dạy giỏi' },
        { fields: { name: 'Vũ Văn Thí' }, award: null, awardText: 'Bằng khen lạ' },
      ],
    });
    expect(useNavigation.getState().here).toMatchObject({ page: 'danh-sach-nhan', params: { id: 'i1' } });
  }, 20_000);

  it('a block without headings fills from its cell to the right and down, and can be taken back', async () => {
    const { user } = render();
    await paste(await cell('Họ tên/Tên tập thể/Tên hộ', 2), 'Vũ Văn Thí\t1980\nLò Thị Dụ\t1990');
    await waitFor(async () => expect(((await cell('Ngày sinh', 3)) as HTMLInputElement).value).toBe('1990'));
    expect(((await cell('Họ tên/Tên tập thể/Tên hộ', 2)) as HTMLInputElement).value).toBe('Vũ Văn Thí');
    await user.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    await waitFor(async () => expect(((await cell('Ngày sinh', 3)) as HTMLInputElement).value).toBe(''));
  });

  it('a date that does not exist is named at its cell and keeps the list from being saved', async () => {
    const { user, api } = render();
    await user.type(await cell('Họ tên/Tên tập thể/Tên hộ', 1), 'Vũ Văn Thí');
    await user.type(await cell('Ngày sinh', 1), '31/02/1980');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    expect(await screen.findByText(/Ngày sinh «31\/02\/1980»/u)).toBeTruthy();
    expect((await cell('Ngày sinh', 1)).getAttribute('aria-invalid')).toBe('true');
    expect(api.inputs('intake.save')).toEqual([]);
  });

  it('reads an .xlsx into the table; a file that cannot be read says why', async () => {
    let refuse = true;
    const { user } = render(undefined, {
      'intake.readFile': () => (refuse ? err(fault('thieu-cot', 'Không đọc được dòng nào có tên.')) : ok({ sheet: 'Trang 1', headingRow: 1, encoding: '', rows: [{ kind: 'household', name: 'Lò Văn Dụ', birth: '', position: '', place: 'Thôn Đông', nationalId: '', award: '', merit: '', note: '' }] })),
    });
    const file = new File([new Uint8Array([1])], 'ds.xlsx');
    const input = (await screen.findAllByLabelText('Nhập từ Excel')).find((element) => element instanceof HTMLInputElement) as HTMLInputElement;
    await user.upload(input, file);
    expect(await screen.findByText('Không đọc được dòng nào có tên.')).toBeTruthy();
    refuse = false;
    await user.upload(input, file);
    await waitFor(async () => expect(((await cell('Họ tên/Tên tập thể/Tên hộ', 1)) as HTMLInputElement).value).toBe('Lò Văn Dụ'));
    expect(((await cell('Loại', 1)) as HTMLSelectElement).value).toBe('household');
    expect(((await cell('Ngày sinh', 1)) as HTMLInputElement).disabled).toBe(true);
  });

  it('R69: returned lines that came again are mended in place; those not sent again are left out', async () => {
    const returned = intakeData({ state: 'returned', lines: [line('l1', 'Vũ Văn Thí', { state: 'returned' }), line('l2', 'Lò Thị Dụ', { state: 'returned' }), line('l3', 'Trần Văn Ví')] });
    const { user, api } = render({ id: 'i1', resend: '1' }, methods(returned));
    const merit = await cell('Thành tích', 1);
    await user.clear(merit);
    await user.type(merit, 'có sáng kiến');
    await user.clear(await cell('Họ tên/Tên tập thể/Tên hộ', 2));
    expect(screen.queryByLabelText('Thành tích, dòng 3')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(api.inputs('intake.resend')[0]).toMatchObject({ id: 'i1', version: 2, sending: { receivedOn: '2026-11-20' }, lines: [{ id: 'l1', merit: 'có sáng kiến', award: GK }] }));
    expect(api.inputs('intake.resend')[0]?.lines).toHaveLength(1);
  });
});

it('R92: a nomination says where it came from', async () => {
  const { user } = renderPage(<Origin nominationId="n1" />, { api: fakeApi({ 'intake.origin': () => ok({ intakeId: 'i1', lineId: 'l1', senderName: 'Thôn Đông', number: '05/TTr', date: '2026-11-10', sending: 2 }) }) });
  expect(await screen.findByText(/Đơn vị gửi: Thôn Đông \(tờ trình số 05\/TTr, ngày 10\/11\/2026, lần 2\)/u)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Xem danh sách' }));
  expect(useNavigation.getState().here).toMatchObject({ page: 'danh-sach-nhan', params: { id: 'i1' } });
});

describe('Danh sách nhận được', () => {
  const render = (data = intakeData(), more: FakeMethods = {}) => renderPage(<IntakePage params={{ id: 'i1' }} />, { api: fakeApi({ ...methods(data), ...more }) });

  it('R92: takes lines into the round and says which still wait; it can be taken back', async () => {
    const { user, api } = render(undefined, {
      'intake.accept': () => ok({ accepted: ['l1'], newSubjects: 1, left: [{ lineId: 'l2', name: 'Đặng Thị Mẫu', sentence: 'Có thể trùng với Đặng Thị Mẫu đã có trong sổ (cùng họ tên).' }], repeats: [] }),
      'intake.undoAccept': () => ok({}),
    });
    await user.click(await screen.findByRole('button', { name: 'Nhận vào đợt xét (2)' }));
    expect(await screen.findByText(/1 dòng chưa nhận: Có thể trùng với Đặng Thị Mẫu/u)).toBeTruthy();
    expect(api.inputs('intake.accept')).toEqual([{ id: 'i1', lineIds: ['l1', 'l2'], allowRepeat: false }]);
    await user.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    await waitFor(() => expect(api.inputs('intake.undoAccept')).toEqual([{ lineIds: ['l1'] }]));
  });

  it('R92: a line whose name the registry has is settled in its dialog', async () => {
    const { user, api } = render(undefined, { 'intake.settle': () => ok(line('l2', 'Đặng Thị Mẫu').line) });
    await user.click(await screen.findByText('Có trong sổ đối tượng một tên giống; chọn là một hay khác nhau.'));
    expect((await screen.findByRole<HTMLButtonElement>('button', { name: 'Nhận vào đợt xét' })).disabled).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Là một người: Đặng Thị Mẫu 1985' }));
    await waitFor(() => expect(api.inputs('intake.settle')).toEqual([{ lineId: 'l2', version: 1, subjectId: 'p1' }]));
  });

  it('R92: a return needs twenty letters and shows its công văn', async () => {
    const { user, api } = render(undefined, { 'intake.return': ({ lineIds, reason, on }) => ok({ id: 'lan-1', on, number: '', reason, answerBy: null, lineIds, fromRound: [], sending: 1 }) });
    await user.click(await screen.findByRole('checkbox', { name: 'Chọn Vũ Văn Thí' }));
    await user.click(screen.getByRole('button', { name: 'Trả lại' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Trả lại 1 dòng?' }));
    await user.type(dialog.getByLabelText(/Lý do trả lại/u), 'thiếu');
    await user.type(dialog.getByRole('textbox', { name: /^Ngày trả lại/u }), '15/11/2026');
    await user.click(dialog.getByRole('button', { name: 'Trả lại' }));
    expect(await dialog.findByText(/Ghi ít nhất 20 chữ cái; mới có 5/u)).toBeTruthy();
    await user.type(dialog.getByLabelText(/Lý do trả lại/u), ' xác nhận của thủ trưởng đơn vị');
    await user.click(dialog.getByRole('button', { name: 'Trả lại' }));
    await waitFor(() => expect(api.inputs('intake.return')[0]).toMatchObject({ id: 'i1', lineIds: ['l1'], on: '2026-11-15', reason: 'thiếu xác nhận của thủ trưởng đơn vị' }));
    await waitFor(() => expect(api.inputs('paper.make')).toEqual([{ kind: 'cong-van-tra-lai', id: 'i1/lan-1', format: 'pdf' }]));
  });

  it('R69: shows what each sending asked for, and the way to what came again', async () => {
    const again = line('l1', 'Vũ Văn Thí', { state: 'returned', sending: 2 }, { stateWord: 'Bị trả lại', changes: [{ sending: 1, changes: ['Thành tích: cũ → mới'] }] });
    const note = { id: 'lan-1', on: '2026-11-15', number: '90/UBND', reason: 'Thiếu xác nhận của thủ trưởng đơn vị.', answerBy: '2026-11-18', lineIds: ['l1'], fromRound: [], sending: 1 };
    const { user } = render(intakeData({ intake: { ...saved, returns: [note] }, state: 'returned', stateWord: 'Bị trả lại', lines: [again] }));
    expect(await screen.findByText('15/11/2026 · 1 dòng · Công văn số 90/UBND · hạn gửi lại 18/11/2026')).toBeTruthy();
    await user.click(screen.getByText('Gửi lần 2.'));
    expect(await screen.findByText('Lần 1 → lần sau: Thành tích: cũ → mới')).toBeTruthy();
    await user.keyboard('{Escape}');
    await user.click(await screen.findByRole('button', { name: 'Nhận lại (1)' }));
    expect(useNavigation.getState().here).toMatchObject({ page: 'nhan-danh-sach', params: { id: 'i1', resend: '1' } });
  });
});
