import type { Locator, Page } from 'playwright-core';
import type { Clerk, SavedFile } from '../clerk.ts';
import type { PickedFile } from '../files.ts';
import type { Tally } from '../hands.ts';

export type Words = string | RegExp;
type Place = Page | Locator;

/** The entries of the menu, in the order of Alt+1 … Alt+6. */
export const ENTRIES = ['Việc hôm nay', 'Phong trào', 'Hồ sơ và họp xét', 'Quyết định và in', 'Đối tượng', 'Gửi – nhận'] as const;

export const WAYS = ['mouse', 'keyboard'] as const;
export type Way = (typeof WAYS)[number];

/** What a recipe may do: the same deeds by mouse and by keyboard alone. What it costs is counted by the hands. */
export interface TaskHands {
  readonly clerk: Clerk;
  readonly done: Tally;
  menu(entry: (typeof ENTRIES)[number]): Promise<void>;
  /** Opens «Tìm mọi thứ» and types. */
  search(letters: string): Promise<void>;
  /** One page back. */
  back(): Promise<void>;
  push(label: Words, within?: Place): Promise<void>;
  /** Saves the form in hand, whose button says so. */
  save(label: Words, within?: Place): Promise<void>;
  fill(label: Words, text: string, within?: Place): Promise<void>;
  /** Types into a field that searches, and takes the one found. */
  find(label: Words, letters: string, found: Words): Promise<void>;
  /** Chooses from a list that drops down; `letters` narrow it where there is no mouse. */
  choose(label: Words, letters: string, option: Words, within?: Place): Promise<void>;
  /** Puts a tick. */
  tick(target: Locator): Promise<void>;
  /** Chooses one of several that all stand there. */
  radio(group: string, choice: Words): Promise<void>;
  /** Chooses every row of a list. */
  all(list: string): Promise<void>;
  openRow(list: string, words: Words): Promise<void>;
  tab(label: string): Promise<void>;
  /** Opens the menu of a button and chooses an entry. */
  entry(menu: string, label: string, within?: Place): Promise<void>;
  /** Presses a button that opens the system's file dialog, and chooses there. */
  pick(label: string, file: PickedFile, within?: Place): Promise<void>;
  /** Closes the dialog in front. */
  close(dialog: Locator): Promise<void>;
}

/** Chooses the stick in the window's own folder dialog. */
export async function chooseStick(hands: TaskHands, title: Words, stick: string): Promise<void> {
  const dialog = hands.clerk.dialog(title);
  await hands.push(new RegExp(`^${stick}`), dialog);
  await dialog.getByText(stick, { exact: true }).waitFor();
  await hands.push('Chọn thư mục này', dialog);
}

/** Opens the preview of a paper by `act` and has the very PDF that is shown; as many steps as printing it. */
export async function paper(hands: TaskHands, title: Words, act: () => Promise<void>): Promise<SavedFile> {
  await act();
  const dialog = hands.clerk.dialog(title);
  await dialog.locator('iframe[src^="blob:"]').waitFor();
  const file = await hands.clerk.saves(() => hands.push('Lưu', dialog));
  await hands.close(dialog);
  return file;
}
