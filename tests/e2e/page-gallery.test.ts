import { expect } from 'vitest';
import { times } from '../long.ts';
import { casesOf, forgotten } from './gallery/cases.ts';
import { LOOKS, USUAL } from './gallery/looks.ts';
import { reach } from './gallery/reach.ts';
import { makeUnits } from './gallery/units.ts';
import { lookAt, lookAtFailing, settled } from './gallery/walk.ts';
import type { Gallery, Seen } from './gallery/walk.ts';
import { onTheWire } from './gallery/wire.ts';
import { expectClean, useDesk } from './harness.ts';
import { TODAY } from './host.ts';

const { folder, sitDown, step } = useDesk();
const seed = Number(process.env['SEED'] ?? Math.floor(Date.now() / 86_400_000));
/** Pages looked at under `npm test`; all of them in the long run. */
const FEW = 4;
/** Of all, as many as are looked at in one step. */
const SHARE = 8;
const PAGES = 96;
/** How they are looked at: in every way in the long run, else as usual, at 200 %, and in the dark or with more contrast, as the day has it. */
const STRONG = LOOKS.filter(({ dark, contrast }) => dark === true || contrast === true);
const WAYS = LOOKS.filter((look) => times(0, 1) === 1 ? look.forced !== true : look === USUAL || look.name === 'zoom-200' || look === STRONG[seed % STRONG.length]);
let gallery: Gallery;
const found: Seen[] = [];

/** A share of the pages, another one every day. */
function pagesOf(share: number): readonly string[] {
  const names = Object.keys(gallery.cases).filter((name) => gallery.cases[name] !== null);
  if (times(0, 1) === 1) return names.slice(share * SHARE, (share + 1) * SHARE);
  return Array.from({ length: FEW }, (_, i) => names[(seed * FEW + i) % names.length] ?? '');
}
const wrong = (): readonly string[] => found.splice(0).flatMap(({ page, state, found: lines }) => lines.map((line) => `${page}, ${state}: ${line}`));

step('every page of the page map is known to the gallery, and the ones that a commune has hold something', async () => {
  const folders = await makeUnits(folder('units'), TODAY);
  const clerk = await sitDown('commune', folders.commune, folders.stick);
  const { page } = clerk;
  const wire = await onTheWire(page);
  // The socket of the window was opened before: a reload makes one that is listened to.
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await settled(page, wire);
  const reached = await reach(page);
  const cases = await casesOf(reached.call);
  expect(forgotten(await reached.names(), cases)).toEqual([]);
  expect(Object.keys(cases).length).toBeLessThanOrEqual(PAGES);
  expect(Object.entries(cases).filter(([, params]) => params === null).map(([name]) => name)).toEqual(['ho-so-nhan']);
  gallery = { page, wire, reach: reached, cases, seen: (one) => found.push(one) };
  await expectClean(clerk);
});

for (let share = 0; share < times(1, Math.ceil(PAGES / SHARE)); share++) {
  step(`pages by seed ${seed}, share ${share + 1}: nothing is wrong as usual, at 200 %, in the dark or with more contrast; Tab reaches all of it`, async () => {
    for (const name of pagesOf(share)) await lookAt(gallery, name, { looks: WAYS });
    expect(wrong()).toEqual([]);
  });
  step(`pages by seed ${seed}, share ${share + 1}: a page whose answers fail says what happened and what to do`, async () => {
    for (const name of pagesOf(share)) await lookAtFailing(gallery, name);
    expect(wrong()).toEqual([]);
  });
}
