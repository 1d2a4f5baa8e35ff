import type { z } from 'zod';
import type { PeerStatus } from '../../shared/api/sending.ts';
import { BUNDLE_STATE_WORDS } from '../../shared/domain/exchange.ts';
import type { BundleOut, Peer } from '../../shared/domain/exchange.ts';
import { confirmedState, gapWords, missingBundles } from '../../shared/exchange/standing.ts';
import type { Confirmed } from '../../shared/exchange/standing.ts';
import { Refusal, fault, ok } from '../../shared/result.ts';
import { deadlineDay } from './calendar-settings.ts';
import type { Reading } from './db.ts';
import type { HandlersOf } from './handlers.ts';
import { dayOfInstant } from './instant.ts';
import type { OpenUnit } from './open-unit.ts';
import { exchangeSettings, isKept } from './outbox.ts';

export type JournalMethods = 'bundle.journal' | 'bundle.status' | 'bundle.handedOver';

/** What became of a sent bundle, in the words of the screen. */
export const sentWord = ({ state, written, verifiedOn }: Pick<BundleOut, 'state' | 'written' | 'verifiedOn'>): string => {
  if (state !== 'da-nhan' && !written) return 'Chưa ghi ra USB';
  return state === 'da-tao' && verifiedOn !== null ? 'Đã kiểm tra' : BUNDLE_STATE_WORDS[state];
};

/** Day on which the receiver took it in, as its receipt says; null while no receipt is in. */
export function receiptDay(read: Reading, { bundleId, peerCode }: Pick<BundleOut, 'bundleId' | 'peerCode'>): string | null {
  return read.all('bundle_receipt', { bundle: bundleId }).find(({ owner }) => owner === peerCode)?.receivedOn ?? null;
}

/** How far a peer has confirmed what was written for it (F31). */
export function confirmedBundles(open: OpenUnit, peerCode: string): Confirmed {
  const { lineage } = open.db.store.identity();
  const sent = open.db.read.all('bundle_out', { peer: peerCode }).map((row) => ({ ...row, createdAt: dayOfInstant(row.createdAt), received: row.state === 'da-nhan' }));
  return confirmedState(sent, lineage, deadlineDay(open), exchangeSettings(open).unconfirmedDays);
}

/** What of a peer's bundles for us has not come: numbers to ask for, and the sentence. */
export function missingFrom(open: OpenUnit, peerCode: string): { numbers: number[]; words: string } {
  const gaps = missingBundles(open.db.read.all('bundle_in', { peer: peerCode }));
  return { numbers: [...gaps.numbers], words: gapWords(gaps) };
}

export function sendingJournalHandlers(open: OpenUnit): HandlersOf<JournalMethods> {
  const { db } = open;
  return {
    'bundle.journal': () =>
      ok({
        today: open.clock.today(),
        sent: db.read.all('bundle_out').reverse().map((row) => ({ ...row, kept: isKept(open, row), receiptOn: receiptDay(db.read, row), stateWord: sentWord(row) })),
        received: db.read.all('bundle_in').reverse(),
      }),
    'bundle.status': () => {
      const peers = new Map(db.read.all('peer').filter(({ trust }) => trust !== 'da-thu-hoi').map((peer) => [peer.unitCode, peer]));
      return ok([...peers.values()].map((peer) => statusOf(open, peer)));
    },
    'bundle.handedOver': (ctx, { id, version, on = open.clock.today(), by, to }) =>
      db.write(ctx.actor, 'Giao gói dữ liệu', (tx) => {
        const bundle = tx.need('bundle_out', id);
        if (on > open.clock.today()) throw new Refusal(fault('ngay-tuong-lai', 'Ngày giao ở sau hôm nay.', { item: 'on', next: 'Ghi ngày đã giao.' }));
        if (!bundle.written) throw new Refusal(fault('chua-ghi-ra-usb', `Gói số ${bundle.number} chưa ghi ra USB nên chưa giao được.`, { next: 'Bấm «Ghi lại» để ghi gói ra USB trước.' }));
        return tx.put('bundle_out', { ...bundle, state: bundle.state === 'da-nhan' ? 'da-nhan' : 'da-giao', handedOver: { on, by, to } }, version);
      }),
  };
}

function statusOf(open: OpenUnit, peer: Peer): z.infer<typeof PeerStatus> {
  const { read } = open.db;
  const peerCode = peer.unitCode;
  const sent = read.all('bundle_out', { peer: peerCode });
  const received = read.all('bundle_in', { peer: peerCode });
  const confirmed = confirmedBundles(open, peerCode);
  const [last, lastIn] = [sent.at(-1), received.at(-1)];
  const theirs = new Set(received.map(({ bundleId }) => bundleId));
  return {
    peerCode,
    peerName: peer.unitName,
    confirmed: read.all('peer', { unit_code: peerCode }).some(({ trust }) => trust === 'da-xac-nhan'),
    sent: last === undefined ? null : { number: last.number, on: dayOfInstant(last.createdAt), stateWord: sentWord(last) },
    confirmedWords: sent.length === 0 ? '' : confirmed.upTo === null ? 'Chưa xác nhận gói nào' : `Đã nhận đến gói số ${confirmed.upTo}`,
    unconfirmed: confirmed.open.length === 0 ? null : { numbers: [...confirmed.open], days: confirmed.days, late: confirmed.late, words: unconfirmedWords(confirmed) },
    received: lastIn === undefined ? null : { number: lastIn.number, on: dayOfInstant(lastIn.importedAt) },
    missing: missingFrom(open, peerCode),
    quarantined: read.all('quarantined').filter(({ bundleId }) => theirs.has(bundleId)).length,
    conflicts: read.all('shared_record', { conflict: 1 }).filter(({ beside, owner }) => owner === peerCode || beside.some(({ bundleId }) => theirs.has(bundleId))).length,
    notes: notesOf(open, sent),
  };
}

/** «Gói số 4, số 5 chưa được xác nhận, đã 32 ngày». */
export function unconfirmedWords({ open, days }: Confirmed): string {
  const shown = open.slice(0, 3).map((number) => `số ${number}`).join(', ');
  return `Gói ${shown}${open.length > 3 ? ` và ${open.length - 3} gói khác` : ''} chưa được xác nhận${days === 0 ? '' : `, đã ${days} ngày`}`;
}

/** What this unit's own restore or move means for what a peer has. */
function notesOf(open: OpenUnit, sent: readonly BundleOut[]): string[] {
  const { lineage } = open.db.store.identity();
  const earlier = sent.filter((row) => row.lineage !== lineage);
  if (earlier.length === 0) return [];
  const waiting = earlier.filter(({ state }) => state !== 'da-nhan').length;
  return [`Dữ liệu ở đây đã được phục hồi hoặc chuyển máy sau ${earlier.length} gói đã gửi${waiting === 0 ? '' : ` (${waiting} gói chưa được xác nhận)`}: gói tới gửi lại đầy đủ, nơi nhận bỏ qua phần đã có`];
}
