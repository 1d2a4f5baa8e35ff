import { describe, expect, it } from 'vitest';
import { Db } from '../../../electron/usecases/db.ts';
import type { Writing } from '../../../electron/usecases/db.ts';
import { entityTables } from '../../../electron/usecases/entity-tables.ts';
import { factsOf, factsOfAll } from '../../../electron/usecases/facts.ts';
import { AwardEntry } from '../../../shared/domain/register.ts';
import { REGISTERS } from '../../../shared/domain/registers/registers.ts';
import { CollectiveFields, HouseholdFields, PersonFields } from '../../../shared/domain/subject.ts';
import { open, tempDir } from '../store/helpers.ts';

const actor = { id: 'u1', name: 'Văn thư', role: 'head' as const };

async function filled(body: (tx: Writing) => void): Promise<Db> {
  const db = new Db(open(tempDir(), { tables: entityTables }));
  const done = await db.write(actor, 'Số liệu thử', body);
  if (!done.ok) throw new Error(done.error.message);
  return db;
}
const personOf = (id: string, more: object = {}) => ({ ...PersonFields.parse({ kind: 'person', name: `Người Mẫu ${id}`, ...more }), id });
const entry = (id: string, subjectId: string, more: Partial<AwardEntry> = {}) => {
  const { version: _version, ...fields } = AwardEntry.parse({
    id, version: 1, subjectId, subjectKind: 'person', subjectName: 'Người Mẫu', subjectPlace: '', awardName: 'Lao động tiên tiến', awardCode: 'LDTT', merit: '', year: 2024, decisionId: null, decisionLineId: null,
    decisionNumber: '1/QĐ', decisionDate: '2025-01-05', authority: 'UBND xã', unitName: 'xã Mẫu', roundKind: '', campaignName: null, ...more,
  });
  return fields;
};
const grading = (subjectId: string, year: number, grade: string, kind = 'ca-nhan') => REGISTERS.quality_grading.schema.parse({ subjectId, name: 'x', kind, year, grade, source: `KL ${year}` });

describe('facts of a subject', () => {
  it('tell what is on record and nothing else', async () => {
    const db = await filled((tx) => {
      tx.add('subject', personOf('p1', { gender: 'nu', tags: ['official'] }));
      tx.add('award_entry', entry('a1', 'p1'));
      tx.add('award_entry', entry('a2', 'p1', { awardCode: null, awardName: 'Bằng khen của Bộ trưởng Bộ Y tế', type: 'dot_xuat', origin: 'backfill', periodTo: '2023-12-31', year: 2023 }));
      tx.add('award_entry', entry('a3', 'p1', { awardCode: null, awardName: 'Giấy khen của Chủ tịch UBND huyện Mẫu', roundKind: 'campaign', cancelledOn: '2025-06-01' }));
      tx.add('quality_grading', grading('p1', 2024, 'xuat-sac'));
      tx.add('quality_grading', grading('p1', 2023, 'khong'));
      const initiative = tx.add('initiative', REGISTERS.initiative.schema.parse({ name: 'Tưới Mẫu', kind: 'cong-trinh-khoa-hoc', year: 2024, subjectIds: ['p2', 'p1'], scope: 'xa', replicable: true, recognisedBy: 'UBND xã', decisionNumber: '5/QĐ', recognisedOn: '2024-05-06' }));
      tx.add('initiative_use', { initiativeId: initiative.id, usedById: 'a1', name: 'Lao động tiên tiến', year: 2024 });
      tx.add('discipline', REGISTERS.discipline.schema.parse({ subjectId: 'p1', name: 'x', level: 'canh_cao', from: '2020-01-01', source: '9/QĐ' }));
      tx.add('pending_matter', REGISTERS.pending_matter.schema.parse({ subjectId: 'p1', name: 'x', case: 'dang_xac_minh_khieu_nai_to_cao', from: '2026-01-01', source: 'Đơn' }));
      tx.add('maternity_leave', REGISTERS.maternity_leave.schema.parse({ subjectId: 'p1', name: 'x', from: '2022-01-01', to: '2022-06-30' }));
      tx.add('service_period', REGISTERS.service_period.schema.parse({ subjectId: 'p1', name: 'x', service: 'thanh_nien_xung_phong', from: '1990-01-01', to: '1993-01-01' }));
      tx.add('movement_result', REGISTERS.movement_result.schema.parse({ subjectId: 'p1', name: 'x', of: 'block', title: 'Khối Mẫu', role: 'leader', by: 'tinh', year: 2024, source: 'QĐ' }));
      tx.add('confirmation', { subjectId: 'p1', key: 'K', question: 'Hỏi?', year: null, answer: 'yes', evidence: 'e', attachmentIds: [], by: 'Trần Mẫu', on: '2026-01-01' });
    });
    expect(factsOf(db.read, 'p1')).toMatchObject({
      subject: { id: 'p1', kind: 'person', tags: ['official'], gender: 'nu', foundedYear: null, endedOn: null, mayReceiveFlags: null },
      awards: [
        { id: 'a1', code: 'LDTT', ofMinistry: false, type: null, year: 2024, cancelledOn: null },
        { id: 'a2', code: 'BK_TINH', ofMinistry: true, type: 'dot_xuat', periodTo: '2023-12-31' },
        { id: 'a3', code: null, type: 'phong_trao', cancelledOn: '2025-06-01' },
      ],
      ratings: [{ year: 2024, rating: 'hoan_thanh_xuat_sac', source: 'KL 2024' }, { year: 2023, rating: 'khong_hoan_thanh' }],
      initiatives: [{ name: 'Tưới Mẫu', kind: 'cong_trinh_khoa_hoc', reach: 'xa', replicable: true, decision: '5/QĐ ngày 06/05/2024', usedFor: [{ id: 'a1', name: 'Lao động tiên tiến', year: 2024 }] }],
      discipline: [{ level: 'canh_cao', from: '2020-01-01', to: null }],
      pending: [{ case: 'dang_xac_minh_khieu_nai_to_cao', clearedOn: null }],
      leaves: [{ from: '2022-01-01', to: '2022-06-30' }],
      services: [{ service: 'thanh_nien_xung_phong', to: '1993-01-01' }],
      reviews: [{ of: 'block', name: 'Khối Mẫu', role: 'leader', by: 'tinh', at: null, years: null }],
      members: [],
      confirmations: [{ key: 'K', year: null, answer: 'yes', by: 'Trần Mẫu' }],
      posting: null,
    });
  });

  it('of which nothing is recorded are empty, never zero or none', async () => {
    const db = await filled((tx) => tx.add('subject', personOf('p1')));
    expect(factsOf(db.read, 'p1')).toEqual({
      subject: { id: 'p1', kind: 'person', name: 'Người Mẫu p1', tags: null, gender: null, foundedYear: null, endedOn: null, mayReceiveFlags: null },
      awards: [], ratings: [], initiatives: [], discipline: [], pending: [], leaves: [], services: [], reviews: [], members: [], confirmations: [], posting: null,
    });
  });

  it('an initiative nobody recognised has no reach, and a grading of the party cell does not stand for that of the agency', async () => {
    const db = await filled((tx) => {
      tx.add('subject', { ...CollectiveFields.parse({ kind: 'collective', name: 'Cơ quan Mẫu' }), id: 'c1' });
      tx.add('initiative', REGISTERS.initiative.schema.parse({ name: 'Mẫu', year: 2024, subjectIds: ['c1'] }));
      tx.add('quality_grading', grading('c1', 2024, 'xuat-sac', 'to-chuc-dang'));
      tx.add('quality_grading', grading('c1', 2024, 'tot', 'co-quan'));
      tx.add('quality_grading', grading('c1', 2023, 'tot', 'to-chuc-dang'));
    });
    const facts = factsOf(db.read, 'c1');
    expect(facts.initiatives[0]).toMatchObject({ reach: null, replicable: null, kind: 'sang_kien' });
    expect(facts.ratings.map(({ year, rating }) => [year, rating])).toEqual([[2024, 'hoan_thanh_tot'], [2023, 'hoan_thanh_tot']]);
  });

  it('tell the members of a collective year by year, with the head count that was stated', async () => {
    const db = await filled((tx) => {
      tx.add('subject', { ...CollectiveFields.parse({ kind: 'collective', name: 'Cơ quan Mẫu', foundedYear: 2010, mayReceiveFlags: false }), id: 'c1' });
      for (const id of ['p1', 'p2']) tx.add('subject', personOf(id));
      tx.add('membership', { personId: 'p1', collectiveId: 'c1', from: '2020-01-01', to: '2023-06-30', position: '', head: true });
      tx.add('membership', { personId: 'p2', collectiveId: 'c1', from: '2023-01-01', to: null, position: '', head: false });
      tx.add('head_count', { collectiveId: 'c1', year: 2023, total: 2, source: 'Danh sách' });
      tx.add('award_entry', entry('a1', 'p1', { year: 2022 }));
      tx.add('award_entry', entry('a2', 'p2', { year: 2023 }));
      tx.add('award_entry', entry('a3', 'p2', { year: 2023, cancelledOn: '2024-01-01', awardCode: 'CSTDCS' }));
      tx.add('quality_grading', grading('p2', 2023, 'tot'));
      tx.add('discipline', REGISTERS.discipline.schema.parse({ subjectId: 'p2', name: 'x', level: 'khien_trach', from: '2023-03-01', to: '2024-03-01', source: 'QĐ' }));
      tx.add('discipline', REGISTERS.discipline.schema.parse({ subjectId: 'p2', name: 'x', level: 'canh_cao', from: '2024-01-01', to: '2024-03-01', source: 'QĐ' }));
      tx.add('offence', REGISTERS.offence.schema.parse({ subjectId: 'p2', name: 'x', case: 'truy_cuu_hinh_su', on: '2023-05-05', source: 'Bản án' }));
    });
    const { members, subject } = factsOf(db.read, 'c1', { throughYear: 2025 });
    expect(subject).toMatchObject({ foundedYear: 2010, mayReceiveFlags: false });
    expect(members.map(({ year, total, members: some }) => [year, total, some.map(({ id }) => id)])).toEqual([
      [2020, null, ['p1']], [2021, null, ['p1']], [2022, null, ['p1']], [2023, 2, ['p1', 'p2']], [2024, null, ['p2']], [2025, null, ['p2']],
    ]);
    expect(members[3]?.members[1]).toEqual({ id: 'p2', name: 'Người Mẫu p2', titles: ['LDTT'], rating: 'hoan_thanh_tot', discipline: 'khien_trach', cases: ['truy_cuu_hinh_su'] });
    expect(members[4]?.members[0]).toMatchObject({ discipline: 'canh_cao', titles: [], rating: null, cases: [] });
    expect(factsOf(db.read, 'c1').members.at(-1)?.year).toBe(2024);
  });

  it('a household without members told is not said to have none', async () => {
    const db = await filled((tx) => tx.add('subject', { ...HouseholdFields.parse({ kind: 'household', name: 'Hộ Mẫu', address: 'thôn 1' }), id: 'h1' }));
    expect(factsOf(db.read, 'h1', { throughYear: 2026 }).members).toEqual([]);
  });
});

describe('facts of all subjects', () => {
  const registry = (persons: number, years: number) =>
    filled((tx) => {
      tx.add('subject', { ...CollectiveFields.parse({ kind: 'collective', name: 'Cơ quan Mẫu' }), id: 'c0' });
      for (let i = 0; i < persons; i++) {
        const id = `p${String(i).padStart(5, '0')}`;
        tx.add('subject', personOf(id));
        if (i < 40) tx.add('membership', { personId: id, collectiveId: 'c0', from: '2015-01-01', to: null, position: '', head: false });
        for (let year = 2015; year < 2015 + years; year++) {
          tx.add('award_entry', entry(`a${id}-${year}`, id, { year, awardCode: year % 2 === 0 ? 'LDTT' : null }));
          tx.add('quality_grading', grading(id, year, 'tot'));
        }
      }
    });

  it('are the same as those of each, and read every table once', async () => {
    const db = await registry(60, 3);
    const reads: string[] = [];
    const all = db.read.all.bind(db.read);
    db.read.all = ((type: string, where?: object) => (reads.push(type), all(type as never, where as never))) as typeof db.read.all;
    const together = [...factsOfAll(db.read)];
    expect(new Set(reads).size).toBe(reads.length);
    expect(together).toHaveLength(61);
    for (const facts of [together[0], together[1], together[60]]) expect(facts).toEqual(factsOf(db.read, facts?.subject.id ?? ''));
  });

  it('leave out what is in the bin', async () => {
    const db = await registry(3, 1);
    await db.write(actor, 'Xóa', (tx) => tx.remove('subject', 'p00001'));
    expect([...factsOfAll(db.read)].map(({ subject }) => subject.id)).toEqual(['c0', 'p00000', 'p00002']);
  });
});
