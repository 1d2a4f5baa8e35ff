import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { restartAt, useNavigation } from '../../../../renderer/app/navigation.ts';
import { endSession } from '../../../../renderer/app/session.ts';
import { HomePage } from '../../../../renderer/features/home/home-page.tsx';
import { QuickPage } from '../../../../renderer/features/rounds/quick/quick-page.tsx';
import { suggestedTitle } from '../../../../renderer/features/rounds/quick/values.ts';
import type { QuickSource } from '../../../../renderer/features/rounds/quick/store.ts';
import { fold } from '../../../../shared/text/fold.ts';
import { fault, err, ok } from '../../../../shared/result.ts';
import { fakeApi, renderPage } from '../../helpers.tsx';
import type { FakeMethods } from '../../helpers.tsx';
import { TODAY, awards, members } from '../work-samples.ts';

beforeEach(endSession);

const SUBJECTS = [
  { id: 'p1', kind: 'person' as const, name: 'Đặng Thị Mẫu', place: 'thôn Ví Dụ', birth: '1985', awards: 2 },
  { id: 'p2', kind: 'person' as const, name: 'Vũ Văn Thí', place: 'thôn Ví Dụ', birth: '', awards: 0 },
];
const suspect = { id: 'p1', name: 'Đặng Thị Mẫu', place: 'thôn Ví Dụ', birth: '1985', strength: 'maybe' as const, reason: 'cùng họ tên' };

const source = (more: Partial<QuickSource> = {}): QuickSource => ({
  today: TODAY, round: { id: null, name: 'Khen thưởng đột xuất năm 2026', year: 2026, reason: '' }, rounds: [{ id: 'r1', name: 'Cuối năm 2026' }], awards, council: members,
  withoutCouncil: { allowedCodes: [], sentence: 'Chưa ghi quy định nào của tỉnh.', citation: '' }, authority: 'Chủ tịch Ủy ban nhân dân xã Mẫu', signer: { name: 'Trần Văn Thử', title: 'Chủ tịch' }, missing: [], ...more,
});
const methods = (start: QuickSource): FakeMethods => ({
  'quick.start': () => ok(start),
  'subject.list': ({ search = '', kind }) => {
    const rows = SUBJECTS.filter((row) => fold(row.name).includes(fold(search)) && (kind == null || row.kind === kind));
    return ok({ rows, next: null, total: rows.length });
  },
  'subject.match': ({ items }) => ok(items.map(({ name }) => (name === 'Đặng Thị Mẫu' ? [suspect] : []))),
  'quick.award': () => ok({ decisionId: 'q1', roundId: 'r9', repeats: [], suspects: [], notes: [] }),
});
const render = (start = source(), more: FakeMethods = {}) => renderPage(<QuickPage params={{}} />, { api: fakeApi({ ...methods(start), ...more }) });
const search = () => screen.findByRole('combobox', { name: 'Tìm đối tượng' });
const save = (user: ReturnType<typeof render>['user']) => user.click(screen.getByRole('button', { name: 'Ghi quyết định' }));

/** Types a name into the picker and takes it, of the registry or new, by Enter. */
async function take(user: ReturnType<typeof render>['user'], name: string, known: boolean): Promise<void> {
  const field = await search();
  await user.clear(field);
  await user.paste(name);
  if (known) await screen.findByRole('option', { name: new RegExp(name, 'u') });
  else await waitFor(() => expect(screen.getByRole<HTMLButtonElement>('button', { name: `Thêm mới «${name}»` }).disabled).toBe(false));
  await user.keyboard('{Enter}');
  await waitFor(() => expect(within(screen.getByRole('list', { name: 'Người được khen đã chọn' })).getAllByRole('listitem').some(({ textContent }) => textContent.includes(name))).toBe(true));
}

describe('Khen nhanh', () => {
  it('R95: five people from nothing to the decision’s papers in four screens of the eight allowed, by keyboard', async () => {
    restartAt('viec-hom-nay');
    const home = renderPage(<HomePage />, {
      api: fakeApi({ 'home.today': () => ok({ empty: true, unprotected: false, recoveryDue: false, notices: [], ruleSets: [], groups: [], counts: { campaigns: 0, subjects: 0, openNominations: 0, awards: 0 }, lastBundle: null }) }),
    });
    const screens: string[] = [useNavigation.getState().here.page];
    const stop = useNavigation.subscribe(({ here }) => void (screens.at(-1) !== here.page && screens.push(here.page)));
    await home.user.click(await screen.findByRole('button', { name: 'Khen nhanh' }));
    home.unmount();

    const { user, api } = render(source({ council: [], missing: [{ field: 'placeName', question: 'Địa danh' }] }));
    for (const name of ['Đặng Thị Mẫu', 'Vũ Văn Thí']) await take(user, name, true);
    for (const name of ['Lò Thị Dụ', 'Trần Văn Ví', 'Ông Nguyễn Văn Thử']) await take(user, name, false);
    await user.type(screen.getByLabelText(/Thành tích \(in trên bằng\)/u), 'cứu người trong mưa lũ');
    await user.click(screen.getByLabelText(/Thành viên Hội đồng/u));
    await user.paste('Trần Văn Thử, Chủ tịch Hội đồng\nPhạm Thị Nháp');
    expect(screen.getByText('Trần Văn Thử (chủ tịch hội đồng) · Phạm Thị Nháp (ủy viên)')).toBeTruthy();
    await user.type(screen.getByLabelText(/Địa danh/u), 'Mẫu');
    await user.type(screen.getByLabelText(/Số quyết định/u), '345/QĐ-UBND');
    await user.keyboard('{Control>}s{/Control}');
    await waitFor(() => expect(useNavigation.getState().here).toMatchObject({ page: 'quyet-dinh-xem', params: { id: 'q1' } }));
    stop();
    // The page of the decision has the decision, the list and the certificates; their preview is one screen more.
    expect(screens).toEqual(['viec-hom-nay', 'khen-nhanh', 'quyet-dinh-xem']);
    expect(screens.length + 1).toBeLessThanOrEqual(8);
    expect(api.inputs('quick.award')).toEqual([
      {
        round: { fields: expect.objectContaining({ kind: 'sudden', name: 'Khen thưởng đột xuất năm 2026', year: 2026 }) },
        subjects: [
          { id: 'p1' },
          { id: 'p2' },
          { fields: expect.objectContaining({ kind: 'person', name: 'Lò Thị Dụ' }), apartFrom: [] },
          { fields: expect.objectContaining({ name: 'Trần Văn Ví' }), apartFrom: [] },
          { fields: expect.objectContaining({ name: 'Nguyễn Văn Thử', honorific: 'Ông' }), apartFrom: [] },
        ],
        award: { source: 'catalogue', code: 'GK_XA' },
        merit: 'cứu người trong mưa lũ',
        council: { kind: 'agreed', date: TODAY, number: '', absentIds: [], reason: '', chairId: null, members: [expect.objectContaining({ name: 'Trần Văn Thử', duty: 'chu-tich' }), expect.objectContaining({ name: 'Phạm Thị Nháp', duty: 'uy-vien' })] },
        decision: { number: '345/QĐ-UBND', date: TODAY, title: 'Về việc tặng Giấy khen', authority: 'Chủ tịch Ủy ban nhân dân xã Mẫu', signerName: 'Trần Văn Thử', signerTitle: 'Chủ tịch' },
        unit: { placeName: 'Mẫu' },
        allowRepeat: false,
      },
    ]);
  }, 20_000);

  it('R95: «không qua Hội đồng» can be chosen only where the profile allows it; the question is shown', async () => {
    const off = render();
    expect((await screen.findByRole<HTMLInputElement>('radio', { name: 'Không qua Hội đồng' })).disabled).toBe(true);
    expect(screen.getByText(/Chưa ghi quy định nào của tỉnh\. Nếu tỉnh cho phép, ghi ở Thiết lập/u)).toBeTruthy();
    off.unmount();
    endSession();
    const { user, api } = render(source({ withoutCouncil: { allowedCodes: ['GK_XA'], sentence: 'Không qua Hội đồng theo QĐ 99.', citation: 'QĐ 99' } }));
    await take(user, 'Vũ Văn Thí', true);
    await user.click(await screen.findByRole('radio', { name: 'Không qua Hội đồng' }));
    await user.type(screen.getByLabelText(/Thành tích \(in trên bằng\)/u), 'x');
    await user.type(screen.getByLabelText(/Số quyết định/u), '1');
    await save(user);
    await waitFor(() => expect(api.inputs('quick.award')[0]).toMatchObject({ council: { kind: 'none' } }));
  });

  it('asks at once about a new name that the registry may have, and waits for the answer', async () => {
    const { user, api } = render(source(), { 'subject.list': () => ok({ rows: [], next: null, total: 0 }) });
    await take(user, 'Đặng Thị Mẫu', false);
    await screen.findByRole('group', { name: 'Có thể trùng: Đặng Thị Mẫu' });
    await user.type(screen.getByLabelText(/Thành tích \(in trên bằng\)/u), 'x');
    await user.type(screen.getByLabelText(/Số quyết định/u), '1');
    await save(user);
    expect(await screen.findByText('Đặng Thị Mẫu có thể đã có trong sổ.')).toBeTruthy();
    expect(api.inputs('quick.award')).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Hai người khác nhau: Đặng Thị Mẫu' }));
    await save(user);
    await waitFor(() => expect(api.inputs('quick.award')[0]).toMatchObject({ subjects: [{ apartFrom: ['p1'] }] }));
  });

  it('names what is missing at its field; what stands under «Thêm chi tiết» opens when it is at fault', async () => {
    const { user } = render(source(), { 'quick.award': () => err(fault('hop-xet-can-ly-do', 'Chưa ghi người chủ trì.', { item: 'councilReason' })) });
    await search();
    await save(user);
    expect(await screen.findByText(/Chưa chọn người được khen/u)).toBeTruthy();
    expect(screen.getByText('“Số quyết định” chưa được ghi.')).toBeTruthy();
    await take(user, 'Vũ Văn Thí', true);
    await user.type(screen.getByLabelText(/Thành tích \(in trên bằng\)/u), 'x');
    await user.type(screen.getByLabelText(/Số quyết định/u), '1');
    expect(screen.getByRole('button', { name: 'Thêm chi tiết' }).getAttribute('aria-expanded')).toBe('false');
    await save(user);
    expect(await screen.findByText('Chưa ghi người chủ trì.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Thêm chi tiết' }).getAttribute('aria-expanded')).toBe('true');
  });

  it('asks where someone is nominated already, and goes on when told to', async () => {
    const { user, api } = render(source(), {
      'quick.award': ({ allowRepeat }) => ok({ decisionId: allowRepeat === true ? 'q1' : null, roundId: null, repeats: allowRepeat === true ? [] : [{ subjectId: 'p2', name: 'Vũ Văn Thí', sentence: 'Vũ Văn Thí đã được đề nghị Giấy khen.' }], suspects: [], notes: [] }),
    });
    await take(user, 'Vũ Văn Thí', true);
    await user.type(screen.getByLabelText(/Thành tích \(in trên bằng\)/u), 'x');
    await user.type(screen.getByLabelText(/Số quyết định/u), '1');
    await save(user);
    await user.click(await screen.findByRole('button', { name: 'Vẫn thêm' }));
    await waitFor(() => expect(api.inputs('quick.award').map(({ allowRepeat }) => allowRepeat)).toEqual([false, true]));
  });

  it('says in the title what is given', () => {
    expect(suggestedTitle({ award: 'catalogue:GK_XA', ownName: '' }, awards)).toBe('Về việc tặng Giấy khen');
    expect(suggestedTitle({ award: 'catalogue:LDTT', ownName: '' }, awards)).toBe('Về việc công nhận danh hiệu Lao động tiên tiến');
    expect(suggestedTitle({ award: 'own', ownName: 'Gương sáng' }, awards)).toBe('Về việc tặng Gương sáng');
    expect(suggestedTitle({ award: null, ownName: '' }, awards)).toBe('');
  });

  it('R95: with the chair absent the page asks who led, at the field beside the button, and sends it', async () => {
    let first = true;
    const { user, api } = render(source(), {
      'quick.award': () => {
        if (!first) return ok({ decisionId: 'q1', roundId: 'r9', repeats: [], suspects: [], notes: [] });
        first = false;
        return err(fault('chu-tri-vang', 'Người chủ trì được ghi là vắng mặt.', { item: 'chairId' }));
      },
    });
    await take(user, 'Vũ Văn Thí', true);
    await user.type(screen.getByLabelText(/Thành tích \(in trên bằng\)/u), 'cứu người');
    await user.type(screen.getByLabelText(/Số quyết định/u), '345/QĐ-UBND');
    await save(user);
    expect(await screen.findByText(/Người chủ trì được ghi là vắng mặt/u)).toBeTruthy();
    const chair = screen.getByRole('combobox', { name: 'Người chủ trì' });
    await waitFor(() => expect(document.activeElement).toBe(chair));
    const other = members[1];
    await user.click(chair);
    await user.click(await screen.findByRole('option', { name: new RegExp(other?.name ?? '', 'u') }));
    await save(user);
    await waitFor(() => expect(api.inputs('quick.award')[1]).toMatchObject({ council: { kind: 'agreed', chairId: other?.id } }));
  });

  it('R95: a refusal of no field stands beside the button', async () => {
    const { user } = render(source(), { 'quick.award': () => err(fault('dia-day', 'Ổ đĩa đầy.')) });
    await take(user, 'Vũ Văn Thí', true);
    await user.type(screen.getByLabelText(/Thành tích \(in trên bằng\)/u), 'cứu người');
    await user.type(screen.getByLabelText(/Số quyết định/u), '345/QĐ-UBND');
    await save(user);
    const said = await screen.findByText('Ổ đĩa đầy.');
    const button = screen.getByRole('button', { name: 'Thêm chi tiết' });
    expect(button.compareDocumentPosition(said) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });
});
