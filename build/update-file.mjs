// Writes a signed update file; what it looks like is told in electron/update/container.ts.
import { createHash, createPrivateKey, sign } from 'node:crypto';
import { appendFileSync, closeSync, createReadStream, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createZstdCompress } from 'node:zlib';

const MAGIC = 'SVCN-001';
const DOMAIN = 'so-vang/cap-nhat/1\n';

/**
 * @param {{ files: readonly { path: string, from: string }[], facts: object, privateKey: string | Buffer, to: string, level?: number }} given
 *   `facts`: version, lowest, platform, madeOn, notes; `privateKey`: PEM
 */
export async function writeUpdateFile({ files, facts, privateKey, to, level = 19 }) {
  const listed = [];
  const work = mkdtempSync(join(tmpdir(), 'so-vang-update-'));
  try {
    for (const { path, from } of files) listed.push({ path, size: statSync(from).size, sha256: createHash('sha256').update(readFileSync(from)).digest('hex') });
    const body = join(work, 'body');
    const out = openSync(body, 'w');
    const hash = createHash('sha256');
    let size = 0;
    async function* all() {
      for (const { from } of files) yield* createReadStream(from);
    }
    await pipeline(Readable.from(all()), createZstdCompress({ params: { [constants.ZSTD_c_compressionLevel]: level } }), async (packed) => {
      for await (const piece of packed) {
        hash.update(piece);
        size += piece.length;
        writeSync(out, piece);
      }
    });
    closeSync(out);
    const manifest = Buffer.from(JSON.stringify({ format: 1, product: 'so-vang', ...facts, files: listed, body: { size, sha256: hash.digest('hex') } }));
    writeFileSync(to, headOf(manifest, privateKey));
    for await (const piece of createReadStream(body)) appendFileSync(to, piece);
    return { size: statSync(to).size, files: listed.length };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Everything before the body. */
export function headOf(manifest, privateKey) {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(manifest.length);
  const signature = sign(null, Buffer.concat([Buffer.from(DOMAIN), manifest]), createPrivateKey(privateKey));
  return Buffer.concat([Buffer.from(MAGIC), length, manifest, signature]);
}
