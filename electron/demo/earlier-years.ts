import { addDays } from '../../shared/text/dates.ts';
import type { Site } from './site.ts';

const PAPER = { source: 'Báo cáo số 120/BC-UBND (mẫu)' };
/** Year of the first of the figures: the plan's first. */
const FIRST_YEAR = 2021;
/** Figures of some indicators of the sample plan, one a year; null: not entered yet. */
const FIGURES: Readonly<Record<string, { readonly kind: 'change' | 'level'; readonly values: readonly (number | null)[] }>> = {
  'LDNN-01': { kind: 'change', values: [1.3, 1.5, 1.4, 1.3, 1.2] },
  'LDNN-02': { kind: 'change', values: [3.4, 3.6, 3.1, 3.3, 2.4] },
  'LDNN-08': { kind: 'level', values: [85, 88, 93, 97, 100] },
  'LDNN-09': { kind: 'level', values: [48, 52, 61, 66, 71] },
  'LDNN-10': { kind: 'level', values: [9, 9, 7, 6, 4] },
  'LDNN-11': { kind: 'level', values: [4, 3, 2, 1, 1] },
  'LDNN-12': { kind: 'level', values: [66, 70, 82, 90, null] },
};
/** Years ago, award, how many persons and collectives had it. */
const OLD_AWARDS: readonly (readonly [number, 'LDTT' | 'GK_XA', number, number])[] = [
  [4, 'LDTT', 3, 0],
  [3, 'LDTT', 4, 0],
  [3, 'GK_XA', 1, 1],
  [2, 'LDTT', 4, 0],
  [2, 'GK_XA', 2, 2],
  [1, 'LDTT', 5, 0],
  [1, 'GK_XA', 2, 1],
];
/** What must be sent, and in how many days: one is late, one comes soon. */
const DUE: readonly (readonly [string, number])[] = [
  ['Báo cáo kết quả thi đua quý III', -3],
  ['Danh sách khen thưởng chuyên đề giảm nghèo', 5],
];

/** What a commune at work has behind it: figures of the plan's years, awards of the last four years, and two things that are due. All invented. */
export async function tellEarlierYears(commune: Site, { unitName, today }: { unitName: string; today: string }): Promise<void> {
  const [campaign] = await commune.call('campaign.list', {});
  if (campaign === undefined) throw new Error('tellEarlierYears: the commune has no campaign');
  const thisYear = Number(today.slice(0, 4));
  for (const [indicatorId, { kind, values }] of Object.entries(FIGURES)) {
    for (const [i, value] of values.entries()) {
      const year = FIRST_YEAR + i;
      if (value !== null && year <= thisYear) await commune.call('indicator.saveValue', { fields: { campaignId: campaign.id, indicatorId, year, kind, value, ...PAPER } });
    }
  }
  for (const [content, days] of DUE) await commune.call('obligation.save', { fields: { content, kind: 'bao-cao', to: ['Sở Nội vụ'], due: { kind: 'date', date: addDays(today, days), bound: 'by' }, source: 'Công văn mẫu' } });
  const ids = async (kind: 'person' | 'collective') => (await commune.call('subject.list', { kind, limit: 20 })).rows.map(({ id }) => id);
  const [persons, collectives] = [await ids('person'), await ids('collective')];
  for (const [ago, awardCode, people, groups] of OLD_AWARDS) {
    const year = thisYear - ago;
    const own = awardCode === 'GK_XA';
    const fields = { awardCode, awardName: own ? `Giấy khen của Chủ tịch Ủy ban nhân dân ${unitName}` : 'Lao động tiên tiến', year, decisionNumber: `${year - (own ? 1980 : 1990)}/QĐ-UBND`, decisionDate: `${year}-12-15`, authority: `Chủ tịch Ủy ban nhân dân ${unitName}`, type: own ? ('dot_xuat' as const) : ('cong_trang' as const) };
    await commune.call('award.backfill', { subjectIds: [...persons.slice(0, people), ...collectives.slice(0, groups)], fields });
  }
}
