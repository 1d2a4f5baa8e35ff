import { isUtf8 } from 'node:buffer';
import { err, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { LegacyEncoding } from '../../shared/text/legacy.ts';
import { detectLegacy, fromLegacy } from '../../shared/text/legacy.ts';
import { wideEncoding } from './kind.ts';
import type { PlanNote, PlanText } from './plan-text.ts';
import { refused } from './refusals.ts';

const MOST_LOST = 0.01;
const LEAST_WORDS_OF_LINE = 4;

/**
 * Text of a .txt file: UTF-8 or UTF-16 with or without a mark at its head, else TCVN3, VNI or code page 1258, told by
 * the words. Fault `bang-ma-khong-nhan`.
 */
export function readPlainText(bytes: Buffer): Result<PlanText> {
  const wide = wideEncoding(bytes);
  if (wide !== null) return ok({ text: new TextDecoder(wide).decode(bytes), notes: [] });
  if (isUtf8(bytes)) return ok({ text: new TextDecoder('utf-8').decode(bytes), notes: [] });
  const western = new TextDecoder('windows-1252').decode(bytes);
  const encoding = detectLegacy(western);
  // Not converted here: whatever the way in, the whole text is looked at for legacy codes once.
  if (encoding !== null) return ok({ text: western, notes: [] });
  const damaged = new TextDecoder('utf-8').decode(bytes);
  const lost = damaged.split('\uFFFD').length - 1;
  if (lost > damaged.length * MOST_LOST) return err(refused.unknownCode());
  const note: PlanNote = { code: 'chu-bi-mat', message: `Có ${lost} chỗ trong tệp bị mất chữ; xem lại các chỗ có dấu hỏi đen.` };
  return ok({ text: damaged, notes: [note] });
}

const NAMES = { tcvn3: 'TCVN3 (phông .VnTime)', vni: 'VNI (phông VNI-Times)', cp1258: 'Windows 1258' } as const satisfies Record<LegacyEncoding, string>;

/**
 * Turns what is still in a legacy code into Unicode: the whole text where it is all in one code, else the lines that
 * clearly are. Out: NFC, lines ended by \n.
 */
export function mendEncoding({ text, notes }: PlanText): PlanText {
  const whole = detectLegacy(text);
  const used = new Set<LegacyEncoding>();
  const lines = text.split(/\r\n|[\n\r\f\v\u2028\u2029]/u).map((line) => {
    const encoding = isPlainAscii(line) || hasVietnamese(line) ? null : (whole ?? detectLegacy(line, LEAST_WORDS_OF_LINE));
    if (encoding === null) return line;
    used.add(encoding);
    return fromLegacy(line, encoding);
  });
  const added = [...used].map(legacyNote);
  if (/[a-zA-Z\u00C0-\u01B0][\u0300-\u0323]/u.test(text)) added.push({ code: 'dau-roi', message: 'Dấu trong văn bản đặt rời chữ (Unicode tổ hợp); đã ghép lại.' });
  return { text: lines.join('\n').normalize('NFC'), notes: mergeNotes(notes, added) };
}

export function legacyNote(encoding: LegacyEncoding): PlanNote {
  return { code: 'phong-chu-cu', message: `Văn bản viết theo bảng mã cũ ${NAMES[encoding]}; đã đổi sang Unicode. Xem lại các chữ có dấu.` };
}

export function mergeNotes(first: readonly PlanNote[], second: readonly PlanNote[]): PlanNote[] {
  const all = new Map([...first, ...second].map((note) => [`${note.code}\0${note.message}`, note]));
  return [...all.values()];
}

const isPlainAscii = (line: string): boolean => !/[^\u0000-\u007F]/u.test(line);
/** Letters that no legacy code has under its Western European reading. */
const hasVietnamese = (line: string): boolean => /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01A0\u01A1\u01AF\u01B0\u1EA0-\u1EF9]/u.test(line);
