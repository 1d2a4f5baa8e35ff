import { describe, expect, it } from 'vitest';
import { SIGNED, awardedRow, decided, entryOf, fieldsOf } from './decided.ts';
import { dossierOf } from './dossier-sites.ts';
import { BK } from './council-sites.ts';
import { faultOf } from './sites.ts';

const words = { form: 'cong-van' as const, number: '12/UBND-VHXH', date: '2026-11-10', ...SIGNED, reason: 'Ghi sai khi đánh máy' };
const cancelling = { number: '360/QĐ-UBND', date: '2026-11-02', ...SIGNED, ground: 'ke-khai-khong-trung-thuc' as const, reason: 'Kết luận số 7' };

describe('Xóa quyết định ghi nhầm', () => {
  it('takes the decision off the record while nothing hangs on it, with its numbers, and gives all of it back', async () => {
    const { site, decisionId, roundId, ids } = await decided();
    const states = async () => (await site.call('round.get', { id: roundId })).nominations.map(({ state }) => state);
    const numbers = async () => (await site.call('register.list', {})).rows.map(({ registerNumber }) => registerNumber).toSorted();
    const before = { numbers: await numbers(), decision: await site.call('decision.get', { id: decisionId }) };
    expect([before.numbers, await states()]).toEqual([[1, 2, 3, 4], ['awarded', 'awarded', 'awarded', 'awarded']]);

    await site.call('decision.remove', { id: decisionId, version: 1, reason: 'Gõ nhầm số' });
    expect([await numbers(), await states(), await site.call('decision.list', {})]).toEqual([[], ['passed', 'passed', 'passed', 'passed'], []]);
    expect((await site.call('decision.candidates', {})).map(({ nominationId }) => nominationId).toSorted()).toEqual([...ids].toSorted());

    await site.call('decision.restore', { id: decisionId });
    expect([await numbers(), await states()]).toEqual([[1, 2, 3, 4], ['awarded', 'awarded', 'awarded', 'awarded']]);
    expect((await site.call('decision.get', { id: decisionId })).lines.map(({ subjectName, entryId }) => [subjectName, entryId])).toEqual(before.decision.lines.map(({ subjectName, entryId }) => [subjectName, entryId]));
    // It can go again, and the right one takes the same numbers.
    const { version } = (await site.call('decision.get', { id: decisionId })).decision;
    await site.call('decision.remove', { id: decisionId, version, reason: 'Gõ nhầm số' });
    await site.call('decision.record', { fields: fieldsOf('354/QĐ-UBND', '2026-10-12'), lines: ids.map((id) => awardedRow(id)) });
    expect(await numbers()).toEqual([1, 2, 3, 4]);
    // What was recorded anew stands in the way of giving the mistaken one back.
    expect((await faultOf(site.call('decision.restore', { id: decisionId }))).code).toBe('da-co-quyet-dinh');
  });

  it('asks for a reason and for the version that was seen', async () => {
    const { site, decisionId } = await decided();
    expect((await faultOf(site.call('decision.remove', { id: decisionId, version: 9, reason: 'Gõ nhầm' }))).code).toBe('da-sua-noi-khac');
    await expect(site.call('decision.remove', { id: decisionId, version: 1, reason: ' ' })).rejects.toThrow();
  });

  it('keeps its numbers out of use where a later decision was entered after it', async () => {
    const { site, decisionId, ids, ...held } = await decided();
    const { added } = await site.call('nomination.add', { roundId: held.roundId, subjectIds: [(await site.call('subject.save', { fields: { kind: 'collective', name: 'Thôn Tây', managedBy: 'xã Tân Mẫu', tags: [] }, keepApart: true })).saved?.id ?? ''], award: { source: 'catalogue', code: 'GK_XA' }, merit: 'có thành tích' });
    await site.call('decision.record', { fields: fieldsOf('346/QĐ-UBND', '2026-10-13'), lines: added.map(({ id }) => awardedRow(id)) });
    await site.call('decision.remove', { id: decisionId, version: 1, reason: 'Gõ nhầm' });
    await site.call('decision.record', { fields: fieldsOf('354/QĐ-UBND', '2026-10-14'), lines: ids.map((id) => awardedRow(id)) });
    expect((await site.call('register.list', {})).rows.map(({ registerNumber }) => registerNumber).toSorted((a, b) => (a ?? 0) - (b ?? 0))).toEqual([5, 6, 7, 8, 9]);
  });

  it('is refused once something hangs on it, and says what', async () => {
    const { site, decisionId, after } = await decided();
    const [mau, east] = [entryOf(after, 'Nguyễn Văn Mẫu'), entryOf(after, 'Thôn Đông')];
    await site.call('certificate.print', { entryIds: [mau] });
    await site.call('presentation.record', { fields: { date: '2026-11-18', occasion: 'Ngày hội' }, lines: [{ entryId: east }] });
    await site.call('correction.record', { fields: { ...words, decisionId }, lines: [{ entryId: mau, field: 'merit', new: 'Cứu hai người' }] });
    await site.call('cancellation.record', { fields: { ...cancelling, decisionId }, entryIds: [mau] });
    await site.call('bonus.settle', { entryId: east, amountVnd: 100_000, ground: 'Quy chế' });
    await site.call('bonus.pay', { entryIds: [east], on: '2026-11-19' });
    const refused = await faultOf(site.call('decision.remove', { id: decisionId, version: 1, reason: 'Gõ nhầm' }));
    expect(refused.code).toBe('quyet-dinh-da-dung');
    expect(refused.message).toBe('Không xóa được Quyết định số 345/QĐ-UBND: đã in giấy khen của Nguyễn Văn Mẫu; đã ghi trao cho Thôn Đông; đã chi tiền thưởng cho Thôn Đông; đã có 1 văn bản đính chính; đã có 1 quyết định hủy bỏ.');
  });

  it('a dossier that was sent waits for its answer again', async () => {
    const { site, dossierId, nominations } = await dossierOf({ 'Nguyễn Văn Mẫu': BK });
    const id = nominations['Nguyễn Văn Mẫu'] ?? '';
    await site.call('dossier.submit', { id: dossierId, version: 1, reasons: { [id]: 'Đã báo cáo' } });
    const standing = async () => [(await site.call('nomination.get', { id })).nomination.state, (await site.call('dossier.get', { id: dossierId })).dossier.state];
    const sent = await standing();
    const [candidate] = await site.call('decision.candidates', {});
    const line = { nominationId: id, nominationVersionId: candidate?.nominationVersionId ?? null, dossierId, result: 'refused' as const, awardName: '', reason: 'Chưa đủ' };
    const { id: decisionId } = await site.call('decision.record', { fields: fieldsOf('9/QĐ-UBND', '2026-11-19', { authority: 'Chủ tịch UBND tỉnh' }), lines: [line], onPaper: true });
    expect(await standing()).toEqual(['not-awarded', 'da-co-quyet-dinh']);
    await site.call('decision.remove', { id: decisionId, version: 1, reason: 'Ghi nhầm hồ sơ' });
    expect(await standing()).toEqual(sent);
    await site.call('decision.restore', { id: decisionId });
    expect(await standing()).toEqual(['not-awarded', 'da-co-quyet-dinh']);
  });
});

describe('Bỏ đính chính ghi nhầm', () => {
  it('gives register, registry and award back as they read before, and can be done again', async () => {
    const { site, decisionId, after } = await decided();
    const [mau, east] = [entryOf(after, 'Nguyễn Văn Mẫu'), entryOf(after, 'Thôn Đông')];
    const rows = async () => Object.fromEntries((await site.call('decision.after', { id: decisionId })).awards.map(({ entry }) => [entry.id, entry]));
    const subjectId = (await rows())[mau]?.subjectId ?? '';
    const named = async () => (await site.call('subject.get', { id: subjectId })).subject;
    const before = { rows: await rows(), name: (await named()).name };
    const { id } = await site.call('correction.record', {
      fields: { ...words, decisionId },
      lines: [{ entryId: mau, field: 'subjectName', new: 'Ông Nguyễn Văn Mậu' }, { entryId: east, field: 'awardName', new: 'Tập thể lao động tiên tiến' }],
      subjects: [{ entryId: mau, name: 'Nguyễn Văn Mậu' }],
    });
    const corrected = { rows: await rows(), name: (await named()).name };
    const told = ({ rows: all, name }: typeof before) => [all[mau]?.subjectName, all[east]?.awardName, all[east]?.awardCode, name];
    expect(told(corrected)).toEqual(['Ông Nguyễn Văn Mậu', 'Tập thể lao động tiên tiến', 'TTLDTT', 'Nguyễn Văn Mậu']);
    await site.call('correction.undo', { id });
    expect(told({ rows: await rows(), name: (await named()).name })).toEqual(told(before));
    expect((await site.call('decision.after', { id: decisionId })).corrections).toEqual([]);
    await site.call('correction.redo', { id });
    expect(told({ rows: await rows(), name: (await named()).name })).toEqual(told(corrected));
    await site.call('correction.undo', { id });
    expect(told({ rows: await rows(), name: (await named()).name })).toEqual(told(before));
  });

  it('is refused once a certificate was printed with the new words, or they were corrected again', async () => {
    const { site, decisionId, after } = await decided();
    const mau = entryOf(after, 'Nguyễn Văn Mẫu');
    const correct = async (next: string) => (await site.call('correction.record', { fields: { ...words, decisionId }, lines: [{ entryId: mau, field: 'merit', new: next }] })).id;
    const first = await correct('Cứu hai người');
    const second = await correct('Cứu ba người');
    expect((await faultOf(site.call('correction.undo', { id: first }))).message).toBe('Không bỏ được đính chính này: đã đính chính lại của Nguyễn Văn Mẫu ngày 10/11/2026.');
    const [print] = await site.call('certificate.print', { entryIds: [mau] });
    expect((await faultOf(site.call('correction.undo', { id: second }))).message).toBe('Không bỏ được đính chính này: đã in giấy khen của Nguyễn Văn Mẫu sau đính chính.');
    await site.call('certificate.undo', { ids: [print?.id ?? ''] });
    await site.call('correction.undo', { id: second });
    await site.call('correction.undo', { id: first });
    expect((await site.call('decision.after', { id: decisionId })).awards.find(({ entry }) => entry.id === mau)?.entry.merit).toBe('Đã có thành tích cứu người trong mưa lũ');
    // Another correction since: doing the first again would write over it.
    await correct('Cứu bốn người');
    expect((await faultOf(site.call('correction.redo', { id: first }))).code).toBe('da-sua-noi-khac');
  });
});

describe('Bỏ hủy quyết định ghi nhầm', () => {
  it('gives the award back while nothing was recovered, and can be done again', async () => {
    const { site, decisionId, after } = await decided();
    const mau = entryOf(after, 'Nguyễn Văn Mẫu');
    const on = async () => (await site.call('decision.after', { id: decisionId })).awards.find(({ entry }) => entry.id === mau)?.entry.cancelledOn;
    const { id, version } = await site.call('cancellation.record', { fields: { ...cancelling, decisionId }, entryIds: [mau] });
    expect(await on()).toBe('2026-11-02');
    await site.call('cancellation.undo', { id });
    expect(await on()).toBeNull();
    expect((await site.call('decision.after', { id: decisionId })).cancellations).toEqual([]);
    await site.call('cancellation.redo', { id });
    expect(await on()).toBe('2026-11-02');
    const held = (await site.call('decision.after', { id: decisionId })).cancellations[0]?.cancellation;
    await site.call('cancellation.recover', { id, version: held?.version ?? version, recovery: { entryId: mau, objectOn: '2026-11-05', moneyOn: null, moneyVnd: null, note: '' } });
    expect((await faultOf(site.call('cancellation.undo', { id }))).message).toBe('Không bỏ được quyết định hủy bỏ này: đã ghi thu hồi hiện vật, tiền thưởng của Nguyễn Văn Mẫu.');
  });
});
