import type { StyleName } from './styles.ts';

/**
 * The document model that every paper is built in and every renderer reads. All lengths are millimetres, all type sizes
 * points. Text is plain text: nothing in it is ever read as markup or as template code.
 */

/** A stretch of text, or a gap for the pen that is at least `blankMm` wide. */
export type Run =
  | { readonly text: string; readonly bold?: boolean; readonly italic?: boolean }
  | { readonly blankMm: number };

export interface MarginsMm {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** A line of a heading, cut where it may break; it never breaks inside a piece unless a piece alone is too wide. */
export type Pieces = readonly string[];

/** Ô 1–4 of NĐ 30/2020: issuer at the left, quốc hiệu and tiêu ngữ at the right, number and place under them. */
export interface HeaderBlock {
  readonly type: 'header';
  readonly superior: readonly Pieces[];
  readonly issuer: readonly Pieces[];
  /** «Số: …»; null when the paper carries no number. */
  readonly number: readonly Run[] | null;
  /** Địa danh and date; null where the form has none (biên bản). */
  readonly placeDate: readonly Run[] | null;
  /** Ô 5b, «V/v …» under the number: on a công văn only. */
  readonly about?: readonly Run[];
}

/** Ô 5a: name of the kind, subject, what it goes with, and the short rule. */
export interface TitleBlock {
  readonly type: 'title';
  readonly kind: string;
  readonly subject: readonly Run[] | null;
  /** «(Kèm theo …)», italic. */
  readonly attachedTo: readonly Run[] | null;
  readonly rule: boolean;
}

/** Ô 9a: one recipient on the line itself, several as «- …;» under the colon. */
export interface RecipientsBlock {
  readonly type: 'recipients';
  readonly names: readonly string[];
}

export interface ParagraphBlock {
  readonly type: 'paragraph';
  readonly style: StyleName;
  readonly runs: readonly Run[];
  /** Stays on the page of what follows. */
  readonly keepWithNext?: boolean;
}

export interface TableColumn {
  readonly heading: string;
  /** Heading over this column and its neighbours of the same group; the heading row then has two lines of cells. */
  readonly group?: string;
  readonly widthMm: number;
  readonly align: 'left' | 'center' | 'right';
}

export type TableRow =
  | {
      readonly type: 'cells';
      readonly cells: readonly string[];
      readonly bold?: boolean;
      /** Shifts the text of one column to the right, for a row that belongs under the one above it. */
      readonly indent?: { readonly column: number; readonly mm: number };
    }
  | { readonly type: 'group'; readonly text: string };

export interface TableBlock {
  readonly type: 'table';
  /** Printed above the heading row and repeated with it on every page. */
  readonly caption: string | null;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

/** Who signs: the lines above the space for hand and seal, a note in brackets, and the name (null: left open). */
export interface SignerCell {
  readonly type: 'signer';
  readonly authority: readonly string[];
  readonly note: string | null;
  readonly name: string | null;
}

/** Ô 9b: «Nơi nhận:» and its list. */
export interface DistributionCell {
  readonly type: 'distribution';
  readonly items: readonly string[];
}

export interface SignaturesBlock {
  readonly type: 'signatures';
  /** Left and right column and the gap between them; together the text width. */
  readonly widthsMm: readonly [number, number];
  readonly gapMm?: number;
  readonly left: SignerCell | DistributionCell | null;
  readonly right: SignerCell | DistributionCell | null;
}

export interface PageBreakBlock {
  readonly type: 'page-break';
}

/** A picture as the bytes of its file. */
export interface PictureFile {
  readonly format: 'png' | 'jpeg';
  readonly bytes: Uint8Array;
  /** What the picture shows, in Vietnamese, for a reader who cannot see it; null: decoration only. */
  readonly alt: string | null;
}

/** Text, a rule, a line or a picture at a fixed place of the sheet; `baselineMm` and `yMm` are measured from the top edge, `xMm` from the left edge. */
export type Placed =
  | {
      readonly type: 'text';
      readonly xMm: number;
      readonly baselineMm: number;
      readonly widthMm: number;
      readonly align: 'left' | 'center' | 'right';
      readonly sizePt: number;
      readonly bold?: boolean;
      readonly italic?: boolean;
      /** Six hexadecimal digits; black when absent. */
      readonly color?: string;
      readonly text: string;
    }
  | { readonly type: 'rule'; readonly xMm: number; readonly yMm: number; readonly likeText: string; readonly sizePt: number }
  /** Upright or lying, as for the crosses of a test sheet; `RULE_PT` thick unless said. */
  | { readonly type: 'line'; readonly x1Mm: number; readonly y1Mm: number; readonly x2Mm: number; readonly y2Mm: number; readonly widthPt?: number }
  /** Drawn to exactly this width and height, whatever the proportions of the file. */
  | { readonly type: 'picture'; readonly xMm: number; readonly yMm: number; readonly widthMm: number; readonly heightMm: number; readonly picture: PictureFile };

/**
 * Blocks placed by coordinates, in the order given: what stands later lies on top. A section holds either one of these
 * or flowing blocks. `xMm` is the centre for centred text and the right end for text at the right.
 */
export interface PlacedBlock {
  readonly type: 'placed';
  readonly items: readonly Placed[];
  /** Shifts every item to the right and down (calibration of a printer); not the section's background. Exact to 0,1 mm and finer. */
  readonly offsetMm?: { readonly xMm: number; readonly yMm: number };
}

export type Block =
  | HeaderBlock
  | TitleBlock
  | RecipientsBlock
  | ParagraphBlock
  | TableBlock
  | SignaturesBlock
  | PageBreakBlock
  | PlacedBlock;

export interface Section {
  /** With `sheetMm` it must say which of its sides is longer. */
  readonly orientation: 'portrait' | 'landscape';
  /** Width and height of the sheet as it lies before the reader; A4 when absent. */
  readonly sheetMm?: { readonly widthMm: number; readonly heightMm: number };
  /** Fills the sheet under everything else, edge to edge: the picture of a pre-printed stock. */
  readonly background?: PictureFile;
  readonly margins: MarginsMm;
  /** `from-second`: centred in the top margin, hidden on the section's first page, counted from 1 in each section. */
  readonly pageNumbers: 'none' | 'from-second';
  /** Small, under the text of the first page: what belongs to the copy and not to the paper. */
  readonly footNote?: string;
  readonly blocks: readonly Block[];
}

export const PAPER_KINDS = [
  'submission',
  'nominee-list',
  'decision',
  'decision-list',
  'minutes',
  'handover-slip',
  'dossier-index',
  'certificate',
  'proof-list',
  'stock-ledger',
  'calibration-sheet',
  'recovery-sheet',
  'key-sheet',
  'print-test',
  'register-list',
  'launching-plan',
  'campaign-report',
  'reminder-letter',
  'difficulty-letter',
  'return-letter',
  'withdrawal-letter',
  'intake-reminder',
  'inspection-note',
  'scoring-table',
  'block-plan',
  'deadline-calendar',
  'exchange-journal',
  'office-units',
  'receiving-minutes',
  'hand-on-minutes',
  'archive-index',
  'archive-check',
  'item-letter',
  'emergency-sheet',
  'exemplar-list',
  'exemplar-profile',
  'indicator-table',
  'council-decision',
  'ballot',
  'tally',
  'session-list',
  'comparison',
  'correction',
  'cancellation-decision',
  'payment-list',
  'award-register',
  'announcement-list',
  'award-statistics',
  'invitation',
  'public-notice',
  'ceremony-list',
  'guidance-letter',
  'report-person',
  'report-collective',
  'report-enterprise',
  'report-household',
  'report-campaign',
  'report-sudden',
  'report-short',
  'brief-list',
  'nominee-lines',
  'review-minutes',
  'block-minutes',
  'dossier-cover',
  'result-submission',
  'emulation-registration',
  'emulation-pledge',
  'erasure-letter',
  'breach-letter',
] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

export interface Paper {
  readonly kind: PaperKind;
  /** Title of the file's properties; carries no person's name. */
  readonly title: string;
  readonly language: 'vi';
  /** «DỰ THẢO» in the top margin of every page; null on a paper to be signed. */
  readonly mark: string | null;
  readonly sections: readonly Section[];
}

/** A4 in mm, long side upright. */
export const A4 = { widthMm: 210, heightMm: 297 } as const;

/** A3 lying, as wall certificates are printed. */
export const A3_LYING = { widthMm: 420, heightMm: 297 } as const;

/** Default margins (documents.md 2.1): top and bottom 20, left 30, right 20. */
export const MARGINS: MarginsMm = { top: 20, right: 20, bottom: 20, left: 30 };

/** Distance of the page number from the top edge (documents.md 2.1). */
export const PAGE_NUMBER_MM = 10;

/** Space left for hand signature and seal (documents.md 2.4: 25–30 mm). */
export const SIGNATURE_SPACE_MM = 27;

/** Thickness of drawn rules and table lines, in points (documents.md 2.3: 0,5–0,75). */
export const RULE_PT = 0.5;

/** Header columns: 62 + 98 of a portrait page, no cell padding (documents.md 2.4); a lying page keeps 100 for the issuer. */
export function headerWidthsMm(textWidthMm: number): readonly [number, number] {
  const left = textWidthMm > 200 ? 100 : textWidthMm - 98;
  return [left, textWidthMm - left];
}

export function pageSizeMm(section: Section): { readonly widthMm: number; readonly heightMm: number } {
  if (section.sheetMm !== undefined) return section.sheetMm;
  return section.orientation === 'portrait' ? A4 : { widthMm: A4.heightMm, heightMm: A4.widthMm };
}

export function textWidthMm(section: Section): number {
  return pageSizeMm(section).widthMm - section.margins.left - section.margins.right;
}

/** Text width of a default page, upright and lying. */
export const PORTRAIT_TEXT_MM = 160;
export const LANDSCAPE_TEXT_MM = 247;

/** A section of flowing blocks on the default page. */
export function flowingSection(orientation: Section['orientation'], blocks: readonly Block[]): Section {
  return { orientation, margins: MARGINS, pageNumbers: 'from-second', blocks };
}

/** One file of several papers: the sections of the others follow as annexes, each with its own page numbers. */
export function withAnnexes(main: Paper, ...annexes: readonly Paper[]): Paper {
  return { ...main, sections: [...main.sections, ...annexes.flatMap((a) => a.sections)] };
}

export const text = (value: string): Run => ({ text: value });
export const bold = (value: string): Run => ({ text: value, bold: true });
export const blank = (widthMm: number): Run => ({ blankMm: widthMm });

export function paragraph(style: StyleName, content: string | readonly Run[], keepWithNext = false): ParagraphBlock {
  return { type: 'paragraph', style, runs: typeof content === 'string' ? [text(content)] : content, keepWithNext };
}
