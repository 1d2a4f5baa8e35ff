import { open, readdir } from 'node:fs/promises';
import { constants } from 'node:fs';
import { join } from 'node:path';
import type { HeaderStanza } from '../../shared/exchange/stanza.ts';
import { parseStanzas } from '../../shared/exchange/stanza.ts';
import type { Result } from '../../shared/result.ts';
import { err, ok } from '../../shared/result.ts';
import { looksLikeAge, MAX_HEADER, parseAgeHeader } from './age-header.ts';
import { errnoOf, readFault } from './faults.ts';

export interface FoundBundle {
  /** Path below the scanned folder, as the disk spells it. */
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  /** What it says of itself, unchecked until opened; null when it is a bundle that cannot be read (`problem` says why). */
  readonly header: HeaderStanza | null;
  readonly problem: string | null;
}

export interface FolderScan {
  readonly bundles: readonly FoundBundle[];
  /** Key files of units, by content. */
  readonly keyFiles: readonly { readonly name: string; readonly path: string }[];
  /** Unfinished exports: `….sovang.part`. */
  readonly incomplete: readonly string[];
  /** Shortcuts and programs lying there; never opened. */
  readonly suspicious: readonly string[];
  /** Vietnamese lines to show above the list. */
  readonly warnings: readonly string[];
}

/** What infected sticks leave beside, or in place of, the files they hide (F17). */
const SUSPICIOUS = /\.(lnk|url|pif|exe|com|scr|bat|cmd|vbs|vbe|js|jse|wsf|wsh|hta|ps1|msi|dll|cpl|jar)$|^autorun\.inf$/i;
const PART = /\.sovang\.part$/i;
const KEY_START = '{"createdAt":"';
const MAX_ENTRIES = 5000;

/**
 * Lists the bundles of a folder and of the folders directly in it, by their first bytes: renamed and hidden ones are
 * found, everything else is neither read further nor touched. Links, devices and programs are never opened.
 * Fault: `khong-doc-duoc-tep` when the folder cannot be read.
 */
export async function scanFolder(folder: string, signal?: AbortSignal): Promise<Result<FolderScan>> {
  const found = { bundles: [] as FoundBundle[], keyFiles: [] as { name: string; path: string }[], incomplete: [] as string[], suspicious: [] as string[] };
  let unreadable = 0;
  let seen = 0;
  try {
    for (const sub of ['', ...(await subfolders(folder))]) {
      const entries = await readdir(join(folder, sub), { withFileTypes: true });
      for (const entry of entries) {
        if (signal?.aborted || ++seen > MAX_ENTRIES) break;
        const name = sub === '' ? entry.name : join(sub, entry.name);
        if (SUSPICIOUS.test(entry.name)) found.suspicious.push(name);
        else if (PART.test(entry.name)) found.incomplete.push(name);
        else if (entry.isFile() && !(await classify(found, name, join(folder, name)))) unreadable++;
      }
    }
  } catch (error) {
    const reason = readFault(error);
    if (reason === null) throw error;
    return err(reason);
  }
  found.bundles.sort((a, b) => (a.name < b.name ? -1 : 1));
  return ok({ ...found, warnings: warningsOf(found, unreadable, seen) });
}

async function subfolders(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter((e) => e.isDirectory()).map((e) => e.name);
}

/** Adds the file to what it is; false when the disk did not give its bytes. */
async function classify(found: { bundles: FoundBundle[]; keyFiles: { name: string; path: string }[] }, name: string, path: string): Promise<boolean> {
  const start = await beginning(path);
  if (start === null) return false;
  if (looksLikeAge(start.bytes)) {
    const header = parseAgeHeader(start.bytes, start.bytes.length === start.size);
    const stanza = header.ok ? parseStanzas(header.value.stanzas) : header;
    if (stanza.ok) found.bundles.push({ name, path, bytes: start.size, header: stanza.value, problem: null });
    else if (stanza.error.code !== 'khong-phai-goi') found.bundles.push({ name, path, bytes: start.size, header: null, problem: stanza.error.message });
  } else if (start.bytes.toString('latin1', 0, KEY_START.length) === KEY_START && start.bytes.includes('"type":"sovang-key"')) {
    found.keyFiles.push({ name, path });
  }
  return true;
}

const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;
const PEEK = 64;

/** First bytes of a file: a few, and more only when they look like ours. Null when it cannot be read. */
async function beginning(path: string): Promise<{ bytes: Buffer; size: number } | null> {
  try {
    const handle = await open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    try {
      const stat = await handle.stat();
      if (!stat.isFile()) return null;
      const peek = Buffer.alloc(PEEK);
      const { bytesRead } = await handle.read(peek, 0, PEEK, 0);
      const ours = looksLikeAge(peek) || peek.toString('latin1', 0, KEY_START.length) === KEY_START;
      if (!ours) return { bytes: peek.subarray(0, bytesRead), size: stat.size };
      const buffer = Buffer.alloc(Math.min(MAX_HEADER, stat.size));
      const read = await handle.read(buffer, 0, buffer.length, 0);
      return { bytes: buffer.subarray(0, read.bytesRead), size: stat.size };
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (errnoOf(error) === null) throw error;
    return null;
  }
}

function warningsOf(found: { incomplete: string[]; suspicious: string[] }, unreadable: number, seen: number): string[] {
  const warnings: string[] = [];
  if (found.suspicious.length > 0) {
    warnings.push(`Trên thiết bị có ${found.suspicious.length} tệp lối tắt hoặc chương trình (${found.suspicious.slice(0, 3).join(', ')}${found.suspicious.length > 3 ? '…' : ''}). Đừng mở các tệp này; hãy quét vi-rút thiết bị.`);
  }
  if (found.incomplete.length > 0) warnings.push(`Lần gửi trước chưa xong (${found.incomplete.join(', ')}). Hãy gửi lại gói đó.`);
  if (unreadable > 0) warnings.push(`Có ${unreadable} tệp không đọc được; thiết bị có thể đang hỏng.`);
  if (seen > MAX_ENTRIES) warnings.push(`Thư mục có quá nhiều tệp; chỉ xem ${MAX_ENTRIES} tệp đầu.`);
  return warnings;
}
