import { useEffect, useRef, useState } from 'react';
import type { Fault } from '../../../shared/result.ts';
import { useApi } from '../api.tsx';
import type { Answer } from './options.ts';

/** Letters follow one another faster than this when somebody types; the first answer must not wait longer for them. */
const PAUSE_MS = 60;

export interface Searching {
  /** As typed, blanks at the ends aside. */
  readonly text: string;
  /** The answer to the last words that were answered; null before the first. */
  readonly answered: { readonly text: string; readonly answer: Answer } | null;
  readonly fault: Fault | null;
  readonly type: (text: string) => void;
}

/** Searches while one types; an answer that comes after a later one is dropped. */
export function useSearching(): Searching {
  const api = useApi();
  const [text, setText] = useState('');
  const [answered, setAnswered] = useState<Searching['answered']>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const asked = useRef(0);
  useEffect(() => () => clearTimeout(timer.current), []);
  async function ask(words: string): Promise<void> {
    const number = (asked.current += 1);
    const result = await api.call('search.find', { text: words });
    if (number !== asked.current) return;
    setFault(result.ok ? null : result.error);
    if (result.ok) setAnswered({ text: words, answer: result.value.groups });
  }
  return {
    text,
    answered,
    fault,
    type: (typed) => {
      const words = typed.trim();
      setText(words);
      clearTimeout(timer.current);
      if (words === '') {
        asked.current += 1;
        setAnswered(null);
        setFault(null);
      } else timer.current = setTimeout(() => void ask(words), PAUSE_MS);
    },
  };
}
