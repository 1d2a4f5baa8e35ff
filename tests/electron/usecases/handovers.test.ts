import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Site } from '../../../electron/demo/site.ts';
import { BK, SEATS } from './council-sites.ts';
import { campaignSite, dossierOf, dossierState, stateOf, submit } from './dossier-sites.ts';
import { faultOf, folder, person, siteAt } from './sites.ts';

const hand = (dossierId: string, stepId: string, on: string, more: object = {}) => ({ dossierId, stepId, on, fromName: 'UBND xã Tân Mẫu', toName: 'Sở Nội vụ', listCount: 1, ...more });

/** A dossier of one person in a campaign of the library, submitted. */
async function sent(planCode: string, formId: string, today: string, receiver: string, { vote = false, dir = join(folder(), 'xa') } = {}): Promise<{ site: Site; dossierId: string; nominationId: string; roundId: string }> {
  const { site, roundId } = await campaignSite(dir, planCode, today);
  const saved = await site.call('subject.save', { fields: person('Nguyễn Văn Mẫu') });
  const added = await site.call('nomination.add', { roundId, subjectIds: [saved.saved?.id ?? ''], award: { source: 'campaign', formId }, merit: 'Đã có thành tích trong phong trào' });
  const nominationId = added.added[0]?.id ?? '';
  if (vote) {
    await site.call('council.save', { fields: { decisionNumber: '05/QĐ-UBND', decisionDate: '2025-01-15', members: SEATS } });
    await site.call('council.saveRules', { rules: [{ awardCode: null, rule: 'majority', percent: null, base: 'all-members', validFrom: '2020-01-01', source: 'Quy chế mẫu' }] });
    const prepared = await site.call('session.prepare', { roundId });
    const session = await site.call('session.save', { fields: { ...prepared, number: '06/BB-HĐTĐKT', startTime: '08:00', endTime: '09:00', place: 'Hội trường', results: prepared.results.map((one) => ({ ...one, yes: prepared.members.length, no: 0 })), reason: 'Họp bù' } });
    await site.call('session.conclude', { id: session.id, version: session.version });
  }
  const dossier = await site.call('dossier.create', { roundId, nominationIds: [nominationId], receiver: { unitCode: null, name: receiver }, submission: { content: 'Có thành tích', number: '12/TTr-UBND', date: today } });
  await site.call('dossier.submit', { id: dossier.id, version: dossier.version, reasons: { [nominationId]: 'Bổ sung sau' } });
  return { site, dossierId: dossier.id, nominationId, roundId };
}

describe('hand-overs on the route', () => {
  it('R67: DBI goes through the unit’s council and clearance by Thường trực Hội đồng tỉnh, with its own date and result', async () => {
    const { site, dossierId, nominationId } = await sent('DBI', 'DBI-F2', '2025-10-01', 'Sở Nội vụ', { vote: true });
    const way = await site.call('dossier.way', { id: dossierId });
    const [route] = way.routes;
    expect(route?.steps.map(({ state }) => state)).toEqual(['done', 'todo', 'todo', 'todo']);
    expect(route?.steps[0]?.record).toContain('biên bản số 06/BB-HĐTĐKT · thông qua 1/1 đề nghị');
    expect([way.where, way.nextStepId]).toEqual(['Chưa ghi ra USB, chưa ghi chuyển bản giấy', 'DBI-T1/2']);

    await site.call('handover.save', { fields: hand(dossierId, 'DBI-T1/2', '2025-10-01', { result: 'da-nhan', resultOn: '2025-10-01' }) });
    expect(await dossierState(site, dossierId)).toEqual(['da-tiep-nhan', 'Đã tiếp nhận']);
    expect((await stateOf(site, nominationId)).state).toBe('received');
    const cleared = await site.call('handover.save', { fields: hand(dossierId, 'DBI-T1/3', '2025-10-01', { fromName: 'Sở Nội vụ', toName: 'Thường trực Hội đồng Thi đua, khen thưởng tỉnh', result: 'thong-qua', resultOn: '2025-10-01' }) });
    expect(await dossierState(site, dossierId)).toEqual(['da-tiep-nhan', 'Đang thẩm định']);
    const after = await site.call('dossier.way', { id: dossierId });
    expect(after.routes[0]?.steps[2]).toMatchObject({ state: 'current', record: '01/10/2025: chuyển Thường trực Hội đồng Thi đua, khen thưởng tỉnh, danh sách 1 đề nghị · Thông qua ngày 01/10/2025', handover: { id: cleared.id } });
    expect(after.where).toContain('Thường trực Hội đồng Thi đua, khen thưởng tỉnh');
    await site.call('handover.save', { fields: hand(dossierId, 'DBI-T1/4', '2025-10-01', { toName: 'UBND tỉnh' }) });
    expect(await dossierState(site, dossierId)).toEqual(['da-tiep-nhan', 'Chờ quyết định']);
    expect((await site.call('dossier.list', {}))[0]).toMatchObject({ stateWord: 'Chờ quyết định', where: 'UBND tỉnh, từ 01/10/2025' });
  });

  it('R70: until 30/6/2025 a commune sends through the district, from then straight to the province', async () => {
    const before = await sent('LD23', 'LD23-F2', '2025-06-30', 'UBND huyện Đức Mẫu');
    expect((await before.site.call('dossier.way', { id: before.dossierId })).nextStepId).toBe('LD23-T1/huyen');
    const after = await sent('LD23', 'LD23-F2', '2025-07-01', 'Sở Nội vụ');
    expect((await after.site.call('dossier.way', { id: after.dossierId })).nextStepId).toBe('LD23-T1/2');
  });

  it('R68: each hand-over keeps date, sender, receiver and list, can be changed, taken back and given back', async () => {
    const held = await dossierOf({ 'Nguyễn Văn Mẫu': BK });
    const { site, dossierId } = held;
    const stepId = (await site.call('dossier.way', { id: dossierId })).routes[0]?.steps.find(({ own }) => !own)?.id ?? '';
    expect((await faultOf(site.call('handover.save', { fields: hand(dossierId, stepId, '2026-11-20') }))).code).toBe('ho-so-chua-trinh');
    await submit(held);
    const saved = await site.call('handover.save', { fields: hand(dossierId, stepId, '2026-11-20', { note: 'Nộp tại bộ phận một cửa' }) });
    expect(await dossierState(site, dossierId)).toEqual(['da-gui', 'Đã gửi']);
    expect((await site.call('dossier.list', {}))[0]?.where).toBe('Sở Nội vụ, từ 20/11/2026');
    expect((await faultOf(site.call('handover.save', { fields: hand(dossierId, stepId, '2026-11-20') }))).code).toBe('da-ghi-chuyen');
    await site.call('handover.save', { id: saved.id, version: saved.version, fields: { ...hand(dossierId, stepId, '2026-11-20'), result: 'da-nhan', resultOn: '2026-11-20' } });
    expect(await dossierState(site, dossierId)).toEqual(['da-tiep-nhan', 'Đã tiếp nhận']);
    await site.call('handover.remove', { id: saved.id });
    expect(await dossierState(site, dossierId)).toEqual(['da-gui', 'Đã gửi']);
    await site.call('handover.restore', { id: saved.id });
    expect(await dossierState(site, dossierId)).toEqual(['da-tiep-nhan', 'Đã tiếp nhận']);
  });

  it('a hand-over that does not hold together is refused and named', async () => {
    const held = await dossierOf({ 'Nguyễn Văn Mẫu': BK });
    await submit(held);
    const steps = (await held.site.call('dossier.way', { id: held.dossierId })).routes[0]?.steps ?? [];
    const [own, out] = [steps.find((step) => step.own)?.id ?? '', steps.find((step) => !step.own)?.id ?? ''];
    const refused = async (more: object) => (await faultOf(held.site.call('handover.save', { fields: hand(held.dossierId, out, '2026-11-20', more) }))).code;
    expect(await refused({ on: '2026-11-21' })).toBe('ngay-tuong-lai');
    expect(await refused({ on: '2026-11-19' })).toBe('chuyen-truoc-khi-trinh');
    expect(await refused({ result: 'da-nhan' })).toBe('thieu-ngay-ket-qua');
    expect(await refused({ resultOn: '2026-11-20' })).toBe('thieu-ket-qua');
    expect(await refused({ stepId: 'LD23-T1/2' })).toBe('khong-co-buoc');
    expect(await refused({ stepId: own })).toBe('khong-co-buoc');
  });

  it('R68: the terms that run are shown with their last day', async () => {
    const held = await dossierOf({ 'Nguyễn Văn Mẫu': BK });
    await submit(held);
    const stepId = (await held.site.call('dossier.way', { id: held.dossierId })).nextStepId ?? '';
    await held.site.call('handover.save', { fields: hand(held.dossierId, stepId, '2026-11-20', { result: 'da-nhan', resultOn: '2026-11-20' }) });
    const { terms } = await held.site.call('dossier.way', { id: held.dossierId });
    expect(terms.map(({ words, lastDay, uncertain }) => [words, lastDay, uncertain])).toEqual([
      ['Trả lại bằng văn bản nếu chưa đủ điều kiện trong 10 ngày làm việc', '2026-12-04', true],
      ['Thẩm định trong 25 ngày làm việc', '2026-12-25', true],
    ]);
  });

  it('R68: what is overdue where it is stands in the work of the day', async () => {
    const dir = join(folder(), 'xa');
    const { site, dossierId } = await sent('DBI', 'DBI-F2', '2025-10-01', 'Sở Nội vụ', { dir });
    await site.call('handover.save', { fields: hand(dossierId, 'DBI-T1/2', '2025-10-01', { result: 'da-nhan', resultOn: '2025-10-01' }) });
    const lateOn = async (today: string, passphrase = 'mat khau mau') => {
      const later = siteAt(dir, today);
      await later.call('unit.unlock', { passphrase });
      const { groups } = await later.call('home.today', {});
      await later.close();
      return groups.find(({ title }) => title === 'Quá hạn ở nơi nhận')?.lines.map(({ note, params }) => [note, params]) ?? [];
    };
    await site.close();
    // 25 working days from 01/10/2025 end on 05/11/2025.
    expect(await lateOn('2025-11-05')).toEqual([]);
    expect(await lateOn('2025-11-06')).toEqual([['Đã quá ngày 05/11/2025. Văn bản không nêu hệ quả khi quá hạn; hỏi kết quả ở Sở Nội vụ bằng văn bản.', { id: dossierId }]]);
  });

  it('R69: what the receiver returns is mended and sent again under the same identity, both versions kept', async () => {
    const held = await dossierOf({ 'Nguyễn Văn Mẫu': BK });
    const { site, dossierId, roundId, nominations } = held;
    await submit(held);
    const id = Object.values(nominations)[0] ?? '';
    await site.call('return.record', { dossierId, nominationIds: [id], reason: 'Thiếu xác nhận của cấp trên trực tiếp', date: '2026-11-20', fromName: 'Sở Nội vụ' });
    expect(await dossierState(site, dossierId)).toEqual(['bi-tra-lai', 'Bị trả lại']);
    const again = await site.call('dossier.create', { roundId, nominationIds: [id], receiver: { unitCode: null, name: 'Sở Nội vụ' }, submission: { content: 'Có thành tích năm 2026' } });
    expect(again.sending).toBe(2);
    await site.call('dossier.submit', { id: again.id, version: again.version, reasons: { [id]: 'Đã bổ sung' } });
    const { versions, nomination } = await site.call('nomination.get', { id });
    expect(nomination.id).toBe(id);
    expect(versions.map(({ n, nominationId }) => [n, nominationId])).toEqual([[1, id], [2, id]]);
  });
});
