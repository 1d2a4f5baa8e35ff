import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SetPart, SetRecord } from '../../../shared/exchange/sets.ts';
import { splitSet } from '../../../shared/exchange/sets.ts';
import { LIMITS } from '../../../shared/exchange/manifest.ts';
import type { Result } from '../../../shared/result.ts';

const hash = (n: number) => String(n).padStart(64, '0');
const file = (n: number, size: number) => ({ sha256: hash(n), size });
const record = (size: number, ...names: number[]): SetRecord => ({ size, attachments: names.map(hash) });
const parts = (result: Result<readonly SetPart[]>): readonly SetPart[] => {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};
const shape = (list: readonly SetPart[]) => list.map((p) => [p.records, p.attachments.map((a) => Number(a.sha256)), p.bytes]);

describe('splitSet', () => {
  it.each<[string, SetRecord[], { sha256: string; size: number }[], unknown[]]>([
    ['everything in one part', [record(10, 1), record(10, 2)], [file(1, 30), file(2, 30)], [[[0, 1], [1, 2], 80]]],
    ['exactly at the limit', [record(40, 1)], [file(1, 60)], [[[0], [1], 100]]],
    ['one byte above it', [record(20, 1), record(1)], [file(1, 80)], [[[0], [1], 100], [[1], [], 1]]],
    ['a record goes with its attachment', [record(10, 1), record(10, 2)], [file(1, 60), file(2, 60)], [[[0], [1], 70], [[1], [2], 70]]],
    ['an attachment named twice in a part is there once', [record(10, 1), record(10, 1, 1)], [file(1, 60)], [[[0, 1], [1], 80]]],
    ['named in two parts: in both', [record(10, 1), record(10, 2), record(10, 1)], [file(1, 50), file(2, 45)], [[[0], [1], 60], [[1], [2], 55], [[2], [1], 60]]],
    ['more attachments than a part takes', [record(10, 1, 2, 3)], [file(1, 50), file(2, 60), file(3, 30)], [[[0], [1], 60], [[], [2, 3], 90]]],
    ['what no record names comes last', [record(10)], [file(9, 95), file(8, 80)], [[[0], [], 10], [[], [9], 95], [[], [8], 80]]],
    ['an attachment that is not sent', [record(10, 7)], [], [[[0], [], 10]]],
    ['nothing', [], [], [[[], [], 0]]],
  ])('%s', (_name, records, files, expected) => {
    expect(shape(parts(splitSet(records, files, { bytes: 100, attachments: 10 })))).toEqual(expected);
  });

  it('F21 counts attachments too, and the limit of the format holds by itself', () => {
    expect(parts(splitSet([record(1, 1, 2, 3, 4, 5)], [1, 2, 3, 4, 5].map((n) => file(n, 1)), { bytes: 100, attachments: 2 })).map((p) => p.attachments.length)).toEqual([2, 2, 1]);
    const big = parts(splitSet([record(10, 1), record(10, 2), record(10, 3)], [file(1, 3_000_000_000), file(2, 899_999_980), file(3, 5)]));
    expect(big.map((p) => p.bytes)).toEqual([LIMITS.plainBytes, 15]);
    for (const part of big) expect(part.bytes).toBeLessThan(2 ** 32 - 1);
  });

  it('what is larger than a part is named', () => {
    expect(splitSet([], [file(3, 101)], { bytes: 100, attachments: 10 })).toMatchObject({ ok: false, error: { code: 'tep-qua-lon', item: hash(3) } });
    expect(splitSet([record(101)], [], { bytes: 100, attachments: 10 })).toMatchObject({ ok: false, error: { code: 'tep-qua-lon' } });
  });

  it('F21 property: each record once and in order, each part within the limits and with what its records name', () => {
    const limits = { bytes: 100, attachments: 4 };
    const input = fc.record({
      sizes: fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 12 }),
      records: fc.array(fc.record({ size: fc.integer({ min: 1, max: 60 }), names: fc.array(fc.nat(14), { maxLength: 6 }) }), { maxLength: 25 }),
    });
    fc.assert(
      fc.property(input, ({ sizes, records }) => {
        const files = sizes.map((size, n) => file(n, size));
        const list = records.map(({ size, names }) => record(size, ...names));
        const out = parts(splitSet(list, files, limits));
        expect(out.flatMap((p) => p.records)).toEqual(list.map((_, i) => i));
        expect(new Set(out.flatMap((p) => p.attachments.map((a) => a.sha256)))).toEqual(new Set(files.map((f) => f.sha256)));
        for (const part of out) {
          const hashes = part.attachments.map((a) => a.sha256);
          expect(hashes).toEqual([...new Set(hashes)].sort());
          expect(part.bytes).toBe(part.attachments.reduce((sum, a) => sum + a.size, 0) + part.records.reduce((sum, i) => sum + (list[i]?.size ?? 0), 0));
          expect(part.bytes).toBeLessThanOrEqual(limits.bytes);
          expect(hashes.length).toBeLessThanOrEqual(limits.attachments);
          for (const index of part.records) {
            const wanted = [...new Set(list[index]?.attachments)].filter((h) => Number(h) < sizes.length);
            const need = wanted.reduce((sum, h) => sum + (sizes[Number(h)] ?? 0), list[index]?.size ?? 0);
            if (need <= limits.bytes && wanted.length <= limits.attachments) expect(hashes).toEqual(expect.arrayContaining(wanted));
          }
        }
        if (out.length > 1) expect(out.every((p) => p.records.length + p.attachments.length > 0)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
