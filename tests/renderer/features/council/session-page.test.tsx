import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { useNavigation } from '../../../../renderer/app/navigation.ts';
import { endSession } from '../../../../renderer/app/session.ts';
import { SessionPage } from '../../../../renderer/features/council/session-page.tsx';
import { unanimous, votersOn } from '../../../../renderer/features/council/voting.ts';
import type { Session } from '../../../../shared/domain/council.ts';
import { err, fault, ok } from '../../../../shared/result.ts';
import { fakeApi, renderPage } from '../../helpers.tsx';
import type { FakeMethods } from '../../helpers.tsx';
import { council, judgement, roundData, sessionFields } from '../work-samples.ts';

beforeEach(() => {
  endSession();
  URL.createObjectURL = vi.fn(() => 'blob:test');
  URL.revokeObjectURL = vi.fn();
});

/** A backend that keeps one session. */
function render(first: Session | null, params: Record<string, string>, more: FakeMethods = {}) {
  let session = first;
  const view = (held: Session) => ({ session: held, ...judgement(held) });
  const turn = (concluded: boolean) => {
    session = { ...(session as Session), concluded, version: (session as Session).version + 1 };
    return ok(view(session));
  };
  const api = fakeApi({
    'session.prepare': () => ok(sessionFields()),
    'session.get': () => ok(view(session as Session)),
    'round.get': () => ok(roundData()),
    'council.get': () => ok(council),
    'session.judge': (fields) => ok(judgement(fields as never)),
    'session.save': ({ fields }) => {
      session = { ...sessionFields(), ...(fields as object), id: 'ses9', version: (session?.version ?? 0) + 1, concluded: false };
      return ok(session);
    },
    'session.conclude': () => turn(true),
    'session.reopen': () => turn(false),
    'paper.make': () => ok({ fileName: 'bien-ban.pdf', mediaType: 'application/pdf', bytes: new Uint8Array([1]) }),
    ...more,
  });
  return renderPage(<SessionPage params={params} />, { api });
}
const stored = (more: Partial<Session> = {}): Session => ({ ...sessionFields(), id: 'ses1', version: 2, concluded: false, ...more });
const yes = (name: string) => screen.findByRole<HTMLInputElement>('textbox', { name: `Đồng ý: ${name}` });

describe('Họp xét', () => {
  it('types a column of votes with Enter alone and shows what comes of each', async () => {
    const { user, api } = render(stored(), { id: 'ses1' });
    (await yes('Bà Đặng Thị Mẫu')).focus();
    await user.keyboard('3{Enter}1');
    expect(document.activeElement).toBe(await yes('Tập thể thôn Ví Dụ'));
    await waitFor(() => expect(within(screen.getByRole('row', { name: /Bà Đặng Thị Mẫu/ })).getByText('Thông qua')).toBeTruthy());
    expect(within(screen.getByRole('row', { name: /Tập thể thôn Ví Dụ/ })).getByText('Không thông qua')).toBeTruthy();
    expect(screen.getAllByText(/Quy chế Hội đồng, Điều 6/)).toHaveLength(2);
    await user.keyboard('{ArrowUp}');
    expect(document.activeElement).toBe(await yes('Bà Đặng Thị Mẫu'));
    await user.keyboard('{Control>}s{/Control}');
    await waitFor(() => expect(api.inputs('session.save')[0]).toMatchObject({ id: 'ses1', version: 2, fields: { results: [{ nominationId: 'n1', yes: 3, no: null }, { nominationId: 'n2', yes: 1 }] } }));
  });

  it('takes only digits, and nothing typed stays nothing, not zero', async () => {
    const { user, api } = render(stored(), { id: 'ses1' });
    const cell = await yes('Bà Đặng Thị Mẫu');
    await user.type(cell, 'a2b');
    expect(cell.value).toBe('2');
    await user.clear(cell);
    await user.keyboard('{Control>}s{/Control}');
    await waitFor(() => expect(api.inputs('session.save')[0]?.fields.results[0]).toMatchObject({ yes: null, no: null }));
  });

  it('marks more votes than voters', async () => {
    const { user } = render(stored(), { id: 'ses1' });
    await user.type(await yes('Bà Đặng Thị Mẫu'), '9');
    expect(await screen.findByText('Số phiếu sai')).toBeTruthy();
  });

  it('«Nhất trí tất cả» fills every row without those absent or recused, and can be taken back', async () => {
    const { user } = render(stored({ results: [{ nominationId: 'n1', yes: null, no: null, recused: ['tv-2'], note: '' }, { nominationId: 'n2', yes: 1, no: 1, recused: [], note: '' }] }), { id: 'ses1' });
    await user.click(await screen.findByRole('button', { name: 'Nhất trí tất cả' }));
    expect((await yes('Bà Đặng Thị Mẫu')).value).toBe('2');
    expect((await yes('Tập thể thôn Ví Dụ')).value).toBe('3');
    await user.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    await waitFor(async () => expect((await yes('Tập thể thôn Ví Dụ')).value).toBe('1'));
  });

  it('records who did not take part because concerned', async () => {
    const { user, api } = render(stored(), { id: 'ses1' });
    await user.click(await screen.findByRole('button', { name: 'Không tham gia vì có liên quan: Bà Đặng Thị Mẫu: Không có' }));
    await user.click(await screen.findByRole('checkbox', { name: 'Phạm Thị Nháp' }));
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('button', { name: 'Lưu cuộc họp' }));
    await waitFor(() => expect(api.inputs('session.save')[0]?.fields.results[0]).toMatchObject({ recused: ['tv-2'] }));
  });

  it('records absence with its reason and a written opinion', async () => {
    const { user, api } = render(null, { roundId: 'r1' });
    await user.click(await screen.findByRole('checkbox', { name: 'Có mặt: Phạm Thị Nháp' }));
    await user.type(screen.getByRole('textbox', { name: 'Lý do vắng: Phạm Thị Nháp' }), 'Đi công tác');
    await user.click(screen.getByRole('checkbox', { name: 'Ý kiến bằng văn bản: Phạm Thị Nháp' }));
    await waitFor(() => expect(screen.getByText('Có mặt 2/3 thành viên.')).toBeTruthy());
    await user.click(screen.getByRole('radio', { name: 'Phiếu kín' }));
    await user.click(screen.getByRole('button', { name: 'Lưu cuộc họp' }));
    await waitFor(() => expect(api.inputs('session.save')[0]).toMatchObject({ fields: { ballot: 'phieu-kin', attendance: [{ present: true }, { memberId: 'tv-2', present: false, absentReason: 'Đi công tác', writtenOpinion: true }, { present: true }] } }));
    expect(api.inputs('session.save')[0]).not.toHaveProperty('id');
  });

  it('saves a new session before ending it, then shows the result and prints the minutes', async () => {
    const { user, api } = render(null, { roundId: 'r1' });
    await user.click(await screen.findByRole('tab', { name: /Bỏ phiếu/ }));
    await user.click(await screen.findByRole('button', { name: 'Nhất trí tất cả' }));
    await user.click(screen.getByRole('button', { name: 'Kết thúc họp xét' }));
    const dialog = await screen.findByRole('dialog', { name: 'Kết thúc họp xét?' });
    expect(api.inputs('session.save')).toHaveLength(1);
    await user.click(within(dialog).getByRole('button', { name: 'Kết thúc họp xét' }));
    await waitFor(() => expect(api.inputs('session.conclude')).toEqual([{ id: 'ses9', version: 1 }]));
    expect(await screen.findByRole('table', { name: 'Tổng hợp kết quả họp xét' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Xem trước biên bản' }));
    expect(await screen.findByRole('dialog', { name: /Biên bản họp Hội đồng/ })).toBeTruthy();
    expect(api.inputs('paper.make')[0]).toMatchObject({ kind: 'bien-ban', id: 'ses9', format: 'pdf' });
  });

  it('says why it cannot be ended, and stays open', async () => {
    const { user } = render(stored(), { id: 'ses1' }, { 'session.conclude': () => err(fault('so-phieu-sai', 'Bà Đặng Thị Mẫu: Số phiếu (9) nhiều hơn số người biểu quyết (3).')) });
    await user.click(await screen.findByRole('button', { name: 'Kết thúc họp xét' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Kết thúc họp xét' }));
    expect(await screen.findByText(/nhiều hơn số người biểu quyết/)).toBeTruthy();
  });

  it('opens a concluded session again; says it when the role does not allow it', async () => {
    let allowed = false;
    const { user } = render(stored({ concluded: true }), { id: 'ses1' }, {
      'session.reopen': ({ version }) => (allowed ? ok({ session: stored({ version: version + 1 }), ...judgement(sessionFields()) }) : err(fault('khong-du-quyen', 'Việc này dành cho Thư ký Hội đồng.', { kind: 'denied' }))),
    });
    await user.click(await screen.findByRole('button', { name: 'Thao tác khác' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Mở lại' }));
    expect(await screen.findByText('Việc này dành cho Thư ký Hội đồng.')).toBeTruthy();
    allowed = true;
    await user.click(screen.getByRole('button', { name: 'Thao tác khác' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Mở lại' }));
    expect(await screen.findByRole('button', { name: 'Lưu cuộc họp' })).toBeTruthy();
  });

  it('R61: number of the minutes and publicity are written after the end, without opening it again', async () => {
    const held = stored({ concluded: true });
    const { user, api } = render(held, { id: 'ses1' }, {
      'session.afterwards': ({ number, publicity, version }) => ok({ session: { ...held, number, publicity, version: version + 1 }, ...judgement(held) }),
    });
    await user.type(await screen.findByLabelText('Số biên bản'), '06/BB-HĐTĐKT');
    await user.type(screen.getByLabelText('Công khai từ ngày'), '01/11/2026');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(api.inputs('session.afterwards')).toEqual([{ id: 'ses1', version: 2, number: '06/BB-HĐTĐKT', publicity: { from: '2026-11-01', to: null, manner: '', remarks: [] } }]));
    expect(api.inputs('session.reopen')).toEqual([]);
    expect(await screen.findByText('06/BB-HĐTĐKT')).toBeTruthy();
  });

  it('a concluded session offers the decision and the dossier of what passed', async () => {
    const held = stored({ concluded: true });
    const told = judgement(held);
    const outcomes = told.outcomes.map((outcome, index) => ({ ...outcome, state: 'passed' as const, side: index === 0 ? ('own' as const) : ('up' as const) }));
    const { user } = render(held, { id: 'ses1' }, { 'session.get': () => ok({ session: held, ...told, outcomes }) });
    await user.click(await screen.findByRole('button', { name: 'Thêm quyết định' }));
    expect(useNavigation.getState().here).toMatchObject({ page: 'quyet-dinh-moi', params: { nominationIds: 'n1' } });
    await user.click(screen.getByRole('button', { name: 'Lập hồ sơ trình' }));
    expect(useNavigation.getState().here).toMatchObject({ page: 'lap-ho-so', params: { roundId: 'r1', nominationIds: 'n2' } });
  });

  it('the note on attendance leads to the field of the council; times become «8 giờ 00»; a blank «không đồng ý» is counted', async () => {
    const { user } = render(stored({ startTime: '' }), { id: 'ses1' }, {
      'session.get': () => {
        const held = stored({ startTime: '' });
        return ok({ session: held, ...judgement(held), findings: [{ code: 'chua-co-ty-le-hop', sentence: 'Chưa ghi quy chế cần bao nhiêu thành viên dự họp.', item: 'attendance', weight: 'note' as const }] });
      },
      'session.judge': () => err(fault('khong-tra-loi', 'Không trả lời.')),
    });
    await user.type(await yes('Bà Đặng Thị Mẫu'), '2');
    expect(within(screen.getByRole('row', { name: /Bà Đặng Thị Mẫu/ })).getByText('còn 1 phiếu chưa ghi')).toBeTruthy();
    await user.click(screen.getByRole('tab', { name: 'Thời gian, thành phần' }));
    const start = await screen.findByLabelText<HTMLInputElement>('Bắt đầu lúc');
    await user.type(start, '8h');
    await user.tab();
    await waitFor(() => expect(start.value).toBe('8 giờ 00'));
    expect(screen.getByRole('button', { name: 'Ghi ở trang Hội đồng' })).toBeTruthy();
  });

  it('sends to the council where none is on record', async () => {
    const { user } = render(null, { roundId: 'r1' }, { 'session.prepare': () => ok(sessionFields({ members: [], attendance: [] })) });
    await user.click(await screen.findByRole('button', { name: 'Ghi Hội đồng' }));
    expect(useNavigation.getState().here.page).toBe('hoi-dong');
  });

  it('keeps what was typed when saving fails', async () => {
    const { user } = render(null, { roundId: 'r1' }, { 'session.save': () => err(fault('dia-day', 'Ổ đĩa đầy.')) });
    const place = await screen.findByLabelText<HTMLInputElement>('Địa điểm');
    await user.type(place, 'Hội trường');
    await user.click(screen.getByRole('button', { name: 'Lưu cuộc họp' }));
    expect(await screen.findByText('Ổ đĩa đầy.')).toBeTruthy();
    expect(place.value).toBe('Hội trường');
  });
});

describe('voting', () => {
  const attendance = [
    { memberId: 'a', present: true, absentReason: '', writtenOpinion: false },
    { memberId: 'b', present: false, absentReason: 'ốm', writtenOpinion: true },
    { memberId: 'c', present: false, absentReason: '', writtenOpinion: false },
  ];
  it.each([
    [[], 2],
    [['a'], 1],
    [['c'], 2],
    [['a', 'b'], 0],
  ])('recused %j: %i voters', (recused, voters) => {
    expect(votersOn({ attendance }, { recused })).toBe(voters);
    expect(unanimous({ attendance, results: [{ nominationId: 'n', yes: null, no: 5, recused, note: 'x' }] })).toEqual([{ nominationId: 'n', yes: voters, no: 0, recused, note: 'x' }]);
  });
});
