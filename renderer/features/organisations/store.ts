import { create } from 'zustand';
import type { SoVangContract } from '../../../shared/api/contract.ts';
import type { OutputOf } from '../../../shared/api/define.ts';
import type { Result } from '../../../shared/result.ts';
import type { Api } from '../../app/api.tsx';
import { markSaveFailed, markSaved, markSaving } from '../../app/save-state.ts';
import { onSessionEnd } from '../../app/session.ts';
import { loading, remoteOf } from '../../components/remote.tsx';
import type { Remote } from '../../components/remote.tsx';

export type OrganisationView = OutputOf<SoVangContract['organisation.list']>[number];

interface OrganisationsState {
  readonly list: Remote<readonly OrganisationView[]>;
}
const blank: OrganisationsState = { list: loading };

export const useOrganisations = create<OrganisationsState>(() => blank);
onSessionEnd(() => useOrganisations.setState(blank));

export async function readOrganisations(api: Api): Promise<void> {
  useOrganisations.setState({ list: remoteOf(await api.call('organisation.list', {})) });
}

/** Runs a write and reads the list anew when it went well. */
export async function written<T>(api: Api, write: Promise<Result<T>>): Promise<Result<T>> {
  markSaving();
  const result = await write;
  if (!result.ok) {
    markSaveFailed();
    return result;
  }
  markSaved();
  await readOrganisations(api);
  return result;
}
