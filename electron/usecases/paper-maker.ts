import type { Paper, PictureFile } from '../../shared/documents/model.ts';
import type { Sheet } from '../../shared/documents/sheet.ts';
import type { Result } from '../../shared/result.ts';
import type { OpenUnit } from './open-unit.ts';

/** How a paper is made from what is stored now. `id` as the catalogue's `subject` says; an unknown one is a Refusal. */
export interface PaperMaker {
  /** One paper, or several that go into one file in this order. */
  readonly papers: (open: OpenUnit, id: string, picture: PictureFile | null) => Result<Paper> | readonly Paper[];
  /** A picture of the unit's that the paper shows, read beforehand; null: it has none. */
  readonly picture?: (open: OpenUnit) => Promise<PictureFile | null>;
  /** The same as a workbook, for papers that have one. */
  readonly sheets?: (open: OpenUnit, id: string) => readonly Sheet[];
}
