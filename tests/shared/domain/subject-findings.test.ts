import { describe, expect, it } from 'vitest';
import { existsOn, predecessorsOf } from '../../../shared/domain/collective-end.ts';
import { subjectFindings } from '../../../shared/domain/subject-findings.ts';
import { filledFrom } from '../../../shared/domain/subject-merge.ts';
import { tagsText, withTag } from '../../../shared/domain/subject-tags.ts';
import { Subject } from '../../../shared/domain/subject.ts';

const person = (more: object) => Subject.parse({ id: 'p1', version: 1, kind: 'person', name: 'Lê Mẫu', ...more }) as Extract<Subject, { kind: 'person' }>;
const collective = (id: string, endedOn: string | null = null, successorIds: string[] = []) => Subject.parse({ id, version: 1, kind: 'collective', name: `Tổ ${id}`, endedOn, successorIds }) as Extract<Subject, { kind: 'collective' }>;

describe('points to look at', () => {
  it('a birth year instead of a date, no citizen number, no sex and no group are each named', () => {
    expect(subjectFindings(person({ birth: { year: 1985 } })).map(({ sentence }) => sentence)).toEqual([
      'Chưa ghi số căn cước.', 'Ngày sinh chỉ có năm 1985.', 'Chưa ghi giới tính.', 'Chưa ghi thuộc nhóm đối tượng nào của Luật Thi đua, khen thưởng.',
    ]);
  });

  it('twelve digits that cannot be a citizen number come first, as wrong', () => {
    expect(subjectFindings(person({ birth: { date: '1985-03-02' }, gender: 'nam', nationalId: '099085000001', tags: [] }))).toEqual([
      { item: 'nationalId', sentence: 'Số căn cước: 3 số đầu 099 không phải mã tỉnh, thành phố (001–096); chỉ đúng với người khai sinh ở nước ngoài.', kind: 'wrong' },
    ]);
  });

  it('a full record has none, and being of no group is an answer', () => {
    expect(subjectFindings(person({ birth: { date: '1985-03-02' }, gender: 'nam', nationalId: '066085000001', tags: [] }))).toEqual([]);
    expect([withTag(null, 'farmer', true), withTag(['farmer'], 'farmer', false), tagsText(null), tagsText([])]).toEqual([['farmer'], null, '', 'Không thuộc nhóm nào']);
  });
});

describe('collectives through time', () => {
  it('exist until the day before their end', () => {
    expect([existsOn(collective('a', '2025-07-01'), '2025-06-30'), existsOn(collective('a', '2025-07-01'), '2025-07-01'), existsOn(collective('a'), '2025-07-01')]).toEqual([true, false, true]);
  });

  it('have predecessors through several mergers, each once, and a circle does not hang', () => {
    const ended = [collective('a', '2020-01-01', ['b']), collective('b', '2022-01-01', ['c']), collective('d', '2022-01-01', ['c', 'b']), collective('c', '2024-01-01', ['a'])];
    expect(predecessorsOf('x', ended)).toEqual([]);
    expect(predecessorsOf('c', ended).map(({ id }) => id)).toEqual(['b', 'd', 'a']);
  });
});

describe('what a merger fills in', () => {
  it('takes only what is not known, a day for its bare year, and joins flags and notes', () => {
    const kept = person({ birth: { year: 1985 }, phone: '1', note: 'một', flags: { farmer: true } });
    const other = person({ id: 'p2', birth: { date: '1985-03-02' }, phone: '2', address: 'thôn 2', note: 'hai', gender: 'nu', flags: { worker: true } });
    expect(filledFrom(kept, other)).toMatchObject({ id: 'p1', birth: { date: '1985-03-02' }, phone: '1', address: 'thôn 2', gender: 'nu', note: 'một\nhai', flags: { farmer: true, worker: true } });
    expect(filledFrom(person({ birth: { year: 1985 } }), person({ birth: { date: '1986-03-02' } })).birth).toEqual({ year: 1985 });
  });

  it('does not end a collective that goes on, nor keep it as its own successor', () => {
    expect(filledFrom(collective('a'), collective('b', '2025-01-01', ['c']))).toMatchObject({ endedOn: null, successorIds: [] });
    expect(filledFrom(collective('a', '2025-01-01', ['b']), collective('b'))).toMatchObject({ successorIds: [] });
  });
});
