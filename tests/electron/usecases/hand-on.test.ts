import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Site } from '../../../electron/demo/site.ts';
import { carry, pair } from '../../../electron/demo/exchange.ts';
import { makeUnitKeys } from '../../../electron/exchange/keys.ts';
import { packBundle } from '../../../electron/exchange/pack.ts';
import { readKeyring } from '../../../electron/store/keyring.ts';
import { coverId, proofOf } from '../../../electron/usecases/hand-on-cover.ts';
import type { Reading } from '../../../electron/usecases/db.ts';
import { rowIdOf, selfRecordId } from '../../../electron/usecases/hand-on-carriers.ts';
import { entityTables } from '../../../electron/usecases/entity-tables.ts';
import type { PaperKind } from '../../../shared/api/dossier.ts';
import { fingerprintWords } from '../../../shared/exchange/words.ts';
import { bundleKinds } from '../../../shared/exchange/kinds.ts';
import { ownershipFault } from '../../../shared/exchange/record.ts';
import { MACHINE_ENTITIES, SELF_ENTITIES, SELF_KINDS } from '../../../shared/exchange/self-kinds.ts';
import { docxText } from './docx-text.ts';
import { faultOf, folder, newCommune, newProvince, onlyOf, person, siteAt, submitDossier } from './sites.ts';

const CONTENT = 'xuất sắc trong phong trào giả định';

const printed = async (site: Site, kind: PaperKind, id: string): Promise<string> => docxText((await site.download('paper.make', { kind, id, format: 'docx' })).bytes);

async function codeOf(site: Site): Promise<string> {
  const { code } = await site.call('recovery.status', {});
  if (code === null) throw new Error('no code to write down');
  return code;
}

async function handOn(site: Site, stick: string) {
  const done = await site.job('handOn.export', { folder: `path:${stick}`, from: 'Trần Cũ Mẫu', to: 'Lê Mới Mẫu' });
  const row = onlyOf(done);
  return { ...done, row, bytes: readFileSync(join(stick, row.fileName)) };
}

/** A commune with subjects, a round, nominations with a scan, a dossier sent, something in the bin. */
async function workingCommune(site: Site) {
  const unit = await newCommune(site);
  const round = await site.call('round.save', { fields: { kind: 'yearly', name: 'Cuối năm', year: 2026, reason: CONTENT } });
  const ids: string[] = [];
  for (const name of ['Nguyễn Văn Mẫu', 'Lê Thị Thí Dụ']) ids.push((await site.call('subject.save', { fields: person(name), keepApart: true })).saved?.id ?? '');
  const { added } = await site.call('nomination.add', { roundId: round.id, subjectIds: ids, award: { source: 'own', name: 'Giấy khen mẫu' }, merit: `Đã có thành tích ${CONTENT}` });
  const scan = await site.upload('scan.add', { fileName: 'minh-chung.pdf' }, Buffer.from('%PDF-1.4\nbàn giao\n%%EOF'));
  return { unit, round, ids, nominations: added, scan };
}

async function take(to: Site, stick: string, fileName: string) {
  const scan = await to.call('bundle.scan', { folder: `path:${stick}` });
  const preview = await to.job('bundle.preview', { file: scan.bundles.find((b) => b.fileName === fileName)?.handle ?? '' });
  const done = await to.job('bundle.import', { stageId: preview.stageId, ...(preview.asksTwice === null ? {} : { confirmedBy: 'Người thứ hai' }) });
  return { preview, done };
}

describe('what a unit says to itself', () => {
  it('R91: names every table of the unit, or says that it stays on the machine', () => {
    expect([...SELF_ENTITIES, ...MACHINE_ENTITIES].sort()).toEqual(entityTables.map(({ name }) => name).sort());
  });

  it('R91: gives every row an id that a record may have, and finds the row by it again', () => {
    const uuid = '01a11cf8-cec3-7023-9bf2-0ef844379e12';
    const ids = ['unit', uuid, `feedback ${uuid}`, `launching-plan ${uuid}`, `reply xa-mau-ldnn-bbe5.${uuid}`, `request ${'a'.repeat(40)}-${uuid}`, 'ten thôn Đông', `có dấu ${'ấ'.repeat(40)}`, `x ${'y'.repeat(190)}`];
    const recordIds = ids.map(selfRecordId);
    for (const id of recordIds) expect(id).toMatch(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,99}$/);
    expect(new Set(recordIds).size).toBe(ids.length);
    const table = { allEver: () => ids.map((id) => ({ id, version: 1 })) } as unknown as Reading;
    expect(recordIds.map((id) => rowIdOf(table, 'sent_item', id))).toEqual(ids);
    // As bundles of earlier programs wrote it.
    expect(selfRecordId('feedback a')).toBe('hex:666565646261636b2061');
  });

  it.each(['subordinate', 'superior'] as const)('R91: comes from no unit that is %s', (relation) => {
    const taken = SELF_KINDS.filter(({ kind }) => {
      const known = bundleKinds.get(kind);
      return known === undefined || ownershipFault(known, { kind, id: 'x', version: 1, owner: 'xa-khac', sequence: 1, body: {} }, { unitCode: 'xa-khac', relation }) === null;
    });
    expect(taken).toEqual([]);
  });
});

describe('a hand-over to the next clerk', () => {
  it('R91: makes the unit anew on an empty machine: everything there, new lineage, new code, counters going on', async () => {
    const stick = folder();
    const old = siteAt(folder());
    const province = siteAt(folder());
    const { unit, round, ids, scan } = await workingCommune(old);
    const office = await newProvince(province);
    await pair(old, province);
    await submitDossier(old, office);
    await carry(old, province, stick);
    await submitDossier(old, office, 'Hồ Sơ Chưa Gửi');
    const { saved } = await old.call('subject.save', { fields: person('Người Sẽ Bỏ'), keepApart: true });
    await old.call('subject.remove', { id: saved?.id ?? '' });
    const code = await codeOf(old);
    const given = await handOn(old, stick);
    expect(given.missing).toEqual([]);
    // The slip says what is inside, and the minutes all that the next clerk has to know.
    const total = given.counts.reduce((sum, { count }) => sum + count, 0);
    const slip = await printed(old, 'phieu-giao-nhan', given.row.id);
    expect(slip).toContain(`Nội dung ${total} mục của ${given.counts.length} loại`);
    expect(slip).toContain('Số hồ sơ 2 Số đối tượng 5');
    const code32 = (given.row.sha256.slice(0, 32).match(/.{4}/gu) ?? []).join(' ');
    const words = fingerprintWords(Buffer.from(given.row.sha256, 'hex'));
    const minutes = await printed(old, 'bien-ban-ban-giao', given.row.bundleId);
    for (const said of ['BIÊN BẢN BÀN GIAO DỮ LIỆU', 'khi bàn giao dữ liệu', 'Người bàn giao: Trần Cũ Mẫu', 'Người nhận: Lê Mới Mẫu', code32, words, `Tổng số ${total} mục thuộc ${given.counts.length} loại`, 'Hồ sơ đang giải quyết: 2.', 'Gói đã ghi, chưa có phiếu xác nhận: 1.', 'Đơn vị kết nối: 1 đã xác nhận khóa']) expect(minutes).toContain(said);
    expect(given.counts).toContainEqual({ word: 'Đề nghị', count: 4 });

    const dir = folder();
    const next = siteAt(dir);
    const received = await next.upload('handOn.receive', { code, passphrase: 'mat khau moi' }, given.bytes);
    expect(received).toMatchObject({ unit: { code: unit.code, name: unit.name }, setAside: 0, left: 0 });
    expect(readdirSync(dir)).not.toContain('nhan-ban-giao');
    // What is printed where it was received says the same of the file, of what came and of the work that is open.
    const [past] = (await next.call('handOn.summary', {})).past;
    expect(past).toMatchObject({ bundleId: given.row.bundleId, here: false, minutes: true });
    const receivedMinutes = await printed(next, 'bien-ban-ban-giao', given.row.bundleId);
    for (const said of ['khi nhận bàn giao dữ liệu', 'Lê Mới Mẫu', given.row.fileName, code32, words, `Tổng số ${total} mục thuộc ${given.counts.length} loại`, 'Hồ sơ đang giải quyết: 2.', 'tờ mã khôi phục của riêng máy này']) expect(receivedMinutes).toContain(said);
    const rows = async (site: Site) => (await site.call('round.get', { id: round.id })).nominations;
    expect(await rows(next)).toEqual(await rows(old));
    expect((await next.call('subject.get', { id: ids[0] ?? '' })).subject.name).toBe('Nguyễn Văn Mẫu');
    expect((await next.download('attachment.read', { id: scan.id })).bytes.length).toBeGreaterThan(10);
    expect((await next.call('peer.list', {}))[0]).toMatchObject({ trust: 'da-xac-nhan' });
    expect((await next.call('peer.own', {})).fingerprint).toBe((await old.call('peer.own', {})).fingerprint);
    const newCode = await codeOf(next);
    expect(newCode).not.toBe(code);
    // The number goes on behind what was carried over, and the province takes the new life's first bundle without a word.
    expect(await carry(next, province, stick)).toMatchObject({ addedAgain: 0 });
    const sent = (await next.call('bundle.journal', {})).sent;
    expect(Math.max(...sent.map(({ number }) => number))).toBe(given.row.number + 1);
    await next.close();
    const again = siteAt(dir);
    await again.call('unit.unlock', { passphrase: 'mat khau moi' });
    expect((await again.call('round.get', { id: round.id })).nominations).toHaveLength(2);
  }, 60_000);

  it('R91: a wrong code, another file, a cut one, one cancelled: refused, nothing left behind, and the right one goes after', async () => {
    const stick = folder();
    const old = siteAt(folder());
    await workingCommune(old);
    const code = await codeOf(old);
    const { bytes } = await handOn(old, stick);
    const other = siteAt(folder());
    await newCommune(other);
    const dir = folder();
    const next = siteAt(dir);
    const before = readdirSync(dir).sort();
    const tries: [string, Uint8Array, string][] = [
      [`${code.slice(0, -1)}${code.endsWith('Z') ? 'Y' : 'Z'}`, bytes, 'ma-khoi-phuc-sai'],
      [await codeOf(other), bytes, 'ma-khoi-phuc-khong-khop'],
      [code, Buffer.from('không phải gói'), 'khong-phai-goi'],
      [code, bytes.subarray(0, bytes.length - 40), 'goi-thieu'],
    ];
    for (const [typed, file, expected] of tries) {
      expect((await faultOf(next.upload('handOn.receive', { code: typed, passphrase: 'x1y2z3' }, file))).code).toBe(expected);
      expect(readdirSync(dir).sort()).toEqual(before);
      expect((await next.call('unit.state', {})).state).toBe('new');
    }
    expect((await faultOf(next.upload('handOn.receive', { code, passphrase: '' }, bytes))).code).toBe('chua-dat-mat-khau');
    // Stopped while its lines are checked: the machine is as before, and says so.
    const stop = new AbortController();
    const told: string[] = [];
    const onProgress = ({ label }: { readonly label: string }) => {
      told.push(label);
      stop.abort();
    };
    expect((await faultOf(next.upload('handOn.receive', { code, passphrase: 'x1y2z3' }, bytes, { onProgress, signal: stop.signal }))).kind).toBe('cancelled');
    expect(told[0]).toMatch(/^Đang /);
    expect([readdirSync(dir).sort(), (await next.call('unit.state', {})).state]).toEqual([before, 'new']);
    expect((await next.upload('handOn.receive', { code, passphrase: 'x1y2z3' }, bytes)).setAside).toBe(0);
    expect((await faultOf(next.upload('handOn.receive', { code, passphrase: 'x1y2z3' }, bytes))).code).toBe('da-co-khoa');
  }, 60_000);

  it('F34: a hand-over made by somebody who knows only what every bundle shows is refused', async () => {
    const dir = folder();
    const site = siteAt(dir);
    const unit = await newCommune(site);
    const code = await codeOf(site);
    const ring = readKeyring(dir);
    if (!ring.ok || ring.value.recovery.recipient === undefined) throw new Error('no keyring');
    const keys = await makeUnitKeys(randomBytes);
    const bundleId = randomUUID();
    const forge = async (recovery: unknown): Promise<Uint8Array> => {
      const record = (kind: string, id: string, body: Record<string, unknown>) => ({ kind, id, version: 1, owner: unit.code, sequence: 1, body });
      const records = [record('so-unit', 'unit', { id: 'unit', ...unit }), record('so-setting', coverId(bundleId), { id: coverId(bundleId), value: { bundleId, keyCheck: ring.value.keyCheck, recovery, proof: proofOf(randomBytes(32), bundleId, keys.signingKey) } })];
      const packed = await packBundle({
        draft: {
          bundleId, kind: 'ban-giao', number: 9, lowestReaderVersion: 2, schemaVersion: 1, set: null, createdAt: '2026-11-20T08:00:00Z', sequence: { from: 1, to: 1 },
          receivers: [{ unitCode: unit.code, unitName: unit.name, recipient: keys.recipient, order: 1, previous: null, acknowledged: null }],
          sender: { unitCode: unit.code, unitName: unit.name, lineage: randomUUID(), device: 'may-la' },
        },
        records: () => records, attachments: [], keys, recoveryRecipient: ring.value.recovery.recipient ?? null, folder: folder(),
      });
      if (!packed.ok) throw new Error(packed.error.code);
      return readFileSync(packed.value.path);
    };
    const next = siteAt(folder());
    const refused = async (bytes: Uint8Array) => (await faultOf(next.upload('handOn.receive', { code, passphrase: 'x1y2z3' }, bytes))).code;
    expect(await refused(await forge({ ...ring.value.recovery, sealed: randomBytes(48).toString('hex') }))).toBe('ma-khoi-phuc-khong-khop');
    expect(await refused(await forge(ring.value.recovery))).toBe('goi-ban-giao-khong-chac');
    expect(await refused(await forge(null))).toBe('khong-phai-goi-ban-giao');
    expect((await next.call('unit.state', {})).state).toBe('new');
  }, 60_000);

  it('R91: killed half-way starts clean', async () => {
    const stick = folder();
    const old = siteAt(folder());
    await workingCommune(old);
    const code = await codeOf(old);
    const { bytes } = await handOn(old, stick);
    const dir = folder();
    const done = siteAt(dir);
    await done.upload('handOn.receive', { code, passphrase: 'x1y2z3' }, bytes);
    await done.close();
    // As a crash leaves it: everything written, the last word not said.
    writeFileSync(join(dir, 'first-run'), '');
    const next = siteAt(dir);
    expect((await next.call('unit.state', {})).state).toBe('new');
    await next.upload('handOn.receive', { code, passphrase: 'x1y2z3' }, bytes);
    expect((await next.call('unit.state', {})).state).toBe('open');
    expect(existsSync(join(dir, 'first-run'))).toBe(false);
  }, 60_000);
});

describe('two machines of one unit', () => {
  it('F47: what the one did the other takes in, what both did stands side by side, and nothing is lost', async () => {
    const stick = folder();
    const one = siteAt(folder());
    const { round, ids } = await workingCommune(one);
    const code = await codeOf(one);
    const first = await handOn(one, stick);
    const two = siteAt(folder());
    await two.upload('handOn.receive', { code, passphrase: 'x1y2z3' }, first.bytes);

    // Each adds one, each renames the first, the other one only here.
    const rename = async (site: Site, id: string, name: string) => {
      const { subject } = await site.call('subject.get', { id });
      await site.call('subject.save', { id, version: subject.version, fields: { ...subject, name } as never, keepApart: true });
    };
    const added = async (site: Site, name: string) => (await site.call('subject.save', { fields: person(name), keepApart: true })).saved?.id ?? '';
    const [a, b] = ids as [string, string];
    await rename(one, a, 'Nguyễn Văn Mẫu Một');
    await rename(two, a, 'Nguyễn Văn Mẫu Hai');
    await rename(one, b, 'Lê Thị Thí Dụ Sửa');
    const onlyOne = await added(one, 'Chỉ Máy Một');
    const onlyTwo = await added(two, 'Chỉ Máy Hai');

    const second = await handOn(one, stick);
    const { done } = await take(two, stick, second.row.fileName);
    expect(done.setAside).toBe(0);
    const name = async (site: Site, id: string) => (await site.call('subject.get', { id })).subject.name;
    expect([await name(two, b), await name(two, onlyOne), await name(two, onlyTwo)]).toEqual(['Lê Thị Thí Dụ Sửa', 'Chỉ Máy Một', 'Chỉ Máy Hai']);
    const conflicts = (await two.call('conflict.list', { after: null, limit: 50 })).rows;
    expect(conflicts.map(({ kind }) => kind)).toEqual(['Đối tượng']);
    const { sides, fields, version, id } = await two.call('conflict.get', { id: conflicts[0]?.id ?? '' });
    expect(fields.find(({ label, differs }) => label === 'Tên' && differs)?.values.toSorted()).toEqual(['Nguyễn Văn Mẫu Hai', 'Nguyễn Văn Mẫu Một']);
    const chosen = sides[fields.find(({ label }) => label === 'Tên')?.values.indexOf('Nguyễn Văn Mẫu Hai') ?? 0];
    await two.call('conflict.choose', { id, version, node: chosen?.node ?? '' });

    // Back again: the choice made there stands here, and both machines say the same.
    const third = await handOn(two, stick);
    await take(one, stick, third.row.fileName);
    expect((await one.call('conflict.list', { after: null, limit: 50 })).rows).toEqual([]);
    for (const subject of [a, b, onlyOne, onlyTwo]) expect(await name(one, subject)).toBe(await name(two, subject));
    expect(await name(one, a)).toBe('Nguyễn Văn Mẫu Hai');
    const states = async (site: Site) => (await site.call('round.get', { id: round.id })).nominations.map(({ id: of, state }) => [of, state]);
    expect(await states(one)).toEqual(await states(two));
    // Once more changes nothing.
    const again = await take(one, stick, third.row.fileName);
    expect(again.preview.alreadyImported).toBe(true);
  }, 90_000);

  it('F47: what has one place only and was written on both machines: one stands, the other is kept word for word; the bin goes along', async () => {
    const stick = folder();
    const one = siteAt(folder());
    await workingCommune(one);
    const { saved } = await one.call('subject.save', { fields: { kind: 'collective', name: 'Trường Mẫu' }, keepApart: true });
    const collectiveId = saved?.id ?? '';
    const first = await handOn(one, stick);
    const two = siteAt(folder());
    await two.upload('handOn.receive', { code: await codeOf(one), passphrase: 'x1y2z3' }, first.bytes);
    const count = (total: number) => ({ collectiveId, year: 2025, total, source: `máy ${total}` });
    await one.call('headCount.save', count(10));
    await two.call('headCount.save', count(20));
    await one.call('subject.remove', { id: collectiveId });
    const second = await handOn(one, stick);
    await take(two, stick, second.row.fileName);
    const years = await two.call('headCount.list', { collectiveId });
    expect(years.flatMap(({ headCount }) => headCount?.total ?? [])).toEqual([20]);
    const { rows } = await two.call('quarantine.list', { after: null, limit: 20 });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ kind: 'Số người của tập thể', verdict: 'conflict' });
    expect(rows[0]?.raw).toContain('máy 10');
    expect((await two.call('subject.list', { after: null, limit: 50 })).rows.map(({ name }) => name)).not.toContain('Trường Mẫu');
    await two.call('subject.restore', { id: collectiveId });
  }, 60_000);
});
