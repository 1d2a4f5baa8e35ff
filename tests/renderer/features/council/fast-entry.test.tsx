import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { endSession } from '../../../../renderer/app/session.ts';
import { SessionPage } from '../../../../renderer/features/council/session-page.tsx';
import { remainder } from '../../../../renderer/features/council/voting.ts';
import { seatedOn } from '../../../../renderer/features/council/session-values.ts';
import type { Session, SessionFields } from '../../../../shared/domain/council.ts';
import { ok } from '../../../../shared/result.ts';
import { fakeApi, renderPage } from '../../helpers.tsx';
import type { FakeMethods } from '../../helpers.tsx';
import { council, judgement, members, roundData, sessionFields } from '../work-samples.ts';

beforeEach(endSession);

const FIFTY = Array.from({ length: 50 }, (_, i) => ({ nominationId: `n${i + 1}`, yes: null, no: null, recused: [], note: '' }));
const nameOf = (n: number) => ({ 1: 'Bà Đặng Thị Mẫu', 2: 'Tập thể thôn Ví Dụ' })[n] ?? `n${n}`;
const stored = (more: Partial<Session> = {}): Session => ({ ...sessionFields(), id: 'ses1', version: 2, concluded: false, ...more });
type Change = (answer: ReturnType<typeof judgement>) => ReturnType<typeof judgement>;

const fifty = () => stored({ results: FIFTY });
function render(session: Session = stored(), change: Change = (answer) => answer, more: FakeMethods = {}) {
  const api = fakeApi({
    'session.get': () => ok({ session, ...change(judgement(session)) }),
    'round.get': () => ok(roundData()),
    'council.get': () => ok(council),
    'session.judge': (fields) => ok(change(judgement(fields as SessionFields))),
    'session.save': ({ fields }) => ok({ ...session, ...(fields as Session), version: 3 }),
    ...more,
  });
  return renderPage(<SessionPage params={{ id: 'ses1' }} />, { api });
}
/** By label: asking by role walks every cell of fifty rows. */
const cell = (column: 'Đồng ý' | 'Không đồng ý', n: number) => screen.findByLabelText<HTMLInputElement>(`${column}: ${nameOf(n)}`);
const values = async (n: number) => [(await cell('Đồng ý', n)).value, (await cell('Không đồng ý', n)).value];

describe('fast entry of votes', () => {
  it('R59: fifty rows by keyboard alone: down the column, N for a row, C for what is left, Ctrl+S', async () => {
    const { user, api } = render(fifty());
    (await cell('Đồng ý', 1)).focus();
    await user.keyboard('3{Enter}0{ArrowDown}n2{ArrowRight}c');
    expect(await values(1)).toEqual(['3', '']);
    expect(await values(2)).toEqual(['0', '']);
    expect(await values(3)).toEqual(['3', '0']);
    expect(await values(4)).toEqual(['2', '1']);
    expect(document.activeElement).toBe(await cell('Không đồng ý', 5));
    await user.keyboard('{ArrowUp}{ArrowLeft}');
    expect(document.activeElement).toBe(await cell('Đồng ý', 4));
    await user.keyboard('{Control>}s{/Control}');
    await waitFor(() => expect(api.inputs('session.save')[0]?.fields.results.slice(0, 5)).toMatchObject([{ yes: 3, no: null }, { yes: 0, no: null }, { yes: 3, no: 0 }, { yes: 2, no: 1 }, { yes: null, no: null }]));
  });

  it('R59: Shift+N writes «nhất trí» everywhere and can be taken back', async () => {
    const { user } = render(fifty());
    (await cell('Đồng ý', 7)).focus();
    await user.keyboard('1{Shift>}N{/Shift}');
    expect(await values(1)).toEqual(['3', '0']);
    expect(await values(50)).toEqual(['3', '0']);
    expect(screen.getByText('Đã nhập 50/50 · thông qua 50 · không thông qua 0')).toBeTruthy();
    await user.click(screen.getByText('Hoàn tác'));
    await waitFor(async () => expect(await values(7)).toEqual(['1', '']));
    expect(await values(50)).toEqual(['', '']);
  });

  it('R59: totals and outcomes follow each key without asking the backend; no vote for it is not a blank', async () => {
    let asked = 0;
    const { user } = render(stored(), (answer) => answer, { 'session.judge': (fields) => { asked += 1; return ok(judgement(fields as SessionFields)); } });
    const first = await cell('Đồng ý', 1);
    const before = asked;
    await user.type(first, '0');
    expect(screen.getByText('Đã nhập 1/2 · thông qua 0 · không thông qua 1')).toBeTruthy();
    expect(within(screen.getByRole('row', { name: /Bà Đặng Thị Mẫu/u })).getByText('0/3 phiếu, 0,00%; cần quá nửa.')).toBeTruthy();
    expect(asked).toBe(before);
  });

  it('R59: more votes than voters is said beside the cell with its figures, and heard with it', async () => {
    const { user } = render();
    const first = await cell('Đồng ý', 1);
    await user.type(first, '12');
    const sentence = await screen.findByText('Số phiếu (12) nhiều hơn số người biểu quyết (3). Kiểm tra lại số phiếu hoặc danh sách có mặt.');
    expect(first.getAttribute('aria-invalid')).toBe('true');
    expect(first.getAttribute('aria-describedby')).toBe(sentence.id);
    expect(screen.getByText(/số phiếu sai 1/u)).toBeTruthy();
  });

  it('R59: typing in one row draws that row alone', async () => {
    const drawn = new Map<string, number>();
    const counting: Change = (answer) => ({
      ...answer,
      outcomes: answer.outcomes.map((outcome) => Object.defineProperty({ ...outcome }, 'awardName', { enumerable: true, get: () => { drawn.set(outcome.nominationId, (drawn.get(outcome.nominationId) ?? 0) + 1); return outcome.awardName; } })),
    });
    const { user } = render(fifty(), counting);
    const tenth = await cell('Đồng ý', 10);
    await act(() => new Promise((resolve) => setTimeout(resolve, 400)));
    tenth.focus();
    drawn.clear();
    await user.keyboard('2');
    expect([...drawn.keys()]).toEqual(['n10']);
  });

  it('R59: a nomination that went on meanwhile takes no votes and says why', async () => {
    const left = 'Không xét trong cuộc họp này: đề nghị ở trạng thái «Đã gửi».';
    render(stored(), (answer) => ({ ...answer, outcomes: answer.outcomes.map((outcome, i) => (i === 0 ? { ...outcome, left } : outcome)) }));
    expect((await cell('Đồng ý', 1)).disabled).toBe(true);
    expect(await screen.findByText(left)).toBeTruthy();
  });

  it('R59: where the rules do not tell who decides, the clerk says it', async () => {
    const { user, api } = render(stored(), (answer) => ({ ...answer, outcomes: answer.outcomes.map((outcome, i) => (i === 0 ? { ...outcome, side: null, sideAsked: true } : outcome)) }));
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Thẩm quyền: Bà Đặng Thị Mẫu' }), 'Trình cấp trên');
    await user.click(screen.getByRole('button', { name: 'Lưu cuộc họp' }));
    await waitFor(() => expect(api.inputs('session.save')[0]?.fields.sides).toEqual({ n1: 'up' }));
  });

  it('R59: the counts of a secret vote are entered beside it, a blank staying a blank', async () => {
    const { user, api } = render(stored({ ballot: 'phieu-kin' }));
    await user.type(await screen.findByRole('textbox', { name: 'Số phiếu phát ra' }), '3');
    await user.type(screen.getByRole('textbox', { name: 'Không hợp lệ' }), '0');
    await user.click(screen.getByRole('button', { name: 'Lưu cuộc họp' }));
    await waitFor(() => expect(api.inputs('session.save')[0]?.fields.ballots).toEqual({ issued: 3, collected: null, valid: null, invalid: 0 }));
  });
});

describe('findings of a session', () => {
  const quorum = { code: 'khong-du-nguoi-hop', sentence: 'Không đủ người họp: có mặt 1/3 thành viên, cần từ 50%, là 2 người trở lên.', item: 'attendance', weight: 'reason' as const };

  it('R59: what asks for a reason takes it there, and it is saved', async () => {
    const { user, api } = render(stored(), (answer) => ({ ...answer, findings: [quorum] }));
    expect(await screen.findByText(quorum.sentence)).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: /Lý do vẫn họp/u }), 'Bão');
    await user.click(screen.getByRole('button', { name: 'Lưu cuộc họp' }));
    await waitFor(() => expect(api.inputs('session.save')[0]?.fields.reason).toBe('Bão'));
  });

  it('R58: takes the members of the day when asked', async () => {
    const other = { ...sessionFields(), members: members.slice(0, 2) };
    const { user, api } = render(stored({ members: other.members }), (answer) => ({ ...answer, findings: [{ code: 'khac-hoi-dong', sentence: 'Danh sách thành viên khác Hội đồng ngày 20/11/2026.', item: 'members', weight: 'note' as const }] }));
    await user.click(await screen.findByRole('button', { name: 'Lấy thành viên của ngày họp' }));
    await user.click(screen.getByRole('button', { name: 'Lưu cuộc họp' }));
    await waitFor(() => expect(api.inputs('session.save')[0]?.fields.members.map(({ id }) => id)).toEqual(['tv-1', 'tv-2', 'tv-3']));
  });
});

describe('publicity of a session', () => {
  it('R61: dates, manner and remarks are kept with the session', async () => {
    const { user, api } = render();
    await user.click(await screen.findByRole('tab', { name: /Công khai/u }));
    await user.type(screen.getByRole('textbox', { name: 'Công khai từ ngày' }), '01/11/2026');
    await user.type(screen.getByRole('textbox', { name: 'Cách công khai' }), 'Niêm yết');
    await user.click(screen.getByRole('button', { name: 'Thêm ý kiến' }));
    await user.type(screen.getByRole('combobox', { name: 'Của ai' }), 'Mặt trận xã');
    await user.type(screen.getByRole('textbox', { name: 'Nội dung' }), 'Nhất trí');
    await user.click(screen.getByRole('button', { name: 'Lưu cuộc họp' }));
    await waitFor(() => expect(api.inputs('session.save')[0]?.fields.publicity).toMatchObject({ from: '2026-11-01', to: null, manner: 'Niêm yết', remarks: [{ from: 'Mặt trận xã', content: 'Nhất trí', handling: '', date: null }] }));
  });

  it('R61: a manner without its day is named at the day', async () => {
    const { user, api } = render();
    await user.click(await screen.findByRole('tab', { name: /Công khai/u }));
    await user.type(screen.getByRole('textbox', { name: 'Cách công khai' }), 'Niêm yết');
    await user.click(screen.getByRole('button', { name: 'Lưu cuộc họp' }));
    expect(await screen.findByText(/Có nội dung công khai nhưng chưa ghi ngày bắt đầu/u)).toBeTruthy();
    expect(api.inputs('session.save')).toEqual([]);
  });
});

describe('papers of a session', () => {
  it('R59: ballots, tally, minutes and both lists are one menu away', async () => {
    URL.createObjectURL = () => 'blob:test';
    URL.revokeObjectURL = () => undefined;
    const { user, api } = render(stored(), (answer) => answer, { 'paper.make': () => ok({ fileName: 'x.pdf', mediaType: 'application/pdf', bytes: new Uint8Array([1]) }) });
    await user.click(await screen.findByRole('button', { name: 'Giấy tờ' }));
    for (const label of ['Phiếu bầu', 'Biên bản kiểm phiếu', 'Biên bản', 'Danh sách theo thẩm quyền', 'Danh sách trình cấp trên']) expect(await screen.findByRole('menuitem', { name: label })).toBeTruthy();
    await user.click(screen.getByRole('menuitem', { name: 'Phiếu bầu' }));
    expect(await screen.findByRole('dialog', { name: 'Phiếu bầu' })).toBeTruthy();
    expect(api.inputs('paper.make')).toMatchObject([{ kind: 'phieu-bau', id: 'ses1', format: 'pdf' }]);
  });
});

describe('remainder and seats', () => {
  const attendance = members.map(({ id }) => ({ memberId: id, present: true, absentReason: '', writtenOpinion: false }));
  it.each([
    [{ yes: 2, no: null }, 'no', 1],
    [{ yes: 3, no: null }, 'no', 0],
    [{ yes: null, no: null }, 'no', null],
    [{ yes: 4, no: null }, 'no', null],
    [{ yes: null, no: 1 }, 'yes', 2],
  ] as const)('R59: with %j what is left for «%s» of three is %s', (votes, column, left) => {
    expect(remainder({ attendance }, { nominationId: 'n', recused: [], note: '', ...votes }, column)).toBe(left);
  });

  it('R58: who stays keeps attendance, who comes in is present, who sat before comes back as he was', () => {
    const held = { members, attendance: attendance.map((line, i) => (i === 1 ? { ...line, present: false, absentReason: 'ốm' } : line)), chairId: 'tv-1', secretaryId: 'tv-3' };
    const changed = { ...council, members: [{ ...council.members[0], to: '2026-06-30' } as (typeof council.members)[number], ...council.members.slice(1), { ...council.members[0], id: 'tv-4', name: 'Lý Văn Mới', from: '2026-07-01' } as (typeof council.members)[number]] };
    const later = seatedOn(changed, '2026-07-01', held, []);
    expect(later).toMatchObject({ chairId: 'tv-4', secretaryId: 'tv-3' });
    expect(later?.attendance).toMatchObject([{ memberId: 'tv-2', present: false, absentReason: 'ốm' }, { memberId: 'tv-3', present: true }, { memberId: 'tv-4', present: true }]);
    expect(seatedOn(changed, '2026-06-30', held, [])).toBeNull();
    const known = [{ memberId: 'tv-1', present: false, absentReason: 'họp tỉnh', writtenOpinion: true }];
    expect(seatedOn(changed, '2026-06-30', { ...held, ...later }, known)?.attendance[0]).toMatchObject({ memberId: 'tv-1', absentReason: 'họp tỉnh' });
  });
});
