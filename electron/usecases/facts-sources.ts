import type { Confirmation, InitiativeUse } from '../../shared/domain/confirmation.ts';
import type { HeadCount, Membership } from '../../shared/domain/membership.ts';
import type { AwardEntry } from '../../shared/domain/register.ts';
import type { RegisterLine } from '../../shared/domain/registers/registers.ts';
import type { Entities, EntityName, Reading } from './db.ts';

/** Registers whose lines name one subject and count as facts. */
export const FACT_REGISTERS = ['quality_grading', 'discipline', 'pending_matter', 'offence', 'maternity_leave', 'service_period', 'movement_result'] as const;
export type FactRegister = (typeof FACT_REGISTERS)[number];

/** Where facts come from: read for one subject by index, or every table once for all. */
export interface FactSource {
  awards(subjectId: string): readonly AwardEntry[];
  lines<R extends FactRegister>(register: R, subjectId: string): readonly RegisterLine<R>[];
  initiatives(subjectId: string): readonly RegisterLine<'initiative'>[];
  uses(initiativeId: string): readonly InitiativeUse[];
  membersOf(collectiveId: string): readonly Membership[];
  headCounts(collectiveId: string): readonly HeadCount[];
  confirmations(subjectId: string): readonly Confirmation[];
  nameOf(subjectId: string): string;
}

/** Reads by index what is asked for: for a page. */
export function sourceByIndex(read: Reading): FactSource {
  let initiatives: readonly RegisterLine<'initiative'>[] | null = null;
  return {
    awards: (id) => read.all('award_entry', { subject: id }),
    lines: <R extends FactRegister>(register: R, id: string) => read.all(register, { subject: id }) as unknown as RegisterLine<R>[],
    initiatives: (id) => (initiatives ??= read.all('initiative')).filter(({ subjectIds }) => subjectIds.includes(id)),
    uses: (id) => read.all('initiative_use', { initiative: id }),
    membersOf: (id) => read.all('membership', { collective: id }),
    headCounts: (id) => read.all('head_count', { collective: id }),
    confirmations: (id) => read.all('confirmation', { subject: id }),
    nameOf: (id) => read.getEver('subject', id)?.name ?? '',
  };
}

type Groups<T> = ReadonlyMap<string, readonly T[]>;
const NONE: readonly never[] = [];

function grouped<T>(rows: readonly T[], keysOf: (row: T) => readonly (string | null)[]): Groups<T> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    for (const key of keysOf(row)) {
      if (key === null) continue;
      const held = groups.get(key);
      if (held === undefined) groups.set(key, [row]);
      else held.push(row);
    }
  }
  return groups;
}

/** Reads each table once and keeps it by subject: for all subjects in one go, linear in the rows. */
export function sourceOfAll(read: Reading, names: ReadonlyMap<string, string>): FactSource {
  const table = <K extends EntityName>(type: K, keysOf: (row: Entities[K]) => readonly (string | null)[]): Groups<Entities[K]> => grouped(read.all(type), keysOf);
  const awards = table('award_entry', (row) => [row.subjectId]);
  const lines = new Map(FACT_REGISTERS.map((register) => [register, table(register, (row) => [row.subjectId]) as Groups<object>]));
  const initiatives = table('initiative', (row) => row.subjectIds);
  const uses = table('initiative_use', (row) => [row.initiativeId]);
  const members = table('membership', (row) => [row.collectiveId]);
  const headCounts = table('head_count', (row) => [row.collectiveId]);
  const confirmations = table('confirmation', (row) => [row.subjectId]);
  return {
    awards: (id) => awards.get(id) ?? NONE,
    lines: <R extends FactRegister>(register: R, id: string) => (lines.get(register)?.get(id) ?? NONE) as readonly RegisterLine<R>[],
    initiatives: (id) => initiatives.get(id) ?? NONE,
    uses: (id) => uses.get(id) ?? NONE,
    membersOf: (id) => members.get(id) ?? NONE,
    headCounts: (id) => headCounts.get(id) ?? NONE,
    confirmations: (id) => confirmations.get(id) ?? NONE,
    nameOf: (id) => names.get(id) ?? read.getEver('subject', id)?.name ?? '',
  };
}
