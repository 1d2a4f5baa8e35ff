/**
 * Bounds within which a plan is read. The longest plan of 500 pages stays far below each of them; what goes beyond was
 * made to do harm or is no plan.
 */
export const PLAN_LIMITS = {
  /** Size of the file, in bytes. */
  fileBytes: 100 * 1024 * 1024,
  /** One part of a .docx when unpacked, in bytes. */
  partBytes: 96 * 1024 * 1024,
  /** All parts of a .docx that are read, in bytes. */
  partsBytes: 160 * 1024 * 1024,
  /** Entries in a zip. */
  zipEntries: 20_000,
  /** Elements inside elements. */
  xmlDepth: 200,
  /** Elements of one top-level block of a .docx (a paragraph or a whole table). */
  blockNodes: 1_500_000,
  pages: 2_000,
  /** Pieces of text on one page of a PDF. */
  pageItems: 200_000,
  /** Characters of text handed on. */
  textLength: 5_000_000,
} as const;
