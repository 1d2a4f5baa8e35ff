import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { navigate, restartAt, useNavigation } from '../../../renderer/app/navigation.ts';
import { pages } from '../../../renderer/app/pages.tsx';
import { ACTIONS, findActions } from '../../../renderer/app/search/actions.ts';
import { listOfKind, placeOfFound } from '../../../renderer/app/search/places.ts';
import { useSearch } from '../../../renderer/app/search/store.ts';
import { useSession } from '../../../renderer/app/session.ts';
import { Window } from '../../../renderer/app/window.tsx';
import { Page } from '../../../renderer/components/page.tsx';
import type { Found } from '../../../shared/api/search.ts';
import { FOUND_KINDS } from '../../../shared/domain/search/groups.ts';
import { err, fault, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { fakeApi, renderPage } from '../helpers.tsx';
import type { FakeMethods } from '../helpers.tsx';

const plain: Found = { kind: 'subject', id: 's1', title: 'Nguyễn Thị Hường', note: 'sinh 1985 · Thôn Mẫu', state: '', awards: { count: 2, last: { name: 'Giấy khen', number: '345/QĐ-UBND', date: '2025-12-20' } }, subjectKind: 'person', near: false };
const decision: Found = { ...plain, kind: 'decision', id: 'd1', title: 'Quyết định số 345/QĐ-UBND', note: '20/12/2025', awards: null, subjectKind: null };

/** The window's own pages are not made: only where one is led is looked at. */
const stand = Object.fromEntries(Object.entries(pages).map(([name, page]) => [name, { ...page, component: () => <Page title={name}>x</Page> }]));
const input = async () => {
  const field = await screen.findByRole('combobox', { name: 'Tìm người, hồ sơ, quyết định, việc' });
  await waitFor(() => expect(document.activeElement).toBe(field));
  return field;
};
const chosen = () => screen.getAllByRole('option').find((one) => one.getAttribute('aria-selected') === 'true')?.textContent;
const here = () => useNavigation.getState().here;

function setup(methods: FakeMethods = {}) {
  restartAt('viec-hom-nay');
  const api = fakeApi({ 'search.recent': () => ok({ found: [] }), 'search.find': ({ text }) => ok({ groups: text.startsWith('ng') ? [{ kind: 'subject', found: [plain, { ...plain, id: 's2', title: 'Nguyễn Văn Hưởng', awards: { count: 0, last: null } }], more: true }, { kind: 'decision', found: [decision], more: false }] : [] }), ...methods });
  const rendered = renderPage(<Window pages={stand} />, { api, toasts: false });
  return { ...rendered, open: () => fireEvent.keyDown(window, { key: 'k', code: 'KeyK', ctrlKey: true }) };
}

describe('Ctrl+K', () => {
  it('opens the search from everywhere, and Esc gives the focus back', async () => {
    const { user, open } = setup();
    screen.getByRole('button', { name: 'Đối tượng' }).focus();
    open();
    const field = await input();
    expect(field.getAttribute('aria-expanded')).toBe('true');
    screen.getByRole('dialog', { name: 'Tìm mọi thứ' });
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Đối tượng' }));
    await user.click(screen.getByRole('button', { name: 'Tìm mọi thứ' }));
    await input();
  });

  it('finds while one types, says whether somebody was awarded before, and opens by keyboard alone', async () => {
    const { user, open, api } = setup();
    open();
    await user.type(await input(), 'nguyen th');
    const group = await screen.findByRole('group', { name: 'Đối tượng' });
    expect(within(group).getAllByRole('option').map((one) => one.textContent)).toEqual([
      'Nguyễn Thị Hườngsinh 1985 · Thôn MẫuĐã khen thưởng 2 lần, gần nhất 20/12/2025: Giấy khen (QĐ 345/QĐ-UBND)',
      'Nguyễn Văn Hưởngsinh 1985 · Thôn MẫuChưa ghi khen thưởng nào',
      'Xem tất cả trong danh sách',
    ]);
    expect(chosen()).toMatch(/^Nguyễn Thị Hường/);
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    expect(chosen()).toMatch(/^Quyết định số 345/);
    expect((await input()).getAttribute('aria-activedescendant')).toBe(screen.getAllByRole('option').find((one) => one.getAttribute('aria-selected') === 'true')?.id);
    await user.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}{ArrowUp}');
    expect(screen.getAllByRole('option').at(-1)?.getAttribute('aria-selected')).toBe('true');
    await user.keyboard('{ArrowDown}{Enter}');
    await waitFor(() => expect(here()).toMatchObject({ page: 'doi-tuong-chi-tiet', params: { id: 's1' } }));
    expect(api.inputs('search.find').length).toBeLessThan('nguyen th'.length);
    // What was opened stands first the next time.
    open();
    expect((await screen.findAllByRole('option'))[0]?.textContent).toMatch(/^Nguyễn Thị Hường/);
  });

  it('Ctrl+Enter opens the whole list with the same words', async () => {
    const { user, open } = setup();
    open();
    await user.type(await input(), 'nguyen');
    await screen.findByRole('group', { name: 'Đối tượng' });
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(here()).toMatchObject({ page: 'doi-tuong', params: { kind: 'person', search: 'nguyen' } }));
  });

  it('Enter before the answer is there waits for it', async () => {
    let answer: (value: Result<{ groups: [] | [{ kind: 'subject'; found: Found[]; more: boolean }] }>) => void = () => undefined;
    const { user, open } = setup({ 'search.find': () => new Promise((resolve) => (answer = resolve)) });
    open();
    await user.type(await input(), 'huong');
    await user.keyboard('{Enter}');
    expect(here().page).toBe('viec-hom-nay');
    await new Promise((resolve) => setTimeout(resolve, 100));
    await act(() => Promise.resolve(answer(ok({ groups: [{ kind: 'subject', found: [plain], more: false }] }))));
    await waitFor(() => expect(here().page).toBe('doi-tuong-chi-tiet'));
  });

  it('an answer that comes late does not replace a later one', async () => {
    const answers = new Map<string, () => void>();
    const { user, open } = setup({ 'search.find': ({ text }) => new Promise((resolve) => answers.set(text, () => resolve(ok({ groups: [{ kind: 'subject', found: [{ ...plain, title: text }], more: false }] })))) });
    open();
    const field = await input();
    await user.type(field, 'an');
    await waitFor(() => expect(answers.has('an')).toBe(true));
    await user.type(field, 'h');
    await waitFor(() => expect(answers.has('anh')).toBe(true));
    await act(() => Promise.resolve(answers.get('anh')?.()));
    await act(() => Promise.resolve(answers.get('an')?.()));
    await screen.findByRole('option', { name: /^anh/ });
    expect(screen.queryByRole('option', { name: /^an(?!h)/ })).toBeNull();
  });

  it('opens the line that somebody went to, whatever answer comes in between', async () => {
    const answers = new Map<string, (found: Found[]) => void>();
    const other = { ...plain, id: 's2', title: 'Nguyễn Thị Hương' };
    const { user, open } = setup({ 'search.find': ({ text }) => new Promise((resolve) => answers.set(text, (found) => resolve(ok({ groups: [{ kind: 'subject', found, more: false }] })))) });
    open();
    const field = await input();
    await user.type(field, 'huon');
    await waitFor(() => expect(answers.has('huon')).toBe(true));
    await act(() => Promise.resolve(answers.get('huon')?.([other, plain])));
    await screen.findByRole('option', { name: /^Nguyễn Thị Hương/ });
    await user.type(field, 'g');
    await user.keyboard('{ArrowDown}');
    expect(chosen()).toMatch(/^Nguyễn Thị Hường/);
    await waitFor(() => expect(answers.has('huong')).toBe(true));
    await act(() => Promise.resolve(answers.get('huong')?.([other, plain])));
    await waitFor(() => expect(chosen()).toMatch(/^Nguyễn Thị Hường/));
    await user.keyboard('{Enter}');
    await waitFor(() => expect(here()).toMatchObject({ page: 'doi-tuong-chi-tiet', params: { id: plain.id } }));
  });

  it('leaves Enter and arrows to an input method, and searches for what it shows', async () => {
    const { open, api } = setup();
    open();
    const field = await input();
    fireEvent.compositionStart(field);
    fireEvent.change(field, { target: { value: 'nguyê' } });
    await waitFor(() => expect(api.inputs('search.find')).toEqual([{ text: 'nguyê' }]));
    await screen.findByRole('group', { name: 'Đối tượng' });
    fireEvent.keyDown(field, { key: 'Enter', isComposing: true });
    fireEvent.keyDown(field, { key: 'ArrowDown', isComposing: true });
    fireEvent.keyDown(field, { key: 'Process', keyCode: 229 });
    expect(here().page).toBe('viec-hom-nay');
    expect(chosen()).toMatch(/^Nguyễn Thị Hường/);
    expect((field as HTMLInputElement).value).toBe('nguyê');
  });

  it('where nobody is found offers to add somebody of that name', async () => {
    const { user, open } = setup();
    open();
    await user.type(await input(), 'Zơ Râm Mẫu');
    await screen.findByText(/Không tìm thấy «Zơ Râm Mẫu»/);
    await user.click(screen.getByRole('option', { name: /Thêm cá nhân «Zơ Râm Mẫu»/ }));
    await waitFor(() => expect(here()).toMatchObject({ page: 'doi-tuong-moi', params: { kind: 'person', name: 'Zơ Râm Mẫu' } }));
  });

  it('shows who only reads nothing that he may not do', async () => {
    const { user, open } = setup();
    act(() => useSession.setState({ actor: { name: 'Người xem', role: 'viewer', shared: true, focal: [] } }));
    open();
    await user.type(await input(), 'Zơ Râm Mẫu');
    await screen.findByText(/Không tìm thấy «/);
    expect(screen.queryByRole('option', { name: /Thêm cá nhân/ })).toBeNull();
    await user.clear(await input());
    await user.type(await input(), 'sao luu ngay');
    await screen.findByText(/Không tìm thấy «/);
    expect(screen.queryByRole('option', { name: /^Sao lưu ngay/ })).toBeNull();
  });

  it('says why it cannot search, and forgets everything with the session', async () => {
    const { user, open } = setup({ 'search.find': () => err(fault('du-lieu-hong', 'Chỉ mục tìm kiếm hỏng.')) });
    open();
    await user.type(await input(), 'xyz');
    await screen.findByText('Chỉ mục tìm kiếm hỏng.');
    act(() => useSearch.setState({ lately: [plain] }));
    await act(() => navigate('phong-trao'));
    const { endSession } = await import('../../../renderer/app/session.ts');
    act(() => endSession());
    expect(useSearch.getState()).toEqual({ opened: false, lately: [] });
  });
});

describe('what can be done', () => {
  it('leads to pages that are there', () => {
    expect(ACTIONS.filter(({ page }) => !(page in pages))).toEqual([]);
    expect(new Set(ACTIONS.map(({ label }) => label)).size).toBe(ACTIONS.length);
  });

  // Every entry of the menus of other products (ui-vocabulary.md, section 3).
  it.each(['Việc cần làm', 'Sắp đến hạn', 'Mới nhận', 'Danh sách phong trào', 'Chỉ tiêu', 'Đăng ký thi đua', 'Giao ước thi đua', 'Sơ kết, tổng kết', 'Cụm, khối thi đua', 'Hồ sơ đề nghị', 'Kiểm tra hồ sơ', 'Họp xét', 'Trình cấp trên', 'Khen thưởng đột xuất', 'Khen cao', 'Quyết định khen thưởng', 'Danh sách kèm theo', 'Đính chính', 'Tiền thưởng', 'In danh sách', 'In bằng khen, giấy khen', 'Mẫu phôi', 'Căn chỉnh máy in', 'Sổ theo dõi phôi', 'Cá nhân', 'Tập thể', 'Hộ gia đình', 'Đơn vị', 'Sáng kiến, đề tài', 'Lịch sử khen thưởng', 'Quyết định', 'Văn bản pháp lý', 'Biểu thống kê', 'Báo cáo tổng hợp', 'Báo cáo theo phong trào', 'Quỹ thi đua, khen thưởng', 'Gửi đi', 'Nhận về', 'Nhật ký giao nhận', 'Nhập Excel', 'Xuất Excel', 'Danh hiệu thi đua', 'Hình thức khen thưởng', 'Loại hình khen thưởng', 'Tiêu chuẩn', 'Thành phần hồ sơ', 'Đơn vị, địa bàn', 'Mẫu văn bản', 'Thông tin đơn vị', 'Người dùng', 'Sao lưu, phục hồi', 'Bàn giao', 'Giấy mời họp', 'Biên bản kiểm phiếu'])(
    '«%s» is found',
    (words) => expect(findActions(words, () => true).actions.length).toBeGreaterThan(0),
  );

  it.each([
    ['lap to trinh', 'Lập tờ trình'],
    ['sao lưu ngay', 'Sao lưu ngay'],
    ['sao luu ngya', 'Sao lưu ngay'],
    ['giay moi hop', 'In giấy mời họp Hội đồng'],
    ['khen nhanh', 'Khen nhanh'],
  ])('%s: %s first', (words, label) => expect(findActions(words, () => true).actions[0]?.label).toBe(label));
});

it.each(FOUND_KINDS)('%s has a page of the window', (kind) => {
  expect(placeOfFound({ kind, id: 'x', title: 'Tên' }).page in pages).toBe(true);
  const list = listOfKind(kind, 'an', undefined);
  expect(list === null || list.page in pages).toBe(true);
});
