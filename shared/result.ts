/** What a call into the program can answer: a value, or a fault the clerk can read. */
export type Result<T, E = Fault> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/**
 * A failure in the clerk's world.
 * `fixable`: she can mend it herself. `denied`: her role may not. `newer`: a newer version of the program made it.
 * `cancelled`: she stopped it. `bug`: ours to mend.
 */
export interface Fault {
  /** Stable, kebab-case, Vietnamese without marks; never shown. */
  readonly code: string;
  /** Which item and why, in Vietnamese, ready to show. */
  readonly message: string;
  /** What to do next, in Vietnamese. */
  readonly next?: string;
  /** Name of the input field or item at fault, where there is one. */
  readonly item?: string;
  readonly kind: 'fixable' | 'denied' | 'newer' | 'cancelled' | 'bug';
}

export function ok(): Result<undefined>;
export function ok<T>(value: T): Result<T>;
export function ok<T>(value?: T): Result<T | undefined> {
  return { ok: true, value };
}

export function err<T = never>(error: Fault): Result<T> {
  return { ok: false, error };
}

/** A fault of kind `fixable`; the common case. */
export function fault(code: string, message: string, rest: Partial<Omit<Fault, 'code' | 'message'>> = {}): Fault {
  return { code, message, kind: 'fixable', ...rest };
}

/** Thrown only to leave a transaction; `catchRefusal` turns it back into a Result at the edge. */
export class Refusal extends Error {
  readonly fault: Fault;
  constructor(fault: Fault) {
    super(fault.code);
    this.name = 'Refusal';
    this.fault = fault;
  }
}

/** Runs `body`; a Refusal becomes an error Result, any other exception goes on. */
export function catchRefusal<T>(body: () => T): Result<T> {
  try {
    return ok(body());
  } catch (error) {
    if (error instanceof Refusal) return err(error.fault);
    throw error;
  }
}
