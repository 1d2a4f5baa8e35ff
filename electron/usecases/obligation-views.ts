import type { PlanReport } from '../../shared/catalogue/plan-schema.ts';
import { isSameBody } from '../../shared/domain/body.ts';
import { obligationLines } from '../../shared/domain/calendar/obligation-line.ts';
import type { ObligationLine } from '../../shared/domain/calendar/obligation-line.ts';
import { occurrenceStates } from '../../shared/domain/calendar/occurrence-state.ts';
import type { OccurrenceView } from '../../shared/domain/calendar/occurrence-state.ts';
import type { CampaignReport } from '../../shared/domain/campaign-report.ts';
import type { Campaign } from '../../shared/domain/campaign.ts';
import type { Obligation, ObligationOccurrenceState, Sending } from '../../shared/domain/obligation.ts';
import { campaignPeriod } from '../../shared/domain/plan.ts';
import { organName } from '../../shared/domain/unit.ts';
import { deadlineDay, remindersFor, workCalendarOf } from './calendar-settings.ts';
import { planOf } from './campaign-plan.ts';
import { deadlineSettings, readingOf } from './campaign-reading.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';

/** How reports and receipts of units below name one occurrence: obligation and occurrence in one word. */
export const occurrenceRef = (line: Pick<ObligationLine, 'key'>, occurrence: { readonly key: string }): string => `${line.key}/${occurrence.key}`;

/**
 * Under which key the sendings of a line are stored. Plans may number their reports alike, so those of a plan bear their
 * campaign; the unit's own entries have an identifier of their own.
 */
export const storedKey = (line: Pick<ObligationLine, 'key' | 'campaignId' | 'origin'>): string => (line.origin === 'ke-hoach' ? `${line.campaignId ?? ''}/${line.key}` : line.key);

/** The unit's own entries and local days, of one campaign or (null) outside every campaign. */
export function localObligations(open: OpenUnit, campaignId: string | null): Obligation[] {
  return open.db.read.all('obligation', { campaign: campaignId });
}

/** Lines made of these reports of a campaign's plan and of the unit's own entries. */
export function linesOf(open: OpenUnit, campaign: Campaign, reports: readonly PlanReport[], local: readonly Obligation[] = localObligations(open, campaign.id)): ObligationLine[] {
  const plan = planOf(open.db.read, campaign, open.clock.today());
  const years = plan === null ? { fromYear: campaign.fromYear, toYear: campaign.toYear } : campaignPeriod(plan);
  return obligationLines(campaign.id, reports, local, years, deadlineSettings(campaign));
}

/** What the unit owes in a campaign, or (null) outside every campaign. What is not its business is left out: `applies` no. */
export function obligationLinesOf(open: OpenUnit, campaign: Campaign | null): ObligationLine[] {
  if (campaign === null) return obligationLines('', [], localObligations(open, null), { fromYear: null, toYear: null });
  const plan = planOf(open.db.read, campaign, open.clock.today());
  const mine = plan === null ? [] : readingOf(open, campaign, plan).reporting.mine.filter(({ applies }) => applies !== 'no').map(({ item }) => item);
  return linesOf(open, campaign, mine);
}

/** Whether a line is owed to this unit by those below it, not by it. */
export function isOwedToUs(open: OpenUnit, line: Pick<ObligationLine, 'recipients' | 'origin'>): boolean {
  const unit = unitOf(open);
  return line.origin === 'don-vi' && line.recipients.every(({ name }) => isSameBody(name, unit.name) || isSameBody(name, organName(unit)));
}

/** States of the occurrences of lines on the unit's day. */
export function viewsOf(open: OpenUnit, campaign: Campaign | null, lines: readonly ObligationLine[]): OccurrenceView[] {
  const settings = { reminders: remindersFor(open, campaign), calendar: workCalendarOf(open) };
  const today = deadlineDay(open);
  return lines.flatMap((line) => occurrenceStates(line, doneOf(open, line), today, settings));
}

/** What is stored as sent, and what a launching plan or a report that was sent says by itself. */
export function doneOf(open: OpenUnit, line: ObligationLine): ObligationOccurrenceState[] {
  const stored = open.db.read.all('obligation_state', { obligation: storedKey(line) }).map((state) => ({ ...state, obligationKey: line.key, campaignId: line.campaignId }));
  const derived = line.occurrences.flatMap((occurrence) => derivedSendings(open, line, occurrence.key).map((sending) => ({ occurrenceKey: occurrence.key, sending })));
  return line.occurrences.flatMap(({ key }): ObligationOccurrenceState[] => {
    const held = stored.find((state) => state.occurrenceKey === key);
    const more = derived.filter(({ occurrenceKey }) => occurrenceKey === key).map(({ sending }) => sending);
    if (held === undefined && more.length === 0) return [];
    const base = held ?? { id: `${storedKey(line)}-${key}`, version: 0, campaignId: line.campaignId, obligationKey: line.key, occurrenceKey: key, sendings: [], note: '' };
    return [{ ...base, sendings: [...base.sendings, ...more] }];
  });
}

/** Sendings that stand elsewhere: of the launching plan (R28), of a report that answers this occurrence (R74). */
export function derivedSendings(open: OpenUnit, line: ObligationLine, occurrenceKey: string): Sending[] {
  if (line.campaignId === null) return [];
  const { read } = open.db;
  const launching = line.kind === 'gui-ke-hoach' && line.origin === 'ke-hoach' ? read.all('launching_plan', { campaign: line.campaignId }) : [];
  const plans = launching.flatMap((plan) => (plan.sentOn === null ? [] : sendingsTo(line, [plan.sentTo], plan.sentOn, plan.number)));
  const reports = reportsFor(open, line, occurrenceKey).flatMap((report) => (report.sentOn === null || report.state !== 'da-gui' ? [] : sendingsTo(line, [report.receiver, ...report.recipients], report.sentOn, report.number)));
  return [...plans, ...reports];
}

/** Reports that answer an occurrence, the newest last. */
export function reportsFor(open: OpenUnit, line: ObligationLine, occurrenceKey: string): CampaignReport[] {
  if (line.campaignId === null) return [];
  const ref = occurrenceRef(line, { key: occurrenceKey });
  return open.db.read.all('campaign_report', { campaign: line.campaignId }).filter((report) => report.occurrenceKey === ref);
}

/** One sending to each receiver of the line that is named; to the main ones where none is, for a paper that names it otherwise. */
function sendingsTo(line: ObligationLine, names: readonly string[], sentOn: string, documentNumber: string): Sending[] {
  const named = line.recipients.filter(({ name }) => names.some((other) => other !== '' && isSameBody(other, name)));
  const chosen = named.length > 0 ? named : line.recipients.filter(({ role }) => role === 'chinh');
  return chosen.map(({ name }) => ({ recipient: name, sentOn, documentNumber, acknowledgedOn: null, note: '' }));
}
