import type { Result } from '../../shared/result.ts';
import type { BuildInfo } from './build-info.ts';
import type { ChildLink, ChildLimits } from './child.ts';
import type { Folders } from './handles.ts';

/**
 * What a host does for the backend besides carrying calls. Where a port is absent the page has its own means:
 * a folder picker over `folders`, printing of the previewed PDF by the window itself.
 */
export interface HostPorts {
  readonly kind: 'desktop' | 'browser' | 'cli';
  /** Disks and folders the user may choose from, as opaque handles. */
  readonly folders: Folders;
  /** The operating system's dialog; a handle of `folders`, or null if she closed it. */
  readonly pickFolder?: () => Promise<{ handle: string; name: string } | null>;
  /** `extensions` without the dot. */
  readonly pickFile?: (extensions: readonly string[]) => Promise<{ handle: string; name: string } | null>;
  /** A bundle that was double-clicked to open the program with; each is told once. */
  readonly openedFile?: () => Promise<{ handle: string; name: string } | null>;
  /** Prints a PDF at its own size. */
  readonly print?: (pdf: Uint8Array) => Promise<Result<undefined>>;
  /** Brings the program's window to the front, opening it if needed. */
  readonly openWindow?: () => void;
  /** Where the program lies in versions; absent where it is not updated from a file. */
  readonly program?: ProgramPlace;
  /** Starts a child process; see `runChild`. */
  readonly spawn: (limits: ChildLimits) => ChildLink;
  /** Key store of the operating system; absent where there is none that can be trusted. */
  readonly osKeyStore?: OsKeyStore;
}

export interface ProgramPlace {
  /** Holds `phien-ban.json`, `launcher/`, `versions/`. */
  readonly folder: string;
  readonly build: BuildInfo;
}

/** Protects a secret for this user of this computer. */
export interface OsKeyStore {
  protect(secret: Uint8Array): Promise<Uint8Array>;
  /** Null if it was protected elsewhere or is damaged. */
  unprotect(protectedSecret: Uint8Array): Promise<Uint8Array | null>;
}
