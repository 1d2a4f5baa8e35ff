import { describe, expect, it } from 'vitest';
import { groupsOfSubject, leftFor, quotaLeft, shareWords, sharesOf } from '../../../shared/domain/selection.ts';
import type { SelectionRow } from '../../../shared/domain/selection.ts';
import { SELECTION_COLUMNS, leftWords, sortedRows } from '../../../shared/domain/selection-columns.ts';
import type { SubjectFields } from '../../../shared/domain/subject.ts';
import { nameSortKey } from '../../../shared/text/order.ts';

const NONE = { smallCollective: false, directWorker: false, worker: false, farmer: false, difficultArea: false };
const row = (nominationId: string, more: Partial<SelectionRow> = {}): SelectionRow => ({
  nominationId, subjectId: `s-${nominationId}`, name: nominationId, nameKey: nominationId, kind: 'person', place: '', awardName: 'Giấy khen', fate: 'open', stateWord: 'Chưa đủ điều kiện', eligibility: null,
  conditions: { asked: 0, done: 0, missing: [] }, papers: { asked: 0, done: 0, missing: [] }, flags: [], gradings: [], awards: [], capacityWord: '', vote: { state: 'none', sentence: '' }, quotaIds: [],
  leader: false, directWorker: false, woman: false, smallCollective: false, difficultArea: false, ...more,
});
const person = (more: object): SubjectFields => ({
  kind: 'person', name: 'Người Mẫu', address: '', category: '', tags: null, flags: NONE, outsideProvince: false, note: '', honorific: '', otherName: '', birth: null, gender: null, nationalId: '', ethnicity: '', position: '', department: '', workplace: '', phone: '', ...more,
});

describe('groupsOfSubject', () => {
  it.each([
    [{ category: 'Các cấp lãnh đạo khác từ phó phòng trở lên', gender: 'nu' }, NONE, { leader: true, directWorker: false, woman: true }],
    [{ category: 'Lãnh đạo cấp vụ, sở, ngành và tương đương', gender: 'nam' }, NONE, { leader: true, directWorker: false, woman: false }],
    [{ category: 'Người trực tiếp công tác, lao động, học tập, chiến đấu, phục vụ chiến đấu' }, NONE, { leader: false, directWorker: true, woman: null }],
    [{ category: 'Doanh nhân' }, NONE, { leader: false, directWorker: false }],
    [{}, { ...NONE, farmer: true }, { leader: false, directWorker: true }],
    [{}, NONE, { leader: null, directWorker: null, woman: null }],
  ])('R60: of %j with flags %j: what is not recorded is not known, never «no»', (more, flags, groups) => {
    expect(groupsOfSubject(person(more), flags)).toMatchObject(groups);
  });
});

describe('sharesOf', () => {
  const chosen = [
    row('a', { leader: true, woman: true }), row('b', { directWorker: true, woman: true }), row('c', { directWorker: true }), row('d', { leader: null, directWorker: null, woman: null }),
    row('t1', { kind: 'collective', smallCollective: true }), row('t2', { kind: 'collective' }), row('h', { kind: 'household', difficultArea: true }),
  ];
  const of = (group: string, targets: Parameters<typeof sharesOf>[1] = [], rows = chosen) => sharesOf(rows, targets).find((share) => share.group === group);

  it('R60: persons of persons, small collectives of collectives, with those not recorded beside them', () => {
    expect(sharesOf(chosen, []).map(({ group, count, base, unknown }) => [group, count, base, unknown])).toEqual([['leader', 1, 4, 1], ['directWorker', 2, 4, 1], ['women', 2, 4, 1], ['smallCollective', 1, 2, 0]]);
    expect(of('directWorker')).toMatchObject({ pct: 50, state: null });
  });

  it.each([
    [50, 'met'],
    [50.01, 'unknown'],
    [75, 'unknown'],
    [75.01, 'short'],
  ])('R60: 2 of 4 direct workers and one not recorded, against a target of %i%%: %s', (minPct, state) => {
    expect(of('directWorker', [{ group: 'directWorker', minPct, citation: '' }])?.state).toBe(state);
  });

  it('R60: a target for the difficult area is counted over all; without one it is not shown', () => {
    expect(of('difficultArea')).toBeUndefined();
    expect(of('difficultArea', [{ group: 'difficultArea', minPct: 10, citation: '' }])).toMatchObject({ count: 1, base: 7, state: 'met' });
  });

  it('R60: nobody chosen is no share, not zero', () => {
    const women = of('women', [{ group: 'women', minPct: 30, citation: '' }], []);
    expect(women).toMatchObject({ pct: null, state: null });
    expect(women && shareWords(women)).toBe('chưa chọn ai');
  });

  it('R60: says the figures, the target and where it stands', () => {
    const women = of('women', [{ group: 'women', minPct: 30, citation: 'QĐ 15/2026/QĐ-UBND tỉnh Mẫu' }]);
    expect(women && shareWords(women)).toBe('2/3 đã biết; chưa rõ 1; mục tiêu từ 30% (QĐ 15/2026/QĐ-UBND tỉnh Mẫu): đạt');
  });
});

describe('shareWords', () => {
  const share = { group: 'women', label: 'Nữ', count: 0, base: 2, unknown: 2, pct: 0, target: null, state: null } as const;
  it.each([
    [share, 'chưa rõ cả 2'],
    [{ ...share, count: 1, unknown: 1, pct: 50 }, '1/1 đã biết; chưa rõ 1'],
    [{ ...share, count: 1, unknown: 0, pct: 50 }, '1/2, 50,00%'],
  ])('R60: not recorded is not zero: %j', (told, words) => {
    expect(shareWords(told)).toBe(words);
  });
});

describe('columns', () => {
  it('R60: on paper a long list of missing papers is a count and two short names', () => {
    const papers = { asked: 4, done: 0, missing: ['Tờ trình (bản chính), kèm danh sách', 'Báo cáo thành tích có xác nhận của cấp trình khen thưởng', 'Biên bản', 'Ảnh'] };
    const column = SELECTION_COLUMNS.find(({ key }) => key === 'papers');
    expect(column?.print?.(row('a', { papers }))).toBe('0/4; thiếu: Tờ trình; Báo cáo thành tích có xác nhận…; 2 mục khác');
  });
});

describe('quotaLeft', () => {
  const quotas = [{ id: 'q', printed: 'không quá 03 trường hợp', max: 3, sentence: '' }, { id: 'p', printed: '', max: null, sentence: '' }];
  const rows = [row('sent', { fate: 'sent', quotaIds: ['q'] }), row('a', { quotaIds: ['q', 'p'] }), row('b', { quotaIds: ['q'] }), row('c', { quotaIds: ['q'] }), row('own', { quotaIds: [] }), row('gone', { fate: 'out', quotaIds: ['q'] })];

  it.each([
    [[], 2],
    [['a'], 1],
    [['a', 'own'], 1],
    [['a', 'b'], 0],
    [['a', 'b', 'c'], -1],
    [['gone', 'sent'], 2],
  ])('R60: of 3 places, one sent, with %j ticked %i are left', (ticked, left) => {
    expect(quotaLeft(quotas, rows, new Set(ticked)).get('q')).toBe(left);
  });

  it('R60: a line without a number counts nothing', () => {
    const left = quotaLeft(quotas, rows, new Set(['a']));
    expect(left.get('p')).toBeNull();
    expect(leftFor({ quotaIds: ['p'] }, left)).toBeNull();
    expect(leftFor({ quotaIds: ['p', 'q'] }, left)).toBe(1);
    expect([2, 0, -1, null].map(leftWords)).toEqual(['Còn 2', 'Hết', 'Vượt 1', '']);
  });
});

describe('sortedRows', () => {
  const rows = [
    row('Đặng Văn Bảy', { papers: { asked: 3, done: 1, missing: ['Báo cáo', 'Xác nhận'] }, gradings: [{ year: 2026, gradeWord: 'Hoàn thành tốt nhiệm vụ', mismatch: '' }] }),
    row('Nguyễn Thị Ái', { eligibility: { verdict: 'du-dieu-kien', word: 'Đủ điều kiện', summary: 'Đủ điều kiện.', lacking: 0 }, awards: [{ year: 2025, name: 'Giấy khen', decision: '1/QĐ' }], gradings: [{ year: 2026, gradeWord: 'Hoàn thành xuất sắc nhiệm vụ', mismatch: '' }] }),
    row('Lê Văn Dũng', { eligibility: { verdict: 'chua-du-dieu-kien', word: 'Chưa đủ điều kiện', summary: 'Thiếu một năm.', lacking: 1 }, papers: { asked: 1, done: 0, missing: ['Báo cáo'] }, capacityWord: 'Trực tiếp thực hiện' }),
  ].map((one) => ({ ...one, nameKey: nameSortKey(one.name) }));
  const names = (column: string, descending = false) => sortedRows(rows, { column, descending }, new Map()).map(({ name }) => name.split(' ').at(-1));

  it.each([
    ['name', false, ['Ái', 'Bảy', 'Dũng']],
    ['name', true, ['Dũng', 'Bảy', 'Ái']],
    ['papers', false, ['Ái', 'Dũng', 'Bảy']],
    ['awards', true, ['Ái', 'Bảy', 'Dũng']],
    ['grading', false, ['Ái', 'Bảy', 'Dũng']],
    ['grading', true, ['Bảy', 'Ái', 'Dũng']],
    ['capacity', true, ['Dũng', 'Bảy', 'Ái']],
    ['eligibility', false, ['Ái', 'Dũng', 'Bảy']],
    ['eligibility', true, ['Dũng', 'Ái', 'Bảy']],
    ['khong-co', false, ['Bảy', 'Ái', 'Dũng']],
  ])('R60: by %s, descending %s: %j; what is not known stands last either way', (column, descending, order) => {
    expect(names(column, descending)).toEqual(order);
  });

  it('R60: every column says something of a bare row without failing', () => {
    for (const column of SELECTION_COLUMNS) expect(typeof column.text(row('x'), new Map())).toBe('string');
  });
});
