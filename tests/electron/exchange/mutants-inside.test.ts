import { describe, expect, it } from 'vitest';
import { openBundle } from '../../../electron/exchange/open.ts';
import { memorySource } from '../../../electron/exchange/source.ts';
import { maySpeakFor } from '../../../shared/exchange/delegation.ts';
import { bundleKinds } from '../../../shared/exchange/kinds.ts';
import { changes, heldAfter, planAll, refKey, VERDICTS } from '../../../shared/exchange/planner.ts';
import type { Arrived } from '../../../shared/exchange/planner.ts';
import { Random } from '../../shared/exchange/simulator/random.ts';
import { times } from '../../long.ts';
import { above, asOffice, contextOf, DAY, holding, office, speakerOf } from './mutant-world.ts';
import { INSIDE, MUTATIONS, pick, valid } from './mutations.ts';
import type { Mutant } from './mutations.ts';

/** SOVANG_MUTANT=123 replays one. */
const only = process.env['SOVANG_MUTANT'];
const COUNT = times(10_000, 1_000_000);

const before = holding();

/** What a mutant came to: a fault, or what its lines were judged. Anything thrown is a crash. */
async function outcomesOf(mutant: Mutant, see: (verdict: string) => void): Promise<string> {
  const opened = await openBundle(memorySource(mutant.bytes), asOffice());
  if (!opened.ok) {
    const { code, message, next } = opened.error;
    expect(message).toMatch(/\p{L}.*\.$/u);
    expect(next).toMatch(/\p{L}.*\.$/u);
    return code;
  }
  expect(mutant.mayOpen, 'opened').toBe(true);
  const bundle = opened.value;
  const lines: Arrived[] = [];
  for await (const line of bundle.records()) lines.push(line);
  await bundle.close();
  const sender = bundle.manifest.sender.unitCode;
  const plan = planAll(contextOf(before, speakerOf(sender, mutant.terms)), lines);
  const after = new Map(before);
  const says = (owner: string) => maySpeakFor(sender, owner, mutant.terms ?? [], DAY);
  let taken = 0;
  let aside = 0;
  for (const { verdict, reason, arrived } of plan.judged) {
    see(verdict);
    expect(reason).toMatch(/\p{L}.*\.$/u);
    if (!changes(verdict)) {
      if (verdict !== 'known' && verdict !== 'older') aside++;
      continue;
    }
    if (!arrived.ok) throw new Error('a line that is no record was taken in');
    const { record } = arrived;
    const kind = bundleKinds.get(record.kind);
    expect(says(record.owner), `${record.owner} by ${sender}`).toBe(true);
    expect(['either', sender === above.code ? 'superior' : 'subordinate']).toContain(kind?.ownedBy);
    if (record.body !== null) expect(record.body['owner'] ?? record.owner).toBe(record.owner);
    if (record.kind === 'withdrawal' && record.body !== null) expect(before.get(`nomination-version ${String(record.body['nominationVersionId'])}`)?.owner ?? record.owner).toBe(record.owner);
    after.set(refKey(record), heldAfter(after.get(refKey(record)), arrived));
    taken++;
  }
  // A row that was touched is another object.
  for (const [key, held] of after) if (!says(held.owner) || !says(before.get(key)?.owner ?? held.owner)) expect(held === before.get(key), key).toBe(true);
  return taken === 0 ? (aside === 0 ? 'opened: nothing new' : 'opened: all set aside') : aside === 0 ? 'opened: taken in' : 'opened: some set aside';
}

describe('F27, F28, F34, F35, F36: mutants of real bundles', () => {
  const table = new Map<string, Map<string, number>>();
  const verdicts = new Set<string>();
  const note = (name: string, outcome: string) => {
    const row = table.get(name) ?? new Map<string, number>();
    table.set(name, row.set(outcome, (row.get(outcome) ?? 0) + 1));
  };

  it('the bundles they are made of open, and all they carry is judged', async () => {
    for (const bytes of Object.values(valid)) expect(await outcomesOf({ bytes, mayOpen: true }, () => undefined)).toBe('opened: some set aside');
    expect([...before.values()].some(({ owner }) => owner === office.code)).toBe(true);
    expect(INSIDE).toBeGreaterThanOrEqual(0.7);
  });

  it(`Z5: ${COUNT} of them are refused, set aside, or judged as their rightful owner’s; none crashes or touches what is another unit’s`, { timeout: 6 * 3_600_000 }, async () => {
    for (let seed = only === undefined ? 0 : Number(only); seed < (only === undefined ? COUNT : Number(only) + 1); seed++) {
      const random = new Random(seed);
      const [name, , make] = pick(random);
      try {
        note(name, await outcomesOf(await make(random), (verdict) => verdicts.add(verdict)));
      } catch (error) {
        throw new Error(`mutant ${seed} (${name}; replay with SOVANG_MUTANT=${seed}): ${String(error)}`, { cause: error });
      }
    }
    if (only !== undefined) return;
    const lines = [...table].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, row]) => `${name}: ${[...row].toSorted((a, b) => b[1] - a[1]).map(([outcome, n]) => `${outcome} ${n}`).join(', ')}`);
    console.info(`${COUNT} mutants, ${Math.round(INSIDE * 100)} % changed inside\n${lines.join('\n')}`);
    expect([...table.keys()].sort()).toEqual(MUTATIONS.map(([name]) => name).sort());
    expect([...verdicts].sort()).toEqual([...VERDICTS].sort());
  });
});
