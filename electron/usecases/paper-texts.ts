import type { PaperTexts } from '../../shared/documents/filler.ts';
import type { OpenUnit } from './open-unit.ts';

/** Wordings and legal bases of the unit and its province, for every paper it makes. */
export function paperTexts(_open: OpenUnit): PaperTexts {
  return {};
}
