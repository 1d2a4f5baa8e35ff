import { describe, expect, it } from 'vitest';
import { asksTheSame } from '../../../shared/domain/indicator-alike.ts';
import { indicator } from './indicator-samples.ts';

describe('R23: targets that one figure can serve', () => {
  it.each([
    ['R23: named as a repeat by the other plan, with another bound', 'LD23-15a', 'LDNN-02', false, true],
    ['R23: named by one side alone', 'LD23-15', 'LDNN-01', false, true],
    ['R23: below the country in both', 'LD23-42', 'LDNN-06', false, true],
    ['R23: related in one plan, yet two motorways', 'LD23-37', 'LD23-51', true, false],
    ['R23: related, but a level and a growth rate', 'LD23-10', 'LD23-11', true, false],
    ['R23: the same words for two populations', 'LD23-15', 'LDNN-02', false, false],
    ['R23: one and the same record', 'LD23-42', 'LD23-42', true, false],
  ] as const)('%s', (_title, one, other, sameCampaign, alike) => {
    expect(asksTheSame(indicator(one), indicator(other), sameCampaign)).toBe(alike);
    expect(asksTheSame(indicator(other), indicator(one), sameCampaign)).toBe(alike);
  });

  it('R23: the same words are not enough where a rise is counted on one side and a fall on the other', () => {
    const fall = indicator('LDNN-02');
    expect(asksTheSame(fall, { ...fall, id: 'X' }, false)).toBe(true);
    expect(asksTheSame(fall, { ...fall, id: 'X', comparator: 'increase' }, false)).toBe(false);
    expect(asksTheSame(fall, { ...fall, id: 'X', unit: '%' }, false)).toBe(false);
    expect(asksTheSame(fall, { ...fall, id: 'X', relatedIds: [fall.id], type: 'qualitative' }, false)).toBe(false);
  });
});
