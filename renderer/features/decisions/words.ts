import type { Signer, Unit } from '../../../shared/domain/unit.ts';
import { isCommune, organName } from '../../../shared/domain/unit.ts';
import type { Candidate } from './store.ts';

/** Who decides on this unit's own awards, as papers write it; a beginning that the clerk can change. */
export function ownAuthority(unit: Unit | null): string {
  if (unit === null) return '';
  const committee = isCommune(unit.kind) || unit.name.toLowerCase().startsWith('ủy ban');
  return committee ? `Chủ tịch ${organName(unit)}` : `Giám đốc ${unit.name}`;
}

/** «Chủ tịch», «KT. Chủ tịch, Phó Chủ tịch»: the signer's position as the signature block reads. */
export function signerTitle(signer: Signer | null): string {
  return signer?.title ?? '';
}

/** Names one candidate among all: its nomination and the version that was sent. */
export function candidateKey({ nominationId, nominationVersionId }: Pick<Candidate, 'nominationId' | 'nominationVersionId'>): string {
  return `${nominationId}/${nominationVersionId ?? ''}`;
}
