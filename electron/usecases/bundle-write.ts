import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BundleOut } from '../../shared/domain/exchange.ts';
import type { RecordGroup } from '../../shared/exchange/kinds.ts';
import type { ManifestDraft } from '../../shared/exchange/manifest.ts';
import type { SetPart } from '../../shared/exchange/sets.ts';
import { err, ok } from '../../shared/result.ts';
import type { Fault, Result } from '../../shared/result.ts';
import type { PackAnswer, PackPart, PackTask } from '../children/bundles.ts';
import { finishPlaced } from '../exchange/place.ts';
import { stageRecords } from '../exchange/staged-records.ts';
import type { Actor } from '../host/handlers.ts';
import { readKeyring } from '../store/keyring.ts';
import { anchoredBundleId } from './audit-guard.ts';
import { bundleKind, journalContent, missingFileFault, missingFiles, partsOf } from './bundle-content.ts';
import { blobAccess, lastReceived, nextNumber } from './bundle-facts.ts';
import { Gathered, gather } from './bundle-selection.ts';
import type { BundleReceiver, Selection } from './bundle-selection.ts';
import { instant } from './instant.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';
import { outboxDir } from './outbox.ts';
import { counted, packInChild } from './pack-child.ts';
import type { WriteControl } from './pack-child.ts';
import { keepSent } from './shared-records.ts';
import { unitKeys } from './unit-keys.ts';

/** Schema of the records in bundles; raised when a record can say something new. */
const RECORD_SCHEMA = 1;

interface Where {
  /** Path on the stick. */
  readonly folder: string;
  readonly groups: ReadonlySet<RecordGroup>;
  /** Last place in our change log that is covered. */
  readonly upTo: number;
  /** Of an emergency bundle: the words that open it. They go to the child that packs, and nowhere else. */
  readonly passphrase?: string;
}
interface WrittenContent {
  readonly rows: readonly BundleOut[];
  /** Why some of a set does not lie on the stick; its rows stand in the journal and can be written again. */
  readonly failed: Fault | null;
}

/**
 * Writes one content: records are laid aside encrypted, packed into the outbox, copied to the stick, entered into the
 * journal, and only then given their name on the stick. So no bundle lies under its name that the journal does not know.
 */
export async function writeContent(open: OpenUnit, actor: Actor, selection: Selection, where: Where, control: WriteControl): Promise<Result<WrittenContent>> {
  const stageDir = join(open.dir, 'staging', open.db.store.newId());
  try {
    const gathered = new Gathered();
    const staged = await stageRecords(stageDir, counted(gather(open, selection, where.groups, where.upTo, gathered, control.signal), control), open.random);
    if (!staged.ok) return staged;
    const [missing] = missingFiles(open, gathered);
    if (missing !== undefined) return err(missingFileFault(open, missing));
    const parts = partsOf(open, gathered);
    if (!parts.ok) return parts;
    const ring = readKeyring(open.dir);
    const anchor = open.db.store.noteAnchor('goi');
    const salts = parts.value.map(() => Buffer.from(open.random(16)).toString('hex'));
    const ids = salts.map((salt) => anchoredBundleId(anchor.hash, salt));
    const packParts = draftsOf(open, selection.receivers, gathered, parts.value, where, ids);
    const task: PackTask = {
      parts: packParts,
      records: staged.value,
      keys: await unitKeys(open),
      recoveryRecipient: ring.ok ? (ring.value.recovery.recipient ?? null) : null,
      outbox: outboxDir(open),
      folder: where.folder,
      blobs: blobAccess(open),
      ...(where.passphrase === undefined ? {} : { passphrase: where.passphrase }),
    };
    const packed = await packInChild(open, task, control);
    if (!packed.ok) return packed;
    return await enter(open, actor, selection, { gathered, packParts, answer: packed.value, where, anchors: salts.map((salt) => ({ seq: anchor.seq, salt })) });
  } finally {
    await rm(stageDir, { recursive: true, force: true });
  }
}

const coversOf = ({ from }: BundleReceiver) => [...from].map(([group, first]) => ({ group, from: first }));

/** What a receiver's row of bundles of this life has come to. */
function lastTo(open: OpenUnit, peerCode: string): BundleOut | null {
  const { lineage } = open.db.store.identity();
  const row = open.db.read.all('bundle_out', { peer: peerCode }).filter((one) => one.lineage === lineage);
  return row.reduce<BundleOut | null>((last, one) => (last === null || one.order > last.order ? one : last), null);
}

/** One draft a bundle; numbers and orders follow one another, each receiver's own. */
function draftsOf(open: OpenUnit, receivers: readonly BundleReceiver[], gathered: Gathered, parts: readonly SetPart[], { upTo }: Where, ids: readonly string[]): PackPart[] {
  const unit = unitOf(open);
  const { lineage, device } = open.db.store.identity();
  const first = nextNumber(open);
  const set = parts.length === 1 ? null : randomUUID();
  const createdAt = instant(open.clock.now());
  const from = Math.min(...receivers.flatMap((receiver) => coversOf(receiver).map((cover) => cover.from)));
  const entries = receivers.map(({ peer }) => {
    const last = lastTo(open, peer.unitCode);
    const previous = last === null ? null : { number: last.number, bundleHash: last.bundleHash };
    return { order: last?.order ?? 0, entry: { unitCode: peer.unitCode, unitName: peer.unitName, recipient: peer.ageRecipient, previous, acknowledged: lastReceived(open, peer.unitCode) } };
  });
  let at = 0;
  return parts.map(({ records, attachments }, i): PackPart => {
    const start = at;
    at += records.length;
    const draft: ManifestDraft = {
      bundleId: ids[i] ?? randomUUID(),
      ...bundleKind(gathered),
      number: first + i,
      receivers: entries.map(({ order, entry }) => ({ ...entry, order: order + 1 + i })),
      sequence: { from: Math.min(from, upTo + 1), to: upTo },
      schemaVersion: RECORD_SCHEMA,
      set: set === null ? null : { id: set, k: i + 1, n: parts.length },
      createdAt,
      sender: { unitCode: unit.code, unitName: unit.name, lineage, device },
    };
    return { draft, from: start, to: at, recordBytes: records.reduce((sum, place) => sum + (gathered.sizes[place]?.size ?? 0), 0), attachments };
  });
}

interface Packed {
  readonly gathered: Gathered;
  readonly packParts: readonly PackPart[];
  readonly answer: PackAnswer;
  readonly where: Where;
  /** For each part the end of the journal that its id commits to. */
  readonly anchors: readonly NonNullable<BundleOut['anchor']>[];
}

/** The journal's rows, then the names on the stick. */
async function enter(open: OpenUnit, actor: Actor, { receivers }: Selection, { gathered, packParts, answer, where, anchors }: Packed): Promise<Result<WrittenContent>> {
  const entered = await open.db.write(actor, where.passphrase === undefined ? 'Ghi gói dữ liệu' : 'Ghi gói khẩn cấp mở bằng cụm từ', (tx) => {
    for (const mark of gathered.marks) keepSent(tx, mark);
    return packParts.flatMap(({ draft, from, to }, i) => {
      const file = answer.parts[i];
      if (file === undefined) throw new Error('enter: a part without its file');
      const content = journalContent(gathered, from, to);
      return receivers.map((receiver, r): BundleOut =>
        tx.add('bundle_out', {
          ...content,
          bundleId: draft.bundleId,
          number: draft.number,
          kind: draft.kind,
          peerCode: receiver.peer.unitCode,
          peerName: receiver.peer.unitName,
          fileName: file.fileName,
          size: file.bytes,
          sha256: file.fileSha256,
          bundleHash: file.bundleHash,
          lineage: draft.sender.lineage,
          order: draft.receivers[r]?.order ?? 1,
          createdAt: draft.createdAt,
          sequenceFrom: draft.sequence.from,
          sequenceTo: draft.sequence.to,
          covers: coversOf(receiver),
          set: draft.set,
          state: 'da-tao',
          doubtful: false,
          written: i < answer.placed,
          verifiedOn: null,
          handedOver: null,
          ...(where.passphrase === undefined ? {} : { emergency: true }),
          ...(anchors[i] === undefined ? {} : { anchor: anchors[i] }),
        }),
      );
    });
  });
  if (!entered.ok) return entered;
  let { failed } = answer;
  const unnamed = new Set<string>();
  for (const { fileName } of answer.parts.slice(0, answer.placed)) {
    const named = await finishPlaced(where.folder, fileName);
    if (named.ok) continue;
    failed ??= named.error;
    unnamed.add(fileName);
  }
  if (unnamed.size === 0) return ok({ rows: entered.value, failed });
  const marked = await open.db.write(actor, 'Gói dữ liệu chưa ghi xong ra thiết bị', (tx) => entered.value.map((row) => (unnamed.has(row.fileName) ? tx.put('bundle_out', { ...tx.need('bundle_out', row.id), written: false }) : row)));
  return marked.ok ? ok({ rows: marked.value, failed }) : marked;
}
