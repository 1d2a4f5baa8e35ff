import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, parseStrictJson } from '../../../shared/exchange/canonical.ts';

describe('canonicalJson', () => {
  it('writes RFC 8785 examples', () => {
    expect(canonicalJson({ numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001], string: '€$\u000F\nA\'B"\\\\"/', literals: [null, true, false] })).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
    expect(canonicalJson({ '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7, '10': 8, '9': 9 })).toBe(
      '{"\\r":2,"1":4,"10":8,"9":9,"\u0080":6,"\u00f6":7,"\u20ac":1,"\ud83d\ude00":5,"\ufb33":3}',
    );
  });

  it('leaves undefined members out and refuses what JSON cannot say', () => {
    expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
    for (const bad of [NaN, Infinity, () => 1, 1n, undefined, [undefined]]) expect(() => canonicalJson(bad)).toThrow(TypeError);
  });

  it('one value has one text, whatever the order of its members', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 })), (object) => {
        const reversed = Object.fromEntries(Object.entries(object).reverse());
        expect(canonicalJson(reversed)).toBe(canonicalJson(object));
      }),
    );
  });
});

describe('parseStrictJson', () => {
  it('reads back what canonicalJson wrote', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5, noUnicodeString: true }), (value) => {
        const text = canonicalJson(value);
        const read = parseStrictJson(text);
        if (!read.ok) expect(read.reason).toMatch(/giới hạn|bị cấm|NUL/);
        else expect(canonicalJson(read.value)).toBe(text);
      }),
    );
  });

  it('F39 refuses, with a reason, what JSON.parse takes silently', () => {
    const hostile: [string, string][] = [
      [`${'['.repeat(9)}${']'.repeat(9)}`, 'tầng'],
      [`${'['.repeat(200_000)}`, 'tầng'],
      ['{"__proto__":1}', 'bị cấm'],
      ['{"a":{"__proto__":1}}', 'bị cấm'],
      ['{"a":1,"a":1}', 'dạng chuẩn'],
      ['1e400', 'giới hạn'],
      ['9007199254740993', 'giới hạn'],
      ['1.0', 'dạng chuẩn'],
      ['-0', 'dạng chuẩn'],
      [' 1', 'dạng chuẩn'],
      ['{"b":1,"a":1}', 'dạng chuẩn'],
      ['"\\ud800"', 'Unicode'],
      ['{"\\udc00":1}', 'Unicode'],
      ['"\\u0000"', 'NUL'],
      ['"\u2066"', 'đảo chiều'],
      ['', 'không phải JSON'],
      ['{a:1}', 'không phải JSON'],
      ['01', 'không phải JSON'],
      ['"\t"', 'không phải JSON'],
    ];
    for (const [text, reason] of hostile) expect([text.slice(0, 30), parseStrictJson(text)]).toEqual([text.slice(0, 30), { ok: false, reason: expect.stringContaining(reason) as string }]);
  });

  it('counts depth outside strings only', () => {
    expect(parseStrictJson(JSON.stringify('[[[[[[[[[[[[\\"[['))).toMatchObject({ ok: true });
    expect(parseStrictJson(`${'['.repeat(8)}${']'.repeat(8)}`)).toMatchObject({ ok: true });
    expect(parseStrictJson('[[]]', 1)).toMatchObject({ ok: false });
  });
});
