import { create } from 'zustand';
import type { SoVangContract } from '../../shared/api/contract.ts';
import type { FocalRole, OutputOf, Role } from '../../shared/api/define.ts';
import { restartAt } from './navigation.ts';
import { stay } from './leave-guard.ts';
import { useSaveState } from './save-state.ts';

interface Session {
  /** Name of the open unit as the frame shows it; null while no unit is open. */
  readonly unitName: string | null;
  /** True when the unit opens without a passphrase: there is nothing to lock. */
  readonly unprotected: boolean;
  /** The sample unit is open: nothing in it is real. */
  readonly sample: boolean;
  /** Of the program; '' while no unit is open. */
  readonly appVersion: string;
  /** Minutes of idle time after which the unit is locked; null where nothing is locked by itself. */
  readonly lockMinutes: number | null;
  /** Who signed in. A lone user is the head and is shown nothing of roles (`shared` false). */
  readonly actor: SignedIn;
}
export interface SignedIn {
  readonly name: string;
  readonly role: Role;
  readonly shared: boolean;
  /** What he may do for campaigns he is focal for. */
  readonly focal?: readonly FocalRole[];
}
const LONE: SignedIn = { name: '', role: 'head', shared: false };
const CLOSED: Session = { unitName: null, unprotected: false, sample: false, appVersion: '', lockMinutes: null, actor: LONE };

/** Who signed in, as the backend tells it. */
export const signedIn = (actor: OutputOf<SoVangContract['unit.state']>['actor']): SignedIn =>
  actor === null ? LONE : { name: actor.name, role: actor.role, shared: actor.shared ?? false, focal: actor.focal ?? [] };

/** The unit that is open in this window. Set by the page that opens it. */
export const useSession = create<Session>(() => CLOSED);

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
  useSession.setState(CLOSED);
  restartAt();
}
