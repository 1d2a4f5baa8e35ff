import { ok } from '../../shared/result.ts';
import type { HandlersOf } from './handlers.ts';
import type { OpenUnit } from './open-unit.ts';

/** Folders of this computer under opaque handles; the host knows the paths. */
export function folderHandlers({ ports }: OpenUnit): HandlersOf<'folder.list' | 'folder.make' | 'folder.pick' | 'bundle.opened'> {
  return {
    'folder.list': async (_ctx, { handle }) => {
      const listing = await ports.folders.list(handle);
      return listing.ok ? ok({ ...listing.value, volumes: [...listing.value.volumes], children: [...listing.value.children] }) : listing;
    },
    'folder.make': (_ctx, { handle, name }) => ports.folders.make(handle, name),
    'bundle.opened': async () => {
      const file = (await ports.openedFile?.()) ?? null;
      return ok(file === null ? null : { handle: file.handle, name: file.name });
    },
    'folder.pick': async () => (ports.pickFolder === undefined ? ok({ available: false, folder: null }) : ok({ available: true, folder: await ports.pickFolder() })),
  };
}
