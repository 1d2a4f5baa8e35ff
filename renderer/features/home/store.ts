import { create } from 'zustand';
import type { SoVangContract } from '../../../shared/api/contract.ts';
import type { OutputOf } from '../../../shared/api/define.ts';
import type { Api } from '../../app/api.tsx';
import { onSessionEnd } from '../../app/session.ts';
import { loading, remoteOf } from '../../components/remote.tsx';
import type { Remote } from '../../components/remote.tsx';

export type Today = OutputOf<SoVangContract['home.today']>;
export type TodayLine = Today['groups'][number]['lines'][number];

interface HomeState {
  readonly today: Remote<Today>;
}

/** What the home page shows. */
export const useHome = create<HomeState>(() => ({ today: loading }));
onSessionEnd(() => useHome.setState({ today: loading }));

/** Reads the home page anew; what is shown stays until the answer is there. */
export async function readToday(api: Api): Promise<void> {
  const result = await api.call('home.today', {});
  // A first page that is on the screen is worth more than the news that it could not be read once more.
  if (!result.ok && useHome.getState().today.phase === 'ready') return;
  useHome.setState({ today: remoteOf(result) });
}
