import type { FollowUp } from '../../shared/domain/follow-up.ts';
import type { ReceivedItem } from '../../shared/domain/item.ts';
import type { CampaignReportBody, LaunchingPlanBody } from '../../shared/exchange/bodies.ts';
import { formatScreenDate } from '../../shared/text/dates.ts';
import { fold } from '../../shared/text/fold.ts';
import type { Writing } from './db.ts';
import { dueReports } from './follow-ups.ts';
import type { OpenUnit } from './open-unit.ts';

/** «12/KH-UBND ngày 20/03/2026», as far as known. */
const paperWords = (number: string, date: string | null): string => [number, date === null ? '' : `ngày ${formatScreenDate(date)}`].filter(Boolean).join(' ');

/** The line of the sending unit in the follow-up of a campaign; made where it is not there yet. */
function lineOf(tx: Writing, campaignId: string, unitName: string): FollowUp {
  const held = tx.all('follow_up', { campaign: campaignId }).find((line) => fold(line.unitName) === fold(unitName));
  return held ?? tx.add('follow_up', { campaignId, unitName, launchedOn: null, launchDocument: '', reports: [], laggingIds: [], awards: null, reminders: [], note: '', arrived: null });
}

/** A launching plan from below marks the unit as launched on the day it was sent (R28, R79); another day that was typed in stays, both are shown. */
export function arriveLaunching(_open: OpenUnit, tx: Writing, item: ReceivedItem): void {
  if (item.campaignId === null) return;
  const { number, date, sentOn } = item.body as LaunchingPlanBody;
  const line = lineOf(tx, item.campaignId, item.ownerName);
  const launchDocument = paperWords(number, date);
  const typed = line.launchedOn !== null && line.launchedOn !== line.arrived?.launchedOn;
  tx.put('follow_up', { ...line, ...(typed ? {} : { launchedOn: sentOn, launchDocument }), arrived: { launchedOn: sentOn, launchDocument } });
}

/** A report from below is received on the day it was taken in; the occurrence is the one it names, else the only one of its year that is open (R79). */
export function arriveReport(open: OpenUnit, tx: Writing, item: ReceivedItem): void {
  if (item.campaignId === null) return;
  const body = item.body as CampaignReportBody;
  const line = lineOf(tx, item.campaignId, item.ownerName);
  const due = dueReports(open, item.campaignId);
  const named = due.find(({ key }) => key === body.occurrenceKey);
  const ofYear = due.filter(({ key, year }) => year === body.year && !line.reports.some(({ occurrenceKey }) => occurrenceKey === key));
  const answered = named ?? (ofYear.length === 1 ? ofYear[0] : undefined);
  if (answered === undefined || line.reports.some(({ occurrenceKey }) => occurrenceKey === answered.key)) return;
  tx.put('follow_up', { ...line, reports: [...line.reports, { occurrenceKey: answered.key, receivedOn: item.receivedOn, document: paperWords(body.number, body.date) }] });
}
