import { expect, it } from 'vitest';
import { times } from '../long.ts';
import { pressablesWithoutDeed } from './deeds.ts';

const BUDGET_S = 20;
const seed = Number(process.env['SEED'] ?? Math.floor(Date.now() / 86_400_000));

/** Buttons that name no deed although the source leads from them to a method above the viewer, and why that is right. */
const FREE: readonly (readonly [file: RegExp, why: string])[] = [
  [/^renderer\/features\/start\//, 'stands before anybody has signed in'],
  [/\/(?:block-actions|session-actions|print-menu|wording-editor)\.tsx$/, 'shows a paper; saves first only what was changed, which a reader cannot'],
  [/\/(?:answer-box|remarks)\.tsx$/, 'the component asks `useMay` and is not there'],
  [/\/(?:candidate-picks|nomination-picks|subject-picker|bundle-preview)\.tsx$/, 'stands on a page or past a button that names the deed'],
  [/\/nominations\/eligibility\.tsx$/, 'unfolds; the answers inside ask themselves'],
];
/** Asked for by the button of the preview itself. */
const ASKED_INSIDE = new Set(['print.pdf']);

it('R87: every button of the window that leads to a method above the viewer names it', () => {
  const began = Date.now();
  const of = times(6, 1);
  const { looked, deeds, without } = pressablesWithoutDeed({ of, now: seed % of });
  const unnamed = without.filter(({ file, methods }) => !FREE.some(([where]) => where.test(file)) && methods.some((name) => !ASKED_INSIDE.has(name)));
  const seconds = (Date.now() - began) / 1000;
  console.log(`R87: ${looked} buttons looked at, ${deeds} name a deed, in ${seconds.toFixed(1)} s (budget ${BUDGET_S} s), share ${seed % of} of ${of}`);
  expect(looked).toBeGreaterThan(60);
  expect(unnamed.map(({ file, line, label, methods }) => `${file}:${line} «${label}» → ${methods.slice(0, 4).join(', ')}`)).toEqual([]);
});
