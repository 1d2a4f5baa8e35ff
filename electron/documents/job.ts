import type { Paper } from '../../shared/documents/model.ts';
import type { Sheet } from '../../shared/documents/sheet.ts';
import type { TemplateData } from '../../shared/documents/template-data.ts';

export type PaperFormat = 'docx' | 'pdf' | 'xlsx';

/** One file to render: papers one after the other, or the sheets of a workbook. */
export type RenderJob = { readonly format: 'docx' | 'pdf'; readonly papers: readonly Paper[] } | { readonly format: 'xlsx'; readonly sheets: readonly Sheet[] } | OwnDocxJob;

/** A unit's own .docx, filled once for each paper. */
export interface OwnDocxJob {
  readonly format: 'own-docx';
  readonly template: Uint8Array;
  readonly papers: readonly TemplateData[];
}

/** Pages a printer gets in one file (documented in docs/decisions/0011-long-print-jobs.md). */
export const PAGES_PER_PART = 200;

/**
 * A print job of any length: papers in the order they are to be printed, handed out as PDF files of at most
 * `pagesPerPart` pages. A part ends where a page ends, also inside a table; page numbers run on from part to part as
 * in one file. A short job comes back as one part. Rendered by `renderParts` (electron/usecases/render-parts.ts).
 */
export interface PartsJob {
  readonly papers: readonly Paper[];
  /** 200 when absent. */
  readonly pagesPerPart?: number;
}

/** One PDF file of a print job. */
export interface PaperPart {
  /** 1 for the first. */
  readonly part: number;
  /** How many there are. */
  readonly of: number;
  /** Its first page in the whole job, 1 for the first part. */
  readonly firstPage: number;
  readonly pages: number;
  readonly bytes: Uint8Array;
}

/** Name of a part's file: «Giay-khen-31-qd-ubnd-phan-1-tu-3.pdf»; without the part when it is the only one. */
export function partFileName(base: string, part: Pick<PaperPart, 'part' | 'of'>): string {
  return part.of === 1 ? `${base}.pdf` : `${base}-phan-${part.part}-tu-${part.of}.pdf`;
}
