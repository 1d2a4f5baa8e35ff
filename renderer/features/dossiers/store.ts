import { create } from 'zustand';
import type { Api } from '../../app/api.tsx';
import { onSessionEnd } from '../../app/session.ts';
import { loading, remoteOf } from '../../components/remote.tsx';
import type { Remote } from '../../components/remote.tsx';
import type { SoVangContract } from '../../../shared/api/contract.ts';
import type { OutputOf } from '../../../shared/api/define.ts';
import type { Dossier, Receiver } from '../../../shared/domain/dossier.ts';
import type { Signer, Unit } from '../../../shared/domain/unit.ts';
import { ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';

type Output<N extends keyof SoVangContract> = OutputOf<SoVangContract[N]>;
export type DossierData = Output<'dossier.get'>;
export type NominationRow = DossierData['nominations'][number];

/** What the form of a dossier is filled in from. */
export interface DossierSource {
  /** Null for a new one. */
  readonly dossier: Dossier | null;
  readonly round: Output<'round.get'>;
  readonly receivers: readonly Receiver[];
  /** Where a new one goes, as far as that is known. */
  readonly proposed: Receiver | null;
  readonly signers: readonly Signer[];
  readonly today: string;
}

interface DossiersState {
  readonly id: string | null;
  readonly data: Remote<DossierData>;
  /** Goes up with each reading. */
  readonly reading: number;
  /** Written reasons for sending although something is open, by nomination; they live until the dossier is submitted. */
  readonly reasons: Readonly<Record<string, string>>;
  readonly formOf: string | null;
  readonly source: Remote<DossierSource>;
}

const START: DossiersState = { id: null, data: loading, reading: 0, reasons: {}, formOf: null, source: loading };

export const useDossiers = create<DossiersState>(() => START);
onSessionEnd(() => useDossiers.setState(START));

/** Reads a dossier; what is shown stays until the answer is there. */
export async function loadDossier(api: Api, id: string): Promise<void> {
  if (useDossiers.getState().id !== id) useDossiers.setState({ id, data: loading });
  const result = await api.call('dossier.get', { id });
  if (useDossiers.getState().id !== id) return;
  useDossiers.setState((state) => ({ data: remoteOf(result), reading: state.reading + 1 }));
}

export function setReason(nominationId: string, reason: string): void {
  useDossiers.setState((state) => ({ reasons: { ...state.reasons, [nominationId]: reason } }));
}

/** Which dossier the form is for: its id, or the round of a new one. */
export function formKey(id: string | null, roundId: string): string {
  return id ?? `round:${roundId}`;
}

/** Reads what the form needs: the dossier or the round, receivers, signers, today. `nominationIds`: those chosen for a new one. */
export async function loadSource(api: Api, id: string | null, roundId: string, nominationIds: readonly string[]): Promise<void> {
  const formOf = formKey(id, roundId);
  useDossiers.setState({ formOf, source: loading });
  const result = await readSource(api, id, roundId, nominationIds);
  if (useDossiers.getState().formOf === formOf) useDossiers.setState({ source: remoteOf(result) });
}

async function readSource(api: Api, id: string | null, roundId: string, nominationIds: readonly string[]): Promise<Result<DossierSource>> {
  const held = id === null ? null : await api.call('dossier.get', { id });
  if (held !== null && !held.ok) return held;
  const dossier = held === null ? null : held.value.dossier;
  const [round, receivers, signers, state] = await Promise.all([
    api.call('round.get', { id: dossier?.roundId ?? roundId }),
    api.call('dossier.receivers', { nominationIds: [...nominationIds] }),
    api.call('signer.list', {}),
    api.call('unit.state', {}),
  ]);
  if (!round.ok) return round;
  if (!receivers.ok) return receivers;
  if (!signers.ok) return signers;
  if (!state.ok) return state;
  return ok({ dossier, round: round.value, receivers: receivers.value.known, proposed: receivers.value.proposed, signers: signers.value, today: state.value.today });
}

/** Submits: freezes the nominations. The reasons typed on the page go with it. */
export async function submitDossier(api: Api): Promise<Result<unknown>> {
  const { data, reasons, id } = useDossiers.getState();
  if (data.phase !== 'ready' || id === null) return ok();
  const needed = new Set(data.value.needsReason.map((one) => one.nominationId));
  const given = Object.fromEntries(Object.entries(reasons).filter(([key, text]) => needed.has(key) && text.trim() !== ''));
  const result = await api.call('dossier.submit', { id, version: data.value.dossier.version, reasons: given });
  if (result.ok) forgetReasons(needed);
  await loadDossier(api, id);
  return result;
}

function forgetReasons(sent: ReadonlySet<string>): void {
  useDossiers.setState(({ reasons }) => ({ reasons: Object.fromEntries(Object.entries(reasons).filter(([id]) => !sent.has(id))) }));
}

/** Writes one particular of the unit that its papers need. */
export async function answerForPapers(api: Api, field: string, answer: string): Promise<Result<unknown>> {
  const state = await api.call('unit.state', {});
  if (!state.ok) return state;
  const { unit } = state.value;
  if (unit === null || !isUnitText(field)) return ok();
  const { id: _id, code: _code, ...rest } = unit;
  const result = await api.call('unit.update', { ...rest, [field]: answer });
  const { id } = useDossiers.getState();
  if (result.ok && id !== null) await loadDossier(api, id);
  return result;
}

const UNIT_TEXTS = ['placeName', 'symbol', 'superior', 'draftingSymbol'] as const satisfies readonly (keyof Unit)[];

/** Whether a missing particular can be written here; anything else is answered in the settings. */
export function isUnitText(field: string): field is (typeof UNIT_TEXTS)[number] {
  return UNIT_TEXTS.some((known) => known === field);
}
