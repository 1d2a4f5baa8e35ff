import type { Acknowledged, Manifest, Receiver } from './manifest.ts';
import { receiverEntry } from './manifest.ts';

/** A bundle taken in earlier from one unit. */
export interface ReceivedBundle {
  readonly bundleId: string;
  /** SHA-256 of its manifest.json. */
  readonly bundleHash: string;
  readonly lineage: string;
  readonly number: number;
  /** `order` of our entry among its receivers. */
  readonly order: number;
  /** `previous.number` of that entry. */
  readonly previousNumber: number | null;
  /** `sequence.to` of its manifest. */
  readonly sequenceTo: number;
  /** Local day, as it shall be shown. */
  readonly receivedOn: string;
  /** Who took it in; empty or absent where it was not kept. */
  readonly receivedBy?: string;
  /** Machine that wrote it, as its manifest says; empty or absent where it was not kept. */
  readonly device?: string;
  readonly set?: Manifest['set'];
}

/**
 * `first`, `next`: nothing missing. `fills-gap`: an older one that was missing. `gap`: earlier ones are missing.
 * `received`: this very bundle is in already. `new-lineage`: the sender restored a backup or moved to another machine.
 * `forked`: two machines write under one lineage (a copied folder). `rewound`: the counter went back without a new
 * lineage. All but `received` may be taken in; nothing is refused for its place in the row.
 */
export type ArrivalState = 'first' | 'next' | 'fills-gap' | 'gap' | 'received' | 'new-lineage' | 'forked' | 'rewound';

export interface Arrival {
  readonly state: ArrivalState;
  /** Vietnamese, ready to show. */
  readonly message: string;
  /** How many bundles for us have not come, this one's predecessors only. */
  readonly missing: number;
  /** Number of the bundle to ask the sender for; null when none is missing or its number is not known. */
  readonly askFor: number | null;
  /** That two machines of the sender seem to write side by side: which ones, since when, and what to do. Empty: nothing shows it. */
  readonly twin: string;
}

/**
 * Where an arrived bundle stands among those received from the same unit.
 * @param received all bundles taken in from this sender, any lineage, any order
 * @param unitCode our own code; must be among the receivers
 */
export function judgeArrival(manifest: Manifest, unitCode: string, received: readonly ReceivedBundle[], bundleHash: string): Arrival {
  const arrival = placeOf(manifest, unitCode, received, bundleHash);
  return arrival.state === 'received' ? arrival : { ...arrival, twin: twinWords(manifest, received, arrival.state) };
}

function placeOf(manifest: Manifest, unitCode: string, received: readonly ReceivedBundle[], bundleHash: string): Arrival {
  const entry = receiverEntry(manifest, unitCode);
  if (entry === undefined) throw new Error('judgeArrival: bundle is not for this unit');
  const same = received.find((b) => b.bundleId === manifest.bundleId);
  if (same?.bundleHash === bundleHash) {
    const by = (same.receivedBy ?? '') === '' ? '' : `, người nhập: ${same.receivedBy}`;
    return plain('received', `Gói số ${manifest.number} đã nhận ngày ${dayOf(same.receivedOn)}${by}; nhập lại không đổi gì.`);
  }
  const line = received.filter((b) => b.lineage === manifest.sender.lineage);
  const clash = same ?? line.find((b) => b.order === entry.order);
  // Of two that bear one place the machine that went on followed one.
  const before = line.filter((b) => b.order === entry.order - 1);
  const after = line.find((b) => b.order === entry.order + 1);
  if (clash !== undefined || (before.length > 0 && before.every((b) => b.bundleHash !== entry.previous?.bundleHash))) {
    return plain('forked', `Gói số ${manifest.number} không nối tiếp gói đã nhận: có thể đơn vị gửi đang dùng hai máy chép từ nhau. Hãy hỏi đơn vị gửi máy nào là máy chính.`);
  }
  const highest = Math.max(0, ...line.map((b) => b.order));
  const reached = Math.max(0, ...line.filter((b) => b.order < entry.order).map((b) => b.sequenceTo));
  if (manifest.sequence.to < reached || (after !== undefined && after.sequenceTo < manifest.sequence.to)) {
    return plain('rewound', `Gói số ${manifest.number} mang bộ đếm lùi so với gói đã nhận: có thể đơn vị gửi đã phục hồi bản sao lưu cũ.`);
  }
  const missing = entry.order - 1 - line.filter((b) => b.order < entry.order).length;
  if (missing > 0) return gap(manifest.number, missing, nearestMissing(entry, line));
  if (entry.order < highest) return plain('fills-gap', `Gói số ${manifest.number} là gói còn thiếu trước đây.`);
  if (line.length > 0) return plain('next', `Gói số ${manifest.number} nối tiếp gói đã nhận.`);
  if (received.length > 0) return plain('new-lineage', 'Đơn vị gửi đã phục hồi dữ liệu hoặc chuyển sang máy khác; số gói đếm lại từ đầu.');
  return plain('first', 'Gói đầu tiên nhận từ đơn vị này.');
}

/** Number of the last missing bundle before this one: named by the bundle that follows it. */
function nearestMissing(entry: Receiver, line: readonly ReceivedBundle[]): number | null {
  const here = { order: entry.order, previousNumber: entry.previous?.number ?? null };
  const chain = [here, ...line.filter((b) => b.order < entry.order).sort((a, b) => b.order - a.order)];
  return chain.find((b) => b.order > 1 && !chain.some((other) => other.order === b.order - 1))?.previousNumber ?? null;
}

/** A machine in words: the beginning of its code, which its own screen shows too. */
export function deviceWords(device: string): string {
  return /^[0-9a-f-]{12,}$/u.test(device) ? device.slice(0, 6).toUpperCase() : device;
}

/**
 * A restored unit counts its numbers again, and an old stick may come late: neither shows a second machine. What does is a
 * fork in one row, another machine under a number that was used, or one that goes on after another began.
 */
function twinWords({ bundleId, number, sender }: Manifest, received: readonly ReceivedBundle[], state: ArrivalState): string {
  const elsewhere = received.filter(({ device = '' }) => device !== '' && device !== sender.device);
  const same = received.find((b) => b.number === number && b.bundleId !== bundleId && (b.lineage === sender.lineage || elsewhere.includes(b)));
  const last = received.findLastIndex(({ lineage }) => lineage === sender.lineage);
  const began = last < 0 || state === 'fills-gap' ? undefined : elsewhere.find((b) => b.lineage !== sender.lineage && received.indexOf(b) > last);
  const other = same ?? began ?? (state === 'forked' ? elsewhere.at(-1) : undefined);
  if (other === undefined) return '';
  const device = other.device ?? '';
  const first = received.find((b) => (b.device ?? '') === device && device !== '') ?? other;
  const twice = same === undefined ? '' : `Gói này trùng số ${number} với gói đã nhận ngày ${dayOf(same.receivedOn)} nhưng là gói khác. `;
  const named = device === '' || device === sender.device ? 'từ hai bản của cùng một dữ liệu' : `từ hai máy: máy ${deviceWords(sender.device)} (gói này) và máy ${deviceWords(device)} (từ gói số ${first.number}, nhận ngày ${dayOf(first.receivedOn)})`;
  return `${twice}Có thể đơn vị gửi đang gửi ${named}. Cứ nhận cả hai, không mục nào mất; báo đơn vị gửi lập gói «Bàn giao» ở một máy, nhận ở máy kia, rồi chỉ gửi từ một máy.`;
}

const plain = (state: ArrivalState, message: string): Arrival => ({ state, message, missing: 0, askFor: null, twin: '' });

function gap(number: number, missing: number, askFor: number | null): Arrival {
  const ask = askFor === null ? 'Hãy hỏi đơn vị gửi các gói trước đó.' : `Hãy xin đơn vị gửi gói số ${askFor}${missing > 1 ? ' và các gói trước đó' : ''}.`;
  return { state: 'gap', message: `Trước gói số ${number} còn thiếu ${missing} gói. ${ask}`, missing, askFor, twin: '' };
}

/** A bundle of a set, and the parts of the set that have not come. */
export interface SetArrival {
  readonly k: number;
  readonly n: number;
  /** Numbers of the other parts that are missing, ascending. */
  readonly missing: readonly number[];
  /** Vietnamese, ready to show. */
  readonly message: string;
}

/** Which parts of its set are still to come once this bundle is taken in; null for a bundle that stands alone. */
export function judgeSet(set: Manifest['set'], received: readonly Pick<ReceivedBundle, 'set'>[]): SetArrival | null {
  if (set === null) return null;
  const { id, k, n } = set;
  const there = new Set([k, ...received.flatMap((b) => (b.set?.id === id ? [b.set.k] : []))]);
  const missing = Array.from({ length: n }, (_, i) => i + 1).filter((part) => !there.has(part));
  const rest = missing.length === 0 ? 'đã đủ cả bộ' : `còn thiếu ${missing.length === 1 ? `gói ${missing[0]}` : `các gói ${missing.join(', ')}`}`;
  return { k, n, missing, message: `Đây là gói ${k} trong bộ ${n} gói; ${rest}.` };
}

/** `2026-03-02…` → `02/03/2026` */
function dayOf(iso: string): string {
  return `${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`;
}

/** A bundle we wrote, as far as acknowledgement needs it. */
export interface SentBundle {
  readonly bundleId: string;
  readonly number: number;
  readonly sequenceTo: number;
}

/**
 * What the other side has confirmed of ours. `none`: nothing yet. `confirmed`: up to a bundle number. `other-lineage`:
 * of a life of our database before a restore or copy. `we-rewound`: it knows more of this lineage than we do, so our
 * data is older than what was sent.
 */
export type Confirmation =
  | { readonly state: 'none' | 'other-lineage' | 'we-rewound'; readonly message: string }
  | { readonly state: 'confirmed'; readonly number: number; readonly message: string };

/** Reads `acknowledged` of a bundle for us against our own lineage and the bundles we wrote in it. */
export function judgeAcknowledged(
  acknowledged: Acknowledged | null,
  own: { readonly lineage: string; readonly sequence: number; readonly sent: readonly SentBundle[] },
): Confirmation {
  if (acknowledged === null) return { state: 'none', message: 'Đơn vị nhận chưa xác nhận gói nào.' };
  if (acknowledged.lineage !== own.lineage) return { state: 'other-lineage', message: 'Đơn vị nhận mới xác nhận các gói gửi trước khi phục hồi hoặc chuyển máy.' };
  const bundle = own.sent.find((b) => b.bundleId === acknowledged.bundleId);
  if (acknowledged.sequence > own.sequence || bundle === undefined) {
    return { state: 'we-rewound', message: 'Đơn vị nhận đã có gói mới hơn dữ liệu trên máy này: dữ liệu ở đây có thể là bản cũ.' };
  }
  return { state: 'confirmed', number: bundle.number, message: `Đơn vị nhận đã nhận đến gói số ${bundle.number}.` };
}
