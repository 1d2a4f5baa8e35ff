import type { Receiver } from '../../../shared/domain/dossier.ts';
import { nfc } from '../../../shared/text/normal.ts';

/** The receiver of this name: a known one where there is one, capitals ignored, else only the name. */
export function receiverNamed(name: string, known: readonly Receiver[]): Receiver {
  const wanted = nfc(name).toLowerCase();
  return known.find((receiver) => nfc(receiver.name).toLowerCase() === wanted) ?? { unitCode: null, name: nfc(name) };
}
