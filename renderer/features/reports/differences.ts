import type { ReportSection } from '../../../shared/domain/campaign-report.ts';
import { isEmptySection } from '../../../shared/domain/report/outline.ts';

/** A section that the data of today would word otherwise. */
export interface Difference {
  readonly fresh: ReportSection;
  /** What stands in the report; null for a section it does not have. */
  readonly held: ReportSection | null;
}

const sameTable = (one: ReportSection['table'], other: ReportSection['table']): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Sections drafted anew that say something else than the report does. What the data says nothing of is the clerk's and is left alone. */
export function differencesOf(held: readonly ReportSection[], fresh: readonly ReportSection[]): Difference[] {
  return fresh.flatMap((section): Difference[] => {
    const before = held.find(({ id }) => id === section.id) ?? null;
    if (isEmptySection(section)) return [];
    if (before !== null && before.text === section.text && sameTable(before.table, section.table)) return [];
    return [{ fresh: section, held: before }];
  });
}

/** The report with one section taken over: words and table anew, heading and level as edited; a new one after the one it follows in the draft. */
export function takeOver(held: readonly ReportSection[], fresh: readonly ReportSection[], id: string): ReportSection[] {
  const section = fresh.find((one) => one.id === id);
  if (section === undefined) return [...held];
  if (held.some((one) => one.id === id)) return held.map((one) => (one.id === id ? { ...one, text: section.text, table: section.table } : one));
  const before = fresh.slice(0, fresh.indexOf(section)).findLast((one) => held.some((other) => other.id === one.id));
  const at = before === undefined ? 0 : held.findIndex((one) => one.id === before.id) + 1;
  return [...held.slice(0, at), section, ...held.slice(at)];
}

/** Rows that are new or changed, and rows that are gone. */
export function changedRows(held: ReportSection['table'], fresh: ReportSection['table']): { readonly added: readonly (readonly string[])[]; readonly gone: readonly (readonly string[])[] } {
  const key = (row: readonly string[]): string => JSON.stringify(row);
  const [before, after] = [held?.rows ?? [], fresh?.rows ?? []];
  const [old, now] = [new Set(before.map(key)), new Set(after.map(key))];
  return { added: after.filter((row) => !old.has(key(row))), gone: before.filter((row) => !now.has(key(row))) };
}
