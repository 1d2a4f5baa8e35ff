import { create } from 'zustand';
import type { Api } from '../../app/api.tsx';
import { onSessionEnd } from '../../app/session.ts';
import { loading, remoteOf } from '../../components/remote.tsx';
import type { Remote } from '../../components/remote.tsx';
import type { SoVangContract } from '../../../shared/api/contract.ts';
import type { OutputOf } from '../../../shared/api/define.ts';
import type { AwardType } from '../../../shared/catalogue/award-schema.ts';
import type { SubjectKind } from '../../../shared/domain/subject.ts';
import type { Signer, Unit } from '../../../shared/domain/unit.ts';
import { ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';

type Output<N extends keyof SoVangContract> = OutputOf<SoVangContract[N]>;
export type DecisionRow = Output<'decision.list'>[number];
export type DecisionData = Output<'decision.get'>;
export type DecidedRow = DecisionData['lines'][number];
export type Candidate = Output<'decision.candidates'>[number];
export type RegisterRow = Output<'register.list'>['rows'][number];
export type RegisterFilters = Output<'register.filters'>;
export type DecisionAfter = Output<'decision.after'>;
export type AwardView = DecisionAfter['awards'][number];
export type CorrectionView = DecisionAfter['corrections'][number];
export type CancellationView = DecisionAfter['cancellations'][number];
export type PaymentList = Output<'bonus.list'>;
export type AnnouncedGroup = Output<'ceremony.list'>[number];
/** A decision, what followed it, and whether this unit made it. */
export type DecisionPageData = DecisionData & { readonly after: DecisionAfter; readonly own: boolean; readonly today: string; readonly signers: readonly Signer[] };

/** What narrows the register; null: not narrowed. */
export interface RegisterFilter {
  readonly search: string;
  readonly year: number | null;
  readonly award: string | null;
  readonly kind: SubjectKind | null;
  readonly type: AwardType | null;
  readonly cancelled: boolean | null;
}

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
  readonly data: Remote<DecisionPageData>;
  /** Goes up with each reading of a decision. */
  readonly reading: number;
  /** Filter of the register. */
  readonly register: RegisterFilter;
  /** What the register can be narrowed to; null before it was read. */
  readonly filters: RegisterFilters | null;
  readonly payments: Remote<PaymentList>;
  readonly announced: Remote<readonly AnnouncedGroup[]>;
}

const START: DecisionsState = { source: loading, id: null, data: loading, reading: 0, register: { search: '', year: null, award: null, kind: null, type: null, cancelled: null }, filters: null, payments: loading, announced: loading };

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

/** Reads a decision and what followed it; what is shown stays until the answer is there. */
export async function loadDecision(api: Api, id: string): Promise<void> {
  if (useDecisions.getState().id !== id) useDecisions.setState({ id, data: loading });
  const [decision, after, state, signers] = await Promise.all([api.call('decision.get', { id }), api.call('decision.after', { id }), api.call('unit.state', {}), api.call('signer.list', {})]);
  if (useDecisions.getState().id !== id) return;
  useDecisions.setState((held) => ({ data: remoteOf(pageOf(decision, after, state, signers)), reading: held.reading + 1 }));
}

function pageOf(decision: Result<DecisionData>, after: Result<DecisionAfter>, state: Result<Output<'unit.state'>>, signers: Result<Signer[]>): Result<DecisionPageData> {
  if (!decision.ok) return decision;
  if (!after.ok) return after;
  if (!state.ok) return state;
  if (!signers.ok) return signers;
  const { channel, owner } = decision.value.decision;
  return ok({ ...decision.value, after: after.value, own: channel === 'own' && owner === state.value.unit?.code, today: state.value.today, signers: signers.value });
}

export function setRegister(filter: Partial<RegisterFilter>): void {
  useDecisions.setState((state) => ({ register: { ...state.register, ...filter } }));
}

/** Reads what the register can be narrowed to; without it the register still shows. */
export async function loadFilters(api: Api): Promise<void> {
  const result = await api.call('register.filters', {});
  if (result.ok) useDecisions.setState({ filters: result.value });
}

/** Reads what the unit pays for the awards of a year. */
export async function loadPayments(api: Api, year: number): Promise<void> {
  const payments = remoteOf(await api.call('bonus.list', { year }));
  useDecisions.setState({ payments });
}

/** Reads the order of announcement: of one decision, or of all that is not presented. */
export async function loadAnnounced(api: Api, decisionId: string | null): Promise<void> {
  const announced = remoteOf(await api.call('ceremony.list', { decisionId }));
  useDecisions.setState({ announced });
}
