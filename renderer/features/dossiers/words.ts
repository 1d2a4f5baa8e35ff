import type { Receiver } from '../../../shared/domain/dossier.ts';
import { formatScreenDate, isIsoDate } from '../../../shared/text/dates.ts';
import { nfc } from '../../../shared/text/normal.ts';

/** 2026-11-05 → 05/11/2026; anything else as it is. */
export function dayText(text: string): string {
  return isIsoDate(text) ? formatScreenDate(text) : text;
}

/** 2026-11-05T08:15:00… → 05/11/2026 08:15. */
export function timeText(text: string): string {
  const day = text.slice(0, 10);
  return isIsoDate(day) ? `${formatScreenDate(day)} ${text.slice(11, 16)}`.trim() : text;
}

/** The receiver of this name: a known one where there is one, capitals ignored, else only the name. */
export function receiverNamed(name: string, known: readonly Receiver[]): Receiver {
  const wanted = nfc(name).toLowerCase();
  return known.find((receiver) => nfc(receiver.name).toLowerCase() === wanted) ?? { unitCode: null, name: nfc(name) };
}
