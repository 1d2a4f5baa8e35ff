import { navigate } from '../../app/navigation.ts';
import { isAtHome } from '../../../shared/domain/nomination-steps.ts';
import { fault } from '../../../shared/result.ts';
import type { Fault } from '../../../shared/result.ts';
import type { NominationRow } from './store.ts';

/** True for a nomination that can be put in a new dossier: not sent, not decided, in no other dossier. */
export function isFree(row: NominationRow): boolean {
  return row.dossierId === null && isAtHome(row);
}

/** Why these cannot be put in a dossier together; null when they can. */
export function refusedForDossier(rows: readonly NominationRow[]): Fault | null {
  const taken = rows.filter((row) => !isFree(row));
  if (taken.length === 0) return null;
  const names = taken.slice(0, 3).map((row) => row.subjectName);
  const rest = taken.length > 3 ? ` và ${taken.length - 3} đối tượng khác` : '';
  return fault('khong-lap-ho-so', `Đã ở trong hồ sơ khác, đã gửi, đã thu hồi hoặc đã có quyết định: ${names.join(', ')}${rest}.`, { next: 'Bỏ chọn các dòng này rồi lập hồ sơ.' });
}

/** Opens the page that puts nominations under one submission. */
export function openDossier(roundId: string, rows: readonly NominationRow[]): void {
  void navigate('lap-ho-so', { roundId, nominationIds: rows.map((row) => row.id).join(',') });
}
