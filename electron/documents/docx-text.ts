import { Paragraph, TextRun, type IParagraphOptions } from 'docx';
import type { Run } from '../../shared/documents/model.ts';
import { printable } from '../../shared/documents/safe-text.ts';
import { styleOf, type StyleName } from '../../shared/documents/styles.ts';
import { gap } from './layout.ts';

/** Twentieths of a point; 10 mm = 567. */
export function twips(mm: number): number {
  return Math.round((mm * 1440) / 25.4);
}

/** A paragraph in a named style; what differs from the style stands on the run. */
export function docxParagraph(name: StyleName, runs: readonly Run[], over: Partial<IParagraphOptions> = {}, sizePt: number = styleOf(name).sizePt): Paragraph {
  const size = sizePt === styleOf(name).sizePt ? undefined : sizePt * 2;
  return new Paragraph({
    style: name,
    ...over,
    children: runs.map((run) =>
      'blankMm' in run ? new TextRun({ text: gap(run.blankMm, sizePt), size }) : new TextRun({ text: printable(run.text), bold: run.bold, italics: run.italic, size }),
    ),
  });
}
