import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../shared/plan-reader/read-plan.ts';
import { haveReference, referencePath } from './reference.ts';

const HEADERS: readonly (readonly [string, string, object])[] = [
  ['dak-lak-dai-hoi-xiv-2025', 'DLK', { number: '0124/KH-UBND', date: { day: 18, month: 11, year: 2025 }, campaignKind: 'dot', promulgatedBy: null, province: 'Đắk Lắk', issuer: 'Ủy ban nhân dân tỉnh Đắk Lắk', signer: { name: 'Đào Mỹ', position: 'Phó Chủ tịch', capacity: 'KT. CHỦ TỊCH' } }],
  ['dak-nong-2020-2025', 'DNO', { number: '823/KH-UBND', date: { day: 29, month: 12, year: 2022 }, campaignKind: 'phong-trao', promulgatedBy: null, province: 'Đắk Nông', signer: { name: 'Hồ Văn Mười', position: 'Chủ tịch', capacity: null } }],
  ['dien-bien-2021-2025', 'DBI', { number: '383/KH-UBND', date: { day: 9, month: 2, year: 2021 }, campaignKind: 'phong-trao', promulgatedBy: null, province: 'Điện Biên', signer: { name: 'Lê Thành Đô', position: 'Chủ tịch', capacity: 'TM. ỦY BAN NHÂN DÂN' } }],
  ['lam-dong-2023-2025', 'LD23', { number: null, date: null, province: 'Lâm Đồng', issuer: 'Chủ tịch Ủy ban nhân dân tỉnh Lâm Đồng', promulgatedBy: { number: null, symbol: '/QĐ-UBND', date: { day: null, month: null, year: 2023 } }, signer: { name: null, position: null, capacity: null } }],
  ['lam-dong-vi-nguoi-ngheo-2022-2025', 'LDNN', { number: null, date: null, province: 'Lâm Đồng', issuer: 'Ủy ban nhân dân tỉnh Lâm Đồng', promulgatedBy: { number: '1479/QĐ-UBND', date: { day: 24, month: 8, year: 2022 } }, signer: { name: null, position: null, capacity: null } }],
];

describe.skipIf(!haveReference('plans', 'source'))('the five plans', () => {
  it.each(HEADERS)('%s: head as printed, nothing made up', (id, code, identity) => {
    const draft = readPlan(readFileSync(referencePath('plans', 'source', `${id}.txt`), 'utf8'), { id, code });
    if (!draft.ok) throw new Error(draft.error.message);
    expect(draft.value.plan.identity).toMatchObject(identity);
  });

  it('footnotes of the plan for the poor are found with their references', () => {
    const draft = readPlan(readFileSync(referencePath('plans', 'source', 'lam-dong-vi-nguoi-ngheo-2022-2025.txt'), 'utf8'), { id: 'x', code: 'X' });
    if (!draft.ok) throw new Error(draft.error.message);
    expect(draft.value.plan.footnotes.map(({ marker, attachedTo }) => [marker, attachedTo[0]])).toEqual([['1', 'I.1.c'], ['2', 'I.1.c'], ['3', 'II.1'], ['4', 'II.2'], ['5', 'II.2'], ['6', 'III.1.b'], ['7', 'III.1.b'], ['8', 'III.1.b']]);
  });

  it('the drive that ends on an event has no end date', () => {
    const draft = readPlan(readFileSync(referencePath('plans', 'source', 'dak-lak-dai-hoi-xiv-2025.txt'), 'utf8'), { id: 'x', code: 'X' });
    if (!draft.ok) throw new Error(draft.error.message);
    expect(draft.value.plan.periods[0]).toMatchObject({ from: { day: null, month: 10, year: 2025 }, to: null, toEvent: expect.stringContaining('tổ chức thành công Đại hội') });
  });
});
