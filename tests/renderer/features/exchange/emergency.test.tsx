import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { endSession } from '../../../../renderer/app/session.ts';
import { ExchangePage } from '../../../../renderer/features/exchange/exchange-page.tsx';
import { newPassphrase, wordsOf } from '../../../../shared/exchange/words.ts';
import { err, fault, ok } from '../../../../shared/result.ts';
import { fakeApi, renderPage } from '../../helpers.tsx';
import type { FakeMethods } from '../../helpers.tsx';
import { bundleOut, bundlePreview, peer, receiver } from '../work-samples.ts';

beforeEach(() => {
  endSession();
  URL.createObjectURL = vi.fn(() => 'blob:test');
  URL.revokeObjectURL = vi.fn();
});

const words = newPassphrase(new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8]));
const locked = { handle: 'khoa1', fileName: 'so-noi-vu-20261120-4.sovang', size: 52_000 };
const methods: FakeMethods = {
  'bundle.pending': () => ok([]),
  'bundle.status': () => ok([]),
  'bundle.journal': () => ok({ today: '2026-11-20', sent: [], received: [] }),
  'folder.pick': () => ok({ available: true, folder: { handle: 'usb', name: 'USB (E:)' } }),
  'peer.list': () => ok([peer({ trust: 'da-thu-hoi' })]),
  'bundle.exportEmergency': () => ok({ written: [bundleOut({ emergency: true })], words, failed: null }),
  'bundle.emergencySheet': () => ok({ fileName: 'cum-tu.pdf', mediaType: 'application/pdf', bytes: new Uint8Array([37]) }),
  'bundle.scan': () => ok({ bundles: [], locked: [locked], warnings: [] }),
  'bundle.preview': () => ok(bundlePreview()),
  'bundle.previewLines': () => ok({ rows: [], next: null, total: 0 }),
  'bundle.discard': () => ok({}),
};
const render = (tab: string, more: FakeMethods = {}) => renderPage(<ExchangePage params={{ tab }} />, { api: fakeApi({ ...methods, ...more }) });

describe('Gói khẩn cấp bằng cụm từ', () => {
  const ask = async (user: ReturnType<typeof render>['user']) => {
    await user.click(await screen.findByRole('button', { name: 'Thao tác khác' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Gói khẩn cấp bằng cụm từ…' }));
    await screen.findByRole('option', { name: receiver.name });
    await user.selectOptions(screen.getByLabelText('Đơn vị nhận'), receiver.unitCode);
  };

  it('F43: shows the words once, prints them, and closes only when they are written down', async () => {
    const { user, api } = render('gui-di');
    await ask(user);
    await user.click(screen.getByRole('button', { name: 'Ghi gói khẩn cấp' }));
    const list = await screen.findByRole('list', { name: 'Cụm từ mở gói khẩn cấp' });
    expect(within(list).getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(wordsOf(words));
    expect(api.inputs('bundle.exportEmergency')).toEqual([{ peerCode: receiver.unitCode, folder: 'usb', evenSo: false }]);
    const close = screen.getByRole('button', { name: 'Đóng' });
    expect(close.hasAttribute('disabled')).toBe(true);
    await user.keyboard('{Escape}');
    expect(screen.getByRole('list', { name: 'Cụm từ mở gói khẩn cấp' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'In cụm từ' }));
    await vi.waitFor(() => expect(api.inputs('bundle.emergencySheet')).toEqual([{ words, peerName: receiver.name, numbers: [7] }]));
    await user.click(screen.getAllByRole('button', { name: 'Đóng' }).at(-1) as HTMLElement);
    await user.click(screen.getByLabelText('Tôi đã ghi lại cụm từ'));
    await user.click(screen.getByRole('button', { name: 'Đóng' }));
    await vi.waitFor(() => expect(screen.queryByRole('list', { name: 'Cụm từ mở gói khẩn cấp' })).toBeNull());
    // What is kept of the page holds no word of it.
    expect([...api.drafts.values()].join()).not.toContain(wordsOf(words)[0]);
  });

  it('warns where the key can be used, and asks for a yes', async () => {
    const { user, api } = render('gui-di', { 'peer.list': () => ok([peer({ trust: 'da-xac-nhan' })]) });
    await ask(user);
    expect(screen.getByText(`Khóa của ${receiver.name} còn dùng được: nên ghi gói thường.`)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Ghi gói khẩn cấp' }).hasAttribute('disabled')).toBe(true);
    await user.click(screen.getByLabelText(/Vẫn dùng cụm từ/));
    await user.click(screen.getByRole('button', { name: 'Ghi gói khẩn cấp' }));
    await screen.findByRole('list', { name: 'Cụm từ mở gói khẩn cấp' });
    expect(api.inputs('bundle.exportEmergency')).toMatchObject([{ evenSo: true }]);
  });
});

describe('a file that words open', () => {
  it('F43: asks for the words, says what is wrong with them, and shows what is in it', async () => {
    const wrong = fault('mat-khau-goi-sai', 'Từ thứ 2 không có trong bảng từ.', { item: 'passphrase', next: 'Nghe lại từ đó và gõ lại.' });
    const { user, api } = render('nhan-ve', { 'bundle.preview': ({ passphrase }) => (passphrase === words ? ok(bundlePreview()) : err(wrong)) });
    await user.click(await screen.findByRole('button', { name: 'Chọn thư mục' }));
    expect(await screen.findByText('Gói khẩn cấp, cần cụm từ mở gói')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: `Mở bằng cụm từ ${locked.fileName}` }));
    await user.type(await screen.findByLabelText('Cụm từ mở gói'), 'bay bổng{Enter}');
    expect(await screen.findByText('Từ thứ 2 không có trong bảng từ.')).toBeTruthy();
    await user.clear(screen.getByLabelText('Cụm từ mở gói'));
    await user.type(screen.getByLabelText('Cụm từ mở gói'), words);
    await user.click(screen.getByRole('button', { name: 'Xem trước' }));
    expect(await screen.findByText(bundlePreview().fileName, { exact: false })).toBeTruthy();
    expect(api.inputs('bundle.preview')).toEqual([
      { file: 'khoa1', passphrase: 'bay bổng' },
      { file: 'khoa1', passphrase: words },
    ]);
  });
});
