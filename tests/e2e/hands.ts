import type { Locator, Page } from 'playwright-core';
import { button } from './clerk.ts';
import type { SavedFile } from './clerk.ts';
import type { Clerk } from './clerk.ts';
import type { PickedFile } from './files.ts';

/** More steps of Tab than any page of the program should ask for. */
const MOST_TABS = 60;

/** Keys that lead somewhere or mark what is there, and keys that press what they led to. */
const MOVES = /^(?:(?:Shift\+)?Tab|Arrow\w+|Home|End|Control\+a)$/u;
const PRESSES = /^(?:Enter|Space)$/u;

/** What the hands did. */
export interface Tally {
  /** What is done to one thing: a click, a field filled, a shortcut, a walk to a button together with the Enter that presses it. */
  readonly steps: number;
  /** Keys pressed that are no letters. */
  readonly keys: number;
  /** Letters typed into fields. */
  readonly letters: number;
}

/** Two hands on the keyboard: nothing here clicks, fills or focuses anything but by keys. What they do is counted. */
export class Hands {
  readonly clerk: Clerk;
  readonly page: Page;
  #done: Tally = { steps: 0, keys: 0, letters: 0 };
  /** On the way somewhere: what is pressed or typed there belongs to the same step. */
  #underWay = false;

  constructor(clerk: Clerk) {
    this.clerk = clerk;
    this.page = clerk.page;
  }

  get done(): Tally {
    return this.#done;
  }
  #count(more: Partial<Tally>): void {
    const { steps, keys, letters } = this.#done;
    this.#done = { steps: steps + (more.steps ?? 0), keys: keys + (more.keys ?? 0), letters: letters + (more.letters ?? 0) };
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key);
      this.#count({ keys: 1, steps: this.#underWay && (MOVES.test(key) || PRESSES.test(key)) ? 0 : 1 });
      this.#underWay = MOVES.test(key);
    }
  }
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
    this.#count({ letters: [...text].length, steps: this.#underWay ? 0 : 1 });
    this.#underWay = false;
  }

  /** Goes on with Tab, or back with Shift+Tab where that is the way, until this has the focus. */
  async to(target: Locator): Promise<void> {
    this.#underWay = false;
    await target.first().waitFor({ state: 'attached' });
    if (await hasFocus(target)) return;
    const key = (await target.first().evaluate(isBack, MOST_TABS)) ? 'Shift+Tab' : 'Tab';
    const way: string[] = [];
    await this.#walk(key, MOST_TABS, async () => {
      way.push(await this.#focused());
      return hasFocus(target);
    });
    if (!(await hasFocus(target))) throw new Error(`${String(target)} is not reached by ${key}; the way was ${way.join(' → ')}`);
  }
  /** Presses a key until it is there, at most so often. */
  async #walk(key: string, most: number, there: () => Promise<boolean>): Promise<void> {
    for (let pressed = 0; pressed < most; pressed++) {
      await this.press(key);
      if (await there()) return;
    }
  }

  /** Goes on with an arrow until this has the focus. */
  protected async arrow(key: 'ArrowDown' | 'ArrowRight', target: Locator): Promise<void> {
    if (!(await hasFocus(target))) await this.#walk(key, 20, () => hasFocus(target));
  }

  /** Goes to a button and presses it with Enter. */
  async push(label: string | RegExp, within: Page | Locator = this.page): Promise<void> {
    await this.to(button(within, label));
    await this.press('Enter');
  }
  /** Goes to a field and types in place of what stands there. */
  async write(target: Locator, text: string): Promise<void> {
    await this.to(target);
    await this.press('Control+a');
    await this.type(text);
  }
  /** Goes to a list and opens its row of these words with the arrows and Enter. */
  async openRow(label: string, words: string | RegExp): Promise<void> {
    await this.toRow(label, words);
    await this.press('Enter');
  }
  async toRow(label: string, words: string | RegExp): Promise<void> {
    const grid = this.clerk.grid(label);
    await this.to(grid);
    await this.clerk.row(label, words).first().waitFor();
    await this.press('Home');
    const wanted = await this.clerk.row(label, words).first().getAttribute('id');
    const there = async () => (await grid.getAttribute('aria-activedescendant')) === wanted;
    if (!(await there())) await this.#walk('ArrowDown', 50, there);
  }
  /** Goes to the row of tabs and moves to one with the arrows. */
  async toTab(label: string): Promise<void> {
    const tab = this.page.getByRole('tab', { name: label });
    await tab.waitFor();
    const list = this.page.getByRole('tablist').filter({ has: tab });
    await this.to(list.getByRole('tab', { selected: true }));
    await this.arrow('ArrowRight', tab);
  }
  /** Presses a button that opens the system's file dialog; what happens in that dialog is the system's own. */
  async pick(label: string, file: PickedFile | SavedFile, within: Page | Locator = this.page): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.push(label, within);
    await (await chooser).setFiles({ name: file.name, mimeType: 'application/octet-stream', buffer: Buffer.from(file.bytes) });
  }
  /** Opens the menu «Thao tác khác» and chooses an entry with the arrows. */
  async other(label: string): Promise<void> {
    await this.entry('Thao tác khác', label);
  }
  /** Opens the menu of a button and chooses an entry with the arrows. */
  async entry(menu: string, label: string, within: Page | Locator = this.page): Promise<void> {
    await this.push(menu, within);
    const entry = this.page.getByRole('menuitem', { name: label, exact: true });
    await entry.waitFor();
    await this.arrow('ArrowDown', entry);
    await this.press('Enter');
  }

  /** A message of success; it goes by itself. */
  async told(words: string): Promise<void> {
    await this.page.getByRole('log', { name: 'Thông báo' }).getByText(words).last().waitFor();
  }
  /** No dialog is in front any more: the keys of the window work again. */
  async clear(): Promise<void> {
    await this.page.getByRole('dialog').waitFor({ state: 'detached' });
  }

  async #focused(): Promise<string> {
    return this.page.evaluate(() => {
      const here = document.activeElement;
      return here === null ? '–' : `${here.tagName.toLowerCase()} “${(here.getAttribute('aria-label') ?? here.textContent ?? '').slice(0, 30)}”`;
    });
  }
}

/** In the page: whether Shift+Tab leads there. It stands before what has the focus; or so far behind it that the way round the beginning is shorter. */
function isBack(node: Element | SVGElement, most: number): boolean {
  const here = document.activeElement;
  if (here === null || here === document.body) return false;
  const precedes = (one: Node, other: Node) => (other.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
  const back = precedes(node, here);
  const [first, last] = back ? [node, here] : [here, node];
  const stops = [...document.querySelectorAll('a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, [tabindex="0"]')];
  const between = stops.filter((stop) => (stop as HTMLElement).tabIndex >= 0 && precedes(first, stop) && precedes(stop, last)).length;
  return between < most ? back : !back;
}

async function hasFocus(target: Locator): Promise<boolean> {
  const [element] = await target.elementHandles();
  return element !== undefined && (await element.evaluate((node) => node === document.activeElement));
}
