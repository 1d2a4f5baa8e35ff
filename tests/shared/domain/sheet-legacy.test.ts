import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeSheet } from '../../../shared/domain/sheet-legacy.ts';
import type { SheetRow } from '../../../shared/domain/sheet-heading.ts';
import { writeLegacy } from '../text/legacy-writer.ts';

const NAMES = ['Nguyễn Văn Mẫu', 'Trần Thị Giả', 'Đặng Hữu Thử', 'Lê Quốc Ví', 'Phạm Đình Dụ', 'Bùi Thị Hường'];
const sheet: SheetRow[] = [['STT', 'Họ và tên', 'Danh hiệu', 'Ngày quyết định'], ...NAMES.map((name, i): SheetRow => [i + 1, name, 'Lao động tiên tiến', { date: '2021-01-05' }])];
const written = (encoding: 'tcvn3' | 'vni', columns?: readonly number[]): SheetRow[] =>
  sheet.map((row) => row.map((cell, i) => (typeof cell === 'string' && (columns?.includes(i) ?? true) ? writeLegacy(cell, encoding) : cell)));

describe('a sheet in an old code', () => {
  it.each(['tcvn3', 'vni'] as const)('%s is told from the text and turned into Unicode, row by row', (encoding) => {
    const legacy = written(encoding);
    const decoded = decodeSheet(legacy);
    expect(decoded.encoding).toBe(encoding);
    expect(decoded.rows).toEqual(sheet);
    expect(decoded.before.get(1)).toBe(`1 · ${writeLegacy('Nguyễn Văn Mẫu', encoding)} · ${writeLegacy('Lao động tiên tiến', encoding)} · 2021-01-05`);
  });

  it('may have one column in it among others', () => {
    const decoded = decodeSheet(written('tcvn3', [1]));
    expect(decoded.encoding).toBe('tcvn3');
    expect(decoded.rows).toEqual(sheet);
  });

  it('in Unicode is left as it is', () => {
    expect(decodeSheet(sheet)).toEqual({ rows: sheet, encoding: null, before: new Map() });
  });

  it('keeps numbers, dates and empty cells', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.integer(), fc.constant(null), fc.boolean(), fc.constant({ date: '2020-02-29' })), { maxLength: 6 }), (cells) => {
        const decoded = decodeSheet([...written('tcvn3'), cells]);
        expect(decoded.rows.at(-1)).toEqual(cells);
      }),
      { numRuns: 20 },
    );
  });
});
