import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { BackupRow } from '../../shared/api/backup.ts';
import { DAMAGE_CODES, KEYRING_CODES } from '../../shared/domain/backup.ts';
import { err, fault, ok } from '../../shared/result.ts';
import type { Fault, Result } from '../../shared/result.ts';
import { diskFault } from '../files/disk-fault.ts';
import type { HostPorts } from '../host/ports.ts';
import { KEYRING_FILES, writeKeyringFiles } from '../store/keyring-file.ts';
import { readKeyring, unlockWithPassphrase, unlockWithRecoveryCode } from '../store/keyring.ts';
import { asideName } from '../store/restore-swap.ts';
import { backUp, backupDesk } from './backup.ts';
import { BackupDesk } from './backup-desk.ts';
import type { BackupControl } from './backup-desk.ts';
import { backupRow, backupsIn, backupsUnder } from './backup-list.ts';
import { backupPath, backupsAt } from './backups.ts';
import type { HandlersOf } from './handlers.ts';
import type { Clock, OpenUnit } from './open-unit.ts';
import { restoreBackup, salvage, undoRestore } from './restore.ts';
import type { RestoreSite } from './restore.ts';

export const rescueMethods = ['backup.restore', 'backup.undo', 'rescue.list', 'rescue.folders', 'rescue.pick', 'rescue.keyring', 'rescue.restore', 'rescue.salvage'] as const;

export interface RescueSite {
  readonly dir: string;
  readonly ports: HostPorts;
  readonly clock: Clock;
  readonly random: (n: number) => Uint8Array;
  readonly appVersion: string;
  open(): OpenUnit | null;
  isNew(): boolean;
  /** Whether another job, upload or download runs. */
  busy(): boolean;
  close(): Promise<void>;
  /** Opens what lies in the folder now; `action` empty: nothing is noted. */
  reopen(dataKey: Uint8Array, action: string, note: object): Promise<Result<unknown>>;
}

/** What was found when the unit was to be opened. */
interface Damage {
  readonly problem: Fault;
  /** Proven by passphrase or code just before; null where the keyring itself is damaged. */
  readonly dataKey: Uint8Array | null;
}

const open = () => fault('dang-mo', 'Dữ liệu đang mở bình thường.', { next: 'Khôi phục ở «Thiết lập», «Sao lưu và khôi phục».' });
const sound = () => fault('du-lieu-khong-hong', 'Chưa thấy dữ liệu ở đây bị hỏng.', { next: 'Mở dữ liệu như thường lệ.' });
const working = () => fault('dang-co-viec', 'Đang có việc khác chạy nên chưa khôi phục được.', { next: 'Chờ việc đó xong, hoặc dừng nó, rồi làm lại.' });
const needKey = () => fault('thieu-mat-khau', 'Bản sao lưu này mở bằng mật khẩu hoặc mã khôi phục của đơn vị.', { item: 'passphrase', next: 'Gõ mật khẩu dùng lúc sao lưu, hoặc mã khôi phục.' });
const noKeyring = () => fault('khong-co-khoa-du-phong', 'Không thấy bản sao lưu nào còn tệp khóa tốt.', { next: 'Cắm USB sao lưu, chọn thư mục sao lưu rồi thử lại.' });
/** Missing where there are data: nothing was ever said to be new here. */
export const keyringGone = (): Fault => fault('mat-khoa', 'Tệp khóa (keyring.json, keyring.2.json) của đơn vị không còn trong thư mục dữ liệu.', { next: 'Lấy lại tệp khóa từ bản sao lưu.' });

/** Restoring: of an open unit from its settings, and from the start page where the data cannot be opened or are not there. */
export class Rescue {
  readonly #site: RescueSite;
  #damage: Damage | null = null;

  constructor(site: RescueSite) {
    this.#site = site;
  }

  /** Takes note of why opening failed; other faults than damage are not its matter. */
  opening(problem: Fault | null, dataKey: Uint8Array | null): void {
    this.#damage = problem !== null && DAMAGE_CODES.has(problem.code) ? { problem, dataKey } : null;
  }

  get problem(): Fault | null {
    return this.#damage?.problem ?? null;
  }

  handlers(): HandlersOf<(typeof rescueMethods)[number]> {
    const site = this.#site;
    return {
      'backup.restore': async (_ctx, { handle }, control) => {
        const chosen = await site.ports.folders.resolve(handle);
        return this.#ofOpen(control, chosen.ok ? chosen.value : null, async (unit) => restoreBackup(this.#restoring(unit.dataKey), handle, control));
      },
      'backup.undo': (_ctx, { name }, control) => this.#ofOpen(control, null, async (unit) => undoRestore(this.#restoring(unit.dataKey), name)),
      'rescue.list': async (_ctx, { folder }) => {
        const may = this.#may();
        if (!may.ok) return may;
        const rows = await this.#list(folder);
        if (!rows.ok) return rows;
        const problem = this.problem;
        return ok({ problem: problem === null ? null : { code: problem.code, message: problem.message }, asksKey: this.#damage?.dataKey == null, backups: rows.value });
      },
      'rescue.folders': async (_ctx, { handle }) => {
        const may = this.#may();
        if (!may.ok) return may;
        const listing = await site.ports.folders.list(handle);
        return listing.ok ? ok({ ...listing.value, volumes: [...listing.value.volumes], children: [...listing.value.children] }) : listing;
      },
      'rescue.pick': async () => {
        const may = this.#may();
        if (!may.ok) return may;
        return site.ports.pickFolder === undefined ? ok({ available: false, folder: null }) : ok({ available: true, folder: await site.ports.pickFolder() });
      },
      'rescue.keyring': async () => {
        const may = this.#may();
        if (!may.ok) return may;
        if (!KEYRING_CODES.has(this.problem?.code ?? '')) return err(sound());
        return this.#takeKeyring();
      },
      'rescue.restore': async (_ctx, { handle, passphrase, code }, control) => {
        const may = this.#may();
        if (!may.ok) return may;
        const path = await backupPath(site, handle);
        if (!path.ok) return path;
        const key = this.#damage?.dataKey ?? null;
        const dataKey = key === null ? await this.#unlockBackup(path.value, passphrase, code) : ok(key);
        return dataKey.ok ? restoreBackup(this.#restoring(dataKey.value), handle, control) : dataKey;
      },
      'rescue.salvage': async (_ctx, _input, control) => {
        const may = this.#may();
        if (!may.ok) return may;
        const key = this.#damage?.dataKey ?? null;
        return key === null ? err(sound()) : salvage(this.#restoring(key), control);
      },
    };
  }

  /** Only while nothing is open, and there is something to rescue: damaged data, or a folder without any. */
  #may(): Result<undefined> {
    if (this.#site.open() !== null) return err(open());
    return this.#damage === null && !this.#site.isNew() ? err(sound()) : ok();
  }

  /**
   * Backed up first; where that fails for want of room the replaced data are kept all the same.
   * @param chosen folder of the backup that is to be restored: making room for the one made now must not take it
   */
  async #ofOpen<T>(control: BackupControl, chosen: string | null, run: (unit: OpenUnit) => Promise<Result<T>>): Promise<Result<T>> {
    const unit = this.#site.open();
    if (unit === null) return err(sound());
    if (this.#site.busy()) return err(working());
    if (!backupDesk(unit).holds(unit.db.store.auditHead())) {
      control.progress({ done: 0, label: 'Đang sao lưu dữ liệu hiện nay' });
      const made = await backUp(unit, 'truoc-khoi-phuc', control.signal, chosen);
      if (!made.ok && made.error.kind === 'cancelled') return made;
    }
    return run(unit);
  }

  #restoring(dataKey: Uint8Array): RestoreSite {
    const { dir, ports, clock, random, appVersion } = this.#site;
    return { dir, dataKey, ports, clock, random, appVersion, close: () => this.#site.close(), reopen: (action, note) => this.#site.reopen(dataKey, action, note) };
  }

  async #list(folder: string | undefined): Promise<Result<BackupRow[]>> {
    const { dir, ports, clock, random, appVersion } = this.#site;
    const key = this.#damage?.dataKey ?? null;
    if (key !== null) {
      const unit = { dir, dataKey: key, ports, clock, random, appVersion };
      return backupsAt(unit, new BackupDesk(unit), folder);
    }
    const grant = (path: string) => ports.folders.grant(path);
    const today = clock.today();
    if (folder === undefined) return ok(backupsIn(join(dir, 'backups'), null).map((found) => backupRow(found, 'may', today, grant)));
    const path = await ports.folders.resolve(folder);
    return path.ok ? ok(backupsUnder(path.value, null).map((found) => backupRow(found, 'thu-muc', today, grant))) : path;
  }

  /** The data key by the keyring of a backup, which is only read: a copy of it is tried. */
  async #unlockBackup(folder: string, passphrase: string | undefined, code: string | undefined): Promise<Result<Uint8Array>> {
    const { dir, clock } = this.#site;
    const ring = readKeyring(folder);
    if (!ring.ok) return ring;
    const words = ring.value.format === 1 && ring.value.unprotected ? '' : passphrase;
    if (words === undefined && (code ?? '') === '') return err(needKey());
    const copy = join(dir, 'khoi-phuc-khoa');
    try {
      mkdirSync(copy, { recursive: true, mode: 0o700 });
      for (const file of KEYRING_FILES) if (existsSync(join(folder, file))) copyFileSync(join(folder, file), join(copy, file));
      return (code ?? '') === '' ? await unlockWithPassphrase(copy, words ?? '', clock.now()) : await unlockWithRecoveryCode(copy, code ?? '');
    } catch (error) {
      const known = diskFault(error);
      if (known === null) throw error;
      return err(known);
    } finally {
      // Wrong tries stay counted, as at the start page.
      for (const file of readdirIfThere(copy)) if (file !== 'guesses.json') rmSync(join(copy, file), { force: true });
      if (readdirIfThere(copy).length === 0) rmSync(copy, { recursive: true, force: true });
    }
  }

  /** The newest sound keyring of a backup on this machine; the damaged one is kept beside. */
  async #takeKeyring(): Promise<Result<{ when: string }>> {
    const { dir, clock, ports } = this.#site;
    for (const found of backupsIn(join(dir, 'backups'), null)) {
      const ring = readKeyring(found.path);
      if (!ring.ok) continue;
      try {
        const aside = join(dir, asideName(dir, 'tep-khoa-hong-', clock.now()));
        mkdirSync(aside, { mode: 0o700 });
        for (const file of KEYRING_FILES) if (existsSync(join(dir, file))) copyFileSync(join(dir, file), join(aside, file));
      } catch (error) {
        const known = diskFault(error);
        if (known === null) throw error;
        return err(known);
      }
      const written = await writeKeyringFiles(dir, ring.value);
      if (!written.ok) return written;
      this.#damage = null;
      return ok({ when: backupRow(found, 'may', clock.today(), (path) => ports.folders.grant(path)).when });
    }
    return err(noKeyring());
  }
}

const readdirIfThere = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : []);
/** Whether a folder without a keyring is one whose keyring was lost, not a new one. */
export const holdsData = (dir: string): boolean => existsSync(join(dir, 'unit.db')) || backupsIn(join(dir, 'backups'), null).length > 0;
