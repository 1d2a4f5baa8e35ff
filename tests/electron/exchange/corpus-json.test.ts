import { describe, expect, it } from 'vitest';
import { arrivedLine } from '../../../electron/exchange/lines.ts';
import { openBundle } from '../../../electron/exchange/open.ts';
import { memorySource } from '../../../electron/exchange/source.ts';
import { canonicalJson } from '../../../shared/exchange/canonical.ts';
import { age, entries, parts, STANZA, tar, zstd } from './forge.ts';
import { asProvince, commune, uuid } from './sites.ts';

const good = canonicalJson({ kind: 'feedback', id: uuid(1), version: 1, owner: commune.code, sequence: 1, body: { a: 1 } });
const body = (text: string) => good.replace('{"a":1}', text);
const value = (text: string) => body(`{"a":${text}}`);
const member = (text: string) => body(`{${text}}`);
const top = (from: string, to: string) => good.replace(from, () => to);
const nest = (open: string, close: string, n: number) => `${open.repeat(n)}${close.repeat(n)}`;

/** Lines that no reader may take for a record. */
const HOSTILE: Readonly<Record<string, string | Buffer>> = {
  'arrays 200,000 deep': value(nest('[', ']', 200_000)),
  'objects 100,000 deep': value(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`),
  'arrays never closed': value('['.repeat(100_000)),
  'closed more than opened': value(`1${']'.repeat(1000)}`),
  'nine deep': value(nest('[', ']', 7)),
  'deep behind a quoted bracket': value(`["]",${nest('[', ']', 7)}]`),
  'deep behind an escaped quote': value(`["\\"",${nest('[', ']', 7)}]`),
  '__proto__ as object': member('"__proto__":{"polluted":1}'),
  '__proto__ as null': member('"__proto__":null'),
  '__proto__ below': value('[{"__proto__":[]}]'),
  '__proto__ at the top': `{"__proto__":{},${good.slice(1)}`,
  '__proto__ written with escapes': member('"\\u005f\\u005fproto__":{}'),
  'a member twice': member('"a":1,"a":2'),
  'a member twice, once escaped': member('"\\u0061":1,"a":1'),
  'a member twice at the top': top('"kind":"feedback"', '"kind":"feedback","kind":"decision"'),
  'members not in order': member('"b":1,"a":1'),
  'members in the order of code points, not units': member('"\uff61":1,"\ud83d\ude00":1'),
  '1e400': value('1e400'),
  '-1e400': value('-1e400'),
  '2^53': value('9007199254740992'),
  '2^53 + 1': value('9007199254740993'),
  '-(2^53)': value('-9007199254740992'),
  '10^30 in digits': value('1000000000000000000000000000000'),
  '1e21': value('1e21'),
  'a million digits': value('1'.repeat(1_000_000)),
  'zeros in front': value('007'),
  'plus sign': value('+1'),
  'point without digits': value('1.'),
  'digits without point': value('.5'),
  '1.0': value('1.0'),
  '1E1': value('1E1'),
  '-0': value('-0'),
  hexadecimal: value('0x10'),
  NaN: value('NaN'),
  Infinity: value('Infinity'),
  undefined: value('undefined'),
  'a lone high surrogate': value('"\\ud83d"'),
  'a lone low surrogate': value('"\\ude00"'),
  'surrogates the wrong way round': value('"\\ude00\\ud83d"'),
  'a lone surrogate as a member': member('"\\ud800":1'),
  'NUL escaped': value('"\\u0000"'),
  'NUL as it is': value('"\u0000"'),
  'NUL in a member': member('"a\\u0000b":1'),
  'U+202E': value('"\u202egpj.exe"'),
  'U+202A in a member': member('"\u202aa":1'),
  'U+2066': value('"\u2066a\u2069"'),
  'a control letter as it is': value('"\u0001"'),
  'a tab as it is': value('"\t"'),
  'letters escaped without need': value('"\\u0061"'),
  'a slash escaped': value('"\\/"'),
  'an escape nobody knows': value('"\\x41"'),
  'byte order mark': `\ufeff${good}`,
  'blank in front': ` ${good}`,
  'blank behind': `${good} `,
  'blank inside': value(' 1'),
  'carriage return behind': `${good}\r`,
  comment: body('{"a":1/**/}'),
  'comma behind the last': body('{"a":1,}'),
  'single quotes': body("{'a':1}"),
  'two values': `${good}${good}`,
  'a name of 900,000 letters and no value': member(`"${'a'.repeat(900_000)}"`),
  'above 1 MiB': value(`"${'a'.repeat(1024 * 1024)}"`),
  'above 1 MiB in bytes only': value(`"${'ễ'.repeat(400_000)}"`),
  'not UTF-8': Buffer.from(value('"\u00ff"'), 'latin1'),
  'UTF-8 of more bytes than needed': Buffer.concat([Buffer.from(value('"x"').split('x')[0] ?? ''), Buffer.from([0xc0, 0x80]), Buffer.from('"}}')]),
  'UTF-8 of a surrogate': Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from('"}')]),
  'UTF-16': Buffer.from(good, 'utf16le'),
  'body as array': body('[]'),
  'body as text': body('"x"'),
  'version as text': top('"version":1', '"version":"1"'),
  'version half': top('"version":1', '"version":1.5'),
  'version of ten digits': top('"version":1', '"version":1000000000'),
  'sequence 0': top('"sequence":1', '"sequence":0'),
  'sequence beyond the bundle': top('"sequence":1', '"sequence":501'),
  'id as path': top(uuid(1), '../../x'),
  'id with a blank': top(uuid(1), 'a b'),
  'owner as device': top(commune.code, 'aux.x'),
  'kind in capitals': top('feedback', 'Feedback'),
  'kind as constructor member': top('"kind":"feedback"', '"kind":["feedback"]'),
  'history empty': top(',"id"', ',"history":[],"id"'),
  'history of 501': top(',"id"', `,"history":[${Array.from({ length: 501 }, (_, i) => `"${i}-${'a'.repeat(32)}"`).join(',')}],"id"`),
  'history in capitals': top(',"id"', `,"history":["1-${'A'.repeat(32)}"],"id"`),
};

describe('F39: hostile JSON', () => {
  it('F39: the line they are made of is a record', () => {
    expect(arrivedLine(Buffer.from(good), 1, 500).ok).toBe(true);
    expect(Object.keys(HOSTILE).length).toBeGreaterThanOrEqual(60);
  });

  it.each(Object.entries(HOSTILE))('F39: %s is set aside with a reason', (_, text) => {
    const bytes = Buffer.from(text as string);
    const line = arrivedLine(bytes.length > 1024 * 1024 ? null : bytes, 7, 500);
    expect(line).toMatchObject({ ok: false, line: 7 });
    if (!line.ok) expect(line.reason).toMatch(/\p{L}{2}/u);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('F39: what stands in bodies under names of Object comes out as it went in', () => {
    for (const name of ['constructor', 'prototype', 'toString', 'hasOwnProperty', '__defineGetter__', 'then']) {
      const line = arrivedLine(Buffer.from(member(`"${name}":{"x":1}`)), 1, 500);
      if (!line.ok) throw new Error(line.reason);
      expect(Object.entries(line.record.body ?? {})).toEqual([[name, { x: 1 }]]);
      expect(Object.getPrototypeOf(line.record.body)).toBe(Object.prototype);
    }
    expect(arrivedLine(Buffer.from(member(`"${'a'.repeat(900_000)}":1`)), 1, 500).ok).toBe(true);
    for (const number of ['9007199254740991', '-9007199254740991', '1e-7', '0.1', '1.7976931348623157e+308']) {
      const line = arrivedLine(Buffer.from(value(number)), 1, 500);
      expect([number, line.ok]).toEqual([number, number !== '1.7976931348623157e+308']);
    }
  });

  it.each([
    ['deep', (m: string) => m.replace('"attachments":[', `"attachments":[${nest('[', ']', 200_000)},`)],
    ['__proto__', (m: string) => `{"__proto__":{"polluted":1},${m.slice(1)}`],
    ['a member twice', (m: string) => m.replace('"number":7', '"number":7,"number":7')],
    ['a number that does not fit', (m: string) => m.replace('"number":7', '"number":9007199254740993')],
    ['1e0', (m: string) => m.replace('"format":1', '"format":1e0')],
    ['a turned name', (m: string) => m.replace('xã Mẫu', 'xã \u202eMẫu')],
    ['a NUL', (m: string) => m.replace('xã Mẫu', 'xã\\u0000')],
    ['a byte order mark', (m: string) => `\ufeff${m}`],
    ['no end', (m: string) => m.slice(0, -1)],
    ['16 MiB and more', (m: string) => m.replace('xã Mẫu', 'x'.repeat(17 * 1024 * 1024))],
  ])('F39: a manifest with %s is refused', async (_, change) => {
    const p = parts();
    const text = change(canonicalJson(p.manifest));
    const result = await openBundle(memorySource(await age(zstd(tar(entries(p, Buffer.from(text)))), [STANZA])), asProvince());
    expect(result).toMatchObject({ ok: false, error: { code: 'goi-sai-cau-truc' } });
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
