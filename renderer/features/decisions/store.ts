import { create } from 'zustand';
import type { Api } from '../../app/api.tsx';
import { onSessionEnd } from '../../app/session.ts';
import { loading, remoteOf } from '../../components/remote.tsx';
import type { Remote } from '../../components/remote.tsx';
import type { SoVangContract } from '../../../shared/api/contract.ts';
import type { OutputOf } from '../../../shared/api/define.ts';
import type { Signer, Unit } from '../../../shared/domain/unit.ts';
import { ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';

type Output<N extends keyof SoVangContract> = OutputOf<SoVangContract[N]>;
export type DecisionRow = Output<'decision.list'>[number];
export type DecisionData = Output<'decision.get'>;
export type DecidedRow = DecisionData['lines'][number];
export type Candidate = Output<'decision.candidates'>[number];
export type RegisterRow = Output<'register.list'>['rows'][number];

/** What a new decision is filled in from. */
export interface DecisionSource {
  readonly candidates: readonly Candidate[];
  readonly unit: Unit | null;
  readonly signers: readonly Signer[];
  readonly today: string;
}

interface DecisionsState {
  readonly source: Remote<DecisionSource>;
  readonly id: string | null;
  readonly data: Remote<DecisionData & { readonly own: boolean }>;
  /** Goes up with each reading of a decision. */
  readonly reading: number;
  /** Filter of the register. */
  readonly register: { readonly search: string; readonly year: number | null };
}

const START: DecisionsState = { source: loading, id: null, data: loading, reading: 0, register: { search: '', year: null } };

export const useDecisions = create<DecisionsState>(() => START);
onSessionEnd(() => useDecisions.setState(START));

/** Reads what a decision can be recorded for, and what its fields begin with. */
export async function loadSource(api: Api): Promise<void> {
  const [candidates, state, signers] = await Promise.all([api.call('decision.candidates', {}), api.call('unit.state', {}), api.call('signer.list', {})]);
  useDecisions.setState({ source: remoteOf(joined(candidates, state, signers)) });
}

function joined(candidates: Result<Candidate[]>, state: Result<Output<'unit.state'>>, signers: Result<Signer[]>): Result<DecisionSource> {
  if (!candidates.ok) return candidates;
  if (!state.ok) return state;
  if (!signers.ok) return signers;
  return ok({ candidates: candidates.value, unit: state.value.unit, signers: signers.value, today: state.value.today });
}

/** Forgets what was read for the form, so that the next one begins fresh. */
export function forgetSource(): void {
  useDecisions.setState({ source: loading });
}

/** Reads a decision; what is shown stays until the answer is there. */
export async function loadDecision(api: Api, id: string): Promise<void> {
  if (useDecisions.getState().id !== id) useDecisions.setState({ id, data: loading });
  const [decision, state] = await Promise.all([api.call('decision.get', { id }), api.call('unit.state', {})]);
  if (useDecisions.getState().id !== id) return;
  const result = !decision.ok ? decision : !state.ok ? state : ok({ ...decision.value, own: decision.value.decision.channel === 'own' && decision.value.decision.owner === state.value.unit?.code });
  useDecisions.setState((held) => ({ data: remoteOf(result), reading: held.reading + 1 }));
}

export function setRegister(filter: Partial<DecisionsState['register']>): void {
  useDecisions.setState((state) => ({ register: { ...state.register, ...filter } }));
}
