import type { LegacyFont } from '../../shared/text/legacy.ts';
import { fromLegacy, isWrittenIn } from '../../shared/text/legacy.ts';
import { Refusal } from '../../shared/result.ts';
import { PLAN_LIMITS } from './limits.ts';
import { legacyNote } from './plain-text.ts';
import type { PlanText } from './plan-text.ts';
import { refused } from './refusals.ts';

/** Text that looks alike: one font, one case. */
export interface Piece {
  readonly text: string;
  readonly font: LegacyFont | null;
  readonly capitals: boolean;
}
/** One line of text to come. */
export type Line = readonly Piece[];

const POOL = 200_000;

export const plainPiece = (text: string): Piece => ({ text, font: null, capitals: false });

/** Breaks pieces at their line breaks. */
export function breakLines(pieces: readonly Piece[]): Line[] {
  const lines: Piece[][] = [[]];
  for (const piece of pieces) {
    piece.text.split('\n').forEach((text, i) => {
      if (i > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ ...piece, text });
    });
  }
  return lines;
}

export function joinLines(lines: readonly Line[], between: string): Line {
  return lines.filter(hasWords).flatMap((line, i) => (i === 0 ? line : [plainPiece(between), ...line]));
}

export const hasWords = (line: Line): boolean => line.some(({ text }) => /\S/u.test(text));

/**
 * Lines as text. Text set in a legacy font is converted only where it really is in that code: many documents name
 * such a font over text typed in Unicode.
 */
export function renderLines(lines: readonly Line[]): PlanText {
  const pools = { tcvn3: '', vni: '' };
  for (const { text, font } of lines.flat()) {
    if (font !== null && pools[font.encoding].length < POOL) pools[font.encoding] += `${text} `;
  }
  const really = { tcvn3: isWrittenIn(pools.tcvn3, 'tcvn3'), vni: isWrittenIn(pools.vni, 'vni') };
  const used = new Set<'tcvn3' | 'vni'>();
  let length = 0;
  const rendered = lines.filter(hasWords).map((line) => {
    let out = '';
    for (const { text, font, capitals } of joinAlike(line)) {
      const converts = font !== null && really[font.encoding] && !hasUnicodeVietnamese(text);
      if (converts && hasAccents(text)) used.add(font.encoding);
      const words = converts ? fromLegacy(text, font.encoding) : text;
      out += capitals || (converts && font.capitals) ? words.toUpperCase() : words;
    }
    const clean = out.replace(/[\t \u00A0]+/gu, ' ').trim();
    length += clean.length + 1;
    if (length > PLAN_LIMITS.textLength) throw new Refusal(refused.tooMuchText());
    return clean;
  });
  return { text: rendered.filter((line) => line !== '').join('\n'), notes: [...used].map(legacyNote) };
}

/** Word breaks a word into runs wherever it likes; VNI needs a letter and its mark side by side. */
function joinAlike(line: Line): Piece[] {
  const joined: Piece[] = [];
  for (const piece of line) {
    const last = joined.at(-1);
    const alike = last !== undefined && last.capitals === piece.capitals && last.font?.encoding === piece.font?.encoding && last.font?.capitals === piece.font?.capitals;
    if (alike) joined[joined.length - 1] = { ...last, text: last.text + piece.text };
    else joined.push(piece);
  }
  return joined;
}

const hasUnicodeVietnamese = (text: string): boolean => /[\u0102\u0103\u0110\u0111\u01A0\u01A1\u01AF\u01B0\u1EA0-\u1EF9]/u.test(text);
const hasAccents = (text: string): boolean => /[\u00A1-\u00FF]/u.test(text);
