import { Text } from '@mantine/core';
import { WordList } from './word-list.tsx';
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
      <WordList words={words} label={`Dãy từ nhận dạng ${whose}`} className={classes.words} />
      <Text c="dimmed" size="sm">
        Dãy số nhận dạng
      </Text>
      <output className={classes.digits} aria-label={`Dãy số nhận dạng ${whose}`}>
        {fingerprint}
      </output>
    </div>
  );
}
