import { describe, expect, it } from 'vitest';
import { bonusOf } from '../../../shared/law/bonus.ts';
import { bonusesTogether } from '../../../shared/law/bonus-together.ts';
import type { AwardedTogether } from '../../../shared/law/bonus-together.ts';
import { lawBook } from './samples.ts';

const DAY = '2026-12-20';
const law = lawBook(DAY);
const year = (of: number) => ({ from: `${of}-01-01`, to: `${of}-12-31` });
const awarded = (code: string, period: AwardedTogether['period'], id = code, more: Partial<AwardedTogether> = {}): AwardedTogether => {
  const award = law.awards.find((one) => one.code === code);
  if (award === undefined) throw new Error(code);
  return { id, kind: award.kind, name: award.nameVi, decision: { number: `${id}/QĐ-UBND`, date: DAY }, merit: '', period, reading: bonusOf(code, 'individual', [], DAY, law), ...more };
};
const outcomes = (...awards: AwardedTogether[]) => Object.fromEntries(bonusesTogether(awards).map(({ id, outcome }) => [id, outcome]));

describe('several awards at one time', () => {
  it('pays only the highest of titles of one period', () => {
    expect(outcomes(awarded('LDTT', year(2026)), awarded('CSTDCS', year(2026)))).toEqual({ LDTT: 'dropped', CSTDCS: 'as-alone' });
    expect(outcomes(awarded('LDTT', year(2026)), awarded('CSTDCS', year(2026)), awarded('CSTDT', { from: '2024-01-01', to: '2026-12-31' }))).toEqual({ LDTT: 'dropped', CSTDCS: 'dropped', CSTDT: 'as-alone' });
  });
  it('pays one of two titles with the same sum', () => {
    expect(outcomes(awarded('LDTT', year(2026), 'a'), awarded('CSTT', year(2026), 'b'))).toEqual({ a: 'as-alone', b: 'dropped' });
  });
  it('pays each title of periods that do not meet', () => {
    expect(outcomes(awarded('LDTT', year(2025)), awarded('CSTDCS', year(2026)))).toEqual({ LDTT: 'as-alone', CSTDCS: 'as-alone' });
  });
  it('pays a title and a form both', () => {
    expect(outcomes(awarded('CSTDCS', year(2026)), awarded('GK_XA', year(2026)))).toEqual({ CSTDCS: 'as-alone', GK_XA: 'as-alone' });
  });
  it('pays forms of different periods, asks about forms of one', () => {
    expect(outcomes(awarded('GK_XA', year(2025)), awarded('BK_TINH', year(2026)))).toEqual({ GK_XA: 'as-alone', BK_TINH: 'as-alone' });
    expect(outcomes(awarded('GK_XA', year(2026)), awarded('BK_TINH', year(2026)))).toEqual({ GK_XA: 'ask', BK_TINH: 'ask' });
  });
  it('asks where a period is not recorded', () => {
    const lines = bonusesTogether([awarded('LDTT', null), awarded('CSTDCS', year(2026))]);
    expect(lines.map(({ outcome }) => outcome)).toEqual(['ask', 'ask']);
    expect(lines[1]?.sentence).toContain('Chưa biết thời gian thành tích của «Lao động tiên tiến»');
  });
  it('asks no period of forms for different achievements; names both decisions and where the period comes from when the achievement may be one', () => {
    const form = (id: string, merit: string, period: AwardedTogether['period'] = null) => awarded('GK_XA', period, id, { merit });
    expect(outcomes(form('7', 'Cứu người trong mưa lũ'), form('8', 'Bắt trộm'))).toEqual({ 7: 'as-alone', 8: 'as-alone' });
    expect(outcomes(form('7', 'Cứu người', year(2026)), form('8', 'Bắt trộm', year(2026)))).toEqual({ 7: 'as-alone', 8: 'as-alone' });
    expect(outcomes(form('7', 'Cứu người', year(2025)), form('8', 'Cứu người', year(2026)))).toEqual({ 7: 'as-alone', 8: 'as-alone' });
    const [line] = bonusesTogether([form('7', 'Cứu người'), form('8', 'cứu người')]);
    expect(line?.outcome).toBe('ask');
    for (const words of ['Quyết định số 7/QĐ-UBND ngày 20/12/2026', 'Quyết định số 8/QĐ-UBND ngày 20/12/2026', 'năm của đợt xét hằng năm', '«Mức tiền thưởng»']) expect(line?.sentence).toContain(words);
  });
  it('asks about all of a period while one sum is not known', () => {
    const open = { ...awarded('CSTDT', year(2026)), reading: bonusOf('CSTDT', 'individual', [], DAY, law, []) };
    expect(outcomes(awarded('LDTT', year(2026)), open)).toEqual({ LDTT: 'ask', CSTDT: 'ask' });
  });
});
