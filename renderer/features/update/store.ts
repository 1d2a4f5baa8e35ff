import { create } from 'zustand';
import type { UpdateOffer, UpdateState } from '../../../shared/api/program-update.ts';
import type { Api } from '../../app/api.tsx';
import { onSessionEnd } from '../../app/session.ts';
import { loading, remoteOf } from '../../components/remote.tsx';
import type { Remote } from '../../components/remote.tsx';
import { toast } from '../../components/toasts.ts';

interface UpdatePageState {
  readonly state: Remote<UpdateState>;
  /** A file that was looked at and found good. */
  readonly offer: (UpdateOffer & { readonly file: string; readonly name: string }) | null;
}
const blank: UpdatePageState = { state: loading, offer: null };

/** What «Cập nhật phần mềm» shows. */
export const useUpdate = create<UpdatePageState>(() => blank);
onSessionEnd(() => useUpdate.setState(blank));

export async function readUpdate(api: Api): Promise<void> {
  useUpdate.setState({ state: loading });
  useUpdate.setState({ state: remoteOf(await api.call('update.state', {})) });
}

export function keepOffer(offer: UpdateOffer, file: string, name: string): void {
  useUpdate.setState({ offer: { ...offer, file, name } });
}

export const dropOffer = (): void => useUpdate.setState({ offer: null });

export async function updateSeen(api: Api): Promise<void> {
  const seen = await api.call('update.seen', {});
  if (!seen.ok) return void toast.error(seen.error);
  await readUpdate(api);
}
