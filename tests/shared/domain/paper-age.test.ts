import { describe, expect, it } from 'vitest';
import { awardByCode } from '../../../shared/catalogue/awards.ts';
import { agedItems, paperTooOld, yearsCounted } from '../../../shared/domain/paper-age.ts';
import type { PaperAgeContext } from '../../../shared/domain/paper-age.ts';
import { DossierItem } from '../../../shared/domain/nomination.ts';

const context = (code: string | null, more: Partial<PaperAgeContext> = {}): PaperAgeContext => ({ award: code === null ? null : (awardByCode(code) ?? null), date: '2026-11-20', year: 2026, fromYear: null, ...more });
const age = (code: string, paperOn: string | null, of: PaperAgeContext) => paperTooOld({ code, paperOn }, of);

describe('papers that are out of date', () => {
  it('years an award looks back on', () => {
    expect(['LDTT', 'CSTDCS', 'CSTDT', 'CSTDTQ'].map((code) => yearsCounted(context(code).award ?? never(), '2026-11-20'))).toEqual([1, 1, 3, 2]);
  });

  it.each([
    ['CSTDCS', '2026-01-01', false],
    ['CSTDCS', '2025-12-31', true],
    ['CSTDT', '2024-01-01', false],
    ['CSTDT', '2023-12-31', true],
  ])('%s: recognition of an initiative of %s is older than the years counted: %s', (code, on, old) => {
    expect(age('XAC_NHAN_SANG_KIEN', on, context(code)) !== null).toBe(old);
  });

  it('the window of a plan goes before the years of the award', () => {
    expect(age('XAC_NHAN_SANG_KIEN', '2021-03-01', context(null, { fromYear: 2021 }))).toBeNull();
    expect(age('XAC_NHAN_SANG_KIEN', '2020-12-31', context(null, { fromYear: 2021 }))).toBe('Công nhận ngày 31/12/2020, trước thời gian tính thành tích (từ năm 2021).');
    expect(age('XAC_NHAN_SANG_KIEN', '2020-12-31', context(null))).toBeNull();
  });

  it.each([
    ['BK_TTG', '2026-05-20', false],
    ['BK_TTG', '2026-05-19', true],
    ['HCLD_3', '2026-05-19', true],
    // The rule stands for the Prime Minister's certificate and the orders only.
    ['BK_TINH', '2020-01-01', false],
    ['CSTDTQ', '2020-01-01', false],
  ])('%s: a report of %s submitted on 20/11/2026, older than six months: %s', (code, on, old) => {
    expect(age('BAO_CAO_THANH_TICH', on, context(code)) !== null).toBe(old);
  });

  it('six months before the end of August is the end of February', () => {
    expect(age('BAO_CAO_THANH_TICH', '2026-02-27', context('BK_TTG', { date: '2026-08-31' }))).toContain('từ 28/02/2026');
    expect(age('BAO_CAO_THANH_TICH', '2026-02-28', context('BK_TTG', { date: '2026-08-31' }))).toBeNull();
  });

  it('without a day nothing is said, and only what is there can be too old', () => {
    const item = (more: object): DossierItem => DossierItem.parse({ code: 'XAC_NHAN_SANG_KIEN', name: 'Công nhận sáng kiến', required: 'yes', state: 'da-co', attachmentIds: [], ...more });
    expect(agedItems([item({}), item({ paperOn: '2020-01-01' }), item({ paperOn: '2020-01-01', state: 'con-thieu' })], context('CSTDCS')).map(({ state }) => state)).toEqual(['da-co', 'qua-cu', 'con-thieu']);
  });
});

function never(): never {
  throw new Error('not in the catalogue');
}
