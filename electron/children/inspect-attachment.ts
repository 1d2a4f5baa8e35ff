import type { HeldReason, LookMark } from '../../shared/domain/attachment-look.ts';
import { err, fault, ok } from '../../shared/result.ts';
import type { Fault, Result } from '../../shared/result.ts';
import { ATTACHMENT_ENDINGS } from '../../shared/exchange/attachment-names.ts';
import type { AttachmentType } from '../../shared/exchange/attachment-names.ts';
import { lookAt } from '../files/looks/look.ts';
import type { Looked } from '../files/looks/look.ts';

/** What a file is, and what should be looked at before it is opened. */
export interface Inspected {
  readonly type: AttachmentType;
  readonly marks: readonly LookMark[];
}

/**
 * Tells what a file is by its content and refuses one that would be held if it came in a bundle, or is not what its name
 * says. @returns faults are the codes of `HELD_REASONS`.
 */
export function inspectAttachment(fileName: string, bytes: Uint8Array): Result<Inspected> {
  const looked = lookAt(bytes);
  const extension = fileName.split('.').pop()?.toLowerCase() ?? '';
  const endings: readonly string[] = looked.type === null ? [] : ATTACHMENT_ENDINGS[looked.type];
  if (looked.type !== null && !endings.includes(extension)) {
    const [right = ''] = endings;
    return err(
      fault('ten-tep-khong-dung-noi-dung', `Tệp «${fileName}» thực ra là tệp .${right}.`, {
        next: `Kiểm tra lại có đúng tệp cần đính kèm không, rồi đổi đuôi tên thành .${right}.`,
      }),
    );
  }
  if (looked.held !== null) return err(REFUSED[looked.held](fileName, bytes, looked));
  return looked.type === null ? err(unknownType(fileName, bytes)) : ok({ type: looked.type, marks: looked.marks });
}

const REFUSED: Readonly<Record<HeldReason, (name: string, bytes: Uint8Array, looked: Looked) => Fault>> = {
  'tep-rong': (name) => fault('tep-rong', `Tệp «${name}» rỗng.`, { next: 'Chọn lại tệp.' }),
  'loai-tep-khong-nhan': unknownType,
  'ten-tep-khong-dung-noi-dung': unknownType,
  'anh-qua-lon': (name, _bytes, { pixels }) => fault('anh-qua-lon', `Ảnh «${name}» quá lớn (${Math.round(pixels / 1e6)} triệu điểm ảnh).`, { next: 'Quét lại ở 200–300 dpi.' }),
  'tep-co-macro': () => fault('tep-co-macro', 'Tệp Word có chứa macro nên không nhận.', { next: 'Lưu lại dạng .docx không có macro, hoặc lưu thành PDF.' }),
  'tep-phong-to': (name) => fault('tep-phong-to', `Nội dung nén trong tệp «${name}» phình ra quá lớn nên không nhận.`, { next: 'Xin bản khác, hoặc mở bằng chương trình khác rồi lưu thành PDF.' }),
  'tep-hong': (name) => fault('tep-hong', `Tệp «${name}» bị hỏng hoặc chưa tải xong.`, { next: 'Chép lại tệp, hoặc mở bằng Word rồi lưu lại.' }),
};

function unknownType(name: string, bytes: Uint8Array): Fault {
  const old = [0xd0, 0xcf, 0x11, 0xe0].every((b, i) => bytes[i] === b);
  return fault('loai-tep-khong-nhan', old ? `Tệp «${name}» là tệp Word hoặc Excel đời cũ.` : `Không nhận loại tệp của «${name}».`, {
    next: old ? 'Mở bằng Word, lưu lại dạng .docx hoặc PDF rồi thêm lại.' : 'Dùng tệp PDF, ảnh JPG, PNG hoặc Word .docx.',
  });
}
