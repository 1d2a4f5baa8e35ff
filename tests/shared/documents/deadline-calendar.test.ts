import { describe, expect, it } from 'vitest';
import { buildDeadlineCalendar, calendarSheets, weekdayWord } from '../../../shared/documents/deadline-calendar.ts';
import { deadlineCalendar } from './campaign-samples.ts';
import { of, paragraphs, rows, tables, titleOf, widthOf } from './reading.ts';

describe('buildDeadlineCalendar', () => {
  it('R73: goes by day and month; what has no day comes last as «Chưa có hạn»', () => {
    const [table] = tables(of(buildDeadlineCalendar(deadlineCalendar)));
    if (table === undefined) throw new Error('no table');
    expect(rows(table).map((row) => (row.length === 1 ? row[0] : row.slice(0, 4)))).toEqual([
      'Tháng 10 năm 2026',
      ['1', 'Sáu', '30/10/2026', 'Họp xét khen thưởng sơ kết'],
      'Tháng 11 năm 2026',
      ['2', 'Bảy', '14/11/2026', 'Báo cáo năm 2026'],
      ['3', 'CN', '29/11/2026', 'Gửi danh sách điển hình dự Hội nghị biểu dương'],
      'Tháng 1 năm 2027',
      ['4', 'CN', '10/01/2027', 'Nộp bảng tự chấm điểm của khối'],
      'Chưa có hạn',
      ['5', '', '', 'Báo cáo định kỳ kết quả tuyên truyền'],
    ]);
    expect(widthOf(table)).toBeCloseTo(247, 6);
  });

  it('leaves out the column of campaigns when there is one only, and says when nothing falls due', () => {
    const one = of(buildDeadlineCalendar({ ...deadlineCalendar, campaign: 'Chung tay vì người nghèo' }));
    expect(tables(one)[0]?.columns.map((c) => c.heading)).not.toContain('Phong trào');
    expect(titleOf(one).subject).toBe('Chung tay vì người nghèo');
    expect(paragraphs(of(buildDeadlineCalendar({ ...deadlineCalendar, lines: [] })))).toEqual(['Không có hạn nào trong thời gian này.']);
  });

  it('as a spreadsheet has real days in their order', () => {
    const [sheet] = calendarSheets(deadlineCalendar);
    expect(sheet?.rows.map((row) => row[1])).toEqual(['2026-10-30', '2026-11-14', '2026-11-29', '2027-01-10', null]);
    expect(sheet?.columns[1]).toMatchObject({ heading: 'Ngày', type: 'date' });
  });

  it.each([
    ['1999-12-31', 'Sáu'],
    ['2024-01-01', 'Hai'],
    ['2024-02-29', 'Năm'],
    ['2026-11-15', 'CN'],
  ])('%s is %s', (day, word) => {
    expect(weekdayWord(day)).toBe(word);
  });
});
