import type { Locator, Page } from 'playwright-core';
import { field } from '../clerk.ts';
import { Hands } from '../hands.ts';
import { ENTRIES } from './task-hands.ts';
import type { TaskHands, Words } from './task-hands.ts';

/** Keyboard alone: the shortcuts that the guide names, Tab, arrows, Enter and Space. */
export class KeyboardHands extends Hands implements TaskHands {
  async menu(entry: (typeof ENTRIES)[number]): Promise<void> {
    await this.press(`Alt+${ENTRIES.indexOf(entry) + 1}`);
    await this.clerk.heading(entry);
  }
  async search(letters: string): Promise<void> {
    await this.press('Control+k');
    await this.type(letters);
  }
  async back(): Promise<void> {
    await this.press('Alt+ArrowLeft');
  }
  async save(): Promise<void> {
    await this.press('Control+s');
  }
  async fill(label: Words, text: string, within: Page | Locator = this.page): Promise<void> {
    const target = field(within, label);
    await this.to(target);
    if ((await target.inputValue()) !== '') await this.press('Control+a');
    await this.type(text);
  }
  async find(label: Words, letters: string, found: Words): Promise<void> {
    await this.fill(label, letters);
    await this.#narrowed(found);
    await this.press('Enter');
  }
  async choose(label: Words, letters: string, option: Words, within: Page | Locator = this.page): Promise<void> {
    await this.fill(label, letters, within);
    await this.page.getByRole('option', { name: option }).first().waitFor();
    await this.press('ArrowDown', 'Enter');
  }
  async tick(target: Locator): Promise<void> {
    await this.to(target);
    await this.press('Space');
  }
  async radio(group: string, choice: Words): Promise<void> {
    const radios = this.page.getByRole('radiogroup', { name: group });
    const wanted = radios.getByRole('radio', { name: choice });
    await wanted.waitFor({ state: 'attached' });
    const chosen = radios.getByRole('radio', { checked: true });
    await this.to((await chosen.count()) > 0 ? chosen : radios.getByRole('radio').first());
    await this.arrow('ArrowDown', wanted);
    if (!(await wanted.isChecked())) await this.press('Space');
  }
  async all(list: string): Promise<void> {
    await this.to(this.clerk.grid(list));
    await this.press('Control+a');
  }
  async tab(label: string): Promise<void> {
    await this.toTab(label);
  }
  async close(dialog: Locator): Promise<void> {
    await this.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  }

  /** The search has come down to this one, so that Enter takes it. */
  async #narrowed(found: Words): Promise<void> {
    await this.page.getByRole('status').filter({ hasText: /^1 đối tượng$/u }).waitFor();
    await this.page.getByRole('option', { name: found }).waitFor();
  }
}
