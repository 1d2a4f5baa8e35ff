import { act } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';

/** Telex keys of «Nguyễn Thị Hường» as UniKey sends them: letters, and Backspaces with the letters that replace what stood there. */
export const UNIKEY_NAME: readonly string[] = [
  ...'Nguy', 'e', '⌫', 'ê', '⌫', 'ễ', 'n', ' ',
  ...'Thi', '⌫', 'ị', ' ',
  ...'Huo', '⌫', '⌫', 'ư', 'o', '⌫', '⌫', 'ư', 'ơ', 'n', 'g', '⌫', '⌫', '⌫', 'ờ', 'n', 'g',
];
export const WHOLE_NAME = 'Nguyễn Thị Hường';

type Typed = HTMLInputElement | HTMLTextAreaElement;

/** The caret must stand at the end, as it does while typing; writing a value from outside would move or cut it. */
function put(element: Typed, text: string, inputType: string, data: string | null): void {
  const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element) as object, 'value')?.set;
  setter?.call(element, text);
  element.dispatchEvent(new InputEvent('input', { bubbles: true, inputType, data }));
}

/**
 * Sends keys one after the other without a pause that React could use, each on top of what the element really holds then:
 * exactly what is lost when a component writes an older value back. `⌫` is Backspace.
 */
export async function typeBurst(element: Typed, keys: readonly string[], pauseMs = 0): Promise<void> {
  element.focus();
  for (const key of keys) {
    if (pauseMs > 0) await act(() => new Promise((resolve) => setTimeout(resolve, pauseMs)));
    else await Promise.resolve();
    const back = key === '⌫';
    element.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, key: back ? 'Backspace' : key }));
    put(element, back ? element.value.slice(0, -1) : element.value + key, back ? 'deleteContentBackward' : 'insertText', back ? null : key);
    element.dispatchEvent(new KeyboardEvent('keyup', { bubbles: true, key: back ? 'Backspace' : key }));
  }
  await act(() => Promise.resolve());
}

/** Words without special keys, long enough to be worth it. */
const WORDS = /^\p{L}[^{}[\]]{4,}$/u;

/**
 * A user who types words all at once but for their last letter: that each letter arrives is shown by `typeBurst` and its
 * kin, and every letter that a page is drawn for again costs as much as a whole test should.
 */
export function fastTyping(user: UserEvent): UserEvent {
  const type: UserEvent['type'] = async (element, text, options) => {
    if (options !== undefined || !WORDS.test(text) || !(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)) return user.type(element, text, options);
    await user.click(element);
    await user.paste(text.slice(0, -1));
    await user.keyboard(text.slice(-1));
  };
  return { ...user, type };
}

/** Types words through an input method: each word grows inside a composition and is then put in whole. */
export async function typeComposed(element: Typed, words: readonly (readonly string[])[]): Promise<void> {
  element.focus();
  for (const stages of words) {
    const before = element.value;
    element.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true, data: '' }));
    for (const stage of stages) {
      element.dispatchEvent(new CompositionEvent('compositionupdate', { bubbles: true, data: stage }));
      put(element, before + stage, 'insertCompositionText', stage);
      await Promise.resolve();
    }
    element.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: stages.at(-1) ?? '' }));
  }
  await act(() => Promise.resolve());
}

export const COMPOSED_NAME: readonly (readonly string[])[] = [
  ['N', 'Ng', 'Nguy', 'Nguye', 'Nguyê', 'Nguyễ', 'Nguyễn'],
  [' '],
  ['T', 'Th', 'Thi', 'Thị'],
  [' '],
  ['H', 'Huo', 'Hươ', 'Hươn', 'Hương', 'Hường'],
];
