import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Site } from '../../../electron/demo/site.ts';
import { folder, newCommune, person, siteAt } from './sites.ts';

const groupsOf = async (site: Site) => new Map((await site.call('home.today', {})).groups.map(({ title, lines }) => [title, lines]));

it('says what the unit has begun, kind by kind, and no more once it is in the bin', async () => {
  const site = siteAt(join(folder(), 'xa'));
  await newCommune(site);
  const begun = () => site.call('home.begun', {});
  expect(await begun()).toEqual({ agenda: false, registers: false, exemplars: false, blocks: false });
  const { id } = await site.call('record.save', { register: 'propaganda', fields: { on: '2026-05-01', channel: 'loa-co-so', title: 'Gương điển hình', count: 1 } });
  expect(await begun()).toEqual({ agenda: false, registers: true, exemplars: false, blocks: false });
  await site.call('record.remove', { register: 'propaganda', id });
  await site.call('exemplar.save', { fields: { name: 'Tổ tiết kiệm thôn Ví Dụ' }, first: { stage: 'phat-hien', on: '2026-03-01', person: 'Lê Văn Mẫu' } });
  expect(await begun()).toEqual({ agenda: false, registers: false, exemplars: true, blocks: false });
  await site.call('campaign.createOwn', { name: 'Phong trào của xã', fromYear: 2026, toYear: 2026 });
  await site.call('block.save', { fields: { kind: 'cum', name: 'Cụm thi đua số 1', year: 2026, members: [{ id: 'm1', name: 'Xã Tân Mẫu', own: true }] } });
  expect(await begun()).toEqual({ agenda: true, registers: false, exemplars: true, blocks: true });
});

describe('what the home page says', () => {
  async function commune() {
    const site = siteAt(join(folder(), 'xa'));
    await newCommune(site);
    const { id: roundId } = await site.call('round.save', { fields: { kind: 'yearly', name: 'Cuối năm 2026', year: 2026, reason: 'thi đua' } });
    const { saved } = await site.call('subject.save', { fields: person('Nguyễn Văn Mẫu'), keepApart: true });
    const { added } = await site.call('nomination.add', { roundId, subjectIds: [saved?.id ?? ''], award: { source: 'own', name: 'Bằng khen mẫu' }, merit: 'Đã có thành tích' });
    return { site, roundId, nomination: added[0] ?? { id: '', items: [] } };
  }

  it('what is missing, until it is there; then that the dossier waits to be submitted', async () => {
    const { site, roundId, nomination } = await commune();
    const loose = (await groupsOf(site)).get('Còn thiếu trong hồ sơ');
    expect(loose).toMatchObject([{ text: 'Cuối năm 2026', page: 'round', params: { id: roundId } }]);
    expect(loose?.[0]?.note).toMatch(/\(ở 1 trong 1 đề nghị\)$/);

    const dossier = await site.call('dossier.create', { roundId, nominationIds: [nomination.id], receiver: { unitCode: null, name: 'Sở Nội vụ' }, submission: { content: 'khen cuối năm' } });
    const before = await groupsOf(site);
    expect(before.get('Còn thiếu trong hồ sơ')).toMatchObject([{ text: 'khen cuối năm', tone: 'soon', page: 'check', params: { id: dossier.id } }]);
    expect(before.get('Đang soạn')).toMatchObject([{ text: 'Hồ sơ đang soạn: khen cuối năm' }]);
    expect(before.get('Họp xét, trình, ban hành')).toBeUndefined();

    let { version } = (await site.call('nomination.get', { id: nomination.id })).nomination;
    for (const { code, required, state } of (await site.call('nomination.get', { id: nomination.id })).nomination.items) {
      if (required !== 'no' && state === 'con-thieu') version = (await site.call('nomination.item', { id: nomination.id, version, code, state: 'khong-yeu-cau', note: 'Tỉnh không yêu cầu' })).version;
    }
    const after = await groupsOf(site);
    expect(after.get('Còn thiếu trong hồ sơ')).toBeUndefined();
    expect(after.get('Đang soạn')).toBeUndefined();
    expect(after.get('Họp xét, trình, ban hành')).toEqual([{ id: `submit-${dossier.id}`, text: 'Hồ sơ chờ trình: khen cuối năm', note: 'Đủ thành phần, gửi Sở Nội vụ', tone: 'soon', page: 'dossier', params: { id: dossier.id }, whose: '' }]);
  });

  it('sessions to be held with the days left, and those that nobody concluded', async () => {
    const { site, roundId } = await commune();
    await site.call('council.save', { fields: { decisionNumber: '05/QĐ-UBND', decisionDate: '2026-01-05', members: [1, 2, 3].map((n) => ({ id: `m${n}`, name: `Thành viên Mẫu ${n}`, duty: n === 1 ? 'chu-tich' : 'uy-vien', position: '' })) } });
    const fields = await site.call('session.prepare', { roundId });
    await site.call('session.save', { fields: { ...fields, date: '2026-11-25' } });
    await site.call('session.save', { fields: { ...fields, date: '2026-11-10' } });
    expect((await groupsOf(site)).get('Họp xét, trình, ban hành')?.map(({ text, note, tone, page }) => [text, note, tone, page])).toEqual([
      ['Còn 5 ngày: họp xét ngày 25/11/2026', 'Cuối năm 2026', 'soon', 'session'],
      ['Họp xét ngày 10/11/2026: chưa ghi kết luận', 'Cuối năm 2026', 'soon', 'session'],
    ]);
  });

  it('what is left of the numbers of a plan, and what is not allotted yet, never as zero', async () => {
    const site = siteAt(join(folder(), 'xa'));
    await newCommune(site);
    const campaign = await site.call('campaign.open', { planCode: 'LDNN' });
    const { milestones } = await site.call('campaign.get', { id: campaign.id });
    for (const { id } of milestones) await site.call('round.save', { fields: { kind: 'campaign', name: 'Đợt của phong trào', year: 2026, campaignId: campaign.id, milestoneId: id } });
    const lines = (await groupsOf(site)).get('Số lượng khen thưởng') ?? [];
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.every(({ page, params }) => page === 'round' && params['tab'] === 'quotas')).toBe(true);
    for (const { text } of lines) expect(text).toMatch(/: (còn \d+ trong \d+|đã đủ \d+|chờ phân bổ số lượng; đã có 0|không còn đơn vị nhận, chờ phân bổ lại; đã có 0)$/);
  });
});
