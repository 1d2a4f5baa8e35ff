import { describe, expect, it } from 'vitest';
import { awardCatalogue } from '../../../shared/catalogue/awards.ts';
import { PLANS } from '../../../shared/catalogue/plans.ts';
import { awardSide, isElsewhere } from '../../../shared/domain/award-side.ts';
import type { AwardChoice } from '../../../shared/domain/award.ts';
import { lawOn } from '../../../shared/law/law-book.ts';

const law = (date: string) => lawOn(awardCatalogue, null, [], date);
const listed = (code: string): AwardChoice => ({ source: 'catalogue', code });
const form = (formId: string): AwardChoice => ({ source: 'campaign', formId });
const planOf = (id: string) => PLANS.find(({ plan }) => plan.awardForms.some((one) => one.id === id))?.plan ?? null;

describe('awardSide', () => {
  it.each([
    ['xa', listed('GK_XA'), 'own'],
    ['xa', listed('LDTT'), 'own'],
    ['xa', listed('CSTDCS'), 'own'],
    ['xa', listed('GDVH'), 'own'],
    ['xa', listed('BK_TINH'), 'up'],
    ['xa', listed('CSTDT'), 'up'],
    ['xa', listed('BK_TTG'), 'up'],
    ['xa', listed('GK_SO'), 'up'],
    ['phuong', listed('GK_XA'), 'own'],
    ['so-ban-nganh', listed('GK_SO'), 'own'],
    ['so-ban-nganh', listed('GK_XA'), 'up'],
    ['tinh', listed('BK_TINH'), 'own'],
    ['tinh', listed('BK_TTG'), 'up'],
    ['xa', form('LD23-F5'), 'own'],
    ['xa', form('LDNN-F4'), 'own'],
    ['xa', form('LD23-F2'), 'up'],
    ['xa', form('DBI-F3'), 'own'],
    ['xa', form('LDNN-F1'), 'up'],
    ['xa', form('LD23-F4'), null],
    ['xa', { source: 'own', name: 'Thư khen' }, null],
    ['xa', null, null],
  ] as const)('R59: for a unit of kind %s, %j is decided: %s', (unitKind, award, side) => {
    expect(awardSide(award, { plan: award !== null && award.source === 'campaign' ? planOf(award.formId) : null, unitKind, law: law('2026-03-05') })).toBe(side);
  });

  it('R59: reads who decides on the day: a commune decides CSTĐCS since 01/07/2025', () => {
    expect(awardSide(listed('CSTDCS'), { plan: null, unitKind: 'xa', law: law('2025-06-30') })).toBe('up');
    expect(awardSide(listed('CSTDCS'), { plan: null, unitKind: 'xa', law: law('2025-07-01') })).toBe('own');
  });
});

describe('isElsewhere', () => {
  it('an award that only an enterprise gives is none of a unit of the State; a title that it may give as well is', () => {
    const day = '2026-11-20';
    const apart = awardCatalogue.filter((award) => isElsewhere(award, day)).map(({ code }) => code);
    expect(apart).toEqual(['GK_DN']);
    expect(awardCatalogue.find(({ code }) => code === 'LDTT')?.decidedBy.map(({ authority }) => authority)).toContain('doanh_nghiep');
  });
});
