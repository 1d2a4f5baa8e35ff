import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AWARD_TYPES } from '../../../../shared/catalogue/award-schema.ts';
import { ANNOUNCED_LEVELS } from '../../../../shared/domain/announcement.ts';
import { AWARD_GROUPS, groupsOf, personClassOf } from '../../../../shared/domain/statistics/award-groups.ts';
import type { CountedAward } from '../../../../shared/domain/statistics/award-groups.ts';
import { COLUMNS, DIMENSIONS, StatisticsFilter, cellWords, changeWords, countedIn, figureOf, figureWords, keyOf, namesBehind, rowsBy, sharesOfGroups, totalRow, yearBefore } from '../../../../shared/domain/statistics/award-statistics.ts';
import { localTable, table0601, table0602, table0603 } from '../../../../shared/domain/statistics/ministry-tables.ts';
import { SPANS, spanOf, spanWords } from '../../../../shared/domain/statistics/period.ts';
import { PersonFields, CollectiveFields, SUBJECT_KINDS, SubjectFlags } from '../../../../shared/domain/subject.ts';

const NOTHING = { leader: null, directWorker: null, worker: null, farmer: null, women: null, ethnicMinority: null, smallCollective: null, difficultArea: null, business: null };
let made = 0;
const award = (more: Partial<CountedAward> = {}): CountedAward => ({
  id: `a${++made}`, kind: 'person', form: 'Giấy khen', awardCode: 'GK_XA', level: 'co_so', type: 'cong_trang', year: 2026, decidedOn: '2026-05-20', campaign: '', groups: NOTHING, personClass: null, cancelled: false, ...more,
});
const filter = (more: object = {}) => StatisticsFilter.parse({ ...spanOf(2026, 'year'), ...more });
const flags = SubjectFlags.parse({});
const person = (more: object = {}) => PersonFields.parse({ kind: 'person', name: 'Nguyễn Văn Mẫu', ...more });

const anyAward: fc.Arbitrary<CountedAward> = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom(...SUBJECT_KINDS),
  form: fc.constantFrom('Giấy khen', 'Bằng khen', 'Cờ thi đua', 'Chiến sĩ thi đua cơ sở', '{tên}', '<b>x</b>'),
  awardCode: fc.constant(null),
  level: fc.constantFrom(...ANNOUNCED_LEVELS),
  type: fc.option(fc.constantFrom(...AWARD_TYPES)),
  year: fc.integer({ min: 2024, max: 2027 }),
  decidedOn: fc.integer({ min: 2024, max: 2027 }).map((year) => `${year}-06-15`),
  campaign: fc.option(fc.constantFrom('', 'Phong trào Mẫu')),
  groups: fc.record(Object.fromEntries(AWARD_GROUPS.map((group) => [group, fc.option(fc.boolean())]))) as fc.Arbitrary<CountedAward['groups']>,
  personClass: fc.constant(null),
  cancelled: fc.boolean(),
});

describe('awards counted', () => {
  it('R77: a cancelled award never counts, one outside the time, the campaign or the level does not either', () => {
    const all = [award(), award({ cancelled: true }), award({ decidedOn: '2025-12-31' }), award({ decidedOn: '2026-12-31', campaign: 'Phong trào Mẫu' }), award({ level: 'tinh' })];
    expect(countedIn(all, filter())).toHaveLength(3);
    expect(countedIn(all, filter({ campaign: 'Phong trào Mẫu' }))).toHaveLength(1);
    expect(countedIn(all, filter({ campaign: '' }))).toHaveLength(2);
    expect(countedIn(all, filter({ level: 'tinh' }))).toHaveLength(1);
    expect(countedIn([award({ year: 2025, decidedOn: '2026-01-20' })], filter({ by: 'award-year' }))).toHaveLength(0);
    expect(countedIn([award({ year: 2025, decidedOn: '2026-01-20' })], filter())).toHaveLength(1);
  });

  it('R77: sex that is not recorded is «chưa ghi», neither zero nor the other sex', () => {
    const [woman, man, unsaid] = [true, false, null].map((women) => award({ groups: { ...NOTHING, women } }));
    const all = [woman, man, unsaid].filter((one) => one !== undefined);
    expect(figureOf(all, 'women')).toEqual({ count: 1, unknown: 1, base: 3 });
    expect(figureWords(figureOf(all, 'women'))).toBe('1/2 đã ghi; chưa ghi 1');
    expect(cellWords(figureOf(all, 'women'))).toBe('1 (chưa ghi 1)');
    expect(figureWords(figureOf([award()], 'women'))).toBe('chưa ghi');
    expect(cellWords(figureOf([award()], 'women'))).toBe('chưa ghi');
    expect(figureWords(figureOf([award({ kind: 'collective' })], 'women'))).toBe('không có');
    expect(figureWords({ count: 8, unknown: 0, base: 12 })).toBe('8/12 (66,67%)');
  });

  it('R77: every figure is as many as the names it opens, and rows and kinds add up to the total', () => {
    fc.assert(
      fc.property(fc.array(anyAward, { maxLength: 60 }), (all) => {
        const now = countedIn(all, filter());
        const total = totalRow(now, null);
        expect(total.figures.total.count).toBe(all.filter(({ cancelled, decidedOn }) => !cancelled && decidedOn.startsWith('2026')).length);
        for (const dimension of DIMENSIONS) {
          const rows = rowsBy(dimension, now, []);
          expect(rows.reduce((sum, row) => sum + row.figures.total.count, 0)).toBe(now.length);
          for (const row of rows) {
            for (const column of COLUMNS) {
              const cut = { dimension, key: row.key, column, group: null };
              expect(namesBehind(now, { ...cut, unknown: false })).toHaveLength(row.figures[column].count);
              if (row.figures[column].unknown > 0) expect(namesBehind(now, { ...cut, unknown: true })).toHaveLength(row.figures[column].unknown);
            }
            const of = row.figures;
            expect(of.collective.count + of.household.count + of.person.count).toBe(of.total.count);
            expect(of.cong_trang.count + of.phong_trao.count + of.dot_xuat.count + of.other.count + of.typeUnknown.count).toBe(of.total.count);
          }
        }
        for (const { group, now: figure } of sharesOfGroups(now, null)) {
          expect(namesBehind(now, { dimension: null, key: '', column: 'total', group, unknown: false })).toHaveLength(figure.count);
          expect(figure.count + figure.unknown).toBeLessThanOrEqual(figure.base);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('R77: the year before stands beside each row; a form that has none now keeps its row', () => {
    const before = [award({ decidedOn: '2025-03-01', form: 'Bằng khen' }), award({ decidedOn: '2025-03-01' })];
    const rows = rowsBy('form', [award(), award()], before);
    expect(rows.map(({ label, figures, before: then }) => [label, figures.total.count, then])).toEqual([['Giấy khen', 2, 1], ['Bằng khen', 0, 1]]);
    expect(changeWords(2, 1)).toBe('+1');
    expect(changeWords(0, 1)).toBe('−1');
    expect(changeWords(1, 1)).toBe('0');
    expect(changeWords(1, null)).toBe('');
    expect(rowsBy('form', [award()], null)[0]?.before).toBeNull();
  });

  it.each([
    ['2026-01-01', '2026-12-31', '2025-01-01', '2025-12-31'],
    ['2024-02-01', '2024-02-29', '2023-02-01', '2023-02-28'],
    ['2025-02-01', '2025-02-28', '2024-02-01', '2024-02-29'],
    ['2026-04-01', '2026-06-30', '2025-04-01', '2025-06-30'],
  ])('one year before %s–%s is %s–%s', (from, to, then, until) => {
    expect(yearBefore(filter({ from, to }))).toMatchObject({ from: then, to: until });
  });

  it('names periods as people do', () => {
    expect(SPANS.map((span) => spanWords(spanOf(2026, span)))).toEqual(['Năm 2026', '6 tháng đầu năm 2026', '6 tháng cuối năm 2026', 'Quý I năm 2026', 'Quý II năm 2026', 'Quý III năm 2026', 'Quý IV năm 2026']);
    expect(spanWords({ from: '2026-01-05', to: '2026-03-20' })).toBe('Từ ngày 05/01/2026 đến ngày 20/03/2026');
  });

  it('keeps 5.000 awards countable and 0 awards quiet', () => {
    const many = Array.from({ length: 5000 }, (_, i) => award({ form: `Hình thức ${i % 7}`, kind: SUBJECT_KINDS[i % 3] ?? 'person' }));
    expect(rowsBy('form', many, many).map(({ figures }) => figures.total.count)).toEqual([715, 715, 714, 714, 714, 714, 714]);
    expect(totalRow([], []).figures.total).toEqual({ count: 0, unknown: 0, base: 0 });
    expect(rowsBy('form', [], [])).toEqual([]);
  });
});

describe('groups of a recipient', () => {
  it('R77: a flag or tag says yes, its absence says no only where something was recorded', () => {
    expect(groupsOf(person(), flags, false)).toEqual(NOTHING);
    expect(groupsOf(null, flags, false)).toEqual(NOTHING);
    const farmer = groupsOf(person({ tags: ['farmer'], gender: 'nu', ethnicity: 'Ê-đê' }), flags, false);
    expect(farmer).toMatchObject({ farmer: true, worker: false, directWorker: true, women: true, ethnicMinority: true, difficultArea: false, business: false });
    expect(groupsOf(person({ ethnicity: 'kinh' }), flags, false).ethnicMinority).toBe(false);
    expect(groupsOf(person(), { ...flags, worker: true }, false)).toMatchObject({ worker: true, directWorker: true, farmer: null });
    expect(groupsOf(person(), flags, true).leader).toBe(true);
    expect(groupsOf(CollectiveFields.parse({ kind: 'collective', name: 'Thôn Mẫu' }), { ...flags, smallCollective: true }, false)).toMatchObject({ smallCollective: true, difficultArea: false, women: null });
  });

  it('reads the class of a person from what was recorded, never from the name', () => {
    const ofCategory = (category: string) => personClassOf(person({ category }), groupsOf(person({ category }), flags, false));
    expect(ofCategory('Các cấp lãnh đạo từ phó phòng trở lên')).toBe('lanh-dao-phong');
    expect(ofCategory('Doanh nhân')).toBe('doanh-nhan');
    expect(ofCategory('Người trực tiếp lao động')).toBe('truc-tiep');
    expect(ofCategory('')).toBeNull();
  });
});

describe('tables by the patterns of the ministry and of a province', () => {
  const cell = (table: ReturnType<typeof table0603>, code: string) => table.lines.find((line) => line.code === code)?.cells;

  it('R77: table 0603 counts provincial awards only and says what it could not place', () => {
    const all = [
      award({ level: 'tinh', form: 'Bằng khen của Chủ tịch UBND tỉnh', kind: 'collective', groups: { ...NOTHING, business: true } }),
      award({ level: 'tinh', form: 'Chiến sĩ thi đua cấp tỉnh', personClass: 'truc-tiep' }),
      award({ level: 'tinh', form: 'Kỷ niệm chương của tỉnh', type: 'cong_hien' }),
      award({ level: 'tinh', form: 'Tập thể lao động xuất sắc', kind: 'collective', type: null }),
      award(),
      award({ level: 'unknown' }),
    ];
    const table = table0603(all);
    expect(cell(table, '01')).toEqual([4, 1, 1, 0, 1]);
    expect(cell(table, '02')).toEqual([2, 1, 0, 0, 0]);
    expect(cell(table, '03')).toEqual([1, 1, 0, 0, 0]);
    expect(cell(table, '05')).toEqual([2, 0, 1, 0, 1]);
    expect(cell(table, '10')).toEqual([1, 0, 1, 0, 0]);
    expect(cell(table, '15')).toEqual([1, 0, 0, 0, 1]);
    expect(table.lines.map(({ code }) => code)).toEqual(Array.from({ length: 17 }, (_, i) => String(i + 1).padStart(2, '0')));
    expect(table.notes.join(' ')).toMatch(/1 cá nhân.*1 tập thể.*1 trường hợp.*1 trường hợp thuộc hình thức.*Chưa xác định cấp khen thưởng của 1 trường hợp/u);
  });

  it('R77: table 0602 places State awards by their form', () => {
    const table = table0602([award({ level: 'nha_nuoc', form: 'Huân chương Lao động hạng Ba', kind: 'collective' }), award({ level: 'nha_nuoc', form: 'Danh hiệu Chiến sĩ thi đua toàn quốc' }), award({ level: 'nha_nuoc', form: 'Hình thức lạ' }), award({ level: 'tinh' })]);
    expect(table.lines.map(({ label, cells }) => [label, cells[0]])).toEqual([
      ['Tổng số', 3], ['Huân chương', 1], ['Huy chương', 0], ['Giải thưởng', 0], ['Danh hiệu vinh dự nhà nước', 0], ['Cờ thi đua của Chính phủ', 0], ['Bằng khen của Thủ tướng Chính phủ', 0], ['Chiến sĩ thi đua toàn quốc', 1], ['Hình thức khác', 1],
    ]);
  });

  it('R77: table 0601 counts campaigns by launcher and length; what nothing tells stays open', () => {
    const table = table0601([{ launchedBy: 'bo-tinh', years: 5 }, { launchedBy: 'co-so', years: null }, { launchedBy: null, years: 3 }]);
    expect(table.lines.find(({ code }) => code === '01')?.cells).toEqual([3, 0, 1, 1]);
    expect(table.lines.find(({ code }) => code === '10')?.cells).toEqual([1, 0, 1, 0]);
    expect(table.lines.find(({ code }) => code === '09')?.cells).toEqual([1, 0, 0, 0]);
    expect(table.lines.find(({ code }) => code === '12')?.cells).toEqual([null, null, null, null]);
    expect(table.notes).toHaveLength(2);
  });

  it('R77: the local table has 19 columns with number and form, and its total row adds up', () => {
    const all = [award({ groups: { ...NOTHING, leader: true } }), award({ groups: { ...NOTHING, leader: false } }), award(), award({ kind: 'collective', form: 'Bằng khen', type: 'dot_xuat' }), award({ kind: 'household' })];
    const table = localTable(all, [{ form: 'Giấy khen', collectives: 1, persons: 4 }]);
    expect(table.columns).toHaveLength(17);
    const total = table.lines.at(-1)?.cells ?? [];
    expect(total).toEqual([1, 4, 2, 3, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    for (const [i, sum] of total.entries()) expect(table.lines.slice(0, -1).reduce((of, line) => of + (line.cells[i] ?? 0), 0)).toBe(sum);
    expect(table.notes.join(' ')).toContain('Chưa ghi 1 cá nhân có là lãnh đạo quản lý không');
  });

  it('names keys of rows', () => {
    expect(keyOf(award({ campaign: null }), 'campaign')).toBe('?');
    expect(rowsBy('campaign', [award({ campaign: null }), award(), award({ campaign: 'Phong trào Mẫu' })], null).map(({ label }) => label)).toEqual(['Phong trào Mẫu', 'Ngoài phong trào', 'Chưa ghi']);
    expect(rowsBy('type', [award({ type: null }), award({ type: 'phong_trao' })], null).map(({ label }) => label)).toEqual(['Chuyên đề (phong trào thi đua)', 'Chưa ghi']);
  });
});
