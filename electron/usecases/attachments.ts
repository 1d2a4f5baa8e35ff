import type { Attachment } from '../../shared/domain/nomination.ts';
import { nfc } from '../../shared/text/normal.ts';
import { err, fault, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { runChild } from '../host/child.ts';
import type { Actor } from '../host/handlers.ts';
import type { Inspected } from '../children/inspect-attachment.ts';
import { keepLooks } from './attachment-looks.ts';
import type { HandlersOf } from './handlers.ts';
import type { OpenUnit } from './open-unit.ts';

const PROGRAM: Actor = { id: 'program', name: 'Chương trình', role: 'head' };
const MAX_ATTACHMENT = 25 * 1024 * 1024;
type NewAttachment = Omit<Attachment, 'id' | 'version'>;

/**
 * Takes in a file: its kind is told by its content in a process of its own, then it is written, encrypted and flushed,
 * before any row names it. Adds no row but what was noticed in it.
 */
export async function storeAttachment(open: OpenUnit, fileName: string, source: AsyncIterable<Uint8Array>): Promise<Result<NewAttachment>> {
  const name = nfc(fileName.split(/[\\/]/).pop() ?? '').slice(0, 200) || 'tai-lieu';
  const bytes = await readAll(source, MAX_ATTACHMENT);
  if (bytes === null) return err(fault('tep-qua-lon', `Tệp «${name}» lớn hơn 25 MB.`, { next: 'Quét lại ở 200–300 dpi hoặc tách thành nhiều tệp.' }));
  const inspected = await runChild(open.ports.spawn, 'inspect-attachment', { fileName: name, bytes }, { timeoutMs: 20_000, maxRssMb: 512, maxHeapMb: 256 });
  if (!inspected.ok) return inspected;
  const { type, marks } = inspected.value as Inspected;
  const blob = await open.blobs.put(bytes, MAX_ATTACHMENT);
  if (!blob.ok) return blob;
  const noticed = marks.length === 0 ? ok() : await open.db.write(PROGRAM, 'Ghi điều nên xem ở tệp đính kèm', (tx) => keepLooks(tx, [{ sha256: blob.value.hash, held: null, marks: [...marks] }]));
  if (!noticed.ok) return noticed;
  return ok({ fileName: name, mediaType: type, size: blob.value.size, sha256: blob.value.hash, blob: blob.value.name, addedOn: open.clock.today() });
}

/** All bytes of a stream, or null once it is longer than `max`. */
export async function readAll(source: AsyncIterable<Uint8Array>, max: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of source) {
    size += chunk.length;
    if (size > max) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

export function scanHandlers(open: OpenUnit): HandlersOf<'scan.add'> {
  return {
    'scan.add': async (ctx, input, bytes) => {
      const stored = await storeAttachment(open, input.fileName, bytes);
      if (!stored.ok) return stored;
      return open.db.write(ctx.actor, 'Thêm bản quét', (tx) => {
        const { id, fileName } = tx.add('attachment', stored.value);
        return { id, fileName };
      });
    },
  };
}
