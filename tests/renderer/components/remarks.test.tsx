import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { endSession, useSession } from '../../../renderer/app/session.ts';
import { History } from '../../../renderer/components/history.tsx';
import { Remarks } from '../../../renderer/components/remarks.tsx';
import type { Remark } from '../../../shared/domain/remark.ts';
import { ok } from '../../../shared/result.ts';
import { fakeApi, renderPage } from '../helpers.tsx';

beforeEach(endSession);

const remark: Remark & { own: boolean } = { id: 'r1', version: 1, about: 'dossier', aboutId: 'd1', text: 'Đề nghị xem lại thành tích.', by: 'Mặt trận Mẫu', byId: 'u3', on: '2026-11-20', answer: null, withdrawnOn: null, own: false };

describe('Góp ý', () => {
  it('R87: is not there for a lone clerk without any', async () => {
    const { api } = renderPage(<Remarks about="dossier" id="d1" />, { api: fakeApi() });
    await expect.poll(() => api.inputs('remark.list')).toEqual([{ about: 'dossier', id: 'd1' }]);
    expect(screen.queryByText('Góp ý')).toBeNull();
  });

  it('R87: the viewer adds a remark and may not answer; the clerk answers', async () => {
    useSession.setState({ actor: { name: 'Mặt trận Mẫu', role: 'viewer', shared: true } });
    let held: (Remark & { own: boolean })[] = [];
    const api = fakeApi({
      'remark.list': () => ok(held),
      'remark.add': ({ text }) => {
        held = [{ ...remark, text }];
        return ok(held[0] as Remark);
      },
      'remark.answer': ({ text }) => {
        held = [{ ...remark, answer: { text, by: 'Lê Văn Thư Mẫu', on: '2026-11-22' } }];
        return ok(held[0] as Remark);
      },
    });
    const { user } = renderPage(<Remarks about="dossier" id="d1" />, { api });
    await user.click(await screen.findByRole('button', { name: 'Ghi góp ý' }));
    await user.type(await screen.findByRole('textbox', { name: 'Góp ý' }), 'Đề nghị xem lại thành tích.');
    await user.click(screen.getByRole('button', { name: 'Ghi góp ý' }));
    await screen.findByText('Đã ghi góp ý.');
    api.emit('changed', { types: ['remark'] });
    await screen.findByText('Đề nghị xem lại thành tích.');
    expect(screen.queryByRole('button', { name: 'Trả lời' })).toBeNull();
    useSession.setState({ actor: { name: 'Lê Văn Thư Mẫu', role: 'clerk', shared: true } });
    await user.click(await screen.findByRole('button', { name: 'Trả lời' }));
    await user.type(await screen.findByRole('textbox', { name: 'Trả lời' }), 'Đã bổ sung.');
    await user.click(screen.getByRole('button', { name: 'Trả lời' }));
    await screen.findByText('Đã trả lời góp ý.');
    api.emit('changed', { types: ['remark'] });
    await screen.findByText('Trả lời: Đã bổ sung. (Lê Văn Thư Mẫu, 22/11/2026)');
  });
});

describe('Ai đã làm gì', () => {
  it('R87: shows who changed what from what to what, once it is asked for', async () => {
    const api = fakeApi({
      'audit.history': () =>
        ok({
          title: 'Hồ sơ: mẫu', more: false,
          rows: [
            { seq: 9, at: Date.UTC(2026, 10, 20, 2), actor: 'Lê Văn Thư Mẫu', action: 'Trình hồ sơ', thing: 'Hồ sơ: mẫu', changes: [{ field: 'Trạng thái', before: 'Đang soạn', after: 'Đã gửi' }, { field: 'Ghi chú', before: 'cũ', after: '' }], erased: false },
            { seq: 3, at: 0, actor: 'Người dùng duy nhất', action: 'Thêm đề nghị', thing: 'Đề nghị: ai', changes: [], erased: true },
          ],
        }),
    });
    const { user } = renderPage(<History about="dossier" id="d1" />, { api });
    expect(api.inputs('audit.history')).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Xem nhật ký' }));
    await screen.findByText('Trạng thái: Đang soạn → Đã gửi');
    screen.getByText('Ghi chú: bỏ «cũ»');
    screen.getByText('Nội dung đã xóa theo yêu cầu');
    screen.getByRole('button', { name: 'In nhật ký' });
  });
});
