import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ExchangeSettings } from '../../shared/domain/exchange.ts';
import type { BundleOut } from '../../shared/domain/exchange.ts';
import { copiesToDrop } from '../../shared/exchange/outbox.ts';
import type { KeptCopy } from '../../shared/exchange/outbox.ts';
import { Refusal, err, ok } from '../../shared/result.ts';
import { errnoOf } from '../exchange/faults.ts';
import { fileNameBeside } from '../../shared/exchange/manifest.ts';
import { isOtherBundle } from '../exchange/look.ts';
import { finishPlaced, noCopy, whatLies } from '../exchange/place.ts';
import type { PlaceTask, VerifyTask } from '../children/bundles.ts';
import { runChild } from '../host/child.ts';
import type { Actor } from '../host/handlers.ts';
import type { HandlersOf } from './handlers.ts';
import { putSetting } from './db.ts';
import type { Reading } from './db.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';

const SETTINGS = 'exchange';
/** For one file of at most 4 GB on a slow stick. */
export const BUNDLE_LIMITS = { timeoutMs: 6 * 3_600_000, maxRssMb: 1024, maxHeapMb: 700 } as const;

export const exchangeSettings = (open: OpenUnit): ExchangeSettings => ExchangeSettings.parse(open.db.setting(SETTINGS) ?? {});

export const outboxDir = (open: OpenUnit): string => join(open.dir, 'outbox');

/** Where the copy of a bundle lies, whether or not it is there. */
const copyPath = (open: OpenUnit, { bundleId, fileName }: Pick<BundleOut, 'bundleId' | 'fileName'>): string => join(outboxDir(open), bundleId, fileName);

export const isKept = (open: OpenUnit, row: Pick<BundleOut, 'bundleId' | 'fileName'>): boolean => existsSync(copyPath(open, row));

/** Copies on this machine; what no row of the journal names (an export that was killed) is done. */
function keptCopies(open: OpenUnit, read: Reading = open.db.read): KeptCopy[] {
  const dir = outboxDir(open);
  if (!existsSync(dir)) return [];
  const rows = new Map<string, BundleOut[]>();
  for (const row of read.all('bundle_out')) rows.set(row.bundleId, [...(rows.get(row.bundleId) ?? []), row]);
  const { lineage } = open.db.store.identity();
  const folders = readdirSync(dir, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map(({ name: bundleId }) => {
    const of = rows.get(bundleId) ?? [];
    const bytes = readdirSync(join(dir, bundleId)).reduce((sum, name) => sum + statSync(join(dir, bundleId, name)).size, 0);
    return { bundleId, bytes, done: of.every((row) => row.state === 'da-nhan' || row.lineage !== lineage), createdAt: of[0]?.createdAt ?? '' };
  });
}

/**
 * Removes copies whose receipts are in, as far as the room set for them is exceeded.
 * @param orphans also what a killed export left; never while one runs
 */
export function tidyOutbox(open: OpenUnit, { orphans }: { readonly orphans: boolean } = { orphans: false }): void {
  const copies = keptCopies(open);
  const known = copies.filter(({ createdAt }) => createdAt !== '');
  const waiting = known.filter(({ done }) => !done).reduce((sum, { bytes }) => sum + bytes, 0);
  const drop = copiesToDrop(known, waiting + exchangeSettings(open).outboxMb * 1_000_000);
  if (orphans) for (const { bundleId } of copies.filter(({ createdAt }) => createdAt === '')) drop.push(bundleId);
  for (const bundleId of drop) removed(join(outboxDir(open), bundleId));
}

/** What the system holds at this moment (a virus scanner) is tried again next time. */
function removed(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch (error) {
    if (errnoOf(error) === null) throw error;
  }
}

/**
 * Recognises in a folder what this unit wrote there and a pulled stick or a crash cut off: a whole copy that only lacked its
 * name gets it, and the journal says so.
 * @returns names of bundles of ours that lie there in pieces: «Ghi lại» writes them anew
 */
export async function finishOwn(open: OpenUnit, actor: Actor, folder: string): Promise<string[]> {
  const torn: string[] = [];
  const named = new Set<string>();
  try {
    const names = new Set(await readdir(folder));
    const rows = new Map(open.db.read.all('bundle_out').filter(({ fileName }) => names.has(fileName) || names.has(`${fileName}.part`)).map((row) => [row.bundleId, row]));
    for (const { bundleId, fileName, sha256, size, written } of rows.values()) {
      // What the journal knows to lie there is compared when a person asks for it («Kiểm tra lại»).
      if (written && names.has(fileName)) continue;
      const lies = await whatLies({ from: copyPath(open, { bundleId, fileName }), folder, fileName, fileSha256: sha256, bytes: size });
      if (lies === 'torn') torn.push(fileName);
      else if (lies === 'whole' || (lies === 'placed' && (await finishPlaced(folder, fileName)).ok)) named.add(bundleId);
    }
  } catch (error) {
    // A stick that cannot be read is told of by whoever was asked to use it.
    if (errnoOf(error) === null && !(error instanceof Refusal)) throw error;
  }
  if (named.size > 0) {
    await open.db.write(actor, 'Nhận ra gói đã ghi ra thiết bị', (tx) => {
      for (const row of tx.all('bundle_out')) if (named.has(row.bundleId) && !row.written) tx.put('bundle_out', { ...row, written: true });
    });
  }
  return torn;
}

export type OutboxMethods = 'bundle.rewrite' | 'bundle.verify' | 'bundle.settings' | 'bundle.saveSettings';

/** The copies of written bundles: written again, compared with what lies on the stick, and how long they are kept. */
export function outboxHandlers(open: OpenUnit): HandlersOf<OutboxMethods> {
  const { db } = open;
  const rowsOf = (read: Reading, { bundleId }: BundleOut) => read.all('bundle_out').filter((row) => row.bundleId === bundleId);
  const changed = (tx: Reading, id: string) => tx.need('bundle_out', id);
  return {
    'bundle.rewrite': async (ctx, input, control) => {
      const row = db.read.need('bundle_out', input.id);
      const folder = await open.ports.folders.resolve(input.folder);
      if (!folder.ok) return folder;
      if (!isKept(open, row)) return err(noCopy());
      const task: PlaceTask = { from: copyPath(open, row), folder: folder.value, fileName: row.fileName, fileSha256: row.sha256, bytes: row.size };
      const place = (one: PlaceTask) => runChild(open.ports.spawn, 'place-bundle', one, { ...BUNDLE_LIMITS, onProgress: control.progress, signal: control.signal });
      let { fileName } = row;
      let placed = await place(task);
      if (!placed.ok && placed.error.code === 'goi-da-co' && (await isOtherBundle(join(folder.value, fileName), unitOf(open).code))) {
        fileName = fileNameBeside(fileName, row.bundleId);
        placed = await place({ ...task, fileName });
      }
      if (!placed.ok) return placed;
      const named = await finishPlaced(folder.value, fileName);
      if (!named.ok) return named;
      if (fileName !== row.fileName) renameSync(copyPath(open, row), copyPath(open, { ...row, fileName }));
      return db.write(ctx.actor, 'Ghi lại gói dữ liệu', (tx) => {
        // Another stick: what was read back on the one before says nothing of this one.
        for (const one of rowsOf(tx, row)) tx.put('bundle_out', { ...one, fileName, written: true, verifiedOn: null });
        tx.note({ fileName }, 'bundle_out', row.id);
        return changed(tx, row.id);
      });
    },
    'bundle.verify': async (ctx, input, control) => {
      const row = db.read.need('bundle_out', input.id);
      const folder = await open.ports.folders.resolve(input.folder);
      if (!folder.ok) return folder;
      const task: VerifyTask = { folder: folder.value, written: { fileSha256: row.sha256, bytes: row.size, fileName: row.fileName } };
      const found = await runChild(open.ports.spawn, 'verify-bundle', task, { ...BUNDLE_LIMITS, onProgress: control.progress, signal: control.signal });
      if (!found.ok && found.error.code !== 'goi-khong-con-dung') return found;
      const verifiedOn = found.ok ? open.clock.today() : null;
      const kept = await db.write(ctx.actor, found.ok ? 'Kiểm tra lại gói trên thiết bị: đúng' : 'Kiểm tra lại gói trên thiết bị: không còn đúng', (tx) => {
        for (const one of rowsOf(tx, row)) tx.put('bundle_out', { ...one, verifiedOn });
        return changed(tx, row.id);
      });
      return found.ok ? kept : found;
    },
    'bundle.settings': () => {
      const copies = keptCopies(open);
      return ok({ ...exchangeSettings(open), keptFiles: copies.length, keptBytes: copies.reduce((sum, { bytes }) => sum + bytes, 0) });
    },
    'bundle.saveSettings': async (ctx, input) => {
      const saved = await db.write(ctx.actor, 'Đặt việc gửi, nhận', (tx) => putSetting(tx, SETTINGS, input));
      if (!saved.ok) return saved;
      tidyOutbox(open);
      return ok({});
    },
  };
}

