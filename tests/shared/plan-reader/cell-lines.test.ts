import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsFromCells } from '../../../shared/plan-reader/cell-lines.ts';
import type { CellLine } from '../../../shared/plan-reader/cell-lines.ts';

const lines = (text: string): CellLine[] => text.split('\n').map((line) => (line === '' ? { text: '', mark: 'blank' } : { text: line, mark: 'text' }));
const rows = (text: string): string[] => rowsFromCells(lines(text)).filter(({ mark }) => mark === 'text').map((line) => line.text);

describe('rowsFromCells', () => {
  it.each<[string, string, string[]]>([
    ['order, group and part', 'STT\nChỉ tiêu\nĐơn vị tính\nNăm 2030\nI\nKinh tế\n1\nChe phủ rừng\n%\n52\n2\nXã nông thôn mới\nXã\n20\nTrong đó: nâng cao\nXã\n5',
      ['STT | Chỉ tiêu | Đơn vị tính | Năm 2030', 'I | Kinh tế', '1 | Che phủ rừng | % | 52', '2 | Xã nông thôn mới | Xã | 20', 'Trong đó: nâng cao | Xã | 5']],
    ['a value that is the next number', 'TT\nChỉ tiêu\nĐVT\nNăm 2030\n1\nCầu mới\nCầu\n2\n2\nTrường mới\nTrường\n3', ['TT | Chỉ tiêu | ĐVT | Năm 2030', '1 | Cầu mới | Cầu | 2', '2 | Trường mới | Trường | 3']],
    ['parts with their own numbers', 'TT\nChỉ tiêu\nĐVT\nNăm 2030\n1\nCơ cấu\n1.1\nDịch vụ\n%\n40\n1.2\nCông nghiệp\n%\n35', ['TT | Chỉ tiêu | ĐVT | Năm 2030', '1 | Cơ cấu', '1.1 | Dịch vụ | % | 40', '1.2 | Công nghiệp | % | 35']],
    ['a name on two lines', 'TT\nChỉ tiêu\nĐVT\nNăm 2030\n1\nLao động có bằng cấp,\nchứng chỉ\n%\n40\n2\nChe phủ rừng\n%\n50', ['TT | Chỉ tiêu | ĐVT | Năm 2030', '1 | Lao động có bằng cấp, chứng chỉ | % | 40', '2 | Che phủ rừng | % | 50']],
    ['blank lines between the cells', 'Chỉ tiêu\n\nĐVT\n\nNăm 2030\n\nChe phủ rừng\n\n%\n\n52\n\nĐàn lợn\n\ncon\n\n300', ['Chỉ tiêu | ĐVT | Năm 2030', 'Che phủ rừng | % | 52', 'Đàn lợn | con | 300']],
  ])('%s', (_name, text, expected) => expect(rows(text)).toEqual(expected));

  it.each([
    ['a heading and its text', 'Chỉ tiêu\nTỷ lệ che phủ rừng đạt 52%.'],
    ['a header with one row', 'STT\nChỉ tiêu\nĐơn vị tính\nNăm 2030\n1\nChe phủ rừng\n%\n52'],
    ['a header and a list', 'Chỉ tiêu\nĐơn vị tính\nNăm 2030\n- Tỷ lệ che phủ rừng 52%\n- Tỷ lệ hộ nghèo 2%'],
    ['a table of people', 'STT\nHọ và tên\nĐơn vị\n1\nLò Văn Thử Nghiệm\nXã Khe Sim\n2\nHà Thị Ví Dụ\nXã Đồi Chè'],
  ])('leaves %s as it is', (_name, text) => expect(rows(text)).toEqual(text.split('\n')));

  it('loses no word of any text', () => {
    const line = fc.constantFrom('STT', 'Chỉ tiêu', 'ĐVT', 'Năm 2030', '1', '2', '%', '52', 'Che phủ rừng', 'Trong đó:', 'I', 'III. KHEN', '', 'và hơn nữa');
    fc.assert(fc.property(fc.array(line, { maxLength: 40 }), (texts) => {
      const words = (all: readonly string[]): string => all.join(' ').replace(/\|/gu, ' ').replace(/\s+/gu, ' ').trim();
      expect(words(rowsFromCells(lines(texts.join('\n'))).map(({ text }) => text))).toBe(words(texts));
    }));
  });
});
