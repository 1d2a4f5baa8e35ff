import type { Campaign } from '../../shared/domain/campaign.ts';
import type { CampaignReport } from '../../shared/domain/campaign-report.ts';
import type { OccurrenceView } from '../../shared/domain/calendar/occurrence-state.ts';
import { OCCURRENCE_STATE_WORDS } from '../../shared/domain/calendar/occurrence-state.ts';
import { isOnTime } from '../../shared/domain/deadline.ts';
import { Refusal, fault } from '../../shared/result.ts';
import { isOwedToUs, obligationLinesOf, occurrenceRef, reportsFor, viewsOf } from './obligation-views.ts';
import type { OpenUnit } from './open-unit.ts';

/** Something asked for that a report of the campaign can answer: the obligations of kind «Báo cáo» and «Việc khác». */
export function reportOccurrences(open: OpenUnit, campaign: Campaign) {
  const asked = obligationLinesOf(open, campaign).filter((line) => (line.kind === 'bao-cao' || line.kind === 'khac') && !isOwedToUs(open, line));
  return viewsOf(open, campaign, asked).map((view) => occurrenceOf(open, view));
}

export type ReportOccurrence = ReturnType<typeof reportOccurrences>[number];

function occurrenceOf(open: OpenUnit, { line, occurrence, words, deadlineWords, allSent, recipients }: OccurrenceView) {
  const { year, lastDay } = occurrence;
  return {
    ref: occurrenceRef(line, occurrence),
    label: [line.content, year === null ? '' : `năm ${year}`].filter(Boolean).join(', '),
    lastDay,
    word: allSent ? (lastDay === null ? 'Đã gửi' : words) : deadlineWords,
    year,
    /** Main receivers first. */
    receivers: [...recipients.filter(({ role }) => role === 'chinh'), ...recipients.filter(({ role }) => role !== 'chinh')].map(({ name }) => name),
    onDemand: line.onDemand,
    reportId: reportsFor(open, line, occurrence.key).at(-1)?.id ?? null,
  };
}

/** @throws Refusal for a reference to what is asked for no more */
export function needOccurrence(open: OpenUnit, campaign: Campaign, ref: string): ReportOccurrence {
  const found = reportOccurrences(open, campaign).find((occurrence) => occurrence.ref === ref);
  if (found !== undefined) return found;
  throw new Refusal(fault('khong-co-ky-bao-cao', 'Kỳ báo cáo đã chọn không còn trong danh sách hạn gửi.', { item: 'occurrenceKey', next: 'Chọn lại kỳ báo cáo, hoặc để trống.' }));
}

/** «Dự thảo», «Đã gửi»; where it answers something with a last day: «Đã gửi đúng hạn», «Gửi muộn». */
export function reportStateWord({ state, sentOn }: CampaignReport, lastDay: string | null): string {
  if (state === 'du-thao' || sentOn === null) return 'Dự thảo';
  const onTime = isOnTime(lastDay, sentOn);
  return onTime === null ? 'Đã gửi' : OCCURRENCE_STATE_WORDS[onTime ? 'da-gui-dung-han' : 'gui-muon'];
}
