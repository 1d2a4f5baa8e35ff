import { randomBytes } from 'node:crypto';
import { mkdirSync, renameSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { fold } from '../../../shared/text/fold.ts';
import { openBlobs } from '../../../electron/files/blobs.ts';
import { connect } from '../../../electron/store/database.ts';
import { subkey } from '../../../electron/store/keys.ts';
import { openStore } from '../../../electron/store/store.ts';
import { consistencyQueries, inconsistencies, repair, undoRepair } from '../../../electron/usecases/consistency/index.ts';
import { Db } from '../../../electron/usecases/db.ts';
import { entityTables } from '../../../electron/usecases/entity-tables.ts';
import { HealthWatch } from '../../../electron/usecases/health/watch.ts';
import type { OpenUnit } from '../../../electron/usecases/open-unit.ts';
import { folder, ports } from './sites.ts';

const DAY = '2026-11-20';
const ACTOR = { id: 'lan', name: 'Lan', role: 'head' as const };

/** A store with the unit's tables, below the contract, so that what no use case would write can be planted. */
function openUnit(now: () => number = () => Date.UTC(2026, 10, 20)): OpenUnit {
  const dir = folder();
  const dataKey = new Uint8Array(32).fill(7);
  const random = (n: number) => randomBytes(n);
  const clock = { now, today: () => DAY };
  const store = openStore({ dir, dataKey, tables: entityTables, clock, random, fold, programVersion: '0' });
  if (!store.ok) throw new Error(store.error.message);
  onTestFinished(() => store.value.close().then(() => undefined));
  const blobs = openBlobs({ dir: join(dir, 'blobs'), key: subkey(dataKey, 'blobs'), nameKey: subkey(dataKey, 'blob-names'), random });
  return { dir, db: new Db(store.value), blobs, dataKey, clock, random, ports, appVersion: '0' };
}

const UNIT = { id: 'unit', code: 'xa-a', kind: 'xa', name: 'xã A', province: 'Lâm Đồng', superior: '', placeName: null, symbol: 'UBND', draftingSymbol: null, formerDistrict: null } as const;

type Planted = Record<string, readonly [string, Record<string, unknown>][]>;
/** Rows by query that each must find, and nothing else finds. */
const PLANTED: Planted = {
  'dong-phu-thuoc-mat-goc': [['achievement_report', { id: 'b1', nominationId: 'khong-co' }], ['presentation', { id: 'b2', entryId: 'khong-co', date: DAY }]],
  'lien-ket-mat-goc': [['dossier', { id: 'h1', roundId: 'khong-co', nominationIds: ['khong-co'], state: 'dang-soan' }], ['correction', { id: 'd1', decisionId: 'khong-co' }]],
  'dong-quyet-dinh-mat-quyet-dinh': [['decision_line', { id: 'l1', decisionId: 'khong-co', nominationId: 'n', owner: 'x' }]],
  'de-nghi-cua-ho-so-da-xoa': [['nomination', { id: 'n1', roundId: '', subjectId: '', dossierId: 'khong-co', attachmentIds: [], state: 'draft' }]],
  'so-vao-so-khong-giu': [['award_entry', { id: 'e1', registerNumber: 3, decisionDate: DAY, subjectName: 'A', subjectPlace: '', awardName: '', decisionNumber: '', cancelledOn: null }]],
  'so-vao-so-nhay': [['register_number', { id: 'r1', year: 2025, number: 1, entryId: 'x' }], ['register_number', { id: 'r2', year: 2025, number: 4, entryId: 'y' }]],
  'phan-bo-qua-so': [['allotment_sheet', { id: 'p1', campaignId: '', document: '', date: null, lines: [{ quotaId: 'q', unitCode: 'u', unitName: 'U', min: null, max: 5 }], totals: [{ quotaId: 'q', total: 3 }] }]],
  'tep-dinh-kem-mat': [['attachment', { id: 't1', fileName: 'a.pdf', blob: 'ab'.repeat(32), sha256: 'x', size: 1, mediaType: 'application/pdf', addedOn: DAY }]],
  'goi-gui-mat-ban-luu': [['bundle_out', { id: 'g1', bundleId: 'g1', lineage: 'HERE', kind: 'thuong', state: 'da-ghi', number: 1, peerCode: 'tinh', peerName: 'Tỉnh', createdAt: DAY, fileName: 'a.sovang' }]],
  'phieu-nhan-mat-goi': [['bundle_receipt', { id: 'x1', owner: 'xa-a', bundleId: 'khong-co', senderCode: 'tinh' }]],
  'ban-trao-doi-mat-dong': [['shared_record', { id: 'dossier-version x', kind: 'campaign', recordId: 'khong-co', owner: 'a', withdrawn: false, head: { node: '1-x', content: 'c', history: [] }, localHash: 'c', beside: [], past: [], meanwhile: null }]],
};

it('F11 each query finds what was planted for it, and says what to do', async () => {
  const open = openUnit();
  await open.db.write(ACTOR, 'Lập', (tx) => void tx.add('unit', UNIT));
  expect(await inconsistencies(open)).toEqual([]);
  for (const [id, rows] of Object.entries(PLANTED)) {
    const known = new Set((await inconsistencies(open)).map((one) => one.id));
    await open.db.write(ACTOR, 'Gài', (tx) => rows.forEach(([type, row]) => tx.add(type as 'draft', { ...row, ...(row['lineage'] === 'HERE' ? { lineage: open.db.store.identity().lineage } : {}) } as never)));
    const found = (await inconsistencies(open)).filter((one) => !known.has(one.id));
    expect(found.map((one) => one.id), id).toEqual([id]);
    expect(found[0]?.advice.length, id).toBeGreaterThan(10);
  }
  // Two entries with one number; the second breaks the sequence of the first as well.
  await open.db.write(ACTOR, 'Gài', (tx) => {
    for (const id of ['e7', 'e8']) tx.add('award_entry', { id, registerNumber: 9, decisionDate: DAY, subjectName: 'B', subjectPlace: '', awardName: '', decisionNumber: '', cancelledOn: null } as never);
  });
  expect((await inconsistencies(open)).find(({ id }) => id === 'so-vao-so-trung')?.ids).toEqual(['award_entry e8']);
  // Files that no row stands for count once they are old.
  const old = new Date(Date.now() - 30 * 86_400_000);
  const name = 'cd'.repeat(32);
  mkdirSync(join(open.dir, 'blobs', 'cd'), { recursive: true });
  for (const file of [join('blobs', 'cd', name), 'do-dang.part']) {
    writeFileSync(join(open.dir, file), 'x');
    utimesSync(join(open.dir, file), old, old);
  }
  const files = await inconsistencies(open);
  expect([files.find(({ id }) => id === 'tep-dinh-kem-thua')?.ids, files.find(({ id }) => id === 'tep-ghi-do')?.ids]).toEqual([[name], ['do-dang.part']]);
  for (const id of ['tep-dinh-kem-thua', 'tep-ghi-do']) {
    expect(await repair(open, ACTOR, id), id).toMatchObject({ ok: true, value: { mended: 1 } });
    expect((await inconsistencies(open)).map((one) => one.id), id).not.toContain(id);
  }
  // Every query has its case here, in this file or where a person is erased.
  const elsewhere = ['so-vao-so-trung', 'tep-dinh-kem-thua', 'tep-ghi-do', 'chi-muc-tim-kiem', 'nguoi-da-xoa-tro-lai'];
  expect(consistencyQueries.map(({ id }) => id).filter((id) => !(id in PLANTED) && !elsewhere.includes(id))).toEqual([]);
  // What can be repaired is, and what was put into the bin or changed comes back.
  for (const id of ['dong-phu-thuoc-mat-goc', 'dong-quyet-dinh-mat-quyet-dinh', 'de-nghi-cua-ho-so-da-xoa']) {
    const done = await repair(open, ACTOR, id);
    if (!done.ok || done.value.undo === null) throw new Error(id);
    expect(done.value.mended, id).toBe(PLANTED[id]?.length);
    expect((await inconsistencies(open)).map((one) => one.id), id).not.toContain(id);
    expect((await undoRepair(open, ACTOR, done.value.undo)).ok, id).toBe(true);
    expect((await inconsistencies(open)).map((one) => one.id), id).toContain(id);
    expect((await undoRepair(open, ACTOR, done.value.undo)).ok, id).toBe(false);
  }
  // The number of the second of the two is another's by then.
  expect(await repair(open, ACTOR, 'so-vao-so-khong-giu')).toMatchObject({ ok: true, value: { mended: 2 } });
  expect(await repair(open, ACTOR, 'lien-ket-mat-goc')).toMatchObject({ ok: false });
  expect(open.db.store.journal(null, 50).some(({ action }) => action === 'Sửa: Dòng quyết định không có quyết định')).toBe(true);
  expect((await open.db.store.verifyAudit()).intact).toBe(true);
  expect(new Set(consistencyQueries.map(({ id }) => id)).size).toBe(consistencyQueries.length);
});

it('a search index that lacks words is found and worked out again', async () => {
  const open = openUnit();
  await open.db.write(ACTOR, 'Lập', (tx) => void tx.add('unit', UNIT));
  await open.db.write(ACTOR, 'Thêm', (tx) => void tx.add('campaign', { id: 'c1', name: 'Phong trào mẫu', planCode: null } as never));
  const raw = connect({ file: join(open.dir, 'unit.db'), key: subkey(open.dataKey, 'database') });
  raw.exec('DELETE FROM campaign_search');
  raw.close();
  const hits = () => open.db.read.list('campaign', { search: 'mẫu', order: [], after: null, limit: 10 }).rows.length;
  expect(hits()).toBe(0);
  expect((await inconsistencies(open)).map(({ id, ids }) => ({ id, ids }))).toEqual([{ id: 'chi-muc-tim-kiem', ids: ['campaign: thiếu 1, thừa 0, khác 0'] }]);
  expect(await repair(open, ACTOR, 'chi-muc-tim-kiem')).toMatchObject({ ok: true, value: { mended: 1, undo: null } });
  expect(hits()).toBe(1);
});

it('F08 F12 F79 F06 the watch says once what happens to file, clock, log file and room', async () => {
  let wall = Date.UTC(2026, 10, 20);
  let steady = 0;
  let free: number | null = 10 ** 12;
  const open = openUnit(() => wall);
  const alarms: string[] = [];
  const watch = new HealthWatch({ open, busy: () => false, elapsed: () => steady, onAlarm: (message) => alarms.push(message), freeBytes: () => Promise.resolve(free), walLimit: 20_000 });
  onTestFinished(() => watch.end());
  const look = async (ms = 20_000) => {
    steady += ms;
    wall += ms;
    await watch.look();
  };
  await look();
  expect(alarms).toEqual([]);

  const wal = () => statSync(join(open.dir, 'unit.db-wal')).size;
  await open.db.write(ACTOR, 'Nhiều', (tx) => void tx.add('draft', { id: 'd', value: 'x'.repeat(200_000) }));
  expect(wal()).toBeGreaterThan(20_000);
  await look();
  expect([wal(), alarms]).toEqual([0, []]);

  const reader = connect({ file: join(open.dir, 'unit.db'), key: subkey(open.dataKey, 'database') });
  reader.exec('BEGIN; SELECT count(*) FROM draft');
  await open.db.write(ACTOR, 'Nhiều', (tx) => void tx.put('draft', { ...tx.need('draft', 'd'), value: 'y'.repeat(200_000) }));
  await look();
  await look();
  reader.exec('COMMIT');
  reader.close();
  expect(alarms.splice(0)).toEqual([expect.stringContaining('unit.db-wal')]);

  free = 1_000_000;
  await look();
  await look();
  expect(alarms.splice(0)).toEqual([expect.stringContaining('sắp hết chỗ')]);
  free = null;

  wall -= 400 * 86_400_000;
  await look();
  await look();
  expect(alarms.splice(0)).toEqual([expect.stringContaining('Đồng hồ')]);
  const order = open.db.store.changesAfter(0, 10).map(({ counter }) => counter);
  expect(order).toEqual([...order].sort((a, b) => a - b));

  renameSync(join(open.dir, 'unit.db'), join(open.dir, 'mat.db'));
  await look();
  await look();
  expect(alarms.splice(0)).toEqual([expect.stringContaining('unit.db')]);
  expect(await open.db.write(ACTOR, 'Sau', (tx) => void tx.add('draft', { id: 'e', value: 1 }))).toMatchObject({ ok: false, error: { code: 'tep-du-lieu-bien-mat' } });
  renameSync(join(open.dir, 'mat.db'), join(open.dir, 'unit.db'));
});
