import type { Signer, Unit } from '../../../shared/domain/unit.ts';
import { isCommune, organName } from '../../../shared/domain/unit.ts';
import { AMOUNT_UNKNOWN } from '../../../shared/domain/bonus-payment.ts';
import { numberInBook } from '../../../shared/domain/register-number.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import type { AwardView, Candidate } from './store.ts';

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

/** Everything that changes what follows a decision. */
export const AFTER_TYPES = ['decision', 'decision_line', 'award_entry', 'decision_answer', 'correction', 'cancellation', 'presentation', 'certificate_print', 'bonus_payment'];

/** «12/2026», «chưa có số». */
export function bookNumber(entry: { readonly registerNumber: number | null; readonly decisionDate: string }): string {
  return entry.registerNumber === null ? 'chưa có số' : numberInBook(entry.registerNumber, entry);
}

/** «760.000 đồng», «không có», «chưa xác định». */
export function bonusText({ state, amountVnd }: Pick<AwardView['bonus'], 'state' | 'amountVnd'>): string {
  if (state === 'none' || state === 'dropped') return 'không có';
  return amountVnd === null ? AMOUNT_UNKNOWN : `${formatNumber(amountVnd)} đồng`;
}
