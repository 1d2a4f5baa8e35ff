import { paragraph, type ParagraphBlock } from './model.ts';

/** Dots across the text of a portrait page at 14 pt, a little short of the margin. */
const LINE_DOTS = 126;
/** Widest a letter is taken to be, in dots at 14 pt: what stands on the line is never too long for the dots after it. */
const DOTS_PER_LETTER = 2.1;
/** First-line indent of a body paragraph, in dots. */
const INDENT_DOTS = 9;
const FEWEST_DOTS = 12;

/** One dotted line to write on. */
export const PEN_LINE = '.'.repeat(LINE_DOTS);

/** Dots to the end of a body line that begins with `before`. */
export function dotsAfter(before: string): string {
  const room = LINE_DOTS - INDENT_DOTS - Math.ceil(before.length * DOTS_PER_LETTER);
  return '.'.repeat(Math.max(FEWEST_DOTS, room));
}

/** Dotted lines for the pen. */
export function penLines(count: number): ParagraphBlock[] {
  return Array.from({ length: count }, () => paragraph('pen', PEN_LINE));
}
