import { describe, expect, it } from 'vitest';
import { planByCode } from '../../../shared/catalogue/plans.ts';
import type { AwardChoice } from '../../../shared/domain/award.ts';
import { meritWindows, outsideWindow, windowWords } from '../../../shared/domain/merit-window.ts';
import type { StandardNominee } from '../../../shared/domain/standard-fit.ts';
import type { Plan } from '../../../shared/catalogue/plan-schema.ts';

const plan = planByCode('LD23') as Plan;
const banner: AwardChoice = { source: 'campaign', formId: 'LD23-F2' };
const windowsOf = (nominee: StandardNominee, award: AwardChoice = banner) => meritWindows(plan, award, nominee).map((window) => [windowWords(window), window.doubt]);

describe('R46: merit counts only within the standard’s own window', () => {
  it('R46: 2020–2025 for enterprises, 2021–2025 for individuals and households, 2023–2025 for the other collectives', () => {
    expect(windowsOf({ kind: 'collective', tags: ['enterprise'] })).toEqual([['2020–2025', null]]);
    expect(windowsOf({ kind: 'person', tags: null })).toEqual([['2021–2025', null]]);
    expect(windowsOf({ kind: 'household', tags: [] })).toEqual([['2021–2025', null]]);
    expect(windowsOf({ kind: 'collective', tags: [] })).toEqual([['2023–2025', null]]);
  });

  it('R46: a collective of which nobody said whether it is an enterprise has both, each with its doubt', () => {
    expect(windowsOf({ kind: 'collective', tags: null })).toEqual([['2023–2025', 'khong-doanh-nghiep'], ['2020–2025', 'doanh-nghiep']]);
  });

  it('says where it stands', () => {
    expect(meritWindows(plan, banner, { kind: 'person', tags: null })[0]?.citation).toContain('mục V.2.b');
  });

  it('a form of the catalogue, no form and a round without a plan have no window', () => {
    expect(windowsOf({ kind: 'person', tags: null }, { source: 'catalogue', code: 'BK_TINH' })).toEqual([]);
    expect(meritWindows(plan, null, { kind: 'person', tags: null })).toEqual([]);
    expect(meritWindows(null, banner, { kind: 'person', tags: null })).toEqual([]);
  });
});

describe('what of a merit lies outside its window', () => {
  const window = { from: 2021, to: 2025 };
  it.each([
    ['a year before', 'Đạt thành tích xuất sắc năm 2019', ['2019']],
    ['a year of the window', 'Đạt thành tích xuất sắc năm 2021', []],
    ['both ends', 'Năm 2021; năm 2025', []],
    ['a span that begins before', 'Giai đoạn 2020 - 2024', ['2020 - 2024']],
    ['a span written with words', 'từ năm 2018 đến năm 2022', ['2018 đến năm 2022']],
    ['the number of a law names no year', 'Theo Nghị định 98/2019/NĐ-CP', []],
    ['a decision by its day', 'Quyết định số 12/QĐ-UBND ngày 05/11/2019', ['quyết định ngày 05/11/2019']],
    ['a decision of the January after, for a year of the window', 'Lao động tiên tiến năm 2025 (Quyết định 01/QĐ-UBND ngày 05/01/2026)', []],
    ['a day in words', 'Quyết định ngày 03 tháng 02 năm 2018', ['quyết định ngày 03/02/2018']],
    ['a figure with its unit is no year', 'Hiến 2019 m2 đất, vận động 2018 hộ', []],
    ['an area code is no year', 'Tiết kiệm 12020 triệu đồng', []],
  ])('R46: %s', (_name, text, expected) => {
    expect(outsideWindow(window, [text])).toEqual(expected);
  });

  it('names each once, over all texts', () => {
    expect(outsideWindow(window, ['năm 2019; năm 2019', 'năm 2019\nnăm 2026'])).toEqual(['2019', '2026']);
  });

  it('a window open on one side bounds the other only', () => {
    expect(outsideWindow({ from: 2021, to: null }, ['năm 2030; năm 2020'])).toEqual(['2020']);
    expect(windowWords({ from: 2021, to: null })).toBe('từ 2021');
    expect(windowWords({ from: null, to: 2025 })).toBe('đến 2025');
  });
});
