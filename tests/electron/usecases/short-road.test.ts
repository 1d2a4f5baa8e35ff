import { describe, expect, it } from 'vitest';
import type { Site } from '../../../electron/demo/site.ts';
import { entry, profile } from '../../shared/law/samples.ts';
import { SubjectFields } from '../../../shared/domain/subject.ts';
import { faultOf, folder, newCommune, person, siteAt } from './sites.ts';

const GK = { source: 'catalogue', code: 'GK_XA' } as const;
const DECISION = { number: '345/QĐ-UBND', date: '2026-11-20', title: 'Về việc tặng Giấy khen', authority: 'Chủ tịch Ủy ban nhân dân xã Tân Mẫu', signerName: 'Trần Ký Mẫu', signerTitle: 'Chủ tịch' };
const MEMBERS = ['Trần Ký Mẫu', 'Lê Thị Phó', 'Phạm Văn Thư'].map((name, i) => ({ id: `m${i}`, name, duty: i === 0 ? ('chu-tich' as const) : ('uy-vien' as const), position: '' }));
const AGREED = { kind: 'agreed' as const, date: '2026-11-19', members: MEMBERS };
const newPerson = (name: string, more: object = {}) => ({ fields: SubjectFields.parse(person(name, more)) });
const FIVE = ['Đặng Thị Mẫu', 'Vũ Văn Thí', 'Lò Thị Dụ', 'Trần Văn Ví', 'Nguyễn Thị Thử'].map((name) => newPerson(name));
const ROUND = { fields: { kind: 'sudden' as const, name: 'Khen thưởng đột xuất năm 2026', year: 2026 } };
const input = { round: ROUND, subjects: FIVE, award: GK, merit: 'dũng cảm cứu người trong mưa lũ ngày 10 tháng 11 năm 2026', council: AGREED, decision: DECISION };

async function commune(): Promise<Site> {
  const site = siteAt(folder());
  await newCommune(site);
  return site;
}
const use = async (site: Site, fields: ReturnType<typeof profile>): Promise<void> => {
  const saved = await site.call('profile.save', { fields });
  await site.call('profile.use', { id: saved.id, version: saved.version, used: true });
};

describe('the short road', () => {
  it('R95: five people, one form, one reason, the council in one line, decision, list and certificates in one step', async () => {
    const site = siteAt(folder());
    await site.call('unit.create', { kind: 'xa', name: 'xã Tân Mẫu', province: 'Lâm Đồng', signer: { name: 'Trần Ký Mẫu', title: 'Chủ tịch' }, passphrase: 'mat khau mau' });
    const start = await site.call('quick.start', {});
    expect(start).toMatchObject({ round: { id: null, name: 'Khen thưởng đột xuất năm 2026' }, signer: { name: 'Trần Ký Mẫu', title: 'Chủ tịch' }, council: [], withoutCouncil: { allowedCodes: [] } });
    expect(start.missing.map(({ field }) => field)).toEqual(['placeName']);

    const done = await site.call('quick.award', { ...input, unit: { placeName: 'Tân Mẫu' } });
    expect(done).toMatchObject({ repeats: [], suspects: [] });
    const decisionId = done.decisionId ?? '';
    const { lines, decision } = await site.call('decision.get', { id: decisionId });
    expect(decision).toMatchObject({ ...DECISION, channel: 'own' });
    expect(lines.map(({ subjectName }) => subjectName)).toEqual(FIVE.map(({ fields }) => fields.name));
    expect(lines.every(({ entryId }) => entryId !== null)).toBe(true);

    // The same steps as the long road: five subjects, five nominations, a concluded session, the register.
    const round = await site.call('round.get', { id: done.roundId ?? '' });
    expect(round.nominations.map(({ state }) => state)).toEqual(['awarded', 'awarded', 'awarded', 'awarded', 'awarded']);
    expect(round.sessions).toMatchObject([{ date: '2026-11-19', concluded: true }]);
    const session = await site.call('session.get', { id: round.sessions[0]?.id ?? '' });
    expect(session.session.results.map(({ yes, no }) => [yes, no])).toEqual(Array.from({ length: 5 }, () => [3, 0]));
    expect((await site.call('council.get', {}))?.members.map(({ name }) => name)).toEqual(MEMBERS.map(({ name }) => name));
    expect((await site.call('register.list', { after: null, limit: 100 })).total).toBe(5);
    for (const kind of ['quyet-dinh', 'danh-sach-quyet-dinh', 'giay-khen'] as const) {
      expect((await site.download('paper.make', { kind, id: decisionId, format: 'pdf' })).bytes.length).toBeGreaterThan(5000);
    }
    // The next time the council is known and the round has another name.
    expect(await site.call('quick.start', {})).toMatchObject({ round: { name: 'Khen thưởng đột xuất năm 2026 (đợt 2)' }, council: MEMBERS, missing: [] });
  });

  it('R95: «không qua Hội đồng» only where the province’s profile allows it, and for sudden merit alone', async () => {
    const site = await commune();
    const none = { ...input, council: { kind: 'none' as const } };
    expect(await faultOf(site.call('quick.award', none))).toMatchObject({ code: 'can-hoi-dong', item: 'council', message: 'Chưa ghi quy định nào của tỉnh cho quyết định giấy khen đột xuất không qua Hội đồng, nên cần họp.' });
    expect(await site.call('round.list', {})).toEqual([]);
    await use(site, profile([entry('switch', 'GK_XA', { name: 'council_skippable', on: true, text: '' })]));
    expect((await site.call('quick.start', {})).withoutCouncil).toEqual({ allowedCodes: ['GK_XA'], sentence: 'Không qua Hội đồng theo QĐ 99/2026/QĐ-UBND tỉnh Vân Mẫu Điều 4.', citation: 'QĐ 99/2026/QĐ-UBND tỉnh Vân Mẫu Điều 4' });
    expect(await faultOf(site.call('quick.award', { ...none, round: { fields: { ...ROUND.fields, kind: 'yearly' } } }))).toMatchObject({ code: 'can-hoi-dong' });
    const done = await site.call('quick.award', none);
    const round = await site.call('round.get', { id: done.roundId ?? '' });
    expect(round.sessions).toEqual([]);
    expect(round.nominations.map(({ state }) => state)).toEqual(Array.from({ length: 5 }, () => 'awarded'));
    expect(done.notes).toEqual(['Không qua Hội đồng theo QĐ 99/2026/QĐ-UBND tỉnh Vân Mẫu Điều 4.']);
  });

  it('R95: what stands in the way leaves nothing behind', async () => {
    const site = await commune();
    const held = (await site.call('subject.save', { fields: person('Đặng Thị Mẫu', { birth: { year: 1985 } }) })).saved;
    const asked = await site.call('quick.award', input);
    expect(asked).toMatchObject({ decisionId: null, suspects: [{ index: 0, name: 'Đặng Thị Mẫu', suspects: [{ id: held?.id, reason: 'cùng họ tên' }] }] });
    const subjects = [{ id: held?.id ?? '' }, ...FIVE.slice(1)];
    expect(await faultOf(site.call('quick.award', { ...input, subjects, council: { ...AGREED, members: [] } }))).toMatchObject({ code: 'chua-co-hoi-dong', item: 'members' });
    expect(await faultOf(site.call('quick.award', { ...input, subjects, council: { ...AGREED, date: '2026-11-21' } }))).toMatchObject({ code: 'hop-sau-hom-nay' });
    expect(await site.call('round.list', {})).toEqual([]);
    expect((await site.call('subject.list', { after: null, limit: 100 })).total).toBe(1);
    expect(await site.call('council.get', {})).toBeNull();

    const done = await site.call('quick.award', { ...input, subjects });
    expect(await faultOf(site.call('quick.award', { ...input, round: { id: done.roundId ?? '' }, subjects: [newPerson('Người Mới')] }))).toMatchObject({ code: 'quyet-dinh-da-co', item: 'number' });
    expect((await site.call('subject.list', { after: null, limit: 100 })).total).toBe(5);
    const again = await site.call('quick.award', { ...input, round: { id: done.roundId ?? '' }, subjects: [{ id: held?.id ?? '' }], decision: { ...DECISION, number: '346/QĐ-UBND' } });
    expect(again).toMatchObject({ decisionId: null, repeats: [{ subjectId: held?.id }] });
  });

  it('asks about one who waits for the same award in another round, until that is settled', async () => {
    const site = await commune();
    const held = (await site.call('subject.save', { fields: person('Đặng Thị Mẫu', { birth: { year: 1985 } }) })).saved;
    const subjects = [{ id: held?.id ?? '' }];
    const other = await site.call('round.save', { fields: { ...ROUND.fields, name: 'Khen thưởng hè 2026' } });
    const { added } = await site.call('nomination.add', { roundId: other.id, subjectIds: [held?.id ?? ''], award: GK });
    expect(await site.call('quick.award', { ...input, subjects })).toMatchObject({
      decisionId: null,
      repeats: [{ subjectId: held?.id, sentence: expect.stringMatching(/^Đặng Thị Mẫu đang được đề nghị Giấy khen .* trong «Khen thưởng hè 2026», chưa có quyết định\.$/) }],
    });
    expect(await site.call('round.list', {})).toHaveLength(1);
    await site.call('nomination.remove', { id: added[0]?.id ?? '' });
    expect((await site.call('quick.award', { ...input, subjects })).decisionId).not.toBeNull();
  });

  it('a number typed without its symbol gets that of the unit, and is then the same number', async () => {
    const site = await commune();
    const { decisionId } = await site.call('quick.award', { ...input, unit: { symbol: 'UBND' }, decision: { ...DECISION, number: '12' } });
    expect((await site.call('decision.get', { id: decisionId ?? '' })).decision.number).toBe('12/QĐ-UBND');
    const ninth = await site.call('quick.award', { ...input, subjects: [newPerson('Người Thứ Chín')], decision: { ...DECISION, number: '9' } });
    expect((await site.call('decision.get', { id: ninth.decisionId ?? '' })).decision.number).toBe('09/QĐ-UBND');
    const again = { ...input, subjects: [newPerson('Người Mới')], decision: { ...DECISION, number: '12/QĐ-UBND' } };
    expect(await faultOf(site.call('quick.award', again))).toMatchObject({ code: 'quyet-dinh-da-co', item: 'number' });
  });

  it('R95: a member who was absent does not vote', async () => {
    const site = await commune();
    await site.call('council.save', { fields: { members: MEMBERS } });
    const done = await site.call('quick.award', { ...input, council: { kind: 'agreed', date: '2026-11-19', absentIds: ['m2'] } });
    const round = await site.call('round.get', { id: done.roundId ?? '' });
    const { session } = await site.call('session.get', { id: round.sessions[0]?.id ?? '' });
    expect(session.results[0]).toMatchObject({ yes: 2, no: 0 });
    expect(session.attendance.map(({ present }) => present)).toEqual([true, true, false]);
  });
});
