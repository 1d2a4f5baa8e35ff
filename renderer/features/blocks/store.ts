import { create } from 'zustand';
import type { SoVangContract } from '../../../shared/api/contract.ts';
import type { OutputOf } from '../../../shared/api/define.ts';
import type { BlockView } from '../../../shared/api/exemplar.ts';
import type { BlockFields } from '../../../shared/domain/block.ts';
import type { Result } from '../../../shared/result.ts';
import type { Api } from '../../app/api.tsx';
import { onSessionEnd } from '../../app/session.ts';
import { loading, remoteOf } from '../../components/remote.tsx';
import type { Remote } from '../../components/remote.tsx';

export type BlockRow = OutputOf<SoVangContract['block.list']>[number];

interface BlockState {
  readonly list: Remote<readonly BlockRow[]>;
  /** The block on the screen. */
  readonly id: string | null;
  readonly view: Remote<BlockView>;
  /** Version that the form on the screen was filled from. */
  readonly base: number;
  /** The program's day; null until known. */
  readonly today: string | null;
}

const START: BlockState = { list: loading, id: null, view: loading, base: 0, today: null };

export const useBlocks = create<BlockState>(() => START);
onSessionEnd(() => useBlocks.setState(START));

export async function readBlocks(api: Api): Promise<void> {
  useBlocks.setState({ list: remoteOf(await api.call('block.list', {})) });
}

export async function readDay(api: Api): Promise<void> {
  const state = await api.call('unit.state', {});
  if (state.ok) useBlocks.setState({ today: state.value.today });
}

/** Reads one block; what is shown of it stays until the answer is there. */
export async function readBlock(api: Api, id: string): Promise<void> {
  if (useBlocks.getState().id !== id) useBlocks.setState({ id, view: loading, base: 0 });
  const result = await api.call('block.get', { id });
  if (useBlocks.getState().id !== id) return;
  useBlocks.setState(({ base }) => ({ view: remoteOf(result), ...(result.ok && base === 0 ? { base: result.value.block.version } : {}) }));
}

/** The form begins anew from what is stored. */
export function rebase(version: number): void {
  useBlocks.setState({ base: version });
}

/** Saves the form upon the version it was filled from. */
export async function saveBlock(api: Api, fields: BlockFields): Promise<Result<BlockView>> {
  const { id, base } = useBlocks.getState();
  const result = await api.call('block.save', { ...(id === null ? {} : { id, version: base }), fields });
  if (result.ok && useBlocks.getState().id === result.value.block.id) useBlocks.setState({ view: { phase: 'ready', value: result.value }, base: result.value.block.version });
  return result;
}
