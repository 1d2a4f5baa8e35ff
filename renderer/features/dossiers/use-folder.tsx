import { useState } from 'react';
import { useApi } from '../../app/api.tsx';
import { FolderPicker } from '../../components/folder-picker.tsx';
import type { PickedFolder } from '../../components/folder-picker.tsx';
import { toast } from '../../components/toasts.ts';

/** Asks for a folder: by the host's own dialog where it has one, in the page otherwise. `dialog` goes into the page. */
export function useFolder(title: string, onPick: (folder: PickedFolder) => void) {
  const api = useApi();
  const [open, setOpen] = useState(false);
  return {
    choose: async () => {
      const result = await api.call('folder.pick', {});
      if (!result.ok) toast.error(result.error);
      else if (!result.value.available) setOpen(true);
      else if (result.value.folder !== null) onPick(result.value.folder);
    },
    dialog: (
      <FolderPicker
        opened={open}
        title={title}
        listFolder={(handle) => api.call('folder.list', { handle })}
        onPick={(folder) => {
          setOpen(false);
          onPick(folder);
        }}
        onClose={() => setOpen(false)}
      />
    ),
  };
}
