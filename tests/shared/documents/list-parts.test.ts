import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fittedColumns, scaledColumns } from '../../../shared/documents/list-parts.ts';
import type { TableColumn } from '../../../shared/documents/model.ts';

const column = (widthMm: number, align: TableColumn['align'] = 'left'): TableColumn => ({ heading: 'Cột', widthMm, align });
const sum = (columns: readonly TableColumn[]) => columns.reduce((total, c) => total + c.widthMm, 0);

describe('columns of lists', () => {
  it('fill the page exactly, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ widthMm: fc.integer({ min: 5, max: 120 }), align: fc.constantFrom('left' as const, 'center' as const, 'right' as const) }), { minLength: 1, maxLength: 9 }), (specs) => {
        const columns = scaledColumns([column(40), ...specs.map((s) => column(s.widthMm, s.align))], 247);
        expect(sum(columns)).toBeCloseTo(247, 6);
        expect(columns.every((c) => c.widthMm > 0)).toBe(true);
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(fc.string({ maxLength: 80 }), { minLength: 4, maxLength: 4 }), { maxLength: 8 }), (rows) => {
        expect(sum(fittedColumns(['STT', 'Nội dung', 'Kế hoạch', 'Ghi chú'], rows, 160))).toBeCloseTo(160, 6);
      }),
    );
  });

  it('keep a day on one line when the others shrink', () => {
    const columns = scaledColumns([column(200), column(24, 'center'), column(200)], 160);
    expect(columns[1]?.widthMm).toBe(21);
  });

  it('set figures at the right, the running number in the middle, and give the longest text the most room', () => {
    const columns = fittedColumns(['STT', 'Nội dung', 'Số tiền', 'Đánh giá'], [['1', 'Xây nhà cho hộ nghèo của thôn trong năm', '12.500.000', 'Chưa đạt']], 160);
    expect(columns.map((c) => c.align)).toEqual(['center', 'left', 'right', 'left']);
    expect(columns[1]?.widthMm).toBeGreaterThan(90);
    expect(columns[0]?.widthMm).toBe(11);
  });
});
