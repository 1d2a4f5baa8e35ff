import { describe, expect, it } from 'vitest';
import type { RecipientToken } from '../../../shared/catalogue/award-schema.ts';
import { fits, tagsThatMatter } from '../../../shared/eligibility/match.ts';
import type { Fit } from '../../../shared/eligibility/match.ts';
import type { SubjectKind } from '../../../shared/domain/subject.ts';

type Tags = readonly RecipientToken[] | null;
const CASES: readonly (readonly [string, SubjectKind, Tags, readonly RecipientToken[] | undefined, readonly RecipientToken[] | undefined, Fit])[] = [
  ['no list means everyone', 'person', ['foreigner'], undefined, undefined, 'yes'],
  ['a class means everyone of the class', 'person', [], ['individual'], undefined, 'yes'],
  ['a class needs no tags', 'person', null, ['individual'], undefined, 'yes'],
  ['a class means nobody of another class', 'household', [], ['individual'], undefined, 'no'],
  ['foreigners must be named', 'person', ['foreigner'], ['individual'], undefined, 'no'],
  ['foreigners are named', 'person', ['foreigner'], ['individual', 'foreigner'], undefined, 'yes'],
  ['overseas Vietnamese must be named', 'collective', ['overseas_vietnamese'], ['collective'], undefined, 'no'],
  ['a tag', 'person', ['worker'], ['worker', 'farmer'], undefined, 'yes'],
  ['another tag', 'person', ['official'], ['worker', 'farmer'], undefined, 'no'],
  ['a tag that is not recorded is not known', 'person', null, ['worker', 'farmer'], undefined, 'unknown'],
  ['a tag that a collective cannot have does not fit it', 'collective', null, ['worker', 'farmer'], undefined, 'no'],
  ['a collective without tags may be a village', 'collective', null, ['village'], undefined, 'unknown'],
  ['a collective with other tags is no village', 'collective', ['commune'], ['village'], undefined, 'no'],
  ['except takes the tag away', 'person', ['intellectual'], ['individual'], ['entrepreneur', 'intellectual'], 'no'],
  ['except leaves another tag to fit by', 'person', ['official', 'intellectual'], ['individual'], ['entrepreneur', 'intellectual'], 'yes'],
  ['except of tags nobody has', 'person', ['official'], ['individual'], ['intellectual'], 'yes'],
  ['except matters where tags are not recorded', 'person', null, ['individual'], ['intellectual'], 'unknown'],
  ['except of persons does not matter to a collective', 'collective', null, ['collective'], ['intellectual'], 'yes'],
  ['a foreigner left over after except must still be named', 'person', ['foreigner', 'intellectual'], ['individual'], ['intellectual'], 'no'],
];

describe('whom a list of tokens means (award-law 8.2)', () => {
  it.each(CASES)('%s', (_, kind, tags, appliesTo, exceptFor, fit) => {
    expect(fits({ kind, tags }, appliesTo, exceptFor)).toBe(fit);
  });

  it('asks only for tags the subject could bear', () => {
    expect(tagsThatMatter({ kind: 'collective', tags: null }, ['worker', 'village', 'collective'], ['enterprise'])).toEqual(['village', 'enterprise']);
  });
});
