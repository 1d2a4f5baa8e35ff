import { roman } from '../text/numbers.ts';
import { upper } from './phrases.ts';
import { paragraph, type Block, type ParagraphBlock } from './model.ts';

/** What a person numbers or marks a line with: «1.», «a)», «-», «+», «•». */
const MARKED = /^(?:\d+(?:\.\d+)*[.)]|[a-zđ]\)|[-–+•*])\s*/iu;
const ROMAN_HEADING = /^(?:[IVXLC]+|\d+)[.)]\s*/u;

/** Lines of a prose field, empty ones left out. */
export function proseLines(value: string): string[] {
  return value
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** A full stop where the person left none. */
const ended = (line: string): string => (/[.;:!?…,)”"]$/u.test(line) ? line : `${line}.`);

/** Prose as body paragraphs, one for each line. */
export function prose(value: string): ParagraphBlock[] {
  return proseLines(value).map((line) => paragraph('body', ended(line)));
}

/** One paragraph for each line: «1. …», or as typed where the person has numbered or marked lines herself. */
export function numberedLines(value: string): ParagraphBlock[] {
  const lines = proseLines(value);
  if (lines.length < 2 || lines.some((line) => MARKED.test(line))) return lines.map((line) => paragraph('body', ended(line)));
  return lines.map((line, i) => paragraph('body', ended(`${i + 1}. ${line}`)));
}

/** One part of a paper; without blocks it is left out. */
export interface Part {
  readonly heading: string;
  readonly blocks: readonly Block[];
}

/** Parts under «I. …», «II. …» in capitals; an empty part is left out and takes no number. */
export function numberedParts(parts: readonly Part[]): Block[] {
  return parts
    .filter((part) => part.blocks.length > 0)
    .flatMap((part, i) => [paragraph('heading', `${roman(i + 1)}. ${upper(part.heading.replace(ROMAN_HEADING, ''))}`, true), ...part.blocks]);
}

/** A part that may stand under the one before it. */
export interface NestedPart extends Part {
  readonly level: 1 | 2;
}

/**
 * Parts under «I. …» and, within them, «1. …»; the only one within a part takes no number. A part with nothing in it and
 * nothing under it is left out. One of level 2 without a part before it stands by itself.
 */
export function nestedParts(parts: readonly NestedPart[]): Block[] {
  const groups: { readonly head: Part; readonly under: Part[] }[] = [];
  for (const part of parts) {
    const last = groups.at(-1);
    if (part.level === 1 || last === undefined) groups.push({ head: part, under: [] });
    else if (part.blocks.length > 0) last.under.push(part);
  }
  return numberedParts(
    groups.map(({ head, under }) => ({
      heading: head.heading,
      blocks: [
        ...head.blocks,
        ...under.flatMap(({ heading, blocks }, i) => {
          const name = heading.replace(ROMAN_HEADING, '');
          return [paragraph('subheading', under.length === 1 ? name : `${i + 1}. ${name}`, true), ...blocks];
        }),
      ],
    })),
  );
}

/** First letter small, for a title inside a sentence; a word in capitals («UBND») stays. */
export function lowerFirst(value: string): string {
  const [first = '', second = ''] = value;
  return second !== '' && second === second.toLocaleUpperCase('vi') && /\p{L}/u.test(second) ? value : first.toLocaleLowerCase('vi') + value.slice(1);
}

/** A title without the name of its kind, which the paper prints by itself: «Báo cáo kết quả …» → «Kết quả …». */
export function withoutKind(title: string, kind: string): string {
  const clean = title.trim();
  if (!clean.toLocaleLowerCase('vi').startsWith(`${kind.toLocaleLowerCase('vi')} `)) return clean;
  const rest = clean.slice(kind.length).trim();
  return rest.charAt(0).toLocaleUpperCase('vi') + rest.slice(1);
}

/** Longest name that still fits a «V/v …». */
const LONGEST_ABOUT = 90;

/** As `campaignPhrase` gave it while it is short, else only what it is: a trích yếu names the matter, it does not tell it. */
export function shortCampaign(phrase: string): string {
  if (phrase.length <= LONGEST_ABOUT) return phrase;
  return /^(?:phong trào thi đua|đợt thi đua|cuộc vận động|phong trào|đợt)/iu.exec(phrase)?.[0] ?? 'phong trào thi đua';
}

/** A campaign's name inside a sentence: «phong trào thi đua …» as it is, any other name in quotes after these words. */
export function campaignPhrase(name: string): string {
  const clean = name.trim().replace(/^(?:tổ chức |triển khai )?(?:phát động|thực hiện|triển khai|tổ chức)\s+/iu, '');
  return /^(?:phong trào|đợt|cuộc vận động|cao điểm|tháng cao điểm)\s/iu.test(clean) ? lowerFirst(clean) : `phong trào thi đua “${clean}”`;
}
