import type { Dirent } from 'node:fs';
import { mkdir, readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Result } from '../../shared/result.ts';
import { err, fault, ok } from '../../shared/result.ts';
import { cleanFolderName, folderNameFault } from '../../shared/domain/folder-name.ts';
import { diskFull, errorCode } from '../files/disk-fault.ts';
import type { Root } from './volumes.ts';
import { freeBytes } from './volumes.ts';

export interface FolderEntry {
  readonly handle: string;
  readonly name: string;
  readonly kind: 'folder' | 'file';
  /** Bytes; null for a folder. */
  readonly size: number | null;
}
export interface FolderListing {
  /** Null at the top, where only `volumes` and the home folder can be chosen. */
  readonly here: { readonly handle: string; readonly name: string } | null;
  readonly parent: string | null;
  readonly volumes: readonly { readonly handle: string; readonly label: string; readonly free: number | null; readonly removable: boolean }[];
  readonly children: readonly FolderEntry[];
}

/** Folders and files of this computer under opaque names. The window knows the names, only this knows the paths. */
export interface Folders {
  /** Null: the top. Hidden entries and links that lead out of the permitted folders are left out. */
  list(handle: string | null): Promise<Result<FolderListing>>;
  /** A new folder in that of the handle, as `list` will show it. Refuses a name that Windows or a stick would not take, and one that is there. */
  make(handle: string, name: string): Promise<Result<{ readonly handle: string; readonly name: string }>>;
  /** The absolute real path behind a handle, checked anew each time. */
  resolve(handle: string): Promise<Result<string>>;
  /** A path that the user herself chose in the system's dialog, or the program made: permitted from now on. */
  grant(path: string): { handle: string; name: string };
}
export interface FoldersOptions {
  readonly home: string;
  readonly volumes: () => Promise<Root[]>;
  /** Further roots, shown among the volumes (`--stick`). */
  readonly extraRoots?: readonly Root[];
  readonly random: (length: number) => Uint8Array;
  /** Command line only: `path:/absolute` is a handle too. There the caller types paths himself. */
  readonly allowPaths?: boolean;
}
const PATH_HANDLE = 'path:';
/** More entries than this are not a folder to choose from. */
const MAX_ENTRIES = 5000;

export function createFolders({ home, volumes, extraRoots = [], random, allowPaths = false }: FoldersOptions): Folders {
  const pathOf = new Map<string, string>();
  const handleOf = new Map<string, string>();
  const granted = new Set<string>();
  const nameOrder = new Intl.Collator('vi', { numeric: true });

  const handleFor = (path: string): string => {
    const known = handleOf.get(path);
    if (known !== undefined) return known;
    const handle = Buffer.from(random(16)).toString('base64url');
    pathOf.set(handle, path);
    handleOf.set(path, handle);
    return handle;
  };
  const roots = async (): Promise<Root[]> => [{ path: home, label: 'Thư mục của tôi', removable: false }, ...extraRoots, ...(await volumes())];
  const permitted = async (path: string): Promise<boolean> => {
    const bases = await Promise.all([...(await roots()).map((root) => root.path), ...granted].map((base) => realpath(base).catch(() => null)));
    return bases.some((base) => base !== null && isWithin(base, path));
  };

  const resolveHandle = async (handle: string): Promise<Result<string>> => {
    const path = allowPaths && handle.startsWith(PATH_HANDLE) ? handle.slice(PATH_HANDLE.length) : pathOf.get(handle);
    if (path === undefined || !isAbsolute(path)) return err(unknownHandle);
    const real = await realpath(path).catch(() => null);
    if (real === null) return err(gone(basename(path)));
    if (allowPaths || (await permitted(real))) return ok(real);
    return err(unknownHandle);
  };

  const entry = async (folder: string, item: Dirent): Promise<FolderEntry | null> => {
    const path = join(folder, item.name);
    if (item.isSymbolicLink()) {
      const target = await realpath(path).catch(() => null);
      if (target === null || !(await permitted(target))) return null;
    }
    const info = await stat(path).catch(() => null);
    if (info === null || !(info.isDirectory() || info.isFile())) return null;
    const kind = info.isDirectory() ? 'folder' : 'file';
    return { handle: handleFor(path), name: item.name, kind, size: kind === 'file' ? info.size : null };
  };

  return {
    resolve: resolveHandle,
    grant: (path) => {
      const whole = resolve(path);
      granted.add(whole);
      return { handle: handleFor(whole), name: basename(whole) || whole };
    },
    make: async (handle, typed) => {
      const name = cleanFolderName(typed);
      const wrong = folderNameFault(name);
      if (wrong !== null) return err(wrong);
      const path = await resolveHandle(handle);
      if (!path.ok) return path;
      const whole = join(path.value, name);
      try {
        await mkdir(whole);
      } catch (error) {
        const code = errorCode(error);
        return err(code === 'EEXIST' ? taken(name) : code === 'ENOSPC' ? diskFull() : unmade(name));
      }
      return ok({ handle: handleFor(whole), name });
    },
    list: async (handle) => {
      const places = await roots();
      const listed = await Promise.all(
        places.map(async (root) => ({ handle: handleFor(root.path), label: root.label, free: await freeBytes(root.path), removable: root.removable })),
      );
      if (handle === null) return ok({ here: null, parent: null, volumes: listed, children: [] });
      const path = await resolveHandle(handle);
      if (!path.ok) return path;
      const items = await readdir(path.value, { withFileTypes: true }).catch(() => null);
      if (items === null) return err(unreadable(basename(path.value)));
      const visible = items.filter((item) => !isHidden(item.name)).slice(0, MAX_ENTRIES);
      const children = (await Promise.all(visible.map((item) => entry(path.value, item)))).filter((child) => child !== null);
      children.sort((a, b) => (a.kind === b.kind ? nameOrder.compare(a.name, b.name) : a.kind === 'folder' ? -1 : 1));
      const root = places.find((place) => place.path === path.value);
      const above = dirname(path.value);
      const parent = root === undefined && above !== path.value && (allowPaths || (await permitted(above))) ? handleFor(above) : null;
      return ok({ here: { handle: handleFor(path.value), name: root?.label ?? basename(path.value) }, parent, volumes: listed, children });
    },
  };
}

/** @param base, path absolute real paths */
export function isWithin(base: string, path: string): boolean {
  const way = relative(base, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

function isHidden(name: string): boolean {
  return name.startsWith('.') || name.startsWith('$') || name === 'System Volume Information' || name === 'lost+found';
}

const unknownHandle = fault('khong-co-thu-muc', 'Chương trình không nhận ra thư mục hoặc tệp này.', { next: 'Chọn lại từ danh sách.' });
const gone = (name: string) =>
  fault('thu-muc-khong-con', `Không còn tìm thấy “${name}”.`, { item: name, next: 'Nếu ở USB, cắm lại USB rồi chọn lại.' });
const taken = (name: string) => fault('ten-thu-muc-da-co', `Ở đây đã có “${name}”.`, { item: 'name', next: 'Mở thư mục ấy, hoặc đặt tên khác.' });
const unmade = (name: string) => fault('khong-tao-duoc-thu-muc', `Không tạo được thư mục “${name}” ở đây.`, { item: 'name', next: 'Chọn nơi khác, hoặc hỏi người quản lý máy về quyền ghi.' });
const unreadable = (name: string) =>
  fault('khong-doc-duoc-thu-muc', `Không đọc được thư mục “${name}”.`, { item: name, next: 'Kiểm tra USB còn cắm và thư mục mở được, rồi chọn lại.' });
