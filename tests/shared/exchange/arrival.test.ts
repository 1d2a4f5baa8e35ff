import { describe, expect, it } from 'vitest';
import type { ReceivedBundle } from '../../../shared/exchange/arrival.ts';
import { deviceWords, judgeAcknowledged, judgeArrival, judgeSet } from '../../../shared/exchange/arrival.ts';
import type { Manifest } from '../../../shared/exchange/manifest.ts';
import { sampleManifest, uuid } from './sample.ts';

const LINE = uuid(900);
const hash = (n: number) => String(n).padStart(64, '0');
/** The n-th bundle for us in a lineage; the sender's numbers run twice as fast, for it writes to others too. */
const bundle = (order: number, rest: { lineage?: string; id?: number; previousHash?: string; to?: number } = {}): Manifest => {
  const m = sampleManifest();
  const previous = order === 1 ? null : { number: 2 * (order - 1), bundleHash: rest.previousHash ?? hash(order - 1) };
  return {
    ...m, bundleId: uuid(rest.id ?? order), number: 2 * order, sender: { ...m.sender, lineage: rest.lineage ?? LINE },
    sequence: { from: 1, to: rest.to ?? order * 10 }, receivers: [{ ...m.receivers[0]!, order, previous }],
  };
};
const received = (order: number, rest: Partial<ReceivedBundle> = {}): ReceivedBundle => ({
  bundleId: uuid(order), bundleHash: hash(order), lineage: LINE, number: 2 * order, order, previousNumber: order === 1 ? null : 2 * (order - 1), sequenceTo: order * 10, receivedOn: '2026-03-02', ...rest,
});
const arrive = (m: Manifest, had: ReceivedBundle[], itsHash = hash(m.number / 2)) => judgeArrival(m, 'so-noi-vu-mau', had, itsHash);

describe('judgeArrival', () => {
  const cases: [string, Manifest, ReceivedBundle[], object][] = [
    ['the first of all', bundle(1), [], { state: 'first', missing: 0 }],
    ['the next', bundle(3), [received(1), received(2)], { state: 'next' }],
    ['F29 the same again', bundle(2), [received(1), received(2)], { state: 'received', message: 'Gói số 4 đã nhận ngày 02/03/2026; nhập lại không đổi gì.' }],
    ['F30 one missing', bundle(3), [received(1)], { state: 'gap', missing: 1, askFor: 4, message: 'Trước gói số 6 còn thiếu 1 gói. Hãy xin đơn vị gửi gói số 4.' }],
    ['F30 several missing', bundle(5), [received(1)], { state: 'gap', missing: 3, askFor: 8, message: expect.stringContaining('và các gói trước đó') }],
    ['F30 missing further back', bundle(5), [received(1), received(3), received(4)], { state: 'gap', missing: 1, askFor: 4 }],
    ['F30 first seen is not the first', bundle(4), [], { state: 'gap', missing: 3, askFor: 6 }],
    ['F30 an older one that was missing', bundle(2), [received(1), received(3)], { state: 'fills-gap' }],
    ['F30 the very first arrives late', bundle(1), [received(2)], { state: 'fills-gap' }],
    ['F46 after a restore', bundle(1, { lineage: uuid(901), id: 50 }), [received(1), received(2)], { state: 'new-lineage' }],
    ['F47 two bundles in one place', bundle(2, { id: 77 }), [received(1), received(2)], { state: 'forked' }],
    ['F47 another history', bundle(3, { previousHash: hash(99) }), [received(1), received(2)], { state: 'forked' }],
    ['one id, two contents', bundle(2), [received(1), received(2, { bundleHash: hash(55) })], { state: 'forked' }],
    ['F46 counter went back', bundle(3, { to: 5 }), [received(1), received(2)], { state: 'rewound' }],
    ['an older one claims a later counter', bundle(2, { to: 500 }), [received(1), received(3)], { state: 'rewound' }],
  ];
  it.each(cases)('%s', (_, m, had, expected) => {
    expect(arrive(m, had)).toMatchObject(expected);
    expect(arrive(m, [...had].reverse())).toEqual(arrive(m, had));
  });

  it('is not asked about a bundle for another unit', () => {
    expect(() => judgeArrival(bundle(1), 'xa-khac', [], hash(1))).toThrow();
  });
});

describe('judgeAcknowledged', () => {
  const own = { lineage: LINE, sequence: 40, sent: [{ bundleId: uuid(1), number: 3, sequenceTo: 20 }, { bundleId: uuid(2), number: 5, sequenceTo: 40 }] };
  it.each([
    ['nothing', null, { state: 'none' }],
    ['F31 up to a number', { lineage: LINE, sequence: 40, bundleId: uuid(2) }, { state: 'confirmed', number: 5, message: 'Đơn vị nhận đã nhận đến gói số 5.' }],
    ['an earlier life', { lineage: uuid(1), sequence: 400, bundleId: uuid(9) }, { state: 'other-lineage' }],
    ['F54 more than we know', { lineage: LINE, sequence: 41, bundleId: uuid(2) }, { state: 'we-rewound' }],
    ['a bundle we do not know', { lineage: LINE, sequence: 30, bundleId: uuid(9) }, { state: 'we-rewound' }],
  ])('%s', (_, ack, expected) => {
    expect(judgeAcknowledged(ack, own)).toMatchObject(expected);
  });
});

describe('judgeSet', () => {
  const part = (k: number, id = uuid(70)) => received(k, { set: { id, k, n: 4 } });
  it.each([
    ['the first of four', 1, [], [2, 3, 4], 'Đây là gói 1 trong bộ 4 gói; còn thiếu các gói 2, 3, 4.'],
    ['any order', 3, [part(4), part(1)], [2], 'Đây là gói 3 trong bộ 4 gói; còn thiếu gói 2.'],
    ['the last that was missing', 2, [part(1), part(3), part(4)], [], 'Đây là gói 2 trong bộ 4 gói; đã đủ cả bộ.'],
    ['parts of another set do not count', 1, [part(2, uuid(71))], [2, 3, 4], expect.stringContaining('còn thiếu')],
    ['the same part again', 2, [part(2)], [1, 3, 4], expect.stringContaining('các gói 1, 3, 4')],
  ])('%s', (_name, k, had, missing, message) => {
    expect(judgeSet({ id: uuid(70), k, n: 4 }, had)).toEqual({ k, n: 4, missing, message });
  });

  it('has nothing to say of a bundle that stands alone', () => {
    expect(judgeSet(null, [part(1)])).toBeNull();
  });

  it('F36: a bundle received before names who took it in', () => {
    expect(arrive(bundle(1), [received(1, { receivedBy: 'Trần Văn Thử' })]).message).toBe('Gói số 2 đã nhận ngày 02/03/2026, người nhập: Trần Văn Thử; nhập lại không đổi gì.');
  });
});

describe('F47: two machines of the sender', () => {
  const OTHER = uuid(901);
  const device = sampleManifest().sender.device;
  const at = (order: number, rest: Partial<ReceivedBundle> = {}) => received(order, { device, ...rest });
  const ofTwin = (order: number, rest: Partial<ReceivedBundle> = {}) => received(order, { bundleId: uuid(50 + order), bundleHash: hash(50 + order), lineage: OTHER, device: 'may-2', receivedOn: '2026-03-05', ...rest });

  it.each([
    ['nothing shows it', bundle(3), [at(1), at(2)], ''],
    ['a restore on the same machine counts its numbers again', bundle(1, { lineage: OTHER, id: 60 }), [at(1), at(2)], ''],
    ['before machines were kept', bundle(3), [received(1), received(2), ofTwin(1, { device: '' })], ''],
    ['an old stick that was missing', bundle(2), [at(1), at(3), ofTwin(1, { number: 7 })], ''],
    ['the same number from another machine', bundle(1, { lineage: OTHER, id: 60 }), [ofTwin(1, { lineage: LINE })], `Gói này trùng số 2 với gói đã nhận ngày 05/03/2026 nhưng là gói khác. Có thể đơn vị gửi đang gửi từ hai máy: máy ${device} (gói này) và máy may-2 (từ gói số 2, nhận ngày 05/03/2026).`],
    ['a machine goes on after another began', bundle(3), [at(1), at(2), ofTwin(1, { number: 5 }), ofTwin(2, { number: 7 })], `Có thể đơn vị gửi đang gửi từ hai máy: máy ${device} (gói này) và máy may-2 (từ gói số 5, nhận ngày 05/03/2026).`],
    ['one place twice in one row', bundle(2, { id: 77 }), [at(1), at(2)], 'Gói này trùng số 4 với gói đã nhận ngày 02/03/2026 nhưng là gói khác. Có thể đơn vị gửi đang gửi từ hai bản của cùng một dữ liệu.'],
  ])('%s', (_, manifest, had, words) => {
    const { twin } = arrive(manifest, had, hash(99));
    expect(twin).toBe(words === '' ? '' : `${words} Cứ nhận cả hai, không mục nào mất; báo đơn vị gửi lập gói «Bàn giao» ở một máy, nhận ở máy kia, rồi chỉ gửi từ một máy.`);
  });

  it('names a machine by the beginning of its code', () => {
    expect(['3f9a0c11-2222-4333', '0123456789abcdef0123456789abcdef', 'may-1'].map(deviceWords)).toEqual(['3F9A0C', '012345', 'may-1']);
  });
});
