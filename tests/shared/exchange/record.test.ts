import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, parseStrictJson } from '../../../shared/exchange/canonical.ts';
import type { BundleRecord } from '../../../shared/exchange/record.ts';
import { contentText, MAX_VERSION, nodeOf, parseRecordLine, recordLine } from '../../../shared/exchange/record.ts';

const record = fc.record({
  kind: fc.constantFrom('subject', 'nomination'),
  id: fc.uuid(),
  version: fc.nat(MAX_VERSION),
  owner: fc.constantFrom('xa-a', 'H15.3'),
  sequence: fc.integer({ min: 1 }),
  history: fc.option(fc.array(fc.constantFrom(`1-${'a'.repeat(32)}`, `2-${'b'.repeat(32)}`), { minLength: 1, maxLength: 3 }), { nil: undefined }),
  body: fc.option(fc.dictionary(fc.constantFrom('name', 'sequence', 'version', '10', '9', 'đ', ',"sequence":1,"version":2}', 'history', ',"history":["1"],"id":"x"'), fc.oneof(fc.constant(['1']), fc.string(), fc.integer(), fc.constant(',"sequence":1,"version":2}')))),
}) as fc.Arbitrary<BundleRecord>;

const plain = (r: BundleRecord): BundleRecord => JSON.parse(JSON.stringify(r)) as BundleRecord;

describe('record lines', () => {
  it('are read back as written', () => {
    fc.assert(
      fc.property(record, (r) => {
        const line = recordLine(r);
        const read = parseRecordLine(line);
        if (read.ok) expect(read.record).toEqual(plain(r));
        else expect(line).toMatch(/\\u0000|[\u202a-\u202e\u2066-\u2069]/);
      }),
    );
  });

  it('have a content text that leaves out the place of a record in a row of versions and in a change log, and nothing else', () => {
    fc.assert(
      fc.property(record, fc.integer({ min: 1 }), (r, sequence) => {
        const { kind, id, version, owner, body } = r;
        const text = (one: BundleRecord) => contentText(recordLine(one), one);
        expect(text(r)).toBe(canonicalJson({ kind, id, owner, body }));
        expect(text({ ...r, sequence, version: version === 0 ? 1 : version - 1, history: [nodeOf(version, 'c'.repeat(64))] })).toBe(text(r));
        expect(text({ ...r, owner: 'xa-b' })).not.toBe(text(r));
      }),
    );
  });

  it('are canonical with members that look like numbers, too', () => {
    expect(parseStrictJson('{"10":1,"9":2,"a":3}').ok).toBe(true);
    expect(parseStrictJson('{"9":2,"10":1,"a":3}').ok).toBe(false);
  });

  it('name the member that is wrong', () => {
    const line = canonicalJson({ kind: 'subject', id: '../x', version: 1, owner: 'xa-a', sequence: 1, body: {} });
    expect(parseRecordLine(line)).toEqual({ ok: false, reason: 'sai ở mục «id»' });
    expect(parseRecordLine(`"${'a'.repeat(1024 * 1024)}"`)).toEqual({ ok: false, reason: 'dòng dài quá 1 MiB' });
  });
});
