import { EVERYONE, itemId } from '../../shared/domain/item.ts';
import type { ItemKind, ReceivedItem, SentItem } from '../../shared/domain/item.ts';
import type { Campaign } from '../../shared/domain/campaign.ts';
import type { UnitKind } from '../../shared/domain/unit.ts';
import type { Peer } from '../../shared/domain/exchange.ts';
import type { CampaignRef } from '../../shared/exchange/bodies.ts';
import { canonicalJson, parseStrictJson } from '../../shared/exchange/canonical.ts';
import { bundleKinds, kindFacts, ownedBy, relationTo } from '../../shared/exchange/kinds.ts';
import { MAX_LINE, bodyFault } from '../../shared/exchange/record.ts';
import { Refusal, fault } from '../../shared/result.ts';
import { fold } from '../../shared/text/fold.ts';
import type { AttachmentInfo } from '../../shared/domain/nomination.ts';
import type { RecordBody } from './carriers.ts';
import type { Reading, Writing } from './db.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';

type PeerKind = Pick<Peer, 'unitCode' | 'unitName' | 'unitKind'>;

/** Whether a unit takes records of a kind from us: it must see us on the side that owns them. */
export function takesFrom(open: OpenUnit, kind: ItemKind, peer: PeerKind): boolean {
  const side = ownedBy(kind);
  return side === 'either' || relationTo(peer.unitKind as UnitKind, unitOf(open).kind) === side;
}

/** Whether «tất cả» of a kind means this unit: those above us for what goes up, those below for what goes down. */
export function isMeantForAll(open: OpenUnit, kind: ItemKind, peer: PeerKind): boolean {
  if (!takesFrom(open, kind, peer)) return false;
  return ownedBy(kind) !== 'subordinate' || relationTo(unitOf(open).kind, peer.unitKind as UnitKind) === 'superior';
}

/** Connected units whose key is confirmed, one line each, that take a kind from us. */
export function receiversFor(open: OpenUnit, kind: ItemKind): Peer[] {
  const units = new Map(open.db.read.all('peer').filter((p) => p.trust === 'da-xac-nhan').map((p) => [p.unitCode, p]));
  return [...units.values()].filter((peer) => takesFrom(open, kind, peer));
}

/** Attachments without their bytes, as a record names them; those that are gone are left out. */
export function filesOf(read: Reading, ids: readonly string[]): AttachmentInfo[] {
  return ids.flatMap((id) => {
    const held = read.get('attachment', id);
    return held === null ? [] : [{ id: held.id, fileName: held.fileName, mediaType: held.mediaType, size: held.size, sha256: held.sha256 }];
  });
}

/** A campaign as other units know it: by the identifier it came under, where it came from above. */
export function refOf(read: Reading, campaign: Campaign): CampaignRef {
  const from = read.all('received_item', { kind: 'campaign' }).find(({ localId }) => localId === campaign.id);
  return { id: from?.recordId ?? campaign.id, planCode: campaign.planCode, name: campaign.name };
}

/** Our campaign that another unit names: by identifier, by what was received, by the built-in plan, by its name. */
export function campaignFor(read: Reading, ref: CampaignRef): Campaign | null {
  const byId = read.get('campaign', ref.id);
  if (byId !== null) return byId;
  const received = read.get('received_item', itemId('campaign', ref.id));
  const joined = received?.localId == null ? null : read.get('campaign', received.localId);
  if (joined !== null) return joined;
  const byPlan = ref.planCode === null ? null : (read.all('campaign', { plan_code: ref.planCode })[0] ?? null);
  if (byPlan !== null) return byPlan;
  const named = read.all('campaign').filter((campaign) => fold(campaign.name) === fold(ref.name));
  return named.length === 1 ? (named[0] ?? null) : null;
}

interface Sending {
  readonly kind: ItemKind;
  readonly recordId: string;
  readonly title: string;
  readonly campaignId: string | null;
  readonly sourceId: string | null;
  readonly body: RecordBody;
}

/** Unit codes, or all units of the side the kind goes to. */
export type To = typeof EVERYONE | readonly string[];

/**
 * Keeps what is sent as it reads now and for whom. Sending again puts the newer content in its place and adds receivers.
 * @throws Refusal for a receiver that does not take the kind, and for a body that no bundle can carry
 */
export function keepItem(open: OpenUnit, tx: Writing, { body, ...sending }: Sending, to: To): SentItem {
  refuseBody(sending, body, unitOf(open).code);
  const id = itemId(sending.kind, sending.recordId);
  const held = tx.get('sent_item', id);
  const kept = { ...sending, title: sending.title.slice(0, 300), body: { ...body }, sentOn: open.clock.today(), withdrawnOn: null };
  const same = held !== null && held.withdrawnOn === null && held.title === kept.title && canonicalJson(held.body) === canonicalJson(kept.body);
  const item = held === null ? tx.add('sent_item', { id, ...kept }) : same ? held : tx.put('sent_item', { ...held, ...kept });
  publish(open, tx, item, to);
  return item;
}

/** Adds receivers to an item. */
function publish(open: OpenUnit, tx: Writing, item: SentItem, to: To): void {
  const receivers = receiversFor(open, item.kind);
  const codes = to === EVERYONE ? [EVERYONE] : to;
  if (codes.length === 0 || (to === EVERYONE && receivers.length === 0)) {
    throw new Refusal(fault('chua-chon-noi-nhan', codes.length === 0 ? 'Chưa chọn đơn vị nhận.' : `Chưa có đơn vị kết nối nào nhận «${kindFacts(item.kind).words}».`, { item: 'to', next: codes.length === 0 ? 'Chọn ít nhất một đơn vị.' : 'Trao đổi tệp khóa trong «Đơn vị kết nối» trước.' }));
  }
  for (const code of codes) {
    if (code !== EVERYONE && !receivers.some(({ unitCode }) => unitCode === code)) {
      const peer = tx.all('peer', { unit_code: code }).at(-1);
      throw new Refusal(fault('khong-nhan-loai-nay', `${peer?.unitName ?? 'Đơn vị này'} không nhận «${kindFacts(item.kind).words}» từ đơn vị mình, hoặc chưa xác nhận khóa.`, { item: 'to', next: 'Chọn đơn vị khác hoặc kết nối trước.' }));
    }
    const id = `${item.id} ${code}`;
    if (tx.getEver('publication', id) === null) tx.add('publication', { id, itemId: item.id, peerCode: code, since: open.clock.today() });
    else if (tx.isDeleted('publication', id)) tx.restore('publication', id);
  }
}

/** A body that its own kind or a bundle line refuses would stop at the other side; it is refused here, where it can be mended. */
function refuseBody({ kind, recordId, title }: Pick<Sending, 'kind' | 'recordId' | 'title'>, body: RecordBody, owner: string): void {
  const what = `«${title}»`;
  const text = canonicalJson(body);
  if (new TextEncoder().encode(JSON.stringify(text)).length > MAX_LINE - 4096) throw new Refusal(fault('noi-dung-qua-dai', `${what} quá dài, không vừa một dòng của gói dữ liệu.`, { next: 'Rút gọn nội dung rồi gửi lại.' }));
  const read = parseStrictJson(text);
  if (!read.ok) throw new Refusal(fault('ky-tu-khong-gui-duoc', `${what} có nội dung không đưa được vào gói: ${read.reason}.`, { next: 'Xóa ký tự lạ rồi gửi lại.' }));
  const registered = bundleKinds.get(kind);
  const wrong = registered === undefined ? null : bodyFault(registered, { kind, id: recordId, version: 1, owner, sequence: 1, body: { ...body } });
  if (wrong !== null) throw new Refusal(fault('noi-dung-chua-dung', `${what}: ${wrong}.`, { next: 'Sửa nội dung rồi gửi lại.' }));
}

/** Place in our change log from which an item is as it is and meant for a peer; null: not meant for it. */
export function placeFor(open: OpenUnit, item: SentItem, peer: PeerKind): number | null {
  const { read, store } = open.db;
  const counters = read.all('publication', { item: item.id }).flatMap((publication) => {
    const since = store.counterOf('publication', publication.id) ?? 0;
    if (publication.peerCode === peer.unitCode) return [since];
    if (publication.peerCode !== EVERYONE || !isMeantForAll(open, item.kind, peer)) return [];
    // A unit that was connected later is meant from then on.
    const connected = read.all('peer', { unit_code: peer.unitCode }).map(({ id }) => store.counterOf('peer', id) ?? 0);
    return [Math.max(since, ...connected)];
  });
  return counters.length === 0 ? null : Math.max(store.counterOf('sent_item', item.id) ?? 0, Math.min(...counters));
}

/** Keeps what arrived. A newer content is unread again. */
export function keepReceived(open: OpenUnit, tx: Writing, fields: Pick<ReceivedItem, 'kind' | 'recordId' | 'owner' | 'body' | 'bundleId' | 'title'>): ReceivedItem {
  const id = itemId(fields.kind, fields.recordId);
  const ownerName = typeof fields.body['ownerName'] === 'string' ? fields.body['ownerName'].slice(0, 300) : fields.owner;
  const campaign = (fields.body['campaign'] as CampaignRef | null | undefined) ?? null;
  const local = campaign === null ? null : campaignFor(tx, campaign);
  const now = { ...fields, ownerName, title: fields.title.slice(0, 300), campaign: campaign === null ? null : { id: campaign.id, planCode: campaign.planCode, name: campaign.name }, campaignId: local?.id ?? null, receivedOn: open.clock.today(), seenOn: null, answered: null };
  if (tx.getEver('received_item', id) === null) return tx.add('received_item', { id, ...now, localId: null, made: false });
  if (tx.isDeleted('received_item', id)) tx.restore('received_item', id);
  return tx.put('received_item', { ...tx.need('received_item', id), ...now });
}
