import type { Verdict } from '../eligibility/report.ts';
import { leftFor } from './selection.ts';
import type { SelectionRow } from './selection.ts';
import { SUBJECT_KIND_WORDS } from './subject.ts';

export type Left = ReadonlyMap<string, number | null>;

/** One column of the comparison: what it says of a row, and what it sorts by (null: not known, always last). */
export interface SelectionColumn {
  readonly key: string;
  readonly heading: string;
  /** What the heading is about, where it could be taken for another. */
  readonly hint?: string;
  /** Width on the screen, in px; on paper its share of the page. */
  readonly width: number;
  readonly text: (row: SelectionRow, left: Left) => string;
  /** What stands on paper, where the whole would run down the page; `text` when left out. */
  readonly print?: (row: SelectionRow) => string;
  readonly sort: (row: SelectionRow, left: Left) => string | number | null;
}

const done = ({ asked, done: there, missing }: SelectionRow['conditions']): string => {
  if (asked === 0) return 'Không có';
  return missing.length === 0 ? `Đủ ${there}/${asked}` : `${there}/${asked}; còn thiếu: ${missing.join('; ')}`;
};
const SHORT_NAME = 32;
const NAMED = 2;
/** A name up to its first bracket or mark, cut at a word. */
function shortName(name: string): string {
  const head = name.split(/\s*[(,;:]/u)[0] ?? name;
  return head.length <= SHORT_NAME ? head : `${head.slice(0, SHORT_NAME).replace(/\s+\S*$/u, '')}…`;
}
/** «0/3; thiếu: Báo cáo thành tích; Tờ trình; 1 mục khác»: a cell of a few lines however much is missing. */
const printedDone = ({ asked, done: there, missing }: SelectionRow['conditions']): string => {
  if (asked === 0 || missing.length === 0) return done({ asked, done: there, missing });
  const rest = missing.length - NAMED;
  return `${there}/${asked}; thiếu: ${[...missing.slice(0, NAMED).map(shortName), ...(rest > 0 ? [`${rest} mục khác`] : [])].join('; ')}`;
};
/** Best first. */
const VERDICT_ORDER: readonly Verdict[] = ['du-dieu-kien', 'chua-xac-dinh', 'chua-du-dieu-kien', 'khong-thuoc-doi-tuong'];
/** Best first, from the words of the grading; anything else stands after them. */
const GRADES = ['Hoàn thành xuất sắc nhiệm vụ', 'Hoàn thành tốt nhiệm vụ', 'Hoàn thành nhiệm vụ', 'Không hoàn thành nhiệm vụ'];
const gradeRank = (word: string): number => {
  const at = GRADES.indexOf(word);
  return at < 0 ? GRADES.length : at;
};

/** The columns of the comparison (R60) in the order shown. */
export const SELECTION_COLUMNS: readonly SelectionColumn[] = [
  { key: 'name', heading: 'Đối tượng', width: 190, text: (row) => (row.place === '' ? row.name : `${row.name}, ${row.place}`), sort: (row) => row.nameKey },
  { key: 'kind', heading: 'Loại', width: 80, text: (row) => SUBJECT_KIND_WORDS[row.kind], sort: (row) => SUBJECT_KIND_WORDS[row.kind] },
  { key: 'award', heading: 'Danh hiệu/Hình thức', width: 150, text: (row) => row.awardName, sort: (row) => row.awardName || null },
  {
    key: 'eligibility', heading: 'Điều kiện của danh hiệu', hint: 'Điều kiện, tiêu chuẩn luật đặt ra cho danh hiệu, hình thức được đề nghị', width: 170,
    text: ({ eligibility }) => (eligibility === null ? '' : eligibility.summary.startsWith(eligibility.word) ? eligibility.summary : `${eligibility.word}. ${eligibility.summary}`),
    sort: ({ eligibility }) => (eligibility === null ? null : VERDICT_ORDER.indexOf(eligibility.verdict) * 1000 + eligibility.lacking),
  },
  {
    key: 'conditions', heading: 'Điều kiện của phong trào', hint: 'Tiêu chuẩn, điều kiện kế hoạch của phong trào đặt ra', width: 150,
    text: (row) => done(row.conditions),
    print: (row) => printedDone(row.conditions),
    sort: (row) => row.conditions.missing.length,
  },
  { key: 'papers', heading: 'Tài liệu', width: 140, text: (row) => done(row.papers), print: (row) => printedDone(row.papers), sort: (row) => row.papers.missing.length },
  { key: 'flags', heading: 'Diện ưu tiên', width: 130, text: (row) => row.flags.join('; '), sort: (row) => -row.flags.length },
  {
    key: 'grading', heading: 'Xếp loại', width: 150,
    text: ({ gradings: [newest] }) => (newest === undefined ? 'Chưa có' : `${newest.year}: ${newest.gradeWord}${newest.mismatch === '' ? '' : `. ${newest.mismatch}`}`),
    sort: ({ gradings: [newest] }) => (newest === undefined ? null : gradeRank(newest.gradeWord) + (newest.mismatch === '' ? 0 : 0.5)),
  },
  {
    key: 'awards', heading: 'Đã được khen', width: 150,
    text: ({ awards }) => (awards.length === 0 ? 'Chưa có' : `${awards.length} lần; gần nhất: ${awards[0]?.year ?? ''} ${awards[0]?.name ?? ''}`),
    sort: ({ awards }) => awards.length,
  },
  { key: 'capacity', heading: 'Tư cách lập thành tích', width: 120, text: (row) => row.capacityWord, sort: (row) => row.capacityWord || null },
  { key: 'quota', heading: 'Còn số lượng', width: 90, text: (row, left) => leftWords(leftFor(row, left)), sort: (row, left) => leftFor(row, left) },
  { key: 'vote', heading: 'Kết quả họp xét', width: 140, text: (row) => row.vote.sentence, sort: (row) => ({ passed: 0, 'not-passed': 1, open: 2, none: null })[row.vote.state] },
  { key: 'state', heading: 'Trạng thái', width: 120, text: (row) => row.stateWord, sort: (row) => row.stateWord },
];

/** «Còn 2», «Hết», «Vượt 1»; empty where no number can be counted against. */
export function leftWords(left: number | null): string {
  if (left === null) return '';
  return left > 0 ? `Còn ${left}` : left === 0 ? 'Hết' : `Vượt ${-left}`;
}

export interface SelectionSort {
  readonly column: string;
  readonly descending: boolean;
}

/** Rows in the order of a column; rows alike in it keep their order, and what is not known stands last either way. */
export function sortedRows(rows: readonly SelectionRow[], { column, descending }: SelectionSort, left: Left): SelectionRow[] {
  const by = SELECTION_COLUMNS.find(({ key }) => key === column);
  if (by === undefined) return [...rows];
  return [...rows].sort((a, b) => {
    const [one, other] = [by.sort(a, left), by.sort(b, left)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    const order = typeof one === 'number' && typeof other === 'number' ? one - other : String(one) < String(other) ? -1 : String(one) > String(other) ? 1 : 0;
    return descending ? -order : order;
  });
}
