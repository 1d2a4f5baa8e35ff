// Taking a bundle in, from the verified preview to the journal line, against bare inserts of all rows it writes: called by bench.mjs after the build.
import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exportUnitKeys, fingerprintOf, makeUnitKeys } from '../electron/exchange/keys.ts';
import { packBundle } from '../electron/exchange/pack.ts';
import { openBlobs } from '../electron/files/blobs.ts';
import { windowlessPorts } from '../electron/host/windowless-ports.ts';
import { createKeyring } from '../electron/store/keyring.ts';
import { subkey } from '../electron/store/keys.ts';
import { bundleImportHandlers } from '../electron/usecases/bundle-import.ts';
import { Db, putSetting } from '../electron/usecases/db.ts';
import { PersonFields, SubjectFlags } from '../shared/domain/subject.ts';
import { CHUNK, KEY, bareLoad, connect, open, rowsOf } from './bench-exchange.mjs';

const childEntry = fileURLToPath(new URL('../dist/electron/child.js', import.meta.url));
/**
 * By the clock: the file is read in a child while this process writes, and on two threads of one core the processor time of both counts double.
 * `flat` only where there are a million records; where the disk alone slows bare inserts by more, `flatAgainstBare` of theirs is enough.
 */
const LIMITS = { ofBare: 0.5, memoryMb: 150, flat: 0.6, flatAgainstBare: 0.95 };
const MILLION = 1_000_000;
const MERIT = 'Vận động 42 hộ hiến 3.150 m2 đất làm đường, góp 1.260 ngày công, giữ gìn tuyến đường hoa do thôn tự quản; dẫn đầu phong trào thi đua của xã, được nhân dân tín nhiệm.';
const value = (result) => {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};
const uuid = (n) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** A frozen nomination as a dossier brings it. */
function record(owner, i) {
  const subject = { id: uuid(i), version: 1, ...PersonFields.parse({ kind: 'person', name: `Nguyễn Văn Mẫu ${i}`, address: `Thôn Mẫu ${i % 60}`, position: 'Trưởng thôn', workplace: `Xã Thử ${i % 120}`, birth: { year: 1950 + (i % 50) } }) };
  const items = ['bao-cao', 'bien-ban', 'to-trinh'].map((code) => ({ code, name: 'Báo cáo thành tích của cá nhân', required: 'yes', state: 'da-co', attachmentIds: [], note: '', citation: 'Điều 30 Nghị định mẫu', confidence: 'high' }));
  const body = {
    id: uuid(i), version: 1, nominationId: uuid(2_000_000 + i), n: 1, dossierId: uuid(5_000_000 + (i % 500)), owner, frozenOn: '2026-10-01', subject, award: null, awardName: 'Lao động tiên tiến',
    merit: MERIT, summary: MERIT, grounds: '', capacity: 'thuc-hien', flags: SubjectFlags.parse({}), overrideReason: '', openPoints: [], vote: { yes: 9, base: 11, passed: true }, items, attachments: [], report: null,
  };
  return { kind: 'nomination-version', id: uuid(i), version: 1, owner, sequence: i, body };
}

async function receiver(dir) {
  // The first bytes asked for are the key of the data.
  const given = [KEY];
  value(await createKeyring({ dir, passphrase: 'mật khẩu mẫu', random: (n) => given.pop() ?? randomBytes(n), cost: { n: 2 ** 14, r: 8, p: 1 } }));
  const store = open(dir);
  const db = new Db(store);
  const random = (n) => randomBytes(n);
  const clock = { now: () => Date.now(), today: () => '2026-11-20' };
  const ports = windowlessPorts({ kind: 'cli', sticks: [], childEntry });
  const unit = { dir, db, dataKey: KEY, clock, random, ports, appVersion: '0.0.0', blobs: openBlobs({ dir: join(dir, 'blobs'), key: subkey(KEY, 'blobs'), nameKey: subkey(KEY, 'blob-names'), random }) };
  return { unit, keys: await makeUnitKeys(random) };
}

const CLERK = { actor: { id: 'clerk', name: 'bench', role: 'clerk' } };

/** Milliseconds of processor time of this process and of the children that have ended. */
function worked() {
  const own = process.cpuUsage();
  const ticks = existsSync('/proc/self/stat') ? readFileSync('/proc/self/stat', 'latin1').split(') ')[1].split(' ') : [];
  // Fields 16 and 17, in hundredths of a second.
  return (own.user + own.system) / 1000 + 10 * (Number(ticks[13] ?? 0) + Number(ticks[14] ?? 0));
}

/** `rows` records packed, previewed and taken in; milliseconds and mebibytes over idle. */
async function imported(folder, rows) {
  const dir = join(folder, 'ours');
  mkdirSync(dir);
  const { unit, keys } = await receiver(dir);
  const sender = { code: 'xa-mau-a1b2', name: 'xã Mẫu', keys: await makeUnitKeys(unit.random) };
  const names = { unitCode: sender.code, signingKey: sender.keys.signingKey, recipient: sender.keys.recipient };
  value(await unit.db.write(CLERK.actor, 'bench', (tx) => {
    tx.add('unit', { id: 'unit', code: 'so-noi-vu-mau', kind: 'tinh', name: 'Sở Nội vụ', province: 'Mẫu', superior: '', placeName: null, symbol: null, draftingSymbol: null, formerDistrict: null });
    tx.add('peer', { unitCode: sender.code, unitName: sender.name, unitKind: 'xa', signingKey: names.signingKey, ageRecipient: names.recipient, fingerprint: fingerprintOf(names), words: '', trust: 'da-xac-nhan', addedOn: '2026-01-01', confirmedOn: '2026-01-01', confirmedBy: '', previousKey: null, replacedOn: null, revokedFrom: null, revokedReason: '' });
    putSetting(tx, 'unit-keys', exportUnitKeys(keys));
  }));
  const draft = {
    bundleId: randomUUID(), kind: 'ho-so-trinh', number: 1, sender: { unitCode: sender.code, unitName: sender.name, lineage: randomUUID(), device: 'may-1' },
    receivers: [{ unitCode: 'so-noi-vu-mau', unitName: 'Sở Nội vụ', recipient: keys.recipient, order: 1, previous: null, acknowledged: null }],
    sequence: { from: 1, to: rows }, schemaVersion: 1, lowestReaderVersion: 1, set: null, createdAt: '2026-03-02T08:15:00+07:00',
  };
  const stick = join(folder, 'stick');
  mkdirSync(stick);
  const packed = value(await packBundle({ draft, records: function* () { for (let i = 1; i <= rows; i++) yield record(sender.code, i); }, attachments: [], keys: sender.keys, recoveryRecipient: null, folder: stick }));

  const handlers = bundleImportHandlers(unit);
  const before = unit.db.store.auditHead().seq;
  globalThis.gc?.();
  const idle = process.memoryUsage().rss;
  let peak = idle;
  const control = { progress: () => void (peak = Math.max(peak, process.memoryUsage.rss())), signal: new AbortController().signal };
  const started = performance.now();
  const preview = value(await handlers['bundle.preview'](CLERK, { file: `path:${packed.path}` }, control));
  const previewed = performance.now();
  const workedBefore = worked();
  const laps = [];
  const telling = { ...control, progress: (progress) => { control.progress(progress); if (progress.label === 'Đang ghi vào sổ') laps.push([progress.done, worked(), performance.now()]); } };
  const done = value(await handlers['bundle.import'](CLERK, { stageId: preview.stageId }, telling));
  const ended = performance.now();
  const importCpu = worked() - workedBefore;
  if (done.added !== rows) throw new Error(`${done.added} of ${rows} records were added`);
  await unit.db.store.close();
  return { dir, before, previewMs: previewed - started, importMs: ended - previewed, importCpu, laps, memoryMb: (peak - idle) / 1_048_576 };
}

/** All rows that the import wrote, bare in one transaction of a new store. */
async function bare(folder, { dir, before }, rows) {
  const into = join(folder, 'bare');
  mkdirSync(into);
  await open(into).close();
  const from = connect(dir, true);
  const db = connect(into, false);
  const chunkAfter = rowsOf(from, db);
  // What stood there before has the same numbers in the new store.
  db.exec('DELETE FROM audit_payload; DELETE FROM audit; DELETE FROM change_log');
  const last = from.prepare('SELECT max(seq) FROM audit').pluck().get();
  let ms = 0;
  let cpu = 0;
  const laps = [];
  const timed = (body) => {
    const [at, before] = [performance.now(), worked()];
    body();
    ms += performance.now() - at;
    cpu += worked() - before;
  };
  const load = bareLoad(db);
  timed(() => db.exec('BEGIN IMMEDIATE'));
  for (let after = before; after < last; after += CHUNK) {
    const chunk = chunkAfter(after);
    timed(() => load.put(chunk));
    laps.push([after - before, cpu, ms]);
  }
  timed(() => load.commit());
  from.close();
  db.close();
  if (last - before < rows) throw new Error('fewer rows than records');
  return { bareMs: ms, bareCpu: cpu, bareLaps: laps };
}

/** Prints the figures; answers what is below its limit. */
async function benchImport(say, rows, runs) {
  const kept = [];
  for (let run = 0; run <= runs; run++) {
    const folder = mkdtempSync(join(tmpdir(), 'sovang-bench-import-'));
    try {
      const count = run === 0 ? Math.min(rows, 5000) : rows;
      const ours = await imported(folder, count);
      const bareRun = await bare(folder, ours, count);
      if (run > 0) kept.push({ ...ours, ...bareRun });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  const of = (figure) => kept.map(figure).toSorted((a, b) => a - b)[Math.floor(kept.length / 2)];
  const size = rows.toLocaleString('en-US');
  const ratio = of(({ bareCpu, importCpu }) => bareCpu / importCpu);
  const wall = of(({ bareMs, importMs }) => bareMs / importMs);
  const memory = of(({ memoryMb }) => memoryMb);
  // `measure`: 1 by processor time, 2 by the clock.
  const pace = (first, last, measure) => (last[0] - first[0]) / Math.max(1, last[measure] - first[measure]);
  const flatness = (laps, measure) => {
    if (laps.length < 20) return NaN;
    const tenth = Math.max(1, Math.floor(laps.length / 10));
    return pace(laps.at(-1 - tenth), laps.at(-1), measure) / pace(laps[0], laps[tenth], measure);
  };
  const [flatCpu, flat] = [1, 2].map((measure) => of(({ laps }) => flatness(laps, measure)));
  const [bareFlatCpu, bareFlat] = [1, 2].map((measure) => of(({ bareLaps }) => flatness(bareLaps, measure)));
  say(`  ${size} records taken in, against bare inserts of all rows it writes`, `${wall.toFixed(2)} of the speed by the clock, by processor time ${ratio.toFixed(2)} (${Math.round((rows / of(({ importMs }) => importMs)) * 1000).toLocaleString('en-US')} records a second; looked at before at ${Math.round((rows / of(({ previewMs }) => previewMs)) * 1000).toLocaleString('en-US')})`);
  say('  the last tenth of them against the first; memory over idle', `${flat.toFixed(2)} of the speed (bare: ${bareFlat.toFixed(2)}), by processor time ${flatCpu.toFixed(2)} (${bareFlatCpu.toFixed(2)}); ${Math.round(memory)} MB`);
  return [
    ...(wall < LIMITS.ofBare ? [`import of ${size}: ${wall.toFixed(2)} of the speed of bare inserts is less than ${LIMITS.ofBare}`] : []),
    ...(rows >= MILLION && flat < LIMITS.flat && flat < bareFlat * LIMITS.flatAgainstBare ? [`import of ${size}: flatness ${flat.toFixed(2)}, bare's ${bareFlat.toFixed(2)}`] : []),
    ...(memory > LIMITS.memoryMb ? [`import of ${size}: ${Math.round(memory)} MB over idle is more than ${LIMITS.memoryMb}`] : []),
  ];
}

/** Prints the figures; an exception when one is beyond its limit. `long`: a million records too. */
export async function benchImports(say, { long }) {
  const beyond = await benchImport(say, 100_000, 3);
  if (long) beyond.push(...(await benchImport(say, 1_000_000, 1)));
  if (beyond.length > 0) throw new Error(beyond.join('\n'));
}
