import type { Page } from 'playwright-core';
import { axeFindings, keyboardFindings, layoutFindings } from './checks.ts';
import { LOOKS, USUAL, putOn } from './looks.ts';
import type { Look } from './looks.ts';
import type { Cases } from './cases.ts';
import type { Reach } from './reach.ts';
import type { Wire } from './wire.ts';

export interface Seen {
  readonly page: string;
  readonly state: string;
  readonly found: readonly string[];
}
export interface Gallery {
  readonly page: Page;
  readonly wire: Wire;
  readonly reach: Reach;
  readonly cases: Cases;
  /** Keeps a picture of what the window shows; absent: none is kept. */
  readonly picture?: (state: string, name: string) => Promise<void>;
  readonly seen: (one: Seen) => void;
}

/** What a page is opened with whose record is no more. */
const GONE = { id: 'khong-con', roundId: 'khong-con', versionId: 'khong-con', ids: '' };

/** Opens a page and waits until it has drawn what it asked for. */
export async function show({ page, wire, reach, cases }: Gallery, name: string): Promise<void> {
  for (let tries = 0; tries < 3 && (await page.locator('[role=dialog], [role=menu]').count()) > 0; tries++) await page.keyboard.press('Escape');
  await reach.open(name, cases[name] ?? GONE);
  await settled(page, wire);
}

export async function settled(page: Page, wire: Wire): Promise<void> {
  await wire.quiet();
  await page.waitForFunction(() => document.querySelector('main [aria-busy=true]') === null, null, { timeout: 15_000 }).catch(() => undefined);
  await page.evaluate(() => document.fonts.ready.then(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))));
  await wire.quiet();
}

/** How a page is looked at; `state` is what the usual look is called. */
interface Ways {
  readonly state?: string;
  readonly looks?: readonly Look[];
}

/** Looks at one page in every way, as it stands with its data; not at one that this unit holds nothing for, but in the empty unit. */
export async function lookAt(gallery: Gallery, name: string, ways: Ways = {}): Promise<void> {
  if (gallery.cases[name] === null && ways.state !== 'empty') return;
  await show(gallery, name);
  await lookNow(gallery, name, ways);
}

/** Looks in every way at what the window shows. */
export async function lookNow({ page, wire, picture, seen }: Pick<Gallery, 'page' | 'wire' | 'picture' | 'seen'>, name: string, { state = USUAL.name, looks = LOOKS }: Ways = {}): Promise<void> {
  for (const look of looks) {
    await putOn(page, look);
    await settled(page, wire);
    const called = look === USUAL ? state : look.name;
    await picture?.(called, name);
    const found = [...(await headless(page)), ...(await layoutFindings(page))];
    if (!look.forced) found.push(...(await axeFindings(page)));
    if (look === USUAL || look.name === 'zoom-200') found.push(...(await keyboardFindings(page)));
    seen({ page: name, state: called, found });
  }
  if (looks.at(-1) !== USUAL) await putOn(page, USUAL);
}

/** Looks at one page whose questions to the backend all fail: it says what happened and what to do. */
export async function lookAtFailing(gallery: Gallery, name: string): Promise<void> {
  const { page, wire, seen, picture } = gallery;
  wire.fail = 'reads';
  try {
    await show(gallery, name);
    await picture?.('error', name);
    const found = [...(await headless(page)), ...(await layoutFindings(page)), ...(await axeFindings(page))];
    const text = await page.locator('main').innerText().catch(() => '');
    if (text.trim().split('\n').length < 2) found.push(`says nothing but «${text.trim()}»`);
    if ((await page.locator('main [aria-busy=true]').count()) > 0) found.push('goes on as if it still read');
    seen({ page: name, state: 'error', found });
  } finally {
    wire.fail = 'nothing';
  }
}

/** A page is told by one heading, and says something under it. */
async function headless(page: Page): Promise<readonly string[]> {
  const headings = await page.getByRole('heading', { level: 1 }).count();
  return headings === 1 ? [] : [`${headings} headings of the first level`];
}
