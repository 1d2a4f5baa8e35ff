import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { useNavigation } from '../../../../renderer/app/navigation.ts';
import { endSession } from '../../../../renderer/app/session.ts';
import { CampaignListPage } from '../../../../renderer/features/campaigns/campaign-list-page.tsx';
import { LibraryPage } from '../../../../renderer/features/campaigns/library-page.tsx';
import { OwnCampaignPage } from '../../../../renderer/features/campaigns/own-page.tsx';
import { err, fault, ok } from '../../../../shared/result.ts';
import { fakeApi, renderPage } from '../../helpers.tsx';
import { campaign, campaignRow, libraryRow } from './samples.ts';

beforeEach(endSession);

const here = () => useNavigation.getState().here;

describe('the list of campaigns', () => {
  it('lists them and opens one', async () => {
    const rows = [campaignRow(), campaignRow({ id: 'c2', name: 'Phong trào của xã', planCode: null, hasPlan: false, documentNumber: '', fromYear: 2026, toYear: 2026, state: 'tam-dung' })];
    const { user } = renderPage(<CampaignListPage />, { api: fakeApi({ 'campaign.list': () => ok(rows) }) });
    const grid = await screen.findByRole('grid', { name: 'Danh sách phong trào' });
    within(grid).getByRole('row', { name: '1 Phong trào mẫu 1479/QĐ-UBND 2022 – 2025 1 5 Đang phát động' });
    within(grid).getByRole('row', { name: '2 Phong trào của xã của đơn vị 2026 1 5 Tạm dừng' });
    await user.click(within(grid).getByText('Phong trào của xã'));
    expect(here()).toMatchObject({ page: 'phong-trao-chi-tiet', params: { id: 'c2' } });
  });

  it('when empty leads to the library and to a campaign of one’s own', async () => {
    const { user } = renderPage(<CampaignListPage />, { api: fakeApi({ 'campaign.list': () => ok([]) }) });
    await screen.findByText(/Chưa có phong trào nào/);
    await user.click(screen.getAllByRole('button', { name: 'Phong trào của đơn vị' })[0] as HTMLElement);
    expect(here().page).toBe('phong-trao-moi');
    await user.click(screen.getAllByRole('button', { name: 'Mở phong trào từ thư viện' })[0] as HTMLElement);
    expect(here().page).toBe('thu-vien-phong-trao');
  });
});

describe('the library', () => {
  it('opens a campaign, and shows those that are open', async () => {
    const api = fakeApi({
      'campaign.library': () => ok([libraryRow(), libraryRow({ code: 'DBI', name: 'Điện Biên', number: '', openedId: 'c9' })]),
      'campaign.open': () => ok(campaign()),
    });
    const { user } = renderPage(<LibraryPage />, { api });
    await screen.findByText('Lâm Đồng · 1479/QĐ-UBND · 2022 - 2025 · 16 chỉ tiêu');
    screen.getByText(/chưa có số văn bản/);
    await user.click(screen.getByRole('button', { name: 'Đã mở – xem: Điện Biên' }));
    expect(here().params).toEqual({ id: 'c9' });
    await user.click(screen.getByRole('button', { name: 'Mở phong trào: Vì người nghèo' }));
    await waitFor(() => expect(here()).toMatchObject({ page: 'phong-trao-chi-tiet', params: { id: 'c1' } }));
    expect(api.inputs('campaign.open')).toEqual([{ planCode: 'LDNN' }]);
  });

  it('says at the campaign why it could not be opened', async () => {
    const api = fakeApi({ 'campaign.library': () => ok([libraryRow()]), 'campaign.open': () => err(fault('da-mo', 'Phong trào này đã mở.')) });
    const { user } = renderPage(<LibraryPage />, { api });
    const entry = await screen.findByRole('region', { name: 'Vì người nghèo' });
    await user.click(within(entry).getByRole('button'));
    await within(entry).findByText('Phong trào này đã mở.');
  });
});

describe('a campaign of one’s own', () => {
  it('needs a name and a year', async () => {
    const api = fakeApi({ 'campaign.createOwn': () => ok(campaign({ id: 'c5', planCode: null })) });
    const { user } = renderPage(<OwnCampaignPage />, { api });
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    screen.getByText('“Tên phong trào” chưa được ghi.');
    screen.getByText('“Từ năm” chưa được ghi.');
    await user.type(screen.getByRole('textbox', { name: 'Tên phong trào' }), 'Giữ gìn đường làng');
    await user.type(screen.getByRole('textbox', { name: 'Từ năm' }), '2026{Enter}{Enter}');
    await waitFor(() => expect(here()).toMatchObject({ page: 'phong-trao-chi-tiet', params: { id: 'c5' } }));
    expect(api.inputs('campaign.createOwn')).toEqual([{ name: 'Giữ gìn đường làng', fromYear: 2026, toYear: 2026 }]);
  });

  it('refuses years in the wrong order', async () => {
    const { user, api } = renderPage(<OwnCampaignPage />);
    await user.type(screen.getByRole('textbox', { name: 'Tên phong trào' }), 'X');
    await user.type(screen.getByRole('textbox', { name: 'Từ năm' }), '2026');
    await user.type(screen.getByRole('textbox', { name: 'Đến năm' }), '2025');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    screen.getByText('Năm kết thúc trước năm bắt đầu.');
    expect(api.inputs('campaign.createOwn')).toEqual([]);
  });
});
