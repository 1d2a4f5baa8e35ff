import { useState } from 'react';
import { useApi } from '../../app/api.tsx';
import { FolderPicker } from '../../components/folder-picker.tsx';
import type { PickedFolder } from '../../components/folder-picker.tsx';
import { toast } from '../../components/toasts.ts';

type OnPick = (folder: PickedFolder) => void;

/** Asks for a folder: by the host's own dialog where it has one, in the page otherwise. `dialog` goes into the page. */
export function useFolder(title: string) {
  const api = useApi();
  const [waiting, setWaiting] = useState<{ readonly onPick: OnPick } | null>(null);
  return {
    choose: async (onPick: OnPick) => {
      const result = await api.call('folder.pick', {});
      if (!result.ok) toast.error(result.error);
      else if (!result.value.available) setWaiting({ onPick });
      else if (result.value.folder !== null) onPick(result.value.folder);
    },
    dialog: (
      <FolderPicker
        opened={waiting !== null}
        title={title}
        listFolder={(handle) => api.call('folder.list', { handle })}
        onPick={(folder) => {
          setWaiting(null);
          waiting?.onPick(folder);
        }}
        onClose={() => setWaiting(null)}
      />
    ),
  };
}
