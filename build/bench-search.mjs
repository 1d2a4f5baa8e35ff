// Search and home page of a large unit against bare queries on the same file: called by bench.mjs after the build.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AwardEntry } from '../shared/domain/register.ts';
import { Nomination } from '../shared/domain/nomination.ts';
import { CollectiveFields, HouseholdFields, PersonFields } from '../shared/domain/subject.ts';
import { fold } from '../shared/text/fold.ts';
import { clockFrom } from '../electron/host/clock.ts';
import { openDatabase } from '../electron/store/database.ts';
import { openStore } from '../electron/store/store.ts';
import { Db } from '../electron/usecases/db.ts';
import { entityTables } from '../electron/usecases/entity-tables.ts';

const FAMILIES = ['Nguyễn', 'Nguyễn', 'Nguyễn', 'Nguyễn', 'Trần', 'Trần', 'Lê', 'Lê', 'Phạm', 'Hoàng', 'Phan', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô', 'Dương', 'Lý', 'Mai'];
const MIDDLES = ['Văn', 'Văn', 'Văn', 'Thị', 'Thị', 'Thị', 'Đức', 'Hữu', 'Minh', 'Ngọc', 'Thanh', 'Xuân', 'Kim', 'Quang', 'Hồng', 'Thu'];
const GIVEN = ['An', 'Anh', 'Bình', 'Châu', 'Chi', 'Cường', 'Dũng', 'Dung', 'Đạt', 'Đông', 'Giang', 'Hà', 'Hải', 'Hạnh', 'Hiền', 'Hiếu', 'Hoa', 'Hòa', 'Hoàng', 'Hùng', 'Hưng', 'Hương', 'Hường', 'Khánh', 'Lan', 'Liên', 'Linh', 'Long', 'Mai', 'Mạnh', 'Nam', 'Nga', 'Nghĩa', 'Nhung', 'Oanh', 'Phong', 'Phúc', 'Phương', 'Quân', 'Quyên', 'Sơn', 'Tâm', 'Tân', 'Thắng', 'Thảo', 'Thủy', 'Tiến', 'Toàn', 'Trang', 'Trung', 'Tuấn', 'Tùng', 'Tuyết', 'Vân', 'Việt', 'Vinh', 'Xuân', 'Yến'];
const PLACES = ['Thôn Mẫu Đông', 'Thôn Mẫu Tây', 'Tổ dân phố 3', 'Buôn Thử', 'Xóm Ví Dụ', 'Thôn Tân An', 'Thôn Hương Giang', 'Ấp Bình Hòa'];
const WORK = ['Trường Tiểu học Mẫu', 'Trạm Y tế xã Mẫu', 'Hội Nông dân xã Mẫu', 'UBND xã Tân Mẫu', 'Hợp tác xã Thí Dụ'];
const ACTOR = { id: 'bench', name: 'Đo', role: 'head' };
const KEY_BYTES = 32;

const value = (result) => {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};

/** The same subjects each time: a step through the names that repeats none of them soon. */
export function subjectAt(at) {
  const mixed = (at * 7919) % 1_000_003;
  const family = FAMILIES[mixed % FAMILIES.length];
  const middle = MIDDLES[Math.floor(mixed / 20) % MIDDLES.length];
  const given = GIVEN[Math.floor(mixed / 320) % GIVEN.length];
  const place = PLACES[mixed % PLACES.length];
  if (at % 20 === 7) return CollectiveFields.parse({ kind: 'collective', name: `Tổ ${given} ${at}`, managedBy: place });
  if (at % 20 === 13) return HouseholdFields.parse({ kind: 'household', name: `${family} ${middle} ${given}`, address: place });
  return PersonFields.parse({ kind: 'person', name: `${family} ${middle} ${given}`, birth: { year: 1950 + (mixed % 55) }, position: at % 3 === 0 ? 'Nông dân' : 'Giáo viên', workplace: WORK[mixed % WORK.length], address: place });
}

/** In: a folder, and the data key. Out: the store with so many subjects, nominations in rounds of 100, and one award for each nomination. */
export async function openLargeUnit(dir, key, subjects, nominations) {
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
        const { id: _id, version: _version, ...nomination } = Nomination.parse({ id: 'x', version: 0, roundId: round.id, subjectId, award: { source: 'own', name: 'Giấy khen Thử' }, merit: 'Đã có thành tích Thử', state: 'awarded' });
        tx.add('nomination', nomination);
        const subject = subjectAt((at * 31) % ids.length);
        tx.add('award_entry', AwardEntry.omit({ id: true, version: true }).parse({
          subjectId, subjectKind: subject.kind, subjectName: subject.name, subjectPlace: 'Thôn Thử', awardName: 'Giấy khen Thử', awardCode: null, merit: '', year, decisionId: null, decisionLineId: null,
          decisionNumber: `${at}/QĐ-UBND`, decisionDate: `${year}-12-20`, authority: 'UBND xã Thử', unitName: 'UBND xã Thử', roundKind: 'yearly', campaignName: null, type: 'cong_trang', origin: 'backfill',
        }));
      }
    }));
  }
  value(store.idle());
  return { store, db, ids };
}
