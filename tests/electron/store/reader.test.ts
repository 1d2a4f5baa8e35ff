import type { Database } from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cursor, Order } from '../../../electron/store/query.ts';
import { openReads } from '../../../electron/store/reader.ts';
import type { Page } from '../../../electron/store/reader.ts';
import { fold } from '../../../shared/text/fold.ts';
import type { Store } from '../../../electron/store/store.ts';
import { DRIVERS, open, person, samplePerson, tempDir, value } from './helpers.ts';
import type { Person } from './helpers.ts';

function pages(store: Store, order: Order, limit: number, more: { search?: string; where?: Record<string, string> } = {}): string[] {
  const ids: string[] = [];
  let after: Cursor | null = null;
  do {
    const page: Page<Person> = store.read.list(person, { order, limit, after, ...more });
    ids.push(...page.rows.map(({ entity }) => entity.id));
    expect(page.rows.length).toBeLessThanOrEqual(limit);
    after = page.next;
  } while (after);
  return ids;
}

type Field = 'name' | 'born' | 'team' | 'id';
const fieldOf = (entity: Person, field: Field) => (field === 'team' ? entity.group : entity[field]);

/** SQLite's order: NULL first, numbers by size, text by code point. */
function sorted(people: readonly Person[], order: readonly { by: Field; dir?: 'asc' | 'desc' }[]): string[] {
  const keys = [...order, { by: 'id' as const, dir: order.at(-1)?.dir ?? 'asc' }];
  const rank = (a: string | number | null, b: string | number | null) => (a === b ? 0 : a === null ? -1 : b === null ? 1 : a < b ? -1 : 1);
  return [...people]
    .sort((a, b) => {
      for (const { by, dir } of keys) {
        const by1 = rank(fieldOf(a, by), fieldOf(b, by)) * (dir === 'desc' ? -1 : 1);
        if (by1 !== 0) return by1;
      }
      return 0;
    })
    .map(({ id }) => id);
}

async function fill(store: Store, people: readonly Person[]): Promise<void> {
  value(await store.write('lan', 'load', (tx) => people.forEach((entity) => tx.put(person, entity))));
}

it.each([undefined, '', '  ', ' .,'])('counts by index, without reading rows, where nothing is searched for (%j)', (search) => {
  const asked: string[] = [];
  const db = { prepare: (sql: string) => (asked.push(sql), { get: () => ({ n: 0, hits: 0 }) }) } as unknown as Database;
  const reads = openReads(db, new Map([['person', { ...person, tally: true as const }]]), fold);
  reads.count('person', search === undefined ? {} : { search });
  expect(asked.map((sql) => sql.includes('INDEXED BY person_bin'))).toEqual([false, true]);
  asked.length = 0;
  reads.count('person', { search: 'an' });
  expect(asked.some((sql) => sql.includes('person_bin'))).toBe(false);
});

describe.each(DRIVERS)('reading on the $name driver', ({ driver, dataKey }) => {
  const kind = { driver, dataKey };

  it('pages 5,000 rows by key into the same list as sorting them', async () => {
    const store = open(tempDir(), kind);
    const people = Array.from({ length: 5000 }, (_, i) =>
      samplePerson(`p${String((i * 7919) % 5000).padStart(4, '0')}`, { name: `Tên ${i % 37}`, born: i % 11 === 0 ? null : 1950 + (i % 50), group: `Tổ ${i % 3}` }),
    );
    await fill(store, people);
    const orders: { by: Field; dir?: 'asc' | 'desc' }[][] = [
      [],
      [{ by: 'name' }],
      [{ by: 'name', dir: 'desc' }],
      [{ by: 'born' }],
      [{ by: 'born', dir: 'desc' }],
      [{ by: 'born', dir: 'desc' }, { by: 'name' }],
      [{ by: 'team' }, { by: 'born', dir: 'desc' }],
    ];
    for (const order of orders) expect(pages(store, order, 333), JSON.stringify(order)).toEqual(sorted(people, order));
    const inTeam = people.filter(({ group }) => group === 'Tổ 1');
    expect(pages(store, [{ by: 'name' }], 100, { where: { team: 'Tổ 1' } })).toEqual(sorted(inTeam, [{ by: 'name' }]));
    // 5,000 hits: the order's index is walked; 136 hits: the hits are sorted. Both give the same pages.
    expect(pages(store, [{ by: 'name' }], 500, { search: 'ten to' })).toEqual(sorted(people, [{ by: 'name' }]));
    const some = people.filter(({ name }) => name === 'Tên 31');
    expect(pages(store, [{ by: 'born' }], 20, { search: 'ten 31' })).toEqual(sorted(some, [{ by: 'born' }]));
    expect(store.read.count(person, { search: 'ten 31' })).toBe(some.length);
  });
});

it('pages any rows in any order without losing or repeating one', async () => {
  const store = open(tempDir());
  const row = fc.record({ name: fc.constantFrom('A', 'B', 'C'), born: fc.constantFrom(null, 1, 2, 3), group: fc.constantFrom('x', 'y') });
  const key = fc.record({ by: fc.constantFrom<Field>('name', 'born', 'team'), dir: fc.constantFrom('asc' as const, 'desc' as const) });
  const order = fc.uniqueArray(key, { maxLength: 3, selector: ({ by }) => by });
  let round = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 25 }), order, fc.integer({ min: 1, max: 7 }), async (rows, by, limit) => {
      const before = store.read.all<Person>(person);
      const people = rows.map((fields, i): Person => ({ ...fields, id: `${++round}-${i}` }));
      value(
        await store.write('lan', 'reset', (tx) => {
          before.forEach(({ entity }) => tx.remove(person, entity.id));
          people.forEach((entity) => tx.put(person, entity));
        }),
      );
      expect(pages(store, by, limit)).toEqual(sorted(people, by));
    }),
    { numRuns: 60 },
  );
});

describe('finding', () => {
  it.each([
    ['dang thi huong', ['p1']],
    ['Đặng Thị Hường', ['p1']],
    ['Đặng Thị Hường'.normalize('NFD'), ['p1']],
    ['HUONG dang', ['p1']],
    ['huo', ['p1', 'p2']],
    ['duc', ['p3']],
    ['"dang" OR -thi*', ['p1']],
    ["d'; DROP TABLE person", []],
    ['khong co ai', []],
    ['  … ', ['p1', 'p2', 'p3']],
  ])('%s', async (typed, ids) => {
    const store = open(tempDir());
    await fill(store, [
      samplePerson('p1', { name: 'Đặng Thị Hường', group: 'or thôn' }),
      samplePerson('p2', { name: 'Lê Hương', group: 'thôn' }),
      samplePerson('p3', { name: 'Đức Thử', group: 'thôn' }),
    ]);
    expect(store.read.list(person, { search: typed, order: [], limit: 10 }).rows.map(({ entity }) => entity.id)).toEqual(ids);
  });

  it.each(DRIVERS)('finds exactly what is there after any edits ($name driver)', async ({ driver, dataKey }) => {
    const store = open(tempDir(), { driver, dataKey });
    const edit = fc.record({ id: fc.integer({ min: 0, max: 7 }), words: fc.array(fc.constantFrom('le', 'vu', 'thu', 'to', 'an'), { minLength: 1, maxLength: 3 }) });
    const model = new Map<string, string>();
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 8 }), async (edits) => {
        value(
          await store.write('lan', 'edit', (tx) => {
            for (const { id, words } of edits) {
              tx.put(person, samplePerson(`p${id}`, { name: words.join(' '), group: '' }));
              model.set(`p${id}`, words.join(' '));
            }
          }),
        );
        for (const word of ['le', 'vu', 'thu', 'to', 'an']) {
          const ids = [...model].filter(([, text]) => text.includes(word)).map(([id]) => id);
          expect(store.read.all<Person>(person, { search: word }).map(({ entity }) => entity.id)).toEqual(ids.sort());
        }
      }),
      { numRuns: 80 },
    );
    expect(store.check().ok).toBe(true);
  });

  it('follows a change of the text, and finds nothing by the old one', async () => {
    const store = open(tempDir());
    await fill(store, [samplePerson('p1', { name: 'Cũ Kỹ' })]);
    await fill(store, [samplePerson('p1', { name: 'Mới Tinh' })]);
    expect(store.read.count(person, { search: 'cu ky' })).toBe(0);
    expect(store.read.count(person, { search: 'moi tinh' })).toBe(1);
  });
});

describe('finding', () => {
  const people = [
    samplePerson('p1', { name: 'Đặng Thị Hường', group: 'thôn' }),
    samplePerson('p2', { name: 'Lê Hương', group: 'thôn' }),
    samplePerson('p3', { name: 'Đức Hưng', group: 'thôn' }),
  ];
  const ids = (store: Store, words: readonly (readonly string[])[], limit = 10) => store.read.find(person, words, limit).map(({ entity }) => entity.id);

  it.each<[string, readonly (readonly string[])[], readonly string[]]>([
    ['beginnings of words, the youngest first', [['huon']], ['p2', 'p1']],
    ['every word', [['huong'], ['dang']], ['p1']],
    ['what stands in for a word', [['huogn', 'hung'], ['thon']], ['p3']],
    ['signs are no syntax', [['hu" OR "le']], []],
    ['no words, no rows', [], []],
  ])('%s', async (_what, words, expected) => {
    const store = open(tempDir());
    await fill(store, people);
    expect(ids(store, words)).toEqual(expected);
  });

  it('leaves out what is in the bin, and knows the words of the rest', async () => {
    const store = open(tempDir(), { tables: [{ ...person, tally: true }] });
    expect(store.read.any(person)).toBe(false);
    await fill(store, people);
    expect(ids(store, [['thon']], 2)).toEqual(['p3', 'p2']);
    expect(store.read.vocabulary(person).find(({ word }) => word === 'thon')).toEqual({ word: 'thon', rows: 3 });
    value(await store.write('lan', 'bin', (tx) => tx.remove(person, 'p3')));
    expect(ids(store, [['thon']])).toEqual(['p2', 'p1']);
    expect([store.read.count(person), store.read.count(person, { includeDeleted: true }), store.read.any(person)]).toEqual([2, 3, true]);
    value(await store.write('lan', 'put', (tx) => tx.put(person, samplePerson('p1', { name: 'Đặng Thị Hoa', group: 'thôn' }))));
    expect(store.read.vocabulary(person).map(({ word }) => word)).toEqual(['dang', 'duc', 'hoa', 'hung', 'huong', 'le', 'thi', 'thon']);
    for (const id of ['p1', 'p2']) value(await store.write('lan', 'bin', (tx) => tx.remove(person, id)));
    expect([store.read.count(person), store.read.any(person)]).toEqual([0, false]);
  });
});

describe('selecting', () => {
  const cases: [string, Record<string, unknown>, string[]][] = [
    ['equal', { team: 'x' }, ['a', 'b']],
    ['null', { born: null }, ['c']],
    ['not null', { born: { not: null } }, ['a', 'b', 'd']],
    ['not equal, NULL included', { born: { not: 1970 } }, ['b', 'c', 'd']],
    ['one of', { team: ['y', 'z'] }, ['c', 'd']],
    ['one of none', { team: [] }, []],
    ['range, both ends in', { born: { from: 1970, to: 1980 } }, ['a', 'b']],
    ['range, end out', { born: { from: 1970, below: 1980 } }, ['a']],
    ['two columns', { team: 'x', born: 1980 }, ['b']],
    ['by id', { id: ['d', 'a'] }, ['a', 'd']],
  ];
  it.each(cases)('%s', async (_, where, ids) => {
    const store = open(tempDir());
    await fill(store, [
      samplePerson('a', { group: 'x', born: 1970 }),
      samplePerson('b', { group: 'x', born: 1980 }),
      samplePerson('c', { group: 'y', born: null }),
      samplePerson('d', { group: 'z', born: 1990 }),
    ]);
    const selection = { where: where as Record<string, string> };
    expect(store.read.all<Person>(person, selection).map(({ entity }) => entity.id)).toEqual(ids);
    expect(store.read.list(person, { ...selection, order: [], limit: 1, total: true }).total).toBe(ids.length);
  });

  it('refuses columns it does not know, and cursors of another order', () => {
    const store = open(tempDir());
    expect(() => store.read.all(person, { where: { 'name; DROP TABLE person': 'x' } })).toThrow('no column');
    expect(() => store.read.list(person, { order: [{ by: 'constructor' }], limit: 5 })).toThrow('no column');
    expect(() => store.read.list(person, { order: [{ by: 'name' }], limit: 5, after: ['x'] })).toThrow('trang-khong-hop-le');
    expect(() => store.read.list('nothing', { order: [], limit: 5 })).toThrow('no entity type');
  });
});

it('goes on from a place in the middle as from the beginning', async () => {
  const store = open(tempDir());
  await fill(store, Array.from({ length: 200 }, (_, i) => samplePerson(`p${i}`, { name: `n${i}` })));
  const all = store.read.list(person, { order: [{ by: 'name' }], limit: 200 }).rows;
  const middle = store.read.list(person, { order: [{ by: 'name' }], limit: 50, after: ['n150', 'p150'] }).rows;
  expect(middle).toEqual(all.slice(all.findIndex(({ entity }) => entity.id === 'p150') + 1).slice(0, 50));
});
