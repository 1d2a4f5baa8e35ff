import { rowsFromCells } from './cell-lines.ts';

/** A line of the source as it stands between two line breaks, cleaned; `gap`: what parted it from the line before. */
export interface Line {
  readonly text: string;
  /** 'none': the very next line · 'blank': an empty line or a page end between · 'wall': a rule, a table edge; never joined across. */
  readonly gap: 'none' | 'blank' | 'wall';
}

const INVISIBLE = /[\u00AD\u200B-\u200F\u2028\u2029\u2060\uFEFF]/gu;
const ODD_SPACE = /[\t\u000B\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/gu;
const ENTITIES: Readonly<Record<string, string>> = { '&nbsp;': ' ', '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&ndash;': '–', '&mdash;': '—' };
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
export const superscript = (number: string): string => number.replace(/\d/gu, (digit) => SUPERSCRIPTS.charAt(Number(digit)));

/** Letters that look like Đ, đ, Ư, ư and are read in their place. */
const mendLetters = (text: string): string => text.replace(/[\u00D0\u0189]/gu, 'Đ').replace(/[\u00F0\u0256]/gu, 'đ').replace(/\u01A2/gu, 'Ư').replace(/\u01A3/gu, 'ư');

/** In: raw text. Out: its lines with markup gone, page numbers and running heads dropped. Linear. */
export function linesOf(raw: string): Line[] {
  const plain = mendLetters(raw.replace(INVISIBLE, '').normalize('NFC'))
    .replace(/\r\n?/gu, '\n').replace(/\f/gu, '\n\f\n').replace(/<br ?\/?>/giu, '\n')
    .replace(/&(?:nbsp|amp|lt|gt|quot|#39|ndash|mdash);/gu, (entity) => ENTITIES[entity] ?? entity);
  return withoutRunningHeads(withoutPageNumbers(rowsFromCells(inColumns(tabbedRows(plain.split('\n'))).map(cleaned))));
}

/** Rows of a pasted table, three cells or more parted by tabs, two rows or more one below the other: tabs become cell marks. */
function tabbedRows(lines: readonly string[]): string[] {
  const tabbed = lines.map((line) => line.includes('\t') && line.split('\t').filter((cell) => cell.trim() !== '').length >= 3 && !HEAD_OR_FOOT.test(line));
  return lines.map((line, index) => (tabbed[index] && (tabbed[index - 1] || tabbed[index + 1]) ? line.replace(/\t/gu, ' | ') : line));
}

interface Raw {
  readonly text: string;
  readonly mark: 'text' | 'blank' | 'wall' | 'page' | 'nothing';
}

/** Two columns on one line (head and foot of a paper), parted by a wide space. */
const RIGHT_COLUMN = /(?<! ) {3,}(?=CỘNG H[ÒO]|Độc lập|TM\. |KT\. |TL\. |TUQ\. |Q\. |CHỦ TỊCH|PHÓ CHỦ TỊCH|GIÁM ĐỐC|\p{Lu}[\p{L} .-]{2,30}, ngày )/u;

/** A row of the table that holds the head or the foot of a paper: its cells are no row. */
const HEAD_OR_FOOT = /CỘNG H[ÒO]|Độc lập -|Nơi nhận ?:|TM\. |KT\. |ngày[\d .…]*tháng|Số ?:[^|]*\/|^\s*\|?\s*(?:ỦY BAN|UBND|HỘI ĐỒNG|SỞ|TỈNH|HUYỆN|PHÓ CHỦ TỊCH|CHỦ TỊCH)\b/u;

/** Lines with the two columns of head and foot taken apart: the left column of a block first, then the right one. */
function inColumns(lines: readonly string[]): string[] {
  const out: string[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = (lines[at] ?? '').replace(ODD_SPACE, (sign) => (sign === '\t' ? '   ' : ' '));
    if (line.includes('|') && HEAD_OR_FOOT.test(line)) {
      out.push(...line.split('|').flatMap((cell) => [cell, '|']));
      at += 1;
    } else if (line.includes('   ') && columnAt(line) > 0) at = pushBlock(lines, at, out);
    else {
      out.push(line);
      at += 1;
    }
  }
  return out;
}

/** Where the right column begins; 0: the line has one column. */
function columnAt(line: string): number {
  const found = RIGHT_COLUMN.exec(line);
  return found && line.slice(0, found.index).trim() !== '' ? found.index : 0;
}

const DEEP = 20;
const LONGEST_BLOCK = 40;

function pushBlock(lines: readonly string[], start: number, out: string[]): number {
  const left: string[] = [];
  const right: string[] = [];
  let at = start;
  for (; at < lines.length && at < start + LONGEST_BLOCK; at += 1) {
    const line = (lines[at] ?? '').replace(ODD_SPACE, (sign) => (sign === '\t' ? '   ' : ' '));
    if (line.trim() === '' || line === '\f') break;
    const gap = columnAt(line) || (/\S {4,}(?=\S)/u.exec(line)?.index ?? -1) + 1;
    if (gap > 0) {
      left.push(line.slice(0, gap));
      right.push(line.slice(gap).trim());
    } else if ((/^ */u.exec(line)?.[0].length ?? 0) >= DEEP) right.push(line.trim());
    else left.push(line);
  }
  out.push(...left, WALL, ...right, WALL);
  return at;
}

const WALL = '-----';

function cleaned(line: string): Raw {
  if (line === '\f') return { text: '', mark: 'page' };
  const bare = line.trim();
  if (bare === '') return { text: '', mark: 'blank' };
  if (/^[|+:\s-]*$/u.test(bare) && /[|]|-{3}/u.test(bare)) return { text: '', mark: 'wall' };
  if (/^[-_=*~–—.…\s]{3,}$/u.test(bare)) return { text: '', mark: 'wall' };
  if (/^[*_#\s]+$/u.test(bare)) return { text: '', mark: 'nothing' };
  const text = withoutMarkup(bare).replace(/ {2,}/gu, ' ').trim();
  return { text, mark: text === '' ? 'nothing' : 'text' };
}

function withoutMarkup(line: string): string {
  let text = line.replace(/^#{1,6} +/u, '').replace(/^>+ +/u, '');
  if (text.includes('<')) text = text.replace(/<sup>\s*(\d{1,2})\s*<\/sup>/giu, (_all, number: string) => superscript(number)).replace(/<\/?[a-z][^<>]{0,80}>/giu, '');
  if (text.includes('|')) text = cells(text);
  if (text.includes('*')) text = text.replace(/\*{2,}/gu, '').replace(/^\*(?=\S)([^*]*)\*?$/u, '$1').replace(/(?<=\S)\*+$/u, '').replace(/(?<=[\s(“"])\*(?=\p{L})|(?<=[\p{L}.,;:])\*(?=[\s)”",.;:])/gu, '');
  return text.replace(/__+/gu, ' ').replace(/\\([.#*_|-])/gu, '$1');
}

/** Edges of a table go; the cells of one row stay parted by « | ». In a row of numbers an empty cell behind the name is a «-», so that the numbers keep their columns. */
function cells(line: string): string {
  const all = line.trim().replace(/^\||\|$/gu, '').split('|').map((cell) => cell.trim());
  const name = all.findIndex((cell) => /\p{L}{2}/u.test(cell));
  const counted = all.filter((cell) => /^\d{1,3}$/u.test(cell)).length > (/^\d{1,3}$/u.test(all[0] ?? '') ? 1 : 0);
  return all.map((cell, index) => (cell === '' && counted && name >= 0 && index > name ? '-' : cell)).filter((cell) => cell !== '').join(' | ');
}

const PAGE_NUMBER = /^(?:[-–—]\s*)?(?:[Tt]rang\s+)?\d{1,3}(?:\s*(?:\/|of|trên)\s*\d{1,3})?(?:\s*[-–—])?$/u;

/** A bare number that stands by itself between blanks, page ends or at the edge of the text is a page's. */
function withoutPageNumbers(lines: readonly Raw[]): Raw[] {
  const open = (index: number): boolean => lines[index]?.mark !== 'text';
  const end = (index: number, step: 1 | -1): boolean => lines[index + step]?.mark === 'page' || (lines[index + step]?.mark === 'blank' && lines[index + 2 * step]?.mark === 'page');
  const alone = (index: number): boolean => (open(index - 1) && open(index + 1)) || end(index, -1) || end(index, 1);
  return lines.map((line, index) => (line.mark === 'text' && PAGE_NUMBER.test(line.text) && alone(index) ? { text: '', mark: 'page' } : line));
}

const LONGEST_HEAD = 90;

/** A short line that comes back at three page ends or more is a running head. */
function withoutRunningHeads(lines: readonly Raw[]): Line[] {
  const times = new Map<string, number>();
  const atPage = lines.map((line, index) => line.mark === 'text' && line.text.length <= LONGEST_HEAD && (pageNear(lines, index, -1) || pageNear(lines, index, 1)));
  lines.forEach((line, index) => {
    if (atPage[index]) times.set(line.text, (times.get(line.text) ?? 0) + 1);
  });
  const kept: Line[] = [];
  let gap: Line['gap'] = 'none';
  lines.forEach((line, index) => {
    if (line.mark === 'nothing') return;
    if (line.mark === 'wall') gap = 'wall';
    else if (line.mark !== 'text' || (atPage[index] && (times.get(line.text) ?? 0) >= 3)) gap = gap === 'wall' ? 'wall' : 'blank';
    else {
      kept.push({ text: line.text, gap });
      gap = 'none';
    }
  });
  return kept;
}

function pageNear(lines: readonly Raw[], index: number, step: 1 | -1): boolean {
  for (let at = index + step, seen = 0; seen < 3; at += step, seen += 1) {
    const mark = lines[at]?.mark;
    if (mark === 'page') return true;
    if (mark === undefined || mark === 'text' || mark === 'wall') return false;
  }
  return false;
}
