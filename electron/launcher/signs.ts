/** What a started program tells its launcher, over the channel that Node gives a child. */
export type Sign = 'answers' | 'well';

/** Exit statuses that say something of the machine and nothing against the version: its data are on a disk that is not there; no Edge, Chrome or Chromium. */
export const DATA_NOT_THERE = 8;
export const NO_BROWSER = 9;
/** Ends that neither prove nor disprove a version. */
export const NO_PROOF: ReadonlySet<number> = new Set([0, DATA_NOT_THERE, NO_BROWSER]);

const SIGN = 'so-vang';

/** Tells the launcher, where this process was started by one. */
export function tellLauncher(sign: Sign): void {
  // It may have gone already: nobody waits for the word then.
  if (process.connected === true) process.send?.({ [SIGN]: sign }, undefined, undefined, () => undefined);
}

export function signOf(message: unknown): Sign | null {
  const sign = typeof message === 'object' && message !== null && SIGN in message ? message[SIGN] : null;
  return sign === 'answers' || sign === 'well' ? sign : null;
}
