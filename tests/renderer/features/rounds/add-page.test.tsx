import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useNavigation } from '../../../../renderer/app/navigation.ts';
import { AddNominationsPage } from '../../../../renderer/features/rounds/add-page.tsx';
import { fold } from '../../../../shared/text/fold.ts';
import { err, fault, ok } from '../../../../shared/result.ts';
import { fakeApi, renderPage } from '../../helpers.tsx';
import type { FakeMethods } from '../../helpers.tsx';
import { awards, nomination, roundData } from '../work-samples.ts';
import { pageOf, person } from '../subjects/samples.ts';

const SUBJECTS = [
  { id: 'p1', kind: 'person' as const, name: 'Đặng Thị Mẫu', place: 'thôn Ví Dụ', birth: '1985', awards: 2 },
  { id: 'p2', kind: 'person' as const, name: 'Vũ Văn Thí', place: 'thôn Ví Dụ', birth: '', awards: 0 },
  { id: 'p3', kind: 'collective' as const, name: 'Tập thể thôn Ví Dụ', place: 'xã Mẫu', birth: '', awards: 0 },
];
const methods: FakeMethods = {
  'round.get': () => ok(roundData()),
  'round.awards': () => ok(awards),
  'subject.list': ({ search = '', kind }) => {
    const rows = SUBJECTS.filter((row) => fold(row.name).includes(fold(search)) && (kind == null || row.kind === kind));
    return ok({ rows, next: null, total: rows.length });
  },
  'nomination.add': ({ subjectIds }) => ok({ added: subjectIds.map((subjectId, index) => nomination({ id: `new${index}`, subjectId })), repeats: [] }),
};
const render = (more: FakeMethods = {}) => renderPage(<AddNominationsPage params={{ roundId: 'r1' }} />, { api: fakeApi({ ...methods, ...more }) });
const search = () => screen.findByRole('combobox', { name: 'Tìm đối tượng' });
const option = (name: RegExp) => screen.findByRole('option', { name });

describe('Thêm đề nghị', () => {
  it('begins with those another page has chosen, whatever was being typed for others', async () => {
    const get = ({ id }: { id: string }) => {
      const { kind, name, place } = SUBJECTS.find((one) => one.id === id) ?? { kind: 'person' as const, name: '', place: '' };
      return ok(pageOf(person({ id, name, kind: kind as 'person', workplace: place })));
    };
    const { user, api } = renderPage(<AddNominationsPage params={{ roundId: 'r1', subjectIds: 'p2,p1' }} />, { api: fakeApi({ ...methods, 'subject.get': get, 'draft.load': () => ok({ value: JSON.stringify({ values: { subjects: [SUBJECTS[2]] }, rejected: {} }) }) }) });
    const chosen = await screen.findByRole('list', { name: 'Đối tượng đã chọn' });
    expect(within(chosen).getAllByRole('listitem').map((item) => item.textContent)).toEqual(['Vũ Văn Thí', 'Đặng Thị Mẫu']);
    await user.click(screen.getByRole('button', { name: 'Thêm đề nghị' }));
    await waitFor(() => expect(api.inputs('nomination.add')[0]).toMatchObject({ subjectIds: ['p2', 'p1'] }));
  });

  it('finds «Đặng Thị Mẫu» by «dang thi» and nominates by keyboard alone', async () => {
    const { user, api } = render();
    const field = await search();
    field.focus();
    await user.keyboard('dang thi');
    await waitFor(() => expect(screen.queryByRole('option', { name: /Vũ Văn Thí/ })).toBeNull());
    await user.keyboard('{Enter}');
    expect((await option(/Đặng Thị Mẫu/)).getAttribute('aria-selected')).toBe('true');
    await user.keyboard('vu van');
    await waitFor(() => expect(screen.queryByRole('option', { name: /Đặng Thị Mẫu/ })).toBeNull());
    await user.keyboard('{Enter}{Control>}s{/Control}');
    await waitFor(() => expect(api.inputs('nomination.add')).toEqual([{ roundId: 'r1', subjectIds: ['p1', 'p2'], award: null, merit: 'Có thành tích xuất sắc năm 2026', allowRepeat: false }]));
    expect(useNavigation.getState().here).toMatchObject({ page: 'dot-xet', params: { id: 'r1' } });
  });

  it('offers the awards under their headings, only those that fit everyone chosen', async () => {
    const { user, api } = render();
    await user.click(await option(/Tập thể thôn Ví Dụ/));
    await user.click(screen.getByRole('combobox', { name: /Danh hiệu thi đua\/Hình thức/ }));
    const fitting = await screen.findByRole('option', { name: 'Giấy khen của Chủ tịch UBND xã' });
    await waitFor(() => expect(screen.queryByRole('option', { name: 'Lao động tiên tiến' })).toBeNull());
    await user.click(fitting);
    await user.clear(screen.getByLabelText('Thành tích (in trên bằng)'));
    await user.type(screen.getByLabelText('Thành tích (in trên bằng)'), 'Đã có thành tích');
    await user.click(screen.getByRole('button', { name: 'Thêm đề nghị' }));
    await waitFor(() => expect(api.inputs('nomination.add')[0]).toMatchObject({ subjectIds: ['p3'], award: { source: 'catalogue', code: 'GK_XA' }, merit: 'Đã có thành tích' }));
  });

  it('marks an award whose source is not certain', async () => {
    const { user } = render();
    await user.click(await screen.findByRole('combobox', { name: /Danh hiệu thi đua\/Hình thức/ }));
    await user.keyboard('lao dong');
    await user.click(await screen.findByRole('option', { name: 'Lao động tiên tiến' }));
    expect(await screen.findByText('cần kiểm tra văn bản')).toBeTruthy();
  });

  it('offers what an enterprise gives only on demand', async () => {
    const elsewhere = { choice: { source: 'catalogue' as const, code: 'GK_DN' }, name: 'Giấy khen của doanh nghiệp', group: 'Hình thức khen thưởng', subjectKinds: ['person' as const], confidence: 'high' as const, elsewhere: true };
    const { user } = render({ 'round.awards': () => ok([{ ...elsewhere, choice: { source: 'catalogue', code: 'GK_XA' }, name: 'Giấy khen Mẫu', elsewhere: false }, elsewhere]) });
    await user.click(await option(/Đặng Thị Mẫu/));
    await user.click(screen.getByRole('combobox', { name: /Danh hiệu thi đua\/Hình thức/ }));
    await screen.findByRole('option', { name: 'Giấy khen Mẫu' });
    expect(screen.queryByRole('option', { name: 'Giấy khen của doanh nghiệp' })).toBeNull();
    await user.click(screen.getByRole('checkbox', { name: 'Hiện tất cả' }));
    await user.click(screen.getByRole('combobox', { name: /Danh hiệu thi đua\/Hình thức/ }));
    await screen.findByRole('option', { name: 'Giấy khen của doanh nghiệp' });
  });

  it('takes a name of one’s own, and asks for it', async () => {
    const { user, api } = render();
    await user.click(await option(/Đặng Thị Mẫu/));
    await user.click(screen.getByRole('combobox', { name: /Danh hiệu thi đua\/Hình thức/ }));
    await user.click(await screen.findByRole('option', { name: 'Tự ghi tên' }));
    await user.click(screen.getByRole('button', { name: 'Thêm đề nghị' }));
    expect(await screen.findByText('Chưa ghi tên danh hiệu, hình thức.')).toBeTruthy();
    await user.type(screen.getByLabelText(/Tên danh hiệu, hình thức/), 'Gương sáng thôn bản');
    await user.click(screen.getByRole('button', { name: 'Thêm đề nghị' }));
    await waitFor(() => expect(api.inputs('nomination.add')[0]).toMatchObject({ award: { source: 'own', name: 'Gương sáng thôn bản' } }));
  });

  it('asks where someone is nominated already, and goes on without them', async () => {
    const { user, api } = render({
      'nomination.add': ({ subjectIds, allowRepeat }) =>
        subjectIds.includes('p1') && allowRepeat !== true
          ? ok({ added: [], repeats: [{ subjectId: 'p1', name: 'Bà Đặng Thị Mẫu', sentence: 'Bà Đặng Thị Mẫu đã được đề nghị Giấy khen trong «Khen đột xuất».' }] })
          : ok({ added: [nomination({ id: 'new' })], repeats: [] }),
    });
    await user.click(await option(/Đặng Thị Mẫu/));
    await user.click(await option(/Vũ Văn Thí/));
    await user.click(screen.getByRole('button', { name: 'Thêm đề nghị' }));
    const dialog = await screen.findByRole('dialog', { name: 'Xem lại trước khi thêm' });
    expect(within(dialog).getByText(/đã được đề nghị Giấy khen trong/)).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: 'Chỉ thêm 1 đối tượng còn lại' }));
    await waitFor(() => expect(api.inputs('nomination.add')[1]).toMatchObject({ subjectIds: ['p2'], allowRepeat: false }));
    expect(useNavigation.getState().here.page).toBe('dot-xet');
  });

  it('adds all the same when told so, and nothing when cancelled', async () => {
    const { user, api } = render({
      'nomination.add': ({ allowRepeat }) =>
        allowRepeat === true ? ok({ added: [nomination()], repeats: [] }) : ok({ added: [], repeats: [{ subjectId: 'p1', name: 'Bà Đặng Thị Mẫu', sentence: 'Đã có.' }] }),
    });
    await user.click(await option(/Đặng Thị Mẫu/));
    await user.click(screen.getByRole('button', { name: 'Thêm đề nghị' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Hủy thao tác' }));
    expect(api.inputs('nomination.add')).toHaveLength(1);
    expect(screen.getByRole('list', { name: 'Đối tượng đã chọn' }).textContent).toContain('Đặng Thị Mẫu');
    await user.click(screen.getByRole('button', { name: 'Thêm đề nghị' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Vẫn thêm' }));
    await waitFor(() => expect(api.inputs('nomination.add')[2]).toMatchObject({ allowRepeat: true }));
  });

  it('«Lưu và thêm tiếp» keeps award and merit for the next', async () => {
    const { user, api } = render();
    await user.click(await option(/Đặng Thị Mẫu/));
    await user.clear(screen.getByLabelText('Thành tích (in trên bằng)'));
    await user.type(screen.getByLabelText('Thành tích (in trên bằng)'), 'Thành tích chung');
    await user.click(screen.getByRole('button', { name: 'Lưu và thêm tiếp' }));
    await waitFor(() => expect(screen.queryByRole('list', { name: 'Đối tượng đã chọn' })).toBeNull());
    expect(screen.getByLabelText<HTMLTextAreaElement>('Thành tích (in trên bằng)').value).toBe('Thành tích chung');
    expect(useNavigation.getState().here.page).toBe('trang-thu');
    expect(api.inputs('nomination.add')).toHaveLength(1);
  });

  it('picks everything shown at once', async () => {
    const { user, api } = render();
    await user.click(await screen.findByRole('radio', { name: 'Cá nhân' }));
    await user.click(await screen.findByRole('button', { name: 'Chọn tất cả 2 đối tượng đang hiện' }));
    await user.click(screen.getByRole('button', { name: 'Thêm đề nghị' }));
    await waitFor(() => expect(api.inputs('nomination.add')[0]).toMatchObject({ subjectIds: ['p1', 'p2'] }));
  });

  it('says that nobody is chosen, and keeps what was chosen when saving fails', async () => {
    const { user } = render({ 'nomination.add': () => err(fault('vuot', 'Chưa thêm được.')) });
    await search();
    await user.click(screen.getByRole('button', { name: 'Thêm đề nghị' }));
    expect(await screen.findByText('Chưa chọn đối tượng nào.')).toBeTruthy();
    await user.click(await option(/Vũ Văn Thí/));
    await user.click(screen.getByRole('button', { name: 'Thêm đề nghị' }));
    expect(await screen.findByText('Chưa thêm được.')).toBeTruthy();
    expect(screen.getByRole('list', { name: 'Đối tượng đã chọn' }).textContent).toContain('Vũ Văn Thí');
  });
});
