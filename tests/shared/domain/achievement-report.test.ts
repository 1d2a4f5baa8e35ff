import { describe, expect, it } from 'vitest';
import { MERIT_TEXT, REPORT_FORMS, reportFormOf, reportTexts, type FormGrounds } from '../../../shared/domain/achievement-report.ts';
import { compared } from '../../../shared/domain/figures.ts';
import { sameTexts } from '../../../shared/domain/report-likeness.ts';
import { SUBJECT_KINDS } from '../../../shared/domain/subject.ts';

const yearly: FormGrounds = { kind: 'person', enterprise: false, title: false, round: 'yearly', shortAsked: false };

describe('reportFormOf', () => {
  it.each([
    ['a person in a yearly round', {}, 'ca-nhan'],
    ['a collective in a yearly round', { kind: 'collective' }, 'tap-the'],
    ['an enterprise in a yearly round', { kind: 'collective', enterprise: true }, 'doanh-nghiep'],
    ['a household in a yearly round', { kind: 'household' }, 'ho-gia-dinh'],
    ['a household in a campaign', { kind: 'household', round: 'campaign' }, 'ho-gia-dinh'],
    ['a person in a campaign', { round: 'campaign' }, 'chuyen-de'],
    ['an enterprise in a campaign', { kind: 'collective', enterprise: true, round: 'campaign' }, 'chuyen-de'],
    ['a title inside a campaign', { round: 'campaign', title: true }, 'ca-nhan'],
    ['sudden merit of a household', { kind: 'household', round: 'sudden' }, 'dot-xuat'],
    ['long service', { round: 'long-service' }, 'ca-nhan'],
    ['where the checklist asks for the short report', { round: 'campaign', shortAsked: true }, 'tom-tat'],
  ] as const)('%s: %s', (_what, over, form) => {
    expect(reportFormOf({ ...yearly, ...over })).toBe(form);
  });
});

describe('reportTexts', () => {
  it('names every text and says what to write in the long ones', () => {
    for (const form of REPORT_FORMS) {
      for (const kind of SUBJECT_KINDS) {
        const texts = reportTexts(form, kind);
        const keys = texts.map(({ key }) => key);
        expect(new Set(keys).size, form).toBe(keys.length);
        expect(keys, form).toContain(MERIT_TEXT[form]);
        for (const { label, hint, long } of texts) expect([label !== '', !long || hint.length > 10], label).toEqual([true, true]);
      }
    }
  });
});

describe('compared', () => {
  it.each([
    [['100', '112,5'], '112,5'],
    [['1.200', '1.500', '1.800'], '120,0'],
    [['', '40'], ''],
    [['0', '40'], ''],
    [['40', 'chưa rõ'], ''],
    [['40'], ''],
    [[], ''],
  ] as const)('%j: %s', (values, shown) => {
    expect(compared(values)).toBe(shown);
  });
});

describe('sameTexts', () => {
  const long = 'Năm 2025 vận động 42 hộ hiến 3.150 m2 đất làm đường, đóng góp 260 ngày công và 85 triệu đồng.';
  it('finds a text copied from one report to another, capitals, marks and blanks aside', () => {
    expect(sameTexts({ texts: { results: long } }, { texts: { results: long.toUpperCase().replaceAll(' ', '  ') } })).toEqual(['results']);
  });
  it('leaves short texts and different figures alone', () => {
    expect(sameTexts({ texts: { results: 'Hoàn thành nhiệm vụ.' } }, { texts: { results: 'Hoàn thành nhiệm vụ.' } })).toEqual([]);
    expect(sameTexts({ texts: { results: long } }, { texts: { results: long.replace('42', '43') } })).toEqual([]);
    expect(sameTexts({ texts: { results: long } }, { texts: {} })).toEqual([]);
  });
});
