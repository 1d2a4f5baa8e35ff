import { z } from 'zod';
import { addDays, daysBetween, formatScreenDate } from '../text/dates.ts';

/** Why a backup was made; the ending of its folder's name. */
export const BACKUP_REASONS = ['dinh-ky', 'dong-chuong-trinh', 'tu-tay', 'truoc-nhap-goi', 'truoc-nang-cap', 'truoc-khoi-phuc'] as const;
export type BackupReason = (typeof BACKUP_REASONS)[number];
export const REASON_WORDS: Readonly<Record<BackupReason, string>> = {
  'dinh-ky': 'Tự động trong lúc làm việc',
  'dong-chuong-trinh': 'Tự động khi khóa hoặc đóng chương trình',
  'tu-tay': 'Bấm «Sao lưu ngay»',
  'truoc-nhap-goi': 'Trước khi nhập gói dữ liệu',
  'truoc-nang-cap': 'Trước khi nâng cấp chương trình',
  'truoc-khoi-phuc': 'Trước khi khôi phục',
};

const Count = z.number().int().nonnegative();
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** `YYYY-MM-DDTHH:mm` by the clock of the machine that made it. */
export const LocalMinute = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/);

/** manifest.json of a backup, without its MAC: what it holds, told by numbers and hashes, with no name of anybody. */
export const BackupManifest = z.object({
  format: z.literal(1),
  /** One more than that of the backup before it; unlike the clock it never goes back. */
  order: Count,
  /** Milliseconds since 1970. */
  at: z.number(),
  local: LocalMinute,
  reason: z.enum(BACKUP_REASONS),
  appVersion: z.string(),
  /** `user_version` of the database. */
  schema: Count,
  /** Tells which data key opens it, without telling the key. */
  keyCheck: z.string(),
  lineage: z.string(),
  device: z.string(),
  /** Changes made so far: the generation of the data. */
  counter: Count,
  audit: z.object({ seq: Count, hash: z.string() }),
  /** Rows of each table, those in the bin included. */
  tables: z.record(z.string(), Count),
  database: z.object({ bytes: Count, sha256: Sha256 }),
  /** Attachments it needs; `sha256` is of the list that names them. `damaged`: could not be read when it was made. */
  attachments: z.object({ count: Count, bytes: Count, sha256: Sha256, damaged: Count }),
});
export type BackupManifest = z.infer<typeof BackupManifest>;

/** As far as rotation needs to know a backup. */
export interface KeptBackup {
  /** Folder name. */
  readonly name: string;
  readonly order: number;
  /** `YYYY-MM-DDTHH:mm` */
  readonly local: string;
  readonly reason: BackupReason | null;
  /** Of the database copy. */
  readonly bytes: number;
  /** `good`: opened, read through and counted. `unknown`: made before manifests, or not by us. `bad`: found damaged. */
  readonly state: 'good' | 'bad' | 'unknown';
}

/** How many are kept: the newest of each of so many hours, days and weeks in which there is one. */
export const KEPT = { hours: 24, days: 7, weeks: 8, beforeSteps: 5, unproven: 2 } as const;
/** Whatever the room, so many good ones stay. */
const FEWEST_GOOD = 2;
const MONDAY = '1970-01-05';

const hourOf = ({ local }: KeptBackup) => local.slice(0, 13);
const dayOf = ({ local }: KeptBackup) => local.slice(0, 10);
const weekOf = (backup: KeptBackup) => String(Math.floor(daysBetween(MONDAY, dayOf(backup)) / 7));
const newestFirst = (a: KeptBackup, b: KeptBackup) => b.order - a.order || (a.local < b.local ? 1 : a.local > b.local ? -1 : 0) || (a.name < b.name ? 1 : -1);
const beforeStep = ({ reason }: KeptBackup) => reason?.startsWith('truoc-') === true;

/** The newest of each of the first `most` buckets, which come newest first. */
function newestOfEach(backups: readonly KeptBackup[], bucket: (backup: KeptBackup) => string, most: number): KeptBackup[] {
  const seen = new Map<string, KeptBackup>();
  for (const backup of backups) if (!seen.has(bucket(backup))) seen.set(bucket(backup), backup);
  return [...seen.values()].slice(0, most);
}

/**
 * Which backups may go: of the good ones all but the newest of 24 hours, 7 days and 8 weeks and the last five made before
 * an import, upgrade or restore; then the oldest while all together exceed `maxBytes`. The newest two good ones stay
 * whatever their size. What is not proven good goes only where good ones stand in its place.
 * Answers folder names. The order is that of making, not of the clock, which may have been wrong.
 */
export function backupsToDrop(backups: readonly KeptBackup[], maxBytes = Infinity): string[] {
  const good = backups.filter(({ state }) => state === 'good').sort(newestFirst);
  const kept = new Set([
    ...good.slice(0, FEWEST_GOOD),
    ...newestOfEach(good, hourOf, KEPT.hours),
    ...newestOfEach(good, dayOf, KEPT.days),
    ...newestOfEach(good, weekOf, KEPT.weeks),
    ...good.filter(beforeStep).slice(0, KEPT.beforeSteps),
  ]);
  let bytes = [...kept].reduce((sum, one) => sum + one.bytes, 0);
  for (const oldest of [...kept].sort(newestFirst).reverse()) {
    if (bytes <= maxBytes || kept.size <= FEWEST_GOOD) break;
    kept.delete(oldest);
    bytes -= oldest.bytes;
  }
  const unproven = backups.filter(({ state }) => state !== 'good').sort(newestFirst);
  const spare = good.length < FEWEST_GOOD ? unproven : unproven.slice(0, KEPT.unproven);
  for (const one of spare) kept.add(one);
  return backups.filter((one) => !kept.has(one)).map(({ name }) => name);
}

/** «hôm nay 14:05», «hôm qua 17:20», «20/11/2026 17:20». @param today `YYYY-MM-DD` @param local `YYYY-MM-DDTHH:mm` */
export function whenWords(today: string, local: string): string {
  const [day = '', time = ''] = local.split('T');
  const words = day === today ? 'hôm nay' : day === addDays(today, -1) ? 'hôm qua' : formatScreenDate(day);
  return `${words} ${time}`;
}

/** After so many days without reaching the second place the clerk is warned. */
export const SECOND_PLACE_DAYS = 7;

/** Full days since the second place was last reached; null where it is not known. @param since `YYYY-MM-DDTHH:mm` */
export function daysUnreached(today: string, since: string | null): number | null {
  return since === null ? null : Math.max(0, daysBetween(since.slice(0, 10), today));
}

/** What the clerk knows by name; everything else is «mục khác». */
const TABLE_WORDS: Readonly<Record<string, string>> = {
  campaign: 'Phong trào, đợt thi đua',
  subject: 'Đối tượng',
  nomination: 'Dòng đề nghị',
  dossier: 'Hồ sơ',
  session: 'Cuộc họp xét',
  decision: 'Quyết định',
  award_entry: 'Dòng sổ khen thưởng',
  attachment: 'Tệp đính kèm',
  bundle_out: 'Gói đã gửi',
  bundle_in: 'Gói đã nhận',
};
const OTHER = 'Mục khác';
/** Not the clerk's work: what the program notes for itself. */
const UNSHOWN: ReadonlySet<string> = new Set(['setting', 'draft', 'audit', 'audit_payload', 'change_log', 'meta']);

export interface CountedGroup {
  readonly label: string;
  readonly count: number;
}

/** Rows of each table as the screen tells them, what is empty left out. */
export function countedGroups(tables: Readonly<Record<string, number>>): CountedGroup[] {
  return grouped(Object.entries(tables).map(([table, count]) => ({ table, count }))).map(({ label, count }) => ({ label, count })).filter(({ count }) => count > 0);
}

/** Sums what belongs under one name on the screen; keys other than `table` are numbers. */
function grouped<T extends { readonly table: string }>(rows: readonly T[]): ({ label: string } & Omit<T, 'table'>)[] {
  const sums = new Map<string, Record<string, number>>();
  for (const label of [...Object.values(TABLE_WORDS), OTHER]) sums.set(label, {});
  for (const { table, ...numbers } of rows) {
    if (UNSHOWN.has(table)) continue;
    const sum = sums.get(TABLE_WORDS[table] ?? OTHER) as Record<string, number>;
    for (const [key, value] of Object.entries(numbers as Record<string, number>)) sum[key] = (sum[key] ?? 0) + value;
  }
  return [...sums].filter(([, sum]) => Object.keys(sum).length > 0).map(([label, sum]) => ({ label, ...sum }) as { label: string } & Omit<T, 'table'>);
}

/** One table of the data now beside that of a backup. `now` null where the present data cannot be read. */
export interface TableDifference {
  readonly table: string;
  readonly now: number;
  readonly then: number;
  /** Written since: gone after a restore. */
  readonly lost: number;
  /** Changed since: as they were then after a restore. */
  readonly reverted: number;
  /** In the backup and not now: back after a restore. */
  readonly regained: number;
}
/** The same as the screen tells it. */
export type GroupDifference = { readonly label: string } & Omit<TableDifference, 'table'>;

export const differenceGroups = (differences: readonly TableDifference[]): GroupDifference[] => grouped(differences).filter(({ now, then }) => now + then > 0);

/** Faults of opening that say the data are damaged or gone: the start page then offers a backup. */
export const DAMAGE_CODES: ReadonlySet<string> = new Set(['du-lieu-hong', 'sai-khoa-du-lieu', 'khong-phai-du-lieu', 'mat-tep-du-lieu', 'khoa-hong', 'mat-khoa']);
/** Of those, what is about the keyring. */
export const KEYRING_CODES: ReadonlySet<string> = new Set(['khoa-hong', 'mat-khoa']);

/** What came of reading a damaged table. `lost` null: not known. */
export interface SalvagedTable {
  readonly table: string;
  readonly read: number;
  readonly lost: number | null;
}

/** The report of a damaged file as the screen tells it; what the program notes for itself counts too, under «Mục khác». */
export function salvagedGroups(tables: readonly SalvagedTable[]): { tables: { label: string; read: number; lost: number | null }[]; lost: number; unknown: string[] } {
  const groups = new Map<string, { read: number; lost: number | null }>();
  for (const { table, read, lost } of tables) {
    const label = TABLE_WORDS[table] ?? OTHER;
    const held = groups.get(label) ?? { read: 0, lost: 0 };
    groups.set(label, { read: held.read + read, lost: held.lost === null || lost === null ? null : held.lost + lost });
  }
  const rows = [...groups].map(([label, group]) => ({ label, ...group })).filter(({ read, lost }) => read > 0 || lost !== 0);
  return { tables: rows, lost: tables.reduce((sum, { lost }) => sum + (lost ?? 0), 0), unknown: rows.filter(({ lost }) => lost === null).map(({ label }) => label) };
}
