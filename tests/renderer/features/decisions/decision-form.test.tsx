import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { useNavigation } from '../../../../renderer/app/navigation.ts';
import { endSession, useSession } from '../../../../renderer/app/session.ts';
import { DecisionFormPage } from '../../../../renderer/features/decisions/form-page.tsx';
import { ownAuthority } from '../../../../renderer/features/decisions/words.ts';
import { err, fault, ok } from '../../../../shared/result.ts';
import { fakeApi, renderPage } from '../../helpers.tsx';
import type { FakeMethods } from '../../helpers.tsx';
import { candidates, decisionData, programState, signer, unit } from '../work-samples.ts';

beforeEach(endSession);

const render = (params: Record<string, string> = {}, more: FakeMethods = {}) =>
  renderPage(<DecisionFormPage params={params} />, {
    api: fakeApi({
      'decision.candidates': () => ok(candidates),
      'unit.state': () => ok(programState()),
      'signer.list': () => ok([signer]),
      'scan.add': ({ fileName }) => ok({ id: 'scan1', fileName }),
      'decision.check': () => ok([]),
      'decision.answer': () => ok({}),
      'decision.record': ({ fields }) => ok({ ...decisionData().decision, ...fields }),
      ...more,
    }),
  });
const record = (user: ReturnType<typeof render>['user']) => user.click(screen.getByRole('button', { name: 'Ghi quyết định' }));

describe('Thêm quyết định', () => {
  it('begins with the unit’s own authority, signer and day, and the nominations of the dossier; one number for all', async () => {
    const { user, api } = render({ dossierId: 'd1' });
    await user.type(await screen.findByLabelText(/Số quyết định/), '345/QĐ-UBND');
    await user.type(screen.getByLabelText(/Trích yếu/), 'Về việc tặng Giấy khen');
    await record(user);
    await waitFor(() =>
      expect(api.inputs('decision.record')[0]).toEqual({
        fields: { number: '345/QĐ-UBND', date: '2026-11-20', title: 'Về việc tặng Giấy khen', authority: 'Chủ tịch Ủy ban nhân dân xã Mẫu', signerName: 'Trần Văn Thử', signerTitle: 'Chủ tịch' },
        lines: [
          { nominationId: 'n1', nominationVersionId: 'nv1', dossierId: 'd1', result: 'awarded', awardName: 'Giấy khen', reason: '' },
          { nominationId: 'n2', nominationVersionId: 'nv2', dossierId: 'd1', result: 'awarded', awardName: 'Giấy khen', reason: '' },
        ],
        onPaper: false,
        scanIds: [],
      }),
    );
    expect(useNavigation.getState().here).toMatchObject({ page: 'quyet-dinh-xem', params: { id: 'q1' } });
  });

  it('R87: a clerk learns at once that a decision of the unit itself is the head’s; one that came on paper she records', async () => {
    useSession.setState({ actor: { name: 'Người Mẫu', role: 'clerk', shared: true, focal: [] } });
    const own = render({ dossierId: 'd1' });
    await screen.findByText('Việc này dành cho Lãnh đạo đơn vị.');
    expect(screen.queryByRole('button', { name: 'Ghi quyết định' })).toBeNull();
    own.unmount();
    render({ dossierId: 'd1', onPaper: 'true' });
    expect(await screen.findByRole<HTMLButtonElement>('button', { name: 'Ghi quyết định' })).toHaveProperty('disabled', false);
  });

  it('proposes a trích yếu from what is chosen, which follows the lines until it is changed', async () => {
    const words = (year: number) => ({ award: 'tặng Giấy khen', campaign: 'Phong trào Mẫu', year });
    const { user, api } = render({ dossierId: 'd1' }, { 'decision.candidates': () => ok(candidates.map((one, i) => ({ ...one, words: words(2026 - i) }))) });
    const title = await screen.findByLabelText<HTMLInputElement>(/Trích yếu/);
    expect(title.value).toBe('Về việc tặng Giấy khen trong phong trào Mẫu');
    await user.click(screen.getByRole('checkbox', { name: 'Ông Vũ Văn Thí' }));
    await waitFor(() => expect(title.value).toBe('Về việc tặng Giấy khen trong phong trào Mẫu năm 2026'));
    await user.type(title, ' đợt 1');
    await user.click(screen.getByRole('checkbox', { name: 'Ông Vũ Văn Thí' }));
    expect(title.value).toBe('Về việc tặng Giấy khen trong phong trào Mẫu năm 2026 đợt 1');
    await user.type(screen.getByLabelText(/Số quyết định/), '1');
    await record(user);
    await waitFor(() => expect(api.inputs('decision.record')[0]?.fields.title).toBe('Về việc tặng Giấy khen trong phong trào Mẫu năm 2026 đợt 1'));
  });

  it('asks for the reason of a refusal and of another form, at the line', async () => {
    const { user, api } = render({ nominationIds: 'n1,n2' });
    await user.type(await screen.findByLabelText(/Số quyết định/), '1');
    await user.type(screen.getByLabelText(/Trích yếu/), 't');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Kết quả: Bà Đặng Thị Mẫu' }), 'Khen thưởng hình thức khác');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Kết quả: Ông Vũ Văn Thí' }), 'Không khen thưởng');
    await record(user);
    expect(await screen.findByText('Chưa ghi hình thức được khen.')).toBeTruthy();
    expect(screen.getAllByText('Chưa ghi lý do.')).toHaveLength(2);
    expect(api.inputs('decision.record')).toEqual([]);
    await user.type(screen.getByLabelText(/Hình thức được khen: Bà Đặng Thị Mẫu/), 'Bằng khen');
    await user.type(screen.getByLabelText(/Lý do: Bà Đặng Thị Mẫu/), 'Thành tích cao hơn');
    await user.type(screen.getByLabelText(/Lý do: Ông Vũ Văn Thí/), 'Chưa đủ năm');
    await record(user);
    await waitFor(() =>
      expect(api.inputs('decision.record')[0]?.lines).toMatchObject([
        { nominationId: 'n1', result: 'other-form', awardName: 'Bằng khen', reason: 'Thành tích cao hơn' },
        { nominationId: 'n2', result: 'refused', awardName: 'Giấy khen', reason: 'Chưa đủ năm' },
      ]),
    );
  });

  it('picks and drops a whole group', async () => {
    const { user, api } = render({ dossierId: 'd1' });
    await user.click(await screen.findByRole('button', { name: 'Bỏ chọn cả nhóm' }));
    await user.type(screen.getByLabelText(/Số quyết định/), '1');
    await user.type(screen.getByLabelText(/Trích yếu/), 't');
    await record(user);
    expect(await screen.findByText('Chưa chọn đề nghị nào.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Chọn cả nhóm (1)' }));
    await record(user);
    await waitFor(() => expect(api.inputs('decision.record')[0]?.lines).toMatchObject([{ nominationId: 'n9', nominationVersionId: null, dossierId: null }]));
  });

  it('types in one that came on paper, with its scan and nothing filled in beforehand', async () => {
    const { user, api } = render({ onPaper: 'true', dossierId: 'd1' });
    expect((await screen.findByLabelText<HTMLInputElement>(/Cơ quan quyết định/)).value).toBe('');
    await user.type(screen.getByLabelText(/Số quyết định/), '99/QĐ-UBND');
    await user.type(screen.getByRole('textbox', { name: /Ngày quyết định/ }), '18/11/2026');
    await user.type(screen.getByLabelText(/Cơ quan quyết định/), 'Chủ tịch UBND tỉnh');
    await user.type(screen.getByLabelText(/Trích yếu/), 'Tặng Bằng khen');
    await user.type(screen.getByLabelText(/Chức vụ người ký/), 'Chủ tịch');
    await user.type(screen.getByLabelText(/Họ tên người ký/), 'Ngô Văn Thử');
    await user.upload(screen.getByLabelText('Chụp/Quét', { selector: 'input' }), new File(['%PDF'], 'qd.pdf', { type: 'application/pdf' }));
    await screen.findByText('qd.pdf');
    await record(user);
    await waitFor(() => expect(api.inputs('decision.record')[0]).toMatchObject({ onPaper: true, scanIds: ['scan1'], fields: { date: '2026-11-18', signerName: 'Ngô Văn Thử' } }));
  });

  it('shows at the number that it is on record already, and keeps everything', async () => {
    const { user } = render({ dossierId: 'd1' }, { 'decision.record': () => err(fault('quyet-dinh-da-co', 'Quyết định 345 ngày này đã được ghi.', { item: 'number' })) });
    const number = await screen.findByLabelText<HTMLInputElement>(/Số quyết định/);
    await user.type(number, '345');
    await user.type(screen.getByLabelText(/Trích yếu/), 't');
    await record(user);
    expect(await screen.findByText('Quyết định 345 ngày này đã được ghi.')).toBeTruthy();
    expect(document.activeElement).toBe(number);
    expect(number.value).toBe('345');
  });

  it('asks about what looks wrong before it records, leaves it to be mended, and keeps what was accepted', async () => {
    const question = { key: 'truoc-hop-xet', sentence: 'Quyết định ngày 20/11/2026 có trước ngày họp xét 21/11/2026 của: Bà Đặng Thị Mẫu. Kiểm tra lại ngày quyết định.', citation: '' };
    const { user, api } = render({ dossierId: 'd1' }, { 'decision.check': () => ok([question]) });
    await user.type(await screen.findByLabelText(/Số quyết định/), '345/QĐ-UBND');
    await user.type(screen.getByLabelText(/Trích yếu/), 't');
    await record(user);
    const dialog = await screen.findByRole('dialog', { name: 'Kiểm tra lại quyết định?' });
    expect(dialog.textContent).toContain(question.sentence);
    expect(api.inputs('decision.check')[0]).toMatchObject({ date: '2026-11-20', authority: 'Chủ tịch Ủy ban nhân dân xã Mẫu', lines: [{ nominationId: 'n1' }, { nominationId: 'n2' }] });
    await user.click(screen.getByRole('button', { name: 'Sửa lại' }));
    expect(api.inputs('decision.record')).toEqual([]);
    await record(user);
    await user.click(await screen.findByRole('button', { name: 'Đúng như bản ký, ghi quyết định' }));
    await waitFor(() => expect(api.inputs('decision.answer')).toEqual([{ id: 'q1', keys: ['truoc-hop-xet'] }]));
    expect(api.inputs('decision.record')).toHaveLength(1);
  });

  it('says that nothing waits for a decision, and that it could not be read', async () => {
    const empty = render({}, { 'decision.candidates': () => ok([]) });
    expect(await screen.findByText(/Không có đề nghị nào chờ quyết định/)).toBeTruthy();
    empty.unmount();
    render({}, { 'decision.candidates': () => err(fault('x', 'Chưa đọc được.')) });
    expect(await screen.findByRole('button', { name: 'Thử lại' })).toBeTruthy();
  });
});

describe('ownAuthority', () => {
  it.each([
    [{ kind: 'xa' as const, name: 'xã Mẫu' }, 'Chủ tịch Ủy ban nhân dân xã Mẫu'],
    [{ kind: 'so-ban-nganh' as const, name: 'Sở Y tế' }, 'Giám đốc Sở Y tế'],
    [{ kind: 'tinh' as const, name: 'Ủy ban nhân dân tỉnh Mẫu' }, 'Chủ tịch Ủy ban nhân dân tỉnh Mẫu'],
    [{ kind: 'tinh' as const, name: 'Sở Nội vụ' }, 'Giám đốc Sở Nội vụ'],
  ])('%j', (more, expected) => expect(ownAuthority({ ...unit, ...more })).toBe(expected));
});
