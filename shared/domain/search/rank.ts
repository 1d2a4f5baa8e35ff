import { markedWords, searchWords } from '../../text/words.ts';
import { beginsWithinOneEdit, mayBeMistyped, withoutKeys, withinOneEdit } from './edits.ts';
import type { Typed } from './typed.ts';

/** Something that can be found: its words, ready for comparing. */
export interface Searched {
  /** Words of what it is called, in search form. */
  readonly title: readonly string[];
  /** The same in small letters with their marks. */
  readonly marked: readonly string[];
  /** Words of what else stands on it. */
  readonly rest: readonly string[];
}

/** What only some comparisons need is worked out when one of them asks for it. */
export function searched(title: string, rest: () => string = () => ''): Searched {
  const words = searchWords(title);
  let marked: readonly string[] | null = null;
  let others: readonly string[] | null = null;
  return {
    title: words,
    get marked() {
      return (marked ??= markedWords(title, words));
    },
    get rest() {
      return (others ??= searchWords(rest()));
    },
  };
}

export interface Score {
  /** 0 … 110; above 80 the words are what it is called, or its beginning or end. */
  readonly value: number;
  /** Whether a word had to be forgiven. */
  readonly near: boolean;
}

/** Points for how one word was met. */
const MET = { title: 70, titleBegun: 60, rest: 40, restBegun: 30 } as const;
/** From here on something is called what was typed, or begins or ends with it. */
export const CALLED = 85;
const WHOLE = 100;
const BEGINNING = 90;
const ENDING = CALLED;
/** Most that is added where the marks agree too. */
const MARKS = 8;
const PER_FORGIVEN = 20;

/**
 * How well something answers what was typed; null: not at all. Each typed word must begin one of its words.
 * @param forgiving a word may also be one edit away, or be typed with the input method off
 */
export function scoreOf({ words }: Pick<Typed, 'words'>, one: Searched, forgiving = false): Score | null {
  if (words.length === 0) return null;
  let least = Infinity;
  let marks = 0;
  let forgiven = 0;
  for (const [at, { plain, marked }] of words.entries()) {
    const met = meet(plain, one);
    if (met !== null) {
      least = Math.min(least, met.points);
      if (met.at !== null && marked !== plain && one.marked[met.at]?.startsWith(marked) === true) marks += 1;
      continue;
    }
    const close = forgiving ? meetNear(plain, one, at === words.length - 1) : null;
    if (close === null) return null;
    least = Math.min(least, close);
    forgiven += 1;
  }
  const place = forgiven === 0 ? placeOf(words.map(({ plain }) => plain), one.title) : 0;
  const value = Math.max(least, place) + (MARKS * marks) / words.length - PER_FORGIVEN * forgiven;
  return { value, near: forgiven > 0 };
}

function meet(word: string, one: Searched): { readonly points: number; readonly at: number | null } | null {
  const whole = one.title.indexOf(word);
  if (whole >= 0) return { points: MET.title, at: whole };
  const begun = one.title.findIndex((each) => each.startsWith(word));
  if (begun >= 0) return { points: MET.titleBegun, at: begun };
  if (one.rest.includes(word)) return { points: MET.rest, at: null };
  return one.rest.some((each) => each.startsWith(word)) ? { points: MET.restBegun, at: null } : null;
}

function meetNear(word: string, one: Searched, unfinished: boolean): number | null {
  const bare = withoutKeys(word);
  const near = (each: string): boolean => (bare !== word && each.startsWith(bare)) || (mayBeMistyped(word) && (unfinished ? beginsWithinOneEdit : withinOneEdit)(word, each));
  if (one.title.some(near)) return MET.titleBegun;
  return one.rest.some(near) ? MET.restBegun : null;
}

/** Points for the typed words being all of the title, its beginning, or its end: «thị hường» ends «Nguyễn Thị Hường». */
function placeOf(words: readonly string[], title: readonly string[]): number {
  if (words.length > title.length) return 0;
  const agree = (from: number, last: 'whole' | 'begun'): boolean =>
    words.every((word, at) => (at === words.length - 1 && last === 'begun' ? title[from + at]?.startsWith(word) === true : title[from + at] === word));
  if (words.length === title.length && agree(0, 'whole')) return WHOLE;
  if (agree(0, 'begun')) return BEGINNING;
  return agree(title.length - words.length, 'whole') ? ENDING : 0;
}

/** What was found in the order it is shown: the best first; what is equally good keeps its order. */
export function ranked<T>(typed: Pick<Typed, 'words'>, found: readonly { readonly item: T; readonly searched: Searched }[], forgiving = false): (Score & { readonly item: T })[] {
  return found
    .flatMap(({ item, searched: one }) => {
      const score = scoreOf(typed, one, forgiving);
      return score === null ? [] : [{ ...score, item }];
    })
    .sort((a, b) => b.value - a.value);
}
