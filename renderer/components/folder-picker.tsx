import { Button, Modal, TextInput, UnstyledButton } from '@mantine/core';
import { IconArrowUp, IconDeviceUsb, IconFile, IconFolder, IconFolderPlus, IconServer } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { FormEvent, KeyboardEvent, ReactNode } from 'react';
import { cleanFolderName, folderNameFault, MOST_FOLDER_NAME } from '../../shared/domain/folder-name.ts';
import type { Fault, Result } from '../../shared/result.ts';
import { formatNumber } from '../../shared/text/numbers.ts';
import { DialogBar } from './dialog-bar.tsx';
import { escapeHere } from './escape-here.ts';
import { faultLine } from './form/field.ts';
import { loading, remoteOf, RemoteView } from './remote.tsx';
import type { Remote } from './remote.tsx';
import { EmptyState } from './states.tsx';
import classes from './folder-picker.module.css';

/** What `folder.list` answers. Handles are opaque; `here` is null at the list of disks. */
export interface FolderListing {
  readonly here: { readonly handle: string; readonly name: string } | null;
  readonly parent: string | null;
  readonly volumes: readonly { readonly handle: string; readonly label: string; readonly free: number | null; readonly removable: boolean }[];
  readonly children: readonly { readonly handle: string; readonly name: string; readonly kind: 'folder' | 'file'; readonly size: number | null }[];
}

export interface PickedFolder {
  readonly handle: string;
  readonly name: string;
}

export interface FolderPickerProps {
  readonly opened: boolean;
  readonly title: string;
  /** Lists a folder; null lists the disks: `(handle) => api.call('folder.list', { handle })`. */
  readonly listFolder: (handle: string | null) => Promise<Result<FolderListing>>;
  /** Makes a folder in one of these; «Thư mục mới» is not offered when left out: `(handle, name) => api.call('folder.make', { handle, name })`. */
  readonly makeFolder?: (handle: string, name: string) => Promise<Result<PickedFolder>>;
  /** `folder` when left out. `file`: a file of the folder is chosen. */
  readonly pick?: 'folder' | 'file';
  /** «Chọn thư mục này» or «Chọn tệp này» when left out. */
  readonly confirmLabel?: string;
  readonly onPick: (picked: PickedFolder) => void;
  readonly onClose: () => void;
}

/** Size in the unit that keeps it short, e.g. «3,2 GB». */
export function sizeWords(bytes: number): string {
  const units = ['byte', 'KB', 'MB', 'GB', 'TB'];
  const power = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log(bytes) / Math.log(1024)));
  const value = bytes / 1024 ** power;
  return `${formatNumber(Number(value.toFixed(power > 0 && value < 10 ? 1 : 0)))} ${units[power] ?? ''}`;
}

/** Choosing a folder or file in the page, for hosts without a dialog of their own. USB sticks stand first. */
export function FolderPicker(props: FolderPickerProps) {
  return (
    <Modal opened={props.opened} onClose={props.onClose} title={props.title} size="lg" closeButtonProps={{ 'aria-label': 'Đóng' }} {...escapeHere(props.onClose)}>
      {props.opened && <Browser {...props} />}
    </Modal>
  );
}

function Browser({ listFolder, makeFolder, pick = 'folder', confirmLabel, onPick, onClose }: FolderPickerProps) {
  const [listing, setListing] = useState<Remote<FolderListing>>(loading);
  const [file, setFile] = useState<PickedFolder | null>(null);
  const [naming, setNaming] = useState(false);
  const newFolder = useRef<HTMLButtonElement>(null);
  const asked = useRef<string | null>(null);
  const latest = useRef(listFolder);
  useEffect(() => {
    latest.current = listFolder;
  });

  const open = (handle: string | null) => {
    asked.current = handle;
    setFile(null);
    setNaming(false);
    setListing(loading);
    void latest.current(handle).then((result) => {
      if (asked.current === handle) setListing(remoteOf(result));
    });
  };
  useEffect(() => {
    let here = true;
    void latest.current(null).then((result) => {
      if (here && asked.current === null) setListing(remoteOf(result));
    });
    return () => {
      here = false;
    };
  }, []);

  const here = listing.phase === 'ready' ? listing.value.here : null;
  const picked = pick === 'folder' ? here : file;
  return (
    <div className={classes.picker}>
      <div className={classes.path}>
        {here === null ? (
          'Các ổ đĩa'
        ) : (
          <>
            <Button
              variant="default"
              size="compact-md"
              leftSection={<IconArrowUp size={16} />}
              onClick={() => open(listing.phase === 'ready' ? listing.value.parent : null)}
            >
              Lên một cấp
            </Button>
            <span>{here.name}</span>
            {makeFolder !== undefined && pick === 'folder' && (
              <Button ref={newFolder} className={classes.make} variant="subtle" size="compact-md" leftSection={<IconFolderPlus size={16} />} aria-expanded={naming} onClick={() => setNaming(!naming)}>
                Thư mục mới
              </Button>
            )}
          </>
        )}
      </div>
      {makeFolder !== undefined && here !== null && naming && (
        <NewFolder
          make={(name) => makeFolder(here.handle, name)}
          onMade={(made) => open(made.handle)}
          onClose={() => {
            setNaming(false);
            newFolder.current?.focus();
          }}
        />
      )}
      <RemoteView of={listing} onRetry={() => open(asked.current)} lines={6}>
        {(found) => <Entries found={found} pick={pick} chosen={file?.handle ?? null} onOpen={open} onChoose={setFile} />}
      </RemoteView>
      <DialogBar>
        <Button variant="default" onClick={onClose}>
          Hủy thao tác
        </Button>
        <Button disabled={picked === null} onClick={() => picked !== null && onPick({ handle: picked.handle, name: picked.name })}>
          {confirmLabel ?? (pick === 'folder' ? 'Chọn thư mục này' : 'Chọn tệp này')}
        </Button>
      </DialogBar>
    </div>
  );
}

interface NewFolderProps {
  readonly make: (name: string) => Promise<Result<PickedFolder>>;
  readonly onMade: (made: PickedFolder) => void;
  readonly onClose: () => void;
}

/** Name of a new folder; Escape gives it up without closing the dialog. */
function NewFolder({ make, onMade, onClose }: NewFolderProps) {
  const [name, setName] = useState('');
  const [fault, setFault] = useState<Fault | undefined>(undefined);
  const [making, setMaking] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    event.stopPropagation();
    if (making) return;
    const wrong = folderNameFault(cleanFolderName(name));
    if (wrong !== null) {
      setFault(wrong);
      return;
    }
    setMaking(true);
    const made = await make(name);
    setMaking(false);
    if (made.ok) onMade(made.value);
    else setFault(made.error);
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.stopPropagation();
    onClose();
  }
  return (
    <form className={classes.naming} onSubmit={(event) => void submit(event)} onKeyDown={onKeyDown}>
      <TextInput
        ref={field}
        label="Tên thư mục mới"
        value={name}
        maxLength={MOST_FOLDER_NAME}
        onChange={(event) => setName(event.currentTarget.value)}
        error={faultLine(fault)}
      />
      <Button type="submit" loading={making}>
        Tạo
      </Button>
      <Button variant="default" onClick={onClose}>
        Thôi
      </Button>
    </form>
  );
}

interface EntriesProps {
  readonly found: FolderListing;
  readonly pick: 'folder' | 'file';
  readonly chosen: string | null;
  readonly onOpen: (handle: string) => void;
  readonly onChoose: (file: PickedFolder) => void;
}

function Entries({ found, pick, chosen, onOpen, onChoose }: EntriesProps) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    // The button that opened this folder is gone; the keyboard goes on from its first entry.
    if (document.activeElement === null || document.activeElement === document.body) list.current?.querySelector('button')?.focus();
  }, [found]);
  function onKeyDown(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    buttons[buttons.findIndex((button) => button === document.activeElement) + step]?.focus();
  }
  const entry = (handle: string, name: string, icon: ReactNode, aside: string, onClick: () => void) => (
    <li key={handle}>
      <UnstyledButton className={handle === chosen ? `${classes.entry} ${classes.chosen}` : classes.entry} onClick={onClick} aria-pressed={handle === chosen ? true : undefined}>
        {icon}
        <span className={classes.name}>{name}</span>
        <span className={classes.aside}>{aside}</span>
      </UnstyledButton>
    </li>
  );
  const disks = [...found.volumes].sort((a, b) => Number(b.removable) - Number(a.removable));
  const children = found.children.filter((child) => child.kind === 'folder' || pick === 'file');
  if (found.here === null ? disks.length === 0 : children.length === 0) {
    return (
      <EmptyState
        compact
        sentence={found.here === null ? 'Không thấy ổ đĩa nào. Cắm USB vào máy rồi mở lại.' : pick === 'folder' ? 'Không có thư mục con. Có thể chọn chính thư mục này.' : 'Thư mục này trống.'}
      />
    );
  }
  return (
    <ul ref={list} className={classes.list} onKeyDown={onKeyDown}>
      {found.here === null
        ? disks.map(({ handle, label, free, removable }) =>
            entry(
              handle,
              label,
              removable ? <IconDeviceUsb size={20} stroke={1.5} /> : <IconServer size={20} stroke={1.5} />,
              free === null ? '' : `còn trống ${sizeWords(free)}`,
              () => onOpen(handle),
            ),
          )
        : children.map(({ handle, name, kind, size }) =>
            kind === 'folder'
              ? entry(handle, name, <IconFolder size={20} stroke={1.5} />, '', () => onOpen(handle))
              : entry(handle, name, <IconFile size={20} stroke={1.5} />, size === null ? '' : sizeWords(size), () => onChoose({ handle, name })),
          )}
    </ul>
  );
}
