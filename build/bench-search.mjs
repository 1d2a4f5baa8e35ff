// Search and home page of a large unit against bare queries on the same file: called by bench.mjs after the build.
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AwardEntry } from '../shared/domain/register.ts';
import { Nomination } from '../shared/domain/nomination.ts';
import { CollectiveFields, HouseholdFields, PersonFields } from '../shared/domain/subject.ts';
import { fold } from '../shared/text/fold.ts';
import { matchOf } from '../electron/store/search-index.ts';
import { Site } from '../electron/demo/site.ts';
import { benchLists } from './bench-lists.mjs';
import { benchWindow } from './bench-window.mjs';
import { clockFrom } from '../electron/host/clock.ts';
import { windowlessPorts } from '../electron/host/windowless-ports.ts';
import { openDatabase } from '../electron/store/database.ts';
import { unlockWithPassphrase } from '../electron/store/keyring.ts';
import { subkey } from '../electron/store/keys.ts';
import { MIGRATIONS, schemaVersion } from '../electron/store/migrations/index.ts';
import { openStore } from '../electron/store/store.ts';
import { Db } from '../electron/usecases/db.ts';
import { entityTables } from '../electron/usecases/entity-tables.ts';

const FAMILIES = ['Nguyễn', 'Nguyễn', 'Nguyễn', 'Nguyễn', 'Trần', 'Trần', 'Lê', 'Lê', 'Phạm', 'Hoàng', 'Phan', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô', 'Dương', 'Lý', 'Mai'];
const MIDDLES = ['Văn', 'Văn', 'Văn', 'Thị', 'Thị', 'Thị', 'Đức', 'Hữu', 'Minh', 'Ngọc', 'Thanh', 'Xuân', 'Kim', 'Quang', 'Hồng', 'Thu'];
const GIVEN = ['An', 'Anh', 'Bình', 'Châu', 'Chi', 'Cường', 'Dũng', 'Dung', 'Đạt', 'Đông', 'Giang', 'Hà', 'Hải', 'Hạnh', 'Hiền', 'Hiếu', 'Hoa', 'Hòa', 'Hoàng', 'Hùng', 'Hưng', 'Hương', 'Hường', 'Khánh', 'Lan', 'Liên', 'Linh', 'Long', 'Mai', 'Mạnh', 'Nam', 'Nga', 'Nghĩa', 'Nhung', 'Oanh', 'Phong', 'Phúc', 'Phương', 'Quân', 'Quyên', 'Sơn', 'Tâm', 'Tân', 'Thắng', 'Thảo', 'Thủy', 'Tiến', 'Toàn', 'Trang', 'Trung', 'Tuấn', 'Tùng', 'Tuyết', 'Vân', 'Việt', 'Vinh', 'Xuân', 'Yến'];
const PLACES = ['Thôn Mẫu Đông', 'Thôn Mẫu Tây', 'Tổ dân phố 3', 'Buôn Thử', 'Xóm Ví Dụ', 'Thôn Tân An', 'Thôn Hương Giang', 'Ấp Bình Hòa'];
const WORK = ['Trường Tiểu học Mẫu', 'Trạm Y tế xã Mẫu', 'Hội Nông dân xã Mẫu', 'UBND xã Tân Mẫu', 'Hợp tác xã Thí Dụ'];
const ACTOR = { id: 'bench', name: 'Đo', role: 'head' };
const SUBJECTS = 100_000;
const NOMINATIONS = 20_000;
const TIMES = 21;
/** As people type them: whole names, given names, beginnings, a name with its workplace, with and without marks. */
const TYPED = ['nguyễn thị hường', 'huong', 'trần đức', 'tran duc hieu', 'Lê Minh T', 'thu oanh', 'duong', 'ho quang vinh giao vien', 'van an', 'mai xuan dat'];

const value = (result) => {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};

/** The same subjects each time: a step through the names that repeats none of them soon. */
function subjectAt(at) {
  const mixed = (at * 7919) % 1_000_003;
  const family = FAMILIES[mixed % FAMILIES.length];
  const middle = MIDDLES[Math.floor(mixed / 20) % MIDDLES.length];
  const given = GIVEN[Math.floor(mixed / 320) % GIVEN.length];
  const place = PLACES[mixed % PLACES.length];
  if (at % 20 === 7) return CollectiveFields.parse({ kind: 'collective', name: `Tổ ${given} ${at}`, managedBy: place });
  if (at % 20 === 13) return HouseholdFields.parse({ kind: 'household', name: `${family} ${middle} ${given}`, address: place });
  return PersonFields.parse({ kind: 'person', name: `${family} ${middle} ${given}`, birth: { year: 1950 + (mixed % 55) }, position: at % 3 === 0 ? 'Nông dân' : 'Giáo viên', workplace: WORK[mixed % WORK.length], address: place });
}

/** Fills the store of a unit with so many subjects, nominations in rounds of 100, and one award for each nomination. */
async function fillUnit(dir, key, subjects, nominations) {
  const store = value(openStore({ dir, dataKey: key, tables: entityTables, clock: { now: () => Date.now() }, random: (bytes) => randomBytes(bytes), fold, programVersion: '0.0.0' }));
  const db = new Db(store);
  const ids = [];
  for (let from = 0; from < subjects; from += 10_000) {
    value(await db.write(ACTOR, 'fill', (tx) => {
      for (let at = from; at < Math.min(subjects, from + 10_000); at += 1) ids.push(tx.add('subject', subjectAt(at)).id);
    }));
  }
  for (let from = 0; from < nominations; from += 5000) {
    value(await db.write(ACTOR, 'fill', (tx) => {
      let round = null;
      for (let at = from; at < Math.min(nominations, from + 5000); at += 1) {
        const year = 2016 + (at % 10);
        if (at % 100 === 0) round = tx.add('round', { kind: 'yearly', name: `Đợt xét Thử ${at / 100}`, year, campaignId: null, milestoneId: null, dueDate: null, reason: 'thành tích Thử', period: null, closed: true, planRevision: null });
        const subjectId = ids[(at * 31) % ids.length];
        tx.add('nomination', Nomination.omit({ id: true, version: true }).parse({ roundId: round.id, subjectId, award: { source: 'own', name: 'Giấy khen Thử' }, merit: 'Đã có thành tích Thử', state: 'awarded' }));
        const subject = subjectAt((at * 31) % ids.length);
        tx.add('award_entry', AwardEntry.omit({ id: true, version: true }).parse({
          subjectId, subjectKind: subject.kind, subjectName: subject.name, subjectPlace: 'Thôn Thử', awardName: 'Giấy khen Thử', awardCode: null, merit: '', year, decisionId: null, decisionLineId: null,
          decisionNumber: `${at}/QĐ-UBND`, decisionDate: `${year}-12-20`, authority: 'UBND xã Thử', unitName: 'UBND xã Thử', roundKind: 'yearly', campaignName: null, type: 'cong_trang', origin: 'backfill',
        }));
      }
    }));
  }
  value(store.idle());
  await store.close();
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
async function timed(run) {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

/** `say(what, words)` prints a line. */
export async function benchSearch(say) {
  const folder = mkdtempSync(join(tmpdir(), 'sovang-search-'));
  const dir = join(folder, 'unit');
  mkdirSync(dir);
  const ports = windowlessPorts({ kind: 'cli', sticks: [], childEntry: '' });
  const open = () => new Site({ dataDir: dir, ports, clock: clockFrom('2026-11-20'), random: (length) => randomBytes(length), log: () => undefined, appVersion: '0.0.0', cost: { n: 1024, r: 8, p: 1 }, checkOutput: false });
  try {
    const first = open();
    await first.call('unit.create', { kind: 'xa', name: 'xã Tân Mẫu', province: 'Lâm Đồng', signer: { name: 'Trần Ký Mẫu', title: 'Chủ tịch' }, passphrase: '', acceptUnprotected: true });
    await first.close();
    const key = value(await unlockWithPassphrase(dir, '', Date.now()));
    await fillUnit(dir, key, SUBJECTS, NOMINATIONS);

    const site = open();
    await site.call('unit.state', {});
    const bare = value(openDatabase({ file: join(dir, 'unit.db'), key: subkey(key, 'database'), schemaVersion: schemaVersion(MIGRATIONS), readonly: true }));
    const found = 'SELECT t.id, t.body FROM subject_search f CROSS JOIN subject t ON t.row = f.rowid WHERE f.subject_search MATCH ? AND t.deleted = 0';
    const inOrder = bare.prepare(`${found} ORDER BY rank LIMIT 8`);
    const asTheyCome = bare.prepare(`${found} LIMIT 50`);
    const ratios = { ranked: [], plain: [], contract: [], raw: [] };
    for (const text of TYPED) {
      const match = matchOf(text, fold);
      const times = { contract: [], ranked: [], plain: [] };
      // In turn, so that whatever else the machine does meets all of them.
      for (let i = 0; i < TIMES; i += 1) {
        times.contract.push(await timed(() => site.call('search.find', { text })));
        times.ranked.push(await timed(() => inOrder.all(match)));
        times.plain.push(await timed(() => asTheyCome.all(match)));
      }
      const [contract, ranked, plain] = [times.contract, times.ranked, times.plain].map(median);
      ratios.ranked.push(contract / ranked);
      ratios.plain.push(contract / plain);
      ratios.contract.push(contract);
      ratios.raw.push(ranked);
    }
    const most = (values) => Math.max(...values).toFixed(1);
    say(`  ${TYPED.length} searches at the contract, against FTS5 ordered by rank`, `${median(ratios.ranked).toFixed(2)} times the time, at most ${most(ratios.ranked)} (${median(ratios.contract).toFixed(1)} ms against ${median(ratios.raw).toFixed(1)} ms)`);
    say('  the same, against 50 rows of FTS5 in no order', `${median(ratios.plain).toFixed(1)} times the time, at most ${most(ratios.plain)}`);
    const forgiven = [];
    for (let i = 0; i < TIMES; i += 1) forgiven.push(await timed(() => site.call('search.find', { text: 'nguyn thi huogn' })));
    say('  with two typing errors, against without', `${(median(forgiven) / ratios.contract[0]).toFixed(1)} times the time (${median(forgiven).toFixed(1)} ms)`);

    const everything = median(await repeated(5, () => timed(() => bare.prepare('SELECT count(*) FROM nomination WHERE deleted = 0').get())));
    const opened = await timed(() => site.call('home.today', {}));
    const home = median(await repeated(TIMES, () => timed(() => site.call('home.today', {}))));
    say('  the home page, against one pass over the nominations', `${(home / everything).toFixed(1)} times the time (${home.toFixed(1)} ms against ${everything.toFixed(1)} ms; the first time ${opened.toFixed(0)} ms)`);
    await benchLists(site, bare, say);
    bare.close();
    await site.close();
    await benchWindow(dir, say);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function repeated(times, run) {
  const results = [];
  for (let i = 0; i < times; i += 1) results.push(await run());
  return results;
}
