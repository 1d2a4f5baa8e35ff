import type { Locator, Page } from 'playwright-core';
import { button } from './clerk.ts';
import type { SavedFile } from './clerk.ts';
import type { Clerk } from './clerk.ts';
import type { PickedFile } from './files.ts';

/** More steps of Tab than any page of the program should ask for. */
const MOST_TABS = 60;

/** Two hands on the keyboard: nothing here clicks, fills or focuses anything but by keys. */
export class Hands {
  readonly clerk: Clerk;
  readonly page: Page;

  constructor(clerk: Clerk) {
    this.clerk = clerk;
    this.page = clerk.page;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Goes on with Tab until this has the focus. */
  async to(target: Locator): Promise<void> {
    await target.first().waitFor();
    const way: string[] = [];
    for (let tabs = 0; tabs <= MOST_TABS; tabs++) {
      if (await hasFocus(target)) return;
      await this.page.keyboard.press('Tab');
      way.push(await this.#focused());
    }
    throw new Error(`${String(target)} is not reached by Tab; the way was ${way.join(' → ')}`);
  }

  /** Goes to a button and presses it with Enter. */
  async push(label: string | RegExp, within: Page | Locator = this.page): Promise<void> {
    await this.to(button(within, label));
    await this.page.keyboard.press('Enter');
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
    for (let row = 0; row < 50 && (await grid.getAttribute('aria-activedescendant')) !== wanted; row++) await this.press('ArrowDown');
  }
  /** Goes to the row of tabs and moves to one with the arrows. */
  async toTab(label: string): Promise<void> {
    const tab = this.page.getByRole('tab', { name: label });
    await tab.waitFor();
    const list = this.page.getByRole('tablist').filter({ has: tab });
    await this.to(list.getByRole('tab', { selected: true }));
    for (let step = 0; step < 6 && !(await hasFocus(tab)); step++) await this.press('ArrowRight');
  }
  /** Presses a button that opens the system's file dialog; what happens in that dialog is the system's own. */
  async pick(label: string, file: PickedFile | SavedFile, within: Page | Locator = this.page): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.push(label, within);
    await (await chooser).setFiles({ name: file.name, mimeType: 'application/octet-stream', buffer: Buffer.from(file.bytes) });
  }
  /** Opens the menu «Thao tác khác» and chooses an entry with the arrows. */
  async other(label: string): Promise<void> {
    await this.push('Thao tác khác');
    const entry = this.page.getByRole('menuitem', { name: label });
    await entry.waitFor();
    for (let step = 0; step < 8 && !(await hasFocus(entry)); step++) await this.press('ArrowDown');
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

async function hasFocus(target: Locator): Promise<boolean> {
  const [element] = await target.elementHandles();
  return element !== undefined && (await element.evaluate((node) => node === document.activeElement));
}
