import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useNavigation } from '../../../../renderer/app/navigation.ts';
import { RoundFormPage } from '../../../../renderer/features/rounds/round-form-page.tsx';
import { NO_CAMPAIGN_SETTINGS } from '../../../../shared/domain/campaign.ts';
import { err, fault, ok } from '../../../../shared/result.ts';
import { fakeApi, renderPage } from '../../helpers.tsx';
import type { FakeMethods } from '../../helpers.tsx';
import { programState, round, roundData } from '../work-samples.ts';

const campaign = { id: 'c1', name: 'Thi đua xây dựng nông thôn mới', planCode: null, hasPlan: true, documentNumber: '', fromYear: 2021, toYear: 2025, state: 'dang-phat-dong' as const, rounds: 0, nominations: 0 };
const milestone = (id: string, name: string, awards: boolean) => ({ id, name, kind: 'tong-ket', printed: 'năm 2025', awards, roundId: null });
const campaignPage = {
  campaign: { id: 'c1', version: 1, name: campaign.name, fromYear: 2021, toYear: 2025, state: 'dang-phat-dong' as const, planCode: null, note: '', districtAnswer: 'unknown' as const, allotments: [], eventDates: [], openedOn: '2026-01-01', links: [], settings: NO_CAMPAIGN_SETTINGS },
  hasPlan: true, revision: 1,
  documentNumber: '', issuer: '', theme: '', period: '', tasks: [], deadlines: [], quotas: [], quotaNote: '', awardForms: [], milestones: [milestone('m1', 'Tổng kết giai đoạn', true), milestone('m2', 'Phát động', false)], bodies: [], districtQuestion: false,
  counts: { indicators: 0, contents: 0, criteria: 0, ambiguities: 0, others: 0 },
};
const methods: FakeMethods = {
  'unit.state': () => ok(programState()),
  'campaign.list': () => ok([]),
  'campaign.get': () => ok(campaignPage),
  'round.save': ({ fields }) => ok({ ...round, ...fields, id: 'r9', campaignId: fields.campaignId ?? null, milestoneId: fields.milestoneId ?? null, dueDate: fields.dueDate ?? null, reason: fields.reason ?? '' }),
};
const render = (more: FakeMethods = {}, params = {}) => renderPage(<RoundFormPage params={params} />, { api: fakeApi({ ...methods, ...more }) });

describe('Thêm đợt xét', () => {
  it('goes on to nominate those it was opened for', async () => {
    const { user } = render({}, { kind: 'sudden', subjectIds: 'p1,p2' });
    await user.click(await screen.findByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(useNavigation.getState().here).toMatchObject({ page: 'them-de-nghi', params: { roundId: 'r9', subjectIds: 'p1,p2' } }));
  });

  it('suggests a name that follows the kind, until the clerk writes her own', async () => {
    const { user, api } = render({}, { kind: 'sudden' });
    const name = await screen.findByLabelText<HTMLInputElement>(/Tên đợt xét/);
    expect(name.value).toBe('Khen thưởng đột xuất năm 2026');
    await user.click(screen.getByRole('radio', { name: /Thường xuyên cuối năm/ }));
    await waitFor(() => expect(name.value).toBe('Khen thưởng thường xuyên cuối năm 2026'));
    await user.clear(name);
    await user.type(name, 'Khen cuối năm');
    await user.click(screen.getByRole('radio', { name: /Đột xuất/ }));
    expect(name.value).toBe('Khen cuối năm');
    await user.type(screen.getByLabelText('Hạn nộp'), '05/12/2026');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(api.inputs('round.save')[0]).toMatchObject({ fields: { kind: 'sudden', name: 'Khen cuối năm', year: 2026, dueDate: '2026-12-05', campaignId: null } }));
    expect(useNavigation.getState().here).toMatchObject({ page: 'dot-xet', params: { id: 'r9' } });
  });

  it('takes a milestone of a campaign, only those where awards are given, and names the round after it', async () => {
    const { user, api } = render({ 'campaign.list': () => ok([campaign]) });
    await user.click(await screen.findByRole('combobox', { name: 'Mốc của phong trào' }));
    expect(screen.queryByRole('option', { name: /Phát động/ })).toBeNull();
    await user.click(await screen.findByRole('option', { name: /Tổng kết giai đoạn/ }));
    await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>(/Tên đợt xét/).value).toBe('Tổng kết giai đoạn'));
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(api.inputs('round.save')[0]).toMatchObject({ fields: { kind: 'campaign', campaignId: 'c1', milestoneId: 'm1' } }));
  });

  it('asks for the campaign where the kind needs one', async () => {
    const { user, api } = render({}, { kind: 'campaign' });
    await user.type(await screen.findByLabelText(/Tên đợt xét/), 'Tổng kết');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    expect(await screen.findByText('“Phong trào” chưa được ghi.')).toBeTruthy();
    expect(api.inputs('round.save')).toEqual([]);
  });

  it('takes the time of the achievement where the round is not yearly: both ends, in their order', async () => {
    const { user, api } = render({}, { kind: 'sudden' });
    const [from, to] = [await screen.findByRole('textbox', { name: /Thời gian lập thành tích, từ ngày/ }), screen.getByRole('textbox', { name: /^Đến ngày/ })];
    await user.type(from, '01/06/2026');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    expect(await screen.findByText('Chưa ghi ngày kết thúc.')).toBeTruthy();
    await user.type(to, '01/03/2026');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    expect(await screen.findByText('Kết thúc trước khi bắt đầu.')).toBeTruthy();
    await user.clear(to);
    await user.type(to, '30/06/2026');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(api.inputs('round.save')).toMatchObject([{ fields: { kind: 'sudden', period: { from: '2026-06-01', to: '2026-06-30' } } }]));
  });

  it('has no such time for a yearly round', async () => {
    const { user, api } = render({}, { kind: 'yearly' });
    await screen.findByLabelText(/Tên đợt xét/);
    expect(screen.queryByLabelText(/Thời gian lập thành tích/)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(api.inputs('round.save')).toMatchObject([{ fields: { kind: 'yearly', period: null } }]));
  });

  it('keeps what was typed when saving fails', async () => {
    const { user } = render({ 'round.save': () => err(fault('dot-xet-da-co', 'Đợt xét này đã có: Tổng kết.', { next: 'Mở đợt xét đó.' })) }, { kind: 'yearly' });
    const reason = await screen.findByLabelText<HTMLTextAreaElement>('Nội dung khen thưởng');
    await user.type(reason, 'Thành tích năm 2026');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    expect(await screen.findByText('Đợt xét này đã có: Tổng kết.')).toBeTruthy();
    expect(reason.value).toBe('Thành tích năm 2026');
  });

  it('changes a round on its version', async () => {
    const { user, api } = render({ 'round.get': () => ok(roundData()) }, { id: 'r1' });
    const name = await screen.findByLabelText<HTMLInputElement>(/Tên đợt xét/);
    expect(name.value).toBe(round.name);
    await user.type(name, ' (bổ sung)');
    await user.keyboard('{Control>}s{/Control}');
    await waitFor(() => expect(api.inputs('round.save')[0]).toMatchObject({ id: 'r1', version: 2, fields: { name: `${round.name} (bổ sung)` } }));
  });
});
