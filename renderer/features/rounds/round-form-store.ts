import { create } from 'zustand';
import type { Api } from '../../app/api.tsx';
import { onSessionEnd } from '../../app/session.ts';
import { loading, remoteOf } from '../../components/remote.tsx';
import type { Remote } from '../../components/remote.tsx';
import type { SoVangContract } from '../../../shared/api/contract.ts';
import type { OutputOf } from '../../../shared/api/define.ts';
import type { Round } from '../../../shared/domain/round.ts';
import { ok } from '../../../shared/result.ts';

type Output<N extends keyof SoVangContract> = OutputOf<SoVangContract[N]>;
type Milestone = Output<'campaign.get'>['milestones'][number];

export interface RoundSource {
  readonly round: Round | null;
  readonly campaigns: Output<'campaign.list'>;
  readonly year: number;
}

interface RoundFormState {
  /** Id of the round the form is for; null for a new one. */
  readonly of: string | null;
  readonly source: Remote<RoundSource>;
  /** Milestones of the chosen campaign. */
  readonly campaignId: string | null;
  readonly milestones: Remote<readonly Milestone[]>;
}

const START: RoundFormState = { of: null, source: loading, campaignId: null, milestones: loading };

export const useRoundForm = create<RoundFormState>(() => START);
onSessionEnd(() => useRoundForm.setState(START));

/** Reads what the form is filled in from. */
export async function loadRoundForm(api: Api, id: string | null): Promise<void> {
  useRoundForm.setState({ ...START, of: id });
  const [state, campaigns, round] = await Promise.all([
    api.call('unit.state', {}),
    api.call('campaign.list', {}),
    id === null ? ok(null) : api.call('round.get', { id }),
  ]);
  const failed = [state, campaigns, round].find((result) => !result.ok);
  if (failed !== undefined && !failed.ok) return useRoundForm.setState({ source: remoteOf(failed) });
  if (!state.ok || !campaigns.ok || !round.ok) return;
  useRoundForm.setState({
    source: { phase: 'ready', value: { round: round.value?.round ?? null, campaigns: campaigns.value, year: Number(state.value.today.slice(0, 4)) } },
  });
}

/** Reads the milestones of a campaign that can have a round. */
export async function loadMilestones(api: Api, campaignId: string): Promise<void> {
  useRoundForm.setState({ campaignId, milestones: loading });
  const result = await api.call('campaign.get', { id: campaignId });
  if (useRoundForm.getState().campaignId !== campaignId) return;
  useRoundForm.setState({ milestones: remoteOf(result.ok ? ok(result.value.milestones.filter((milestone) => milestone.awards)) : result) });
}
