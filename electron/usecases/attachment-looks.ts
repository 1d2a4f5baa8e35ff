import { HELD_WORDS, MARK_WORDS } from '../../shared/domain/attachment-look.ts';
import type { Look } from '../../shared/domain/attachment-look.ts';
import type { Attachment } from '../../shared/domain/nomination.ts';
import { Refusal, err, fault, ok } from '../../shared/result.ts';
import type { Fault, Result } from '../../shared/result.ts';
import type { StagedLook } from '../children/staged-files.ts';
import { typeByHead } from '../files/looks/look.ts';
import type { Reading, Writing } from './db.ts';
import type { HandlersOf } from './handlers.ts';
import type { OpenUnit } from './open-unit.ts';

type File = Pick<Attachment, 'fileName' | 'mediaType' | 'sha256' | 'blob'>;
const NOTHING: Look = { held: null, marks: [] };

/** What was noticed in attachments, whoever brought them: kept by content, shown before one is opened (F57, F58). */
export function attachmentLookHandlers(open: OpenUnit): HandlersOf<'attachment.looks'> {
  const { read } = open.db;
  return {
    'attachment.looks': (_ctx, { ids }) =>
      ok({
        looks: ids.flatMap((id) => {
          const file = read.getEver('attachment', id);
          const { held, marks } = file === null ? NOTHING : lookOf(read, file.sha256);
          return file === null || (held === null && marks.length === 0) ? [] : [{ id, held: held === null ? null : HELD_WORDS[held], marks: marks.map((mark) => MARK_WORDS[mark]) }];
        }),
      }),
  };
}

function lookOf(read: Reading, sha256: string): Look {
  return read.get('attachment_look', sha256) ?? NOTHING;
}

/** Keeps what was noticed; a later look at the same bytes, by a newer program, takes its place. */
export function keepLooks(tx: Writing, looks: readonly StagedLook[]): void {
  for (const { sha256, held, marks } of looks) {
    const before = tx.get('attachment_look', sha256);
    const look = { held, marks: [...marks] };
    if (before === null) tx.add('attachment_look', { id: sha256, ...look });
    else if (before.held !== held || before.marks.join() !== marks.join()) tx.put('attachment_look', { ...before, ...look });
  }
}

/**
 * The bytes of an attachment on their way out of the program. A file that is held, or is not of the type it is named,
 * ends with the Refusal `tep-de-rieng`, and nothing of it is handed out; others as `Blobs.get`.
 */
export async function* attachmentContent(open: OpenUnit, file: File): AsyncGenerator<Uint8Array> {
  const { held } = lookOf(open.db.read, file.sha256);
  if (held !== null) throw new Refusal(heldFault(file.fileName, HELD_WORDS[held]));
  let first = true;
  for await (const chunk of open.blobs.get(file.blob)) {
    if (first && typeByHead(chunk) !== file.mediaType) throw new Refusal(heldFault(file.fileName, HELD_WORDS['ten-tep-khong-dung-noi-dung']));
    first = false;
    yield chunk;
  }
}

/** The same as a whole. Faults as above, and `tep-qua-lon` above `maxBytes`. */
export async function readAttachment(open: OpenUnit, file: File, maxBytes: number): Promise<Result<Uint8Array>> {
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of attachmentContent(open, file)) {
      size += chunk.length;
      if (size > maxBytes) return err(fault('tep-qua-lon', `Tệp «${file.fileName}» lớn hơn ${Math.floor(maxBytes / 1_048_576)} MB.`, { next: 'Tách thành nhiều tệp.' }));
      parts.push(chunk);
    }
  } catch (error) {
    if (error instanceof Refusal) return err(error.fault);
    throw error;
  }
  return ok(Buffer.concat(parts));
}

const heldFault = (fileName: string, why: string): Fault =>
  fault('tep-de-rieng', `Tệp «${fileName}» để riêng, không mở: ${why}.`, { next: 'Gọi hỏi đơn vị gửi và xin gửi lại bản PDF, ảnh hoặc .docx.' });
