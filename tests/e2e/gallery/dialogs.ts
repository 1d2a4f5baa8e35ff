import type { Locator } from 'playwright-core';
import { axeFindings, keyboardFindings, layoutFindings } from './checks.ts';
import { USUAL, putOn } from './looks.ts';
import type { Look } from './looks.ts';
import { settled, show } from './walk.ts';
import type { Gallery } from './walk.ts';

const SMALL: Look = { name: 'zoom-200', size: { width: 683, height: 384 } };
/** Leads away from the page or out of the program, or opens a file dialog of the system. */
const LEAVES = /^(Quay lại.*|Khóa|Xem thử với dữ liệu mẫu|Đi một vòng|Đóng|Đóng thông báo|Tới nội dung chính|Chọn tệp.*|Chụp\/Quét|Thử lại|Hủy thao tác)$/;
/** The same button on a third page opens what was seen. */
const MOST_PAGES = 2;
const PAPER_MS = 1_200;
const OVER = '[role=dialog], [role=menu]';

/** What was pressed and seen so far, on all pages. */
interface Known {
  readonly titles: Set<string>;
  readonly pressed: Map<string, number>;
}
export const nothingKnown = (): Known => ({ titles: new Set(), pressed: new Map() });

/** Presses what a page offers, with nothing let through that writes, and looks at each dialog and menu that opens; each title once. */
export async function lookAtDialogs(gallery: Gallery, name: string, known: Known): Promise<void> {
  const { page, wire } = gallery;
  wire.fail = 'writes';
  try {
    await show(gallery, name);
    const { reach } = gallery;
    let opened = await reach.visit();
    const again = async (): Promise<void> => {
      for (let tries = 0; tries < 4 && (await page.locator(OVER).count()) > 0; tries++) await page.keyboard.press('Escape');
      if ((await reach.visit()) === opened && (await page.locator(OVER).count()) === 0) return;
      await show(gallery, name);
      opened = await reach.visit();
    };
    for (const button of await namesOf(page.locator('main button:not(:disabled):not([aria-disabled=true]):not([role=tab])'))) {
      const kind = kindOf(button);
      const times = known.pressed.get(kind) ?? 0;
      if (LEAVES.test(button) || times >= MOST_PAGES) continue;
      known.pressed.set(kind, times + 1);
      const target = page.locator('main').getByRole('button', { name: button, exact: true }).first();
      if (!(await press(gallery, target))) continue;
      if (await page.getByRole('menu').first().isVisible()) await inMenu(gallery, name, button, target, again, known);
      else await lookAtDialog(gallery, name, button, known);
      await again();
    }
  } finally {
    wire.fail = 'nothing';
    await putOn(page, USUAL);
  }
}

async function inMenu(gallery: Gallery, name: string, button: string, target: Locator, again: () => Promise<void>, known: Known): Promise<void> {
  const { page } = gallery;
  const items = await namesOf(page.locator('[role=menu] [role=menuitem]:not(:disabled)'));
  await lookAtFront(gallery, `${name} – ${button}`, known);
  for (const item of items) {
    if (known.pressed.has(`menu ${kindOf(item)}`)) continue;
    known.pressed.set(`menu ${kindOf(item)}`, 1);
    if (!(await page.getByRole('menu').first().isVisible())) {
      await again();
      if (!(await press(gallery, target))) return;
    }
    if (!(await press(gallery, page.getByRole('menuitem', { name: item, exact: true }).first()))) continue;
    await lookAtDialog(gallery, name, item, known);
    await again();
  }
}

async function lookAtDialog(gallery: Gallery, name: string, button: string, known: Known): Promise<void> {
  const dialog = gallery.page.getByRole('dialog').last();
  if (!(await dialog.isVisible())) return;
  const title = (await dialog.getByRole('heading').first().innerText({ timeout: 300 }).catch(() => '')) || button;
  await lookAtFront(gallery, `${name} – ${title}`, known);
}

/** `what` names page and dialog; numbers and names in it do not make another. */
async function lookAtFront(gallery: Gallery, what: string, known: Known): Promise<void> {
  const { page, picture, seen, wire } = gallery;
  const key = kindOf(what.replace(/^.*? – /, ''));
  if (known.titles.has(key)) return;
  known.titles.add(key);
  const file = what.replaceAll(/[/\\:«»?"…\n]/g, '').slice(0, 90);
  for (const look of [USUAL, SMALL]) {
    await putOn(page, look);
    await settled(page, wire);
    // The browser's own view of a paper has no word for when it has drawn it.
    if ((await page.locator('[role=dialog] iframe').count()) > 0) await page.waitForTimeout(PAPER_MS);
    const state = look === USUAL ? 'dialogs' : 'dialogs-200';
    await picture?.(state, file);
    const found = [...(await layoutFindings(page)), ...(await axeFindings(page))];
    // A menu is one stop of Tab: the arrows move in it.
    if (look === USUAL && !(await page.getByRole('menu').first().isVisible())) found.push(...(await keyboardFindings(page)));
    seen({ page: file, state, found });
  }
  await putOn(page, USUAL);
}

async function press({ page, wire }: Gallery, target: Locator): Promise<boolean> {
  const done = await target.click({ timeout: 1_000 }).then(() => true, () => false);
  if (done) await settled(page, wire);
  return done;
}

/** The same deed for another row or with another number. */
const kindOf = (name: string): string => name.replaceAll(/\d+/g, '#').replace(/[:«].*$/, '').trim();

async function namesOf(buttons: Locator): Promise<readonly string[]> {
  const names = await buttons.evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => (one.getAttribute('aria-label') ?? (one as HTMLElement).innerText).replaceAll(/\s+/g, ' ').trim()));
  return [...new Map(names.filter((name) => name !== '').map((name) => [kindOf(name), name])).values()];
}
