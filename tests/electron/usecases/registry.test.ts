import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Site } from '../../../electron/demo/site.ts';
import { NameFields } from '../../../shared/domain/subject-change.ts';
import { faultOf, folder, newCommune, person, siteAt } from './sites.ts';

async function commune(today = '2026-11-20'): Promise<Site> {
  const site = siteAt(join(folder(), 'xa'), today);
  await newCommune(site);
  return site;
}
async function added(site: Site, fields: object): Promise<string> {
  const { saved } = await site.call('subject.save', { fields: fields as never, keepApart: true });
  return saved?.id ?? '';
}
const collective = (name: string, more: object = {}) => ({ kind: 'collective' as const, name, ...more });
const household = (name: string, more: object = {}) => ({ kind: 'household' as const, name, address: 'thôn Ví Dụ', ...more });
const award = { awardCode: 'LDTT', awardName: 'Lao động tiên tiến', year: 2021, decisionNumber: '15/QĐ-UBND', decisionDate: '2022-01-10', authority: 'Chủ tịch UBND huyện Đắk Mẫu' };

describe('names and places as of a day', () => {
  it('a transfer changes the record from its day, and papers of an earlier day keep the old', async () => {
    const site = await commune();
    const id = await added(site, person('Nguyễn Văn Mẫu', { position: 'Giáo viên', workplace: 'Trường A' }));
    const next = NameFields.parse({ name: 'Nguyễn Văn Mẫu', position: 'Phó Hiệu trưởng', workplace: 'Trường B' });
    const { changeId } = await site.call('subject.change', { id, from: '2025-08-01', fields: next, reason: 'chuyen-cong-tac', source: '12/QĐ-UBND' });
    const page = await site.call('subject.get', { id });
    expect(page.subject).toMatchObject({ position: 'Phó Hiệu trưởng', workplace: 'Trường B' });
    expect(page.changes).toEqual([
      { id: changeId, from: '2025-08-01', until: null, name: 'Nguyễn Văn Mẫu', place: 'Phó Hiệu trưởng, Trường B', reasonWord: 'Chuyển công tác', source: '12/QĐ-UBND', changes: ['Chức vụ, chức danh: Giáo viên → Phó Hiệu trưởng', 'Đơn vị công tác: Trường A → Trường B'] },
      { id: page.changes[1]?.id, from: null, until: '2025-07-31', name: 'Nguyễn Văn Mẫu', place: 'Giáo viên, Trường A', reasonWord: 'Ban đầu', source: '', changes: [] },
    ]);
    const before = await site.call('award.backfill', { subjectIds: [id], fields: award });
    const after = await site.call('award.backfill', { subjectIds: [id], fields: { ...award, year: 2025, decisionNumber: '9/QĐ-UBND', decisionDate: '2026-01-10', authority: 'Chủ tịch UBND xã' } });
    const { awards } = await site.call('subject.get', { id });
    expect(awards.find((entry) => entry.id === before.ids[0])?.subjectPlace).toBe('Giáo viên, Trường A');
    expect(awards.find((entry) => entry.id === after.ids[0])?.subjectPlace).toBe('Phó Hiệu trưởng, Trường B');
  });

  it('a change taken back leaves the record and its history as they were', async () => {
    const site = await commune();
    const id = await added(site, collective('Phòng Kinh tế', { managedBy: 'UBND xã' }));
    const { changeId } = await site.call('subject.change', { id, from: '2025-07-01', fields: NameFields.parse({ name: 'Phòng Kinh tế, Hạ tầng' }), reason: 'doi-ten' });
    await site.call('subject.unchange', { changeId });
    const page = await site.call('subject.get', { id });
    expect(page.subject).toMatchObject({ name: 'Phòng Kinh tế', managedBy: 'UBND xã' });
    expect(page.changes).toEqual([]);
  });

  it('a slip mended in the record belongs to the last line when another follows', async () => {
    const site = await commune();
    const id = await added(site, person('Lê Mẫu', { workplace: 'Trưng A' }));
    await site.call('subject.change', { id, from: '2024-01-01', fields: NameFields.parse({ name: 'Lê Mẫu', workplace: 'Trường B' }), reason: 'chuyen-cong-tac' });
    const { subject } = await site.call('subject.get', { id });
    await site.call('subject.save', { id, version: subject.version, fields: person('Lê Mẫu', { workplace: 'Trường Bê' }) as never, keepApart: true });
    await site.call('subject.change', { id, from: '2025-01-01', fields: NameFields.parse({ name: 'Lê Mẫu', workplace: 'Trường C' }), reason: 'chuyen-cong-tac' });
    expect((await site.call('subject.get', { id })).changes.map(({ place }) => place)).toEqual(['Trường C', 'Trường Bê', 'Trưng A']);
  });

  it('a day that has not come, and the same day twice, are refused', async () => {
    const site = await commune();
    const id = await added(site, person('Lê Mẫu'));
    const change = (from: string) => site.call('subject.change', { id, from, fields: NameFields.parse({ name: 'Lê Mẫu', workplace: 'Nơi mới' }), reason: 'khac' });
    expect(await faultOf(change('2026-12-01'))).toMatchObject({ code: 'ngay-chua-den', item: 'from' });
    await change('2026-01-01');
    expect(await faultOf(change('2026-01-01'))).toMatchObject({ code: 'trung-ngay', message: 'Đã ghi một thay đổi từ ngày 01/01/2026.' });
  });
});

describe('collectives that end', () => {
  it('two schools become one: their awards stay theirs and are shown at the successor', async () => {
    const site = await commune();
    const [a, b] = [await added(site, collective('Trường Mầm non Mẫu 1')), await added(site, collective('Trường Mầm non Mẫu 2'))];
    await site.call('award.backfill', { subjectIds: [a], fields: { ...award, awardCode: 'TTLDTT', awardName: 'Tập thể lao động tiên tiến' } });
    const ended = await site.call('collective.end', { ids: [a, b], on: '2025-07-01', source: '99/QĐ-UBND', newSuccessor: 'Trường Mầm non Mẫu' });
    const successor = ended.newSuccessorId ?? '';
    const page = await site.call('subject.get', { id: successor });
    expect(page.awards).toEqual([]);
    expect(page.predecessors.map(({ name, endedOn, awards }) => [name, endedOn, awards.map(({ awardName }) => awardName)])).toEqual([
      ['Trường Mầm non Mẫu 1', '2025-07-01', ['Tập thể lao động tiên tiến']],
      ['Trường Mầm non Mẫu 2', '2025-07-01', []],
    ]);
    const old = await site.call('subject.get', { id: a });
    expect(old.successors).toEqual([{ id: successor, name: 'Trường Mầm non Mẫu' }]);
    expect(old.findings[0]).toEqual({ item: 'endedOn', sentence: 'Không còn từ ngày 01/07/2025.', kind: 'wrong' });
    expect(old.awards).toHaveLength(1);
  });

  it('one that no longer exists is named when it is put forward, and can be put forward all the same', async () => {
    const site = await commune();
    const gone = await added(site, collective('Phòng Văn hóa Mẫu'));
    const { newSuccessorId } = await site.call('collective.end', { ids: [gone], on: '2025-07-01', newSuccessor: 'Phòng Văn hóa - Xã hội Mẫu' });
    const round = await site.call('round.save', { fields: { kind: 'yearly', name: 'Cuối năm 2026', year: 2026, campaignId: null, milestoneId: null, dueDate: null, reason: '' } });
    const first = await site.call('nomination.add', { roundId: round.id, subjectIds: [gone, newSuccessorId ?? ''], award: null, merit: '', allowRepeat: false });
    expect(first.added).toEqual([]);
    expect(first.repeats.map(({ sentence }) => sentence)).toEqual([
      'Phòng Văn hóa Mẫu không còn từ ngày 01/07/2025, nay là Phòng Văn hóa - Xã hội Mẫu. Tập thể đã giải thể, sáp nhập thì không khen thưởng (Thông tư 15/2025/TT-BNV, cần kiểm tra văn bản).',
    ]);
    expect((await site.call('nomination.add', { roundId: round.id, subjectIds: [gone], award: null, merit: '', allowRepeat: true })).added).toHaveLength(1);
  });

  it('an ending taken back restores them, and the successor made for it goes', async () => {
    const site = await commune();
    const a = await added(site, collective('Tổ Mẫu'));
    const { newSuccessorId } = await site.call('collective.end', { ids: [a], on: '2025-07-01', newSuccessor: 'Tổ Mới' });
    await site.call('collective.reopen', { ids: [a], newSuccessorId });
    expect((await site.call('subject.get', { id: a })).subject).toMatchObject({ endedOn: null, successorIds: [] });
    expect((await site.call('subject.get', { id: newSuccessorId ?? '' })).deleted).toBe(true);
  });

  it('an ending before the founding, twice, or into itself is refused by name', async () => {
    const site = await commune();
    const a = await added(site, collective('Tổ Mẫu', { foundedYear: 2020 }));
    expect(await faultOf(site.call('collective.end', { ids: [a], on: '2019-01-01' }))).toMatchObject({ code: 'truoc-khi-thanh-lap', message: 'Tổ Mẫu thành lập năm 2020, sau ngày kết thúc.' });
    expect(await faultOf(site.call('collective.end', { ids: [a], on: '2025-01-01', successorIds: [a] }))).toMatchObject({ code: 'tu-ke-thua' });
    await site.call('collective.end', { ids: [a], on: '2025-01-01' });
    expect(await faultOf(site.call('collective.end', { ids: [a], on: '2026-01-01' }))).toMatchObject({ code: 'da-ket-thuc' });
    const p = await added(site, person('Lê Mẫu'));
    expect(await faultOf(site.call('collective.end', { ids: [p], on: '2026-01-01' }))).toMatchObject({ code: 'khong-phai-tap-the' });
  });
});

describe('members', () => {
  it('are told as of a day, heads first, and where a person worked', async () => {
    const site = await commune();
    const [school, other] = [await added(site, collective('Trường Mẫu')), await added(site, collective('Trạm Mẫu'))];
    const [an, binh] = [await added(site, person('Trần Mẫu An')), await added(site, person('Lê Mẫu Bình'))];
    await site.call('membership.save', { fields: { personId: an, collectiveId: school, from: '2020-09-01', to: '2024-08-31', position: 'Giáo viên' } });
    await site.call('membership.save', { fields: { personId: an, collectiveId: other, from: '2024-09-01', position: 'Nhân viên' } });
    await site.call('membership.save', { fields: { personId: binh, collectiveId: school, from: '2019-01-01', position: 'Hiệu trưởng', head: true } });
    const names = async (on: string) => (await site.call('membership.list', { collectiveId: school, on })).map(({ personName }) => personName);
    expect(await names('2024-08-31')).toEqual(['Lê Mẫu Bình', 'Trần Mẫu An']);
    expect(await names('2024-09-01')).toEqual(['Lê Mẫu Bình']);
    expect((await site.call('membership.list', { personId: an })).map(({ collectiveName, current }) => [collectiveName, current])).toEqual([['Trạm Mẫu', true], ['Trường Mẫu', false]]);
  });

  it('a second time in the same place at the same time is refused, and so is an end before the beginning', async () => {
    const site = await commune();
    const [school, an] = [await added(site, collective('Trường Mẫu')), await added(site, person('Trần Mẫu An'))];
    await site.call('membership.save', { fields: { personId: an, collectiveId: school, from: '2020-09-01', to: '2024-08-31' } });
    expect(await faultOf(site.call('membership.save', { fields: { personId: an, collectiveId: school, from: '2024-08-31' } }))).toMatchObject({ code: 'trung-thoi-gian' });
    expect(await faultOf(site.call('membership.save', { fields: { personId: an, collectiveId: school, from: '2025-02-01', to: '2025-01-01' } }))).toMatchObject({ code: 'ngay-nguoc', item: 'to' });
    expect(await faultOf(site.call('membership.save', { fields: { personId: school, collectiveId: an, from: null } }))).toMatchObject({ code: 'khong-phai-ca-nhan' });
  });

  it('are taken from those whose workplace it is: all or none, and back again', async () => {
    const site = await commune();
    const school = await added(site, collective('Trường Mẫu'));
    const [binh, an] = [await added(site, person('Lê Mẫu Bình', { workplace: 'Trường Mẫu', position: 'Giáo viên' })), await added(site, person('Trần Mẫu An', { workplace: 'trường mẫu' }))];
    await added(site, person('Vũ Mẫu Xa', { workplace: 'Trường Khác' }));
    const names = async () => (await site.call('membership.candidates', { collectiveId: school })).map(({ name }) => name);
    expect(await names()).toEqual(['Trần Mẫu An', 'Lê Mẫu Bình']);
    const { ids } = await site.call('membership.addMany', { collectiveId: school, personIds: [binh, an], from: '2024-09-01' });
    expect((await site.call('membership.list', { collectiveId: school })).map(({ personName, membership }) => [personName, membership.from, membership.position])).toEqual([['Trần Mẫu An', '2024-09-01', ''], ['Lê Mẫu Bình', '2024-09-01', 'Giáo viên']]);
    expect(await names()).toEqual([]);
    await site.call('membership.removeMany', { ids: [ids[1] ?? ''] });
    expect(await names()).toEqual(['Trần Mẫu An']);
    expect(await faultOf(site.call('membership.addMany', { collectiveId: school, personIds: [an, binh], from: null }))).toMatchObject({ code: 'trung-thoi-gian', message: 'Lê Mẫu Bình đã là thành viên của tập thể trong khoảng thời gian đó.' });
    expect(await names()).toEqual(['Trần Mẫu An']);
  });

  it('a second head on the same days is asked about by name and days; the clerk may say that both are true', async () => {
    const site = await commune();
    const school = await added(site, collective('Trường Mẫu'));
    const [an, binh] = [await added(site, person('Trần Mẫu An')), await added(site, person('Lê Mẫu Bình', { honorific: 'Ông' }))];
    await site.call('membership.save', { fields: { personId: binh, collectiveId: school, from: '2019-01-01', to: '2026-06-30', head: true } });
    const fields = { personId: an, collectiveId: school, from: '2026-06-30', head: true };
    expect(await faultOf(site.call('membership.save', { fields }))).toMatchObject({ code: 'hai-nguoi-dung-dau', message: 'Lê Mẫu Bình đã được ghi là người đứng đầu Trường Mẫu từ ngày 01/01/2019 đến ngày 30/06/2026, trùng ngày với người này.' });
    const saved = await site.call('membership.save', { fields, bothHeads: true });
    expect(await site.call('membership.save', { id: saved.id, version: saved.version, fields: { ...fields, position: 'Phó Hiệu trưởng phụ trách' } })).toMatchObject({ position: 'Phó Hiệu trưởng phụ trách' });
    expect(await faultOf(site.call('membership.save', { id: saved.id, fields: { ...fields, from: '2026-06-01' } }))).toMatchObject({ code: 'hai-nguoi-dung-dau' });
    expect(await site.call('membership.save', { id: saved.id, fields: { ...fields, from: '2026-07-01' } })).toMatchObject({ from: '2026-07-01' });
  });

  it('the head count of a year is stated once with its paper, and compared with the list', async () => {
    const site = await commune();
    const [school, an] = [await added(site, collective('Trường Mẫu')), await added(site, person('Trần Mẫu An'))];
    await site.call('membership.save', { fields: { personId: an, collectiveId: school, from: '2020-09-01' } });
    expect(await site.call('headCount.list', { collectiveId: school })).toEqual([{ headCount: null, year: 2026, members: 1, note: 'Chưa ghi tổng số người của năm này nên chưa tính được tỷ lệ.' }]);
    await site.call('headCount.save', { collectiveId: school, year: 2026, total: 25, source: 'Danh sách trả lương tháng 11' });
    expect((await site.call('headCount.list', { collectiveId: school }))[0]).toMatchObject({ headCount: { total: 25 }, note: 'Danh sách mới có 1 trong 25 người.' });
    expect(await faultOf(site.call('headCount.save', { collectiveId: school, year: 2026, total: 26, source: 'Khác' }))).toMatchObject({ code: 'da-co-nam-nay', message: 'Đã ghi tổng số người năm 2026: 25.' });
    await site.call('headCount.save', { collectiveId: school, year: 2025, total: 0, source: 'Mới thành lập' });
    expect((await site.call('headCount.list', { collectiveId: school }))[1]).toMatchObject({ headCount: { total: 0 }, note: 'Danh sách có 1 người, nhiều hơn tổng số đã ghi (0).' });
  });
});

describe('duplicates', () => {
  it('are told for the whole registry, surest first; those kept apart are not told again', async () => {
    const site = await commune();
    const [a, b] = [await added(site, person('Nguyễn Văn Mẫu', { birth: { year: 1985 }, workplace: 'thôn 2' })), await added(site, person('NGUYỄN VĂN MẪU', { birth: { date: '1985-03-02' }, workplace: 'Thôn 2' }))];
    const [c, d] = [await added(site, collective('Tổ Hòa')), await added(site, collective('Tổ Hoà'))];
    await added(site, person('Nguyễn Văn Mẫu', { birth: { year: 1990 } }));
    for (const [first, second] of [[a, b], [c, d]] as const) await site.call('subject.keepApart', { first, second, apart: false });
    const found = await site.job('subject.duplicates', {});
    expect(found.pairs.map(({ first, second, strength, reason }) => [first.subject.id, second.subject.id, strength, reason])).toEqual([
      [a, b, 'same', 'cùng họ tên, cùng năm sinh 1985, cùng nơi'],
      [c, d, 'maybe', 'cùng tên'],
    ]);
    expect(found).toMatchObject({ more: false, compared: 5 });
    await site.call('subject.keepApart', { first: b, second: a });
    expect((await site.job('subject.duplicates', {})).pairs).toHaveLength(1);
  });

  it('a merger moves everything, fills what was missing, and its undo restores each record exactly', async () => {
    const site = await commune();
    const kept = await added(site, person('Nguyễn Văn Mẫu', { birth: { year: 1985 }, workplace: 'thôn 2', note: 'ghi chú một' }));
    const other = await added(site, person('Nguyễn Văn Mẫu', { birth: { date: '1985-03-02' }, nationalId: '066085001234', phone: '0900000001', note: 'ghi chú hai' }));
    const school = await added(site, collective('Trường Mẫu'));
    const round = await site.call('round.save', { fields: { kind: 'yearly', name: 'Cuối năm 2026', year: 2026, campaignId: null, milestoneId: null, dueDate: null, reason: '' } });
    const { added: [nomination] } = await site.call('nomination.add', { roundId: round.id, subjectIds: [other], award: null, merit: '', allowRepeat: true });
    for (const id of [kept, other]) await site.call('award.backfill', { subjectIds: [id], fields: award });
    await site.call('award.backfill', { subjectIds: [other], fields: { ...award, year: 2022, decisionNumber: '16/QĐ-UBND', decisionDate: '2023-01-10' } });
    await site.call('membership.save', { fields: { personId: other, collectiveId: school, from: '2020-01-01' } });
    await site.call('record.save', { register: 'discipline', fields: { subjectId: other, name: 'Nguyễn Văn Mẫu', level: 'khien_trach', from: '2020-01-01', to: '2021-01-01', source: '1/QĐ' } });
    await site.call('record.save', { register: 'initiative', fields: { name: 'Tưới Mẫu', year: 2022, subjectIds: [other, kept] } });
    await site.call('exemplar.save', { fields: { name: 'Nguyễn Văn Mẫu', subjectId: other }, first: { stage: 'phat-hien', on: '2024-01-01', person: 'Trần Mẫu' } });
    await site.call('confirmation.save', { subjectId: other, key: 'X', answer: 'yes', evidence: 'giấy', by: 'Trần Mẫu' });
    const everything = async () => ({
      kept: await site.call('subject.get', { id: kept }),
      other: await site.call('subject.get', { id: other }),
      members: await site.call('membership.list', { personId: other }),
      discipline: (await site.call('record.list', { register: 'discipline' })).rows,
      initiatives: (await site.call('record.list', { register: 'initiative' })).rows,
      confirmations: await site.call('confirmation.list', { subjectId: other }),
    });
    const before = await everything();

    const merge = await site.call('subject.merge', { keptId: kept, mergedId: other });
    const now = await site.call('subject.get', { id: kept });
    expect(now.subject).toMatchObject({ birth: { date: '1985-03-02' }, nationalId: '066085001234', phone: '0900000001', workplace: 'thôn 2', note: 'ghi chú một\nghi chú hai' });
    expect(now.awards.map(({ year }) => year).sort()).toEqual([2021, 2022]);
    expect(now.nominations.map(({ id }) => id)).toEqual([nomination?.id]);
    expect(now.merges).toEqual([{ id: merge.mergeId, mergedName: 'Nguyễn Văn Mẫu', on: '2026-11-20' }]);
    expect(await site.call('membership.list', { personId: kept })).toHaveLength(1);
    expect((await site.call('record.list', { register: 'initiative' })).rows[0]).toMatchObject({ subjectIds: [kept] });
    expect((await site.call('record.list', { register: 'discipline' })).rows[0]).toMatchObject({ subjectId: kept });
    expect((await site.call('exemplar.list', { campaignId: null }))[0]).toMatchObject({ subjectId: kept });
    expect((await site.call('confirmation.list', { subjectId: kept })).map(({ key }) => key)).toEqual(['X']);
    expect((await site.call('subject.get', { id: other })).deleted).toBe(true);

    await site.call('subject.unmerge', { mergeId: merge.mergeId });
    const again = await everything();
    const bare = (value: unknown): unknown => JSON.parse(JSON.stringify(value, (key, held: unknown) => (key === 'version' ? undefined : held)));
    expect(bare(again)).toEqual(bare(before));
    expect(await faultOf(site.call('subject.unmerge', { mergeId: merge.mergeId }))).toMatchObject({ code: 'da-tach' });
  });

  it('an undo after something changed is refused and says what', async () => {
    const site = await commune();
    const [kept, other] = [await added(site, person('Lê Mẫu')), await added(site, person('Lê Mẫu'))];
    const { ids } = await site.call('award.backfill', { subjectIds: [other], fields: award });
    const { mergeId } = await site.call('subject.merge', { keptId: kept, mergedId: other });
    const entry = (await site.call('subject.get', { id: kept })).awards[0];
    await site.call('award.change', { id: ids[0] ?? '', version: entry?.version ?? 0, fields: { ...award, merit: 'sửa sau' } });
    expect(await faultOf(site.call('subject.unmerge', { mergeId }))).toMatchObject({ code: 'da-doi-sau-khi-gop', message: 'Sau khi gộp, một khen thưởng trong sổ đã được sửa, nên không tách lại đúng như trước được.' });
    expect((await site.call('subject.get', { id: other })).deleted).toBe(true);
  });

  it('a person and a household are never one, and nobody is one with himself', async () => {
    const site = await commune();
    const [a, b] = [await added(site, person('Lê Mẫu')), await added(site, household('Lê Mẫu'))];
    expect(await faultOf(site.call('subject.merge', { keptId: a, mergedId: b }))).toMatchObject({ code: 'khac-loai' });
    expect(await faultOf(site.call('subject.merge', { keptId: a, mergedId: a }))).toMatchObject({ code: 'cung-mot-muc' });
  });

  it('two nominations of one round that become one person\'s are named', async () => {
    const site = await commune();
    const [a, b] = [await added(site, person('Lê Mẫu')), await added(site, person('Lê Mẫu'))];
    const round = await site.call('round.save', { fields: { kind: 'yearly', name: 'Cuối năm 2026', year: 2026, campaignId: null, milestoneId: null, dueDate: null, reason: '' } });
    await site.call('nomination.add', { roundId: round.id, subjectIds: [a, b], award: null, merit: '', allowRepeat: true });
    expect((await site.call('subject.merge', { keptId: a, mergedId: b })).warnings).toEqual(['Có hai đề nghị trong «Cuối năm 2026»; xem lại và xóa một.']);
  });
});

describe('old awards', () => {
  it('one is entered for many at once, a district decided it, and who has it already is left out and named', async () => {
    const site = await commune();
    const ids = [await added(site, person('Lê Mẫu Một')), await added(site, person('Lê Mẫu Hai'))];
    const first = await site.call('award.backfill', { subjectIds: [ids[0] ?? ''], fields: award });
    expect(first).toMatchObject({ skipped: [], warnings: [] });
    const second = await site.call('award.backfill', { subjectIds: ids, fields: award });
    expect(second.ids).toHaveLength(1);
    expect(second.skipped).toEqual([{ name: 'Lê Mẫu Một', sentence: 'Lê Mẫu Một đã có «Lao động tiên tiến» theo quyết định 15/QĐ-UBND.' }]);
    const { awards } = await site.call('subject.get', { id: ids[1] ?? '' });
    expect(awards[0]).toMatchObject({ origin: 'backfill', awardCode: 'LDTT', authority: 'Chủ tịch UBND huyện Đắk Mẫu', decisionId: null, year: 2021 });
    expect((await site.call('register.list', { year: 2021, search: 'Mẫu Hai' })).total).toBe(1);
    await site.call('award.remove', { ids: second.ids });
    expect((await site.call('subject.get', { id: ids[1] ?? '' })).awards).toEqual([]);
    await site.call('award.restore', { ids: second.ids });
    expect((await site.call('subject.get', { id: ids[1] ?? '' })).awards).toHaveLength(1);
  });

  it.each([
    ['a day to come', { decisionDate: '2026-12-01', year: 2026 }, 'ngay-o-sau', 'decisionDate'],
    ['an award year after the decision', { year: 2023 }, 'nam-sau-quyet-dinh', 'year'],
    ['a merit period after the decision', { periodTo: '2022-06-30' }, 'giai-doan-sau-quyet-dinh', 'periodTo'],
    ['an award that persons do not get', { awardCode: 'TTLDXS', awardName: 'Tập thể lao động xuất sắc' }, 'khong-thuoc-doi-tuong', 'awardCode'],
    ['an entry that is not in the catalogue', { awardCode: 'KHONG_CO' }, 'khong-co-trong-danh-muc', 'awardCode'],
  ])('%s is refused', async (_name, wrong, code, item) => {
    const site = await commune();
    const id = await added(site, person('Lê Mẫu'));
    expect(await faultOf(site.call('award.backfill', { subjectIds: [id], fields: { ...award, ...wrong } }))).toMatchObject({ code, item });
    expect((await site.call('subject.get', { id })).awards).toEqual([]);
  });

  it('a district that decides after there were none is said, not refused', async () => {
    const site = await commune();
    const id = await added(site, person('Lê Mẫu'));
    const { warnings } = await site.call('award.backfill', { subjectIds: [id], fields: { ...award, decisionDate: '2025-08-01', year: 2024 } });
    expect(warnings).toEqual(['Cấp huyện quyết định đến hết ngày 30/06/2025 mà quyết định ghi ngày 01/08/2025; xem lại cơ quan hoặc ngày.']);
  });

  it('a collective awarded after it ended is said', async () => {
    const site = await commune();
    const id = await added(site, collective('Phòng Mẫu'));
    await site.call('collective.end', { ids: [id], on: '2025-07-01' });
    const { warnings } = await site.call('award.backfill', { subjectIds: [id], fields: { ...award, awardCode: 'TTLDTT', awardName: 'Tập thể lao động tiên tiến', decisionDate: '2025-12-01', year: 2025, authority: 'Chủ tịch UBND xã' } });
    expect(warnings[0]).toMatch(/^Phòng Mẫu không còn từ ngày 01\/07\/2025\./u);
  });
});

describe('what only a person can say', () => {
  it('an answer stands for its question and year; a later one takes its place', async () => {
    const site = await commune();
    const id = await added(site, person('Lê Mẫu'));
    const answer = { subjectId: id, key: 'tham_gia_phong_trao_thi_dua', year: 2026, by: 'Trần Mẫu' };
    const first = await site.call('confirmation.save', { ...answer, answer: 'no' });
    const second = await site.call('confirmation.save', { ...answer, answer: 'yes', evidence: 'Báo cáo 12/BC-UBND' });
    expect(second.id).toBe(first.id);
    await site.call('confirmation.save', { ...answer, year: null, answer: 'yes' });
    expect((await site.call('confirmation.list', { subjectId: id })).map(({ year, answer: said, on }) => [year, said, on])).toEqual([[2026, 'yes', '2026-11-20'], [null, 'yes', '2026-11-20']]);
    await site.call('confirmation.remove', { id: first.id });
    expect(await site.call('confirmation.list', { subjectId: id })).toHaveLength(1);
  });
});
