import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Site } from '../../../electron/demo/site.ts';
import { entry, everyKind, profile } from '../../shared/law/samples.ts';
import { faultOf, folder, newCommune, person, siteAt } from './sites.ts';

async function commune(today = '2026-11-20'): Promise<Site> {
  const site = siteAt(join(folder(), 'xa'), today);
  await newCommune(site);
  return site;
}
const banner = async (site: Site) => (await site.call('home.today', {})).ruleSets;
const roundOf = (site: Site) => site.call('round.save', { fields: { kind: 'yearly', name: 'Khen thưởng cuối năm', year: 2026 } });
const subjectOf = async (site: Site): Promise<string> => (await site.call('subject.save', { fields: person('Lò Thị Thử') })).saved?.id ?? '';
const vote = (awardCode: string | null, percent: number) => entry('vote', awardCode, { rule: 'at-least', percent, base: 'all-members' });

async function use(site: Site, fields: ReturnType<typeof profile>) {
  const saved = await site.call('profile.save', { fields });
  return site.call('profile.use', { id: saved.id, version: saved.version, used: true });
}

it('keeps profiles: added unused, put in use, changed, taken out, removed and taken back', async () => {
  const site = await commune();
  const saved = await site.call('profile.save', { fields: profile(everyKind()) });
  expect(saved).toMatchObject({ used: false, received: null, province: 'tỉnh Vân Mẫu' });
  const used = await site.call('profile.use', { id: saved.id, version: saved.version, used: true });
  expect((await faultOf(site.call('profile.remove', { id: saved.id }))).code).toBe('dang-dung');
  const changed = await site.call('profile.save', { id: saved.id, version: used.version, fields: profile([], { name: 'Quy định mới' }) });
  expect(changed).toMatchObject({ name: 'Quy định mới', used: true });
  expect((await faultOf(site.call('profile.save', { id: saved.id, version: used.version, fields: profile() }))).code).toBe('da-sua-noi-khac');
  await site.call('profile.use', { id: saved.id, version: changed.version, used: false });
  await site.call('profile.remove', { id: saved.id });
  expect((await site.call('law.state', {})).profiles).toEqual([]);
  await site.call('profile.restore', { id: saved.id });
  expect((await site.call('law.state', {})).profiles).toHaveLength(1);
});

it('does not let two profiles hold on one day', async () => {
  const site = await commune();
  await use(site, profile([], { validTo: '2026-12-01' }));
  const next = await site.call('profile.save', { fields: profile([], { name: 'Quy định 2027', validFrom: '2026-11-30' }) });
  const fault = await faultOf(site.call('profile.use', { id: next.id, version: next.version, used: true }));
  expect(fault).toMatchObject({ code: 'hai-quy-dinh', message: '«Quy định thi đua, khen thưởng tỉnh Vân Mẫu» đang dùng từ 01/02/2026 đến trước 01/12/2026 nên hai quy định cùng có hiệu lực một lúc.' });
  const moved = await site.call('profile.save', { id: next.id, version: next.version, fields: profile([], { name: 'Quy định 2027', validFrom: '2026-12-01' }) });
  await site.call('profile.use', { id: next.id, version: moved.version, used: true });
  const faulty = await faultOf(site.call('profile.save', { id: next.id, version: moved.version + 1, fields: profile([], { name: 'Quy định 2027', validFrom: '2026-11-30' }) }));
  expect(faulty.code).toBe('hai-quy-dinh');
});

it('refuses what cannot be kept, naming the entry', async () => {
  const site = await commune();
  expect(await faultOf(site.call('profile.save', { fields: profile([vote('GK_XA', 60), vote('GK_XA', 70)]) }))).toMatchObject({ code: 'trung-muc', message: 'Mục 2 (Tỷ lệ phiếu): cùng nội dung và cùng thời gian với mục 1.' });
});

it('hands a profile on as a file and takes it in as one of its own', async () => {
  const site = await commune();
  const saved = await use(site, profile(everyKind()));
  const file = await site.download('profile.export', { id: saved.id });
  expect(file.fileName).toBe('quy-dinh-tinh-van-mau-2026-02-01.sovang-profile.json');
  const other = await commune();
  const received = await other.upload('profile.import', { fileName: `C:\\USB\\${file.fileName}` }, file.bytes);
  const { id: _id, version: _version, used, received: from, ...fields } = received;
  expect(fields).toEqual(profile(saved.entries));
  expect({ used, from }).toEqual({ used: false, from: { fileName: file.fileName, on: '2026-11-20' } });
  const text = new TextDecoder().decode(file.bytes);
  const spoilt = text.replace('"percent": 75', '"percent": 75, "la": 1');
  expect((await faultOf(other.upload('profile.import', { fileName: 'a.json' }, new TextEncoder().encode(spoilt)))).message).toContain('Mục 3 (Tỷ lệ phiếu) có nội dung không đọc được: «la»');
  expect((await faultOf(other.upload('profile.import', { fileName: 'a.json' }, new Uint8Array(100)))).code).toBe('khong-phai-quy-dinh');
  expect((await other.call('law.state', {})).profiles).toHaveLength(1);
});

it('takes the banner away for what was compared, until the next review date', async () => {
  const site = await commune();
  expect((await banner(site))[0]?.sentence).toContain('quy định của 26 danh hiệu');
  expect((await faultOf(site.call('law.confirm', { on: '2026-11-21', by: 'Trần Thử' }))).code).toBe('ngay-tuong-lai');
  expect((await faultOf(site.call('law.confirm', { awardCode: 'KHONG_CO', on: '2026-11-19', by: 'Trần Thử' }))).code).toBe('khong-tim-thay');
  await site.call('law.confirm', { awardCode: 'GK_XA', on: '2026-11-19', by: 'Trần Thử', textsChecked: ['Luật 06/2026/QH16'] });
  expect((await banner(site))[0]?.sentence).toContain('quy định của 25 danh hiệu');
  const all = await site.call('law.confirm', { on: '2026-11-20', by: 'Trần Thử' });
  expect(await banner(site)).toEqual([]);
  await site.call('law.unconfirm', { id: all.id });
  expect((await banner(site))[0]?.sentence).toContain('quy định của 25 danh hiệu');
  await site.call('law.reconfirm', { id: all.id });
  expect(await banner(site)).toEqual([]);
});

it('says on the home page that the profile in use has ended', async () => {
  const site = await commune();
  await site.call('law.confirm', { on: '2026-11-20', by: 'Trần Thử' });
  await use(site, profile([], { validTo: '2026-11-20' }));
  expect(await banner(site)).toEqual([{ id: 'province', sentence: '«Quy định thi đua, khen thưởng tỉnh Vân Mẫu» hết hiệu lực từ 20/11/2026; ngày 20/11/2026 dùng quy định chung.' }]);
});

it('R48: papers that the province adds stand in the checklist of nominations made from then on', async () => {
  const site = await commune();
  const round = await roundOf(site);
  const subjectId = await subjectOf(site);
  const itemsOf = async () => {
    const { added } = await site.call('nomination.add', { roundId: round.id, subjectIds: [subjectId], award: { source: 'catalogue', code: 'LDTT' }, allowRepeat: true });
    return added.at(-1)?.items.map(({ code, required, note }) => [code, required, note]) ?? [];
  };
  const before = await itemsOf();
  expect(before).toContainEqual(['BAO_CAO_THANH_TICH', 'no', '']);
  await use(site, profile([
    entry('switch', 'LDTT', { name: 'province_asks', on: true, text: '' }),
    entry('dossier-item', 'LDTT', { docCode: 'TINH_ANH', name: 'Ảnh chân dung 4 × 6', required: true, copies: 2, appliesTo: [] }),
  ]));
  const after = await itemsOf();
  expect(after).toContainEqual(['TINH_ANH', 'yes', 'Số bản: 2.']);
  expect(after).toContainEqual(['BAO_CAO_THANH_TICH', 'yes', '']);
});

it('reads the vote threshold from the unit’s rule for the award, the province, the unit’s rule for all, the nation, and keeps what is fixed for all', async () => {
  const site = await commune();
  const round = await roundOf(site);
  const subjectId = await subjectOf(site);
  const nominated = async (code: string) => (await site.call('nomination.add', { roundId: round.id, subjectIds: [subjectId], award: { source: 'catalogue', code }, allowRepeat: true })).added[0]?.id ?? '';
  const [own, state] = [await nominated('CSTDCS'), await nominated('CSTDTQ')];
  const members = Array.from({ length: 10 }, (_, n) => ({ id: `m${n}`, name: `Ủy viên Mẫu ${n}`, duty: 'uy-vien' as const, position: '' }));
  const judged = async (date: string) => {
    const { outcomes } = await site.call('session.judge', {
      roundId: round.id, date, ballot: 'phieu-kin', members, attendance: members.map(({ id }) => ({ memberId: id, present: true })),
      results: [own, state].map((nominationId) => ({ nominationId, yes: 8, no: 2 })),
    });
    return outcomes.map(({ state: result, sentence }) => `${result} ${sentence.split('; ')[1] ?? ''}`);
  };
  expect(await judged('2026-11-20')).toEqual(['passed cần từ 80% trở lên.', 'not-passed cần từ 90% trở lên.']);
  await use(site, profile([vote('CSTDCS', 85), vote('CSTDTQ', 70)]));
  expect(await judged('2026-11-20')).toEqual(['not-passed cần từ 85% trở lên.', 'not-passed cần từ 90% trở lên.']);
  expect(await judged('2026-01-31')).toEqual(['passed cần từ 80% trở lên.', 'not-passed cần từ 90% trở lên.']);
  const majority = (awardCode: string | null) => ({ awardCode, rule: 'majority' as const, percent: null, base: 'all-members' as const, validFrom: '2026-01-01', source: 'Quy chế thử' });
  await site.call('council.saveRules', { rules: [majority(null)] });
  expect(await judged('2026-11-20')).toEqual(['not-passed cần từ 85% trở lên.', 'not-passed cần từ 90% trở lên.']);
  expect((await judged('2026-01-31'))[0]).toBe('passed cần quá nửa.');
  await site.call('council.saveRules', { rules: [majority(null), majority('CSTDCS')] });
  expect(await judged('2026-11-20')).toEqual(['passed cần quá nửa.', 'not-passed cần từ 90% trở lên.']);
});

it('what the law says of fields is of the day asked for, by the profile in use and the kind of unit', async () => {
  const site = await commune();
  const help = async (date?: string) => (await site.call('law.fieldHelp', date === undefined ? {} : { date })).fields;
  const first = await site.call('law.fieldHelp', {});
  expect(first.date).toBe('2026-11-20');
  expect(first.fields['council.quorum']).toMatchObject({ text: 'Tổ chức, hoạt động của Hội đồng do tỉnh quy định.', citation: 'NĐ 152/2025/NĐ-CP Điều 6 khoản 2 điểm đ, e', confidence: 'high' });
  expect(first.fields['decision.authority']?.text).toContain('Giấy khen của Chủ tịch UBND cấp xã');
  await use(site, profile([entry('council', null, { minAttendancePct: 80, absentInWriting: null, ballot: null, confidence: 'low' })]));
  expect((await help())['council.quorum']).toMatchObject({ text: 'Họp khi có từ 80% thành viên.', confidence: 'low', remark: 'Quy định của tỉnh' });
  expect((await help())['council.quorum']?.citation).toContain('99/2026/QĐ-UBND');
  // The profile holds from 1/2/2026; before 1/7/2025 nothing that rests on the decree of that day is said.
  expect((await help('2026-01-31'))['council.quorum']?.text).toBe('Tổ chức, hoạt động của Hội đồng do tỉnh quy định.');
  expect((await help('2025-06-30'))['council.quorum']).toBeUndefined();
});
