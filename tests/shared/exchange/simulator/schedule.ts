import { Random } from './random.ts';
import type { Unit } from './site.ts';

/** What can happen; how often, of about a hundred. */
const WEIGHTS = {
  edit: 16, create: 8, sameWords: 4, withdraw: 2, publish: 2, choose: 4, submit: 7, answer: 10,
  export: 24, deliver: 30, deliverTwice: 3, crashInImport: 2, killedAfterImport: 2, lose: 4, replay: 4, misdeliver: 1, forge: 1,
  handOver: 7, backup: 3, restore: 2, putBack: 0.5, clone: 0.5, clock: 2, update: 1,
} as const;
export type Op = keyof typeof WEIGHTS;

/** One thing that happens. Numbers are taken modulo what there is then, so that a schedule with some of its events left out still runs. */
export interface Step {
  readonly op: Op;
  readonly site: number;
  readonly seed: number;
}

/** The world of a seed: its sites and what happens to them. */
export interface Schedule {
  readonly seed: number;
  /** Of each machine its unit. */
  readonly machines: readonly Unit[];
  readonly steps: readonly Step[];
}

const PROVINCE: Unit = { code: 'tinh', kind: 'tinh' };
const OFFICES: readonly Unit[] = [{ code: 'so-a', kind: 'so-ban-nganh' }, { code: 'so-b', kind: 'so-ban-nganh' }];
const COMMUNES: readonly Unit[] = ['a', 'b', 'c', 'd'].map((letter) => ({ code: `xa-${letter}`, kind: 'xa' }));

/** 3 to 8 machines and 20 to 200 events, short schedules more often than long ones; every tenth tells of a restore, see `restoredAndGoingOn`. */
export function scheduleOf(seed: number): Schedule {
  const random = new Random(seed);
  if (seed % 10 === 5) return restoredAndGoingOn(seed, random);
  const communes = COMMUNES.slice(0, 1 + random.below(4));
  const units = [PROVINCE, ...communes, ...OFFICES.slice(0, random.below(3))];
  const wanted = 3 + random.below(6);
  const machines = [...units];
  while (machines.length < wanted) machines.push(random.pick(units) ?? PROVINCE);
  const length = Math.min(200, 20 + Math.floor(random.next() ** 3 * 181));
  return { seed, machines: machines.slice(0, 8), steps: Array.from({ length }, () => stepOf(random)) };
}

const OPS = Object.keys(WEIGHTS) as Op[];
const TOTAL = OPS.reduce((sum, op) => sum + WEIGHTS[op], 0);

function anyOp(random: Random): Op {
  let at = random.next() * TOTAL;
  return OPS.find((op) => (at -= WEIGHTS[op]) < 0) ?? 'edit';
}

const stepOf = (random: Random, op: Op = anyOp(random), site = random.below(1000)): Step => ({ op, site, seed: random.below(2 ** 31) });

/** What happens around a restore, by the unit above (0) and the one that is restored (1): it goes on under numbers that others have. */
const RESTORE: readonly (readonly [Op, 0 | 1])[] = [
  ['create', 0], ['backup', 1], ['create', 1], ['export', 1], ['lose', 1], ['export', 0], ['deliver', 1], ['export', 1], ['deliver', 0], ['deliver', 0],
  ['restore', 1], ['create', 1], ['export', 1], ['deliver', 0], ['deliver', 0],
];

/** A unit confirms what it then loses, with other events in between: plain chance hardly ever comes upon it. */
function restoredAndGoingOn(seed: number, random: Random): Schedule {
  const machines = [PROVINCE, COMMUNES[0] as Unit, ...[OFFICES[0] as Unit, COMMUNES[1] as Unit].filter(() => random.chance(0.4))];
  const story = RESTORE.flatMap(([op, site]) => [...(random.chance(0.1) ? [stepOf(random)] : []), ...(random.chance(0.05) ? [] : [stepOf(random, op, site)])]);
  const after = Array.from({ length: Math.floor(random.next() ** 2 * 30) }, () => stepOf(random));
  return { seed, machines, steps: [...story, ...after] };
}
