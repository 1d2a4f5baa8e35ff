import { withAnnexes } from '../../shared/documents/model.ts';
import type { Paper } from '../../shared/documents/model.ts';
import type { Sheet } from '../../shared/documents/sheet.ts';

export type PaperFormat = 'docx' | 'pdf' | 'xlsx';

/** One file to render: papers one after the other, or the sheets of a workbook. */
export type RenderJob = { readonly format: 'docx' | 'pdf'; readonly papers: readonly Paper[] } | { readonly format: 'xlsx'; readonly sheets: readonly Sheet[] };

/** Several papers as one file, each with its own page numbers; the title is that of the first. */
export function joined([first, ...rest]: readonly Paper[]): Paper {
  if (first === undefined) throw new Error('joined: no paper');
  return withAnnexes(first, ...rest);
}
