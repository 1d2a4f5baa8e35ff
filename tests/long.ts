/** Whether every repetition is asked for (`npm run test:long`), not only the share that `npm test` runs. */
const LONG = process.env['SOVANG_LONG'] === '1';

/** How often a test repeats itself: `short` under `npm test`, `long` under `npm run test:long`. */
export function times(short: number, long: number): number {
  return LONG ? long : short;
}

/** The day of this run, counted, which chooses samples and turns; `SEED=n` stands in for it. */
const DAY = Number(process.env['SEED'] ?? Math.floor(Date.now() / 86_400_000));

/**
 * Of `of` long stories `npm test` tells `share` a day, each in its turn, and `npm run test:long` all: whether this one is due.
 * @param mine its number, from 0
 */
export function itsTurn(mine: number, of: number, share = 1): boolean {
  return LONG || (((mine - DAY * share) % of) + of) % of < share;
}
