import type { JournalCheck } from '../../shared/documents/archive-papers.ts';
import { ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { Actor } from '../host/handlers.ts';
import type { AuditHead } from '../store/audit.ts';
import type { Store } from '../store/store-types.ts';
import { putSetting } from './db.ts';
import type { OpenUnit } from './open-unit.ts';

export type DifferenceState = 'changed' | 'gone' | 'added';
export interface Difference {
  readonly word: string;
  readonly title: string;
  readonly state: DifferenceState;
  /** Milliseconds, and who; null where the journal does not say. */
  readonly at: number | null;
  readonly by: string;
}

/** What the check of an archive found. */
export interface Checked {
  readonly number: number;
  readonly createdAt: string;
  readonly year: number | null;
  readonly note: string;
  readonly checkCode: string;
  readonly set: { readonly id: string; readonly k: number; readonly n: number } | null;
  readonly records: number;
  readonly attachments: number;
  readonly same: number;
  readonly changed: number;
  readonly gone: number;
  readonly added: number;
  readonly differences: Difference[];
  readonly journal: JournalCheck;
}

/** As it is kept, to be printed. */
export interface KeptCheck extends Checked {
  readonly id: string;
  readonly on: string;
  readonly by: string;
}

const PREFIX = 'kiem-tra-luu-tru-';
/** Checks that can be printed later; older ones stand in the audit alone. */
const KEPT = 20;
/** Differences that a kept check, and so its paper, lists. */
const KEPT_DIFFERENCES = 100;

/** Kept checks, the latest first. */
export function keptChecks(open: OpenUnit): KeptCheck[] {
  const found = open.db.read.all('setting').flatMap(({ id, value }) => (id.startsWith(PREFIX) ? [value as KeptCheck] : []));
  // Ids are made in the order of time.
  return found.sort((a, b) => (a.id < b.id ? 1 : -1));
}

/** Keeps the result so that it can be printed, and notes that it was checked. */
export async function keepCheck(open: OpenUnit, actor: Actor, checked: Checked): Promise<Result<Checked & { readonly id: string }>> {
  const id = open.db.store.newId();
  const kept: KeptCheck = { ...checked, id, on: open.clock.today(), by: actor.name, differences: checked.differences.slice(0, KEPT_DIFFERENCES) };
  const written = await open.db.write(actor, 'Kiểm tra gói lưu trữ', (tx) => {
    putSetting(tx, `${PREFIX}${id}`, kept);
    for (const old of keptChecks(open).filter((one) => one.id !== id).slice(KEPT - 1)) tx.remove('setting', `${PREFIX}${old.id}`);
  });
  return written.ok ? ok({ ...checked, id }) : written;
}

/**
 * Whether the journal of this unit holds from its first line to its last, and whether the end that the archive carries
 * stands in it. A journal begins anew on another machine; where the data goes on under another life, an end that is not
 * found says nothing against it.
 */
export async function checkJournal(store: Store, lineage: string, end: AuditHead | null): Promise<JournalCheck> {
  const report = await store.verifyAudit(end === null ? [] : [end]);
  const endLine = end?.seq ?? null;
  if (report.intact) return { intact: true, lines: report.lines, reason: '', end: end === null ? 'none' : 'held', endLine };
  const lines = store.auditHead().seq;
  const { seq, reason } = report.break;
  const broken: JournalCheck = { intact: false, lines, reason: seq === undefined ? reason : `dòng ${seq}: ${reason}`, end: end === null ? 'none' : 'lost', endLine };
  if (end === null || seq !== end.seq) return broken;
  const without = await store.verifyAudit([]);
  if (!without.intact) return broken;
  return { intact: true, lines: without.lines, reason: '', end: store.identity().lineage === lineage ? 'lost' : 'other', endLine };
}
