import { create } from 'zustand';
import type { SoVangContract } from '../../../../shared/api/contract.ts';
import type { OutputOf } from '../../../../shared/api/define.ts';
import type { Api } from '../../../app/api.tsx';
import { onSessionEnd } from '../../../app/session.ts';
import { loading, remoteOf } from '../../../components/remote.tsx';
import type { Remote } from '../../../components/remote.tsx';

export type IntakeOverview = OutputOf<SoVangContract['intake.list']>;
export type IntakeListRow = IntakeOverview['intakes'][number];
export type ExpectedUnit = IntakeOverview['expected'][number];
export type IntakeData = OutputOf<SoVangContract['intake.get']>;
export type IntakeLineRow = IntakeData['lines'][number];

interface IntakeState {
  readonly roundId: string | null;
  readonly overview: Remote<IntakeOverview>;
  readonly id: string | null;
  readonly intake: Remote<IntakeData>;
  /** Goes up with each reading of the list. */
  readonly reading: number;
}
const START: IntakeState = { roundId: null, overview: loading, id: null, intake: loading, reading: 0 };

/** Lists from below: those of a round, and the one that is open. */
export const useIntake = create<IntakeState>(() => START);
onSessionEnd(() => useIntake.setState(START));

export async function loadOverview(api: Api, roundId: string): Promise<void> {
  if (useIntake.getState().roundId !== roundId) useIntake.setState({ roundId, overview: loading });
  const result = await api.call('intake.list', { roundId });
  if (useIntake.getState().roundId === roundId) useIntake.setState({ overview: remoteOf(result) });
}

/** Reads a list. What is shown of it stays until the answer is there. */
export async function loadIntake(api: Api, id: string): Promise<void> {
  if (useIntake.getState().id !== id) useIntake.setState({ id, intake: loading });
  const result = await api.call('intake.get', { id });
  if (useIntake.getState().id === id) useIntake.setState((state) => ({ intake: remoteOf(result), reading: state.reading + 1 }));
}
