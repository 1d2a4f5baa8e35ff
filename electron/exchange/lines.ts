import { hash } from 'node:crypto';
import type { BundleRecord } from '../../shared/exchange/record.ts';
import { contentText, MAX_LINE, MAX_OWN_LINE, nodeOf, nodeText, parseRecordLine } from '../../shared/exchange/record.ts';
import { Refusal } from '../../shared/result.ts';
import { structureFault } from './faults.ts';

/**
 * Cuts a stream into lines ending with a line feed; a line above MAX_OWN_LINE comes as null and is not kept in memory.
 * A last line without line feed leaves with `goi-sai-cau-truc`.
 */
export async function* splitLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer | null> {
  let parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    let at = 0;
    for (;;) {
      const end = chunk.indexOf(0x0a, at);
      const piece = chunk.subarray(at, end < 0 ? undefined : end);
      length += piece.length;
      if (length <= MAX_OWN_LINE) parts.push(piece);
      else parts = [];
      if (end < 0) break;
      yield length <= MAX_OWN_LINE ? Buffer.concat(parts) : null;
      parts = [];
      length = 0;
      at = end + 1;
    }
  }
  if (length > 0) throw new Refusal(structureFault('dòng cuối của dữ liệu không trọn vẹn'));
}

/** A record as it arrived, or a line for quarantine. `raw` is the text as received; null when too long or not UTF-8. */
export type ArrivedLine =
  | { readonly ok: true; readonly line: number; readonly record: BundleRecord; /** Content hash. */ readonly hash: string; readonly node: string; readonly raw: string }
  | { readonly ok: false; readonly line: number; readonly reason: string; readonly raw: string | null };

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Text of a line, or null when it is not UTF-8. */
function decode(bytes: Buffer): string | null {
  try {
    return utf8.decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Parses one line. @param number from 1  @param lastSequence `sequence.to` of the manifest  @param most bytes it may have, see `mostOfLine` */
export function arrivedLine(bytes: Buffer | null, number: number, lastSequence: number, most = MAX_LINE): ArrivedLine {
  const refused = (reason: string, raw: string | null): ArrivedLine => ({ ok: false, line: number, reason, raw });
  if (bytes === null) return refused(`dòng dài quá ${MAX_OWN_LINE / MAX_LINE} MiB nên không giữ được; xin đơn vị gửi lập lại gói`, null);
  const raw = decode(bytes);
  if (raw === null) return refused('không phải chữ UTF-8', null);
  if (bytes.length > most) return refused(`dòng dài quá ${most / MAX_LINE} MiB, để riêng nguyên văn; xin đơn vị gửi lập lại gói`, raw);
  const parsed = parseRecordLine(raw, most);
  if (!parsed.ok) return refused(parsed.reason, raw);
  if (parsed.record.sequence > lastSequence) return refused('số thứ tự vượt khoảng của gói', raw);
  const content = hash('sha256', contentText(raw, parsed.record));
  return { ok: true, line: number, record: parsed.record, hash: content, node: recordNode(parsed.record, content), raw };
}

/** The node of a record whose content hash is known. */
export function recordNode({ version, history }: Pick<BundleRecord, 'version' | 'history'>, content: string): string {
  return nodeOf(version, hash('sha256', nodeText(content, history ?? [])));
}
