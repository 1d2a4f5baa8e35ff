import { nfc } from '../../text/normal.ts';
import { searchWords } from '../../text/words.ts';

/** One word as it was typed. */
export interface TypedWord {
  /** In search form: no marks, small letters, đ as d. */
  readonly plain: string;
  /** In small letters with its marks; as `plain` where none were typed. */
  readonly marked: string;
}

/** What was typed into the one search. */
export interface Typed {
  readonly words: readonly TypedWord[];
  /** A year of birth among several words: «nguyễn văn an 1985»; null: none. It is one of `words` too. */
  readonly year: number | null;
  /** An identity number typed alone, with or without spaces between its digits; null: something else was typed. */
  readonly nationalId: string | null;
}

const YEAR = /^(?:19|20)\d\d$/u;
/** Old (9) and new (12) identity numbers. */
const NATIONAL_ID = /^(?:\d{9}|\d{12})$/u;

export function readTyped(text: string): Typed {
  const words = nfc(text)
    .toLowerCase()
    .split(/\s+/u)
    .flatMap((piece) => {
      const plain = searchWords(piece);
      const [only] = plain;
      return plain.length === 1 && only !== undefined ? [{ plain: only, marked: piece }] : plain.map((word) => ({ plain: word, marked: word }));
    });
  const digits = text.replace(/[\s.]/gu, '');
  const years = words.filter(({ plain }) => YEAR.test(plain));
  return {
    words,
    year: years.length === 1 && words.length > 1 ? Number(years[0]?.plain) : null,
    nationalId: NATIONAL_ID.test(digits) ? digits : null,
  };
}

/** The words in search form. */
export const plainWords = ({ words }: Pick<Typed, 'words'>): string[] => words.map(({ plain }) => plain);
