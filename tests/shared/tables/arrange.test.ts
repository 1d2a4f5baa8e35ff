import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrange, choicesOf, dayOf, kindOf, meets, numberOf } from '../../../shared/tables/arrange.ts';
import type { TextColumn } from '../../../shared/tables/arrange.ts';
import { conditionWords, nextSort, sortWords, withCondition } from '../../../shared/tables/condition.ts';
import type { Condition, Sort } from '../../../shared/tables/condition.ts';

type Row = readonly [name: string, amount: string, day: string];
const columns: readonly TextColumn<Row>[] = [
  { key: 'name', heading: 'Họ và tên', kind: 'name', text: ([name]) => name },
  { key: 'amount', heading: 'Tiền', text: ([, amount]) => amount },
  { key: 'day', heading: 'Ngày', text: ([, , day]) => day },
];
const rows: readonly Row[] = [
  ['Đặng Thị Hường', '12.500.000 đồng', '05/11/2026'],
  ['Nguyễn Văn An', '900 đồng', '2025'],
  ['Lê Thị Ánh', '', '–'],
  ['Bùi Đức Đạt', '1.000 đồng', '31/12/2025'],
];
const names = (sort: Sort | null, filter: readonly Condition[] = []) => arrange(rows, columns, { sort, filter }).map(([name]) => name.split(' ').at(-1));

describe('what the cells of a column are', () => {
  it.each([
    [['1', '12.000', '–'], 'number'],
    [['760.000 đồng', ''], 'number'],
    [['05/11/2026', '2025', '31/12/2025'], 'date'],
    [['05/11/2026 08:05'], 'date'],
    [['2024', '2025'], 'number'],
    [['012345678901', '079123456789'], 'text'],
    [['007', '008'], 'text'],
    [['Đã gửi', 'Đã gửi', 'Đang soạn', 'Đang soạn'], 'choice'],
    [['Một', 'Hai', 'Ba'], 'text'],
    [['', '–'], 'text'],
  ])('%j → %s', (texts, kind) => expect(kindOf(texts)).toBe(kind));

  it.each([['012', null], ['1.234,5', 1234.5], ['85%', 85], ['1.000.000 đồng', 1_000_000], ['mười', null]])('number of %s', (text, value) => expect(numberOf(text)).toBe(value));
  it.each([['1/2/2026', '2026-02-01'], ['2026', '2026-01-01'], ['31/02/2026', null], ['05/11/2026 08:05', '2026-11-05'], ['05/11/2026 sáng', null]])('day of %s', (text, day) => expect(dayOf(text)).toBe(day));
});

describe('ordering', () => {
  it('puts names in Vietnamese order by the given name, and the other way round', () => {
    expect(names({ by: 'name', direction: 'asc' })).toEqual(['An', 'Ánh', 'Đạt', 'Hường']);
    expect(names({ by: 'name', direction: 'desc' })).toEqual(['Hường', 'Đạt', 'Ánh', 'An']);
  });
  it('puts sums by their value and days by the calendar, empty cells last in both directions', () => {
    expect(names({ by: 'amount', direction: 'asc' })).toEqual(['An', 'Đạt', 'Hường', 'Ánh']);
    expect(names({ by: 'amount', direction: 'desc' })).toEqual(['Hường', 'Đạt', 'An', 'Ánh']);
    expect(names({ by: 'day', direction: 'asc' })).toEqual(['An', 'Đạt', 'Hường', 'Ánh']);
    expect(names({ by: 'day', direction: 'desc' })).toEqual(['Hường', 'Đạt', 'An', 'Ánh']);
  });
  it('leaves the order alone for a column that is not there', () => {
    expect(names({ by: 'gone', direction: 'asc' })).toEqual(['Hường', 'An', 'Ánh', 'Đạt']);
  });
  it('loses and doubles no row, whatever is asked', () => {
    const row = fc.tuple(fc.string(), fc.oneof(fc.string(), fc.integer().map(String)), fc.string());
    const sort = fc.option(fc.record({ by: fc.constantFrom('name', 'amount', 'day', 'gone'), direction: fc.constantFrom('asc' as const, 'desc' as const) }));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), sort, (some, by) => {
        const ordered = arrange<Row>(some, columns, { sort: by, filter: [] });
        expect([...ordered].map(String).sort()).toEqual(some.map(String).sort());
        expect(arrange(ordered, columns, { sort: by, filter: [] })).toEqual(ordered);
      }),
      { numRuns: 60 },
    );
  });
  it('goes upwards, downwards and back with each press of a heading', () => {
    const up = nextSort(null, 'name');
    const down = nextSort(up, 'name');
    expect([up, down, nextSort(down, 'name'), nextSort(down, 'day')]).toEqual([{ by: 'name', direction: 'asc' }, { by: 'name', direction: 'desc' }, null, { by: 'day', direction: 'asc' }]);
  });
});

describe('filtering', () => {
  it.each<[string, Condition, string[]]>([
    ['text without accents', { column: 'name', is: 'contains', text: 'huong' }, ['Hường']],
    ['text with accents', { column: 'name', is: 'contains', text: 'THỊ' }, ['Hường', 'Ánh']],
    ['numbers, both ends inclusive', { column: 'amount', is: 'between', from: 900, to: 1000 }, ['An', 'Đạt']],
    ['numbers from', { column: 'amount', is: 'between', from: 1000, to: null }, ['Hường', 'Đạt']],
    ['days, a year alone counts as its first day', { column: 'day', is: 'between', from: '2025-01-01', to: '2025-12-31' }, ['An', 'Đạt']],
    ['empty cells', { column: 'day', is: 'one-of', values: [''] }, ['Ánh']],
    ['a column that is not there asks nothing', { column: 'gone', is: 'contains', text: 'x' }, ['Hường', 'An', 'Ánh', 'Đạt']],
  ])('%s', (_what, condition, left) => expect(names(null, [condition])).toEqual(left));

  it('asks all conditions at once, one a column', () => {
    const filter = withCondition(withCondition([{ column: 'name', is: 'contains', text: 'x' }], { column: 'name', is: 'contains', text: 'thi' }), { column: 'amount', is: 'between', from: 1, to: null });
    expect(filter).toHaveLength(2);
    expect(names(null, filter)).toEqual(['Hường']);
  });
  it('never lets a cell without a value into a range', () => {
    expect(meets({ column: 'x', is: 'between', from: null, to: null }, 'number', 'không có')).toBe(false);
  });
  it('says in words what is asked', () => {
    expect(conditionWords({ column: 'name', is: 'contains', text: 'hường' }, 'Họ và tên')).toBe('Họ và tên có «hường»');
    expect(conditionWords({ column: 's', is: 'one-of', values: ['Đã gửi', ''] }, 'Trạng thái')).toBe('Trạng thái: Đã gửi, để trống');
    expect(conditionWords({ column: 'd', is: 'between', from: '2025-01-01', to: null }, 'Ngày')).toBe('Ngày từ 01/01/2025');
    expect(conditionWords({ column: 'n', is: 'between', from: 1.5, to: 3 }, 'Điểm')).toBe('Điểm từ 1,5 đến 3');
    expect(sortWords({ by: 'name', direction: 'desc' }, 'Họ và tên')).toBe('theo Họ và tên, giảm dần');
  });
  it('offers the words of a column in order, the empty cell last', () => {
    expect(choicesOf(rows, columns[2] as TextColumn<Row>)).toEqual(['05/11/2026', '31/12/2025', '2025', '']);
  });
});
