import { err, fault, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';

export type AttachmentType = 'application/pdf' | 'image/jpeg' | 'image/png' | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const EXTENSIONS: Readonly<Record<AttachmentType, readonly string[]>> = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
};
/** Above this a picture is refused before anything decodes it. */
const MAX_PIXELS = 100_000_000;

const starts = (bytes: Uint8Array, magic: readonly number[], at = 0): boolean => magic.every((b, i) => bytes[at + i] === b);

/**
 * Tells what a file is by its content and refuses one that is not what its name says.
 * @returns the media type; faults `tep-rong`, `loai-tep-khong-nhan`, `ten-tep-khong-dung-noi-dung`, `anh-qua-lon`, `tep-co-macro`.
 */
export function inspectAttachment(fileName: string, bytes: Uint8Array): Result<AttachmentType> {
  if (bytes.length === 0) return err(fault('tep-rong', `Tệp «${fileName}» rỗng.`, { next: 'Chọn lại tệp.' }));
  const type = typeOf(bytes);
  if (!type.ok) return type.error.code === 'loai-tep-khong-nhan' ? err(unknownType(fileName, bytes)) : type;
  const extension = fileName.split('.').pop()?.toLowerCase() ?? '';
  if (!EXTENSIONS[type.value].includes(extension)) {
    return err(
      fault('ten-tep-khong-dung-noi-dung', `Tệp «${fileName}» thực ra là tệp .${EXTENSIONS[type.value][0]}.`, {
        next: `Kiểm tra lại có đúng tệp cần đính kèm không, rồi đổi đuôi tên thành .${EXTENSIONS[type.value][0]}.`,
      }),
    );
  }
  const pixels = pixelsOf(type.value, bytes);
  if (pixels !== null && pixels > MAX_PIXELS) return err(fault('anh-qua-lon', `Ảnh «${fileName}» quá lớn (${Math.round(pixels / 1e6)} triệu điểm ảnh).`, { next: 'Quét lại ở 200–300 dpi.' }));
  return type;
}

function typeOf(bytes: Uint8Array): Result<AttachmentType> {
  if (starts(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d])) return ok('application/pdf');
  if (starts(bytes, [0xff, 0xd8, 0xff])) return ok('image/jpeg');
  if (starts(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return ok('image/png');
  if (starts(bytes, [0x50, 0x4b, 0x03, 0x04])) return zipType(bytes);
  return err(fault('loai-tep-khong-nhan', ''));
}

function unknownType(fileName: string, bytes: Uint8Array) {
  const old = starts(bytes, [0xd0, 0xcf, 0x11, 0xe0]);
  return fault('loai-tep-khong-nhan', old ? `Tệp «${fileName}» là tệp Word hoặc Excel đời cũ.` : `Không nhận loại tệp của «${fileName}».`, {
    next: old ? 'Mở bằng Word, lưu lại dạng .docx hoặc PDF rồi thêm lại.' : 'Dùng tệp PDF, ảnh JPG, PNG hoặc Word .docx.',
  });
}

/** A .docx is a zip whose directory names `word/document.xml`; macros are refused. */
function zipType(bytes: Uint8Array): Result<AttachmentType> {
  const names = zipNames(bytes);
  if (names === null || !names.includes('word/document.xml') || !names.includes('[Content_Types].xml')) return err(fault('loai-tep-khong-nhan', ''));
  if (names.some((n) => n.toLowerCase().endsWith('vbaproject.bin'))) {
    return err(fault('tep-co-macro', 'Tệp Word có chứa macro nên không nhận.', { next: 'Lưu lại dạng .docx không có macro, hoặc lưu thành PDF.' }));
  }
  return ok('application/vnd.openxmlformats-officedocument.wordprocessingml.document');
}

/** Names in a zip's central directory, read without unpacking anything; null when the directory is broken. */
function zipNames(bytes: Uint8Array): string[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = -1;
  for (let i = bytes.length - 22; i >= Math.max(0, bytes.length - 65_557); i--) {
    if (view.getUint32(i, true) === 0x06054b50) {
      end = i;
      break;
    }
  }
  if (end < 0) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const names: string[] = [];
  for (let k = 0; k < count; k++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return null;
    const nameLength = view.getUint16(at + 28, true);
    names.push(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)));
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
}

function pixelsOf(type: AttachmentType, bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (type === 'image/png') return bytes.length < 24 ? null : view.getUint32(16) * view.getUint32(20);
  if (type !== 'image/jpeg') return null;
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return view.getUint16(at + 5) * view.getUint16(at + 7);
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}
