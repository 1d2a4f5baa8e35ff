import { create } from 'zustand';
import type { Api } from '../../app/api.tsx';
import { onSessionEnd } from '../../app/session.ts';
import { loading, remoteOf } from '../../components/remote.tsx';
import type { Remote } from '../../components/remote.tsx';
import type { SoVangContract } from '../../../shared/api/contract.ts';
import type { OutputOf } from '../../../shared/api/define.ts';
import { ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';

export type InboxData = OutputOf<SoVangContract['inbox.get']>;
export type InboxLine = InboxData['lines'][number];

interface InboxState {
  readonly versionId: string | null;
  readonly data: Remote<InboxData>;
  /** Goes up with each reading. */
  readonly reading: number;
  /** Version of the nomination whose details are open. */
  readonly openLine: string | null;
}

const START: InboxState = { versionId: null, data: loading, reading: 0, openLine: null };

export const useInbox = create<InboxState>(() => START);
onSessionEnd(() => useInbox.setState(START));

/** Reads a received dossier; what is shown stays until the answer is there. */
export async function loadInbox(api: Api, versionId: string): Promise<void> {
  if (useInbox.getState().versionId !== versionId) useInbox.setState({ ...START, versionId });
  const result = await api.call('inbox.get', { versionId });
  if (useInbox.getState().versionId !== versionId) return;
  useInbox.setState((state) => ({ data: remoteOf(result), reading: state.reading + 1 }));
}

export function openLine(nominationVersionId: string | null): void {
  useInbox.setState({ openLine: nominationVersionId });
}

/** «Tiếp nhận hồ sơ». */
export async function acknowledge(api: Api): Promise<Result<unknown>> {
  const { versionId } = useInbox.getState();
  if (versionId === null) return ok();
  const result = await api.call('inbox.acknowledge', { versionId });
  if (result.ok) await loadInbox(api, versionId);
  return result;
}

/** «Trả lại hồ sơ»: sends nominations back to be mended; dated by the program's own day. */
export async function returnNominations(api: Api, nominationIds: readonly string[], reason: string, scanIds: readonly string[]): Promise<Result<unknown>> {
  const { versionId } = useInbox.getState();
  if (versionId === null) return ok();
  const state = await api.call('unit.state', {});
  if (!state.ok) return state;
  const result = await api.call('inbox.return', { versionId, nominationIds: [...nominationIds], reason, date: state.value.today, scanIds: [...scanIds] });
  if (result.ok) await loadInbox(api, versionId);
  return result;
}
