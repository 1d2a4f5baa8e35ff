import { describe, expect, it } from 'vitest';
import { AwardCatalogueSchema } from '../../../shared/catalogue/award-schema.ts';
import { awardByCode, awardCatalogue, awardsInForce, decidersOf, dossierItemsOf, formToPrint, voteThresholdsOf } from '../../../shared/catalogue/awards.ts';
import type { AwardDefinition } from '../../../shared/catalogue/award-schema.ts';

function award(code: string): AwardDefinition {
  const found = awardByCode(code);
  if (found === undefined) throw new Error(code);
  return found;
}

describe('the catalogue', () => {
  it('fits its schema and comes back unchanged', () => {
    expect(awardCatalogue).toHaveLength(26);
    expect(AwardCatalogueSchema.parse(structuredClone(awardCatalogue))).toEqual(awardCatalogue);
  });

  it('refuses an unknown key, a missing key, an unknown rule', () => {
    const broken = (change: (copy: Record<string, unknown>[]) => void): boolean => {
      const copy = structuredClone(awardCatalogue) as unknown as Record<string, unknown>[];
      change(copy);
      return AwardCatalogueSchema.safeParse(copy).success;
    };
    expect(broken(() => undefined)).toBe(true);
    expect(broken((copy) => Object.assign(copy[0] ?? {}, { extra: 1 }))).toBe(false);
    expect(broken((copy) => delete copy[0]?.['dossier'])).toBe(false);
    expect(broken((copy) => Object.assign((copy[0]?.['conditions'] as { test: object }[])[0] ?? {}, { test: { rule: 'guess', params: {} } }))).toBe(false);
  });

  it('finds by code', () => {
    expect(award('GK_XA').nameVi).toBe('Giấy khen của Chủ tịch UBND cấp xã');
    expect(awardByCode('KHONG_CO')).toBeUndefined();
  });

  it.each([['2023-12-31', 0], ['2024-01-01', 26], ['2026-11-21', 26]])('on %s %i are in force', (date, count) => {
    expect(awardsInForce(date)).toHaveLength(count);
  });

  it.each([
    ['2025-06-30', ['huyen', 'so', 'doanh_nghiep']],
    ['2025-07-01', ['xa', 'so', 'doanh_nghiep']],
  ])('on %s Chiến sĩ thi đua cơ sở is decided by %j', (date, authorities) => {
    expect(decidersOf(award('CSTDCS'), date).map((decider) => decider.authority)).toEqual(authorities);
  });
});

describe('dossierItemsOf', () => {
  const codes = (code: string, date: string): string[] => dossierItemsOf(award(code), date).map((item) => `${item.docCode}:${item.standing}`);

  it.each([
    ['GK_XA', '2026-11-21', ['TO_TRINH:in-force', 'BAO_CAO_THANH_TICH:in-force', 'BIEN_BAN_XET_KHEN_THUONG:in-force', 'XAC_NHAN_THANH_TICH:in-force', 'CONG_NHAN_MUC_DO_HOAN_THANH:in-force']],
    ['LDTT', '2025-06-30', ['TO_TRINH:in-force', 'BAO_CAO_THANH_TICH:in-force', 'BIEN_BAN_BINH_XET:in-force', 'CONG_NHAN_MUC_DO_HOAN_THANH:not-yet']],
    ['LDTT', '2027-03-01', ['TO_TRINH:in-force', 'BAO_CAO_THANH_TICH:in-force', 'BIEN_BAN_BINH_XET:in-force', 'CONG_NHAN_MUC_DO_HOAN_THANH:lapsed']],
    ['HC_DC', '2025-06-30', ['TO_TRINH:not-yet', 'BAO_CAO_TOM_TAT:in-force', 'TEP_DIEN_TU:not-yet']],
    ['CSTT', '2026-11-21', []],
  ])('%s on %s', (code, date, expected) => {
    expect(codes(code, date)).toEqual(expected);
  });

  it('tells two papers of one code apart by whom they are for', () => {
    expect(dossierItemsOf(award('BK_TTG'), '2026-01-01').filter((item) => item.docCode === 'XAC_NHAN_NGHIA_VU')).toHaveLength(2);
  });

  it.each([
    ['individual', 'cong_trang', '05'],
    ['collective', 'cong_trang', '04'],
    ['household', 'phong_trao', '08'],
    ['collective', 'dot_xuat', '06'],
    ['household', 'cong_trang', null],
  ] as const)('report of a %s for %s: Mẫu số %s', (recipientClass, type, no) => {
    const report = dossierItemsOf(award('GK_XA'), '2026-01-01').find((item) => item.docCode === 'BAO_CAO_THANH_TICH');
    expect(report && formToPrint(report, { recipientClass, type })?.no).toBe(no ?? undefined);
  });

  it('offers no form after the decree has ended', () => {
    expect(dossierItemsOf(award('GK_XA'), '2027-03-01').flatMap((item) => item.forms)).toEqual([]);
  });
});

it.each([
  ['CSTDCS', '2025-06-30', ['gte 80 false']],
  ['CSTDCS', '2025-07-01', ['gte 80 true']],
  ['CSTDT', '2026-01-01', ['gte 90 true']],
  ['GK_XA', '2025-12-14', []],
  ['BK_TINH', '2025-12-14', []],
  ['BK_TINH', '2025-12-15', ['majority null true']],
  ['CSTDTQ', '2027-03-01', []],
])('votes for %s on %s: %j', (code, date, expected) => {
  expect(voteThresholdsOf(award(code), date).map((rule) => `${rule.comparator} ${rule.minPct} ${rule.configurable}`)).toEqual(expected);
});
