import { expect, it } from 'vitest';
import { holdsOn, standingOn } from '../../../shared/catalogue/dated.ts';

const first = { key: 'a', validFrom: '2024-01-01', validTo: '2025-07-01' };
const second = { key: 'a', validFrom: '2025-07-01', validTo: '2027-03-01' };
const open = { key: 'b', validFrom: null, validTo: null };

it.each([
  ['2023-12-31', false], ['2024-01-01', true], ['2025-06-30', true], ['2025-07-01', false],
])('half-open on %s: %s', (date, holds) => {
  expect(holdsOn(first, date)).toBe(holds);
});

it.each([
  ['2023-06-01', [[first, 'not-yet'], [open, 'in-force']]],
  ['2024-06-01', [[first, 'in-force'], [open, 'in-force']]],
  ['2026-06-01', [[second, 'in-force'], [open, 'in-force']]],
  ['2027-03-01', [[second, 'lapsed'], [open, 'in-force']]],
])('standing on %s', (date, expected) => {
  expect(standingOn([second, first, open], date, (record) => record.key).map(({ record, standing }) => [record, standing])).toEqual(expected);
});
