import { create } from 'zustand';
import type { SoVangContract } from '../../../../shared/api/contract.ts';
import type { OutputOf } from '../../../../shared/api/define.ts';
import type { Api } from '../../../app/api.tsx';
import { onSessionEnd } from '../../../app/session.ts';
import { loading, remoteOf } from '../../../components/remote.tsx';
import type { Remote } from '../../../components/remote.tsx';

export type QuickSource = OutputOf<SoVangContract['quick.start']>;

interface QuickState {
  readonly roundId: string | null;
  readonly source: Remote<QuickSource>;
}
const START: QuickState = { roundId: null, source: loading };

/** What the short road begins with. */
export const useQuick = create<QuickState>(() => START);
onSessionEnd(() => useQuick.setState(START));

export async function loadQuick(api: Api, roundId: string | null): Promise<void> {
  useQuick.setState({ roundId, source: loading });
  const result = await api.call('quick.start', { roundId });
  if (useQuick.getState().roundId === roundId) useQuick.setState({ source: remoteOf(result) });
}
