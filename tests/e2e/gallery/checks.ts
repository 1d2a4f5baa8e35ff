import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** WCAG 2.2, levels A and AA, and what axe's makers hold for good practice. */
const OPTIONS: RunOptions = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'] };
/** A small target that is half under the buttons at the foot of a dialog comes out when one scrolls or goes there. */
const SCROLLED_UNDER = /partially obscured/;
/** More steps of Tab than any page asks for. */
const MOST_TABS = 900;
/** Of one kind on one page: the first ones say it. */
const MOST_SAID = 6;

/** What axe finds wrong with what the window shows now, a line for each element. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  // An open menu belongs to its button, wherever it is drawn.
  const rules = { region: { enabled: !(await page.getByRole('menu').first().isVisible()) } };
  await page.evaluate(() => document.getAnimations().forEach((one) => one.effect?.getComputedTiming().endTime === Infinity || one.finish()));
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  const { violations } = await page.evaluate((options) => (globalThis as unknown as { axe: { run: (of: Document, how: RunOptions) => Promise<AxeResults> } }).axe.run(document, options), { ...OPTIONS, rules });
  return violations.flatMap(({ id, nodes }) => nodes.filter(({ failureSummary }) => !SCROLLED_UNDER.test(failureSummary ?? '')).map(({ html, failureSummary }) => `axe ${id}: ${html.slice(0, 160)} ${(failureSummary ?? '').replaceAll(/\s+/g, ' ').slice(0, 220)}`));
}

/** What scrolls sideways besides tables, words cut off in what is pressed or read as a heading, and the order of Tab set by hand. */
export async function layoutFindings(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const name = (node: Element): string => `<${node.tagName.toLowerCase()} class="${String(node.getAttribute('class') ?? '').slice(0, 60)}"> «${(node.getAttribute('aria-label') ?? node.textContent ?? '').replaceAll(/\s+/g, ' ').trim().slice(0, 50)}»`;
    const shown = (node: Element): boolean => node.checkVisibility() && node.getBoundingClientRect().width > 2;
    const tabular = '[role=grid], [role=table], table, pre, textarea, [role=tablist], iframe, canvas, svg';
    const whole = document.scrollingElement;
    if (whole !== null && whole.scrollWidth > whole.clientWidth + 1) found.push(`the window scrolls sideways: ${whole.scrollWidth} in ${whole.clientWidth}`);
    const front = [...document.querySelectorAll('[role=dialog]')].at(-1) ?? document.querySelector('main') ?? document.body;
    for (const node of [front, ...front.querySelectorAll('*')]) {
      if (!shown(node)) continue;
      const { overflowX, textOverflow } = getComputedStyle(node);
      const wider = node.scrollWidth > node.clientWidth + 1 && node.clientWidth > 0;
      if (wider && /auto|scroll/.test(overflowX) && node.closest(tabular) === null && node.querySelector(tabular) === null) found.push(`scrolls sideways: ${name(node)} ${node.scrollWidth} in ${node.clientWidth}`);
      if (wider && /hidden|clip/.test(overflowX) && textOverflow !== 'ellipsis' && node.matches('button, button *, h1, h2, h3, label, [role=tab], [role=tab] *') && node.querySelector('input, svg') === null && getComputedStyle(node).clipPath === 'none') found.push(`words cut off: ${name(node)}`);
      if ((node as HTMLElement).tabIndex > 0) found.push(`an order of Tab of its own: ${name(node)}`);
    }
    if (front.tagName === 'MAIN') {
      const edge = front.getBoundingClientRect().right + 1;
      for (const node of front.querySelectorAll('button, input, h1, h2, h3, a')) {
        if (!shown(node) || node.closest(tabular) !== null || node.closest('[class*=scroll], [style*=overflow]') !== null) continue;
        if (node.getBoundingClientRect().right > edge) found.push(`stands beyond the edge: ${name(node)}`);
      }
    }
    return found;
  });
}

/**
 * Walks the page with Tab, or the dialog that is open: what a mouse can press and Tab does not reach, what takes the focus and does
 * not show it, what has it where something else covers it; a dialog that has not the focus, or lets it go.
 */
export async function keyboardFindings(page: Page): Promise<readonly string[]> {
  const found = new Set<string>();
  const inDialog = await page.evaluate(() => {
    const seen = new Set<Element>();
    (globalThis as { galleryTabbed?: Set<Element> }).galleryTabbed = seen;
    const dialog = [...document.querySelectorAll('[role=dialog]')].at(-1);
    if (dialog !== undefined) {
      // A dialog has the focus from the moment it opens.
      const has = dialog.contains(document.activeElement);
      if (has && document.activeElement !== null && document.activeElement !== dialog) seen.add(document.activeElement);
      return has ? 'yes' : 'without focus';
    }
    // From the top: Tab goes on from where the focus was last, also when nothing has it.
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
    return 'no';
  });
  if (inDialog === 'without focus') return ['the dialog opened without the focus'];
  for (let step = 0; step < MOST_TABS; step++) {
    await page.keyboard.press('Tab');
    const said = await page.evaluate(() => {
      const seen = (globalThis as { galleryTabbed?: Set<Element> }).galleryTabbed;
      const node = document.activeElement;
      if (node === null || node === document.body || node.tagName === 'IFRAME') return 'out';
      if (seen === undefined || seen.has(node)) return 'round';
      seen.add(node);
      const name = `<${node.tagName.toLowerCase()}> «${(node.getAttribute('aria-label') ?? node.textContent ?? '').replaceAll(/\s+/g, ' ').trim().slice(0, 50)}»`;
      const dialog = [...document.querySelectorAll('[role=dialog]')].at(-1);
      if (dialog !== undefined && !dialog.contains(node)) return `left the dialog: ${name}`;
      const ringed = (one: Element | null, deep: number): boolean => {
        if (one === null || deep < 0) return false;
        const style = getComputedStyle(one);
        return (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0) || ringed(one.parentElement, deep - 1);
      };
      const beside = (one: Element): boolean => [...(one.parentElement?.children ?? [])].some((other) => ringed(other, 0));
      if (!ringed(node, 2) && !beside(node)) return `no ring: ${name}`;
      const { left, top, width, height } = node.getBoundingClientRect();
      const [fromX, toX, fromY, toY] = [Math.max(left, 0), Math.min(left + width, innerWidth), Math.max(top, 0), Math.min(top + height, innerHeight)];
      const x = (fromX + toX) / 2;
      const y = fromY + Math.min(toY - fromY, 24) / 2;
      if (width > 2 && (fromX >= toX || fromY >= toY)) return `has the focus out of sight: ${name}`;
      const there = document.elementFromPoint(x, y);
      const own = there === null || node.contains(there) || there.contains(node) || there.closest('label') !== null || there.closest('[class*=toast], [role=log]') !== null;
      if (width > 2 && !own && getComputedStyle(node).opacity !== '0') return `has the focus under ${there.tagName.toLowerCase()}.${String(there.className).slice(0, 40)}: ${name}`;
      return '';
    });
    if (said === 'round' || said === 'out') {
      if (step > 3 || inDialog === 'yes') break;
      continue;
    }
    if (said !== '') found.add(said);
  }
  const missed = await page.evaluate(() => {
    const seen = (globalThis as { galleryTabbed?: Set<Element> }).galleryTabbed ?? new Set();
    const main = [...document.querySelectorAll('[role=dialog]')].at(-1) ?? document.querySelector('main') ?? document.body;
    // Rows, tabs, options and buttons of one list are one stop of Tab; the arrows move between them.
    const composite = '[role=grid], [role=tablist], [role=radiogroup], [role=listbox], [role=menu], [role=toolbar], fieldset';
    return [...main.querySelectorAll('button, input, select, textarea, a[href], [tabindex="0"], [role=button]')]
      .filter((node) => node.checkVisibility() && !seen.has(node) && !node.matches(':disabled, [type=hidden], [type=file]') && node.getAttribute('tabindex') !== '-1' && (node as HTMLElement).tabIndex >= 0)
      .filter((node) => node.closest(composite) === null || node.matches('[tabindex="0"]:not([role=row], [role=radio])'))
      .filter((node) => !(node.matches('[type=radio]')))
      .map((node) => `not reached by Tab: <${node.tagName.toLowerCase()}> «${(node.getAttribute('aria-label') ?? node.textContent ?? '').replaceAll(/\s+/g, ' ').trim().slice(0, 50)}»`);
  });
  for (const line of missed.slice(0, MOST_SAID)) found.add(line);
  if (missed.length > MOST_SAID) found.add(`not reached by Tab: ${missed.length - MOST_SAID} more`);
  // The next look is at the page as it opens; a dialog keeps the focus.
  if (inDialog === 'yes') return [...found];
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    for (const node of document.querySelectorAll('main, main *')) if (node.scrollTop !== 0 || node.scrollLeft !== 0) node.scrollTo(0, 0);
  });
  return [...found];
}
