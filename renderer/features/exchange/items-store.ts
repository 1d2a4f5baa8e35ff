import { create } from 'zustand';
import type { Api } from '../../app/api.tsx';
import { onSessionEnd } from '../../app/session.ts';
import { loading, remoteOf } from '../../components/remote.tsx';
import type { Remote } from '../../components/remote.tsx';
import type { SoVangContract } from '../../../shared/api/contract.ts';
import type { OutputOf } from '../../../shared/api/define.ts';
import { ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';

export type ReceivedRow = OutputOf<SoVangContract['received.list']>[number];
export type ReceivedView = OutputOf<SoVangContract['received.get']>;
export type SentRow = OutputOf<SoVangContract['item.list']>[number];
export type UnitFigures = OutputOf<SoVangContract['received.figures']>;
export type AllotmentGrid = OutputOf<SoVangContract['allotment.grid']>;

interface ItemsState {
  readonly received: Remote<readonly ReceivedRow[]>;
  readonly sent: Remote<readonly SentRow[]>;
  readonly shownId: string | null;
  readonly shown: Remote<ReceivedView>;
  readonly figuresOf: string;
  readonly figures: Remote<UnitFigures>;
  readonly gridOf: string;
  readonly grid: Remote<AllotmentGrid>;
  /** Goes up with each reading. */
  readonly reading: number;
}

const START: ItemsState = { received: loading, sent: loading, shownId: null, shown: loading, figuresOf: '', figures: loading, gridOf: '', grid: loading, reading: 0 };
export const useItems = create<ItemsState>(() => START);
onSessionEnd(() => useItems.setState(START));

export async function loadReceived(api: Api): Promise<void> {
  const received = remoteOf(await api.call('received.list', {}));
  useItems.setState(({ reading }) => ({ received, reading: reading + 1 }));
}

export async function loadSent(api: Api): Promise<void> {
  const sent = remoteOf(await api.call('item.list', {}));
  useItems.setState(({ reading }) => ({ sent, reading: reading + 1 }));
}

/** Reads one received item; opening it marks it as read. */
export async function loadShown(api: Api, id: string): Promise<void> {
  if (useItems.getState().shownId !== id) useItems.setState({ shownId: id, shown: loading });
  const result = await api.call('received.get', { id });
  if (useItems.getState().shownId === id) useItems.setState({ shown: remoteOf(result) });
}

export async function answer(api: Api, id: string, fields: { text: string; number: string; on: string; send: boolean; scanIds: string[] }): Promise<Result<unknown>> {
  const result = await api.call('received.answer', { id, ...fields });
  if (result.ok && useItems.getState().shownId === id) useItems.setState({ shown: remoteOf(result) });
  return result;
}

export async function loadFigures(api: Api, campaignId: string, year: number | null): Promise<void> {
  const key = `${campaignId} ${year ?? ''}`;
  useItems.setState((state) => ({ figuresOf: key, figures: state.figuresOf.startsWith(campaignId) ? state.figures : loading }));
  const result = await api.call('received.figures', { campaignId, year });
  if (useItems.getState().figuresOf === key) useItems.setState(({ reading }) => ({ figures: remoteOf(result), reading: reading + 1 }));
}

export async function loadGrid(api: Api, campaignId: string): Promise<void> {
  useItems.setState((state) => ({ gridOf: campaignId, grid: state.gridOf === campaignId ? state.grid : loading }));
  const result = await api.call('allotment.grid', { campaignId });
  if (useItems.getState().gridOf === campaignId) useItems.setState({ grid: remoteOf(result) });
}

export async function saveGrid(api: Api, input: { version?: number; fields: NonNullable<AllotmentGrid['sheet']> | Omit<NonNullable<AllotmentGrid['sheet']>, 'id' | 'version'>; send: boolean }): Promise<Result<unknown>> {
  const result = await api.call('allotment.save', input);
  if (result.ok) useItems.setState({ grid: remoteOf(result) });
  return result.ok ? ok() : result;
}
