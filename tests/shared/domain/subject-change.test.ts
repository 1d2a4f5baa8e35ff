import { describe, expect, it } from 'vitest';
import { NameFields, changedFields, subjectAsOf } from '../../../shared/domain/subject-change.ts';
import type { SubjectName } from '../../../shared/domain/subject-change.ts';
import { Subject } from '../../../shared/domain/subject.ts';

const subject = Subject.parse({ id: 'p1', version: 1, kind: 'person', name: 'Lê Mẫu', position: 'Hiệu trưởng', workplace: 'Trường C', phone: '0900000000' });
const line = (from: string | null, workplace: string): SubjectName => ({ id: `v-${from}`, version: 1, subjectId: 'p1', from, fields: NameFields.parse({ name: 'Lê Mẫu', position: 'Giáo viên', workplace, managedBy: 'UBND xã' }), reason: 'khac', source: '' });
const lines = [line('2024-01-01', 'Trường B'), line(null, 'Trường A'), line('2025-06-01', 'Trường cũ')];

describe('a subject as of a day', () => {
  it.each([
    ['before any change', '2020-05-05', 'Trường A', 'Giáo viên'],
    ['the day before a change', '2023-12-31', 'Trường A', 'Giáo viên'],
    ['the day of a change', '2024-01-01', 'Trường B', 'Giáo viên'],
    ['the last day before the last change', '2025-05-31', 'Trường B', 'Giáo viên'],
    ['from the last change on, the record itself', '2025-06-01', 'Trường C', 'Hiệu trưởng'],
  ])('%s', (_name, date, workplace, position) => expect(subjectAsOf(subject, lines, date)).toMatchObject({ workplace, position, phone: '0900000000' }));

  it('without any line is the record, and fields its kind has not are not given to it', () => {
    expect(subjectAsOf(subject, [], '2001-01-01')).toBe(subject);
    expect('managedBy' in subjectAsOf(subject, lines, '2020-01-01')).toBe(false);
  });

  it('says which fields differ', () => {
    expect(changedFields(NameFields.parse({ name: 'A' }), NameFields.parse({ name: 'B', address: 'thôn 2' }))).toEqual(['name', 'address']);
  });
});
