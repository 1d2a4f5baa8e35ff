import type { PlanSubjectKind } from '../catalogue/plan-vocabulary.ts';
import { flat } from './flat.ts';
import { subjectKindsIn } from './unit-kinds.ts';
import { wordsOf } from './words.ts';

/** Columns of a table of numbers: which kind of subject each holds; null: no number of nominees. */
export interface TableHead {
  readonly columns: readonly (PlanSubjectKind | 'case' | null)[];
}

const cellsOf = (text: string): string[] => text.split(' | ').map((cell) => cell.trim());

/** In: a row «Đơn vị | Tập thể | Cá nhân». Out: its columns, or null for a row that heads no numbers. */
export function tableHead(text: string): TableHead | null {
  if (!text.includes(' | ') || /\d/u.test(text)) return null;
  const columns = cellsOf(text).map((cell) => {
    const [kind, ...more] = subjectKindsIn(wordsOf(cell));
    if (kind !== undefined && more.length === 0 && cell.length <= 40) return kind;
    return /truong hop|so luong|tong so/u.test(flat(cell)) ? 'case' : null;
  });
  return columns.some((column) => column !== null) ? { columns } : null;
}

/**
 * In: a row under that head. Out: the same row as a sentence («Xã, phường: 02 tập thể, 03 cá nhân») that the quota grammar
 * reads, or null where the cells do not fit the head.
 */
export function rowSentence(text: string, head: TableHead): string | null {
  const cells = cellsOf(text);
  if (cells.length !== head.columns.length) return null;
  const owner = cells.find((cell, index) => head.columns[index] === null && /\p{L}{2}/u.test(cell));
  const numbers = cells.flatMap((cell, index) => {
    const column = head.columns[index];
    if (column == null || !/^(?:không quá |tối đa |từ )?\d{1,4}(?:\s*(?:-|–|đến)\s*\d{1,4})?$/iu.test(cell)) return [];
    return /^0+$/u.test(cell) ? [] : [`${cell} ${WORDS[column]}`];
  });
  return owner === undefined || numbers.length === 0 ? null : `${owner}: ${numbers.join(', ')}`;
}

const WORDS: Readonly<Record<PlanSubjectKind | 'case', string>> = { 'tap-the': 'tập thể', 'ca-nhan': 'cá nhân', 'ho-gia-dinh': 'hộ gia đình', case: 'trường hợp' };
