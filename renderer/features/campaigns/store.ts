import { create } from 'zustand';
import type { SoVangContract } from '../../../shared/api/contract.ts';
import type { InputOf, OutputOf } from '../../../shared/api/define.ts';
import type { Campaign } from '../../../shared/domain/campaign.ts';
import type { Result } from '../../../shared/result.ts';
import type { Api } from '../../app/api.tsx';
import { markSaveFailed, markSaved, markSaving } from '../../app/save-state.ts';
import { onSessionEnd } from '../../app/session.ts';
import { loading, remoteOf } from '../../components/remote.tsx';
import type { Remote } from '../../components/remote.tsx';

type Output<N extends keyof SoVangContract> = OutputOf<SoVangContract[N]>;
export type CampaignRow = Output<'campaign.list'>[number];
export type RoundRow = Output<'round.list'>[number];
export type LibraryRow = Output<'campaign.library'>[number];
export type CampaignPage = Output<'campaign.get'>;
export type CampaignPlan = Output<'campaign.plan'>;
export type Plan = NonNullable<CampaignPlan['plan']>;
export type Task = CampaignPage['tasks'][number];
export type Mark = Task['mark'];
export type QuotaLine = CampaignPage['quotas'][number]['lines'][number];
export type Milestone = CampaignPage['milestones'][number];
export type Relations = Output<'campaign.relations'>;
export type OwnTarget = Output<'ownTarget.list'>[number];
export type Body = CampaignPage['bodies'][number];

interface CampaignsState {
  /** Goes up when something the list shows was written. */
  readonly written: number;
  readonly library: Remote<readonly LibraryRow[]>;
  /** The campaign whose page or plan was read last. */
  readonly id: string | null;
  readonly page: Remote<CampaignPage>;
  readonly plan: Remote<CampaignPlan>;
  /** The unit's own targets in the campaign read last. */
  readonly ownTargets: Remote<readonly OwnTarget[]>;
  /** Every round of the unit; a campaign of its own shows those that bear its name. */
  readonly rounds: Remote<readonly RoundRow[]>;
  /** The program's day, 'YYYY-MM-DD'; null until known. */
  readonly today: string | null;
}

const blank: CampaignsState = { written: 0, library: loading, id: null, page: loading, plan: loading, ownTargets: loading, rounds: loading, today: null };

export const useCampaigns = create<CampaignsState>(() => blank);
onSessionEnd(() => useCampaigns.setState(blank));

export function markWritten(): void {
  useCampaigns.setState((state) => ({ written: state.written + 1 }));
}

export async function readLibrary(api: Api): Promise<void> {
  useCampaigns.setState({ library: remoteOf(await api.call('campaign.library', {})) });
}

function hold(id: string): void {
  if (useCampaigns.getState().id !== id) useCampaigns.setState({ id, page: loading, plan: loading, ownTargets: loading });
}

/** Reads the campaign's page; what is shown of it stays until the answer is there. */
export async function readCampaign(api: Api, id: string): Promise<void> {
  hold(id);
  const page = remoteOf(await api.call('campaign.get', { id }));
  if (useCampaigns.getState().id === id) useCampaigns.setState({ page });
}

/** Reads the campaign's whole plan. */
export async function readPlan(api: Api, id: string): Promise<void> {
  hold(id);
  const plan = remoteOf(await api.call('campaign.plan', { id }));
  if (useCampaigns.getState().id === id) useCampaigns.setState({ plan });
}

/** Reads the unit's own targets of the campaign. */
export async function readOwnTargets(api: Api, campaignId: string): Promise<void> {
  hold(campaignId);
  const ownTargets = remoteOf(await api.call('ownTarget.list', { campaignId }));
  if (useCampaigns.getState().id === campaignId) useCampaigns.setState({ ownTargets });
}

export async function readRounds(api: Api): Promise<void> {
  useCampaigns.setState({ rounds: remoteOf(await api.call('round.list', {})) });
}

export async function readDay(api: Api): Promise<void> {
  if (useCampaigns.getState().today !== null) return;
  const state = await api.call('unit.state', {});
  if (state.ok) useCampaigns.setState({ today: state.value.today });
}

/** Runs a write of the open campaign and reads its page anew when it went well. */
async function saved<T>(api: Api, id: string, write: Promise<Result<T>>): Promise<Result<T>> {
  markSaving();
  const result = await write;
  if (!result.ok) {
    markSaveFailed();
    return result;
  }
  markSaved();
  await readCampaign(api, id);
  return result;
}

export const confirmDistrict = (api: Api, id: string, answer: 'yes' | 'no'): Promise<Result<Campaign>> =>
  saved(api, id, api.call('campaign.confirmDistrict', { id, answer }));

export const recordAllotment = (api: Api, input: InputOf<SoVangContract['campaign.allot']>): Promise<Result<Campaign>> =>
  saved(api, input.id, api.call('campaign.allot', input));

/** Writes what may be changed of a campaign: state, note, dates of events. */
export const updateCampaign = (api: Api, campaign: Campaign, changes: Partial<Pick<Campaign, 'state' | 'note' | 'eventDates'>>): Promise<Result<Campaign>> => {
  const { id, version, state, note, eventDates } = campaign;
  return saved(api, id, api.call('campaign.update', { id, version, state, note, eventDates, ...changes }));
};

export const saveSettings = (api: Api, input: InputOf<SoVangContract['campaign.setSettings']>): Promise<Result<Campaign>> => saved(api, input.id, api.call('campaign.setSettings', input));

export const saveLinks = (api: Api, input: InputOf<SoVangContract['campaign.setLinks']>): Promise<Result<Campaign>> => saved(api, input.id, api.call('campaign.setLinks', input));
