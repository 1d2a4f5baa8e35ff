import { daysInMonth } from '../../../shared/text/dates.ts';
import type { InputOf } from '../../../shared/api/define.ts';
import type { SoVangContract } from '../../../shared/api/contract.ts';
import type { Obligation, ObligationDue, ObligationKind } from '../../../shared/domain/obligation.ts';
import { fault } from '../../../shared/result.ts';
import type { Fault } from '../../../shared/result.ts';
import { missing } from '../../components/form/index.ts';
import type { ObligationView } from './store.ts';

/** What the form begins with: a new entry, one of the unit's own, or the local day of one of a plan. */
export type ObligationStart =
  | { readonly kind: 'new'; readonly campaignId: string | null }
  | { readonly kind: 'edit'; readonly obligation: Obligation }
  | { readonly kind: 'local'; readonly view: ObligationView };

export type Bound = 'before' | 'by';
export interface ObligationValues {
  readonly campaignId: string | null;
  readonly content: string;
  readonly kind: ObligationKind | null;
  readonly to: string;
  readonly cc: string;
  readonly via: string;
  readonly from: string;
  readonly dueKind: ObligationDue['kind'] | null;
  readonly date: string | null;
  /** «25/3, 25/6»: one day of the year after another. */
  readonly days: string;
  readonly fromYear: number | null;
  readonly toYear: number | null;
  readonly event: string;
  readonly eventDate: string | null;
  readonly bound: Bound | null;
  readonly source: string;
  readonly note: string;
}

type Fields = InputOf<SoVangContract['obligation.save']>['fields'];

const lines = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter(Boolean);

export function valuesOf(start: ObligationStart, today: string): ObligationValues {
  const year = Number(today.slice(0, 4));
  const blank = { content: '', kind: 'bao-cao' as const, to: '', cc: '', via: '', from: '', dueKind: 'date' as const, date: null, days: '', fromYear: year, toYear: year, event: '', eventDate: null, bound: 'by' as const, source: '', note: '' };
  switch (start.kind) {
    case 'new':
      return { ...blank, campaignId: start.campaignId };
    case 'edit':
      return { ...blank, ...heldOf(start.obligation) };
    case 'local': {
      const { view } = start;
      if (view.own !== null) return { ...blank, ...heldOf(view.own) };
      const years = view.occurrences.flatMap((occurrence) => occurrence.year ?? []);
      const base = { ...blank, campaignId: view.campaignId, content: view.content, kind: view.kind, to: (view.occurrences[0]?.recipients ?? []).map(({ name }) => name).join('\n'), via: view.via };
      return years.length === 0 ? base : { ...base, dueKind: 'recurrence', fromYear: Math.min(...years), toYear: Math.max(...years) };
    }
  }
}

function heldOf({ campaignId, content, kind, to, cc, via, from, due, source, note }: Obligation): Partial<ObligationValues> & Pick<ObligationValues, 'campaignId'> {
  const base = { campaignId, content, kind, to: to.join('\n'), cc: cc.join('\n'), via: via ?? '', from, dueKind: due.kind, source, note };
  switch (due.kind) {
    case 'none':
      return base;
    case 'date':
      return { ...base, date: due.date, bound: due.bound };
    case 'recurrence':
      return { ...base, days: due.days.map(({ day, month }) => `${day}/${month}`).join(', '), fromYear: due.fromYear, toYear: due.toYear, bound: due.bound };
    case 'event':
      return { ...base, event: due.event, eventDate: due.date, bound: due.bound };
  }
}

/** The days of the year as typed; null where one of them is none. */
export function daysOf(text: string): { readonly day: number; readonly month: number }[] | null {
  const parts = text.split(/[,;\n]+/u).map((part) => part.trim()).filter(Boolean);
  const days = parts.map((part) => {
    const [, day, month] = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})$/u.exec(part) ?? [];
    const [d, m] = [Number(day), Number(month)];
    return m >= 1 && m <= 12 && d >= 1 && d <= daysInMonth(2024, m) ? { day: d, month: m } : null;
  });
  return days.length === 0 || days.length > 12 || days.includes(null) ? null : days.flatMap((day) => day ?? []);
}

export function faultsOf(values: ObligationValues): Fault[] {
  const { dueKind, days, fromYear, toYear } = values;
  return [
    ...missing(values, {
      content: 'Nội dung', kind: 'Loại', to: 'Nơi nhận', dueKind: 'Thời hạn',
      ...(dueKind === 'date' ? { date: 'Ngày' } : {}),
      ...(dueKind === 'recurrence' ? { fromYear: 'Từ năm', toYear: 'Đến năm' } : {}),
      ...(dueKind === 'event' ? { event: 'Sự kiện' } : {}),
    }),
    ...(dueKind === 'recurrence' && daysOf(days) === null ? [fault('ngay-trong-nam', 'Ghi ngày/tháng, cách nhau bằng dấu phẩy, ví dụ 25/3, 25/6.', { item: 'days' })] : []),
    ...(dueKind === 'recurrence' && fromYear !== null && toYear !== null && toYear < fromYear ? [fault('nam-nguoc', 'Năm kết thúc trước năm bắt đầu.', { item: 'toYear' })] : []),
  ];
}

/** What is saved. `keep`: what the form does not show and the entry already has. */
export function fieldsOf(values: ObligationValues, keep: { readonly planReportId: string | null; readonly onward: Fields['onward'] }): Fields {
  const { campaignId, content, kind, to, cc, via, from, source, note } = values;
  return { campaignId, ...keep, content, kind: kind ?? 'khac', to: lines(to), cc: lines(cc), via: via === '' ? null : via, from, source, note, due: dueOf(values) };
}

function dueOf({ dueKind, date, days, fromYear, toYear, event, eventDate, bound }: ObligationValues): ObligationDue {
  const until = bound ?? 'by';
  if (dueKind === 'date' && date !== null) return { kind: 'date', date, bound: until };
  if (dueKind === 'recurrence' && fromYear !== null && toYear !== null) return { kind: 'recurrence', days: daysOf(days) ?? [], fromYear, toYear, bound: until };
  if (dueKind === 'event') return { kind: 'event', event, date: eventDate, bound: until };
  return { kind: 'none' };
}
