import { describe, expect, it } from 'vitest';
import { membersOn } from '../../../shared/domain/council.ts';
import type { Ballots } from '../../../shared/domain/council.ts';
import { quorumOf, sessionFindings } from '../../../shared/domain/session-findings.ts';
import type { SessionFacts } from '../../../shared/domain/session-findings.ts';
import { council, seat, session } from './session-samples.ts';

const facts = (more: Partial<SessionFacts> = {}): SessionFacts => ({ council: council(), today: '2026-11-20', quorum: { pct: 50, citation: '' }, ...more });
const codes = (fields: Parameters<typeof sessionFindings>[0], more: Partial<SessionFacts> = {}) => sessionFindings(fields, facts(more)).map(({ code, weight }) => `${weight} ${code}`);
const sentenceOf = (fields: Parameters<typeof sessionFindings>[0], code: string, more: Partial<SessionFacts> = {}) => sessionFindings(fields, facts(more)).find((found) => found.code === code)?.sentence;

describe('sessionFindings', () => {
  it('R59: a session in order says nothing', () => {
    expect(codes(session())).toEqual([]);
  });

  it.each([
    ['2026-11-20', []],
    ['2026-11-21', ['wrong hop-sau-hom-nay']],
    ['2026-01-15', []],
    ['2026-01-14', ['reason hop-truoc-thanh-lap']],
  ])('R59: a session on %s, council founded 15/01/2026, today 20/11/2026: %j', (date, expected) => {
    expect(codes(session(10, { date }))).toEqual(expected);
  });

  it('R59: names both days, in the words of the screen', () => {
    expect(sentenceOf(session(10, { date: '2026-01-14' }), 'hop-truoc-thanh-lap')).toBe('Ngày họp 14/01/2026 trước ngày quyết định thành lập Hội đồng (15/01/2026). Kiểm tra lại một trong hai ngày.');
    expect(sentenceOf(session(10, { date: '2026-11-21' }), 'hop-sau-hom-nay')).toMatch(/^Ngày họp 21\/11\/2026 sau hôm nay \(20\/11\/2026\)/u);
  });

  it('R58: the term bounds are inclusive and asked about outside them', () => {
    const term = { from: '2026-02-01', to: '2026-03-05' };
    expect(codes(session(), { council: council({ term }) })).toEqual([]);
    expect(codes(session(10, { date: '2026-03-06' }), { council: council({ term }) })).toEqual(['reason hop-ngoai-nhiem-ky']);
    expect(codes(session(10, { date: '2026-01-31' }), { council: council({ term }) })).toEqual(['reason hop-ngoai-nhiem-ky']);
  });

  it('R59: names the member counted twice: by id, by name without a telling position, by attendance', () => {
    const base = session();
    const twin = (more: object) => session(10, { members: [...base.members, { ...(base.members[2] as (typeof base.members)[number]), ...more }] });
    const twice = ['wrong thanh-vien-hai-lan'];
    expect(codes(twin({}), { council: null })).toEqual(twice);
    expect(codes(twin({ id: 'tv-99' }), { council: null })).toEqual(twice);
    expect(codes(twin({ id: 'tv-99', position: '' }), { council: null })).toEqual(twice);
    expect(codes(twin({ id: 'tv-99', position: 'Trưởng thôn khác' }), { council: null })).toEqual([]);
    expect(codes(session(10, { attendance: [...base.attendance, base.attendance[0] as (typeof base.attendance)[number]] }))).toEqual(twice);
    expect(sentenceOf(twin({}), 'thanh-vien-hai-lan')).toMatch(/^Thành Viên Mẫu 3 được tính hai lần/u);
  });

  it('R59: names a chair who is absent, a chair not chosen, a secretary who is absent', () => {
    expect(codes(session(10, { chairId: null }))).toEqual(['reason chua-co-chu-tri']);
    const without = (id: string) => session(10, { attendance: session().attendance.map((line) => ({ ...line, present: line.memberId !== id, absentReason: line.memberId === id ? 'đi công tác' : '' })) });
    expect(codes(without('tv-1'))).toEqual(['wrong chu-tri-vang']);
    expect(sentenceOf(without('tv-1'), 'chu-tri-vang')).toMatch(/^Người chủ trì Thành Viên Mẫu 1 được ghi là vắng mặt/u);
    expect(codes(without('tv-2'))).toEqual(['reason thu-ky-vang']);
  });

  it.each([
    [null, 2, ['note chua-co-ty-le-hop']],
    [50, 5, []],
    [50, 4, ['reason khong-du-nguoi-hop']],
    [80, 8, []],
    [80, 7, ['reason khong-du-nguoi-hop']],
    [66.67, 7, []],
    [66.67, 6, ['reason khong-du-nguoi-hop']],
  ])('R59: a quorum of %j%% with %i of ten present', (pct, present, expected) => {
    expect(codes(session(present), { quorum: pct === null ? null : { pct, citation: '' } })).toEqual(expected);
  });

  it('R59: says how many were needed and where that stands', () => {
    expect(sentenceOf(session(7), 'khong-du-nguoi-hop', { quorum: { pct: 80, citation: 'QĐ 15/2026/QĐ-UBND tỉnh Mẫu Điều 9' } })).toBe('Không đủ người họp: có mặt 7/10 thành viên, cần từ 80% (QĐ 15/2026/QĐ-UBND tỉnh Mẫu Điều 9), là 8 người trở lên.');
    expect(quorumOf(session(7), { pct: 80, citation: '' })).toMatchObject({ present: 7, all: 10, met: false });
    expect(quorumOf({ ...session(6), members: session().members.slice(0, 9) }, { pct: 66.67, citation: '' })).toMatchObject({ met: true, sentence: 'Có mặt 6/9 thành viên. Cần từ 66,67% (6 người) trở lên.' });
    expect(quorumOf(session(7), null)).toEqual({ present: 7, all: 10, met: null, sentence: 'Có mặt 7/10 thành viên.' });
  });

  it('R58: members that are not on the council of that day are named, and those left out', () => {
    const held = council({ members: [...council().members.slice(0, 9), seat(10, { to: '2026-02-28' }), seat(11, { from: '2026-03-05' })] });
    expect(codes(session(), { council: held })).toEqual(['note khac-hoi-dong']);
    expect(sentenceOf(session(), 'khac-hoi-dong', { council: held })).toContain('không còn trong Hội đồng ngày đó: Thành Viên Mẫu 10; chưa có trong danh sách: Thành Viên Mẫu 11');
    expect(membersOn(held, '2026-02-28').map(({ id }) => id)).toContain('tv-10');
    expect(membersOn(held, '2026-03-01').map(({ id }) => id)).not.toContain('tv-10');
    expect(membersOn(held, '2026-03-04').map(({ id }) => id)).not.toContain('tv-11');
    expect(membersOn(held, '2026-03-05').at(-1)).toEqual({ id: 'tv-11', name: 'Thành Viên Mẫu 11', duty: 'uy-vien', position: 'Chức vụ 11' });
  });

  const ballots = (issued: number | null, collected: number | null, valid: number | null, invalid: number | null): Ballots => ({ issued, collected, valid, invalid });
  it.each([
    [ballots(10, 10, 9, 1), []],
    [ballots(10, 9, 9, 0), []],
    [ballots(0, 0, 0, 0), []],
    [ballots(null, null, null, null), ['note chua-co-so-phieu-kin']],
    [ballots(11, 10, 9, 1), ['wrong phat-ra-qua-nguoi']],
    [ballots(9, 10, 9, 1), ['wrong thu-ve-qua-phat-ra']],
    [ballots(10, 10, 9, 0), ['wrong phieu-khong-khop']],
    [ballots(10, 8, 9, null), ['wrong phieu-khong-khop']],
    [ballots(10, null, null, null), []],
  ])('R59: ballots %j of ten voters', (counts, expected) => {
    expect(codes(session(10, { ballot: 'phieu-kin', ballots: counts }))).toEqual(expected);
    expect(codes(session(10, { ballot: 'gio-tay', ballots: counts }))).toEqual([]);
  });

  it('R61: a posting that ends before it begins is named; one without an end, or none at all, is not', () => {
    const publicity = (from: string | null, to: string | null) => session(10, { publicity: { from, to, manner: '', remarks: [] } });
    expect(codes(publicity('2026-02-10', '2026-02-09'))).toEqual(['wrong cong-khai-nguoc-ngay']);
    expect(codes(publicity('2026-02-10', null))).toEqual([]);
    expect(codes(publicity(null, null))).toEqual([]);
  });

  it('what is wrong stands before what asks for a reason, that before a note', () => {
    expect(codes(session(4, { date: '2026-11-21', ballot: 'phieu-kin' }))).toEqual(['wrong hop-sau-hom-nay', 'reason khong-du-nguoi-hop', 'note chua-co-so-phieu-kin']);
  });
});
