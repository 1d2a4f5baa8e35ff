import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { readSubjectList } from '../../../shared/domain/subject-import.ts';
import type { SheetCell, SheetRow } from '../../../shared/domain/sheet-heading.ts';
import type { SubjectKind } from '../../../shared/domain/subject.ts';

const read = (rows: readonly SheetRow[], kind: SubjectKind = 'person') => {
  const list = readSubjectList(rows, kind);
  if (!list.ok) throw new Error(list.error.code);
  return list.value;
};
const one = (headings: SheetRow, row: SheetRow, kind: SubjectKind = 'person') => read([headings, row], kind).rows[0];

describe('headings', () => {
  it.each<[string, SheetRow, string[]]>([
    ['plain', ['STT', 'Họ và tên', 'Ngày sinh'], ['order', 'name', 'birth']],
    ['without accents, in capitals', ['TT', 'HO VA TEN', 'NAM SINH'], ['order', 'name', 'birth']],
    ['line breaks and stars in cells', ['STT', 'Họ\nvà tên *', 'Chức vụ,\nchức danh'], ['order', 'name', 'position']],
    ['NFD', ['STT'.normalize('NFD'), 'Họ và tên'.normalize('NFD'), 'Đơn vị công tác'.normalize('NFD')], ['order', 'name', 'workplace']],
    ['with a remark in brackets', ['STT', 'Họ và tên (viết hoa)', 'Địa chỉ (thôn)'], ['order', 'name', 'address']],
    ['an empty column stays unread', ['STT', 'Họ và tên', null, 'Địa chỉ'], ['order', 'name', '', 'address']],
  ])('%s', (_name, headings, fields) => {
    expect(read([headings]).headings.columns.map((c) => c.field ?? '')).toEqual(fields);
  });

  it('are found under title rows and over two rows', () => {
    const list = read([
      ['ỦY BAN NHÂN DÂN XÃ MẪU', null, null, null],
      ['DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG', null, null, null],
      ['STT', 'Thông tin', null, 'Ghi chú'],
      [null, 'Họ và tên', 'Năm sinh', null],
      [1, 'Lê Thị Mẫu', 1990, null],
    ]);
    expect(list.headings.row).toBe(3);
    expect(list.rows[0]?.fields).toMatchObject({ name: 'Lê Thị Mẫu', birth: { year: 1990 } });
  });

  it('a sheet without a column of names is refused', () => {
    expect(readSubjectList([['STT', 'Số tiền'], [1, 2]], 'person')).toMatchObject({ ok: false, error: { code: 'thieu-cot' } });
  });
});

describe('cells', () => {
  const headings = ['Họ và tên', 'Ngày sinh', 'Số căn cước'];
  it.each<[string, SheetCell, object]>([
    ['a date as text', '05/11/1985', { birth: { date: '1985-11-05' } }],
    ['a real date', { date: '1985-11-05' }, { birth: { date: '1985-11-05' } }],
    ['a year as a number', 1985, { birth: { year: 1985 } }],
    ['a year as text', '1985', { birth: { year: 1985 } }],
    ['nothing', null, { birth: null }],
  ])('birth: %s', (_name, cell, fields) => {
    expect(one(headings, ['Lê Mẫu', cell, null])).toMatchObject({ outcome: 'read', fields });
  });
  it.each<[string, SheetCell]>([['31/02', '31/02/1990'], ['a two-digit year', '05/11/85'], ['a serial number', 31356], ['words', 'không rõ']])('birth is asked about: %s', (_name, cell) => {
    const row = one(headings, ['Lê Mẫu', cell, null]);
    expect(row?.outcome).toBe('wrong');
    expect(row?.problems).toHaveLength(1);
  });
  it.each<[SheetCell, string, number]>([['001085000001', '001085000001', 0], ['001 085 000 001', '001085000001', 0], [1085000001, '', 1], ['12345', '', 1], [null, '', 0]])('identity number %s', (cell, nationalId, problems) => {
    const row = one(headings, ['Lê Mẫu', null, cell]);
    expect(row?.fields).toMatchObject({ nationalId });
    expect(row?.problems).toHaveLength(problems);
  });
  it.each<[string, SheetRow, SheetRow, string, string]>([
    ['a column «Ông/Bà»', ['Ông/Bà', 'Họ và tên'], ['Bà', 'Lê Mẫu'], 'Bà', 'Lê Mẫu'],
    ['two columns ticked', ['Ông', 'Bà', 'Họ và tên'], [null, 'x', 'Lê Mẫu'], 'Bà', 'Lê Mẫu'],
    ['in front of the name', ['STT', 'Họ và tên', 'Chức vụ'], [1, 'Ông Lê Mẫu', ''], 'Ông', 'Lê Mẫu'],
    ['family and given name apart', ['Họ và tên đệm', 'Tên', 'Chức vụ'], ['Lê Thị', 'Mẫu', ''], '', 'Lê Thị Mẫu'],
    ['a name that begins with B and a space is no form of address', ['STT', 'Họ và tên', 'Chức vụ'], [1, 'Bàn Thị Mẫu', ''], '', 'Bàn Thị Mẫu'],
  ])('form of address: %s', (_name, head, row, honorific, name) => {
    expect(one(head, row)?.fields).toMatchObject({ honorific, name });
  });
  it('two persons in one cell are named, not taken', () => {
    expect(one(['Họ và tên', 'Chức vụ'], ['Lê Mẫu; Trần Mẫu', ''])).toMatchObject({ outcome: 'wrong', fields: null });
  });
  it('group rows, total rows and the signature block are not people', () => {
    const list = read([['STT', 'Họ và tên', 'Chức vụ'], ['I', 'Tập thể', null], ['A.', 'Khối cơ quan', null], [1, 'Bùi Mẫu', 'Trưởng thôn'], [null, 'Bùi Thị Không Chức', null], [null, 'Tổng cộng: 2', null], [null, 'NGƯỜI LẬP BIỂU', null], [null, 'Trần Ký Mẫu', null]]);
    expect(list.rows.map((r) => [r.outcome, r.name])).toEqual([
      ['skip', 'Tập thể'],
      ['skip', 'Khối cơ quan'],
      ['read', 'Bùi Mẫu'],
      ['read', 'Bùi Thị Không Chức'],
      ['skip', 'Tổng cộng: 2'],
    ]);
  });
  it('collectives and households', () => {
    expect(one(['Tên tập thể', 'Số người', 'Trong đó nữ'], ['Thôn Mẫu', '12', 'mười'], 'collective')).toMatchObject({ fields: { kind: 'collective', name: 'Thôn Mẫu', size: 12, women: null }, problems: [expect.stringContaining('mười')] });
    expect(one(['Tên hộ (chủ hộ)', 'Địa chỉ (thôn, tổ)'], ['Bùi Văn Hộ', 'thôn 1'], 'household')).toMatchObject({ fields: { kind: 'household', name: 'Bùi Văn Hộ', address: 'thôn 1' } });
  });
});

it('any sheet at all is answered, and every row below the heading is accounted for or follows the closing block', () => {
  const cell = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.constant({ date: '1990-01-02' }));
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 }), (rows) => {
      const list = readSubjectList([['STT', 'Họ và tên', 'Ngày sinh'], ...rows], 'person');
      if (!list.ok) return list.error.code === 'thieu-cot';
      return list.value.rows.every((r) => (r.outcome === 'read') === (r.fields !== null));
    }),
  );
});
