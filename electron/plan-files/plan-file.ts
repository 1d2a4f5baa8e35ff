import { err, fault, ok } from '../../shared/result.ts';
import type { Fault, Result } from '../../shared/result.ts';
import { fold } from '../../shared/text/fold.ts';
import { readDocx } from './docx.ts';
import type { FileKind } from './kind.ts';
import { kindOf } from './kind.ts';
import { PLAN_LIMITS } from './limits.ts';
import { mendEncoding, mergeNotes, readPlainText } from './plain-text.ts';
import type { PlanNote, PlanText } from './plan-text.ts';
import { plansIn } from './plans-in-text.ts';
import { refused } from './refusals.ts';

export interface PlanTextOptions {
  /** Which of the plans in the file, from 1. */
  readonly part: number;
  /** Pages read so far, for formats that have pages. */
  readonly onPage: (done: number, total: number) => void;
}
/** Text of one plan, and the titles of all the plans that stood in the file. */
export interface OnePlanText extends PlanText {
  readonly plans: readonly string[];
}

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
 * In: the bytes of a file of any kind. Out: the text of the plan in it, in Unicode. Its kind is told by its content. Every
 * file that gives none is refused with a fault of `refusals.ts`.
 */
export async function planTextOfFile(bytes: Buffer, options: PlanTextOptions): Promise<Result<OnePlanText>> {
  if (bytes.length === 0) return err(refused.empty());
  if (bytes.length > PLAN_LIMITS.fileBytes) return err(refused.tooLarge());
  const read = await textOf(bytes, options);
  return read.ok ? onePlan(read.value, options.part) : read;
}

/** As `planTextOfFile`, for text that was typed or pasted. */
export function planTextOfPaste(text: string, part: number): Result<OnePlanText> {
  return onePlan({ text, notes: [] }, part);
}

async function textOf(bytes: Buffer, { onPage }: PlanTextOptions): Promise<Result<PlanText>> {
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

function onePlan(raw: PlanText, part: number): Result<OnePlanText> {
  if (raw.text.length > PLAN_LIMITS.textLength) return err(refused.tooMuchText());
  const { text, notes } = mendEncoding(raw);
  if (!/\S/u.test(text)) return err(refused.noText());
  if (!fold(text).includes('thi dua')) return err(refused.notPlan());
  const plans = plansIn(text);
  const chosen = plans[part - 1];
  if (chosen === undefined) return err(fault('khong-co-ke-hoach-nay', `Văn bản chỉ có ${plans.length} kế hoạch.`, { next: `Chọn kế hoạch từ 1 đến ${plans.length}.` }));
  const many: PlanNote[] = plans.length === 1 ? [] : [{ code: 'nhieu-ke-hoach', message: `Văn bản có ${plans.length} kế hoạch; đã đọc kế hoạch thứ ${part}: «${chosen.title}».` }];
  return ok({ text: chosen.text, notes: mergeNotes(notes, many), plans: plans.map(({ title }) => title) });
}
