import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Site } from '../../../electron/demo/site.ts';
import { carry, pair } from '../../../electron/demo/exchange.ts';
import { docxText } from './docx-text.ts';
import { faultOf, folder, newCommune, onlyOf, newProvince, person, siteAt } from './sites.ts';

const CONTENT = 'xuất sắc trong phong trào giả định';

async function dossierSent(site: Site, receiver: { unitCode: string | null; name: string }, names: readonly string[]) {
  const round = await site.call('round.save', { fields: { kind: 'yearly', name: 'Cuối năm', year: 2026, reason: CONTENT } });
  const ids: string[] = [];
  for (const name of names) ids.push((await site.call('subject.save', { fields: person(name), keepApart: true })).saved?.id ?? '');
  const { added } = await site.call('nomination.add', { roundId: round.id, subjectIds: ids, award: { source: 'own', name: 'Bằng khen mẫu' }, merit: `Đã có thành tích ${CONTENT}` });
  const dossier = await site.call('dossier.create', { roundId: round.id, nominationIds: added.map((n) => n.id), receiver, submission: { content: CONTENT, number: '12/TTr-UBND' } });
  const refused = await faultOf(site.call('dossier.submit', { id: dossier.id, version: dossier.version }));
  expect(refused.code).toBe('can-ly-do');
  const reasons = Object.fromEntries(added.map((n) => [n.id, 'Chưa kịp họp Hội đồng.']));
  const draft = async () => (await site.call('paper.notes', { kind: 'to-trinh', id: dossier.id })).draft;
  expect(await draft()).toBe('Bản này in chữ DỰ THẢO. Hồ sơ chưa trình: bấm «Trình hồ sơ» rồi in lại bản để ký.');
  await site.call('dossier.submit', { id: dossier.id, version: dossier.version, reasons });
  expect(await draft()).toBeNull();
  return { round, dossier, nominations: added };
}

/** Tờ trình kết quả xét of a session of the office over a round of its own. */
async function resultSubmission(site: Site, name: string): Promise<string> {
  const members = [{ id: 'm1', name: 'Thành Viên Một', duty: 'chu-tich' as const, position: 'Giám đốc' }];
  const held = await site.call('council.get', {});
  if (held === null) await site.call('council.save', { fields: { decisionNumber: '05/QĐ-SNV', decisionDate: '2026-01-15', members } });
  const round = await site.call('round.save', { fields: { kind: 'yearly', name, year: 2026, reason: CONTENT } });
  const { saved } = await site.call('subject.save', { fields: person(`Người Của Sở ${name}`), keepApart: true });
  const { added } = await site.call('nomination.add', { roundId: round.id, subjectIds: [saved?.id ?? ''], award: { source: 'own', name: 'Giấy khen mẫu' }, merit: `Đã có thành tích ${CONTENT}` });
  const session = await site.call('session.save', {
    fields: { roundId: round.id, number: '06/BB-HĐTĐKT', date: '2026-11-20', ballot: 'gio-tay', chairId: 'm1', secretaryId: null, members, attendance: [{ memberId: 'm1', present: true }], results: [{ nominationId: added[0]?.id ?? '', yes: 1, no: 0 }] },
  });
  return docxText((await site.download('paper.make', { kind: 'to-trinh-ket-qua', id: session.id, format: 'docx' })).bytes);
}

async function pairOfSites() {
  const stick = folder();
  const commune = siteAt(folder());
  const province = siteAt(folder());
  await newCommune(commune);
  const office = await newProvince(province);
  return { stick, commune, province, office };
}

describe('a dossier there and back', () => {
  it('returns one, decides the others, is mended and sent again; twice changes nothing', async () => {
    const { stick, commune, province, office } = await pairOfSites();
    await pair(commune, province);
    const receiver = { unitCode: office.code, name: office.name };
    const { round, nominations } = await dossierSent(commune, receiver, ['Nguyễn Văn Mẫu', 'Lê Thị Thí Dụ']);
    const [first, second] = nominations;

    // Frozen: neither changed nor removed until it is returned.
    const held = (await commune.call('nomination.get', { id: first?.id ?? '' })).nomination;
    expect((await faultOf(commune.call('nomination.save', { id: held.id, version: held.version, fields: { ...held, merit: 'khác' } }))).code).toBe('da-dong-bang');

    expect(await carry(commune, province, stick)).toMatchObject({ added: 3, addedAgain: 0 });
    const inbox = await province.call('inbox.list', {});
    expect(inbox).toHaveLength(1);
    // The office's own round of the same name judges it too: what came in the bundle stands in its tờ trình.
    const text = await resultSubmission(province, 'Cuối năm');
    for (const said of ['xã Tân Mẫu', 'Tờ trình số 12/TTr-UBND']) expect(text).toContain(said);
    expect(await resultSubmission(province, 'Đợt khác')).not.toContain('12/TTr-UBND');
    const versionId = inbox[0]?.versionId ?? '';
    await province.call('inbox.acknowledge', { versionId });
    await province.call('inbox.return', { versionId, nominationIds: [first?.id ?? ''], reason: 'Thiếu số liệu năm cuối, đề nghị bổ sung.', date: '2026-11-20' });
    const { lines } = await province.call('inbox.get', { versionId });
    expect(lines.find((l) => l.version.nominationId === first?.id)).toMatchObject({ state: 'returned', note: 'Thiếu số liệu năm cuối, đề nghị bổ sung.', returnAttachments: [] });
    const open = lines.filter((l) => l.state === 'open');
    await province.call('decision.record', {
      fields: { number: '345/QĐ-UBND', date: '2026-11-20', title: 'Về việc tặng Bằng khen', authority: 'Chủ tịch UBND tỉnh', signerName: 'Ngô Tịch Mẫu', signerTitle: 'Chủ tịch' },
      lines: open.map((l) => ({ nominationId: l.version.nominationId, nominationVersionId: l.version.id, dossierId: l.version.dossierId, result: 'awarded' as const, awardName: l.version.awardName })),
    });
    expect(await carry(province, commune, stick)).toMatchObject({ addedAgain: 0 });
    // What went out in a bundle is no typing error of this file any more, neither there nor here.
    const [theirs] = await province.call('decision.list', {});
    const kept = await faultOf(province.call('decision.remove', { id: theirs?.id ?? '', version: 1, reason: 'Gõ nhầm' }));
    expect(kept.message).toBe('Không xóa được Quyết định số 345/QĐ-UBND: đã ghi vào gói dữ liệu số 1 gửi xã Tân Mẫu.');
    expect((await faultOf(commune.call('decision.remove', { id: theirs?.id ?? '', version: 1, reason: 'Gõ nhầm' }))).code).toBe('quyet-dinh-cua-don-vi-khac');

    const word = async () => (await province.call('inbox.get', { versionId })).lines.find((l) => l.version.nominationId === second?.id)?.stateWord;
    expect(await word()).toBe('Khen thưởng');
    const [given] = (await province.call('register.list', {})).rows;
    await province.call('cancellation.record', {
      fields: { decisionId: theirs?.id ?? '', number: '360/QĐ-UBND', date: '2026-11-20', authority: 'Chủ tịch UBND tỉnh', signerName: 'Ngô Tịch Mẫu', signerTitle: 'Chủ tịch', ground: 'ke-khai-khong-trung-thuc', reason: 'Kê khai sai' },
      entryIds: [given?.id ?? ''],
    });
    expect(await word()).toBe('Khen thưởng (đã hủy)');

    const rows = (await commune.call('round.get', { id: round.id })).nominations;
    expect(Object.fromEntries(rows.map((r) => [r.id, r.state]))).toEqual({ [first?.id ?? '']: 'returned', [second?.id ?? '']: 'awarded' });
    expect((await commune.call('register.list', { search: 'thi du' })).total).toBe(1);
    expect((await commune.call('subject.get', { id: second?.subjectId ?? '' })).awards[0]).toMatchObject({ decisionNumber: '345/QĐ-UBND' });
    const sent = (await commune.call('bundle.journal', {})).sent;
    expect(sent[0]?.state).toBe('da-nhan');

    // Mended and sent again under the same identity, both versions kept.
    const again = (await commune.call('nomination.get', { id: first?.id ?? '' })).nomination;
    await commune.call('nomination.save', { id: again.id, version: again.version, fields: { ...again, summary: 'Đã bổ sung.' } });
    const dossier = await commune.call('dossier.create', { roundId: round.id, nominationIds: [again.id], receiver, submission: { content: CONTENT } });
    expect(dossier.sending).toBe(2);
    await commune.call('dossier.submit', { id: dossier.id, version: dossier.version, reasons: { [again.id]: 'Như lần 1.' } });
    // The dossier, the mended line, and the receipt for the bundle of answers.
    expect(await carry(commune, province, stick)).toMatchObject({ added: 3, addedAgain: 0 });
    const page = await commune.call('nomination.get', { id: again.id });
    expect(page.versions.map((v) => [v.n, v.summary])).toEqual([[1, ''], [2, 'Đã bổ sung.']]);
    expect((await province.call('inbox.list', {}))[0]?.sending).toBe(2);
  });

  it('goes the same way when the answer comes on paper', async () => {
    const commune = siteAt(folder());
    await newCommune(commune);
    const { dossier, nominations } = await dossierSent(commune, { unitCode: null, name: 'Sở Nội vụ' }, ['Nguyễn Văn Mẫu', 'Lê Thị Thí Dụ']);
    const [first, second] = nominations;
    const scan = await commune.upload('scan.add', { fileName: 'cong-van.pdf' }, Buffer.from('%PDF-1.4\n%%EOF'));
    await commune.call('return.record', { dossierId: dossier.id, nominationIds: [first?.id ?? ''], reason: 'Thiếu báo cáo.', date: '2026-11-19', fromName: 'Sở Nội vụ', scanIds: [scan.id] });
    const candidates = await commune.call('decision.candidates', {});
    expect(candidates.map((c) => c.nominationId)).toEqual([second?.id]);
    await commune.call('decision.record', {
      fields: { number: '345/QĐ-UBND', date: '2026-11-20', title: 'Về việc tặng Bằng khen', authority: 'Chủ tịch UBND tỉnh', signerName: 'Ngô Tịch Mẫu', signerTitle: 'Chủ tịch' },
      lines: candidates.map((c) => ({ nominationId: c.nominationId, nominationVersionId: c.nominationVersionId, dossierId: c.dossierId, result: 'refused' as const, awardName: c.awardName, reason: 'Chưa đủ tiêu chuẩn.' })),
      onPaper: true,
    });
    expect((await commune.call('nomination.get', { id: first?.id ?? '' })).nomination.state).toBe('returned');
    expect((await commune.call('nomination.get', { id: second?.id ?? '' })).nomination.state).toBe('not-awarded');
    expect((await commune.call('register.list', {})).total).toBe(0);
  });
});

describe('what is refused, with nothing changed', () => {
  it('a truncated bundle, one for another unit, one that is no bundle', async () => {
    const { stick, commune, province, office } = await pairOfSites();
    await pair(commune, province);
    await dossierSent(commune, { unitCode: office.code, name: office.name }, ['Nguyễn Văn Mẫu']);
    const bundle = onlyOf(await commune.job('bundle.export', { peerCodes: [office.code], folder: `path:${stick}` }));
    const path = join(stick, bundle.fileName);
    const cut = join(stick, 'cut.sovang');
    writeFileSync(cut, readFileSync(path).subarray(0, bundle.size - 40));
    expect((await faultOf(province.job('bundle.preview', { file: `path:${cut}` }))).next).toBeTruthy();
    writeFileSync(join(stick, 'foreign.sovang'), 'không phải gói');
    expect((await faultOf(province.job('bundle.preview', { file: `path:${join(stick, 'foreign.sovang')}` }))).code).toBe('khong-phai-goi');

    const stranger = siteAt(folder());
    await newCommune(stranger);
    expect((await faultOf(stranger.job('bundle.preview', { file: `path:${path}` }))).code).toBe('goi-khong-gui-cho-don-vi');
    expect(await province.call('inbox.list', {})).toEqual([]);
  });

  it('a sender whose fingerprint nobody confirmed', async () => {
    const { stick, commune, province, office } = await pairOfSites();
    const key = await province.download('peer.keyFile', {});
    const peer = await commune.upload('peer.add', {}, key.bytes);
    await dossierSent(commune, { unitCode: office.code, name: office.name }, ['Nguyễn Văn Mẫu']);
    expect((await faultOf(commune.job('bundle.export', { peerCodes: [office.code], folder: `path:${stick}` }))).code).toBe('chua-ket-noi');
    await commune.call('peer.confirm', { id: peer.id, version: peer.version, confirmedBy: 'Người Mẫu' });
    const bundle = onlyOf(await commune.job('bundle.export', { peerCodes: [office.code], folder: `path:${stick}` }));
    expect((await faultOf(province.job('bundle.preview', { file: `path:${join(stick, bundle.fileName)}` }))).code).toBe('goi-nguoi-gui-la');
  });

  it('an attachment that is not what its name says, and a macro', async () => {
    const commune = siteAt(folder());
    await newCommune(commune);
    const upload = (fileName: string, bytes: Uint8Array) => commune.upload('scan.add', { fileName }, bytes);
    expect((await faultOf(upload('anh.png', Buffer.from('%PDF-1.4\n')))).code).toBe('ten-tep-khong-dung-noi-dung');
    expect((await faultOf(upload('bao-cao.pdf', Buffer.from('MZ chương trình')))).code).toBe('loai-tep-khong-nhan');
    expect((await faultOf(upload('rong.pdf', new Uint8Array(0)))).code).toBe('tep-rong');
    expect((await upload('bao-cao.pdf', Buffer.from('%PDF-1.4\n%%EOF'))).fileName).toBe('bao-cao.pdf');
  });

  it('a folder that cannot be written to', async () => {
    const { commune, province, office, stick } = await pairOfSites();
    await pair(commune, province);
    const { dossier } = await dossierSent(commune, { unitCode: office.code, name: office.name }, ['Nguyễn Văn Mẫu']);
    const gone = join(stick, 'khong-co');
    expect((await faultOf(commune.job('bundle.export', { peerCodes: [office.code], folder: `path:${gone}` }))).next).toBeTruthy();
    expect((await faultOf(commune.job('dossier.exportFolder', { id: dossier.id, folder: `path:${gone}` }))).next).toBeTruthy();
    expect((await commune.call('bundle.journal', {})).sent).toEqual([]);
  });
});

it('R90: exports a dossier as an ordinary folder with papers, attachments and an index', async () => {
  const commune = siteAt(folder());
  await newCommune(commune);
  const { dossier } = await dossierSent(commune, { unitCode: null, name: 'Sở Nội vụ' }, ['Nguyễn Văn Mẫu']);
  const target = folder();
  const done = await commune.job('dossier.exportFolder', { id: dossier.id, folder: `path:${target}` });
  const files = readdirSync(join(target, done.folderName)).sort();
  expect(files).toEqual([...done.files.map((f) => f.name)].sort());
  expect(files.filter((f) => f.startsWith('01-to-trinh')).map((f) => f.split('.').pop())).toEqual(['docx', 'pdf']);
  expect(files.filter((f) => f.startsWith('02-danh-sach')).map((f) => f.split('.').pop())).toEqual(['docx', 'pdf', 'xlsx']);
  expect(files.filter((f) => f.startsWith('00-muc-luc'))).toHaveLength(2);
});
