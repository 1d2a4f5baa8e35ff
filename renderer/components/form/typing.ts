import { useLayoutEffect, useRef } from 'react';
import type { ChangeEvent, RefObject } from 'react';

interface Typing<E> {
  readonly ref: RefObject<E | null>;
  readonly defaultValue: string;
  readonly onChange: (event: ChangeEvent<E>) => void;
  readonly onBlur: () => void;
}

/**
 * Wires a text input so that typing is never disturbed: the element is uncontrolled, each change is reported as it stands,
 * and `shown` (the tidy text of the value) is written into it only when the clerk has left it or `revision` changed.
 * UniKey sends Backspace and letters within 5 ms and no composition events; writing a value in between loses letters.
 */
export function useTyping<E extends HTMLInputElement | HTMLTextAreaElement>(
  shown: string,
  revision: number,
  onText: (text: string) => void,
  onLeave: () => void,
): Typing<E> {
  const ref = useRef<E>(null);
  const seen = useRef(revision);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const fromOutside = seen.current !== revision;
    seen.current = revision;
    if ((fromOutside || document.activeElement !== element) && element.value !== shown) element.value = shown;
  }, [shown, revision]);
  return {
    ref,
    defaultValue: shown,
    onChange: (event) => onText(event.currentTarget.value),
    onBlur: () => {
      if (ref.current !== null && ref.current.value !== shown) ref.current.value = shown;
      onLeave();
    },
  };
}
