import { z } from 'zod';
import { buildAwardStatistics, awardStatisticsSheets, buildStatisticalForm, statisticalFormSheets } from '../../shared/documents/award-statistics.ts';
import type { AwardStatisticsInput, StatisticalForm, StatisticalFormInput } from '../../shared/documents/award-statistics.ts';
import type { Paper } from '../../shared/documents/model.ts';
import { shortAward } from '../../shared/documents/phrases.ts';
import { buildRegisterList } from '../../shared/documents/register-list.ts';
import type { Sheet } from '../../shared/documents/sheet.ts';
import { awardName } from '../../shared/domain/award.ts';
import { authorityRead } from '../../shared/domain/deciding-authority.ts';
import { rowsBy, sharesOfGroups, StatisticsFilter, totalRow, Cut } from '../../shared/domain/statistics/award-statistics.ts';
import { localTable, table0601, table0602, table0603 } from '../../shared/domain/statistics/ministry-tables.ts';
import type { CountedCampaign, ProposedForm, StatisticalTable } from '../../shared/domain/statistics/ministry-tables.ts';
import { spanOf } from '../../shared/domain/statistics/period.ts';
import { Refusal, fault } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { formatScreenDate } from '../../shared/text/dates.ts';
import { fold } from '../../shared/text/fold.ts';
import { countedPeriod } from './award-counting.ts';
import { planOf } from './campaign-plan.ts';
import { printedName } from './certificate-sheets.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';
import { headSigner, issuerOf } from './paper-facts.ts';
import type { PaperMaker } from './paper-maker.ts';
import { paperTexts } from './paper-texts.ts';
import { cutTitle, namesOf } from './statistics.ts';
import { subjectOf } from './subject-of.ts';
import { limits, periodAndLimits } from '../../shared/domain/statistics/limits.ts';
import { spanWords } from '../../shared/domain/statistics/period.ts';

/** `id` of a statistical paper: a year, or the filter (and the cut) as JSON; empty: this year. */
const Asked = z.object({ filter: StatisticsFilter, cut: Cut.prefault({}) });
type Asked = z.infer<typeof Asked>;

function askedOf(open: OpenUnit, id: string): Asked {
  const year = /^\d{4}$/u.test(id) ? id : id === '' ? open.clock.today().slice(0, 4) : null;
  const read = year === null ? Asked.safeParse(parsed(id)) : Asked.safeParse({ filter: spanOf(Number(year), 'year') });
  if (!read.success) throw new Refusal(fault('ky-thong-ke-sai', 'Không đọc được kỳ thống kê.', { item: 'id', next: 'Ghi năm gồm bốn chữ số, ví dụ 2026.' }));
  return read.data;
}

function parsed(id: string): unknown {
  try {
    return JSON.parse(id);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

const headOf = (open: OpenUnit, filter: StatisticsFilter) => ({ issuer: issuerOf(open), date: open.clock.today(), period: spanWords(filter), limitedTo: limits(filter), signer: headSigner(open, null) });

function statisticsInput(open: OpenUnit, id: string): AwardStatisticsInput {
  const { filter } = askedOf(open, id);
  const { awards, before, cancelled } = countedPeriod(open, filter, { bonuses: true });
  return { ...headOf(open, filter), rows: rowsBy('form', awards, before), total: totalRow(awards, before), shares: sharesOfGroups(awards, before), cancelled };
}

function formInput(open: OpenUnit, id: string, form: StatisticalForm): StatisticalFormInput {
  const { filter } = askedOf(open, id);
  return { ...headOf(open, filter), form, receiver: null, table: tableOf(open, filter, form) };
}

function tableOf(open: OpenUnit, filter: StatisticsFilter, form: StatisticalForm): StatisticalTable {
  if (form === '0601') return table0601(campaignsIn(open, filter));
  const { awards } = countedPeriod(open, filter, { bonuses: false });
  if (form === '0602') return table0602(awards);
  return form === '0603' ? table0603(awards) : localTable(awards, proposedIn(open, filter));
}

/** Campaigns that ran in the time, counted by who issued their plan; one without a plan is the unit's own. */
function campaignsIn(open: OpenUnit, { from, to, campaign: name }: StatisticsFilter): CountedCampaign[] {
  const { read } = open.db;
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const runs = ({ fromYear, toYear, openedOn }: { fromYear: number | null; toYear: number | null; openedOn: string }): boolean => (fromYear === null ? openedOn <= to : fromYear <= last) && (toYear === null || toYear >= first);
  return read.all('campaign').filter((campaign) => runs(campaign) && (name === null || campaign.name === name)).map((campaign) => {
    const plan = planOf(read, campaign, to < open.clock.today() ? to : open.clock.today());
    const years = campaign.fromYear === null || campaign.toYear === null || campaign.fromYear === campaign.toYear ? null : campaign.toYear - campaign.fromYear + 1;
    return { launchedBy: plan === null ? (unitOf(open).kind === 'tinh' ? 'bo-tinh' : 'co-so') : launchedBy(plan.identity.issuer), years };
  });
}

function launchedBy(issuer: string): CountedCampaign['launchedBy'] {
  switch (authorityRead(issuer)) {
    case 'chu_tich_nuoc':
    case 'chinh_phu':
    case 'thu_tuong':
      return 'trung-uong';
    case 'bo':
    case 'tinh':
      return 'bo-tinh';
    case 'so':
    case 'xa':
    case 'huyen':
    case 'doanh_nghiep':
      return 'co-so';
    case null:
      return fold(issuer).includes('trung uong') ? 'trung-uong' : null;
  }
}

/** What was proposed for rounds of the years of the time, by form. */
function proposedIn(open: OpenUnit, { from, to, campaign: name }: StatisticsFilter): ProposedForm[] {
  const { read } = open.db;
  const rounds = read.all('round').filter(({ year, campaignId }) => year >= Number(from.slice(0, 4)) && year <= Number(to.slice(0, 4)) && (name === null || (campaignId === null ? '' : read.getEver('campaign', campaignId)?.name) === name));
  const sent = rounds.flatMap((round) => read.all('nomination', { round: round.id }).filter(({ sentVersions, state }) => sentVersions > 0 || state === 'awarded').map((nomination) => ({ round, nomination })));
  return sent.map(({ round, nomination }) => {
    const campaign = round.campaignId === null ? null : read.getEver('campaign', round.campaignId);
    const decided = read.all('decision_line', { nomination: nomination.id }).flatMap(({ id }) => read.all('award_entry', { line: id }))[0]?.awardName;
    const form = decided ?? (nomination.award === null ? null : awardName(nomination.award, campaign === null ? null : planOf(read, campaign, round.planRevision ?? open.clock.today()))) ?? 'Chưa ghi hình thức';
    const person = subjectOf(open, nomination).kind === 'person';
    return { form, collectives: person ? 0 : 1, persons: person ? 1 : 0 };
  });
}

const formMaker = (form: StatisticalForm): PaperMaker => ({
  papers: (open, id): Result<Paper> => buildStatisticalForm(formInput(open, id, form), paperTexts(open)),
  sheets: (open, id): readonly Sheet[] => statisticalFormSheets(formInput(open, id, form)),
});

const NAME_COLUMNS = [
  { heading: 'Họ và tên/Tên tập thể', widthMm: 56, align: 'left' },
  { heading: 'Chức vụ, đơn vị', widthMm: 56, align: 'left' },
  { heading: 'Danh hiệu/Hình thức', widthMm: 62, align: 'left' },
  { heading: 'Quyết định', widthMm: 36, align: 'left' },
  { heading: 'Ngày', widthMm: 26, align: 'center' },
] as const;

/** The names behind one figure, as a list to print. */
function namesPaper(open: OpenUnit, id: string): Result<Paper> {
  const { filter, cut } = askedOf(open, id);
  return buildRegisterList({
    issuer: issuerOf(open),
    date: open.clock.today(),
    title: 'Danh sách khen thưởng',
    under: `${cutTitle(filter, cut)}; ${periodAndLimits(filter)}`,
    columns: NAME_COLUMNS,
    rows: namesOf(open, filter, cut).map(({ entry }) => [printedName(entry), entry.subjectPlace || entry.unitName, shortAward(entry.awardName), entry.decisionNumber, formatScreenDate(entry.decisionDate)]),
    totals: [],
  }, paperTexts(open));
}

function namesSheets(open: OpenUnit, id: string): readonly Sheet[] {
  const { filter, cut } = askedOf(open, id);
  return [
    {
      name: 'Danh sách',
      titles: ['DANH SÁCH KHEN THƯỞNG', `${cutTitle(filter, cut)}; ${periodAndLimits(filter)}`],
      columns: [{ heading: 'STT', type: 'number', widthMm: 12 }, ...NAME_COLUMNS.map(({ heading, widthMm }, i) => ({ heading, widthMm, type: i === NAME_COLUMNS.length - 1 ? ('date' as const) : ('text' as const) }))],
      rows: namesOf(open, filter, cut).map(({ entry }, i) => [i + 1, printedName(entry), entry.subjectPlace || entry.unitName, entry.awardName, entry.decisionNumber, entry.decisionDate]),
    },
  ];
}

export const STATISTICS_PAPERS = {
  'thong-ke-khen-thuong': { papers: (open, id) => buildAwardStatistics(statisticsInput(open, id), paperTexts(open)), sheets: (open, id) => awardStatisticsSheets(statisticsInput(open, id)) },
  'bieu-0601': formMaker('0601'),
  'bieu-0602': formMaker('0602'),
  'bieu-0603': formMaker('0603'),
  'bieu-19-cot': formMaker('local'),
  'danh-sach-thong-ke': { papers: namesPaper, sheets: namesSheets },
} satisfies Readonly<Record<string, PaperMaker>>;
