import { err, ok } from '../../shared/result.ts';
import type { Fault, Result } from '../../shared/result.ts';
import { readDocx } from './docx.ts';
import type { FileKind } from './kind.ts';
import { kindOf } from './kind.ts';
import { PLAN_LIMITS } from './limits.ts';
import { mendEncoding, readPlainText } from './plain-text.ts';
import type { PlanText } from './plan-text.ts';
import { refused } from './refusals.ts';

/** Told after each page of a format that has pages: pages done, pages in all. */
export type OnPage = (done: number, total: number) => void;

const REFUSED: Readonly<Record<Exclude<FileKind, 'zip' | 'pdf' | 'text'>, () => Fault>> = {
  'encrypted-office': refused.password,
  'old-word': refused.oldWord,
  'old-excel': refused.oldExcel,
  'old-other': refused.oldOther,
  rtf: refused.rtf,
  html: refused.html,
  image: refused.image,
  archive: refused.archive,
  unknown: refused.unknown,
};

/**
 * In: the bytes of a file of any kind. Out: its text in Unicode, one logical paragraph a line. Its kind is told by its
 * content. Every file that gives no text is refused with a fault of `refusals.ts`.
 */
export async function planTextOfFile(bytes: Buffer, onPage: OnPage): Promise<Result<PlanText>> {
  if (bytes.length === 0) return err(refused.empty());
  if (bytes.length > PLAN_LIMITS.fileBytes) return err(refused.tooLarge());
  const read = await textOf(bytes, onPage);
  return read.ok ? planTextOfPaste(read.value) : read;
}

/** As `planTextOfFile`, for text that was typed or pasted. */
export function planTextOfPaste(raw: PlanText): Result<PlanText> {
  if (raw.text.length > PLAN_LIMITS.textLength) return err(refused.tooMuchText());
  const mended = mendEncoding(raw);
  return /\S/u.test(mended.text) ? ok(mended) : err(refused.noText());
}

async function textOf(bytes: Buffer, onPage: OnPage): Promise<Result<PlanText>> {
  const kind = kindOf(bytes);
  switch (kind) {
    case 'zip':
      return readDocx(bytes);
    case 'pdf':
      // The library is loaded only for a PDF.
      return (await import('./pdf.ts')).readPdf(bytes, onPage);
    case 'text':
      return readPlainText(bytes);
    default:
      return err(REFUSED[kind]());
  }
}
