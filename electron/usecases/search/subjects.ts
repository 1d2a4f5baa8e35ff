import { meantBy } from '../../../shared/domain/search/edits.ts';
import { ranked, searched } from '../../../shared/domain/search/rank.ts';
import type { Score } from '../../../shared/domain/search/rank.ts';
import { plainWords } from '../../../shared/domain/search/typed.ts';
import type { Typed } from '../../../shared/domain/search/typed.ts';
import { birthYear, placeOf } from '../../../shared/domain/subject.ts';
import type { Subject } from '../../../shared/domain/subject.ts';
import { nameSortKey, textSortKey } from '../../../shared/text/order.ts';
import type { Reading } from '../db.ts';
import type { KnownWords } from './known-words.ts';

/** How many are looked at: names that begin or end as typed, from each side; rows with the words somewhere, the youngest first. */
const USUAL: Pool = { side: 12, words: 50 };
/** With a year of birth most are left out afterwards. */
const OF_YEAR: Pool = { side: 120, words: 200 };
/** More than are ever shown; those equally well met stand in the order of lists. */
const MOST_SHOWN = 16;
/** Above every letter, so that a range of names that begin alike ends here. */
const LAST = '\u{10FFFF}';

interface Pool {
  readonly side: number;
  readonly words: number;
}
export interface FoundSubject extends Score {
  readonly item: Subject;
}

/**
 * Subjects that answer what was typed, best first, at least `wanted` of them where there are as many. Names that begin or end as
 * typed come out of two indexes; the search index is asked only where they do not suffice.
 * @param forgiving the words of the registry; given where typing errors are to be forgiven
 */
export function findSubjects(read: Reading, typed: Typed, wanted: number, forgiving: KnownWords | null = null): FoundSubject[] {
  if (typed.nationalId !== null) {
    const holders = read.all('subject', { national_id: typed.nationalId });
    if (holders.length > 0) return holders.map((item) => ({ item, value: 100, near: false }));
  }
  if (typed.year !== null) {
    const { year } = typed;
    const named = { ...typed, words: typed.words.filter(({ plain }) => plain !== String(year)) };
    const born = rank(named, pool(read, named, OF_YEAR, (subject) => subject.kind === 'person' && birthYear(subject.birth) === year, wanted, forgiving), forgiving !== null);
    if (born.length > 0) return born;
  }
  return rank(typed, pool(read, typed, USUAL, () => true, wanted, forgiving), forgiving !== null);
}

function rank(typed: Typed, subjects: readonly Subject[], forgiving: boolean): FoundSubject[] {
  const best = ranked(typed, subjects.map((item) => ({ item, searched: searched(item.name, () => restOf(item)) })), forgiving).slice(0, MOST_SHOWN);
  const keys = new Map(best.map(({ item }) => [item.id, item.kind === 'person' ? nameSortKey(item.name) : textSortKey(item.name)]));
  const keyOf = ({ item }: FoundSubject): string => keys.get(item.id) ?? '';
  return best.sort((a, b) => b.value - a.value || (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0));
}

/** What stands in the search index beside the name. */
const restOf = (subject: Subject): string => [placeOf(subject), subject.address, subject.kind === 'person' ? subject.otherName : ''].join(' ');

function pool(read: Reading, typed: Typed, size: Pool, fits: (subject: Subject) => boolean, wanted: number, forgiving: KnownWords | null): Subject[] {
  const words = plainWords(typed);
  const found = new Map<string, Subject>();
  const keep = (subjects: readonly Subject[]): void => subjects.forEach((subject) => fits(subject) && found.set(subject.id, subject));
  if (forgiving === null) {
    keep(begin(read, 'folded', words.join(' '), size.side));
    if (found.size < wanted) keep(begin(read, 'turned', words.toReversed().join(' '), size.side));
    if (found.size >= wanted) return [...found.values()];
  }
  // One letter begins a word of nearly everybody.
  if (words.join('').length < 2) return [...found.values()];
  const places = words.map((word, at) => (forgiving === null ? [word] : meantBy(word, forgiving('subject'), at === words.length - 1)));
  keep(read.find('subject', places, size.words));
  return [...found.values()];
}

const begin = (read: Reading, column: 'folded' | 'turned', text: string, limit: number): Subject[] => (text === '' ? [] : read.first('subject', { [column]: { from: text, below: `${text}${LAST}` } }, [{ by: column }], limit));
