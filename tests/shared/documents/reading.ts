import type { Block, Paper, Run, TableBlock } from '../../../shared/documents/model.ts';
import type { Result } from '../../../shared/result.ts';

/** What a built paper reads, for tests that ask what stands on it. */
export const read = (runs: readonly Run[]): string => runs.map((r) => ('text' in r ? r.text : '…')).join('');

export function of(built: Result<Paper>): Paper {
  if (!built.ok) throw new Error(built.error.message);
  return built.value;
}

export const faultCode = (built: Result<unknown>): string | null => (built.ok ? null : built.error.code);
export const blocks = (paper: Paper): readonly Block[] => paper.sections.flatMap((s) => s.blocks);
export const paragraphs = (paper: Paper): string[] => blocks(paper).flatMap((b) => (b.type === 'paragraph' ? [read(b.runs)] : []));
export const headings = (paper: Paper): string[] => blocks(paper).flatMap((b) => (b.type === 'paragraph' && b.style === 'heading' ? [read(b.runs)] : []));
export const tables = (paper: Paper): readonly TableBlock[] => blocks(paper).filter((b): b is TableBlock => b.type === 'table');
export const rows = (table: TableBlock | undefined): string[][] => (table?.rows ?? []).map((row) => (row.type === 'group' ? [row.text] : [...row.cells]));
export const widthOf = (table: TableBlock): number => table.columns.reduce((sum, c) => sum + c.widthMm, 0);
/** Kind, subject and «kèm theo» of the first title. */
export function titleOf(paper: Paper): { kind: string; subject: string; attachedTo: string } {
  const title = blocks(paper).find((b) => b.type === 'title');
  return { kind: title?.kind ?? '', subject: read(title?.subject ?? []), attachedTo: read(title?.attachedTo ?? []) };
}
/** Names of «Kính gửi». */
export const recipientsOf = (paper: Paper): readonly string[] => blocks(paper).find((b) => b.type === 'recipients')?.names ?? [];
export const headerOf = (paper: Paper): { number: string; placeDate: string; about: string } => {
  const header = blocks(paper).find((b) => b.type === 'header');
  return { number: read(header?.number ?? []), placeDate: read(header?.placeDate ?? []), about: read(header?.about ?? []) };
};
/** Lines above the signatures, left and right. */
export const signersOf = (paper: Paper): string[][] =>
  blocks(paper).flatMap((b) => (b.type === 'signatures' ? [b.left, b.right].flatMap((cell) => (cell?.type === 'signer' ? [[...cell.authority, ...(cell.name === null ? [] : [cell.name])]] : [])) : []));
export const distributionOf = (paper: Paper): readonly string[] => blocks(paper).flatMap((b) => (b.type === 'signatures' && b.left?.type === 'distribution' ? b.left.items : []));
