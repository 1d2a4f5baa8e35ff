import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as faults from '../../../electron/exchange/faults.ts';
import type { OpenOptions } from '../../../electron/exchange/open.ts';
import { openBundle } from '../../../electron/exchange/open.ts';
import type { BundleSource } from '../../../electron/exchange/source.ts';
import { memorySource } from '../../../electron/exchange/source.ts';
import { Refusal } from '../../../shared/result.ts';
import type { Fault } from '../../../shared/result.ts';
import { age, entries, parts, seal, STANZA, tar, zstd } from './forge.ts';
import { asProvince, commune, province, stranger, trusted } from './sites.ts';

const bundle = await seal(tar(entries(parts(3))));
const key = { unitCode: commune.code, signingKey: commune.keys.signingKey };
const stopped = new AbortController();
stopped.abort();
const broken: BundleSource = {
  ...memorySource(bundle),
  async *read() {
    yield bundle.subarray(0, 400);
    throw new Refusal(faults.readFault(Object.assign(new Error('EIO'), { code: 'EIO', syscall: 'read' })) as Fault);
  },
};
const big = () => {
  const p = parts(3);
  return seal(tar(entries({ ...p, manifest: { ...p.manifest, attachments: p.manifest.attachments.map((a) => ({ ...a, size: 2_000_000_000 })) } })));
};

/** A file, or how it is opened, for each fault that opening has. */
const CASES: Readonly<Record<string, () => Promise<readonly [BundleSource, Partial<OpenOptions>]>>> = {
  'khong-phai-goi': async () => [memorySource(Buffer.from('x')), {}],
  'goi-thieu': async () => [memorySource(bundle.subarray(0, -5)), {}],
  'goi-hong': async () => [memorySource(Buffer.concat([bundle.subarray(0, 60), Buffer.from('\n\n'), bundle.subarray(60)])), {}],
  'goi-khong-gui-cho-don-vi': async () => [memorySource(bundle), { unitCode: stranger.code }],
  'goi-cua-chinh-don-vi': async () => [memorySource(bundle), { unitCode: commune.code }],
  'goi-sai-chu-ky': async () => [memorySource(await seal(tar(entries(parts(3), undefined, stranger)))), {}],
  'goi-nguoi-gui-la': async () => [memorySource(bundle), { senders: [] }],
  'goi-nguoi-gui-chua-xac-nhan': async () => [memorySource(bundle), { senders: [{ ...key, trust: 'chua-xac-nhan' }] }],
  'goi-khoa-da-thu-hoi': async () => [memorySource(bundle), { senders: [...trusted(commune), { ...key, trust: 'da-thu-hoi', revokedFrom: '2026-03-01' }] }],
  'goi-khoa-da-thay': async () => [memorySource(bundle), { senders: [{ ...key, trust: 'da-thay', replacedOn: '2026-03-01' }] }],
  'goi-cho-ban-moi-hon': async () => [memorySource(await age(zstd(tar(entries(parts(3)))), [STANZA.with(4, '2')])), {}],
  'goi-qua-lon': async () => [memorySource(await big()), {}],
  'goi-sai-cau-truc': async () => [memorySource(await seal(tar([]))), {}],
  'khong-doc-duoc-tep': async () => [broken, {}],
  'da-dung': async () => [memorySource(bundle), { signal: stopped.signal }],
};

describe('F27, F36: faults of bundles', () => {
  it.each(Object.entries(CASES))('%s is met, and says what to do', async (code, make) => {
    const [source, options] = await make();
    const result = await openBundle(source, asProvince({ identities: [province.keys.identity], ...options }));
    expect(result).toMatchObject({ ok: false, error: { code, message: expect.stringMatching(/\p{L}.*\.$/u) as string } });
    // Who stopped it needs no advice.
    if (!result.ok && code !== 'da-dung') expect(result.error.next).toMatch(/\p{L}.*\.$/u);
  });

  it('every code that electron/exchange/faults.ts knows is met above, or is one of a disk that cannot be written', () => {
    const source = readFileSync(new URL('../../../electron/exchange/faults.ts', import.meta.url), 'utf8');
    const codes = [...new Set([...source.matchAll(/fault\(\s*'([a-z-]+)'/g)].map((match) => match[1] ?? ''))];
    const errno = (code: string) => faults.writeFault(Object.assign(new Error(code), { code, syscall: 'write' }));
    const written = ['ENOSPC', 'ENAMETOOLONG', 'EFBIG', 'EROFS', 'EIO', 'EINVAL'].map((code) => errno(code) as Fault);
    for (const { message, next } of written) expect([message, next]).toEqual([expect.stringMatching(/\.$/), expect.stringMatching(/\p{L}.*\.$/u)]);
    const met = new Set([...Object.keys(CASES), ...written.map(({ code }) => code)]);
    expect(codes.length).toBeGreaterThan(15);
    expect(codes.filter((code) => !met.has(code))).toEqual([]);
  });
});
