import { describe, expect, it } from 'vitest';
import { NOMINATION_STATES, NOMINATION_STATE_WORDS } from '../../../shared/domain/nomination.ts';
import type { NominationState } from '../../../shared/domain/nomination.ts';
import { NOMINATION_EVENTS, NOMINATION_WORDS, isAtHome, isAway, isDecided, nextNomination, nominationStepFault, nominationWord, stoodBefore } from '../../../shared/domain/nomination-steps.ts';
import type { NominationEvent } from '../../../shared/domain/nomination-steps.ts';

const at = (state: NominationState, sentVersions = 0, before: NominationState | null = null) => ({ state, sentVersions, withdrawal: before === null ? null : { before } });

/** Every pair; a dash: it does not happen. `withdrawn` here was a draft before. */
const PAIRS = `
             pass    fail        unjudge  submit  receive   unreceive  return    award    refuse       withdraw   restore  reopen  undecide
draft        passed  not-passed  -        sent    -         -          -         awarded  not-awarded  withdrawn  -        -     -
passed       passed  not-passed  draft    sent    -         -          -         awarded  not-awarded  withdrawn  -        -     -
not-passed   passed  not-passed  draft    sent    -         -          -         awarded  not-awarded  withdrawn  -        -     -
returned     passed  not-passed  -        sent    -         -          -         awarded  not-awarded  withdrawn  -        -     -
sent         -       -           -        -       received  -          returned  awarded  not-awarded  withdrawn  -        -     -
received     -       -           -        -       -         sent       returned  awarded  not-awarded  withdrawn  -        -     -
withdrawn    -       -           -        -       -         -          -         awarded  not-awarded  -          draft    draft     -
awarded      -       -           -        -       -         -          -         awarded  not-awarded  -          -        -     -
not-awarded  -       -           -        -       -         -          -         awarded  not-awarded  -          -        -     -`
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/u));
const [events = [], ...lines] = PAIRS;
const pairs = lines.flatMap(([state = '', ...cells]) => cells.map((cell, i) => ({ state: state as NominationState, event: events[i] as NominationEvent, expected: cell === '-' ? null : cell })));

describe('states and transitions of a nomination', () => {
  it('the table of this test names every state and every event once', () => {
    expect(lines.map(([state]) => state).toSorted()).toEqual([...NOMINATION_STATES].toSorted());
    expect(events).toEqual([...NOMINATION_EVENTS]);
    expect(pairs).toHaveLength(NOMINATION_STATES.length * NOMINATION_EVENTS.length);
  });

  it.each(pairs)('$state × $event → $expected', ({ state, event, expected }) => {
    expect(nextNomination(at(state, 0, state === 'withdrawn' ? 'draft' : null), event)).toBe(expected);
  });

  it('R69: what was sent once is never a first draft again', () => {
    expect(nextNomination(at('passed', 1), 'unjudge')).toBe('returned');
    expect(nextNomination(at('withdrawn', 2, 'sent'), 'reopen')).toBe('returned');
  });

  it('taking a withdrawal back leads to where it stood', () => {
    for (const before of ['draft', 'passed', 'not-passed', 'returned', 'sent', 'received'] as const) expect(nextNomination(at('withdrawn', 1, before), 'restore')).toBe(before === 'draft' ? 'returned' : before);
    expect(nextNomination(at('withdrawn'), 'restore')).toBeNull();
  });

  it('a decision recorded by mistake leads back to where it stood, or nowhere when that is not known', () => {
    for (const from of ['passed', 'not-passed', 'sent', 'received', 'returned', 'withdrawn'] as const) {
      for (const state of ['awarded', 'not-awarded'] as const) expect(nextNomination({ ...at(state, 1), decidedFrom: from }, 'undecide')).toBe(from);
    }
    expect(nextNomination({ ...at('awarded'), decidedFrom: 'draft' }, 'undecide')).toBe('draft');
    expect(nextNomination({ ...at('awarded', 1), decidedFrom: null }, 'undecide')).toBeNull();
    expect(nextNomination({ ...at('passed'), decidedFrom: 'draft' }, 'undecide')).toBeNull();
  });

  it.each([
    ['withdrawn', { withdrawn: true, dossier: 'sent', vote: 'passed', returnedSince: false }],
    ['sent', { withdrawn: false, dossier: 'sent', vote: 'passed', returnedSince: false }],
    ['received', { withdrawn: false, dossier: 'received', vote: 'passed', returnedSince: true }],
    ['returned', { withdrawn: false, dossier: null, vote: 'passed', returnedSince: true }],
    ['passed', { withdrawn: false, dossier: null, vote: 'passed', returnedSince: false }],
    ['not-passed', { withdrawn: false, dossier: null, vote: 'not-passed', returnedSince: false }],
    ['draft', { withdrawn: false, dossier: null, vote: 'open', returnedSince: false }],
  ] as const)('%s is read from what is on record', (state, traces) => expect(stoodBefore(traces)).toBe(state));

  it('nothing leads out of a state that a later version wrote', () => {
    for (const event of NOMINATION_EVENTS) expect(nextNomination({ ...at('draft'), state: 'mai-sau' as NominationState }, event)).toBeNull();
  });

  it('R98: it can be changed at home only; away it is frozen', () => {
    expect(NOMINATION_STATES.filter((state) => isAtHome({ state }))).toEqual(['draft', 'passed', 'not-passed', 'returned']);
    expect(NOMINATION_STATES.filter((state) => isAway({ state }))).toEqual(['sent', 'received']);
    expect(NOMINATION_STATES.filter((state) => isDecided({ state }))).toEqual(['awarded', 'not-awarded']);
  });

  it('shows at most seven words at a time, and no other', () => {
    for (const words of Object.values(NOMINATION_WORDS)) expect(new Set(words).size).toBeLessThanOrEqual(7);
    const shown = NOMINATION_STATES.flatMap((state) => (['ready', 'missing', 'unknown'] as const).map((readiness) => [state, nominationWord(state, readiness)] as const));
    for (const [state, word] of shown) expect(isAtHome({ state }) ? NOMINATION_WORDS.atHome : NOMINATION_WORDS.away).toContain(word);
    expect(shown.filter(([state]) => state === 'draft').map(([, word]) => word)).toEqual(['Đủ điều kiện', 'Chưa đủ điều kiện', 'Chưa xác định']);
    expect(NOMINATION_STATE_WORDS.withdrawn).toBe('Đã thu hồi');
  });

  it('names the nominee and the state in the fault', () => {
    expect(nominationStepFault({ state: 'awarded' }, 'withdraw', 'Bà Mẫu Thử').message).toBe('Đề nghị của Bà Mẫu Thử đang ở trạng thái «Khen thưởng» nên không thu hồi được.');
  });
});
