import type { SelfEntity } from '../../shared/exchange/self-kinds.ts';
import { ACCOUNT_ENTITIES } from '../../shared/exchange/self-kinds.ts';
import type { RowFilter } from './hand-on-rows.ts';
import { rowsToHandOn } from './hand-on-rows.ts';
import type { OpenUnit } from './open-unit.ts';

/** Never in an archive: keys, accounts of sending, what only serves the work in hand. */
const NOT_KEPT: ReadonlySet<SelfEntity> = new Set<SelfEntity>([...ACCOUNT_ENTITIES, 'setting', 'peer', 'delegation', 'sheet_export', 'plan_draft', 'plan_draft_part']);
/** In every archive: who the unit is, who signs, by which rules. */
const ALWAYS: ReadonlySet<SelfEntity> = new Set<SelfEntity>(['unit', 'signer', 'organisation', 'province_profile', 'law_confirmation', 'paper_wording', 'basis_change']);
/** Of which a year's archive keeps those of the year; subjects, plans and the like only go along where something names them. */
const NAMED_ONLY: ReadonlySet<SelfEntity> = new Set<SelfEntity>(['subject', 'membership', 'apart', 'subject_name', 'subject_merge', 'campaign', 'plan_revision', 'attachment', 'council', 'certificate_stock', 'paper_template', 'tdkt_staff']);
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const DAYS = ['date', 'decisionDate', 'on', 'day', 'madeOn', 'sentOn', 'heldOn', 'paidOn', 'raisedOn', 'receivedOn'];

interface Known {
  readonly entity: SelfEntity;
  readonly names: readonly string[];
  readonly ofYear: boolean;
}

/** Whether a row itself says that it is of a year. */
function isOf(year: number, row: Readonly<Record<string, unknown>>): boolean {
  if (typeof row['year'] === 'number') return row['year'] === year;
  return DAYS.some((member) => typeof row[member] === 'string' && row[member].startsWith(`${year}-`));
}

/**
 * Rows of an archive. Of a year: those that say the year; those that belong to one of them (lines, versions, answers);
 * and everything either names, down to the scan of a paper. Null: everything that an archive keeps.
 */
export async function archiveFilter(open: OpenUnit, year: number | null, signal?: AbortSignal): Promise<RowFilter> {
  if (year === null) return (entity) => !NOT_KEPT.has(entity);
  const rows = new Map<string, Known>();
  const belonging = new Map<string, string[]>();
  for await (const { entity, row } of rowsToHandOn(open, (of) => !NOT_KEPT.has(of), signal)) {
    const fields = row as unknown as Readonly<Record<string, unknown>>;
    const { id, ...rest } = fields;
    rows.set(String(id), { entity, names: [...new Set(JSON.stringify(rest).match(UUID) ?? [])], ofYear: !NAMED_ONLY.has(entity) && isOf(year, fields) });
    if (NAMED_ONLY.has(entity) || ALWAYS.has(entity)) continue;
    for (const [member, value] of Object.entries(rest)) {
      if (typeof value === 'string' && member.endsWith('Id')) belonging.set(value, [...(belonging.get(value) ?? []), String(id)]);
    }
  }
  const kept = new Set<string>();
  const ownYear = [...rows].flatMap(([id, { ofYear }]) => (ofYear ? [id] : []));
  for (let id = ownYear.pop(); id !== undefined; id = ownYear.pop()) {
    if (kept.has(id)) continue;
    kept.add(id);
    for (const below of belonging.get(id) ?? []) if (!kept.has(below)) ownYear.push(below);
  }
  const named = [...kept].flatMap((id) => rows.get(id)?.names ?? []);
  for (let id = named.pop(); id !== undefined; id = named.pop()) {
    const row = rows.get(id);
    if (row === undefined || kept.has(id)) continue;
    kept.add(id);
    named.push(...row.names);
  }
  return (entity, row) => !NOT_KEPT.has(entity) && (ALWAYS.has(entity) || kept.has(String(row['id'])));
}
