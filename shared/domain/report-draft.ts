import type { CampaignReportKind, ReportSection } from './campaign-report.ts';
import { exemplarSection, inspectionSection, propagandaSection, supportSection } from './report/activities.ts';
import { awardSections, fundingSection } from './report/awards.ts';
import { difficultySections, outlookSections } from './report/closing.ts';
import type { ReportFacts, ReportPeriod } from './report/facts.ts';
import { indicatorSections } from './report/indicators.ts';
import { launchSection } from './report/launch.ts';
import { periodWords, section } from './report/words.ts';

/**
 * The sections of a report in the order such reports have (documents.md 3.14), drafted from what is known (R74). What
 * nothing is known of says «Chưa có số liệu về …»; what does not belong to the campaign is left out; causes, lessons and
 * outlook are left to the clerk. Identifiers are stable, so that a new draft can be laid beside an edited one.
 */
export function draftSections(facts: ReportFacts): ReportSection[] {
  const { period, indicators, difficulties } = facts;
  const lagging = indicators.lines.filter(({ state }) => state === 'chua-dat' || state === 'lech');
  const review = period.kind === 'so-ket' || period.kind === 'tong-ket';
  const drafted: (ReportSection | null)[] = [
    launchSection(facts),
    section('ket-qua', 1, 'Kết quả thực hiện'),
    ...indicatorSections(indicators, period),
    exemplarSection(facts.exemplars),
    propagandaSection(facts.propaganda, period),
    supportSection(facts),
    inspectionSection(facts.inspections),
    ...awardSections(facts.awards, period),
    fundingSection(facts.expenses),
    // A review states effect, shortcomings and lessons (TT 15/2025/TT-BNV after TT 01/2024/TT-BNV Điều 3 khoản 3).
    ...(review ? [section('danh-gia', 1, 'Đánh giá chung, bài học kinh nghiệm')] : []),
    ...difficultySections(difficulties),
    ...outlookSections(lagging, difficulties),
  ];
  return drafted.filter((one) => one !== null);
}

const OPENINGS: Readonly<Record<CampaignReportKind, string>> = {
  'hang-nam': 'Báo cáo kết quả thực hiện',
  'so-ket': 'Báo cáo sơ kết',
  'tong-ket': 'Báo cáo tổng kết',
  'dot-xuat': 'Báo cáo tình hình thực hiện',
};
const LONGEST_TITLE = 300;

/**
 * «Báo cáo sơ kết phong trào thi đua “…” giai đoạn 2021 - 2023».
 * @param names the campaign inside a sentence, longest first; the first that fits a title is taken
 */
export function draftTitle(period: ReportPeriod, names: readonly string[]): string {
  const about = periodWords(period);
  const titles = names.map((name) => `${OPENINGS[period.kind]} ${name}${name.includes(about) ? '' : `${/\d$/u.test(name) ? ',' : ''} ${about}`}`);
  return titles.find((title) => title.length <= LONGEST_TITLE) ?? `${OPENINGS[period.kind]} phong trào thi đua ${about}`;
}
