import { Text } from '@mantine/core';
import { wordsOf } from '../../../shared/exchange/words.ts';
import classes from './peers.module.css';

interface FingerprintProps {
  readonly fingerprint: string;
  readonly words: string;
  /** «của đơn vị mình», «trong tệp khóa». */
  readonly whose: string;
}

/** A key as two people compare it: ten numbered words, and under them the same in digits. */
export function Fingerprint({ fingerprint, words, whose }: FingerprintProps) {
  return (
    <div className={classes.print}>
      <Text c="dimmed" size="sm">
        Dãy từ nhận dạng
      </Text>
      <ol className={classes.words} aria-label={`Dãy từ nhận dạng ${whose}`}>
        {wordsOf(words).map((word, i) => (
          <li key={i}>{word}</li>
        ))}
      </ol>
      <Text c="dimmed" size="sm">
        Dãy số nhận dạng
      </Text>
      <output className={classes.digits} aria-label={`Dãy số nhận dạng ${whose}`}>
        {fingerprint}
      </output>
    </div>
  );
}
