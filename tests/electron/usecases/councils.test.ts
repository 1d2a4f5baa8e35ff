import { describe, expect, it } from 'vitest';
import type { SessionFields } from '../../../shared/domain/council.ts';
import { docxText } from './docx-text.ts';
import { BK, GK, SEATS, meeting } from './council-sites.ts';
import { faultOf } from './sites.ts';

type Fields = SessionFields;
/** A session prepared and changed; with `votes`, yes-counts in the order of the nominations. */
async function prepared(held: Awaited<ReturnType<typeof meeting>>, votes: readonly (number | null)[] = [], change: (fields: Fields) => Partial<Fields> = () => ({})): Promise<{ fields: Fields }> {
  const fields = await held.site.call('session.prepare', { roundId: held.roundId });
  const voted = { ...fields, results: fields.results.map((result, i) => ({ ...result, yes: votes[i] ?? null, no: votes[i] === undefined || votes[i] === null ? null : 5 - (votes[i] ?? 0) })) };
  return { fields: { ...voted, ...change(voted) } };
}
const saveAndConclude = async (held: Awaited<ReturnType<typeof meeting>>, fields: Fields) => {
  const session = await held.site.call('session.save', { fields });
  return held.site.call('session.conclude', { id: session.id, version: session.version });
};

describe('council', () => {
  it('R58: keeps term, regulation, duties in words and days of membership', async () => {
    const { site } = await meeting({}, { council: { term: { from: '2026-01-15', to: '2031-01-14' }, regulation: { number: '06/QĐ-UBND', date: '2026-01-20', title: 'Quy chế hoạt động của Hội đồng' }, quorumPct: 66.67 } });
    const council = await site.call('council.get', {});
    expect(council).toMatchObject({ term: { from: '2026-01-15', to: '2031-01-14' }, regulation: { number: '06/QĐ-UBND' }, quorumPct: 66.67 });
    expect(council?.members[0]).toMatchObject({ duties: 'Phụ trách chung', from: null, to: null });
    expect(council?.members[3]).toMatchObject({ name: 'Hoàng Thị Cũ Mẫu', to: '2026-06-30' });
  });

  it('R58: a session takes the members valid on its day', async () => {
    const held = await meeting({ An: GK });
    const names = async (date?: string) => (await held.site.call('session.prepare', { roundId: held.roundId, ...(date === undefined ? {} : { date }) })).members.map(({ id }) => id);
    expect(await names()).toEqual(['m1', 'm2', 'm3', 'm5', 'm6']);
    expect(await names('2026-06-30')).toEqual(['m1', 'm2', 'm3', 'm4', 'm5']);
    expect(await names('2026-07-01')).toEqual(['m1', 'm2', 'm3', 'm5', 'm6']);
  });

  it.each([
    [{ term: { from: '2026-02-01', to: '2026-01-31' } }, 'nhiem-ky-nguoc'],
    [{ members: [{ ...SEATS[0], from: '2026-05-02', to: '2026-05-01' }] }, 'thanh-vien-nguoc-ngay'],
    [{ members: [{ ...SEATS[0], to: '2026-01-14' }] }, 'thanh-vien-truoc-thanh-lap'],
    [{ members: [SEATS[0], SEATS[0]] }, 'thanh-vien-hai-lan'],
  ])('R58: %j is refused with %s', async (council, code) => {
    const { site } = await meeting({});
    const fault = await faultOf(site.call('council.save', { version: 1, fields: { decisionDate: '2026-01-15', members: SEATS, ...council } as never }));
    expect(fault.code).toBe(code);
  });

  it('R58: the decision that sets it up prints, naming those who sat from the beginning', async () => {
    const { site } = await meeting({}, { council: { term: { from: '2026-01-15', to: '2031-01-14' }, regulation: { number: '06/QĐ-UBND', date: '2026-01-20', title: '' } } });
    const text = await docxText((await site.download('paper.make', { kind: 'quyet-dinh-hoi-dong', format: 'docx' })).bytes);
    expect(text).toContain('Thành lập Hội đồng Thi đua - Khen thưởng xã Tân Mẫu nhiệm kỳ 2026 - 2031, gồm 05 thành viên có tên sau:');
    expect(text).toContain('Phụ trách chung');
    expect(text).toContain('Hoàng Thị Cũ Mẫu');
    expect(text).not.toContain('Vũ Thị Mới Mẫu');
    expect(text).toContain('quy chế hoạt động của Hội đồng ban hành kèm theo Quyết định số 06/QĐ-UBND ngày 20 tháng 01 năm 2026');
  });

  it('R58: training given and attended and the staff of the field are registers of their own', async () => {
    const { site } = await meeting({});
    await site.call('record.save', { register: 'training', fields: { on: '2026-03-02', until: '2026-03-03', role: 'tham-gia', content: 'Nghiệp vụ thi đua, khen thưởng', organiser: 'Sở Nội vụ', participants: 2 } });
    await site.call('record.save', { register: 'training', fields: { on: '2026-04-10', role: 'to-chuc', content: 'Hướng dẫn lập hồ sơ cho các thôn', participants: 0 } });
    await site.call('record.save', { register: 'tdkt_staff', fields: { name: 'Đỗ Văn Thư Mẫu', post: 'kiem-nhiem', from: '2025-07-01', unit: 'Phòng Văn hóa - Xã hội' } });
    await site.call('record.save', { register: 'tdkt_staff', fields: { name: 'Lý Thị Trước Mẫu', post: 'kiem-nhiem', from: '2020-01-01', to: '2025-06-30' } });
    const training = await site.call('record.list', { register: 'training' });
    expect(training.rows.map((line) => [line['on'], line['participants']])).toEqual([['2026-04-10', 0], ['2026-03-02', 2]]);
    expect(await site.call('record.totals', { register: 'training' })).toEqual([{ label: 'Đơn vị tổ chức', value: 1, unit: 'lớp', note: '' }, { label: 'Cử người tham gia', value: 1, unit: 'lớp', note: '' }]);
    expect(await site.call('record.totals', { register: 'tdkt_staff' })).toEqual([{ label: 'Đang phụ trách, kiêm nhiệm', value: 1, unit: 'người', note: '' }]);
    const fault = await faultOf(site.call('record.save', { register: 'training', fields: { on: '2026-03-02', until: '2026-03-01', role: 'to-chuc', content: 'Lớp' } }));
    expect(fault).toMatchObject({ code: 'muc-mau-thuan', item: 'until' });
  });
});

describe('session', () => {
  it('R59: judges each nominee, tells own awards from those proposed upward, and hands the result to the nominations', async () => {
    const held = await meeting({ An: GK, Bình: BK, Chi: GK, Dũng: { source: 'own', name: 'Thư khen' } });
    const { fields } = await prepared(held, [5, 4, 0, 5]);
    const view = await saveAndConclude(held, fields);
    expect(view.outcomes.map(({ subjectName, state, side, sentence }) => [subjectName, state, side, sentence])).toEqual([
      ['An', 'passed', 'own', '5/5 phiếu, 100,00%; cần quá nửa.'],
      ['Bình', 'passed', 'up', '4/5 phiếu, 80,00%; cần quá nửa.'],
      ['Chi', 'not-passed', 'own', '0/5 phiếu, 0,00%; cần quá nửa.'],
      ['Dũng', 'passed', null, '5/5 phiếu, 100,00%; cần quá nửa.'],
    ]);
    expect(view.findings.map(({ code }) => code)).toEqual(['chua-co-ty-le-hop', 'chua-ro-tham-quyen']);
    const round = await held.site.call('round.get', { id: held.roundId });
    expect(round.nominations.map(({ state }) => state)).toEqual(['passed', 'passed', 'not-passed', 'passed']);
  });

  it('R59: minutes, two lists, ballots and tally come out of the same data', async () => {
    const held = await meeting({ An: GK, Bình: BK, Chi: GK, Dũng: { source: 'own', name: 'Thư khen' } });
    const { fields } = await prepared(held, [4, 4, 0, 4], ({ results }) => ({
      ballot: 'phieu-kin', ballots: { issued: 5, collected: 5, valid: 4, invalid: 1 }, tellerIds: ['m2', 'm3'], number: '06/BB-HĐTĐKT', sides: { [held.nominations['Dũng'] ?? '']: 'own' },
      results: results.map((result) => ({ ...result, no: result.yes === 0 ? 4 : 0 })),
    }));
    const { session } = await saveAndConclude(held, fields);
    const text = async (kind: 'bien-ban' | 'phieu-bau' | 'bien-ban-kiem-phieu' | 'danh-sach-theo-tham-quyen' | 'danh-sach-trinh-len') => docxText((await held.site.download('paper.make', { kind, id: session.id, format: 'docx' })).bytes);
    const minutes = await text('bien-ban');
    expect(minutes).toContain('Số phiếu phát ra: 5; thu về: 5; hợp lệ: 4; không hợp lệ: 1.');
    expect(minutes).toContain('Tỷ lệ thông qua: trên 50% tổng số thành viên Hội đồng.');
    expect(minutes).toContain('3/4 đề nghị được thông qua, gồm 2 thuộc thẩm quyền của Chủ tịch Ủy ban nhân dân xã Tân Mẫu, 1 trình cấp trên khen thưởng.');
    expect(minutes).toContain('4/5');
    const own = await text('danh-sach-theo-tham-quyen');
    expect([own.includes('An'), own.includes('Bình'), own.includes('Chi'), own.includes('Dũng')]).toEqual([true, false, false, true]);
    const up = await text('danh-sach-trinh-len');
    expect([up.includes('Bình'), up.includes('Dũng')]).toEqual([true, false]);
    const ballots = await text('phieu-bau');
    expect(ballots.split('PHIẾU BẦU')).toHaveLength(6);
    const tally = await text('bien-ban-kiem-phieu');
    expect(tally).toContain('1. Lê Thị Phó Mẫu, Trưởng ban; 2. Phạm Văn Ủy Mẫu, Ủy viên');
    expect(tally).toContain('0/5');
  });

  it('R59: a list of nobody says which', async () => {
    const held = await meeting({ An: GK });
    const { session } = await saveAndConclude(held, (await prepared(held, [5])).fields);
    expect((await faultOf(held.site.download('paper.make', { kind: 'danh-sach-trinh-len', id: session.id, format: 'pdf' }))).message).toBe('Cuộc họp chưa thông qua đề nghị nào trình cấp trên.');
  });

  it.each([
    ['votes that exceed those present', (f: Fields) => ({ results: f.results.map((r) => ({ ...r, yes: 12, no: 0 })) }), 'so-phieu-sai', /^An: Số phiếu \(12\) nhiều hơn số người biểu quyết \(5\)/u],
    ['a member counted twice', (f: Fields) => ({ members: [...f.members, { ...f.members[0], id: 'm9' } as Fields['members'][number]] }), 'thanh-vien-hai-lan', /^Trần Ký Mẫu được tính hai lần/u],
    ['a chair who is absent', (f: Fields) => ({ attendance: f.attendance.map((line) => ({ ...line, present: line.memberId !== 'm1' })), results: [] }), 'chu-tri-vang', /^Người chủ trì Trần Ký Mẫu được ghi là vắng mặt/u],
    ['a day to come', () => ({ date: '2026-11-21' }), 'hop-sau-hom-nay', /^Ngày họp 21\/11\/2026 sau hôm nay \(20\/11\/2026\)/u],
  ])('R59: %s: cannot be concluded, and is named', async (_name, change, code, message) => {
    const held = await meeting({ An: GK });
    const { fields } = await prepared(held, [3], change as never);
    const fault = await faultOf(saveAndConclude(held, fields));
    expect(fault.code).toBe(code);
    expect(fault.message).toMatch(message);
  });

  it('R59: too few members, or a day before the founding, asks for a written reason; the minutes print both', async () => {
    const held = await meeting({ An: GK }, { council: { quorumPct: 80, regulation: { number: '', date: null, title: 'Quy chế mẫu' } } });
    const few = (reason: string) => prepared(held, [3], (f) => ({ reason, attendance: f.attendance.map((line, i) => ({ ...line, present: i < 3 || line.memberId === 'm5' ? i !== 2 : false })), results: f.results.map((r) => ({ ...r, yes: 3, no: 0 })) }));
    const fault = await faultOf(saveAndConclude(held, (await few('')).fields));
    expect(fault).toMatchObject({ code: 'hop-xet-can-ly-do', item: 'reason', message: 'Không đủ người họp: có mặt 3/5 thành viên, cần từ 80% (Quy chế mẫu), là 4 người trở lên.' });
    const { session } = await saveAndConclude(held, (await few('Bão số 9 chia cắt đường đi')).fields);
    const minutes = await docxText((await held.site.download('paper.make', { kind: 'bien-ban', id: session.id, format: 'docx' })).bytes);
    expect(minutes).toContain('Không đủ người họp: có mặt 3/5 thành viên');
    expect(minutes).toContain('Lý do: Bão số 9 chia cắt đường đi.');

    const early = await meeting({ An: GK });
    const { fields } = await prepared(early, [5], () => ({ date: '2026-01-14' }));
    expect((await faultOf(saveAndConclude(early, fields))).message).toContain('Ngày họp 14/01/2026 trước ngày quyết định thành lập Hội đồng (15/01/2026)');
  });

  it('R59: what the province sets for attendance counts where it is stricter than the regulation', async () => {
    const held = await meeting({ An: GK }, { council: { quorumPct: 50 } });
    const common = { awardCode: null, validFrom: null, validTo: null, citation: 'Điều 9', confidence: 'high' as const, note: '' };
    const profile = await held.site.call('profile.save', {
      fields: { name: 'Quy định tỉnh Mẫu', province: 'tỉnh Mẫu', validFrom: '2026-01-01', validTo: null, reviewBy: null, source: { number: '15/2026/QĐ-UBND', date: '2026-01-01', title: '' }, note: '', entries: [{ kind: 'council', id: 'e1', ...common, minAttendancePct: 80, absentInWriting: null, ballot: null }] },
    });
    await held.site.call('profile.use', { id: profile.id, version: profile.version, used: true });
    const { fields } = await prepared(held, [3]);
    expect((await held.site.call('session.judge', fields)).quorum).toMatchObject({ met: true, sentence: 'Có mặt 5/5 thành viên. Cần từ 80% (4 người) trở lên.' });
  });

  it('R59: a nomination that went on meanwhile is not judged, and its state is left alone', async () => {
    const held = await meeting({ An: GK, Bình: GK });
    const first = await held.site.call('session.save', { fields: (await prepared(held, [5, 5])).fields });
    const second = await saveAndConclude(held, (await prepared(held, [5, 5])).fields);
    const dossier = await held.site.call('dossier.create', { roundId: held.roundId, nominationIds: [held.nominations['An'] ?? ''], receiver: { unitCode: null, name: 'Sở Nội vụ' }, submission: { number: '1/TTr-UBND', date: '2026-11-20', signer: null, content: 'x', recipients: [] } });
    await held.site.call('dossier.submit', { id: dossier.id, version: dossier.version, reasons: { [held.nominations['An'] ?? '']: 'Hồ sơ giấy đã đủ, gửi trước bản danh sách.' } });
    const view = await held.site.call('session.conclude', { id: first.id, version: first.version });
    expect(view.session.concluded).toBe(true);
    const states = (await held.site.call('round.get', { id: held.roundId })).nominations.map(({ state }) => state);
    expect(states).toEqual(['sent', 'passed']);
    expect(second.session.id).not.toBe(first.id);
  });

  it('R61: what was made public and the remarks received are kept with the session and printed', async () => {
    const held = await meeting({ An: GK });
    const { fields } = await prepared(held, [5], () => ({
      publicity: { from: '2026-11-01', to: '2026-11-10', manner: 'Niêm yết tại trụ sở', remarks: [{ id: 'y1', date: '2026-11-05', from: 'Ủy ban MTTQ xã', content: 'Đề nghị bổ sung minh chứng', handling: 'Đã bổ sung' }] },
    }));
    const { session } = await saveAndConclude(held, fields);
    expect(session.publicity.remarks[0]).toMatchObject({ from: 'Ủy ban MTTQ xã', handling: 'Đã bổ sung' });
    const minutes = await docxText((await held.site.download('paper.make', { kind: 'bien-ban', id: session.id, format: 'docx' })).bytes);
    expect(minutes).toContain('Danh sách đề nghị đã được công khai: từ 01/11/2026 đến 10/11/2026, Niêm yết tại trụ sở.');
    expect(minutes).toContain('Ý kiến của Ủy ban MTTQ xã: Đề nghị bổ sung minh chứng.');
    expect(minutes).toContain('Xử lý: Đã bổ sung.');
  });

  it('R61: number and publicity go in after the end: the results stand, a session still open or days the wrong way round are refused', async () => {
    const held = await meeting({ An: GK });
    const { fields } = await prepared(held, [5]);
    const { session } = await saveAndConclude(held, fields);
    const publicity = { from: '2026-11-01', to: '2026-11-10', manner: 'Niêm yết', remarks: [] };
    const after = { id: session.id, version: session.version, number: '06/BB-HĐTĐKT', publicity };
    expect((await faultOf(held.site.call('session.afterwards', { ...after, publicity: { ...publicity, to: '2026-10-01' } }))).code).toBe('cong-khai-nguoc-ngay');
    const view = await held.site.call('session.afterwards', after);
    expect(view.session).toMatchObject({ concluded: true, number: '06/BB-HĐTĐKT', publicity, results: session.results });
    expect((await held.site.call('round.get', { id: held.roundId })).nominations[0]?.state).toBe('passed');
    const open = await held.site.call('session.save', { fields });
    expect((await faultOf(held.site.call('session.afterwards', { ...after, id: open.id, version: open.version }))).code).toBe('hop-xet-chua-ket-thuc');
  });

  it('R59: an end before the beginning is named and keeps it open; a silent absence is only said', async () => {
    const held = await meeting({ An: GK });
    const { fields } = await prepared(held, [4], (f) => ({ startTime: '8h', endTime: '7:30', results: f.results.map((r) => ({ ...r, no: 0 })), attendance: f.attendance.map((line) => ({ ...line, present: line.memberId !== 'm3' })) }));
    expect((await held.site.call('session.judge', fields)).findings.map(({ code, weight }) => `${code} ${weight}`)).toEqual(expect.arrayContaining(['ket-thuc-truoc-bat-dau wrong', 'vang-chua-ly-do note']));
    expect((await faultOf(saveAndConclude(held, fields))).message).toBe('Giờ kết thúc (7 giờ 30) trước giờ bắt đầu (8 giờ 00). Sửa lại một trong hai giờ.');
    expect((await saveAndConclude(held, { ...fields, endTime: '10 giờ' })).session.concluded).toBe(true);
  });

  it('R61: a session may end without it; «Chưa công khai danh sách» stays open only where the award’s rule asks for it', async () => {
    const held = await meeting({ An: GK, Bình: { source: 'catalogue', code: 'CSTDTQ' } });
    const first = await prepared(held, [5, 5]);
    await saveAndConclude(held, first.fields);
    const open = async () => (await held.site.call('round.get', { id: held.roundId })).nominations.map(({ openPoints }) => openPoints.filter(({ code }) => code === 'chua-cong-khai'));
    const [an, binh] = await open();
    expect(an).toEqual([]);
    expect(binh).toEqual([{ code: 'chua-cong-khai', stops: false, sentence: expect.stringMatching(/^Chưa công khai danh sách \(NĐ 152\/2025\/NĐ-CP Điều 44 khoản 2.*Ghi ngày, cách công khai ở cuộc họp xét\.$/u) as string }]);

    const again = await meeting({ Bình: { source: 'catalogue', code: 'CSTDTQ' } });
    const { fields } = await prepared(again, [5], () => ({ publicity: { from: '2026-11-01', to: null, manner: '', remarks: [] } }));
    await saveAndConclude(again, fields);
    expect((await again.site.call('round.get', { id: again.roundId })).nominations[0]?.openPoints.map(({ code }) => code)).not.toContain('chua-cong-khai');
  });
});
