import { RECORD_GROUPS, groupCountWords, groupCounts } from '../../../shared/exchange/kinds.ts';
import type { RecordGroup } from '../../../shared/exchange/kinds.ts';
import { byLastExchange, lastExchangeWords } from '../../../shared/domain/home/last-exchange.ts';
import { addDays, formatScreenDate } from '../../../shared/text/dates.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { confirmedBundles, missingFrom, unconfirmedWords } from '../bundle-journal.ts';
import { writtenFor } from '../bundle-facts.ts';
import { dayOfInstant } from '../instant.ts';
import type { OpenUnit } from '../open-unit.ts';
import { waitingFor } from '../outgoing.ts';
import type { Line } from './line.ts';

const MOST_PEERS = 5;
const MOST_ITEMS = 5;
const LATELY_DAYS = 14;
/** They have groups of their own. */
const OWN_GROUPS: ReadonlySet<string> = new Set(['request', 'feedback']);

/** A receipt alone is no errand: it goes with the next bundle. */
const TO_SEND: ReadonlySet<RecordGroup> = new Set(RECORD_GROUPS.filter((group) => group !== 'phieu-nhan'));

export function toSend(open: OpenUnit): Line[] {
  return open.db.read
    .all('peer')
    .filter((p) => p.trust === 'da-xac-nhan')
    .flatMap((peer): Line[] => {
      const waiting = groupCountWords(groupCounts(waitingFor(open, peer, TO_SEND, writtenFor(open, peer.unitCode))));
      if (waiting === '') return [];
      return [{ id: peer.id, text: `Có dữ liệu chưa ghi ra USB cho ${peer.unitName}`, note: waiting, tone: 'soon', page: 'exchange', params: { tab: 'send', peerCode: peer.unitCode } }];
    });
}

const peersOf = (open: OpenUnit) => [...new Map(open.db.read.all('peer').filter((p) => p.trust !== 'da-thu-hoi').map((p) => [p.unitCode, p])).values()];

/** Bundles without a receipt after some days, and bundles of others that have not come (F30, F31). */
export function exchangeStanding(open: OpenUnit): Line[] {
  return peersOf(open).flatMap((peer): Line[] => {
    const confirmed = confirmedBundles(open, peer.unitCode);
    const missing = missingFrom(open, peer.unitCode);
    const line = (id: string, text: string, note: string, tone: Line['tone']): Line => ({ id: `${id}-${peer.id}`, text, note, tone, page: 'exchange', params: { tab: id === 'gap' ? 'receive' : 'journal', peerCode: peer.unitCode } });
    return [
      ...(confirmed.days === 0 ? [] : [line('unconfirmed', `${peer.unitName}: ${unconfirmedWords(confirmed)}`, confirmed.upTo === null ? 'Chưa xác nhận gói nào' : `Đã nhận đến gói số ${confirmed.upTo}`, confirmed.late ? 'late' : 'calm')]),
      ...(missing.words === '' ? [] : [line('gap', `${peer.unitName}: ${missing.words}`, 'Xin đơn vị đó ghi lại gói còn thiếu', 'soon')]),
    ];
  });
}

/** The last bundle each way, unit by unit; where there are many, those of whom something came or went last. */
export function lastExchanges(open: OpenUnit): Line[] {
  const { read } = open.db;
  const peers = peersOf(open).map((peer) => {
    const sent = read.all('bundle_out', { peer: peer.unitCode }).filter(({ written }) => written).at(-1);
    const received = read.all('bundle_in', { peer: peer.unitCode }).at(-1);
    return {
      id: peer.id, code: peer.unitCode, name: peer.unitName,
      sent: sent === undefined ? null : { number: sent.number, on: dayOfInstant(sent.createdAt) },
      received: received === undefined ? null : { number: received.number, on: dayOfInstant(received.importedAt) },
    };
  });
  const lines = byLastExchange(peers).slice(0, MOST_PEERS).map((peer): Line => ({ id: `last-${peer.id}`, text: peer.name, note: lastExchangeWords(peer), tone: 'calm', page: 'exchange', params: { tab: 'journal', peerCode: peer.code } }));
  const more = peers.length - lines.length;
  return more <= 0 ? lines : [...lines, { id: 'last-more', text: `Và ${formatNumber(more)} đơn vị kết nối khác`, note: '', tone: 'calm', page: 'office', params: {} }];
}

/** What came in and nobody opened: papers of other units, and bundles of the last days with what was set aside of them. */
export function cameIn(open: OpenUnit): Line[] {
  const { read } = open.db;
  const items = read.all('received_item', { seen: null }).filter(({ kind, answered }) => !OWN_GROUPS.has(kind) && answered === null).reverse();
  const shown = items.slice(0, MOST_ITEMS).map(({ id, title, ownerName, receivedOn }): Line => ({ id: `item-${id}`, text: title, note: `${ownerName} · nhận ngày ${formatScreenDate(receivedOn)}`, tone: 'soon', page: 'received', params: { id } }));
  const more = items.length - shown.length;
  const rest: Line[] = more <= 0 ? [] : [{ id: 'item-more', text: `Và ${formatNumber(more)} mục khác chưa xem`, note: '', tone: 'calm', page: 'exchange', params: { tab: 'papers' } }];
  const since = addDays(open.clock.today(), -LATELY_DAYS);
  const bundles = read.all('bundle_in').filter(({ importedAt, setAside }) => setAside > 0 && dayOfInstant(importedAt) >= since).map(({ id, number, peerName, importedAt, setAside, bundleId }): Line => (
    { id: `aside-${id}`, text: `Gói số ${number} của ${peerName}: ${formatNumber(setAside)} mục để riêng`, note: `Nhận ngày ${formatScreenDate(dayOfInstant(importedAt))}`, tone: 'soon', page: 'quarantine', params: { bundleId } }));
  return [...shown, ...rest, ...bundles];
}
