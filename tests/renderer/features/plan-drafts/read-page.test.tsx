import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { useNavigation } from '../../../../renderer/app/navigation.ts';
import { endSession } from '../../../../renderer/app/session.ts';
import { ReadPage } from '../../../../renderer/features/plan-drafts/read-page.tsx';
import { err, fault, ok } from '../../../../shared/result.ts';
import { fakeApi, renderPage } from '../../helpers.tsx';
import type { FakeMethods } from '../../helpers.tsx';

beforeEach(endSession);

const row = { id: 'd1', version: 1, title: 'ke-hoach.docx', name: 'Phong trào mẫu', madeOn: '2026-11-20', campaignId: null, findings: 40, waiting: 12 };
const here = () => useNavigation.getState().here;
const file = new File(['nội dung'], 'ke-hoach.docx');

function open(methods: FakeMethods = {}, params: Record<string, string> = {}) {
  const api = fakeApi({ 'planDraft.list': () => ok([]), ...methods });
  return renderPage(<ReadPage params={params} />, { api });
}
const choose = (user: ReturnType<typeof open>['user'], chosen = file) => user.upload(document.querySelector('input[type=file]') as HTMLInputElement, chosen);

describe('reading a plan', () => {
  it('from a file: the draft opens for review', async () => {
    const { user, api } = open({ 'plan.readFile': () => ok(row) });
    await choose(user);
    await waitFor(() => expect(here()).toMatchObject({ page: 'ban-doc-ke-hoach', params: { id: 'd1' } }));
    expect(api.inputs('plan.readFile')).toEqual([{ fileName: 'ke-hoach.docx', campaignId: null, part: null }]);
  });

  it('shows how far it is, and can be stopped', async () => {
    let stopped = false;
    const { user } = open({
      'plan.readFile': ((_input: unknown, _bytes: unknown, options: { signal: AbortSignal; onProgress: (step: object) => void }) => {
        options.onProgress({ done: 120, total: 500, label: 'Đang đọc các trang' });
        return new Promise((resolve) => options.signal.addEventListener('abort', () => {
          stopped = true;
          resolve(err({ code: 'da-dung', message: 'Đã dừng.', kind: 'cancelled' }));
        }));
      }) as never,
    });
    await choose(user);
    const dialog = await screen.findByRole('dialog', { name: 'Đang đọc văn bản' });
    await within(dialog).findByText('120 / 500');
    await user.click(within(dialog).getByRole('button', { name: 'Hủy đọc' }));
    await waitFor(() => expect(stopped).toBe(true));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(screen.queryByRole('alert')).toBeNull();
    expect(here().page).not.toBe('ban-doc-ke-hoach');
  });

  it('a refusal stands on the page with its advice', async () => {
    const { user } = open({ 'plan.readFile': () => err(fault('pdf-khong-co-chu', 'Tệp PDF này chỉ có ảnh quét (3 trang), không có chữ để đọc.', { next: 'Xin bản .docx của văn bản.' })) });
    await choose(user);
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('chỉ có ảnh quét (3 trang)');
    expect(alert.textContent).toContain('Xin bản .docx của văn bản.');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('of two plans in one text the clerk chooses one, and the same source is read again', async () => {
    const two = fault('hai-ke-hoach', 'Tệp có 2 kế hoạch. 1) từ đoạn 1: số 45/KH-UBND, “Phong trào một”; 2) từ đoạn 40: không số, “Phong trào hai”.', { next: 'Chọn kế hoạch cần đọc.' });
    const { user, api } = open({ 'plan.readText': ({ part }) => (part === null || part === undefined ? err(two) : ok(row)) });
    await user.click(screen.getByRole('textbox', { name: 'Dán văn bản' }));
    await user.paste('Hai kế hoạch');
    await user.click(screen.getByRole('button', { name: 'Đọc văn bản đã dán' }));
    await user.click(await screen.findByRole('button', { name: 'Kế hoạch 2: không số, “Phong trào hai”' }));
    await waitFor(() => expect(here().page).toBe('ban-doc-ke-hoach'));
    expect(api.inputs('plan.readText').map(({ text, part }) => [text, part])).toEqual([['Hai kế hoạch', null], ['Hai kế hoạch', 2]]);
  });

  it('pasted text is read as far as the clerk wants: «Hủy đọc» ends it', async () => {
    let stopped = false;
    const { user } = open({
      'plan.readText': (_input, onProgress, signal) => {
        onProgress({ done: 0, label: 'Đang đọc văn bản…' });
        signal.addEventListener('abort', () => (stopped = true));
        return new Promise(() => undefined);
      },
    });
    await user.click(screen.getByRole('textbox', { name: 'Dán văn bản' }));
    await user.paste('Kế hoạch rất dài');
    await user.click(screen.getByRole('button', { name: 'Đọc văn bản đã dán' }));
    const dialog = await screen.findByRole('dialog', { name: 'Đang đọc văn bản' });
    await within(dialog).findByText('Đang đọc văn bản…');
    await user.click(within(dialog).getByRole('button', { name: 'Hủy đọc' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(stopped).toBe(true);
    expect(screen.queryByRole('alert')).toBeNull();
    expect((screen.getByRole('textbox', { name: 'Dán văn bản' }) as HTMLTextAreaElement).value).toBe('Kế hoạch rất dài');
  });

  it('nothing pasted is said at the field', async () => {
    const { user, api } = open();
    await user.click(screen.getByRole('button', { name: 'Đọc văn bản đã dán' }));
    screen.getByText('Dán phần chữ của kế hoạch vào đây.');
    expect(api.inputs('plan.readText')).toEqual([]);
  });

  it('for a campaign the draft is read as its next version', async () => {
    const { user, api } = open({ 'plan.readFile': () => ok(row) }, { campaignId: 'c1' });
    await choose(user);
    await waitFor(() => expect(api.inputs('plan.readFile')).toMatchObject([{ campaignId: 'c1' }]));
  });

  it('drafts begun before go on, or to the bin and back', async () => {
    const { user, api } = open({ 'planDraft.list': () => ok([row]), 'planDraft.discard': () => ok({}), 'planDraft.restore': () => ok({}) });
    await screen.findByText('ke-hoach.docx · đọc ngày 20/11/2026 · còn 12/40 điều chờ xem');
    await user.click(screen.getByRole('button', { name: 'Xóa bản đọc: Phong trào mẫu' }));
    await user.click(await screen.findByRole('button', { name: 'Hoàn tác' }));
    await waitFor(() => expect(api.inputs('planDraft.restore')).toEqual([{ id: 'd1' }]));
    await user.click(screen.getByRole('button', { name: 'Xem tiếp: Phong trào mẫu' }));
    expect(here()).toMatchObject({ page: 'ban-doc-ke-hoach', params: { id: 'd1' } });
  });
});
