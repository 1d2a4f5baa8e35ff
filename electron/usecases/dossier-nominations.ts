import type { Dossier } from '../../shared/domain/dossier.ts';
import type { Nomination } from '../../shared/domain/nomination.ts';
import type { OpenUnit } from './open-unit.ts';

/** A dossier's nominations in its own order. */
export function nominationsOf(open: OpenUnit, dossier: Pick<Dossier, 'nominationIds'>): Nomination[] {
  return dossier.nominationIds.map((id) => open.db.read.getEver('nomination', id)).filter((n): n is Nomination => n !== null);
}
