import { describe, expect, it } from 'vitest';
import { PDF, SIGNED, connected, dossierSent, ship } from './kinds-sites.ts';

/** A return and a decision, each with its scan, sent back to the commune. */
async function decided() {
  const two = await connected();
  const { commune, province, stick } = two;
  const { nominations } = await dossierSent(two);
  await ship(commune, province, stick);
  const versionId = (await province.call('inbox.list', {}))[0]?.versionId ?? '';
  const scan = await province.upload('scan.add', { fileName: 'tra-lai.pdf' }, PDF);
  const signed = await province.upload('scan.add', { fileName: 'quyet-dinh.pdf' }, Buffer.from('%PDF-1.4\n%\n%%EOF'));
  await province.call('inbox.return', { versionId, nominationIds: [nominations[1]?.id ?? ''], reason: 'Thiếu số liệu năm cuối, đề nghị bổ sung.', date: '2026-11-20', scanIds: [scan.id] });
  const open = (await province.call('inbox.get', { versionId })).lines.filter(({ state }) => state === 'open');
  const decision = await province.call('decision.record', {
    fields: { number: '345/QĐ-UBND', date: '2026-11-20', title: 'Về việc tặng Bằng khen', ...SIGNED },
    lines: open.map((l) => ({ nominationId: l.version.nominationId, nominationVersionId: l.version.id, dossierId: l.version.dossierId, result: 'awarded' as const, awardName: l.version.awardName })),
    scanIds: [signed.id],
  });
  await ship(province, commune, stick);
  const entry = (await province.call('register.list', {})).rows[0]?.id ?? '';
  const below = async () => (await commune.call('register.list', {})).rows[0];
  return { commune, province, stick, nominations, decision, entry, below };
}

describe('decisions changed afterwards', () => {
  it('R84, R69: scans of a return and of the decision travel; a correction reads as if typed in, is taken back and comes again', async () => {
    const { commune, province, stick, nominations, decision, entry, below } = await decided();
    const page = await commune.call('nomination.get', { id: nominations[1]?.id ?? '' });
    expect(JSON.stringify(page)).toContain('tra-lai.pdf');
    const [held] = await commune.call('decision.list', {});
    const { decision: arrived } = await commune.call('decision.get', { id: held?.id ?? '' });
    expect((await commune.download('attachment.read', { id: arrived.attachmentIds[0] ?? '' })).bytes.length).toBe(16);
    const made = await province.call('correction.record', { fields: { decisionId: decision.id, form: 'cong-van', number: '12/UBND', date: '2026-11-20', ...SIGNED, reason: 'Ghi sai khi đánh máy' }, lines: [{ entryId: entry, field: 'subjectName', new: 'Nguyễn Văn Mậu' }] });
    await ship(province, commune, stick);
    expect((await below())?.subjectName).toBe('Nguyễn Văn Mậu');
    expect((await commune.call('decision.after', { id: decision.id })).corrections[0]?.correction).toMatchObject({ channel: 'bundle', number: '12/UBND', lines: [{ old: 'Nguyễn Văn Mẫu', new: 'Nguyễn Văn Mậu' }] });
    await province.call('correction.undo', { id: made.id });
    await ship(province, commune, stick);
    expect((await below())?.subjectName).toBe('Nguyễn Văn Mẫu');
    await province.call('correction.redo', { id: made.id });
    await ship(province, commune, stick);
    expect((await below())?.subjectName).toBe('Nguyễn Văn Mậu');
  }, 120_000);

  it('R84: a cancellation counts below from its day, and no more once it is taken back', async () => {
    const { commune, province, stick, decision, entry, below } = await decided();
    const cancelled = await province.call('cancellation.record', { fields: { decisionId: decision.id, number: '360/QĐ-UBND', date: '2026-11-20', ...SIGNED, ground: 'ke-khai-khong-trung-thuc', reason: 'Kê khai sai' }, entryIds: [entry] });
    await ship(province, commune, stick);
    expect((await below())?.cancelledOn).toBe('2026-11-20');
    await province.call('cancellation.undo', { id: cancelled.id });
    await ship(province, commune, stick);
    expect((await below())?.cancelledOn).toBeNull();
  }, 120_000);
});
