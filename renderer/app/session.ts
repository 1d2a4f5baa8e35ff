import { create } from 'zustand';
import { restartAt } from './navigation.ts';
import { stay } from './leave-guard.ts';
import { useSaveState } from './save-state.ts';

interface Session {
  /** Name of the open unit as the frame shows it; null while no unit is open. */
  readonly unitName: string | null;
  /** True when the unit opens without a passphrase: there is nothing to lock. */
  readonly unprotected: boolean;
  /** Who signed in. A lone user is the head and is shown nothing of roles (`shared` false). */
  readonly actor: SignedIn;
}
export interface SignedIn {
  readonly name: string;
  readonly role: string;
  readonly shared: boolean;
}
const LONE: SignedIn = { name: '', role: 'head', shared: false };

/** The unit that is open in this window. Set by the page that opens it. */
export const useSession = create<Session>(() => ({ unitName: null, unprotected: false, actor: LONE }));

const forgetters = new Set<() => void>();

/**
 * Registers what must be forgotten when the unit is locked: every feature store that holds a unit's data passes its reset.
 * Answers the function that takes the registration back.
 */
export function onSessionEnd(forget: () => void): () => void {
  forgetters.add(forget);
  return () => forgetters.delete(forget);
}

/** After the backend has locked the unit: forgets what the window knew of it and shows the start page. */
export function endSession(): void {
  for (const forget of forgetters) forget();
  stay();
  useSaveState.setState({ phase: 'idle', at: null });
  useSession.setState({ unitName: null, unprotected: false, actor: LONE });
  restartAt();
}
