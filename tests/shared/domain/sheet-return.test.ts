import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sheetsToFill } from '../../../shared/documents/sheet-to-fill.ts';
import type { Sheet } from '../../../shared/documents/sheet.ts';
import { canonical, readReturnCell, RETURN_COLUMN } from '../../../shared/domain/return-columns.ts';
import type { Cells, ReturnColumn } from '../../../shared/domain/return-columns.ts';
import { codesIn, columnLetters, readReturn } from '../../../shared/domain/return-reading.ts';
import type { FileSheet } from '../../../shared/domain/return-reading.ts';
import { readKey, readMark, rowKey } from '../../../shared/domain/return-mark.ts';
import type { SheetCell } from '../../../shared/domain/sheet-heading.ts';
import { compareReturn, keptCells } from '../../../shared/domain/sheet-return.ts';
import type { ExportedRow, PresentRow, ReturnInput, ReturnLine } from '../../../shared/domain/sheet-return.ts';
import { formatScreenDate, isIsoDate } from '../../../shared/text/dates.ts';
import type { Result } from '../../../shared/result.ts';

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

const COLUMNS: readonly ReturnColumn[] = ['name', 'birth', 'gender', 'position', 'workplace', 'note'];
const CODE = 'ABCDEFGH';
/** A check that only this test needs: the index in letters. */
const checkOf = (index: number): string => ['A', 'B', 'C', 'D', 'E', 'F'].map((_, i) => String.fromCharCode(65 + ((index + i) % 26))).join('');
const mark = { unitCode: 'U1', unitName: 'UBND xã Tân Mẫu', listName: 'Danh sách cá nhân – Thôn Đông', n: 1, on: '2026-11-20', code: CODE };

function sheets(rows: readonly ExportedRow[], blanks = 3, columns = COLUMNS): Sheet[] {
  return must(sheetsToFill({ mark, markCheck: 'X', receiver: 'Thôn Đông', columns, kind: 'person', rows: rows.map(({ cells }, i) => ({ cells, check: checkOf(i) })), blanks, choices: { gender: { values: ['Nam', 'Nữ'], only: true } } }));
}

/** What a reader of spreadsheets hands on of a sheet that was written. */
function asFile(written: readonly Sheet[]): FileSheet[] {
  return written.map((sheet) => ({
    name: sheet.name,
    rows: [
      ...sheet.titles.map((title): SheetCell[] => [title]),
      sheet.columns.map(({ heading }) => heading || null),
      ...sheet.rows.map((row) => row.map((value, i): SheetCell => (value === null || value === '' ? null : typeof value === 'string' && sheet.columns[i]?.type === 'date' && isIsoDate(value) ? { date: value } : value))),
    ],
  }));
}

function compareFile(file: readonly FileSheet[], exported: readonly ExportedRow[], present: readonly PresentRow[] = exported.map(now), columns = COLUMNS): ReturnLine[] {
  const reading = readReturn(file, { columns, kind: 'person', exported, code: CODE, checkKey: (code, index, check) => code === CODE && checkOf(index) === check });
  if (reading === null) throw new Error('nothing was read');
  return compareReturn({ columns, exported, present, rows: reading.rows, whole: true });
}

const now = ({ id, cells }: ExportedRow): PresentRow => ({ id, cells, locked: '', kept: '' });
const row = (id: string, name: string, more: Cells = {}): ExportedRow => ({ id, cells: { name, birth: '', gender: '', position: '', workplace: '', note: '', ...more } });
const FIVE = [row('a', 'Nguyễn Văn An', { birth: '05/11/1985', position: 'Trưởng thôn' }), row('b', 'Lê Thị Bình', { birth: '1990' }), row('c', 'Trần Mẫu Chi'), row('d', 'Trần Mẫu Chi', { birth: '1970' }), row('e', 'Hồ Đức Ế', { note: '=cmd' })];

/** Cells of the first sheet, to be changed in place: row and column from 0. */
function edited(exported: readonly ExportedRow[], edit: (rows: SheetCell[][], heading: number) => SheetCell[][] | undefined, blanks = 3): FileSheet[] {
  const [first, ...rest] = asFile(sheets(exported, blanks));
  if (first === undefined) throw new Error('no sheet');
  const cells = first.rows.map((one) => [...one]);
  const heading = cells.findIndex((one) => one[0] === 'Mã dòng');
  return [{ name: first.name, rows: edit(cells, heading) ?? cells }, ...rest];
}
const kinds = (lines: readonly ReturnLine[]): string[] => lines.filter(({ kind }) => kind !== 'same').map(({ kind, name }) => `${kind} ${name}`);
const at = (column: ReturnColumn): number => COLUMNS.indexOf(column) + 2;
const set = (rows: SheetCell[][], index: number, column: ReturnColumn, value: SheetCell): void => {
  const held = rows[index];
  if (held !== undefined) held[at(column)] = value;
};

describe('a list that comes back', () => {
  it('as it went out says nothing', () => {
    expect(kinds(compareFile(asFile(sheets(FIVE)), FIVE))).toEqual([]);
    expect(compareFile(asFile(sheets([])), [])).toEqual([]);
  });

  it('tells an edit, a new row and a missing row, each by itself', () => {
    const file = edited(FIVE, (rows, heading) => {
      set(rows, heading + 1, 'position', 'Bí thư chi bộ');
      const empty = rows.findIndex((one, i) => i > heading && (one[0] ?? null) === null);
      set(rows, empty, 'name', 'Phan Mẫu Mới');
      set(rows, empty, 'birth', 1999);
      return rows.filter((_, i) => i !== heading + 2);
    });
    const lines = compareFile(file, FIVE);
    expect(kinds(lines)).toEqual(['changed Nguyễn Văn An', 'added Phan Mẫu Mới', 'removed Lê Thị Bình']);
    expect(lines[0]?.changes).toEqual([{ column: 'position', heading: 'Chức vụ', exported: 'Trưởng thôn', file: 'Bí thư chi bộ', now: 'Trưởng thôn', conflict: false }]);
    expect(lines.find(({ kind }) => kind === 'added')?.cells.birth).toBe('1999');
  });

  it('does not mind the order of rows and columns, left out columns and other words for a heading', () => {
    const file = edited(FIVE, (rows, heading) => {
      const headings = rows[heading] ?? [];
      headings[at('birth')] = 'Ngày, tháng, năm sinh';
      headings[at('position')] = 'Chức danh';
      headings[at('workplace')] = 'Chỗ làm hiện giờ';
      const body = rows.slice(heading + 1).filter((one) => one[0] !== null);
      set(body, 0, 'workplace', 'Trạm Y tế');
      return [...rows.slice(0, heading), headings, ...body.reverse()].map((one) => {
        const moved = one.filter((_, i) => i !== at('note'));
        return [...moved.slice(1), moved[0] ?? null];
      });
    });
    const exported = FIVE.map((one) => row(one.id, one.cells.name ?? '', { ...one.cells, workplace: 'UBND xã' }));
    const lines = compareFile(edited(exported, (rows, heading) => {
      const headings = rows[heading] ?? [];
      headings[at('birth')] = 'Ngày, tháng, năm sinh';
      headings[at('workplace')] = 'Chỗ làm hiện giờ';
      set(rows, heading + 1, 'workplace', 'Trạm Y tế');
      return rows.map((one) => one.filter((_, i) => i !== at('note')));
    }), exported);
    expect(kinds(compareFile(file, FIVE))).toEqual([]);
    expect(lines.filter(({ kind }) => kind !== 'same').map(({ id, changes }) => [id, changes.map(({ column, file: text }) => `${column} ${text}`)])).toEqual([['a', ['workplace Trạm Y tế']]]);
  });

  it('without its keys is matched by name and birth, and says so; of two with one name nothing is guessed', () => {
    const lines = compareFile(edited(FIVE, (rows, heading) => {
      set(rows, heading + 1, 'note', 'Sửa');
      return rows.map((one) => one.slice(1));
    }).slice(0, 1), FIVE);
    expect(lines[0]).toMatchObject({ id: 'a', kind: 'changed', matchedBy: 'name', notes: ['Dòng không còn mã ẩn; đối chiếu theo tên và ngày sinh.'] });
    // Without a birth it may be either; the one with 1970 agrees with both as well.
    expect(kinds(lines).filter((kind) => kind.startsWith('wrong'))).toHaveLength(2);
  });

  it('with keys left behind when names were sorted is matched by name', () => {
    const swapped = edited(FIVE, (rows, heading) => {
      const [one, two] = [rows[heading + 1], rows[heading + 2]];
      if (one === undefined || two === undefined) throw new Error('too few rows');
      [rows[heading + 1], rows[heading + 2]] = [[one[0] ?? null, ...two.slice(1)], [two[0] ?? null, ...one.slice(1)]];
      return rows;
    });
    const lines = compareFile(swapped, FIVE);
    expect(kinds(lines)).toEqual([]);
    expect(lines.slice(0, 2).map(({ id, matchedBy }) => [id, matchedBy])).toEqual([['b', 'name'], ['a', 'name']]);
  });

  it('names a copied row and a forged key', () => {
    const lines = compareFile(edited(FIVE, (rows, heading) => {
      const copy = [...(rows[heading + 1] ?? [])];
      copy[at('name')] = 'Người Chép Dòng';
      const forged = rows[heading + 2] ?? [];
      forged[0] = rowKey(CODE, 1, 'ZZZZZZ');
      return [...rows, copy];
    }), FIVE);
    expect(lines.find(({ name }) => name === 'Người Chép Dòng')).toMatchObject({ kind: 'added', notes: ['Dòng chép từ dòng khác, mang cùng mã ẩn.'] });
    expect(lines.find(({ name }) => name === 'Lê Thị Bình')).toMatchObject({ kind: 'same', matchedBy: 'name' });
  });

  it('three-way: what changed on both sides is a conflict, what the program alone changed stays', () => {
    const present = FIVE.map((one) => (one.id === 'a' ? now(row('a', 'Nguyễn Văn An', { ...one.cells, position: 'Phó Trưởng thôn', note: 'ghi ở xã' })) : now(one)));
    const file = edited(FIVE, (rows, heading) => void set(rows, heading + 1, 'position', 'Bí thư chi bộ'));
    const [line] = compareFile(file, FIVE, present);
    expect(line?.changes).toEqual([{ column: 'position', heading: 'Chức vụ', exported: 'Trưởng thôn', file: 'Bí thư chi bộ', now: 'Phó Trưởng thôn', conflict: true }]);
    expect(keptCells({ exported: FIVE, present, columns: COLUMNS }, [line as ReturnLine])).toBe(1);
    // The same on both sides is no change.
    const same = edited(FIVE, (rows, heading) => void set(rows, heading + 1, 'position', 'Phó Trưởng thôn'));
    expect(kinds(compareFile(same, FIVE, present))).toEqual([]);
    // Taken away in the program meanwhile: an edit cannot be taken, a missing row says nothing.
    const gone = compareFile(file, FIVE, present.slice(1));
    expect(gone[0]).toMatchObject({ kind: 'changed', blocked: 'Sau khi xuất, dòng này đã bị xóa trong phần mềm.' });
    expect(kinds(compareFile(edited(FIVE, (rows, heading) => rows.filter((_, i) => i !== heading + 1)), FIVE, present.slice(1)))).toEqual([]);
  });

  it('a new row that the program took in meanwhile is held against that one', () => {
    const present = [...FIVE.map(now), now(row('later', 'Phan Mẫu Mới', { birth: '02/03/1999' }))];
    const file = edited(FIVE, (rows, heading) => {
      const empty = rows.findIndex((one, i) => i > heading && (one[0] ?? null) === null);
      set(rows, empty, 'name', 'phan mẫu mới');
      set(rows, empty, 'birth', '1999');
    });
    expect(compareFile(file, FIVE, present).find(({ id }) => id === 'later')).toMatchObject({ matchedBy: 'name' });
  });

  it('one person added twice is told', () => {
    const lines = compareFile(edited(FIVE, (rows) => [...rows, [null, null, 'Phan Mẫu Mới'], [null, null, 'phan mẫu mới', '1999'], [null, null, 'Phan Mẫu Khác']]), FIVE);
    expect(lines.filter(({ kind }) => kind === 'added').map(({ name, twiceOf }) => [name, twiceOf])).toEqual([['Phan Mẫu Mới', null], ['phan mẫu mới', 13], ['Phan Mẫu Khác', null]]);
  });

  it('every cell that cannot be read is named by its place, and nothing of its row is taken', () => {
    const lines = compareFile(edited(FIVE, (rows, heading) => {
      set(rows, heading + 1, 'birth', '31/02/1985');
      set(rows, heading + 1, 'gender', 'không rõ');
      set(rows, heading + 1, 'position', 'Bí thư');
      set(rows, heading + 2, 'birth', 30_000);
      set(rows, heading + 3, 'name', 'Trần Mẫu Chi; Lê Mẫu Hai');
      set(rows, heading + 5, 'name', null);
      set(rows, heading + 5, 'position', { date: '2026-05-03' });
    }), FIVE);
    expect(kinds(lines)).toEqual(['wrong Nguyễn Văn An', 'wrong Lê Thị Bình', 'wrong Trần Mẫu Chi', 'wrong Hồ Đức Ế']);
    expect(lines.flatMap(({ faults }) => faults.map(({ address, heading }) => `${address} ${heading}`))).toEqual(['D5 Ngày sinh', 'E5 Giới tính', 'D6 Ngày sinh', 'C7 Họ và tên', 'F9 Chức vụ', 'C9 Họ và tên']);
    expect(lines[0]?.changes).toEqual([]);
    expect(lines.every(({ kind, blocked }) => kind !== 'wrong' || blocked !== '')).toBe(true);
  });

  it('old codes are read as Unicode', () => {
    const lines = compareFile(edited(FIVE, (rows, heading) => {
      const empty = rows.findIndex((one, i) => i > heading && (one[0] ?? null) === null);
      ['NguyÔn V¨n §øc', 'TrÇn ThÞ Hång', 'Ph¹m ThÞ Thñy'].forEach((name, i) => void set(rows, empty + i, 'name', name));
    }), FIVE);
    expect(lines.filter(({ kind }) => kind === 'added').map(({ name }) => name)).toEqual(['Nguyễn Văn Đức', 'Trần Thị Hồng', 'Phạm Thị Thủy']);
  });
});

const WORDS = ['Ánh', 'Bảo', 'Cường', 'Đức', 'Giang', 'Hòa', 'Khuê', 'Lâm', 'Mẫu', 'Nghĩa', 'Phúc', 'Quý', 'Sơn', 'Thủy', 'Uyên', 'Vỹ', 'Xuân', 'Yến'];
const text = fc.oneof(fc.constant(''), fc.string({ maxLength: 30 }), fc.constantFrom('=cmd|calc', '<b>Đậm</b>', '{donVi}', '-1', '+84', '@sum', 'Ghi \u202Echú', '  hai  khoảng ', "'nháy", '0123', '_x0041_')).map(canonical);
const birth = fc.oneof(fc.constant(''), fc.integer({ min: 1930, max: 2010 }).map(String), fc.record({ y: fc.integer({ min: 1890, max: 2012 }), m: fc.integer({ min: 1, max: 12 }), d: fc.integer({ min: 1, max: 28 }) }).map(({ y, m, d }) => formatScreenDate(`${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`)));
const cells = fc.record({ birth, gender: fc.constantFrom('', 'Nam', 'Nữ'), position: text, workplace: text, note: text });
/** Lists with names that differ from each other: of two alike nothing could be said without keys. */
const list = fc.array(cells, { maxLength: 25 }).map((all) => all.map((one, i): ExportedRow => ({ id: `id-${i}`, cells: { name: `Họ ${WORDS[i % WORDS.length] ?? ''} ${WORDS[Math.floor(i / WORDS.length)] ?? ''} ${i}`, ...one } })));

describe('any list', () => {
  it('exported and read back unchanged gives no change, in whatever order of rows', () => {
    fc.assert(fc.property(list, fc.infiniteStream(fc.nat()), fc.integer({ min: 0, max: 5 }), (rows, shuffle, blanks) => {
      const file = edited(rows, (all, heading) => {
        const body = all.slice(heading + 1).map((one): [number, SheetCell[]] => [shuffle.next().value ?? 0, one]).sort(([a], [b]) => a - b).map(([, one]) => one);
        return [...all.slice(0, heading + 1), ...body];
      }, blanks);
      const lines = compareFile(file, rows);
      expect(lines.filter(({ kind }) => kind !== 'same')).toEqual([]);
      expect(lines).toHaveLength(rows.length);
    }), { numRuns: 150 });
  });

  it('with any edits gives exactly those edits', () => {
    const edits = fc.array(fc.record({ at: fc.nat(), column: fc.constantFrom<ReturnColumn>('name', 'birth', 'gender', 'position', 'note'), remove: fc.boolean() }), { maxLength: 8 });
    fc.assert(fc.property(list, edits, fc.integer({ min: 0, max: 3 }), (rows, wanted, news) => {
      const plan = new Map<number, { column: ReturnColumn; value: string } | 'removed'>();
      for (const { at: where, column, remove } of wanted) {
        if (rows.length === 0) continue;
        const index = where % rows.length;
        const value = column === 'birth' ? (rows[index]?.cells.birth === '07/07/1977' ? '08/08/1978' : '07/07/1977') : column === 'gender' ? (rows[index]?.cells.gender === 'Nam' ? 'Nữ' : 'Nam') : column === 'name' ? `Tên Đổi Thành ${index}` : `${rows[index]?.cells[column] ?? ''} đã sửa`.trim();
        plan.set(index, remove ? 'removed' : { column, value });
      }
      const file = edited(rows, (all, heading) => {
        for (const [index, what] of plan) if (what !== 'removed') set(all, heading + 1 + index, what.column, what.value);
        const kept = all.filter((_, i) => plan.get(i - heading - 1) !== 'removed');
        const added = Array.from({ length: news }, (_, i): SheetCell[] => [null, null, `Người Mới ${i}`]);
        return [...kept, ...added];
      });
      const lines = compareFile(file, rows);
      const changed = lines.filter(({ kind }) => kind === 'changed').map(({ id, changes }) => [id, changes.map(({ column, file: value }) => [column, value])]);
      expect(changed.sort()).toEqual([...plan].flatMap(([index, what]) => (what === 'removed' ? [] : [[`id-${index}`, [[what.column, what.value]]]])).sort());
      expect(lines.filter(({ kind }) => kind === 'removed').map(({ id }) => id).sort()).toEqual([...plan].flatMap(([index, what]) => (what === 'removed' ? [`id-${index}`] : [])).sort());
      expect(lines.filter(({ kind }) => kind === 'added').map(({ name }) => name)).toEqual(Array.from({ length: news }, (_, i) => `Người Mới ${i}`));
      expect(lines.filter(({ kind }) => kind === 'wrong')).toEqual([]);
    }), { numRuns: 150 });
  });
});

describe('the marks of a file', () => {
  it('are found again', () => {
    const file = asFile(sheets(FIVE));
    expect(readMark(file)).toEqual({ ...mark, check: 'X' });
    expect(codesIn(file)).toEqual([CODE]);
    expect(readMark(file.slice(0, 1))).toBeNull();
    expect(readKey(rowKey(CODE, 41, 'ABCDEF'))).toEqual({ code: CODE, index: 41, check: 'ABCDEF' });
    expect(readKey('123')).toBeNull();
    expect([0, 25, 26, 51, 52].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA']);
  });

  it('key column and mark are not shown, citizen numbers go out only when asked for, choices are offered', () => {
    const [first, help, values, hidden] = sheets(FIVE);
    expect(first?.columns[0]).toMatchObject({ heading: 'Mã dòng', hidden: true });
    expect(first?.columns.some(({ heading }) => heading === RETURN_COLUMN.nationalId.heading)).toBe(false);
    expect(first?.columns[at('gender')]?.choices).toEqual({ cells: "'Danh mục'!$A$2:$A$3", only: true });
    expect(first?.rows).toHaveLength(FIVE.length + 3);
    expect(help?.name).toBe('Hướng dẫn');
    expect(help?.rows.flat().join('\n')).toContain('UBND xã Tân Mẫu');
    expect(values?.rows).toEqual([['Nam'], ['Nữ']]);
    expect(hidden?.hidden).toBe(true);
  });
});

describe('a cell', () => {
  const cases: readonly (readonly [ReturnColumn, SheetCell, string | null])[] = [
    ['birth', { date: '1985-11-05' }, '05/11/1985'], ['birth', '5.11.1985', '05/11/1985'], ['birth', 1985, '1985'], ['birth', '5/11/85', null], ['birth', 31_000, null], ['birth', 'không rõ', null],
    ['gender', 'NAM', 'Nam'], ['gender', 'nu', 'Nữ'], ['gender', 'khác', null],
    ['nationalId', '012345678901', '012345678901'], ['nationalId', 12_345_678_901, null], ['nationalId', '12', null],
    ['phone', 912_345_678, null], ['phone', '0912 345 678', '0912 345 678'], ['size', '12', '12'], ['size', 'mười', null],
    ['position', { date: '2026-05-03' }, null], ['note', 'x'.repeat(301), null], ['merit', 'x'.repeat(500), 'x'.repeat(500)], ['name', 'A\nB', null], ['name', 'Nguyễn Văn An và bà Lê Thị B', null], ['name', '=1+1', '=1+1'],
  ];
  it.each(cases)('%s %j', (column, cell, wanted) => {
    const read = readReturnCell(column, cell);
    expect(read.ok ? read.value : null).toBe(wanted);
  });
  it('says why without the whole citizen number', () => {
    const read = readReturnCell('nationalId', '12345678901');
    expect(read.ok ? '' : read.error.message).not.toContain('12345678');
  });
});

describe('two-way, when nothing is known of what went out', () => {
  it('compares with today and asks nothing of conflicts', () => {
    const input: ReturnInput = { columns: COLUMNS, exported: null, present: FIVE.map(now), rows: [{ sheet: 'Tờ', row: 2, key: null, cells: { name: 'Lê Thị Bình', position: 'Kế toán' }, faults: [], before: '' }], whole: true };
    expect(compareReturn(input)[0]).toMatchObject({ id: 'b', changes: [{ column: 'position', exported: null, file: 'Kế toán', now: '', conflict: false }] });
  });
});
