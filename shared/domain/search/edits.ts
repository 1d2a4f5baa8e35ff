/** Words of fewer letters are taken as they stand: one letter changed makes another word of them. */
export const FORGIVEN_FROM = 4;
const HAS_DIGIT = /\d/u;

/** Whether a word may have been mistyped at all: a number is never taken for another. */
export const mayBeMistyped = (word: string): boolean => word.length >= FORGIVEN_FROM && !HAS_DIGIT.test(word);

/** Whether one letter more, less, changed, or two neighbours exchanged make `other` out of `word`; equal words too. */
export function withinOneEdit(word: string, other: string): boolean {
  if (Math.abs(word.length - other.length) > 1) return false;
  let at = 0;
  while (at < word.length && word[at] === other[at]) at += 1;
  if (at === word.length && at === other.length) return true;
  const tail = (text: string, from: number): string => text.slice(from);
  if (word.length > other.length) return tail(word, at + 1) === tail(other, at);
  if (word.length < other.length) return tail(word, at) === tail(other, at + 1);
  if (tail(word, at + 1) === tail(other, at + 1)) return true;
  return word[at] === other[at + 1] && word[at + 1] === other[at] && tail(word, at + 2) === tail(other, at + 2);
}

/**
 * Whether `other` or some beginning of it is within one edit of `word`: for the word that is still being typed. A beginning must
 * end as `word` does, or with its last two letters exchanged: else any word with all but the last letter would do.
 */
export function beginsWithinOneEdit(word: string, other: string): boolean {
  if (withinOneEdit(word, other)) return true;
  const [last, before] = [word.at(-1), word.at(-2)];
  return [word.length - 1, word.length, word.length + 1].some((length) => {
    if (length >= other.length) return false;
    const begun = other.slice(0, length);
    return (begun.at(-1) === last || (begun.at(-1) === before && begun.at(-2) === last)) && withinOneEdit(word, begun);
  });
}

/** Most words that stand in for a mistyped one. */
const MOST = 16;

/**
 * In: a typed word, the words that occur with how often, and whether it is still being typed. Out: what may have been
 * meant: the word itself, the commonest of those one edit away, and what an input method that was off would have made of it.
 */
export function meantBy(word: string, known: readonly { readonly word: string; readonly rows: number }[], unfinished: boolean): string[] {
  const keys = withoutKeys(word);
  const typed = keys === word ? [word] : [word, keys];
  if (!mayBeMistyped(word)) return typed;
  const near = unfinished ? beginsWithinOneEdit : withinOneEdit;
  const found = known.filter((one) => one.word !== word && near(word, one.word)).sort((a, b) => b.rows - a.rows || (a.word < b.word ? -1 : 1));
  return [...new Set([...typed, ...found.slice(0, MOST).map((one) => one.word)])];
}

/**
 * A word typed for Telex or VNI while the input method was off, without its keys: «nguyeenx», «nguye6n4» → «nguyen».
 * The word itself where it bears none.
 */
export function withoutKeys(word: string): string {
  const bare = HAS_DIGIT.test(word) ? withoutVni(word) : withoutTelex(word);
  return bare.length < 2 || !VOWEL.test(bare) ? word : bare;
}

const VOWEL = /[aeiouy]/u;

const withoutVni = (word: string): string => (/^[a-z]+[1-9][a-z1-9]*$/u.test(word) ? word.replace(/[1-9]/gu, '') : word);

function withoutTelex(word: string): string {
  const shaped = word.replace(/^dd/u, 'd').replace(/([aeo])\1/gu, '$1').replace(/([uoa])w/gu, '$1');
  return shaped.replace(/^([a-z]*[aeiouy][a-z]*?)[sfrxj]$/u, '$1');
}
