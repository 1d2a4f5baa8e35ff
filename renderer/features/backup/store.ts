import { create } from 'zustand';
import type { BackupRow, BackupState } from '../../../shared/api/backup.ts';
import type { Api } from '../../app/api.tsx';
import { onSessionEnd } from '../../app/session.ts';
import { loading, remoteOf } from '../../components/remote.tsx';
import type { Remote } from '../../components/remote.tsx';

interface BackupsState {
  readonly state: Remote<BackupState>;
  readonly rows: Remote<readonly BackupRow[]>;
  /** A folder chosen just now; null: this machine and the second place. */
  readonly folder: { readonly handle: string; readonly name: string } | null;
}
const blank: BackupsState = { state: loading, rows: loading, folder: null };

/** What «Sao lưu và khôi phục» shows. */
export const useBackups = create<BackupsState>(() => blank);
onSessionEnd(() => useBackups.setState(blank));

export async function readBackups(api: Api): Promise<void> {
  const { folder } = useBackups.getState();
  const [state, rows] = await Promise.all([api.call('backup.state', {}), api.call('backup.list', folder === null ? {} : { folder: folder.handle })]);
  useBackups.setState({ state: remoteOf(state), rows: remoteOf(rows) });
}

/** Looks for backups in another folder; null: where they usually lie. */
export function lookIn(api: Api, folder: BackupsState['folder']): Promise<void> {
  useBackups.setState({ folder, rows: loading });
  return readBackups(api);
}
