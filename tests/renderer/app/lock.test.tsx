import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { useDrafts } from '../../../renderer/app/api.tsx';
import { useConnection } from '../../../renderer/app/connection.ts';
import { LOCKED_TITLE, OPEN_TITLE, afterLock, lockWindow } from '../../../renderer/app/lock.ts';
import { restartAt, useNavigation } from '../../../renderer/app/navigation.ts';
import type { PageMap } from '../../../renderer/app/page-definition.ts';
import { isPlain, useKeptState } from '../../../renderer/app/put-away.ts';
import { useSession } from '../../../renderer/app/session.ts';
import { Window } from '../../../renderer/app/window.tsx';
import { blobUrl } from '../../../renderer/components/blob-urls.ts';
import { Form, FormBar, TextField, useForm } from '../../../renderer/components/form/index.ts';
import { Page } from '../../../renderer/components/page.tsx';
import { toast } from '../../../renderer/components/toasts.ts';
import { readProgram } from '../../../renderer/features/start/store.ts';
import { err, fault, ok } from '../../../shared/result.ts';
import type { FakeMethods } from '../helpers.tsx';
import { fakeApi, renderPage } from '../helpers.tsx';
import { program, unit } from '../features/start/samples.ts';

const NAME = 'Xưỡngkhoằm';

function Note({ draft, label }: { readonly draft: boolean; readonly label: string }) {
  const drafts = useDrafts();
  const form = useForm({ initial: { [label]: '' }, save: () => Promise.resolve(ok()), ...(draft ? { draft: { key: `note/${label}`, ...drafts } } : {}) });
  return (
    <Form form={form} label={label}>
      <TextField {...form.field(label)} label={label} />
      <FormBar form={form} />
    </Form>
  );
}

function Notes() {
  const [dialog, setDialog] = useKeptState<{ readonly id: string } | null>('hoi', null);
  const [, redraw] = useState(0);
  return (
    <Page title="Đối tượng">
      <Note draft label="Có bản nháp" />
      <Note draft={false} label="Không bản nháp" />
      <Note draft={false} label="passphrase" />
      <button onClick={() => setDialog({ id: 'x1' })}>Hỏi</button>
      <button onClick={() => redraw((n) => n + 1)}>Vẽ lại</button>
      {dialog !== null && <p>Đang hỏi {dialog.id}</p>}
    </Page>
  );
}

const pages: PageMap = {
  'bat-dau': { component: () => <Page title="Mở Sổ Vàng">Nhập mật khẩu</Page>, frame: false },
  'viec-hom-nay': { component: () => <Page title="Việc hôm nay">x</Page>, menu: 'viec-hom-nay' },
  'doi-tuong': { component: Notes, menu: 'doi-tuong' },
};

function open({ page = 'doi-tuong', minutes = 5, methods = {} }: { page?: string; minutes?: number | null; methods?: FakeMethods } = {}) {
  const api = fakeApi({ 'unit.lock': () => ok({}), ...methods });
  restartAt(page, page === 'doi-tuong' ? { id: 'd7' } : {});
  useSession.setState({ unitName: 'Xã Tân Mẫu', unprotected: false, lockMinutes: minutes });
  return renderPage(<Window pages={pages} />, { api, toasts: false });
}
const heading = (name: string) => screen.findByRole('heading', { level: 1, name });
const notice = () => screen.queryByText(/^Sẽ tự khóa sau/);

describe('idle time', () => {
  /** Passes time second by second, as it does. */
  const pass = (seconds: number) => act(() => vi.advanceTimersByTimeAsync(seconds * 1000));
  function start(options: Parameters<typeof open>[0] = {}) {
    vi.useFakeTimers({ shouldAdvanceTime: false });
    return open({ page: 'viec-hom-nay', ...options });
  }

  it('is announced a minute before, taken back by a key or a movement, and ends in a lock', async () => {
    const { api } = start();
    await pass(239);
    expect(notice()).toBeNull();
    await pass(2);
    expect(notice()?.textContent).toBe('Sẽ tự khóa sau 1 phút');
    fireEvent.keyDown(window, { key: 'Shift' });
    expect(notice()).toBeNull();
    await pass(241);
    expect(notice()).not.toBeNull();
    fireEvent.pointerMove(window, { screenX: 1, screenY: 1 });
    fireEvent.pointerMove(window, { screenX: 1, screenY: 1 });
    expect(notice()).not.toBeNull();
    fireEvent.pointerMove(window, { screenX: 2, screenY: 1 });
    expect(notice()).toBeNull();
    expect(api.inputs('lock.active')).toHaveLength(2);
    await pass(302);
    expect(api.inputs('unit.lock')).toEqual([{ reason: 'idle' }]);
    expect(useNavigation.getState().here.page).toBe('bat-dau');
  });

  it('of one minute is announced twenty seconds before', async () => {
    start({ minutes: 1 });
    await pass(42);
    expect(notice()?.textContent).toBe('Sẽ tự khóa sau 20 giây');
  });

  it('a clock that jumps is a computer that slept, whatever woke it', async () => {
    const { api } = start();
    await pass(10);
    vi.setSystemTime(Date.now() + 6 * 60_000);
    fireEvent.keyDown(window, { key: 'a' });
    await pass(1);
    expect(api.inputs('unit.lock')).toEqual([{ reason: 'away' }]);
  });

  it('a lock that has to wait for a job is tried again', async () => {
    let answer: ReturnType<NonNullable<FakeMethods['unit.lock']>> = err(fault('dang-co-viec', 'Đang có việc chạy.'));
    const { api } = start({ methods: { 'unit.lock': () => answer } });
    await pass(302);
    expect(api.inputs('unit.lock')).toHaveLength(1);
    expect(useSession.getState().unitName).toBe('Xã Tân Mẫu');
    // The place that was put away is taken back: nobody is to be led there later.
    expect(api.drafts.has('khoa')).toBe(false);
    answer = ok({});
    await pass(6);
    expect(useSession.getState().unitName).toBeNull();
  });

  it('without a passphrase nothing is announced and nothing locked', async () => {
    const { api } = start({ minutes: null });
    await pass(900);
    expect(notice()).toBeNull();
    expect(api.inputs('unit.lock')).toEqual([]);
  });
});

describe('a lock', () => {
  it('F61: drops what is on the screen, in the title, selected or behind addresses, and then loads the page anew', async () => {
    const revoked: string[] = [];
    URL.createObjectURL = () => 'blob:mau';
    URL.revokeObjectURL = (url) => void revoked.push(url);
    const { user, container } = open();
    useConnection.setState({ phase: 'open' });
    const after = vi.fn();
    afterLock(after);
    await user.type(screen.getByRole('textbox', { name: 'Không bản nháp' }), NAME);
    blobUrl(new Uint8Array([1]), 'application/pdf');
    act(() => void toast.success(`Đã thêm ${NAME}.`));
    document.getSelection()?.selectAllChildren(container);
    await user.click(screen.getByRole('button', { name: 'Khóa' }));
    await heading('Mở Sổ Vàng');
    expect(document.documentElement.outerHTML).not.toContain(NAME);
    expect(document.title).toBe(LOCKED_TITLE);
    expect(String(document.getSelection())).toBe('');
    expect(revoked).toEqual(['blob:mau']);
    expect(JSON.stringify([{ ...localStorage }, { ...sessionStorage }, useNavigation.getState(), useSession.getState()])).not.toMatch(new RegExp(`${NAME}|d7`));
    expect(after).toHaveBeenCalledTimes(1);
    afterLock(() => undefined);
  });

  it('puts away what is typed, with or without a draft, and which dialog is open; unlocked, all of it stands there again', async () => {
    let state: 'open' | 'locked' = 'open';
    const { user, api } = open({ methods: { 'unit.state': () => ok(program({ state, unit: state === 'open' ? unit : null, lockMinutes: 5 })) } });
    await user.type(screen.getByRole('textbox', { name: 'Có bản nháp' }), 'một');
    await user.type(screen.getByRole('textbox', { name: 'Không bản nháp' }), 'hai');
    await user.type(screen.getByRole('textbox', { name: 'passphrase' }), 'ba');
    await user.click(screen.getByRole('button', { name: 'Hỏi' }));
    await user.click(screen.getByRole('button', { name: 'Khóa' }));
    await heading('Mở Sổ Vàng');
    expect(JSON.parse(api.drafts.get('note/Có bản nháp') ?? '')).toMatchObject({ values: { 'Có bản nháp': 'một' } });
    expect(JSON.parse(api.drafts.get('khoa') ?? '')).toEqual({ page: 'doi-tuong', params: { id: 'd7' }, tabs: {}, kept: { 'form:Không bản nháp': { values: { 'Không bản nháp': 'hai' }, rejected: {} }, 'state:hoi': { id: 'x1' } } });
    state = 'open';
    await act(() => readProgram(api));
    await heading('Đối tượng');
    expect(useNavigation.getState().here).toMatchObject({ page: 'doi-tuong', params: { id: 'd7' } });
    await waitFor(() => expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Có bản nháp' }).value).toBe('một'));
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Không bản nháp' }).value).toBe('hai');
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'passphrase' }).value).toBe('');
    expect(screen.getByText('Đang hỏi x1')).toBeTruthy();
    expect(document.title).toBe(OPEN_TITLE);
    // Told once: the next page has nothing of it.
    expect(api.drafts.has('khoa')).toBe(false);
  });

  it('another user, or a place that cannot be read, begins at Việc hôm nay', async () => {
    const { api } = open({ methods: { 'unit.state': () => ok(program({ unit, lockMinutes: 5 })) } });
    for (const text of [undefined, '{', '{"page":7}', '[]']) {
      if (text !== undefined) api.drafts.set('khoa', text);
      await act(() => readProgram(api));
      await heading('Việc hôm nay');
    }
  });

  it('by the backend or another window drops everything here too; asked for by the backend it is made', async () => {
    const { api } = open();
    act(() => api.emit('locked', { reason: 'hand' }));
    await heading('Mở Sổ Vàng');
    expect(api.inputs('unit.lock')).toEqual([]);
    act(() => useSession.setState({ unitName: 'Xã Tân Mẫu', lockMinutes: 5 }));
    act(() => api.emit('locking', { reason: 'away' }));
    await waitFor(() => expect(api.inputs('unit.lock')).toEqual([{ reason: 'away' }]));
    await waitFor(() => expect(useSession.getState().unitName).toBeNull());
  });

  it('does not wait for a backend that keeps silent about drafts, and is made although it is locked already', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: false });
    const { api } = open({ page: 'viec-hom-nay', methods: { 'draft.save': () => new Promise(() => undefined), 'unit.lock': () => err(fault('chua-mo-khoa', 'Chưa mở khóa.')) } });
    const locked = lockWindow(api);
    await act(() => vi.advanceTimersByTimeAsync(1600));
    expect(await locked).toMatchObject({ ok: true });
    expect(useSession.getState().unitName).toBeNull();
  });
});

describe('what is kept in memory', () => {
  const sources = (dir: string): string[] => readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name)).map((name) => join(dir, name));
  const files = sources('renderer');

  it('F61: every store of the window is forgotten at a lock', () => {
    // Of the window itself, not of a unit; `endSession` sets back what of them is.
    const own = ['leave-guard.ts', 'navigation.ts', 'connection.ts', 'save-state.ts', 'session.ts'].map((name) => join('renderer', 'app', name));
    const stores = files.filter((file) => /\bcreate(?:<[^=]*)?\(\(/.test(readFileSync(file, 'utf8')));
    expect(stores.length).toBeGreaterThan(40);
    expect(stores.filter((file) => !own.includes(file) && !readFileSync(file, 'utf8').includes('onSessionEnd('))).toEqual([]);
  });

  it('F61: addresses of blobs are made in one place, and nothing goes into the browser’s storage', () => {
    const using = (words: RegExp) => files.filter((file) => words.test(readFileSync(file, 'utf8')));
    expect(using(/createObjectURL/)).toEqual([join('renderer', 'components', 'blob-urls.ts')]);
    expect(using(/\b(?:localStorage|sessionStorage|indexedDB)\b|document\.cookie/)).toEqual([]);
  });

  it('a form with a secret names it so that it is put away nowhere', () => {
    const asking = files.filter((file) => /<Passphrase(?:Field|Pair)/.test(readFileSync(file, 'utf8')) && !file.endsWith('passphrase.tsx'));
    expect(asking.length).toBeGreaterThan(3);
    for (const file of asking) {
      const text = readFileSync(file, 'utf8');
      for (const [, field] of text.matchAll(/<PassphraseField \{\.\.\.form\.field\('([^']+)'\)/g)) expect(field, file).toMatch(/passphrase|^again$|^current$|^code$/i);
      expect(text, file).not.toMatch(/draft: \{/);
    }
  });

  it.each([[1, true], [Number.NaN, false], [{ a: ['x', null, { b: false }] }, true], [new Blob([]), false], [{ file: new Uint8Array() }, false], [[new Date()], false]])('%o can be put away: %s', (value, plain) => {
    expect(isPlain(value)).toBe(plain);
  });
});
