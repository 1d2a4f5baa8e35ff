import { setTimeout as wait } from 'node:timers/promises';
import type { CDPSession, Page } from 'playwright-core';
import { stripMarks, stripTone } from './marks.ts';

const BACKSPACE = '⌫';

/**
 * The keys that UniKey sends for a text typed in Telex or VNI: a word's plain letters first; when its marks are typed, Backspaces to
 * the first letter that changes, and the right letters from there.
 */
export function unikeyKeys(text: string): string[] {
  return text.split(/(?<= )/u).flatMap((word) => {
    const right = [...word.normalize('NFC')];
    const plain = right.map(stripMarks);
    const same = right.findIndex((letter, index) => letter !== plain[index]);
    if (same < 0) return right;
    const end = word.endsWith(' ') ? right.length - 1 : right.length;
    return [...plain.slice(0, end), ...Array.from({ length: end - same }, () => BACKSPACE), ...right.slice(same)];
  });
}

/**
 * The same where the marks are typed as they come (Telex «Nguyeenx», VNI «Nguye6n4»): a letter's own mark right behind it, the tone at
 * the word's end.
 */
export function unikeyKeysAsTyped(text: string): string[] {
  return text.split(/(?<= )/u).flatMap((word) => {
    const right = [...word.normalize('NFC')];
    const shaped = right.map(stripTone);
    const letters = shaped.flatMap((letter) => (stripMarks(letter) === letter ? [letter] : [stripMarks(letter), BACKSPACE, letter]));
    const toned = right.findIndex((letter, index) => letter !== shaped[index]);
    if (toned < 0) return letters;
    const end = word.endsWith(' ') ? right.length - 1 : right.length;
    return [...(word.endsWith(' ') ? letters.slice(0, -1) : letters), ...Array.from({ length: end - toned }, () => BACKSPACE), ...right.slice(toned)];
  });
}

/** The growing texts of each word as an input method shows them before it puts the word in. */
export function compositionStages(text: string): string[][] {
  return text.split(/(?<= )/u).map((word) => {
    const letters = [...word.trimEnd()];
    const plain = letters.map(stripMarks);
    return [...plain.map((_, index) => plain.slice(0, index + 1).join('')), letters.join(''), word];
  });
}

/** A keyboard that sends keys as an input method does, faster than a page can answer. */
export class InputMethod {
  readonly #session: CDPSession;

  constructor(session: CDPSession) {
    this.#session = session;
  }
  static async of(page: Page): Promise<InputMethod> {
    return new InputMethod(await page.context().newCDPSession(page));
  }

  /** Makes the page as slow as a computer of so many times less power. */
  async slowDown(times: number): Promise<void> {
    await this.#session.send('Emulation.setCPUThrottlingRate', { rate: times });
  }

  /** Sends every key without waiting for the page, with pauses of 0 to 5 ms between. */
  async burst(keys: readonly string[], seed: number): Promise<void> {
    const sent: Promise<unknown>[] = [];
    for (const [index, key] of keys.entries()) {
      const pause = (index * 7 + seed) % 6;
      if (pause > 0) await wait(pause);
      const back = key === BACKSPACE;
      // 231 is VK_PACKET: the letter comes with the key, as UniKey sends it.
      const event = back ? { key: 'Backspace', code: 'Backspace', windowsVirtualKeyCode: 8 } : { key, text: key, unmodifiedText: key, windowsVirtualKeyCode: 231 };
      sent.push(this.#session.send('Input.dispatchKeyEvent', { type: back ? 'rawKeyDown' : 'keyDown', ...event }));
      sent.push(this.#session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event }));
    }
    await Promise.all(sent);
  }

  /** Types each word inside a composition and puts it in whole. */
  async compose(words: readonly (readonly string[])[]): Promise<void> {
    for (const stages of words) {
      for (const text of stages.slice(0, -1)) await this.#session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
      await this.#session.send('Input.insertText', { text: stages.at(-1) ?? '' });
    }
  }
}
