import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { useNavigation } from '../../../../renderer/app/navigation.ts';
import { endSession } from '../../../../renderer/app/session.ts';
import { BlockListPage } from '../../../../renderer/features/blocks/list-page.tsx';
import { nextId } from '../../../../renderer/features/blocks/lines.ts';
import { ok } from '../../../../shared/result.ts';
import { fakeApi, renderPage } from '../../helpers.tsx';
import { programState } from '../work-samples.ts';
import { block, viewOf } from './samples.ts';

beforeEach(() => endSession());

const row = (id: string, year: number, name: string) => ({ id, kindWord: 'Khối thi đua', name, year, members: 8, head: 'Xã Ví Dụ', activities: '1/3', leader: '' });
function show(rows: ReturnType<typeof row>[]) {
  return renderPage(<BlockListPage params={{}} />, { api: fakeApi({ 'block.list': () => ok(rows), 'unit.state': () => ok(programState()), 'block.save': () => ok(viewOf(block({ id: 'b9' }))) }) });
}

describe('Cụm, khối thi đua', () => {
  it('R37: lists blocks by year', async () => {
    const { user } = show([row('b1', 2026, 'số 3'), row('b2', 2025, 'số 2')]);
    expect(await screen.findByRole('row', { name: /2026 Khối thi đua số 3 8 Xã Ví Dụ 1\/3/ })).toBeTruthy();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Năm' }), 'Năm 2025');
    await waitFor(() => expect(screen.queryByRole('row', { name: /số 3/ })).toBeNull());
    await user.click(await screen.findByRole('row', { name: /số 2/ }));
    expect(useNavigation.getState().here).toMatchObject({ page: 'cum-khoi-chi-tiet', params: { id: 'b2' } });
  });

  it('empty, it says what belongs here; a new one begins with name and year', async () => {
    const { user, api } = show([]);
    expect(await screen.findByText(/Chưa có cụm, khối nào\..*căn cứ đề nghị Cờ thi đua\./)).toBeTruthy();
    await user.click(screen.getAllByRole('button', { name: 'Thêm cụm, khối' })[0] as HTMLElement);
    const dialog = within(await screen.findByRole('dialog', { name: 'Thêm cụm, khối thi đua' }));
    await user.click(dialog.getByRole('button', { name: 'Thêm' }));
    expect(dialog.getByText('“Tên” chưa được ghi.')).toBeTruthy();
    await user.click(dialog.getByRole('radio', { name: 'Cụm thi đua' }));
    await user.type(dialog.getByRole('textbox', { name: /Tên/ }), 'số 1');
    await user.click(dialog.getByRole('button', { name: 'Thêm' }));
    await waitFor(() => expect(api.inputs('block.save')).toMatchObject([{ fields: { kind: 'cum', name: 'số 1', year: 2026, members: [] } }]));
    expect(useNavigation.getState().here).toMatchObject({ page: 'cum-khoi-chi-tiet', params: { id: 'b9' } });
  });
});

it.each([
  [[], 'tv-1'],
  [[{ id: 'tv-1' }, { id: 'tv-7' }], 'tv-8'],
  [[{ id: 'm1' }, { id: 'tv-x' }], 'tv-1'],
])('a new line’s id: %j → %s', (lines, id) => expect(nextId('tv', lines)).toBe(id));
