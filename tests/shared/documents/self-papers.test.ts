import { describe, expect, it } from 'vitest';
import { journalWords } from '../../../shared/documents/archive-papers.ts';
import type { JournalCheck } from '../../../shared/documents/archive-papers.ts';
import { buildEmergencySheet } from '../../../shared/documents/emergency-sheet.ts';
import { buildHandOnMinutes, contentsLine, countsTable } from '../../../shared/documents/hand-on-minutes.ts';
import { buildItemLetter } from '../../../shared/documents/item-letter.ts';
import { commune } from './samples.ts';
import { blocks, headerOf, of, read } from './reading.ts';
import type { Paper } from '../../../shared/documents/model.ts';
import type { Result } from '../../../shared/result.ts';

function textOf(built: Result<Paper>): string {
  const paper = of(built);
  const { about } = headerOf(paper);
  const said = blocks(paper).map((block) => {
    if (block.type === 'paragraph') return read(block.runs);
    if (block.type === 'recipients') return block.names.join('; ');
    if (block.type === 'title') return `${block.kind} ${read(block.subject ?? [])}`;
    return block.type === 'table' ? block.rows.map((row) => (row.type === 'cells' ? row.cells.join(' ') : row.text)).join('\n') : '';
  });
  return [about, ...said].join('\n');
}

const MINUTES = {
  issuer: commune, date: '2026-11-20', side: 'given' as const, givenBy: '', receivedBy: '', note: '', missingFiles: 2, moreDossiers: 4, open: [{ word: 'Mục để riêng', count: 0 }], keys: [],
  files: [{ number: '7 (gói 1/2)', fileName: 'a.sovang', sizeBytes: null, checkCode: 'ab'.repeat(16), words: ['mè đen', 'gật đầu'] }],
  counts: null, dossiers: [{ number: '', content: 'Năm 2026', receiver: 'Sở Nội vụ', state: 'Đang soạn' }],
};

describe('biên bản bàn giao', () => {
  it('R91: leaves names open for the pen, says what is not known, and counts what it does not list', () => {
    const text = textOf(buildHandOnMinutes(MINUTES));
    expect(text).toMatch(/Người bàn giao: \.{12,}/u);
    for (const said of ['Số mục theo loại không được ghi lại', 'Có 2 tệp đính kèm không còn trên máy giao', 'Hồ sơ đang giải quyết: 5.', 'Còn 4 hồ sơ khác', '- Mục để riêng: không có.', 'mè đen · gật đầu']) expect(text).toContain(said);
    expect(text).not.toContain('Ghi chú:');
  });

  it('puts the kinds in two columns read downwards, an odd one alone in its row', () => {
    const table = countsTable(['a', 'b', 'c'].map((word, i) => ({ word, count: 1000 + i })));
    expect(table.type === 'table' && table.rows.map((row) => (row.type === 'cells' ? row.cells : []))).toEqual([['a', '1.000', 'c', '1.002'], ['b', '1.001', '', '']]);
    expect(contentsLine([{ word: 'a', count: 1200 }, { word: 'b', count: 34 }])).toBe('1.234 mục của 2 loại');
  });
});

describe('what the check of the journal says', () => {
  const check = (over: Partial<JournalCheck>): string => journalWords({ intact: true, lines: 1200, reason: '', end: 'held', endLine: 1000, ...over });
  it.each([
    [{}, 'Nhật ký 1.200 dòng nguyên vẹn, còn đủ đến dòng 1.000 ghi trong gói khi lưu trữ.'],
    [{ end: 'lost' }, 'Nhật ký 1.200 dòng nguyên vẹn, nhưng KHÔNG có dòng 1.000 ghi trong gói khi lưu trữ.'],
    [{ end: 'other' }, 'Nhật ký 1.200 dòng nguyên vẹn. Gói lập trước lần bàn giao hoặc phục hồi dữ liệu, nên nhật ký của máy này không chứa dòng 1.000 ghi trong gói.'],
    [{ end: 'none', endLine: null }, 'Nhật ký 1.200 dòng nguyên vẹn. Gói không ghi mã của nhật ký.'],
    [{ intact: false, reason: 'dòng 3: đã bị sửa' }, 'Nhật ký KHÔNG nguyên vẹn: dòng 3: đã bị sửa.'],
  ] as const)('%o', (over, said) => expect(check(over)).toBe(said));
});

describe('công văn of a guidance paper or a request', () => {
  const letter = (over: object) => buildItemLetter({ kind: 'guidance', issuer: commune, paper: { number: null, symbol: 'UBND-VHXH', date: null, asOf: '2026-11-20' }, title: 'V/v Hướng dẫn bình xét.', units: [], text: '', about: '', dueOn: null, signer: { capacity: 'head', title: 'Chủ tịch', forTitle: null, forBody: null, otherTitle: null, name: 'Trần Ký Mẫu' }, distribution: ['Như trên'], draft: true, ...over });
  it('R79: says the matter once, names a few units, and puts many on an annex', () => {
    expect(textOf(letter({}))).toMatch(/V\/v hướng dẫn bình xét.*Các đơn vị.*thông báo về việc hướng dẫn bình xét\..*các đơn vị triển khai thực hiện/su);
    expect(textOf(letter({ units: ['xã Một'], kind: 'request', about: 'báo cáo', text: 'Gửi báo cáo.' }))).not.toContain('Nội dung đề nghị thực hiện');
    const many = textOf(letter({ units: ['1', '2', '3', '4', '5', '6'].map((n) => `xã Số ${n}`) }));
    for (const said of ['Các đơn vị tại danh sách kèm theo', 'DANH SÁCH ĐƠN VỊ', 'xã Số 6']) expect(many).toContain(said);
  });
});

describe('phiếu mật khẩu gói khẩn cấp', () => {
  it('F43: has the words, or seven lines for them', () => {
    const sheet = (words: string[], numbers: number[]) => textOf(buildEmergencySheet({ unitName: 'xã Mẫu', peerName: numbers.length === 0 ? '' : 'Sở Nội vụ', numbers, words, date: '2026-11-20' }));
    expect(sheet(['mè đen', 'gật đầu'], [7, 8])).toMatch(/gói dữ liệu số 7, 8 của xã Mẫu gửi Sở Nội vụ.*1\. mè đen.*2\. gật đầu/su);
    const blank = sheet([], []);
    expect(blank).toMatch(/7\. \.{10,}/u);
    expect(blank).toContain('Chép tay từng từ');
  });
});
