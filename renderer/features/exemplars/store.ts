import { create } from 'zustand';
import type { ExemplarView } from '../../../shared/api/exemplar.ts';
import type { SoVangContract } from '../../../shared/api/contract.ts';
import type { OutputOf } from '../../../shared/api/define.ts';
import type { Exemplar, ExemplarStage, ExemplarStep } from '../../../shared/domain/exemplar.ts';
import { ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import type { Api } from '../../app/api.tsx';
import { markSaveFailed, markSaved, markSaving } from '../../app/save-state.ts';
import { onSessionEnd } from '../../app/session.ts';
import { loading, remoteOf } from '../../components/remote.tsx';
import type { Remote } from '../../components/remote.tsx';

type Output<N extends keyof SoVangContract> = OutputOf<SoVangContract[N]>;
export type Planned = Output<'exemplar.planned'>;
export type PlannedRow = Planned['rows'][number];
export type Plan = Planned['plans'][number];
export interface Named {
  readonly id: string;
  readonly name: string;
}

interface ExemplarState {
  readonly list: Remote<readonly ExemplarView[]>;
  readonly planned: Remote<Planned>;
  /** Campaigns to choose from; empty until read. */
  readonly campaigns: readonly Named[];
  /** The exemplar on the screen; null while a new one is typed. */
  readonly id: string | null;
  readonly one: Remote<ExemplarView>;
  /** Version that the form on the screen was filled from; the steps write without it. */
  readonly base: number;
  /** The program's day; null until known. */
  readonly today: string | null;
}

const START: ExemplarState = { list: loading, planned: loading, campaigns: [], id: null, one: loading, base: 0, today: null };

export const useExemplars = create<ExemplarState>(() => START);
onSessionEnd(() => useExemplars.setState(START));

export async function readList(api: Api): Promise<void> {
  useExemplars.setState({ list: remoteOf(await api.call('exemplar.list', {})) });
}

export async function readPlanned(api: Api, campaignId: string | null): Promise<void> {
  useExemplars.setState({ planned: remoteOf(await api.call('exemplar.planned', { campaignId })) });
}

/** Campaigns and the day, for forms. Without them a form still works: nothing is preset. */
export async function readSurroundings(api: Api): Promise<void> {
  const [campaigns, state] = await Promise.all([api.call('campaign.list', {}), api.call('unit.state', {})]);
  useExemplars.setState({
    ...(campaigns.ok ? { campaigns: campaigns.value.map(({ id, name }) => ({ id, name })) } : {}),
    ...(state.ok ? { today: state.value.today } : {}),
  });
}

/** Reads one exemplar; what is shown of it stays until the answer is there. */
export async function readExemplar(api: Api, id: string): Promise<void> {
  const first = useExemplars.getState().id !== id;
  if (first) useExemplars.setState({ id, one: loading, base: 0 });
  const result = await api.call('exemplar.get', { id });
  if (useExemplars.getState().id !== id) return;
  useExemplars.setState(({ base }) => ({ one: remoteOf(result), ...(result.ok && base === 0 ? { base: result.value.version } : {}) }));
}

/** The form begins anew from what is stored. */
export function rebase(version: number): void {
  useExemplars.setState({ base: version });
}

function accept(view: ExemplarView, before: number | null): void {
  useExemplars.setState(({ id, base }) => (id !== view.id ? {} : { one: { phase: 'ready', value: view }, base: before === null || base === before ? view.version : base }));
}

/** The exemplar as the screen has it, or as it is stored when another page is open by now (an undo comes late). */
async function heldOf(api: Api, id: string): Promise<Result<ExemplarView>> {
  const { id: shown, one } = useExemplars.getState();
  return shown === id && one.phase === 'ready' ? ok(one.value) : api.call('exemplar.get', { id });
}

/** Writes and shows what came of it. The form follows on unless it was already behind. */
async function written(api: Api, id: string, deed: (held: ExemplarView) => Promise<Result<ExemplarView>>): Promise<Result<unknown>> {
  const held = await heldOf(api, id);
  if (!held.ok) return held;
  markSaving();
  const result = await deed(held.value);
  if (!result.ok) {
    markSaveFailed();
    return result;
  }
  markSaved();
  accept(result.value, held.value.version);
  return result;
}

export const takeStep = (api: Api, of: string, step: ExemplarStep): Promise<Result<unknown>> => written(api, of, ({ id, version }) => api.call('exemplar.step', { id, version, step }));
export const takeBack = (api: Api, of: string): Promise<Result<unknown>> => written(api, of, ({ id, version }) => api.call('exemplar.stepBack', { id, version }));
export const stopFollowing = (api: Api, of: string, stopped: Exemplar['stopped']): Promise<Result<unknown>> => written(api, of, ({ id, version }) => api.call('exemplar.stop', { id, version, stopped }));
export const putEvidence = (api: Api, of: string, stage: ExemplarStage, { evidence, attachmentIds }: Pick<ExemplarStep, 'evidence' | 'attachmentIds'>): Promise<Result<unknown>> =>
  written(api, of, ({ id, version }) => api.call('exemplar.evidence', { id, version, stage, evidence, attachmentIds: [...attachmentIds] }));

/** Takes a save of the form. */
export function acceptSaved(view: ExemplarView): void {
  accept(view, null);
}
