import { flat } from './flat.ts';

/** How a numbered part is marked; parts with the same kind under one parent are siblings. */
export type MarkerKind = 'part' | 'appendix' | 'roman' | 'capital' | 'article' | 'ordinal' | 'number' | 'number-paren' | 'dotted' | 'letter' | 'caps';

export interface Marker {
  readonly kind: MarkerKind;
  /** As a citation prints it: «III», «2», «2.1», «c», «thứ ba», «Điều 4». */
  readonly marker: string;
  /** Characters of the paragraph taken by the marker, the space after it included. */
  readonly length: number;
}

const PART = /^(Phần|PHẦN|Chương|CHƯƠNG|Mục|MỤC)\s+([IVXLC]{1,6}|\d{1,2}|(?:[Tt]hứ|THỨ)\s+\p{L}{2,4}|[A-D])(?!\p{L})\s*[.:)–-]?\s*(?=[\p{Lu}“"]|$)/u;
const APPENDIX = /^(?:Phụ lục|PHỤ LỤC|Phụ Lục)(?:\s+(?:số\s+|SỐ\s+)?([IVXLC]{1,6}|\d{1,2})(?![\p{L}\d]))?\s*[.:)–-]?\s*(?=[\p{Lu}(]|$)/u;
const ROMAN = /^([IVXL1l|]{1,6})\s*(?:[.)/:]|[–—-](?=\s))\s*(?=[\p{L}“"«(])/u;
const ROMAN_BARE = /^([IVX]{1,5})\s+(?=\p{Lu}{2,}[\s,])/u;
const ROMAN_DOTTED = /^([IVX]{1,5}(?:\.\d{1,2}){1,2})(?:[.)]\s*|\s+)(?=[\p{L}“"«(])/u;
const CAPITAL = /^([A-HKĐ])\s*[.)–-]\s+(?=\p{Lu}{2})/u;
const ARTICLE = /^(Điều\s+\d{1,3})\s*[.:]\s*/u;
const ORDINAL = /^(Thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)|(?:Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám|Chín|Mười) là)\s*[,:-]\s*/u;
const DOTTED = /^(\d{1,2}(?:\.\d{1,2}){1,3})(?:[.)]\s*(?=[\p{L}“"«(])|\s*[:–-]?\s+(?=[\p{Lu}“"«]))/u;
const NUMBER = /^(\d{1,2})(?:\s?\.\s*(?=[\p{L}“"«(])|\s?\.\s+(?=\d)|\s?\/\s+(?=\p{Lu})|\s?[:–—-]\s+(?=\p{Lu}))/u;
const NUMBER_PAREN = /^\(?(\d{1,2})\)\s*(?=[\p{L}“"«(\d])/u;
const LETTER = /^([a-zđA-HĐ])\s?[).]\s*(?=[\p{L}“"«(\d])/u;
const LONE = /^(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2}){0,3}|[a-zđ])\s?[.)]$/u;

const BULLET = /^(?:[-–—+·•●▪◦○►✓→*\uF0B7\uF0A7]|\uF02D|o(?= \p{Lu}))\s*/u;

const capitalsOnly = (text: string): boolean => /\p{Lu}{2}/u.test(text) && !/\p{Ll}{2}/u.test(text.slice(0, 40));

/** In: the beginning of a paragraph. Out: its marker, or null. A bullet is no marker. */
export function markerOf(line: string): Marker | null {
  const head = line.slice(0, 90);
  return partMarker(head) ?? romanMarker(head) ?? otherMarker(head);
}

function partMarker(head: string): Marker | null {
  const appendix = APPENDIX.exec(head);
  if (appendix) return { kind: 'appendix', marker: appendix[1] === undefined ? 'Phụ lục' : `Phụ lục ${appendix[1]}`, length: appendix[0].length };
  const part = PART.exec(head);
  if (!part || (flat(part[1] ?? '') === 'muc' && !capitalsOnly(head.slice(part[0].length)))) return null;
  const words = part[1] ?? '';
  return { kind: 'part', marker: `${words.charAt(0).toUpperCase()}${words.slice(1).toLowerCase()} ${part[2] ?? ''}`, length: part[0].length };
}

function romanMarker(head: string): Marker | null {
  const bare = ROMAN_BARE.exec(head);
  if (bare) return capitalsOnly(head.slice(bare[0].length)) ? { kind: 'roman', marker: bare[1] ?? '', length: bare[0].length } : null;
  const found = ROMAN.exec(head);
  if (!found) return null;
  const raw = found[1] ?? '';
  const clear = /^[IVXL]+$/u.test(raw);
  const rest = head.slice(found[0].length);
  if (!clear && !(capitalsOnly(rest) && /[IVXl|]/u.test(raw))) return null;
  const marker = raw.replace(/[1l|]/gu, 'I');
  return isRoman(marker) ? { kind: 'roman', marker, length: found[0].length } : null;
}

/** I to XXXIX, well formed. */
const isRoman = (text: string): boolean => text !== '' && /^X{0,3}(?:IX|IV|V?I{0,3})$/u.test(text);

const OTHERS: readonly (readonly [MarkerKind, RegExp])[] = [
  ['article', ARTICLE], ['ordinal', ORDINAL], ['capital', CAPITAL], ['dotted', ROMAN_DOTTED], ['dotted', DOTTED],
  ['number', NUMBER], ['number-paren', NUMBER_PAREN], ['letter', LETTER],
];

function otherMarker(head: string): Marker | null {
  for (const [kind, pattern] of OTHERS) {
    const found = pattern.exec(head);
    const marker = found?.[1];
    if (!found || marker === undefined || /^0+$/u.test(marker)) continue;
    return { kind, marker: kind === 'ordinal' ? marker.toLowerCase() : marker, length: found[0].length };
  }
  return null;
}

/** A marker alone on its line («II.», «a)»): its words follow on the next one. */
export const isLoneMarker = (line: string): boolean => LONE.test(line);

/** Characters taken by a list bullet and the spaces after it; 0 where there is none. */
export const bulletLength = (line: string): number => BULLET.exec(line.slice(0, 8))?.[0].length ?? 0;
