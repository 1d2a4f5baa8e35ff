import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { endSession } from '../../../../renderer/app/session.ts';
import { DuplicatesPage } from '../../../../renderer/features/subjects/duplicates-page.tsx';
import type { SuspectPair } from '../../../../renderer/features/subjects/registry-store.ts';
import { err, fault, ok } from '../../../../shared/result.ts';
import type { FakeMethods } from '../../helpers.tsx';
import { fakeApi, renderPage } from '../../helpers.tsx';
import { pageOf, person } from './samples.ts';

beforeEach(endSession);

const side = (id: string, more: object = {}) => ({ subject: person({ id, ...more }), awards: 2, nominations: 1 });
const pair = (one: string, other: string, more: object = {}): SuspectPair => ({ first: side(one), second: side(other, { workplace: 'Thôn Tây', ...more }), strength: 'same', reason: 'cùng họ tên, cùng năm sinh 1985' });

function setup(pairs: readonly SuspectPair[], methods: FakeMethods = {}) {
  const api = fakeApi({
    'subject.duplicates': () => ok({ pairs: [...pairs], more: false, compared: 12 }),
    'subject.merge': () => ok({ mergeId: 'g1', moved: 3, warnings: ['Có hai đề nghị trong «Cuối năm»; xem lại và xóa một.'] }),
    'subject.unmerge': () => ok({}),
    'subject.keepApart': () => ok({}),
    ...methods,
  });
  return renderPage(<DuplicatesPage />, { api });
}

describe('suspected duplicates', () => {
  it('stand side by side with what differs, citizen numbers masked', async () => {
    const { user } = setup([pair('p1', 'p2', { nationalId: '066085001234' })]);
    const table = await screen.findByRole('table', { name: 'So sánh Nguyễn Văn Mẫu và Nguyễn Văn Mẫu' });
    within(table).getByRole('row', { name: 'Đơn vị công tác Thôn Đông Thôn Tây' });
    expect(within(table).getAllByText('2 khen thưởng, 1 đề nghị')).toHaveLength(2);
    within(table).getByText(/^•••••••••234/);
    expect(document.body.textContent).not.toContain('066085001234');
    await user.click(within(table).getByRole('button', { name: 'Hiện số căn cước: Nguyễn Văn Mẫu' }));
    within(table).getByText(/^066085001234/);
  });

  it('are merged into the one that is kept; undo brings the pair back', async () => {
    const { user, api } = setup([pair('p1', 'p2')]);
    await user.click(await screen.findByRole('button', { name: 'Là một người, giữ bên trái' }));
    await screen.findByText('Đã so 12 đối tượng: không còn cặp nào nghi trùng.');
    expect(api.inputs('subject.merge')).toEqual([{ keptId: 'p1', mergedId: 'p2' }]);
    screen.getByText(/Có hai đề nghị trong «Cuối năm»/);
    await user.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    await screen.findByRole('button', { name: 'Là một người, giữ bên trái' });
    expect(api.inputs('subject.unmerge')).toEqual([{ mergeId: 'g1' }]);
  });

  it('chosen by hand are merged the same way', async () => {
    const api = fakeApi({
      'subject.get': ({ id }) => ok(pageOf(person({ id, workplace: id === 'p1' ? 'Thôn Đông' : 'Thôn Tây' }))),
      'subject.merge': () => ok({ mergeId: 'g1', moved: 3, warnings: [] }),
    });
    const { user } = renderPage(<DuplicatesPage params={{ ids: 'p1,p2' }} />, { api });
    await user.click(await screen.findByRole('button', { name: 'Là một người, giữ bên phải' }));
    await screen.findByText('Đã gộp vào Nguyễn Văn Mẫu.');
    expect(api.inputs('subject.merge')).toEqual([{ keptId: 'p2', mergedId: 'p1' }]);
  });

  it('with one that was merged away are not asked about again', async () => {
    const { user } = setup([pair('p1', 'p2'), pair('p2', 'p3'), pair('p4', 'p5')]);
    await user.click((await screen.findAllByRole('button', { name: 'Là một người, giữ bên trái' }))[0] as HTMLElement);
    await screen.findByText('1 cặp nghi trùng trong 12 đối tượng.');
  });

  it('are told apart, and that can be taken back', async () => {
    const { user, api } = setup([pair('p1', 'p2')]);
    await user.click(await screen.findByRole('button', { name: 'Hai người khác nhau' }));
    await user.click(await screen.findByRole('button', { name: 'Hoàn tác' }));
    await waitFor(() => expect(api.inputs('subject.keepApart').map(({ apart }) => apart)).toEqual([true, false]));
    await screen.findByRole('button', { name: 'Hai người khác nhau' });
  });

  it('a merger that is refused says why and changes nothing', async () => {
    const { user } = setup([pair('p1', 'p2')], { 'subject.merge': () => err(fault('khac-loai', 'Không gộp được.', { next: 'Xem lại.' })) });
    await user.click(await screen.findByRole('button', { name: 'Là một người, giữ bên phải' }));
    await screen.findByText('Không gộp được.');
    screen.getByRole('button', { name: 'Là một người, giữ bên phải' });
  });

  it('none: says how many were compared', async () => {
    setup([]);
    await screen.findByText('Đã so 12 đối tượng: không còn cặp nào nghi trùng.');
  });
});
