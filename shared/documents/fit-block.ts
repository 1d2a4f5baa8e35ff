import { baselinesOf, CERTIFICATE_FIELD_WORDS, largestStackedPt, type CertificateBlock } from '../domain/certificate-stock.ts';
import { err, fault, ok, type Result } from '../result.ts';
import type { Measure } from './fit.ts';

export interface FittedBlock {
  readonly sizePt: number;
  /** From the top; never cut, never broken inside a word. */
  readonly lines: readonly { readonly text: string; readonly baselineMm: number }[];
}

type Fitting = Pick<CertificateBlock, 'field' | 'baselineMm' | 'widthMm' | 'maxLines' | 'lineGapMm' | 'grow' | 'sizeFromPt' | 'sizeToPt' | 'bold' | 'italic'>;

/** Sizes go down in half points. */
const STEP_PT = 0.5;
/** A further line is taken only where one line fewer would shrink the text below this share of its largest size. */
const COMFORT = 0.85;
/** A word processor sets without kerning, up to 1 % wider than what is measured here. */
const ROOMY = 1.012;
/** What is measured may differ from what is drawn by this much. */
const SLACK_MM = 0.05;
/** Widths grow evenly with the size: words are measured once, at this one. */
const REFERENCE_PT = 100;

/**
 * Sets a text into its block: in as few lines as keep it comfortably large, broken only at spaces into lines of about the
 * same width, at the largest size that fits. A line feed in the text is a break that stays. Empty text gives no lines.
 * Fault `chu-vuot-khung` (item: the field) when it does not fit at the smallest size: by how many millimetres.
 */
export function fitBlock(value: string, block: Fitting, measure: Measure): Result<FittedBlock> {
  const paragraphs = value.split('\n').map((line) => line.split(/\s+/u).filter(Boolean)).filter((words) => words.length > 0);
  if (paragraphs.length === 0) return ok({ sizePt: block.sizeFromPt, lines: [] });
  const look = { bold: block.bold, italic: block.italic };
  const rows = paragraphs.map((words) => rowOf(words, look, measure));
  let best: { readonly sizePt: number; readonly lines: readonly string[] } | null = null;
  for (let count = paragraphs.length; count <= block.maxLines; count++) {
    const found = largest(rows, count, block, measure);
    if (found !== null && (best === null || found.sizePt > best.sizePt)) best = found;
    if (best !== null && best.sizePt >= block.sizeFromPt * COMFORT) break;
    if (rows.length > 1) break;
  }
  if (best === null) return err(tooLong(rows, block));
  const baselines = baselinesOf(block, best.lines.length);
  return ok({ sizePt: best.sizePt, lines: best.lines.map((text, i) => ({ text, baselineMm: baselines[i] ?? block.baselineMm })) });
}

/** Words with their widths at the reference size. */
interface Row {
  readonly words: readonly string[];
  readonly widths: readonly number[];
  readonly spaceMm: number;
  readonly look: { readonly bold: boolean; readonly italic: boolean };
}

function rowOf(words: readonly string[], look: Row['look'], measure: Measure): Row {
  const at = { ...look, sizePt: REFERENCE_PT };
  return { words, widths: words.map((word) => measure(word, at)), spaceMm: measure(' ', at), look };
}

/** Several given lines stay as they are; a single one is broken into `count`. */
const widestOf = (rows: readonly Row[], count: number): number => (rows.length > 1 ? Math.max(...rows.map((row) => narrowest(row, 1))) : narrowest(rows[0] as Row, count));

function largest(rows: readonly Row[], count: number, block: Fitting, measure: Measure): { sizePt: number; lines: string[] } | null {
  const roomMm = block.widthMm / ROOMY - SLACK_MM;
  const cap = Math.min(block.sizeFromPt, count > 1 ? largestStackedPt(block) : Infinity, (REFERENCE_PT * roomMm) / widestOf(rows, count) + STEP_PT);
  for (let sizePt = Math.floor(cap / STEP_PT) * STEP_PT; sizePt >= block.sizeToPt; sizePt -= STEP_PT) {
    const lines = rows.length > 1 ? rows.map(({ words }) => words.join(' ')) : balanced(rows[0] as Row, count, (roomMm * REFERENCE_PT) / sizePt);
    if (lines !== null && lines.every((line) => measure(line, { ...(rows[0] as Row).look, sizePt }) <= roomMm)) return { sizePt, lines };
  }
  return null;
}

/** Width at the reference size of the widest line when the row is broken into at most `count` lines as evenly as can be. */
function narrowest({ widths, spaceMm }: Row, count: number): number {
  let low = Math.max(...widths);
  let high = widths.reduce((sum, width) => sum + width + spaceMm, -spaceMm);
  if (count === 1) return high;
  for (let i = 0; i < 30 && high - low > 0.01; i++) {
    const middle = (low + high) / 2;
    if (linesAt(widths, spaceMm, middle) <= count) high = middle;
    else low = middle;
  }
  return high;
}

function linesAt(widths: readonly number[], spaceMm: number, roomMm: number): number {
  let lines = 1;
  let used = -spaceMm;
  for (const width of widths) {
    if (used + spaceMm + width <= roomMm) used += spaceMm + width;
    else [lines, used] = [lines + 1, width];
  }
  return lines;
}

/** The row in exactly `count` lines none of which is wider than `room`, their widths as even as can be; null: it does not go. */
function balanced({ words, widths, spaceMm }: Row, count: number, room: number): string[] | null {
  if (words.length < count) return null;
  // cost[k] of the words before i in k lines: squares of what each line leaves free.
  let cost: number[] = [0, ...widths.map(() => Infinity)];
  const cuts: number[][] = [];
  for (let line = 0; line < count; line++) {
    const next: number[] = [Infinity, ...widths.map(() => Infinity)];
    const cut: number[] = [0, ...widths.map(() => 0)];
    for (let from = 0; from < words.length; from++) {
      const before = cost[from] ?? Infinity;
      if (before === Infinity) continue;
      let used = -spaceMm;
      for (let to = from + 1; to <= words.length; to++) {
        used += spaceMm + (widths[to - 1] ?? 0);
        if (used > room) break;
        const total = before + (room - used) ** 2;
        if (total < (next[to] ?? Infinity)) [next[to], cut[to]] = [total, from];
      }
    }
    cuts.push(cut);
    cost = next;
  }
  if ((cost[words.length] ?? Infinity) === Infinity) return null;
  const lines: string[] = [];
  let to = words.length;
  for (const cut of cuts.toReversed()) {
    const from = cut[to] ?? 0;
    lines.unshift(words.slice(from, to).join(' '));
    to = from;
  }
  return lines;
}

function tooLong(rows: readonly Row[], block: Fitting) {
  const name = CERTIFICATE_FIELD_WORDS[block.field];
  if (rows.length > block.maxLines) return fault('chu-vuot-khung', `«${name}» có ${rows.length} dòng, khung in chỉ có ${block.maxLines} dòng.`, { item: block.field, next: 'Tăng số dòng của khung in này trong phôi.' });
  const overMm = ((widestOf(rows, rows.length > 1 ? 1 : block.maxLines) * block.sizeToPt) / REFERENCE_PT + SLACK_MM) * ROOMY - block.widthMm;
  const over = String(Math.max(0.1, Math.ceil(overMm * 10) / 10)).replace('.', ',');
  return fault('chu-vuot-khung', `«${name}» vượt khung in ${over} mm dù đã thu về cỡ ${String(block.sizeToPt).replace('.', ',')}.`, { item: block.field, next: 'Rút gọn nội dung, hoặc nới khung in trong phôi.' });
}
