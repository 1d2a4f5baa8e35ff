import { create } from 'zustand';
import type { Api } from '../../app/api.tsx';
import { onSessionEnd } from '../../app/session.ts';
import { loading, remoteOf } from '../../components/remote.tsx';
import type { Remote } from '../../components/remote.tsx';
import type { PickedFolder } from '../../components/folder-picker.tsx';
import type { SoVangContract } from '../../../shared/api/contract.ts';
import type { OutputOf } from '../../../shared/api/define.ts';
import type { Peer } from '../../../shared/domain/exchange.ts';
import { ok } from '../../../shared/result.ts';

type Output<N extends keyof SoVangContract> = OutputOf<SoVangContract[N]>;
export type OwnKey = Output<'peer.own'>;
export type Pending = Output<'bundle.pending'>[number];
export type FoundBundle = Output<'bundle.scan'>['bundles'][number];
export type BundlePreview = Output<'bundle.preview'>;
export type Journal = Output<'bundle.journal'>;

interface ExchangeState {
  readonly peers: Remote<{ readonly own: OwnKey; readonly peers: readonly Peer[] }>;
  readonly pending: Remote<readonly Pending[]>;
  readonly journal: Remote<Journal>;
  /** Goes up with each reading of the journal. */
  readonly reading: number;
  /** The folder that is searched for bundles, and what was found. */
  readonly folder: PickedFolder | null;
  readonly found: Remote<Output<'bundle.scan'>>;
  /** A bundle that was opened to be looked at; nothing of it is taken in yet. */
  readonly preview: BundlePreview | null;
}

const START: ExchangeState = { peers: loading, pending: loading, journal: loading, reading: 0, folder: null, found: loading, preview: null };

export const useExchange = create<ExchangeState>(() => START);
onSessionEnd(() => useExchange.setState(START));

export async function loadPeers(api: Api): Promise<void> {
  const [own, peers] = await Promise.all([api.call('peer.own', {}), api.call('peer.list', {})]);
  const result = !own.ok ? own : !peers.ok ? peers : ok({ own: own.value, peers: peers.value });
  useExchange.setState({ peers: remoteOf(result) });
}

export async function loadPending(api: Api): Promise<void> {
  useExchange.setState({ pending: remoteOf(await api.call('bundle.pending', {})) });
}

export async function loadJournal(api: Api): Promise<void> {
  const result = await api.call('bundle.journal', {});
  useExchange.setState((state) => ({ journal: remoteOf(result), reading: state.reading + 1 }));
}

/** Looks for bundles in a folder. */
export async function scanFolder(api: Api, folder: PickedFolder): Promise<void> {
  useExchange.setState({ folder, found: loading });
  const result = await api.call('bundle.scan', { folder: folder.handle });
  if (useExchange.getState().folder?.handle === folder.handle) useExchange.setState({ found: remoteOf(result) });
}

export function showPreview(preview: BundlePreview | null): void {
  useExchange.setState({ preview });
}

/** Forgets an opened bundle without taking it in. */
export async function discardPreview(api: Api): Promise<void> {
  const { preview } = useExchange.getState();
  if (preview === null) return;
  useExchange.setState({ preview: null });
  await api.call('bundle.discard', { stageId: preview.stageId });
}
