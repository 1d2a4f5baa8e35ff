import type { getDocument } from 'unpdf/pdfjs';
import { err, ok, Refusal } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { detectLegacy } from '../../shared/text/legacy.ts';
import { isVietnameseSyllable } from '../../shared/text/syllable.ts';
import { PLAN_LIMITS } from './limits.ts';
import type { Item } from './pdf-lines.ts';
import { linesOf } from './pdf-lines.ts';
import type { Matrix, OperatorNames } from './pdf-rules.ts';
import { rulesOf } from './pdf-rules.ts';
import { tablesOf } from './pdf-tables.ts';
import type { Page } from './pdf-paragraphs.ts';
import { textOfPages } from './pdf-paragraphs.ts';
import type { PlanNote, PlanText } from './plan-text.ts';
import { refused } from './refusals.ts';

type Document = Awaited<ReturnType<typeof getDocument>['promise']>;
type PdfPage = Awaited<ReturnType<Document['getPage']>>;

/** Fewer letters than this on a page: it is a picture with a stamp or a page number at most. */
const LEAST_LETTERS = 20;
const MOST_PAGES_NAMED = 12;

/**
 * Text of a PDF by the places of its letters.
 * @param onPage told after each page: pages done, pages in all
 * Faults: `tep-co-mat-khau`, `pdf-hong`, `pdf-khong-co-chu`, `pdf-chu-khong-doc-duoc`, `qua-nhieu-trang`, `van-ban-qua-dai`.
 */
export async function readPdf(bytes: Buffer, onPage: (done: number, total: number) => void): Promise<Result<PlanText>> {
  const pdfjs = await import('unpdf/pdfjs');
  const task = pdfjs.getDocument({ data: new Uint8Array(bytes), disableFontFace: true, useSystemFonts: false, maxImageSize: 1, verbosity: 0 });
  try {
    const document = await task.promise;
    if (document.numPages > PLAN_LIMITS.pages) return err(refused.tooManyPages(document.numPages));
    return await readDocument(document, pdfjs.OPS as OperatorNames, onPage);
  } catch (error) {
    if (error instanceof Refusal) return err(error.fault);
    // Whatever else the library stumbles over in an untrusted file, the answer to the clerk is the same.
    return err(error instanceof Error && error.name === 'PasswordException' ? refused.password() : refused.damagedPdf());
  } finally {
    await task.destroy();
  }
}

async function readDocument(document: Document, names: OperatorNames, onPage: (done: number, total: number) => void): Promise<Result<PlanText>> {
  const pages: Page[] = [];
  const bare: number[] = [];
  let length = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const items = await itemsOf(page);
    const letters = items.reduce((sum, { text }) => sum + text.length, 0);
    length += letters;
    if (length > PLAN_LIMITS.textLength) throw new Refusal(refused.tooMuchText());
    if (letters < LEAST_LETTERS) bare.push(number);
    const { width, height } = page.getViewport({ scale: 1 });
    pages.push({ width: Math.round(width), height, lines: await linesOfPage(page, items, names) });
    page.cleanup();
    onPage(number, document.numPages);
  }
  if (bare.length === pages.length) return err(refused.scannedPdf(pages.length));
  const text = textOfPages(pages);
  if (!readable(text)) return err(refused.unreadablePdf());
  return ok({ text, notes: bare.length === 0 ? [] : [bareNote(bare, pages.length)] });
}

/** Lines of a page in their order, ruled tables among them. Rules are looked for only where columns may stand. */
async function linesOfPage(page: PdfPage, items: readonly Item[], names: OperatorNames): Promise<Page['lines']> {
  const lines = linesOf(items);
  if (lines.filter(({ segments }) => segments.length > 1).length < 2) return lines;
  const rules = rulesOf(await page.getOperatorList(), names, page.getViewport({ scale: 1 }).transform as unknown as Matrix);
  const { blocks, rest } = tablesOf(rules, items);
  return blocks.length === 0 ? lines : [...linesOf(rest), ...blocks].sort((a, b) => a.y - b.y);
}

async function itemsOf(page: PdfPage): Promise<Item[]> {
  const [a = 1, b = 0, c = 0, d = -1, e = 0, f = 0] = page.getViewport({ scale: 1 }).transform as number[];
  const { items } = await page.getTextContent();
  if (items.length > PLAN_LIMITS.pageItems) throw new Refusal(refused.tooMuchText());
  const found: Item[] = [];
  for (const item of items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const [ta = 1, tb = 0, tc = 0, td = 1, te = 0, tf = 0] = item.transform as number[];
    const across = { x: a * ta + c * tb, y: b * ta + d * tb };
    const up = { x: a * tc + c * td, y: b * tc + d * td };
    // Text that does not run from left to right: stamps and watermarks.
    if (across.x <= 0 || Math.abs(across.y) > 0.2 * across.x) continue;
    found.push({ text: item.str, x: a * te + c * tf + e, y: b * te + d * tf + f, width: item.width, size: Math.hypot(up.x, up.y) });
  }
  return found;
}

/** A font without a table back to letters gives signs that are no words; legacy codes give words after conversion. */
function readable(text: string): boolean {
  const words = text.slice(0, 200_000).match(/[^\s\d!-@[-`{-~“”‘’«»…–—]{2,}/gu) ?? [];
  if (words.length < 40) return true;
  const syllables = words.filter((word) => isVietnameseSyllable(word)).length;
  return syllables >= words.length * 0.4 || detectLegacy(text) !== null;
}

function bareNote(bare: readonly number[], total: number): PlanNote {
  const named = bare.slice(0, MOST_PAGES_NAMED).join(', ') + (bare.length > MOST_PAGES_NAMED ? '…' : '');
  return { code: 'trang-khong-co-chu', message: `${bare.length} trong ${total} trang là ảnh, không có chữ để đọc: trang ${named}. Phần đó cần gõ hoặc dán thêm.` };
}
