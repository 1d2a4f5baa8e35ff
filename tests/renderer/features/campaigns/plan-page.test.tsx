import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { useNavigation } from '../../../../renderer/app/navigation.ts';
import { endSession } from '../../../../renderer/app/session.ts';
import { likelyYear } from '../../../../renderer/features/campaigns/open-round-dialog.tsx';
import { PlanPage } from '../../../../renderer/features/campaigns/plan-page.tsx';
import { boundsReading, eventsOf, indicatorReading } from '../../../../renderer/features/campaigns/reading-words.ts';
import { yearsText } from '../../../../renderer/features/campaigns/words.ts';
import { PLANS, planByCode } from '../../../../shared/catalogue/plans.ts';
import { err, fault, ok } from '../../../../shared/result.ts';
import { fakeApi, renderPage } from '../../helpers.tsx';
import { campaign, campaignPage } from './samples.ts';

beforeEach(endSession);

const other = { id: 'o1', text: 'Tham mưu Hội đồng tỉnh', body: 'Sở Nội vụ', section: 'VI.1', mark: 'truc-tiep' as const };

function setup(code: string | null, tab?: string) {
  const api = fakeApi({
    'campaign.get': () => ok(campaignPage({ campaign: campaign({ planCode: code }) })),
    'campaign.plan': () => ok({ plan: code === null ? null : (planByCode(code) ?? null), others: [other] }),
  });
  return renderPage(<PlanPage params={tab === undefined ? { id: 'c1' } : { id: 'c1', tab }} />, { api });
}

describe('the whole plan', () => {
  it.each(PLANS.map(({ code }) => [code]))('%s: every side has content, the printed figure beside the reading', async (code) => {
    const plan = planByCode(code);
    if (plan === undefined) throw new Error(code);
    const { user } = setup(code);
    await screen.findByRole('tab', { name: `Chỉ tiêu ${plan.indicators.length}` });
    const rows = screen.getAllByRole('table').flatMap((table) => within(table).getAllByRole('row').slice(1));
    expect(rows).toHaveLength(plan.indicators.length);
    const first = plan.indicators[0];
    expect(rows.some((row) => row.textContent?.includes(`“${first?.figure}”`))).toBe(true);
    for (const [tab, title] of [['Nội dung', 'Nội dung thi đua'], ['Tiêu chí', 'Tiêu chuẩn khen thưởng'], ['Chỗ chưa rõ', 'Chỗ chưa rõ và cách hiểu'], ['Việc của đơn vị khác', 'Việc của đơn vị khác'], ['Thời gian', 'Tuyến trình']] as const) {
      await user.click(screen.getByRole('tab', { name: new RegExp(`^${tab}`) }));
      screen.getByRole('table', { name: title });
    }
  });

  it('opens on the side it was asked for', async () => {
    setup('LDNN', 'cach-hieu');
    await screen.findByRole('table', { name: 'Chỗ chưa rõ và cách hiểu' });
    expect(screen.getByRole('tab', { name: /^Chỗ chưa rõ/ }).getAttribute('aria-selected')).toBe('true');
  });

  it('of the unit’s own campaign says that there is none, and leads back', async () => {
    const { user } = setup(null);
    await screen.findByText(/không có kế hoạch in sẵn/);
    await user.click(screen.getByRole('button', { name: 'Về phong trào' }));
    expect(useNavigation.getState().here).toMatchObject({ page: 'phong-trao-chi-tiet', params: { id: 'c1' } });
  });

  it('says why it could not be read', async () => {
    const api = fakeApi({ 'campaign.get': () => ok(campaignPage()), 'campaign.plan': () => err(fault('loi', 'Không đọc được kế hoạch.')) });
    renderPage(<PlanPage params={{ id: 'c1' }} />, { api });
    await screen.findByText('Không đọc được kế hoạch.');
  });
});

describe('how figures are read', () => {
  const of = (code: string, id: string) => {
    const found = planByCode(code)?.indicators.find((indicator) => indicator.id === id);
    if (found === undefined) throw new Error(id);
    return found;
  };
  const bounds = { measure: 'level', per: null, unit: '%', minInclusive: null, maxInclusive: null } as const;

  it.each([
    ['LD23', 'LD23-01', 'tăng từ 7 đến 8%/năm (bình quân)'],
    ['DBI', 'DBI-03a', 'giảm 2,34 điểm % (mốc năm 2020 18,76%, số suy ra)'],
    ['LDNN', 'LDNN-04', 'đạt 100% (phấn đấu, mốc năm 2021 72 thôn đặc biệt khó khăn)'],
    ['DLK', 'DLK-03', 'từ 100% kế hoạch trở lên (so với kế hoạch công trình (ngoài văn bản))'],
  ])('%s %s', (code, id, words) => expect(indicatorReading(of(code, id))).toBe(words));

  it.each([
    [{ ...bounds, comparator: 'gt', min: 95, max: null, minInclusive: false }, 'trên 95%'],
    [{ ...bounds, comparator: 'gte', min: 95, max: null, minInclusive: true }, 'từ 95% trở lên'],
    [{ ...bounds, comparator: 'lt', min: null, max: 2, maxInclusive: false }, 'dưới 2%'],
    [{ ...bounds, comparator: 'lte', min: null, max: 2, maxInclusive: true }, 'không quá 2%'],
    [{ ...bounds, comparator: 'decrease', min: 50, max: null, minInclusive: false, per: 'giai đoạn' }, 'giảm trên 50%/giai đoạn'],
    [{ ...bounds, comparator: 'eq', min: null, max: null }, ''],
  ] as const)('%j', (given, words) => expect(boundsReading(given)).toBe(words));

  it('leaves no indicator of the five plans without a reading', () => {
    for (const { plan } of PLANS) for (const indicator of plan.indicators) expect(indicatorReading(indicator), indicator.id).not.toBe('');
  });

  it('finds the events that days hang on, and no «khi có vướng mắc»', () => {
    const events = eventsOf(planByCode('DLK') as NonNullable<ReturnType<typeof planByCode>>);
    expect(events).toContain('Đại hội đại biểu toàn quốc lần thứ XIV của Đảng tổ chức thành công');
    for (const { plan } of PLANS) expect(eventsOf(plan)).not.toContain('khi có vướng mắc');
  });
});

it.each([
  ['tong-ket', '2026-11-21', 2025],
  ['so-ket', '2024-03-01', 2024],
  ['so-ket', '2026-03-01', 2025],
  ['so-ket', '2020-03-01', 2023],
  [null, null, 2025],
])('the year of a round at %s on %s is %s', (kind, today, year) => expect(likelyYear({ fromYear: 2023, toYear: 2025 }, kind, today)).toBe(year));

it.each([
  [2023, 2025, '2023 – 2025'],
  [2026, 2026, '2026'],
  [2025, null, 'từ 2025'],
  [null, 2025, 'đến 2025'],
  [null, null, ''],
])('years %s, %s', (from, to, words) => expect(yearsText(from, to)).toBe(words));
