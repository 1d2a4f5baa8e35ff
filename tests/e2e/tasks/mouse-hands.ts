import type { Locator, Page } from 'playwright-core';
import { button, field } from '../clerk.ts';
import type { Clerk } from '../clerk.ts';
import type { PickedFile } from '../files.ts';
import type { Tally } from '../hands.ts';
import type { TaskHands, Words } from './task-hands.ts';

/** One hand on the mouse, the other types where there must be letters: no shortcut, no Tab, no Enter. */
export class MouseHands implements TaskHands {
  readonly clerk: Clerk;
  #steps = 0;
  #letters = 0;

  constructor(clerk: Clerk) {
    this.clerk = clerk;
  }
  get done(): Tally {
    return { steps: this.#steps, keys: 0, letters: this.#letters };
  }

  async #click(target: Locator): Promise<void> {
    await target.click();
    this.#steps++;
  }
  async #type(text: string): Promise<void> {
    await this.clerk.page.keyboard.type(text);
    this.#letters += [...text].length;
  }
  async #option(option: Words): Promise<void> {
    await this.#click(this.clerk.page.getByRole('option', { name: option }).first());
  }

  async menu(entry: string): Promise<void> {
    await this.#click(button(this.clerk.page.getByRole('navigation'), entry));
    await this.clerk.heading(entry);
  }
  async search(letters: string): Promise<void> {
    await this.push('Tìm mọi thứ');
    await this.clerk.dialog('Tìm mọi thứ').waitFor();
    await this.#type(letters);
    this.#steps++;
  }
  async back(): Promise<void> {
    await this.push(/^Quay lại/u);
  }
  async push(label: Words, within: Page | Locator = this.clerk.page): Promise<void> {
    await this.#click(button(within, label).first());
  }
  async save(label: Words, within: Page | Locator = this.clerk.page): Promise<void> {
    await this.#click(button(within, label).last());
  }
  async fill(label: Words, text: string, within: Page | Locator = this.clerk.page): Promise<void> {
    const target = field(within, label);
    // What stands there is marked by a threefold click.
    await target.click({ clickCount: 3 });
    this.#steps++;
    await this.#type(text);
  }
  async find(label: Words, letters: string, found: Words): Promise<void> {
    await this.fill(label, letters);
    await this.#option(found);
  }
  async choose(label: Words, _letters: string, option: Words, within: Page | Locator = this.clerk.page): Promise<void> {
    await this.#click(field(within, label));
    await this.#option(option);
  }
  async tick(target: Locator): Promise<void> {
    await this.#click(target);
  }
  async radio(group: string, choice: Words): Promise<void> {
    const input = this.clerk.page.getByRole('radiogroup', { name: group }).getByRole('radio', { name: choice });
    // The words beside it, which are what one sees of it where it is drawn as a row of buttons.
    await this.#click(this.clerk.page.locator(`label[for="${(await input.getAttribute('id')) ?? ''}"]`));
  }
  async all(list: string): Promise<void> {
    await this.#click(this.clerk.grid(list).getByRole('checkbox', { name: 'Chọn tất cả các dòng đã tải' }));
  }
  async openRow(list: string, words: Words): Promise<void> {
    await this.#click(this.clerk.row(list, words).first());
  }
  async tab(label: string): Promise<void> {
    await this.#click(this.clerk.page.getByRole('tab', { name: label }));
  }
  async entry(menu: string, label: string, within: Page | Locator = this.clerk.page): Promise<void> {
    await this.push(menu, within);
    await this.#click(this.clerk.page.getByRole('menuitem', { name: label, exact: true }));
  }
  async pick(label: string, file: PickedFile, within: Page | Locator = this.clerk.page): Promise<void> {
    await this.clerk.pick(label, file, within);
    this.#steps++;
  }
  async close(dialog: Locator): Promise<void> {
    await this.#click(button(dialog, 'Đóng').last());
    await dialog.waitFor({ state: 'detached' });
  }
}
