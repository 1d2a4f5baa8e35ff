import type { Page } from 'playwright-core';

/** One way a page is looked at. 200 % on a screen of 1366×768 leaves 683×384 of the page's own pixels, 125 % leaves 1093×614. */
export interface Look {
  readonly name: string;
  readonly size: { readonly width: number; readonly height: number };
  readonly dark?: boolean;
  readonly contrast?: boolean;
  /** The system paints in its own few colours: axe cannot tell those. */
  readonly forced?: boolean;
}

const SCREEN = { width: 1366, height: 768 };
export const USUAL: Look = { name: 'full', size: SCREEN };
export const LOOKS: readonly Look[] = [
  USUAL,
  { name: 'dark', size: SCREEN, dark: true },
  { name: 'contrast', size: SCREEN, contrast: true },
  { name: 'contrast-dark', size: SCREEN, contrast: true, dark: true },
  { name: 'forced', size: SCREEN, forced: true },
  { name: 'zoom-125', size: { width: 1093, height: 614 } },
  { name: 'zoom-200', size: { width: 683, height: 384 } },
];

export async function putOn(page: Page, { size, dark = false, contrast = false, forced = false }: Look): Promise<void> {
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light', contrast: contrast ? 'more' : 'no-preference', forcedColors: forced ? 'active' : 'none', reducedMotion: 'reduce' });
  await page.setViewportSize(size);
}
