import { copyFile, mkdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { judgeAcknowledged, judgeArrival } from '../../shared/exchange/arrival.ts';
import type { Arrival } from '../../shared/exchange/arrival.ts';
import { bundleKinds, isBundleKind, kindFacts, relationTo } from '../../shared/exchange/kinds.ts';
import { BUNDLE_KIND_WORDS, receiverEntry } from '../../shared/exchange/manifest.ts';
import type { Acknowledged, BundleKind, Manifest } from '../../shared/exchange/manifest.ts';
import { changes, planAll } from '../../shared/exchange/planner.ts';
import type { Plan, Verdict } from '../../shared/exchange/planner.ts';
import type { BundleRecord, EntityRef } from '../../shared/exchange/record.ts';
import type { UnitKind } from '../../shared/domain/unit.ts';
import { Refusal, err, fault, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { OpenTask, OpenedBundle } from '../children/bundles.ts';
import { scanFolder } from '../exchange/scan-folder.ts';
import { runChild } from '../host/child.ts';
import { backUp } from './backup.ts';
import { blobAccess, confirmedBy } from './bundle-facts.ts';
import { carriers } from './carriers.ts';
import type { Reading, Writing } from './db.ts';
import type { HandlersOf } from './handlers.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';
import { senderKeys, unitKeys } from './peers.ts';
import { heldOf, keepArrived } from './shared-records.ts';

type Methods = 'bundle.scan' | 'bundle.preview' | 'bundle.import' | 'bundle.discard';
const LIMITS = { timeoutMs: 3_600_000, maxRssMb: 1024, maxHeapMb: 700 };
const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  new: 'Sẽ thêm',
  newer: 'Sẽ đổi',
  withdrawn: 'Đã rút',
  known: 'Đã có',
  older: 'Đã có bản mới hơn',
  conflict: 'Cần xem',
  'missing-parent': 'Chờ mục liên quan',
  'not-yours': 'Không thuộc đơn vị gửi',
  'unknown-kind': 'Chưa biết loại này',
  invalid: 'Không hợp lệ',
};

interface Staged {
  readonly path: string;
  readonly fileName: string;
}

/** Taking a bundle in: staged copy → verified in a child → plan → preview → backup → one transaction → recount. */
export function bundleImportHandlers(open: OpenUnit): HandlersOf<Methods> {
  const { db } = open;
  const staged = new Map<string, Staged>();

  const discard = async (stageId: string): Promise<void> => {
    const stage = staged.get(stageId);
    staged.delete(stageId);
    if (stage !== undefined) await rm(stage.path, { force: true });
  };

  return {
    'bundle.scan': async (_ctx, { folder }) => {
      const path = await open.ports.folders.resolve(folder);
      if (!path.ok) return path;
      const scan = await scanFolder(path.value);
      if (!scan.ok) return scan;
      const problems = [...scan.value.problems.map((p) => `${p.name}: ${p.reason}`), ...scan.value.bundles.flatMap((b) => (b.note === null ? [] : [`${b.name}: ${b.note}`]))];
      return ok({
        bundles: scan.value.bundles.flatMap((b) =>
          b.header === null
            ? []
            : [
                {
                  handle: open.ports.folders.grant(b.path).handle,
                  fileName: b.name,
                  size: b.bytes,
                  unit: b.header.unitCode,
                  number: b.header.number,
                  kind: BUNDLE_KIND_WORDS[b.header.kind as BundleKind] ?? b.header.kind,
                  known: knownNote(open, b.header.unitCode, b.header.number),
                },
              ],
        ),
        warnings: [...scan.value.warnings, ...problems],
      });
    },
    'bundle.preview': async (_ctx, { file }, control) => {
      const source = await open.ports.folders.resolve(file);
      if (!source.ok) return source;
      const stageId = db.store.newId();
      const path = join(open.dir, 'staging', `${stageId}.sovang`);
      try {
        await mkdir(join(open.dir, 'staging'), { recursive: true });
        await copyFile(source.value, path);
      } catch (error) {
        await rm(path, { force: true });
        return err(cannotCopy(error));
      }
      const opened = await openStaged(open, path, false, control);
      if (!opened.ok) {
        await rm(path, { force: true });
        return opened;
      }
      staged.set(stageId, { path, fileName: basename(source.value) });
      return ok(preview(open, stageId, basename(source.value), opened.value));
    },
    'bundle.import': async (ctx, { stageId }, control) => {
      const stage = staged.get(stageId);
      if (stage === undefined) return err(fault('ban-xem-truoc-het-han', 'Bản xem trước không còn.', { next: 'Chọn lại gói dữ liệu.' }));
      const opened = await openStaged(open, stage.path, true, control);
      if (!opened.ok) return opened;
      const { manifest, bundleHash } = opened.value;
      const before = arrivalOf(open, manifest, bundleHash);
      if (before.state === 'received') {
        const held = db.read.all('bundle_in', { bundle: manifest.bundleId })[0];
        await discard(stageId);
        return held === undefined ? err(fault('da-nhan', before.message)) : ok(held);
      }
      const backup = await backUp(open, 'truoc-nhap-goi', control.signal);
      if (!backup.ok) return backup;
      const done = await db.write(ctx.actor, 'Nhập gói dữ liệu', (tx) => takeIn(open, tx, opened.value));
      if (done.ok) await discard(stageId);
      return done;
    },
    'bundle.discard': async (_ctx, { stageId }) => {
      await discard(stageId);
      return ok({});
    },
  };
}

async function openStaged(open: OpenUnit, path: string, keep: boolean, control: { progress: (p: { done: number; total?: number; label: string }) => void; signal: AbortSignal }): Promise<Result<OpenedBundle>> {
  const keys = await unitKeys(open);
  const task: OpenTask = { path, identities: [keys.identity], unitCode: unitOf(open).code, senders: senderKeys(open), keepAttachments: keep ? blobAccess(open) : null };
  const opened = await runChild(open.ports.spawn, 'open-bundle', task, { ...LIMITS, onProgress: control.progress, signal: control.signal });
  return opened.ok ? ok(opened.value as OpenedBundle) : opened;
}

function planOf(open: OpenUnit, read: Reading, bundle: OpenedBundle): Plan {
  const peer = read.all('peer', { unit_code: bundle.manifest.sender.unitCode }).at(-1);
  const relation = relationTo(unitOf(open).kind, (peer?.unitKind ?? 'xa') as UnitKind);
  const context = { registry: bundleKinds, sender: { unitCode: bundle.manifest.sender.unitCode, relation }, held: (ref: EntityRef) => heldOf(read, ref) };
  return planAll(context, bundle.lines);
}

function arrivalOf(open: OpenUnit, manifest: Manifest, bundleHash: string): Arrival {
  const received = open.db.read.all('bundle_in', { peer: manifest.sender.unitCode }).map((b) => ({ ...b, receivedOn: b.importedAt }));
  return judgeArrival(manifest, unitOf(open).code, received, bundleHash);
}

function preview(open: OpenUnit, stageId: string, fileName: string, bundle: OpenedBundle) {
  const { manifest } = bundle;
  const plan = planOf(open, open.db.read, bundle);
  const arrival = arrivalOf(open, manifest, bundle.bundleHash);
  const quiet = arrival.state === 'first' || arrival.state === 'next';
  const { summary } = plan;
  return {
    stageId,
    fileName,
    sender: manifest.sender.unitName,
    number: manifest.number,
    kindWord: BUNDLE_KIND_WORDS[manifest.kind],
    createdAt: manifest.createdAt,
    add: summary.willAdd,
    change: summary.willChange,
    review: summary.toReview,
    known: summary.byVerdict.known + summary.byVerdict.older,
    alreadyImported: arrival.state === 'received',
    warnings: quiet ? [] : [arrival.message],
    lines: plan.judged.map((j) => ({
      kind: j.arrived.ok && isBundleKind(j.arrived.record.kind) ? kindFacts(j.arrived.record.kind).words : 'Khác',
      title: j.arrived.ok ? titleOf(j.arrived.record) : `Dòng ${j.arrived.line}`,
      state: j.verdict,
      stateWord: VERDICT_WORDS[j.verdict],
      reason: j.reason,
    })),
  };
}

/** What a record is about, in the clerk's words; one that is not what its kind says is named by its id. */
function titleOf({ kind, id, body }: BundleRecord): string {
  if (body === null || !isBundleKind(kind) || bundleKinds.get(kind)?.schema.safeParse(body).success !== true) return id;
  return carriers[kind].title(body) || id;
}

/** One transaction: the records, what follows from them, the journal line, and the count that must agree with the plan. */
function takeIn(open: OpenUnit, tx: Writing, bundle: OpenedBundle) {
  const { manifest, bundleHash } = bundle;
  const plan = planOf(open, tx, bundle);
  const counts = { added: 0, changed: 0, known: 0, setAside: 0 };
  const taken: BundleRecord[] = [];
  const setAside: string[] = [];
  for (const { verdict, reason, arrived } of plan.judged) {
    if (changes(verdict) && arrived.ok) {
      takeRecord(open, tx, arrived, manifest);
      taken.push(arrived.record);
      if (verdict === 'new') counts.added++;
      else counts.changed++;
    } else if (verdict === 'known' || verdict === 'older') {
      counts.known++;
    } else {
      const record = arrived.ok ? arrived.record : null;
      tx.add('quarantined', { bundleId: manifest.bundleId, kind: record?.kind ?? '', recordId: record?.id ?? '', reason: reason.slice(0, 300), raw: record === null ? '' : JSON.stringify(record) });
      counts.setAside++;
      setAside.push(reason.slice(0, 300));
    }
  }
  for (const record of taken) follow(open, tx, record);
  if (taken.some((r) => r.body !== null && heldOf(tx, r) === undefined)) throw new Refusal(fault('dem-lai-khong-khop', 'Đếm lại sau khi nhập không khớp nên đã hủy, dữ liệu không đổi.', { kind: 'bug', next: 'Thử nhập lại; nếu vẫn lỗi, báo cho người hỗ trợ.' }));

  const entry = receiverEntry(manifest, unitOf(open).code);
  if (entry === undefined) throw new Error('takeIn: bundle is not for this unit');
  acknowledge(open, tx, manifest.sender.unitCode, entry.acknowledged);
  settleSent(open, tx, manifest.sender.unitCode);
  const unit = unitOf(open);
  tx.add('bundle_receipt', {
    owner: unit.code,
    ownerName: unit.name,
    senderCode: manifest.sender.unitCode,
    bundleId: manifest.bundleId,
    number: manifest.number,
    receivedOn: open.clock.today(),
    ...counts,
    reasons: [...new Set(setAside)].slice(0, 20),
  });
  return tx.add('bundle_in', {
    bundleId: manifest.bundleId,
    number: manifest.number,
    kind: manifest.kind,
    peerCode: manifest.sender.unitCode,
    peerName: manifest.sender.unitName,
    lineage: manifest.sender.lineage,
    order: entry.order,
    previousNumber: entry.previous?.number ?? null,
    sequenceTo: manifest.sequence.to,
    set: manifest.set,
    bundleHash,
    importedAt: new Date(open.clock.now()).toISOString(),
    ...counts,
  });
}

function takeRecord(open: OpenUnit, tx: Writing, arrived: { readonly record: BundleRecord; readonly hash: string; readonly node: string }, { bundleId, sender }: Manifest): void {
  const { record } = arrived;
  if (!isBundleKind(record.kind)) throw new Error(`No carrier for "${record.kind}".`);
  const carrier = carriers[record.kind];
  const { id, owner } = record;
  keepArrived(tx, arrived, bundleId, (body) => {
    if (body === null) return carrier.withdraw?.(open, tx, id);
    carrier.take(open, tx, { id, owner, body }, { unitCode: sender.unitCode, unitName: sender.unitName, bundleId });
    for (const info of carrier.attachments?.(body) ?? []) {
      if (tx.get('attachment', info.id) === null) tx.add('attachment', { ...info, blob: open.blobs.nameOf(info.sha256), addedOn: open.clock.today() });
    }
  });
}

/** What follows from a record once all of the bundle were written. */
function follow(open: OpenUnit, tx: Writing, record: BundleRecord): void {
  if (record.body !== null && isBundleKind(record.kind)) carriers[record.kind].follow?.(open, tx, record.id);
}

/** «Đã nhận» for the bundle that the other side says it took in last. */
function acknowledge(open: OpenUnit, tx: Writing, peerCode: string, acknowledged: Acknowledged | null): void {
  const identity = open.db.store.identity();
  const sent = tx.all('bundle_out', { peer: peerCode }).filter((b) => b.lineage === identity.lineage);
  if (judgeAcknowledged(acknowledged, { lineage: identity.lineage, sequence: identity.counter, sent }).state !== 'confirmed') return;
  for (const bundle of sent) if (bundle.bundleId === acknowledged?.bundleId && bundle.state !== 'da-nhan') tx.put('bundle_out', { ...bundle, state: 'da-nhan' });
}

/** A bundle whose content came with a later one that was confirmed has nothing left to wait for. */
function settleSent(open: OpenUnit, tx: Writing, peerCode: string): void {
  const { lineage } = open.db.store.identity();
  const confirmed = confirmedBy(open, peerCode, tx);
  for (const bundle of tx.all('bundle_out', { peer: peerCode })) {
    if (bundle.state === 'da-nhan' || bundle.lineage !== lineage || bundle.covers.length === 0) continue;
    if (bundle.covers.every(({ group }) => confirmed(group) >= bundle.sequenceTo)) tx.put('bundle_out', { ...bundle, state: 'da-nhan' });
  }
}

function knownNote(open: OpenUnit, unitCode: string, number: number): string | null {
  const held = open.db.read.all('bundle_in', { peer: unitCode }).find((b) => b.number === number);
  if (held !== undefined) return `Đã nhận ngày ${held.importedAt.slice(8, 10)}/${held.importedAt.slice(5, 7)}/${held.importedAt.slice(0, 4)}`;
  return unitCode === unitOf(open).code ? 'Gói của đơn vị mình' : null;
}

function cannotCopy(error: unknown) {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOSPC') return fault('het-dia', 'Máy không còn chỗ để chép gói dữ liệu vào.', { next: 'Xóa bớt tệp trên máy rồi thử lại.' });
  return fault('khong-doc-duoc-tep', 'Không đọc được tệp trên USB.', { next: 'Cắm lại USB rồi thử lại.' });
}
