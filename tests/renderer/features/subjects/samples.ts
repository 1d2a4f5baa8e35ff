import type { ImportRow, Preview } from '../../../../renderer/features/subjects/import-store.ts';
import type { SubjectPage, SubjectRow } from '../../../../renderer/features/subjects/store.ts';
import { blankSubject } from '../../../../renderer/features/subjects/words.ts';
import type { Subject, SubjectFields } from '../../../../shared/domain/subject.ts';

type Person = Extract<Subject, { kind: 'person' }>;

export const person = (over: Partial<Person> = {}): Person => ({
  ...(blankSubject('person') as Extract<SubjectFields, { kind: 'person' }>), id: 'p1', version: 1, name: 'Nguyễn Văn Mẫu', honorific: 'Ông', birth: { year: 1985 }, workplace: 'Thôn Đông', ...over,
});

export const row = (over: Partial<SubjectRow> = {}): SubjectRow => ({ id: 'p1', kind: 'person', name: 'Nguyễn Văn Mẫu', place: 'Thôn Đông', birth: '1985', awards: 0, ...over });

export const pageOf = (subject: Subject, over: Partial<SubjectPage> = {}): SubjectPage => ({ subject, deleted: false, awards: [], nominations: [], suspects: [], findings: [], changes: [], predecessors: [], successors: [], merges: [], ...over });

export const awardEntry = (over: Partial<SubjectPage['awards'][number]> = {}): SubjectPage['awards'][number] => ({
  id: 'a1', version: 1, subjectId: 'p1', subjectKind: 'person', subjectName: 'Nguyễn Văn Mẫu', subjectPlace: '', awardName: 'Lao động tiên tiến', awardCode: 'LDTT', merit: '', year: 2021, decisionId: null, decisionLineId: null,
  decisionNumber: '15/QĐ-UBND', decisionDate: '2022-01-10', authority: 'Chủ tịch UBND huyện Mẫu', unitName: 'xã Tân Mẫu', roundKind: '', campaignName: null, type: null, ofMinistry: false, periodTo: null, origin: 'backfill', cancelledOn: null, ...over,
} as SubjectPage['awards'][number]);

export const importRow = (over: Partial<ImportRow>): ImportRow => ({
  row: 5, outcome: 'moi', name: 'Nguyễn Văn Mẫu', read: 'Ông Nguyễn Văn Mẫu · 1985', before: '', problems: [], fields: { ...blankSubject('person'), name: 'Nguyễn Văn Mẫu' }, duplicates: [], ...over,
});

export const preview = (rows: readonly ImportRow[]): Preview => {
  const counts = { moi: 0, trung: 0, loi: 0, 'bo-qua': 0 };
  for (const { outcome } of rows) counts[outcome] += 1;
  return {
    previewId: 'xem-1', sheet: 'Danh sách', headingRow: 4, encoding: '', rows: [...rows], counts,
    columns: [{ heading: 'Họ và tên', field: 'name' }, { heading: 'Cột lạ', field: null }],
  };
};
