import { paperInfo } from '../../shared/documents/catalogue.ts';
import type { PaperSubject } from '../../shared/documents/catalogue.ts';
import type { PaperKind } from '../../shared/api/dossier.ts';
import { Refusal } from '../../shared/result.ts';
import type { EntityName, Reading } from './db.ts';
import type { OpenUnit } from './open-unit.ts';

/** How many of the newest are tried: the very last one may not be far enough to be printed. */
const TRIED = 12;

/**
 * What `make` answers for the newest of the unit's own papers of a kind that can be made; null where there is none.
 * A Refusal of `make` goes on to the paper before it.
 */
export function fromLatest<T>(open: OpenUnit, kind: PaperKind, make: (id: string) => T): T | null {
  for (const id of latestIds(open, paperInfo(kind).subject)) {
    try {
      return make(id);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return null;
}

/** Of what kind the thing is that a paper's id names; a subject that is not here has no newest one. */
const TYPES: Readonly<Partial<Record<PaperSubject, EntityName>>> = {
  campaign: 'campaign', 'campaign with late units': 'campaign', 'campaign or all': 'campaign', report: 'campaign_report', feedback: 'feedback', inspection: 'inspection', block: 'block', 'block or member': 'block', exemplar: 'exemplar', review: 'review_meeting',
  nomination: 'nomination', 'nomination or dossier': 'nomination', dossier: 'dossier', 'withdrawn dossier': 'dossier', round: 'round', intake: 'intake', session: 'session',
  decision: 'decision', 'decision or all': 'decision', 'decision or year': 'decision', correction: 'correction', cancellation: 'cancellation', bundle: 'bundle_out',
};

function latestIds(open: OpenUnit, subject: PaperSubject): string[] {
  if (subject === 'exchange') return ['//'];
  if (subject === 'units') return ['/'];
  if (subject === 'sitting') return open.db.read.all('bundle_in').map(({ backup }) => backup).filter((backup) => backup !== '').slice(-1);
  if (subject === 'unit' || subject === 'campaign or block or unit') return [''];
  const type = TYPES[subject];
  if (type !== undefined) return newest(open.db.read, type);
  const year = Number(open.clock.today().slice(0, 4));
  return subject === 'year' || subject === 'statistics' ? [String(year), String(year - 1)] : [];
}

function newest(read: Reading, type: EntityName): string[] {
  return read.list(type, { order: [{ by: 'id', dir: 'desc' }], after: null, limit: TRIED }).rows.map(({ id }) => id);
}
