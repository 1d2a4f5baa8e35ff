import { Modal, TextInput } from '@mantine/core';
import { screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { LOCKED_TITLE } from '../../../../renderer/app/lock.ts';
import { restartAt, useNavigation } from '../../../../renderer/app/navigation.ts';
import type { PageMap } from '../../../../renderer/app/page-definition.ts';
import { useSession } from '../../../../renderer/app/session.ts';
import { STOPS } from '../../../../renderer/app/tour/stops.ts';
import { goToStop } from '../../../../renderer/app/tour/store.ts';
import { Window } from '../../../../renderer/app/window.tsx';
import { Page } from '../../../../renderer/components/page.tsx';
import { helpPages } from '../../../../renderer/features/help/pages.ts';
import { fault, err, ok } from '../../../../shared/result.ts';
import { fakeApi, renderPage } from '../../helpers.tsx';

function Asking() {
  const [open, setOpen] = useState(false);
  return (
    <Page title="Trang thử">
      <button onClick={() => setOpen(true)}>Mở hộp</button>
      <Modal opened={open} onClose={() => setOpen(false)} title="Hộp thử" transitionProps={{ duration: 0 }}>
        <TextInput label="Lý do thử" />
      </Modal>
    </Page>
  );
}
const pages: PageMap = {
  thu: { component: Asking, help: 'quyet-dinh' },
  'viec-hom-nay': { component: () => <Page title="Việc hôm nay">hôm nay</Page>, help: 'viec-hom-nay' },
  'doi-tuong': { component: () => <Page title="Đối tượng">danh sách</Page>, help: 'doi-tuong' },
  ...helpPages,
};

function open(page: string, api = fakeApi(), session: object = {}) {
  useSession.setState({ unitName: 'Xã Tân Mẫu', ...session });
  restartAt(page);
  return renderPage(<Window pages={pages} />, { api, toasts: false });
}
const drawer = () => screen.findByRole('dialog', { name: 'Trợ giúp' });

describe('help', () => {
  it('opens beside the page with F1 and the «?» button at the topic of the page, follows links and goes away with Escape', async () => {
    const { user } = open('thu');
    await user.keyboard('{F1}');
    const help = await drawer();
    await within(help).findByRole('heading', { name: 'Quyết định, giấy khen, tiền thưởng, trao' });
    await user.click(within(help).getByRole('button', { name: 'Mục lục' }));
    await user.click(within(help).getByRole('button', { name: 'Bắt đầu' }));
    await within(help).findByRole('heading', { name: 'Mở lần đầu' });
    await user.click(within(help).getAllByRole('button', { name: 'Nhập từ Excel' })[0] as HTMLElement);
    await within(help).findByRole('heading', { name: 'Nhập danh sách đối tượng' });
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(useNavigation.getState().here.page).toBe('thu');
    await user.click(screen.getByRole('button', { name: 'Trợ giúp (F1)' }));
    await drawer();
  });

  it('opens over a dialog, whose words stay, and Escape closes the help alone', async () => {
    const { user } = open('thu');
    await user.click(screen.getByRole('button', { name: 'Mở hộp' }));
    await user.type(await screen.findByLabelText('Lý do thử'), 'chưa gõ xong');
    await user.keyboard('{F1}');
    const help = await drawer();
    await within(help).findByRole('heading', { name: 'Ghi quyết định' });
    expect(within(help).queryByRole('button', { name: 'Mở cả trang' })).toBeNull();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Trợ giúp' })).toBeNull());
    expect(screen.getByLabelText('Lý do thử')).toHaveProperty('value', 'chưa gõ xong');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('is not shown while the unit is locked, and says so', async () => {
    const { user } = open('viec-hom-nay', fakeApi(), { unitName: null });
    document.title = LOCKED_TITLE;
    await user.keyboard('{F1}');
    await screen.findByText('Mở khóa rồi bấm F1 để xem trợ giúp.');
    expect(screen.queryByRole('dialog')).toBeNull();
    document.title = 'Sổ Vàng';
  });

  it('as a page: contents, links, search without accents, and «Quay lại» to where one was', async () => {
    const { user } = open('doi-tuong');
    await user.click(screen.getByRole('button', { name: 'Trợ giúp' }));
    await user.click(await screen.findByRole('button', { name: 'Bàn phím' }));
    await screen.findByRole('heading', { name: 'Ở mọi trang' });
    expect(screen.getAllByRole('columnheader').map((one) => one.textContent)).toContain('Phím');
    await user.type(screen.getByLabelText('Tìm trong hướng dẫn'), 'quen mat khau');
    await user.click(await screen.findByRole('button', { name: /Mật khẩu, khóa, người dùng – Quên mật khẩu/ }));
    await screen.findByRole('heading', { name: 'Quên mật khẩu' });
    for (let i = 0; i < 3; i++) await user.click(screen.getByRole('button', { name: 'Quay lại' }));
    expect(useNavigation.getState().here.page).toBe('doi-tuong');
  });

  it('tells what is new once after an update, and a new user nothing', async () => {
    const api = fakeApi();
    const first = open('viec-hom-nay', api, { appVersion: '0.1.0' });
    await waitFor(() => expect(api.drafts.get('tro-giup/phien-ban')).toBe('0.1.0'));
    expect(screen.queryByRole('dialog')).toBeNull();
    first.unmount();
    api.drafts.set('tro-giup/phien-ban', '0.0.9');
    const { user } = open('viec-hom-nay', api, { appVersion: '0.1.0' });
    const news = await screen.findByRole('dialog', { name: 'Có gì mới' });
    within(news).getByText(/Bấm/);
    await user.click(within(news).getByRole('button', { name: 'Đã xem' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(api.drafts.get('tro-giup/phien-ban')).toBe('0.1.0');
  });
});

describe('«Đi một vòng»', () => {
  it('is offered once with sample data, points at the real page, is left with Escape and goes on from there', async () => {
    const api = fakeApi();
    const { user } = open('viec-hom-nay', api, { sample: true });
    await user.click(await screen.findByRole('button', { name: 'Đi một vòng' }));
    await screen.findByRole('region', { name: 'Việc hôm nay' });
    await user.click(screen.getByRole('button', { name: 'Tiếp' }));
    await user.click(await screen.findByRole('button', { name: 'Tiếp' }));
    await screen.findByText(`Đi một vòng · 3 / ${STOPS.length}`);
    expect(useNavigation.getState().here.page).toBe('doi-tuong');
    await waitFor(() => expect(screen.getByRole('region', { name: 'Đối tượng' })).toBe(document.activeElement));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Đối tượng' })).toBeNull());
    await user.click(screen.getByRole('button', { name: 'Trợ giúp' }));
    await user.click(await screen.findByRole('button', { name: 'Đi tiếp từ chặng 3' }));
    await user.click(await screen.findByRole('button', { name: 'Quay lại', description: '' }));
    await screen.findByText(`Đi một vòng · 2 / ${STOPS.length}`);
    await goToStop(api, STOPS.length);
    await waitFor(() => expect(api.drafts.get('tro-giup/di-mot-vong')).toBe('xong'));
  });
});

describe('the banner of sample data', () => {
  it('stands over every page and removes them after a question', async () => {
    let removed = 0;
    const api = fakeApi({ 'sample.remove': () => (++removed === 1 ? err(fault('o-dia-ban', 'Ổ đĩa đang bận.')) : ok({})) });
    api.drafts.set('tro-giup/di-mot-vong', 'xong');
    const { user } = open('doi-tuong', api, { sample: true });
    const banner = screen.getByRole('region', { name: 'Dữ liệu mẫu' });
    await user.click(within(banner).getByRole('button', { name: 'Xóa dữ liệu mẫu, bắt đầu thật' }));
    const question = await screen.findByRole('dialog', { name: 'Xóa dữ liệu mẫu?' });
    await user.click(within(question).getByRole('button', { name: 'Xóa dữ liệu mẫu' }));
    await within(question).findByText('Ổ đĩa đang bận.');
    expect(useSession.getState().unitName).toBe('Xã Tân Mẫu');
    await user.click(within(question).getByRole('button', { name: 'Xóa dữ liệu mẫu' }));
    await waitFor(() => expect(useSession.getState().unitName).toBeNull());
    expect(useNavigation.getState().here.page).toBe('bat-dau');
  });
});
