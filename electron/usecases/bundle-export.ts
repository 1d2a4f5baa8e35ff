import { readdir } from 'node:fs/promises';
import type { Peer } from '../../shared/domain/exchange.ts';
import { UNIT_KINDS, isCommune } from '../../shared/domain/unit.ts';
import { RECORD_GROUPS, RECORD_GROUP_WORDS, groupCountWords, groupCounts } from '../../shared/exchange/kinds.ts';
import type { RecordGroup } from '../../shared/exchange/kinds.ts';
import { Refusal, catchRefusal, err, fault, ok } from '../../shared/result.ts';
import type { Fault, Result } from '../../shared/result.ts';
import { realDisk } from '../exchange/disk.ts';
import { sizeWords } from '../exchange/faults.ts';
import { checkWritable, roomFor } from '../exchange/place.ts';
import { missingFileFault, missingFiles, partsOf } from './bundle-content.ts';
import { NEW_LIFE_WORDS, confirmedBy, owesNewLife, writtenFor } from './bundle-facts.ts';
import { Gathered, gather, selectBundles } from './bundle-selection.ts';
import { writeContent } from './bundle-write.ts';
import type { WriteControl } from './pack-child.ts';
import type { HandlersOf } from './handlers.ts';
import { unitOf } from './open-unit.ts';
import type { Ctx, OpenUnit } from './open-unit.ts';
import { finishOwn, tidyOutbox } from './outbox.ts';
import { waitingFor } from './outgoing.ts';
import { sendingJournalHandlers } from './bundle-journal.ts';
import type { JournalMethods } from './bundle-journal.ts';
import { outboxHandlers } from './outbox.ts';
import type { OutboxMethods } from './outbox.ts';

type Methods = 'bundle.export' | 'bundle.pending' | 'bundle.preflight' | JournalMethods | OutboxMethods;
const ALL_GROUPS: ReadonlySet<RecordGroup> = new Set(RECORD_GROUPS);

/** Receipts always go along. */
export const chosenGroups = (groups: readonly RecordGroup[] | undefined): ReadonlySet<RecordGroup> => (groups === undefined ? ALL_GROUPS : new Set<RecordGroup>([...groups, 'phieu-nhan']));

/** The key of a peer that a person confirmed; refuses any other. */
function confirmedPeer(open: OpenUnit, peerCode: string): Peer {
  const held = open.db.read.all('peer', { unit_code: peerCode });
  const peer = held.findLast((p) => p.trust === 'da-xac-nhan');
  if (peer !== undefined) return peer;
  throw new Refusal(
    fault('chua-ket-noi', `Chưa xác nhận khóa của ${held.at(-1)?.unitName ?? 'đơn vị này'}.`, {
      next: 'Trao đổi tệp khóa và so mã xác nhận trong «Đơn vị kết nối»; trong khi chờ có thể xuất bộ hồ sơ ra thư mục.',
    }),
  );
}

/** The latest key of each unit that is not revoked. */
const knownPeers = (open: OpenUnit): Peer[] => [...new Map(open.db.read.all('peer').filter((p) => p.trust !== 'da-thu-hoi').map((p) => [p.unitCode, p])).values()];

const said = ({ message, next }: Fault) => ({ message, next: next ?? '' });

/** Units that are writing bundles now. */
const writing = new WeakSet<OpenUnit>();

/** One export at a time in a unit, since bundles are numbered; a second one is refused. */
export async function exportAlone<T>(open: OpenUnit, run: () => Promise<Result<T>>): Promise<Result<T>> {
  if (writing.has(open)) return err(fault('dang-ghi-goi', 'Đang ghi gói dữ liệu khác.', { next: 'Chờ ghi xong rồi ghi tiếp.' }));
  writing.add(open);
  try {
    return await run();
  } finally {
    writing.delete(open);
  }
}

export function bundleExportHandlers(open: OpenUnit): HandlersOf<Methods> {
  const { db } = open;
  db.store.onCommit((written) => {
    if (written.has('bundle_out')) tidyOutbox(open);
  });
  return {
    ...sendingJournalHandlers(open),
    ...outboxHandlers(open),
    'bundle.pending': () => ok(knownPeers(open).map((peer) => pendingOf(open, peer))),
    'bundle.preflight': (ctx, { peerCodes, groups, folder }) => preflight(open, ctx, [...new Set(peerCodes)], chosenGroups(groups), folder),
    'bundle.export': (ctx, input, control) =>
      exportAlone(open, async () => {
        const found = catchRefusal(() => [...new Set(input.peerCodes)].map((code) => confirmedPeer(open, code)));
        if (!found.ok) return found;
        const folder = await open.ports.folders.resolve(input.folder);
        if (!folder.ok) return folder;
        const writable = await checkWritable(folder.value);
        if (!writable.ok) return writable;
        tidyOutbox(open, { orphans: true });
        const where = { folder: folder.value, groups: chosenGroups(input.groups), upTo: db.store.identity().counter };
        const { selections, nothing } = await selectBundles(open, found.value, where.groups, where.upTo, control.signal);
        if (selections.length === 0) return err(nothingNew(found.value));
        const written = [];
        let failed: Fault | null = null;
        for (const [i, selection] of selections.entries()) {
          const one = await writeContent(open, ctx.actor, selection, where, partOf(control, i, selections.length));
          failed = one.ok ? one.value.failed : one.error;
          if (one.ok) written.push(...one.value.rows);
          if (failed === null) continue;
          if (written.length === 0) return err(failed);
          break;
        }
        return ok({ written, nothing: nothing.map(({ unitName }) => unitName), failed: failed === null ? null : said(failed) });
      }),
  };
}

export const nothingNew = (peers: readonly Peer[]): Fault =>
  fault('khong-co-gi-moi', `Không có gì mới để gửi ${peers.length === 1 ? (peers[0]?.unitName ?? '') : `${peers.length} đơn vị đã chọn`}.`, { next: 'Trình hồ sơ hoặc trả lời hồ sơ trước rồi ghi gói.' });

/** Steps of progress for one of several bundles. */
const SCALE = 1000;

function partOf({ progress, signal }: WriteControl, i: number, n: number): WriteControl {
  if (n === 1) return { progress, signal };
  return { signal, progress: ({ done, total, label }) => progress({ done: i * SCALE + (total === undefined ? 0 : Math.floor((SCALE * done) / total)), total: n * SCALE, label: `Đơn vị ${i + 1}/${n}: ${label}` }) };
}

function pendingOf(open: OpenUnit, peer: Peer) {
  const kinds = [...waitingFor(open, peer, ALL_GROUPS, confirmedBy(open, peer.unitCode))];
  return {
    peerCode: peer.unitCode,
    peerName: peer.unitName,
    confirmed: open.db.read.all('peer', { unit_code: peer.unitCode }).some((p) => p.trust === 'da-xac-nhan'),
    commune: UNIT_KINDS.some((kind) => kind === peer.unitKind && isCommune(kind)),
    groups: RECORD_GROUPS.map((group) => ({ group, word: RECORD_GROUP_WORDS[group], records: kinds.filter((one) => one.group === group).length })).filter(({ records }) => records > 0),
    waiting: groupCountWords(groupCounts(kinds)) || (owesNewLife(open, peer.unitCode) ? NEW_LIFE_WORDS : ''),
    fresh: groupCountWords(groupCounts(waitingFor(open, peer, ALL_GROUPS, writtenFor(open, peer.unitCode)))) || (owesNewLife(open, peer.unitCode, 'bundle') ? NEW_LIFE_WORDS : ''),
    lastNumber: Math.max(0, ...open.db.read.all('bundle_out', { peer: peer.unitCode }).map(({ number }) => number)),
  };
}

/** What an export would write now, and what is in its way. */
async function preflight(open: OpenUnit, { actor }: Ctx, peerCodes: readonly string[], groups: ReadonlySet<RecordGroup>, folder: string | null) {
  const warnings: { code: string; message: string; next: string; blocks: boolean }[] = [];
  const warn = (reason: Fault, blocks: boolean) => warnings.push({ code: reason.code, ...said(reason), blocks });
  const peers = peerCodes.flatMap((code) => {
    const found = catchRefusal(() => confirmedPeer(open, code));
    if (!found.ok) warn(found.error, true);
    return found.ok ? [found.value] : [];
  });
  const upTo = open.db.store.identity().counter;
  const { selections, nothing } = await selectBundles(open, peers, groups, upTo);
  const bundles = [];
  for (const selection of selections) {
    const gathered = new Gathered();
    for await (const _record of gather(open, selection, groups, upTo, gathered)) continue;
    for (const file of missingFiles(open, gathered)) warn(missingFileFault(open, file), true);
    const parts = partsOf(open, gathered);
    if (!parts.ok) warn(parts.error, true);
    const bytes = gathered.sizes.reduce((sum, { size }) => sum + size, [...gathered.files.values()].reduce((sum, { size }) => sum + size, 0));
    bundles.push({ peerNames: selection.receivers.map(({ peer }) => peer.unitName), contents: groupCountWords(groupCounts(gathered.kinds.map((kind) => ({ kind })))) || NEW_LIFE_WORDS, bytes, parts: parts.ok ? parts.value.length : 1 });
  }
  const bytes = bundles.reduce((sum, one) => sum + one.bytes, 0);
  const stick = folder === null ? null : await open.ports.folders.resolve(folder);
  if (stick !== null && !stick.ok) return stick;
  const free = stick === null ? null : await lookAt(open, actor, stick.value, warn);
  if (free !== null && free < roomFor(bytes)) warn(fault('thiet-bi-day', `Thiết bị còn trống ${sizeWords(free)}, nội dung gửi cần đến ${sizeWords(roomFor(bytes))}.`, { next: 'Xóa bớt tệp trên thiết bị hoặc chọn thiết bị khác; gói nén lại có thể vẫn vừa.' }), false);
  return ok({ bundles, nothing: nothing.map(({ unitName }) => unitName), bytes, free, warnings });
}

/** Free bytes of a stick; says when it takes no files, and when an earlier export to it was not finished. */
async function lookAt(open: OpenUnit, actor: Ctx['actor'], folder: string, warn: (reason: Fault, blocks: boolean) => void): Promise<number | null> {
  const writable = await checkWritable(folder);
  if (!writable.ok) {
    warn(writable.error, true);
    return null;
  }
  const torn = await finishOwn(open, actor, folder);
  for (const name of torn) warn(fault('lan-truoc-chua-xong', `Lần gửi trước chưa xong: tệp ${name} của đơn vị mình trên thiết bị không đủ.`, { next: 'Bấm «Ghi lại» ở Nhật ký giao nhận: gói được ghi lại đúng như cũ.' }), false);
  const own = `${unitOf(open).code}-`;
  const left = (await readdir(folder)).filter((name) => name.startsWith(own) && name.endsWith('.sovang.part') && !torn.includes(name.replace(/\.part$/u, '')));
  for (const name of left) warn(fault('lan-truoc-chua-xong', `Lần gửi trước chưa xong: trên thiết bị còn tệp ghi dở ${name}.`, { next: 'Ghi lại gói đó ở Nhật ký giao nhận, hoặc gửi lại; tệp ghi dở không dùng được.' }), false);
  return realDisk.free(folder);
}
