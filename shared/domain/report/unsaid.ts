import type { ReportSection } from '../campaign-report.ts';
import { UNKNOWN_CELL, counted } from './words.ts';

/** Something a report leaves open: to be seen once more before it goes out (R74). */
export interface Unsaid {
  readonly sectionId: string;
  /** «Mục «Công tác tuyên truyền»: Chưa có số liệu về công tác tuyên truyền.» */
  readonly sentence: string;
}

const UNKNOWN = /chưa có số liệu/iu;
/** Places left to be filled in by hand: «……», «_____». */
const BLANK = /\.{4,}|…{2,}|_{3,}/u;
const SENTENCE_END = /(?<=[.!?…])\s+(?=[\p{Lu}\d«“-])/u;
const LONGEST = 300;

/** The sentences and cells of a report that say nothing is known, and the blanks in its prose, in the order of the report. */
export function unsaidIn(sections: readonly ReportSection[]): Unsaid[] {
  return sections.flatMap(({ id, heading, text, table }) => {
    const open = text.split('\n').flatMap((line) => line.split(SENTENCE_END)).map((one) => one.trim()).filter((one) => UNKNOWN.test(one) || BLANK.test(one));
    const cells = (table?.rows ?? []).filter((row) => row.some((cell) => cell.trim() === UNKNOWN_CELL || BLANK.test(cell))).length;
    return [...new Set([...open, ...(cells === 0 ? [] : [`bảng có ${counted(cells, 'dòng')} chưa có số liệu.`])])].map((one) => ({ sectionId: id, sentence: `Mục «${heading}»: ${brief(one)}` }));
  });
}

const brief = (text: string): string => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`);
