import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import { expect } from 'vitest';
import type { Clerk } from './clerk.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** WCAG 2.2, levels A and AA, and what axe's makers hold for good practice. */
const OPTIONS: RunOptions = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'] };

/** axe finds nothing wrong with what the window shows now. */
export async function expectAccessible({ name, page }: Clerk): Promise<void> {
  // What is just fading in has no colours of its own yet.
  await page.evaluate(() => document.getAnimations().forEach((one) => one.effect?.getComputedTiming().endTime === Infinity || one.finish()));
  await page.evaluate(AXE);
  const { violations } = await page.evaluate((options) => (globalThis as unknown as { axe: { run: (of: Document, how: RunOptions) => Promise<AxeResults> } }).axe.run(document, options), OPTIONS);
  const heading = await page.getByRole('heading', { level: 1 }).first().innerText();
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 300)} ${failureSummary ?? ''}`));
  expect(found, `axe on «${heading}» of ${name}`).toEqual([]);
}
