import { wordsOf } from '../../../shared/exchange/words.ts';
import classes from './word-list.module.css';

/** A row of words to read aloud or to compare, each with its number. `className` says columns and size. */
export function WordList({ words, label, className }: { readonly words: string; readonly label: string; readonly className: string | undefined }) {
  return (
    <ol className={`${classes.words} ${className ?? ''}`} aria-label={label}>
      {wordsOf(words).map((word, i) => (
        <li key={i}>{word}</li>
      ))}
    </ol>
  );
}
