import { z } from 'zod';
import { Stored } from './common.ts';

/** Why the bytes of a file are kept apart: never opened, never copied out (F57, F58). */
export const HELD_REASONS = ['tep-rong', 'loai-tep-khong-nhan', 'ten-tep-khong-dung-noi-dung', 'anh-qua-lon', 'tep-co-macro', 'tep-phong-to', 'tep-hong'] as const;
export type HeldReason = (typeof HELD_REASONS)[number];

/** What a file holds besides its paper; it is kept and opened only after a warning. */
export const LOOK_MARKS = [
  'pdf-co-lenh', 'pdf-tu-chay', 'pdf-mo-chuong-trinh', 'pdf-tep-nhung', 'pdf-gui-di', 'word-lien-ket-ngoai', 'word-dde', 'word-doi-tuong-nhung', 'tep-nen-long-nhau',
  'anh-du-lieu-kem', 'lan-loai-khac', 'khong-xem-het',
] as const;
export type LookMark = (typeof LOOK_MARKS)[number];

/** What was found in the bytes of one attachment; its id is their SHA-256. A file with nothing to say has none. */
export const AttachmentLook = z.object({ ...Stored, held: z.enum(HELD_REASONS).nullable(), marks: z.array(z.enum(LOOK_MARKS)) });
export type AttachmentLook = z.infer<typeof AttachmentLook>;
/** The same before it is stored. */
export type Look = Pick<AttachmentLook, 'held' | 'marks'>;

export const HELD_WORDS: Readonly<Record<HeldReason, string>> = {
  'tep-rong': 'tệp rỗng',
  'loai-tep-khong-nhan': 'không phải tệp PDF, ảnh JPG, PNG hoặc Word .docx',
  'ten-tep-khong-dung-noi-dung': 'nội dung không phải loại tệp như tên ghi',
  'anh-qua-lon': 'ảnh quá nhiều điểm ảnh',
  'tep-co-macro': 'tệp Word có chứa macro',
  'tep-phong-to': 'nội dung nén phình ra quá lớn',
  'tep-hong': 'tệp bị hỏng hoặc chưa trọn',
};

export const MARK_WORDS: Readonly<Record<LookMark, string>> = {
  'pdf-co-lenh': 'PDF có đoạn lệnh (JavaScript)',
  'pdf-tu-chay': 'PDF tự làm một việc khi vừa mở',
  'pdf-mo-chuong-trinh': 'PDF có lệnh mở chương trình khác',
  'pdf-tep-nhung': 'PDF có tệp khác kèm bên trong',
  'pdf-gui-di': 'PDF có lệnh gửi hoặc lấy dữ liệu',
  'word-lien-ket-ngoai': 'tệp Word lấy nội dung từ nơi khác khi mở',
  'word-dde': 'tệp Word có trường DDE, có thể gọi chương trình khác',
  'word-doi-tuong-nhung': 'tệp Word có đối tượng nhúng',
  'tep-nen-long-nhau': 'bên trong có tệp nén khác',
  'anh-du-lieu-kem': 'ảnh mang nhiều dữ liệu ngoài phần ảnh',
  'lan-loai-khac': 'lẫn dữ liệu của loại tệp khác',
  'khong-xem-het': 'có phần khóa hoặc nén không xem hết được',
};

/** One sentence about a file, for a preview and a warning; empty where there is nothing to say. */
export function lookSentence(fileName: string, { held, marks }: Look): string {
  if (held !== null) return `Tệp «${fileName}» để riêng, không mở: ${HELD_WORDS[held]}.`;
  return marks.length === 0 ? '' : `Nên xem tệp «${fileName}»: ${marks.map((mark) => MARK_WORDS[mark]).join('; ')}.`;
}
