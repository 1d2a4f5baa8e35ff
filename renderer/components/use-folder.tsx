import { useState } from 'react';
import type { ReactNode } from 'react';
import { useApi } from '../app/api.tsx';
import { FolderPicker } from './folder-picker.tsx';
import type { PickedFolder } from './folder-picker.tsx';
import { toast } from './toasts.ts';

type OnPick = (folder: PickedFolder) => void;

export interface FolderHandle {
  /** Asks; `onPick` is not called when nothing was chosen. A fault becomes a toast. */
  readonly choose: (onPick: OnPick) => Promise<void>;
  /** Goes into the page: the picker for hosts without a dialog of their own. */
  readonly dialog: ReactNode;
}

/**
 * Asks for a folder: by the host's own dialog where it has one, in the page otherwise, under `title`.
 * @param before `rescue` while no unit is open
 */
export function useFolder(title: string, before: 'folder' | 'rescue' = 'folder'): FolderHandle {
  const api = useApi();
  const [waiting, setWaiting] = useState<{ readonly onPick: OnPick } | null>(null);
  return {
    choose: async (onPick) => {
      const result = await (before === 'rescue' ? api.call('rescue.pick', {}) : api.call('folder.pick', {}));
      if (!result.ok) toast.error(result.error);
      else if (!result.value.available) setWaiting({ onPick });
      else if (result.value.folder !== null) onPick(result.value.folder);
    },
    dialog: (
      <FolderPicker
        opened={waiting !== null}
        title={title}
        listFolder={(handle) => (before === 'rescue' ? api.call('rescue.folders', { handle }) : api.call('folder.list', { handle }))}
        {...(before === 'folder' && { makeFolder: (handle: string, name: string) => api.call('folder.make', { handle, name }) })}
        onPick={(folder) => {
          setWaiting(null);
          waiting?.onPick(folder);
        }}
        onClose={() => setWaiting(null)}
      />
    ),
  };
}
