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
export type DelegationLine = Output<'peer.delegations'>[number];
export type Pending = Output<'bundle.pending'>[number];
export type FoundBundle = Output<'bundle.scan'>['bundles'][number];
export type BundlePreview = Output<'bundle.preview'>;
export type ImportedBundle = Output<'bundle.import'>;
export type QuarantineLine = Output<'quarantine.list'>['rows'][number];
export type QuarantineSummary = Output<'quarantine.summary'>;
export type ConflictLine = Output<'conflict.list'>['rows'][number];
export type Conflict = Output<'conflict.get'>;
export type Journal = Output<'bundle.journal'>;
export type SentBundle = Journal['sent'][number];
export type PeerStatus = Output<'bundle.status'>[number];
export type Preflight = Output<'bundle.preflight'>;
export type Exported = Output<'bundle.export'>;
export type Emergency = Output<'bundle.exportEmergency'>;
export type LockedFile = Output<'bundle.scan'>['locked'][number];

interface ExchangeState {
  readonly peers: Remote<{ readonly own: OwnKey; readonly peers: readonly Peer[]; readonly delegations: readonly DelegationLine[] }>;
  readonly pending: Remote<readonly Pending[]>;
  readonly journal: Remote<Journal>;
  /** What each unit has of ours and we of theirs; empty until it was read. */
  readonly status: readonly PeerStatus[];
  /** Goes up with each reading of the journal. */
  readonly reading: number;
  /** The folder that is searched for bundles, and what was found. */
  readonly folder: PickedFolder | null;
  readonly found: Remote<Output<'bundle.scan'>>;
  /** A bundle that was opened to be looked at; nothing of it is taken in yet. */
  readonly preview: BundlePreview | null;
}

const START: ExchangeState = { peers: loading, pending: loading, journal: loading, status: [], reading: 0, folder: null, found: loading, preview: null };

export const useExchange = create<ExchangeState>(() => START);
onSessionEnd(() => useExchange.setState(START));

export async function loadPeers(api: Api): Promise<void> {
  const [own, peers, delegations] = await Promise.all([api.call('peer.own', {}), api.call('peer.list', {}), api.call('peer.delegations', {})]);
  const result = !own.ok ? own : !peers.ok ? peers : !delegations.ok ? delegations : ok({ own: own.value, peers: peers.value, delegations: delegations.value });
  useExchange.setState({ peers: remoteOf(result) });
}

export async function loadPending(api: Api): Promise<void> {
  const [pending, status] = await Promise.all([api.call('bundle.pending', {}), api.call('bundle.status', {})]);
  useExchange.setState({ pending: remoteOf(pending), ...(status.ok ? { status: status.value } : {}) });
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
