import { describe, expect, it } from 'vitest';
import { AUTHORITY, awardedRow, decided, entryOf, fieldsOf, nominated } from './decided.ts';
import { faultOf } from './sites.ts';

describe('Quyết định', () => {
  it('R64: one number and date for many rows of three kinds, listed by kind; certificates printed singly or all, a reprint logged with its reason', async () => {
    const { site, decisionId, after } = await decided();
    expect(after.awards.map(({ entry }) => [entry.subjectKind, entry.decisionNumber, entry.decisionDate])).toEqual([['collective', '345/QĐ-UBND', '2026-10-12'], ['person', '345/QĐ-UBND', '2026-10-12'], ['person', '345/QĐ-UBND', '2026-10-12'], ['household', '345/QĐ-UBND', '2026-10-12']]);
    expect(after.awards.map(({ entry }) => entry.registerNumber)).toEqual([1, 2, 3, 4]);
    expect(after.awards.map(({ certificateWord }) => certificateWord)).toEqual(['Chưa in', 'Chưa in', 'Chưa in', 'Chưa in']);
    const [first, ...others] = after.awards.map(({ entry }) => entry.id) as [string, ...string[]];

    await site.call('certificate.print', { entryIds: [first] });
    expect((await site.download('paper.make', { kind: 'giay-khen', id: first, format: 'pdf' })).bytes.length).toBeGreaterThan(1000);
    expect((await faultOf(site.call('certificate.print', { entryIds: [first] }))).message).toBe('Giấy khen của Thôn Đông đã in; in lại cần ghi lý do.');
    expect((await faultOf(site.call('certificate.spoil', { entryId: others[0] ?? '', reason: 'Kẹt giấy' }))).code).toBe('chua-in');
    await site.call('certificate.spoil', { entryId: first, reason: 'Nhòe mực' });
    const again = await site.call('certificate.print', { entryIds: [first], reason: 'Bản trước bị nhòe' });
    expect(again.map(({ deed, reason }) => [deed, reason])).toEqual([['in-lai', 'Bản trước bị nhòe']]);
    await site.download('paper.make', { kind: 'giay-khen', id: `${decisionId}/chua-in`, format: 'pdf' });
    await site.call('certificate.print', { entryIds: others });
    const words = async () => (await site.call('decision.after', { id: decisionId })).awards.map(({ certificateWord }) => certificateWord);
    expect(await words()).toEqual(['Đã in', 'Đã in', 'Đã in', 'Đã in']);
    expect((await site.call('decision.after', { id: decisionId })).awards[0]?.prints.map(({ deed, reason }) => `${deed} ${reason}`)).toEqual(['in ', 'hong Nhòe mực', 'in-lai Bản trước bị nhòe']);
    expect((await faultOf(site.download('paper.make', { kind: 'giay-khen', id: `${decisionId}/chua-in`, format: 'pdf' }))).message).toBe('Giấy khen của quyết định này đã in hết.');
    await site.call('certificate.undo', { ids: again.map(({ id }) => id) });
    expect((await words())[0]).toBe('Hỏng');
  });

  it('R65: a result for each nominee: awarded, another form, refused with its reason; the rest of the list is decided later under the same number', async () => {
    const { site, ids } = await nominated();
    const [one, two, three, four] = ids as [string, string, string, string];
    const rows = [awardedRow(one), { ...awardedRow(two), result: 'other-form' as const, awardName: 'Bằng khen của Chủ tịch UBND tỉnh', reason: 'Thành tích cao hơn' }, { ...awardedRow(three), result: 'refused' as const, reason: 'Chưa đủ thời gian' }];
    expect((await faultOf(site.call('decision.record', { fields: fieldsOf('1/QĐ', '2026-10-12'), lines: [{ ...awardedRow(three), result: 'refused' }] }))).code).toBe('can-ly-do');
    const { id } = await site.call('decision.record', { fields: fieldsOf('346/QĐ-UBND', '2026-10-12'), lines: rows });
    const { lines } = await site.call('decision.get', { id });
    expect(lines.map(({ line, resultWord }) => [resultWord, line.reason])).toEqual([['Khen thưởng', ''], ['Không khen thưởng', 'Chưa đủ thời gian'], ['Khen thưởng hình thức khác', 'Thành tích cao hơn']]);
    const register = await site.call('register.list', {});
    expect(register.rows.map(({ awardName, awardCode }) => [awardName, awardCode]).sort()).toEqual([['Bằng khen của Chủ tịch UBND tỉnh', 'BK_TINH'], ['Giấy khen của Chủ tịch UBND xã Tân Mẫu', 'GK_XA']]);
    expect((await site.call('decision.candidates', {})).map(({ nominationId }) => nominationId)).toEqual([four]);

    await site.call('decision.addLines', { id, lines: [awardedRow(four)] });
    expect((await site.call('decision.get', { id })).lines).toHaveLength(4);
    expect((await site.call('register.list', {})).total).toBe(3);
    expect((await faultOf(site.call('decision.addLines', { id, lines: [awardedRow(four)] }))).code).toBe('da-co-quyet-dinh');
  });

  it('what the council passed for another authority to decide stands apart from what the unit decides', async () => {
    const own = await nominated();
    expect(new Set((await own.site.call('decision.candidates', {})).map(({ group }) => group.split(' – ')[0]))).toEqual(new Set(['Đã họp xét']));
    const up = await nominated('BK_TINH');
    expect(new Set((await up.site.call('decision.candidates', {})).map(({ group }) => group.split(' – ')[0]))).toEqual(new Set(['Chờ trình cấp trên']));
  });

  it('names a decision dated before its session and one by somebody else, records it all the same, and asks no more once it was looked at', async () => {
    const { site, ids } = await nominated('CSTDCS');
    const lines = ids.slice(2).map((id) => awardedRow(id, 'Chiến sĩ thi đua cơ sở'));
    const authority = 'Chủ tịch UBND huyện Mẫu Sơn';
    const asked = await site.call('decision.check', { date: '2026-10-04', authority, lines });
    expect(asked.map(({ key }) => key)).toEqual(['truoc-hop-xet', 'tham-quyen/CSTDCS']);
    expect(asked[0]?.sentence).toBe('Quyết định ngày 04/10/2026 có trước ngày họp xét 05/10/2026 của: Nguyễn Văn Mẫu, Trần Thị Ví Dụ. Kiểm tra lại ngày quyết định.');
    expect(asked[1]?.sentence).toContain('Thẩm quyền này có đến hết ngày 30/06/2025.');
    expect(await site.call('decision.check', { date: '2026-10-05', authority: AUTHORITY, lines })).toEqual([]);

    const { id } = await site.call('decision.record', { fields: { ...fieldsOf('347/QĐ-UBND', '2026-10-04'), authority }, lines });
    expect((await site.call('decision.after', { id })).questions).toEqual(asked);
    await site.call('decision.answer', { id, keys: ['truoc-hop-xet'] });
    expect((await site.call('decision.after', { id })).questions.map(({ key }) => key)).toEqual(['tham-quyen/CSTDCS']);
    expect((await site.call('register.list', {})).total).toBe(2);
  });
});

describe('Sổ khen thưởng', () => {
  it('gives running numbers per year of the decision, takes a changed one, and never gives a number twice', async () => {
    const { site, ids } = await nominated();
    const [one, two, three, four] = ids as [string, string, string, string];
    await site.call('decision.record', { fields: fieldsOf('1/QĐ-UBND', '2026-10-12'), lines: [awardedRow(one), awardedRow(two)] });
    const numbers = async () => Object.fromEntries((await site.call('register.list', {})).rows.map(({ subjectName, registerNumber }) => [subjectName, registerNumber]));
    expect(await numbers()).toEqual({ 'Thôn Đông': 1, 'ông Lê Văn Giả': 2 });
    const [second] = (await site.call('register.list', { search: 'gia' })).rows;
    if (second === undefined) throw new Error('no entry');
    const changed = await site.call('register.setNumber', { id: second.id, version: second.version, number: 9 });
    await site.call('decision.record', { fields: fieldsOf('2/QĐ-UBND', '2026-10-13'), lines: [awardedRow(three)] });
    expect(await numbers()).toMatchObject({ 'ông Lê Văn Giả': 9, 'Ông Nguyễn Văn Mẫu': 10 });
    const [third] = (await site.call('register.list', { search: 'nguyen van mau' })).rows;
    if (third === undefined) throw new Error('no entry');
    const refused = await faultOf(site.call('register.setNumber', { id: third.id, version: third.version, number: 2 }));
    expect([refused.message, refused.next]).toEqual(['Số 2 của năm 2026 đã cấp và không cấp lại.', 'Ghi số khác; số tiếp theo còn trống là 11.']);
    expect((await site.call('register.setNumber', { id: second.id, version: changed.version, number: 2 })).registerNumber).toBe(2);
    // The book of another year begins anew.
    await site.call('decision.record', { fields: fieldsOf('3/QĐ-UBND', '2027-01-04'), lines: [awardedRow(four)] });
    expect(await numbers()).toMatchObject({ 'Bà Trần Thị Ví Dụ': 1 });
  });

  it('is filtered by year, award, kind and type', async () => {
    const { site } = await decided();
    const total = async (filter: object) => (await site.call('register.list', filter)).total;
    expect(await site.call('register.filters', {})).toEqual({ years: [2026], awards: ['Giấy khen của Chủ tịch UBND xã Tân Mẫu'], unnumbered: 0 });
    expect([await total({ kind: 'person' }), await total({ kind: 'collective' }), await total({ type: 'dot_xuat' }), await total({ type: 'cong_trang' }), await total({ award: 'Khác' }), await total({ year: 2025 }), await total({ cancelled: true })]).toEqual([2, 1, 4, 0, 0, 0, 0]);
    const book = await site.download('paper.make', { kind: 'so-khen-thuong', id: '2026', format: 'xlsx' });
    expect(book.fileName).toMatch(/^So-khen-thuong-.*\.xlsx$/u);
  });
});

describe('Trao', () => {
  it('R65: presented with date, occasion, by whom, who signed, bonus paid, many at once; what is not yet presented shows on its page and at home', async () => {
    const { site, after } = await decided();
    const group = async () => (await site.call('home.today', {})).groups.find(({ title }) => title === 'Chưa trao')?.lines.map(({ text }) => text);
    expect(await group()).toEqual(['Quyết định số 345/QĐ-UBND: 4 khen thưởng chưa trao']);
    const [mau, du] = [entryOf(after, 'Nguyễn Văn Mẫu'), entryOf(after, 'Trần Thị Ví Dụ')];
    const fields = { date: '2026-11-18', occasion: 'Ngày hội Đại đoàn kết', presenter: 'Trần Ký Mẫu' };
    expect((await faultOf(site.call('presentation.record', { fields: { ...fields, date: '2026-10-11' }, lines: [{ entryId: mau }] }))).message).toBe('Ngày trao có trước ngày quyết định 12/10/2026 của Nguyễn Văn Mẫu.');
    const done = await site.call('presentation.record', { fields, lines: [{ entryId: mau, signedBy: 'Nguyễn Văn Mẫu' }, { entryId: du, signedBy: 'Lê Thị Nhận Thay' }], bonusPaid: true });
    expect(done.paidIds).toEqual([mau, du]);
    const { awards } = await site.call('decision.after', { id: after.awards[0]?.entry.decisionId ?? '' });
    const view = awards.find(({ entry }) => entry.id === du);
    expect(view?.presentation).toMatchObject({ ...fields, signedBy: 'Lê Thị Nhận Thay' });
    expect(view?.bonus).toMatchObject({ paidOn: '2026-11-18', amountVnd: 760_000, receivedBy: 'Lê Thị Nhận Thay' });
    expect((await site.call('presentation.pending', {})).map(({ entry }) => entry.subjectName)).toEqual(['Thôn Đông', 'ông Lê Văn Giả']);
    expect(await group()).toEqual(['Quyết định số 345/QĐ-UBND: 2 khen thưởng chưa trao']);
    expect((await faultOf(site.call('presentation.record', { fields, lines: [{ entryId: mau }] }))).code).toBe('da-trao');
    await site.call('presentation.undo', done);
    expect(await site.call('presentation.pending', {})).toHaveLength(4);
    expect((await site.call('presentation.pending', {})).every(({ bonus }) => bonus.paidOn === null)).toBe(true);
  });

  it('R65: the ceremony list announces collective, household, individual, and prints', async () => {
    const { site, decisionId } = await decided();
    const groups = await site.call('ceremony.list', {});
    expect(groups.map(({ levelWord, subjectKind, entries }) => [levelWord, subjectKind, entries.length])).toEqual([['Cấp cơ sở', 'collective', 1], ['Cấp cơ sở', 'household', 1], ['Cấp cơ sở', 'person', 2]]);
    for (const id of ['', decisionId]) expect((await site.download('paper.make', { kind: 'danh-sach-cong-bo', id, format: 'docx' })).bytes.length).toBeGreaterThan(1000);
  });
});

describe('Tiền thưởng', () => {
  it('multiple × base salary of the decision’s day, rounded; the total in figures and words; paid with its day', async () => {
    const { site, decisionId, after } = await decided();
    const list = await site.call('bonus.list', { decisionId });
    expect(list.rows.map(({ bonus }) => [bonus.hundredths, bonus.baseVnd, bonus.amountVnd])).toEqual([[60, 2_530_000, 1_520_000], [30, 2_530_000, 760_000], [30, 2_530_000, 760_000], [45, 2_530_000, 1_140_000]]);
    expect([list.total, list.inWords]).toEqual([{ knownVnd: 4_180_000, known: 4, unknown: 0 }, 'Bốn triệu một trăm tám mươi nghìn đồng']);
    await site.call('bonus.pay', { entryIds: after.awards.slice(0, 2).map(({ entry }) => entry.id), on: '2026-11-01' });
    expect((await site.call('bonus.list', { year: 2026 })).paidVnd).toBe(2_280_000);
    expect((await faultOf(site.call('bonus.pay', { entryIds: [entryOf(after, 'Thôn Đông')], on: '2026-11-02' }))).code).toBe('da-chi');
    for (const format of ['docx', 'pdf', 'xlsx'] as const) expect((await site.download('paper.make', { kind: 'tien-thuong', id: decisionId, format })).bytes.length).toBeGreaterThan(1000);
    await site.call('bonus.unpay', { entryIds: [entryOf(after, 'Thôn Đông')] });
    expect((await site.call('bonus.list', { year: 2026 })).paidVnd).toBe(760_000);
  });

  it('what is not known is «chưa xác định», never zero, and is not paid until somebody settles it; a settled zero is a value', async () => {
    const { site, ids } = await nominated();
    const [one, two] = ids as [string, string];
    const other = (id: string) => ({ ...awardedRow(id), result: 'other-form' as const, awardName: 'Thư khen của Trưởng thôn', reason: 'Theo đề nghị' });
    const { id: decisionId } = await site.call('decision.record', { fields: fieldsOf('5/QĐ-UBND', '2026-10-12'), lines: [other(one), awardedRow(two)] });
    const list = () => site.call('bonus.list', { decisionId });
    const [letter] = (await list()).rows;
    expect([letter?.bonus.state, letter?.bonus.amountVnd, (await list()).total]).toEqual(['unknown', null, { knownVnd: 1_140_000, known: 1, unknown: 1 }]);
    const entryId = letter?.entry.id ?? '';
    expect((await faultOf(site.call('bonus.pay', { entryIds: [entryId], on: '2026-11-01' }))).code).toBe('chua-xac-dinh-muc');
    expect((await faultOf(site.call('bonus.settle', { entryId, amountVnd: 500_000 }))).code).toBe('can-can-cu');
    await site.call('bonus.settle', { entryId, amountVnd: 0, ground: 'Quy chế chi tiêu nội bộ' });
    expect((await list()).total).toEqual({ knownVnd: 1_140_000, known: 2, unknown: 0 });
    await site.call('bonus.settle', { entryId, amountVnd: 500_000, ground: 'Quy chế chi tiêu nội bộ' });
    await site.call('bonus.pay', { entryIds: [entryId], on: '2026-11-01' });
    expect((await list()).rows[0]?.bonus).toMatchObject({ state: 'settled', amountVnd: 500_000, paidOn: '2026-11-01', sentence: 'Mức do đơn vị ghi, theo Quy chế chi tiêu nội bộ.' });
    expect((await faultOf(site.call('bonus.settle', { entryId, amountVnd: 1 , ground: 'x' }))).code).toBe('da-chi');
  });

  it('two titles of one year for one person: only the higher is paid', async () => {
    const { site, roundId, ids } = await nominated('LDTT', { kind: 'yearly', name: 'Cuối năm 2026' });
    const [, , mau] = ids as [string, string, string];
    const { nomination } = await site.call('nomination.get', { id: mau });
    const { added } = await site.call('nomination.add', { roundId, subjectIds: [nomination.subjectId], award: { source: 'catalogue', code: 'CSTDCS' }, merit: 'Hoàn thành xuất sắc', allowRepeat: true });
    const { id: decisionId } = await site.call('decision.record', { fields: fieldsOf('6/QĐ-UBND', '2026-11-10'), lines: [awardedRow(mau, 'Lao động tiên tiến'), awardedRow(added[0]?.id ?? '', 'Chiến sĩ thi đua cơ sở')] });
    const { rows, total } = await site.call('bonus.list', { decisionId });
    expect(rows.map(({ entry, bonus }) => [entry.awardName, bonus.state, bonus.amountVnd])).toEqual([['Lao động tiên tiến', 'dropped', 0], ['Chiến sĩ thi đua cơ sở', 'pay', 2_530_000]]);
    expect(total).toEqual({ knownVnd: 2_530_000, known: 1, unknown: 0 });
  });
});
