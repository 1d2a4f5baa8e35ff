import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { pages } from '../../../../renderer/app/pages.tsx';
import { useNavigation } from '../../../../renderer/app/navigation.ts';
import { endSession } from '../../../../renderer/app/session.ts';
import { FOLLOW_LINKS, FollowLinks } from '../../../../renderer/features/campaigns/follow-links.tsx';
import { OwnTargets } from '../../../../renderer/features/campaigns/own-targets.tsx';
import type { CampaignPage, OwnTarget } from '../../../../renderer/features/campaigns/store.ts';
import { OwnTarget as OwnTargetSchema } from '../../../../shared/domain/own-target.ts';
import type { Campaign } from '../../../../shared/domain/campaign.ts';
import { err, fault, ok } from '../../../../shared/result.ts';
import type { FakeMethods } from '../../helpers.tsx';
import { fakeApi, renderPage } from '../../helpers.tsx';
import { campaign, campaignPage, campaignRow } from './samples.ts';

beforeEach(endSession);

function setup(data: CampaignPage = campaignPage(), methods: FakeMethods = {}) {
  const api = fakeApi({
    'campaign.get': () => ok(data),
    'campaign.list': () => ok([campaignRow({ id: 'c1', name: 'Phong trào mẫu' }), campaignRow({ id: 'c2', name: 'Vì người nghèo mẫu' })]),
    'campaign.relations': () =>
      ok({
        links: [{ campaignId: 'c3', name: 'Phong trào kia', relation: 'Hưởng ứng', own: false }],
        printed: [{ name: 'Cả nước chung tay vì người nghèo', relation: 'lồng ghép', section: 'III.6', matchId: 'c2' }, { name: 'Chưa mở', relation: 'kết hợp', section: 'III.6', matchId: null }],
      }),
    'campaign.setLinks': ({ links }) => ok(campaign({ links: links as Campaign['links'] })),
    'campaign.setSettings': ({ settings }) => ok(campaign({ settings: settings as Campaign['settings'] })),
    ...methods,
  });
  return renderPage(<FollowLinks data={data} />, { api });
}

describe('«Theo dõi phong trào»', () => {
  it.each(FOLLOW_LINKS.map(({ page }) => page))('leads to «%s», which exists', (page) => {
    expect(Object.keys(pages)).toContain(page);
  });

  it('R96: everything kept about the campaign is one click away', async () => {
    const { user } = setup();
    for (const { page, label, params } of FOLLOW_LINKS) {
      await user.click(screen.getByRole('button', { name: label }));
      expect(useNavigation.getState().here).toMatchObject({ page, params: params('c1') });
    }
  });

  it('R10: settings are kept for this campaign only, the guidance of the centre with them', async () => {
    const { user, api } = setup();
    await user.click(screen.getByRole('button', { name: 'Thiết lập riêng' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Thiết lập riêng' }));
    await user.type(dialog.getByRole('textbox', { name: 'Cơ quan đầu mối' }), 'Sở Nông nghiệp và Môi trường');
    await user.type(dialog.getByRole('textbox', { name: 'Năm đầu kỳ' }), '2022');
    await user.click(dialog.getByRole('checkbox', { name: /tính cả ngày đó/u }));
    await user.click(dialog.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(api.inputs('campaign.setSettings')).toHaveLength(1));
    expect(api.inputs('campaign.setSettings')[0]).toEqual({
      id: 'c1', version: 4,
      settings: { focalPoint: 'Sở Nông nghiệp và Môi trường', propagandaBody: '', allotter: '', reporter: '', beforeIncludesDay: true, baseYear: 2022, collectDays: 0, centralGuidance: null },
    });
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('R5: what the plan prints is linked with the campaign opened here, in its own relation', async () => {
    const { user, api } = setup();
    await user.click(screen.getByRole('button', { name: 'Phong trào liên quan' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Phong trào liên quan' }));
    const printed = within(await dialog.findByRole('list', { name: 'Kế hoạch nhắc tới' }));
    expect(printed.getAllByRole('button')).toHaveLength(1);
    dialog.getByText(/Liên kết ghi ở phong trào kia: Phong trào kia \(hưởng ứng\)/u);
    await user.click(printed.getByRole('button', { name: /^Liên kết với phong trào đã mở/u }));
    printed.getByText('đã liên kết');
    await user.click(dialog.getByRole('button', { name: 'Thêm phong trào' }));
    await user.click(dialog.getByRole('button', { name: 'Lưu' }));
    await dialog.findByText('Chọn phong trào.');
    await user.click(dialog.getByRole('button', { name: 'Bỏ phong trào 2' }));
    await user.click(dialog.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(api.inputs('campaign.setLinks')).toEqual([{ id: 'c1', version: 4, links: [{ campaignId: 'c2', relation: 'long-ghep', note: '' }] }]));
  });

  it('shows why related campaigns cannot be read', async () => {
    const { user } = setup(campaignPage(), { 'campaign.relations': () => err(fault('khong-tim-thay', 'Không tìm thấy phong trào.')) });
    await user.click(screen.getByRole('button', { name: 'Phong trào liên quan' }));
    await screen.findByText('Không tìm thấy phong trào.');
  });
});

describe('own targets on the campaign page', () => {
  const own: OwnTarget = OwnTargetSchema.parse({ id: 'o1', version: 1, campaignId: 'c1', kind: 'target', text: 'Giảm hộ nghèo', comparator: 'gte', min: 12, unit: 'hộ', author: 'Nguyễn Mẫu', enteredOn: '2025-01-01', figure: 'từ 12 hộ trở lên' });
  it.each([
    [[own], /từ 12 hộ trở lên/u],
    [[], /chưa đặt chỉ tiêu riêng/u],
  ])('R24: stand apart with their figure, or are said to be none', async (targets, words) => {
    renderPage(<OwnTargets campaignId="c1" />, { api: fakeApi({ 'ownTarget.list': () => ok(targets) }) });
    await screen.findByText(words);
  });
});
