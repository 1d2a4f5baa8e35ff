import { expect, it } from 'vitest';
import { passedOver, usedInstead } from '../../../../renderer/features/settings/rule-words.ts';
import type { VoteRule } from '../../../../renderer/features/settings/store.ts';
import { entry, lawBook } from '../../../shared/law/samples.ts';

const DAY = '2026-11-20';
const { awards } = lawBook(DAY, [entry('vote', 'GK_XA', { rule: 'at-least', percent: 70, base: 'all-members' })]);
const rule = (awardCode: string | null, percent: number): VoteRule => ({ awardCode, rule: 'at-least', percent, base: 'all-members', validFrom: '2026-01-01', source: '' });

it('says where the unit’s rule for all is passed over, and where its own is used', () => {
  const [general, own] = [rule(null, 60), rule('GK_XA', 65)];
  expect(passedOver(general, [general], awards, DAY)).toBe('Không dùng cho «Giấy khen của Chủ tịch UBND cấp xã»: dùng quy định của tỉnh.');
  expect([passedOver(general, [general, own], awards, DAY), passedOver(own, [own], awards, DAY)]).toEqual(['', '']);
  expect([usedInstead('GK_XA', [general, own], awards, DAY), usedInstead('GK_XA', [general], awards, DAY)]).toEqual([own, undefined]);
});
