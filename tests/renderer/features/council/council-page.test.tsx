import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { endSession } from '../../../../renderer/app/session.ts';
import { CouncilPage } from '../../../../renderer/features/council/council-page.tsx';
import { Council } from '../../../../shared/domain/council.ts';
import { err, fault, ok } from '../../../../shared/result.ts';
import { fakeApi, renderPage } from '../../helpers.tsx';
import type { FakeMethods } from '../../helpers.tsx';
import { UNIKEY_NAME, WHOLE_NAME, typeBurst } from '../../typing.ts';
import { council } from '../work-samples.ts';

beforeEach(endSession);

const render = (more: FakeMethods = {}) =>
  renderPage(<CouncilPage params={{}} />, {
    api: fakeApi({
      'council.get': () => ok(council),
      'council.save': ({ fields }) => ok(Council.parse({ ...council, ...fields, version: 4 })),
      ...more,
    }),
  });
const names = () => screen.getAllByRole<HTMLInputElement>('textbox', { name: /^Họ và tên/ }).map((input) => input.value);

describe('Hội đồng', () => {
  it('adds the first member as chair, typed with UniKey, and saves without a version', async () => {
    const { user, api } = render({ 'council.get': () => ok(null) });
    await user.click(await screen.findByRole('button', { name: 'Thêm thành viên' }));
    const name = screen.getByRole<HTMLInputElement>('textbox', { name: 'Họ và tên, dòng 1' });
    await waitFor(() => expect(document.activeElement).toBe(name));
    await typeBurst(name, UNIKEY_NAME);
    expect(name.value).toBe(WHOLE_NAME);
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(api.inputs('council.save')[0]).toMatchObject({ fields: { members: [{ name: WHOLE_NAME, duty: 'chu-tich' }] } }));
    expect(api.inputs('council.save')[0]).not.toHaveProperty('version');
  });

  it('orders, changes duties and saves on the version read', async () => {
    const { user, api } = render();
    await user.click(await screen.findByRole('button', { name: 'Chuyển Hoàng Văn Tạm lên' }));
    expect(names()).toEqual(['Trần Văn Thử', 'Hoàng Văn Tạm', 'Phạm Thị Nháp']);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Chức danh Hội đồng, Phạm Thị Nháp' }), 'Phó Chủ tịch');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(api.inputs('council.save')[0]).toMatchObject({ version: 3, fields: { members: [{ id: 'tv-1' }, { id: 'tv-3' }, { id: 'tv-2', duty: 'pho-chu-tich' }] } }));
  });

  it('takes a removed member back to the same place', async () => {
    const { user } = render();
    await user.click(await screen.findByRole('button', { name: 'Xóa Phạm Thị Nháp' }));
    expect(names()).toEqual(['Trần Văn Thử', 'Hoàng Văn Tạm']);
    await user.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    await waitFor(() => expect(names()).toEqual(['Trần Văn Thử', 'Phạm Thị Nháp', 'Hoàng Văn Tạm']));
  });

  it('says at the line that a name is missing', async () => {
    const { user, api } = render();
    await user.click(await screen.findByRole('button', { name: 'Thêm thành viên' }));
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    expect(await screen.findByText('Thành viên thứ 4 chưa có họ và tên.')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Họ và tên, dòng 4' }));
    expect(api.inputs('council.save')).toEqual([]);
  });

  it('keeps what was typed when saving fails', async () => {
    const { user } = render({ 'council.save': () => err(fault('dia-day', 'Ổ đĩa đầy.')) });
    const number = await screen.findByLabelText<HTMLInputElement>('Số quyết định');
    await user.clear(number);
    await user.type(number, '99/QĐ-UBND');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    expect(await screen.findByText('Ổ đĩa đầy.')).toBeTruthy();
    expect(number.value).toBe('99/QĐ-UBND');
  });

  it('says that it could not be read', async () => {
    render({ 'council.get': () => err(fault('x', 'Chưa đọc được Hội đồng.')) });
    expect(await screen.findByText('Chưa đọc được Hội đồng.')).toBeTruthy();
  });
});
