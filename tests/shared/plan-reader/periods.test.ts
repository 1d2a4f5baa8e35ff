import { describe, expect, it } from 'vitest';
import { docOf } from '../../../shared/plan-reader/outline.ts';
import { readPeriods, spansIn } from '../../../shared/plan-reader/periods.ts';
import { readTheme } from '../../../shared/plan-reader/theme.ts';
import { readTitle } from '../../../shared/plan-reader/title.ts';
import { SAMPLE_PLAN } from './sample-plan.ts';

const date = (day: number | null, month: number | null, year: number | null): object => ({ day, month, year });

describe('spansIn', () => {
  it.each([
    ['từ ngày 01/4/2026 đến hết ngày 30/11/2030', date(1, 4, 2026), date(30, 11, 2030)],
    ['từ ngày 01/3 đến ngày 30/11/2026', date(1, 3, 2026), date(30, 11, 2026)],
    ['từ 01/3/2026 đến 30/11/2026', date(1, 3, 2026), date(30, 11, 2026)],
    ['Từ tháng 10/2025 đến tháng 3/2026', date(null, 10, 2025), date(null, 3, 2026)],
    ['từ tháng 10 năm 2025 đến hết tháng 12 năm 2026', date(null, 10, 2025), date(null, 12, 2026)],
    ['từ ngày 18 tháng 5 năm 2026 đến ngày 19 tháng 8 năm 2026', date(18, 5, 2026), date(19, 8, 2026)],
    ['từ năm 2026 đến năm 2030', date(null, null, 2026), date(null, null, 2030)],
    ['giai đoạn 2026 - 2030', date(null, null, 2026), date(null, null, 2030)],
    ['nhiệm kỳ 2025–2030', date(null, null, 2025), date(null, null, 2030)],
    ['kế hoạch 05 năm (2021 - 2025)', date(null, null, 2021), date(null, null, 2025)],
  ])('%s', (sentence, from, to) => expect(spansIn(sentence)[0]).toMatchObject({ from, to, fromEvent: null, toEvent: null }));

  it('ends on an event, begins with one', () => {
    expect(spansIn('Từ tháng 10/2025 đến khi tổ chức thành công Đại hội Đảng bộ tỉnh')[0]).toMatchObject({ to: null, toEvent: 'tổ chức thành công Đại hội Đảng bộ tỉnh' });
    expect(spansIn('Kể từ ngày phát động đến hết ngày 15/12/2026')[0]).toMatchObject({ from: null, fromEvent: 'ngày phát động', to: date(15, 12, 2026) });
  });

  it.each(['từ 18 tuổi trở lên đến nay', 'từ 02 đến 05 cá nhân', 'giảm từ 4% đến 2%', 'Quyết định số 12/QĐ-UBND ngày 01/02/2026', 'từ tỉnh đến cơ sở', 'giai đoạn 2030 - 2026'])('none in %j', (sentence) => expect(spansIn(sentence)).toEqual([]));
});

const periods = (raw: string): unknown[] => {
  const doc = docOf(raw);
  const title = readTitle(doc);
  return readPeriods(doc, title?.value ?? '', title?.place ?? { from: 0, to: 0 }, 'T').map(({ value: { role, from, to, toEvent } }) => [role, from?.year ?? null, to?.year ?? null, toEvent !== null]);
};

describe('readPeriods', () => {
  it('takes the running time from its heading, the term of the targets from theirs', () => {
    expect(periods('KẾ HOẠCH\nPhong trào thi đua giai đoạn 2025 - 2030\nI. THỜI GIAN\n1. Thời gian thi đua: Từ năm 2026 đến năm 2030.\nII. CHỈ TIÊU THI ĐUA NHIỆM KỲ 2025 - 2030\n- Đạt 9% mỗi năm.')).toEqual([['thi-dua', 2026, 2030, false], ['chi-tieu', 2025, 2030, false]]);
  });
  it('takes the title where no time is printed, and an event for an end', () => {
    expect(periods('KẾ HOẠCH\nPhong trào thi đua giai đoạn 2026 - 2030\nI. NỘI DUNG\nLàm tốt.')).toEqual([['thi-dua', 2026, 2030, false]]);
    expect(periods('KẾ HOẠCH\nĐợt thi đua\nI. THỜI GIAN THỰC HIỆN\nTừ tháng 3/2026 đến khi kết thúc bầu cử.')).toEqual([['thi-dua', 2026, null, true]]);
  });
  it('keeps a window of merit that differs', () => {
    expect(periods('KẾ HOẠCH\nPhong trào thi đua giai đoạn 2026 - 2030\nI. KHEN THƯỞNG\n- Có thành tích xuất sắc trong giai đoạn 2024 - 2030.\n- Có thành tích trong giai đoạn 2026 - 2030.')).toEqual([['thi-dua', 2026, 2030, false], ['thanh-tich', 2024, 2030, false]]);
  });
  it('has none where none is printed', () => expect(periods('KẾ HOẠCH\nPhong trào thi đua\nI. NỘI DUNG\nLàm tốt.')).toEqual([]));
});

describe('readTheme', () => {
  const theme = (raw: string): ReturnType<typeof readTheme>['theme'] => {
    const doc = docOf(raw);
    const title = readTitle(doc);
    return readTheme(doc, title?.value ?? 'x', title?.place ?? { from: 0, to: 0 }).theme;
  };
  it('under its heading, in the title, in the text; mottoes apart', () => {
    expect(theme(SAMPLE_PLAN)).toEqual({ text: 'Minh Hà chung sức chuyển đổi số', variants: [], slogans: ['đi từng bước, đến từng nhà'] });
    expect(theme('KẾ HOẠCH\nPHONG TRÀO “XANH SẠCH QUÊ HƯƠNG”\nI. NỘI DUNG\nPhong trào “Xanh sạch quê hương” phải bền.').text).toBe('Xanh sạch quê hương');
    expect(theme('KẾ HOẠCH\nPhát động thi đua năm 2026\nVới chủ đề: “Kỷ cương, bứt phá”, tỉnh phát động.\nI. NỘI DUNG\nTốt.').text).toBe('Kỷ cương, bứt phá');
  });
  it('prefers the province’s own to the one of the whole country', () => {
    expect(theme('KẾ HOẠCH\nPhát động thi đua\nHưởng ứng chủ đề “Cả nước cùng tiến” do Thủ tướng Chính phủ phát động; tỉnh chọn chủ đề “Tỉnh ta đi đầu”.\nI. NỘI DUNG\nTốt.')).toMatchObject({ text: 'Tỉnh ta đi đầu', variants: [{ text: 'Cả nước cùng tiến' }] });
  });
  it('falls back on the title', () => expect(theme('KẾ HOẠCH\nPhát động phong trào thi đua hoàn thành nhiệm vụ năm 2026\nI. NỘI DUNG\nTốt.').text).toBe('hoàn thành nhiệm vụ năm 2026'));
});
