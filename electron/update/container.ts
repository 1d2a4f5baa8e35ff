import { createHash, createPublicKey, verify } from 'node:crypto';
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { UpdateManifest, UPDATE_LIMITS } from '../../shared/domain/program-update.ts';
import { err, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { updateFaults } from './faults.ts';

/*
 * An update file: 8 letters, the length of the manifest (4 bytes, big-endian), the manifest (JSON, UTF-8), its signature
 * (Ed25519, 64 bytes), the body (zstd). The signature covers DOMAIN and the manifest; the manifest names length and hash
 * of the body and of every file in it. Nothing is unpacked before all of that holds.
 */
export const MAGIC = Buffer.from('SVCN-001', 'latin1');
export const DOMAIN = Buffer.from('so-vang/cap-nhat/1\n', 'latin1');
const SIGNATURE = 64;
const PIECE = 1024 * 1024;
/** Before a raw Ed25519 key: what makes it a SubjectPublicKeyInfo. */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

export interface Head {
  readonly manifest: UpdateManifest;
  /** Where the body begins in the file. */
  readonly bodyAt: number;
}

/** The signed head of an open file. Faults: `khong-phai-tep-cap-nhat`, `tep-cap-nhat-thieu`, `sai-chu-ky`, `tep-cap-nhat-la`. */
export async function readHead(file: FileHandle, publicKey: string): Promise<Result<Head>> {
  const start = await exactly(file, 0, MAGIC.length + 4);
  if (start === null || !start.subarray(0, MAGIC.length).equals(MAGIC)) return err(updateFaults.notAnUpdate());
  const length = start.readUInt32BE(MAGIC.length);
  if (length === 0 || length > UPDATE_LIMITS.manifestBytes) return err(updateFaults.malformed());
  const bytes = await exactly(file, start.length, length + SIGNATURE);
  if (bytes === null) return err(updateFaults.truncated());
  const signed = bytes.subarray(0, length);
  const key = createPublicKey({ key: Buffer.concat([SPKI, Buffer.from(publicKey, 'hex')]), format: 'der', type: 'spki' });
  if (!verify(null, Buffer.concat([DOMAIN, signed]), key, bytes.subarray(length))) return err(updateFaults.unsigned());
  const manifest = UpdateManifest.safeParse(parseJson(signed.toString('utf8')));
  if (!manifest.success) return err(updateFaults.malformed());
  return ok({ manifest: manifest.data, bodyAt: start.length + bytes.length });
}

/** Reads a whole update file without unpacking any of it: head, signature, length and hash of the body. */
export async function verifyUpdate(path: string, publicKey: string, onBytes: (done: number, total: number) => void, signal?: AbortSignal): Promise<Result<Head>> {
  const file = await open(path, 'r');
  try {
    const head = await readHead(file, publicKey);
    if (!head.ok) return head;
    const { body } = head.value.manifest;
    if ((await file.stat()).size !== head.value.bodyAt + body.size) return err(updateFaults.truncated());
    const hash = createHash('sha256');
    let done = 0;
    for await (const piece of pieces(file, head.value.bodyAt, body.size)) {
      signal?.throwIfAborted();
      hash.update(piece);
      onBytes((done += piece.length), body.size);
    }
    return done === body.size && hash.digest('hex') === body.sha256 ? head : err(updateFaults.truncated());
  } finally {
    await file.close();
  }
}

/** `length` bytes from `at` on, fewer where the file ends before. */
export async function* pieces(file: FileHandle, at: number, length: number): AsyncGenerator<Buffer> {
  const buffer = Buffer.alloc(PIECE);
  for (let done = 0; done < length; ) {
    const { bytesRead } = await file.read(buffer, 0, Math.min(PIECE, length - done), at + done);
    if (bytesRead === 0) return;
    done += bytesRead;
    yield Buffer.from(buffer.subarray(0, bytesRead));
  }
}

async function exactly(file: FileHandle, at: number, length: number): Promise<Buffer | null> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, at);
  return bytesRead === length ? buffer : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
