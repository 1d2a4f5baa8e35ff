import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { useApi, useChanged } from '../../../renderer/app/api.tsx';
import { goBack, navigate, restartAt, useNavigation } from '../../../renderer/app/navigation.ts';
import type { PageMap } from '../../../renderer/app/page-definition.ts';
import { markSaved } from '../../../renderer/app/save-state.ts';
import { useSession } from '../../../renderer/app/session.ts';
import { Window } from '../../../renderer/app/window.tsx';
import { ConfirmDialog } from '../../../renderer/components/confirm-dialog.tsx';
import { Form, FormBar, TextField, useForm } from '../../../renderer/components/form/index.ts';
import { Page } from '../../../renderer/components/page.tsx';
import { toast } from '../../../renderer/components/toasts.ts';
import { err, fault, ok } from '../../../shared/result.ts';
import { fakeApi, renderPage } from '../helpers.tsx';

/** How the page «Đối tượng» saves; a test may hold it up. */
const saving = { held: Promise.resolve() };

function Typing() {
  const form = useForm({ initial: { note: '' }, save: () => saving.held.then(() => ok()) });
  return (
    <Page title="Đối tượng">
      <Form form={form} label="Ghi chú">
        <TextField {...form.field('note')} label="Ghi chú" />
        <FormBar form={form} />
      </Form>
    </Page>
  );
}

function Listening() {
  const changed = vi.fn();
  useChanged(['subject'], changed);
  useApi();
  return <Page title="Hồ sơ và họp xét">x</Page>;
}

const pages: PageMap = {
  'bat-dau': { component: () => <Page title="Mở Sổ Vàng">Nhập mật khẩu</Page>, frame: false },
  'viec-hom-nay': { component: () => <Page title="Việc hôm nay">x</Page>, menu: 'viec-hom-nay' },
  'phong-trao': { component: () => <Page title="Phong trào">x</Page>, menu: 'phong-trao' },
  'ho-so': { component: Listening, menu: 'ho-so' },
  'bao-cao': { component: Deed, menu: 'phong-trao' },
  'doi-tuong': { component: Typing, menu: 'doi-tuong' },
  'dien-hinh': { component: () => <Page title="Điển hình tiên tiến">x</Page>, menu: 'dien-hinh' },
  'cum-khoi': { component: () => <Page title="Cụm, khối thi đua">x</Page>, menu: 'cum-khoi' },
  hong: {
    component: ({ params }) => {
      throw new Error(`lỗi thử ${params.id ?? ''}`);
    },
  },
};

function open(page = 'viec-hom-nay', api = fakeApi()) {
  restartAt(page);
  useSession.setState({ unitName: 'Ủy ban nhân dân xã Thử Nghiệm', unprotected: false });
  return renderPage(<Window pages={pages} />, { api, toasts: false });
}
const heading = (name: string) => screen.findByRole('heading', { level: 1, name });

/** A deed asked about in a dialog, and gone when it is done. */
function Deed() {
  const [asking, setAsking] = useState(false);
  const [done, setDone] = useState(false);
  return (
    <Page title="Báo cáo">
      {!done && <button onClick={() => setAsking(true)}>Ghi đã gửi</button>}
      <ConfirmDialog opened={asking} question="Ghi đã gửi?" confirmLabel="Ghi" onConfirm={() => setDone(true)} onClose={() => setAsking(false)} />
    </Page>
  );
}

describe('frame', () => {
  it('gives the focus to the heading when a dialog’s deed took away what had it, and back to what had it otherwise', async () => {
    const { user } = open('bao-cao');
    const deed = await screen.findByRole('button', { name: 'Ghi đã gửi' });
    await user.click(deed);
    await screen.findByRole('dialog');
    await user.click(screen.getByRole('button', { name: 'Hủy thao tác' }));
    await waitFor(() => expect(document.activeElement).toBe(deed));
    await user.click(deed);
    await user.click(await screen.findByRole('button', { name: 'Ghi' }));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: 'Báo cáo' })));
  });

  it('has its entries in order, the unit, settings and lock', () => {
    open();
    const names = screen.getByRole('navigation', { name: 'Các mục chính' });
    expect([...names.querySelectorAll('button')].map((button) => button.textContent)).toEqual(['Việc hôm nay', 'Phong trào', 'Hồ sơ và họp xét', 'Quyết định và in', 'Đối tượng', 'Gửi – nhận', 'Mục khác']);
    expect(screen.getByText('Ủy ban nhân dân xã Thử Nghiệm')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Thiết lập' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Khóa' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Việc hôm nay' }).getAttribute('aria-current')).toBe('page');
  });

  it('shows a further entry once its work is begun, and leads to the others from one place', async () => {
    let begun = { agenda: true, registers: false, exemplars: false, blocks: false };
    const { user, api } = open('viec-hom-nay', fakeApi({ 'home.begun': () => ok(begun) }));
    const entries = () => [...screen.getByRole('navigation', { name: 'Các mục chính' }).querySelectorAll('button')].slice(6).map((button) => button.textContent);
    await waitFor(() => expect(entries()).toEqual(['Lịch và hạn', 'Mục khác']));
    await user.click(screen.getByRole('button', { name: 'Mục khác' }));
    const others = await screen.findAllByRole('menuitem');
    expect(others.map((item) => item.textContent)).toEqual(['Sổ theo dõiđăng ký, hỗ trợ, tuyên truyền, kinh phí', 'Điển hình tiên tiếntừ phát hiện đến nhân rộng', 'Cụm, khối thi đuagiao ước, chấm điểm, suy tôn']);
    await user.click(others[1] as HTMLElement);
    await heading('Điển hình tiên tiến');
    // Where she is stands in the menu, though there is nothing in it yet.
    expect(screen.getByRole('button', { name: 'Điển hình tiên tiến' }).getAttribute('aria-current')).toBe('page');
    fireEvent.keyDown(window, { key: '0', code: 'Digit0', altKey: true });
    await heading('Cụm, khối thi đua');
    expect(entries()).toEqual(['Lịch và hạn', 'Cụm, khối thi đua', 'Mục khác']);
    begun = { agenda: true, registers: true, exemplars: true, blocks: true };
    act(() => api.emit('changed', { types: ['block'] }));
    await waitFor(() => expect(entries()).toEqual(['Lịch và hạn', 'Sổ theo dõi', 'Điển hình tiên tiến', 'Cụm, khối thi đua']));
  });

  it('opens entries by click and by Alt+digit, and moves the focus to the heading', async () => {
    const { user } = open();
    await user.click(screen.getByRole('button', { name: 'Phong trào' }));
    expect(await heading('Phong trào')).toBe(document.activeElement);
    fireEvent.keyDown(window, { key: '5', code: 'Digit5', altKey: true });
    expect(await heading('Đối tượng')).toBe(document.activeElement);
    fireEvent.keyDown(window, { key: 'ArrowLeft', altKey: true });
    expect(await heading('Phong trào')).toBe(document.activeElement);
    fireEvent.keyDown(window, { key: 'ArrowRight', altKey: true });
    await heading('Đối tượng');
  });

  it('leads past the menu to the content', async () => {
    const { user } = open();
    await act(() => Promise.resolve());
    (document.activeElement as HTMLElement).blur();
    await user.tab();
    expect(document.activeElement?.textContent).toBe('Tới nội dung chính');
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(screen.getByRole('main'));
  });

  it('says when it was saved', () => {
    open();
    act(() => markSaved(new Date(2026, 0, 1, 14, 5)));
    expect(screen.getByRole('status', { name: 'Tình trạng lưu' }).textContent).toBe('Đã lưu lúc 14:05');
  });

  it('says when something was written that no form told of', () => {
    const api = fakeApi();
    open('viec-hom-nay', api);
    act(() => api.emit('changed', { types: ['subject'] }));
    expect(screen.getByRole('status', { name: 'Tình trạng lưu' }).textContent).toMatch(/^Đã lưu lúc \d\d:\d\d$/);
  });

  it('locks and shows the start page alone', async () => {
    const api = fakeApi({ 'unit.lock': () => ok({}) });
    const { user } = open('viec-hom-nay', api);
    await user.click(screen.getByRole('button', { name: 'Khóa' }));
    await heading('Mở Sổ Vàng');
    expect(screen.queryByRole('navigation')).toBeNull();
    expect(api.inputs('unit.lock')).toEqual([{}]);
  });

  it('stays open with a message when locking fails, and offers no lock without a passphrase', async () => {
    const { user } = open('viec-hom-nay', fakeApi({ 'unit.lock': () => err(fault('ban', 'Đang ghi dữ liệu.')) }));
    await user.click(screen.getByRole('button', { name: 'Khóa' }));
    expect(await screen.findByText('Đang ghi dữ liệu.')).toBeTruthy();
    await heading('Việc hôm nay');
    act(() => useSession.setState({ unprotected: true }));
    expect(screen.queryByRole('button', { name: 'Khóa' })).toBeNull();
  });
});

describe('pages', () => {
  it('says when a page does not exist, and leads home', async () => {
    const { user } = open('khong-co');
    await heading('Không tìm thấy trang');
    await user.click(screen.getByRole('button', { name: 'Về Việc hôm nay' }));
    await heading('Việc hôm nay');
  });

  it('keeps the window alive when a page breaks', async () => {
    const silent = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { user } = open('hong');
    expect(screen.getByText('Trang này gặp lỗi của phần mềm.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Phong trào' }));
    await heading('Phong trào');
    silent.mockRestore();
  });

  it('a fault goes with the page it was for; an alarm and what can be taken back stay', async () => {
    open();
    act(() => {
      toast.error(fault('hong', 'Không lưu được.'));
      toast.success('Đã xóa.', () => Promise.resolve(ok()));
      toast.alarm('Đĩa sắp đầy.');
    });
    expect(screen.getByText('Không lưu được.')).toBeTruthy();
    await act(() => navigate('phong-trao').then(() => undefined));
    expect(screen.queryByText('Không lưu được.')).toBeNull();
    expect(screen.getByText('Đã xóa.')).toBeTruthy();
    expect(screen.getByText('Đĩa sắp đầy.')).toBeTruthy();
    act(() => void toast.error(fault('hong', 'Không in được.')));
    await act(() => goBack().then(() => undefined));
    expect(screen.queryByText('Không in được.')).toBeNull();
  });

  it('shows an alarm of the backend until it is closed', () => {
    const { api } = open();
    act(() => api.emit('alarm', { message: 'Đường dẫn mở phần mềm đã bị dùng lần thứ hai.' }));
    expect(screen.getByText('Đường dẫn mở phần mềm đã bị dùng lần thứ hai.')).toBeTruthy();
  });
});

describe('leaving with something unsaved', () => {
  async function typed() {
    const result = open('doi-tuong');
    await result.user.type(screen.getByRole('textbox', { name: 'Ghi chú' }), 'chưa lưu');
    await result.user.click(screen.getByRole('button', { name: 'Phong trào' }));
    expect(await screen.findByRole('dialog', { name: 'Có nội dung chưa lưu' })).toBeTruthy();
    return result;
  }

  it('stays on «Hủy thao tác», with what was typed', async () => {
    const { user } = await typed();
    await user.click(screen.getByRole('button', { name: 'Hủy thao tác' }));
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Ghi chú' }).value).toBe('chưa lưu');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('does not open another page by Alt+digit while it asks', async () => {
    await typed();
    fireEvent.keyDown(window, { key: '3', code: 'Digit3', altKey: true });
    expect(useNavigation.getState().here.page).toBe('doi-tuong');
  });

  it('goes on «Không lưu» and on «Lưu»', async () => {
    const { user } = await typed();
    await user.click(screen.getByRole('button', { name: 'Không lưu' }));
    await heading('Phong trào');
    await act(() => navigate('doi-tuong').then(() => undefined));
    await user.type(screen.getByRole('textbox', { name: 'Ghi chú' }), 'lần hai');
    await user.click(screen.getByRole('button', { name: 'Phong trào' }));
    const dialog = await screen.findByRole('dialog', { name: 'Có nội dung chưa lưu' });
    await user.click([...dialog.querySelectorAll('button')].find((button) => button.textContent === 'Lưu') as HTMLElement);
    await heading('Phong trào');
  });

  it('asks nothing where what was being saved is saved meanwhile', async () => {
    const { user } = open('doi-tuong');
    await user.type(screen.getByRole('textbox', { name: 'Ghi chú' }), 'đang lưu');
    let finish: () => void = () => undefined;
    saving.held = new Promise((resolve) => (finish = resolve));
    fireEvent.keyDown(screen.getByRole('textbox', { name: 'Ghi chú' }), { key: 's', ctrlKey: true });
    await user.click(screen.getByRole('button', { name: 'Phong trào' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    await act(async () => finish());
    await heading('Phong trào');
  });
});
