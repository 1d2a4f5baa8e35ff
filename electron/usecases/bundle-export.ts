import { randomUUID } from 'node:crypto';
import type { ManifestDraft } from '../../shared/exchange/manifest.ts';
import { RECORD_GROUPS, RECORD_GROUP_WORDS, bundleKindOf, groupCountWords, groupCounts, isBundleKind, kindFacts, lowestReader } from '../../shared/exchange/kinds.ts';
import type { RecordGroup } from '../../shared/exchange/kinds.ts';
import type { BundleRecord } from '../../shared/exchange/record.ts';
import type { BundleOut, Peer } from '../../shared/domain/exchange.ts';
import { Refusal, err, fault, ok } from '../../shared/result.ts';
import type { PackTask } from '../children/bundles.ts';
import type { PackedBundle } from '../exchange/pack.ts';
import { runChild } from '../host/child.ts';
import { readKeyring } from '../store/keyring.ts';
import { blobAccess, confirmedBy, lastReceived } from './bundle-facts.ts';
import type { HandlersOf } from './handlers.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';
import { outgoingTo } from './outgoing.ts';
import { instant, unitKeys } from './peers.ts';
import { keepSent } from './shared-records.ts';

type Methods = 'bundle.export' | 'bundle.pending' | 'bundle.journal' | 'bundle.handedOver';
/** Schema of the records in bundles; raised when a record can say something new. */
export const RECORD_SCHEMA = 1;
const ALL_GROUPS: ReadonlySet<RecordGroup> = new Set(RECORD_GROUPS);

const groupOf = (record: BundleRecord): RecordGroup | null => (isBundleKind(record.kind) ? kindFacts(record.kind).group : null);

/** Groups that wait, with the word and the number of records of each. */
function groupsIn(records: readonly BundleRecord[]) {
  return RECORD_GROUPS.map((group) => ({ group, word: RECORD_GROUP_WORDS[group], records: records.filter((record) => groupOf(record) === group).length })).filter((part) => part.records > 0);
}

/** The key of a peer that a person confirmed; refuses any other. */
function confirmedPeer(open: OpenUnit, peerCode: string): Peer {
  const held = open.db.read.all('peer', { unit_code: peerCode });
  const peer = held.findLast((p) => p.trust === 'da-xac-nhan');
  if (peer !== undefined) return peer;
  throw new Refusal(
    fault('chua-ket-noi', `Chưa xác nhận khóa của ${held[0]?.unitName ?? 'đơn vị này'}.`, {
      next: 'Trao đổi tệp khóa và so mã xác nhận trong «Đơn vị kết nối»; trong khi chờ có thể xuất bộ hồ sơ ra thư mục.',
    }),
  );
}

export function bundleExportHandlers(open: OpenUnit): HandlersOf<Methods> {
  const { db } = open;
  return {
    'bundle.pending': () => {
      const codes = new Map(db.read.all('peer').filter((p) => p.trust !== 'da-thu-hoi').map((p) => [p.unitCode, p]));
      return ok(
        [...codes.values()].map((peer) => {
          const { records } = outgoingTo(open, peer, ALL_GROUPS, confirmedBy(open, peer.unitCode));
          const sent = db.read.all('bundle_out', { peer: peer.unitCode });
          return {
            peerCode: peer.unitCode,
            peerName: peer.unitName,
            confirmed: db.read.all('peer', { unit_code: peer.unitCode }).some((p) => p.trust === 'da-xac-nhan'),
            groups: groupsIn(records),
            waiting: groupCountWords(groupCounts(records)),
            lastNumber: Math.max(0, ...sent.map((b) => b.number)),
          };
        }),
      );
    },
    'bundle.export': async (ctx, input, control) => {
      const peer = confirmedPeer(open, input.peerCode);
      const folder = await open.ports.folders.resolve(input.folder);
      if (!folder.ok) return folder;
      const unit = unitOf(open);
      const confirmed = confirmedBy(open, peer.unitCode);
      const groups = input.groups === undefined ? ALL_GROUPS : new Set<RecordGroup>([...input.groups, 'phieu-nhan']);
      const outgoing = outgoingTo(open, peer, groups, confirmed);
      if (outgoing.records.length === 0) {
        return err(fault('khong-co-gi-moi', `Không có gì mới để gửi ${peer.unitName}.`, { next: 'Trình hồ sơ hoặc trả lời hồ sơ trước rồi ghi gói.' }));
      }
      const identity = db.store.identity();
      const earlier = db.read.all('bundle_out').filter((b) => b.lineage === identity.lineage);
      const toPeer = earlier.filter((b) => b.peerCode === peer.unitCode);
      const previous = toPeer.at(-1) ?? null;
      const kind = bundleKindOf(outgoing.records.flatMap((record) => groupOf(record) ?? []));
      const covers = [...groups].map((group) => ({ group, from: confirmed(group) + 1 }));
      const draft: ManifestDraft = {
        bundleId: randomUUID(),
        kind,
        number: 1 + Math.max(0, ...db.read.all('bundle_out').map((b) => b.number)),
        receivers: [
          {
            unitCode: peer.unitCode,
            unitName: peer.unitName,
            recipient: peer.ageRecipient,
            order: toPeer.length + 1,
            previous: previous === null ? null : { number: previous.number, bundleHash: previous.bundleHash },
            acknowledged: lastReceived(open, peer.unitCode),
          },
        ],
        sequence: { from: Math.min(...covers.map(({ from }) => from)), to: identity.counter },
        schemaVersion: RECORD_SCHEMA,
        lowestReaderVersion: lowestReader(kind, outgoing.records),
        set: null,
        createdAt: instant(open.clock.now()),
        sender: { unitCode: unit.code, unitName: unit.name, lineage: identity.lineage, device: identity.device },
      };
      const ring = readKeyring(open.dir);
      const task: PackTask = {
        draft,
        records: outgoing.records,
        attachments: outgoing.attachments,
        keys: await unitKeys(open),
        recoveryRecipient: ring.ok ? (ring.value.recovery.recipient ?? null) : null,
        folder: folder.value,
        blobs: blobAccess(open),
      };
      const packed = await runChild(open.ports.spawn, 'pack-bundle', task, { timeoutMs: 3_600_000, maxRssMb: 1024, maxHeapMb: 700, onProgress: control.progress, signal: control.signal });
      if (!packed.ok) return packed;
      const bundle = packed.value as PackedBundle;
      return db.write(ctx.actor, 'Ghi gói dữ liệu', (tx): BundleOut => {
        for (const record of outgoing.records) keepSent(tx, record);
        return tx.add('bundle_out', {
          bundleId: draft.bundleId,
          number: draft.number,
          kind,
          peerCode: peer.unitCode,
          peerName: peer.unitName,
          fileName: bundle.fileName,
          size: bundle.bytes,
          sha256: bundle.fileSha256,
          bundleHash: bundle.bundleHash,
          lineage: identity.lineage,
          order: toPeer.length + 1,
          createdAt: draft.createdAt,
          sequenceFrom: draft.sequence.from,
          sequenceTo: draft.sequence.to,
          covers,
          set: null,
          dossierIds: [...new Set(outgoing.records.flatMap(({ kind: what, body }) => (what === 'dossier-version' ? [String(body?.['dossierId'])] : [])))],
          subjects: outgoing.records.filter(({ kind: what }) => what === 'nomination-version').length,
          state: 'da-tao',
        });
      });
    },
    'bundle.journal': () => ok({ sent: db.read.all('bundle_out').reverse(), received: db.read.all('bundle_in').reverse() }),
    'bundle.handedOver': (ctx, input) =>
      db.write(ctx.actor, 'Giao gói dữ liệu', (tx) => {
        const bundle = tx.need('bundle_out', input.id);
        return tx.put('bundle_out', { ...bundle, state: bundle.state === 'da-nhan' ? 'da-nhan' : 'da-giao' }, input.version);
      }),
  };
}
