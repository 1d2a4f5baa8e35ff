import { create } from 'zustand';
import type { SoVangContract } from '../../../shared/api/contract.ts';
import type { OutputOf } from '../../../shared/api/define.ts';
import type { Api } from '../../app/api.tsx';
import { onSessionEnd, signedIn, useSession } from '../../app/session.ts';
import { loading } from '../../components/remote.tsx';
import type { Remote } from '../../components/remote.tsx';

type Output<N extends keyof SoVangContract> = OutputOf<SoVangContract[N]>;
export type UserList = Output<'user.list'> & { readonly today: string };
export type UserRow = UserList['users'][number];
export type AuditState = Output<'audit.state'> & Output<'audit.settings'>;

interface UsersState {
  readonly list: Remote<UserList>;
  readonly audit: Remote<AuditState>;
}
const blank: UsersState = { list: loading, audit: loading };

export const useUsers = create<UsersState>(() => blank);
onSessionEnd(() => useUsers.setState(blank));

/** Reads the users, and who is signed in: adding a second one makes the window ask and show roles from now on. */
export async function readUsers(api: Api): Promise<void> {
  const [users, state] = [await api.call('user.list', {}), await api.call('unit.state', {})];
  if (!users.ok) return useUsers.setState({ list: { phase: 'failed', fault: users.error } });
  if (!state.ok) return useUsers.setState({ list: { phase: 'failed', fault: state.error } });
  useUsers.setState({ list: { phase: 'ready', value: { ...users.value, today: state.value.today } } });
  const { actor, unprotected, lockMinutes = null } = state.value;
  useSession.setState({ unprotected, lockMinutes, actor: signedIn(actor) });
}

export async function readAudit(api: Api): Promise<void> {
  const [state, settings] = [await api.call('audit.state', {}), await api.call('audit.settings', {})];
  if (!state.ok) return useUsers.setState({ audit: { phase: 'failed', fault: state.error } });
  if (!settings.ok) return useUsers.setState({ audit: { phase: 'failed', fault: settings.error } });
  useUsers.setState({ audit: { phase: 'ready', value: { ...state.value, ...settings.value } } });
}
