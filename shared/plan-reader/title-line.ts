import { flat } from './flat.ts';

const PLAN = /^(?:KẾ HOẠCH|HƯỚNG DẪN|CHỈ THỊ|CHƯƠNG TRÌNH|THÔNG BÁO|CÔNG VĂN)(?: \d{4})?$/u;
const DECISION = /^QUYẾT ĐỊNH$/u;
const LOOSE = /^(?:ke ?hoach|huong ?dan|chi ?thi)$/u;

/** Whether a line is the title line of a plan, a guidance or the like. */
export const isTitleLine = (line: string): boolean => line.length < 24 && (PLAN.test(line) || (/^\p{Lu}/u.test(line) && LOOSE.test(flat(line))));

/**
 * Index of the line that names the kind of paper: the first «KẾ HOẠCH», «HƯỚNG DẪN», …; a «QUYẾT ĐỊNH» only where nothing
 * is attached to it. -1: none.
 */
export function titleLine(lines: readonly string[]): number {
  const plan = lines.findIndex(isTitleLine);
  return plan >= 0 ? plan : lines.findIndex((line) => DECISION.test(line));
}
