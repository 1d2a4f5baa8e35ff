import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { useNavigation } from '../../../../renderer/app/navigation.ts';
import { endSession } from '../../../../renderer/app/session.ts';
import type { SubjectPage as Data } from '../../../../renderer/features/subjects/store.ts';
import { SubjectPage } from '../../../../renderer/features/subjects/subject-page.tsx';
import type { Subject } from '../../../../shared/domain/subject.ts';
import { err, fault, ok } from '../../../../shared/result.ts';
import type { FakeMethods } from '../../helpers.tsx';
import { fakeApi, renderPage } from '../../helpers.tsx';
import { program } from '../start/samples.ts';
import { blankSubject } from '../../../../renderer/features/subjects/words.ts';
import { awardEntry, pageOf, person } from './samples.ts';

beforeEach(endSession);

const suspect = { subject: person({ id: 'p9', version: 3 }), strength: 'same' as const, reason: 'cùng họ tên, cùng năm sinh 1985' };

function setup(first: Data, methods: FakeMethods = {}) {
  let data = first;
  const api = fakeApi({
    'unit.state': () => ok(program({})),
    'subject.get': () => ok(data),
    'subject.save': ({ fields, version }) => {
      const saved = { ...fields, id: 'p1', version: (version ?? 0) + 1 } as Subject;
      data = { ...data, subject: saved, suspects: [] };
      return ok({ saved, suspects: [] });
    },
    'subject.remove': () => {
      data = { ...data, deleted: true };
      return ok({ waiting: '' });
    },
    'subject.restore': () => {
      data = { ...data, deleted: false };
      return ok({});
    },
    ...methods,
  });
  return renderPage(<SubjectPage params={{ id: 'p1' }} />, { api });
}
const here = () => useNavigation.getState().here;

describe('a subject', () => {
  it('is changed with the version it was read with, twice in a row', async () => {
    const { user, api } = setup(pageOf(person()));
    await screen.findByRole('heading', { level: 1, name: 'Nguyễn Văn Mẫu' });
    const field = screen.getByRole('textbox', { name: 'Chức vụ, chức danh' });
    await user.type(field, 'Trưởng thôn');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(api.inputs('subject.save')).toHaveLength(1));
    await user.type(field, ' Đông');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(api.inputs('subject.save')).toHaveLength(2));
    expect(api.inputs('subject.save').map(({ id, version, fields }) => [id, version, fields.kind === 'person' && fields.position])).toEqual([
      ['p1', 1, 'Trưởng thôn'],
      ['p1', 2, 'Trưởng thôn Đông'],
    ]);
  });

  it('shows its award history and leads to its nominations', async () => {
    const award = awardEntry({ awardName: 'Giấy khen', awardCode: null, merit: 'Có thành tích', year: 2025, decisionNumber: '345/QĐ-UBND', decisionDate: '2025-11-05', authority: 'Chủ tịch UBND xã', roundKind: 'sudden', origin: 'decision' });
    const { user } = setup(pageOf(person(), { awards: [award], nominations: [{ id: 'n1', roundName: 'Sơ kết', awardName: 'Bằng khen', stateWord: 'Đang soạn', year: 2026 }] }));
    const history = await screen.findByRole('table', { name: 'Lịch sử khen thưởng' });
    within(history).getByRole('row', { name: '2025 Giấy khen Đột xuất 345/QĐ-UBND 05/11/2025 Chủ tịch UBND xã Có thành tích' });
    await user.click(screen.getByRole('button', { name: 'Sơ kết' }));
    expect(here()).toMatchObject({ page: 'de-nghi', params: { id: 'n1' } });
  });

  it('names the kind of an award, with the campaign below it', async () => {
    setup(pageOf(person(), { awards: [awardEntry({ campaignName: 'Phong trào Mẫu', roundKind: 'campaign', type: 'phong_trao', origin: 'decision' })] }));
    const history = await screen.findByRole('table', { name: 'Lịch sử khen thưởng' });
    within(history).getByRole('cell', { name: 'Phong trào thi đua Phong trào Mẫu' });
  });

  it('says at a collective which button records a change', async () => {
    setup(pageOf({ ...blankSubject('collective'), id: 'p1', version: 1, name: 'Trường Mẫu' } as Subject));
    expect(await screen.findByText('Chưa ghi thay đổi nào. Khi đổi tên hoặc nơi quản lý, bấm «Đổi tên, nơi quản lý» ở đầu trang.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Đổi tên, nơi quản lý' })).toBeTruthy();
  });

  it('goes to the bin and comes back by undo', async () => {
    const { user, api } = setup(pageOf(person()));
    await user.click(await screen.findByRole('button', { name: 'Xóa' }));
    await waitFor(() => expect(here()).toMatchObject({ page: 'doi-tuong', params: { kind: 'person' } }));
    await user.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    await screen.findByText('Đã hoàn tác.');
    expect(api.inputs('subject.restore')).toEqual([{ id: 'p1' }]);
  });

  it('in the bin offers to be restored, and no form', async () => {
    const { user } = setup(pageOf(person(), { deleted: true }));
    await screen.findByRole('region', { name: 'Mục này đang ở thùng rác' });
    expect(screen.queryByRole('button', { name: 'Lưu' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Khôi phục' }));
    await screen.findByRole('button', { name: 'Lưu' });
  });

  it('records that a suspect is somebody else', async () => {
    let told = false;
    const { user, api } = setup(pageOf(person(), { suspects: [suspect] }), { 'subject.keepApart': () => ((told = true), ok({})), 'subject.get': () => ok(pageOf(person(), { suspects: told ? [] : [suspect] })) });
    const notice = await screen.findByRole('region', { name: 'Có thể trùng người' });
    within(notice).getByText('cùng họ tên, cùng năm sinh 1985');
    await user.click(within(notice).getByRole('button', { name: 'Hai người khác nhau' }));
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Có thể trùng người' })).toBeNull());
    expect(api.inputs('subject.keepApart')).toEqual([{ first: 'p1', second: 'p9', apart: true }]);
  });

  it('is merged with its suspect after both were looked at side by side, and the merger is undone', async () => {
    const other = person({ id: 'p9', version: 3, position: 'Trưởng thôn', nationalId: '066085001234' });
    const { user, api } = setup(pageOf(person(), { suspects: [suspect] }), {
      'subject.get': ({ id }) => ok(id === 'p9' ? pageOf(other) : pageOf(person(), { suspects: [suspect] })),
      'subject.merge': () => ok({ mergeId: 'g1', moved: 2, warnings: [] }),
      'subject.unmerge': () => ok({}),
    });
    await user.click(await screen.findByRole('button', { name: /^Là một người/ }));
    const dialog = await screen.findByRole('dialog', { name: 'Gộp hai người' });
    within(dialog).getByRole('row', { name: 'Chức vụ, chức danh – Trưởng thôn' });
    expect(dialog.textContent).not.toContain('066085001234');
    await user.click(within(dialog).getByRole('button', { name: 'Là một người, giữ bên phải' }));
    await waitFor(() => expect(here()).toMatchObject({ page: 'doi-tuong-chi-tiet', params: { id: 'p9' } }));
    expect(api.inputs('subject.merge')).toEqual([{ keptId: 'p9', mergedId: 'p1' }]);
    await user.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    await screen.findByText('Đã hoàn tác.');
    expect(api.inputs('subject.unmerge')).toEqual([{ mergeId: 'g1' }]);
  });

  it('names what does not agree in it and what is missing', async () => {
    setup(pageOf(person(), { findings: [{ item: 'nationalId', sentence: 'Số căn cước: chữ số thứ tư là 1 (Nữ) nhưng giới tính ghi Nam.', kind: 'wrong' }, { item: 'birth', sentence: 'Ngày sinh chỉ có năm 1985.', kind: 'missing' }] }));
    const region = within(await screen.findByRole('region', { name: 'Điểm cần xem' }));
    region.getByText('Số căn cước: chữ số thứ tư là 1 (Nữ) nhưng giới tính ghi Nam.');
    region.getByText('Ngày sinh chỉ có năm 1985.');
  });

  it('keeps the citizen number masked until it is asked for, and never says it in a toast', async () => {
    const number = '066085001234';
    const { user, container, api } = setup(pageOf(person({ nationalId: number, birth: { year: 1985 }, gender: 'nu' })));
    const field = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Số căn cước' });
    expect(field.value).toBe('•••••••••234');
    await user.type(field, '9');
    expect(screen.queryByRole('button', { name: 'Hủy thao tác' })).toBeNull();
    await user.type(screen.getByRole('textbox', { name: 'Chức vụ, chức danh' }), 'Trưởng thôn');
    screen.getByText('Số căn cước: chữ số thứ tư là 0 (Nam) nhưng giới tính ghi Nữ.');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(api.inputs('subject.save')).toHaveLength(1));
    expect(api.inputs('subject.save')[0]?.fields).toMatchObject({ nationalId: number });
    expect(container.ownerDocument.body.textContent).not.toContain(number);
    await user.click(screen.getByRole('button', { name: 'Hiện số căn cước' }));
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Số căn cước' }).value).toBe(number);
  });

  it('shows what it was called before, and the awards of the collectives that ended in it apart from its own', async () => {
    const school = { ...blankSubject('collective'), id: 'c1', version: 1, name: 'Trường Mẫu' } as Subject;
    const award = awardEntry({ subjectId: 'c0', awardName: 'Tập thể lao động xuất sắc', year: 2021 });
    const { user, api } = setup(
      pageOf(school, {
        changes: [{ id: 'v1', from: '2025-07-01', until: null, name: 'Trường Mẫu', place: '', reasonWord: 'Đổi tên', source: '1/QĐ', changes: ['Tên: Trường cũ → Trường Mẫu'] }, { id: 'v0', from: null, until: '2025-06-30', name: 'Trường cũ', place: '', reasonWord: 'Ban đầu', source: '', changes: [] }],
        predecessors: [{ id: 'c0', name: 'Trường Tiền thân', endedOn: '2025-07-01', awards: [award] }],
      }),
      { 'subject.unchange': () => ok({}) },
    );
    const own = await screen.findByRole('region', { name: 'Lịch sử khen thưởng' });
    within(own).getByText('Chưa có khen thưởng nào trong sổ.');
    within(screen.getByRole('region', { name: 'Của đơn vị tiền thân: Trường Tiền thân' })).getByText('Tập thể lao động xuất sắc');
    const table = within(screen.getByRole('table', { name: 'Thay đổi theo thời gian' }));
    table.getByRole('row', { name: /^trước đó – 30\/06\/2025 Trường cũ/ });
    await user.click(table.getByRole('button', { name: 'Bỏ thay đổi từ 01/07/2025' }));
    await user.click(await screen.findByRole('button', { name: 'Bỏ thay đổi' }));
    expect(api.inputs('subject.unchange')).toEqual([{ changeId: 'v1' }]);
  });

  it('records a transfer from its day, and takes it back', async () => {
    const { user, api } = setup(pageOf(person({ position: 'Giáo viên' })), { 'subject.change': () => ok({ changeId: 'v1' }), 'subject.unchange': () => ok({}) });
    await user.click(await screen.findByRole('button', { name: 'Chuyển công tác, đổi tên' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Chuyển công tác, đổi tên' }));
    await user.type(dialog.getByRole('textbox', { name: /^Từ ngày/ }), '01/08/2025');
    await user.click(dialog.getByRole('button', { name: 'Lưu' }));
    dialog.getByText('Chưa có gì khác với hiện nay. Sửa tên, chức vụ hoặc nơi công tác.');
    await user.clear(dialog.getByRole('textbox', { name: 'Đơn vị công tác' }));
    await user.type(dialog.getByRole('textbox', { name: 'Đơn vị công tác' }), 'Thôn Tây');
    await user.click(dialog.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(api.inputs('subject.change')).toHaveLength(1));
    expect(api.inputs('subject.change')[0]).toMatchObject({ id: 'p1', from: '2025-08-01', reason: 'chuyen-cong-tac', fields: { name: 'Nguyễn Văn Mẫu', position: 'Giáo viên', workplace: 'Thôn Tây' } });
    await user.click(await screen.findByRole('button', { name: 'Hoàn tác' }));
    await waitFor(() => expect(api.inputs('subject.unchange')).toEqual([{ changeId: 'v1' }]));
  });

  it('a collective is merged into a new one on a day', async () => {
    const school = { ...blankSubject('collective'), id: 'p1', version: 1, name: 'Trường Mẫu 1' } as Subject;
    const { user, api } = setup(pageOf(school), { 'subject.list': () => ok({ rows: [], next: null, total: 0 }), 'collective.end': () => ok({ ids: ['p1'], newSuccessorId: 'c9', warnings: [] }), 'collective.reopen': () => ok({}) });
    await user.click(await screen.findByRole('button', { name: 'Sáp nhập, giải thể' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Sáp nhập, giải thể' }));
    await user.type(dialog.getByRole('textbox', { name: /^Không còn từ ngày/ }), '01/07/2025');
    await user.type(dialog.getByRole('textbox', { name: 'Nơi nhận mới' }), 'Trường Mẫu');
    await user.click(dialog.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(api.inputs('collective.end')).toEqual([{ ids: ['p1'], on: '2025-07-01', source: '', successorIds: [], newSuccessor: 'Trường Mẫu' }]));
    await user.click(await screen.findByRole('button', { name: 'Hoàn tác' }));
    await waitFor(() => expect(api.inputs('collective.reopen')).toEqual([{ ids: ['p1'], newSuccessorId: 'c9' }]));
  });

  it('shows the members of a collective as of a day with its head, and the head count of each year', async () => {
    const school = { ...blankSubject('collective'), id: 'p1', version: 1, name: 'Trường Mẫu' } as Subject;
    const member = { id: 'm1', version: 1, personId: 'p5', collectiveId: 'p1', from: '2020-09-01', to: null, position: 'Hiệu trưởng', head: true };
    const { user, api } = setup(pageOf(school), {
      'membership.list': () => ok([{ membership: member, personName: 'Ông Lê Mẫu', collectiveName: 'Trường Mẫu', current: true }]),
      'headCount.list': () => ok([{ headCount: null, year: 2026, members: 1, note: 'Chưa ghi tổng số người của năm này nên chưa tính được tỷ lệ.' }]),
      'headCount.save': () => ok({ id: 'h1', version: 1, collectiveId: 'p1', year: 2026, total: 25, source: 'Danh sách' }),
    });
    await user.click(await screen.findByRole('tab', { name: 'Thành viên' }));
    await screen.findByRole('row', { name: /^Ông Lê Mẫu ?Người đứng đầu Hiệu trưởng 01\/09\/2020 – nay/ });
    await user.type(screen.getByRole('textbox', { name: 'Tại ngày' }), '01/01/2022');
    await waitFor(() => expect(api.inputs('membership.list').at(-1)).toEqual({ collectiveId: 'p1', personId: null, on: '2022-01-01' }));
    await user.click(screen.getByRole('button', { name: 'Ghi: năm 2026' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Tổng số người của năm' }));
    await user.type(dialog.getByRole('textbox', { name: /^Tổng số người/ }), '25');
    await user.click(dialog.getByRole('button', { name: 'Lưu' }));
    expect(api.inputs('headCount.save')).toEqual([]);
    await user.type(dialog.getByRole('textbox', { name: /^Văn bản/ }), 'Danh sách');
    await user.click(dialog.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(api.inputs('headCount.save')[0]).toMatchObject({ collectiveId: 'p1', year: 2026, total: 25, source: 'Danh sách' }));
  });

  it('adds everyone ticked of those who work there, with undo; asks when a second head stands on the same days', async () => {
    const school = { ...blankSubject('collective'), id: 'p1', version: 1, name: 'Trường Mẫu' } as Subject;
    let bothHeads = false;
    const { user, api } = setup(pageOf(school), {
      'membership.list': () => ok([{ membership: { id: 'm1', version: 1, personId: 'p5', collectiveId: 'p1', from: '2020-09-01', to: null, position: '', head: false }, personName: 'Lê Mẫu', collectiveName: 'Trường Mẫu', current: true }]),
      'headCount.list': () => ok([]),
      'membership.candidates': () => ok([{ id: 'a', name: 'Trần Mẫu An', position: 'Giáo viên', birth: '1985' }, { id: 'b', name: 'Vũ Mẫu Bình', position: '', birth: '' }, { id: 'c', name: 'Đỗ Mẫu Cúc', position: '', birth: '' }]),
      'membership.addMany': () => ok({ ids: ['m8', 'm9'] }),
      'membership.removeMany': () => ok({}),
      'subject.list': () => ok({ rows: [], next: null, total: 0 }),
      'membership.save': (input) => {
        bothHeads = input.bothHeads ?? false;
        return bothHeads ? ok({ id: 'm1', version: 2, ...input.fields, from: null, to: null, position: '', head: true }) : err({ code: 'hai-nguoi-dung-dau', message: 'Vũ Mẫu đã được ghi là người đứng đầu.', kind: 'fixable' });
      },
    });
    await user.click(await screen.findByRole('tab', { name: 'Thành viên' }));
    await user.click(await screen.findByRole('button', { name: 'Chọn nhiều người' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Chọn thành viên của Trường Mẫu' }));
    await user.click(await dialog.findByRole('checkbox', { name: 'Chọn tất cả (3)' }));
    await user.click(dialog.getByRole('checkbox', { name: 'Vũ Mẫu Bình' }));
    await user.type(dialog.getByRole('textbox', { name: /^Từ ngày/ }), '01/09/2024');
    await user.click(dialog.getByRole('button', { name: 'Thêm 2 thành viên' }));
    await waitFor(() => expect(api.inputs('membership.addMany')).toEqual([{ collectiveId: 'p1', personIds: ['a', 'c'], from: '2024-09-01' }]));
    await user.click(await screen.findByRole('button', { name: 'Hoàn tác' }));
    await waitFor(() => expect(api.inputs('membership.removeMany')).toEqual([{ ids: ['m8', 'm9'] }]));
    await user.click(screen.getByRole('button', { name: 'Sửa: Lê Mẫu' }));
    const one = within(await screen.findByRole('dialog', { name: 'Thành viên' }));
    await user.click(one.getByRole('checkbox', { name: 'Người đứng đầu' }));
    await user.click(one.getByRole('button', { name: 'Lưu' }));
    const question = within(await screen.findByRole('dialog', { name: 'Cả hai cùng đứng đầu?' }));
    question.getByText('Vũ Mẫu đã được ghi là người đứng đầu.');
    await user.click(question.getByRole('button', { name: 'Cả hai đều đúng, lưu' }));
    await waitFor(() => expect(bothHeads).toBe(true));
  });

  it('shows where a person worked, initiatives with what they were used for, register lines and confirmations, each when opened', async () => {
    const { user, api } = setup(pageOf(person()), {
      'membership.list': () => ok([{ membership: { id: 'm1', version: 1, personId: 'p1', collectiveId: 'c1', from: null, to: '2024-08-31', position: 'Giáo viên', head: false }, personName: 'Ông Nguyễn Văn Mẫu', collectiveName: 'Trường Mẫu', current: false }]),
      'initiative.of': () => ok({ initiatives: [{ id: 'i1', name: 'Tưới Mẫu', year: 2022, kindWord: 'Sáng kiến', scopeWord: 'Cơ sở', uses: [{ id: 'a1', name: 'CSTĐ cơ sở', year: 2022 }] }], targets: [{ id: 'a1', name: 'CSTĐ cơ sở', year: 2022 }, { id: 'a2', name: 'Bằng khen', year: 2023 }] }),
      'initiative.use': () => ok({}),
      'record.list': ({ register, subjectId }) => ok({ rows: register === 'discipline' && subjectId === 'p1' ? [{ id: 'd1', version: 1, names: {}, attachments: [], name: 'x', level: 'khien_trach', from: '2019-03-01', to: '2020-03-01', source: '3/QĐ' }] : [], next: null, total: 0 }),
      'confirmation.list': () => ok([{ id: 'x1', version: 1, subjectId: 'p1', key: 'ma_khong_hien', question: 'Tham gia phong trào', year: 2026, answer: 'yes', evidence: '', attachmentIds: [], by: 'Trần Mẫu', on: '2026-11-01' }]),
      'confirmation.remove': () => ok({}),
      'confirmation.restore': () => ok({}),
    });
    await user.click(await screen.findByRole('tab', { name: 'Nơi công tác' }));
    await screen.findByRole('row', { name: /^Trường Mẫu Giáo viên chưa rõ – 31\/08\/2024/ });
    await user.click(screen.getByRole('tab', { name: 'Sáng kiến' }));
    const initiatives = within(await screen.findByRole('list', { name: 'Sáng kiến, đề tài' }));
    initiatives.getByText(/^Đã dùng cho: CSTĐ cơ sở \(2022\)/);
    await user.selectOptions(initiatives.getByRole('combobox', { name: 'Dùng cho: Tưới Mẫu' }), 'a2');
    expect(api.inputs('initiative.use')).toEqual([{ initiativeId: 'i1', usedById: 'a2', used: true }]);
    await user.click(screen.getByRole('tab', { name: 'Sổ theo dõi' }));
    await screen.findByText('Khiển trách · từ ngày 01/03/2019 · đến ngày 01/03/2020 · 3/QĐ');
    await user.click(screen.getByRole('tab', { name: 'Đã xác nhận' }));
    const confirmed = within(await screen.findByRole('list', { name: 'Đã xác nhận' }));
    confirmed.getByText('chưa có minh chứng · Trần Mẫu · 01/11/2026');
    expect(document.body.textContent).not.toContain('ma_khong_hien');
    await user.click(confirmed.getByRole('button', { name: 'Bỏ xác nhận: Tham gia phong trào' }));
    await user.click((await screen.findAllByRole('button', { name: 'Hoàn tác' })).at(-1) as HTMLElement);
    await waitFor(() => expect(api.inputs('confirmation.restore')).toEqual([{ id: 'x1' }]));
  });

  it('says why it could not be read', async () => {
    setup(pageOf(person()), { 'subject.get': () => err(fault('khong-thay', 'Không tìm thấy đối tượng này.')) });
    await screen.findByText('Không tìm thấy đối tượng này.');
    screen.getByRole('button', { name: 'Thử lại' });
  });
});

describe('F66: the rights of a person', () => {
  const preview = {
    name: 'Nguyễn Văn Mẫu', namesakes: [], outbox: 0, staged: 0, backups: 3, replaced: 0, second: null, units: ['xã Giả Định'], notes: ['Giấy đã in nằm ngoài chương trình.'],
    places: [
      { key: 'subject p1', word: 'Đối tượng', excerpt: '', kind: 'theirs' as const, mustChoose: false },
      { key: 'feedback f1', word: 'Vướng mắc, kiến nghị', excerpt: 'Ý kiến của Nguyễn Văn Mẫu', kind: 'mention' as const, mustChoose: false },
      { key: 'decision_line d1', word: 'Dòng quyết định', excerpt: '', kind: 'theirs' as const, mustChoose: true },
    ],
  };

  it('erases only what was chosen place by place, under a typed name and a request', async () => {
    const { user, api } = setup(pageOf(person()), {
      'person.erasePreview': () => ok(preview),
      'person.erase': () => ok({ rows: 2, kept: 1, payloads: 4, files: 1, backupsRemoved: 3, left: ['Nơi sao lưu thứ hai còn bản cũ.'] }),
      'person.export': () => err(fault('het-dia', 'Đĩa đầy.')),
    });
    await user.click(await screen.findByRole('button', { name: 'Quyền về dữ liệu cá nhân' }));
    await user.click(await screen.findByRole('button', { name: 'Lưu (JSON)' }));
    await screen.findByText('Đĩa đầy.');
    expect(api.inputs('person.export')).toEqual([{ id: 'p1', what: 'data', format: 'json' }]);
    await user.click(screen.getByRole('button', { name: 'Xem mọi nơi có người này' }));
    const deed = await screen.findByRole('button', { name: 'Xóa, không hoàn tác được' });
    await user.click(deed);
    await screen.findByText('Chưa chọn giữ hay xóa: Dòng quyết định.');
    await user.click(screen.getByRole('radio', { name: 'Giữ, ghi lý do' }));
    await user.click(deed);
    await screen.findByText('Giữ lại một mục thì phải ghi lý do.');
    await user.type(screen.getByRole('textbox', { name: 'Lý do giữ: Dòng quyết định' }), 'Hồ sơ');
    await user.click(screen.getByRole('radio', { name: /Xóa ngay khỏi bản sao lưu/ }));
    await user.type(screen.getByRole('textbox', { name: 'Theo yêu cầu nào' }), 'Đơn 18/11');
    await user.click(deed);
    await screen.findByText('Họ tên gõ lại không đúng như trong sổ.');
    expect(api.inputs('person.erase')).toEqual([]);
    await user.type(screen.getByRole('textbox', { name: /^Gõ lại họ tên/ }), 'Nguyễn Văn Mẫu');
    await user.click(deed);
    await screen.findByText('Nơi sao lưu thứ hai còn bản cũ.');
    expect(api.inputs('person.erase')).toEqual([{ id: 'p1', confirm: 'Nguyễn Văn Mẫu', reason: 'Đơn 18/11', backups: 'now', chosen: [{ key: 'decision_line d1', keep: true, reason: 'Hồ sơ' }] }]);
  });
});
