import type { Plan } from '../../catalogue/plan-schema.ts';
import type { IsoDate } from '../../text/dates.ts';
import { fold } from '../../text/fold.ts';
import type { DeadlineSettings } from '../deadline.ts';
import { campaignPeriod } from '../plan.ts';

/** Last day of a campaign, and what it waits for. */
export interface CampaignEnd {
  /** Inclusive; null while the event that ends it has no day. */
  readonly lastDay: IsoDate | null;
  readonly endEvent: string | null;
  /** Open on the day asked about: a campaign that waits for its event stays open (R3). */
  readonly open: boolean;
}

export function campaignEnd(plan: Plan, settings: DeadlineSettings, today: IsoDate): CampaignEnd {
  const period = campaignPeriod(plan);
  const lastDay = period.endEvent === null ? period.lastDay : (dateOfEvent(period.endEvent, settings) ?? null);
  return { lastDay, endEvent: period.endEvent, open: lastDay === null || today <= lastDay };
}

/** Day entered for an event, found by its wording, case and marks aside. */
export function dateOfEvent(event: string, settings: DeadlineSettings): IsoDate | undefined {
  const key = fold(event);
  return settings.eventDates?.find((entry) => fold(entry.event) === key)?.date;
}

/** An event on which something of the plan hangs. */
export interface PlanEvent {
  readonly event: string;
  /** Null: not entered yet. */
  readonly date: IsoDate | null;
  /** Records of the plan that wait for it: periods, milestones, reports. */
  readonly usedBy: readonly string[];
}

/**
 * Events of a plan to which a day can be given, in the plan's order, each once. What arises on request or when something
 * happens is not among them: each time is an obligation of its own.
 */
export function planEvents(plan: Plan, settings: DeadlineSettings = {}): PlanEvent[] {
  const uses = [
    ...plan.periods.filter((period) => period.role === 'thi-dua').map((period) => ({ id: period.id, event: period.toEvent })),
    ...plan.milestones.map((milestone) => ({ id: milestone.id, event: milestone.due.event })),
    ...plan.reporting.filter((report) => report.recurring !== 'đột xuất' && report.recurring !== 'khi phát sinh').map((report) => ({ id: report.id, event: report.due.event })),
  ];
  const byKey = new Map<string, PlanEvent>();
  for (const { id, event } of uses) {
    if (event === null) continue;
    const known = byKey.get(fold(event));
    byKey.set(fold(event), { event: known?.event ?? event, date: dateOfEvent(event, settings) ?? null, usedBy: [...(known?.usedBy ?? []), id] });
  }
  return [...byKey.values()];
}
