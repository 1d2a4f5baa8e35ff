import { screen, waitFor, within } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { useNavigation } from '../../../../renderer/app/navigation.ts';
import { endSession } from '../../../../renderer/app/session.ts';
import { ManyPage } from '../../../../renderer/features/rounds/many/many-page.tsx';
import { ok } from '../../../../shared/result.ts';
import { fakeApi, giveSizes, renderPage } from '../../helpers.tsx';
import type { FakeMethods } from '../../helpers.tsx';
import { awards, roundData } from '../work-samples.ts';

beforeAll(giveSizes);
beforeEach(endSession);

const HOUSEHOLDS = Array.from({ length: 600 }, (_, i) => ({ id: `h${i}`, name: `Lò Văn Mẫu ${i + 1}`, place: i % 2 === 0 ? 'Thôn Đông' : 'Thôn Tây', birth: '', nominated: i === 0 }));
const methods: FakeMethods = {
  'round.get': () => ok(roundData()),
  'round.awards': () => ok(awards),
  'many.villages': () => ok([{ key: 'thon dong', name: 'Thôn Đông', count: 300 }, { key: 'thon tay', name: 'Thôn Tây', count: 300 }]),
  'many.subjects': ({ village }) => ok(HOUSEHOLDS.filter(({ place }) => village == null || (village === 'thon dong') === (place === 'Thôn Đông'))),
  'many.nominate': ({ subjectIds }, onProgress) => {
    onProgress({ done: subjectIds.length, total: subjectIds.length, label: 'Đang thêm đề nghị' });
    return ok({ added: subjectIds.map((id) => `n-${id}`), repeats: [] });
  },
  'many.undo': () => ok({}),
};
const render = (more: FakeMethods = {}) => renderPage(<ManyPage params={{ roundId: 'r1' }} />, { api: fakeApi({ ...methods, ...more }) });

describe('Thêm nhiều đối tượng', () => {
  it('R97: a village’s households are ticked together, one taken out, and all nominated for one award and reason', async () => {
    const { user, api } = render();
    await screen.findByText('600 dòng');
    await user.click(screen.getByRole('combobox', { name: 'Thôn, tổ dân phố' }));
    await user.click(await screen.findByRole('option', { name: 'Thôn Đông (300)' }));
    await screen.findByText('300 dòng');
    await user.click(screen.getByRole('checkbox', { name: 'Chọn tất cả các dòng đã tải' }));
    await user.click(screen.getByRole('checkbox', { name: 'Chọn Lò Văn Mẫu 3' }));
    // One stands in the round already and is left out, one was taken out by hand.
    await user.click(await screen.findByRole('button', { name: 'Đề nghị cho 298 đối tượng' }));
    expect(await screen.findByText('1 đối tượng đã có trong đợt xét, không thêm lại.')).toBeTruthy();
    const dialog = within(screen.getByRole('dialog'));
    await user.click(dialog.getByRole('combobox', { name: /Danh hiệu thi đua\/Hình thức/u }));
    await waitFor(() => expect(screen.queryByRole('option', { name: 'Lao động tiên tiến' })).toBeNull());
    await user.click(await screen.findByRole('option', { name: 'Giấy khen của Chủ tịch UBND xã' }));
    await user.clear(dialog.getByLabelText('Thành tích (in trên bằng)'));
    await user.type(dialog.getByLabelText('Thành tích (in trên bằng)'), 'gia đình tiêu biểu');
    await user.click(dialog.getByRole('button', { name: 'Thêm 298 đề nghị' }));
    const [input] = api.inputs('many.nominate');
    expect(input).toMatchObject({ roundId: 'r1', award: { source: 'catalogue', code: 'GK_XA' }, merit: 'gia đình tiêu biểu', allowRepeat: false });
    expect(input?.subjectIds).toHaveLength(298);
    expect(input?.subjectIds).not.toContain('h2');
    await waitFor(() => expect(useNavigation.getState().here).toMatchObject({ page: 'dot-xet', params: { id: 'r1' } }));
    await user.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    await waitFor(() => expect(api.inputs('many.undo')[0]?.nominationIds).toHaveLength(298));
  }, 20_000);

  it('R97: a pasted list of names is shown against the registry before anything is added', async () => {
    const found = { id: 'h4', name: 'Lò Văn Cũ', place: 'Thôn Đông', birth: '', strength: 'same' as const, reason: 'cùng tên, cùng địa chỉ' };
    const maybe = { ...found, id: 'h6', name: 'Vàng Thị Ví', strength: 'maybe' as const, reason: 'cùng tên' };
    const { user, api } = render({
      'subject.match': ({ items }) => ok(items.map(({ name }) => (name === 'Lò Văn Cũ' ? [found] : name === 'Vàng Thị Ví' ? [maybe] : []))),
      'subject.addMany': ({ items }) => ok({ ids: items.map((_, i) => `moi${i}`) }),
    });
    await screen.findByText('600 dòng');
    await user.click(screen.getByRole('button', { name: 'Dán danh sách tên' }));
    const text = await screen.findByLabelText('Danh sách hộ gia đình');
    await user.click(text);
    await user.paste('Lò Văn Cũ\nHộ bà Vàng Thị Mới\nVàng Thị Ví\nLò Văn Cũ');
    await user.type(screen.getByLabelText('Địa chỉ cho những dòng không ghi'), 'Thôn Đông');
    await user.click(screen.getByRole('button', { name: 'Xem trước' }));
    expect(await screen.findByText(/Đã đọc 4 dòng: 1 mới, 1 đã có trong sổ, 2 cần xem và chưa thêm\. Chưa lưu gì\./u)).toBeTruthy();
    expect(screen.getByText('Có thể trùng với dòng 1 của danh sách này; không thêm.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Khác nhau: Vàng Thị Ví' }));
    await user.click(screen.getByRole('button', { name: 'Thêm 3 dòng' }));
    await waitFor(() =>
      expect(api.inputs('subject.addMany')).toMatchObject([{ items: [{ fields: { kind: 'household', name: 'bà Vàng Thị Mới', address: 'Thôn Đông' }, apartFrom: [] }, { fields: { name: 'Vàng Thị Ví' }, apartFrom: ['h6'] }] }]),
    );
    await user.click(await screen.findByRole('button', { name: 'Thêm 3 đề nghị' }));
    await waitFor(() => expect(api.inputs('many.nominate')[0]?.subjectIds).toEqual(['h4', 'moi0', 'moi1']));
  }, 20_000);
});
