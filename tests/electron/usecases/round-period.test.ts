import { expect, it } from 'vitest';
import { awardedRow, fieldsOf, nominated } from './decided.ts';
import { faultOf } from './sites.ts';

const PERIOD = { from: '2026-03-01', to: '2026-06-30' };

it('two titles of rounds that are not yearly are paid by the time recorded at each round', async () => {
  const { site, roundId, ids } = await nominated('LDTT', { kind: 'yearly', name: 'Cuối năm 2026' });
  const [, , mau] = ids as [string, string, string];
  const { nomination } = await site.call('nomination.get', { id: mau });
  const later = await site.call('round.save', { fields: { kind: 'sudden', name: 'Đợt khác', year: 2026 } });
  expect(later.period).toBeNull();
  const { added } = await site.call('nomination.add', { roundId: later.id, subjectIds: [nomination.subjectId], award: { source: 'catalogue', code: 'CSTDCS' }, merit: 'Hoàn thành xuất sắc', allowRepeat: true });
  const { id: decisionId } = await site.call('decision.record', { fields: fieldsOf('6/QĐ-UBND', '2026-11-10'), lines: [awardedRow(mau, 'Lao động tiên tiến'), awardedRow(added[0]?.id ?? '', 'Chiến sĩ thi đua cơ sở')] });
  const states = async () => (await site.call('bonus.list', { decisionId })).rows.map(({ bonus }) => bonus.state);
  const save = async (period: typeof PERIOD | null) => {
    const { round } = await site.call('round.get', { id: later.id });
    return site.call('round.save', { id: round.id, version: round.version, fields: { ...round, period } });
  };
  // Nobody said when: it is asked about.
  expect(await states()).toEqual(['ask', 'ask']);
  // Within the year of the other title: only the higher.
  await save(PERIOD);
  expect(await states()).toEqual(['dropped', 'pay']);
  // Of another time: both.
  await save({ from: '2025-03-01', to: '2025-06-30' });
  expect(await states()).toEqual(['pay', 'pay']);
  expect((await faultOf(save({ from: '2026-06-30', to: '2026-03-01' }))).code).toBe('thoi-gian-nguoc');

  // A yearly round has its year and nothing else.
  const { round } = await site.call('round.get', { id: roundId });
  expect((await site.call('round.save', { id: round.id, version: round.version, fields: { ...round, period: PERIOD } })).period).toBeNull();
});
