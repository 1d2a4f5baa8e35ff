import { createHash } from 'node:crypto';
import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Progress } from '../../shared/api/define.ts';
import { cancelled } from '../../shared/api/protocol.ts';
import type { HeaderStanza } from '../../shared/exchange/stanza.ts';
import type { Result } from '../../shared/result.ts';
import { Refusal, err, ok } from '../../shared/result.ts';
import { errnoOf, readFault } from './faults.ts';
import { fileMark, look } from './look.ts';
import { fileSource } from './source.ts';
import { claimsToBeBundle, imitatesBundle, isPart, isSuspicious } from './stick-names.ts';

export interface FoundBundle {
  /** Path below the scanned folder, as the disk spells it. */
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  /** What it says of itself, unchecked until opened. */
  readonly header: HeaderStanza;
  /** Tells it from other files: see `fileMark`. */
  readonly mark: string;
  /** Names of files with the same content: copies of it, shown only here. */
  readonly copies: readonly string[];
  /** Vietnamese sentence on its copies; null when there are none. */
  readonly note: string | null;
}

/** A file that a passphrase opens: perhaps an emergency bundle, which says nothing of itself before it is opened. */
export interface FoundLocked {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  /** Names of copies of it. */
  readonly copies: readonly string[];
}

export interface FolderScan {
  /** In the order of their names. */
  readonly bundles: readonly FoundBundle[];
  /** Files that only a passphrase opens, in the order of their names. */
  readonly locked: readonly FoundLocked[];
  /** Files that are bundles, or are named like one, and cannot be taken in; why, in Vietnamese. In the order of names. */
  readonly problems: readonly { readonly name: string; readonly reason: string }[];
  /** Key files of units, by content. */
  readonly keyFiles: readonly { readonly name: string; readonly path: string }[];
  /** Unfinished exports: `….sovang.part`. */
  readonly incomplete: readonly string[];
  /** Shortcuts and programs lying there; never opened. */
  readonly suspicious: readonly string[];
  /** Vietnamese lines to show above the list; `problems` are not repeated here. */
  readonly warnings: readonly string[];
}

const MAX_ENTRIES = 20_000;
const REPORT_EVERY = 100;

interface Found {
  bundles: (Omit<FoundBundle, 'copies' | 'note'> & { identity: string })[];
  locked: { name: string; path: string; bytes: number; identity: string }[];
  problems: { name: string; reason: string }[];
  keyFiles: { name: string; path: string }[];
  incomplete: string[];
  suspicious: string[];
  unreadable: number;
}

/**
 * Lists the bundles of a folder and of the folders directly in it, by their first bytes: renamed and hidden ones are
 * found, everything else is neither read further nor touched. Links, devices and programs are never opened.
 * Faults: `khong-doc-duoc-tep` when the folder cannot be read, `da-huy`.
 */
export async function scanFolder(folder: string, signal?: AbortSignal, progress?: (progress: Progress) => void): Promise<Result<FolderScan>> {
  const found: Found = { bundles: [], locked: [], problems: [], keyFiles: [], incomplete: [], suspicious: [], unreadable: 0 };
  try {
    const { entries, total } = await listed(folder);
    for (const [i, { entry, name }] of entries.entries()) {
      if (signal?.aborted) return err(cancelled);
      if (i % REPORT_EVERY === 0) progress?.({ done: i, total: entries.length, label: 'Đang tìm gói dữ liệu' });
      await sort(found, entry, name, join(folder, name));
    }
    if (signal?.aborted) return err(cancelled);
    progress?.({ done: entries.length, total: entries.length, label: 'Đang tìm gói dữ liệu' });
    const { problems, keyFiles, incomplete, suspicious } = found;
    problems.sort(byName);
    await tellApart([...found.bundles, ...found.locked]);
    return ok({ bundles: withoutCopies(found.bundles), locked: lockedOnce(found.locked), problems, keyFiles, incomplete, suspicious, warnings: warningsOf(found, total) });
  } catch (error) {
    const reason = readFault(error);
    if (reason === null) throw error;
    return err(reason);
  }
}

const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);

/** What lies in the folder and one below it; `total` counts also what is too much. A folder the system keeps to itself is passed over. */
async function listed(folder: string): Promise<{ entries: { entry: Dirent; name: string }[]; total: number }> {
  const entries: { entry: Dirent; name: string }[] = [];
  let total = 0;
  const add = (list: Dirent[], sub: string) => {
    total += list.length;
    for (const entry of list) if (!entry.isDirectory() && entries.length < MAX_ENTRIES) entries.push({ entry, name: join(sub, entry.name) });
  };
  const top = await readdir(folder, { withFileTypes: true });
  add(top, '');
  for (const { name } of top.filter((e) => e.isDirectory())) {
    try {
      add(await readdir(join(folder, name), { withFileTypes: true }), name);
    } catch (error) {
      if (!['EACCES', 'EPERM'].includes(errnoOf(error) ?? '')) throw error;
    }
  }
  return { entries, total };
}

/** Adds one entry to what it is. */
async function sort(found: Found, entry: Dirent, name: string, path: string): Promise<void> {
  const problem = (reason: string) => found.problems.push({ name, reason });
  const claims = claimsToBeBundle(entry.name);
  if (isSuspicious(entry.name)) found.suspicious.push(name);
  else if (isPart(entry.name)) found.incomplete.push(name);
  else if (!entry.isFile()) {
    if (claims) problem('Không phải tệp thường (lối tắt hoặc thiết bị) nên không mở.');
  } else {
    const seen = await look(path);
    if (seen.is === 'bundle') found.bundles.push({ name, path, bytes: seen.bytes, header: seen.header, mark: fileMark(seen), identity: fileMark(seen) });
    else if (seen.is === 'locked') {
      if (seen.reason === null) found.locked.push({ name, path, bytes: seen.bytes, identity: fileMark(seen) });
      else if (claims) problem(seen.reason);
    }
    else if (seen.is === 'broken') problem(seen.reason);
    else if (seen.is === 'key') found.keyFiles.push({ name, path });
    else if (seen.is === 'unreadable') {
      if (claims) problem('Thiết bị không đọc được tệp này.');
      else found.unreadable++;
    } else if (claims) problem(seen.is === 'program' ? 'Là chương trình đội tên gói dữ liệu; đừng mở, hãy quét vi-rút thiết bị.' : 'Mang tên gói dữ liệu nhưng nội dung không phải gói dữ liệu, hoặc đã hỏng.');
  }
}

/**
 * Files that begin alike and are of one size are copies only when every byte agrees: a damaged copy must not stand for
 * a whole one. One that cannot be read to its end stands for itself.
 */
async function tellApart(files: readonly { path: string; identity: string }[]): Promise<void> {
  for (const alike of copiesTogether(files.map((file) => ({ ...file, name: file.path, file })))) {
    if (alike.length > 1) for (const { file } of alike) file.identity = `${file.identity} ${await contentOf(file.path)}`;
  }
}

async function contentOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    const source = await fileSource(path);
    try {
      for await (const piece of source.read()) hash.update(piece);
    } finally {
      await source.close();
    }
    return hash.digest('hex');
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return path;
  }
}

/** Each content once, under the name that looks most like ours; its copies beside it. */
function withoutCopies(all: Found['bundles']): FoundBundle[] {
  const bundles = copiesTogether(all).flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const { name, path, bytes, header, mark } = first;
    const copies = others.map((o) => o.name).sort();
    return [{ name, path, bytes, header, mark, copies, note: copies.length === 0 ? null : `Còn ${copies.length} bản sao của gói này: ${some(copies)}.` }];
  });
  return bundles.sort(byName);
}

function lockedOnce(all: Found['locked']): FoundLocked[] {
  const locked = copiesTogether(all).flatMap(([first, ...others]) => (first === undefined ? [] : [{ name: first.name, path: first.path, bytes: first.bytes, copies: others.map((o) => o.name).sort() }]));
  return locked.sort(byName);
}

/** Files of one content in one row each, the name that looks most like ours first. */
function copiesTogether<F extends { readonly name: string; readonly identity: string }>(all: readonly F[]): F[][] {
  const order = [...all].sort((a, b) => Number(claimsToBeBundle(b.name)) - Number(claimsToBeBundle(a.name)) || byName(a, b));
  const groups = new Map<string, F[]>();
  for (const file of order) groups.set(file.identity, [...(groups.get(file.identity) ?? []), file]);
  return [...groups.values()];
}

const some = (names: readonly string[]) => `${names.slice(0, 3).join(', ')}${names.length > 3 ? '…' : ''}`;

function warningsOf({ incomplete, suspicious, unreadable }: Found, total: number): string[] {
  const warnings: string[] = [];
  const imitations = suspicious.filter(imitatesBundle);
  if (imitations.length > 0) warnings.push(`Có chương trình hoặc lối tắt giả tên gói dữ liệu (${some(imitations)}). Đừng mở; gói thật là các gói trong danh sách dưới đây.`);
  if (suspicious.length > 0) warnings.push(`Trên thiết bị có ${suspicious.length} tệp lối tắt hoặc chương trình (${some(suspicious)}). Đừng mở các tệp này; hãy quét vi-rút thiết bị.`);
  if (incomplete.length > 0) warnings.push(`Lần gửi trước chưa xong (${some(incomplete)}). Hãy gửi lại gói đó.`);
  if (unreadable > 0) warnings.push(`Có ${unreadable} tệp không đọc được; thiết bị có thể đang hỏng.`);
  if (total > MAX_ENTRIES) warnings.push(`Thư mục có quá nhiều tệp; chỉ xem ${MAX_ENTRIES.toLocaleString('vi-VN')} tệp đầu.`);
  return warnings;
}
