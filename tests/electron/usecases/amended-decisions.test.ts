import { describe, expect, it } from 'vitest';
import { AUTHORITY, SIGNED, awardedRow, decided, entryOf, fieldsOf, nominated } from './decided.ts';
import { faultOf } from './sites.ts';

const correction = (decisionId: string, more: object = {}) => ({ decisionId, form: 'cong-van' as const, number: '12/UBND-VHXH', date: '2026-11-10', ...SIGNED, reason: 'Ghi sai khi đánh máy', ...more });

describe('Đính chính', () => {
  it('keeps old and new, mends register and subject as asked, and names what has to be printed anew', async () => {
    const { site, decisionId, after } = await decided();
    const mau = entryOf(after, 'Nguyễn Văn Mẫu');
    await site.call('certificate.print', { entryIds: [mau] });
    const made = await site.call('correction.record', {
      fields: correction(decisionId),
      lines: [{ entryId: mau, field: 'subjectName', new: 'Ông Nguyễn Văn Mậu' }, { entryId: mau, field: 'subjectPlace', new: 'Bí thư Chi bộ, thôn Đông' }],
      subjects: [{ entryId: mau, name: 'Nguyễn Văn Mậu', position: 'Bí thư Chi bộ' }],
    });
    expect(made.lines).toEqual([
      { entryId: mau, field: 'subjectName', old: 'Ông Nguyễn Văn Mẫu', new: 'Ông Nguyễn Văn Mậu' },
      { entryId: mau, field: 'subjectPlace', old: 'Trưởng thôn, thôn Đông', new: 'Bí thư Chi bộ, thôn Đông' },
    ]);
    const [entry] = (await site.call('register.list', { search: 'nguyen van mau' })).rows;
    expect([entry?.subjectName, entry?.subjectPlace, entry?.registerNumber]).toEqual(['Ông Nguyễn Văn Mậu', 'Bí thư Chi bộ, thôn Đông', 2]);
    const { subject } = await site.call('subject.get', { id: entry?.subjectId ?? '' });
    expect(subject).toMatchObject({ name: 'Nguyễn Văn Mậu', honorific: 'Ông', position: 'Bí thư Chi bộ', workplace: 'thôn Đông' });

    const affected = async () => (await site.call('decision.after', { id: decisionId })).corrections[0]?.affected.map(({ kind, done }) => `${kind}${done ? ' xong' : ''}`);
    expect(await affected()).toEqual(['giay-khen', 'danh-sach-quyet-dinh', 'so-khen-thuong']);
    const word = async () => (await site.call('decision.after', { id: decisionId })).awards.find(({ entry }) => entry.id === mau)?.certificateWord;
    expect(await word()).toBe('In lại');
    await site.call('certificate.print', { entryIds: [mau], reason: 'Đính chính tên' });
    expect(await word()).toBe('Đã in');
    expect(await affected()).toEqual(['giay-khen xong', 'danh-sach-quyet-dinh', 'so-khen-thuong']);
    for (const [kind, id] of [['dinh-chinh', made.id], ['danh-sach-quyet-dinh', decisionId], ['giay-khen', mau]] as const) expect((await site.download('paper.make', { kind, id, format: 'docx' })).bytes.length).toBeGreaterThan(1000);
    // What was signed stays as it was signed.
    expect((await site.call('decision.get', { id: decisionId })).decision.version).toBe(1);
  });

  it('takes number and date once it is signed, not before the decision’s day', async () => {
    const { site, decisionId, after } = await decided();
    const { id, version } = await site.call('correction.record', { fields: correction(decisionId, { number: '' }), lines: [{ entryId: entryOf(after, 'Nguyễn Văn Mẫu'), field: 'merit', new: 'Cứu hai người trong mưa lũ' }] });
    expect((await faultOf(site.call('correction.setNumber', { id, version, number: '14/UBND', date: '2026-10-11' }))).code).toBe('dinh-chinh-truoc-quyet-dinh');
    await site.call('correction.setNumber', { id, version, number: '14/UBND', date: '2026-11-12' });
    expect((await site.call('decision.after', { id: decisionId })).corrections[0]?.correction).toMatchObject({ number: '14/UBND', date: '2026-11-12', reason: 'Ghi sai khi đánh máy' });
  });

  it('leaves the subject alone when not asked; reads a corrected award anew, and its bonus with it', async () => {
    const { site, decisionId, after } = await decided();
    const east = entryOf(after, 'Thôn Đông');
    await site.call('correction.record', { fields: correction(decisionId, { form: 'quyet-dinh', number: '350/QĐ-UBND' }), lines: [{ entryId: east, field: 'awardName', new: 'Tập thể lao động tiên tiến' }, { entryId: east, field: 'subjectName', new: 'Thôn Đông 1' }] });
    const [entry] = (await site.call('register.list', { kind: 'collective' })).rows;
    expect([entry?.awardCode, entry?.subjectName]).toEqual(['TTLDTT', 'Thôn Đông 1']);
    expect((await site.call('subject.get', { id: entry?.subjectId ?? '' })).subject.name).toBe('Thôn Đông');
    expect((await site.call('bonus.list', { decisionId })).rows[0]?.bonus).toMatchObject({ hundredths: 80, amountVnd: 2_030_000 });
  });

  it('refuses what changes nothing, stands in another decision, or came before the decision', async () => {
    const { site, decisionId, after } = await decided();
    const mau = entryOf(after, 'Nguyễn Văn Mẫu');
    const same = { entryId: mau, field: 'subjectName' as const, new: 'Ông Nguyễn Văn Mẫu' };
    expect((await faultOf(site.call('correction.record', { fields: correction(decisionId), lines: [same] }))).message).toBe('Họ và tên/Tên tập thể của Nguyễn Văn Mẫu không đổi.');
    const changed = { ...same, new: 'Ông Mậu' };
    expect((await faultOf(site.call('correction.record', { fields: correction(decisionId, { date: '2026-10-11' }), lines: [changed] }))).code).toBe('dinh-chinh-truoc-quyet-dinh');
    expect((await faultOf(site.call('correction.record', { fields: correction(decisionId), lines: [changed, changed] }))).code).toBe('dinh-chinh-hai-lan');
    expect((await site.call('register.list', { search: 'mẫu' })).rows.every(({ version }) => version === 1)).toBe(true);
  });
});

describe('Hủy bỏ và thu hồi', () => {
  const cancelling = (decisionId: string, more: object = {}) => ({ decisionId, number: '360/QĐ-UBND', date: '2026-11-02', ...SIGNED, ground: 'ke-khai-khong-trung-thuc' as const, reason: 'Kết luận xác minh số 7', ...more });

  it('cancels a part: the entry counts for nothing, keeps its number, and object and money are followed up for 15 working days', async () => {
    const { site, decisionId, roundId, after } = await decided();
    const mau = entryOf(after, 'Nguyễn Văn Mẫu');
    await site.call('certificate.print', { entryIds: [mau] });
    await site.call('presentation.record', { fields: { date: '2026-10-20', occasion: 'Hội nghị' }, lines: [{ entryId: mau, signedBy: 'Nguyễn Văn Mẫu' }], bonusPaid: true });
    expect((await site.call('home.today', {})).counts.awards).toBe(4);
    const made = await site.call('cancellation.record', { fields: cancelling(decisionId), entryIds: [mau] });
    const view = async () => (await site.call('decision.after', { id: decisionId })).cancellations[0];
    expect(await view()).toMatchObject({ returnBy: '2026-11-23', overdue: false, groundWord: 'Kê khai không trung thực', lines: [{ subjectName: 'Nguyễn Văn Mẫu', bonusPaidVnd: 760_000, settled: false }] });

    const [entry] = (await site.call('register.list', { cancelled: true })).rows;
    expect([entry?.subjectName, entry?.registerNumber, entry?.cancelledOn]).toEqual(['Ông Nguyễn Văn Mẫu', 2, '2026-11-02']);
    expect((await site.call('decision.after', { id: decisionId })).awards.find((award) => award.entry.id === mau)?.certificateWord).toBe('Đã in, đã hủy');
    const { nominations } = await site.call('round.get', { id: roundId });
    expect(nominations.filter(({ stateWord }) => stateWord === 'Khen thưởng (đã hủy)').map(({ subjectId, state }) => [subjectId, state])).toEqual([[entry?.subjectId, 'awarded']]);
    expect((await site.call('subject.get', { id: entry?.subjectId ?? '' })).nominations.map(({ stateWord }) => stateWord)).toEqual(['Khen thưởng (đã hủy)']);
    const home = await site.call('home.today', {});
    expect(home.counts.awards).toBe(3);
    expect(home.groups.find(({ title }) => title === 'Thu hồi hiện vật, tiền thưởng')?.lines.map(({ text, note }) => [text, note])).toEqual([['Quyết định hủy bỏ số 360/QĐ-UBND: 1 trường hợp chưa thu hồi xong', 'Hạn nộp lại 23/11/2026']]);
    expect((await site.call('subject.list', { search: 'nguyen van mau' })).rows[0]?.awards).toBe(0);
    expect((await site.call('ceremony.list', { decisionId })).flatMap(({ entries }) => entries.map(({ id }) => id))).not.toContain(mau);
    expect((await site.call('bonus.list', { decisionId })).rows).toHaveLength(3);
    for (const refused of [site.call('certificate.print', { entryIds: [mau] }), site.call('cancellation.record', { fields: cancelling(decisionId, { number: '361' }), entryIds: [mau] })]) expect((await faultOf(refused)).code).toBe('khen-thuong-da-huy');

    expect((await faultOf(site.call('cancellation.recover', { id: made.id, version: made.version, recovery: { entryId: mau, objectOn: '2026-11-01', moneyOn: null, moneyVnd: null, note: '' } }))).code).toBe('thu-hoi-truoc-huy');
    const half = await site.call('cancellation.recover', { id: made.id, version: made.version, recovery: { entryId: mau, objectOn: '2026-11-10', moneyOn: null, moneyVnd: null, note: '' } });
    expect((await view())?.lines[0]?.settled).toBe(false);
    await site.call('cancellation.recover', { id: made.id, version: half.version, recovery: { entryId: mau, objectOn: '2026-11-10', moneyOn: '2026-11-12', moneyVnd: 760_000, note: '' } });
    expect((await view())?.lines[0]).toMatchObject({ settled: true, recovery: { moneyVnd: 760_000 } });
    expect((await site.call('home.today', {})).groups.some(({ title }) => title === 'Thu hồi hiện vật, tiền thưởng')).toBe(false);
    expect((await site.download('paper.make', { kind: 'huy-quyet-dinh', id: made.id, format: 'pdf' })).bytes.length).toBeGreaterThan(1000);
  });
});

describe('bằng giấy', () => {
  it('R91: a decision that came on paper is typed in with its scan; return, correction, cancellation, presentation and bonus need no bundle afterwards', async () => {
    const { site, roundId, ids } = await nominated('BK_TINH');
    const dossier = await site.call('dossier.create', { roundId, nominationIds: [...ids], receiver: { unitCode: null, name: 'Sở Nội vụ' }, submission: { number: '12/TTr-UBND', date: '2026-10-06', signer: null, content: 'Đề nghị tặng Bằng khen', recipients: [] } });
    const page = await site.call('dossier.get', { id: dossier.id });
    const sent = await site.call('dossier.submit', { id: dossier.id, version: page.dossier.version, reasons: Object.fromEntries(page.needsReason.map(({ nominationId }) => [nominationId, 'Gửi bổ sung sau.'])) });
    const scan = await site.upload('scan.add', { fileName: 'quyet-dinh.pdf' }, new TextEncoder().encode('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'));
    const [one, two, three, four] = ids as [string, string, string, string];
    await site.call('return.record', { dossierId: dossier.id, nominationIds: [four], reason: 'Thiếu báo cáo thành tích', date: '2026-10-20', fromName: 'Sở Nội vụ', scanIds: [scan.id] });

    const row = async (nominationId: string) => {
      const found = (await site.call('decision.candidates', {})).find((candidate) => candidate.nominationId === nominationId);
      return { nominationId, nominationVersionId: found?.nominationVersionId ?? null, dossierId: found?.dossierId ?? null, result: 'awarded' as const, awardName: 'Bằng khen của Chủ tịch UBND tỉnh Lâm Đồng', reason: '' };
    };
    const decision = await site.call('decision.record', {
      fields: { number: '2001/QĐ-UBND', date: '2026-11-03', title: 'Về việc tặng Bằng khen', authority: 'Chủ tịch UBND tỉnh Lâm Đồng', signerName: 'Hồ Ký Mẫu', signerTitle: 'Phó Chủ tịch' },
      lines: [await row(one), await row(two), { ...(await row(three)), result: 'refused', reason: 'Chưa đủ tiêu chuẩn' }],
      onPaper: true,
      scanIds: [scan.id],
    });
    expect([decision.channel, decision.attachmentIds, sent.nominationVersionIds.length]).toEqual(['paper', [scan.id], 4]);
    const after = await site.call('decision.after', { id: decision.id });
    expect(after.questions).toEqual([]);
    expect(after.awards.map(({ entry, bonus }) => [entry.subjectName, entry.awardCode, entry.registerNumber, bonus.amountVnd])).toEqual([['Thôn Đông', 'BK_TINH', 1, 7_590_000], ['ông Lê Văn Giả', 'BK_TINH', 2, 5_700_000]]);
    expect((await site.call('dossier.get', { id: dossier.id })).dossier.state).toBe('da-co-quyet-dinh');

    const entryIds = after.awards.map(({ entry }) => entry.id);
    const east = entryIds[0] ?? '';
    const amended = { decisionId: decision.id, date: '2026-11-10', authority: 'Chủ tịch UBND tỉnh Lâm Đồng', signerName: 'Hồ Ký Mẫu', signerTitle: 'Phó Chủ tịch', reason: 'Ghi sai tên' };
    const corrected = await site.call('correction.record', { fields: { ...amended, form: 'cong-van', number: '99/UBND-NC' }, lines: [{ entryId: east, field: 'subjectName', new: 'Thôn Đông 1' }], onPaper: true, scanIds: [scan.id] });
    expect([corrected.channel, corrected.attachmentIds]).toEqual(['paper', [scan.id]]);
    await site.call('presentation.record', { fields: { date: '2026-11-15', occasion: 'Hội nghị tổng kết' }, lines: entryIds.map((entryId) => ({ entryId })), bonusPaid: true });
    const cancelled = await site.call('cancellation.record', { fields: { ...amended, number: '2100/QĐ-UBND', date: '2026-11-18', ground: 'co-ket-luan-sai-pham', reason: 'Kết luận thanh tra' }, entryIds: [entryIds[1] ?? ''], onPaper: true });
    expect(cancelled.channel).toBe('paper');
    const last = await site.call('decision.after', { id: decision.id });
    expect(last.awards.map(({ entry, presentation, bonus }) => [entry.subjectName, entry.cancelledOn, presentation?.date, bonus.paidOn])).toEqual([['Thôn Đông 1', null, '2026-11-15', '2026-11-15'], ['ông Lê Văn Giả', '2026-11-18', '2026-11-15', '2026-11-15']]);
    expect(last.corrections).toHaveLength(1);
  });
});

describe('hình thức cấp Nhà nước', () => {
  it('R66: stays closed until the guidance of the centre is recorded with number and date at the campaign', async () => {
    const { site } = await nominated();
    const campaign = await site.call('campaign.open', { planCode: 'LDNN' });
    const forms = async () => (await site.call('campaign.get', { id: campaign.id })).awardForms.filter(({ waitsForGuidance }) => waitsForGuidance).map(({ id }) => id);
    expect(await forms()).toEqual(['LDNN-F1', 'LDNN-F2']);
    const round = await site.call('round.save', { fields: { kind: 'campaign', name: 'Tổng kết', year: 2025, campaignId: campaign.id } });
    const { saved } = await site.call('subject.save', { fields: { kind: 'collective', name: 'Thôn Tây', managedBy: 'xã Tân Mẫu' } });
    const { added } = await site.call('nomination.add', { roundId: round.id, subjectIds: [saved?.id ?? ''], award: { source: 'campaign', formId: 'LDNN-F1' }, merit: 'Có thành tích' });
    const id = added[0]?.id ?? '';
    const stops = async () => (await site.call('nomination.get', { id })).row.openPoints.filter(({ stops: stop }) => stop).map(({ code }) => code);
    expect(await stops()).toContain('khen-nha-nuoc-chua-huong-dan');
    const scan = await site.upload('scan.add', { fileName: 'huong-dan.pdf' }, new TextEncoder().encode('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'));
    const guidance = { document: '12/HD-BTĐKT', date: '2025-02-01', issuer: 'Ban Thi đua - Khen thưởng Trung ương', attachmentIds: [scan.id] };
    const settled = await site.call('campaign.setSettings', { id: campaign.id, version: campaign.version, settings: { ...campaign.settings, centralGuidance: guidance } });
    expect(settled.settings.centralGuidance).toEqual(guidance);
    expect(await stops()).toEqual([]);
    await site.call('campaign.setSettings', { id: campaign.id, version: settled.version, settings: { ...settled.settings, centralGuidance: null } });
    expect(await stops()).toContain('khen-nha-nuoc-chua-huong-dan');
  });
});

it('a unit’s own decision follows the own authority it is typed with', async () => {
  const { site, ids } = await nominated();
  const { id } = await site.call('decision.record', { fields: fieldsOf('9/QĐ-UBND', '2026-10-12'), lines: ids.slice(0, 1).map((one) => awardedRow(one)) });
  expect((await site.call('decision.get', { id })).decision).toMatchObject({ channel: 'own', authority: AUTHORITY });
});
