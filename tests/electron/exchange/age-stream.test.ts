import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Decrypter, Encrypter } from 'age-encryption';
import { describe, expect, it } from 'vitest';
import { parseAgeHeader } from '../../../electron/exchange/age-header.ts';
import { decryptPayload, EMPTY_PAYLOAD, encryptPayload, PayloadBroken } from '../../../electron/exchange/age-stream.ts';
import { archiveOf, compress, encrypt, unlockHeader } from '../../../electron/exchange/layers.ts';
import { packBundle } from '../../../electron/exchange/pack.ts';
import { memorySource } from '../../../electron/exchange/source.ts';
import { all, commune, newFolder, packInput, province, seeded, value } from './sites.ts';

const CHUNK = 65_536;
/** Every kind of place for the end of the last chunk. */
const SIZES = [0, 1, 15, 16, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 2 * CHUNK + 17, 5 * CHUNK];

/** Bytes in pieces of changing size. */
async function* pieces(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const size = sizes[i % sizes.length] ?? 1;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}
/** A piece is good until the next is asked for. */
async function copies(source: AsyncIterable<Uint8Array>): Promise<Uint8Array[]> {
  const list: Uint8Array[] = [];
  for await (const piece of source) list.push(Uint8Array.from(piece));
  return list;
}
const CUTS = [[1 << 20], [CHUNK], [CHUNK + 16], [7, 100_000, 1, 65_535], [60_000]];

/** An age file for the province made by the library alone, with its file key. */
async function byLibrary(plain: Uint8Array): Promise<{ file: Uint8Array; fileKey: Uint8Array; header: number }> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(province.keys.recipient);
  const file = await encrypter.encrypt(plain);
  const decrypter = new Decrypter();
  decrypter.addIdentity(province.keys.identity);
  const chunks = Math.max(1, Math.ceil(plain.length / CHUNK));
  return { file, fileKey: await decrypter.decryptHeader(file), header: file.length - plain.length - 16 * (chunks + 1) };
}

describe.each([['the system’s', true], ['the age library’s', false]] as const)('the payload of age with %s cipher', (_whose, native) => {
  const read = async (fileKey: Uint8Array, payload: Uint8Array, cut: readonly number[] = [1 << 20]) => Buffer.concat(await copies(decryptPayload(fileKey, pieces(payload, cut), native)));

  it('reads what the age library wrote, and the library and stock age read what it wrote', async () => {
    const folder = await newFolder();
    for (const size of SIZES) {
      const plain = seeded('plain', size);
      const { file, fileKey, header } = await byLibrary(plain);
      expect(EMPTY_PAYLOAD).toBe(32);
      for (const cut of CUTS) {
        expect((await read(fileKey, file.subarray(header), cut)).equals(plain)).toBe(true);
        const ours = Buffer.concat([file.subarray(0, header), ...(await copies(encryptPayload(fileKey, pieces(plain, cut), native)))]);
        expect(ours.length).toBe(file.length);
        const decrypter = new Decrypter();
        decrypter.addIdentity(province.keys.identity);
        expect(Buffer.from(await decrypter.decrypt(ours)).equals(plain)).toBe(true);
        if (cut !== CUTS[3]) continue;
        await writeFile(join(folder, 'x.age'), ours);
        await writeFile(join(folder, 'key'), province.keys.identity);
        expect(execFileSync('sh', ['-ec', 'age -d -i key x.age'], { cwd: folder }).equals(plain)).toBe(true);
      }
    }
  });

  it('F27-F28 is broken by every change, cut and addition, as for the library', async () => {
    for (const size of [0, 10, CHUNK, 2 * CHUNK + 17, 3 * CHUNK]) {
      const { file, fileKey, header } = await byLibrary(seeded('plain', size));
      const payload = Buffer.from(file.subarray(header));
      const flipped = (at: number) => {
        const copy = Buffer.from(payload);
        copy[at] = (copy[at] ?? 0) ^ 1;
        return copy;
      };
      const SEALED = CHUNK + 16;
      const changed = [
        ...[0, 15, 16, payload.length - 1, payload.length >> 1].map(flipped),
        ...[0, 5, 16, 20, 31, payload.length - 1, payload.length - 16, payload.length - 17, 16 + SEALED, 16 + 2 * SEALED].filter((n) => n >= 0 && n < payload.length).map((n) => payload.subarray(0, n)),
        ...[1, 16, 17, SEALED].map((n) => Buffer.concat([payload, seeded('more', n)])),
        ...(payload.length > 16 + 2 * SEALED ? [Buffer.concat([payload.subarray(0, 16), payload.subarray(16 + SEALED, 16 + 2 * SEALED), payload.subarray(16, 16 + SEALED), payload.subarray(16 + 2 * SEALED)])] : []),
      ];
      for (const bytes of changed) {
        await expect(read(fileKey, bytes)).rejects.toBeInstanceOf(PayloadBroken);
        const decrypter = new Decrypter();
        decrypter.addIdentity(province.keys.identity);
        await expect(decrypter.decrypt(Buffer.concat([file.subarray(0, header), bytes]))).rejects.toThrow();
      }
    }
  });

  it('an empty last chunk after a full one is refused', async () => {
    // Made by sealing the full chunk as not the last and nothing as the last.
    const { createCipheriv, hkdfSync } = await import('node:crypto');
    const fileKey = seeded('key', 16);
    const nonce = seeded('nonce', 16);
    const key = Buffer.from(hkdfSync('sha256', fileKey, nonce, 'payload', 32));
    const seal = (plain: Uint8Array, index: number, last: number) => {
      const cipher = createCipheriv('chacha20-poly1305', key, Buffer.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, index, last), { authTagLength: 16 });
      return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    };
    const full = seeded('full', CHUNK);
    expect((await read(fileKey, Buffer.concat([nonce, seal(full, 0, 0), seal(full, 1, 1)]))).length).toBe(2 * CHUNK);
    await expect(read(fileKey, Buffer.concat([nonce, seal(full, 0, 0), seal(Buffer.alloc(0), 1, 1)]))).rejects.toMatchObject({ atEnd: true });
  });

});

describe('bundles under either cipher', () => {
  it('whichever wrote it, both read it; both refuse what is cut or changed', async () => {
    const { manifest } = value(await packBundle(packInput(await newFolder())));
    const plain = Buffer.concat([seeded('inner', 300_000), Buffer.alloc(500_000)]);
    const recipients = [province.keys.recipient, commune.keys.recipient];
    const outcome = async (bytes: Uint8Array, native: boolean) => {
      try {
        const header = value(parseAgeHeader(Buffer.from(bytes), false));
        const unlocked = await unlockHeader(bytes.subarray(0, header.length), [province.keys.identity], native);
        return Buffer.concat(await all(archiveOf(memorySource(bytes), unlocked, () => undefined, native))).equals(plain) ? 'same' : 'other';
      } catch (error) {
        return (error as { fault?: { code: string } }).fault?.code ?? String(error);
      }
    };
    for (const writer of [true, false]) {
      const file = Buffer.concat(await copies(encrypt(compress(pieces(plain, [100_000]), plain.length), recipients, manifest, writer)));
      for (const reader of [true, false]) expect(await outcome(file, reader)).toBe('same');
      const flipped = (at: number) => Buffer.concat([file.subarray(0, at), Buffer.of((file[at] ?? 0) ^ 1), file.subarray(at + 1)]);
      for (const changed of [flipped(file.length - 5), flipped(file.length - 250_000), file.subarray(0, file.length - 1), file.subarray(0, file.length - 100_000), Buffer.concat([file, Buffer.alloc(100_000)])]) {
        const code = await outcome(changed, true);
        expect(code).toMatch(/^goi-(hong|thieu)$/);
        expect(await outcome(changed, false)).toMatch(/^goi-(hong|thieu)$/);
      }
    }
  });
});
