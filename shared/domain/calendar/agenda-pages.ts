import type { IsoDate } from '../../text/dates.ts';
import type { AgendaEntry } from './agenda.ts';
import { AGENDA_KIND_WORDS } from './agenda.ts';
import type { IcsEvent } from './ics.ts';

/** Entries under one heading of the printed calendar. */
export interface AgendaMonth<E> {
  /** «2025-11»; null for what has no day. */
  readonly month: string | null;
  /** «Tháng 11/2025», «Chưa có hạn». */
  readonly heading: string;
  readonly entries: readonly E[];
}

/** The agenda by the month in which each entry begins, in order; what has no day last. */
export function agendaByMonth<E extends Pick<AgendaEntry, 'from'>>(entries: readonly E[]): AgendaMonth<E>[] {
  const months = new Map<string | null, E[]>();
  for (const entry of entries) {
    const month = entry.from?.slice(0, 7) ?? null;
    months.set(month, [...(months.get(month) ?? []), entry]);
  }
  return [...months.entries()]
    .sort(([one], [other]) => (one === null ? 1 : other === null ? -1 : one < other ? -1 : 1))
    .map(([month, list]) => ({ month, heading: month === null ? 'Chưa có hạn' : `Tháng ${month.slice(5)}/${month.slice(0, 4)}`, entries: list }));
}

/** What the home page shows: not done, with a day not further ahead than asked for, the most pressing first. */
export function pressing(entries: readonly AgendaEntry[], until: IsoDate): AgendaEntry[] {
  return entries.filter((entry) => !entry.done && entry.kind !== 'ngay-nghi' && entry.from !== null && entry.from <= until);
}

/** Dated entries as events of an iCalendar file; what is done rings no more. */
export function icsEvents(entries: readonly AgendaEntry[]): IcsEvent[] {
  return entries.flatMap((entry): IcsEvent[] =>
    entry.from === null || entry.to === null
      ? []
      : [{
          uid: entry.id, from: entry.from, to: entry.to, summary: `${AGENDA_KIND_WORDS[entry.kind]}: ${entry.title}`, description: entry.note,
          categories: [AGENDA_KIND_WORDS[entry.kind]], remindDaysBefore: entry.done ? [] : entry.remindDaysBefore,
        }],
  );
}
