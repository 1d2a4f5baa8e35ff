import { fold } from '../text/fold.ts';
import type { ReportFields } from './achievement-report.ts';

/** Shorter texts are alike by chance: «Thực hiện nhiệm vụ được giao». */
const LEAST_LETTERS = 60;

const plain = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** Names of the texts that two reports have word for word alike, marks, capitals and blanks aside (documents.md 3.5: not copied identical for many). */
export function sameTexts(one: Pick<ReportFields, 'texts'>, other: Pick<ReportFields, 'texts'>): string[] {
  return Object.entries(one.texts).flatMap(([key, text]) => {
    const own = plain(text);
    return own.length >= LEAST_LETTERS && own === plain(other.texts[key] ?? '') ? [key] : [];
  });
}
