/** Whether every repetition is asked for (`npm run test:long`), not only the share that `npm test` runs. */
const LONG = process.env['SOVANG_LONG'] === '1';

/** How often a test repeats itself: `short` under `npm test`, `long` under `npm run test:long`. */
export function times(short: number, long: number): number {
  return LONG ? long : short;
}
