import { describe, expect, it } from 'vitest';
import { planByCode, PLANS } from '../../../shared/catalogue/plans.ts';
import type { Plan } from '../../../shared/catalogue/plan-schema.ts';
import { ADDRESS_MARK_WORDS, formerDistrictOf, readPlan } from '../../../shared/domain/addressee.ts';
import type { PlanReading, ReadingUnit, Split } from '../../../shared/domain/addressee.ts';

function plan(code: string): Plan {
  const found = planByCode(code);
  if (found === undefined) throw new Error(code);
  return found;
}

const commune: ReadingUnit = { kind: 'xa', name: 'xã Tân An', province: 'Lâm Đồng' };
const ward: ReadingUnit = { kind: 'phuong', name: 'phường Tân Bình', province: 'Lâm Đồng' };
const zone: ReadingUnit = { kind: 'dac-khu', name: 'đặc khu Đảo Xa', province: 'Lâm Đồng' };
const department = (name: string): ReadingUnit => ({ kind: 'so-ban-nganh', name, province: 'Lâm Đồng' });
const office: ReadingUnit = { kind: 'tinh', name: 'Ban Thi đua - Khen thưởng tỉnh Minh Hà', province: 'Lâm Đồng' };

const DISTRICT_DAYS = '2025-06-30';
const TODAY = '2025-07-01';
const marks = <T extends { id: string }>(split: Split<T>): Record<string, string> => Object.fromEntries(split.mine.map((entry) => [entry.item.id, entry.mark]));
const count = (reading: PlanReading): number => reading.contents.mine.length + reading.responsibilities.mine.length + reading.reporting.mine.length;

describe('no commune has an empty page (R93)', () => {
  const units = [commune, ward, zone, { ...commune, formerDistrict: { name: 'Đam Rông' } }, { ...ward, formerDistrict: { name: 'thành phố Đà Lạt' } }];
  const cases = PLANS.flatMap((entry) => units.flatMap((unit) => [DISTRICT_DAYS, TODAY, '2026-11-21'].map((date) => [entry.code, unit.name, date, entry.plan, unit] as const)));
  it.each(cases)('R93: %s · %s · %s', (_code, _name, date, read, unit) => {
    for (const answer of ['unknown', 'yes', 'no'] as const) {
      const reading = readPlan(read, unit, date, answer);
      expect(reading.contents.mine.length).toBeGreaterThan(0);
      expect(count(reading)).toBeGreaterThan(2);
    }
  });

  it('nothing is lost: each item is the unit’s own or somebody else’s', () => {
    for (const { plan: read } of PLANS) {
      for (const unit of [commune, ward, zone, department('Sở Y tế'), office]) {
        const reading = readPlan(read, unit, TODAY);
        const ids = (split: Split<{ id: string }>): string[] => [...split.mine, ...split.others].map((entry) => entry.item.id).sort();
        expect(ids(reading.contents)).toEqual(read.contents.map((item) => item.id).sort());
        expect(ids(reading.responsibilities)).toEqual(read.responsibilities.map((item) => item.id).sort());
        expect(ids(reading.reporting)).toEqual(read.reporting.map((item) => item.id).sort());
        expect(ids(reading.quotas)).toEqual(read.quotas.map((item) => item.id).sort());
      }
    }
  });
});

describe('what the district was given', () => {
  it('R93: LD23 III.2.c is marked "giao cấp huyện" until 30/6/2025, asked about from 1/7/2025', () => {
    const before = readPlan(plan('LD23'), commune, DISTRICT_DAYS);
    expect(marks(before.contents)).toEqual(Object.fromEntries(['N3', 'N4', 'N5', 'N6', 'N7', 'N8'].map((id) => [`LD23-${id}`, 'giao-cap-huyen'])));
    expect(before.asksAboutDistrict).toBe(false);
    expect(before.contents.mine.every((entry) => entry.applies === 'no')).toBe(true);
    const after = readPlan(plan('LD23'), commune, TODAY);
    expect(Object.values(marks(after.contents))).toEqual(Array.from({ length: 6 }, () => 'truoc-giao-cap-huyen'));
    expect(after.asksAboutDistrict).toBe(true);
  });

  it.each(['yes', 'no'] as const)('is answered %s once for the whole campaign and stays on the page', (answer) => {
    const asked = readPlan(plan('LDNN'), commune, TODAY);
    const answered = readPlan(plan('LDNN'), commune, TODAY, answer);
    expect(answered.asksAboutDistrict).toBe(false);
    expect(marks(answered.contents)).toEqual(marks(asked.contents));
    expect(marks(answered.quotas)).toEqual(marks(asked.quotas));
    const applies = [answered.contents, answered.responsibilities, answered.reporting, answered.quotas].flatMap((split): readonly { mark: string; applies: string }[] => split.mine);
    expect(new Set(applies.filter((entry) => entry.mark === 'truoc-giao-cap-huyen').map((entry) => entry.applies))).toEqual(new Set([answer]));
    expect(applies.filter((entry) => entry.mark === 'truc-tiep').every((entry) => entry.applies === 'yes')).toBe(true);
  });

  it.each([
    ['LDNN', { 'LDNN-N2': 'truoc-giao-cap-huyen', 'LDNN-N5': 'truc-tiep', 'LDNN-N8': 'truc-tiep' }, { 'LDNN-B4.1': 'truoc-giao-cap-huyen', 'LDNN-B4.2': 'truoc-giao-cap-huyen' }, { 'LDNN-R1': 'truoc-giao-cap-huyen', 'LDNN-R4': 'truoc-giao-cap-huyen' }],
    [
      'LD23',
      Object.fromEntries(['N3', 'N4', 'N5', 'N6', 'N7', 'N8'].map((id) => [`LD23-${id}`, 'truoc-giao-cap-huyen'])),
      Object.fromEntries(['B4.1', 'B4.2', 'B4.3', 'B4.4'].map((id) => [`LD23-${id}`, 'truoc-giao-cap-huyen'])),
      { 'LD23-R1': 'moi-doi-tuong', 'LD23-R2': 'moi-doi-tuong', 'LD23-R4': 'moi-doi-tuong' },
    ],
    [
      'DNO',
      Object.fromEntries(['N1', 'N2', 'N3', 'N4', 'N5', 'N6'].map((id) => [`DNO-${id}`, 'moi-doi-tuong'])),
      { 'DNO-B1.1': 'moi-doi-tuong', 'DNO-B6.1': 'moi-doi-tuong', 'DNO-B7.1': 'moi-doi-tuong' },
      { 'DNO-R1': 'moi-doi-tuong' },
    ],
    [
      'DLK',
      Object.fromEntries(['N1', 'N2', 'N3', 'N4'].map((id) => [`DLK-${id}`, 'moi-doi-tuong'])),
      Object.fromEntries(['B1.1', 'B1.2', 'B1.3', 'B1.4'].map((id) => [`DLK-${id}`, 'moi-doi-tuong'])),
      { 'DLK-R1': 'moi-doi-tuong' },
    ],
    [
      'DBI',
      Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`DBI-N${index + 1}`, 'moi-doi-tuong'])),
      { 'DBI-B2.1': 'truoc-giao-cap-huyen', 'DBI-B2.2': 'truoc-giao-cap-huyen', 'DBI-B2.3': 'truoc-giao-cap-huyen', 'DBI-B2.4': 'truoc-giao-cap-huyen', 'DBI-B6.1': 'moi-doi-tuong' },
      { 'DBI-R1': 'truoc-giao-cap-huyen', 'DBI-R2': 'truoc-giao-cap-huyen', 'DBI-R4': 'moi-doi-tuong' },
    ],
  ])('%s as a commune reads it today', (code, contents, tasks, reports) => {
    const reading = readPlan(plan(code), commune, TODAY);
    expect(marks(reading.contents)).toEqual(contents);
    expect(marks(reading.responsibilities)).toEqual(tasks);
    expect(marks(reading.reporting)).toEqual(reports);
  });
});

describe('quotas of LDNN on a commune’s page', () => {
  it('all district lines while the former district is not known', () => {
    expect(Object.keys(marks(readPlan(plan('LDNN'), commune, TODAY).quotas))).toEqual(['LDNN-Q1', 'LDNN-Q2', 'LDNN-Q3', 'LDNN-Q10', 'LDNN-Q11', 'LDNN-Q12']);
  });
  it.each([
    ['huyện Đam Rông', ['LDNN-Q2', 'LDNN-Q3', 'LDNN-Q11', 'LDNN-Q12']],
    ['Đam Rông', ['LDNN-Q2', 'LDNN-Q3', 'LDNN-Q11', 'LDNN-Q12']],
    ['huyện Suối Mơ', ['LDNN-Q2', 'LDNN-Q11']],
    ['thành phố Đà Lạt', ['LDNN-Q1', 'LDNN-Q10']],
    ['Suối Mơ', ['LDNN-Q1', 'LDNN-Q2', 'LDNN-Q10', 'LDNN-Q11']],
  ])('of the former %s', (name, expected) => {
    expect(Object.keys(marks(readPlan(plan('LDNN'), { ...commune, formerDistrict: { name } }, TODAY).quotas))).toEqual(expected);
  });
});

describe('departments and the provincial office', () => {
  it.each([
    ['LDNN', 'Sở Nội vụ', '2025-02-28', { 'LDNN-B2.1': 'yes', 'LDNN-B2.2': 'yes', 'LDNN-B2.3': 'yes', 'LDNN-B2.4': 'yes', 'LDNN-B3.1': 'yes' }],
    ['LDNN', 'Sở Lao động - Thương binh và Xã hội', '2025-02-28', { 'LDNN-B1.1': 'yes', 'LDNN-B1.2': 'yes', 'LDNN-B1.3': 'yes', 'LDNN-B1.4': 'yes', 'LDNN-B3.1': 'yes' }],
    ['LDNN', 'Sở Nông nghiệp và Môi trường', '2025-12-01', { 'LDNN-B1.1': 'unknown', 'LDNN-B1.2': 'unknown', 'LDNN-B1.3': 'unknown', 'LDNN-B1.4': 'unknown', 'LDNN-B3.1': 'yes' }],
    ['DLK', 'Sở Văn hóa, Thể thao và Du lịch tỉnh Đắk Lắk', '2025-12-01', { 'DLK-B1.1': 'yes', 'DLK-B1.2': 'yes', 'DLK-B1.3': 'yes', 'DLK-B1.4': 'yes', 'DLK-B3.1': 'yes' }],
    ['LD23', 'Sở Y tế', '2025-12-01', { 'LD23-B4.1': 'yes', 'LD23-B4.2': 'yes', 'LD23-B4.3': 'yes', 'LD23-B4.4': 'yes' }],
  ])('%s: tasks of %s on %s', (code, name, date, expected) => {
    const reading = readPlan(plan(code), department(name), date);
    expect(Object.fromEntries(reading.responsibilities.mine.map((entry) => [entry.item.id, entry.applies]))).toEqual(expected);
  });

  it('a department never sees the district’s items as its own', () => {
    const reading = readPlan(plan('LD23'), department('Sở Y tế'), TODAY);
    expect(marks(reading.contents)).toEqual({ 'LD23-N2': 'truc-tiep' });
    expect(reading.asksAboutDistrict).toBe(false);
  });

  it('the provincial office does what the plan gives Sở Nội vụ and the province', () => {
    const reading = readPlan(plan('LD23'), office, TODAY);
    expect(Object.keys(marks(reading.responsibilities))).toEqual(['LD23-B1.1', 'LD23-B1.2', 'LD23-B1.3', 'LD23-B1.4', 'LD23-B5.1']);
  });
});

it.each([
  ['huyện Đam Rông', { kind: 'huyen', key: 'dam rong' }],
  ['Đam Rông', { kind: 'huyen', key: 'dam rong' }],
  ['Đà Lạt', { kind: 'thanh-pho', key: 'da lat' }],
  ['TP. Đà Lạt', { kind: 'thanh-pho', key: 'da lat' }],
  ['thị xã Suối Mơ', { kind: 'thi-xa', key: 'suoi mo' }],
  ['Suối Mơ', { kind: null, key: 'suoi mo' }],
])('former district %s', (name, expected) => {
  const facts = { ...plan('LDNN'), unitFacts: [...plan('LDNN').unitFacts, ...plan('LD23').unitFacts] };
  expect(formerDistrictOf({ ...commune, formerDistrict: { name } }, facts)).toEqual(expected);
});

it('R93: the marks are said letter by letter', () => {
  expect([ADDRESS_MARK_WORDS['giao-cap-huyen'], ADDRESS_MARK_WORDS['truoc-giao-cap-huyen']]).toEqual(['giao cấp huyện', 'trước giao cấp huyện – xác nhận áp dụng cho xã?']);
});
