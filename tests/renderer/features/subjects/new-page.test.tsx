import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { leaveWithoutSaving } from '../../../../renderer/app/leave-guard.ts';
import { navigate, useNavigation } from '../../../../renderer/app/navigation.ts';
import { endSession } from '../../../../renderer/app/session.ts';
import { SubjectNewPage } from '../../../../renderer/features/subjects/new-page.tsx';
import type { Subject } from '../../../../shared/domain/subject.ts';
import { err, fault, ok } from '../../../../shared/result.ts';
import type { FakeMethods } from '../../helpers.tsx';
import { fakeApi, renderPage } from '../../helpers.tsx';
import { UNIKEY_NAME, WHOLE_NAME, typeBurst } from '../../typing.ts';
import { program } from '../start/samples.ts';
import { person } from './samples.ts';

beforeEach(endSession);

const twin = { subject: person({ id: 'p9' }), strength: 'maybe' as const, reason: 'cùng họ tên' };

function setup(kind: string, methods: FakeMethods = {}) {
  const api = fakeApi({
    'unit.state': () => ok(program({})),
    'subject.save': ({ fields }) => ok({ saved: { ...fields, id: 'moi', version: 1 } as Subject, suspects: [] }),
    ...methods,
  });
  return renderPage(<SubjectNewPage params={{ kind }} />, { api });
}
/** The fake of a backend that asks about one twin until told they are two. */
const asking: FakeMethods = {
  'subject.save': ({ fields, keepApart }) => ok(keepApart === true ? { saved: { ...fields, id: 'moi', version: 1 } as Subject, suspects: [] } : { saved: null, suspects: [twin] }),
};
const box = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const save = () => screen.getByRole('button', { name: 'Lưu' });
const here = () => useNavigation.getState().here;

describe('adding a person', () => {
  it('stores a name typed with UniKey whole, with what else was typed', async () => {
    const { user, api } = setup('person');
    await typeBurst(box('Họ và tên'), UNIKEY_NAME);
    await user.type(screen.getByRole('combobox', { name: 'Danh xưng' }), 'Bà');
    await user.type(box('Ngày sinh'), '1985');
    await user.click(screen.getByRole('checkbox', { name: 'Nông dân' }));
    await user.click(save());
    await waitFor(() => expect(here()).toMatchObject({ page: 'doi-tuong-chi-tiet', params: { id: 'moi' } }));
    expect(api.inputs('subject.save')[0]).toMatchObject({ fields: { kind: 'person', name: WHOLE_NAME, honorific: 'Bà', birth: { year: 1985 }, flags: { farmer: true, worker: false } }, keepApart: false });
  });

  it('refuses an empty name, a birth in the future and an identity number of the wrong length', async () => {
    const { user, api } = setup('person');
    await user.type(box('Số căn cước'), '123');
    await user.type(box('Ngày sinh'), '01/01/2030');
    await user.click(save());
    screen.getByText('“Họ và tên” chưa được ghi.');
    screen.getByText(/Số căn cước có 12 chữ số/);
    screen.getByText(/không được sau 21\/11\/2026/);
    expect(api.inputs('subject.save')).toEqual([]);
  });

  it('asks about a possible twin; «Hai người khác nhau» saves', async () => {
    const { user, api } = setup('person', asking);
    await user.type(box('Họ và tên'), 'Nguyễn Văn Mẫu');
    await user.click(save());
    const dialog = await screen.findByRole('dialog', { name: 'Có thể trùng người' });
    within(dialog).getByText('Nguyễn Văn Mẫu, sinh 1985, Thôn Đông');
    await user.click(within(dialog).getByRole('button', { name: 'Hai người khác nhau' }));
    await waitFor(() => expect(here().params).toEqual({ id: 'moi' }));
    expect(api.inputs('subject.save').map(({ keepApart }) => keepApart)).toEqual([false, true]);
  });

  it('«Là một người» opens the one that is there and saves nothing', async () => {
    const { user, api } = setup('person', asking);
    await user.type(box('Họ và tên'), 'Nguyễn Văn Mẫu');
    await user.click(save());
    await user.click(await screen.findByRole('button', { name: /^Là một người: Nguyễn Văn Mẫu/ }));
    await waitFor(() => expect(here()).toMatchObject({ page: 'doi-tuong-chi-tiet', params: { id: 'p9' } }));
    expect(api.inputs('subject.save')).toHaveLength(1);
  });

  it('closing the question keeps what was typed', async () => {
    const { user } = setup('person', asking);
    await user.type(box('Họ và tên'), 'Nguyễn Văn Mẫu');
    await user.click(save());
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Hủy thao tác' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(box('Họ và tên').value).toBe('Nguyễn Văn Mẫu');
  });

  it('keeps what was typed when the save fails, also as a draft', async () => {
    const { user, api } = setup('person', { 'subject.save': () => err(fault('dang-ban', 'Đang có việc khác ghi dữ liệu.', { next: 'Thử lại sau ít phút.' })) });
    await user.type(box('Họ và tên'), 'Trần Thị Thí Dụ');
    await user.click(save());
    await screen.findByText('Đang có việc khác ghi dữ liệu.');
    expect(box('Họ và tên').value).toBe('Trần Thị Thí Dụ');
    await waitFor(() => expect(api.drafts.get('subject/new/person')).toContain('Trần Thị Thí Dụ'));
  });

  it('a save that ends after the clerk has left says so and does not pull her to another page', async () => {
    let end = (): void => undefined;
    const { user } = setup('person', {
      'subject.save': ({ fields }) => new Promise((resolve) => (end = () => resolve(ok({ saved: { ...fields, id: 'moi', version: 1 } as Subject, suspects: [] })))),
    });
    await user.type(box('Họ và tên'), 'Trần Thị Thí Dụ');
    await user.click(save());
    const going = navigate('ho-so');
    leaveWithoutSaving();
    expect(await going).toBe(true);
    end();
    await screen.findByText('Đã thêm Trần Thị Thí Dụ.');
    expect(here().page).toBe('ho-so');
  });

  it('«Lưu và thêm tiếp» saves and begins an empty one; it can be undone', async () => {
    const { user, api } = setup('person', { 'subject.remove': () => ok({ waiting: '' }) });
    await user.type(box('Họ và tên'), 'Trần Thị Thí Dụ');
    await user.click(screen.getByRole('button', { name: 'Lưu và thêm tiếp' }));
    await screen.findByText('Đã thêm Trần Thị Thí Dụ.');
    await waitFor(() => expect(box('Họ và tên').value).toBe(''));
    await user.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    await waitFor(() => expect(api.inputs('subject.remove')).toEqual([{ id: 'moi' }]));
  });

  it('an attempt at «Lưu và thêm tiếp» that failed does not change what «Lưu» does', async () => {
    const { user } = setup('person');
    await user.click(screen.getByRole('button', { name: 'Lưu và thêm tiếp' }));
    await user.type(box('Họ và tên'), 'Trần Thị Thí Dụ');
    await user.click(save());
    await waitFor(() => expect(here().params).toEqual({ id: 'moi' }));
  });
});

describe('the other kinds', () => {
  it('adds a collective; more women than members are refused', async () => {
    const { user, api } = setup('collective');
    await user.type(box('Tên tập thể'), 'Thôn Mẫu');
    await user.type(box('Số người'), '12');
    await user.type(box('Trong đó nữ'), '13');
    await user.click(save());
    screen.getByText('Số nữ lớn hơn số người.');
    await user.clear(box('Trong đó nữ'));
    await user.click(save());
    await waitFor(() => expect(api.inputs('subject.save')[0]).toMatchObject({ fields: { kind: 'collective', name: 'Thôn Mẫu', size: 12, women: null } }));
  });

  it('adds a household with its place', async () => {
    const { user, api } = setup('household');
    await user.type(box('Tên hộ (chủ hộ)'), 'Lê Văn Giả Định');
    await user.click(save());
    screen.getByText('“Địa chỉ (thôn, tổ)” chưa được ghi.');
    await user.type(box('Địa chỉ (thôn, tổ)'), 'Thôn 2');
    await user.click(save());
    await waitFor(() => expect(api.inputs('subject.save')[0]).toMatchObject({ fields: { kind: 'household', name: 'Lê Văn Giả Định', address: 'Thôn 2' } }));
  });
});
