import { describe, expect, it } from 'vitest';
import { awardCatalogue } from '../../../shared/catalogue/awards.ts';
import { BaseSalaries, baseSalaries, baseSalaryOn } from '../../../shared/catalogue/base-salary.ts';
import type { RecipientClass } from '../../../shared/catalogue/award-schema.ts';
import { ruleKey } from '../../../shared/catalogue/rule-sets.ts';
import { bonusOf } from '../../../shared/law/bonus.ts';
import { entry, lawBook } from './samples.ts';

const OLD = '2025-12-01';
const NEW = '2026-11-20';
const paid = (code: string, recipientClass: RecipientClass, date: string) => bonusOf(code, recipientClass, [], date, lawBook(date));

describe('the base salary', () => {
  it('fits its schema, each from the day after the other ends', () => {
    expect(BaseSalaries.parse(structuredClone(baseSalaries))).toEqual(baseSalaries);
  });
  it.each([['2024-06-30', null], ['2024-07-01', 2_340_000], ['2026-06-30', 2_340_000], ['2026-07-01', 2_530_000], ['2027-01-01', 2_530_000]])('on %s: %s', (date, amount) => {
    expect(baseSalaryOn(date)?.amountVnd ?? null).toBe(amount);
  });
});

const TABLE: readonly (readonly [string, RecipientClass, number, number])[] = [
  ['LDTT', 'individual', 710_000, 760_000], ['CSTT', 'individual', 710_000, 760_000],
  ['CSTDCS', 'individual', 2_340_000, 2_530_000], ['CSTDT', 'individual', 7_020_000, 7_590_000], ['CSTDTQ', 'individual', 10_530_000, 11_390_000],
  ['TTLDTT', 'collective', 1_880_000, 2_030_000], ['TTLDXS', 'collective', 3_510_000, 3_800_000], ['TDPVH', 'collective', 3_510_000, 3_800_000],
  ['XPTB', 'collective', 4_680_000, 5_060_000], ['CTD_TINH', 'collective', 18_720_000, 20_240_000], ['CTD_CP', 'collective', 28_080_000, 30_360_000],
  ['GK_XA', 'individual', 710_000, 760_000], ['GK_XA', 'household', 1_060_000, 1_140_000], ['GK_XA', 'collective', 1_410_000, 1_520_000],
  ['GK_SO', 'individual', 710_000, 760_000], ['GK_SO', 'household', 1_060_000, 1_140_000], ['GK_SO', 'collective', 1_410_000, 1_520_000],
  ['BK_TINH', 'individual', 3_510_000, 3_800_000], ['BK_TINH', 'household', 5_270_000, 5_700_000], ['BK_TINH', 'collective', 7_020_000, 7_590_000],
  ['BK_TTG', 'individual', 8_190_000, 8_860_000], ['BK_TTG', 'household', 12_290_000, 13_290_000], ['BK_TTG', 'collective', 16_380_000, 17_710_000],
  ['HCLD_3', 'individual', 10_530_000, 11_390_000], ['HCLD_3', 'collective', 21_060_000, 22_770_000],
  ['HCLD_2', 'individual', 17_550_000, 18_980_000], ['HCLD_2', 'collective', 35_100_000, 37_950_000],
  ['HCLD_1', 'individual', 21_060_000, 22_770_000], ['HCLD_1', 'collective', 42_120_000, 45_540_000],
  ['HC_DC', 'individual', 10_530_000, 11_390_000], ['HC_DDKDT', 'individual', 17_550_000, 18_980_000],
];

describe('bonusOf', () => {
  it.each(TABLE)('%s for %s: %i, then %i', (code, recipientClass, before, after) => {
    expect(paid(code, recipientClass, OLD)).toMatchObject({ state: 'pay', amountVnd: before, baseVnd: 2_340_000 });
    expect(paid(code, recipientClass, NEW)).toMatchObject({ state: 'pay', amountVnd: after, baseVnd: 2_530_000 });
  });

  it('says how the sum came about', () => {
    expect(paid('GK_XA', 'household', OLD)).toMatchObject({ hundredths: 45, sentence: '0,45 × 2.340.000 đồng = 1.053.000 đồng, làm tròn lên 1.060.000 đồng.', citation: 'NĐ 152/2025/NĐ-CP Điều 54 khoản 1 điểm e, khoản 2 điểm c, khoản 3' });
  });

  it.each([
    ['GK_XA', 'collective', '2025-12-01', 1_420_000], ['GK_XA', 'household', '2025-12-01', 1_070_000], ['GK_XA', 'individual', '2025-12-01', 710_000],
    ['GK_XA', 'collective', '2026-11-20', 1_520_000], ['BK_TTG', 'collective', '2026-11-20', 17_720_000], ['TTLDTT', 'collective', '2026-11-20', 2_030_000],
  ] as const)('a province may round the sum of one person first: %s for %s on %s is %i', (code, recipientClass, date, sum) => {
    const law = lawBook(date, [entry('bonus-order', null, { order: 'round_then_multiply' })], [], { validFrom: '2025-07-01' });
    expect(bonusOf(code, recipientClass, [], date, law)).toMatchObject({ state: 'pay', amountVnd: sum });
  });

  it('says that the sum of one person was rounded first', () => {
    const law = lawBook('2025-12-01', [entry('bonus-order', null, { order: 'round_then_multiply' })], [], { validFrom: '2025-07-01' });
    expect(bonusOf('GK_XA', 'household', [], '2025-12-01', law).sentence).toBe('Mức của cá nhân làm tròn 710.000 đồng × 1,5 = 1.065.000 đồng, làm tròn lên 1.070.000 đồng.');
    expect(bonusOf('GK_XA', 'collective', [], '2025-12-01', law).sentence).toBe('Mức của cá nhân làm tròn 710.000 đồng × 2 = 1.420.000 đồng.');
  });

  it('gives a souvenir of the same value to a foreigner', () => {
    expect(paid('HUYC_HN', 'individual', NEW)).toMatchObject({ state: 'souvenir', amountVnd: 3_800_000 });
    expect(paid('HUYC_HN', 'individual', OLD)).toMatchObject({ state: 'souvenir', amountVnd: 3_510_000 });
    expect(bonusOf('BK_TTG', 'individual', ['foreigner'], NEW, lawBook(NEW))).toMatchObject({ state: 'souvenir', amountVnd: 8_860_000 });
    expect(bonusOf('BK_TTG', 'individual', null, NEW, lawBook(NEW))).toMatchObject({ state: 'ask', amountVnd: null, shownVnd: 8_860_000 });
    expect(bonusOf('GK_XA', 'individual', null, NEW, lawBook(NEW))).toMatchObject({ state: 'pay', amountVnd: 760_000 });
  });

  it.each([['KNC_TINH', 1_520_000], ['KNC_BO', 1_520_000]])('%s has a ceiling of %i, which is never paid by itself', (code, ceiling) => {
    expect(paid(code, 'individual', NEW)).toMatchObject({ state: 'ask', amountVnd: null, shownVnd: ceiling });
  });

  it('pays the province’s own figure under a ceiling, and keeps the ceiling against one above it', () => {
    const own = (hundredths: number) => lawBook(NEW, [entry('bonus', 'KNC_TINH', { recipientClass: 'individual', hundredths })]);
    expect(bonusOf('KNC_TINH', 'individual', [], NEW, own(50))).toMatchObject({ state: 'pay', amountVnd: 1_270_000 });
    expect(bonusOf('KNC_TINH', 'individual', [], NEW, own(61))).toMatchObject({ state: 'ask', amountVnd: null, shownVnd: 1_520_000 });
    expect(own(61).notices.map(({ sentence }) => sentence)).toEqual([expect.stringContaining('mức tối đa là 0,6')]);
  });

  it('pays Gia đình văn hóa nothing: the text lists no sum', () => {
    expect(paid('GDVH', 'household', NEW)).toMatchObject({ state: 'none', amountVnd: null, shownVnd: null });
  });

  it('shows the sum of an unconfirmed rule and pays it only after that rule itself is confirmed', () => {
    expect(paid('HC_TNXP', 'individual', NEW)).toMatchObject({ state: 'ask', amountVnd: null, shownVnd: 3_800_000 });
    const rule = awardCatalogue.find(({ code }) => code === 'HC_TNXP')?.bonuses[0];
    if (rule === undefined) throw new Error('HC_TNXP');
    const confirmed = (key: string | null) => lawBook(NEW, null, [{ awardCode: 'HC_TNXP', ruleKey: key, on: '2026-11-01', by: 'Trần Thử', textsChecked: [] }]);
    expect(bonusOf('HC_TNXP', 'individual', [], NEW, confirmed(null)).state).toBe('ask');
    expect(bonusOf('HC_TNXP', 'individual', [], NEW, confirmed(ruleKey('bonuses', rule)))).toMatchObject({ state: 'pay', amountVnd: 3_800_000 });
  });

  it('tells nothing for a day before the law data, and only proposes after they end', () => {
    expect(paid('GK_XA', 'individual', '2025-06-30')).toMatchObject({ state: 'unknown', amountVnd: null, shownVnd: null, sentence: expect.stringContaining('01/07/2025') });
    expect(paid('GK_XA', 'individual', '2027-03-01')).toMatchObject({ state: 'ask', amountVnd: null, shownVnd: 760_000, sentence: expect.stringContaining('hết hiệu lực từ 01/03/2027') });
  });

  it('is not known without a base salary, an award, a class', () => {
    expect(bonusOf('GK_XA', 'individual', [], NEW, lawBook(NEW), [])).toMatchObject({ state: 'unknown', sentence: 'Chưa biết mức lương cơ sở ngày 20/11/2026.' });
    expect(paid('KHONG_CO', 'individual', NEW).state).toBe('unknown');
    expect(paid('LDTT', 'household', NEW)).toMatchObject({ state: 'unknown', sentence: expect.stringContaining('Lao động tiên tiến') });
  });

  it('keeps the national sum where a province writes another', () => {
    const law = lawBook(NEW, [entry('bonus', 'GK_XA', { recipientClass: 'individual', hundredths: 20 })]);
    expect(bonusOf('GK_XA', 'individual', [], NEW, law).amountVnd).toBe(760_000);
    expect(law.notices).toHaveLength(1);
  });
});
