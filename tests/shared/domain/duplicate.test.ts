import { describe, expect, it } from 'vitest';
import { pairKey, suspectPairs, suspectSame } from '../../../shared/domain/duplicate.ts';
import { SubjectFields } from '../../../shared/domain/subject.ts';
import type { Subject } from '../../../shared/domain/subject.ts';

const person = (name: string, more: object = {}) => SubjectFields.parse({ kind: 'person', name, ...more });
const household = (name: string, address = '') => SubjectFields.parse({ kind: 'household', name, address });

describe('suspectSame', () => {
  it.each([
    ['same name, nothing else known', person('Nguyễn Văn Mẫu'), person('Nguyễn Văn Mẫu'), 'maybe'],
    ['tone placed in the old and the new way', person('Lê Hòa'), person('Lê Hoà'), 'maybe'],
    ['case and look-alike Đ', person('ÐỖ VĂN MẪU'), person('Đỗ Văn Mẫu'), 'maybe'],
    ['another tone is another name', person('Trần Dung'), person('Trần Dũng'), null],
    ['same birth year', person('Lê Mẫu', { birth: { year: 1985 } }), person('Lê Mẫu', { birth: { date: '1985-03-02' } }), 'maybe'],
    ['another birth year', person('Lê Mẫu', { birth: { year: 1985 } }), person('Lê Mẫu', { birth: { year: 1986 } }), null],
    ['an unknown year clears nothing', person('Lê Mẫu', { birth: { year: 1985 } }), person('Lê Mẫu'), 'maybe'],
    ['name, year and place', person('Lê Mẫu', { birth: { year: 1985 }, workplace: 'Thôn 2' }), person('Lê Mẫu', { birth: { year: 1985 }, workplace: 'thôn 2' }), 'same'],
    ['same identity number, other spelling', person('Lê Mẫu', { nationalId: '001085000001' }), person('Lê Văn Mẫu', { nationalId: '001085000001' }), 'same'],
    ['other identity number, same name', person('Lê Mẫu', { nationalId: '001085000001' }), person('Lê Mẫu', { nationalId: '001085000002' }), null],
    ['a household at another address', household('ông Lê Mẫu', 'thôn 1'), household('ông Lê Mẫu', 'thôn 2'), null],
    ['a household at the same address', household('ông Lê Mẫu', 'thôn 1'), household('Ông Lê Mẫu', 'Thôn 1'), 'same'],
    ['typed without marks, same year and place', person('Le Thu Thu', { birth: { year: 1985 }, workplace: 'Thôn 2' }), person('Lê Thu Thử', { birth: { year: 1985 }, workplace: 'thôn 2' }), 'maybe'],
    ['typed without marks, nothing else agrees', person('Le Thu Thu'), person('Lê Thu Thử'), null],
    ['typed without marks, another year', person('Le Thu Thu', { birth: { year: 1985 }, workplace: 'Thôn 2' }), person('Lê Thu Thử', { birth: { year: 1986 }, workplace: 'Thôn 2' }), null],
    ['a person is never a household', person('Lê Mẫu'), household('Lê Mẫu'), null],
  ])('%s', (_name, a, b, strength) => {
    expect(suspectSame(a, b)?.strength ?? null).toBe(strength);
    expect(suspectSame(b, a)?.strength ?? null).toBe(strength);
  });
});

describe('days of birth', () => {
  it.each([
    ['the same day', { date: '1985-03-02' }, { date: '1985-03-02' }, 'cùng họ tên, cùng ngày sinh 02/03/1985, cùng nơi', 'same'],
    ['another day of the same year, which may be a slip', { date: '1985-03-02' }, { date: '1985-02-03' }, 'cùng họ tên, cùng năm sinh 1985 nhưng khác ngày, cùng nơi', 'maybe'],
  ])('%s', (_name, one, other, reason, strength) => {
    expect(suspectSame(person('Lê Mẫu', { birth: one, address: 'thôn 1' }), person('Lê Mẫu', { birth: other, address: 'thôn 1' }))).toEqual({ reason, strength });
  });
});

describe('suspectPairs', () => {
  const stored = (fields: readonly SubjectFields[]): Subject[] => fields.map((one, i) => ({ ...one, id: `s${String(i).padStart(5, '0')}`, version: 1 }) as Subject);
  const everyPair = (subjects: readonly Subject[]): string[] => subjects.flatMap((one, i) => subjects.slice(i + 1).flatMap((other) => (suspectSame(one, other) === null ? [] : [pairKey(one.id, other.id)])));

  it('finds exactly what comparing every record with every other finds', () => {
    const names = ['Lê Hòa', 'Lê Hoà', 'Lê Hỏa', 'Le Hoa', 'Trần Mẫu'];
    const births = [null, { year: 1985 }, { year: 1986 }, { date: '1985-03-02' }];
    const numbers = ['', '001085000001', '001085000002'];
    const all = names.flatMap((name) => births.flatMap((birth) => numbers.map((nationalId) => person(name, { birth, nationalId }))));
    const subjects = stored([...all, household('Lê Hòa', 'thôn 1'), household('Lê Hoà', 'thôn 1'), household('Lê Hòa', 'thôn 2')]);
    const { pairs, more } = suspectPairs(subjects, new Set(), 100_000);
    expect(more).toBe(false);
    expect(pairs.map(({ first, second }) => pairKey(first.id, second.id)).sort()).toEqual(everyPair(subjects).sort());
  });

  it('leaves out those kept apart, and says when there are more than asked for', () => {
    const subjects = stored([person('Lê Mẫu'), person('Lê Mẫu'), person('Lê Mẫu')]);
    expect(suspectPairs(subjects, new Set([pairKey('s00001', 's00000')]), 10).pairs).toHaveLength(2);
    expect(suspectPairs(subjects, new Set(), 2)).toMatchObject({ more: true });
    expect(suspectPairs(subjects, new Set(), 3)).toMatchObject({ more: false });
  });

  it('goes through ten thousand records without comparing them all', () => {
    const subjects = stored(Array.from({ length: 10_000 }, (_, i) => person(`Nguyễn Văn Mẫu ${i % 2500}`, { birth: { year: 1950 + (i % 4) * 10 + Math.floor(i / 2500) } })));
    let told = 0;
    suspectPairs(subjects, new Set(), 100, (done) => (told = done));
    expect(told).toBe(10_000);
  });
});
