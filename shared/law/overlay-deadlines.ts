import type { AwardDeadline, AwardDefinition } from '../catalogue/award-schema.ts';
import { holdsOn } from '../catalogue/dated.ts';
import type { EntryInForce } from './law-book.ts';
import { deadlineWords } from './deadline-words.ts';
import { provinceMarks } from './overlay-marks.ts';
import type { Keep } from './overlay-marks.ts';

/**
 * Deadlines with the province's own. What the province says of a step takes the place of examples and practice for that
 * step; a term fixed for the whole country stays beside it.
 */
export function overlaidDeadlines(award: AwardDefinition, entries: readonly EntryInForce<'deadline'>[], date: string, keep: Keep): AwardDeadline[] {
  const chosen = entries.filter((entry) => entry.awardCode !== null || !entries.some((own) => own.awardCode !== null && own.step === entry.step));
  for (const entry of chosen) {
    const fixed = award.deadlines.find((deadline) => !deadline.configurable && deadline.step === entry.step && holdsOn(deadline, date));
    if (fixed !== undefined) keep(entry, `quy định chung đã có ${deadlineWords(fixed)} (${fixed.citation}), không thay được; hai thời hạn cùng được ghi.`);
  }
  const steps = new Set<string>(chosen.map(({ step }) => step));
  return [...award.deadlines.filter((deadline) => !deadline.configurable || !steps.has(deadline.step)), ...chosen.map(ownDeadline)];
}

function ownDeadline(entry: EntryInForce<'deadline'>): AwardDeadline {
  const { when } = entry;
  const common = { step: entry.step, configurable: true, ...provinceMarks(entry), ...(entry.receiver === '' ? {} : { to: entry.receiver }), ...(entry.sector === '' ? {} : { sector: entry.sector }), ...(entry.note === '' ? {} : { note: entry.note }) };
  switch (when.kind) {
    case 'date':
      return { ...common, kind: 'date', month: when.month, day: when.day, bound: when.bound, ...(when.yearOffset === 0 ? {} : { yearOffset: when.yearOffset }) };
    case 'before-event':
      return { ...common, kind: 'duration', minDays: when.days, maxDays: null, dayKind: when.dayKind, before: when.event };
    case 'after-event':
      return { ...common, kind: 'duration', minDays: null, maxDays: when.days, dayKind: when.dayKind, from: when.event };
  }
}
