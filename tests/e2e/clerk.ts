import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Host } from './host.ts';

type Words = string | RegExp;
export interface SavedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** How long the window may take for anything, in ms. */
const PATIENCE = 30_000;

/** A person in front of one window, who finds things by the words on the screen. */
export class Clerk {
  readonly name: string;
  readonly page: Page;
  /** The program behind the window. */
  readonly host: Host;
  /** Errors of the console and of scripts. */
  readonly problems: string[] = [];

  constructor(name: string, page: Page, host: Host) {
    this.name = name;
    this.page = page;
    this.host = host;
    page.setDefaultTimeout(PATIENCE);
    page.on('console', (message) => {
      if (message.type() === 'error') this.problems.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => this.problems.push(`script: ${error.message}`));
  }

  async open(address: string): Promise<void> {
    await this.page.goto(address);
    await this.page.getByRole('heading', { level: 1 }).waitFor();
  }

  /** Violations of the page's policy, as the host counted them. */
  async violations(): Promise<unknown> {
    return this.page.evaluate(async () => (await fetch('/csp-report')).json() as Promise<unknown>);
  }

  // Finding

  /** The dialog in front, by its title. */
  dialog(title: Words): Locator {
    return this.page.getByRole('dialog', { name: title });
  }
  region(title: Words): Locator {
    return this.page.getByRole('region', { name: title });
  }
  grid(label: Words): Locator {
    return this.page.getByRole('grid', { name: label });
  }
  /** The page's heading with its buttons. */
  get head(): Locator {
    return this.page.getByRole('main').locator('header');
  }
  /** A row of a list that holds these words. */
  row(label: Words, words: Words): Locator {
    return this.grid(label).getByRole('row').filter({ hasText: words });
  }

  // Acting

  async press(label: Words, within: Page | Locator = this.page): Promise<void> {
    await button(within, label).click();
  }
  async fill(label: Words, text: string, within: Page | Locator = this.page): Promise<void> {
    await field(within, label).fill(text);
  }
  /** Finds one subject and ticks it. Rows found before may still be shown, and go while one would click: it waits for the one alone. */
  async pickSubject(search: string, name: Words): Promise<void> {
    await this.fill('Tìm đối tượng', search);
    const found = this.page.getByRole('listbox', { name: 'Đối tượng tìm thấy' }).getByRole('option');
    await expect.poll(() => found.count()).toBe(1);
    await found.filter({ hasText: name }).click();
  }
  /** Chooses from a list that drops down. */
  async choose(label: Words, option: Words, within: Page | Locator = this.page): Promise<void> {
    await field(within, label).click();
    await this.page.getByRole('option', { name: option }).click();
  }
  async menu(label: string): Promise<void> {
    await this.page.getByRole('navigation').getByRole('button', { name: label, exact: true }).click();
    await this.heading(label);
  }
  async tab(label: Words): Promise<void> {
    await this.page.getByRole('tab', { name: label }).click();
  }
  /** An entry of the menu «Thao tác khác». */
  async other(label: string): Promise<void> {
    await this.press('Thao tác khác');
    await this.page.getByRole('menuitem', { name: label }).click();
  }
  /** Presses a button that opens the system's file dialog, and chooses there. */
  async pick(label: Words, file: { readonly name: string; readonly bytes: Uint8Array; readonly mediaType?: string }, within: Page | Locator = this.page): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.press(label, within);
    await (await chooser).setFiles({ name: file.name, mimeType: file.mediaType ?? 'application/octet-stream', buffer: Buffer.from(file.bytes) });
  }
  /** Chooses the stick in the window's own folder dialog. */
  async pickStick(title: Words, stick: string): Promise<void> {
    const dialog = this.dialog(title);
    await this.press(new RegExp(`^${stick}`), dialog);
    await dialog.getByText(stick, { exact: true }).waitFor();
    await this.press('Chọn thư mục này', dialog);
  }
  /** What the window saves when `act` is done. */
  async saves(act: () => Promise<void>): Promise<SavedFile> {
    const download = this.page.waitForEvent('download');
    await act();
    const saved = await download;
    return { name: saved.suggestedFilename(), bytes: await readFile(await saved.path()) };
  }
  /** Opens a preview by `act`, saves the very PDF that is shown, and closes the preview. */
  async preview(title: string, act: () => Promise<void>): Promise<SavedFile> {
    await act();
    const dialog = this.dialog(title);
    await dialog.locator('iframe[src^="blob:"]').waitFor();
    const file = await this.saves(() => this.press('Lưu', dialog));
    await this.press('Đóng', dialog);
    await dialog.waitFor({ state: 'detached' });
    return file;
  }

  /** Opens a PDF somebody attached by `act`: nothing of it runs in the window, it is saved for the machine's own reader. */
  async attachedPdf(title: string, act: () => Promise<void>): Promise<SavedFile> {
    await act();
    const dialog = this.dialog(title);
    await dialog.getByText(/^Tệp PDF/).waitFor();
    const file = await this.saves(() => this.press('Mở bằng chương trình đọc PDF', dialog));
    await this.press('Đóng', dialog);
    await dialog.waitFor({ state: 'detached' });
    return file;
  }

  /** Closes a dialog by its own button, not by the cross. */
  async close(dialog: Locator): Promise<void> {
    await button(dialog, 'Đóng').last().click();
    await dialog.waitFor({ state: 'detached' });
  }

  // Seeing

  async heading(words: Words): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: words }).waitFor();
  }
  async sees(words: Words, within: Page | Locator = this.page): Promise<void> {
    await within.getByText(words).first().waitFor();
  }
  /** A message of success at the corner; closed, so that the next one is a new one. */
  async told(words: Words): Promise<void> {
    const log = this.page.getByRole('log', { name: 'Thông báo' });
    await log.getByText(words).last().waitFor();
    await log.getByRole('button', { name: 'Đóng thông báo' }).evaluateAll((buttons) => buttons.forEach((close) => (close as HTMLElement).click()));
  }
  /** A refusal: what happened and what to do, in words; answers the whole of it. */
  async refused(words: Words, within: Page | Locator = this.page): Promise<string> {
    const alert = within.getByRole('alert').filter({ hasText: words });
    await alert.waitFor();
    return alert.innerText();
  }
}

export function button(within: Page | Locator, label: Words): Locator {
  return within.getByRole('button', typeof label === 'string' ? { name: label, exact: true } : { name: label });
}

/** A field by its label, with or without the star of a compulsory one. */
export function field(within: Page | Locator, label: Words): Locator {
  const name = typeof label === 'string' ? new RegExp(`^${label.replaceAll(/[()[\]{}.*+?^$|\\/]/g, '\\$&')}( \\*)?$`) : label;
  return within.getByRole('textbox', { name }).or(within.getByRole('combobox', { name })).or(within.getByRole('searchbox', { name }));
}
