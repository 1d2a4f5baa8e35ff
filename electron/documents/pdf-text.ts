import type { ContentText } from 'pdfmake/interfaces.js';
import type { Run } from '../../shared/documents/model.ts';
import { printable } from '../../shared/documents/safe-text.ts';
import { styleOf, type StyleName } from '../../shared/documents/styles.ts';
import { gap } from './layout.ts';
import { mmToPt } from './measure.ts';

/** A word with a place inside where the typesetter might break or stretch it: «12/TTr-UBND», «2025-2030». */
const JOINED = /(\S*\S[-/–—]\S\S*)/u;
/** Longer ones may still have to break. */
const LONGEST_JOINED = 40;

export interface Inline {
  text: string;
  bold?: boolean;
  italics?: boolean;
  noWrap?: boolean;
}

/** Runs as pdfmake's inlines; numbers with their symbols stay in one piece. */
export function inlines(runs: readonly Run[], style: { readonly sizePt: number; readonly bold?: boolean; readonly italic?: boolean }): Inline[] {
  return runs.flatMap((run): Inline[] => {
    if ('blankMm' in run) return [{ text: gap(run.blankMm, style.sizePt), italics: style.italic === true, noWrap: true }];
    const look = { bold: run.bold ?? style.bold === true, italics: run.italic ?? style.italic === true };
    return printable(run.text)
      .split(JOINED)
      .filter((piece) => piece !== '')
      .map((piece) => (JOINED.test(piece) && piece.length <= LONGEST_JOINED ? { text: piece, ...look, noWrap: true } : { text: piece, ...look }));
  });
}

/** A paragraph in one of the named styles. */
export function paragraphContent(name: StyleName, runs: readonly Run[], over: Partial<ContentText> = {}): ContentText {
  const style = styleOf(name);
  return {
    text: inlines(runs, style),
    fontSize: style.sizePt,
    alignment: style.align,
    leadingIndent: style.firstLineMm === undefined ? 0 : mmToPt(style.firstLineMm),
    margin: [style.indentMm === undefined ? 0 : mmToPt(style.indentMm), style.beforePt ?? 0, 0, style.afterPt ?? 0],
    ...over,
  };
}
