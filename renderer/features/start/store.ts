import { create } from 'zustand';
import type { SoVangContract } from '../../../shared/api/contract.ts';
import type { OutputOf } from '../../../shared/api/define.ts';
import { DAMAGE_CODES } from '../../../shared/domain/backup.ts';
import type { Result } from '../../../shared/result.ts';
import type { Api } from '../../app/api.tsx';
import { useConnection } from '../../app/connection.ts';
import { readLook } from '../../app/look.ts';
import { LOCKED_TITLE, OPEN_TITLE, placeBefore } from '../../app/lock.ts';
import { replacePage, returnTo } from '../../app/navigation.ts';
import { endSession, onSessionEnd, signedIn, useSession } from '../../app/session.ts';
import { loading, remoteOf } from '../../components/remote.tsx';
import type { Remote } from '../../components/remote.tsx';

export type ProgramState = OutputOf<SoVangContract['unit.state']>;
export type RecoveryStatus = OutputOf<SoVangContract['recovery.status']>;

interface StartState {
  readonly program: Remote<ProgramState>;
  readonly recovery: Remote<RecoveryStatus>;
}

const blank: StartState = { program: loading, recovery: loading };

/** Whether the data folder is new, locked or open, and how the recovery code stands. */
export const useStart = create<StartState>(() => blank);
onSessionEnd(() => useStart.setState(blank));

/** Reads the state of the data folder; an open unit is entered at once. */
export async function readProgram(api: Api): Promise<void> {
  useStart.setState({ program: loading });
  // Of a unit that is open already the look comes with its state.
  const look = readLook(api);
  const program = remoteOf(await api.call('unit.state', {}));
  useStart.setState({ program });
  document.title = program.phase === 'ready' && program.value.state === 'locked' ? LOCKED_TITLE : OPEN_TITLE;
  if (program.phase === 'ready' && program.value.state === 'open') await enter(api, program.value, look);
}

async function enter(api: Api, { unit, unprotected, actor, appVersion, sample = false, lockMinutes = null }: ProgramState, look: Promise<boolean>): Promise<void> {
  useSession.setState({ unitName: unit === null ? null : capitalised(unit.name), unprotected, sample, appVersion, lockMinutes, actor: signedIn(actor) });
  const place = unprotected ? null : await placeBefore(api);
  if (!(await look)) await readLook(api);
  if (place === null) await replacePage('viec-hom-nay');
  else returnTo(place);
}

/** Passes an answer to unlocking on; where it says that the data are damaged, the start page offers a backup. */
export async function seeDamage<T>(api: Api, answer: Promise<Result<T>>): Promise<Result<T>> {
  const result = await answer;
  if (!result.ok && DAMAGE_CODES.has(result.error.code)) await readProgram(api);
  return result;
}

/** «xã Tân An» → «Xã Tân An», for headings. */
export function capitalised(name: string): string {
  return name.charAt(0).toLocaleUpperCase('vi') + name.slice(1);
}

export async function readRecovery(api: Api): Promise<void> {
  useStart.setState({ recovery: remoteOf(await api.call('recovery.status', {})) });
}

/**
 * After a lost connection came back: a backend that was started anew has the unit locked, so the window must forget it too.
 * Answers the function that ends the watch.
 */
export function watchReconnection(api: Api): () => void {
  return useConnection.subscribe((now, before) => {
    if (now.phase !== 'open' || before.phase !== 'lost' || useSession.getState().unitName === null) return;
    void api.call('unit.state', {}).then((state) => {
      if (state.ok && state.value.state !== 'open') endSession();
    });
  });
}
