import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPastedScores } from '../../../shared/domain/block-scores-paste.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { sampleBlock } from './block-samples.ts';

const block = sampleBlock();
const read = (...lines: string[]) => {
  const result = readPastedScores(lines.join('\r\n'), block);
  if (!result.ok) return result.error.code;
  return { cells: result.value.cells.map(({ memberId, itemId, score }) => `${memberId}.${itemId}=${score === null ? '' : formatNumber(score)}`).join(' '), faults: result.value.faults };
};
const full = 'm1.i1=55,5 m2.i1=58 m3.i1=50 m1.i2=40 m2.i2=38 m3.i2= m1.i3=0 m2.i3=0,5 m3.i3=5';

describe('readPastedScores', () => {
  it.each([
    ['bare figures in order; empty is not known', ['55,5\t58\t50', '40\t38\t', '0\t0,5\t5']],
    ['with the items’ words before them', ['Thu ngân sách\t55,5\t58\t50', 'Giảm hộ nghèo\t40\t38\t', 'Báo cáo chậm\t0\t0,5\t5']],
    ['with number, words and maximum before them, and headings', ['TT\tTiêu chí\tTối đa\tXã Tân Mẫu\tXã Ví Dụ\tPhường Thử', '1\t1. Thu ngân sách\t60\t55,5\t58\t50', '2\tGiảm hộ nghèo\t40\t40\t38\t–', '3\tBáo cáo chậm\t10\t0\t0,5\t5']],
    ['a sum row is no item', ['55,5\t58\t50', '40\t38\t', '0\t0,5\t5', 'Tổng cộng\t\t']],
    ['blank rows between', ['55,5\t58\t50', '', '40\t38\tchưa có', '0\t0,5\t5']],
    ['a penalty typed as minus takes the same away', ['55,5\t58\t50', '40\t38\t', '0\t-0,5\t−5']],
  ])('%s', (_what, lines) => expect(read(...lines)).toEqual({ cells: full, faults: [] }));

  it('goes by the names, in whatever order they stand', () => {
    expect(read('\tPhường Thử\tXã Tân Mẫu', 'Giảm hộ nghèo\t1\t2', 'Thu ngân sách\t3\t4')).toEqual({ cells: 'm3.i2=1 m1.i2=2 m3.i1=3 m1.i1=4', faults: [] });
  });

  it.each([
    ['a score over the maximum', ['61\t1\t1', '1\t1\t1', '1\t1\t1'], { row: 1, column: 1, message: 'Xã Tân Mẫu, «Thu ngân sách»: điểm 61 lớn hơn điểm tối đa 60.' }],
    ['a decimal point can be read in two ways', ['1\t1\t1', '1\t8.5\t1', '1\t1\t1'], { row: 2, column: 2, message: 'Xã Ví Dụ, «Giảm hộ nghèo»: “8.5” có thể đọc theo hai cách.' }],
    ['words', ['1\t1\t1', '1\t1\ttốt', '1\t1\t1'], { row: 2, column: 3, message: 'Phường Thử, «Giảm hộ nghèo»: Không đọc được số “tốt”.' }],
    ['below zero', ['-1\t1\t1', '1\t1\t1', '1\t1\t1'], { row: 1, column: 1, message: 'Xã Tân Mẫu, «Thu ngân sách»: điểm -1 nhỏ hơn 0.' }],
    ['an item that is not in the table', ['Thu ngân sách\t1\t1\t1', 'Trồng cây\t1\t1\t1'], { row: 2, column: 1, message: 'Không có tiêu chí «Trồng cây» trong bảng; dòng này bị bỏ qua.' }],
    ['an item twice', ['Thu ngân sách\t1\t1\t1', 'Thu ngân sách\t2\t2\t2'], { row: 2, column: 1, message: 'Tiêu chí «Thu ngân sách» có hai dòng; chỉ lấy dòng đầu.' }],
    ['a member who is not in the block', ['\tXã Tân Mẫu\tXã Lạ\tXã Ví Dụ', 'Thu ngân sách\t1\t2\t3'], { row: 1, column: 3, message: 'Không có thành viên tên «Xã Lạ»; cột này bị bỏ qua.' }],
  ])('%s is a fault with its place and is not read', (_what, lines, wanted) => {
    const result = read(...lines);
    expect(result).toMatchObject({ faults: [wanted] });
  });

  it.each([
    ['nothing', [''], 'trong'],
    ['too few columns', ['1\t1', '1\t1', '1\t1'], 'so-cot-khac'],
    ['a column too many that says nothing', ['7\t1\t1\t1', '7\t1\t1\t1', '7\t1\t1\t1'], 'so-cot-khac'],
    ['too few rows', ['1\t1\t1', '1\t1\t1'], 'so-dong-khac'],
  ])('%s: refused as a whole', (_what, lines, code) => expect(read(...lines)).toBe(code));

  it('tells two names apart that differ in their marks alone', () => {
    const members = [{ id: 'a', name: 'Xã Tân An', own: false }, { id: 'b', name: 'Xã Tấn An', own: false }];
    const table = block.table.slice(0, 1);
    const result = readPastedScores('Tiêu chí\tXã Tấn An\tXã Tân An\nThu ngân sách\t1\t2', { members, table });
    expect(result.ok && result.value.cells).toEqual([{ memberId: 'b', itemId: 'i1', score: 1 }, { memberId: 'a', itemId: 'i1', score: 2 }]);
  });

  it('needs members and a table', () => {
    expect(readPastedScores('1', { members: [], table: block.table })).toMatchObject({ ok: false, error: { code: 'chua-co-bang' } });
    expect(readPastedScores('1', { members: block.members, table: [] })).toMatchObject({ ok: false, error: { code: 'chua-co-bang' } });
  });

  it('gives back what was written, whatever the scores', () => {
    const score = fc.option(fc.integer({ min: 0, max: 400 }).map((tenths) => tenths / 40), { nil: null });
    fc.assert(
      fc.property(fc.array(fc.array(score, { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 }).filter((rows) => rows.every((cells) => cells.some((cell) => cell !== null))), (rows) => {
        const result = readPastedScores(rows.map((cells) => cells.map((cell) => (cell === null ? '' : formatNumber(cell))).join('\t')).join('\n'), block);
        expect(result.ok && result.value.faults).toEqual([]);
        expect(result.ok && result.value.cells.map((cell) => cell.score)).toEqual(rows.flat());
      }),
    );
  });

  it('takes any text without throwing', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('\t', '\n', '"', '1', ',', '.', 'Xã Ví Dụ', 'Thu ngân sách', ' ', 'đ') }), (text) => void readPastedScores(text, block)));
  });
});
