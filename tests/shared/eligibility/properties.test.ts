import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { awardByCode, awardCatalogue } from '../../../shared/catalogue/awards.ts';
import type { AwardDefinition } from '../../../shared/catalogue/award-schema.ts';
import { evaluate, evaluateAll } from '../../../shared/eligibility/evaluate.ts';
import { RATINGS } from '../../../shared/eligibility/facts.ts';
import type { AwardFact, RatingFact, SubjectFacts } from '../../../shared/eligibility/facts.ts';
import type { TestResult } from '../../../shared/eligibility/report.ts';
import { times } from '../../long.ts';
import { award, discipline, facts, initiative, leave, members, proposal } from './builder.ts';

const RUNS = { numRuns: times(60, 2000) };
const year = fc.integer({ min: 2016, max: 2026 });
const CODES = ['CSTDCS', 'CSTDT', 'BK_TINH', 'BK_TTG', 'CTD_TINH', 'TTLDXS', 'LDTT', 'HCLD_3'];
const anAward: fc.Arbitrary<AwardFact> = fc.record({ code: fc.constantFrom(...CODES), on: year, type: fc.constantFrom('cong_trang' as const, 'dot_xuat' as const, 'phong_trao' as const, null), cancelled: fc.boolean(), n: fc.nat(99) })
  .map(({ code, on, type, cancelled, n }) => award(code, on, { id: `${code}-${on}-${n}`, type, cancelledOn: cancelled && n % 4 === 0 ? `${on + 1}-05-01` : null }));
const aRating: fc.Arbitrary<RatingFact> = fc.record({ on: year, rating: fc.constantFrom(...RATINGS), n: fc.nat(9) }).map(({ on, rating, n }) => ({ id: `r${on}-${n}`, year: on, rating, source: '' }));
const unique = { selector: ({ id }: { id: string }) => id };
const someFacts: fc.Arbitrary<SubjectFacts> = fc.record({
  kind: fc.constantFrom('person' as const, 'collective' as const, 'household' as const), tags: fc.constantFrom(null, [], ['official' as const], ['worker' as const, 'intellectual' as const], ['enterprise' as const], ['foreigner' as const]),
  gender: fc.constantFrom('nam' as const, 'nu' as const, null), foundedYear: fc.option(fc.integer({ min: 1990, max: 2025 })), flags: fc.option(fc.boolean()),
  awards: fc.uniqueArray(anAward, { maxLength: 14, ...unique }), ratings: fc.uniqueArray(aRating, { maxLength: 14, ...unique }), punished: fc.boolean(), onLeave: fc.boolean(), ideas: fc.nat(3), head: fc.option(fc.nat(6)),
}).map(({ kind, tags, gender, foundedYear, flags, awards, ratings, punished, onLeave, ideas, head }) =>
  facts({
    subject: { kind, tags, gender, foundedYear, mayReceiveFlags: flags }, awards, ratings, discipline: punished ? [discipline('khien_trach', '2020-05-01', '2021-04-30')] : [],
    leaves: onLeave ? [leave('2022-02-01', '2022-07-31')] : [], initiatives: Array.from({ length: ideas }, (_, at) => initiative(`Sáng kiến ${at}`, { reach: at === 0 ? null : 'tinh', replicable: at === 1 ? null : true })),
    members: [{ year: 2025, total: head, members: members(3, { titles: ['LDTT'] }) }],
  }));
const someProposal = fc.constantFrom(proposal(), proposal({ date: '2025-11-20' }), proposal({ year: 2023, date: '2024-01-15' }));

/** A rule alone, as the one gate of an award. */
function alone(rule: 'held' | 'rating', params: Record<string, string | number | boolean | string[]>): AwardDefinition {
  const base = awardByCode('BK_TINH');
  const gate = base?.conditions.find(({ id }) => id === 'GEN.mot_thanh_tich_mot_khen_thuong');
  if (base === undefined || gate === undefined) throw new Error('no award to build on');
  const counting = base.conditions.filter(({ group }) => group === 'counting');
  return { ...base, recipients: ['individual', 'collective', 'household'], conditions: [...counting, { ...gate, id: 'THU.quy_tac', test: { rule, params, type: 'cong_trang' } }] };
}
const result = (of: AwardDefinition, subject: SubjectFacts, on = proposal()): TestResult | undefined => evaluate(of, { ...subject, subject: { ...subject.subject, tags: [] } }, on).conditions.find(({ conditionId }) => conditionId === 'THU.quy_tac')?.finding.result;

const aRule = fc.oneof(
  fc.record({ codes: fc.constantFrom<string[]>(['CSTDCS'], ['BK_TINH', 'CTD_TINH']), minCount: fc.integer({ min: 1, max: 3 }), within: fc.constantFrom('latest_years', 'any_time', 'award_year') }).map((params) => alone('held', params)),
  fc.record({ minRating: fc.constantFrom('hoan_thanh_tot', 'hoan_thanh_xuat_sac'), minYears: fc.integer({ min: 1, max: 4 }), within: fc.constantFrom('latest_years', 'award_year'), orTitles: fc.constant<string[]>(['TTLDXS']) }).map((params) => alone('rating', params)),
);

describe('eligibility, whatever is on record', () => {
  it('is the same twice, and does not depend on the order records come in', () => {
    fc.assert(
      fc.property(someFacts, someProposal, (subject, on) => {
        const first = evaluateAll(awardCatalogue, subject, on);
        expect(evaluateAll(awardCatalogue, structuredClone(subject), { ...on })).toEqual(first);
        const turned = { ...subject, awards: [...subject.awards].reverse(), initiatives: [...subject.initiatives].reverse() };
        expect(evaluateAll(awardCatalogue, turned, on).map(({ verdict }) => verdict)).toEqual(first.map(({ verdict }) => verdict));
      }),
      RUNS,
    );
  });

  it('never turns «chưa đạt» of a positive requirement into «đạt» when a record is taken away', () => {
    fc.assert(
      fc.property(someFacts, aRule, someProposal, (subject, rule, on) => {
        if (result(rule, subject, on) !== 'chua-dat') return;
        for (const { id } of [...subject.awards, ...subject.ratings]) {
          const fewer = { ...subject, awards: subject.awards.filter((one) => one.id !== id), ratings: subject.ratings.filter((one) => one.id !== id) };
          expect(result(rule, fewer, on)).not.toBe('dat');
        }
      }),
      RUNS,
    );
  });

  it('takes a year without a rating as not known: never as met, never as missed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 4 }), (years, gap) => {
        const all = Array.from({ length: years }, (_, at): RatingFact => ({ id: `r${at}`, year: 2025 - at, rating: 'hoan_thanh_xuat_sac', source: '' }));
        const rule = alone('rating', { minRating: 'hoan_thanh_tot', minYears: years, within: 'latest_years' });
        expect(result(rule, facts({ ratings: all }))).toBe('dat');
        expect(result(rule, facts({ ratings: all.filter((_, at) => at !== gap % years) }))).toBe('thieu-so-lieu');
      }),
      RUNS,
    );
  });

  it('never counts an award of unrecorded kind as one that counts, nor as one that does not, where that decides', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }), (sure, unsure) => {
        const held = [...Array.from({ length: sure }, (_, at) => award('BK_TINH', 2025 - at)), ...Array.from({ length: unsure }, (_, at) => award('BK_TINH', 2020 - at, { type: null }))];
        const rule = (minCount: number) => alone('held', { codes: ['BK_TINH'], minCount, within: 'any_time' });
        const [sureResult, openResult, failed] = [sure, sure + unsure, sure + unsure + 1].map((count) => result(rule(count), facts({ awards: held })));
        expect([sureResult, openResult, failed]).toEqual(['dat', 'thieu-so-lieu', 'chua-dat']);
      }),
      RUNS,
    );
  });

  it('always says what is missing by name where it says «thiếu số liệu»', () => {
    fc.assert(
      fc.property(someFacts, someProposal, (subject, on) => {
        for (const report of evaluateAll(awardCatalogue, subject, on)) {
          for (const { finding } of report.conditions) {
            const leaves = [finding].flatMap(function walk(one): (typeof finding)[] { return one.parts.length === 0 ? [one] : one.parts.flatMap(walk); });
            for (const leaf of leaves) if (leaf.result === 'thieu-so-lieu') expect([leaf.sentence, leaf.missing.length > 0]).toEqual([leaf.sentence, true]);
            for (const leaf of leaves) if (leaf.result === 'cho-xac-nhan') expect([leaf.sentence, leaf.asks !== null]).toEqual([leaf.sentence, true]);
          }
        }
      }),
      RUNS,
    );
  });
});
