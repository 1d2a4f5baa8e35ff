import { describe, expect, it } from 'vitest';
import { buildExchangeJournal, exchangeJournalSheets } from '../../../shared/documents/exchange-journal.ts';
import type { ExchangeJournalInput, JournalLine } from '../../../shared/documents/exchange-journal.ts';
import { buildHandoverSlip } from '../../../shared/documents/handover-slip.ts';
import type { Paper } from '../../../shared/documents/model.ts';
import type { Result } from '../../../shared/result.ts';
import { commune, slip } from './samples.ts';

const sent: JournalLine = {
  direction: 'sent', date: '2026-03-09', number: '8 (gói 2/3)', kind: 'Hồ sơ trình', unit: 'Sở Nội vụ tỉnh Minh Hà', contents: '2 hồ sơ', sizeBytes: 1_234_567, checkCode: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  state: 'Đã nhận', receiptOn: '2026-03-20', givenBy: 'Lê Văn Mẫu', givenTo: 'Trần Thị Thử', givenOn: '2026-03-10', verifiedOn: '2026-03-09',
};
const received: JournalLine = { ...sent, direction: 'received', date: '2026-03-01', number: '3', kind: 'Kết quả', sizeBytes: null, checkCode: '', receiptOn: null, givenBy: '', givenTo: '', givenOn: null, verifiedOn: null };
const input: ExchangeJournalInput = { issuer: commune, date: '2026-03-31', from: '2026-03-01', to: '2026-03-31', unit: '', lines: [received, sent] };

function paperOf(result: Result<Paper>): Paper {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}
const tableOf = (paper: Paper) => paper.sections[0]?.blocks.find((block) => block.type === 'table');
const textOf = (paper: Paper): string => JSON.stringify(paper);

describe('Nhật ký giao nhận gói dữ liệu', () => {
  it('R86: one row a bundle: number, kind, day, unit, size, check code, state, receipt, who carried it, verified', () => {
    const paper = paperOf(buildExchangeJournal(input));
    const rows = tableOf(paper)?.rows.map((row) => (row.type === 'cells' ? row.cells : row.type === 'group' ? [row.text] : []));
    expect(rows).toEqual([
      ['Gói gửi đi'],
      ['1', '09/03/2026', '8 (gói 2/3)', 'Hồ sơ trình', 'Sở Nội vụ tỉnh Minh Hà', '2 hồ sơ', '1,2 MB', '9f86 d081 884c 7d65', 'Đã nhận; phiếu xác nhận 20/03/2026; kiểm tra lại 09/03/2026', 'Lê Văn Mẫu giao Trần Thị Thử, 10/03/2026'],
      ['Gói nhận về'],
      ['2', '01/03/2026', '3', 'Kết quả', 'Sở Nội vụ tỉnh Minh Hà', '2 hồ sơ', '', '', 'Đã nhận', ''],
    ]);
    expect(textOf(paper)).toContain('Từ ngày 01/03/2026 đến ngày 31/03/2026');
  });

  it('names the only unit it is about, and says when there is nothing', () => {
    expect(textOf(paperOf(buildExchangeJournal({ ...input, unit: 'xã Mẫu' })))).toContain('Đơn vị trao đổi: xã Mẫu');
    const empty = paperOf(buildExchangeJournal({ ...input, from: null, to: null, lines: [] }));
    expect(tableOf(empty)).toBeUndefined();
    expect(textOf(empty)).toContain('Không có gói nào trong thời gian này.');
    expect(textOf(empty)).toContain('Tính đến ngày 31/03/2026');
  });

  it('R86: the workbook holds every figure, dates as dates, the whole check code', () => {
    const [sheet] = exchangeJournalSheets(input);
    expect(sheet?.rows.map((row) => row.slice(0, 4))).toEqual([[1, 'Gửi', '2026-03-09', '8 (gói 2/3)'], [2, 'Nhận', '2026-03-01', '3']]);
    expect(sheet?.rows[0]?.slice(7)).toEqual([1_234_567, sent.checkCode, 'Đã nhận', '2026-03-20', 'Lê Văn Mẫu', 'Trần Thị Thử', '2026-03-10', '2026-03-09']);
    expect(sheet?.rows.every((row) => row.length === sheet.columns.length)).toBe(true);
  });
});

describe('Phiếu giao nhận dữ liệu', () => {
  it('R86: goes with a stick for several receivers, says the set and what is inside by group', () => {
    const paper = paperOf(buildHandoverSlip({ ...slip, receivers: ['xã Một', 'xã Hai'], contents: '2 hồ sơ, 1 phiếu xác nhận', set: 'Gói 2/3; các gói cùng bộ: số 7, 8, 9' }));
    const rows = new Map(tableOf(paper)?.rows.map((row) => (row.type === 'cells' ? ([row.cells[0], row.cells[1]] as const) : (['', ''] as const))));
    expect(rows.get('Đơn vị nhận')).toBe('xã Một; xã Hai');
    expect(rows.get('Nội dung')).toBe('2 hồ sơ, 1 phiếu xác nhận');
    expect(rows.get('Thuộc bộ')).toBe('Gói 2/3; các gói cùng bộ: số 7, 8, 9');
  });

  it('leaves out what a bundle of an earlier version does not say', () => {
    const keys = tableOf(paperOf(buildHandoverSlip(slip)))?.rows.map((row) => (row.type === 'cells' ? row.cells[0] : ''));
    expect(keys).toContain('Số đối tượng');
    expect(keys).not.toContain('Thuộc bộ');
    expect(keys).not.toContain('Nội dung');
  });
});
