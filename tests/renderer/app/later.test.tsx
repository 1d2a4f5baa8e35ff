import { act, fireEvent, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { later } from '../../../renderer/app/later.tsx';
import { navigate, restartAt } from '../../../renderer/app/navigation.ts';
import type { PageMap } from '../../../renderer/app/page-definition.ts';
import { useSession } from '../../../renderer/app/session.ts';
import { Window } from '../../../renderer/app/window.tsx';
import { Page } from '../../../renderer/components/page.tsx';
import { fakeApi, renderPage } from '../helpers.tsx';

const Found = () => <Page title="Hồ sơ và họp xét">x</Page>;

function open(load: () => Promise<{ Found: typeof Found }>): void {
  restartAt('viec-hom-nay');
  useSession.setState({ unitName: 'Xã Thử', unprotected: false });
  const pages: PageMap = {
    'viec-hom-nay': { component: () => <Page title="Việc hôm nay">x</Page>, menu: 'viec-hom-nay' },
    'ho-so': { component: later(load, 'Found'), menu: 'ho-so' },
  };
  renderPage(<Window pages={pages} />, { api: fakeApi(), toasts: false });
}

it('reads a page when it is first opened; its heading has the focus as in any other', async () => {
  let resolve: (file: { Found: typeof Found }) => void = () => undefined;
  const promise = new Promise<{ Found: typeof Found }>((done) => (resolve = done));
  let read = 0;
  open(() => {
    read++;
    return promise;
  });
  expect(read).toBe(0);
  await act(() => navigate('ho-so'));
  screen.getByText('Đang tải…');
  resolve({ Found });
  expect(await screen.findByRole('heading', { level: 1, name: 'Hồ sơ và họp xét' })).toBe(document.activeElement);
  await act(() => navigate('viec-hom-nay'));
  await act(() => navigate('ho-so'));
  expect(screen.getByRole('heading', { level: 1, name: 'Hồ sơ và họp xét' })).toBe(document.activeElement);
  expect(read).toBe(1);
});

it('says what to do where the file of a page is gone, and the other pages still open', async () => {
  open(() => Promise.reject(new Error('404')));
  await act(() => navigate('ho-so'));
  expect((await screen.findByRole('alert')).textContent).toContain('Chưa đọc được trang này từ phần mềm.');
  screen.getByRole('button', { name: 'Mở lại cửa sổ' });
  await act(() => navigate('viec-hom-nay'));
  screen.getByRole('heading', { level: 1, name: 'Việc hôm nay' });
});

it('reads the file once more at «Thử lại»; the page stands where it was opened', async () => {
  let tries = 0;
  open(() => (++tries < 3 ? Promise.reject(new Error('busy')) : Promise.resolve({ Found })));
  await act(() => navigate('ho-so'));
  fireEvent.click(await screen.findByRole('button', { name: 'Thử lại' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Không mở được trang' })).toBe(document.activeElement);
  fireEvent.click(screen.getByRole('button', { name: 'Thử lại' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Hồ sơ và họp xét' })).toBe(document.activeElement);
  expect(tries).toBe(3);
});
