import { copyFile, mkdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { judgeAcknowledged, judgeArrival } from '../../shared/exchange/arrival.ts';
import type { Arrival } from '../../shared/exchange/arrival.ts';
import { ENTITY_OF_KIND, RECORD_KIND_WORDS, bundleKinds, isBundleKind, relationTo } from '../../shared/exchange/kinds.ts';
import type { BundleRecordKind } from '../../shared/exchange/kinds.ts';
import { BUNDLE_KIND_WORDS, receiverEntry } from '../../shared/exchange/manifest.ts';
import type { Acknowledged, BundleKind, Manifest } from '../../shared/exchange/manifest.ts';
import { planAll } from '../../shared/exchange/planner.ts';
import type { Held, Plan, Verdict } from '../../shared/exchange/planner.ts';
import type { BundleRecord, EntityRef } from '../../shared/exchange/record.ts';
import type { NominationVersion } from '../../shared/domain/nomination.ts';
import type { UnitKind } from '../../shared/domain/unit.ts';
import { Refusal, err, fault, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { OpenTask, OpenedBundle } from '../children/bundles.ts';
import { recordHash } from '../exchange/lines.ts';
import { scanFolder } from '../exchange/scan-folder.ts';
import { runChild } from '../host/child.ts';
import { applyDecisionLine, applyReceipt, applyReturn } from './answers.ts';
import { backUp } from './backup.ts';
import { ackSetting, blobAccess } from './bundle-facts.ts';
import type { PeerAck } from './bundle-facts.ts';
import type { Reading, Writing } from './db.ts';
import { putSetting } from './db.ts';
import type { HandlersOf } from './handlers.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';
import { senderKeys, unitKeys } from './peers.ts';

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
      const problems = scan.value.bundles.filter((b) => b.header === null).map((b) => `${b.name}: ${b.problem ?? ''}`);
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

/** What we hold of an entity, as the planner compares it. */
function heldIn(read: Reading, ref: EntityRef): Held | undefined {
  if (!isBundleKind(ref.kind)) return undefined;
  const entity = read.getEver(ENTITY_OF_KIND[ref.kind], ref.id);
  if (entity === null) return undefined;
  const record: BundleRecord = { kind: ref.kind, id: entity.id, version: entity.version, owner: entity.owner, sequence: 1, body: { ...entity } };
  return { version: entity.version, hash: recordHash(record), owner: entity.owner, withdrawn: false };
}

function planOf(open: OpenUnit, read: Reading, bundle: OpenedBundle): Plan {
  const peer = read.all('peer', { unit_code: bundle.manifest.sender.unitCode }).at(-1);
  const relation = relationTo(unitOf(open).kind, (peer?.unitKind ?? 'xa') as UnitKind);
  const context = { registry: bundleKinds, sender: { unitCode: bundle.manifest.sender.unitCode, relation }, held: (ref: EntityRef) => heldIn(read, ref) };
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
      kind: j.arrived.ok && isBundleKind(j.arrived.record.kind) ? RECORD_KIND_WORDS[j.arrived.record.kind] : 'Khác',
      title: j.arrived.ok ? titleOf(j.arrived.record) : `Dòng ${j.arrived.line}`,
      state: j.verdict,
      stateWord: VERDICT_WORDS[j.verdict],
      reason: j.reason,
    })),
  };
}

/** What a record is about, in the clerk's words. Its body has passed its schema, or is shown as it is named. */
function titleOf(record: BundleRecord): string {
  const body = (record.body ?? {}) as Record<string, unknown>;
  switch (record.kind) {
    case 'dossier-version':
      return String((body['submission'] as { content?: unknown } | undefined)?.content ?? record.id);
    case 'nomination-version':
      return bundleKinds.get(record.kind)?.schema.safeParse(body).success ? `${(body as unknown as NominationVersion).subject.name} – ${String(body['awardName'])}` : record.id;
    case 'return-note':
      return String(body['reason'] ?? record.id);
    case 'decision':
      return `${String(body['number'])} – ${String(body['title'])}`;
    case 'decision-line':
      return String(body['awardName'] ?? record.id);
    default:
      return record.id;
  }
}

/** One transaction: the records, what follows from them, the journal line, and the count that must agree with the plan. */
function takeIn(open: OpenUnit, tx: Writing, bundle: OpenedBundle) {
  const { manifest, bundleHash } = bundle;
  const plan = planOf(open, tx, bundle);
  const counts = { added: 0, changed: 0, known: 0, setAside: 0 };
  const taken: BundleRecord[] = [];
  for (const { verdict, reason, arrived } of plan.judged) {
    if (verdict === 'new' && arrived.ok && isBundleKind(arrived.record.kind)) {
      insert(open, tx, arrived.record, arrived.record.kind);
      taken.push(arrived.record);
      counts.added++;
    } else if (verdict === 'known' || verdict === 'older') {
      counts.known++;
    } else {
      const record = arrived.ok ? arrived.record : null;
      tx.add('quarantined', { bundleId: manifest.bundleId, kind: record?.kind ?? '', recordId: record?.id ?? '', reason: reason.slice(0, 300), raw: record === null ? '' : JSON.stringify(record) });
      counts.setAside++;
    }
  }
  for (const record of taken) follow(open, tx, record);
  if (taken.some((r) => heldIn(tx, r) === undefined)) throw new Refusal(fault('dem-lai-khong-khop', 'Đếm lại sau khi nhập không khớp nên đã hủy, dữ liệu không đổi.', { kind: 'bug', next: 'Thử nhập lại; nếu vẫn lỗi, báo cho người hỗ trợ.' }));

  const entry = receiverEntry(manifest, unitOf(open).code);
  if (entry === undefined) throw new Error('takeIn: bundle is not for this unit');
  acknowledge(open, tx, manifest.sender.unitCode, entry.acknowledged);
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
    bundleHash,
    importedAt: new Date(open.clock.now()).toISOString(),
    ...counts,
  });
}

function insert(open: OpenUnit, tx: Writing, record: BundleRecord, kind: BundleRecordKind): void {
  tx.add(ENTITY_OF_KIND[kind], record.body as never);
  if (kind !== 'nomination-version') return;
  for (const info of (record.body as unknown as NominationVersion).attachments) {
    if (tx.get('attachment', info.id) === null) tx.add('attachment', { ...info, blob: open.blobs.nameOf(info.sha256), addedOn: open.clock.today() });
  }
}

/** What an answer does to our own records; nothing for what was only submitted to us. */
function follow(open: OpenUnit, tx: Writing, record: BundleRecord): void {
  switch (record.kind) {
    case 'receipt':
      applyReceipt(tx, tx.need('receipt', record.id).dossierId);
      break;
    case 'return-note':
      applyReturn(tx, tx.need('return_note', record.id));
      break;
    case 'decision-line': {
      const line = tx.need('decision_line', record.id);
      applyDecisionLine(open, tx, tx.need('decision', line.decisionId), line);
      break;
    }
    default:
      break;
  }
}

/** «Đã nhận» for every bundle of ours that the other side has confirmed. */
function acknowledge(open: OpenUnit, tx: Writing, peerCode: string, acknowledged: Acknowledged | null): void {
  const identity = open.db.store.identity();
  const sent = tx.all('bundle_out', { peer: peerCode }).filter((b) => b.lineage === identity.lineage);
  const confirmation = judgeAcknowledged(acknowledged, { lineage: identity.lineage, sequence: identity.counter, sent });
  if (confirmation.state !== 'confirmed' || acknowledged === null) return;
  const ack: PeerAck = { lineage: identity.lineage, sequence: acknowledged.sequence, number: confirmation.number };
  putSetting(tx, ackSetting(peerCode), ack);
  for (const bundle of sent) if (bundle.number <= confirmation.number && bundle.state !== 'da-nhan') tx.put('bundle_out', { ...bundle, state: 'da-nhan' });
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
