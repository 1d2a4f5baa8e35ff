import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openBundle } from '../../../electron/exchange/open.ts';
import { parseKeyFile } from '../../../shared/exchange/peer.ts';
import type { Sender } from './bundle-sender.ts';
import type { Site } from '../../../electron/demo/site.ts';
import { dossierLines, manyCommunes, senderAt } from './office-sites.ts';
import { faultOf, folder } from './sites.ts';

const REASON = 'Thiếu báo cáo thành tích có xác nhận của cấp trên trực tiếp.';

/** Three communes, each with a dossier of two lines at the office. */
async function threeDossiers(count = 3) {
  const office = await manyCommunes(count);
  for (const [i, sender] of office.senders.entries()) await sender.send(office.site, office.stick, { lines: dossierLines(sender, office.unit, 1000 * (i + 1)), kind: 'ho-so-trinh' });
  return { ...office, lines: await office.site.call('inbox.lines', {}) };
}

/** Records of the bundle written for a unit, opened with its own key. */
async function readBy(site: Site, sender: Sender, out: string, fileName: string): Promise<{ kind: string; id: string; body: Record<string, unknown> | null }[]> {
  const key = parseKeyFile(Buffer.from((await site.download('peer.keyFile', {})).bytes).toString());
  if (!key.ok) throw new Error(key.error.message);
  const opened = await openBundle(join(out, fileName), { identities: [sender.keys.identity], unitCode: sender.code, senders: [{ unitCode: key.value.unitCode, signingKey: key.value.signingKey, trust: 'da-xac-nhan' }] });
  if (!opened.ok) throw new Error(opened.error.message);
  const records = [];
  for await (const line of opened.value.records()) if (line.ok) records.push({ kind: line.record.kind, id: line.record.id, body: line.record.body as Record<string, unknown> | null });
  await opened.value.close();
  return records;
}

async function writtenFor(site: Site, senders: readonly Sender[]) {
  const out = folder();
  const { written } = await site.job('bundle.export', { peerCodes: senders.map(({ code }) => code), folder: `path:${out}` });
  return async (sender: Sender) => {
    const row = written.find(({ peerCode }) => peerCode === sender.code);
    if (row === undefined) throw new Error(`nothing for ${sender.code}`);
    return readBy(site, sender, out, row.fileName);
  };
}

describe('lines of several units at the office', () => {
  it('R69: lines of several dossiers are returned with one reason; each unit is told of its own only', async () => {
    const { site, senders, lines } = await threeDossiers();
    expect(lines.map(({ unit }) => unit)).toEqual(['xã Mẫu 1', 'xã Mẫu 1', 'xã Mẫu 2', 'xã Mẫu 2', 'xã Mẫu 3', 'xã Mẫu 3']);
    expect(lines[0]).toMatchObject({ since: '2026-10-01', days: 50, acknowledged: false, awardName: 'Giấy khen' });
    const chosen = [lines[0], lines[2], lines[3]].map((line) => line?.versionId ?? '');
    expect((await faultOf(site.call('inbox.returnMany', { versionIds: [...chosen, lines[0]?.nominationId ?? ''], reason: REASON, date: '2026-11-20' }))).code).toBe('khong-tim-thay');
    expect(await site.call('inbox.lines', {})).toHaveLength(6);
    const done = await site.call('inbox.returnMany', { versionIds: chosen, reason: REASON, date: '2026-11-20' });
    expect(done).toEqual({ returned: 3, dossiers: 2, units: [{ unitCode: 'xa-mau-01', unitName: 'xã Mẫu 1' }, { unitCode: 'xa-mau-02', unitName: 'xã Mẫu 2' }] });
    expect((await site.call('inbox.lines', {})).map(({ versionId }) => versionId)).toEqual([lines[1], lines[4], lines[5]].map((line) => line?.versionId));
    expect((await faultOf(site.call('inbox.returnMany', { versionIds: chosen, reason: REASON, date: '2026-11-20' }))).code).toBe('da-tra-loi');
    const read = await writtenFor(site, senders);
    const notes = async (i: number) => (await read(senderAt(senders, i))).filter(({ kind }) => kind === 'return-note').map(({ body }) => body?.['nominationVersionId']);
    expect([await notes(0), await notes(1), await notes(2)]).toEqual([[chosen[0]], [chosen[1], chosen[2]], []]);
  }, 120_000);

  it('R84: one decision on lines of three units; each unit’s result bundle has its own lines and no other’s name', async () => {
    const { site, senders, lines } = await threeDossiers();
    const decided = lines.filter((_line, i) => i !== 5);
    const candidates = await site.call('decision.candidates', {});
    await site.call('decision.record', {
      fields: { number: '100/QĐ-UBND', date: '2026-11-20', title: 'Về việc tặng Bằng khen', authority: 'Chủ tịch UBND tỉnh', signerName: 'Ngô Tịch Mẫu', signerTitle: 'Chủ tịch' },
      lines: decided.map(({ versionId, nominationId }, i) => {
        const candidate = candidates.find((one) => one.nominationVersionId === versionId);
        return { nominationId, nominationVersionId: versionId, dossierId: candidate?.dossierId ?? null, result: i === 1 ? ('refused' as const) : ('awarded' as const), awardName: 'Bằng khen', reason: i === 1 ? 'Chưa đủ thành tích.' : '' };
      }),
    });
    const read = await writtenFor(site, senders);
    for (const [i, sender] of senders.entries()) {
      const records = await read(sender);
      const own = decided.filter(({ unit }) => unit === sender.name);
      expect(records.filter(({ kind }) => kind === 'decision')).toHaveLength(1);
      expect(records.filter(({ kind }) => kind === 'decision-line').map(({ body }) => body?.['nominationVersionId']).sort()).toEqual(own.map(({ versionId }) => versionId).sort());
      expect(own).toHaveLength(i === 2 ? 1 : 2);
      const text = JSON.stringify(records);
      for (const other of lines.filter(({ unit }) => unit !== sender.name)) for (const secret of [other.subjectName, other.nominationId, other.versionId]) expect(text.includes(`"${secret}"`)).toBe(false);
    }
    expect((await site.call('inbox.lines', {})).map(({ versionId }) => versionId)).toEqual([lines[5]?.versionId]);
  }, 120_000);

  it('R92: what a received line would be returned for is found here, with our own records and law book', async () => {
    const office = await manyCommunes(2);
    const [one, two] = [senderAt(office.senders, 0), senderAt(office.senders, 1)];
    const items = [{ code: 'BAO_CAO_THANH_TICH', name: 'Báo cáo thành tích', required: 'yes' as const, state: 'con-thieu' as const, attachmentIds: [], note: '', citation: '', confidence: 'low' as const }];
    const mine = dossierLines(one, office.unit, 1000, 1, { items, award: { source: 'catalogue', code: 'CSTDCS' } as never, awardName: 'Chiến sĩ thi đua cơ sở', openPoints: ['Chưa họp Hội đồng.'] });
    await one.send(office.site, office.stick, { lines: mine, kind: 'ho-so-trinh' });
    const same = mine[1]?.body?.['subject'];
    await two.send(office.site, office.stick, { lines: dossierLines(two, office.unit, 2000, 1, { subject: same as never }), kind: 'ho-so-trinh' });
    const lines = await office.site.call('inbox.lines', {});
    const found = await office.site.call('inbox.check', { versionIds: lines.map(({ versionId }) => versionId) });
    const codes = found[0]?.findings.map(({ code }) => code) ?? [];
    expect(codes).toEqual(expect.arrayContaining(['thieu-tai-lieu', 'con-vuong', 'trung-dot-xet']));
    expect(codes.some((code) => ['chua-xac-dinh', 'thieu-can-cu', 'khong-du-dieu-kien'].includes(code))).toBe(true);
    expect(found[0]?.findings.find(({ code }) => code === 'trung-dot-xet')?.sentence).toContain('Cũng có trong hồ sơ của xã Mẫu 2');
    expect(found[1]?.findings.map(({ code }) => code)).toContain('khong-muc-khen');
  }, 120_000);
});
