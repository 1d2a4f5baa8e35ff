import { join } from 'node:path';
import { holdSession } from '../../../electron/demo/commune.ts';
import type { Site } from '../../../electron/demo/site.ts';
import { folder, newCommune, person, siteAt } from './sites.ts';

export const OBLIGATION = 'Báo cáo kết quả năm 2023';

/** A commune in the campaign for the poor of Lâm Đồng, with something of everything in 2022 and 2023; the day is 10/11/2023 unless given. */
export async function communeWithWork(today: string | (() => number) = '2023-11-10'): Promise<{ site: Site; campaignId: string; occurrenceKey: string; subjectIds: string[] }> {
  const site = siteAt(join(folder(), 'xa'), today);
  await newCommune(site);
  const { id: campaignId } = await site.call('campaign.open', { planCode: 'LDNN' });
  await launched(site, campaignId);
  await counted(site, campaignId);
  await site.call('obligation.save', { fields: { campaignId, content: OBLIGATION, kind: 'bao-cao', to: ['Sở Thí dụ'], cc: ['Sở Nội vụ'], due: { kind: 'date', date: '2023-11-15', bound: 'before' } } });
  const { occurrences } = await site.call('report.prepare', { campaignId });
  const occurrenceKey = occurrences.find(({ label }) => label === OBLIGATION)?.ref;
  if (occurrenceKey === undefined) throw new Error('the report is asked for');
  return { site, campaignId, occurrenceKey, subjectIds: await awarded(site, campaignId) };
}

async function launched(site: Site, campaignId: string): Promise<void> {
  const fields = await site.call('launching.prepare', { campaignId });
  const { plan } = await site.call('launching.save', { fields: { ...fields, number: '15', date: '2022-10-01', contents: 'Vận động hỗ trợ người nghèo.' } });
  const issued = await site.call('launching.issue', { campaignId, version: plan.version });
  const sent = await site.call('launching.send', { campaignId, version: issued.plan.version, sentOn: '2022-10-05', sentTo: 'Sở Thí dụ' });
  await site.call('launching.spread', { campaignId, version: sent.plan.version, spread: [{ id: 's1', to: 'Thôn Một', on: '2022-10-10', people: 1200 }, { id: 's2', to: 'Thôn Hai', on: '2022-10-12' }] });
}

async function counted(site: Site, campaignId: string): Promise<void> {
  const target = (text: string, min: number) => site.call('ownTarget.save', { fields: { campaignId, kind: 'target', text, comparator: 'gte', min, minInclusive: true, unit: 'hộ', per: 'năm', figure: `ít nhất ${min} hộ/năm` } });
  const [reached, lagging] = [await target('Hộ nghèo đăng ký thoát nghèo', 10), await target('Hộ được hỗ trợ nhà ở', 5)];
  const level = (indicatorId: string, year: number, value: number) => site.call('indicator.saveValue', { fields: { campaignId, indicatorId, year, kind: 'level', value, source: 'Báo cáo 30/BC-UBND' } });
  await level(reached.id, 2022, 8);
  await level(reached.id, 2023, 12);
  await level(lagging.id, 2023, 3);
  await site.call('indicator.saveNote', { fields: { campaignId, indicatorId: lagging.id, year: 2023, remedy: 'Vận động thêm nguồn vốn.', verdict: null } });
  await site.call('exemplar.savePlan', { fields: { campaignId, year: 2023, planned: { 'phat-hien': 2, 'boi-duong': 1, 'tong-ket': null, 'nhan-rong': null } } });
  await site.call('exemplar.save', { fields: { name: 'Tổ tiết kiệm Thôn Một', campaignId }, first: { stage: 'phat-hien', on: '2023-03-01', person: 'Lê Văn Mẫu', evidence: '' } });
  const line = (register: 'escape_registration' | 'support' | 'propaganda' | 'inspection' | 'expense' | 'feedback', fields: object) => site.call('record.save', { register, fields: { campaignId, ...fields } });
  await line('escape_registration', { household: 'Hộ Mẫu Một', registeredOn: '2023-02-01', outcome: 'da-thoat', outcomeOn: '2023-10-01' });
  await line('escape_registration', { household: 'Hộ Mẫu Hai', registeredOn: '2022-12-01' });
  await line('support', { giver: 'Công ty Ví Dụ', receiver: 'Hộ Mẫu Một', receiverKind: 'ho-ngheo', kind: 'tien', value: 5_000_000, givenOn: '2023-05-01' });
  await line('support', { giver: 'Công ty Ví Dụ', receiver: 'Hộ Mẫu Hai', receiverKind: 'ho-ngheo', kind: 'tien', value: 3_000_000, givenOn: '2022-12-20' });
  await line('propaganda', { on: '2023-06-01', channel: 'loa-co-so', title: 'Tin', count: 12 });
  await line('inspection', { kind: 'giam-sat', timing: 'dinh-ky', inspector: 'Ban Thanh tra nhân dân', inspected: 'Thôn Hai', visitedOn: '2023-07-01' });
  await line('expense', { on: '2023-08-01', content: 'In giấy khen', amount: 1_200_000, source: 'quy-tdkt' });
  await line('feedback', { raisedOn: '2023-09-01', content: 'Chưa rõ cách rà soát hộ nghèo.', proposal: 'Hướng dẫn cách rà soát.' });
}

/** Two persons proposed, voted on and given a Giấy khen of the commune on 1/11/2023; one of them works with his hands. */
async function awarded(site: Site, campaignId: string): Promise<string[]> {
  await site.call('council.save', { fields: { decisionNumber: '05/QĐ-UBND', decisionDate: '2022-01-05', members: [1, 2, 3].map((n) => ({ id: `m${n}`, name: `Thành viên Mẫu ${n}`, duty: n === 1 ? 'chu-tich' : n === 2 ? 'uy-vien-thu-ky' : 'uy-vien', position: '' })) } });
  const round = await site.call('round.save', { fields: { kind: 'campaign', name: 'Sơ kết 2023', year: 2023, campaignId, milestoneId: 'LDNN-M2' } });
  const subjects = [
    await site.call('subject.save', { fields: person('Nguyễn Văn Mẫu', { flags: { directWorker: true } }) }),
    await site.call('subject.save', { fields: person('Trần Thị Ví Dụ') }),
  ];
  const subjectIds = subjects.flatMap(({ saved }) => saved?.id ?? []);
  const own = (await site.call('round.awards', { roundId: round.id })).find(({ choice, name }) => choice.source === 'campaign' && name.startsWith('Giấy khen'));
  const { added } = await site.call('nomination.add', { roundId: round.id, subjectIds, award: own?.choice ?? null, merit: 'Có thành tích' });
  await holdSession(site, round.id, '2023-10-20');
  await site.call('decision.record', {
    fields: { number: '88/QĐ-UBND', date: '2023-11-01', title: 'Về việc tặng Giấy khen', authority: 'Chủ tịch Ủy ban nhân dân xã Tân Mẫu', signerName: 'Trần Ký Mẫu', signerTitle: 'Chủ tịch' },
    lines: added.map(({ id }) => ({ nominationId: id, nominationVersionId: null, dossierId: null, result: 'awarded' as const, awardName: 'Giấy khen', reason: '' })),
  });
  return subjectIds;
}
