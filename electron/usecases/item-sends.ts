import type { Campaign } from '../../shared/domain/campaign.ts';
import { EVERYONE, itemId } from '../../shared/domain/item.ts';
import type { SentItem } from '../../shared/domain/item.ts';
import type { GuidanceBody, ReplyBody, RequestBody } from '../../shared/exchange/bodies.ts';
import { kindFacts } from '../../shared/exchange/kinds.ts';
import { Refusal, catchRefusal, fault, ok } from '../../shared/result.ts';
import { nfc, nfcLines } from '../../shared/text/normal.ts';
import { confirmedBy, writtenFor } from './bundle-facts.ts';
import type { Reading } from './db.ts';
import type { HandlersOf } from './handlers.ts';
import { publishedCampaign, publishedRevisions, sentOf } from './item-bodies.ts';
import { filesOf, isMeantForAll, keepItem, placeFor, receiversFor, refOf } from './items.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';

type Methods = 'item.receivers' | 'item.send' | 'item.write' | 'item.list' | 'item.withdraw' | 'item.unwithdraw' | 'campaign.publish';

/** What a person decided to send: kept as it read then, until it is sent anew or taken back. */
export function itemHandlers(open: OpenUnit): HandlersOf<Methods> {
  const { db } = open;
  const turn = (actor: Parameters<typeof db.write>[0], action: string, { id, version }: { id: string; version: number }, back: boolean) =>
    db.write(actor, action, (tx) => {
      const held = tx.need('sent_item', id);
      return rowOf(open, tx, tx.put('sent_item', { ...held, withdrawnOn: back ? open.clock.today() : null }, version));
    });
  return {
    'item.receivers': (_ctx, { kind }) => ok(receiversFor(open, kind).map((peer) => ({ unitCode: peer.unitCode, unitName: peer.unitName, all: isMeantForAll(open, kind, peer) }))),
    'item.send': (ctx, { kind, sourceId, year, contact, to }) =>
      db.write(ctx.actor, `Gửi ${kindFacts(kind).words}`, (tx) => {
        const names = to === EVERYONE ? receiversFor(open, kind).filter((peer) => isMeantForAll(open, kind, peer)).map(({ unitName }) => unitName) : to.flatMap((code) => tx.all('peer', { unit_code: code }).at(-1)?.unitName ?? []);
        const sending = sentOf(open, tx, { kind, sourceId, year: year ?? null, sentTo: [...new Set(names)].join(', ').slice(0, 300) });
        const said = kind === 'unit-card' && contact !== undefined ? { contact: nfc(contact.contact), telephone: nfc(contact.telephone), address: nfc(contact.address) } : {};
        return rowOf(open, tx, keepItem(open, tx, { ...sending, body: { ...sending.body, ...said } }, to));
      }),
    'item.write': (ctx, { kind, id, version, fields, to }) =>
      db.write(ctx.actor, kind === 'guidance' ? 'Gửi văn bản hướng dẫn' : 'Gửi yêu cầu, đôn đốc', (tx) => {
        const held = id === undefined ? null : tx.need('sent_item', id);
        if (held !== null && held.kind !== kind) throw new Refusal(fault('sai-loai', 'Mục này thuộc loại khác.', { next: 'Mở lại từ danh sách.' }));
        const campaign = fields.campaignId === null ? null : tx.need('campaign', fields.campaignId);
        const { number, date, dueOn } = fields;
        if (kind === 'request' && dueOn !== null && date !== null && dueOn < date) throw new Refusal(fault('ngay-nguoc', 'Hạn trả lời có trước ngày của văn bản.', { item: 'dueOn', next: 'Sửa lại một trong hai ngày.' }));
        const common = { ownerName: unitOf(open).name, campaign: campaign === null ? null : refOf(tx, campaign), number: nfc(number), date, title: nfc(fields.title), text: nfcLines(fields.text), attachments: filesOf(tx, fields.scanIds) };
        const body = kind === 'guidance' ? (common satisfies GuidanceBody) : ({ ...common, about: nfc(fields.about), dueOn } satisfies RequestBody);
        // Members that a later program wrote of it stay.
        const kept = keepItem(open, tx, { kind, recordId: held?.recordId ?? open.db.store.newId(), title: common.title, campaignId: campaign?.id ?? null, sourceId: null, body: { ...held?.body, ...body } }, to);
        if (version !== undefined && held !== null && held.version !== version) throw new Refusal(fault('da-sua-noi-khac', 'Mục này vừa được sửa ở nơi khác.', { next: 'Mở lại và sửa tiếp.' }));
        return rowOf(open, tx, kept);
      }),
    'item.list': (_ctx, { kind, campaignId, sourceId }) =>
      catchRefusal(() => {
        const where = { ...(kind === null ? {} : { kind }), ...(campaignId === null ? {} : { campaign: campaignId }), ...(sourceId === null ? {} : { source: sourceId }) };
        return db.read.all('sent_item', where).filter((item) => kind !== null || item.kind !== 'plan-revision').sort((a, b) => b.sentOn.localeCompare(a.sentOn)).map((item) => rowOf(open, db.read, item));
      }),
    'item.withdraw': (ctx, input) => turn(ctx.actor, 'Thu hồi nội dung đã gửi', input, true),
    'item.unwithdraw': (ctx, input) => turn(ctx.actor, 'Gửi lại nội dung đã thu hồi', input, false),
    'campaign.publish': (ctx, { campaignId, to }) =>
      db.write(ctx.actor, 'Công bố phong trào', (tx) => {
        const campaign: Campaign = tx.need('campaign', campaignId);
        const sent = keepItem(open, tx, publishedCampaign(open, tx, campaign), to);
        const revisions = publishedRevisions(open, tx, campaign).map((revision) => keepItem(open, tx, revision, to));
        return { sent: rowOf(open, tx, sent), revisions: revisions.length };
      }),
  };
}

/** An item with where it stands at each receiver. */
export function rowOf(open: OpenUnit, read: Reading, item: SentItem) {
  const publications = read.all('publication', { item: item.id });
  const everyone = publications.some(({ peerCode }) => peerCode === EVERYONE);
  const replies = read.all('received_item', { kind: 'reply' }).filter(({ body }) => {
    const { about } = body as ReplyBody;
    return itemId(about.kind, about.id) === item.id;
  });
  const { group } = kindFacts(item.kind);
  const receivers = receiversFor(open, item.kind).flatMap((peer) => {
    if (!publications.some(({ peerCode }) => peerCode === peer.unitCode || (peerCode === EVERYONE && isMeantForAll(open, item.kind, peer)))) return [];
    const place = placeFor(open, item, peer) ?? Infinity;
    const stateWord = confirmedBy(open, peer.unitCode)(group) >= place ? 'Đã nhận' : writtenFor(open, peer.unitCode)(group) >= place ? 'Đã ghi ra USB' : 'Chưa ghi ra USB';
    return [{ unitCode: peer.unitCode, name: peer.unitName, stateWord, replied: replies.some(({ owner }) => owner === peer.unitCode) }];
  });
  return {
    item,
    kindWord: kindFacts(item.kind).words,
    campaignName: item.campaignId === null ? '' : (read.getEver('campaign', item.campaignId)?.name ?? ''),
    everyone,
    receivers,
    replies: replies.map(({ id, ownerName, body }) => ({ id, from: ownerName, on: String(body['on'] ?? ''), text: String(body['text'] ?? '') })),
  };
}
