import { describe, expect, it } from 'vitest';
import { ownRulesBefore, ownVoteRule } from '../../../shared/law/vote-order.ts';
import type { OwnVoteRule } from '../../../shared/law/vote-order.ts';
import { awardIn } from '../../../shared/law/law-book.ts';
import { entry, lawBook } from './samples.ts';

const DAY = '2026-11-20';
const rule = (awardCode: string | null, percent: number, validFrom = '2026-01-01'): OwnVoteRule => ({ awardCode, rule: 'at-least', percent, base: 'all-members', validFrom });
const province = lawBook(DAY, [entry('vote', 'GK_XA', { rule: 'at-least', percent: 70, base: 'all-members' })]);

describe('which vote rule counts', () => {
  const percent = (law: ReturnType<typeof lawBook>, code: string, ...rules: OwnVoteRule[]) => ownVoteRule(rules, code, awardIn(law, code), DAY)?.percent;
  it('the unit’s for the award, the province’s, the unit’s for all, the catalogue’s', () => {
    expect(percent(province, 'GK_XA', rule(null, 60), rule('GK_XA', 65))).toBe(65);
    expect(percent(province, 'GK_XA', rule(null, 60))).toBeUndefined();
    expect(percent(province, 'LDTT', rule(null, 60))).toBe(60);
    expect(percent(lawBook(DAY), 'GK_XA', rule(null, 60))).toBe(60);
    expect(percent(lawBook(DAY), 'GK_XA')).toBeUndefined();
    expect(percent(lawBook(DAY), 'GK_XA', rule('GK_XA', 65, '2027-01-01'))).toBeUndefined();
  });
});

describe('own rules that go before a profile’s', () => {
  const before = (law: ReturnType<typeof lawBook>, awardCode: string | null, ...rules: OwnVoteRule[]) => ownRulesBefore(rules, { awardCode }, law).map((own) => [own.awardCode, own.percent]);
  const general = lawBook(DAY, [entry('vote', null, { rule: 'at-least', percent: 70, base: 'all-members' })]);
  it.each([
    ['the unit’s for the award', province, 'GK_XA', [rule('GK_XA', 65)], [['GK_XA', 65]]],
    ['not the unit’s for all', province, 'GK_XA', [rule(null, 65)], []],
    ['not one that begins later', province, 'GK_XA', [rule('GK_XA', 65, '2027-01-01')], []],
    ['not one for another award', province, 'GK_XA', [rule('LDTT', 65)], []],
    ['of an entry for all, the awards that have one', general, null, [rule('GK_XA', 65), rule(null, 60)], [['GK_XA', 65]]],
  ] as const)('%s', (_name, law, awardCode, rules, expected) => expect(before(law, awardCode, ...rules)).toEqual(expected));
});
