import { fold } from '../text/fold.ts';

/** A cell as the spreadsheet reader hands it on: dates as `{ date: 'YYYY-MM-DD' }`, nothing as null. */
export type SheetCell = string | number | boolean | { readonly date: string } | null;
export type SheetRow = readonly SheetCell[];

/** What a column of a list of subjects can hold. `mr` and `mrs` are the paired columns «Ông» and «Bà» ticked with x. */
export const COLUMN_FIELDS = [
  'order', 'name', 'familyName', 'givenName', 'honorific', 'mr', 'mrs', 'birth', 'gender', 'female', 'position', 'department', 'workplace',
  'address', 'nationalId', 'ethnicity', 'phone', 'category', 'field', 'managedBy', 'size', 'women', 'representative', 'note',
] as const;
export type ColumnField = (typeof COLUMN_FIELDS)[number];

/** Headings as communes write them, folded; the first that is equal, then the first that begins a heading, wins. */
const HEADINGS: readonly (readonly [ColumnField, readonly string[]])[] = [
  ['order', ['stt', 'tt', 'so tt', 'so thu tu']],
  ['familyName', ['ho va ten dem', 'ho dem', 'ho lot', 'ho va chu dem', 'ho']],
  ['name', [
    'ho va ten', 'ho ten', 'hoten', 'ho va ten ca nhan', 'ten tap the', 'ten tap the/ca nhan/ho gia dinh', 'ten doi tuong', 'ten don vi / tap the', 'ten don vi/tap the',
    'ten ho', 'ten ho gia dinh', 'ho ten chu ho', 'ho va ten chu ho', 'ten ho (chu ho)', 'chu ho', 'ten to chuc', 'ca nhan', 'tap the',
  ]],
  ['givenName', ['ten']],
  ['honorific', ['danh xung', 'ong/ba', 'ong (ba)', 'ong, ba', 'ong - ba', 'ten goi', 'ten goi (ong/ba/chuc danh)', 'xung ho']],
  ['mr', ['ong']],
  ['mrs', ['ba']],
  ['birth', ['ngay sinh', 'nam sinh', 'ngay thang nam sinh', 'ngay, thang, nam sinh', 'sinh nam', 'sinh ngay', 'ngay/thang/nam sinh']],
  ['gender', ['gioi tinh', 'nam/nu', 'nam, nu', 'phai']],
  ['female', ['nu']],
  ['position', ['chuc vu', 'chuc danh', 'chuc vu, chuc danh', 'chuc vu/chuc danh', 'nghe nghiep']],
  ['department', ['phong, ban, to', 'phong ban', 'to', 'bo phan', 'ten phong ban/ khoi, to cong tac', 'phong/ban']],
  ['workplace', ['don vi cong tac', 'noi cong tac', 'co quan', 'co quan cong tac', 'ten don vi/tap the cong tac', 'chuc vu, don vi', 'don vi']],
  ['address', ['dia chi', 'noi o', 'cho o', 'dia chi / noi o', 'dia chi, noi o', 'thuong tru', 'noi thuong tru', 'dia chi (thon, to)', 'thon', 'thon, to', 'thon/to']],
  ['nationalId', ['so can cuoc', 'cccd', 'so cccd', 'can cuoc cong dan', 'so can cuoc cong dan', 'so dinh danh', 'so dinh danh ca nhan', 'cmnd/cccd', 'so cmnd/cccd']],
  ['ethnicity', ['dan toc']],
  ['phone', ['dien thoai', 'so dien thoai', 'sdt', 'so dt', 'dt']],
  ['category', ['phan loai', 'phan loai ca nhan', 'phan loai doi tuong', 'phan loai tap the']],
  ['field', ['linh vuc', 'linh vuc hoat dong']],
  ['managedBy', ['don vi quan ly', 'don vi chu quan', 'truc thuoc']],
  ['size', ['so nguoi', 'quan so', 'tong so nguoi']],
  ['women', ['trong do nu', 'so nu']],
  ['representative', ['dai dien', 'nguoi dai dien']],
  ['note', ['ghi chu']],
];
const BY_HEADING = new Map(HEADINGS.flatMap(([field, words]) => words.map((word): [string, ColumnField] => [word, field])));
const LAST_HEADING_ROW = 20;

/** Text of a cell with line breaks inside headings and cells turned into blanks. */
export function cellText(cell: SheetCell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'object') return cell.date;
  return String(cell).replace(/\s+/g, ' ').trim();
}

export interface Headings {
  /** Zero-based index of the last heading row; data begin below it. */
  readonly row: number;
  readonly columns: readonly { readonly heading: string; readonly field: ColumnField | null }[];
}

/**
 * Finds the heading row among the first twenty: the row that names most columns, a name among them. A heading over two
 * rows (merged cells) is read together. Null where no row names a column of names.
 */
export function findHeadings(rows: readonly SheetRow[]): Headings | null {
  let best: (Headings & { score: number }) | null = null;
  for (let row = 0; row < Math.min(rows.length, LAST_HEADING_ROW); row++) {
    for (const deep of [false, true]) {
      const found = readHeadings(rows, row, deep);
      if (found !== null && (best === null || found.score > best.score)) best = found;
    }
  }
  return best;
}

function readHeadings(rows: readonly SheetRow[], row: number, deep: boolean): (Headings & { score: number }) | null {
  const upper = rows[row] ?? [];
  const lower = deep ? (rows[row + 1] ?? []) : [];
  const width = Math.max(upper.length, lower.length);
  const seen = new Set<ColumnField>();
  const columns = Array.from({ length: width }, (_, i) => {
    const heading = cellText(lower[i]) || cellText(upper[i]);
    const field = fieldOf(heading) ?? (deep ? fieldOf(cellText(upper[i])) : null);
    if (field === null || seen.has(field)) return { heading, field: null };
    seen.add(field);
    return { heading, field };
  });
  const named = seen.has('name') || (seen.has('familyName') && seen.has('givenName'));
  if (!named && !(seen.has('givenName') && seen.size >= 3)) return null;
  if (deep && !lower.some((cell) => fieldOf(cellText(cell)) !== null)) return null;
  return { row: deep ? row + 1 : row, columns, score: seen.size };
}

/** What a heading means among the columns of a list of subjects; null: it says nothing known. */
export function fieldOf(heading: string): ColumnField | null {
  const folded = fold(heading).replace(/\s*\*\s*$/, '').replace(/[.:]$/, '').trim();
  if (folded === '') return null;
  const exact = BY_HEADING.get(folded);
  if (exact !== undefined) return exact;
  const bare = folded.replace(/\s*\(.*\)\s*$/, '').trim();
  return BY_HEADING.get(bare) ?? null;
}
