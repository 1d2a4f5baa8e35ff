import { expect, it } from 'vitest';
import { flagGround } from '../../../shared/domain/block-flag.ts';

it.each([
  ['2026-12-20', { citation: 'Luật 06/2022/QH15 Điều 26 khoản 1, 2', confidence: 'high', byProvinceOnly: true }],
  ['2024-01-01', { citation: 'Luật 06/2022/QH15 Điều 26 khoản 1, 2', confidence: 'high', byProvinceOnly: true }],
  // The law in force then is not in the catalogue, so nothing is claimed.
  ['2023-12-31', null],
])('the rule on block leaders on %s', (date, ground) => expect(flagGround(date)).toEqual(ground));
