import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { awardOfText, blankRow, isBlankRow, pastedInto, readIntakeRows, rowOfContent, subjectOfRow } from '../../../shared/domain/intake-rows.ts';
import type { IntakeRow } from '../../../shared/domain/intake-rows.ts';
import type { SheetRow } from '../../../shared/domain/sheet-heading.ts';
import { times } from '../../long.ts';

const read = (rows: readonly SheetRow[], kind: 'person' | 'collective' | 'household' = 'person') => {
  const result = readIntakeRows(rows, kind);
  if (!result.ok) throw new Error(result.error.message);
  return result.value.rows;
};
const row = (more: Partial<IntakeRow>): IntakeRow => ({ ...blankRow('person'), ...more });

describe('readIntakeRows', () => {
  it('R92: reads a list under its headings, group rows say the kind, totals and signatures are left out', () => {
    const rows = read([
      ['DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG'],
      ['STT', 'Họ và tên', 'Ngày sinh', 'Chức vụ', 'Đơn vị công tác', 'Danh hiệu/Hình thức đề nghị', 'Tóm tắt thành tích', 'Ghi chú'],
      ['A', 'Tập thể', null, null, null, null, null, null],
      [1, 'Tổ Văn phòng', null, null, 'Trạm Y tế xã', 'Giấy khen', 'Phòng, chống dịch', 'mới lập'],
      ['B', 'Cá nhân', null, null, null, null, null, null],
      [1, 'Bà Đặng Thị Mẫu', { date: '1985-02-03' }, 'Y sĩ', 'Trạm Y tế xã', 'LĐTT', 'Tận tụy', null],
      [null, 'Tổng cộng', 2, null, null, null, null, null],
      ['Người lập biểu'],
      [1, 'Không đọc', null, null, null, null, null, null],
    ]);
    expect(rows).toEqual([
      { kind: 'collective', name: 'Tổ Văn phòng', birth: '', position: '', place: 'Trạm Y tế xã', nationalId: '', award: 'Giấy khen', merit: 'Phòng, chống dịch', note: 'mới lập' },
      { kind: 'person', name: 'Bà Đặng Thị Mẫu', birth: '03/02/1985', position: 'Y sĩ', place: 'Trạm Y tế xã', nationalId: '', award: 'LĐTT', merit: 'Tận tụy', note: '' },
    ]);
  });

  it('R97: «Tên hộ» says the kind; without headings the columns stand in their order, running numbers are no column', () => {
    expect(read([['TT', 'Tên hộ gia đình', 'Địa chỉ'], ['1', 'Hộ ông Lò Văn Dụ', 'Thôn Đông']])).toMatchObject([{ kind: 'household', name: 'Hộ ông Lò Văn Dụ', place: 'Thôn Đông' }]);
    expect(read([['1', 'Lò Văn Dụ', 'Thôn Đông'], ['2', 'Vàng Thị Ví', 'Thôn Tây']], 'household')).toMatchObject([{ name: 'Lò Văn Dụ', place: 'Thôn Đông' }, { name: 'Vàng Thị Ví', place: 'Thôn Tây' }]);
    expect(read([['Lò Văn Dụ'], [''], ['Vàng Thị Ví']], 'household').map(({ name }) => name)).toEqual(['Lò Văn Dụ', 'Vàng Thị Ví']);
  });

  it('nobody named is a fault, never an empty list', () => {
    const result = readIntakeRows([['', '']], 'person');
    expect(result.ok ? null : result.error.code).toBe('danh-sach-rong');
  });

  it('whatever a block holds, it is read or refused, and no row is without a name', () => {
    const cell = fc.oneof(fc.string({ maxLength: 30 }), fc.constantFrom('Họ và tên', 'STT', 'Tập thể', 'Giấy khen', '', 'Nguyễn Văn Mẫu'), fc.integer(), fc.constant(null));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }), (rows) => {
        const result = readIntakeRows(rows, 'person');
        expect(result.ok ? result.value.rows.every(({ name }) => name !== '') : result.error.next !== undefined).toBe(true);
      }),
      { numRuns: times(100, 2000) },
    );
  });
});

describe('pastedInto', () => {
  const rows = [row({ name: 'A', note: 'giữ' }), { ...blankRow('household'), name: 'Hộ B' }];
  it('R92: fills to the right and down from the cell and adds rows of the same kind', () => {
    const next = pastedInto(rows, { row: 0, column: 'name' }, [['Vũ Văn Thí', '1980'], ['Lò Văn Dụ', 'Thôn Đông'], ['Mới', 'Thôn Tây']]);
    expect(next).toMatchObject([
      { kind: 'person', name: 'Vũ Văn Thí', birth: '1980', note: 'giữ' },
      { kind: 'household', name: 'Lò Văn Dụ', birth: '', place: 'Thôn Đông' },
      { kind: 'person', name: 'Mới', birth: 'Thôn Tây' },
    ]);
  });
  it('leaves out what is beyond the last column', () => {
    expect(pastedInto(rows, { row: 0, column: 'note' }, [['x', 'y', 'z']])[0]).toMatchObject({ name: 'A', note: 'x' });
  });
});

describe('subjectOfRow', () => {
  it.each([
    ['a birth year stands for itself', row({ name: 'Ông Vũ Văn Thí', birth: '1980' }), { kind: 'person', name: 'Vũ Văn Thí', honorific: 'Ông', birth: { year: 1980 } }],
    ['a day is a day', row({ name: 'Vũ Văn Thí', birth: '03/02/1930' }), { birth: { date: '1930-02-03' } }],
    ['a household loses the word before its name', { ...blankRow('household'), name: 'Hộ gia đình ông Lò Văn Dụ', place: 'Thôn Đông' }, { kind: 'household', name: 'ông Lò Văn Dụ', address: 'Thôn Đông' }],
    ['a collective belongs to its unit', { ...blankRow('collective'), name: 'Tổ 1', place: 'Trường Mẫu' }, { kind: 'collective', managedBy: 'Trường Mẫu' }],
  ])('%s', (_, given, wanted) => {
    const result = subjectOfRow(given);
    expect(result.ok ? result.value.fields : null).toMatchObject(wanted);
  });
  it.each([
    ['no name', row({ birth: '1980' }), 'name'],
    ['a day that does not exist', row({ name: 'A B', birth: '31/02/1980' }), 'birth'],
    ['two names in one cell', row({ name: 'Ông A và Bà B' }), 'name'],
  ])('%s is refused at its cell', (_, given, item) => {
    const result = subjectOfRow(given);
    expect(result.ok ? null : result.error.item).toBe(item);
  });
  it('a number that cannot be an identity number is named and left out', () => {
    const result = subjectOfRow(row({ name: 'A B', nationalId: '123' }));
    expect(result.ok ? [result.value.fields, result.value.problems] : null).toMatchObject([{ nationalId: '' }, [expect.stringContaining('không đủ 12 số')]]);
  });
  it('a line goes into the table and back unchanged', () => {
    const first = subjectOfRow(row({ name: 'Bà Đặng Thị Mẫu', birth: '1985', position: 'Y sĩ', place: 'Trạm Y tế xã' }));
    if (!first.ok) throw new Error('refused');
    const again = subjectOfRow(rowOfContent({ fields: first.value.fields, merit: '', note: '', awardText: '' }, ''));
    expect(again).toEqual(first);
  });
});

it('an award is taken only where one of the round is meant', () => {
  const kinds = ['person', 'collective'] as const;
  const options = [
    { choice: { source: 'catalogue' as const, code: 'GK_XA' }, name: 'Giấy khen của Chủ tịch UBND xã Tân An', subjectKinds: kinds },
    { choice: { source: 'catalogue' as const, code: 'LDTT' }, name: 'Lao động tiên tiến', subjectKinds: ['person'] as const },
    { choice: { source: 'campaign' as const, formId: 'gk' }, name: 'Giấy khen của Giám đốc Sở', subjectKinds: kinds },
  ];
  expect(awardOfText('lao dong tien tien', 'person', options)?.name).toBe('Lao động tiên tiến');
  expect(awardOfText('LĐTT', 'person', options)?.name).toBe('Lao động tiên tiến');
  expect(awardOfText('LĐTT', 'collective', options)).toBeNull();
  expect(awardOfText('Giấy khen', 'person', options)).toBeNull();
  expect(awardOfText('Giấy khen', 'person', options, 'UBND xã Tân An')?.name).toBe('Giấy khen của Chủ tịch UBND xã Tân An');
  expect(awardOfText('Giấy khen', 'person', options, 'UBND xã Khác')).toBeNull();
  expect(awardOfText('Giấy khen', 'person', options.slice(0, 2))?.name).toBe('Giấy khen của Chủ tịch UBND xã Tân An');
  expect(awardOfText('', 'person', options)).toBeNull();
  expect(isBlankRow(blankRow('person'))).toBe(true);
});
