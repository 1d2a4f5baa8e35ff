import { describe, expect, it } from 'vitest';
import { carry } from '../../../electron/demo/exchange.ts';
import type { Site } from '../../../electron/demo/site.ts';
import { docxText } from './docx-text.ts';
import { connected, ship } from './kinds-sites.ts';
import { faultOf } from './sites.ts';

async function issued(site: Site, campaignId: string, date: string): Promise<string> {
  const fields = await site.call('launching.prepare', { campaignId });
  const draft = await site.call('launching.save', { fields: { ...fields, number: '07/KH-UBND', date, contents: 'Thi đua lao động giỏi', tasks: [{ id: 't1', body: 'Văn phòng', task: 'Theo dõi phong trào', due: '2021-06-30' }] } });
  await site.call('launching.issue', { campaignId, version: draft.plan.version });
  return draft.plan.id;
}
const received = async (site: Site, kind: 'launching-plan' | 'figures' | 'campaign-report' | 'exemplar' | 'feedback' | 'withdrawal' | 'unit-card') => {
  const [row] = await site.call('received.list', { kind });
  if (row === undefined) throw new Error(`nothing of ${kind} came`);
  return site.call('received.get', { id: row.id });
};

describe('what goes up', () => {
  it('R84, R79, R28: a launching plan is read above without anything else and marks the unit as launched; a day typed in stays beside it', async () => {
    const two = await connected('2021-03-31');
    const { commune, province, stick } = two;
    const below = await commune.call('campaign.open', { planCode: 'DBI' });
    const above = await province.call('campaign.open', { planCode: 'DBI' });
    const planId = await issued(commune, below.id, '2021-03-20');
    const before = await commune.call('launching.get', { campaignId: below.id });
    await commune.call('launching.send', { campaignId: below.id, version: before?.plan.version ?? 0, sentOn: '2021-03-29', sentTo: 'UBND tỉnh' });
    const sent = await commune.call('item.send', { kind: 'launching-plan', sourceId: planId, to: 'tat-ca' });
    expect(sent).toMatchObject({ kindWord: 'Kế hoạch phát động', everyone: true, receivers: [{ name: 'Sở Nội vụ', stateWord: 'Chưa ghi ra USB' }] });
    expect(await carry(commune, province, stick)).toMatchObject({ added: 1, addedAgain: 0 });

    const view = await received(province, 'launching-plan');
    expect(view.facts).toContainEqual({ label: 'Ngày gửi', value: '29/03/2021' });
    expect(view.parts.find(({ heading }) => heading === 'Phân công thực hiện')?.table?.rows).toEqual([['Văn phòng', 'Theo dõi phong trào', '30/06/2021']]);
    expect(await docxText((await province.download('paper.make', { kind: 'ke-hoach-phat-dong', id: view.item.id, format: 'docx' })).bytes)).toContain('Theo dõi phong trào');
    const row = (await province.call('follow.list', { campaignId: above.id })).rows[0];
    expect(row).toMatchObject({ follow: { unitName: 'xã Tân Mẫu', launchedOn: '2021-03-29', launchDocument: '07/KH-UBND ngày 20/03/2021' }, launch: { state: 'dung-han' } });

    // Another day is typed in; the plan comes again, adjusted.
    const { id, version, arrived: _arrived, ...fields } = row?.follow ?? never();
    await province.call('follow.save', { id, version, fields: { ...fields, launchedOn: '2021-03-30' } });
    const held = await commune.call('launching.get', { campaignId: below.id });
    await commune.call('launching.reopen', { campaignId: below.id, version: held?.plan.version ?? 0 });
    await issued(commune, below.id, '2021-03-25');
    await commune.call('item.send', { kind: 'launching-plan', sourceId: planId, to: 'tat-ca' });
    await ship(commune, province, stick);
    expect((await province.call('follow.list', { campaignId: above.id })).rows[0]?.follow).toMatchObject({ launchedOn: '2021-03-30', arrived: { launchedOn: '2021-03-31', launchDocument: '07/KH-UBND ngày 25/03/2021' } });
    expect(await province.call('received.list', { kind: 'launching-plan' })).toHaveLength(1);
  }, 120_000);

  it('R84: figures stand beside those of other units; what was not sent is no zero', async () => {
    const two = await connected('2024-12-01');
    const { commune, province, stick } = two;
    const below = await commune.call('campaign.open', { planCode: 'LDNN' });
    const above = await province.call('campaign.open', { planCode: 'LDNN' });
    expect((await faultOf(commune.call('item.send', { kind: 'figures', sourceId: below.id, year: 2024, to: 'tat-ca' }))).code).toBe('chua-co-so-lieu');
    const { plan } = await commune.call('campaign.plan', { id: below.id });
    const [first, second] = (plan?.indicators ?? []).filter(({ type }) => type === 'numeric');
    const save = (indicatorId: string, value: number | null, note = '') => commune.call('indicator.saveValue', { fields: { campaignId: below.id, indicatorId, year: 2024, kind: 'level', value, source: 'Báo cáo 30/BC-UBND', note } });
    await save(first?.id ?? '', 12.5);
    await save(second?.id ?? '', null, 'Đang rà soát');
    await commune.call('item.send', { kind: 'figures', sourceId: below.id, year: 2024, to: 'tat-ca' });
    await ship(commune, province, stick);
    const table = await province.call('received.figures', { campaignId: above.id });
    expect(table).toMatchObject({ years: [2024], year: 2024, units: [{ name: 'xã Tân Mẫu' }] });
    const line = (id: string) => table.rows.find(({ key }) => key.startsWith(`${id} `));
    expect(line(first?.id ?? '')?.cells[0]).toMatchObject({ value: 12.5, words: '12,5' });
    expect(line(second?.id ?? '')).toMatchObject({ sum: null, known: 0, cells: [{ value: null, words: 'Đang rà soát' }] });

    // A figure that is mended comes in place of the first.
    await save(first?.id ?? '', 13);
    await commune.call('item.send', { kind: 'figures', sourceId: below.id, year: 2024, to: 'tat-ca' });
    await ship(commune, province, stick);
    const again = await province.call('received.figures', { campaignId: above.id });
    expect(again.units).toHaveLength(1);
    expect(again.rows.find(({ key }) => key.startsWith(`${first?.id ?? ''} `))?.cells[0]?.value).toBe(13);
  }, 120_000);

  it('R84, R79: a sent report is readable above and answers its occurrence; a draft is not sent', async () => {
    const two = await connected('2023-11-10');
    const { commune, province, stick } = two;
    const below = await commune.call('campaign.open', { planCode: 'LDNN' });
    const above = await province.call('campaign.open', { planCode: 'LDNN' });
    const fields = { campaignId: below.id, kind: 'hang-nam' as const, year: 2023, from: '2023-01-01', to: '2023-11-10', title: 'Báo cáo năm 2023', number: '90/BC-UBND', date: '2023-11-08', receiver: 'Sở Nội vụ', sections: [{ id: 's1', heading: 'Kết quả', text: 'Đã vận động 12 hộ.', table: { columns: ['Thôn', 'Hộ'], rows: [['Đông', '12']] } }], occurrenceKey: null };
    const signer = (await commune.call('signer.list', {}))[0];
    const report = await commune.call('report.save', { fields: { ...fields, signerId: signer?.id ?? null } });
    expect((await faultOf(commune.call('item.send', { kind: 'campaign-report', sourceId: report.id, to: 'tat-ca' }))).code).toBe('bao-cao-chua-gui');
    await commune.call('report.send', { id: report.id, version: report.version, sentOn: '2023-11-10' });
    await commune.call('item.send', { kind: 'campaign-report', sourceId: report.id, to: 'tat-ca' });
    await ship(commune, province, stick);
    const view = await received(province, 'campaign-report');
    const printed = await docxText((await province.download('paper.make', { kind: 'bao-cao', id: view.item.id, format: 'docx' })).bytes);
    expect(printed).toContain('Đã vận động 12 hộ.');
    expect(printed.toUpperCase()).toContain('XÃ TÂN MẪU');
    expect(view.parts).toEqual([{ heading: 'Kết quả', text: 'Đã vận động 12 hộ.', table: { columns: ['Thôn', 'Hộ'], rows: [['Đông', '12']] } }]);
    const [row] = (await province.call('follow.list', { campaignId: above.id })).rows;
    expect(row?.follow.reports).toEqual([{ occurrenceKey: 'LDNN-R1/2023', receivedOn: '2023-11-10', document: '90/BC-UBND ngày 08/11/2023' }]);
    expect(row?.reports.find(({ occurrenceKey }) => occurrenceKey === 'LDNN-R1/2023')?.state).toBe('dung-han');
  }, 120_000);
});

function never(): never {
  throw new Error('the line is there');
}
