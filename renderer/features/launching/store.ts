import { create } from 'zustand';
import type { SoVangContract } from '../../../shared/api/contract.ts';
import type { OutputOf } from '../../../shared/api/define.ts';
import type { Spread } from '../../../shared/domain/launching-plan.ts';
import type { Result } from '../../../shared/result.ts';
import { ok } from '../../../shared/result.ts';
import type { Api } from '../../app/api.tsx';
import { markSaveFailed, markSaved, markSaving } from '../../app/save-state.ts';
import { onSessionEnd } from '../../app/session.ts';
import { loading, remoteOf } from '../../components/remote.tsx';
import type { Remote } from '../../components/remote.tsx';

type Output<N extends keyof SoVangContract> = OutputOf<SoVangContract[N]>;
export type LaunchingView = NonNullable<Output<'launching.get'>>;
export type LaunchingFields = Output<'launching.prepare'>;
export type Signer = Output<'signer.list'>[number];
export type OwnTarget = Output<'ownTarget.list'>[number];

interface LaunchingState {
  readonly campaignId: string | null;
  readonly view: Remote<LaunchingView | null>;
  /** Version that the form on the screen was filled from; 0 before the plan is kept. */
  readonly base: number;
  /** A new plan filled in from the campaign, not kept yet. */
  readonly prepared: LaunchingFields | null;
  readonly campaignName: string;
  readonly signers: readonly Signer[];
  readonly targets: readonly OwnTarget[];
  /** The program's day; null until known. */
  readonly today: string | null;
}

const blank: LaunchingState = { campaignId: null, view: loading, base: 0, prepared: null, campaignName: '', signers: [], targets: [], today: null };

export const useLaunching = create<LaunchingState>(() => blank);
onSessionEnd(() => useLaunching.setState(blank));

/** Reads the unit's plan; what is shown of it stays until the answer is there. */
export async function readLaunching(api: Api, campaignId: string): Promise<void> {
  if (useLaunching.getState().campaignId !== campaignId) useLaunching.setState({ ...blank, campaignId });
  const result = await api.call('launching.get', { campaignId });
  if (useLaunching.getState().campaignId !== campaignId) return;
  useLaunching.setState(({ base }) => ({ view: remoteOf(result), ...(result.ok && base === 0 ? { base: result.value?.plan.version ?? 0 } : {}) }));
}

/** Name of the campaign, signers, own targets and the day. Without them the form still works: nothing is preset. */
export async function readSurroundings(api: Api, campaignId: string): Promise<void> {
  const [campaigns, signers, targets, state] = await Promise.all([api.call('campaign.list', {}), api.call('signer.list', {}), api.call('ownTarget.list', { campaignId }), api.call('unit.state', {})]);
  if (useLaunching.getState().campaignId !== campaignId) return;
  useLaunching.setState({
    ...(campaigns.ok ? { campaignName: campaigns.value.find(({ id }) => id === campaignId)?.name ?? '' } : {}),
    ...(signers.ok ? { signers: signers.value } : {}),
    ...(targets.ok ? { targets: targets.value } : {}),
    ...(state.ok ? { today: state.value.today } : {}),
  });
}

/** Fills in a new plan from the campaign; it is kept only when the clerk saves it. */
export async function prepare(api: Api, campaignId: string): Promise<Result<unknown>> {
  const prepared = await api.call('launching.prepare', { campaignId });
  if (prepared.ok) useLaunching.setState({ prepared: prepared.value });
  return prepared;
}

export function dropPrepared(): void {
  useLaunching.setState({ prepared: null });
}

/** The form begins anew from what is stored. */
export function rebase(version: number): void {
  useLaunching.setState({ base: version });
}

/** Shows a view that a write answered. The form follows on unless it was already behind. */
function accept(view: LaunchingView, before: number | null): void {
  useLaunching.setState(({ base }) => ({ view: { phase: 'ready', value: view }, prepared: null, base: before === null || base === before ? view.plan.version : base }));
}

async function written(write: Promise<Result<LaunchingView>>, before: number | null): Promise<Result<LaunchingView>> {
  markSaving();
  const result = await write;
  if (!result.ok) {
    markSaveFailed();
    return result;
  }
  markSaved();
  accept(result.value, before);
  return result;
}

/** Saves the draft from the version that the form was filled from. */
export async function saveDraft(api: Api, fields: LaunchingFields): Promise<Result<LaunchingView>> {
  const { base } = useLaunching.getState();
  return written(api.call('launching.save', { ...(base === 0 ? {} : { version: base }), fields }), null);
}

/** Runs a deed on the plan as it is shown; nothing happens while none is shown. */
async function deed(run: (held: { campaignId: string; version: number }) => Promise<Result<LaunchingView>>): Promise<Result<unknown>> {
  const { view } = useLaunching.getState();
  if (view.phase !== 'ready' || view.value === null) return ok();
  const { campaignId, version } = view.value.plan;
  return written(run({ campaignId, version }), version);
}

export const issue = (api: Api): Promise<Result<unknown>> => deed((held) => api.call('launching.issue', held));
export const reopen = (api: Api): Promise<Result<unknown>> => deed((held) => api.call('launching.reopen', held));
export const recordSending = (api: Api, sentOn: string, sentTo: string): Promise<Result<unknown>> => deed((held) => api.call('launching.send', { ...held, sentOn, sentTo }));
export const saveSpread = (api: Api, spread: readonly Spread[]): Promise<Result<unknown>> => deed((held) => api.call('launching.spread', { ...held, spread: [...spread] }));
