/** Minutes without a key or a movement after which an open unit locks itself; the longest is the usual. */
export const LOCK_MINUTES = [1, 2, 5] as const;
export type LockMinutes = (typeof LOCK_MINUTES)[number];
export const DEFAULT_LOCK_MINUTES: LockMinutes = 5;

/** Why a unit was locked: by hand, after idle time, or because the computer slept or its screen was locked. */
export const LOCK_REASONS = ['hand', 'idle', 'away'] as const;
export type LockReason = (typeof LOCK_REASONS)[number];

/** What was stored as the setting, as one of the choices. */
export function lockMinutes(stored: unknown): LockMinutes {
  return LOCK_MINUTES.find((minutes) => minutes === stored) ?? DEFAULT_LOCK_MINUTES;
}

/** Seconds before the lock at which it is announced: a minute, and of the shortest time a third. */
export function warningSeconds(minutes: number): number {
  return minutes > 1 ? 60 : 20;
}

/** «Sẽ tự khóa sau 1 phút» */
export function warningWords(minutes: number): string {
  const seconds = warningSeconds(minutes);
  return `Sẽ tự khóa sau ${seconds === 60 ? '1 phút' : `${seconds} giây`}`;
}
