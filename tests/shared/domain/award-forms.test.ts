import { describe, expect, it } from 'vitest';
import { planByCode } from '../../../shared/catalogue/plans.ts';
import type { PlanAwardForm } from '../../../shared/catalogue/plan-schema.ts';

const forms = (code: string): readonly PlanAwardForm[] => planByCode(code)?.awardForms ?? [];
const brief = (code: string): string[] => forms(code).map(({ name, level, decidedBy, occasions }) => `${name} | ${level} | ${decidedBy ?? ''} | ${occasions.join(', ')}`);

describe('award forms of a campaign', () => {
  it('R63: are data of the campaign: name as printed, level, who decides, occasions; Giấy khen of sở, huyện and xã are three forms', () => {
    expect(brief('LD23')).toEqual([
      'Cờ Thi đua của Ủy ban nhân dân tỉnh | tinh | Chủ tịch Ủy ban nhân dân tỉnh | tong-ket',
      'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh | tinh | Chủ tịch Ủy ban nhân dân tỉnh | hang-nam, tong-ket',
      'Giấy khen của Thủ trưởng các Sở, ban, ngành, đoàn thể tỉnh | so-nganh-doan-the | Thủ trưởng sở, ban, ngành, đoàn thể tỉnh | hang-nam, tong-ket',
      'Giấy khen của Chủ tịch UBND cấp huyện | huyen | Chủ tịch UBND cấp huyện | hang-nam, tong-ket',
      'Giấy khen của Chủ tịch UBND cấp xã | xa | Chủ tịch UBND cấp xã | hang-nam, tong-ket',
    ]);
    const certificates = forms('LD23').filter(({ name }) => name.startsWith('Giấy khen'));
    expect(new Set(certificates.map(({ id }) => id)).size).toBe(3);
    expect(new Set(certificates.map(({ level }) => level))).toEqual(new Set(['so-nganh-doan-the', 'huyen', 'xa']));
  });

  it.each([
    ['LD23', ['hang-nam', 'tong-ket'], 4],
    ['LDNN', ['hang-nam', 'so-ket', 'theo hướng dẫn của Ban Thi đua - Khen thưởng Trung ương', 'tong-ket'], 2],
    ['DNO', ['so-ket', 'tong-ket'], 1],
    ['DBI', ['hang-nam', 'so-ket', 'tong-ket'], 3],
    ['DLK', ['tong-ket'], 0],
  ])('R63: in %s the occasions %j stand side by side, %i forms have several', (code, occasions, several) => {
    expect([...new Set(forms(code).flatMap((form) => form.occasions))].sort()).toEqual(occasions);
    expect(forms(code).filter((form) => form.occasions.length > 1)).toHaveLength(several);
  });

  it('R63: an authority the plan does not name stays «cấp có thẩm quyền», and one campaign’s forms are not another’s', () => {
    expect(forms('DNO').find(({ level }) => level === 'nha-nuoc')?.decidedBy).toBe('cấp có thẩm quyền');
    const ids = ['LD23', 'LDNN', 'DNO', 'DLK', 'DBI'].flatMap((code) => forms(code).map(({ id }) => id));
    expect([ids.length, new Set(ids).size]).toEqual([19, 19]);
  });
});
