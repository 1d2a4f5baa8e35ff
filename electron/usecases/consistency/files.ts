import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from '../../files/disk-fault.ts';
import { BACKUP_BLOBS, backupKeys } from '../../store/backup-manifest.ts';
import { putBlob, readableBlobs } from '../../store/backup-files.ts';
import { isKept, outboxDir } from '../outbox.ts';
import type { OpenUnit } from '../open-unit.ts';
import { rows } from './query.ts';
import type { ConsistencyQuery, Found } from './query.ts';

const DAY_MS = 86_400_000;
/** A file that no row names may belong to what is being written just now. */
const GRACE_MS = 7 * DAY_MS;
/** What is half written for so long is written by nobody any more. */
const PART_MS = DAY_MS;

const modified = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Infinity;
const isOld = (path: string, graceMs: number): boolean => modified(path) < Date.now() - graceMs;
const namesIn = (path: string): string[] => (existsSync(path) ? readdirSync(path) : []);

/** Files of attachments that some row names, the bin included: what is in the bin can be taken out again. */
const named = ({ db }: OpenUnit): Set<string> => new Set(db.read.allEver('attachment').map(({ blob }) => blob));

async function unnamed(open: OpenUnit): Promise<Found[]> {
  const inUse = named(open);
  const dir = join(open.dir, 'blobs');
  return (await open.blobs.list()).filter((name) => !inUse.has(name) && isOld(join(dir, name.slice(0, 2), name), GRACE_MS)).map((id) => ({ type: null, id }));
}

/** Attachments that a backup on this machine still has whole. */
async function takeBack(open: OpenUnit, found: readonly Found[]): Promise<number> {
  const from = join(open.dir, 'backups', BACKUP_BLOBS);
  if (!existsSync(from)) return 0;
  const kept = readableBlobs(from, backupKeys(open.dataKey));
  let mended = 0;
  for (const { id } of found) {
    const name = open.db.read.get('attachment', id)?.blob;
    if (name === undefined || open.blobs.has(name) || !kept.has(name) || !(await kept.check(name)).ok) continue;
    await putBlob(from, join(open.dir, 'blobs'), name, { mayLink: false });
    mended++;
  }
  return mended;
}

/** Left by what was killed while it wrote; never while something may write there. */
function leftovers(open: OpenUnit): string[] {
  const places = [open.dir, join(open.dir, 'blobs'), ...namesIn(outboxDir(open)).map((name) => join(outboxDir(open), name))];
  return places.flatMap((place) => (statSync(place, { throwIfNoEntry: false })?.isDirectory() === true ? namesIn(place) : []).filter((name) => name.endsWith('.part')).map((name) => join(place, name))).filter((path) => isOld(path, PART_MS));
}

function removeCalmly(path: string): boolean {
  try {
    rmSync(path, { recursive: true, force: true });
    return true;
  } catch (error) {
    // Held by a virus scanner: the next time.
    if (errorCode(error) === '') throw error;
    return false;
  }
}

export const fileQueries: readonly ConsistencyQuery[] = [
  {
    id: 'tep-dinh-kem-mat', title: 'Tệp đính kèm không còn trong thư mục dữ liệu', severity: 'bad',
    advice: 'Lấy lại từ bản sao lưu trên máy; nếu không còn bản nào, đính kèm lại tệp.',
    find: (open) => rows('attachment', open.db.read.all('attachment').filter(({ blob }) => !open.blobs.has(blob)).map(({ id }) => id)),
    repair: { label: 'Lấy lại từ bản sao lưu', before: takeBack },
    page: 'sao-luu',
  },
  {
    id: 'tep-dinh-kem-thua', title: 'Tệp đính kèm không mục nào dùng', severity: 'warn',
    advice: 'Dọn các tệp thừa đã quá 7 ngày để lấy lại chỗ trên đĩa.',
    find: unnamed,
    repair: { label: 'Dọn tệp thừa', before: async (open) => { const inUse = named(open); return (await open.blobs.sweep((name) => inUse.has(name), GRACE_MS, Date.now())).length; } },
  },
  {
    id: 'tep-ghi-do', title: 'Tệp ghi dở còn sót lại', severity: 'warn',
    advice: 'Dọn các tệp ghi dở từ hơn một ngày trước.',
    find: (open) => leftovers(open).map((path) => ({ type: null, id: path.slice(open.dir.length + 1) })),
    repair: { label: 'Dọn tệp ghi dở', before: (open) => Promise.resolve(leftovers(open).filter(removeCalmly).length) },
  },
  {
    id: 'goi-gui-mat-ban-luu', title: 'Gói chưa được xác nhận không còn bản lưu', severity: 'warn',
    advice: 'Không ghi lại được gói này từ máy. Nếu nơi nhận chưa nhận, gửi lại bằng một gói mới.',
    find: (open) => {
      const { lineage } = open.db.store.identity();
      return rows('bundle_out', open.db.read.all('bundle_out').filter((row) => row.state !== 'da-nhan' && row.lineage === lineage && row.kind !== 'ban-giao' && row.kind !== 'luu-tru' && !isKept(open, row)).map(({ id }) => id));
    },
    page: 'gui-nhan',
  },
];
