import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { endSession } from '../../../../renderer/app/session.ts';
import { AwardForms } from '../../../../renderer/features/campaigns/award-forms.tsx';
import type { CampaignPage } from '../../../../renderer/features/campaigns/store.ts';
import { NO_CAMPAIGN_SETTINGS } from '../../../../shared/domain/campaign.ts';
import type { Campaign } from '../../../../shared/domain/campaign.ts';
import { ok } from '../../../../shared/result.ts';
import { fakeApi, renderPage } from '../../helpers.tsx';
import { campaign, campaignPage } from './samples.ts';

beforeEach(endSession);

const FORM: CampaignPage['awardForms'][number] = { id: 'f9', name: 'Huân chương Lao động', level: 'nha-nuoc', decidedBy: '', occasions: [], subjectKinds: ['tap-the'], section: 'IV.2', waitsForGuidance: true };
const setup = (settings: Partial<Campaign['settings']> = {}, forms = [FORM]) => {
  const held = campaign({ settings: { ...NO_CAMPAIGN_SETTINGS, ...settings } });
  const api = fakeApi({ 'campaign.setSettings': ({ settings: next }) => ok({ ...held, settings: next as Campaign['settings'] }), 'campaign.get': () => ok(campaignPage()), 'scan.add': ({ fileName }) => ok({ id: 'scan1', fileName }) });
  return renderPage(<AwardForms data={campaignPage({ campaign: held, awardForms: forms })} />, { api });
};

describe('hướng dẫn của Trung ương', () => {
  it('R66: State forms show as closed; number and date, with issuer and scan, open them', async () => {
    const { user, api } = setup();
    expect(screen.getByText(/chờ hướng dẫn của Trung ương; chưa gửi đề nghị được/)).toBeTruthy();
    expect(screen.getByText('Chờ hướng dẫn của Trung ương')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Ghi hướng dẫn' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Hướng dẫn của Trung ương' }));
    await user.type(dialog.getByLabelText(/Số, ký hiệu văn bản/), '12/HD');
    await user.click(dialog.getByRole('button', { name: 'Lưu' }));
    expect(await dialog.findByText('“Ngày văn bản” chưa được ghi.')).toBeTruthy();
    await user.type(dialog.getByRole('textbox', { name: /Ngày văn bản/ }), '1/2/2025');
    await user.type(dialog.getByLabelText('Cơ quan ban hành'), 'Ban A');
    await user.upload(dialog.getByLabelText('Chụp/Quét', { selector: 'input' }), new File(['%PDF'], 'hd.pdf', { type: 'application/pdf' }));
    await dialog.findByText('hd.pdf');
    await user.click(dialog.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(api.inputs('campaign.setSettings')[0]?.settings?.centralGuidance).toEqual({ document: '12/HD', date: '2025-02-01', issuer: 'Ban A', attachmentIds: ['scan1'] }));
  });

  it('R66: says which document opened them, and closes them again without it', async () => {
    const { user, api } = setup({ centralGuidance: { document: '12/HD', date: '2025-02-01', issuer: 'Ban A', attachmentIds: [] } });
    expect(screen.getByText('Hướng dẫn của Trung ương: 12/HD ngày 01/02/2025, Ban A. Hình thức khen cấp Nhà nước đã mở.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Sửa' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Bỏ hướng dẫn' }));
    await waitFor(() => expect(api.inputs('campaign.setSettings')[0]?.settings?.centralGuidance).toBeNull());
  });

  it('says nothing where no form waits', () => {
    setup({}, [{ ...FORM, waitsForGuidance: false }]);
    expect(screen.queryByText(/hướng dẫn của Trung ương/i)).toBeNull();
  });
});
