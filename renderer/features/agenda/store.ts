import { create } from 'zustand';
import type { SoVangContract } from '../../../shared/api/contract.ts';
import type { OutputOf } from '../../../shared/api/define.ts';
import type { AgendaKind } from '../../../shared/domain/calendar/agenda.ts';
import type { Result } from '../../../shared/result.ts';
import type { Api } from '../../app/api.tsx';
import { markSaveFailed, markSaved, markSaving } from '../../app/save-state.ts';
import { onSessionEnd } from '../../app/session.ts';
import { loading, remoteOf } from '../../components/remote.tsx';
import type { Remote } from '../../components/remote.tsx';

type Output<N extends keyof SoVangContract> = OutputOf<SoVangContract[N]>;
export type Agenda = Output<'agenda.list'>;
export type AgendaLine = Agenda['lines'][number];
export type ObligationView = Output<'obligation.list'>[number];
export type OccurrenceView = ObligationView['occurrences'][number];
export type RecipientView = OccurrenceView['recipients'][number];
export type PeakView = Output<'peak.list'>[number];
export type FollowList = Output<'follow.list'>;
export type FollowRow = FollowList['rows'][number];
export type CampaignChoice = Pick<Output<'campaign.list'>[number], 'id' | 'name'>;

/** What the calendar is narrowed to. */
export interface Filter {
  readonly year: number;
  /** Null: every campaign, and what belongs to none. */
  readonly campaignId: string | null;
  /** Kinds left out. */
  readonly hidden: readonly AgendaKind[];
}

interface AgendaState {
  /** The program's day, 'YYYY-MM-DD'; null until known. */
  readonly today: string | null;
  readonly campaigns: readonly CampaignChoice[];
  /** Null until the program's day is known. */
  readonly filter: Filter | null;
  readonly agenda: Remote<Agenda>;
  /** What was read last: a campaign, or null for all. */
  readonly scope: string | null;
  readonly obligations: Remote<readonly ObligationView[]>;
  readonly peaks: Remote<readonly PeakView[]>;
  readonly follow: Remote<FollowList>;
}

const blank: AgendaState = { today: null, campaigns: [], filter: null, agenda: loading, scope: null, obligations: loading, peaks: loading, follow: loading };

export const useAgenda = create<AgendaState>(() => blank);
onSessionEnd(() => useAgenda.setState(blank));

/** The program's day and the campaigns to choose from. */
export async function readSurroundings(api: Api): Promise<void> {
  const [state, campaigns] = await Promise.all([api.call('unit.state', {}), api.call('campaign.list', {})]);
  if (campaigns.ok) useAgenda.setState({ campaigns: campaigns.value.map(({ id, name }) => ({ id, name })) });
  if (!state.ok) return;
  const { today } = state.value;
  useAgenda.setState(({ filter }) => ({ today, filter: filter ?? { year: Number(today.slice(0, 4)), campaignId: null, hidden: ['ngay-nghi'] } }));
}

/** Days of the year chosen, both included. */
export const rangeOf = ({ year, campaignId }: Filter) => ({ from: `${year}-01-01`, to: `${year}-12-31`, campaignId });

export async function readAgenda(api: Api): Promise<void> {
  const { filter } = useAgenda.getState();
  if (filter === null) return;
  const answer = remoteOf(await api.call('agenda.list', { ...rangeOf(filter), holidays: !filter.hidden.includes('ngay-nghi') }));
  if (useAgenda.getState().filter === filter) useAgenda.setState({ agenda: answer });
}

/** Narrows the calendar; what is shown stays until the answer is there. */
export function narrow(change: Partial<Filter>): void {
  useAgenda.setState(({ filter }) => (filter === null ? {} : { filter: { ...filter, ...change } }));
}

function hold(scope: string | null): void {
  if (useAgenda.getState().scope !== scope) useAgenda.setState({ scope, obligations: loading, peaks: loading, follow: loading });
}

export async function readObligations(api: Api, campaignId: string | null): Promise<void> {
  hold(campaignId);
  const obligations = remoteOf(await api.call('obligation.list', { campaignId }));
  if (useAgenda.getState().scope === campaignId) useAgenda.setState({ obligations });
}

export async function readPeaks(api: Api, campaignId: string | null): Promise<void> {
  hold(campaignId);
  const peaks = remoteOf(await api.call('peak.list', { campaignId }));
  if (useAgenda.getState().scope === campaignId) useAgenda.setState({ peaks });
}

export async function readFollow(api: Api, campaignId: string): Promise<void> {
  hold(campaignId);
  const follow = remoteOf(await api.call('follow.list', { campaignId }));
  if (useAgenda.getState().scope === campaignId) useAgenda.setState({ follow });
}

/** Runs a write, says in the frame how it went, and reads anew what is shown. */
export async function written<T>(write: Promise<Result<T>>, reread: () => Promise<void>): Promise<Result<T>> {
  markSaving();
  const result = await write;
  if (!result.ok) {
    markSaveFailed();
    return result;
  }
  markSaved();
  await reread();
  return result;
}
