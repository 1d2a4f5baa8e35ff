import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { awardCatalogue } from '../../shared/catalogue/awards.ts';
import { PLANS } from '../../shared/catalogue/plans.ts';
import { haveReference, referenceJson, referencePath } from './reference.ts';

describe.skipIf(!haveReference('plans'))('the plans of the reference folder', () => {
  it('are all in the library, none more', () => {
    expect(PLANS.map((entry) => entry.fileName).sort()).toEqual(readdirSync(referencePath('plans')).filter((name) => name.endsWith('.json')).sort());
  });

  it.each(PLANS.map((entry) => [entry.fileName, entry.plan] as const))('%s is kept unchanged', (fileName, plan) => {
    expect(plan).toEqual(referenceJson('plans', fileName));
  });
});

describe.skipIf(!haveReference('domain', 'awards.json'))('the award catalogue of the reference folder', () => {
  it('is kept unchanged', () => {
    expect(awardCatalogue).toEqual(referenceJson('domain', 'awards.json'));
  });
});
