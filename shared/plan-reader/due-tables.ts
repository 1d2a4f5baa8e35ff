import { flat } from './flat.ts';

/** A table with a column of deadlines: how many columns and which one. */
export interface DeadlineHead {
  readonly columns: number;
  readonly at: number;
  /** The head itself speaks of sending: «Thời hạn gửi», «Loại báo cáo». */
  readonly sends: boolean;
}

const LONGEST_CELL = 40;
const DEADLINE = /^(?:thoi han|thoi gian|thoi diem|han|moc thoi gian|ngay)(?: (?:cuoi|gui|nop|nhan|trinh|hoan thanh|thuc hien|bao cao|ho so|ve|cham nhat|tiep nhan|den))*$/u;
const cellsOf = (text: string): string[] => text.split(' | ').map((cell) => cell.trim());

/** In: a row «TT | Nội dung | Nơi nhận | Thời hạn gửi». Out: its deadline column, or null. */
export function deadlineHead(text: string): DeadlineHead | null {
  if (!text.includes(' | ') || /\d/u.test(text)) return null;
  const cells = cellsOf(text).map(flat);
  const at = cells.findLastIndex((cell) => cell.length <= LONGEST_CELL && DEADLINE.test(cell));
  return at < 0 ? null : { columns: cells.length, at, sends: /gui|nop|nhan|bao cao|ho so/u.test(cells.join(' ')) };
}

/**
 * In: a row under that head. Out: the row as a sentence («Báo cáo năm, Sở Nội vụ: thời hạn 10/12») that the grammar of
 * deadlines reads, or null where the cells do not fit the head.
 */
export function deadlineRow(text: string, head: DeadlineHead): string | null {
  const cells = cellsOf(text);
  const due = cells[head.at];
  if (cells.length !== head.columns || due === undefined) return null;
  const others = cells.filter((cell, index) => index !== head.at && /\p{L}{2}/u.test(cell));
  return others.length === 0 ? null : `${others.join(', ')}: ${/^(?:ngày\s+)?\d/iu.test(due) ? 'thời hạn ' : ''}${due}`;
}
