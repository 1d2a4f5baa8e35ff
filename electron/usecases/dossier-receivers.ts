import { isCommuneKind } from '../../shared/domain/addressee.ts';
import { awardSide } from '../../shared/domain/award-side.ts';
import type { Receiver } from '../../shared/domain/dossier.ts';
import { planOfRound } from './award-names.ts';
import { lawOf } from './law.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';

/**
 * Where dossiers can go (confirmed peers, then names used before), and where one with these nominations goes as far as that
 * is known: what the commune decides itself goes to its own chairman (documents.md 3.10); else the only place there is to choose.
 */
export function receiversOf(open: OpenUnit, nominationIds: readonly string[]): { known: Receiver[]; proposed: Receiver | null } {
  const { db } = open;
  const peers = db.read.all('peer').filter((p) => p.trust === 'da-xac-nhan').map((p) => ({ unitCode: p.unitCode, name: p.unitName }));
  const named = db.read.all('dossier').map((d) => d.receiver).filter((r) => r.unitCode === null && !peers.some((p) => p.name === r.name));
  const known = [...peers, ...new Map(named.map((r) => [r.name, r])).values()];
  const [first, ...others] = known;
  return { known, proposed: ownDecider(open, nominationIds) ?? (others.length === 0 ? (first ?? null) : null) };
}

function ownDecider(open: OpenUnit, nominationIds: readonly string[]): Receiver | null {
  const unit = unitOf(open);
  if (!isCommuneKind(unit.kind) || nominationIds.length === 0) return null;
  const law = lawOf(open, open.clock.today());
  const own = nominationIds.every((id) => {
    const nomination = open.db.read.get('nomination', id);
    if (nomination === null) return false;
    return awardSide(nomination.award, { plan: planOfRound(open, open.db.read.getEver('round', nomination.roundId)), unitKind: unit.kind, law }) === 'own';
  });
  return own ? { unitCode: null, name: `Chủ tịch Ủy ban nhân dân ${unit.name}` } : null;
}
