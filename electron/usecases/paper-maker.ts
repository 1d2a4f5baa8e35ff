import type { Paper } from '../../shared/documents/model.ts';
import type { Sheet } from '../../shared/documents/sheet.ts';
import type { Result } from '../../shared/result.ts';
import type { OpenUnit } from './open-unit.ts';

/** How a paper is made from what is stored now. `id` as the catalogue's `subject` says; an unknown one is a Refusal. */
export interface PaperMaker {
  /** One paper, or several that go into one file in this order. */
  readonly papers: (open: OpenUnit, id: string) => Result<Paper> | readonly Paper[];
  /** The same as a workbook, for papers that have one. */
  readonly sheets?: (open: OpenUnit, id: string) => readonly Sheet[];
}
