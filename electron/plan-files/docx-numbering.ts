import { roman } from '../../shared/text/numbers.ts';
import type { NumberingRef, Styles } from './docx-styles.ts';
import type { XmlNode } from './xml.ts';
import { child, elements, valueOf } from './xml.ts';

interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  /** Level (from 0) whose number, when it moves on, starts this one anew; -1: never. Undefined: any above. */
  readonly restartAfter: number | undefined;
  readonly plainDigits: boolean;
}
interface List {
  readonly id: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Levels that this use of the list starts anew, once. */
  readonly startsAnew: ReadonlyMap<number, number>;
}

/** Numbers of automatic lists, in reading order: each call moves the counter on. */
export interface Numbering {
  /** The printed number («II.», «a)», «1.2.», «-»); «» where the list prints none. */
  next(ref: NumberingRef): string;
}

const LEVELS = 9;
const BULLETS = /[-–—+*•○●▪■◦♦✓]/u;

/** In: the root of numbering.xml, or null, and the styles that name lists. */
export function readNumbering(root: XmlNode | null, styles: Styles): Numbering {
  const abstracts = new Map<string, XmlNode>();
  for (const node of elements(root, 'w:abstractNum')) abstracts.set(node.attributes['abstractNumId'] ?? '', node);
  const nums = new Map<string, XmlNode>();
  for (const node of elements(root, 'w:num')) nums.set(node.attributes['numId'] ?? '', node);
  const lists = new Map<string, List | null>();
  /** Word counts by the abstract list: two lists made from one go on from each other. */
  const counters = new Map<string, (number | null)[]>();
  const begun = new Set<string>();

  function listOf(numId: string): List | null {
    const known = lists.get(numId);
    if (known !== undefined) return known;
    const list = makeList(numId);
    lists.set(numId, list);
    return list;
  }

  function makeList(numId: string): List | null {
    const num = nums.get(numId);
    let id = valueOf(num, 'w:abstractNumId');
    let abstract = id === undefined ? undefined : abstracts.get(id);
    const link = valueOf(abstract, 'w:numStyleLink');
    if (link !== undefined) {
      const linked = styles.numberingOf(link);
      id = (linked === null ? undefined : valueOf(nums.get(linked), 'w:abstractNumId')) ?? id;
      abstract = id === undefined ? undefined : abstracts.get(id);
    }
    if (id === undefined || abstract === undefined) return null;
    const levels = new Map<number, Level>();
    for (const node of elements(abstract, 'w:lvl')) levels.set(Number(node.attributes['ilvl']), levelOf(node));
    const startsAnew = new Map<number, number>();
    for (const override of elements(num, 'w:lvlOverride')) {
      const at = Number(override.attributes['ilvl']);
      const own = child(override, 'w:lvl');
      if (own !== undefined) levels.set(at, levelOf(own));
      const start = valueOf(override, 'w:startOverride');
      if (start !== undefined) startsAnew.set(at, whole(start, 1));
    }
    return { id, levels, startsAnew };
  }

  return {
    next({ numId, level }) {
      const list = listOf(numId);
      const own = list?.levels.get(level);
      if (list === null || own === undefined || level < 0 || level >= LEVELS) return '';
      const counts = counters.get(list.id) ?? Array.from({ length: LEVELS }, () => null);
      counters.set(list.id, counts);
      for (const [at, start] of list.startsAnew) {
        const key = `${numId} ${at}`;
        if (at !== level || begun.has(key)) continue;
        begun.add(key);
        counts[at] = start - 1;
      }
      counts[level] = (counts[level] ?? own.start - 1) + 1;
      for (let deeper = level + 1; deeper < LEVELS; deeper++) {
        const after = list.levels.get(deeper)?.restartAfter;
        if (after === undefined || level <= after) counts[deeper] = null;
      }
      return printed(own, list, counts);
    },
  };
}

function levelOf(node: XmlNode): Level {
  const restart = valueOf(node, 'w:lvlRestart');
  return {
    start: whole(valueOf(node, 'w:start'), 0),
    format: valueOf(node, 'w:numFmt') ?? 'decimal',
    text: valueOf(node, 'w:lvlText') ?? '',
    restartAfter: restart === undefined ? undefined : whole(restart, 0) - 1,
    plainDigits: valueOf(node, 'w:isLgl') !== undefined && !['0', 'false'].includes(valueOf(node, 'w:isLgl') ?? ''),
  };
}

function printed(own: Level, list: List, counts: readonly (number | null)[]): string {
  if (own.format === 'bullet') return BULLETS.exec(own.text)?.[0] ?? '-';
  if (own.format === 'none') return own.text.replace(/%\d/gu, '').trim();
  return own.text
    .replace(/%([1-9])/gu, (_, digit: string) => {
      const at = Number(digit) - 1;
      const level = list.levels.get(at);
      const count = counts[at] ?? level?.start ?? 1;
      return numeral(count, own.plainDigits ? 'decimal' : (level?.format ?? 'decimal'));
    })
    .trim();
}

function numeral(count: number, format: string): string {
  switch (format) {
    case 'upperRoman':
    case 'lowerRoman': {
      if (count < 1 || count > 3999) return String(count);
      return format === 'upperRoman' ? roman(count) : roman(count).toLowerCase();
    }
    case 'upperLetter':
    case 'lowerLetter': {
      if (count < 1 || count > 780) return String(count);
      const letter = String.fromCharCode(0x61 + ((count - 1) % 26)).repeat(Math.floor((count - 1) / 26) + 1);
      return format === 'upperLetter' ? letter.toUpperCase() : letter;
    }
    case 'decimalZero':
      return String(count).padStart(2, '0');
    case 'none':
      return '';
    default:
      return String(count);
  }
}

function whole(text: string | undefined, otherwise: number): number {
  const value = Number(text);
  return text !== undefined && Number.isSafeInteger(value) && Math.abs(value) < 1e6 ? value : otherwise;
}
