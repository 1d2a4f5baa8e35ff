import { fold } from '../text/fold.ts';
import { nfc } from '../text/normal.ts';

/** What stands where a person's name stood. */
export const ERASED_NAME = '(đã xóa theo yêu cầu)';

/** What a person can be recognised by in any text. */
export interface PersonMarks {
  /** Whether a text names the person or has one of the numbers. */
  mentions(text: string): boolean;
  /** The text with each such place replaced by `ERASED_NAME`; a text that names nobody comes back as it is. */
  replace(text: string): string;
  /** Whether a text is a name of the person and nothing else. */
  isName(text: string): boolean;
}

/** Letter without marks → all letters of the language that fold to it. */
const LETTERS = new Map<string, string>();
for (const [from, to] of [[0x41, 0x7a], [0xc0, 0x1b0], [0x1ea0, 0x1ef9]] as const) {
  for (let code = from; code <= to; code++) {
    const letter = String.fromCodePoint(code);
    const base = fold(letter);
    if (/^[a-z]$/u.test(base)) LETTERS.set(base, (LETTERS.get(base) ?? '') + letter);
  }
}
const MARKS = '\\p{M}*';
const letterPattern = (letter: string): string => (LETTERS.has(letter) ? `[${LETTERS.get(letter) ?? ''}]${MARKS}` : `${letter.replace(/[^\p{L}\p{N}]/gu, '\\$&')}${MARKS}`);

/** A name of two words and more, in any case, with or without marks; of three and more also written together, as files are named. */
function namePattern(name: string): string | null {
  const words = fold(name).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  if (words.length < 2) return null;
  const between = words.length > 2 ? '[\\s_.,\\-]{0,3}' : '[\\s_.,\\-]{1,3}';
  return words.map((word) => [...word].map(letterPattern).join('')).join(between);
}

/** A number of six digits and more, its digits possibly in groups. */
function numberPattern(number: string): string | null {
  const digits = number.replace(/\D/gu, '');
  return digits.length < 6 ? null : [...digits].join('[\\s.\\-]?');
}

const unescaped = (text: string): string => text.replace(/\\u([0-9a-f]{4})/giu, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))).replaceAll('\\u', '');

/**
 * Marks of one person. A name of a single word is only looked for where it stands alone: in running text it is a word like
 * others.
 * @param names present and former names · @param numbers identity and telephone numbers
 */
export function personMarks(names: readonly string[], numbers: readonly string[]): PersonMarks {
  const folded = new Set(names.map(fold).filter((name) => name !== ''));
  const byName = [...folded].map(namePattern).filter((pattern) => pattern !== null);
  const byNumber = numbers.map(numberPattern).filter((pattern) => pattern !== null);
  const parts = [...byName.map((pattern) => `(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{M}\\p{N}])`), ...byNumber.map((pattern) => `(?<!\\d)(?:${pattern})(?!\\d)`)];
  const found = parts.length === 0 ? null : new RegExp(parts.join('|'), 'u');
  const all = found === null ? null : new RegExp(found.source, 'gu');
  const isName = (text: string): boolean => text.length < 400 && folded.has(fold(text));
  const mentions = (text: string): boolean => found?.test(text) === true || isName(text) || (text.includes('\\u') && mentions(unescaped(text)));
  return {
    isName,
    mentions,
    replace: (text) => {
      if (isName(text)) return ERASED_NAME;
      if (!mentions(text)) return text;
      const without = all === null ? text : nfc(text.replace(all, ERASED_NAME));
      // Written with escapes, as some programs write JSON: there is no telling where the name ends.
      return mentions(without) ? ERASED_NAME : without;
    },
  };
}

/** Fields by which a record, or a part of one, says whom it is about. */
export const ABOUT_KEYS = ['subjectId', 'personId', 'nominationId', 'nominationVersionId', 'entryId', 'decisionLineId', 'aboutId', 'sourceId', 'recordId', 'localId', 'keptId', 'mergedId', 'exemplarId', 'id'] as const;
const NULLED = new Set(['birth', 'gender', 'tags']);
const BLANKED = new Set(['honorific', 'otherName', 'nationalId', 'ethnicity', 'position', 'department', 'workplace', 'phone', 'address', 'category', 'representative', 'raw']);
/** What the record is, not whom it is about: award, decision, unit, round. */
const KEPT = new Set([
  'award', 'awardName', 'awardCode', 'decisionNumber', 'authority', 'unitName', 'ownerName', 'campaignName', 'campaign', 'roundKind', 'number', 'mediaType', 'citation', 'on', 'kind', 'list', 'listName', 'bundleId', 'owner', 'signerName', 'signerTitle', 'by',
]);
/** Identifiers, codes, days and hashes. */
const STRUCTURAL = /^(?:[a-z0-9._:/-]*|\d{4}-\d\d-\d\dT[\d:.]+Z)$/u;

export interface Scrubbing {
  readonly marks: PersonMarks;
  /** The subject and what is about nobody else: nominations, entries of the register, decision lines. */
  readonly ids: ReadonlySet<string>;
  /** Others are called the same: what is about one of them stays as it is. */
  readonly isForeign: (part: Readonly<Record<string, unknown>>) => boolean;
}

/** Whether a part of a record is about the person alone. */
export const isAbout = (part: Readonly<Record<string, unknown>>, ids: ReadonlySet<string>): boolean =>
  ABOUT_KEYS.some((key) => typeof part[key] === 'string' && ids.has(part[key]));

/**
 * A record without the person: in parts about the person alone every text goes but what the record itself is; everywhere
 * else only names and numbers do. The shape stays, so that the record can be read as before.
 * @param theirs the whole of it is about the person
 */
export function scrubbed(value: unknown, scrubbing: Scrubbing, theirs = false): unknown {
  const { marks } = scrubbing;
  if (typeof value === 'string') return theirs && !STRUCTURAL.test(value) ? ERASED_NAME : marks.replace(value);
  if (Array.isArray(value)) return value.map((item) => scrubbed(item, scrubbing, theirs));
  if (typeof value !== 'object' || value === null) return value;
  const part = value as Record<string, unknown>;
  if (!theirs && scrubbing.isForeign(part)) return part;
  const about = theirs || isAbout(part, scrubbing.ids);
  const named = about || Object.values(part).some((held) => typeof held === 'string' && marks.isName(held));
  // The line of a checklist and a chosen award are called by a name that is no person's.
  const namesThing = 'code' in part || 'source' in part;
  return Object.fromEntries(
    Object.entries(part).map(([key, held]) => {
      if (named && NULLED.has(key)) return [key, null];
      if (named && BLANKED.has(key) && typeof held === 'string') return [key, ''];
      if (key === 'raw' && typeof held === 'string') return [key, marks.mentions(held) ? '' : held];
      if (about && key === 'cells' && typeof held === 'object' && held !== null) return [key, Object.fromEntries(Object.keys(held).map((column) => [column, '']))];
      return [key, scrubbed(held, scrubbing, about && !KEPT.has(key) && !(key === 'name' && namesThing))];
    }),
  );
}
