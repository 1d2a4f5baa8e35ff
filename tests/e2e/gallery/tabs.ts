import { axeFindings, keyboardFindings, layoutFindings } from './checks.ts';
import { LOOKS, USUAL, putOn } from './looks.ts';
import { settled, show } from './walk.ts';
import type { Gallery } from './walk.ts';

const WAYS = LOOKS.filter((look) => look === USUAL || look.name === 'dark' || look.name === 'zoom-200');

/** Opens each tab of a page but the one it opens with, and looks at it as usual, in the dark and at 200 %. */
export async function lookAtTabs(gallery: Gallery, name: string): Promise<void> {
  const { page, wire, picture, seen } = gallery;
  await show(gallery, name);
  const tabs = page.locator('main').getByRole('tab');
  const open = await tabs.evaluateAll((all) => all.map((tab) => tab.getAttribute('aria-selected') === 'true'));
  for (const [index, wasOpen] of open.entries()) {
    if (wasOpen || !(await tabs.nth(index).isEnabled())) continue;
    const label = (await tabs.nth(index).innerText()).replaceAll(/[\d/\s]+/g, ' ').trim();
    await tabs.nth(index).click();
    await settled(page, wire);
    for (const look of WAYS) {
      await putOn(page, look);
      await settled(page, wire);
      const state = look === USUAL ? 'tabs' : `tabs-${look.name}`;
      await picture?.(state, `${name} – ${label}`);
      const found = [...(await layoutFindings(page)), ...(await axeFindings(page))];
      if (look === USUAL) found.push(...(await keyboardFindings(page)));
      seen({ page: `${name} – ${label}`, state, found });
    }
    await putOn(page, USUAL);
  }
}
